"""Ways in which people disguise what they write: of each at least three to work by, and one put aside."""

import random
import re
from collections.abc import Callable, Mapping
from itertools import combinations, cycle
from typing import NamedTuple

Disguise = Callable[[str], str]

_SMALL = "abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"[A-Za-z]+")
_ACUTE, _STRUCK = "\u0301", "\u0336"


class Ways(NamedTuple):
    """The ways of one disguise by their names: to work by, and the one that was put aside."""

    ways: Mapping[str, Disguise]
    aside: Mapping[str, Disguise]


def _dice(text: str) -> random.Random:
    return random.Random(text)  # noqa: S311 - the same line is disguised in the same way again


def _table(letters: str, others: str) -> Disguise:
    table = str.maketrans(letters, others)
    return lambda text: text.lower().translate(table)


def _from(first: int) -> Disguise:
    return _table(_SMALL, "".join(chr(first + place) for place in range(26)))


def _any_of(choices: Mapping[str, str]) -> Disguise:
    def disguise(text: str) -> str:
        dice = _dice(text)
        return "".join(dice.choice(each + choices.get(each, each)) for each in text.lower())

    return disguise


def _between(signs: str, *, share: float = 1.0) -> Disguise:
    def word(found: re.Match[str]) -> str:
        dice, sign = _dice(found[0]), cycle(signs)
        return (
            "".join(f"{each}{next(sign)}" if dice.random() < share else each for each in found[0][:-1])
            + found[0][-1]
        )

    return lambda text: _WORD.sub(word, text)


def _in_words(change: Callable[[str, random.Random], str], shortest: int, *, longest_only: bool) -> Disguise:
    def disguise(text: str) -> str:
        words = [each for each in _WORD.findall(text) if len(each) >= shortest]
        one = max(words, key=len, default="")
        return _WORD.sub(
            lambda found: (
                change(found[0], _dice(found[0]))
                if (found[0] == one if longest_only else len(found[0]) >= shortest)
                else found[0]
            ),
            text,
        )

    return disguise


def _swap(word: str, dice: random.Random) -> str:
    places = [place for place in range(1, len(word) - 1) if word[place] != word[place + 1]]
    at = dice.choice(places or [1])
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def _drop(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :]


def _swap_again(word: str, dice: random.Random) -> str:
    dice.random()
    return _swap(word, dice)


def _drop_again(word: str, dice: random.Random) -> str:
    dice.random()
    return _drop(word, dice)


def _drop_vowel(word: str, _dice: random.Random) -> str:
    at = next((at for at in range(len(word) - 2, 0, -1) if word[at] in "aeiou"), 1)
    return word[:at] + word[at + 1 :]


def _cut(sign: str) -> Callable[[str, random.Random], str]:
    def cut(word: str, dice: random.Random) -> str:
        at = dice.randrange(2, len(word) - 1)
        return word[:at] + sign + word[at:]

    return cut


def _strange(glyphs: str) -> Callable[[str, random.Random], str]:
    def strange(word: str, dice: random.Random) -> str:
        at = dice.randrange(1, len(word))
        return word[:at] + dice.choice(glyphs) + word[at + 1 :]

    return strange


def _spaced(gap: str, end: str = "", within: str = " ") -> Disguise:
    return lambda text: gap.join(within.join(word) for word in text.split()) + end


def _stretched_at_random(text: str) -> str:
    dice = _dice(text)
    return "".join(each * dice.choice((1, 2, 3)) if each.isalpha() else each for each in text)


def _twice(text: str) -> str:
    return "".join(each * 2 if each.isalpha() else each for each in text)


def _long_vowels(text: str) -> str:
    return "".join(each * 4 if each.lower() in "aeiou" else each for each in text)


def _marked(mark: str) -> Disguise:
    return lambda text: "".join(f"{each}{mark}" if each.isalpha() else each for each in text)


def _run_together(text: str) -> str:
    return "".join(text.split())


def _hashtag(text: str) -> str:
    return "#" + "".join(word.title() for word in text.split())


def _wide_capitals(text: str) -> str:
    return _full_width(text.title()).replace(" ", "\u3000")


def _wide_by_turns(text: str) -> str:
    return " ".join(_full_width(word) if len(word) % 2 else word for word in text.split())


def _cut_capitals(text: str) -> str:
    return _in_words(_cut(" "), 5, longest_only=False)(text).title()


