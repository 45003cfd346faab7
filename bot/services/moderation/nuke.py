"""A wave of lines cleared by a moderator: counted, asked about, and then done in one go."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.chat.message import Message
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.chat_state import HeardLine
from bot.moderation.decision import CallKind
from bot.moderation.nuke import NUKE, letters_of, read_ask, wave
from bot.moderation.verdict import Action, Verdict
from bot.services.moderation.moderator import Moderator
from bot.services.words.voice import Voice
from bot.store.audit import out_until, outcomes_of, write_batch
from bot.store.database import Database

LINES = lines(
    """
    nuke-too-short: letters
    nuke-too-far: seconds
    nuke-nothing: length
    nuke-not-asked: length
    nuke-reason
    """
)

_log = get_logger(__name__)

TIMEOUT_SECONDS = 600
MAX_LOOK_BACK = 600
"""Seconds. What was said earlier nobody in chat can see any more, and few who said it are still here."""
MIN_LETTERS = 3
CONFIRM_SECONDS = 60
"""How long a moderator's yes is waited for."""


@dataclass(frozen=True, slots=True)
class NukeMatches:
    """What was found: the lines, newest first, and the seconds that were looked back over."""

    lines: tuple[HeardLine, ...]
    seconds: int
    until: datetime

    @property
    def length(self) -> timedelta:
        """How far back was looked."""
        return timedelta(seconds=self.seconds)

    @property
    def people(self) -> dict[str, HeardLine]:
        """The newest line of each person, by the person's id."""
        return {line.chatter.id: line for line in reversed(self.lines)}


@dataclass(frozen=True, slots=True)
class NukeResult:
    """How it ended: for how many it was done or failed, and the batch by which all is undone as one."""

    batch: str
    done: int
    failed: int


class Nuke:
    """Looks for waves, and clears the one that a moderator said yes to."""

    def __init__(self, moderator: Moderator, database: Database, voice: Voice) -> None:
        self._moderator = moderator
        self._database = database
        self._voice = voice
        self._asked: dict[str, NukeMatches] = {}

    async def find(self, asked: str, by: Message) -> NukeMatches:
        """Return who said a phrase lately ('free followers 60': in the last minute), and wait for the yes.

        What the same moderator was asked about before is forgotten.

        Raises:
            Refusal: the phrase is too short, the time too long, or nobody said it who is not out already.
        """
        self._asked.pop(by.chatter.id, None)
        phrase, seconds = read_ask(asked)
        words = self._moderator.policy.words_of(phrase)
        if letters_of(words) < MIN_LETTERS:
            raise Refusal("nuke-too-short", letters=MIN_LETTERS)
        if not 0 < seconds <= MAX_LOOK_BACK:
            raise Refusal("nuke-too-far", seconds=MAX_LOOK_BACK)
        said = list(self._moderator.room.lines(by.at, seconds))
        # In a thread: a flood of long lines takes a second to read, and judging must not wait for that.
        lines = await self._still_here(await asyncio.to_thread(wave, words, said), by.at)
        if not lines:
            raise Refusal("nuke-nothing", length=timedelta(seconds=seconds))
        found = NukeMatches(tuple(lines), seconds, by.at + timedelta(seconds=CONFIRM_SECONDS))
        self._asked[by.chatter.id] = found
        return found

    def drop(self, by: Message) -> None:
        """Forget what a moderator was asked about.

        Raises:
            Refusal: they were asked nothing, or too long ago.
        """
        self._take(by)

    async def clear(self, by: Message) -> NukeResult:
        """Time out everybody whom a moderator was asked about: written down first, then carried out.

        Raises:
            Refusal: they were asked nothing, or too long ago, or everybody is out meanwhile.
        """
        # Taken before the first await: a second yes meanwhile finds nothing to clear.
        found = self._take(by)
        people = await self._still_here(found.people.values(), by.at)
        if not people:
            raise Refusal("nuke-nothing", length=found.length)
        batch, calls = await write_batch(
            self._database,
            NUKE[0],
            [_judged(line, by) for line in people],
            self._voice.say("nuke-reason"),
            CallKind.TIMEOUT,
            by=by.chatter.login,
        )
        _log.warning("nuke.decided", by=by.chatter.login, batch=batch, people=len(people))
        await self._moderator.finish(calls)
        outcomes = await outcomes_of(self._database, batch)
        return NukeResult(batch, outcomes["done"], outcomes["failed"])

    def _take(self, by: Message) -> NukeMatches:
        found = self._asked.pop(by.chatter.id, None)
        if found is None or by.at > found.until:
            raise Refusal("nuke-not-asked", length=timedelta(seconds=CONFIRM_SECONDS))
        return found

    async def _still_here(self, lines: Iterable[HeardLine], at: datetime) -> list[HeardLine]:
        """Return the lines but those of people who are out for longer: a new time-out would shorten that."""
        said = list(lines)
        until = at + timedelta(seconds=TIMEOUT_SECONDS)
        out = await out_until(self._database, {line.chatter.id for line in said}, until)
        return [line for line in said if line.chatter.id not in out]


def _judged(line: HeardLine, by: Message) -> tuple[Message, Verdict]:
    """Return a line as it is written down: a decision of its own, whatever a rule decided about the line."""
    message = Message(
        id=f"{by.id}/{line.message_id}",
        chatter=line.chatter,
        role=line.role,
        text=line.text,
        fragments=(),
        at=by.at,
        channel_id=by.channel_id,
    )
    return message, Verdict(Action.TIMEOUT, NUKE, words=line.text, seconds=TIMEOUT_SECONDS)
