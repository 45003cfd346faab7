"""What is said to what somebody typed: the true reason, the name, the next step."""

from copy import copy
from datetime import timedelta
from typing import Any

import pytest

from bot.features import HouseRules

ARTIST, MOD, FAN = "junipervale", "mod_moss", "fan_fern"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("!start", "for the artist, though. For you there is !routine"),
        ("!clean", "for the artist, though. For you there is !tempo"),
        ("!bpm 92", "for the artist, though. For you there is !tempo"),
        ("!tempo +4", "for the artist, though. For you there is !tempo"),
        ("!note thumb", "for the artist, though. For you there is !help"),
        ("!mod off links", "for the artist and the moderators, though. For you there is !rules"),
        ("!history fan_fern", "for the artist and the moderators, though. For you there is !why"),
        ("!take", "for the artist and the moderators, though. For you there is !help"),
    ],
)
async def test_a_refusal_tells_whose_it_is_and_what_there_is_instead(
    typed: str, said: str, room: Any
) -> None:
    assert (await room.answers(FAN, typed))[0].endswith(said)


async def test_moderators_hear_of_the_artists_own_commands_that_they_are_the_artists(room: Any) -> None:
    for typed in ("!start", "!bpm 92", "!finish"):
        (answer,) = await room.answers(MOD, typed)
        assert "for the artist, though" in answer


