"""What somebody typed, read as people mean it: the command, its words, and for whom the answer is.

Chat clients, phones and copied text add what nobody sees: a tail on a line that is said twice, other
spaces, a byte order mark. Quotes are signs like any other: nobody in chat thinks of a shell.
"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.logins import LOGIN

_BLANK = re.compile("[\\s\u2800\u115f\u1160\u3164\uffa0]+")
"""Whatever is seen as a space: also the empty Braille pattern and the fillers of Hangul."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]+"
)
"""What nobody sees and no word needs: controls and default-ignorable code points (Unicode, UAX 44)."""

_JOINERS = "\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
"""What nobody sees either, but what makes one emoji of several, a flag of tags, a word of Persian."""

_IDLE_JOINER = re.compile(f"(?<![^\\x00-\\x7f])[{_JOINERS}]+(?!\u20e3)|[\u200c\u200d]+(?= |$)")
"""Joiners that join nothing: behind a plain letter (but for a keycap) or a space, or before one."""

_PLAIN = {0xFF01 + place: 0x21 + place for place in range(94)} | {0xFE56: "?", 0xFE57: "!"}
"""The plain sign for each of full width, as keyboards for Japanese have them, and for two of small width."""

_MARKS = "?!.,:;\u2026\u203c\u2047\u2048\u2049\u061f\u3001\u3002"
"""Signs that end a question or an exclamation, and are no part of a command's name."""

_NAME = re.compile(rf"@(?![0-9]+\b)({LOGIN})[{_MARKS}]*")
"""A login at Twitch as one points at somebody with it; `@92` is a tempo."""


_HANGING = re.compile(r"[=:~]?((?:[x×@♩]=?)?[+\u2212-]?[0-9].*|@.+)")
"""What may hang on a command's name: a number with its signs, like `x3`, `+4` or `♩=92`, or an @name."""

MIN_SLIPPED = 3
"""Letters from which a name is meant by what is near it: shorter ones are a letter away from too much."""


class Typed(NamedTuple):
    """A command as it was typed: its name and words, and the login that was pointed at ('': nobody's)."""

    command: str
    words: tuple[str, ...] = ()
    to: str = ""

    def without_names(self) -> "Typed":
        """Return it with the names among its words taken out; the first is for whom the answer is."""
        names = [name for name in map(name_in, self.words) if name]
        words = tuple(word for word in self.words if not name_in(word))
        return Typed(self.command, words, self.to or next(iter(names), ""))


def read_typed(text: str, prefix: str, names: Collection[str] = ()) -> Typed | None:
    """Return the command that a line of chat asks for; None where it is none.

    A name before it, which Twitch also puts before the words of a reply, is for whom the answer is. A number
    or an @name that hangs on one of the `names` of commands is its first word.
    """
    words = as_seen(text).split()
    to = words.pop(0) if words and as_plain(words[0]).startswith("@") else ""
    line = " ".join(words)
    begins, rest = line[: len(prefix)], line[len(prefix) :]
    if as_plain(begins) != as_plain(prefix) or not rest:
        return None
    called, *words = rest.split()
    name = command_word(called)
    if name not in names and (parted := _parted(as_plain(called), names)):
        name, words = parted[0], [parted[1], *words]
    return Typed(name, _said(words), name_in(to)) if name else None


def addressed(text: str, login: str) -> tuple[str, ...] | None:
    """Return the words that a line has for an account, beside its name; None where it is not for it.

    It is for who is called first: with an @ anywhere, or by the bare login at its beginning.
    """
    words = as_seen(text).split()
    if words and command_word(words[0]) == login:
        return _said(words[1:])
    called = [place for place, word in enumerate(words) if name_in(word)]
    if not called or name_in(words[called[0]]) != login:
        return None
    return _said([*words[: called[0]], *words[called[0] + 1 :]])


def as_seen(text: str) -> str:
    """Return `text` in one line, with single spaces and without what nobody sees."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    shown = _BLANK.sub(" ", _UNSEEN.sub("", text))
    return " ".join(_IDLE_JOINER.sub("", shown).split())


def as_plain(word: str) -> str:
    """Return a word in lower case and of plain width."""
    return word.translate(_PLAIN).lower()


def command_word(word: str) -> str:
    """Return the name of a command in a word of somebody's: 'now' in 'NOW!', and in 'now?'; '' in '?!'."""
    return as_plain(word).rstrip(_MARKS)


def name_meant(command: str, names: Collection[str]) -> str:
    """Return the name that a command begins, is a slip away from, or begins with; '' for none, or for two.

    That is 'resume' for 'res', and 'clean' for 'celan' or 'clean/3'.
    """
    if command in names or len(command) < MIN_SLIPPED:
        return ""
    begun = [name for name in names if name.startswith(command)]
    near = begun or [name for name in names if OSA.distance(command, name, score_cutoff=1) == 1]
    within = [name for name in names if len(name) >= MIN_SLIPPED and command.startswith(name)]
    return near[0] if len(near) == 1 else max(within, key=len, default="") if not near else ""


def name_in(word: str) -> str:
    """Return the login that a word points at: 'fan_fern' in '@Fan_Fern,'; '' where it points at nobody."""
    found = _NAME.fullmatch(as_plain(word))
    return found[1] if found else ""


def _parted(called: str, names: Collection[str]) -> tuple[str, str] | None:
    """Return the longest name that something hangs on, and what hangs on it; None where there is none."""
    found = [
        (name, hanging[1])
        for name in names
        if called.startswith(name) and (hanging := _HANGING.fullmatch(called, len(name)))
    ]
    return max(found, key=lambda each: len(each[0]), default=None)


def _said(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words behind a command; none where all that they have is a question mark set apart."""
    return tuple(words) if any(map(command_word, words)) else ()
