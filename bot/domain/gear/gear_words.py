"""The words of asking for gear: what stands for a kind, a status or a fact, and what says nothing."""

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from pydantic import Field
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.documents.document import Entries, Section, read_document
from bot.domain.gear.gear import GearKind, Status
from bot.domain.words.folding import folded_words, joined

_SPELT = 5
"""Letters from which a kind's name may have one slip; shorter ones are too near to other words."""


ChoiceT = TypeVar("ChoiceT", GearKind, Status)


class GearWords(Section):
    """The language of asking for gear: words for the kinds, and words that carry no meaning in an ask.

    `statuses` ask for all that stands so, `newest` for what came last, `owned` for all that is here,
    `facts` for the price or the age of a piece, `help` for how to ask, `parts` for what is in it; `talk` is
    said of other things than gear, as are `emotes`. `titles` say nothing before a name. `own` are things that
    are never a slip for another, `everyday` words are one only where others bear it out. `joining` words
    stand between two that are both meant. `columns` are what spreadsheets call the fields of a piece, `types`
    what they call kinds beside these words. `same` gives for a word all that mean the same, in any language
    or short; one of `kin` means a piece in whose story it stands.
    """

    kinds: dict[GearKind, Entries[str]]
    filler: Entries[str]
    statuses: dict[Status, Entries[str]] = Field(default_factory=dict[Status, Entries[str]])
    help: Entries[str] = ()
    newest: Entries[str] = ()
    owned: Entries[str] = ()
    titles: Entries[str] = ()
    facts: Entries[str] = ()
    talk: Entries[str] = ()
    emotes: Entries[str] = ()
    parts: Entries[str] = ()
    joining: Entries[str] = ()
    kin: Entries[str] = ()
    own: Entries[str] = ()
    everyday: str = ""
    columns: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])
    types: dict[GearKind, Entries[str]] = Field(default_factory=dict[GearKind, Entries[str]])
    same: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])

    @cached_property
    def by_word(self) -> dict[str, GearKind]:
        """Return the kind for every word that means one, folded and without its spaces."""
        return {joined(name): kind for kind, names in self.kinds.items() for name in (*names, kind)}

    @cached_property
    def translations(self) -> dict[str, str]:
        """Return for every word of `same`, folded, the one that all of its line stand for."""
        return {joined(word): joined(same) for same, words in self.same.items() for word in words}

    @cached_property
    def never_slips(self) -> set[str]:
        """Return the words that are typed as they are meant, folded."""
        return {*(" ".join(folded_words(name)) for name in self.own), *self.kin}

    @cached_property
    def says_nothing(self) -> frozenset[str]:
        """Return the words, folded, that carry no meaning in an ask."""
        return frozenset(word for text in self.filler for word in folded_words(text))

    @cached_property
    def common(self) -> set[str]:
        """Return the words, folded, that are a slip for a name only where other words bear it out."""
        texts = (self.everyday, *self.filler, *self.talk, *self.facts, *self.newest)
        return {word for text in texts for word in folded_words(text)}

    @cached_property
    def _status_by_words(self) -> dict[str, Status]:
        phrases = ((status, (*self.statuses.get(status, ()), status)) for status in Status)
        return {joined(phrase): status for status, all_ in phrases for phrase in all_}

    def kind_named(self, word: str) -> GearKind | None:
        """Return the kind that `word` means: one, many, slang or with a slip; None where it means none."""
        typed = joined(word)
        return self._named(self.translations.get(typed, typed), self.by_word)

    def status_named(self, words: str) -> Status | None:
        """Return the status that `words` mean, also with a slip; None where they mean none."""
        return self._named(joined(words), self._status_by_words)

    def _named(self, typed: str, known: Mapping[str, ChoiceT]) -> ChoiceT | None:
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
