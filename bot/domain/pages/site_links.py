"""How one page of the site leads to another."""

import posixpath
from functools import lru_cache

KNOWN_LINKS = 4_096
"""Links that are remembered: the same ones stand at the top of each page."""


def relative(page: str, to: str) -> str:
    """Return how a page, by its path, leads to another: so it does in any folder of any host."""
    return _from(posixpath.dirname(page), to)


@lru_cache(KNOWN_LINKS)
def _from(folder: str, to: str) -> str:
    return posixpath.relpath(to, folder or ".")
