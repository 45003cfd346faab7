"""Words of other languages for what stands behind a command, like "!story liste"."""

from collections.abc import Container
from functools import cached_property

from bot.domain.documents.document import Entries, Section
from bot.domain.words.code_points import without_accents
from bot.domain.words.typed_command import command_word


class SubcommandWords(Section):
    """For the name of a subcommand, all words that mean the same; a word may stand for several."""

    same: dict[str, Entries[str]]

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, words in self.same.items():
            for word in words:
                found.setdefault(without_accents(word), []).append(name)
        return found

    def meant(self, typed: str, names: Container[str]) -> str:
        """Return which of the `names` of subcommands a typed word means; '' for none, or where it is one."""
        word = command_word(typed)
        if word in names:
            return ""
        return next((each for each in self._names.get(without_accents(word), ()) if each in names), "")
