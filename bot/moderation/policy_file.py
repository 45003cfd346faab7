"""The policy file that a person keeps: its schema, and the lists that it names."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Protocol, Self

from pydantic import Field, StringConstraints, model_validator

from bot.domain.chat_text import MAX_CHARS
from bot.domain.document import Entries, Section, faulty
from bot.domain.message import Role
from bot.errors import DocumentError, Fault
from bot.moderation.escalation import Escalation
from bot.moderation.phrase import PhraseList, Respell, read_phrases
from bot.moderation.rule import Mode, Rule, RuleId
from bot.moderation.rules.boundaries import MARK
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.listed import NOTHING_TO_FIND, ListName, PhraseText, text_of
from bot.moderation.spelling import read_spellings

Said = Annotated[str, StringConstraints(min_length=1, max_length=MAX_CHARS // 2)]

MAX_RULES, MAX_PRESETS = 200, 50
"""Rules, and boundaries, and presets, at most: each rule is made ready for every preset and every role."""

SPELLINGS = "words/spelling.txt"
"""The list of ways to spell a word in chat, in the data folder."""


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
    """A topic that the artist keeps private, how it is recognized, and what the bot says instead."""

    id: RuleId
    title: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    says: Said
    lists: Entries[ListName] = ()
    phrases: Entries[PhraseText] = ()

    @model_validator(mode="after")
    def _has_something_to_find(self) -> Self:
        if not (self.lists or self.phrases):
            raise faulty([NOTHING_TO_FIND])
        return self

    def read_lists(self, texts: Mapping[str, str], respell: Respell) -> tuple[PhraseList, ...]:
        """Return the list by which the boundary is recognized, from the list files' texts by their names.

        Raises:
            DocumentError: a file is missing, or it or a phrase in the policy has faults.
        """
        text = "\n".join([*self.phrases, *(text_of(texts, f"phrases/{name}.txt") for name in self.lists)])
        read = read_phrases(text, f"{MARK}{self.id}", respell)
        return (replace(read, says=self.says),)


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


class _Listed(Protocol):
    def read_lists(self, texts: Mapping[str, str], respell: Respell, /) -> tuple[PhraseList, ...]: ...


def read_lists(
    file: PolicyFile, name: str, texts: Mapping[str, str]
) -> tuple[tuple[PhraseList, ...], dict[str, str]]:
    """Return every list that the policy needs, each once, and the ways of spelling words.

    Raises:
        DocumentError: a list is missing or has faults; all of them are named.
    """
    same = read_spellings(texts.get(SPELLINGS, ""), SPELLINGS)
    lists: dict[str, PhraseList] = {}
    faults: list[Fault] = []
    for listed in _listed(file):
        try:
            lists |= {each.name: each for each in listed.read_lists(texts, lambda word: same.get(word, word))}
        except DocumentError as error:
            faults += error.faults
    if faults:
        raise DocumentError(name, list(dict.fromkeys(faults)))
    return tuple(lists.values()), same


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
