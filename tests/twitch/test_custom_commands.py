"""Commands of the artist's own at the local Twitch: written, used, counted, switched and taken back."""

from typing import Any

import pytest

from bot.app import Woodshed
from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.features import HouseRules
from bot.store.document import Edit, write_change

ARTIST, MOD, FERN, ROBIN = "junipervale", "mod_moss", "fan_fern", "fan_robin"


async def test_a_moderator_adds_a_command_and_everybody_has_it_at_once(room: Any) -> None:
    assert await room.answers(FERN, "!discord") == []
    (told,) = await room.answers(MOD, "!command add !discord Talk on at the usual place, {user}!")
    assert told == "Saved. !discord is there at once."
    assert await room.answers(FERN, "!discord") == ["Talk on at the usual place, fan_fern!"]
    assert await room.answers(FERN, "!DISCORD?") == ["Talk on at the usual place, fan_fern!"]


@pytest.mark.parametrize(
    ("add", "edit", "remove"),
    [
        ("!command add", "!command edit", "!command remove"),
        ("!commands add", "!commands edit", "!commands delete"),
        ("!addcom", "!editcom", "!delcom"),
    ],
)
async def test_commands_are_written_as_moderators_know_it(
    add: str, edit: str, remove: str, room: Any
) -> None:
    await room.answers(MOD, f"{add} !dc First text")
    assert await room.answers(FERN, "!dc") == ["First text"]
    await room.answers(MOD, f"{edit} !dc Second text")
    assert await room.answers(FERN, "!dc") == ["Second text"]
    await room.answers(MOD, f"{remove} !dc")
    assert await room.answers(FERN, "!dc") == []


async def test_settings_may_stand_before_the_name(room: Any) -> None:
    assert "!dc" in (await room.answers(MOD, "!addcom -cd=30 !dc Talk on"))[0]
    assert "!dc" in (await room.answers(MOD, "!editcom -cd=10 !dc"))[0]
    assert "cooldown=10" in (await room.answers(MOD, "!command show dc"))[0]


@pytest.mark.parametrize("text", ["!command add !hey Mine", "!addcom !hey Mine", "!commands off guitar"])
async def test_a_fan_writes_none(text: str, room: Any) -> None:
    assert "artist and the moderators" in (await room.answers(FERN, text))[0]
    assert await room.answers(ROBIN, "!hey") == []
    assert await room.answers(ROBIN, "!guitar")


async def test_a_command_that_is_hidden_is_listed_by_the_name_that_reaches_it(
    room: Any,
) -> None:
    mine = [
        CustomCommand(slug="nuke", says="A"),
        CustomCommand(slug="panic", aliases=("ours",), says="B"),
        CustomCommand(slug="strings", says="Tens, always."),
    ]
    runtime = room.bot.runtime
    rows = [Edit("command", each.slug, at, None, COMMANDS.as_body(each)) for at, each in enumerate(mine, 1)]
    await write_change(runtime.database, rows, None, runtime.clock.now())  # before an update took the names
    await runtime.catalogue.load()
    await room.answers(MOD, "!command add !mod-only who=moderator C")
    told = await room.answers(FERN, "!commands")
    assert told[-1].endswith("!ours, !strings.")
    assert await room.answers(ROBIN, "!strings goldie") == ["Tens, always."]
    assert await room.answers(ROBIN, "!ours") == ["B"]


async def test_a_command_whose_name_an_update_took_goes_on_and_what_is_for_staff_is_still_reached(
    room: Any,
) -> None:
    mine = [CustomCommand(slug="rig", says="The big one."), CustomCommand(slug="nuke", says="Boom.")]
    runtime = room.bot.runtime
    rows = [Edit("command", each.slug, at, None, COMMANDS.as_body(each)) for at, each in enumerate(mine, 1)]
    await write_change(runtime.database, rows, None, runtime.clock.now())
    await runtime.catalogue.load()
    await room.answers(MOD, "!command add !other Yes")  # what is loaded is taken in with the next change
    assert await room.answers(FERN, "!rig") == ["The big one."]
    assert await room.answers(ROBIN, "@woodshed_bot rig") == ["The big one."]
    assert "playing through" in (await room.answers(MOD, "!rig use rain"))[0]
    assert "Evening rig" in (await room.answers(FERN, "!setup evening"))[0], "no name of the artist's"
    assert "Boom." not in await room.answers(FERN, "!nuke")
    assert (await room.answers(FERN, "!commands"))[-1].endswith("!rig, !other.")
    await room.answers(MOD, "!command remove !rig")
    assert "Rain on the roof" in (await room.answers(FERN, "!rig"))[0]


