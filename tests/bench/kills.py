"""The power goes at random moments of a busy evening: `make kills`.

The bot, a process of its own, is killed again and again on the local Twitch. After each start Twitch sends
all events of the last minute again, under their own ids and under new ones; on a machine so busy that no life
dealt with them within it, those of a longer while. In the end the database is held against what people wrote,
and what Twitch saw against both: everything is stored exactly once, everything is answered at most once, and
nobody is punished twice.
"""

import argparse
import asyncio
import os
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.domain.gear.gear import GEAR
from bot.domain.practice.routine import ROUTINES
from bot.login import login
from bot.rehearsal.chat import Happening, Line
from bot.rehearsal.drops import CHAT_WINDOW, TRUSTED_LINES
from bot.rehearsal.eventsub import TOLD_AGAIN_FOR
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import WallClock
from bot.services.documents.documents import load
from bot.settings import Settings
from bot.store.audit import BURST
from bot.store.database import Database
from bot.twitch.outbox import KEEPS, Priority
from tests.catalogue import keep

PROJECT = Path(__file__).parent.parent.parent
ROUNDS, SEED, MINUTES = 200, 20300517, 30
MAX_LIFE = 1.2
"""Seconds from listening to the kill, at most."""

KEPT_FOR = timedelta(hours=2)
"""How long what was told may be told again: longer than any evening on a busy machine."""

MAX_PAUSE = 0.15
"""Seconds between two people who write, at most: about as much to answer as Twitch lets a moderator say."""

STARTS_SLOWLY = 200.0
"""Seconds in which a bot must come to listening: a bot that hangs, and no machine that is busy."""

CAUGHT_UP_EVERY = 25.0
"""Seconds after which a life first deals with all that was written, so that not ever more is told again."""

CATCHES_UP = 200.0
"""Seconds in which that must be done; answers that Twitch's limit holds up are dropped long before."""

QUIET = 2.0
"""Seconds without anything that happens, after which the last life is through with all."""

JUST_SAID = timedelta(seconds=8)
"""Who asks within it what was just answered finds it right above; more than the bot's own figure."""

ARTIST, MOD = "junipervale", "mod_moss"
_TOO_LATE = re.compile(r'"message": "([^"]+)", "event": "command.too_late"')
_CALLS = {"delete", "warn", "timeout", "ban", "unban"}

Row = tuple[str, str]
"""Something that is stored because of a line: its kind, and by what it is known."""


@dataclass
class Figures:
    """What came of an evening."""

    rounds: int = 0
    lines: int = 0
    redelivered: int = 0
    answers: int = 0
    double_answers: int = 0
    unanswered: int = 0
    late: int = 0
    rows: int = 0
    double_rows: list[str] = field(default_factory=list[str])
    lost_rows: list[str] = field(default_factory=list[str])
    punishments: int = 0
    faults: list[str] = field(default_factory=list[str])
    most_lines_in_window: int = 0

    @property
    def well(self) -> bool:
        """Whether everything was stored once, said at most once, and nobody was punished twice."""
        wrong = self.double_answers or self.double_rows or self.lost_rows or self.faults
        return not wrong and self.most_lines_in_window <= TRUSTED_LINES

    def __str__(self) -> str:
        told = [
            f"{self.rounds} kills, {self.lines} lines written, {self.redelivered} events delivered again",
            f"{self.rows} rows: {len(self.double_rows)} stored twice, {len(self.lost_rows)} lost",
            f"{self.answers} answers: {self.double_answers} given twice; {self.unanswered} never given",
            f"{self.late} asks of fans let be: no life read them within {KEEPS[Priority.REPLY].seconds} s",
            f"{self.punishments} calls of moderation",
            f"{self.most_lines_in_window} lines in 30 s at most (Twitch allows {TRUSTED_LINES})",
            *self.double_rows,
            *self.lost_rows,
            *self.faults,
        ]
        return "\n".join(told)


