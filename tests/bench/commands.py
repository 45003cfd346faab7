"""What commands cost among very many pieces, settings and rigs, from the frame to the call that replies.

The call to Twitch is the end of it: what the local Twitch does stands beside the bot in this process, but it
does nothing between a frame and the reply to it. Nor is what the bot does after the reply counted, or while
an answer to plain words is held back for some seconds.

`python -m tests.bench.commands [WORD]` prints the table, of the commands that begin with a word, and fails
where one is above an aim.
"""

import asyncio
import contextlib
import random
import sys
import time
from collections.abc import AsyncGenerator, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from bot.app import Woodshed
from bot.domain.answers.talk import HOLD, AnswerMode
from bot.domain.chat.message import Role
from bot.domain.chat.rush import MIN_PEOPLE
from bot.log import configure_logging
from bot.memory import keep_loaded
from bot.rehearsal.chat import badges
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.payloads import chat_message
from bot.rehearsal.server import LocalTwitch
from bot.services.chat.answers import PlainAnswers
from bot.services.gear.rigs import Rigs
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.stage import stage
from tests.bench.fresh import Took, slipped
from tests.bench.full_catalogue import (
    FEW,
    IN_USE,
    LONG,
    MANY,
    THINGS,
    Size,
    documents,
    gear_name,
    kind,
    mate,
    name,
    nickname,
    place,
    rig_title,
)

PROJECT = Path(__file__).parent.parent.parent
RUNS, WARM = 50, 3
"""Of each command; those first few are not counted, as nobody asks a bot that has just started."""
FANS = MIN_PEOPLE - 1
"""People who ask, in turns: one more would be a rush, in which answers are gathered."""

APART = timedelta(seconds=10)
"""Between two lines: the bot says none twice within some seconds, and no more than Twitch takes."""
SLOWLY = timedelta(minutes=4)
"""The same between questions in plain words: none is answered twice within some minutes."""
MAX_MS = 5.0
"""Milliseconds that a command may take, on a quiet machine."""
MAX_GROWN = 3
"""How many times as long it may take among very many as among a hundred."""

_BEGAN = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
_PATIENCE = 60
_WAITED = 10
"""Seconds in which whoever is not replied to gives up."""
_REST = 0.002
"""Seconds in which hardly anything is done once all rests."""

ASKED = """
gear | !gear
gear, a piece | !gear {gear}
gear, with a slip | !gear {gear_slipped}
gear, a nickname | !gear {nickname}
gear, a colour and a kind | !gear {colour} {kind}
gear, a kind | !gear {kind}s?
gear, nothing like it | !gear zorbl{number} quux{dice}
gear list | !gear list
gear list, of a kind | !gear list {kind}
gear wishes | mod | !gear wishes
gear set | mod | !gear set g-{g} year {year}
gear use | mod | !gear use g-{resting}
gear add | mod | !gear add pedal {new}
gear remove | mod | !gear remove {new_slug}
correct | !correct g-{g} year is {year}
suggestions | artist | !suggestions
rig | !rig
rig, by name | !rig {rig}
rig, with a slip | !rig {rig_slipped}
rig, of a piece of gear | !rig g-{g}
rig, nothing like it | !rig zorbl{number}
rig list | !rig list
rig use | mod | !rig use {next_rig}
settings | !settings
settings, of gear | !settings {gear}
settings, with a slip | !settings {gear_slipped}
settings, of a piece | !settings {music}
settings, of both | !settings {gear} on {music}
settings set | mod | !settings set g-{g} drive {tenths}
settings set, for a piece | mod | !settings set g-{g} for {music} tone {tenths}
settings history | !settings history {gear}
settings history, turned | !settings history g-{few}
next, a block | !next {music}
next, nothing like it | !next zorbl{number}
story | !story
story random | !story random
story, of gear | !story {gear_told}
story, of a place | !story {place}
story, with a slip | !story {place_slipped}
story list | !story list
tour | mod | !tour {step}
tour, a place | !tour {stop}
tour, a number | !tour {stop_number}
tour list | !tour list
pack, a list | mod | !pack list-{list}
pack | !pack
packed, a thing | mod | !packed g-{thing}
packed | !packed
packed, a thing of a fan | !packed {thing_named}
packed undo | mod | !packed undo
strings | !strings
strings, of a piece | !strings {guitar}
strings changed | mod | !strings changed {guitar} {number}-46
maintenance | !maintenance {gear}
maintenance done | mod | !maintenance done g-{g} a good cleaning {number}
band | !band
band, by name | !band {mate}
friends | !friends
guest, welcomed | mod | !guest {mate}
guest | !guest
interview, dealt | mod | !interview
interview add | mod | !interview add what would {new} play?
interview, asked | !interview add how does {new} sound to you?
interview | !interview
plain: which kind | what {played_kind} is that?
plain: a piece | what is the {nickname} pedal?
plain: where from | where did you get the {gear_told}?
plain: settings | what are the knobs at?
plain: what is played | what song is this?
"""
"""All that is asked, and by whom, where it is no fan; what a command needs is done by one before it."""

