"""What somebody typed, read as people mean it: the command, its words, and for whom the answer is.

Chat clients, phones and copied text add what nobody sees: a tail on a line that is said twice, other
spaces, a byte order mark. Quotes are signs like any other: nobody in chat thinks of a shell.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.domain.words.code_points import without_accents
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

BOT = "bot"
"""What people call any bot, where they have no other name in mind."""

MIN_SLIPPED = 3
"""Letters from which a name is meant by what is near it: shorter ones are a letter away from too much."""

MIN_SWAPPED, MIN_MISTYPED, MIN_LEFT_OUT, MIN_SURE = 4, 5, 6, 7
"""Letters from which a fan's slip is read as the name that is meant: by letters that are swapped; or doubled;
by one that was left out; and by any one slip. Nearer than that other bots have names of their own, like
"store" beside "story"."""

_DOUBLED = re.compile(r"(.)\1+")

MAX_ENDING = 3
"""Letters that an ending has at most: "s", "ed", "ing"."""


class TypedCommand(NamedTuple):
    """A command as it was typed: its name and words, and the logins that were pointed at.

    One that another was read as has that `otherwise`: it is carried out where the other has nothing to tell.
    """

    command: str
    words: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    otherwise: "TypedCommand | None" = None

    def without_names(self) -> "TypedCommand":
        """Return it with the names among its words taken out, behind those before it."""
        words = tuple(word for word in self.words if not name_in(word))
        return TypedCommand(self.command, words, (*self.to, *_names_in(self.words)))

    def to_others(self, *than: str) -> tuple[str, ...]:
        """Return the logins that were pointed at, but for those."""
        return tuple(login for login in self.to if login not in than)


def read_typed(text: str, prefix: str, names: Collection[str] = ()) -> TypedCommand | None:
    """Return the command that a line of chat asks for; None where it is none.

    Names before it, one of which Twitch puts before the words of a reply, tell for whom the answer is. A
    number or an @name that hangs on one of the `names` of commands is its first word.
    """
    plain = _plain_sign(prefix)
    if _begins_otherwise(text, plain):
        return None
    words = as_seen(text).split()
    to = list(takewhile(lambda word: as_plain(word).startswith("@"), words))
    line = " ".join(words[len(to) :])
    begins, rest = line[: len(prefix)], line[len(prefix) :]
    if as_plain(begins) != plain or not rest:
        return None
    called, *words = rest.split()
    name = command_word(called)
    if name not in names and (parted := _parted(as_plain(called), names)):
        name, words = parted[0], [parted[1], *words]
    return TypedCommand(name, _said(words), _names_in(to)) if name else None


def addressed(text: str, login: str) -> tuple[str, ...] | None:
    """Return the words that a line has for an account, beside its name; None where it is not for it.

    It is for who is called first: with an @ anywhere, or at its beginning by the bare login; also by that in
    words with a sign behind them, "woodshed bot, ...", since without one they may only be spoken of. Whose
    login ends with "bot" is called by "bot, ..." too.
    """
    if not may_call(text, login):
        return None
    words = as_seen(text).split()
    if words and command_word(words[0]) == login:
        return _said(words[1:])
    if words and as_plain(words[0]) == f"{BOT}," and login.endswith(BOT):
        return _said(words[1:])
    parts = login.split("_")
    spoken, name = as_plain(" ".join(words[: len(parts)])), " ".join(parts)
    if len(parts) > 1 and spoken != name == spoken.rstrip(_MARKS):
        return _said(words[len(parts) :])
    called = [place for place, word in enumerate(words) if name_in(word)]
    if not called or name_in(words[called[0]]) != login:
        return None
    return _said([*words[: called[0]], *words[called[0] + 1 :]])


def may_call(text: str, login: str) -> bool:
    """Tell at little cost whether a line may be `addressed` to an account; most lines may not."""
    name = login.partition("_")[0]
    if text[: len(BOT)].lower() == BOT:
        return True
    if text.isascii():
        return name in text.lower()
    if _begins_otherwise(text, login) and "@" not in as_plain(text):
        return False
    return name in as_plain(as_seen(text))


def _begins_otherwise(text: str, than: str) -> bool:
    """Tell whether a line begins with a plain letter or digit, as most do, and `than` with another sign."""
    first = text[:1]
    return first.isascii() and first.isalnum() and not than.startswith(first.lower())


def as_seen(text: str) -> str:
    """Return `text` in one line, with single spaces and without what nobody sees."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    shown = _BLANK.sub(" ", _UNSEEN.sub("", text))
    return " ".join(_IDLE_JOINER.sub("", shown).split())


