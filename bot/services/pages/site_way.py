"""Where on the artist's site there is more than one line of chat has room for."""

from collections.abc import Mapping

from bot.domain.pages.site import PART_OF, SITE, Part, page_of
from bot.services.documents.catalogue import Catalogue

_PARTS: Mapping[str, tuple[Part, ...]] = {
    **{kind: (part,) for kind, part in PART_OF.items() if part is not Part.SETTINGS},
    "settings": (Part.SETTINGS, Part.GEAR),
    "duets": (Part.DUETS,),
    "rules": (Part.RULES,),
    "help": (Part.COMMANDS,),
    "command": (Part.COMMANDS,),
}
"""The part of the site that has what a command tells of, and the one on whose page that stands; of documents
of a kind, the command of its name tells."""


class SiteWay:
    """Leads from a command to a page of the site; `address` is '' where there is none."""

    def __init__(self, catalogue: Catalogue, address: str) -> None:
        self._catalogue = catalogue
        self._address = address

    def page_for(self, command: str) -> str:
        """Return the address of the page for a command, by its first word; '' where the artist shows none."""
        parts = _PARTS.get(command, ())
        if not (parts and self._address and all(map(self._is_shown, parts))):
            return ""
        return f"{self._address}/{page_of(parts[0])}"

    def _is_shown(self, part: Part) -> bool:
        choice = self._catalogue.all(SITE).get(part)
        return choice is not None and choice.shows_any
