"""The review queue in chat: what waits for a moderator, what is decided, and how anybody appeals."""

from twitchio.ext.commands import Component, command, group

from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.words.chat_text import fit, masked
from bot.domain.words.number import number_if_any
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import ReviewQueue
from bot.services.words.voice import Say
from bot.twitch.context import ASKS, STAFF, WITH_NAMES, Context

LINES = lines(
    """
    review-next: number kind login rule words waiting
    review-yes: number kind login out next
    review-no: number kind login next
    appeal-taken
    """
)

_ON_PAGE = {ReviewKind.UNSURE, ReviewKind.BAN}
"""What nobody asked to be looked at, and may be nothing: whose it is and what it says is not for chat."""

MAX_APPEAL = 150
"""Characters of an appeal that are told: the words around it need the rest of the line."""


class ReviewCommands(Component):
    """The commands about what a human decides."""

    def __init__(self, review: ReviewQueue, moderator: Moderator, say: Say) -> None:
        self._review = review
        self._moderator = moderator
        self._say = say

    @group(name="review", invoke_fallback=True, case_insensitive=True, extras=STAFF | ASKS)
    async def review(self, ctx: Context) -> None:
        """Tell what waits for a moderator, the most urgent first: a held line, a ban, an appeal."""
        item, waiting = await self._review.next(ctx.heard.chatter.login)
        ctx.answer("review-next", **self._shown(item, waiting))

    @review.command(name="yes", extras=STAFF | WITH_NAMES)
    async def review_yes(self, ctx: Context, number: str = "") -> None:
        """Do what is asked: warn, ban, let in, undo or unban; without a number, what was shown last."""
        item = await self._review.decide(_number(number), ctx.heard.chatter.login, yes=True)
        out = await self._moderator.out(item.chatter.id) if item.kind is ReviewKind.APPEAL else None
        ctx.answer(
            "review-yes",
            number=item.id,
            kind=item.kind,
            login=item.chatter.login,
            out=out.id if out else "none",
            next=await self._following(),
        )

    @review.command(name="no", extras=STAFF | WITH_NAMES)
    async def review_no(self, ctx: Context, number: str = "") -> None:
        """Leave it as it is, or deny a held line or an unban request; without a number, the last shown."""
        item = await self._review.decide(_number(number), ctx.heard.chatter.login, yes=False)
        following = await self._following()
        ctx.answer("review-no", number=item.id, kind=item.kind, login=item.chatter.login, next=following)

    async def _following(self) -> str:
        """Return in words what else waits.

        It is decided on by its number, not by a bare word: a word that was typed twice decides nothing more.
        """
        waiting = await self._review.told_in_chat()
        return self._say("review-next", self._shown(waiting[0], len(waiting))) if waiting else "none"

    @command(name="appeal", extras=WITH_NAMES)
    async def appeal(self, ctx: Context, *, words: str) -> None:
        """Ask the moderators to look again at why you were moderated, in a few words of yours."""
        await self._review.appeal(ctx.heard, words)
        ctx.answer("appeal-taken")

    def _shown(self, item: ReviewItem, waiting: int) -> dict[str, str | int]:
        return {
            "number": item.id,
            "kind": item.kind,
            "login": item.chatter.login,
            "rule": "none" if item.kind in _ON_PAGE else self._moderator.policy.title_of(item.rule) or "none",
            "words": self._words(item),
            "waiting": waiting,
        }

    def _words(self, item: ReviewItem) -> str:
        """Return how the words begin, an appeal's in full; nothing where the house rules would stop them."""
        if item.kind in _ON_PAGE:
            return "page"
        words = item.words or item.said
        if self._moderator.would_stop(words):
            return "none"
        return fit(words, MAX_APPEAL) if item.kind is ReviewKind.APPEAL else masked(words)


def _number(typed: str) -> int | None:
    return number_if_any(typed, Refusal("review-unknown"))
