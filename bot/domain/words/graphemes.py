"""What a reader sees as one character, which may be several code points: a flag, a family, a keycap."""

from functools import lru_cache

from bot.domain.words.code_points import category

ZERO_WIDTH_JOINER = "\u200d"
"""ZERO WIDTH ZERO_WIDTH_JOINER, which makes one emoji of two."""
_JOINERS = frozenset({ZERO_WIDTH_JOINER, "\u200c"})
_TONES = range(0x1F3FB, 0x1F400)
"""The tones of skin: EMOJI MODIFIER FITZPATRICK TYPE-1-2 to TYPE-6."""
_TAGS = range(0xE0020, 0xE0080)
"""Tags, which make Scotland's flag of a black one (UTS 51)."""
_INDICATORS = range(0x1F1E6, 0x1F200)
"""Regional indicators: two of them are a country's flag."""
_VOWELS = range(0x1160, 0x1200)
"""Vowels and final consonants of Hangul that were not composed."""
_EXTENDERS = (_TONES, _TAGS, _VOWELS)
_EXTENDING = frozenset({"Mn", "Me", "Mc"})
"""Categories of marks, variation selectors and keycaps among them."""


def graphemes(text: str) -> list[str]:
    """Return `text` cut into grapheme clusters.

    These are the rules of UAX 29 that chat meets: marks, variation selectors and keycaps, tones, tags, flags,
    joined emoji, Hangul. Where a line break or a syllable of an Indic script is cut, nothing here asks.
    """
    if text.isascii():
        return list(text)
    cut: list[str] = []
    for character in text:
        if cut and _belongs_to(cut[-1], character):
            cut[-1] += character
        else:
            cut.append(character)
    return cut


def _belongs_to(before: str, character: str) -> bool:
    """Tell whether a character belongs to the cluster before it."""
    if ord(character) in _INDICATORS:
        return len(before) == 1 and ord(before) in _INDICATORS
    if before[-1] == ZERO_WIDTH_JOINER and category(character)[0] == "S":
        return True
    return _extends(character)


@lru_cache(maxsize=4096)
def _extends(character: str) -> bool:
    """Tell whether a character belongs to whatever stands before it."""
    if category(character) in _EXTENDING or character in _JOINERS:
        return True
    return any(ord(character) in each for each in _EXTENDERS)
