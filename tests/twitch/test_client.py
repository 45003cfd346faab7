"""From a line of chat to an answer or an action, over real HTTP and a real websocket."""

import asyncio
import json
import re
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.chat.chat_rate_limit import ORDINARY_LINES
from bot.domain.chat.message import Role
from bot.domain.chat.rush import MIN_PEOPLE
from bot.domain.gear.in_hand import InHand
from bot.rehearsal.chat import stamp
from bot.services.gear.gear import GearCollection
from bot.store.audit import due_calls


async def test_a_fan_asks_and_is_answered_from_the_database(room: Any) -> None:
    happened = await room.says("fan_fern", "!gear goldei")
    assert [what.kind for what in happened] == ["line"]
    assert "Hollowmere Lark 59" in happened[0].text
    assert happened[0].line.reply_to.user.login == "fan_fern"


async def test_commands_are_known_in_any_case_and_with_invisible_characters_behind(room: Any) -> None:
    for text in ("!GEAR Goldie", "!Gear goldie \U000e0000", "!gear LIST"):
        assert len(await room.answers("vip_vesper", text)) == 1


async def test_a_command_in_a_reply_is_a_command(room: Any) -> None:
    parent = room.twitch.say("mod_moss", "ask the bot")
    await room.bot.settled(parent.id)
    line = room.twitch.say("fan_fern", "!gear goldie", reply_to=parent.id)
    await room.bot.settled(line.id)
    assert room.twitch.record[-1].line.reply_to is line


@pytest.mark.parametrize("text", ["!uptime", "!", "gear", "!!gear", "what is !gear", "!gearbox", "😀"])
async def test_what_is_not_ours_is_left_alone(text: str, room: Any) -> None:
    assert await room.says("fan_fern", text) == []


async def test_another_bot_is_not_answered_but_held_to_the_house_rules(room: Any) -> None:
    room.twitch.world.person("hall_helper").chat_bot = True
    for bot in ("nightbot", "hall_helper"):
        assert await room.answers(bot, "!gear goldie") == []
        happened = await room.says(bot, "go kill yourself")
        assert "timeout" in [what.kind for what in happened]
    assert len(await room.answers("fan_fern", "!gear goldie")) == 1


async def test_a_link_is_deleted_and_warned_with_the_rule_in_words_and_no_command_runs(room: Any) -> None:
    happened = await room.says("fan_fern", "!gear https://example.com/x")
    assert [what.kind for what in happened] == ["delete", "warn"]
    assert "Please ask a moderator before you post a link." in happened[1].reason
    happened = await room.says("fan_fern", "www.example.com")
    assert [(what.kind, what.seconds) for what in happened] == [("timeout", 60)]
    assert await due_calls(room.bot.runtime.database) == []


async def test_an_announcement_is_judged_too(room: Any) -> None:
    happened = await room.says("fan_fern", "buy at example.com/now", notice="announcement")
    assert [what.kind for what in happened] == ["delete", "warn"]


async def test_a_line_that_comes_twice_is_judged_and_answered_once(room: Any) -> None:
    twitch = room.twitch
    line = twitch.say("fan_fern", "!gear goldie")
    await room.bot.settled(line.id)
    answers = len(twitch.record)
    twitch.eventsub._tell(twitch.record[0])
    follow = twitch.say("fan_fern", "hello")
    await room.bot.settled(follow.id)
    assert len(twitch.record) == answers + 1


async def test_lines_are_judged_in_the_order_in_which_they_came(room: Any) -> None:
    lines = [room.twitch.say(f"fan_{number}", f"example{number}.com") for number in range(40)]
    while not await room.bot.settled(lines[-1].id):
        await room.clock.advance(room.clock.next_wake)
    rows = await room.bot.runtime.database.reading.execute_fetchall(
        "SELECT message_id FROM audit ORDER BY id"
    )
    assert [row["message_id"] for row in rows] == [line.id for line in lines]


async def test_the_bot_learns_its_role_from_its_own_line(room: Any) -> None:
    assert room.bot.runtime.outbox.budget.role is Role.VIEWER
    await room.says("fan_fern", "!gear")
    await room.says("fan_fern", "!help")
    assert room.bot.runtime.outbox.budget.role is Role.MODERATOR


