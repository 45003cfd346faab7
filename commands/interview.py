"""The interview in chat: the next question is dealt, and fans say what they would ask."""

from twitchio.ext.commands import Component, group

from bot.domain.backstage.band import Mate, MateRight
from bot.domain.backstage.interview import MAX_ASKS
from bot.domain.chat.message import Role
from bot.domain.documents.subcommand_words import Sense
from bot.domain.words.chat_text import LIST_CHARS, fit, fit_list
from bot.domain.words.number import number_if_any
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.services.backstage.band import Band
from bot.services.backstage.interview import Dealt, Interview
from bot.twitch.context import ASKS, ORDER, STAFF, WITH_NAMES, Context

LINES = lines(
    """
    interview-dealt: asks whom by
    interview-none-now
    interview-added: asks
    interview-offered: number
    interview-no-order: words
    interview-waiting: count numbers more
    interview-none-waiting
    interview-taken: number login
    interview-dropped: number login
    """
)


class InterviewCommands(Component):
    """The commands about the interview."""

    def __init__(self, interview: Interview, band: Band) -> None:
        self._interview = interview
        self._band = band

    @group(name="interview", invoke_fallback=True, case_insensitive=True, extras={ORDER: Role.MODERATOR})
    async def interview(self, ctx: Context, *, words: str = "") -> None:
        """Deal the next question to the guest; for fans, tell the one that was dealt."""
        if self._may_deal(ctx):
            if words.strip() and not ctx.says(words, Sense.NEXT):
                raise Refusal("interview-no-order", words=fit(words.strip(), MAX_ASKS))
            return self._tell(ctx, await self._interview.deal(ctx.heard.at))
        if len(words.split()) > 1:
            raise Refusal("interview-how")
        dealt = self._interview.now(ctx.heard.at)
        return self._tell(ctx, dealt) if dealt else ctx.answer("interview-none-now")

    @interview.command(name="add", aliases=["ask"], extras=WITH_NAMES)
    async def add(self, ctx: Context, *, question: str = "") -> None:
        """Say what you would ask the guest; a moderator looks at it first."""
        if not question.strip():
            raise Refusal("interview-how")
        if ctx.heard.role >= Role.MODERATOR:
            added = await self._interview.add(question, ctx.heard.chatter.login)
            return ctx.answer("interview-added", asks=added.asks)
        return ctx.answer("interview-offered", number=await self._interview.offer(question, ctx.heard))

    @interview.command(name="waiting", aliases=["list", "queue"], extras=STAFF | ASKS)
    async def waiting(self, ctx: Context) -> None:
        """Tell which questions of fans wait for a yes or a no, by number: their words are on the desk."""
        waiting = await self._interview.waiting()
        if not waiting:
            return ctx.answer("interview-none-waiting")
        numbers, more = fit_list([str(each.id) for each in waiting], LIST_CHARS)
        return ctx.answer("interview-waiting", count=len(waiting), numbers=numbers, more=more)

    @interview.command(name="yes", aliases=["take", "approve"], extras=STAFF)
    async def yes(self, ctx: Context, number: str = "") -> None:
        """Take a fan's question into the deck, that of a number or the one that waits longest."""
        found = await self._interview.decide(_number(number), ctx.heard.chatter.login, taken=True)
        ctx.answer("interview-taken", number=found.id, login=found.chatter.login)

    @interview.command(name="no", aliases=["drop", "remove"], extras=STAFF)
    async def no(self, ctx: Context, number: str = "") -> None:
        """Let a fan's question go, that of a number or the one that waits longest."""
        found = await self._interview.decide(_number(number), ctx.heard.chatter.login, taken=False)
        ctx.answer("interview-dropped", number=found.id, login=found.chatter.login)

    def _tell(self, ctx: Context, dealt: Dealt) -> None:
        ctx.answer("interview-dealt", **dealt_gaps(dealt, self._interview.whom(dealt)))

    def _may_deal(self, ctx: Context) -> bool:
        """Tell whether somebody may deal the next question, now."""
        return ctx.heard.role >= Role.MODERATOR or self._band.may(ctx.heard.chatter.id, MateRight.INTERVIEW)


def dealt_gaps(dealt: Dealt, whom: Mate | None) -> dict[str, Gap]:
    """Return what fills the line that tells a question, and who was asked."""
    question = dealt.question
    return {"asks": question.asks, "whom": whom.name if whom else "none", "by": question.by or "none"}


def _number(typed: str) -> int | None:
    return number_if_any(typed, Refusal("interview-no-such", number=typed))