class Evening:
    """A local Twitch with people who write, and a database that outlives every bot."""

    def __init__(self, twitch: LocalTwitch, folder: Path, seed: int) -> None:
        self.twitch = twitch
        self.settings = Settings(
            _env_file=None,  # pyright: ignore[reportCallIssue]
            client_id=twitch.accounts.client_id,
            channel=twitch.artist_login,
            twitch_api_url=twitch.api_url,
            twitch_auth_url=twitch.auth_url,
            twitch_eventsub_url=twitch.eventsub_url,
            home=folder / "own",
            database=folder / "evening.db",
            quiet=False,  # so that each count is answered, and it is seen that none is twice
            data_dir=PROJECT / "data",
            web_port=0,
            log_format="json",
        )
        self.log = folder / "log.jsonl"
        self.dice = random.Random(seed)  # noqa: S311 - so that a failure comes again
        self.wanted: Counter[Row] = Counter()
        self.caught_up = time.monotonic()
        self.asked: dict[str, Line] = {}
        self.row_of: dict[str, Row] = {}
        self.offences = 0
        self._number = 0
        self._undone = 0
        self._forward = False
        self._happened = asyncio.Event()
        twitch.world.watchers.append(lambda _: self._happened.set())
        twitch.eventsub.kept_for = KEPT_FOR

    async def prepare(self) -> None:
        """Sign the bot in, and give it gear and routines."""

        async def approve(_address: str, code: str) -> None:
            self.twitch.approve(code, self.twitch.bot_login)

        await login(self.settings, WallClock(), approve)
        database = await Database.open(self.settings.database)
        await keep(database, GEAR, load(GEAR, PROJECT / "data/gear.toml"))
        await keep(database, ROUTINES, load(ROUTINES, PROJECT / "data/routines.toml"))
        await database.close()
        await self.twitch.go_live()

    @asynccontextmanager
    async def life(self) -> AsyncGenerator[asyncio.subprocess.Process]:
        """Give a bot of its own process, which is dead afterwards."""
        told = self.settings.model_dump(mode="json", exclude={"client_secret"})
        environment = os.environ | {f"WOODSHED_{name.upper()}": str(value) for name, value in told.items()}
        with self.log.open("a") as log:
            running = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=PROJECT,
                env=environment,
                stderr=log,
                stdout=asyncio.subprocess.DEVNULL,
            )
        try:
            yield running
        finally:
            if running.returncode is None:
                running.kill()
            await running.wait()

    async def listening(self, running: asyncio.subprocess.Process) -> str:
        """Wait until a bot has subscribed to chat and to what moderators are asked; return what kept it."""
        kinds = "channel.chat.message", "channel.unban_request.resolve"
        with suppress(TimeoutError):
            async with asyncio.timeout(STARTS_SLOWLY):
                while not all(map(self.twitch.eventsub.is_awaited, kinds)):
                    if running.returncode is not None:
                        return f"the bot ended by itself with {running.returncode}"
                    await asyncio.sleep(0.005)
                return ""
        return f"the bot did not listen within {STARTS_SLOWLY:.0f} s"

    def tell_again(self) -> int:
        """Send again what the bot may not have dealt with, and a minute of it at least; return how much."""
        since = timedelta(seconds=2 * (time.monotonic() - self.caught_up))
        return self.twitch.faults.repeat_last(max(since, TOLD_AGAIN_FOR))

    async def catch_up(self) -> bool:
        """Return when all commands that were written are dealt with; False if that takes too long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CATCHES_UP):
                # Nobody tells.
                while not self.asked.keys() <= self.dealt_with() | self.too_late():  # noqa: ASYNC110
                    await asyncio.sleep(0.1)
                self.caught_up = time.monotonic()
                return True
        return False

    def dealt_with(self) -> set[str]:
        """Return the ids of the lines that the bot has written down as dealt with."""
        with closing(sqlite3.connect(self.settings.database)) as database:
            return {row[0] for row in database.execute("SELECT message_id FROM delivery")}

    def too_late(self) -> set[str]:
        """Return the ids of the lines of fans that no life dealt with: they came when nobody waited any more.

        That is so on a busy machine alone, where a start takes longer than an answer is waited for.
        """
        return {*_TOO_LATE.findall(self.log.read_text("utf-8"))} - self.dealt_with()

    async def quiet(self) -> None:
        """Return when nothing has happened for a while."""
        with suppress(TimeoutError):
            while True:
                self._happened.clear()
                async with asyncio.timeout(QUIET):
                    await self._happened.wait()

    async def write(self, *, pausing: bool = True) -> None:
        """Let people write until cancelled; without pausing, each in turn once and all at once."""
        scenes: list[Callable[[], Iterator[None]]] = [
            *(self._offend, self._burst, self._ask, self._wish, self._repeat, self._note, self._tempo),
            *(self._move, self._mistake, self._end, self._shelve, self._switch, self._undo, self._staff),
        ]
        for scene in scenes if not pausing else iter(lambda: self.dice.choice(scenes), None):
            for _ in scene():
                if pausing:
                    await asyncio.sleep(self.dice.uniform(0, MAX_PAUSE))

    def begin(self) -> None:
        """Let the artist begin to practise."""
        self._say(ARTIST, "!start", ("started", ""))

    # What people write. Each has words, a number or a name of its own, so that what comes twice is seen.

    def _offend(self) -> Iterator[None]:
        who = self._fan()
        self.offences += 1
        yield self._say(who, f"look at example{self._number}.com/{self._number}")

    def _burst(self) -> Iterator[None]:
        who = self._fan()
        for each in range(3):
            self._say(who, f"get it at example{self._number}.com/{each}")
        yield

    def _ask(self) -> Iterator[None]:
        found = self.dice.choice(["!gear goldie", "!story goldie", "!gear toast", "!story choir"])
        other = self.dice.choice(["!now", "!gear", "!gear list", "!tempo", "!next", "!today"])
        self._say(self._fan(), found, ("asked", ""))
        yield self._say(self._fan(), other)

    def _wish(self) -> Iterator[None]:
        word = self._word("qx")
        yield self._say(self._fan(), f"!gear {word}", ("wished", word))

    def _repeat(self) -> Iterator[None]:
        yield self._say(ARTIST, "!clean", ("clean", ""))

    def _note(self) -> Iterator[None]:
        word = self._word("note")
        yield self._say(ARTIST, f"!note {word}", ("noted", word))

    def _tempo(self) -> Iterator[None]:
        self._number += 1
        bpm = 40 + self._number % 200
        yield self._say(ARTIST, f"!bpm {bpm}", ("tempo", str(bpm)))

    def _move(self) -> Iterator[None]:
        self._forward = not self._forward
        yield self._say(ARTIST, "!next" if self._forward else "!back", ("moved", ""))

    def _mistake(self) -> Iterator[None]:
        self._say(ARTIST, f"!note {self._word('slip')}")
        yield self._say(ARTIST, "!scratch")

    def _end(self) -> Iterator[None]:
        self._say(ARTIST, "!finish", ("finished", ""))
        self._forward = False
        yield self.begin()

    def _shelve(self) -> Iterator[None]:
        word = self._word("zorb")
        self._say(MOD, f"!gear add pedal {word}", ("shelved", word))
        yield self._say(MOD, f"!gear set goldie nickname {word}")

    def _switch(self) -> Iterator[None]:
        yield self._say(MOD, self.dice.choice(["!mod off shouting", "!mod on shouting"]), ("switched", ""))

    def _undo(self) -> Iterator[None]:
        if self.offences > 2 * self._undone + 4:
            self._undone += 1  # the number of a decision
            self._say(MOD, f"!undo {self._undone}", ("undone", str(self._undone)))
        yield

    def _staff(self) -> Iterator[None]:
        self.twitch.hold(self._fan(), "a held line")
        asked = ["!permit fan_1", "!announcements", "!announcements on", "!mod", "!review", "!review yes"]
        yield self._say(MOD, self.dice.choice(asked))

    def _fan(self) -> str:
        self._number += 1
        return f"fan_{self._number}"

    def _word(self, begins: str) -> str:
        self._number += 1
        return begins + "".join(chr(ord("a") + int(digit)) for digit in str(self._number))

    def _say(self, who: str, text: str, row: Row | None = None) -> None:
        line = self.twitch.say(who, text)
        if line is None:  # they are out, and Twitch lets them write nothing
            return
        if text.startswith("!"):
            self.asked[line.id] = line
        if row:
            self.wanted[row] += 1
            self.row_of[line.id] = row


async def run(rounds: int, seed: int, folder: Path, *, minutes: float = MINUTES) -> Figures:
    """Kill the bot so often, for so many minutes at most or until a fault, and return what came of it."""
    twitch, figures, began = LocalTwitch(WallClock()), Figures(), time.monotonic()
    await twitch.start(0)
    try:
        evening = Evening(twitch, folder, seed)
        await evening.prepare()
        # What is wrong once stays so, and each life would wait for it.
        while figures.rounds < rounds and time.monotonic() - began < minutes * 60 and not figures.faults:
            await _round(evening, figures)
            figures.rounds += 1
        await _last(evening, figures)
    finally:
        await twitch.stop()
    figures.lines = sum(what.kind == "line" and what.user is not twitch.world.bot for what in twitch.record)
    if not evening.wanted:  # no life ever listened
        return figures
    late = evening.too_late()
    figures.late = len(late)
    evening.wanted -= Counter(evening.row_of[each] for each in late & evening.row_of.keys())
    _compare_answers(evening, figures)
    _compare_rows(evening, figures)
    _compare_calls(evening, figures)
    return figures


async def _round(evening: Evening, figures: Figures) -> None:
    async with evening.life() as running:
        if figures.rounds % 10 == 9:  # on its way to Twitch
            await asyncio.sleep(evening.dice.uniform(0, 1))
            return
        if kept := await evening.listening(running):
            figures.faults.append(f"round {figures.rounds}: {kept}")
            return
        if not evening.wanted:
            evening.begin()
        figures.redelivered += evening.tell_again()
        if time.monotonic() - evening.caught_up > CAUGHT_UP_EVERY and not await evening.catch_up():
            figures.faults.append(f"round {figures.rounds}: not all was dealt with")
        writing = asyncio.create_task(evening.write())
        await asyncio.sleep(evening.dice.uniform(0, MAX_LIFE))
        writing.cancel()
        if running.returncode is not None:
            figures.faults.append(f"the bot ended by itself with {running.returncode}")


async def _last(evening: Evening, figures: Figures) -> None:
    """Let everything come to its end, once more a minute of it again, and stop the bot as one should."""
    async with evening.life() as running:
        if kept := await evening.listening(running):
            figures.faults.append(f"the last life: {kept}")
            return
        figures.redelivered += evening.tell_again()
        await evening.write(pausing=False)
        if not await evening.catch_up():
            figures.faults.append("the last life has not dealt with all")
        await evening.quiet()
        figures.redelivered += evening.tell_again()
        await evening.quiet()
        running.terminate()
        if await running.wait():
            figures.faults.append(f"the bot stopped with {running.returncode}")


def _compare_answers(evening: Evening, figures: Figures) -> None:
    """Count for each question how often it was answered: by a reply, or by one for others that names it."""
    bot = evening.twitch.world.bot
    spoken = [what for what in evening.twitch.record if what.kind == "line" and what.user is bot]
    said = [(what, what.line.reply_to) for what in spoken if what.line and what.line.reply_to]
    by_login = {line.user.login: line for line in evening.asked.values()}
    answers: Counter[str] = Counter(line.id for _, line in said)
    for what, line in said:
        others = [by_login[each] for each in re.findall(r"@(fan_\d+)", what.text) if each in by_login]
        answers.update(other.id for other in others if other.text == line.text and other is not line)
    figures.answers = sum(answers.values())
    figures.double_answers = figures.answers - len(answers)
    given = [(line.text, what.at) for what, line in said]
    figures.unanswered = sum(
        not any(text == line.text and abs(at - line.at) < JUST_SAID for text, at in given)
        for line in evening.asked.values()
        if not answers[line.id]
    )
    times = sorted(what.at for what in spoken)
    figures.most_lines_in_window = max(
        (sum(at <= other < at + CHAT_WINDOW for other in times[place:]) for place, at in enumerate(times)),
        default=0,
    )


_STORED = {
    "SELECT kind, words FROM practice_event WHERE kind <> 'tempo'",
    "SELECT kind, printf('%g', number) FROM practice_event WHERE kind = 'tempo'",
    "SELECT 'wished', words FROM gear_wish, json_each('[1,2,3,4,5]') WHERE value <= times",
    "SELECT 'shelved', model FROM gear WHERE model LIKE 'zorb%'",
    "SELECT 'switched', '' FROM toggle",
    "SELECT 'undone', id FROM audit WHERE undone_by = 'mod_moss'",
}

_REST_OF_BURSTS = f"SELECT id FROM audit WHERE batch LIKE '{BURST}%'"  # noqa: S608 - ours


def _compare_rows(evening: Evening, figures: Figures) -> None:
    """Hold what is stored against what was written: each once, and what was scratched not at all."""
    with closing(sqlite3.connect(evening.settings.database)) as database:
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            figures.faults.append("the database is damaged")
        stored = Counter((kind, str(known)) for query in _STORED for kind, known in database.execute(query))
        stored["asked", ""] = database.execute("SELECT sum(times) FROM gear_ask").fetchone()[0] or 0
        rest = {("undone", str(number)) for (number,) in database.execute(_REST_OF_BURSTS)}
    for row in rest - evening.wanted.keys():
        del stored[row]  # it is undone with its burst, without being asked for
    figures.rows = stored.total()
    figures.double_rows = [f"stored too often: {row} ({n})" for row, n in (stored - evening.wanted).items()]
    figures.lost_rows = [f"not stored: {row} ({n})" for row, n in (evening.wanted - stored).items()]


def _compare_calls(evening: Evening, figures: Figures) -> None:
    """Hold the audit log against what Twitch saw."""
    with closing(sqlite3.connect(evening.settings.database)) as database:
        rows = database.execute(
            "SELECT message_id, chatter_login, audit_call.action, outcome"
            " FROM audit JOIN audit_call ON audit.id = audit_id"
        ).fetchall()
    bot = evening.twitch.bot_login
    seen = Counter(_key(what) for what in evening.twitch.record if what.by == bot and what.kind in _CALLS)
    calls = [(_call(action, message, who), how) for message, who, action, how in rows]
    decided = Counter(call for call, _ in calls)
    done = Counter(call for call, how in calls if how == "done")
    resolved = Counter(
        what.line.id
        for what in evening.twitch.record
        if what.kind in {"allow", "deny"} and what.by == bot and what.line
    )
    figures.punishments = seen.total()
    for wrong, what in {
        "was decided and has no end": [call for call, how in calls if how is None],
        "Twitch saw what is not in the log": set(seen) - set(decided),
        # A time-out that is made again ends when it would have ended.
        "Twitch saw twice what was decided once": [c for c in seen - decided if c[0] != "timeout"],
        "the log says what Twitch never saw": [c for c in done - seen if c[0] not in {"delete", "unban"}],
        "was deleted twice": [call for call, n in seen.items() if call[0] == "delete" and n > 1],
        "was let in or denied twice": [line for line, n in resolved.items() if n > 1],
    }.items():
        figures.faults += [f"{wrong}: {each}" for each in what]


def _call(action: str, message_id: str, who: str) -> tuple[str, str]:
    return action, message_id.rpartition("/")[2] if action == "delete" else who


def _key(what: Happening) -> tuple[str, str]:
    return what.kind, what.line.id if what.kind == "delete" and what.line else what.user.login


def main() -> None:
    """Run an evening and tell its figures; end with 1 where something came twice or not at all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--minutes", type=float, default=MINUTES, help="begin no round after that")
    given = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(run(given.rounds, given.seed, Path(folder), minutes=given.minutes))
    print(f"{figures}\nseed {given.seed}, {time.monotonic() - began:.0f} s")
    sys.exit(not figures.well)


if __name__ == "__main__":
    main()
