"""What people decide about what is kept of them, with the real bot on the local Twitch."""

import asyncio
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from bot.domain.backstage.band import BAND, Mate
from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.person import Person
from bot.domain.fans.support import Gift, GiftKind
from bot.domain.gear.gear import GEAR
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.features import HouseRules
from bot.features.sign_in import Entrance
from bot.rehearsal.clock import FakeClock
from bot.services.backstage.band import Band
from bot.services.fans.duet import Duets
from bot.services.fans.privacy import Privacy
from bot.services.fans.question_queue import QuestionQueue
from bot.services.fans.support import Support
from bot.services.fans.turns import Turns
from bot.services.pages.overlay import TOPIC
from bot.settings import Settings
from bot.stage import stage
from bot.store.database import Database, stamp
from bot.store.person import reached_not
from tests.spoken import voice_of_tests

FERN, ROBIN, MOD, ARTIST = "fan_fern", "fan_robin", "mod_moss", "junipervale"


async def rows(room: Any, query: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in await room.bot.runtime.database.reading.execute_fetchall(query)]


async def minute_later(room: Any) -> None:
    """Let be written what is written once a minute."""
    await room.bot.service(HouseRules).moderator.chatters.save()


def in_files(room: Any, *words: str) -> list[str]:
    """Return which words stand anywhere in the files of the database, in free pages and the log too."""
    path = room.bot.settings.database
    held = b"".join(each.read_bytes() for each in path.parent.glob(path.name + "*"))
    return [word for word in words if word.encode() in held]


async def test_what_is_kept_is_told_to_whoever_asks(room: Any) -> None:
    (told,) = await room.answers(FERN, "!privacy")
    assert "400 days" in told
    assert "90 days" in told
    assert "!optout" in told
    assert "!forgetme" in told


