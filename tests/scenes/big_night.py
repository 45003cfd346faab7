"""One big night: many fans and everything at once, in fake time, with the real bot on the local Twitch.

What happens is a list of acts, each a function that yields deeds: one more act is one more line in `ACTS`.
"""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import NamedTuple

from bot.app import Woodshed
from bot.domain.fans.question_queue import EVENING, FanQuestion
from bot.rehearsal.chat import Happening, Line, Role
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch
from bot.services.fans.question_queue import QuestionQueue
from bot.settings import Settings
from bot.stage import stage

ARTIST, MOD, BOT = "junipervale", "mod_moss", "woodshed_bot"
NEXT, TAKE, OVER = "!q next", "!take", "!done"

GATHERED = timedelta(minutes=4)
"""How long an answer waits at most where many are gathered, or a take is played."""

_SUPPORT = re.compile(r"\b(support|donat\w*|subscri\w*|tip jar)\b", re.IGNORECASE)
_LOGIN = re.compile(r"@?\b[a-z]+_\d+\b")

WARM = 600.0
"""Seconds of the evening before, on which some have had a turn: without it all would be newcomers."""


class Deed(NamedTuple):
    """What somebody writes, some seconds after the night began.

    Instead, the stream begins or ends (`live`), or somebody gives so many `gifts`.
    """

    at: float
    who: str
    says: str
    role: Role | None = None
    live: bool | None = None
    gifts: int = 0


class Night(NamedTuple):
    """How big it is: fans, and seconds."""

    fans: int
    seconds: float

    def fan(self, dice: Random) -> str:
        """Return one of the fans; some write far more than others."""
        return f"fan_{int(self.fans * dice.random() ** 2)}"

    def fans_times(self, dice: Random, every: float) -> Iterator[float]:
        """Yield times of what so many of 400 fans do; fewer do it less often."""
        return self.times(dice, every * 400 / self.fans)

    def times(self, dice: Random, every: float) -> Iterator[float]:
        """Yield times at random, so many seconds apart in the mean."""
        at = dice.expovariate(1 / every)
        while at < self.seconds:
            yield at
            at += dice.expovariate(1 / every)


Act = Callable[[Night, Random], Iterator[Deed]]

TALK = (
    "that tone is lovely",
    "the second take was so much calmer",
    "good evening from the train",
    "my cat listens too",
    "ha, same here",
    "that bend, every time",
)
GEAR = ("!gear", "!gear goldie", "!gear goldei", "!gear kettle", "!tempo", "!now", "!story goldie", "!goal")
PLAIN = ("what guitar is that?", "what tempo is this?", "what are you playing?", "which amp is that?")
THINGS = (
    "a teacher",
    "a metronome",
    "a bridge",
    "a capo",
    "an encore",
    "a ballad",
    "a waltz",
    "a solo",
    "a hymn",
)
ASKS = ("do you ever miss", "would you play", "when did you first hear", "who showed you", "do you dream of")


