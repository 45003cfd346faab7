"""The quiz: asked, open from when Twitch has it, resolved once, kept over a restart, silent in a take."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

import pytest

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.said import Removal
from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_score import MAX_POINTS
from bot.errors import Gap, Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.fans.quiz import LATE, MAX_UNSAID, PAUSE, READY, Quiz
from bot.services.fans.quiz_lines import QuizAround, answer_words
from bot.services.fans.quiz_rounds import RESUMED_WITHIN
from bot.services.fans.quiz_scores import MAX_TOP, QuizScores
from bot.services.fans.quiz_telling import STALE
from bot.store.database import Database
from bot.store.quiz import forget_answers
from bot.store.quiz_score import forget_player
from tests.catalogue import AT
from tests.spoken import voice_of_tests

SECONDS = 30
QUESTIONS = [
    QuizQuestion(
        slug=f"q{number}",
        topic="theory",
        asks=f"Which one is right, number {number}?",
        choices=("first", "second", "third"),
        answers=("second",),
        explains="It is so.",
    )
    for number in range(40)
]


def first_of(_: int, some: int) -> Sequence[int]:
    return range(some)


class Evening:
    """A quiz with its clock, what it says, and whether Twitch takes it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = FakeClock(AT)
        self.activity = Activity()
        self.said: list[tuple[str, Mapping[str, Gap]]] = []
        self.guarded: list[QuizQuestion | None] = []
        self.playing = self.hushed = False
        self.confirms: Callable[[], datetime | None] = self.clock.now
        self.questions: Sequence[QuizQuestion] = QUESTIONS
        self.meanwhile: list[Callable[[], None]] = []
        self.lines = 0
        self.waits: list[Callable[[datetime | None], None]] = []
        self.is_queued = False
        self.left_out: set[str] = set()
        self.answered: list[tuple[str, str]] = []

    def say(
        self,
        line: str,
        gaps: Mapping[str, Gap],
        *,
        unless: Callable[[], bool] = lambda: False,
        told: Callable[[datetime | None], None],
    ) -> None:
        self.said.append((line, gaps))
        if self.is_queued:
            self.waits.append(lambda at: told(None if unless() else at))
        else:
            told(self.confirms())

    def answers(self, message: Message, line: str, _: Mapping[str, Gap]) -> None:
        self.answered.append((message.chatter.login, line))

    def guards(self, question: QuizQuestion | None) -> None:
        self.guarded.append(question)

    def looked_for(self) -> Sequence[QuizQuestion]:
        """Give the questions; what happens while the next one is chosen happens here."""
        while self.meanwhile:
            self.meanwhile.pop()()
        return self.questions

    @asynccontextmanager
    async def quiz(self) -> AsyncGenerator[Quiz]:
        """Give a quiz that runs, as after a start."""
        around = QuizAround(
            self.activity,
            questions=self.looked_for,
            words=lambda: answer_words(voice_of_tests().say),
            say=self.say,
            seconds=SECONDS,
            prefix="!",
            playing=lambda: self.playing,
            hushed=lambda: self.hushed,
            day_of=datetime.date,
            sample=first_of,
            guarded=self.guards,
            news=lambda: None,
            left_out=self.left_out.__contains__,
            answer=self.answers,
        )
        quiz = Quiz(self.database, self.clock, around)
        running = asyncio.create_task(quiz.run())
        await self.passes(0)
        yield quiz
        await self.activity.still()
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

    async def passes(self, seconds: float) -> None:
        await self.still()
        await self.clock.advance(self.clock.now() + timedelta(seconds=seconds))
        await self.still()

    async def queue_ends(self, at: datetime | None) -> None:
        """Let the lines that wait be said at a time, or not at all."""
        waits, self.waits, self.is_queued = self.waits, [], False
        for told in waits:
            told(at)
        await self.still()

    async def still(self) -> None:
        """Let what is under way come to its end."""
        for _ in range(20):
            await asyncio.sleep(0)
        await self.activity.still()

    def line(self, who: str, text: str, role: Role = Role.VIEWER, at: datetime | None = None) -> Message:
        self.lines += 1
        chatter = Chatter(f"id-{who}", who, who)
        return Message(f"m{self.lines}", chatter, role, text, (), at or self.clock.now(), "c")

    def lines_said(self) -> list[str]:
        return [line for line, _ in self.said]

    def scores(self) -> QuizScores:
        return QuizScores(self.database, self.clock)

    async def top(self) -> list[tuple[int, str, int]]:
        return [(each.place, each.login, each.points) for each in await self.scores().top()]


