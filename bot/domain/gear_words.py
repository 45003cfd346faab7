"""The words of asking for gear: what stands for a kind, a status or a fact, and what says nothing."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from pydantic import Field
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.code_points import without_accents
from bot.domain.document import Entries, Section, read_document
from bot.domain.gear import Kind, Status

MAX_WORDS = 12
"""Words of an ask that are looked at; the longest honest asks of the test table have eight."""

MAX_WISH_WORDS = 4
"""Words that may name a piece: maker, model, number and kind; more is a sentence."""

PAIR = 2
"""Neighbouring words that are read as one where that one is known."""

_SPELT = 5
"""Letters from which a kind's name may have one slip; shorter ones are too near to other words."""


class Sense(Enum):
    """What an ask wants to know, beside which piece and which status."""

    HELP = auto()
    NEWEST = auto()
    FACT = auto()
    TALK = auto()


class GearWords(Section):
    """The language of asking for gear: words for the kinds, and words that carry no meaning in an ask.

    `statuses` ask for all that stands so, `newest` for what came last, `facts` for the price or the age of
    a piece, `help` for how to ask; `talk` is said of other things than gear. `own` are words that are never a
    slip for another.
    """

    kinds: dict[Kind, Entries[str]]
    filler: Entries[str]
    statuses: dict[Status, Entries[str]] = Field(default_factory=dict[Status, Entries[str]])
    help: Entries[str] = ()
    newest: Entries[str] = ()
    facts: Entries[str] = ()
    talk: Entries[str] = ()
    own: Entries[str] = ()

    def by_word(self) -> dict[str, Kind]:
        """Return the kind for every word that means one, folded and without its spaces."""
        return {
            "".join(folded_words(name)): kind for kind, names in self.kinds.items() for name in (*names, kind)
        }

    def kind_named(self, word: str) -> Kind | None:
        """Return the kind that `word` means: one, many, slang or with a slip; None where it means none."""
        known = self.by_word()
        typed = "".join(folded_words(word))
        if typed in known or len(typed) < _SPELT or typed in self.own:
            return known.get(typed)
        near = process.extractOne(typed, known.keys(), scorer=OSA.distance, score_cutoff=1)
        return known[near[0]] if near else None


def read_gear_words(text: str, name: str = "words/gear.toml") -> GearWords:
    """Return the words of asking for gear from the text of their file.

    Raises:
        DocumentError: the file has faults; all of them are named.
    """
    return read_document(text, GearWords, name=name)


def folded_words(text: str) -> list[str]:
    """Return the words of `text` in lower case without accents: 'Señal No.2' gives senal, no, 2.

    A size is one word, however it is written: '4 × 12' gives 4x12.
    """
    plain = re.sub(r"(?<=\d)\s*[x×]\s*(?=\d)", "x", without_accents(text))
    return re.findall(r"[^\W_]+", re.sub(r"['’`]", "", plain))


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells which piece is meant; `follows` says that it stands right after another."""

    text: str
    follows: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """What was typed, read: the words that tell which piece is meant, and what is asked beside that."""

    telling: tuple[Word, ...]
    asks: frozenset[Status | Sense]

    @property
    def statuses(self) -> frozenset[Status]:
        """The statuses that are asked for."""
        return frozenset(each for each in self.asks if isinstance(each, Status))

    @property
    def wish(self) -> str:
        """The words as the name of a piece that one may wish for; empty where they can be none."""
        words = [word.text for word in self.telling]
        named = len(words) <= MAX_WISH_WORDS and any(len(word.strip("0123456789")) > 1 for word in words)
        return " ".join(words) if named and self.asks <= {Status.IN_USE} else ""


class AskReader:
    """Reads asks; what is a whole name in `names` is never anything else.

    Two neighbours that are `known` as one word are read as that: 'blue fin' as 'bluefin'.
    """

    def __init__(self, words: GearWords, names: Iterable[str], known: Container[str]) -> None:
        self._known = known
        kept = {tuple(folded_words(name)) for name in names}
        meanings: dict[Status | Sense, Entries[str]] = {
            **words.statuses,
            Sense.HELP: words.help,
            Sense.NEWEST: words.newest,
            Sense.FACT: words.facts,
            Sense.TALK: words.talk,
        }
        told = {tuple(folded_words(each)): meaning for meaning, all_ in meanings.items() for each in all_}
        self._meanings = {phrase: meaning for phrase, meaning in told.items() if phrase not in kept}
        filler = {(word,) for phrase in words.filler for word in folded_words(phrase)}
        self._not_telling = {*self._meanings, *(filler - kept)}
        self._longest = max(PAIR, *map(len, self._meanings))

    def read(self, text: str) -> Ask:
        """Return what `text` asks."""
        telling: list[Word] = []
        asks: set[Status | Sense] = set()
        for clause in re.split(r"[,;&+]", re.sub(r"@\w+", ",", text)):
            follows = False
            for phrase in self._phrases_in(folded_words(clause)[:MAX_WORDS]):
                tells = phrase not in self._not_telling
                if tells:
                    telling.append(Word("".join(phrase), follows))
                elif phrase in self._meanings:
                    asks.add(self._meanings[phrase])
                follows = tells
        return Ask(tuple(telling[:MAX_WORDS]), frozenset(asks))

    def _phrases_in(self, words: list[str]) -> Iterator[tuple[str, ...]]:
        """Yield the words one by one, and as one what is known as a phrase; the longest phrase goes first."""
        at = 0
        while at < len(words):
            phrases = (tuple(words[at : at + length]) for length in range(self._longest, 1, -1))
            phrase = next((each for each in phrases if self._is_one(each)), (words[at],))
            yield phrase
            at += len(phrase)

    def _is_one(self, phrase: tuple[str, ...]) -> bool:
        return phrase in self._meanings or (len(phrase) == PAIR and "".join(phrase) in self._known)
