"""What an ask for gear says, read word by word: which piece it tells of, and what is asked beside that."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from itertools import pairwise
from typing import NamedTuple

from bot.domain.documents.document import Entries
from bot.domain.gear.gear import GearKind, Status
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.folding import PAIR, SINGULAR, folded_words, joined, singulars
from bot.domain.words.known_words import KnownWords

MAX_WORDS = 12
"""Words of an ask that are looked at; the longest honest asks of the test table have eight."""

MAX_WISH_WORDS = 4
"""Words that may name a piece: maker, model, number and kind; more is a sentence."""

_EMOTICON = re.compile(r"[<:;=](?:(?<=<)3+|['-]?[()\[\]/\\|DPpOo3*]+)(?!\w)")
_CAMEL = re.compile(r"\b\w*[a-z][A-Z]\w*")
"""Emotes of others than Twitch come as words with capitals inside: PogChamp, catJAM."""
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_ELISION = re.compile(r"\b(?:qu|dell|all|un|[cdjlmnst])'(\w+)", re.IGNORECASE)
_NUMBERED = re.compile(r"([0-9]+)([^\W\d_]+)")
"""A number and a name written as one: '2step'."""
_MENTION = re.compile(r"@\w+")
_AND, _COMMA = re.compile(r"[&+>→]"), re.compile(r"[,;]")


class Sense(StrEnum):
    """What an ask wants to know, beside which piece and which status."""

    HELP = auto()
    NEWEST = auto()
    OWNED = auto()
    FACT = auto()
    TALK = auto()
    PARTS = auto()
    AND = auto()
    COMMA = auto()


class Word(NamedTuple):
    """A word that tells which piece is meant, as it stands on the shelf.

    `many` says that it was a plural; `heads`, that the others of its clause are told of it: 'pedals' in
    'guitar pedals for the bass'; `clause` counts what stands between 'and' and the like.
    """

    text: str
    many: bool = False
    heads: bool = False
    clause: int = 0


@dataclass(frozen=True, slots=True)
class Ask:
    """What was typed, read: the words that tell which piece is meant, and what is asked beside that.

    An `order` is to change the piece: of several, none is likelier for how it stands.
    """

    telling: tuple[Word, ...]
    asks: frozenset[Status | Sense]
    clauses: int = 1
    order: bool = False

    @property
    def statuses(self) -> frozenset[Status]:
        """The statuses that are asked for."""
        return frozenset(each for each in self.asks if isinstance(each, Status))

    @property
    def wish(self) -> str:
        """The words as the name of a piece that one may wish for; empty where they can be none."""
        words = [word.text for word in self.telling]
        named = len(words) <= MAX_WISH_WORDS and any(len(word.strip("0123456789")) > 1 for word in words)
        return " ".join(words) if named and self.asks <= {Status.IN_USE, Sense.OWNED} else ""


_ENDS = {Sense.AND, Sense.COMMA}
"""What ends a clause."""

_Read = Word | Status | Sense | None
"""What a word or a phrase is read as; None where it says nothing."""


class AskReader:
    """Reads asks; what is a whole name in `names`, which may come and go, is never anything else.

    Two neighbours that are `known` as one word are read as that: 'blue fin' as 'bluefin'. What is not known
    is read as what means the same and is: 'fuzzes' as 'fuzz', 'roja' as 'red'.
    """

    def __init__(self, words: GearWords, names: Container[tuple[str, ...]], known: KnownWords) -> None:
        self._names = names
        self._known = known
        self._kinds = words.by_word
        self._same = words.translations
        meanings: dict[Status | Sense, Entries[str]] = {
            **words.statuses,
            Sense.HELP: words.help,
            Sense.NEWEST: words.newest,
            Sense.OWNED: words.owned,
            Sense.FACT: words.facts,
            Sense.PARTS: words.parts,
            Sense.TALK: (*words.talk, *words.emotes),
            Sense.AND: words.joining,
        }
        self._meanings = {
            tuple(folded_words(each)): meaning for meaning, all_ in meanings.items() for each in all_
        }
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(self._meanings, key=len, reverse=True):
            self._phrases.setdefault(phrase[0], []).append(phrase)
        self._filler = words.says_nothing | {phrase[0] for phrase in self._meanings if len(phrase) == 1}
        self._titles = {word for each in words.titles for word in folded_words(each)}
        self._compounding = {each for each in (*GearKind, *self._same.values()) if each in self._kinds}
        self._own = words.never_slips
        self._own_pairs = {tuple(pair) for name in words.own if len(pair := folded_words(name)) == PAIR}

    def read(self, text: str) -> Ask:
        """Return what `text` asks; where it asks nothing at all, that is how to ask."""
        plain = _EMOTICON.sub(" ", _MENTION.sub(",", text.replace("’", "'")))
        if "'" in plain:
            plain = _ELISION.sub(self._elided, plain)
        lost = "?" in plain
        for each in dict.fromkeys((self._without_emotes(plain), plain)):
            read = self._clauses(each)
            telling = tuple(_with_heads(read))[:MAX_WORDS]
            asks = frozenset(part for part in read if part and not isinstance(part, Word)) - _ENDS
            lost = lost or None in read
            if telling or asks:
                return Ask(telling, asks, clauses=1 + (telling[-1].clause if telling else 0))
        return Ask((), frozenset({Sense.HELP} if lost else ()))

    def _clauses(self, text: str) -> list[_Read]:
        """Return what the words of `text` mean, and where a clause of it ends."""
        read: list[_Read] = []
        for part in _AND.split(text):
            for clause in _COMMA.split(part):
                read += self._read(folded_words(clause)[:MAX_WORDS])
                read.append(Sense.COMMA)
            read.append(Sense.AND)
        return read

    def _read(self, words: list[str]) -> list[_Read]:
        """Return what the words mean: of phrases the longest counts, two words as one before each alone."""
        read: list[_Read] = []
        at = 0
        while at < len(words):
            word, pair = words[at], self._as_pair(*words[at : at + PAIR])
            starting = self._phrases.get(word, ())
            phrase = next((each for each in starting if self._begins(words, at, each)), ())
            if pair and len(phrase) < PAIR:
                read.append(pair)
                at += PAIR
            elif phrase:
                read.append(self._meanings[phrase])
                at += len(phrase)
            else:
                read += (None,) if self._is_filler(word) else self._told(word)
                at += 1
        return read

    def _begins(self, words: Sequence[str], at: int, phrase: tuple[str, ...]) -> bool:
        """Tell whether a phrase stands at a place, and is no name."""
        return tuple(words[at : at + len(phrase)]) == phrase and phrase not in self._names

    def _is_filler(self, word: str) -> bool:
        """Tell whether a word, where it is no name, says nothing by itself of which piece is meant."""
        if word in self._titles and word not in self._known:
            return True
        return word in self._filler and (word,) not in self._names

    def _told(self, word: str) -> tuple[_Read, ...]:
        """Return what `word` tells: as it is known, as two words written as one, or as it stands."""
        meant = self._meant(word)
        if not meant and (parted := _NUMBERED.fullmatch(word)):
            meant = self._as_pair(*parted.groups())
        return (meant,) if meant else self._compound(word) or (Word(word),)

    def _as_pair(self, first: str, second: str = "") -> Word | None:
        """Return what two neighbours mean as one word; None where they are two."""
        both = second and first + second
        if both in self._known or both in self._same:
            return self._meant(both)
        if (first, second) in self._own_pairs:
            return Word(f"{first} {second}")
        if not both or self._is_filler(first) or self._is_filler(second):
            return None
        if first in self._same or second in self._same or second.endswith("s"):
            return self._meant(self._same.get(first, first) + self._same.get(second, second))
        if first in self._known or second in self._known:
            return None
        return next(map(Word, self._known.sounding_like(both)), None)

    def _meant(self, word: str) -> Word | None:
        """Return `word` as it is known: itself, not drawn out, what means the same, or one of many."""
        if word in self._known:
            return Word(word, self._is_many(word))
        if word in self._own:
            return Word(word)
        drawn_out = _DRAWN_OUT.search(word)
        for each in [_DRAWN_OUT.sub(short, word) for short in (r"\1", r"\1\1")] if drawn_out else [word]:
            if each in self._known or each in self._same:
                said = each if each in self._known else self._same[each]
                return Word(said, self._is_many(said))
        one = next((each for each in singulars(word) if each in self._known or each in self._own), "")
        return Word(one, many=True) if one else None

    def _compound(self, word: str) -> tuple[_Read, ...]:
        """Return what two words written as one mean, the last of which is a kind: 'fuzzpedal', 'spareamp'."""
        for at in range(SINGULAR, len(word) - SINGULAR):
            last = self._same.get(word[at:], word[at:])
            first = self._same.get(word[:at], word[:at])
            if last in self._compounding and first in self._known:
                whole = self._meant(first + last)
                return (whole,) if whole else (Word(first), Word(last))
            if last in self._compounding and (first,) in self._meanings and (first,) not in self._names:
                return (self._meanings[first,], Word(last))
        return ()

    def _is_many(self, word: str) -> bool:
        """Tell whether a kind's word is a plural."""
        return word in self._kinds and any(each in self._kinds for each in singulars(word))

    def _elided(self, found: re.Match[str]) -> str:
        """Return a word without the article before it, unless it is known with it: l'ampli, d'or."""
        return found[0] if joined(found[0]) in self._known else f" {found[1]}"

    def _without_emotes(self, text: str) -> str:
        """Return `text` without the words that look like emotes and are not known."""
        if text.islower():
            return text
        return _CAMEL.sub(lambda found: found[0] if joined(found[0]) in self._known else " ", text)


def _with_heads(read: Sequence[_Read]) -> Iterator[Word]:
    """Yield the words of `read`; the last of the first that stand side by side in a clause heads it."""
    clause, headless = 0, True
    for each, after in pairwise(read):
        if isinstance(each, Word):
            heads = headless and not isinstance(after, Word)
            headless = headless and not heads
            yield Word(each.text, each.many, heads, clause)
        elif each in _ENDS:
            clause, headless = clause + (each is Sense.AND), True