@pytest.fixture
def evening(database: Database) -> Evening:
    return Evening(database)


async def test_a_run_asks_and_resolves_by_itself_with_pauses_and_names_all_together(
    evening: Evening,
) -> None:
    async with evening.quiz() as quiz:
        quiz.start(2)
        await evening.passes(READY.total_seconds())
        assert evening.lines_said() == ["quiz-asked"]
        for who, text in (("sol", "2"), ("fern", "second!"), ("moss", "1"), ("reed", "hello all")):
            quiz.heard(evening.line(who, text))
        await evening.passes(SECONDS)
        assert evening.lines_said() == ["quiz-asked"], "what was written in time may still be on its way"
        await evening.passes(LATE.total_seconds())
        _, gaps = evening.said[-1]
        assert gaps["names"] == "fern, sol"
        assert gaps["right"] == "2, second"
        assert (gaps["answered"], gaps["left"]) == (3, 1)
        await evening.passes(PAUSE.total_seconds())
        await evening.passes(SECONDS + LATE.total_seconds())
        assert evening.lines_said() == ["quiz-asked", "quiz-resolved"] * 2
        assert not quiz.is_running
        assert await evening.top() == [(1, "fern", 1), (1, "sol", 1)]


async def test_the_window_begins_when_twitch_has_the_line_and_ends_by_its_time(evening: Evening) -> None:
    evening.confirms = lambda: evening.clock.now() + timedelta(seconds=9)
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        assert quiz.round
        assert quiz.round.closes_at == AT + timedelta(seconds=9 + SECONDS)
        await evening.passes(SECONDS + 9)
        closes_at = quiz.round.closes_at
        assert closes_at
        quiz.heard(evening.line("late", "2", at=closes_at + timedelta(seconds=0.1)))
        quiz.heard(evening.line("just", "2", at=closes_at))
        await evening.passes(LATE.total_seconds())
        assert await evening.top() == [(1, "just", 1)]
        quiz.heard(evening.line("after", "2"))
        assert await evening.top() == [(1, "just", 1)]


