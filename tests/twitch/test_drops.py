"""What the bot makes of each reason for which Twitch shows nothing of what it said."""

from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.domain.chat.chat_rate_limit import WINDOW

ROLE, WORDS, NOTHING = "`/mod` and its name", "change", "nothing"
EVERY_LINE, ONE_LINE = "broken", "well"

REASONS = [
    ("user_timed_out msg_timedout", "/untimeout", EVERY_LINE),
    ("user_banned msg_banned", "/unban", EVERY_LINE),
    ("user_warned", "acknowledge the warning", EVERY_LINE),
    ("banned_phone_alias", "telephone number", EVERY_LINE),
    ("channel_suspended msg_channel_suspended", "suspended", EVERY_LINE),
    ("subs_only_mode msg_subsonly", ROLE, EVERY_LINE),
    ("emote_only_mode msg_emoteonly", ROLE, EVERY_LINE),
    (
        "followers_only_mode msg_followersonly msg_followersonly_followed msg_followersonly_zero",
        ROLE,
        EVERY_LINE,
    ),
    ("slow_mode msg_slowmode", ROLE, ONE_LINE),
    ("unique_mode msg_r9k", ROLE, ONE_LINE),
    ("msg_rejected", WORDS, ONE_LINE),
    ("channel_settings msg_rejected_mandatory", WORDS, ONE_LINE),
    ("automod_held", WORDS, ONE_LINE),
    ("send_error", NOTHING, ONE_LINE),
    ("msg_duplicate duplicate_message", ROLE, ONE_LINE),
    ("rate_limited msg_ratelimit", ROLE, ONE_LINE),
    ("heard_of_by_nobody", "this reason is new to the bot", ONE_LINE),
]
"""The names that a reason has, what its mend tells to do, and whether it is seen at the first line."""


async def answers(room: Any) -> dict[str, str]:
    """Return what the health page says of answers."""
    async with aiohttp.ClientSession() as http, http.get(f"{room.bot.web.url}health") as answer:
        (found,) = [each for each in (await answer.json())["findings"] if each["subject"] == "answers"]
        return found


@pytest.mark.parametrize(("codes", "mend", "health"), REASONS)
async def test_a_line_that_twitch_drops_is_told_with_its_reason_and_the_mend_of_it(
    codes: str, mend: str, health: str, room: Any
) -> None:
    for code in codes.split():
        room.bot.runtime.outbox.drops.clear()
        room.twitch.faults.drop_next(code, "Twitch's own words.")
        with capture_logs() as logs:
            await room.answers("mod_moss", "!gear")
        (told,) = [line for line in logs if line["event"] == "outbox.dropped"]
        assert (told["code"], told["why"]) == (code, "Twitch's own words.")
        assert mend in told["mend"]
        assert room.bot.runtime.outbox.drops == {code: 1}
        found = await answers(room)
        assert found["grade"] == health
        if health == EVERY_LINE:
            assert code in found["says"]
            assert mend in found["mend"]
        await room.answers("mod_moss", "!help")
        assert (await answers(room))["grade"] == "well"


@pytest.mark.parametrize("code", ["rate_limited", "msg_ratelimit"])
async def test_a_bot_that_is_too_fast_for_twitch_is_silent_for_a_while(code: str, room: Any) -> None:
    room.twitch.faults.drop_next(code)
    await room.says("mod_moss", "!gear")
    assert room.bot.runtime.outbox.budget.wait(room.clock.now()) > WINDOW


@pytest.mark.parametrize("code", ["msg_duplicate", "duplicate_message"])
async def test_what_twitch_calls_a_duplicate_is_said_in_other_words(code: str, room: Any) -> None:
    room.twitch.faults.drop_next(code)
    (answer,) = await room.answers("mod_moss", "!gear")
    assert answer.startswith("Once more: In use")


async def test_lines_that_twitch_rejects_one_after_the_other_are_told_though_each_may_be_chance(
    room: Any,
) -> None:
    room.twitch.faults.drop_next("msg_rejected", times=3)
    for question in ("!gear", "!rules", "!now"):
        assert await room.answers("mod_moss", question) == []
    (told,) = await room.answers("mod_moss", "!health")
    assert "answers: Twitch did not show what the bot said last (msg_rejected)" in told
    assert "blocked terms" in told
    assert (await answers(room))["grade"] == "well"


async def test_a_bot_that_is_banned_says_so_though_twitch_refuses_its_lines_instead_of_dropping_them(
    room: Any,
) -> None:
    room.twitch.set_role("woodshed_bot", "viewer")
    world = room.twitch.world
    world.ban(world.bot, None, "", world.artist, room.clock.now())
    with capture_logs() as logs:
        room.bot.runtime.outbox.say("Still here.", reply_to=None)  # which hears nothing any more
        await room.turns_until(lambda: room.bot.runtime.outbox.drops)
    (told,) = [line for line in logs if line["event"] == "outbox.dropped"]
    assert (told["code"], told["mend"]) == (
        "user_banned",
        "lift the ban of the bot in the channel: `/unban` and its name",
    )
    assert (await answers(room))["grade"] == "broken"
    room.expect_violations("403")