def talk(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield what fans say to each other."""
    for at in night.times(dice, 3):
        yield Deed(at, night.fan(dice), f"{dice.choice(TALK)} {dice.randrange(1000)}")


def gear_asks(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield what is asked of the bot, with commands and in plain words."""
    for at in night.times(dice, 20):
        yield Deed(at, night.fan(dice), dice.choice(GEAR + PLAIN))


def questions(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield questions to the artist: a few ask again and again, newcomers now and then."""
    for at in night.times(dice, 45):
        crowds_out = dice.random() < 0.4
        who = (
            f"eager_{dice.randrange(4)}" if crowds_out else f"asker_{dice.randrange(max(9, night.fans // 4))}"
        )
        yield Deed(at, who, f"!ask {dice.choice(ASKS)} {dice.choice(THINGS)} {dice.choice(THINGS)}?")


def turns(night: Night, _: Random) -> Iterator[Deed]:
    """Yield how the artist takes one question after the other."""
    at = 90.0
    while at < night.seconds:
        yield Deed(at, ARTIST, NEXT)
        at += 75


def takes(night: Night, _: Random) -> Iterator[Deed]:
    """Yield takes: two minutes undisturbed, of each ten."""
    at = 100.0
    while at + 120 < night.seconds:
        yield Deed(at, ARTIST, TAKE)
        yield Deed(at + 120, ARTIST, OVER)
        at += 600


def practice(night: Night, _: Random) -> Iterator[Deed]:
    """Yield a session that goes on, block after block."""
    yield Deed(10, ARTIST, "!start short-evening")
    at = 610.0
    while at < night.seconds:
        yield Deed(at, ARTIST, "!next")
        at += 1500


def raid(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield a raid: within a minute, a fourth as many as are here come and say so."""
    begins = night.seconds / 3
    for number in range(night.fans // 4):
        yield Deed(begins + dice.random() * 60, f"raider_{number}", f"hello from the raid, number {number}")


def spam(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield what the house rules are for."""
    for number, at in enumerate(night.times(dice, 120)):
        yield Deed(at, f"spam_{number}", f"cheap followers at viewers{number}.example.com")


def moderators(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield what a moderator does without the bot: some of the raid are shut out, and let in again."""
    for number, after in zip(range(night.fans // 4), night.times(dice, 120), strict=False):
        if (at := night.seconds / 3 + 60 + after) < night.seconds:
            yield Deed(at, MOD, f"/ban raider_{number}")
            yield Deed(at + 30, MOD, f"/unban raider_{number}")


def quiz(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield a quiz between two takes, each quarter of an hour, with answers by number and in words."""
    at = 240.0
    while at + 180 < night.seconds:
        yield Deed(at, MOD, "!quiz start 2")
        for _ in range(night.fans // 8):
            yield Deed(
                at + 10 + dice.random() * 120, night.fan(dice), dice.choice(("1", "2", "3", "4", "e minor"))
            )
        at += 1200


def support(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield who asks what support pays for, who gives, some of them again and again, and a hard moment."""
    for at in night.fans_times(dice, 240):
        yield Deed(at, night.fan(dice), "!support")
    for at in night.fans_times(dice, 150):
        yield Deed(at, f"giver_{dice.randrange(6)}", "", gifts=dice.choice((1, 1, 1, 5, 50)))
    yield Deed(night.seconds * 0.65, MOD, "!hush")
    yield Deed(night.seconds * 0.75, MOD, "!hush off")


def duets(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield what fans hand in, say yes to, and take back."""
    for number, at in enumerate(night.fans_times(dice, 200)):
        who = f"player_{number}"
        yield Deed(at, who, f"!cover https://vimeo.com/{76000000 + number} on my kitchen guitar")
        yield Deed(at + 20, who, "!cover yes")
        if dice.random() < 0.3:
            yield Deed(at + 200, who, "!withdraw")


def playing_along(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield turns at playing along, to which some come and some do not."""
    yield Deed(60, MOD, "!turn open feedback on your riff")
    for at in night.fans_times(dice, 100):
        who = f"riff_{dice.randrange(30)}"
        yield Deed(at, who, "!turn join")
        if dice.random() < 0.5:
            yield Deed(at + 320, who, "here I am")
    at = 300.0
    while at < night.seconds:
        yield Deed(at, MOD, "!turn next")
        at += 300


def left_out(night: Night, dice: Random) -> Iterator[Deed]:
    """Yield who wants nothing kept, and who wants to be forgotten, in the middle of it all."""
    for number, at in enumerate(night.fans_times(dice, 500)):
        yield Deed(at, f"fan_{number}", ("!optout", "!privacy", "!forgetme")[number % 3])


ACTS: tuple[Act, ...] = (
    *(talk, gear_asks, questions, turns, takes, practice),
    *(raid, spam, moderators, quiz),
    *(support, duets, playing_along, left_out),
)
"""All that goes on in the night; each is rolled by itself, so that one more changes none of the others."""


class Turn(NamedTuple):
    """A question that was opened: whose turn it was, and what waited then, itself included.

    `had` is how many turns everybody had had that evening, `known` who ever had one.
    """

    whose: str
    waited: Sequence[FanQuestion]
    had: Counter[str]
    known: frozenset[str]

    @property
    def fewest(self) -> int:
        """How many turns whoever waits had had at least."""
        return min(self.had[who.id] for each in self.waited for who in each.askers)

    @property
    def is_newcomers(self) -> bool:
        """Whether it was the first one ever of somebody."""
        return self.whose not in self.known

    @property
    def newcomers_wait(self) -> bool:
        """Whether somebody waited who never had had one."""
        return any(who.id not in self.known for each in self.waited for who in each.askers)


@dataclass
class Played:
    """What came of a night: all that the bot said, when takes were, and whose turn it was when."""

    said: list[Happening] = field(default_factory=list[Happening])
    takes: list[tuple[datetime, datetime]] = field(default_factory=list[tuple[datetime, datetime]])
    turns: list[Turn] = field(default_factory=list[Turn])
    support_asked: list[datetime] = field(default_factory=list[datetime])
    lines: int = 0

    def in_takes(self) -> list[str]:
        """Return what the bot said within takes to anybody but the artist, who asked for it."""
        return [
            each.text
            for each in self.said
            if any(since < each.at < until for since, until in self.takes)
            and not (each.line and each.line.reply_to and each.line.reply_to.user.login == ARTIST)
        ]

    def busiest_minute(self) -> list[str]:
        """Return what the bot said within the minute in which it said most, each with its time."""
        minutes = [
            [each for each in self.said if since.at <= each.at < since.at + timedelta(minutes=1)]
            for since in self.said
        ]
        return [
            f"{each.at:%H:%M:%S} {each.text}" for each in max(minutes, key=len, default=list[Happening]())
        ]

    def about_support(self) -> list[str]:
        """Return what the bot said of support where nobody had asked, or where it told how much was given."""
        return [
            each.text
            for each in self.said
            if (_SUPPORT.search(each.text) and not self._answers_support(each))
            or (each.text.startswith("Thank you") and re.search(r"\d", _LOGIN.sub("", each.text)))
        ]

    def _answers_support(self, said: Happening) -> bool:
        """Tell whether a line answers who asked: as a reply, or gathered with other answers in a rush."""
        return any(timedelta() <= said.at - asked <= GATHERED for asked in self.support_asked)


@dataclass
class House:
    """The bot on its channel, on which a night is played."""

    twitch: LocalTwitch
    bot: Woodshed
    clock: FakeClock
    played: Played = field(default_factory=Played)
    _had: Counter[str] = field(default_factory=Counter[str])
    _known: frozenset[str] = frozenset()
    _begun: int = 0

    async def sleep_over(self) -> None:
        """Let it be the next evening, on which everybody has had no turn, and what came before is let be.

        No more hours than that takes: in each, the bot wakes more than a thousand times.
        """
        await self.clock.advance(self.clock.now() + EVENING + timedelta(hours=1))
        self._known, self._had = self._known | frozenset(self._had), Counter()
        self.played = Played()
        self._begun = len(self.twitch.record)

    async def play(self, deeds: Sequence[Deed]) -> None:
        """Play deeds in the order of their times."""
        begun = self.clock.now()
        for deed in sorted(deeds, key=lambda each: each.at):
            await self.clock.advance(begun + timedelta(seconds=deed.at))
            if deed.live is not None:
                await (self.twitch.go_live() if deed.live else self.twitch.go_offline())
            elif deed.gifts:
                self.twitch.give(deed.who, deed.gifts)
            elif deed.says.startswith("/"):
                self.twitch.command(deed.who, deed.says)
            elif line := self.twitch.say(deed.who, deed.says, role=deed.role):
                await self._settled(line, deed)

    async def _settled(self, line: Line, deed: Deed) -> None:
        standing = self.bot.service(QuestionQueue).standing
        while not await self.bot.settled(line.id):
            await self.clock.advance(self.clock.next_wake or self.clock.now())
        self.played.lines += 1
        if deed.says == "!support":
            self.played.support_asked.append(line.at)
        match deed.says:
            case _ if deed.who != ARTIST:
                pass
            case "!q next":
                self._note_turn(standing.waiting)
            case "!take":
                self.played.takes.append((self.clock.now(), datetime.max.replace(tzinfo=line.at.tzinfo)))
            case "!done":
                self.played.takes[-1] = self.played.takes[-1][0], line.at
            case _:
                pass

    def told(self) -> Played:
        """Return what came of the night by now."""
        happened = self.twitch.record[self._begun :]
        self.played.said = [each for each in happened if each.kind == "line" and each.user.login == BOT]
        return self.played

    def _note_turn(self, waited: Sequence[FanQuestion]) -> None:
        opened = self.bot.service(QuestionQueue).standing.open
        if opened and waited:
            known = frozenset(self._had.elements()) | self._known
            self.played.turns.append(Turn(opened.turn_of, waited, self._had.copy(), known))
            self._had[opened.turn_of] += 1


@asynccontextmanager
async def big_night(settings: Settings, evening: datetime) -> AsyncGenerator[House]:
    """Give the bot on its channel, on the evening on which a night is to be played."""
    clock = FakeClock(evening)
    async with stage(settings, clock, port=0) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        yield House(twitch, bot, clock)
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


async def played(house: House, night: Night, seed: int) -> Played:
    """Play a night, after an evening on which some had a turn already; return what came of it."""
    numbers = count()
    before = [
        Deed(20.0 * next(numbers), who, f"!ask what of {thing}?")
        for who, thing in zip((f"asker_{number}" for number in range(5)), THINGS, strict=False)
    ]
    await house.play(
        [Deed(0, "", "", live=True), *before, *(Deed(WARM + 20 * n, ARTIST, NEXT) for n in range(6))]
    )
    await house.sleep_over()
    deeds = [deed for act in ACTS for deed in act(night, Random(f"{act.__name__} {seed}"))]  # noqa: S311
    await house.play(deeds)
    await house.clock.advance(house.clock.now() + timedelta(seconds=60))
    return house.told()