async def test_ten_right_answers_of_one_in_a_row_take_nothing_from_nine_others(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        for _ in range(10):
            quiz.heard(evening.line("fast", "2"))
        await evening.passes(20)
        for number in range(9):
            quiz.heard(evening.line(f"fan{number}", "two"))
        await evening.passes(SECONDS)
        assert await evening.top() == [
            (1, name, 1) for name in sorted(["fast", *map("fan{}".format, range(9))])
        ]


async def test_commands_the_artist_and_pictures_are_no_answers(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        quiz.heard(evening.line("fern", "!score 2"))
        quiz.heard(evening.line("junipervale", "2", Role.BROADCASTER))
        picture = evening.line("moss", "second")
        quiz.heard(
            Message(
                picture.id, picture.chatter, picture.role, "second", (Fragment("emote", "second"),), AT, "c"
            )
        )
        assert quiz.round
        assert quiz.round.answers == {}


async def test_who_opted_out_and_plays_along_is_told_once_that_it_counts_for_nothing(
    evening: Evening,
) -> None:
    evening.left_out = {"id-fern"}
    async with evening.quiz() as quiz:
        quiz.met(evening.line("fern", "2"))
        assert evening.answered == [], "no question is open"
        for _ in range(2):
            quiz.next()
            await evening.passes(1)
            for who, text in (("fern", "what a take that was, wow"), ("moss", "2"), ("fern", "!score")):
                quiz.met(evening.line(who, text))
            quiz.met(evening.line("fern", "2"))
            quiz.met(evening.line("fern", "3"))
            assert quiz.round
            assert quiz.round.answers == {}, "it only tells"
            await evening.passes(SECONDS + LATE.total_seconds())
        assert evening.answered == [("fern", "quiz-left-out")]
        await quiz.forgotten(Person(frozenset({"fern"}), frozenset({"id-fern"})))
        quiz.next()
        await evening.passes(1)
        quiz.met(evening.line("fern", "2"))
        assert len(evening.answered) == 2, "nobody knows that they were told"


async def test_nothing_begins_or_is_resolved_in_a_take(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        evening.playing = True
        quiz.start(1)
        await evening.passes(60)
        assert evening.said == []
        evening.playing = False
        quiz.wake()
        await evening.passes(1)
        assert evening.said == [], "what was asked in the take is answered first"
        await evening.passes(READY.total_seconds())
        assert evening.lines_said() == ["quiz-asked"]
        quiz.heard(evening.line("fern", "2"))
        evening.playing = True
        await evening.passes(120)
        quiz.heard(evening.line("moss", "2"))
        assert evening.lines_said() == ["quiz-asked"]
        evening.playing = False
        quiz.wake()
        await evening.passes(1)
        assert evening.lines_said() == ["quiz-asked", "quiz-resolved"]
        assert await evening.top() == [(1, "fern", 1)], "the window did not grow by the take"


async def test_what_is_old_after_a_take_is_not_told_and_has_brought_its_points(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        quiz.heard(evening.line("fern", "2"))
        evening.playing = True
        quiz.wake()
        await evening.passes(SECONDS + STALE.total_seconds() + 1)
        evening.playing = False
        quiz.wake()
        await evening.passes(60)
        assert evening.lines_said() == ["quiz-asked"]
        assert await evening.top() == [(1, "fern", 1)]


async def test_a_hard_moment_ends_the_quiz_so_that_nothing_of_it_bursts_out_afterwards(
    evening: Evening,
) -> None:
    async with evening.quiz() as quiz:
        quiz.start(3)
        await evening.passes(READY.total_seconds())
        quiz.heard(evening.line("fern", "2"))
        evening.hushed = True
        quiz.hush_changed()
        for begins in (quiz.next, lambda: quiz.start(2)):
            with pytest.raises(Refusal, match="quiz-hushed"):
                begins()
        await evening.passes(5)
        quiz.heard(evening.line("moss", "2"))
        await evening.passes(SECONDS + 60)
        assert await evening.top() == [(1, "fern", 1), (1, "moss", 1)], "nobody loses a point by it"
        evening.hushed = False
        quiz.hush_changed()
        await evening.passes(300)
        assert evening.lines_said() == ["quiz-asked"]
        assert not quiz.is_running
        assert quiz.result is None
        quiz.start(1)
        await evening.passes(READY.total_seconds())
        assert evening.lines_said() == ["quiz-asked"] * 2


async def test_what_was_open_in_a_short_hard_moment_is_not_told_after_it_either(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        quiz.heard(evening.line("fern", "2"))
        for evening.hushed in (True, False):
            quiz.hush_changed()
            await evening.passes(3)
        await evening.passes(SECONDS + LATE.total_seconds())
        assert evening.lines_said() == ["quiz-asked"]
        assert await evening.top() == [(1, "fern", 1)]


async def test_what_waits_to_be_told_as_a_hard_moment_begins_is_not_told_later(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        evening.is_queued = True
        await evening.passes(SECONDS + LATE.total_seconds())
        evening.hushed = True
        quiz.hush_changed()
        await evening.queue_ends(None)
    await evening.clock.advance(evening.clock.now() + RESUMED_WITHIN * 2)
    async with evening.quiz() as again:
        evening.hushed = False
        again.hush_changed()
        await evening.passes(60)
    assert evening.lines_said() == ["quiz-asked", "quiz-resolved"]


async def fern_and_moss_are_right(evening: Evening, quiz: Quiz) -> None:
    """Let a question be over, and the line that names who was right wait in the queue."""
    quiz.next()
    await evening.passes(1)
    for who in ("fern", "moss"):
        quiz.heard(evening.line(who, "2"))
    evening.is_queued = True
    await evening.passes(SECONDS + LATE.total_seconds())
    assert evening.lines_said() == ["quiz-asked", "quiz-resolved"]
    assert evening.said[-1][1]["names"] == "fern, moss"


async def test_what_came_of_it_is_told_after_a_take_that_came_first_without_who_is_gone(
    evening: Evening,
) -> None:
    async with evening.quiz() as quiz:
        await fern_and_moss_are_right(evening, quiz)
        evening.playing = True
        quiz.wake()
        await evening.queue_ends(None)
        await evening.passes(60)
        assert len(evening.said) == 2
        quiz.taken_off(Removal(evening.clock.now(), author="id-fern"))
        evening.playing = False
        quiz.wake()
        await evening.passes(1)
        assert evening.lines_said() == ["quiz-asked", *["quiz-resolved"] * 2]
        assert evening.said[-1][1]["names"] == "moss"
        await evening.passes(60)
        assert len(evening.said) == 3, "it is told once"
        assert await evening.top() == [(1, "fern", 1), (1, "moss", 1)]


async def test_who_is_gone_while_the_line_that_names_them_waits_is_not_named(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        await fern_and_moss_are_right(evening, quiz)
        quiz.taken_off(Removal(evening.clock.now(), author="id-wren"))
        quiz.taken_off(Removal(evening.clock.now(), author="id-fern"))
        await evening.queue_ends(evening.clock.now())
    assert evening.lines_said() == ["quiz-asked", *["quiz-resolved"] * 2], "anew, and once"
    assert evening.said[-1][1]["names"] == "moss"


async def test_what_twitch_does_not_take_is_asked_later_and_not_for_ever(evening: Evening) -> None:
    evening.confirms = lambda: None
    async with evening.quiz() as quiz:
        quiz.start(3)
        await evening.passes(READY.total_seconds())
        assert quiz.left == 3
        for _ in range(MAX_UNSAID + 2):
            await evening.passes(PAUSE.total_seconds())
        assert not quiz.is_running
        assert {gaps["asks"] for _, gaps in evening.said} == {QUESTIONS[0].asks}, "nobody has read it"
        assert len(evening.said) == MAX_UNSAID


def stream_ends(quiz: Quiz) -> None:
    quiz.live(False)


@pytest.mark.parametrize("ends", [stream_ends, Quiz.stop])
@pytest.mark.parametrize("count", [1, 3])
async def test_what_twitch_drops_after_the_end_is_not_asked_later(
    evening: Evening, ends: Callable[[Quiz], None], count: int
) -> None:
    async with evening.quiz() as quiz:
        evening.is_queued = True
        quiz.start(count)
        await evening.passes(READY.total_seconds())
        ends(quiz)
        await evening.queue_ends(None)
        await evening.passes(PAUSE.total_seconds() * 2)
        assert evening.lines_said() == ["quiz-asked"]
        assert not quiz.is_running
        quiz.start(1)
        await evening.passes(READY.total_seconds())
        assert quiz.round, "it can begin anew"


async def test_stop_lets_the_open_one_be_resolved_and_skip_drops_it(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.start(5)
        await evening.passes(READY.total_seconds())
        with pytest.raises(Refusal, match="quiz-running"):
            quiz.start(2)
        with pytest.raises(Refusal, match="quiz-still-open"):
            quiz.next()
        quiz.heard(evening.line("fern", "2"))
        quiz.stop()
        await evening.passes(SECONDS + LATE.total_seconds())
        assert evening.lines_said() == ["quiz-asked", "quiz-resolved"]
        assert not quiz.is_running
        with pytest.raises(Refusal, match="quiz-not-running"):
            quiz.stop()
        quiz.next()
        await evening.passes(1)
        quiz.heard(evening.line("fern", "2"))
        await quiz.skip()
        await evening.passes(SECONDS * 2)
        assert evening.lines_said() == ["quiz-asked", "quiz-resolved", "quiz-asked"]
        assert await evening.top() == [(1, "fern", 1)]
        with pytest.raises(Refusal, match="quiz-none-open"):
            await quiz.skip()


async def test_a_run_that_is_stopped_while_its_next_question_is_chosen_is_over(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.start(2)
        evening.meanwhile = [quiz.stop]
        await evening.passes(READY.total_seconds())
        assert not quiz.is_running
        await evening.passes(SECONDS + LATE.total_seconds() + PAUSE.total_seconds())
        assert not evening.said
        quiz.start(1)  # what was chosen was not asked: it comes as the first one
        await evening.passes(READY.total_seconds())
        await evening.passes(SECONDS + LATE.total_seconds())
    assert evening.lines_said() == ["quiz-asked", "quiz-resolved"]
    assert evening.said[0][1]["asks"] == QUESTIONS[0].asks


async def test_after_a_restart_the_open_one_goes_on_with_what_was_answered_and_is_paid_once(
    evening: Evening,
) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        quiz.heard(evening.line("fern", "2"))
        quiz.heard(evening.line("moss", "3"))
        await evening.passes(5)
    async with evening.quiz() as again:
        assert again.round
        again.heard(evening.line("moss", "second"))
        await evening.passes(SECONDS)
        assert evening.said[-1][1]["names"] == "fern, moss"
    async with evening.quiz():
        await evening.passes(SECONDS)
    assert evening.lines_said() == ["quiz-asked", "quiz-resolved"]
    assert await evening.top() == [(1, "fern", 1), (1, "moss", 1)]


async def test_what_is_too_old_after_a_restart_counts_for_nobody_and_is_told(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        quiz.heard(evening.line("fern", "2"))
        await evening.passes(1)
    await evening.clock.advance(AT + timedelta(seconds=SECONDS + 10) + RESUMED_WITHIN)
    async with evening.quiz() as again:
        assert again.round is None
        assert evening.lines_said() == ["quiz-asked", "quiz-broken-off"]
    assert await evening.top() == []


async def test_none_comes_twice_in_an_evening_and_then_it_is_told(evening: Evening) -> None:
    evening.questions = QUESTIONS[:2]
    async with evening.quiz() as quiz:
        for _ in range(3):
            quiz.next()
            await evening.passes(1)
            await evening.passes(SECONDS + LATE.total_seconds())
        asked = [gaps["asks"] for line, gaps in evening.said if line == "quiz-asked"]
        assert asked == [QUESTIONS[0].asks, QUESTIONS[1].asks]
        assert evening.lines_said()[-1] == "quiz-all-asked"


async def test_an_evening_has_enough_points_of_one_at_some_time(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        for _ in range(MAX_POINTS + 2):
            quiz.next()
            await evening.passes(1)
            quiz.heard(evening.line("fern", "2"))
            await evening.passes(SECONDS + LATE.total_seconds())
    known = await evening.scores().of("id-fern")
    assert (known.points, known.ever) == (MAX_POINTS, MAX_POINTS)
    assert sum(known.rights.values()) == MAX_POINTS + 2


async def test_who_is_taken_off_is_not_named_and_has_no_point(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        spam = evening.line("spam", "2")
        quiz.heard(spam)
        quiz.heard(evening.line("fern", "2"))
        quiz.heard(evening.line("moss", "2"))
        await evening.passes(1)
        quiz.taken_off(Removal(evening.clock.now(), line=spam.id))
        await evening.passes(SECONDS + LATE.total_seconds())
        assert evening.said[-1][1]["names"] == "fern, moss"
        assert [each.chatter.login for each in quiz.shown] == ["fern", "moss"]
        quiz.taken_off(Removal(evening.clock.now(), author="id-fern"))
        assert [each.chatter.login for each in quiz.shown] == ["moss"]


async def test_a_line_that_comes_after_the_time_out_of_who_wrote_it_counts_for_nothing(
    evening: Evening,
) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        late, gone = evening.line("spam", "2"), evening.line("moss", "2")
        quiz.heard(evening.line("fern", "2"))
        await evening.passes(1)
        quiz.taken_off(Removal(evening.clock.now(), author="id-spam"))
        quiz.taken_off(Removal(evening.clock.now(), line=gone.id))
        quiz.heard(late)
        quiz.heard(gone)
        await evening.passes(SECONDS + LATE.total_seconds())
        assert evening.said[-1][1]["names"] == "fern"
        assert await evening.top() == [(1, "fern", 1)]


async def test_who_is_forgotten_while_it_is_resolved_has_no_row_and_is_not_named(evening: Evening) -> None:
    fern = Person(frozenset({"fern"}), frozenset({"id-fern"}))
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        for who in ("fern", "moss"):
            quiz.heard(evening.line(who, "2"))
        await evening.passes(SECONDS)
        async with evening.database.writing() as connection:
            await evening.clock.advance(evening.clock.now() + LATE)
            turn = quiz._answers.turn  # pyright: ignore[reportPrivateUsage]
            async with asyncio.timeout(10):
                while not turn.locked():  # noqa: ASYNC110 - the quiz waits to write, and tells nobody
                    await asyncio.sleep(0)
            assert evening.lines_said() == ["quiz-asked"]
            await forget_answers(connection, fern, Forgotten())
            await forget_player(connection, fern, Forgotten())
            await quiz.forgotten(fern)
            quiz.heard(evening.line("late", "2", at=AT + timedelta(seconds=2)))
        await evening.passes(1)
        assert evening.said[-1][1]["names"] == "moss"
        assert await evening.top() == [(1, "moss", 1)]
        assert quiz.result
        assert (quiz.result.knew, quiz.result.answered) == (1, 1)


async def test_what_gives_the_answer_away_is_known_only_while_it_is_open(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        assert evening.guarded[-1] == QUESTIONS[0]
        await evening.passes(SECONDS + LATE.total_seconds())
        assert evening.guarded[-1] is None


async def test_a_new_season_keeps_what_was_won_and_who_is_forgotten_moves_nobody(evening: Evening) -> None:
    scores = evening.scores()
    async with evening.quiz() as quiz:
        for round_ in (("fern", "moss"), ("fern",), ("moss", "sol")):
            quiz.next()
            await evening.passes(1)
            for who in round_:
                quiz.heard(evening.line(who, "2"))
            await evening.passes(SECONDS + LATE.total_seconds())
            if round_ == ("fern",):
                await scores.new_season("Autumn", evening.clock.now())
    assert await evening.top() == [(1, "moss", 1), (1, "sol", 1)]
    assert [(each.name, each.ended is None) for each in await scores.seasons(5)] == [
        ("Autumn", True),
        ("", False),
    ]
    ever = [(1, "fern", 2), (1, "moss", 2), (3, "sol", 1)]
    assert [tuple(each) for each in await scores.top(ever=True)] == ever
    told = Forgotten()
    async with evening.database.writing() as connection:
        fern = Person(frozenset({"fern"}), frozenset({"id-fern"}))
        await forget_player(connection, fern, told)
        await forget_answers(connection, fern, told)
    assert told.taken["quiz scores"] == 1
    assert [tuple(each) for each in await scores.top(ever=True)] == [
        (1, "", 2),
        (1, "moss", 2),
        (3, "sol", 1),
    ]
    assert (await scores.of("id-fern")).rights == {}
    assert await scores.called("fern") is None
    moss = await scores.called("@Moss")
    assert moss
    assert (moss.points, moss.ever, moss.place) == (1, 2, 1)
    left_out = QuizScores(evening.database, evening.clock, left_out="id-moss".__eq__)
    assert [each.login for each in await left_out.top()] == ["", "sol"]
    assert await left_out.called("moss") is None


async def test_of_ten_thousand_who_have_points_only_the_first_are_looked_up(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        for number in range(10_000):
            quiz.heard(evening.line(f"fan{number:04}", "2"))
        await evening.passes(SECONDS + LATE.total_seconds())
        quiz.next()
        await evening.passes(1)
        quiz.heard(evening.line("fan7000", "2"))
        await evening.passes(SECONDS + LATE.total_seconds())
    scores = evening.scores()
    for ever in (False, True):
        top = await scores.top(ever=ever)
        assert [tuple(each) for each in top[:2]] == [(1, "fan7000", 2), (2, "fan0000", 1)]
        assert len(top) == MAX_TOP
        assert await scores.count(ever=ever) == 10_000
    assert (await scores.of("id-fan0042")).place == 2


async def test_names_go_from_points_a_year_after_the_last_right_answer(evening: Evening) -> None:
    async with evening.quiz() as quiz:
        quiz.next()
        await evening.passes(1)
        quiz.heard(evening.line("fern", "2"))
        await evening.passes(SECONDS + LATE.total_seconds())
    await evening.scores().sweep()
    assert await evening.top() == [(1, "fern", 1)]
    await evening.clock.advance(AT + timedelta(days=367))
    await evening.scores().sweep()
    assert await evening.top() == [(1, "", 1)]
