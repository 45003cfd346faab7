"""Points of the quiz are paid once for each right answer, and by nothing else; none is ever lost."""

import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_round import Answer, QuizRound
from bot.domain.fans.quiz_score import MAX_POINTS
from bot.store.database import Database
from bot.store.quiz import put_asked
from bot.store.quiz_score import (
    begin_season,
    best_ever,
    best_of,
    count_above,
    forget_player,
    rights_of,
    score,
    season_now,
)
from tests.laws import share

AT = datetime(2030, 5, 17, 20, tzinfo=UTC)
FANS = "abcd"
QUESTION = QuizQuestion(slug="x", topic="t", asks="?", answers=("a",))

Evening = st.lists(st.sets(st.sampled_from(FANS)), max_size=MAX_POINTS + 5)
"""Who was right, question by question."""


async def asked_and_scored(database: Database, right: set[str], at: datetime) -> None:
    season = await season_now(database, at)
    asked = QuizRound(0, QUESTION, season.id, at)
    asked.id = await put_asked(database, asked, at.date())
    asked.answers = {who: Answer(Chatter(who, who, who), "m", at, right=True) for who in right}
    assert await score(database, asked, at.date(), at, memory=None)
    assert not await score(database, asked, at.date(), at, memory=None), "nobody is paid twice"


@given(st.lists(Evening, max_size=3), st.sampled_from(FANS))
@share(1 / 2)
async def test_points_come_from_right_answers_alone_and_never_go(
    evenings: list[list[set[str]]], gone: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "w.db")
        due: Counter[str] = Counter()
        before: dict[str, int] = {}
        for number, evening in enumerate(evenings):
            at = AT + timedelta(days=number)
            for right in evening:
                await asked_and_scored(database, right, at)
                now = {each.login: each.points for each in await best_ever(database, len(FANS))}
                assert all(now[who] >= points for who, points in before.items())
                before = now
            won = Counter(who for right in evening for who in right)
            paid = {who: min(points, MAX_POINTS) for who, points in won.items()}
            due += Counter(paid)
            season = (await season_now(database, at)).id
            assert {each.login: each.points for each in await best_of(database, season, len(FANS))} == paid
            for points in paid.values():
                above = sum(each > points for each in paid.values())
                assert await count_above(database, season, points) == above
            await begin_season(database, f"Season {number}", at)
        assert before == dict(due)
        for who, points in due.items():
            rights, _, ever = await rights_of(database, who, 1)
            assert ever == points
            assert sum(rights.values()) >= ever
        async with database.writing() as connection:
            await forget_player(connection, Person(frozenset({gone}), frozenset({gone})), Forgotten())
        left = sorted((each.points, each.login) for each in await best_ever(database, len(FANS)))
        assert left == sorted((points, "" if who == gone else who) for who, points in due.items())
        await database.close()
