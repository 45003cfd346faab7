"""A wave: counted, asked about, written down, carried out."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import pytest

from bot.domain.chat.message import Message, Role
from bot.errors import Refusal
from bot.moderation.decision import CallKind, DueCall
from bot.moderation.verdict import Action
from bot.services.moderation.due import CallFailedError, Pointless
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.nuke import CONFIRM_SECONDS, MAX_LOOK_BACK, TIMEOUT_SECONDS, Nuke
from bot.store.audit import audit_ids_of, due_calls
from bot.store.database import Database
from bot.store.history import last_entry
from tests.shipped import POLICY
from tests.spoken import voice_of_tests

Say = Callable[..., Message]
WAVE = (
    ("nib", "zorblats rule"),
    ("nob", "Z0RBLATS rule"),
    ("nib", "zorblats rule again"),
    ("fan_fern", "what are zorblats"),
)


class Hands:
    """Hands that remember what they did, and what was due by then."""

    def __init__(self, database: Database) -> None:
        self.did: list[tuple[CallKind, str, int]] = []
        self.due: list[int] = []
        self.refuses: set[str] = set()
        self.hangs: dict[str, asyncio.Event] = {}
        self._database = database

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        self.due.append(len(await due_calls(self._database)))
        if call.chatter.login in self.hangs:
            await self.hangs[call.chatter.login].wait()
        if call.chatter.login in self.refuses:
            raise CallFailedError("400 The user may not be timed out.")
        self.did.append((call.action, call.chatter.login, call.seconds))


class StillClock:
    """A clock that stands."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


@pytest.fixture
def api(database: Database) -> Hands:
    return Hands(database)


@pytest.fixture
def moderator(database: Database, api: Hands, evening: datetime) -> Moderator:
    return Moderator(POLICY, database, api, StillClock(evening))


@pytest.fixture
def sweep(moderator: Moderator, database: Database, message: Say) -> Nuke:
    """Return what looks for waves, in a room where one came in."""
    for after, (who, text) in enumerate(WAVE):
        moderator.judge(message(text, who=who, after=after))
    moderator.judge(message("zorblats rule, they say", who="vip_vesper", role=Role.VIP, after=len(WAVE)))
    return Nuke(moderator, database, voice_of_tests())


@pytest.fixture
def ask(message: Say) -> Say:
    """Return a maker of a moderator's lines."""

    def make(after: float = 10, who: str = "mod_moss") -> Message:
        return message("!nuke", who=who, role=Role.MODERATOR, after=after)

    return make


async def test_a_wave_is_counted_first_and_nothing_is_done(sweep: Nuke, api: Hands, ask: Say) -> None:
    found = await sweep.find("zorblats rule", ask())
    assert (len(found.lines), set(found.people)) == (3, {"id-nib", "id-nob"})
    assert found.people["id-nib"].text == "zorblats rule again"
    assert api.did == []


async def test_a_yes_times_everybody_out_once_written_down_before(
    sweep: Nuke, api: Hands, database: Database, ask: Say
) -> None:
    await sweep.find("zorblats rule", ask())
    swept = await sweep.clear(ask(20))
    assert (swept.batch, swept.done, swept.failed) == ("n1", 2, 0)
    assert sorted(api.did) == [(Action.TIMEOUT, "nib", 600), (Action.TIMEOUT, "nob", 600)]
    assert api.due[0] == 2
    assert len(await audit_ids_of(database, "n1")) == 2
    entry = await last_entry(database, "id-nob")
    assert entry
    assert (entry.rule, entry.words, entry.seconds) == ("nuke", "Z0RBLATS rule", 600)
    (row, _) = await database.reading.execute_fetchall("SELECT reason FROM audit")
    assert row["reason"].startswith("A moderator cleared a wave")


async def test_a_line_that_a_rule_took_away_is_part_of_the_wave(
    sweep: Nuke, moderator: Moderator, api: Hands, message: Say, ask: Say
) -> None:
    line = message("bluefoxes win at example.com", who="nib")
    await moderator.carry_out(line, moderator.judge(line))
    api.did.clear()
    await sweep.find("bluefoxes win", ask())
    assert (await sweep.clear(ask())).done == 1
    assert api.did == [(Action.TIMEOUT, "nib", 600)]


async def test_who_is_out_for_longer_already_is_not_let_in_sooner(
    sweep: Nuke, moderator: Moderator, api: Hands, message: Say, ask: Say
) -> None:
    for second in range(5):
        line = message("bluefoxes win at example.com", who="nib", after=second)
        await moderator.carry_out(line, moderator.judge(line))
    assert api.did[-1][2] > TIMEOUT_SECONDS
    with pytest.raises(Refusal, match="nuke-nothing"):
        await sweep.find("bluefoxes win", ask())
    assert set((await sweep.find("zorblats rule", ask())).people) == {"id-nob"}


