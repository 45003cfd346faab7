"""A login at Twitch: its form, and how people write one down."""

import re
from itertools import dropwhile
from urllib.parse import parse_qs

MAX_LOGIN = 25
"""Characters (Twitch's own limit for a username)."""

LOGIN = rf"[a-z0-9_]{{1,{MAX_LOGIN}}}"
"""The form of a login, for a pattern."""

_LOGIN = re.compile(LOGIN)
_ADDRESS = re.compile(
    r"(?:https?://)?(?:(?P<site>[a-z-]+)\.)?twitch\.tv(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#.*)?"
)
_BEFORE = frozenset({"u", "moderator", "embed", "popout"})
"""What stands before the login in addresses of the dashboard, of a moderator's view and of a chat alone."""
_PAGES = frozenset({"videos", "directory", "settings", "clip", "downloads", "search", "subscriptions"})
"""First parts of an address that lead to no channel."""
_SITES = frozenset({"", "www", "m", "go", "dashboard", "player"})
"""Where channels are; a clip's and the console's address name none."""


def is_login(text: str) -> bool:
    """Tell whether a text has the form of a login."""
    return _LOGIN.fullmatch(text) is not None


def login_in(written: str) -> str:
    """Return the login in what people take for one: it, a name with a sign before it, or an address.

    Raises:
        ValueError: there is none in it; the text says why.
    """
    text = written.strip().lower()
    address = _ADDRESS.fullmatch(text)
    name = _channel_of(address) if address else re.split("[/?#]", text.removeprefix("#"), maxsplit=1)[0]
    login = name.removeprefix("@")
    if not is_login(login):
        raise ValueError(
            f"is no login — one has a to z, 0 to 9 and _, no blanks, {MAX_LOGIN} characters at most"
        )
    return login


def _channel_of(address: re.Match[str]) -> str:
    parts = [part for part in (address["path"] or "").split("/") if part]
    after = dropwhile(_BEFORE.__contains__, parts)
    asked = parse_qs(address["query"] or "").get("channel", [""])[0]  # as of the player
    name = next(after, asked)
    if not name or name in _PAGES or (address["site"] or "") not in _SITES:
        raise ValueError("is no channel's address — that is the login alone after twitch.tv/")
    return name
