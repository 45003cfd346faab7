"""What every kind of rule is, and what the rest of the house may know of one without knowing which it is."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from bot.domain.documents.document import Section
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.phrase import PhraseList
from bot.moderation.phrase_words import PhraseWords
from bot.moderation.verdict import RuleMatch

MAX_TRIES = 3
"""How often within `TRIES_WITHIN` seconds somebody does what is meant well, before it is like any other."""
TRIES_WITHIN = 3_600


class RuleKind(Section):
    """The settings of a kind of rule as the policy gives them, and how it looks at a line.

    What holds for most kinds stands here; a kind of which it does not hold says so in its own class.
    """

    by_lists: ClassVar[bool] = False
    """Whether it finds nothing where the lists of words and phrases find nothing."""
    of_names: ClassVar[bool] = False
    """Whether it judges who writes, not what: whoever is let off would be stopped again at the next line."""
    refers_to: ClassVar[Mapping[str, str]] = {}
    """Which of its settings name parts of the policy, and what these are called there."""

    @abstractmethod
    def match(self, line: Line, room: ChatState, /) -> RuleMatch | None:
        """Return what the rule is there to stop in a line; None where that is not in it."""

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return 0

    def read_lists(self, texts: Mapping[str, str], words: PhraseWords, /) -> tuple[PhraseList, ...]:  # noqa: ARG002
        """Return the lists that it needs, from the texts of the list files by their names.

        Raises:
            DocumentError: a file is missing, or it or a phrase in the policy has faults.
        """
        return ()
