"""Gear in chat, asked for and changed with the real bot on the local Twitch."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.domain.answers.talk import HOLD
from bot.domain.chat.command_rate_limit import BURST
from bot.domain.gear.gear import GEAR, GearItem, GearKind, Status
from bot.domain.gear.in_hand import HOLDS_FOR
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.rehearsal.clock import FakeClock
from bot.services.clock import WallClock
from bot.services.gear.gear import GearCollection
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.stage import stage
from bot.store.gear import asks_on
from tests.bench.practice import sample_routine
from tests.spoken import copy_data


async def test_a_rehearsal_has_the_gear_file_on_its_shelf_and_needs_none(
    settings: Settings, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    copy_data(data)
    settings = settings.model_copy(update={"data_dir": data})
    for there in (True, False):
        async with stage(settings, WallClock(), port=0) as (_, bot):
            assert bool(bot.service(GearCollection).items) is there
        (data / "gear.toml").unlink(missing_ok=True)


async def test_a_kind_may_be_named_in_the_plural_and_by_its_slang(room: Any) -> None:
    for text, part in (
        ("!gear list basses", "Captain"),
        ("!gear list axes", "Goldie"),
        ("!gear list drum machine", "kind drum"),
        ("!gear add stompbox Quiet Thunder", "Quiet Thunder (pedal)"),
        ('!gear add "drum machine" Rain Counter', "Rain Counter (drum)"),
    ):
        (answer,) = await room.answers("mod_moss", text)
        assert part in answer, f"{text}: {answer}"


async def test_a_piece_is_taken_off_only_by_its_whole_name(room: Any) -> None:
    for text, part in (
        ("!gear remove gherkn", "!gear remove gherkin"),
        ("!gear remove gold", "!gear remove goldie"),
        ("!gear gherkin", "Gherkin"),
        ("!gear remove GHERKIN", "Off the shelf: "),
        ("!gear remove choir", "Off the shelf: "),
        ("!gear remove", "missing"),
    ):
        (answer,) = await room.answers("mod_moss", text)
        assert part in answer, f"{text}: {answer}"
    assert "moderators" in (await room.answers("fan_fern", "!gear remove goldie"))[0]


async def test_what_is_not_there_is_named_so_that_everybody_gets_an_answer(room: Any) -> None:
    for login, words in (("fan_fern", "theremin"), ("vip_vesper", "xylophone"), ("mod_moss", "kazoo")):
        (answer,) = [
            what.text for what in await room.says(login, f"!gear {words}", after=1) if what.kind == "line"
        ]
        assert f"“{words}”" in answer


async def test_staff_are_asked_back_about_a_subcommand_and_nothing_they_say_is_a_wish(room: Any) -> None:
    for text, part in (
        ("!gear delete goldie", "Did you mean !gear remove?"),
        ("!gear del goldie", "Did you mean !gear remove?"),
        ("!gear edit goldie", "Did you mean !gear set?"),
        ("!gear Change! goldie year 1999", "Did you mean !gear set?"),
        ("!gear romove goldie", "Did you mean !gear remove?"),
        ("!gear remov goldie", "Did you mean !gear remove?"),
        ("!gear wihses", "Did you mean !gear wishes?"),
        ("!gear wet wool", "Wet Wool"),
        ("!gear get the toast", "Toast"),
        ("!gear theremin", "Nothing like “theremin” on the shelf. !gear list"),
    ):
        (answer,) = await room.answers("mod_moss", text)
        assert part in answer, f"{text}: {answer}"
    assert "Goldie" in (await room.answers("fan_fern", "!gear edit goldie"))[0]
    for text in ("!gear delete it all", "!gear theremin"):
        await room.answers("fan_fern", text)
    await room.answers("junipervale", "!gear theremin")
    assert "Nothing was asked for" in (await room.answers("mod_moss", "!gear wishes"))[0]


async def test_one_fan_who_asks_for_ever_new_things_is_not_answered_for_ever(room: Any) -> None:
    things = ("theremin", "xylophone", "kazoo", "lute", "harp", "oboe", "gong", "tuba", "viola", "cello")
    said = [
        what
        for words in things
        for what in await room.says("fan_fern", f"!gear {words}", after=0.1)
        if what.kind == "line"
    ]
    assert len(said) == BURST + 1, "and one request for a breath"


async def test_an_answer_tells_what_it_is_about(room: Any) -> None:
    for text, part in (
        ("!gear pickups goldie", "Warm Bread in Goldie – pickup"),
        ("!gear goldie", "In it: Ferrule & Finch Warm Bread · Nickel tens 10–46."),
        ("!gear pedals", "In use right now (pedal): Brindle Works Plumb Line · "),
        ("!gear sold", "Sold: Big Mistake · Gullwright Ring Road."),
        ("!gear basses", "Resting at the moment (bass): Captain · Gherkin."),
        ("!gear wishlist", "On the wish list: Pemberlow Ballroom 16 · "),
        ("!gear what is she playing", "In use right now: Goldie · "),
        ("!gear help", "Gladly! !gear tells what is in use"),
        ("!gear please", "In use right now"),
        ("!gear thanks", "In use right now"),
        ("!gear which one", "Gladly!"),
        ("!gear strings goldie", "Nickel tens 10–46 in Goldie"),
        ("!gear goldie strings", "Nickel tens 10–46 in Goldie"),
        ("!gear strings abuela", "Of Abuela I know no strings yet. !gear abuela tells the rest."),
        ("!gear abuelas strings", "Of Abuela I know no strings yet."),
        ("!gear rest strings abuela", "Nothing like that on the shelf"),
        ("!gear list", "guitars ×6, basses ×2"),
        ("!gear all", "Sold: 2. On the wish list: 2. More with !gear list"),
        (
            "!gear all of your fuzzes",
            "On the shelf (pedal): Brindle Works Wet Wool · Brindle Works Dry Wool.",
        ),
        ("!gear list of her amps", "(amp): Kettle · Pocketbell Nightlight 1."),
        ("!gear list sold", "Sold: Big Mistake · "),
        ("!gear list unicorns", "That is no kind that I know."),
        ("!gear list guitar", "Big Mistake (sold) · Pemberlow Ballroom 16 (wanted)."),
        ("!gear gullwright pedals", "Gullwright Ring Road (sold)."),
        ("!gear big mistake", "sold, and sometimes missed; it came in 2005. There is a story"),
        ("!gear goldie", "in use right now, here since 2011."),
        ("!story goldie", "Story time! Goldie: Bought with"),
        ("!gear who made it", "Nothing like that on the shelf"),
        ("!gear how much does goldie cost", "Goldie"),
        ("!gear set sixpence in blue fin", "in of Ferrule & Finch Sixpence is now: blue-fin"),
        ("!gear set pickups in blue fin year 2019", "year of Ferrule & Finch Sixpence is now: 2019"),
        ("!gear pickups blue fin", "Sixpence in Blue Fin"),
        ("!story pedals", "Which one? Brindle Works Plumb Line · "),
    ):
        (answer,) = await room.answers("mod_moss", text)
        assert part in answer, f"{text}: {answer}"


async def test_an_order_takes_no_group_for_one_piece_and_reads_a_value_as_it_is_said(room: Any) -> None:
    for text, part in (
        ("!gear set toast in guitars", "Which one? Goldie · Blue Fin"),
        ("!gear rest guitars", "Which one? Goldie · Blue Fin"),
        ("!gear use fuzz", "Did you mean"),
        ("!gear set toast in goldie", "in of Toast is now: goldie"),
        ("!gear set goldie in toast", "A piece is never in itself"),
        ("!gear set toast kind basses", "kind of Toast is now: bass"),
        ('!gear set toast status: "in use".', "status of Toast is now: in use"),
        ("!gear set toast year 1998.", "year of Toast is now: 1998"),
    ):
        (answer,) = await room.answers("mod_moss", text)
        assert part in answer, f"{text}: {answer}"


async def test_an_emote_beside_a_name_takes_nothing_from_it(room: Any) -> None:
    for text, part in (
        ("!gear goldie Kappa Kappa", "Lark 59"),
        ("!gear Kappa kettle PogChamp <3", "CW-22"),
        ("!story Kappa toast", "Toast"),
    ):
        (answer,) = await room.answers("fan_fern", text)
        assert part in answer, f"{text}: {answer}"


async def test_an_emote_and_a_name_are_no_wishes(room: Any) -> None:
    for text in ("!gear Kappa", "!gear @vip_vesper", "!gear help", "!gear why"):
        for login in ("fan_fern", "vip_vesper"):
            await room.answers(login, text)
    assert "Nothing was asked for" in (await room.answers("mod_moss", "!gear wishes"))[0]


async def test_where_nothing_is_in_use_the_rig_is_told_so(room: Any) -> None:
    for piece in room.bot.service(GearCollection).in_hand.pieces:
        await room.bot.service(GearCollection).change(piece.slug, "status", "resting", "junipervale")
    (answer,) = await room.answers("fan_fern", "!gear rig")
    assert "Nothing is plugged in" in answer


async def test_a_wish_of_one_fan_is_not_told_one_of_two_is(room: Any) -> None:
    for _ in range(3):
        await room.answers("fan_fern", "!gear xylophone")
    assert "Nothing was asked for" in (await room.answers("mod_moss", "!gear wishes"))[0]
    await room.answers("vip_vesper", "!gear a xylophone please")
    assert "xylophone ×2" in (await room.answers("mod_moss", "!gear wishes"))[0]


async def test_what_is_asked_for_and_found_is_counted_by_day_and_without_a_name(
    room: Any, settings: Settings
) -> None:
    for text in ("!gear goldie", "!story goldie", "!gear goldei", "!gear", "!gear list", "!story toast"):
        await room.answers("fan_fern", text)
    await room.answers("vip_vesper", "!gear xylophone")
    database = room.bot.runtime.database
    assert await asks_on(database, settings.day_of(room.clock.now())) == [("goldie", 3), ("toast", 1)]
    columns = await database.reading.execute_fetchall("SELECT name FROM pragma_table_info('gear_ask')")
    assert [column["name"] for column in columns] == ["day", "slug", "times"]


async def test_what_is_played_in_the_block_is_what_is_meant_and_in_use(room: Any) -> None:
    block = next(each for each in sample_routine("tour-prep").blocks if "toast" in each.gear)
    await room.answers("junipervale", "!start tour-prep")
    while room.bot.service(PracticeRoom).session.now_playing.title != block.title:
        await room.answers("junipervale", "!next")
    assert "Toast" in (await room.answers("fan_fern", "!gear guitar"))[0]
    (told,) = await room.answers("fan_fern", "!gear toast")
    assert "in use right now" in told
    assert "Goldie" in (await room.answers("fan_fern", "!gear goldie"))[0]


async def test_a_guitar_that_was_put_in_use_by_hand_is_the_guitar_of_the_moment_until_the_next_block(
    room: Any,
) -> None:
    await room.answers("junipervale", "!start morning-woodshed")
    await room.answers("junipervale", "!gear use blue fin")
    for asked in ("!guitar", "!gear", "!gear rig", "@woodshed_bot what guitar is that?"):
        await room.says("fan_fern", asked)
        await room.clock.advance(room.clock.now() + 2 * HOLD)
        await room.turns_until(lambda: not room.bot.runtime.activity.busy)
        told = [each.text for each in room.twitch.record if each.user.login == "woodshed_bot"][-1]
        assert "Blue Fin" in told, asked
        assert "Goldie" not in told, asked
    assert "Blue Fin" in room.bot.runtime.feed.latest["gear"]["pieces"]
    assert "resting" in (await room.answers("fan_fern", "!gear goldie"))[0]
    assert "In use now" in (await room.answers("junipervale", "!gear use goldie"))[0]
    assert "Goldie" in room.bot.runtime.feed.latest["gear"]["pieces"]
    await room.answers("junipervale", "!gear rest blue fin")
    await room.answers("junipervale", "!gear use blue fin")
    await room.answers("junipervale", "!next")
    assert "Goldie" in (await room.answers("fan_fern", "!guitar"))[0]


async def test_what_was_put_in_use_by_hand_is_in_hand_after_a_restart_of_the_same_evening(
    room: Any, settings: Settings, tmp_path: Path
) -> None:
    await room.answers("junipervale", "!gear use blue fin")
    await room.turns_until(lambda: not room.bot.runtime.activity.busy)
    before = {each.slug for each in room.bot.service(GearCollection).in_hand.pieces}
    assert "blue-fin" in before
    mine = settings.model_copy(update={"database": room.bot.runtime.database.path, "home": tmp_path})
    for later, holds in ((timedelta(minutes=5), True), (HOLDS_FOR, False)):
        async with stage(mine, FakeClock(room.clock.now() + later), port=0, own=True) as (_, bot):
            said = bot.service(GearCollection).in_hand.by_hand(bot.runtime.clock.now())
            assert said.in_use == ({"blue-fin": True} if holds else {})
            assert before == {each.slug for each in bot.service(GearCollection).in_hand.pieces} or not holds


async def test_of_hundreds_of_pieces_as_many_are_listed_as_fit_and_the_others_are_counted(room: Any) -> None:
    shelf = room.bot.service(GearCollection)
    gone = [
        GearItem(slug=f"z-{number}", kind=GearKind.DRUM, model=f"Zed {number:03}", status=Status.SOLD)
        for number in range(300)
    ]
    await room.bot.runtime.catalogue.merge([(GEAR, gone)])
    (answer,) = await room.answers("fan_fern", "!gear list drums")
    drums = shelf.of_kind(GearKind.DRUM)
    names = [each.short_name + " (sold)" * (each.status is Status.SOLD) for each in drums]
    told, more = fit_list(names, LIST_CHARS)
    assert told in answer
    assert f"{more} more" in answer
