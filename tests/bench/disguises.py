"""Ways in which people disguise what they write: of each at least three to work by, and one put aside."""

from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from tests.bench.changes import (
    SMALL,
    Disguise,
    alphabet_from,
    any_of,
    between,
    both,
    cut,
    cut_capitals,
    drop,
    drop_again,
    drop_vowel,
    every_other,
    full_width,
    hashtag,
    in_words,
    joined_in_pairs,
    last_joined,
    long_vowels,
    marked,
    run_together,
    spaced,
    strange,
    stretched_at_random,
    swap,
    swap_again,
    table,
    twice,
    unseen,
    wide_by_turns,
    wide_capitals,
)

_ACUTE, _STRUCK = "\u0301", "\u0336"


class Ways(NamedTuple):
    """The ways of one disguise by their names: to work by, and the one that was put aside."""

    ways: Mapping[str, Disguise]
    aside: Mapping[str, Disguise]


_GREEK = table("abehikmnoptxyz", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖ")
_DIGITS = table("aeiost", "431057")
_MASKED = in_words(lambda word, _: word[0] + "*" + word[2:], 4, longest_only=True)

DISGUISES: dict[str, Ways] = {
    "leet": Ways(
        {
            "digits": _DIGITS,
            "signs": table("aeilst", "@€!|$+"),
            "one for i and l": table("aeilosbg", "@3110586"),
        },
        {
            "at random, also at edges": any_of(
                {
                    "a": "4@",
                    "e": "3",
                    "i": "1!|",
                    "l": "1|",
                    "o": "0",
                    "s": "5$",
                    "t": "7+",
                    "b": "8",
                    "g": "9",
                    "c": "(",
                }
            )
        },
    ),
    "look-alikes": Ways(
        {
            "Cyrillic": table("aeopcxyis", "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0455"),
            "Greek capitals": _GREEK,
            "an unknown glyph": in_words(strange("ყჶዐᐁᜀ"), 4, longest_only=True),
            "Cyrillic capitals": table("abcehkmoptxy", "АВСЕНКМОРТХУ"),
        },
        {"Cherokee, Lisu, Armenian": table("abcdehiklmopstuvwz", "ᎪᏴᏟᎠᎬᎻᎥᏦᏞᎷՕᏢՏꓔՍᏙᎳᏃ")},
    ),
    "unseen": Ways(
        {
            "zero-width": "\u200b".join,
            "soft hyphens and joiners": unseen("\u00ad\u200d\u2060"),
            "selectors": unseen("\ufe0f\U000e0101"),
        },
        {"fillers and tags": unseen("\u115f\u034f\U000e0061\u2062")},
    ),
    "spaced": Ways(
        {
            "two spaces between words": spaced("  "),
            "a full stop at the end": spaced("  ", "."),
            "one space everywhere": spaced(" "),
            "two spaces everywhere": spaced("  ", within="  "),
        },
        {"four spaces, signs at the end": spaced("    ", "!!")},
    ),
    "stretched": Ways(
        {
            "vowels": long_vowels,
            "every letter twice": twice,
            "the last letter": in_words(lambda word, _: word + word[-1] * 5, 3, longest_only=False),
        },
        {"at random": stretched_at_random},
    ),
    "full-width": Ways(
        {
            "all": full_width,
            "capitals, wide spaces": wide_capitals,
            "every other": every_other(full_width),
        },
        {"words by turns": wide_by_turns},
    ),
    "styled": Ways(
        {
            "bold": alphabet_from(0x1D5BA),
            "fraktur": alphabet_from(0x1D586),
            "circled": alphabet_from(0x24D0),
            "small capitals": table(SMALL, "ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘǫʀsᴛᴜᴠᴡxʏᴢ"),
            "boxed": alphabet_from(0x1F170),
        },
        {"raised": table(SMALL, "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ𐞥ʳˢᵗᵘᵛʷˣʸᶻ")},
    ),
    "accents": Ways(
        {
            "acute": marked(_ACUTE),
            "struck through": marked(_STRUCK),
            "one of many": table("aeioucns", "áèîöüçñš"),
        },
        {"strokes and hooks": table("abcdefghijklnoprtuz", "ⱥƀȼđɇƒǥħɨɉƙłŋøᵽɍŧʉƶ")},
    ),
    "signs between": Ways(
        {
            "stars": between("*"),
            "full stops": between("."),
            "guitars": between("\U0001f3b8"),
            "bars": between("|"),
            "mixed, here and there": between("-_~", share=0.5),
        },
        {"hearts, slashes, carets": between("\u2665/^'")},
    ),
    "a letter masked": Ways(
        {
            "a star": _MASKED,
            "a picture": in_words(lambda word, _: word[0] + "\U0001f595" + word[2:], 4, longest_only=True),
            "a box": in_words(lambda word, _: word[:2] + "\u25a0" + word[3:], 4, longest_only=True),
        },
        {
            "a hash or a bullet": in_words(
                lambda word, _: word[0] + ("#" if len(word) % 2 else "•") + word[2:], 4, longest_only=True
            )
        },
    ),
    "letters swapped": Ways(
        {
            "in the longest word": in_words(swap, 4, longest_only=True),
            "in long words": in_words(swap, 6, longest_only=False),
            "at the end": in_words(lambda word, _: word[:-2] + word[:-3:-1], 5, longest_only=True),
        },
        {"in all words of five": in_words(swap_again, 5, longest_only=False)},
    ),
    "a letter dropped": Ways(
        {
            "a vowel": in_words(drop_vowel, 5, longest_only=True),
            "of the longest word": in_words(drop, 5, longest_only=True),
            "of long words": in_words(drop, 7, longest_only=False),
        },
        {"in all words of six": in_words(drop_again, 6, longest_only=False)},
    ),
    "run together": Ways(
        {
            "all": run_together,
            "pairs": joined_in_pairs,
            "a hashtag": hashtag,
        },
        {"the last three": last_joined},
    ),
    "split": Ways(
        {
            "the longest word": in_words(cut(" "), 4, longest_only=True),
            "long words": in_words(cut(" "), 6, longest_only=False),
            "with a hyphen": in_words(cut("- "), 5, longest_only=True),
        },
        {"in capitals": cut_capitals},
    ),
}

_PAIRED = [
    ("leet", "digits"),
    ("look-alikes", "Cyrillic"),
    ("spaced", "two spaces between words"),
    ("stretched", "vowels"),
    ("full-width", "all"),
    ("signs between", "stars"),
    ("accents", "acute"),
]
_NO_PAIRS = {
    ("full-width", "accents"),
    ("full-width", "look-alikes"),
    ("full-width", "stretched"),
    ("signs between", "spaced"),
}
"""One of these undoes the other, or both give what neither is."""
_ORDER = [
    "letters swapped",
    "stretched",
    "leet",
    "look-alikes",
    "full-width",
    "signs between",
    "spaced",
    "accents",
]


def _pairs() -> dict[str, Disguise]:
    ordered = sorted(_PAIRED, key=lambda named: _ORDER.index(named[0]))
    return {
        f"{one[0]}, {other[0]}": both(DISGUISES[one[0]].ways[one[1]], DISGUISES[other[0]].ways[other[1]])
        for one, other in combinations(ordered, 2)
        if (other[0], one[0]) not in _NO_PAIRS and (one[0], other[0]) not in _NO_PAIRS
    }


DISGUISES["two at once"] = Ways(
    _pairs(),
    {
        "swapped, leet": both(DISGUISES["letters swapped"].ways["in the longest word"], _DIGITS),
        "Greek capitals, hearts": both(between("\u2665"), _GREEK),
        "twice, spaced": both(DISGUISES["stretched"].ways["every letter twice"], spaced("  ")),
        "run together, leet": both(DISGUISES["run together"].ways["pairs"], _DIGITS),
        "masked, capitals": both(_MASKED, str.upper),
    },
)
