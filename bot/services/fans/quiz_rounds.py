"""The rounds of the quiz as they are written down: which question is asked next, and what one has brought."""

from datetime import datetime, timedelta

from bot.domain.fans.quiz_order import asked_next, reviewed
from bot.domain.fans.quiz_round import QuizRound
from bot.services.fans.quiz_lines import QuizAround
from bot.store import quiz as store
from bot.store.database import Database
from bot.store.quiz_score import score, season_now

RESUMED_WITHIN = timedelta(minutes=2)
"""How long after its end a question is still resolved by a bot that was away meanwhile."""


async def next_round(database: Database, around: QuizAround, now: datetime) -> QuizRound | None:
    """Write down that the question is about to be asked whose turn it is; None where all were today."""
    day, questions = around.day_of(now), around.questions()
    asked = await store.asked_on(database, day)
    memories = await store.memories_of(database, (each.slug for each in questions))
    question = asked_next(questions, memories, asked, now)
    if question is None:
        return None
    new = QuizRound(0, question, (await season_now(database, now)).id, now)
    new.id = await store.put_asked(database, new, day)
    return new


async def pay_round(database: Database, around: QuizAround, asked: QuizRound, now: datetime) -> bool:
    """Pay who was right, and let the room have its memory of it; False where that was done before."""
    memories = await store.memories_of(database, (asked.question.slug,))
    memory = reviewed(memories.get(asked.question.slug), len(asked.right), len(asked.answers), now)
    return await score(database, asked, around.day_of(asked.asked_at), now, memory=memory)


async def left_open(database: Database, now: datetime) -> tuple[QuizRound | None, list[QuizRound]]:
    """Return the question that was open as the bot ended, and those that are too old: they are dropped."""
    found: QuizRound | None = None
    old: list[QuizRound] = []
    for each in await store.open_rounds(database):
        if each.closes_at and now < each.closes_at + RESUMED_WITHIN and found is None:
            found = each
        else:
            await store.put_dropped(database, each.id)
            old.append(each)
    return found, old