async def test_two_moderators_who_say_yes_to_one_wave_clear_it_once(
    sweep: Nuke, api: Hands, ask: Say
) -> None:
    for who in ("mod_moss", "junipervale"):
        await sweep.find("zorblats rule", ask(who=who))
    await sweep.clear(ask())
    with pytest.raises(Refusal, match="nuke-nothing"):
        await sweep.clear(ask(who="junipervale"))
    assert len(api.did) == 2


async def test_who_twitch_refuses_is_counted_and_the_others_are_timed_out(
    sweep: Nuke, api: Hands, ask: Say
) -> None:
    api.refuses = {"nib"}
    await sweep.find("zorblats rule", ask())
    swept = await sweep.clear(ask())
    assert (swept.done, swept.failed) == (1, 1)


async def test_a_person_whose_call_hangs_keeps_nobody_else_in(
    sweep: Nuke, moderator: Moderator, api: Hands, ask: Say
) -> None:
    api.hangs["nib"] = asyncio.Event()
    await sweep.find("zorblats rule", ask())
    clearing = asyncio.create_task(sweep.clear(ask()))
    async with asyncio.timeout(10):
        while not api.did:  # noqa: ASYNC110 - the hands are told of nothing but their calls
            await asyncio.sleep(0)
    assert [login for _, login, _ in api.did] == ["nob"]
    api.hangs.pop("nib").set()
    swept = await clearing
    assert swept.done == 2
    api.did.clear()
    api.hangs["nob"] = asyncio.Event()
    undoing = asyncio.create_task(moderator.undo_batch(swept.batch, "mod_moss"))
    async with asyncio.timeout(10):
        while not api.did:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0)
    assert [each[:2] for each in api.did] == [(CallKind.UNBAN, "nib")]
    api.hangs.pop("nob").set()
    assert await undoing == 2


async def test_only_who_asked_may_say_yes(sweep: Nuke, api: Hands, ask: Say) -> None:
    await sweep.find("zorblats rule", ask())
    with pytest.raises(Refusal, match="nuke-not-asked"):
        await sweep.clear(ask(who="junipervale"))
    assert api.did == []


async def test_a_yes_is_good_for_a_minute_and_once(sweep: Nuke, api: Hands, ask: Say) -> None:
    await sweep.find("zorblats rule", ask(10))
    with pytest.raises(Refusal, match="nuke-not-asked"):
        await sweep.clear(ask(10 + CONFIRM_SECONDS + 1))
    await sweep.find("zorblats rule", ask(10))
    await sweep.clear(ask(10 + CONFIRM_SECONDS))
    with pytest.raises(Refusal, match="nuke-not-asked"):
        await sweep.clear(ask(10 + CONFIRM_SECONDS))
    assert len(api.did) == 2


async def test_what_was_dropped_is_not_done(sweep: Nuke, api: Hands, ask: Say) -> None:
    await sweep.find("zorblats rule", ask())
    sweep.drop(ask())
    with pytest.raises(Refusal, match="nuke-not-asked"):
        await sweep.clear(ask())
    with pytest.raises(Refusal, match="nuke-not-asked"):
        sweep.drop(ask())
    assert api.did == []


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ("ab", "nuke-too-short"),
        ("🎸🎸🎸", "nuke-too-short"),
        ("@somebody 60", "nuke-too-short"),
        ("zorblats 0", "nuke-too-far"),
        (f"zorblats {MAX_LOOK_BACK + 1}", "nuke-too-far"),
        ("unsaid words", "nuke-nothing"),
        ("zorblats rule 5", "nuke-nothing"),
    ],
)
async def test_what_cannot_be_looked_for_is_refused_kindly(
    asked: str, refusal: str, sweep: Nuke, ask: Say
) -> None:
    with pytest.raises(Refusal, match=refusal):
        await sweep.find(asked, ask())


@pytest.mark.parametrize("asked", ["unsaid words", "ab", "zorblats 601"])
async def test_a_refused_look_leaves_nothing_for_a_yes(asked: str, sweep: Nuke, api: Hands, ask: Say) -> None:
    await sweep.find("zorblats rule", ask())
    with pytest.raises(Refusal):
        await sweep.find(asked, ask())
    with pytest.raises(Refusal, match="nuke-not-asked"):
        await sweep.clear(ask())
    assert api.did == []
