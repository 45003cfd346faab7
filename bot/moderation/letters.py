"""Which letter a character is meant as: width, case, accents, styled letters, look-alikes, leet."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain

from bot.domain.code_points import NEWER, UNKNOWN, as_known, category, combining, name, normalize

# Full stops that browsers read as the dot of a domain (UTS 46, section 2.3), besides NFKC's own.
_DOTS = {"\u3002": ".", "\uff61": "."}
_NO_LETTERS = frozenset({"Cs", "Co", "Cn"})
_SPACES = frozenset({"Zs", "Zl", "Zp", "Cc"})
_MARKS = frozenset({"Mn", "Me"})
_BLANK = frozenset(map(chr, range(0xFE00, 0xFE10))) | frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u3164\uffa0\u2800"
    "\ufff0\ufff1\ufff2\ufff3\ufff4\ufff5\ufff6\ufff7\ufff8"
)
_TABLED = 0x20000
"""Beyond these two planes there are rare ideographs, what nobody sees, and what is no letter."""
_PILE = re.compile(r"([\u0300-\u036f]{4})[\u0300-\u036f]+")
_BEYOND = re.compile(f"[{chr(_TABLED)}-\U0010ffff]")
_UNSEEN_BEYOND = range(0xE0000, 0xE1000)
"""Tags and selectors, and what is kept free for more: default-ignorable, assigned or not (UAX 44)."""

# Blocks with Latin letters in other dress that Unicode does not decompose: small capitals, letters with
# strokes, bars and hooks, turned letters, boxed letters, flags.
_DRESSED_BLOCKS = (
    *((0xC0, 0x2AF), (0x1D00, 0x1DBF), (0x2C60, 0x2C7F), (0xA722, 0xA7FF), (0xAB30, 0xAB6F)),
    *((0x1DF00, 0x1DFFF), (0x1F110, 0x1F1FF)),
)
_DRESSED = re.compile(
    r"(?:(?:NEGATIVE |CROSSED NEGATIVE )?(?:CIRCLED|SQUARED) LATIN CAPITAL LETTER"
    r"|REGIONAL INDICATOR SYMBOL LETTER"
    r"|(?:MODIFIER LETTER )?LATIN (?:LETTER SMALL CAPITAL|(?:SMALL|CAPITAL) LETTER)"
    r"(?: TURNED| REVERSED| LONG| BARRED| SPLIT| HALF| STRETCHED| SCRIPT| PHONOTYPIC| ROUNDTOP)*)"
    r" ([A-Z])(?: WITH .*)?"
)
# Drawn alike in chat fonts, though not confusable by the standard's stricter measure.
_DRAWN_ALIKE = str.maketrans("ктмвнвибηυνωҝ₴₦₲฿₵", "ktmbhbnbnuvwksngbc")
_LEET_L = str.maketrans("0134567892@$!|+(<{€£¢¥", "oleasgtbgzasiltccceecy")
_LEET_I = str.maketrans("0134567892@$!|+(<{€£¢¥", "oieasgtbgzasiitccceecy")


def as_shown(text: str) -> str:
    """Return `text` as it is seen: width and ligatures folded, case kept, without what nobody sees."""
    if text.isascii() and text.isprintable():
        return text
    # Sorting a pile of marks takes the square of its height, so piles are cut before.
    seen = _seen(_PILE.sub(r"\1", text), marks=True)
    folded = normalize("NFKC", seen)
    return seen if folded == seen else _seen(folded, marks=True)


def as_compared(text: str) -> str:
    """Return `text` without width, case, accents and what nobody sees; doing so again changes nothing."""
    if text.isascii() and text.isprintable():
        return text.lower()
    bare = _seen(normalize("NFKD", _seen(text, marks=False)), marks=False)
    return _seen(normalize("NFKD", bare.casefold()), marks=False)


def clusters(text: str) -> list[str]:
    """Return `text` cut into characters with their marks: what can be folded piece by piece."""
    cut: list[str] = []
    for character in text:
        if cut and (category(character)[0] in "MC" or "\u1160" <= character <= "\u11ff"):
            cut[-1] += character
        else:
            cut.append(character)
    return cut


def as_latin(word: str) -> str:
    """Return a folded word with every look-alike of a Latin letter or digit read as that letter.

    A word that is not wholly Latin after that is really of another script, and comes back as it was.
    """
    if word.isascii():
        return word
    latin = word.translate(_look_alikes()).translate(_DRAWN_ALIKE)
    return latin if is_ascii(latin) else word


def is_ascii(text: str) -> bool:
    """Tell whether all of `text` is ASCII but for what is no letter at all."""
    return text.replace(UNKNOWN, "").isascii()


def unleeted(word: str) -> tuple[str, str]:
    """Return a word with digits and signs read as letters, in the two readings of `1` and `|`."""
    return word.translate(_LEET_I), word.translate(_LEET_L)


def _seen(text: str, *, marks: bool) -> str:
    return _BEYOND.sub(_seen_beyond, text).translate(_tables()[marks])


def _seen_beyond(found: re.Match[str]) -> str:
    return _rare(found[0])


@lru_cache(maxsize=4096)
def _rare(character: str) -> str:
    """Return what is seen of a character beyond the tables."""
    if ord(character) in _UNSEEN_BEYOND:
        return ""
    return UNKNOWN if category(character) in _NO_LETTERS else as_known(character)


@cache
def _tables() -> tuple[list[int | str | None], list[int | str | None]]:
    """Return two tables by code point: without accents, and with them; None for what is not seen."""
    kinds = [category(chr(place)) for place in range(_TABLED)]
    stands_for = {"Cf": None} | dict.fromkeys(_NO_LETTERS, UNKNOWN) | dict.fromkeys(_SPACES, " ")
    marked: list[int | str | None] = [stands_for.get(kind, place) for place, kind in enumerate(kinds)]
    for character in _BLANK:
        marked[ord(character)] = None
    for place, dot in _DOTS.items():
        marked[ord(place)] = ord(dot)
    bare = [None if kind in _MARKS else seen for seen, kind in zip(marked, kinds, strict=True)]
    for place, kind in enumerate(kinds):
        if kind == "Mc" and combining(chr(place)):
            bare[place] = None
    for place in chain.from_iterable(range(first, last + 1) for first, last in NEWER if last < _TABLED):
        if kinds[place][0] in "LN":
            marked[place] = as_known(chr(place))
            bare[place] = as_known(chr(place)).translate(bare)
    return bare, marked


@cache
def _look_alikes() -> dict[int, str]:
    """Return Unicode's single-character confusables of ASCII letters and digits, and letters in other dress.

    The data is that of Unicode Technical Standard 39, as the package confusable-homoglyphs carries it.
    """
    raw = files("confusable_homoglyphs").joinpath("confusables.json").read_text(encoding="utf-8")
    table: dict[int, str] = {}
    for character, alikes in json.loads(raw).items():
        targets = [alike["c"] for alike in alikes if len(alike["c"]) == 1 and alike["c"].isascii()]
        if len(character) == 1 and not character.isascii() and targets and targets[0].isalnum():
            table[ord(character)] = targets[0].lower()
    for place in chain.from_iterable(range(first, last + 1) for first, last in _DRESSED_BLOCKS):
        if found := _DRESSED.fullmatch(name(chr(place), "")):
            table.setdefault(ord(as_known(chr(place))[0]), found[1].lower())
    return table | {ord("ß"): "b", ord("æ"): "ae", ord("œ"): "oe"}
