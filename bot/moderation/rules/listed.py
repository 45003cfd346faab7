"""Word lists and phrase lists: what is said in words, whatever their disguise."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from bot.domain.documents.document import MAX_ENTRIES, Entries, Misfit, faulty
from bot.errors import DocumentError, Fault
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line, found_in
from bot.moderation.phrase import PhraseList, read_phrases, read_terms
from bot.moderation.phrase_words import PhraseWords
from bot.moderation.rules.kind import MAX_TRIES, TRIES_WITHIN, RuleKind
from bot.moderation.verdict import RuleMatch
from bot.plain_words import of_form

ListName = Annotated[str, of_form(r"[a-z0-9_]+", "is no list's name — write that of its file, without .txt")]
"""A file of that name, with .txt after it, in the folder of such lists."""
PhraseText = Annotated[str, StringConstraints(min_length=1, max_length=500)]

NOTHING_TO_FIND: Misfit = (
    (),
    "has nothing to find",
    'add lists = ["name"] for data/phrases/name.txt, or phrases = ["words"]',
)
"""What is wrong with something that is found by phrases and names none."""


def phrase_path(name: str) -> str:
    """Return where the phrase list of that name stands in the data folder."""
    return f"phrases/{name}.txt"


def text_of(texts: Mapping[str, str], path: str) -> str:
    """Return the text of a list file.

    Raises:
        DocumentError: there is no such file.
    """
    if path not in texts:
        folder = path.split("/", maxsplit=1)[0]
        there = ", ".join(sorted(each for each in texts if each.startswith(f"{folder}/")))
        raise DocumentError(path, [Fault(path, "there is no such list", f"there are: {there or 'none'}")])
    return texts[path]


class Terms(RuleKind):
    """Stops words of the lists in `data/terms/`; with `inside`, also within longer words."""

    kind: Literal["terms"] = "terms"
    by_lists: ClassVar[bool] = True
    lists: Annotated[tuple[ListName, ...], Field(min_length=1, max_length=MAX_ENTRIES)]
    inside: bool = False

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the first word of the lists in the line; None where there is none."""
        return found_in(line, self._keys)

    def read_lists(self, texts: Mapping[str, str], words: PhraseWords) -> tuple[PhraseList, ...]:
        """Return the lists that this rule needs, from the texts of the list files by their names.

        Raises:
            DocumentError: a file is missing or has faults.
        """
        return tuple(
            read_terms(text_of(texts, f"terms/{name}.txt"), self._key(name), inside=self.inside, words=words)
            for name in self.lists
        )

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(map(self._key, self.lists))

    def _key(self, name: str) -> str:
        return f"terms/{name}.txt{' inside' if self.inside else ''}"


class Phrases(RuleKind):
    """Stops the phrases of the lists in `data/phrases/`, and those that stand in the policy itself.

    Without `commands` it looks at no commands of bots: `!song answer me` presses nobody. With `again_within`
    it stops only what the writer has written before within so many seconds, in the same words. Beside what
    the lists of `welcome` find, a recording that a command here takes in is meant well: it is taken away, and
    its writer told of the command.
    """

    kind: Literal["phrases"] = "phrases"
    by_lists: ClassVar[bool] = True
    lists: Entries[ListName] = ()
    phrases: Entries[PhraseText] = ()
    welcome: Entries[ListName] = ()
    commands: bool = True
    again_within: Annotated[float, Field(ge=0, le=3600)] = 0

    @model_validator(mode="after")
    def _has_something_to_find(self) -> Self:
        if not (self.lists or self.phrases):
            raise faulty([NOTHING_TO_FIND])
        return self

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return the first phrase of the lists in the line; None where there is none."""
        found = found_in(line, self._keys) if self.commands or not line.is_command else None
        if found is None or (self.again_within and not self._is_again(found, line, room)):
            return None
        says = self._says_instead(line, room)
        return replace(found, says=says, meant_well=True) if says else found

    def _says_instead(self, line: Line, room: ChatState) -> str:
        """Return what is said to who shows what is welcome where it is handed in; '' to any other."""
        if not (found_in(line, self._welcome) and (says := room.recording_shown(line.message.text))):
            return ""
        before = room.lines_of(line.message.chatter.id, line.message.at, TRIES_WITHIN)
        others = (each.text for each in before if each.message_id != line.message.id)
        return says if sum(map(bool, map(room.recording_shown, others))) < MAX_TRIES else ""

    def _is_again(self, found: RuleMatch, line: Line, room: ChatState) -> bool:
        said, words = line.message, found.words.casefold()
        before = room.lines_of(said.chatter.id, said.at, self.again_within)
        return any(each.message_id != said.id and words in each.text.casefold() for each in before)

    def read_lists(self, texts: Mapping[str, str], words: PhraseWords) -> tuple[PhraseList, ...]:
        """Return the lists that this rule needs, from the texts of the list files by their names.

        Raises:
            DocumentError: a file is missing, or it or a phrase in the policy has faults.
        """
        texts = {**texts, self._own: "\n".join(self.phrases)}
        keys = (*self._keys, *self._welcome)
        return tuple(read_phrases(text_of(texts, key), key, words) for key in keys)

    @property
    def _own(self) -> str:
        return f"phrases in the policy: {' / '.join(self.phrases)}"

    @cached_property
    def _welcome(self) -> tuple[str, ...]:
        return tuple(map(phrase_path, self.welcome))

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(map(phrase_path, self.lists)) + ((self._own,) if self.phrases else ())