async def test_an_ordinary_account_answers_many_asks_without_ever_talking_too_fast(room: Any) -> None:
    room.twitch.world.person("woodshed_bot", "viewer")
    few = MIN_PEOPLE - 1  # of more of them, answers are told together
    asks = [
        (f"vip_{place % few}", f"!gear {item.slug}")
        for place, item in enumerate(room.bot.service(GearCollection).items)
    ]
    assert len(asks) > ORDINARY_LINES
    lines = [room.twitch.say(*ask, role="vip") for ask in asks]
    while not await room.bot.settled(lines[-1].id):
        await room.clock.advance(room.clock.next_wake)
    replies = [what.line.reply_to.id for what in room.twitch.record if what.line and what.line.reply_to]
    assert (
        len(replies) == ORDINARY_LINES - 1
    )  # one a second and a bit, until nobody waits for an answer any more
    assert replies == [line.id for line in lines[: len(replies)]]
    assert room.bot.runtime.outbox.counts == {"sent": len(replies), "dropped_late": len(lines) - len(replies)}


async def test_a_viewer_who_tries_what_is_not_theirs_is_told_kindly(room: Any) -> None:
    for text in (
        "!gear add pedal Fuzz",
        "!gear set goldie nickname X",
        "!gear use toast",
        "!gear rest goldie",
    ):
        assert "moderators" in (await room.answers("fan_fern", text))[0]
        await room.clock.advance(room.clock.now() + timedelta(seconds=10))
    assert "Goldie" in (await room.answers("fan_fern", "!gear"))[0]


async def test_the_artist_and_moderators_change_the_shelf(room: Any) -> None:
    for text, part in (
        ("!gear add pedal Quiet Thunder", "quiet-thunder"),
        ("!gear add spaceship Rocinante", "no kind that I know"),
        ("!gear add pedal Quiet Thunder", "already"),
        ("!gear add pedal", "missing"),
        ("!gear set quiet thunder nickname Grumble", "nickname of Grumble is now: Grumble"),
        ("!gear set quiet thunder year soon", "a year from"),
        ("!gear set quiet thunder colour blue", "I can change these"),
        ("!gear set thunder", "Tell me which one"),
        ("!gear set grumbel nickname", "is empty now"),
        ("!gear use quiet thunder", "In use now"),
        ("!gear use quiet thunder", "No change"),
        ("!gear rest quiet thunder", "Resting now"),
        ("!gear rest copperwick", "Did you mean"),
        ("!gear use zyxwvut", "Nothing like that"),
        ("!gear wishes", "Nothing was asked for"),
    ):
        (answer,) = await room.answers("mod_moss", text)
        assert part in answer, f"{text}: {answer}"


async def test_a_fan_who_floods_gets_a_few_answers_one_request_for_a_breath_and_silence(room: Any) -> None:
    asks = [f"!gear {item.slug}" for item in room.bot.service(GearCollection).items[:9]]
    for ask in asks:
        line = room.twitch.say("fan_fern", ask)
        while not await room.bot.settled(line.id):
            await room.clock.advance(room.clock.next_wake)
    said = [what.text for what in room.twitch.record if what.user.login == "woodshed_bot"]
    assert len(said) == 6
    assert all(answer.startswith("It's the") for answer in said[:5])
    assert "breath" in said[5]


async def test_help_tells_every_command_and_how_each_one_goes(room: Any) -> None:
    (answer,) = await room.answers("fan_fern", "!help")
    assert "!gear" in answer
    assert "!mod" not in answer
    everyone, staff = await room.answers("mod_moss", "!commands")
    assert "!story" in everyone
    assert "!mod," in staff
    assert "!start" not in staff, "that is the artist's alone"
    assert "!start" in (await room.answers("junipervale", "!help"))[1]
    assert "!gear add" not in (await room.answers("fan_fern", "!help gear"))[0]
    assert "!next [minutes] –" in (await room.answers("fan_fern", "!help next"))[0]
    for about, part in (
        ("gear", "!gear [words]"),
        ("gear", "!gear list"),
        ("gear", "!gear add"),
        ("!gear list", "!gear list"),
        ("STORY", "!lore"),
        ("gear add", "!gear add <kind> <name>"),
        ("zyx", "no command of that name"),
    ):
        (answer,) = await room.answers("mod_moss", f"!help {about}")
        assert part in answer, answer


