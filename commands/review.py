"""The review queue in chat: what waits for a moderator, what is decided, and how anybody appeals."""

from twitchio.ext.commands import Component, command, group

from bot.domain.chat_text import masked
from bot.domain.number import number_in
from bot.domain.review import ReviewItem
from bot.errors import Refusal
from bot.services.moderator import Moderator
from bot.services.review import Review
from bot.twitch.context import ASKS, STAFF, WITH_NAMES, Context


class Reviews(Component):
    """The commands about what a human decides."""

    def __init__(self, review: Review, moderator: Moderator) -> None:
        self._review = review
        self._moderator = moderator

    @group(name="review", invoke_fallback=True, case_insensitive=True, extras=STAFF | ASKS)
    async def review(self, ctx: Context) -> None:
        """Tell the oldest thing that waits for a moderator: a doubtful or held line, a ban, an appeal."""
        item, waiting = await self._review.next(ctx.heard.chatter.login)
        ctx.answer(
            "review-next",
            number=item.id,
            kind=item.kind,
            login=item.chatter.login,
            rule=self._title(item),
            words=self._words(item),
            waiting=waiting,
        )

    @review.command(name="yes", extras=STAFF | WITH_NAMES)
    async def review_yes(self, ctx: Context, number: str = "") -> None:
        """Do what is asked: warn, ban, let in, undo or unban; without a number, what was shown last."""
        item = await self._review.decide(_number(number), ctx.heard.chatter.login, yes=True)
        ctx.answer("review-yes", number=item.id, kind=item.kind, login=item.chatter.login)

    @review.command(name="no", extras=STAFF | WITH_NAMES)
    async def review_no(self, ctx: Context, number: str = "") -> None:
        """Leave it as it is, or deny a held line or an unban request; without a number, the last shown."""
        item = await self._review.decide(_number(number), ctx.heard.chatter.login, yes=False)
        ctx.answer("review-no", number=item.id, kind=item.kind, login=item.chatter.login)

    @command(name="appeal", extras=WITH_NAMES)
    async def appeal(self, ctx: Context, *, words: str) -> None:
        """Ask the moderators to look again at why you were moderated, in a few words of yours."""
        await self._review.appeal(ctx.heard, words)
        ctx.answer("appeal-taken")

    def _title(self, item: ReviewItem) -> str:
        found = self._moderator.policy.rule_named(item.rule)
        return found[1].title if found else item.rule or "none"

    def _words(self, item: ReviewItem) -> str:
        """Return how the words begin; nothing of them where the house rules would stop them."""
        words = item.words or item.said
        return "none" if self._moderator.would_stop(words) else masked(words)


def _number(word: str) -> int | None:
    """Return the number that somebody typed, like '#3'; None where they typed none.

    Raises:
        Refusal: it is no number.
    """
    if not word:
        return None
    number = number_in(word)
    if number is None:
        raise Refusal("review-unknown")
    return number