async def test_who_opted_out_and_is_forgotten_leaves_no_row_by_the_next_line(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(FERN, "hello")
    await minute_later(room)
    assert len(await rows(room, "SELECT * FROM chatter")) == 1
    (told,) = await room.answers(FERN, "!optout")
    assert "nothing" in told
    assert await rows(room, "SELECT * FROM chatter") == []
    (told,) = await room.answers(FERN, "!forgetme")
    assert "opted out stays" in told
    assert await room.answers(FERN, "hi") == []
    assert await room.answers(FERN, "@junipervale how much did that guitar cost?") == []
    await minute_later(room)
    assert await rows(room, "SELECT id FROM chatter UNION SELECT chatter_id FROM question_asking") == []
    assert len(await rows(room, "SELECT chatter_id FROM opt_out")) == 1
    (told,) = await room.answers(FERN, "!privacy")
    assert "You opted out" in told


async def test_opting_in_gives_what_it_names_and_brings_nothing_back(room: Any) -> None:
    await room.answers(FERN, "!optout")
    (told,) = await room.answers(FERN, "!optin")
    assert "days" in told
    await room.answers(FERN, "hi")
    await minute_later(room)
    ((_, _, days, _),) = await rows(room, "SELECT * FROM chatter")
    assert days == 1
    assert await rows(room, "SELECT * FROM opt_out") == []
    (told,) = await room.answers(FERN, "!optin")
    assert "did not opt out" in told


async def test_beside_the_running_bot_nothing_is_left_in_memory_files_or_on_the_overlay(
    room: Any, capsys: Any
) -> None:
    await room.twitch.go_live()
    await room.answers(FERN, "!ask how do you tune so fast?")
    await room.answers(ROBIN, "!ask what did @fan_fern mean?")
    await room.answers(ROBIN, "!ask how do you tune so fast?")
    goldie = (await _gear(room))["goldie"]
    await keep_said(room, goldie.model_copy(update={"story": "Found by @fan_fern on a market."}))
    await room.answers(MOD, "!q next")
    assert room.bot.runtime.feed.latest[f"{TOPIC}question"]["rows"]
    capsys.readouterr()
    (told,) = await room.answers(FERN, "!forgetme")
    assert told.startswith("Done: ")
    queue = room.bot.service(QuestionQueue)
    assert room.bot.runtime.feed.latest[f"{TOPIC}question"]["rows"][0]["text"] == "how do you tune so fast?"
    assert [who.login for each in queue.standing.unsettled for who in each.askers] == [ROBIN, ROBIN]
    assert "fan_fern" not in str(queue.standing)
    assert (await _gear(room))["goldie"].story == "Found by … on a market."
    assert "fan_fern" not in str(room.bot.runtime.feed.latest)
    await room.answers(MOD, "!q undo")
    await minute_later(room)
    assert in_files(room, "fan_fern", "Fan_Fern") == []
    written = capsys.readouterr()
    assert "privacy.forgotten" in written.out + written.err
    assert "fan_fern" not in written.out + written.err


async def test_a_strike_is_not_washed_off_by_being_forgotten(room: Any) -> None:
    await room.says(FERN, "example.com")
    before = await rows(room, "SELECT chatter_login, weight FROM audit WHERE weight > 0")
    assert before == [(FERN, 1)]
    (told,) = await room.answers(FERN, "!forgetme")
    assert "bare number, as long as it counts" in told
    assert await rows(room, "SELECT chatter_login, said, weight FROM audit") == [("", "", 1)]


@pytest.mark.parametrize(
    ("stays", "told"), [(0, "I had nothing about you, and"), (1, "nothing that you wrote is left,")]
)
def test_where_something_stays_it_is_not_said_that_there_was_nothing(stays: int, told: str) -> None:
    gaps = {"rows": 0, "stays": stays, "files": 0, "days": 0, "out": "no"}
    assert voice_of_tests().say("forgetme-done", gaps).startswith(f"Done: {told}")


async def test_the_artist_is_not_deleted_by_a_word(room: Any) -> None:
    (told,) = await room.answers(ARTIST, "!forgetme")
    assert "yours" in told
    (told,) = await room.answers(ARTIST, "!optout")
    assert "yours" in told
    assert await rows(room, "SELECT * FROM opt_out") == []


async def test_who_opts_out_keeps_what_they_said_handed_in_and_came_in_with(room: Any) -> None:
    await room.twitch.go_live()
    mate = Mate(slug="marlo", name="Marlo Finch", login=FERN)
    await room.bot.runtime.catalogue.merge([(BAND, [mate])], ARTIST, prune=True)
    await room.answers(FERN, "!band accept")
    await room.answers(FERN, "!band hide")
    credentials = room.bot.service(Entrance).credentials
    number = room.twitch.world.person(MOD).id
    issued = await credentials.issue(CredentialKind.SESSION, Right.MODERATOR, login=MOD, user_id=number)
    await room.answers(FERN, "!ask how do you tune so fast?")
    await room.answers(MOD, "!q next")
    said = await rows(room, "SELECT * FROM band_member")
    for who in (FERN, MOD):
        assert "nothing" in (await room.answers(who, "!optout"))[0]
    await room.bot.runtime.activity.still()
    assert await rows(room, "SELECT * FROM band_member") == said
    assert not room.bot.service(Band).shown()
    assert credentials.is_good(issued.credential.id)
    shown = room.bot.runtime.feed.latest[f"{TOPIC}question"]["rows"]
    assert shown
    assert shown[0]["text"] == "how do you tune so fast?"


async def _gear(room: Any) -> Any:
    return room.bot.runtime.catalogue.all(GEAR)


async def keep_said(room: Any, item: Any) -> None:
    async with room.bot.runtime.catalogue.editing(ARTIST) as draft:
        draft.put(GEAR, item)


async def test_what_is_old_is_gone_after_a_start_without_a_line_in_chat(
    settings: Settings, evening: datetime
) -> None:
    async with Database.opened(settings.database) as database, database.writing() as connection:
        for days, name in ((31, "a month"), (29, "lately"), (91, "a quarter"), (401, "a year")):
            at = stamp(evening - timedelta(days=days))
            await connection.execute(
                "INSERT INTO question (id, state, settled_at) VALUES (?, 'answered', ?)", (days, at)
            )
            await connection.execute(
                "INSERT INTO question_asking (question_id, chatter_id, chatter_login, message_id, words, at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (days, name, name, name, name, at),
            )
            await connection.execute(
                "INSERT INTO chatter (id, first_seen, last_day) VALUES (?, ?, ?)", (name, at[:10], at[:10])
            )
            await connection.execute(
                "INSERT INTO audit (message_id, chatter_id, chatter_login, said, said_at, rule, words,"
                " reason, action, seconds, weight, counts)"
                " VALUES (?, ?, ?, 'zorb', ?, 'links', 'zorb', '', ?, 0, 1, 1)",
                (name, name, name, at, "ban" if name == "a year" else "warn"),
            )
            await connection.execute(
                "INSERT INTO review (kind, at, chatter_id, chatter_login, rule, words, said, twitch_id)"
                " VALUES ('held', ?, ?, ?, '', 'zorb', 'zorb', ?)",
                (at, name, name, name),
            )
    async with stage(settings, FakeClock(evening), port=0, own=True) as (_, bot):
        room = SimpleNamespace(bot=bot)
        assert await rows(room, "SELECT words FROM question_asking") == [("lately",)]
        assert {name for (name,) in await rows(room, "SELECT id FROM chatter")} == {
            "a month",
            "lately",
            "a quarter",
        }
        assert await rows(room, "SELECT chatter_id FROM audit WHERE said <> ''") == [
            ("a month",),
            ("lately",),
        ]
        assert len(await rows(room, "SELECT 1 FROM audit")) == 4, "a ban has no end"
        assert len(await rows(room, "SELECT 1 FROM review WHERE said = 'zorb'")) == 4, (
            "they wait for somebody"
        )


async def test_what_was_being_written_as_somebody_is_forgotten_is_not_there_afterwards(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!turn open riffs")
    await room.answers(FERN, "hello")
    bot, link = room.bot, "https://youtu.be/dQw4w9WgXcQ"
    support, duets, queue = bot.service(Support), bot.service(Duets), bot.service(QuestionQueue)
    chatters, turns, privacy = (
        bot.service(HouseRules).moderator.chatters,
        bot.service(Turns),
        bot.service(Privacy),
    )
    message = next(
        what.line for what in room.twitch.record if what.kind == "line" and what.user.login == FERN
    )
    fern = Chatter(message.user.id, FERN, FERN)
    line = Message("m1", fern, Role.VIEWER, "hi @junipervale", (), room.clock.now(), "c")
    under_way: list[asyncio.Task[Any]] = []
    async with bot.runtime.database.writing():
        told = asyncio.create_task(privacy.forget(Person.of(fern)))
        for _ in range(5):  # until it waits to write, and all that begins from now on behind it
            await asyncio.sleep(0)
        under_way += map(
            asyncio.create_task,
            (
                duets.offer(link, line, cover=True),
                queue.ask("which strings are on that guitar", line),
                turns.join(line),
                chatters.save(),
            ),
        )
        support.gave(Gift("act", GiftKind.SUB, fern, "m1", room.clock.now()))
        for _ in range(5):
            await asyncio.sleep(0)
    assert (await told).tables == ()
    await asyncio.gather(*under_way, return_exceptions=True)
    await bot.runtime.activity.still()
    async with bot.runtime.database.snapshot() as then:
        assert await reached_not(then, Person.of(fern)) == []
