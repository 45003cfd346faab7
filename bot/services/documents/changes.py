"""What was changed in the catalogue, by whom and when, told in words, and taken back."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from bot.domain.documents.document_change import COVERED, as_told, differences, without_private
from bot.domain.documents.document_kind import DocumentKind
from bot.domain.words.naming import exactly, meant
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.services.documents.catalogue import Catalogue, Key
from bot.services.words.voice import Say
from bot.store.database import Database
from bot.store.document import (
    A_FILE,
    Change,
    Edit,
    change_numbered,
    changes_of,
    changes_of_kind,
    latest_changes,
)

LINES = lines(
    """
    change-told: id name did fields more others at by undoes undone
    changes-of-nothing
    changes-of-which: slug
    """
)

MAX_CHANGES = 6
"""Changes that are told: the line has room for about as many."""


class Changes:
    """Tells changes in lines of the voice file; `local` tells a time as it is where the artist lives."""

    def __init__(
        self, catalogue: Catalogue, database: Database, local: Callable[[datetime], datetime], say: Say
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._local = local
        self._say = say

    async def latest(self, ask: str = "") -> list[str]:
        """Return the latest changes in words, the newest first; with words, of the document that they mean.

        Raises:
            Refusal: the words mean none, or several.
        """
        if not ask.strip():
            found = await latest_changes(self._database, MAX_CHANGES, edits=1)
        else:
            found = await self._of(ask)
        return [self.told_aloud(each) for each in found]

    async def history(self, kind: str, slug: str, most: int) -> list[tuple[Change, str]]:
        """Return the latest changes of one document, the newest first, each with its words."""
        return [(each, self.told(each)) for each in await changes_of(self._database, kind, slug, most)]

    async def size(self, number: int) -> int:
        """Return how many documents a change changed; 0 where there is no such change."""
        change = await change_numbered(self._database, number)
        return change.size if change else 0

    async def undo(self, number: int | None, by: str, *, by_artist: bool = True) -> str:
        """Take a change back, and return in words which; without a number, one's own latest.

        Raises:
            Refusal: there is no such change, it is taken back already, what it changed was changed since, or
                it is the artist's alone to take back.
        """
        return self.told_aloud(await self._catalogue.undo(number, by, by_artist=by_artist))

    async def _of(self, ask: str) -> list[Change]:
        """Return the changes of a kind, or of a document; one that is gone goes by its slug."""
        named = (each for each in self._catalogue.kinds.values() if _is_called(each, ask.strip()))
        if kind := next(named, None):
            return await changes_of_kind(self._database, kind.name, MAX_CHANGES)
        kinds, words = self._kinds_in(ask)
        for kind in kinds:
            if found := await changes_of(self._database, kind, words.lower(), MAX_CHANGES):
                return found
        return await changes_of(self._database, *self._meant(kinds, words), MAX_CHANGES)

    def _kinds_in(self, ask: str) -> tuple[list[str], str]:
        """Return the kinds that may be meant, and the words that tell which document."""
        first, _, rest = ask.strip().partition(" ")
        kinds = {name: kind for name, kind in self._catalogue.kinds.items() if not kind.for_artist}
        said = [name for name, kind in kinds.items() if _is_called(kind, first)]
        return (said, rest.strip()) if said and rest.strip() else ([*kinds], ask.strip())

    def _meant(self, kinds: Iterable[str], words: str) -> Key:
        keys: dict[str, Key] = {}
        names: dict[str, str] = {}
        for kind in (self._catalogue.kinds[name] for name in kinds):
            for slug, document in self._catalogue.all(kind).items():
                for number, name in enumerate((slug, *kind.called(document))):
                    keys[f"{kind.name} {slug} {number}"] = kind.name, slug
                    names[f"{kind.name} {slug} {number}"] = name
        exact = {keys[each] for each in exactly(words, names)}
        if len(exact) == 1:
            return exact.pop()
        first = words.partition(" ")[0]
        if any(kind.for_artist and _is_called(kind, first) for kind in self._catalogue.kinds.values()):
            raise Refusal("changes-of-nothing")  # it is of one that chat is not told, and no guess at another
        told = {
            key: name for key, name in names.items() if not self._catalogue.kinds[keys[key][0]].is_private
        }
        found = meant(words, told)
        if found is None:
            raise Refusal("changes-of-nothing")
        if not found.sure:
            raise Refusal("changes-of-which", slug=keys[found.key][1])
        return keys[found.key]

    def told_aloud(self, change: Change) -> str:
        """Return a change as everybody in chat may read it: people in it are not named."""
        kind = self._catalogue.kinds.get(change.edits[0].kind)
        return self.told(change, of=kind.name if kind and kind.for_artist else "")

    def told(self, change: Change, of: str = "") -> str:
        """Return a change in words: of several documents the first, and how many more there are.

        What it is `of` stands for the name and for what differs, where that is given.
        """
        first = change.edits[0]
        did, fields, more = self._did(first)
        if of:
            fields, more = COVERED, 0
        gaps: dict[str, Gap] = {
            "id": change.id,
            "name": of or self._catalogue.name_of(first),
            "did": did,
            "fields": fields,
            "more": more,
            "others": change.size - 1,
            "at": self._local(change.at),
            "by": "none" if change.by is A_FILE else change.by or "forgotten",
            "undoes": change.undoes or "none",
            "undone": "yes" if change.undone else "no",
        }
        return self._say("change-told", gaps)

    def _did(self, edit: Edit) -> tuple[str, str, int]:
        """Return what was done to a document, the fields that differ, and how many more of them do."""
        was_gone, is_gone = (self._catalogue.is_gone(edit.kind, body) for body in (edit.before, edit.after))
        if was_gone or is_gone:
            return "removed" if is_gone else "added", "", 0
        before, after = (self._catalogue.document(edit.kind, body) for body in (edit.before, edit.after))
        private = self._catalogue.kinds[edit.kind].private
        return "changed", *as_told(without_private(differences(before, after), private))


def _is_called(kind: DocumentKind[Any], word: str) -> bool:
    return word.lower() in (kind.name, kind.table)
