"""Letting a browser of the artist's in: a link that is good once, for a few minutes."""

from dataclasses import dataclass

from bot.domain.pages.credential import PAIRING_CODE, CredentialKind
from bot.domain.pages.visitor import Right
from bot.errors import PairingError, StoreError
from bot.services.clock import Clock
from bot.services.pages.credentials import Credentials
from bot.settings import Settings
from bot.shell import command
from bot.store.database import Database
from bot.store.place import is_made
from bot.web.credentials import pairing_link
from bot.web.server import address


@dataclass(frozen=True, slots=True)
class Links:
    """One code, for a browser on this machine or for one elsewhere, such as a phone."""

    here: str
    elsewhere: str


async def pair(settings: Settings, clock: Clock) -> Links:
    """Make a code that lets one browser in as the artist's, also while the bot runs.

    Raises:
        WoodshedError: nobody needs one, or the database cannot be used.
    """
    if not settings.web_url:
        raise PairingError(
            "nobody needs to be let in: who is at this machine is taken for the artist, and no others come",
            mend="set WOODSHED_WEB_URL to the address at which a phone or others reach this machine",
        )
    if not is_made(settings.database):
        raise StoreError(f"there is no database at {settings.database}", mend=f"`{command('run')}` makes one")
    async with Database.opened(settings.database, beside=True) as database:
        issued = await Credentials(database, clock).issue(
            CredentialKind.PAIRING, Right.ARTIST, lasts=PAIRING_CODE
        )
    inside = address(settings.web_host, settings.web_port)
    return Links(pairing_link(inside, issued.secret), pairing_link(settings.web_url, issued.secret))
