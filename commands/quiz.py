"""The quiz in chat: started by the artist and moderators, answered by everybody, and who knows how much."""

from collections.abc import Callable, Mapping
from datetime import datetime

from twitchio.ext.commands import Component, command, group

from bot.domain.chat.message import Role
from bot.domain.documents.subcommand_words import Sense
from bot.domain.fans.quiz_score import SHOWN, Knowledge, Placed, Season
from bot.domain.words.chat_text import LIST_CHARS, fit, fit_list
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.services.fans.quiz import MAX_RUN, Quiz
from bot.services.fans.quiz_lines import choices_told
from bot.services.fans.quiz_scores import QuizScores
from bot.twitch.command_error import INSTEAD
from bot.twitch.context import ARTIST, STAFF, WITH_NAMES, Context

LINES = lines(
    """
    quiz-told: state left seconds asks choices
    quiz-starts: count seconds waits
    quiz-stopped: open
    quiz-skipped: asks
    quiz-comes: waits
    score-of: login points ever place title
    score-none: login
    score-left-out: login points ever
    score-none-of: login
    score-own
    top-told: items more name
    top-ever: items more
    top-none
    season-begun: name
    season-told: name began before
    """
)

Local = Callable[[datetime], datetime]

MAX_LOGIN = 25
"""Characters of a login at Twitch."""

COUNT = 5
"""Questions of a run where nobody says how many."""

SEASONS = 4
"""Seasons that are told."""


class QuizCommands(Component):
    """The commands about the quiz; `local` gives a time as the artist's clock shows it."""

    def __init__(self, quiz: Quiz, scores: QuizScores, local: Local) -> None:
        self._quiz = quiz
        self._scores = scores
        self._local = local

    @group(
        name="quiz",
        aliases=["trivia"],
        extras={INSTEAD: "quiz"},
        invoke_fallback=True,
        case_insensitive=True,
    )
    async def quiz(self, ctx: Context) -> None:
        """Tell how the quiz stands, and how one plays."""
        asked = self._quiz.round
        state = "open" if asked else "waits" if self._quiz.left else "none"
        ctx.answer(
            "quiz-told",
            state=state,
            left=self._quiz.left,
            seconds=self._quiz.seconds_left,
            asks=asked.question.asks if asked else "",
            choices=choices_told(asked.question) if asked else "none",
        )

    @quiz.command(name="start", extras=STAFF)
    async def start(self, ctx: Context, count: str = "") -> None:
        """Ask so many questions, five without a number, one after the other."""
        number = number_in(count) if count else COUNT
        if number is None:
            raise Refusal("quiz-too-many", most=MAX_RUN)
        self._quiz.start(number)
        ctx.answer("quiz-starts", count=number, seconds=self._quiz.seconds, waits=self._waits())

    @quiz.command(name="next", extras=STAFF)
    async def next(self, ctx: Context) -> None:
        """Ask the next question now."""
        self._quiz.next()
        ctx.answer("quiz-comes", waits=self._waits())

    @quiz.command(name="stop", aliases=["end"], extras=STAFF)
    async def stop(self, ctx: Context) -> None:
        """Ask no more; what is open is resolved in its time."""
        self._quiz.stop()
        ctx.answer("quiz-stopped", open="yes" if self._quiz.round else "no")

    @quiz.command(name="skip", extras=STAFF)
    async def skip(self, ctx: Context) -> None:
        """Drop the question that is open; it brings nobody anything."""
        dropped = await self._quiz.skip()
        ctx.answer("quiz-skipped", asks=dropped.asks)

    @quiz.group(name="season", invoke_fallback=True, case_insensitive=True)
    async def season(self, ctx: Context) -> None:
        """Tell which season goes on, since when, and which were before."""
        now, *before = await self._scores.seasons(SEASONS)
        names, _ = fit_list([self._called(each) for each in before], LIST_CHARS)
        began = self._local(now.began).date()
        ctx.answer("season-told", name=now.name or "none", began=began, before=names or "none")

    @season.command(name="new", extras=ARTIST | WITH_NAMES)
    async def season_new(self, ctx: Context, *, name: str = "") -> None:
        """Let a new season begin; what was won before stays."""
        begun = await self._scores.new_season(name, ctx.heard.at)
        ctx.answer("season-begun", name=begun.name or "none")

    @command(name="score", aliases=["points"], extras=WITH_NAMES)
    async def score(self, ctx: Context, login: str = "") -> None:
        """Show your points in the quiz; moderators may ask for somebody's."""
        own = not login or login.strip("@").lower() == ctx.heard.chatter.login
        if own:
            mine = await self._scores.of(ctx.heard.chatter.id)
            login = ctx.heard.chatter.login
            if self._scores.leaves_out(ctx.heard.chatter.id):
                return ctx.answer("score-left-out", login=login, points=mine.points, ever=mine.ever)
            return _tell(ctx, login, mine) if mine.rights else ctx.answer("score-none", login=login)
        if ctx.heard.role < Role.MODERATOR:
            raise Refusal("score-own")
        called = fit(login.strip("@").lower(), MAX_LOGIN)
        found = await self._scores.called(called)
        if found is None:
            return ctx.answer("score-none-of", login=called)
        return _tell(ctx, called, found)

    @command(name="top", aliases=["leaderboard", "scores"])
    async def top(self, ctx: Context, when: str = "") -> None:
        """Tell who knows most in this season; with "ever" behind it, of all seasons."""
        ever = ctx.says(when, Sense.EVER)
        best = await self._scores.top(ever=ever)
        shown = [each for each in best if each.login and each.place <= SHOWN]
        if not shown:
            return ctx.answer("top-none")
        items, unfit = fit_list([_row(each) for each in shown], LIST_CHARS)
        more = await self._scores.count(ever=ever) - len(shown) + unfit
        if ever:
            return ctx.answer("top-ever", items=items, more=more)
        name = (await self._scores.season()).name
        return ctx.answer("top-told", items=items, more=more, name=name or "none")

    def _waits(self) -> str:
        return "yes" if self._quiz.waits_for_take else "no"

    def _called(self, season: Season) -> str:
        return season.name or f"{self._local(season.began):%Y-%m}"


def _tell(ctx: Context, login: str, known: Knowledge) -> None:
    gaps: Mapping[str, Gap] = {"points": known.points, "ever": known.ever, "place": known.told_place}
    ctx.answer("score-of", login=login, **gaps, title=known.title or "none")


def _row(each: Placed) -> str:
    return f"{each.place}. {each.login} ({each.points})"
