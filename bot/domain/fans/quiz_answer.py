"""What somebody typed, held against the right answer: whole words, folded alike on both sides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, dropwhile
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.domain.fans.quiz import QuizQuestion
from bot.domain.words.code_points import without_accents
from bot.domain.words.folding import folded_words

NO_SLIP, ONE_SLIP = 4, 8
"""Letters of a word up to which no slip is forgiven, and up to which one is; in longer ones two are."""

MIN_NAMED = 3
"""Letters of an answer that is seen among other words: "a" stands in too many lines of another kind."""

LONGEST_NUMBER = 3
"""Words of a number that is written out: 'sesenta y seis'."""

NOTES = frozenset("a b c d e f g h do re mi fa sol la si".split())  # noqa: SIM905 - as one reads them
"""Names of notes: in a right answer they are no article, since 'A minor' is not 'minor'."""

PLACES = {
    word: number
    for number, words in enumerate(
        (
            "first 1st erste erster erstes ersten primera primero premiere premier primeira primeiro",
            "second 2nd zweite zweiter zweites zweiten segunda segundo deuxieme seconde",
            "third 3rd dritte dritter drittes dritten tercera tercero troisieme terceira terceiro",
            "fourth 4th vierte vierter viertes vierten cuarta cuarto quatrieme quarta quarto",
            "fifth 5th funfte funfter funftes funften fuenfte quinta quinto cinquieme",
            "sixth 6th sechste sechster sechstes sechsten sexta sexto sixieme",
        ),
        1,
    )
    for word in words.split()
}
"""The place of a choice, as fans call it in five languages, folded: those who play write in their own."""

_BESIDE_PLACE = frozenset(
    "the die der das den la el le lo o e i think its it is maybe say answer option choice ich glaube denke"  # noqa: SIM905 - as one reads them
    " glaub tippe auf wurde sage sagen es ist antwort nummer nr creo que digo diria respuesta opcion numero"
    " je crois pense dis cest reponse acho eu digo resposta opcao number"
    " lol haha hehe xd jaja jajaja mdr kkk".split()
)
"""Words beside it, or beside the figure: "la 2" is how one says it in Spanish. "One" stands behind it only:
"one second" and "un segundo" ask to wait. So does "a second", while "a segunda" is no wait: a place has an
"a" before it that ends with one."""

_SHARP = re.compile(r"\b([a-h])\s?[#♯]")
_FLAT = re.compile(r"\b([a-h])\s?(?:♭|b\b)")
_MINUS = re.compile(r"(?<![\w\d])[-−–](?=\d)")


class Try(NamedTuple):
    """What somebody means: the number of a choice, 0 for words, and whether that is right."""

    number: int
    right: bool


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """The small words of a language: `articles`, what stands for "and", and what people say before an answer.

    `numbers` are written out, folded and with single spaces, each with its digits.
    """

    articles: frozenset[str]
    joining: frozenset[str]
    before: frozenset[str]
    numbers: Mapping[str, str]

    @classmethod
    def of(cls, *, articles: str, joining: str, before: str, units: str, tens: str) -> "AnswerWords":
        """Return them of lists: `units` from 0 on, `tens` from 20 on; a `/` parts alternatives."""
        ands = folded_words(joining)
        ones = [(str(number), each.split("/")) for number, each in enumerate(without_accents(units).split())]
        numbers = {word: digits for digits, each in ones for word in each}
        for place, each in enumerate(without_accents(tens).split(), 2):
            for ten in each.split("/"):
                numbers[ten] = str(place * 10)
                for unit, named in ones[1:10]:
                    numbers |= dict.fromkeys(_composed(ten, named, ands), str(place * 10 + int(unit)))
        small, said_before = frozenset(folded_words(articles)), frozenset(folded_words(before))
        return cls(small, frozenset(ands), said_before, numbers)


def _composed(ten: str, units: Sequence[str], ands: Sequence[str]) -> Iterator[str]:
    """Yield the ways to write a ten and a unit: sixtysix, sixty six, sesenta y seis, sechsundsechzig."""
    for unit in units:
        yield from (f"{ten}{unit}", f"{ten} {unit}")
        for joint in ands:
            yield from (f"{ten} {joint} {unit}", f"{unit}{joint}{ten}")


class AnswerReader:
    """Reads what is typed as an answer to one question."""

    def __init__(self, question: QuizQuestion, words: AnswerWords) -> None:
        self._words = words
        self._choices = [self._meant(each) for each in question.choices]
        self._right_ones = {
            number for number, each in enumerate(question.choices, 1) if each in question.answers
        }
        if question.choices:
            also = (each for each in question.answers if each not in question.choices)
            self._choices[question.right_number - 1] += [way for each in also for way in self._meant(each)]
        self._answers = [reading for each in question.answers for reading in self._meant(each)]

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._answers))

    @cached_property
    def _is_number(self) -> bool:
        return all(_has_digit(word) for each in self._answers for word in each[:1])

    def read(self, text: str) -> Try | None:
        """Return what a line means as an answer; None where it is none.

        With choices it is one of their numbers, their words, or their place ("the second one"). Without any
        it is a line no longer than the longest right answer; where that begins with a number, one that does
        so too.
        """
        readings = [*self._typed(text)]
        if self._choices:
            number = self._number(readings) or self._choice(readings) or self._place(text)
            return Try(number, number in self._right_ones) if number else None
        if any(_same(reading, answer) for reading in readings for answer in self._answers):
            return Try(0, right=True)
        tries = (each for each in readings if each and len(each) <= self._longest)
        is_try = any(_has_digit(each[0]) or not self._is_number for each in tries)
        return Try(0, right=False) if is_try else None

    def is_named(self, text: str) -> bool:
        """Tell whether a line has a right answer or a choice among its words; a note is too short."""
        words = self._folded(text)
        named = (each for each in chain(self._answers, *self._choices) if len("".join(each)) >= MIN_NAMED)
        return any(words[at : at + len(each)] == [*each] for each in named for at in range(len(words)))

    def _number(self, readings: Sequence[Sequence[str]]) -> int:
        bare = (each[0] for each in readings if len(each) == 1 and each[0].isdecimal())
        return next((int(each) for each in bare if 1 <= int(each[:3]) <= len(self._choices)), 0)

    def _place(self, text: str) -> int:
        """Return the number of the choice that is meant by its place, or by a figure in talk; 0 for none."""
        words = [word for word in folded_words(without_accents(text)) if word not in _BESIDE_PLACE]
        if words[:1] == ["a"] and (words[-1].endswith("a") or words[-1].isdecimal()):
            del words[0]
        if len(words) == 1 and words[0].isdecimal():
            return self._number([words])
        place = PLACES.get(words[0], 0) if words and words[1:] in ([], ["one"]) else 0
        return place if place <= len(self._choices) else 0

    def _choice(self, readings: Sequence[Sequence[str]]) -> int:
        """Return the number of the one choice that is meant; to the letter it goes before one with a slip."""
        for alike in (_to_the_letter, _same):
            found = {
                number
                for number, choice in enumerate(self._choices, 1)
                if any(alike(reading, each) for reading in readings for each in choice)
            }
            if len(found) == 1:
                return found.pop()
        return 0

    def _meant(self, answer: str) -> list[Sequence[str]]:
        """Return the readings of a right answer or a choice."""
        whole = self._folded(answer)
        plain = [word for word in whole if word not in self._words.articles - NOTES]
        return [each for each in (whole, plain) if each]

    def _typed(self, text: str) -> Iterator[Sequence[str]]:
        """Yield the readings of what somebody typed, without what is said before an answer."""
        words = self._folded(text)
        yield words
        rest = [*dropwhile(self._words.before.__contains__, words)]
        for each in (words, rest):
            yield each
            yield [word for word in each if word not in self._words.articles - NOTES]
            yield [word for word in each if word not in self._words.articles]

    def _folded(self, text: str) -> list[str]:
        """Return the words of a text, its numbers as digits, without what stands for "and"."""
        low = _MINUS.sub("minus ", without_accents(text).replace("&", " "))
        words = folded_words(_FLAT.sub(r"\1 flat ", _SHARP.sub(r"\1 sharp ", low)))
        found: list[str] = []
        place = 0
        while place < len(words):
            length = self._number_at(words, place)
            here = " ".join(words[place : place + length]) if length else words[place]
            found.append(self._words.numbers[here] if length else here)
            place += length or 1
        return [word for word in found if word not in self._words.joining] or found

    def _number_at(self, words: Sequence[str], place: int) -> int:
        """Return how many words from a place on are a number that is written out."""
        lengths = range(min(LONGEST_NUMBER, len(words) - place), 0, -1)
        return next((n for n in lengths if " ".join(words[place : place + n]) in self._words.numbers), 0)


def _has_digit(word: str) -> bool:
    return any(map(str.isdecimal, word))


def _to_the_letter(typed: Sequence[str], answer: Sequence[str]) -> bool:
    """Tell whether the words are the same, or written as one; two numbers are never one."""
    if [*typed] == [*answer]:
        return True
    one, other = "".join(typed), "".join(answer)
    return one == other and not _has_digit(one)


def _same(typed: Sequence[str], answer: Sequence[str]) -> bool:
    """Tell whether the words are the same but for slips; a number is never one."""
    if _to_the_letter(typed, answer):
        return True
    return len(typed) == len(answer) and all(map(_is_slip, typed, answer))


def _is_slip(typed: str, word: str) -> bool:
    if typed == word:
        return True
    slips = 0 if len(word) <= NO_SLIP else 1 if len(word) <= ONE_SLIP else 2
    if not slips or _has_digit(typed) or _has_digit(word):
        return False
    return OSA.distance(typed, word, score_cutoff=slips) <= slips
