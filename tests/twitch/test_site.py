"""Where an answer in chat has not room for all that there is, it leads to the artist's site."""

from typing import Any

import pytest

from bot.domain.pages.site import SITE, SitePart
from bot.domain.words.chat_text import MAX_CHARS
from bot.settings import Settings

ADDRESS = "https://junipervale.example/~me/shed"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"site_url": ADDRESS})


async def test_a_cut_answer_names_the_page_that_has_all_of_it_if_the_artist_shows_that(room: Any) -> None:
    (rules,) = await room.answers("fan_fern", "!rules")
    assert rules.endswith(f"{ADDRESS}/rules.html"), "the samples show the rules"
    assert len(rules) <= MAX_CHARS
    assert "1 " in rules
    (one,) = await room.answers("fan_fern", "!rule 1")
    assert ADDRESS not in one, "nothing of it was cut"
    async with room.bot.runtime.catalogue.editing(None) as draft:
        draft.put(SITE, SitePart(slug="rules"))
    (rules,) = await room.answers("fan_moss", "!rules")
    assert ADDRESS not in rules, "nothing of it is on the site"


async def test_the_address_is_whole_also_where_the_answer_is_for_somebody_else(room: Any) -> None:
    await room.says("a_login_as_long_as_any_is", "hello there")
    (rules,) = await room.answers("fan_fern", "!rules @a_login_as_long_as_any_is")
    assert "a_login_as_long_as_any_is" in rules
    assert rules.endswith(f"{ADDRESS}/rules.html")
