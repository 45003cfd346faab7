"""Plain questions tried on an old chat log: JSON lines in, and for each what it asks and what is answered."""

from collections import deque
from collections.abc import AsyncGenerator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.app import Woodshed
from bot.domain.answers.question import Question
from bot.domain.answers.talk import HOLD, AnswerMode, Names, Talk
from bot.domain.chat.bots import Bots
from bot.domain.chat.chat_log import read_logged_line
from bot.domain.chat.message import Message
from bot.domain.documents.document import named_wrongly
from bot.domain.gear.gear import GEAR
from bot.domain.practice.routine import ROUTINES
from bot.domain.words.typed_command import TypedCommand
from bot.errors import Refusal, WoodshedError
from bot.rehearsal.chat import Happening
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.payloads import chat_message
from bot.rehearsal.server import LocalTwitch
from bot.services.chat.answers import PlainAnswers
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.stage import stage
from bot.store.database import Database
from bot.store.document import documents_of
from bot.twitch.client import Client
from bot.twitch.inbound import message_from_frame
from bot.twitch.inbox import Arrival

INTO_BLOCK = timedelta(minutes=2)
"""How far into its block the artist is: without a minute of practice there is no progress to tell of."""

NOTHING: dict[str, Any] = {"intent": "none", "slot": None, "says": None}
"""What is told of a line that asks nothing."""


@dataclass(frozen=True, slots=True)
class Logged:
    """A line of a log, by its number; where it could not be read, why, and no message.

    `dated` says that its time is known: without it nobody knows what was said just before.
    """

    number: int
    message: Message | None = None
    dated: bool = False
    error: str = ""


def logged(lines: Iterable[str]) -> Iterator[Logged]:
    """Yield each line of a log that is not blank; none is lost, even if it cannot be read."""
    earlier: datetime | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            read = read_logged_line(line)
            message = read.message(number, earlier)
        except (ValueError, OverflowError) as error:
            yield Logged(number, error=str(error))
            continue
        earlier = message.at
        yield Logged(number, message, read.at is not None)


async def has_documents(settings: Settings) -> bool:
    """Tell whether the artist has gear or routines of their own in the database.

    Raises:
        StoreError: the database cannot be read.
    """
    if not settings.database.exists():
        return False
    async with (
        Database.opened(settings.database, beside=True) as database,
        database.snapshot() as then,
    ):
        return bool(await documents_of(then, GEAR) or await documents_of(then, ROUTINES))


class AnswersTrial:
    """The bot with a shelf and routines, asked line by line; time stands still meanwhile."""

    def __init__(self, twitch: LocalTwitch, bot: Woodshed, names: Names, mode: AnswerMode) -> None:
        bots = Bots(bot.settings.other_bots())
        self._answers = bot.service(PlainAnswers)
        self._room = bot.service(PracticeRoom)
        self._client: Client = bot.twitch.client
        self._arrival = _arrival(twitch, bot.runtime.clock.now())
        self._names = names
        self._mode = mode
        self._talk = Talk(names, bots.__contains__)
        self._ahead = Talk(names, bots.__contains__)
        self._told: dict[TypedCommand, str] = {}

    async def tell(self, lines: Iterable[Logged]) -> AsyncGenerator[dict[str, Any]]:
        """Yield what is told of each line, in their order."""
        all_lines = list(lines)
        coming = deque(each.message for each in all_lines if each.message and each.dated)
        for line in all_lines:
            if line.message is None:
                yield {"error": line.error, "line": line.number}
                continue
            while line.dated and coming and coming[0].at <= line.message.at + HOLD:
                self._ahead.hear(coming.popleft())
            yield await self._tell(line.message, dated=line.dated)
            self._talk.hear(line.message)

    async def _tell(self, message: Message, *, dated: bool) -> dict[str, Any]:
        question = self._answers.reads(message, self._names)
        if question is None:
            return NOTHING
        says = await self._says(message, question, dated=dated)
        return {"intent": question.intent, "slot": question.about or None, "says": says or None}

    async def _says(self, message: Message, question: Question, *, dated: bool) -> str:
        """Return what the bot would answer; "" where it would be silent."""
        command = question.command
        if command is None or not self._talk.is_wanted(self._mode, message):
            return ""
        if command not in self._told:
            self._told[command] = await self._client.told(self._arrival, command)
        answer = self._told[command]
        if answer and dated:
            if not self._talk.may_say(question.asked, message) or self._ahead.is_answered(message, answer):
                return ""
            self._talk.note(question.asked, message.at)
        return answer


@asynccontextmanager
async def answers_trial(
    settings: Settings, now: datetime, mode: AnswerMode, *, own: bool, routine: str = "", block: int = 1
) -> AsyncGenerator[AnswersTrial]:
    """Give the bot to ask, with the artist's own data, or with the sample; a block of a routine is played.

    Raises:
        WoodshedError: there is no such routine or block, or the bot cannot start.
    """
    clock = FakeClock(now)
    async with stage(settings, clock, port=0, own=own) as (twitch, bot):
        if routine:
            await _play(bot.service(PracticeRoom), routine, block)
            await clock.advance(now + INTO_BLOCK)
        await bot.runtime.activity.still()  # the index of the shelf is made meanwhile
        names = Names(settings.channel if own and settings.channel else twitch.artist_login, twitch.bot_login)
        yield AnswersTrial(twitch, bot, names, mode)


async def _play(room: PracticeRoom, routine: str, block: int) -> None:
    found = next((each for each in room.routines if each.slug == routine), None)
    if found is None:
        mend = named_wrongly(routine, [each.slug for each in room.routines])
        raise WoodshedError(f"there is no routine {routine!r}", mend=mend)
    if not 1 <= block <= len(found.blocks):
        raise WoodshedError(f"{routine} has no block {block}", mend=f"it has {len(found.blocks)}")
    try:
        await room.start(routine)
        for _ in range(block - 1):
            await room.step(+1)
    except Refusal as refusal:  # a session of their own goes on in the copy of the database
        raise WoodshedError(
            f"{routine} cannot be begun: {refusal.line}", mend="finish the session that goes on"
        ) from refusal


def _arrival(twitch: LocalTwitch, now: datetime) -> Arrival:
    """Return a line of a fan's, by which commands are asked."""
    world = twitch.world
    line = world.line(world.person("somebody"), "?", now)
    event = chat_message(world, Happening("line", now, line.user, line))
    kind = "channel.chat.message"
    frame = {
        "metadata": {"subscription_type": kind},
        "payload": {"event": event, "subscription": {"id": "", "type": kind}},
    }
    message = message_from_frame(frame, now)
    assert message
    return Arrival(message, "", frame)
