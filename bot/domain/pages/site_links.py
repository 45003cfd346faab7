"""Whether a site is whole: each link leads to a page of it, and nothing is loaded from elsewhere."""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_LOADED = {"src", "srcset", "data", "poster"}
"""Attributes that make a browser ask for something by itself."""


class _Links(HTMLParser):
    """Collects where a page leads, what it loads, and the places in it that can be led to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.loads: list[str] = []
        self.ids: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in what the attributes of a tag say."""
        told = {name: value or "" for name, value in attrs}
        if "id" in told:
            self.ids.add(told["id"])
        for name, value in told.items():
            if name in _LOADED:
                self.loads += [each.split()[0] for each in value.split(", ") if each.strip()]
            elif name == "href" and tag == "link":
                self.loads += [] if told.get("rel") == "canonical" else [value]
            elif name == "href":
                self.leads.append(value)


class Astray(NamedTuple):
    """A link that leads nowhere, and the page that it is on."""

    page: str
    link: str


def astray(pages: Mapping[str, str], others: Collection[str], address: str = "") -> Iterator[Astray]:
    """Yield the links of pages, by path, that lead to none of these and none of the `others`.

    An address of another site may be led to, and never loaded from; of the site's own `address` nothing is
    asked.
    """
    read = {path: _Links(text) for path, text in pages.items() if path.endswith(".html")}
    for path, links in read.items():
        for link in links.loads:
            if not link.startswith("data:") and not _is_there(path, link, read, others):
                yield Astray(path, link)
        for link in links.leads:
            own = bool(address) and link.startswith(f"{address}/")
            if not (own or link.startswith("https://") or _is_there(path, link, read, others)):
                yield Astray(path, link)


def _is_there(path: str, link: str, read: Mapping[str, _Links], others: Collection[str]) -> bool:
    """Tell whether a link is relative, and leads to something that is there."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return False
    folder = posixpath.dirname(path)
    to = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else path
    if to not in read:
        return to in others and not parts.fragment
    return not parts.fragment or parts.fragment in read[to].ids


def relative(page: str, to: str) -> str:
    """Return how a page, by its path, leads to another: so it does in any folder of any host."""
    return posixpath.relpath(to, posixpath.dirname(page) or ".")