async def test_what_a_fan_types_is_letters(room: Any) -> None:
    await room.answers(MOD, "!command add !echo {user}: {words}")
    told = await room.answers(FERN, "!echo {count} {counter x} {user}")
    assert told == ["fan_fern: {count} {counter x} {user}"]
    assert await room.answers(ROBIN, "!echo !points give @fan_fern 5") == [
        "fan_robin: !points give fan_fern 5"
    ]
    (told,) = await room.answers(MOD, "!command add !parrot {words}")
    assert "{words} would begin the line" in told


async def test_what_the_house_rules_stop_is_not_said_for_a_fan(room: Any) -> None:
    await room.answers(MOD, "!command add !site Find us at example.com/here, {1|friend}")
    assert await room.answers(FERN, "!site robin") == ["Find us at example.com/here, robin"]
    await room.answers(MOD, "!command add !wonder We all ask: where do you {words}")
    told = await room.answers(FERN, "!wonder live")
    assert told == ["Kindly: with those words in it I will not say that."]


async def test_a_fan_makes_no_link_of_the_artists(room: Any) -> None:
    await room.answers(MOD, "!command add !disc Join https://discord.gg/{1}")
    told = await room.answers(FERN, "!disc evil")
    assert told == ["Kindly: with those words in it I will not say that."]


@pytest.mark.parametrize("name", ["!gear", "!Gear", "!lore", "!rules", "!gears", "!clean3", "!commands"])
async def test_a_name_that_is_taken_is_refused(name: str, room: Any) -> None:
    (told,) = await room.answers(MOD, f"!command add {name} Hello")
    assert "is a command of my own" in told
    (told,) = await room.answers(MOD, f"!command add !hi aliases={name} Hello")
    assert "is a command of my own" in told


async def test_a_name_that_is_no_slug_stays_whatever_is_changed(room: Any) -> None:
    for name in ("größe", "日本"):
        await room.answers(MOD, f"!command add !{name} Said of {name}")
        await room.answers(MOD, f"!command edit !{name} aliases=other")
        assert await room.answers(FERN, f"!{name}") == [f"Said of {name}"]
        assert await room.answers(ROBIN, "!other") == [f"Said of {name}"]
        assert f"!{name}" in (await room.answers(FERN, "!commands"))[-1]
        await room.answers(MOD, f"!command remove !{name}")


async def test_a_name_of_another_command_is_refused(room: Any) -> None:
    await room.answers(MOD, "!command add !dc aliases=server Hello")
    for text in ("!command add !server Hi", "!command add !dc Hi", "!command add !hi aliases=dc Hi"):
        assert "there is a command" in (await room.answers(MOD, text))[0]


async def test_an_unknown_variable_is_named_when_it_is_saved(room: Any) -> None:
    (told,) = await room.answers(MOD, "!command add !hi Hello {usr}")
    assert told == "Nothing was saved: I know no {usr}. Did you mean {user}?"
    assert await room.answers(FERN, "!hi") == []


async def test_no_command_calls_commands(room: Any) -> None:
    await room.answers(MOD, "!command add !axe !gear guitar")
    expected = await room.answers(FERN, "!gear guitar")
    assert [told.rpartition(": ")[2] for told in await room.answers(ROBIN, "!axe")] == [
        told.rpartition(": ")[2] for told in expected
    ]
    await room.answers(MOD, "!command add !plank !axe")
    assert "stands for !gear guitar" in (await room.answers(MOD, "!command say plank"))[0]
    assert "there is no !loop" in (await room.answers(MOD, "!command add !loop !loop"))[0]
    assert "Changed. !axe" in (await room.answers(MOD, "!command edit !axe !plank"))[0]
    assert "stands for !gear guitar" in (await room.answers(MOD, "!command say axe"))[0]
    await room.answers(MOD, "!command add !said Text")
    assert "no command calls another" in (await room.answers(MOD, "!command add !again !said"))[0]


async def test_words_of_musicians_ask_for_gear_and_practice_and_can_be_changed(room: Any) -> None:
    for word, meant in (("!guitar", "!gear guitar"), ("!amps", "!gear amp")):
        assert (await room.answers(FERN, word))[0] in (await room.answers(ROBIN, meant))[0], word
    await room.answers(ARTIST, "!start short-evening")
    assert await room.answers(FERN, "!song")
    assert "BPM" in (await room.answers(FERN, "!bpm"))[0]
    await room.answers(MOD, "!command add !guitar The blue one tonight.")
    assert await room.answers(FERN, "!guitar") == ["The blue one tonight."]
    await room.answers(MOD, "!command remove !guitar")
    (told,) = await room.answers(FERN, "!guitar")
    assert told != "The blue one tonight."
    assert "comes with me" in (await room.answers(MOD, "!command remove !guitar"))[0]
    assert "off now" in (await room.answers(MOD, "!command off !guitar"))[0]
    assert await room.answers(FERN, "!guitar") == []
    await room.answers(MOD, "!command on !guitar")
    assert await room.answers(FERN, "!guitar")


