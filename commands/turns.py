"""Turns of fans at something, in chat: joined by everybody, called by the artist and the moderators."""

from twitchio.ext.commands import Component, group

from bot.domain.fans.turns import TurnRound
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import Spoken, lines
from bot.errors import Refusal
from bot.services.fans.turns import Turns
from bot.twitch.context import ALONE, STAFF, TOLD_WHOLE, WITH_NAMES, Context

LINES = lines(
    """
    turn-told: what up count own
    turn-up-now
    turn-joined: place
    turn-left
    turn-list: up items more
    turn-list-empty: what
    turn-opened: what
    turn-closed-now: count
    turn-ended: count
    turn-back: login place
    turn-back-who
    """
)


class TurnsCommands(Component):
    """The commands about turns."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    @group(name="turn", aliases=["turns"], extras={ALONE: True}, invoke_fallback=True, case_insensitive=True)
    async def turn(self, ctx: Context) -> None:
        """Tell what there are turns at, who is up, and where you stand."""
        ctx.answer_anew(lambda: _told(self._turns.running, ctx.heard.chatter.id))

    @turn.command(name="join", extras=TOLD_WHOLE)
    async def join(self, ctx: Context) -> None:
        """Wait for your turn; who waits already stays where they are."""
        await self._turns.join(ctx.heard)
        ctx.answer_anew(lambda: _joined(self._turns.running, ctx.heard.chatter.id))

    @turn.command(name="leave", extras=TOLD_WHOLE)
    async def leave(self, ctx: Context) -> None:
        """Wait no more."""
        await self._turns.leave(ctx.heard.chatter.id)
        ctx.answer("turn-left")

    @turn.command(name="list")
    async def list(self, ctx: Context) -> None:
        """Tell who is up and who waits, in order."""
        ctx.answer_anew(lambda: _list(self._turns.running))

    @turn.command(name="open", extras=STAFF | WITH_NAMES)
    async def open(self, ctx: Context, *, what: str = "") -> None:
        """Let fans join, for what the words behind it say."""
        opened = await self._turns.open(what, ctx.heard.chatter.login)
        ctx.answer("turn-opened", what=opened.what or "none")

    @turn.command(name="close", extras=STAFF)
    async def close(self, ctx: Context) -> None:
        """Let nobody more join; who waits comes to their turn."""
        closed = await self._turns.close()
        ctx.answer("turn-closed-now", count=len(closed.waiting))

    @turn.command(name="end", extras=STAFF)
    async def end(self, ctx: Context) -> None:
        """End the round: nobody waits any more."""
        ctx.answer("turn-ended", count=await self._turns.end())

    @turn.command(name="next", extras=STAFF)
    async def next(self, ctx: Context) -> None:  # noqa: ARG002 - they are called aloud
        """Call the next one; who was up has had their turn."""
        await self._turns.next()

    @turn.command(name="skip", extras=STAFF)
    async def skip(self, ctx: Context) -> None:  # noqa: ARG002 - it is said aloud
        """Pass over who is up and not there: to the end once, then out; the next one is called."""
        await self._turns.skip()

    @turn.command(name="back", extras=STAFF | WITH_NAMES)
    async def back(self, ctx: Context, *, login: str = "") -> None:
        """Let somebody wait again who is out of the round, or was taken off."""
        if not login.strip():
            return ctx.answer("turn-back-who")
        place = await self._turns.let_back(login)
        return ctx.answer("turn-back", login=login.strip().removeprefix("@").lower(), place=place)

    @turn.command(name="undo", extras=STAFF)
    async def undo(self, ctx: Context) -> None:  # noqa: ARG002 - it is said aloud
        """Take back what was done last about turns, with everybody's place."""
        await self._turns.undo()


def _told(round_: TurnRound, chatter_id: str) -> Spoken:
    own = round_.place_of(chatter_id)
    outside = "none" if round_.open else "closed"
    return "turn-told", {
        "what": round_.what or "none",
        "up": round_.up.chatter.login if round_.up else "none",
        "count": len(round_.waiting),
        "own": outside if own is None else own or "up",
    }


def _joined(round_: TurnRound, chatter_id: str) -> Spoken:
    place = round_.place_of(chatter_id)
    if place is None:  # they have left, or had their turn, while this was held
        raise Refusal("turn-not-in")
    return ("turn-joined", {"place": place}) if place else ("turn-up-now", {})


def _list(round_: TurnRound) -> Spoken:
    if not (round_.up or round_.waiting):
        return "turn-list-empty", {"what": round_.what or "none"}
    items, more = fit_list([each.chatter.login for each in round_.waiting], LIST_CHARS)
    up = round_.up.chatter.login if round_.up else "none"
    return "turn-list", {"up": up, "items": items or "none", "more": more}