async def test_a_command_that_breaks_owns_up_and_the_next_one_works(
    room: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.delattr(InHand, "pieces")
        (answer,) = await room.answers("fan_fern", "!gear")
    assert "went wrong on my side" in answer
    assert "In use" in (await room.answers("fan_fern", "!gear"))[0]


async def test_no_answer_begins_with_what_a_viewer_wrote_and_only_gear_is_named_again(room: Any) -> None:
    for text in ("!gear /ban xyzzy", "!story .timeout xyzzy", "!help /xyzzy", "!gear list /xyzzy"):
        (answer,) = await room.answers("vip_vesper", text)
        assert answer[0].isalpha()
        assert "/" not in answer
        assert "xyzzy" not in answer.replace("“ban xyzzy”", "")


async def test_a_burst_of_calls_waits_for_helix_and_loses_nothing(room: Any) -> None:
    room.twitch.helix.limits.leave(room.twitch.world.bot, 0)
    happened = await room.says("fan_fern", "example.com", after=0)
    assert [what.kind for what in happened] == ["delete", "warn"]
    assert room.twitch.world.violations.pop("429") >= 1


async def test_the_bot_stops_promptly_with_an_open_websocket(room: Any) -> None:
    async with asyncio.timeout(4):
        await room.bot.stop()


async def test_the_rules_can_be_asked_for_and_so_can_the_reason_of_a_decision(room: Any) -> None:
    (answer,) = await room.answers("fan_fern", "!rules")
    listed = re.search(r"(\d+) No links without a nod", answer)
    assert listed
    for asked in (f"!rule {listed[1]}", f"!rule #{listed[1]}", "!rule links", "!rule NO LINKS without a nod"):
        (answer,) = await room.answers("vip_vesper", asked)
        assert "Please ask a moderator before you post a link." in answer
    assert "no such rule" in (await room.answers("vip_vesper", "!rule 99"))[0]
    assert "Nothing of yours" in (await room.answers("sub_sol", "!why"))[0]
    await room.says("sub_sol", "look: example.com/x")
    (answer,) = await room.answers("sub_sol", "!why")
    assert "Please ask a moderator" in answer
    assert "warning" in answer
    assert "“exa…”" in answer
    assert "example.com" not in answer, "the bot must not post the link again"
    await room.answers("sub_sol", "!forgetme")
    (answer,) = await room.answers("sub_sol", "!why")
    assert "forgotten by now; the line was" in answer
    assert "“”" not in answer


async def test_what_is_written_in_another_channel_of_a_shared_chat_is_none_of_ours(room: Any) -> None:
    lines = [room.twitch.say_elsewhere("fan_fern", text) for text in ("!gear", "look at example.com/x")]
    lines += [room.twitch.say_elsewhere("mod_moss", "!panic")]
    happened = await room.says("sub_sol", "lovely tone")
    assert [what for what in happened if what.line not in lines] == []
    assert await room.answers("fan_fern", "!gear")


async def test_a_question_that_comes_late_is_judged_and_not_answered_and_an_order_is_carried_out(
    room: Any,
) -> None:
    async def late(login: str, text: str, written: float) -> list[str]:
        """Tell the bot of a line that was written so many seconds ago; return what came of it."""
        await room.clock.advance(room.clock.now() + timedelta(seconds=30))
        since, told = len(room.twitch.record), room.twitch.eventsub
        line = room.twitch.say(login, "hm")
        frame = json.loads(dict(told.told_lately())["channel.chat.message"])
        frame["metadata"]["message_id"] = frame["payload"]["event"]["message_id"] = other = f"{line.id}-late"
        frame["metadata"]["message_timestamp"] = stamp(room.clock.now() - timedelta(seconds=written))
        frame["payload"]["event"]["message"] = {"text": text, "fragments": []}
        told.tell_again("channel.chat.message", json.dumps(frame))
        while not await room.bot.settled(other):
            await room.clock.advance(room.clock.next_wake)
        return [what.kind for what in room.twitch.record[since:] if what.line is not line]

    room.expect_violations("400", "404")  # Twitch knows no line of these ids
    assert await late("fan_fern", "!gear", 19) == ["line"]
    assert await late("fan_fern", "!gear", 21) == []
    assert await late("fan_fern", "!ask which strings?", 600) == ["line"], "what is handed in is kept"
    assert await late("fan_fern", "!forgetme", 600) == ["line"]
    assert await late("fan_fern", "!duet withdraw", 600) == ["line"]
    assert await late("mod_moss", "!take", 600) == ["line"]
    assert room.bot.runtime.outbox.focus.on
    assert await late("fan_fern", "example.com", 600) == ["warn"]