def as_plain(word: str) -> str:
    """Return a word in lower case and of plain width."""
    return word.lower() if word.isascii() else word.translate(_PLAIN).lower()


@lru_cache(maxsize=8)
def _plain_sign(prefix: str) -> str:
    """Return the prefix of commands as it is compared: each line is held against the same one."""
    return as_plain(prefix)


def command_word(word: str) -> str:
    """Return the name of a command in a word of somebody's: 'now' in 'NOW!', and in 'now?'; '' in '?!'."""
    return as_plain(word).rstrip(_MARKS)


def name_meant(command: str, names: Mapping[str, object], at_least: int = MIN_SLIPPED) -> str:
    """Return the name that a word which is none begins, is a slip away from, or begins with.

    That is 'resume' for 'res', from `at_least` so many letters on, and 'clean' for 'celan' or 'clean/3'; ''
    for none, or where the `names` that it may stand for are of two things.
    """
    near = [name for name in names if name.startswith(command) and len(command) >= at_least]
    if not near and len(command) >= MIN_SLIPPED:
        long = [name for name in names if len(name) >= MIN_SLIPPED]
        near = [name for name in long if OSA.distance(command, name, score_cutoff=1) == 1]
        near = near or sorted(filter(command.startswith, long), key=len)[-1:]
    return near[0] if command not in names and len({names[name] for name in near}) == 1 else ""


EXACT = frozenset({"forgetme", "withdraw", "optout"})
"""Commands that delete, for good: nobody is taken to have meant one of them who typed another word."""


class Names:
    """Names of commands, found also without their accents or mistyped; `names` are in the order of worth."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = dict.fromkeys(names)
        self._plain = {without_accents(name): name for name in reversed(self._names)}
        guessed = [name for name in self._plain if name not in EXACT]
        self._guessed = [name for name in guessed if len(name) >= MIN_MISTYPED]
        doubled = [name for name in guessed if len(name) >= MIN_MISTYPED - 1]  # with one more it is long
        self._short = [name for name in guessed if len(name) == MIN_SWAPPED]
        self._undoubled = {_undoubled(name): name for name in doubled}

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def near(self, typed: str) -> str:
        """Return the name that a word is mistyped for; '' for none, for several, and for a name."""
        return "" if typed in self._names else self.meant(typed)

    def meant(self, typed: str) -> str:
        """Return the name that a word is, or is typed for; '' for none, or where it is not sure which."""
        plain = without_accents(typed)
        if typed in self._names or plain in self._plain:
            return typed if typed in self._names else self._plain[plain]
        if len(plain) < MIN_MISTYPED:
            return self._swapped(plain)
        if name := self._undoubled.get(_undoubled(plain)):
            return self._plain[name]
        near = [name for name in self._guessed if name[0] == plain[0] and _is_slip(plain, name)]
        return self._plain[near[0]] if len(near) == 1 else ""

    def _swapped(self, plain: str) -> str:
        """Return the short name of which a word has two letters swapped, the first one not: "gaer"."""
        near = [name for name in self._short if name[0] == plain[0] and _is_slip(plain, name)]
        return self._plain[near[0]] if len(near) == 1 else ""


def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _is_slip(typed: str, name: str) -> bool:
    if OSA.distance(typed, name, score_cutoff=1) != 1:
        return False
    left_out = len(name) >= MIN_LEFT_OUT and len(typed) < len(name)
    return len(name) >= MIN_SURE or left_out or sorted(typed) == sorted(name)


def nearly_typed(word: str, names: Mapping[str, object]) -> dict[str, object]:
    """Return those of the `names` that begin with the letter of a word, and are an ending shorter at most."""
    return {
        name: each
        for name, each in names.items()
        if name[:1] == word[:1] and len(word) <= len(name) + MAX_ENDING
    }


def near(typed: str, names: Mapping[str, object]) -> str:
    """Return which of the `names` a word is nearly, or begins from two letters on; '' for none."""
    word = command_word(typed)
    return name_meant(word, nearly_typed(word, names), at_least=2)


def last_meant(typed: str, names: Mapping[str, object]) -> str:
    """Return which of the `names` the last word is, or is meant for if it is short: 'off' in 'links of'.

    A longer one may end a title: "walls of text" are no test.
    """
    word = command_word(typed)
    if word in names:
        return word
    return near(word, names) if len(word) < MIN_SLIPPED else ""


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


def _names_in(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(name_in, words)))


def _said(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words behind a command; none where all that they have is a question mark set apart."""
    return tuple(words) if any(map(command_word, words)) else ()
