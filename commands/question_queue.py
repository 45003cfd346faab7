"""The queue of fans' questions, in chat: asked by everybody, taken up by the artist and the moderators."""

from twitchio.ext.commands import Component, command, group

from bot.domain.fans.question_queue import FanQuestion, Placed, Standing, State
from bot.domain.words.chat_text import LIST_CHARS, fit, fit_list
from bot.domain.words.voice import Spoken, lines
from bot.errors import Gap, Refusal
from bot.services.fans.question_queue import QuestionQueue
from bot.twitch.command_error import INSTEAD
from bot.twitch.context import ASKS, STAFF, TOLD_WHOLE, WITH_NAMES, Context

LINES = lines(
    """
    ask-placed: place others
    ask-open: others
    ask-answered-before: answer
    questions-none
    questions-told: count own
    questions-open: words login others waiting
    questions-next: words login others
    questions-all-done
    questions-done: words login answer
    questions-put-off: words
    questions-dropped: words
    questions-undone: words
    questions-list: items more
    """
)

SHOWN = 60
"""Characters of a question in a list of several."""


class QuestionQueueCommands(Component):
    """The commands about what fans ask the artist."""

    def __init__(self, queue: QuestionQueue) -> None:
        self._queue = queue

    @command(name="ask", aliases=["question"], extras=WITH_NAMES | TOLD_WHOLE)
    async def ask(self, ctx: Context, *, words: str = "") -> None:
        """Ask the artist something: it waits its turn, and you hear when it is answered."""
        if before := self._queue.answered_before(words, ctx.heard):
            return ctx.answer("ask-answered-before", answer=before.answer)
        asked = await self._queue.ask(words, ctx.heard)
        return ctx.answer_anew(lambda: _placed(self._queue.where(asked)))

    @command(name="questions", extras=ASKS)
    async def questions(self, ctx: Context) -> None:
        """Tell how many questions wait, and where yours stand."""
        ctx.answer_anew(lambda: _told(self._queue.standing, ctx.heard.chatter.id))

    @group(
        name="q", extras=STAFF | ASKS | {INSTEAD: "questions"}, invoke_fallback=True, case_insensitive=True
    )
    async def q(self, ctx: Context) -> None:
        """Tell the open question, else which one is next."""
        standing = self._queue.shown
        shown = standing.open or next(iter(standing.waiting), None)
        if shown is None:
            raise Refusal("questions-none-waiting")
        placed = standing.placed(shown)
        return (
            self._tell_open(ctx, placed) if standing.open else ctx.answer("questions-next", **_gaps(placed))
        )

    @q.command(name="next", extras=STAFF)
    async def q_next(self, ctx: Context) -> None:
        """Open the next question; the one that was open is answered, and who asked it hears so."""
        opened = await self._queue.next(ctx.heard.chatter.login)
        if opened is None:
            return ctx.answer("questions-all-done")
        return self._tell_open(ctx, self._queue.standing.placed(opened))

    @q.command(name="done", aliases=["answered"], extras=STAFF | WITH_NAMES)
    async def q_done(self, ctx: Context, *, words: str = "") -> None:
        """Let the open question be answered; words behind it are told to who asked, and who asks it again."""
        done = await self._queue.done(words, ctx.heard.chatter.login)
        login = done.askers[0].login
        ctx.answer("questions-done", words=_short(done), login=login, answer=done.answer or "none")

    @q.command(name="later", extras=STAFF)
    async def q_later(self, ctx: Context) -> None:
        """Put the open question behind all others."""
        ctx.answer("questions-put-off", words=_short(await self._queue.put_off(ctx.heard.chatter.login)))

    @q.command(name="drop", extras=STAFF)
    async def q_drop(self, ctx: Context) -> None:
        """Let the open question go; nobody is told."""
        ctx.answer("questions-dropped", words=_short(await self._queue.drop(ctx.heard.chatter.login)))

    @q.command(name="undo", aliases=["back"], extras=STAFF)
    async def q_undo(self, ctx: Context) -> None:
        """Take back what was done last about a question."""
        before = await self._queue.undo(ctx.heard.chatter.login)
        told = next((each for each in before if each.state is State.OPEN), before[-1])
        ctx.answer("questions-undone", words=_short(told))

    @q.command(name="list", extras=STAFF | ASKS)
    async def q_list(self, ctx: Context) -> None:
        """Tell which questions wait, in turn."""
        waiting = self._queue.shown.waiting
        if not waiting:
            raise Refusal("questions-none-waiting")
        items, more = fit_list([_short(each) for each in waiting], LIST_CHARS)
        return ctx.answer("questions-list", items=items, more=more)

    def _tell_open(self, ctx: Context, placed: Placed) -> None:
        ctx.answer("questions-open", **_gaps(placed), waiting=len(self._queue.shown.waiting))


def _placed(placed: Placed) -> Spoken:
    if placed.place:
        return "ask-placed", {"place": placed.place, "others": placed.others}
    return "ask-open", {"others": placed.others}


def _told(standing: Standing, chatter_id: str) -> Spoken:
    if not standing.unsettled:
        return "questions-none", {}
    mine = [standing.placed(each) for each in standing.asked_by(chatter_id)]
    own, _ = fit_list([str(each.place) for each in mine if each.place], LIST_CHARS)
    return "questions-told", {"count": len(standing.waiting), "own": own or "none"}


def _gaps(placed: Placed) -> dict[str, Gap]:
    question = placed.question
    return {"words": question.words, "login": question.askers[0].login, "others": placed.others}


def _short(question: FanQuestion) -> str:
    return fit(question.words, SHOWN)
