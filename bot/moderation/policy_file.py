"""The policy file that a person keeps: its schema, and the lists that it names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any, NamedTuple, Protocol, Self

from pydantic import Field, StringConstraints, model_validator

from bot.domain.chat.message import Role
from bot.domain.documents.document import Entries, Section, faulty
from bot.domain.words.chat_text import MAX_CHARS
from bot.errors import DocumentError, Fault
from bot.moderation.ceilings import Ceilings
from bot.moderation.escalation import Escalation
from bot.moderation.everyday import EVERYDAY, Everyday, read_everyday
from bot.moderation.phrase import TERMS, PhraseList, read_phrases
from bot.moderation.phrase_words import PhraseWords
from bot.moderation.private_topics import MARK
from bot.moderation.rule import Mode, Rule, RuleId
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.listed import NOTHING_TO_FIND, ListName, PhraseText, phrase_path, text_of
from bot.moderation.runs import COMMON
from bot.moderation.word_lists import WordLists, read_harmless, read_spellings, read_words

Said = Annotated[str, StringConstraints(min_length=1, max_length=MAX_CHARS // 2)]

CARE = "care"
"""What the list is called by which somebody is known who may be in danger."""

COVERS, ADVERTS = "covers", "cover adverts"
"""What the lists are called by which an own cover is known, and what is an advert in spite of it."""

MAX_RULES, MAX_PRESETS = 200, 50
"""Rules, and boundaries, and presets, at most: each rule is made ready for every preset and every role."""

SPELLINGS = "words/spelling.txt"
"""The list of ways to spell a word in chat, in the data folder."""
HEADS, TAILS = "words/heads.txt", "words/tails.txt"
"""The lists of what may stand before a sentence and behind it, likewise."""
HARMLESS = "words/harmless.txt"
"""The list of harmless words: none of them is another word mistyped."""


class Preset(Section):
    """A state of the house: which rules are switched, and which settings differ, while it is chosen."""

    says: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    on: tuple[RuleId, ...] = ()
    test: tuple[RuleId, ...] = ()
    off: tuple[RuleId, ...] = ()
    limits: dict[RuleId, dict[str, Any]] = Field(default_factory=dict)

    def mode(self, rule: str) -> Mode | None:
        """Return the mode that the preset gives a rule; None where it says nothing of it."""
        return next((mode for mode, rules in self.modes.items() if rule in rules), None)

    @property
    def modes(self) -> dict[Mode, tuple[str, ...]]:
        """The rules that the preset switches, by their mode."""
        return {Mode.ON: self.on, Mode.TEST: self.test, Mode.OFF: self.off}


class Boundary(Section):
    """A topic that the artist keeps private, how it is recognized, and what the bot says instead.

    A viewer who asks is known by `lists` and `phrases`; what the bot itself would tell, by the lists `told`.
    """

    id: RuleId
    title: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    says: Said
    lists: Entries[ListName] = ()
    phrases: Entries[PhraseText] = ()
    told: Entries[ListName] = ()

    @model_validator(mode="after")
    def _has_something_to_find(self) -> Self:
        if not (self.lists or self.phrases):
            raise faulty([NOTHING_TO_FIND])
        return self

    def read_lists(self, texts: Mapping[str, str], words: PhraseWords) -> tuple[PhraseList, ...]:
        """Return the list by which a question about it is known, from the list files' texts by their names.

        Raises:
            DocumentError: a file is missing, or it or a phrase in the policy has faults.
        """
        return self._read(self.lists, self.phrases, texts, words)

    def read_told(self, texts: Mapping[str, str], words: PhraseWords) -> tuple[PhraseList, ...]:
        """Return the list by which it is known that something is told of it, likewise.

        Raises:
            DocumentError: a file is missing or has faults.
        """
        return self._read(self.told, (), texts, words)

    def _read(
        self, lists: Sequence[str], phrases: Sequence[str], texts: Mapping[str, str], words: PhraseWords
    ) -> tuple[PhraseList, ...]:
        text = "\n".join([*phrases, *(text_of(texts, f"phrases/{name}.txt") for name in lists)])
        read = read_phrases(text, f"{MARK}{self.id}", words)
        return (replace(read, says=self.says),)


class CareLists(Section):
    """By which lists somebody is known who may be in danger, and which rules are kept beside that."""

    lists: Entries[ListName] = ()
    beside: tuple[RuleId, ...] = ()

    def read_lists(self, texts: Mapping[str, str], words: PhraseWords) -> tuple[PhraseList, ...]:
        """Return the list by which it is known, from the list files' texts by their names.

        Raises:
            DocumentError: a file is missing or has faults.
        """
        text = "\n".join(text_of(texts, f"phrases/{name}.txt") for name in self.lists)
        return (read_phrases(text, CARE, words),)


class CoverLists(Section):
    """By which lists it is known that somebody speaks of an own cover, and which rules spare them then.

    What the lists of `adverts` find as well is an advert all the same.
    """

    lists: Entries[ListName] = ()
    adverts: Entries[ListName] = ()
    excused: tuple[RuleId, ...] = ()

    def read_lists(self, texts: Mapping[str, str], words: PhraseWords) -> tuple[PhraseList, ...]:
        """Return the lists by which both are known, from the list files' texts by their names.

        Raises:
            DocumentError: a file is missing or has faults.
        """
        return tuple(
            read_phrases("\n".join(text_of(texts, phrase_path(each)) for each in lists), name, words)
            for name, lists in ((COVERS, self.lists), (ADVERTS, self.adverts))
        )


class PolicyFile(Section):
    """`policy.toml` as a whole. `preset` is the one that holds until another is chosen in chat.

    `automod` are the rules that are left to Twitch's own AutoMod.
    """

    preset: str = ""
    automod: tuple[RuleId, ...] = ()
    rules: Annotated[tuple[Rule, ...], Field(max_length=MAX_RULES)]
    boundaries: Annotated[tuple[Boundary, ...], Field(max_length=MAX_RULES)] = ()
    presets: Annotated[dict[RuleId, Preset], Field(max_length=MAX_PRESETS)] = Field(default_factory=dict)
    escalation: Escalation
    certainty: Ceilings = Ceilings()
    care: CareLists = CareLists()
    covers: CoverLists = CoverLists()


class _Listed(Protocol):
    def read_lists(self, texts: Mapping[str, str], words: PhraseWords, /) -> tuple[PhraseList, ...]: ...


class Lists(NamedTuple):
    """Every list that a policy needs, each once: what `viewers` are held to, and what the bot itself is.

    `same` are the ways of spelling words; `heads` and `tails` are what may stand before and behind sentences,
    `everyday` the words of everyday talk, `common` the commonest words.
    """

    viewers: tuple[PhraseList, ...]
    told: tuple[PhraseList, ...]
    same: Mapping[str, str]
    heads: PhraseList
    tails: PhraseList
    common: WordLists
    everyday: Everyday

    @property
    def slurs(self) -> frozenset[str]:
        """The words that stop a line all by themselves."""
        return frozenset[str]().union(*(each.strong for each in self.viewers if each.name.startswith(TERMS)))


def read_lists(file: PolicyFile, name: str, texts: Mapping[str, str]) -> Lists:
    """Return every list that the policy needs.

    Raises:
        DocumentError: a list is missing or has faults; all of them are named.
    """
    # Reading these takes most memory for a while: what follows uses it again.
    common, everyday = read_words(texts.get(COMMON, ""), COMMON), read_everyday(texts.get(EVERYDAY, ""))
    harmless = read_harmless(texts.get(HARMLESS, ""), HARMLESS)
    same = harmless | read_spellings(texts.get(SPELLINGS, ""), SPELLINGS)
    words, faults = PhraseWords(same), list[Fault]()

    def around(path: str) -> PhraseList:
        try:
            return read_phrases(texts.get(path, ""), path, words)
        except DocumentError as error:
            faults.extend(error.faults)
            return PhraseList(path)

    def read(
        reading: Iterable[Callable[[Mapping[str, str], PhraseWords], Iterable[PhraseList]]],
    ) -> tuple[PhraseList, ...]:
        lists: dict[str, PhraseList] = {}
        for each in reading:
            try:
                lists |= {one.name: one for one in each(texts, words)}
            except DocumentError as error:
                faults.extend(error.faults)
        return tuple(lists.values())

    viewers = read(listed.read_lists for listed in _listed(file))
    told = read(boundary.read_told for boundary in file.boundaries)
    heads, tails = around(HEADS), around(TAILS)
    if faults:
        raise DocumentError(name, list(dict.fromkeys(faults)))
    return Lists(viewers, told, same, heads, tails, common, everyday)


def _listed(file: PolicyFile) -> Iterator[_Listed]:
    """Yield everything in the file that is found by lists, in any preset and for anybody, each once."""
    seen: dict[RuleKind, None] = {}
    for rule in file.rules:
        limits = (preset.limits.get(rule.id, {}) for preset in file.presets.values())
        under = [rule.under(settings) for settings in ({}, *limits)]
        forms = (form for each in under for role in Role for form in each.forms(role))
        seen |= dict.fromkeys(kind for form in forms for kind in form.rule.enforced_by)
    yield from seen
    yield from file.boundaries
    yield file.care
    yield file.covers
