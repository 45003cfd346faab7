"""Announcements at the local Twitch."""

from typing import Any

from bot.domain.chat.announcements import ANNOUNCEMENTS, Announcement
from bot.moderation.verdict import Action, Verdict
from bot.services.chat.announcements import Announcer
from bot.services.fans.turns import Turns
from bot.store.announced import load_announced

PLAN_LINES, PLAN_MINUTES = 20, 25


async def chat(room: Any, lines: int, who: str = "fan_fern", says: str = "lovely take") -> list[str]:
    """Let people chat for a while, about one line in two minutes; return what the bot said meanwhile."""
    since = len(room.twitch.record)
    for number in range(lines):
        await room.says(who, f"{says} {number}", after=100)
    return [
        what.text
        for what in room.twitch.record[since:]
        if what.kind == "line" and what.user.login == "woodshed_bot"
    ]


async def test_announcements_come_one_at_a_time_while_people_chat_and_never_offline(room: Any) -> None:
    await room.twitch.go_live()
    assert [words[:9] for words in await chat(room, 2 * PLAN_LINES + 2)] == ["Wondering", "The house"]
    await room.twitch.go_offline()
    assert await chat(room, PLAN_LINES) == []


async def test_a_room_in_which_nobody_but_the_artist_and_bots_writes_is_told_nothing(room: Any) -> None:
    await room.twitch.go_live()
    room.twitch.world.person("hall_helper").chat_bot = True
    for login in ("junipervale", "nightbot", "hall_helper"):
        since = len(room.twitch.record)
        for number in range(PLAN_LINES + 1):
            await room.says(login, f"note to myself, number {number}", after=100)
        assert [what for what in room.twitch.record[since:] if what.user.login == "woodshed_bot"] == []


async def test_moderators_can_keep_it_quiet(room: Any) -> None:
    await room.twitch.go_live()
    (told,) = await room.answers("mod_moss", "!announcements off")
    assert told.startswith("Announcements are off until !announcements on: house, each in its turn")
    (told,) = await room.answers("mod_moss", "!announcements show house")
    assert f"{PLAN_MINUTES} minutes and {PLAN_LINES} lines of chat" in told
    assert await chat(room, PLAN_LINES) == []
    assert (await room.answers("mod_moss", "!announcements on"))[0].startswith("Announcements are on: ")
    assert len(await chat(room, 1)) == 1
    assert "artist and the moderators" in (await room.answers("fan_fern", "!announcements off"))[0]


async def test_a_hard_moment_is_let_be_for_some_minutes_after_its_end_too(room: Any) -> None:
    await room.twitch.go_live()
    assert await chat(room, PLAN_LINES - 1) == []
    await room.answers("mod_moss", "!hush")
    assert await chat(room, 2) == []
    (ended,) = await room.answers("mod_moss", "!hush off")
    assert ended.startswith("All right")
    assert await chat(room, 2) == [], "three minutes after it"
    assert len(await chat(room, 2)) == 1, "and not lost"


async def test_a_take_is_not_talked_over_and_the_announcement_is_not_lost(room: Any) -> None:
    await room.twitch.go_live()
    await room.says("junipervale", "!take")
    assert await chat(room, PLAN_LINES + 1) == []
    await room.says("junipervale", "!done")
    assert len(await chat(room, 1)) == 1


async def test_right_behind_a_moderation_nothing_is_announced_and_it_comes_later(room: Any) -> None:
    await room.twitch.go_live()
    assert await chat(room, PLAN_LINES - 1) == []
    assert [each.kind for each in await room.says("fan_robin", "look at example.com/x")] == ["delete", "warn"]
    assert await chat(room, 2) == []
    assert len(await chat(room, 2)) == 1


async def test_in_the_good_nights_behind_a_session_nothing_is_announced(
    room: Any,
) -> None:
    await room.twitch.go_live()
    await room.says("junipervale", "!start")
    assert not any(each.startswith("Wondering") for each in await chat(room, PLAN_LINES - 3))
    await room.says("junipervale", "!finish")
    assert await chat(room, 6, says="good night, take") == []
    await room.says("junipervale", "!start")
    assert len(await chat(room, 1)) == 1


async def test_between_the_call_of_a_turn_and_its_answer_nothing_is_announced(room: Any) -> None:
    await room.twitch.go_live()
    assert await chat(room, PLAN_LINES - 2) == []
    await room.says("mod_moss", "!turn open")
    await room.says("fan_robin", "!turn join", after=100)
    await room.says("mod_moss", "!hush")  # in which nobody's time runs out
    await room.says("mod_moss", "!turn next", after=100)
    await room.says("mod_moss", "!hush off")
    turns = room.bot.service(Turns)
    assert turns.round.is_calling
    assert room.bot.runtime.wrong_moments.is_now
    await room.says("fan_robin", "here!")
    assert not room.bot.runtime.wrong_moments.is_now


async def test_while_a_quiz_runs_nothing_is_announced(room: Any) -> None:
    await room.twitch.go_live()
    assert await chat(room, PLAN_LINES - 1) == []
    await room.says("mod_moss", "!quiz start 2")
    assert room.bot.runtime.wrong_moments.is_now
    since = len(room.twitch.record)
    await room.says("fan_fern", "one more line", after=25)
    said = [each.text for each in room.twitch.record[since:] if each.kind == "line"]
    assert not any(each.startswith("Wondering") for each in said)


