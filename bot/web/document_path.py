"""Where the page of a document is found."""

from yarl import URL

from bot.services.documents.forms import RESERVED

_APART = "-"
"""What stands before a slug by which another page goes; no slug begins so."""


def path_of(kind: str, slug: str) -> str:
    """Return where the page of a document of a kind is."""
    return str(URL("/documents") / kind / (f"{_APART}{slug}" if slug in RESERVED else slug))


def slug_in(part: str) -> str:
    """Return the slug in the last part of such a path."""
    return part.removeprefix(_APART)