_WRITTEN_BY = {"mod": "moderator", "artist": "broadcaster"}


def _gaps(number: int, size: Size, dice: random.Random) -> Mapping[str, object]:
    """Return what fills the gaps of a line: other things each time."""
    gear, rig = dice.randrange(size.gear), dice.randrange(size.rigs)
    thing, new = number % min(size.gear, THINGS * size.lists), f"{name(number + 800_000)} {number}"
    return {
        "number": number,
        "dice": dice.randrange(10**6),
        "g": gear,
        "gear": gear_name(gear),
        "gear_slipped": _slipped(gear_name(gear), number),
        "gear_told": gear_name(dice.randrange(size.gear // 3) * 3 + 1),
        "nickname": nickname(dice.randrange(size.gear // 3) * 3),
        "resting": IN_USE + number % (size.gear - IN_USE),
        "few": number % 5,
        "colour": ("red", "blue", "black", "green")[number % 4],
        "kind": kind(number),
        "played_kind": ("guitar", "amp", "pedal", "bass")[number % 4],
        "guitar": gear_name(14 * dice.randrange(size.gear // 14)),
        "year": 1950 + number % 70,
        "new": new,
        "new_slug": new.lower().replace(" ", "-"),
        "tenths": number % 100 / 10,
        "rig": rig_title(rig),
        "rig_slipped": _slipped(rig_title(rig), number),
        "next_rig": rig_title(number % size.rigs),
        "music": name(dice.randrange(size.music)),
        "place": place(dice.randrange(size.stories // 2) * 2),
        "place_slipped": _slipped(place(dice.randrange(size.stories // 2) * 2), number),
        "step": "" if number % size.stops else "restart",
        "stop": place(dice.randrange(size.stops)),
        "stop_number": 1 + number % size.stops,
        "list": number % size.lists,
        "thing": thing,
        "thing_named": gear_name(thing),
        "mate": mate(number % size.mates),
    }


def _slipped(text: str, seed: int) -> str:
    return next(slipped([text], seed))


class Told(NamedTuple):
    """What a command took among few, among many, and with a long history; in milliseconds.

    `unanswered` counts lines to which nobody replied: what they took is no cost of an answer.
    """

    what: str
    few: Took
    many: Took
    long: Took
    unanswered: int

    @property
    def grown(self) -> float:
        """How many times as long it took where it took longest as among few."""
        return max(self.many, self.long).mean / self.few.mean

    @property
    def missed(self) -> bool:
        """Whether it is above an aim, or was not measured, as some lines had no reply."""
        return max(self.many, self.long).mean > MAX_MS or self.grown > MAX_GROWN or self.unanswered > 0


class Transport:
    """Stands for the channel and the bot's account: notes when the call to send a reply is made."""

    id = "bot"

    def __init__(self) -> None:
        self.at = 0.0
        """When somebody was replied to last."""
        self.replied = asyncio.Event()
        self._to = ""

    def expect(self, line: str) -> None:
        """Wait for a reply to a line from now on."""
        self._to = line
        self.replied.clear()

    async def send_message(self, *_: object, reply_to_message_id: str | None, **__: object) -> None:
        """Take a line."""
        if reply_to_message_id == self._to:
            self.at = time.perf_counter()
            self.replied.set()


class Chat:
    """A room in which people write to a bot, frame by frame."""

    def __init__(self, twitch: LocalTwitch, bot: Woodshed, clock: FakeClock) -> None:
        self._bot, self._clock = bot, clock
        self._transport = Transport()
        ends: Any = self._transport
        bot.runtime.outbox.connect(ends, ends)
        bot.runtime.outbox.budget.role = Role.MODERATOR
        line = twitch.say("fan_fern", "hello there")
        assert line
        happened = next(what for what in twitch.record if what.line is line)
        event = chat_message(twitch.world, happened)
        assert event
        self._event: Mapping[str, Any] = event
        self._number = 0
        self.unanswered = 0

    async def asks(self, text: str, written_by: str, apart: timedelta) -> float:
        """Let somebody write a line after a while; return the milliseconds until the reply.

        Those are without the seconds for which an answer to plain words is held back, and without what others
        do in them. Who is not replied to gives up after a while.
        """
        await self._pass(self._clock.now() + apart)
        self._number += 1
        line, frame = f"line-{self._number}", self._frame(text, written_by)
        self._transport.expect(line)
        due, moving = self._clock.now() + HOLD, None
        begun, held = time.perf_counter(), 0.0
        self._bot.twitch.client.receive(frame)
        if not text.startswith("!"):
            await self._bot.twitch.client.inbox.heard(line)
            held = time.perf_counter()
            await self._pass(due - timedelta(microseconds=1))
            held = time.perf_counter() - held
            moving = asyncio.create_task(self._clock.advance(due))
        answered = await self._is_answered()
        took = (self._transport.at if answered else time.perf_counter()) - begun - held
        self.unanswered += not answered
        async with asyncio.timeout(_PATIENCE):
            await self._deal_with(line)
            await moving if moving else None
        return took * 1e3

    async def _is_answered(self) -> bool:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_WAITED):
                await self._transport.replied.wait()
        return self._transport.replied.is_set()

    async def _pass(self, to: datetime) -> None:
        """Let time go by, and what it wakes come to rest: the bot's rounds, and what Twitch does for them.

        Both are in this process, and Twitch is not in that of an artist.
        """
        await self._clock.advance(to)
        busy = True
        while busy:
            worked = time.process_time()
            await asyncio.sleep(_REST)
            busy = time.process_time() - worked > _REST / 4

    async def _deal_with(self, line: str) -> None:
        while not await self._bot.settled(line):
            await self._clock.advance(self._clock.next_wake or self._clock.now())

    def _frame(self, text: str, written_by: Any) -> dict[str, Any]:
        number = self._number
        head = {
            "message_id": f"event-{number}",
            "message_type": "notification",
            "message_timestamp": self._clock.now().isoformat(),
            "subscription_type": "channel.chat.message",
            "subscription_version": "1",
        }
        fan = number % FANS
        who = {
            "chatter_user_id": str(10_000 + fan),
            "chatter_user_login": f"fan_{fan}",
            "chatter_user_name": f"fan_{fan}",
            "badges": badges(written_by),
        }
        said = {"text": text, "fragments": [{"type": "text", "text": text}]}
        event = {**self._event, **who, "message_id": f"line-{number}", "message": said}
        return {"metadata": head, "payload": {"subscription": {}, "event": event}}


@contextlib.asynccontextmanager
async def room(size: Size) -> AsyncGenerator[Chat]:
    """Give a room with a bot whose catalogue has a size, in the middle of a practice session."""
    clock = FakeClock(_BEGAN)
    settings = Settings(_env_file=None, data_dir=PROJECT / "data", web_port=0)  # pyright: ignore[reportCallIssue]
    async with stage(settings, clock, port=0) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        await bot.runtime.catalogue.merge(documents(size))
        keep_loaded()  # as the bot does once it has started with them
        await twitch.go_live()
        await bot.service(PlainAnswers).switch(AnswerMode.ON, "juniper")
        await bot.service(PracticeRoom).start("r-0")
        rigs = bot.service(Rigs)
        await rigs.use(rigs.all["rig-1"])
        await bot.runtime.activity.still()  # until it has learned what there is to ask about
        yield Chat(twitch, bot, clock)
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


def _rows(only: str) -> Iterator[tuple[str, str, str]]:
    """Yield what is asked, who writes it, and how."""
    for row in ASKED.strip().splitlines():
        what, *by, line = row.split(" | ")
        if what.startswith(only):
            yield what, _WRITTEN_BY[by[0]] if by else "viewer", line


async def measured(size: Size, only: str = "") -> dict[str, tuple[Took, int]]:
    """Return what each command took in a room of a size, in milliseconds, and how many lines had no reply."""
    found: dict[str, tuple[Took, int]] = {}
    async with room(size) as chat:
        for what, by, line in _rows(only):
            dice = random.Random(what)  # noqa: S311 - only to choose
            apart = APART if line.startswith("!") else SLOWLY
            took = [
                await chat.asks(line.format_map(_gaps(number, size, dice)), by, apart)
                for number in range(WARM + RUNS)
            ]
            found[what] = Took.of(took[WARM:]), chat.unanswered
            chat.unanswered = 0
    return found


def told(only: str = "") -> list[Told]:
    """Return what each command took, among few and among many."""
    sizes = [asyncio.run(measured(size, only)) for size in (FEW, MANY, LONG)]
    return [
        Told(what, *(each[what][0] for each in sizes), unanswered=sum(each[what][1] for each in sizes))
        for what in sizes[0]
    ]


def as_lines(rows: list[Told]) -> Iterator[str]:
    """Yield the rows of a table."""
    spread = "mean     p99"
    yield f"{'':<26} {FEW.name:>17} {MANY.name:>17} {LONG.name:>27}   grown"
    yield f"{'ms, reply included':<26} {spread:>17} {spread:>17} {spread:>27}   < {MAX_MS} ms, <= {MAX_GROWN}"
    for each in rows:
        few, many, long = (f"{took.mean:.2f} {took.p99:7.2f}" for took in (each.few, each.many, each.long))
        missed = ", missed" if each.missed else ""
        missed += f", {each.unanswered} without a reply" if each.unanswered else ""
        yield f"{each.what:<26} {few:>17} {many:>17} {long:>27}   {each.grown:5.2f} ×{missed}"


if __name__ == "__main__":
    configure_logging("ERROR")
    rows = told(*sys.argv[1:2])
    print("\n".join(as_lines(rows)))
    sys.exit(any(each.missed for each in rows))
