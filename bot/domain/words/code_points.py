"""Unicode's code points, the same on every Python: by unicodedata2, and newer letters as older ones.

`str.isalnum`, `str.casefold` and regexes go by the interpreter's own tables: Unicode 14.0 in Python 3.11,
16.0 in 3.14. So what came after 14.0 is replaced by what all of them know before anything else looks at it.
"""
# pyright: reportMissingModuleSource=false, reportUnknownMemberType=false, reportUnknownVariableType=false

import re
from collections.abc import Callable
from itertools import accumulate

import unicodedata2

category: Callable[[str], str] = unicodedata2.category
combining: Callable[[str], int] = unicodedata2.combining
name: Callable[[str, str], str] = unicodedata2.name
decimal: Callable[[str, int | None], int | None] = unicodedata2.decimal
normalize: Callable[[str, str], str] = unicodedata2.normalize

UNKNOWN = "\ufffd"
"""Stands for what no letter is: unassigned, private, or half a character. On a screen it is a box."""

NEWER = (
    *((0x295, 0x295), (0x558, 0x558), (0x58B, 0x58C), (0x88F, 0x88F), (0xC5C, 0xC5C), (0xCDC, 0xCDC)),
    *((0x1C89, 0x1C8A), (0x208F, 0x208F), (0x209D, 0x209F), (0xA7CB, 0xA7CF), (0xA7D2, 0xA7D2)),
    *((0xA7D4, 0xA7D4), (0xA7DA, 0xA7F1), (0xAB6C, 0xAB6D), (0x105C0, 0x105F3), (0x107BB, 0x107BF)),
    *((0x10940, 0x10959), (0x10D40, 0x10D85), (0x10EC2, 0x10EEE), (0x1123F, 0x11240), (0x11380, 0x113D3)),
    *((0x116D0, 0x116E3), (0x11B0A, 0x11B0A), (0x11BC0, 0x11BF9), (0x11DB0, 0x11DF1), (0x11F02, 0x11F59)),
    *((0x1246F, 0x1246F), (0x12475, 0x1247F), (0x12550, 0x12686), (0x1342F, 0x1342F), (0x13441, 0x143FA)),
    *((0x16100, 0x16139), (0x16D40, 0x16D79), (0x16EA0, 0x16ED3), (0x16FF2, 0x16FF6), (0x187F8, 0x187FF)),
    *((0x18CD6, 0x18CFF), (0x18D09, 0x18D20), (0x18D80, 0x191D2), (0x1B123, 0x1B132), (0x1B155, 0x1B155)),
    *((0x1B168, 0x1B168), (0x1CCF0, 0x1CCF9), (0x1D2C0, 0x1D2D3), (0x1D6A6, 0x1D6A6), (0x1DF1F, 0x1DFFF)),
    *((0x1E030, 0x1E06D), (0x1E4D0, 0x1E4F9), (0x1E5D0, 0x1E5FA), (0x1E6C0, 0x1E6FF), (0x2B739, 0x2B73F)),
    *((0x2B81E, 0x2B81E), (0x2CEA2, 0x2CEAD), (0x2EBF0, 0x2EE5D), (0x31350, 0x33479), (0x3D000, 0x3FC3F)),
)
"""Where Unicode 15.0 to 18.0 added letters and digits, and U+0295, which is no small letter any more.

The source is the difference between the tables of Python 3.11 and of unicodedata2, which a test compares.
"""

_FIRST_STAND_IN = 0x20000
"""CJK Extension B: 42,720 letters without case that every Python knows and hardly anybody chats in."""
_OFFSETS = (0, *accumulate(last - first + 1 for first, last in NEWER))
_NEWER = re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in NEWER)}]")


def as_known(text: str) -> str:
    """Return `text` with every letter and digit that is newer than Unicode 14.0 replaced by an older one.

    That is what Unicode decomposes it to, the digit of its value, its small letter, or one that stands in for
    it alone.
    """
    return text if text.isascii() else _NEWER.sub(_older, text)


def without_accents(text: str) -> str:
    """Return `text` in lower case and without accents: 'Señal' gives senal."""
    if text.isascii():
        return text.lower()
    folded = normalize("NFKD", as_known(normalize("NFKD", text)).casefold())
    return "".join(character for character in folded if not combining(character))


def _older(found: re.Match[str]) -> str:
    parts = normalize("NFKD", found[0])
    return "".join(_stand_in(part) if _NEWER.match(part) else part for part in parts)


def _stand_in(character: str) -> str:
    """Return what stands for one of the newer letters and digits that Unicode does not decompose."""
    if category(character)[0] not in "LN":
        return character
    value = decimal(character, None)
    if value is not None:
        return str(value)
    small = _small(character)
    if not _NEWER.match(small):
        return small
    place = ord(small)
    number = next(each for each, (_, last) in enumerate(NEWER) if place <= last)
    return chr(_FIRST_STAND_IN + _OFFSETS[number] + place - NEWER[number][0])


def _small(character: str) -> str:
    """Return the small letter of a capital one, by its name: the tables of cases are not in unicodedata2."""
    try:
        return unicodedata2.lookup(name(character, "").replace(" CAPITAL ", " SMALL "))
    except KeyError:
        return character
