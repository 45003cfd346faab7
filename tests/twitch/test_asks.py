"""All asks of fans about the sample artist: 95 in a hundred are answered rightly, or rightly refused."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from bot.services.practice.practice_room import PracticeRoom
from tests.asked import BLOCK, REFUSED, ROUTINE, TEMPO, Ask, Listener, asks

RIGHT = 0.95
"""The share of all, and of all commands, that must be answered rightly, or rightly refused."""

RIGHT_WITHOUT = 0.93
"""The share of the questions without a command: what was reached, below which it must not fall again."""

WALTZ = 4
"""The place in the routine, from 0, of another piece that was practised the day before."""

INTO_BLOCK = timedelta(minutes=2)
"""How far into its block the artist is."""


async def test_fans_are_answered_rightly_or_rightly_refused(
    room: Any, practised_the_day_before: Callable[..., Awaitable[None]]
) -> None:
    for block in (BLOCK - 1, WALTZ):
        await practised_the_day_before(ROUTINE, block=block, bpm=TEMPO - 8)
    for words in ("!answers on", f"!start {ROUTINE}"):
        await room.answers("junipervale", words)
    practice = room.bot.service(PracticeRoom)
    for _ in range(BLOCK - 1):
        await practice.step(+1)
    await room.answers("junipervale", f"!bpm {TEMPO}")
    await room.clock.advance(room.clock.now() + INTO_BLOCK)
    listener = Listener(room.twitch, room.bot)
    wrong: list[Ask] = []
    told_of: list[str] = []
    every = asks()
    for ask in every:
        told = await listener.told(ask.text)
        if not ask.is_answered_by(told):
            wrong.append(ask)
            told_of.append(
                f"{ask.lang} {ask.text!r}: {[sorted(each) for each in told]}, not {sorted(ask.right)}"
            )
    assert 1 - len(wrong) / len(every) >= RIGHT, "\n".join(told_of)
    for plain, least in ((False, RIGHT), (True, RIGHT_WITHOUT)):
        of = [ask for ask in every if ask.is_plain is plain]
        right = 1 - sum(ask.is_plain is plain for ask in wrong) / len(of)
        assert right >= least, "\n".join([f"{right:.1%} of {len(of)} are right", *told_of])
    assert await listener.told("!why was my message removed") == [*REFUSED], "no word of the practice"