async def test_nothing_is_announced_to_the_artist_and_another_bot(room: Any) -> None:
    await room.twitch.go_live()
    told = await chat(room, PLAN_LINES + 2, "junipervale", "all alone, take")
    assert told + await chat(room, PLAN_LINES + 2, "nightbot", "follow the artist, no.") == []


async def test_another_bot_is_not_answered_and_keeps_the_house_rules_all_the_same(room: Any) -> None:
    assert await room.says("nightbot", "!gear") == []
    assert await room.says("nightbot", "example.com") == [], "somebody let it in to announce such things"
    assert [what.kind for what in await room.says("nightbot", "go kill yourself")] == ["timeout"]


async def test_they_are_written_and_changed_in_chat_and_hold_at_once(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers("mod_moss", "!announcements off house")
    (told,) = await room.answers("mod_moss", "!announcements add Tour minutes=5 lines=2 We play in May.")
    assert told.startswith("Saved: tour says that from now on.")
    assert set(await chat(room, 5)) == {"We play in May."}
    await room.answers("mod_moss", "!announcements add tour Come by.")
    assert set(await chat(room, 10)) == {"Come by.", "We play in May."}
    (told,) = await room.answers("mod_moss", "!announcements edit tour Off the road again.")
    assert "the texts 1 to 2" in told
    await room.answers("mod_moss", "!announcements remove tour 2")
    await room.answers("mod_moss", "!announcements edit tour Off the road again.")
    assert set(await chat(room, 5)) == {"Off the road again."}
    await room.answers("mod_moss", "!announcements remove tour")
    assert await chat(room, 8) == []
    await room.answers("mod_moss", "!changes undo")
    assert set(await chat(room, 5)) == {"Off the road again."}
    (told,) = await room.answers("mod_moss", "!announcements")
    assert told.startswith(
        "Announcements are on: tour, each in its turn while we are live. Switched off: house."
    )


async def test_a_name_is_read_alike_whatever_is_done_with_it(room: Any) -> None:
    await room.answers("mod_moss", "!announcements add My_Links minutes=45 First text")
    (told,) = await room.answers("mod_moss", "!announcements add my_links Second text")
    assert told.startswith("Saved: my-links says its 2 texts in turn")
    for name in ("my_links", "My-Links", "my-links"):
        (told,) = await room.answers("mod_moss", f"!announcements show {name}")
        assert "45 minutes" in told
        assert "1. First text · 2. Second text" in told
    assert "my-links" in (await room.answers("mod_moss", "!announcements off my_links"))[0]
    assert (await room.answers("mod_moss", "!announcements remove my_links"))[0].startswith("Gone: my-links")
    for order in ("add 日本 Hello", "show 日本"):
        (told,) = await room.answers("mod_moss", f"!announcements {order}")
        assert "the name of an announcement" in told


async def test_a_restart_says_nothing_again(room: Any) -> None:
    await room.twitch.go_live()
    assert len(await chat(room, PLAN_LINES + 2)) == 1
    kept = await load_announced(room.bot.runtime.database)
    assert kept["house"].times == 1
    announcer = room.bot.service(Announcer)
    await announcer.load()
    assert await chat(room, 4) == []


async def test_a_private_topic_from_a_file_is_passed_over_and_the_next_text_comes(room: Any) -> None:
    await room.twitch.go_live()
    told = Announcement(slug="where", says=("Juniper lives in Leeds.", "Come by."), minutes=5, lines=1)
    house = room.bot.service(Announcer).named("house")
    await room.bot.runtime.catalogue.merge([(ANNOUNCEMENTS, [told, house.model_copy(update={"on": False})])])
    assert set(await chat(room, 10)) == {"Come by."}


async def test_a_private_topic_is_not_announced(room: Any) -> None:
    (told,) = await room.answers("mod_moss", "!announcements add where Juniper lives in Leeds, come by.")
    assert "keeps private (Where the artist lives)" in told


async def test_a_line_that_the_rules_merely_take_away_makes_no_wrong_moment(room: Any) -> None:
    await room.twitch.go_live()
    for _ in range(2):  # the second line comes behind all that Twitch tells of the first
        taken = await room.says("fan_robin", "are you single?", after=30)
        assert "delete" in [what.kind for what in taken], taken
        assert not any(what.kind in {"warn", "timeout"} for what in taken), taken
    assert not room.bot.runtime.wrong_moments.is_now
    line, world = room.twitch.say("fan_robin", "good evening"), room.twitch.world
    world.delete(line.id, world.person("mod_moss"), room.clock.now())
    await room.turns_until(lambda: room.bot.runtime.wrong_moments.is_now)


async def test_what_nobody_asked_for_is_not_said_where_the_moment_turns_wrong_while_it_waits(
    room: Any,
) -> None:
    await room.twitch.go_live()
    runtime, told, since = room.bot.runtime, list[object](), len(room.twitch.record)
    for unasked in (True, False):
        runtime.announce("hush-ended", {}, unasked=unasked, told=told.append)
    runtime.wrong_moments.judged(None, Verdict(Action.WARN))
    await room.turns_until(lambda: len(told) == 2)
    assert None in told
    assert len([what for what in room.twitch.record[since:] if what.kind == "line"]) == 1
