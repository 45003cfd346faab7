"""Where on the artist's site there is more than one line of chat has room for."""

from bot.domain.site import SITE, Part, page_of
from bot.services.catalogue import Catalogue

_PART_OF = {
    "gear": Part.GEAR,
    "story": Part.STORIES,
    "rig": Part.RIGS,
    "settings": Part.SETTINGS,
    "routine": Part.ROUTINES,
    "rules": Part.RULES,
    "help": Part.COMMANDS,
    "command": Part.COMMANDS,
}
"""The part of the site that has what a command tells of."""


class SiteWay:
    """Leads from a command to a page of the site; `address` is '' where there is none."""

    def __init__(self, catalogue: Catalogue, address: str) -> None:
        self._catalogue = catalogue
        self._address = address

    def page_for(self, command: str) -> str:
        """Return the address of the page for a command, by its first word; '' where the artist shows none."""
        part = _PART_OF.get(command)
        choice = self._catalogue.all(SITE).get(part) if part and self._address else None
        return f"{self._address}/{page_of(part)}" if part and choice and choice.shows_any else ""