async def test_bpm_without_a_number_asks_for_the_tempo_whoever_asks(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    assert (await room.answers(ARTIST, "!bpm 80"))[0].startswith("Tempo 80 BPM")
    for login in (FAN, MOD, ARTIST):
        assert (await room.answers(login, "!bpm"))[0].startswith("At 80 BPM now")
    assert (await room.answers(FAN, "!bpm of this?"))[0].startswith("At 80 BPM now")
    assert (await room.answers(ARTIST, "!tempo +4"))[0].startswith("Tempo 84 BPM")


MISSING_OR_MISSPELT = [
    ("!rule", "Which one? By its number, 1 to {rules},"),
    ("!rule 99", "no such rule. There are 1 to {rules},"),
    ("!rule swearing", "Did you mean !rule Mind the language?"),
    ("!rule linsk", "Did you mean !rule No links without a nod?"),
    ("!mod off swearing", "no such rule. Did you mean Mind the language?"),
    ("!mod caps", "no such rule. Did you mean No shouting?"),
    ("!mod limit swearing weight 2", "no such rule. Did you mean Mind the language?"),
    ("!mod limit links wieght 2", "no such setting. Did you mean weight?"),
    ("!mod preset familly", "no such preset. Did you mean family?"),
    ("!mod on", "word missing: !mod on <rule> – Switch a rule on."),
    ("!help gaer list", "Did you mean !gear list?"),
    ("!pardon", "word missing: !pardon <user>"),
    ("!pardon nobodyhere", "Nothing counts against nobodyhere."),
    ("!history @NobodyHere", "decided about nobodyhere."),
    ("!permit doesnotexist", "@doesnotexist has not been seen here lately. If they come"),
    ("!permit fan_frn", "has not been seen here lately. Did you mean @fan_fern?"),
    ("!undo", "nothing that I could take back"),
    ("!undo that", "A number or a person goes with it, like !undo 12"),
    ("!undo 7", "no such decision"),
]


async def test_what_is_missing_or_misspelt_is_asked_back(room: Any) -> None:
    await room.says(FAN, "good evening")
    rules = len(room.bot.service(HouseRules).moderator.policy.rules)
    for typed, said in MISSING_OR_MISSPELT:
        (answer,) = await room.answers(MOD, typed)
        assert said.format(rules=rules) in answer
        assert "that person" not in answer
        assert answer.count(",") < 8, "no list of all that there is"


async def test_every_command_that_needs_a_word_says_so_alone(room: Any) -> None:
    for command in room.bot.twitch.client.unique_commands:
        if any(each.default is each.empty for each in command.parameters.values()):
            (answer,) = await room.answers(ARTIST, f"!{command.qualified_name}")
            assert f"word missing: !{command.qualified_name} <" in answer
            await room.clock.advance(room.clock.now() + timedelta(seconds=10))


async def test_a_permit_is_never_made_shorter(room: Any) -> None:
    await room.says(FAN, "good evening")
    assert "for 5 min." in (await room.answers(MOD, f"!permit {FAN} 5"))[0]
    assert "for 5 min." in (await room.answers(MOD, f"!permit {FAN}"))[0]
    assert await room.says(FAN, "example.com", after=180) == []
    assert "for 3 min." in (await room.answers(MOD, f"!permit {FAN} 3"))[0]


async def test_a_history_is_not_told_before_chat_and_a_mere_deletion_counts_for_nothing(room: Any) -> None:
    await room.says(FAN, "have a look at example.com/x")
    await room.says(MOD, "!undo")
    room.twitch.acknowledge(FAN)
    await room.says(FAN, "where do you live?")
    assert await room.answers(MOD, f"!history {FAN}") == [
        f"About {FAN}: nothing counts any more. What I decided, number 2 last, is on the page People."
    ]
    await room.says(FAN, "have a look at example.com/y")
    (told,) = await room.answers(MOD, f"!history {FAN}")
    assert f"About {FAN}: one thing still counts." in told
    moderator = room.bot.service(HouseRules).moderator
    moderator.policy = copy(moderator.policy)
    brief = moderator.policy.escalation.model_copy(update={"good_while_days": 0.01})  # a quarter of an hour
    moderator.policy.escalation = brief
    await room.clock.advance(room.clock.now() + timedelta(minutes=16))
    (told,) = await room.answers(MOD, f"!history {FAN}")
    assert f"About {FAN}: nothing counts any more." in told, "as little as for the next step"


async def test_the_state_of_the_rules_begins_with_what_is_out_of_the_ordinary(room: Any) -> None:
    await room.answers(MOD, "!mod off shouting")
    (told,) = await room.answers(MOD, "!mod")
    assert told.index("Off: ") < told.index("No shouting") < told.index("On trial: ")
    assert "hate" not in told


@pytest.mark.parametrize(
    ("days", "today", "said"),
    [
        (0, "no", "Practice streak: none yet, and any day can be its first."),
        (1, "yes", "Practice streak: one day so far, and it is today."),
        (1, "no", "Practice streak: one day so far, and today can be the second."),
        (5, "yes", "Practice streak: 5 days in a row, today included; planned rest days do not break it."),
        (5, "no", "Practice streak: 5 days in a row, and today can be the next; planned rest days"),
    ],
)
def test_a_streak_is_told_in_a_sentence(days: int, today: str, said: str, room: Any) -> None:
    assert room.bot.runtime.voice.say("streak-told", {"days": days, "today": today}).startswith(said)


@pytest.mark.parametrize(
    ("names", "knew", "told"),
    [("fern", 1, "Right: fern."), ("fern, sol", 5, "Right, in no order: fern, sol and 3 more.")],
)
def test_an_order_is_spoken_of_where_there_are_several(names: str, knew: int, told: str, room: Any) -> None:
    who = {"names": names, "knew": knew, "more": max(knew - 2, 0), "answered": knew}
    gaps = {"right": "E", "explains": "none", "year": 0, "left": 1, **who}
    assert f" {told} One more" in room.bot.runtime.voice.say("quiz-resolved", gaps)


async def test_a_deleted_line_is_told_of_in_a_friendly_way(room: Any) -> None:
    happened = await room.says(FAN, "where do you live?")
    assert happened[1].text.startswith(f"Hey @{FAN}, that line had to go: ")


async def test_lines_deleted_under_another_rule_are_told_of_as_well_and_each_rule_once(room: Any) -> None:
    lines = (
        "where do you live?",
        "answer me now",
        "answer me already",
        "where do you live?",
        "are you single",
    )
    told = [
        what.text for text in lines for what in await room.says(FAN, text, after=1) if what.kind == "line"
    ]
    assert ["!ask keeps a question" in each for each in told] == [False, True, False], told


@pytest.mark.parametrize(
    ("login", "firsts"),
    [
        (FAN, ["!gear, !now, !tempo, !next, !rules. Gear: !rig, !settings, "]),
        (MOD, ["!gear, !now, !tempo, !next, !rules. ", "!review, !history, !undo, !permit, !mod, !addcom"]),
        (ARTIST, ["!gear, !now, !tempo, !next, !rules. ", "!start, !clean, !miss, !finish, !scratch, !rev"]),
    ],
)
async def test_help_begins_with_what_matters_to_who_asks(login: str, firsts: list[str], room: Any) -> None:
    answers = await room.answers(login, "!commands")
    assert len(answers) == len(firsts)
    assert all(first in answer for first, answer in zip(firsts, answers, strict=True))
    assert not any(answer.endswith("…") for answer in answers), "all of it fits"


async def test_help_is_grouped_by_what_it_is_about_and_fits_a_line(room: Any) -> None:
    (told,) = await room.answers(FAN, "!help")
    assert " Gear: !rig, !settings, !strings, " in told
    assert " Band: !band, " in told
    assert "!packed" not in told
    assert "!command" not in told
    assert not told.endswith("…")


async def test_help_on_a_command_parts_other_names_from_what_goes_with_it_and_what_is_for_staff(
    room: Any,
) -> None:
    (told,) = await room.answers(MOD, "!help pack")
    assert "Also called: !packing. With it go: !pack last. For artist and moderators: !pack away, " in told
    assert "For artist" not in (await room.answers(FAN, "!help pack"))[0]


async def test_the_lonely_are_let_be_and_who_presses_hears_of_what_keeps_a_question(room: Any) -> None:
    for text in ("you never answer me. did i do something wrong?", "ok i guess nobody cares"):
        assert await room.says(FAN, text) == [], text
    deleted, told = await room.says(FAN, "juniper please answer me")
    assert deleted.kind == "delete"
    assert "that is never about you. !ask keeps a question until there is time." in told.text
