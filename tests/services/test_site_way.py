"""The way from a command to the site: to a page that is there, else to none."""

import pytest

from bot.domain.pages.site import SITE, Part, SitePart
from bot.services.pages.site_way import SiteWay
from bot.store.database import Database
from tests.catalogue import keep

ADDRESS = "https://juniper.example/shed"


@pytest.mark.parametrize(
    ("command", "shown", "page"),
    [
        ("gear", [Part.GEAR], "gear.html"),
        ("rig", [Part.RIGS], "rigs.html"),
        ("help", [Part.COMMANDS], "commands.html"),
        ("gear", [Part.RIGS], ""),
        ("settings", [Part.SETTINGS, Part.GEAR], "gear.html"),
        ("settings", [Part.SETTINGS], ""),
        ("settings", [Part.GEAR], ""),
        ("quote", [*Part], ""),
    ],
)
async def test_a_command_leads_to_the_page_that_has_it_where_there_is_one(
    command: str, shown: list[Part], page: str, database: Database
) -> None:
    catalogue = await keep(database, SITE, [SitePart(slug=part, everything=True) for part in shown])
    assert SiteWay(catalogue, ADDRESS).page_for(command) == (page and f"{ADDRESS}/{page}")
    assert not SiteWay(catalogue, "").page_for(command)
