"""Names of commands as somebody types them, and which of them the bot's own take."""

import re
from collections.abc import Collection

from bot.domain.words.typed_command import as_plain, as_seen, read_typed
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines("command-bad-name")


def as_name(typed: str, prefix: str) -> str:
    """Return the name of a command as somebody typed it, with or without the prefix."""
    return as_plain(as_seen(typed)).removeprefix(as_plain(prefix)).rstrip("?!.,:;")


def expect_a_name(name: str) -> None:
    """Refuse what can be typed as no command.

    Raises:
        Refusal: it is no name.
    """
    if not re.fullmatch(r"[^\W_][\w-]{0,29}", name):
        raise Refusal("command-bad-name")


def taken_by(name: str, names: Collection[str]) -> str:
    """Return which of the bot's own `names` takes a name; '' where it is free.

    That is itself, its plural or singular, or one with a number behind it, as the dispatcher reads it.
    """
    return hidden_by(name, names) or next((each for each in names if _singular(each) == _singular(name)), "")


def hidden_by(name: str, names: Collection[str], yielding: Collection[str] = ()) -> str:
    """Return which of the bot's own `names` is found where somebody types a name; '' for none.

    Those that are `yielding` let one of the artist's of just that name go before.
    """
    typed = read_typed(f"!{name}", "!", names)
    found = typed.command if typed and typed.command in names else ""
    return "" if found == name and found in yielding else found


def _singular(name: str) -> str:
    return name.removesuffix("s") if len(name) > len("is") else name
