"""An evening of practice at the local Twitch."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.evenings.stream import Stream
from bot.domain.gear.gear import GEAR
from bot.features import HouseRules
from bot.login import login
from bot.services.documents.documents import load
from bot.services.gear.gear import GearCollection
from bot.services.practice.practice_feed import ROUTINES, TOPIC
from bot.services.practice.practice_room import PracticeRoom
from bot.store.stream import streams_between

ARTIST, FAN = "junipervale", "fan_fern"


@pytest.fixture
async def practising(room: Any) -> Any:
    (told,) = await room.answers(ARTIST, "!start short-evening")
    assert told.startswith("Here we go: ")
    return room


async def test_nothing_is_practised_until_the_artist_begins(room: Any) -> None:
    for text in ("!now", "!next", "!tempo", "!goal", "!tuning", "!strategy", "!progress"):
        assert "Nothing is being practised" in (await room.answers(FAN, text))[0], text
    assert "Nothing yet today" in (await room.answers(FAN, "!today"))[0]
    assert "none yet" in (await room.answers(FAN, "!streak"))[0]
    assert "artist" in (await room.answers(FAN, "!start"))[0]
    assert "artist" in (await room.answers("mod_moss", "!start"))[0]
    assert (await room.answers(ARTIST, "!next"))[0].startswith("Nothing is being practised")


async def test_before_a_start_the_routine_is_the_one_that_comes_and_the_others_are_named(room: Any) -> None:
    (told,) = await room.answers(FAN, "!routine")
    assert told.startswith(
        "Nothing is being practised right now. The artist's !start begins Morning woodshed"
    )
    assert told.endswith("There is also: Short evening, Tour prep.")
    await room.answers(ARTIST, "!start short-evening")
    assert (await room.answers(FAN, "!routine"))[0].startswith("Routine Short evening")


async def test_on_a_break_what_is_told_is_told_as_of_before_it(practising: Any) -> None:
    room = practising
    await room.answers(ARTIST, "!next")
    assert (await room.answers(FAN, "!tempo"))[0].startswith("At 178 BPM now, on the way to 232.")
    await room.answers(ARTIST, "!pause")
    assert (await room.answers(FAN, "!tempo"))[0].startswith("At 178 BPM before this break, on the way to")
    assert "in about 4 min of playing: right now is a break" in (await room.answers(FAN, "!next"))[0]
    assert "on a break" in (await room.answers(FAN, "!now"))[0]
    assert "Playing" not in (await room.answers(FAN, "!tuning"))[0]


@pytest.mark.parametrize(
    ("bpm", "stands"), [(92, " on the way to 96"), (96, ", the target"), (99.5, ", above the target of 96")]
)
async def test_where_a_tempo_stands_to_the_target_is_told_as_it_is(
    practising: Any, bpm: float, stands: str
) -> None:
    assert await practising.answers(ARTIST, f"!bpm {bpm}") == [f"Tempo {bpm} BPM{stands}."]
    assert stands.strip(",") in (await practising.answers(FAN, "!tempo"))[0]
    assert bpm < 96 or "→" not in (await practising.answers(FAN, "!now"))[0]


async def test_what_is_told_late_is_acknowledged_with_when_it_was(practising: Any) -> None:
    room = practising
    told: list[str] = []
    for text in ("!next 3", "!pause 2", "!resume 1", "!skip 4", "!back 2", "!finish 1"):
        await room.says(FAN, "lovely tone", after=300)
        told += await room.answers(ARTIST, text)
    assert "since 3 min ago." in told[0]
    assert told[1].startswith("Paused 2 min ago. !resume goes on with Closing at")
    assert ", since 1 min ago" in told[2]
    assert "since 4 min ago." in told[3]
    assert "since 2 min ago." in told[4]
    assert told[5].startswith("Done 1 min ago: Short evening")
    assert "ago" not in (await room.answers(ARTIST, "!start short-evening"))[0]
    assert "ago" not in (await room.answers(ARTIST, "!next"))[0]


async def test_fans_hear_what_is_played_and_the_artist_moves_on_with_the_same_word(practising: Any) -> None:
    room = practising
    (before,) = await room.answers(FAN, "!now")
    assert "block 1 of" in before
    assert "Next up" in (await room.answers(FAN, "!next"))[0]
    assert (await room.answers(ARTIST, "!next"))[0].startswith("Block 2 of")
    assert "block 2 of" in (await room.answers(FAN, "!now"))[0]
    assert (await room.answers(ARTIST, "!back"))[0].startswith("Block 1 of")
    assert "first block already" in (await room.answers(ARTIST, "!back"))[0]


async def test_the_tempo_climbs_by_clean_repetitions_and_is_taken_back_by_misses(practising: Any) -> None:
    room = practising
    assert "Tempo 80 BPM" in (await room.answers(ARTIST, "!bpm 80"))[0]
    told = [answer for _ in range(6) for answer in await room.answers(ARTIST, "!clean")]
    assert any("clean in a row at 80. Ready for" in each for each in told)
    told = [answer for _ in range(6) for answer in await room.answers(ARTIST, "!miss")]
    assert any("Let it breathe" in each for each in told)
    assert ": 6 clean at this tempo." in (await room.answers(FAN, "!tempo"))[0]
    assert "6 clean, 2 missed" in (await room.answers(ARTIST, "!fix missed 2"))[0]
    assert "the count is as it was" in (await room.answers(ARTIST, "!scratch"))[0]
    assert "Tempo 84 BPM" in (await room.answers(ARTIST, "!bpm +4"))[0]
    assert "80 BPM clean, one session" in (await room.answers(FAN, "!progress"))[0]
    assert await room.answers(ARTIST, "!clean") == []
    told = (await room.answers(FAN, "!progress"))[0]
    assert "from 80 to 84 BPM clean, one session" in told
    assert told.endswith("last today.")


@pytest.mark.parametrize("tempo", ["9", "401", "-300", "fast", "1e3", "٩٢", ""])
async def test_a_tempo_that_nobody_plays_is_refused_kindly_and_changes_nothing(
    practising: Any, tempo: str
) -> None:
    before = practising.bot.service(PracticeRoom).session
    (told,) = await practising.answers(ARTIST, f"!bpm {tempo}")
    assert not told.startswith("Tempo")
    assert practising.bot.service(PracticeRoom).session == before


@pytest.mark.parametrize("word", ["yes", "ok", "faster", "up"])
async def test_a_faster_tempo_is_accepted_with_one_word(practising: Any, word: str) -> None:
    await practising.says(ARTIST, "!bpm 80")
    assert "is proposed just now" in (await practising.answers(ARTIST, f"!{word}"))[0]
    (told,) = await practising.answers(ARTIST, "!clean 4")
    assert "Ready for" in told
    assert told.endswith("!yes or !no")
    assert not (await practising.answers(FAN, f"!{word}"))[0].startswith("Tempo")
    assert (await practising.answers(ARTIST, f"!{word}"))[0].startswith("Tempo")
    assert practising.bot.service(PracticeRoom).session.bpm > 80


async def test_a_slower_tempo_is_accepted_with_yes_and_is_nothing_faster(practising: Any) -> None:
    await practising.says(ARTIST, "!bpm 80")
    assert "Let it breathe" in (await practising.answers(ARTIST, "!miss 2"))[0]
    assert "is proposed just now" in (await practising.answers(ARTIST, "!faster"))[0]
    assert (await practising.answers(ARTIST, "!yes"))[0].startswith("Tempo")
    assert practising.bot.service(PracticeRoom).session.bpm < 80


@pytest.mark.parametrize("tries", ["!clean 4", "!miss 2"])
async def test_a_proposal_is_declined_with_one_word_and_is_gone_then(practising: Any, tries: str) -> None:
    await practising.says(ARTIST, "!bpm 80")
    assert "is proposed just now" in (await practising.answers(ARTIST, "!no"))[0]
    await practising.says(ARTIST, tries)
    assert "stay at 80 BPM" in (await practising.answers(ARTIST, "!no"))[0]
    assert practising.bot.runtime.feed.latest[TOPIC]["proposed_bpm"] is None
    assert "is proposed just now" in (await practising.answers(ARTIST, "!yes"))[0]
    assert practising.bot.service(PracticeRoom).session.bpm == 80


async def test_a_moderators_yes_or_no_is_sent_to_what_waits_for_moderators(practising: Any) -> None:
    for word, of_fans in (("yes", "!submit"), ("no", "!tempo")):
        assert f"!review {word}" in (await practising.answers("mod_moss", f"!{word}"))[0]
        assert of_fans in (await practising.answers(FAN, f"!{word}"))[0]


async def test_an_end_too_early_says_how_it_goes_on(practising: Any) -> None:
    assert "!scratch goes on" in (await practising.answers(ARTIST, "!finish"))[0]
    assert practising.bot.runtime.feed.latest[TOPIC]["finished"]["until"] > practising.clock.now().isoformat()
    assert "the session goes on" in (await practising.answers(ARTIST, "!scratch"))[0]


async def test_the_page_of_a_rehearsal_has_the_routines(room: Any) -> None:
    assert "short-evening" in {each["slug"] for each in room.bot.runtime.feed.latest[ROUTINES]["routines"]}


async def test_a_pause_stops_the_clock(practising: Any) -> None:
    room = practising
    await room.says(ARTIST, "!pause", after=120)
    assert "on a break" in (await room.answers(FAN, "!now"))[0]
    await room.says(ARTIST, "!resume", after=600)
    await room.says(ARTIST, "!finish", after=58)
    assert "Done: " in room.twitch.record[-1].text
    assert "3 minutes of playing" in room.twitch.record[-1].text
    assert "Today 3 minutes" in (await room.answers(FAN, "!today"))[0]
    assert "one day so far, and it is today" in (await room.answers(FAN, "!streak"))[0]


async def test_what_was_forgotten_is_told_later(practising: Any) -> None:
    room = practising
    await room.says(FAN, "lovely tone", after=1200)
    assert (await room.answers(ARTIST, "!next 10"))[0].startswith("Block 2 of")
    assert (await room.answers(ARTIST, "!bpm 80"))[0].startswith("Tempo 80")
    assert "something just now" in (await room.answers(ARTIST, "!pause 2"))[0]
    assert "how many minutes ago it was" in (await room.answers(ARTIST, "!next great song"))[0]
    assert "Next up" in (await room.answers(FAN, "!next please"))[0]
    await room.says(FAN, "lovely tone", after=590)
    assert "25 minutes of playing" in (await room.answers(ARTIST, "!finish 5"))[0]


async def test_an_end_that_was_told_hours_later_can_be_taken_back(practising: Any) -> None:
    room = practising
    room.expect_violations("401")  # the clock jumps past the token's end
    for _ in range(30):
        await room.says(FAN, "still there?", after=600)
    assert "50 minutes of playing" in (await room.answers(ARTIST, "!finish 250"))[0]
    assert "the session goes on" in (await room.answers(ARTIST, "!scratch"))[0]
    assert "300 minutes of playing" in (await room.answers(ARTIST, "!finish 0"))[0]


async def test_counts_are_set_right_in_a_block_before_and_after_the_end(practising: Any) -> None:
    room = practising
    await room.answers(ARTIST, "!bpm 80")
    await room.answers(ARTIST, "!clean")
    await room.answers(ARTIST, "!next")
    assert "1 clean, 2 missed at 80 BPM" in (await room.answers(ARTIST, "!fix missed 2 in 1"))[0]
    assert "was not played" in (await room.answers(ARTIST, "!fix missed 2 in 3"))[0]
    assert "like !fix clean 6" in (await room.answers(ARTIST, "!fix"))[0]
    await room.answers(ARTIST, "!finish")
    assert "5 clean, 2 missed at 80 BPM" in (await room.answers(ARTIST, "!Fix Clean 5 at 80 in 1"))[0]
    assert "the count is as it was" in (await room.answers(ARTIST, "!scratch"))[0]
    assert "Nothing is being practised" in (await room.answers(FAN, "!now"))[0]
    assert await sessions_without_an_end(room) == 0
    assert "the session goes on" in (await room.answers(ARTIST, "!scratch"))[0]
    assert await sessions_without_an_end(room) == 1


async def sessions_without_an_end(room: Any) -> int:
    rows = await room.bot.runtime.database.reading.execute_fetchall(
        "SELECT id FROM practice_session WHERE finished_at IS NULL"
    )
    return len(rows)


async def test_a_routine_with_a_typo_is_asked_back(room: Any) -> None:
    assert "Did you mean the routine short-evening?" in (await room.answers(ARTIST, "!start evning"))[0]
    assert "There are: " in (await room.answers(ARTIST, "!start xyzzy"))[0]
    assert "Routine Short evening" in (await room.answers(FAN, "!routine short evening"))[0]


async def test_two_commands_at_once_are_taken_one_after_the_other(practising: Any) -> None:
    lines = [practising.twitch.say(ARTIST, "!clean") for _ in range(10)]
    while not await practising.bot.settled(lines[-1].id):
        await practising.clock.advance(practising.clock.next_wake)
    assert practising.bot.service(PracticeRoom).session.tally.clean == 10


async def test_the_pages_hear_of_every_change(practising: Any) -> None:
    news: list[dict[str, Any]] = []

    async def read() -> None:
        async for topic, values in practising.bot.runtime.feed.read():
            if topic == TOPIC:
                news.append(values)

    reading = asyncio.create_task(read())
    await practising.says(ARTIST, "!bpm 92")
    await practising.says(ARTIST, "!pause")
    await practising.says(ARTIST, "!finish")
    reading.cancel()
    with suppress(asyncio.CancelledError):
        await reading
    assert [each.get("bpm") for each in news[1:3]] == [92, 92]
    assert [each.get("paused") for each in news[1:3]] == [False, True]
    assert not news[-1]["playing"]
    assert news[-1]["finished"]["routine"]


async def test_hours_without_a_word_are_no_practice(practising: Any) -> None:
    practising.expect_violations("401")  # the clock jumps past the token's end
    await practising.says(ARTIST, "!clean", after=60)
    for _ in range(20):
        await practising.says(FAN, "still there?", after=600)
    assert "The last I heard was 3 hours ago" in (await practising.answers(ARTIST, "!next"))[0]
    assert "one minute of playing" in (await practising.answers(ARTIST, "!finish"))[0]
    assert practising.clock.now() > practising.bot.service(PracticeRoom).now - timedelta(hours=1)


async def sign_the_artist_in(room: Any) -> None:
    async def approve(_address: str, code: str) -> None:
        room.twitch.approve(code, ARTIST)

    await login(room.bot.settings, room.clock, approve, "artist")


def marked(room: Any) -> list[str]:
    return [what.text for what in room.twitch.record if what.kind == "marker"]


async def test_blocks_and_new_best_tempi_are_marked_in_the_recording(
    room: Any, practised_the_day_before: Any
) -> None:
    await practised_the_day_before("short-evening", block=1, bpm=178)
    await sign_the_artist_in(room)
    await room.twitch.go_live()
    for text in (
        "start short-evening",
        "clean",
        "next",
        "bpm 180",
        "clean",
        "clean",
        "bpm 184",
        "clean",
        "next",
        "back",
        "clean",
    ):
        await room.says(ARTIST, f"!{text}")
    await room.turns_until(lambda: len(marked(room)) >= 6)
    words = [words.split(" ")[0] for words in marked(room)]
    assert words == ["Playing", "Playing", "New", "New", "Playing", "Playing"]
    assert marked(room)[3].endswith("at 184 BPM")


async def test_without_the_artists_sign_in_or_offline_nothing_is_marked_and_nothing_fails(room: Any) -> None:
    await room.twitch.go_live()
    await room.says(ARTIST, "!start short-evening")
    await sign_the_artist_in(room)
    await room.twitch.go_offline()
    await room.says(FAN, "bye")
    await room.says(ARTIST, "!next")
    await room.twitch.go_live()
    await room.says(FAN, "back again")
    room.twitch.faults.answer_for_twitch(1, "<p>later</p>", under="/helix/streams/markers")
    await room.says(ARTIST, "!next", after=60)
    await room.says(ARTIST, "!next", after=60)
    await room.turns_until(lambda: marked(room))
    assert len(marked(room)) == 1


async def test_gear_and_settings_answer_for_the_block_being_played(practising: Any) -> None:
    room = practising
    gear = load(GEAR, room.bot.settings.data_dir / "gear.toml")
    await room.bot.runtime.catalogue.merge([(GEAR, gear)])
    block = room.bot.service(PracticeRoom).playing
    assert block.gear
    (told,) = await room.answers(FAN, "!gear")
    assert told.startswith(f"For {block.what}: ")
    assert room.bot.service(GearCollection).among(block.gear)[0].short_name in told
    assert block.settings in (await room.answers(FAN, "!settings"))[0]
    await room.says(ARTIST, "!finish")
    assert "In use right now" in (await room.answers(FAN, "!gear"))[0]


async def test_when_a_stream_began_is_known_by_the_event_and_by_asking(room: Any) -> None:
    await room.twitch.go_live()
    await room.says(FAN, "hello")
    began = room.twitch.world.live_since
    assert await known_streams(room) == (Stream(began),)
    await room.bot.twitch.client.look_whether_live()
    assert room.bot.service(HouseRules).moderator.room.live
    await room.twitch.go_offline()
    await room.says(FAN, "bye", after=60)
    (stream,) = await known_streams(room)
    assert stream.began == began
    assert stream.ended
    await room.twitch.go_live()
    await room.says(FAN, "back again", after=60)
    assert [each.ended is None for each in await known_streams(room)] == [False, True]


async def known_streams(room: Any) -> tuple[Stream, ...]:
    now = room.clock.now()
    return await streams_between(room.bot.runtime.database, now - timedelta(days=1), now + timedelta(days=1))


async def test_an_end_is_taken_back_at_once_and_not_the_next_morning(practising: Any) -> None:
    room = practising
    room.expect_violations("401")  # the clock jumps past the token's end
    await room.says(ARTIST, "!finish")
    assert "the session goes on" in (await room.answers(ARTIST, "!scratch"))[0]
    assert "block 1" in (await room.answers(FAN, "!now"))[0]
    await room.says(ARTIST, "!finish")
    for _ in range(20):
        await room.says(FAN, "good night", after=600)
    assert "nothing to take back" in (await room.answers(ARTIST, "!scratch"))[0]


async def test_what_is_taken_back_is_answered_with_where_that_leaves_the_artist(practising: Any) -> None:
    room = practising
    await room.answers(ARTIST, "!next")
    for text, again in (
        ("!bpm 150", "178 BPM again."),
        ("!next", "this is Closing at the Ferry Café, bridge, bars 33 to 48 again."),
        ("!back", "this is Closing at the Ferry Café, bridge, bars 33 to 48 again."),
        ("!pause", "no break after all."),
    ):
        await room.answers(ARTIST, text)
        assert await room.answers(ARTIST, "!scratch") == [f"Scratched: {again}"], text
    await room.answers(ARTIST, "!scratch")
    assert await room.answers(ARTIST, "!scratch") == [
        "Scratched: the session is gone, as if it had never begun."
    ]


async def test_fans_hear_nothing_of_time_that_is_over_nor_of_misses(room: Any) -> None:
    await room.answers(ARTIST, "!start morning-woodshed")
    for told in ("!clean", "!miss", "!miss"):
        await room.says(ARTIST, told)
    await room.clock.advance(room.clock.now() + timedelta(minutes=20))
    (now,) = await room.answers(FAN, "!now")
    (tempo,) = await room.answers(FAN, "!tempo")
    await room.answers(ARTIST, "!pause")
    (on,) = await room.answers(ARTIST, "!resume")
    assert "BPM. " in now, "no more of time than there is"
    assert "time is up" not in now + on
    assert "missed" not in tempo
