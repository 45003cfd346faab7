"""What people do to letters and words when they disguise them."""

import random
import re
from collections.abc import Callable, Mapping
from itertools import cycle

Disguise = Callable[[str], str]

SMALL = "abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"[A-Za-z]+")


def _dice(text: str) -> random.Random:
    return random.Random(text)  # noqa: S311 - the same line is disguised in the same way again


def table(letters: str, others: str) -> Disguise:
    table = str.maketrans(letters, others)
    return lambda text: text.lower().translate(table)


def alphabet_from(first: int) -> Disguise:
    return table(SMALL, "".join(chr(first + place) for place in range(26)))


def any_of(choices: Mapping[str, str]) -> Disguise:
    def disguise(text: str) -> str:
        dice = _dice(text)
        return "".join(dice.choice(each + choices.get(each, each)) for each in text.lower())

    return disguise


def between(signs: str, *, share: float = 1.0) -> Disguise:
    def word(found: re.Match[str]) -> str:
        dice, sign = _dice(found[0]), cycle(signs)
        return (
            "".join(f"{each}{next(sign)}" if dice.random() < share else each for each in found[0][:-1])
            + found[0][-1]
        )

    return lambda text: _WORD.sub(word, text)


def in_words(change: Callable[[str, random.Random], str], shortest: int, *, longest_only: bool) -> Disguise:
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


def swap(word: str, dice: random.Random) -> str:
    places = [place for place in range(1, len(word) - 1) if word[place] != word[place + 1]]
    at = dice.choice(places or [1])
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def drop(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :]


def swap_again(word: str, dice: random.Random) -> str:
    dice.random()
    return swap(word, dice)


def drop_again(word: str, dice: random.Random) -> str:
    dice.random()
    return drop(word, dice)


def drop_vowel(word: str, _dice: random.Random) -> str:
    at = next((at for at in range(len(word) - 2, 0, -1) if word[at] in "aeiou"), 1)
    return word[:at] + word[at + 1 :]


def cut(sign: str) -> Callable[[str, random.Random], str]:
    def cut(word: str, dice: random.Random) -> str:
        at = dice.randrange(2, len(word) - 1)
        return word[:at] + sign + word[at:]

    return cut


def strange(glyphs: str) -> Callable[[str, random.Random], str]:
    def strange(word: str, dice: random.Random) -> str:
        at = dice.randrange(1, len(word))
        return word[:at] + dice.choice(glyphs) + word[at + 1 :]

    return strange


def spaced(gap: str, end: str = "", within: str = " ") -> Disguise:
    return lambda text: gap.join(within.join(word) for word in text.split()) + end


def stretched_at_random(text: str) -> str:
    dice = _dice(text)
    return "".join(each * dice.choice((1, 2, 3)) if each.isalpha() else each for each in text)


def twice(text: str) -> str:
    return "".join(each * 2 if each.isalpha() else each for each in text)


def long_vowels(text: str) -> str:
    return "".join(each * 4 if each.lower() in "aeiou" else each for each in text)


def marked(mark: str) -> Disguise:
    return lambda text: "".join(f"{each}{mark}" if each.isalpha() else each for each in text)


def run_together(text: str) -> str:
    return "".join(text.split())


def hashtag(text: str) -> str:
    return "#" + "".join(word.title() for word in text.split())


def wide_capitals(text: str) -> str:
    return full_width(text.title()).replace(" ", "\u3000")


def wide_by_turns(text: str) -> str:
    return " ".join(full_width(word) if len(word) % 2 else word for word in text.split())


def cut_capitals(text: str) -> str:
    return in_words(cut(" "), 5, longest_only=False)(text).title()


def full_width(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


def every_other(change: Disguise) -> Disguise:
    def disguise(text: str) -> str:
        turn = cycle((True, False))
        return "".join(change(each) if each.isalpha() and next(turn) else each for each in text)

    return disguise


def unseen(signs: str) -> Disguise:
    def disguise(text: str) -> str:
        dice = _dice(text)
        return "".join(each + (dice.choice(signs) if each.isalpha() else "") for each in text)

    return disguise


def joined_in_pairs(text: str) -> str:
    words = text.split()
    return " ".join("".join(words[at : at + 2]) for at in range(0, len(words), 2))


def last_joined(text: str) -> str:
    words = text.split()
    return " ".join([*words[:-3], "".join(words[-3:])])


def both(one: Disguise, other: Disguise) -> Disguise:
    return lambda text: other(one(text))
