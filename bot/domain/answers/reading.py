"""A clause as far as it is read: what its words may be, and how it is put."""

from dataclasses import dataclass, field
from typing import NamedTuple

from bot.domain.answers.grammar import GEAR, TITLE, Phrase
from bot.domain.answers.meanings import ASKING, LITTLE, Meaning

SPEC = "spec"
"""The name of words like "gauge", that may stand between a question word and the gear it asks for."""

WHICH = "which_one"
"""The name of words that ask for what was named before them."""

LATE = frozenset({"how_fast", "how_many", "how_long", "how_high", "how_far"})
"""Names of question words that ask as well where they stand last: "the tempo is how fast"."""

SORT = "sort_of"
"""The name of words like "for a", by which a question word far before them asks for the noun behind them."""

_SPECIFIED = frozenset({SPEC, GEAR})


class Part(NamedTuple):
    """A phrase of a clause, what it may be, and whether right behind an article; `any_`, one like "a"."""

    phrase: Phrase
    meaning: Meaning
    pointed: bool
    any_: bool = False


@dataclass(slots=True)
class Read:
    """A clause read word by word: most are understood up to a word, and no further.

    `begins` is the first word behind the openings, and `opening` says that only what may be passed over was
    read. `unknown` is a word that is not understood, and `described` says that another describes a noun.
    `long` are the phrases of several words, each with its place; `understood` tells that the clause was read
    to its end.
    """

    parts: list[Part] = field(default_factory=list[Part])
    begins: str = ""
    opening: bool = True
    unknown: str = ""
    described: bool = False
    long: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    understood: bool = False

    @property
    def content(self) -> list[Meaning]:
        """What those of its phrases may be that have names."""
        return [part.meaning for part in self.parts if part.meaning.names]

    @property
    def has_question(self) -> bool:
        """Whether it has a question word."""
        return any(part.meaning.questions for part in self.parts)

    def take(self, part: Part) -> bool:
        """Take a phrase in; tell whether it can stand there."""
        meaning = part.meaning
        if meaning.does == ASKING and not self.opening:
            return False
        self.parts.append(part)
        self.opening = self.opening and (meaning.passed or not meaning.names)
        return True


@dataclass(slots=True)
class Wording:
    """How a clause is put that was understood; `begins` is the first word behind the openings.

    `direct` says that gear is named right behind a question word, as in "what pick", but not in "what is on
    your head"; `head` is that gear, and `named` tells that it is a kind, by words that mean hardly anything
    else, `plain` that it is one that is not of every day. `ends_asking` says that the question stands last:
    "that reverb, which one is it", `ends_late` that another question word does; `clean`, that nothing but
    openings stood before the first name. `has_little` says that little words are among its words, or
    openings, `has_said` that some are no openings. `pointed` says that gear stands where a noun does: right
    behind an article, a question word or other gear. `late` says that a question word is one that asks
    wherever it stands; `telling`, that the clause has more than one word that alone asks for nothing.
    `general` says that any piece of gear is meant: "how thick is a pick".
    """

    begins: str
    content: list[Meaning] = field(default_factory=list[Meaning])
    gear: list[str] = field(default_factory=list[str])
    title: list[str] = field(default_factory=list[str])
    head: list[str] = field(default_factory=list[str])
    asking: bool = False
    direct: bool = False
    named: bool = False
    plain: bool = False
    ends_asking: bool = False
    ends_late: bool = False
    has_little: bool = False
    has_said: bool = False
    clean: bool = True
    questioned: bool = False
    has_question: bool = False
    pointed: bool = False
    late: bool = False
    telling: bool = False
    general: bool = False

    @classmethod
    def of(cls, parts: list[Part], begins: str) -> "Wording":
        """Return it for the phrases of a clause, and the word that begins it behind its openings."""
        wording = cls(begins)
        for part in parts:
            if part.meaning.names:
                wording._take(part)
            else:
                wording._pass_over(part.meaning.does)
        return wording

    def _take(self, part: Part) -> None:
        """Take in a phrase that has names."""
        phrase, meaning, pointed, any_ = part
        first, beside = not self.content, bool(self.content) and GEAR in self.content[-1].names
        self.content.append(meaning)
        if GEAR in meaning.names:
            named = (meaning.kind,) if meaning.kind else phrase
            placed = pointed or beside or self.questioned
            self.direct = self.direct or self.questioned
            self.named = self.named or bool(meaning.kind and phrase[1:])
            self.pointed = self.pointed or placed
            self.general = self.general or (any_ and (first or self.has_question))
            self.plain = self.plain or (meaning.plain and (bool(meaning.kind) or first or placed))
            self.head += named if self.questioned else ()
            self.gear += named
        if TITLE in meaning.names:
            self.title += phrase
        self.has_question = self.has_question or meaning.questions
        again = SORT in meaning.names and self.has_question
        told = self.questioned and not _SPECIFIED.isdisjoint(meaning.names)
        self.questioned = again or meaning.questions or told
        self.ends_asking = WHICH in meaning.names
        self.ends_late = not LATE.isdisjoint(meaning.names)

    def _pass_over(self, does: str) -> None:
        """Take in a phrase without names."""
        self.questioned = False
        if does == ASKING:
            self.asking = True
            return
        self.has_little = True
        if does == LITTLE:
            self.has_said = True
            self.clean = self.clean and bool(self.content)
