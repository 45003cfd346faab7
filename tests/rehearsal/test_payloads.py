"""What the events of the local Twitch hold is what Twitch's hold; each test names where that is told."""

from typing import Any, get_args

import pytest
from twitchio.models.eventsub_ import create_event_instance

from bot.rehearsal.chat import MessageType
from bot.rehearsal.notices import NOTICES

LINE, NOTICE = "channel.chat.message", "channel.chat.notification"
STAYS = {"unraid", "bits_badge_tier", "charity_donation", "watch_streak"}
"""Kinds for which the reference lists no `shared_chat_…`."""


@pytest.mark.parametrize("kind", NOTICES)
async def test_a_notice_has_its_details_and_null_for_all_others(kind: str, twitch: Any, listen: Any) -> None:
    """EventSub reference, Channel Chat Notification Event; frames in twitch-rs' notification.rs."""
    ear = await listen(NOTICE)
    twitch.say("sub_sol", "hello", notice=kind)
    frame = await ear.frame()
    event = frame["payload"]["event"]
    details = {name for name in event if name in NOTICES or name.startswith("shared_chat_")}
    assert details == {*NOTICES} | {f"shared_chat_{each}" for each in NOTICES if each not in STAYS}
    assert [name for name in details if event[name] is not None] == [kind]
    assert "sub_plan" not in event[kind]
    notice = create_event_instance(NOTICE, frame)
    assert (notice.notice_type, notice.text, notice.chatter.name) == (kind, "hello", "sub_sol")
    assert kind == "unraid" or getattr(notice, kind)


async def test_a_notice_without_a_kind_of_its_own_is_unknown_and_has_no_details(
    twitch: Any, listen: Any
) -> None:
    """EventSub reference, `notice_type`: "unknown", since June 2026."""
    ear = await listen(NOTICE)
    twitch.say("sub_sol", "hello", notice="unknown")
    _, event = await ear.event()
    assert (event["notice_type"], event["message"]["text"]) == ("unknown", "hello")
    assert all(event[kind] is None for kind in NOTICES)
    assert "unknown" not in event


async def test_of_another_channel_only_some_notices_are_told_under_names_of_their_own(
    twitch: Any, listen: Any
) -> None:
    """EventSub reference: the `shared_chat_…` types."""
    ear = await listen(NOTICE)
    for kind in NOTICES:
        twitch.say_elsewhere("sub_sol", "hello", notice=kind)
    told = [(await ear.event())[1] for kind in NOTICES if kind not in STAYS]
    assert [event["notice_type"] for event in told] == [
        f"shared_chat_{kind}" for kind in NOTICES if kind not in STAYS
    ]
    assert all(event[event["notice_type"]] for event in told)
    assert {event["source_broadcaster_user_login"] for event in told} == {"elder_elm"}


async def told(twitch: Any, ear: Any, text: str, **more: Any) -> Any:
    """Let a fan write; return the event, which TwitchIO must be able to read."""
    twitch.say("fan_fern", text, **more)
    frame = await ear.frame()
    assert create_event_instance(LINE, frame).text == frame["payload"]["event"]["message"]["text"]
    return frame["payload"]["event"]


async def test_a_line_with_me_is_an_action_and_its_fragments_are_its_words(twitch: Any, listen: Any) -> None:
    """As in IRC; frames kept in libraries."""
    message = (await told(twitch, await listen(LINE), "/me waves"))["message"]
    assert message["text"] == "\x01ACTION waves\x01"
    assert [piece["text"] for piece in message["fragments"]] == ["waves"]


async def test_emotes_cheers_and_mentions_are_cut_out_with_their_details(twitch: Any, listen: Any) -> None:
    """EventSub reference, Channel Chat Message Event; the prefix: github.com/twitchdev/issues/issues/1173."""
    text = "Cheer100 juniperRiff, or juniperRiff @ヌック! cheer0 KEKW cheer1  LUL"
    event = await told(twitch, await listen(LINE), text)
    pieces = event["message"]["fragments"]
    assert "".join(piece["text"] for piece in pieces) == text
    assert [piece["type"] for piece in pieces] == [
        *("cheermote", "text", "emote", "text", "mention", "text", "cheermote", "text", "emote")
    ]
    assert pieces[0]["cheermote"] == {"prefix": "cheer", "bits": 100, "tier": 100}
    assert pieces[2]["emote"] == {
        "id": "emotesv2_4c3b4ed516de493bbcd2df2f5d450f49",
        "emote_set_id": "301592777",
        "owner_id": twitch.world.artist.id,
        "format": ["static", "animated"],
    }
    assert pieces[4]["mention"]["user_login"] == "newcomer_nook"
    assert all(piece[piece["type"]] for piece in pieces if piece["type"] != "text")
    assert event["cheer"] == {"bits": 101}


async def test_bits_in_a_notice_are_words(twitch: Any, listen: Any) -> None:
    """A cheer is a line of chat: github.com/twitchdev/issues/issues/911."""
    ear = await listen(NOTICE)
    twitch.say("sub_sol", "Cheer100 LUL", notice="resub")
    _, event = await ear.event()
    assert [piece["type"] for piece in event["message"]["fragments"]] == ["text", "emote"]


async def test_a_gif_is_a_piece_of_a_line_that_may_have_no_words(twitch: Any, listen: Any) -> None:
    """Twitch's change log, 16 July 2026."""
    message = (await told(twitch, await listen(LINE), "", gif="wave"))["message"]
    assert message["text"] == ""
    assert [(piece["type"], piece["gif"]["gif_id"]) for piece in message["fragments"]] == [("gif", "wave")]


@pytest.mark.parametrize("kind", get_args(MessageType))
async def test_a_line_has_one_of_twitchs_types(kind: MessageType, twitch: Any, listen: Any) -> None:
    """EventSub reference, `message_type`."""
    event = await told(twitch, await listen(LINE), "LUL", message_type=kind)
    assert event["message_type"] == kind
    assert bool(event["channel_points_animation_id"]) is (kind == "power_ups_message_effect")


async def test_a_name_may_be_none_of_the_logins_letters_and_a_colour_may_be_missing(
    twitch: Any, listen: Any
) -> None:
    """EventSub reference, `color`: empty if it is never set."""
    ear = await listen(LINE)
    twitch.say("newcomer_nook", "hello")
    _, event = await ear.event()
    assert (event["chatter_user_login"], event["chatter_user_name"]) == ("newcomer_nook", "ヌック")
    assert event["color"] == ""