async def test_what_ships_is_there_again_once_the_artists_is_gone(room: Any) -> None:
    await room.answers(MOD, "!command off !guitar")
    (told,) = await room.answers(MOD, "!command remove !guitar")
    assert "!guitar is there as it came with me" in told
    assert await room.answers(FERN, "!guitar")


async def test_what_ships_can_be_changed_beside_an_own_command_of_its_alias(room: Any) -> None:
    await room.answers(MOD, "!command add !pedalboard Mine is small.")
    assert "off now" in (await room.answers(MOD, "!command off !pedals"))[0]
    assert await room.answers(FERN, "!pedals") == []
    assert await room.answers(FERN, "!pedalboard") == ["Mine is small."]
    await room.answers(MOD, "!command on !pedals")
    await room.answers(MOD, "!command remove !pedalboard")
    assert await room.answers(FERN, "!pedalboard"), "the alias is back, as it ships"


async def test_an_alias_of_the_artists_goes_before_one_that_ships(room: Any) -> None:
    await room.answers(MOD, "!command add !guitar aliases=amps The blue one.")
    assert await room.answers(FERN, "!amps") == ["The blue one."]


async def test_help_knows_aliases_and_what_ships(room: Any) -> None:
    await room.answers(MOD, "!command add !discord aliases=dc Talk on there")
    assert (await room.answers(FERN, "!help dc"))[0].startswith("The artist wrote !discord")
    assert (await room.answers(FERN, "!help guitars"))[0] == "The command !guitar stands for !gear guitar."
    await room.answers(MOD, "!command off !discord")
    assert "The artist wrote" not in (await room.answers(FERN, "!help dc"))[0]


async def test_a_counter_is_shown_after_it_counts_and_looking_counts_nothing(room: Any) -> None:
    await room.answers(MOD, "!command add !oops cooldown=0 Wrong note, {count time|times} now")
    await room.answers(MOD, "!command add !wrong So far {counter oops}")
    assert await room.answers(MOD, "!command count oops") == ["The counter oops stands at 0."]
    assert await room.answers(FERN, "!oops") == ["Wrong note, 1 time now"]
    assert await room.answers(ROBIN, "!oops") == ["Wrong note, 2 times now"]
    assert await room.answers(FERN, "!wrong") == ["So far 2"]
    assert await room.answers(MOD, "!command count oops") == ["The counter oops stands at 2."]
    assert await room.answers(MOD, "!command count oops +3") == ["The counter oops stands at 5."]
    assert await room.answers(MOD, "!command count oops 40") == ["The counter oops stands at 40."]
    (told,) = await room.answers(MOD, "!command count oops soon")
    assert told.startswith("Nothing was counted")
    assert await room.answers(FERN, "!oops") == ["Wrong note, 41 times now"]


async def test_two_at_once_count_twice(room: Any) -> None:
    await room.answers(MOD, "!command add !oops cooldown=0 Number {count}")
    since = len(room.twitch.record)
    for login in (FERN, ROBIN, "fan_wren"):
        room.twitch.say(login, "!oops")
    await room.says(MOD, "well")
    said = [what.text for what in room.twitch.record[since:] if what.kind == "line" and "Number" in what.text]
    assert len(said) == 3
    assert await room.answers(MOD, "!command count oops") == ["The counter oops stands at 3."]


async def test_a_command_rests_after_an_answer_for_all_and_for_each(room: Any) -> None:
    await room.answers(MOD, "!command add !lurk cooldown=10 user_cooldown=600 Enjoy, {user}")

    async def said(login: str, after: float) -> list[str]:
        happened = await room.says(login, "!lurk", after=after)
        return [what.text for what in happened if what.kind == "line"]

    assert await said(FERN, 2) == ["Enjoy, fan_fern"]
    assert await said(ROBIN, 2) == []
    assert await said(ROBIN, 10) == ["Enjoy, fan_robin"]
    assert await said(FERN, 60) == []
    assert await said(MOD, 1) == ["Enjoy, mod_moss"]


async def test_a_command_is_for_whom_and_when_it_is_meant(room: Any) -> None:
    await room.answers(MOD, "!command add !so who=moderator Go and hear {to}")
    await room.answers(MOD, "!command add !deal who=subscriber Thank you")
    await room.answers(MOD, "!command add !online when=live Live for {uptime}")
    assert await room.answers(FERN, "!so robin") == []
    assert await room.answers(MOD, "!so @fan_robin") == ["Go and hear fan_robin"]
    assert await room.answers(FERN, "!deal") == []
    assert (await room.says(FERN, "!deal", role="subscriber", after=60))[0].text == "Thank you"
    assert await room.answers(FERN, "!online") == ["That one is for when we are live."]
    await room.twitch.go_live()
    await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live)
    await room.says(MOD, "here we go")
    assert (await room.answers(ROBIN, "!online"))[0].startswith("Live for ")


