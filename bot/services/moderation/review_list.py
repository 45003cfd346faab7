"""The review queue in words, as a page shows it: the rule, what a yes and a no would do, what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.moderation.certainty import Certainty
from bot.moderation.escalation import Step
from bot.moderation.verdict import Action
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import ReviewQueue
from bot.services.words.voice import Say

LINES = lines(
    """
    word-review-yes: kind action
    word-review-no: kind
    word-review-yes-does: kind login action length
    word-review-no-does: kind login
    word-review-was: kind decision by action undone
    """
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the two answers to an item: the word on its button, and in a sentence what it would do."""

    verb: str
    does: str


@dataclass(frozen=True, slots=True)
class ListedItem:
    """An item with its words.

    `title` is that of its rule, or AutoMod's category; `says` is what fans read of the rule, empty where it
    is none of ours or gone. `was` tells what was decided and by whom, empty while it waits.
    """

    item: ReviewItem
    title: str
    says: str
    yes: Answer
    no: Answer
    was: str


class ReviewList:
    """Puts what waits, and what was decided just now, into words."""

    def __init__(self, review: ReviewQueue, moderator: Moderator, say: Say) -> None:
        self._review = review
        self._moderator = moderator
        self._say = say

    async def items(self) -> Sequence[ListedItem]:
        """Return what waits in its turn, with what was decided lately in the place that it had."""
        return [self.listed(item) for item in await self._review.shown()]

    async def certainty(self, item: ReviewItem) -> Certainty | None:
        """Return how sure the match of a rule was; None where it was none of our rules, or is not known."""
        return await self._review.certainty(item)

    def title_of(self, rule: str) -> str:
        """Return what a rule is called, by its id."""
        return self._moderator.policy.title_of(rule)

    def listed(self, item: ReviewItem) -> ListedItem:
        """Return one item with its words."""
        policy = self._moderator.policy
        found = policy.rule_named(item.rule) if item.kind is not ReviewKind.HELD else None
        step = self._step(item)
        gaps = {
            "kind": item.kind,
            "login": item.chatter.login,
            "action": step.action,
            "length": timedelta(seconds=step.seconds),
        }
        return ListedItem(
            item=item,
            title=found[1].title if found else item.rule,
            says=found[1].says if found else "",
            yes=Answer(self._say("word-review-yes", gaps), self._say("word-review-yes-does", gaps)),
            no=Answer(self._say("word-review-no", gaps), self._say("word-review-no-does", gaps)),
            was=self._was(item, gaps),
        )

    def _step(self, item: ReviewItem) -> Step:
        """Return what a yes does about the person, for the kinds of which it does something."""
        if item.kind is ReviewKind.UNSURE:
            return self._moderator.policy.escalation.steps[0]
        return Step(action=Action.BAN)

    def _was(self, item: ReviewItem, gaps: dict[str, Gap]) -> str:
        done = item.resolution
        if done is None:
            return ""
        undone = "none" if done.undone_by is None else done.undone_by or "somebody"
        return self._say(
            "word-review-was", gaps | {"decision": done.decision, "by": done.by or "none", "undone": undone}
        )