def _full_width(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


def _every_other(change: Disguise) -> Disguise:
    def disguise(text: str) -> str:
        turn = cycle((True, False))
        return "".join(change(each) if each.isalpha() and next(turn) else each for each in text)

    return disguise


def _unseen(signs: str) -> Disguise:
    def disguise(text: str) -> str:
        dice = _dice(text)
        return "".join(each + (dice.choice(signs) if each.isalpha() else "") for each in text)

    return disguise


def _joined_in_pairs(text: str) -> str:
    words = text.split()
    return " ".join("".join(words[at : at + 2]) for at in range(0, len(words), 2))


def _last_joined(text: str) -> str:
    words = text.split()
    return " ".join([*words[:-3], "".join(words[-3:])])


def _both(one: Disguise, other: Disguise) -> Disguise:
    return lambda text: other(one(text))


_GREEK = _table("abehikmnoptxyz", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖ")
_DIGITS = _table("aeiost", "431057")
_MASKED = _in_words(lambda word, _: word[0] + "*" + word[2:], 4, longest_only=True)

DISGUISES: dict[str, Ways] = {
    "leet": Ways(
        {
            "digits": _DIGITS,
            "signs": _table("aeilst", "@€!|$+"),
            "one for i and l": _table("aeilosbg", "@3110586"),
        },
        {
            "at random, also at edges": _any_of(
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
            "Cyrillic": _table("aeopcxyis", "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0455"),
            "Greek capitals": _GREEK,
            "an unknown glyph": _in_words(_strange("ყჶዐᐁᜀ"), 4, longest_only=True),
            "Cyrillic capitals": _table("abcehkmoptxy", "АВСЕНКМОРТХУ"),
        },
        {"Cherokee, Lisu, Armenian": _table("abcdehiklmopstuvwz", "ᎪᏴᏟᎠᎬᎻᎥᏦᏞᎷՕᏢՏꓔՍᏙᎳᏃ")},
    ),
    "unseen": Ways(
        {
            "zero-width": "\u200b".join,
            "soft hyphens and joiners": _unseen("\u00ad\u200d\u2060"),
            "selectors": _unseen("\ufe0f\U000e0101"),
        },
        {"fillers and tags": _unseen("\u115f\u034f\U000e0061\u2062")},
    ),
    "spaced": Ways(
        {
            "two spaces between words": _spaced("  "),
            "a full stop at the end": _spaced("  ", "."),
            "one space everywhere": _spaced(" "),
            "two spaces everywhere": _spaced("  ", within="  "),
        },
        {"four spaces, signs at the end": _spaced("    ", "!!")},
    ),
    "stretched": Ways(
        {
            "vowels": _long_vowels,
            "every letter twice": _twice,
            "the last letter": _in_words(lambda word, _: word + word[-1] * 5, 3, longest_only=False),
        },
        {"at random": _stretched_at_random},
    ),
    "full-width": Ways(
        {
            "all": _full_width,
            "capitals, wide spaces": _wide_capitals,
            "every other": _every_other(_full_width),
        },
        {"words by turns": _wide_by_turns},
    ),
    "styled": Ways(
        {
            "bold": _from(0x1D5BA),
            "fraktur": _from(0x1D586),
            "circled": _from(0x24D0),
            "small capitals": _table(_SMALL, "ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘǫʀsᴛᴜᴠᴡxʏᴢ"),
            "boxed": _from(0x1F170),
        },
        {"raised": _table(_SMALL, "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ𐞥ʳˢᵗᵘᵛʷˣʸᶻ")},
    ),
    "accents": Ways(
        {
            "acute": _marked(_ACUTE),
            "struck through": _marked(_STRUCK),
            "one of many": _table("aeioucns", "áèîöüçñš"),
        },
        {"strokes and hooks": _table("abcdefghijklnoprtuz", "ⱥƀȼđɇƒǥħɨɉƙłŋøᵽɍŧʉƶ")},
    ),
    "signs between": Ways(
        {
            "stars": _between("*"),
            "full stops": _between("."),
            "guitars": _between("\U0001f3b8"),
            "bars": _between("|"),
            "mixed, here and there": _between("-_~", share=0.5),
        },
        {"hearts, slashes, carets": _between("\u2665/^'")},
    ),
    "a letter masked": Ways(
        {
            "a star": _MASKED,
            "a picture": _in_words(lambda word, _: word[0] + "\U0001f595" + word[2:], 4, longest_only=True),
            "a box": _in_words(lambda word, _: word[:2] + "\u25a0" + word[3:], 4, longest_only=True),
        },
        {
            "a hash or a bullet": _in_words(
                lambda word, _: word[0] + ("#" if len(word) % 2 else "•") + word[2:], 4, longest_only=True
            )
        },
    ),
    "letters swapped": Ways(
        {
            "in the longest word": _in_words(_swap, 4, longest_only=True),
            "in long words": _in_words(_swap, 6, longest_only=False),
            "at the end": _in_words(lambda word, _: word[:-2] + word[:-3:-1], 5, longest_only=True),
        },
        {"in all words of five": _in_words(_swap_again, 5, longest_only=False)},
    ),
    "a letter dropped": Ways(
        {
            "a vowel": _in_words(_drop_vowel, 5, longest_only=True),
            "of the longest word": _in_words(_drop, 5, longest_only=True),
            "of long words": _in_words(_drop, 7, longest_only=False),
        },
        {"in all words of six": _in_words(_drop_again, 6, longest_only=False)},
    ),
    "run together": Ways(
        {
            "all": _run_together,
            "pairs": _joined_in_pairs,
            "a hashtag": _hashtag,
        },
        {"the last three": _last_joined},
    ),
    "split": Ways(
        {
            "the longest word": _in_words(_cut(" "), 4, longest_only=True),
            "long words": _in_words(_cut(" "), 6, longest_only=False),
            "with a hyphen": _in_words(_cut("- "), 5, longest_only=True),
        },
        {"in capitals": _cut_capitals},
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
        f"{one[0]}, {other[0]}": _both(DISGUISES[one[0]].ways[one[1]], DISGUISES[other[0]].ways[other[1]])
        for one, other in combinations(ordered, 2)
        if (other[0], one[0]) not in _NO_PAIRS and (one[0], other[0]) not in _NO_PAIRS
    }


DISGUISES["two at once"] = Ways(
    _pairs(),
    {
        "swapped, leet": _both(DISGUISES["letters swapped"].ways["in the longest word"], _DIGITS),
        "Greek capitals, hearts": _both(_between("\u2665"), _GREEK),
        "twice, spaced": _both(DISGUISES["stretched"].ways["every letter twice"], _spaced("  ")),
        "run together, leet": _both(DISGUISES["run together"].ways["pairs"], _DIGITS),
        "masked, capitals": _both(_MASKED, str.upper),
    },
)