async def test_commands_tell_of_the_stream_and_the_practice(room: Any) -> None:
    await room.answers(MOD, "!command add !about {title} in {category}, on {date}")
    assert await room.answers(FERN, "!about") == ["Practice in Music, on 17 May 2030"]
    await room.answers(MOD, "!command add !doing We play {piece} on {gear}, then {next|nothing}")
    assert "being practised" in (await room.answers(FERN, "!doing"))[0]
    await room.answers(ARTIST, "!start short-evening")
    assert (await room.answers(FERN, "!doing"))[0].startswith("We play ")


async def test_the_answer_is_for_whom_the_command_points_at(room: Any) -> None:
    await room.says(ROBIN, "hello there")
    await room.answers(MOD, "!command add !dc Talk on there")
    await room.answers(MOD, "!command add !hug {user} hugs {to}")
    assert await room.answers(FERN, "!dc @fan_robin") == ["For @fan_robin: Talk on there"]
    assert await room.answers(FERN, "!hug @fan_robin") == ["fan_fern hugs fan_robin"]
    assert await room.answers(FERN, "!hug@fan_robin") == ["fan_fern hugs fan_robin"]
    assert await room.answers(FERN, "@fan_robin !hug") == ["fan_fern hugs fan_robin"]
    assert await room.answers(FERN, "!hug") == ["fan_fern hugs fan_fern"]


async def test_commands_are_listed_shown_and_helped_with(room: Any) -> None:
    await room.answers(MOD, "!command add !dc cooldown=30 Talk on, {user}")
    await room.answers(MOD, "!command add !so who=moderator Go and hear {to}")
    assert "From the artist there are !dc." in await room.answers(FERN, "!commands")
    assert "From the artist there are !dc, !so." in await room.answers(MOD, "!help")
    assert (await room.answers(FERN, "!help dc"))[0].startswith("The artist wrote !dc")
    assert await room.answers(MOD, "!command show !dc") == ["Text of !dc: Talk on, {user} (cooldown=30)"]
    await room.answers(MOD, "!command off !so")
    assert await room.answers(MOD, "!command list") == ["Commands of the artist's own: !dc, !so."]
    assert "From the artist there are !dc." in await room.answers(MOD, "!commands")
    assert "How it goes: !gear" in (await room.answers(FERN, "!commands gear"))[0]


async def test_a_change_is_taken_back_and_the_counter_stays(room: Any) -> None:
    await room.answers(MOD, "!command add !oops Number {count}")
    await room.answers(FERN, "!oops")
    await room.answers(MOD, "!command edit !oops Nothing here")
    await room.answers(MOD, "!changes undo")
    assert await room.answers(FERN, "!oops") == ["Number 2"]
    await room.answers(MOD, "!command remove !oops")
    assert await room.answers(FERN, "!oops") == []
    await room.answers(MOD, "!changes undo")
    assert await room.answers(FERN, "!oops") == ["Number 3"]


async def test_no_change_is_taken_back_into_a_name_that_another_has_by_now(room: Any) -> None:
    await room.answers(MOD, "!command add !discord aliases=dc Talk on there")
    await room.answers(MOD, "!command edit !discord aliases=server")
    await room.answers(MOD, "!command add !dc Something else")
    (told,) = await room.answers(MOD, "!changes undo 3")
    assert told == "I left all as it is: the name dc is that of dc by now."
    assert await room.answers(FERN, "!dc") == ["Something else"]


async def test_the_bot_keeps_the_artists_boundaries_in_what_it_says_itself(room: Any) -> None:
    (told,) = await room.answers(MOD, "!command add !age Juniper is 27 years old")
    assert told == "Nothing was saved: that touches what the artist keeps private (Age, name and school)."
    assert (await room.answers(FERN, "!command say age"))[0].startswith("There is no command")


async def test_a_restart_keeps_commands_and_counters_and_a_line_that_comes_again_counts_once(
    room: Any,
) -> None:
    await room.answers(MOD, "!command add !oops cooldown=0 Number {count}")
    assert await room.answers(FERN, "!oops") == ["Number 1"]
    await room.bot.stop()
    room.bot = Woodshed(room.bot.settings, room.clock)
    await room.bot.start()
    assert room.twitch.faults.repeat_last_minute() > 0
    await room.says(ROBIN, "hello again")
    assert await room.answers(FERN, "!oops") == ["Number 2"]
    await room.bot.stop()
