"""Commands as people type them, at the local Twitch."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.chat.message import Role
from bot.domain.chat.recent_lines import JUST_SAID
from bot.domain.words.typed_command import TypedCommand
from bot.features import HouseRules
from bot.services.practice.practice_room import PracticeRoom
from bot.twitch.command_reader import TOLD_HOW_ONCE_IN, CommandReader

ARTIST, FAN, FERN, MOD = "junipervale", "fan_a", "fan_fern", "mod_moss"


@pytest.mark.parametrize(
    "text",
    [
        "!gear goldie \u034f",
        "!gear\u00a0goldie",
        "\ufeff!gear goldie",
        "\uff01gear goldie",
        "! gear goldie",
        "!GEAR? goldie",
        '!gear "goldie',
    ],
)
async def test_a_question_is_answered_however_it_is_typed(text: str, room: Any) -> None:
    (answer,) = await room.answers(FERN, text)
    assert answer.startswith("It's the 1998 Hollowmere Lark 59")


@pytest.mark.parametrize("tail", [" \u034f", " \U000e0000", " \u200b", " \u2800"])
async def test_the_tail_of_a_line_that_is_said_twice_is_no_argument(tail: str, room: Any) -> None:
    for text, told in (
        ("!start", "Here we go: Morning woodshed"),
        ("!next", "Block 2 of"),
        ("!pause", "Paused."),
        ("!resume", "On with"),
    ):
        (answer,) = await room.answers(ARTIST, text + tail)
        assert answer.startswith(told), text
    for text in ("!gear", "!help", "!routine", "!mod", "!rules", "!tempo", "!goal"):
        assert await room.answers(MOD, text + tail) == await room.answers(MOD, text), text
    assert "2 min" in (await room.answers(MOD, "!permit @fan_fern" + tail))[0]
    assert (await room.answers(ARTIST, "!finish" + tail))[0].startswith("Done: Morning woodshed")


async def test_a_subcommand_is_known_however_it_is_typed(room: Any) -> None:
    for text in ("!gear list", "!gear LIST?", "!gear\u3000list \u034f", "!gear all!"):
        (answer,) = await room.answers(FERN, text)
        assert "guitars ×" in answer, text
    assert "!gear list" in (await room.answers(FERN, "!help !GEAR list?"))[0]
    assert "!gear [words]" in (await room.answers(FERN, "!help \uff01gear ?"))[0]


async def test_a_quote_of_staff_is_a_sign_like_any_other(room: Any) -> None:
    assert "on my side" not in " ".join(await room.answers(MOD, '!review yes "'))
    assert "on my side" not in " ".join(await room.answers(MOD, '!history "bob'))
    assert "on my side" not in " ".join(await room.answers(MOD, "!permit “bob” 5"))
    await room.answers(ARTIST, "!start short-evening")
    assert "A tempo is a number" in (await room.answers(ARTIST, '!bpm "x'))[0]


async def test_an_answer_is_for_whom_was_pointed_at(room: Any) -> None:
    await room.says(FERN, "hello")
    for text in (
        "!gear goldie @fan_fern",
        "!gear @Fan_Fern, goldie",
        "@fan_fern !gear goldie",
        "!gear@fan_fern goldie",
    ):
        (answer,) = await room.answers(MOD, text)
        assert answer.startswith("For @fan_fern: It's the 1998 Hollowmere Lark 59"), text
    assert (await room.answers(FAN, "!story goldie @fan_fern"))[0].startswith("For @fan_fern: Story time!")
    assert "!gear" in (await room.answers(MOD, "!help gear @fan_fern"))[0]
    assert "no such rule" not in (await room.answers(MOD, "!rule 12 @fan_fern"))[0]


async def test_nobody_is_called_who_is_not_here_and_nobody_calls_themselves_or_the_bot(room: Any) -> None:
    await room.says(FERN, "hello")
    for login, name in ((FAN, "stranger"), (FERN, FERN), (FERN, "woodshed_bot")):
        (answer,) = await room.answers(login, f"!gear goldie @{name}")
        assert answer.startswith("It's the 1998"), name
    await room.clock.advance(room.clock.now() + timedelta(minutes=31) + JUST_SAID)
    assert (await room.answers(FAN, "!gear goldie @fan_fern"))[0].startswith("It's the 1998")


async def test_who_asks_what_is_not_there_is_told_so_and_nobody_else_is_called(room: Any) -> None:
    await room.says(FERN, "hello")
    (answer,) = await room.answers(FAN, "!gear list xyzzy @fan_fern")
    assert "@fan_fern" not in answer


async def test_a_name_is_kept_where_a_command_is_about_people(room: Any) -> None:
    await room.says(FERN, "hello")
    assert "@fan_fern" in (await room.answers(MOD, "!permit @fan_fern"))[0]
    assert "Nothing stands against fan_fern." in (await room.answers(MOD, "!undo @fan_fern"))[0]
    assert "@fan_fern" in (await room.answers(MOD, "!gear set goldie story From @fan_fern"))[0]


async def test_a_reply_to_the_bot_is_for_who_writes_it(room: Any) -> None:
    await room.answers(FERN, "!gear goldie")
    said = room.twitch.record[-1].line
    await room.clock.advance(room.clock.now() + JUST_SAID)
    line = room.twitch.say(FERN, "!story goldie", reply_to=said.id)
    await room.bot.settled(line.id)
    assert room.twitch.record[-1].text.startswith("Story time!")


async def test_the_artist_writes_numbers_in_a_hurry(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    for text, part in (
        ("!quiet off", "one by one"),
        ("!bpm 80bpm", "Tempo 80 BPM"),
        ("!bpm + 4 bpm", "Tempo 84 BPM"),
        ("!bpm \u22124", "Tempo 80 BPM"),
        ("!bpm 80-84", "A tempo is a number"),
        ("!clean 2", "2 clean, 0 missed at 80 BPM."),
        ("!cleanx2", "4 clean in a row at 80. Ready for"),
        ("!clean,3", "!clean"),
        ("!bpm=84", "Tempo 84 BPM"),
        ("!bpm@80", "Tempo 80 BPM"),
        ("!miss 1x", "1 missed"),
        ("!clean 51", "Count 1 to 50"),
        ("!clean 0", "Count 1 to 50"),
        ("!clean three", "Count 1 to 50"),
        ("!fix 7 clean", "7 clean, 1 missed"),
        ("!fix missed 2x at 92bpm", "2 missed at 92"),
        ("!next 1 min", "Block 2 of"),
    ):
        (answer,) = await room.answers(ARTIST, text)
        assert part in answer, f"{text}: {answer}"
    assert "5 min." in (await room.answers(MOD, "!permit fan_fern 5m"))[0]
    assert "2 min." in (await room.answers(MOD, "!permit sub_sol 90 s"))[0]
    assert "whole number" in (await room.answers(MOD, "!permit fan_fern 2 days"))[0]


async def test_repetitions_told_together_are_stored_one_by_one_in_one_go(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    await room.answers(ARTIST, "!clean 3")
    rows = list(
        await room.bot.runtime.database.reading.execute_fetchall(
            "SELECT at FROM practice_event WHERE kind = 'clean'"
        )
    )
    assert len(rows) == 3
    assert len({row["at"] for row in rows}) == 1
    assert "3 clean repetitions less" in (await room.answers(ARTIST, "!scratch"))[0]
    assert "clean" not in (await room.answers(FERN, "!tempo"))[0]


async def test_a_repetition_is_counted_with_each_word_that_sets_it_right(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    for text in ("!missed", "!misses", "!missed2", "!cleaned 3", "!cleaned"):
        await room.answers(ARTIST, text)
    assert ": 4 clean at this tempo." in (await room.answers(FERN, "!tempo"))[0]


async def test_the_artist_is_asked_back_about_a_slip_and_nobody_else(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    for text, meant in (
        ("!celan", "clean"),
        ("!mis 2", "miss"),
        ("!misss", "miss"),
        ("!celan3", "clean"),
        ("!cleaning", "clean"),
    ):
        assert f"Did you mean !{meant}?" in (await room.answers(ARTIST, text))[0]
    for text, meant in (("!nexts", "next"), ("!finished", "finish"), ("!temp", "tempo"), ("!bmp 92", "bpm")):
        assert f"Did you mean !{meant}?" in (await room.answers(ARTIST, text))[0]
    assert await room.answers(FERN, "!celan") == []
    assert await room.answers(ARTIST, "!uptime") == []
    assert await room.answers(ARTIST, "!kiss @fan_fern") == []


OTHER_BOTS = (
    *(
        "!vote 1",
        "!mods",
        "!quit",
        "!role",
        "!goals",
        "!mix",
        "!cleanup",
        "!nextsong",
    ),
)


@pytest.mark.parametrize("before", ["!today", "!start short-evening"])
async def test_commands_of_other_bots_are_theirs(before: str, room: Any) -> None:
    await room.answers(ARTIST, before)
    for text in OTHER_BOTS:
        assert await room.answers(ARTIST, text) == [], text
    assert await room.answers(FERN, "!commands")


def test_a_command_of_our_own_is_never_left_to_another_bot() -> None:
    reader = CommandReader("woodshed_bot", "!", lambda: False)
    assert reader.read("!vote 1", Role.VIEWER, {}) is None
    assert reader.read("!vote 1", Role.VIEWER, {"vote": None}) == TypedCommand("vote", ("1",))


async def test_without_a_session_only_what_may_be_a_count_is_asked_back(room: Any) -> None:
    assert "Did you mean !clean?" in (await room.answers(ARTIST, "!celan"))[0]
    assert await room.answers(ARTIST, "!nxt") == []


async def test_an_order_with_a_name_in_it_is_a_word_to_somebody(room: Any) -> None:
    await room.says(FERN, "what comes next?")
    await room.answers(ARTIST, "!start short-evening")
    for text in ("!next @fan_fern", "@fan_fern !next", "@fan_fern !next 5", "@fan_fern @woodshed_bot !next"):
        assert (await room.answers(ARTIST, text))[0].startswith("For @fan_fern: Next up:"), text
    assert "For @fan_fern: At" in (await room.answers(ARTIST, "!bpm @fan_fern"))[0]
    for who, text in (
        (ARTIST, "!clean @fan_fern"),
        (ARTIST, "@fan_fern !miss"),
        (ARTIST, "!bpm 92 @fan_fern"),
        (ARTIST, "@nightbot !skip"),
        (ARTIST, "!finish @fan_fern"),
        (MOD, "@mod_reed !panic"),
        (MOD, "@fan_fern !mod off links"),
        (MOD, "@fan_fern !undo"),
        (MOD, "!take @fan_fern"),
    ):
        assert "with a name in it" in (await room.answers(who, text))[0], text
    assert "clean" not in (await room.answers(FERN, "!tempo"))[0]
    assert "For @fan_fern: The preset" in (await room.answers(MOD, "!mod @fan_fern"))[0]
    assert "All is well" in (await room.answers(MOD, "@mod_reed !health"))[0]
    assert "for the artist" in (await room.answers(FERN, "@mod_moss !clean"))[0]
    assert "@sub_sol" in (await room.answers(MOD, "@fan_fern !permit @sub_sol"))[0]


async def test_an_order_needs_its_prefix_where_a_question_does_not(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    assert "Hello!" in (await room.answers(ARTIST, "@woodshed_bot next"))[0]
    assert (await room.answers(FERN, "@woodshed_bot next?"))[0].startswith("Next up:")
    assert "block 1 of" in (await room.answers(FERN, "!now"))[0]


async def test_an_order_in_a_reply_to_the_bot_or_to_oneself_is_one(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    assert "Block 2" in (await room.answers(ARTIST, "@woodshed_bot !next"))[0]
    assert "Block 3" in (await room.answers(ARTIST, "@junipervale !next"))[0]


BEHIND_A_SWITCH = [
    ("!announcements of", "Did you mean !announcements off?"),
    ("!announcements stop", "!announcements comes nothing, or one of these: show, add, edit, "),
    ("!quiet of", "Did you mean !quiet off?"),
    ("!quiet offf", "Did you mean !quiet off?"),
    ("!mod of links", "Did you mean !mod off?"),
    ("!mod links of", "Did you mean !mod off?"),
    ("!mod links off", "Did you mean !mod off?"),
    ("!mod tset links", "Did you mean !mod test?"),
    ("!mod status", "There is no such rule."),
    ("!mod links", "Rule “No links without a nod” is"),
    ("!review 12", "!review comes nothing, or one of these: yes, no."),
]


async def test_an_unknown_word_behind_a_switch_is_no_question(room: Any) -> None:
    for text, part in BEHIND_A_SWITCH:
        (answer,) = await room.answers(MOD, text)
        assert part in answer


async def test_a_rule_is_told_by_its_title_whatever_word_that_begins_or_ends_with(room: Any) -> None:
    for rule in room.bot.service(HouseRules).moderator.policy.rules:
        for name in (rule.title, rule.id):
            (answer,) = await room.answers(MOD, f"!mod {name}")
            assert answer.startswith("Rule "), f"{name}: {answer}"


async def test_other_bots_are_not_called_and_several_names_are_read(room: Any) -> None:
    for login in ("nightbot", FERN, FAN):
        await room.says(login, "hello")
    for text in ("!gear goldie @nightbot", "@nightbot !gear goldie"):
        assert (await room.answers(FAN, text))[0].startswith("It's the 1998"), text
    for text in (
        "@nightbot @fan_fern !gear goldie",
        "@fan_fern @fan_a !gear goldie",
        "!gear goldie @x @fan_fern",
    ):
        assert (await room.answers(MOD, text))[0].startswith("For @fan_fern: It's the 1998"), text


async def test_half_a_beat_is_played_and_kept(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    assert "92.5 BPM" in (await room.answers(ARTIST, "!bpm 92.5"))[0]
    assert "93 BPM" in (await room.answers(ARTIST, "!bpm +0,5"))[0]
    await room.answers(ARTIST, "!bpm -0.5")
    assert room.bot.service(PracticeRoom).session.bpm == 92.5
    assert "at 92.5 BPM" in (await room.answers(ARTIST, "!clean 2"))[0]
    assert "at 92.5 BPM" in (await room.answers(ARTIST, "!fix clean 6 at 92.5"))[0]


async def test_who_calls_the_bot_by_its_name_gets_the_command_that_they_plainly_mean(room: Any) -> None:
    for text in (
        "@woodshed_bot gear goldie",
        "@Woodshed_Bot, gear goldie",
        "woodshed_bot gear goldie",
        "woodshed_bot: GEAR goldie",
    ):
        (answer,) = await room.answers(FERN, text)
        assert answer.startswith("It's the 1998 Hollowmere Lark 59"), text
    assert "Nothing is being practised" in (await room.answers(FAN, "@woodshed_bot now?"))[0]


@pytest.mark.parametrize(
    "text",
    [
        "@woodshed_bot which hat do you wear",
        "@woodshed_bot which cat is that?",
        "woodshed_bot, which film is that?",
        "hey @woodshed_bot what a lovely evening",
        "who are you? @woodshed_bot",
        "@woodshed_bot now that was good",
        "@woodshed_bot !quill",
        "@woodshed_bot",
    ],
)
async def test_who_calls_the_bot_and_asks_no_command_is_told_how_to_ask(text: str, room: Any) -> None:
    (answer,) = await room.answers(FERN, text)
    assert answer.startswith("Hello! I know best what I am asked by a command: !gear pick")


@pytest.mark.parametrize("text", ["@woodshed_bot you suck", "@woodshed_bot eres tonto"])
async def test_who_insults_the_bot_is_not_greeted_for_it(text: str, room: Any) -> None:
    assert await room.answers(FERN, text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("@woodshed_bot good night", "Good night! "),
        ("bot, gute nacht zusammen", "Good night! "),
        ("buenas noches @woodshed_bot", "Good night! "),
        ("@woodshed_bot bonne nuit !", "Good night! "),
        ("@woodshed_bot boa noite", "Good night! "),
        ("@woodshed_bot bye bye", "See you next time! "),
        ("@woodshed_bot tschüss", "See you next time! "),
        ("good night juni @woodshed_bot", "Good night! "),
        ("@woodshed_bot goodbye cruel world", "Hello! I know best "),
        ("@woodshed_bot take care of juni", "Hello! I know best "),
    ],
)
async def test_who_says_good_night_or_goodbye_to_the_bot_hears_the_same(
    text: str, says: str, room: Any
) -> None:
    (answer,) = await room.answers(FERN, text)
    assert answer.startswith(says)


async def test_who_swaps_two_letters_of_a_short_command_is_told_once_which_one_that_may_be(room: Any) -> None:
    assert await room.answers(FERN, "!gaer") == await room.answers("sub_sol", "!gear") != [], "it only tells"
    (answer,) = await room.answers(FERN, "!egar")
    assert answer.endswith("Did you mean !gear?")
    assert await room.answers(FERN, "!egar") == []
    for anothers in ("!grea", "!stpo"):
        assert await room.answers(MOD, anothers) == [], anothers


async def test_a_slip_behind_a_command_that_takes_no_words_is_told_and_not_answered_as_without_it(
    room: Any,
) -> None:
    await room.answers(MOD, "!turn open")
    for who, text, meant in (
        (MOD, "!turn nxt", "turn next"),
        (MOD, "!turns clsoe", "turn close"),
        (FERN, "!turn jion", "turn join"),
        (MOD, "!duet featrue", "duet feature"),
        (MOD, "!duets reveiw", "duets review"),
        (MOD, "!quiz strat", "quiz start"),
        (MOD, "!support of", "support off"),
    ):
        assert (
            f"Nothing was done: there is no such command here. Did you mean !{meant}?"
            in (await room.answers(who, text))[0]
        ), text
    assert "Turns." in (await room.answers(FERN, "!turn please"))[0]
    for text in ("!turn nxt", "!duet featrue", "!support of"):  # not theirs
        assert not any("Did you mean" in each for each in await room.answers(FERN, text)), text


async def test_words_that_a_command_does_not_know_are_told_to_who_may_act_by_it(room: Any) -> None:
    for who, text, names in (
        (FERN, "!turn me next pretty", "join, leave, list."),
        (MOD, "!turn call fan_fern", "join, leave, list, open, close, end, next, skip, back, undo."),
        (ARTIST, "!turn of whom", "join, leave, list, open, close, end, next, skip, back, undo."),
        (MOD, "!quiz begin", "start, next, stop, skip, season."),
        (MOD, "!duet show 3", "withdraw, feature, hide."),
    ):
        (answer,) = await room.answers(who, text)
        assert answer.startswith("Nothing was done: behind !"), f"{text}: {answer}"
        assert f" comes nothing, or one of these: {names}" in answer, f"{text}: {answer}"
    for text in ("!duet whats the deadline", "!quiz how does that go"):  # there fans only ask
        assert "Nothing was done" not in (await room.answers(FERN, text))[0], text


async def test_staff_are_told_of_a_slip_of_a_take_also_within_it_and_of_letters_that_are_swapped(
    room: Any,
) -> None:
    for who in (ARTIST, MOD):
        for text, meant in (
            ("!taek", "take"),
            ("!dnoe", "done"),
            ("!donr", "done"),
            ("!taek off", "take off"),
            ("!taek aus", "take off"),
            ("!reveiw yes", "review yes"),
            ("!qiuet on", "quiet on"),
        ):
            for begins in ("!take", "!done"):
                (answer,) = await room.answers(who, text)
                assert answer.endswith(
                    f"Nothing was done: there is no such command here. Did you mean !{meant}?"
                ), text
                await room.answers(ARTIST, begins)
        assert await room.answers(who, "!dono") == [], "another bot's"
    assert await room.answers(FERN, "!dnoe") == []


async def test_a_take_ends_at_the_word_that_switches_off(room: Any) -> None:
    for text in ("!take off", "!take aus", "!take end", "!Take OVER!"):
        await room.answers(ARTIST, "!take")
        assert await room.answers(FERN, "!gear") == []
        (told,) = await room.answers(ARTIST, text)
        assert told.startswith("While you played: "), text
        assert not room.bot.runtime.outbox.focus.on
    (of,) = await room.answers(MOD, "!take of")
    assert of.endswith("Did you mean !take off?")
    (once,) = await room.answers(MOD, "!take 1")
    assert "With words there is !take off, " in once


async def test_a_moderator_is_asked_back_about_a_slip_of_an_order_that_is_urgent(room: Any) -> None:
    for text, meant in (
        ("!painc", "panic"),
        ("!unod fan_fern", "undo"),
        ("!undoo", "undo"),
        ("!huhs", "hush"),
        ("!hsuh", "hush"),
        ("!nuek buy followers", "nuke"),
        ("!pardn fan_fern", "pardon"),
        ("!permti fan_fern", "permit"),
    ):
        (answer,) = await room.answers(MOD, text)
        assert answer.endswith(f"Nothing was done: there is no such command here. Did you mean !{meant}?"), (
            text
        )
        assert await room.answers(FERN, text) == [], text
    await room.answers(ARTIST, "!take")
    assert await room.answers(MOD, "!painc"), "a raid waits for no take"
    for anothers in ("!lurk", "!so fan_fern", "!title", "!game", "!pun", "!quit"):
        assert await room.answers(MOD, anothers) == [], anothers


async def test_who_asks_the_bot_whether_it_is_one_hears_that_it_is(room: Any) -> None:
    for text in (
        "@woodshed_bot are you a bot?",
        "hey @woodshed_bot r u a bot lol",
        "@woodshed_bot are you human?",
    ):
        (answer,) = await room.answers(FERN, text)
        assert answer.startswith("I'm a bot, honestly"), text
    assert await room.answers(FERN, "are you a bot?") == [], "nobody knows who is meant"


async def test_who_asks_the_bot_of_support_or_their_data_hears_of_that_and_who_thanks_it_nothing(
    room: Any,
) -> None:
    for text, command in (
        ("@woodshed_bot how do i donate", "!support"),
        ("@woodshed_bot what do you store about me?", "!privacy"),
        ("@woodshed_bot i have no money is that ok", "!support free"),
        ("@woodshed_bot forget me", "!privacy"),
        ("@woodshed_bot how do i ask something", "!ask"),
        ("@woodshed_bot do you have merch", "!support"),
        ("bot, where can i tip", "!support"),
        ("@woodshed_bot can i post a link", "!rules links"),
    ):
        assert await room.answers(FERN, text) == await room.answers("sub_sol", command), text
    assert await room.answers(FERN, "@woodshed_bot thanks!") == []
    assert await room.answers(FERN, "danke schön @woodshed_bot") == []


async def test_one_person_is_told_how_to_ask_once_in_a_while_and_nobody_else_is_kept_from_it(
    room: Any,
) -> None:
    for text in ("@woodshed_bot which hat?", "@woodshed_bot hello?", "@woodshed_bot nice tone"):
        told = await room.answers(FERN, text)
        assert bool(told) == (text == "@woodshed_bot which hat?")
    assert await room.answers(FAN, "@woodshed_bot which hat?")
    await room.says(FAN, "lovely", after=TOLD_HOW_ONCE_IN.total_seconds())
    assert await room.answers(FERN, "@woodshed_bot which hat?")


async def test_what_is_said_to_somebody_else_or_about_the_bot_is_not_said_to_it(room: Any) -> None:
    for text in (
        "@fan_fern ask @woodshed_bot which pick it is",
        "the woodshed_bot is really good tonight",
        "@woodshed_bots which pick?",
        "/me hugs @woodshed_bot",
    ):
        assert await room.answers(FAN, text) == [], text


async def test_another_bot_that_calls_the_bot_is_passed_over(room: Any) -> None:
    for text in ("@woodshed_bot which pick do you use", "@woodshed_bot gear pick"):
        assert await room.says("nightbot", text) == []


async def test_the_house_rules_and_a_take_hold_for_who_calls_the_bot(room: Any) -> None:
    happened = await room.says(FERN, "@woodshed_bot look at example.com/x")
    assert [what.kind for what in happened] == ["delete", "warn"]
    await room.says(ARTIST, "!take")
    assert await room.says(FAN, "@woodshed_bot which hat?") == []
    assert "@fan_a: Hello! I know" in (await room.answers(ARTIST, "!done"))[0]


async def test_an_order_needs_its_prefix_also_behind_the_bots_name(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    before = room.bot.service(PracticeRoom).session
    for text in ("@woodshed_bot finish", "@woodshed_bot yes that was great", "woodshed_bot skip"):
        await room.says(ARTIST, text)
    assert room.bot.service(PracticeRoom).session == before
    assert "Block 2 of" in (await room.answers(ARTIST, "@woodshed_bot !next"))[0]


async def test_a_question_typed_as_a_command_is_answered_as_one_unless_the_artist_has_that_command(
    room: Any,
) -> None:
    await room.answers(ARTIST, "!start morning-woodshed")
    for text, command in (
        ("!what comes next", "!next"),
        ("!whats next?", "!next"),
        ("!was kommt als nächstes", "!next"),
        ("!what is the tempo", "!tempo"),
        ("!quel est le tempo", "!tempo"),
        ("!what amp is that", "!gear amp"),
        ("!how fast", "!tempo"),
        ("!whats the key", "!tuning"),
        ("!kettel", "!gear kettle"),
        ("!temop", "!tempo"),
        ("!when did she last change strings", "!strings"),
    ):
        assert await room.answers(FERN, text) == await room.answers("sub_sol", command) != [], text
    for anothers in ("!so fan_robin", "!song what is this", "!vote what comes next"):
        assert not any("Block" in each for each in await room.answers(FERN, anothers)), anothers
    assert (await room.answers(FERN, "!what amp is that @sub_sol"))[0].startswith("For @sub_sol: ")
    assert "Story time! Goldie" in (await room.answers(FERN, "!geschichte goldie"))[0], "an alias stays one"
    await room.answers(ARTIST, "!answers off")
    assert await room.answers(FERN, "!how fast") == [], "then commands alone are answered"
    await room.answers(ARTIST, "!answers on")
    session = room.bot.service(PracticeRoom).session
    assert "!tempo" in (await room.answers(ARTIST, "!temop 120"))[0], "an order is asked back about"
    assert room.bot.service(PracticeRoom).session == session
    await room.answers(ARTIST, "!command add what My own words.")
    assert await room.answers(FERN, "!what comes next") == ["My own words."]


async def test_two_words_that_ship_as_one_command_are_one_unless_the_artist_has_the_first(room: Any) -> None:
    await room.answers(ARTIST, "!start morning-woodshed")
    next_up = await room.answers("sub_sol", "!next")
    assert await room.answers(FERN, "!block next") == next_up != []
    assert await room.answers("fan_robin", "!bloque siguiente") == next_up
    await room.answers(ARTIST, "!command add block My own block.")
    assert await room.answers(FERN, "!block next") == ["My own block."]


async def test_words_behind_the_queues_letter_are_a_question_of_who_may_not_use_the_queue(room: Any) -> None:
    await room.answers(ARTIST, "!start morning-woodshed")
    assert "in 4/4" in (await room.answers(FERN, "!q compasso é esse"))[0]
    assert "for the artist and the moderators" in (await room.answers(FERN, "!q done"))[0]
    assert "behind !q comes nothing" in (await room.answers(MOD, "!q compasso é esse"))[0]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            "@woodshed_bot i feel so alone tonight",
            "That sounds hard, and it is good that you say it. I am only a ",
        ),
        ("@woodshed_bot is it ok if i don't have money?", "Nothing here costs anything"),
        ("@woodshed_bot can i just listen?", "Nothing here costs anything"),
        ("@woodshed_bot are you juniper?", "No, I'm a bot"),
        ("@woodshed_bot does juniper like me?", "I cannot speak for the artist"),
    ],
)
async def test_who_calls_the_bot_at_a_soft_moment_is_answered_to_that(
    text: str, begins: str, room: Any
) -> None:
    (answer,) = await room.answers(FERN, text)
    assert answer.startswith(begins)


async def test_thanks_to_the_bot_are_met_with_silence(room: Any) -> None:
    for text in ("@woodshed_bot thank you for tonight", "@woodshed_bot thanks, that was lovely"):
        assert await room.answers(FERN, text) == [], text
