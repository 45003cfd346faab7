"""Twitch's words turned into ours, from events as Twitch documents them, through TwitchIO's own models."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from twitchio.models.eventsub_ import create_event_instance

from bot.domain.message import Chatter, Fragment, Role
from bot.moderation.judge import Judge
from bot.moderation.verdict import CLEAN, Verdict
from bot.services.data_folder import policy_in
from bot.twitch.inbound import message_from_chat, message_from_notification

POLICY = policy_in(Path(__file__).parent.parent.parent / "data")
SENT = datetime(2030, 5, 17, 19, 0, 1, tzinfo=UTC)
NOTICES = [
    "sub",
    "resub",
    "sub_gift",
    "community_sub_gift",
    "gift_paid_upgrade",
    "prime_paid_upgrade",
    "raid",
    "unraid",
    "pay_it_forward",
    "announcement",
    "bits_badge_tier",
    "charity_donation",
    "modiversary",
    "watch_streak",
]


def person(prefix: str, number: str, login: str) -> dict[str, str]:
    return {f"{prefix}_id": number, f"{prefix}_login": login, f"{prefix}_name": login.title()}


NO_SOURCE = {
    "source_broadcaster_user_id": None,
    "source_broadcaster_user_login": None,
    "source_broadcaster_user_name": None,
    "source_message_id": None,
    "source_badges": None,
    "is_source_only": None,
}
SOURCE: dict[str, Any] = {
    **person("source_broadcaster_user", "112233", "ottersong"),
    "source_message_id": "e03f6d5d-8ec8-4c63-b473-9e5fe61e289b",
    "source_badges": [{"set_id": "moderator", "id": "1", "info": ""}],
    "is_source_only": False,
}
FROM_HERE = SOURCE | person("source_broadcaster_user", "1971641", "junipervale")


def common(text: str, badges: tuple[str, ...]) -> dict[str, Any]:
    return {
        **person("broadcaster_user", "1971641", "junipervale"),
        **person("chatter_user", "4145994", "fan_fern"),
        "message_id": "cc106a89-1814-919d-454c-f4f2f970aae7",
        "message": {
            "text": text,
            "fragments": [{"type": "text", "text": text, "cheermote": None, "emote": None, "mention": None}],
        },
        "color": "#00FF7F",
        "badges": [{"set_id": badge, "id": "1", "info": ""} for badge in badges],
        **NO_SOURCE,
    }


def chat(text: str = "Hi chat", *badges: str, **more: Any) -> dict[str, Any]:
    """Return the event of `channel.chat.message`."""
    return {
        **common(text, badges),
        "message_type": "text",
        "cheer": None,
        "reply": None,
        "channel_points_custom_reward_id": None,
        "channel_points_animation_id": None,
        **more,
    }


def notification(notice: str, text: str = "Hi chat", **more: Any) -> dict[str, Any]:
    """Return the event of `channel.chat.notification`."""
    kinds = [name for kind in NOTICES for name in (kind, f"shared_chat_{kind}")]
    announced = {notice: {"color": "PURPLE"}} if notice.endswith("announcement") else {}
    return {
        **common(text, ()),
        "chatter_is_anonymous": False,
        "system_message": "",
        "notice_type": notice,
        **dict.fromkeys(kinds),
        **announced,
        **more,
    }


def arrived(kind: str, event: dict[str, Any], stamp: str | None = "2030-05-17T19:00:01Z") -> Any:
    """Return what TwitchIO hands to a listener."""
    metadata = {"message_id": "event-1", "message_type": "notification", "message_timestamp": stamp}
    frame = {"metadata": metadata, "payload": {"subscription": {}, "event": event}}
    return create_event_instance(f"channel.chat.{kind}", frame)


def test_a_line_of_chat_is_taken_over_word_for_word(evening: datetime) -> None:
    message = message_from_chat(arrived("message", chat("Hi chat", "vip")), evening)
    assert message.id == "cc106a89-1814-919d-454c-f4f2f970aae7"
    assert message.chatter == Chatter("4145994", "fan_fern", "Fan_Fern")
    assert (message.text, message.fragments) == ("Hi chat", (Fragment("text", "Hi chat"),))
    assert (message.role, message.at, message.channel_id) == (Role.VIP, SENT, "1971641")
    assert message.shared_from is None


SHOUTED = "EVERY SINGLE THING WRITTEN ALONG THESE LINES SHOULD PROBABLY LOOK QUITE UNPLEASANT WITHOUT REASON"
CAPTIONS = ["kill yourself", "see www.example.com", SHOUTED, "ha " * 150, "#" * 400]


def fragment(kind: str, text: str, **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "text": text,
        "cheermote": None,
        "emote": None,
        "mention": None,
        "gif": None,
        **more,
    }


def gif(text: str) -> dict[str, Any]:
    return fragment("gif", text, gif={"gif_id": "a1b2c3", "url": "https://media.example/a1b2c3.gif"})


def cut(*fragments: dict[str, Any], text: str | None = None) -> dict[str, Any]:
    """Return the event of a line that Twitch cut into `fragments`."""
    whole = "".join(each["text"] for each in fragments) if text is None else text
    return chat(whole) | {"message": {"text": whole, "fragments": list(fragments)}}


def judged(event: dict[str, Any], evening: datetime) -> Verdict:
    return Judge(POLICY).hear(message_from_chat(arrived("message", event), evening))


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_gif_is_a_picture_and_its_caption_no_word_of_the_writers(caption: str, evening: datetime) -> None:
    assert judged(cut(fragment("text", "so "), gif(caption)), evening) == CLEAN
    assert judged(cut(gif(caption), text=""), evening) == CLEAN
    assert judged(chat(caption), evening) != CLEAN


def test_a_line_of_nothing_but_a_gif_is_a_line(evening: datetime) -> None:
    message = message_from_chat(arrived("message", cut(gif(""))), evening)
    assert (message.text, message.fragments) == ("", (Fragment("gif", ""),))
    assert Judge(POLICY).hear(message) == CLEAN


def test_what_is_written_beside_a_gif_is_judged(evening: datetime) -> None:
    assert judged(cut(gif("a cat"), fragment("text", " kill yourself")), evening).rule == "threats"


def test_a_fragment_of_a_kind_that_is_new_is_judged_as_text(evening: datetime) -> None:
    assert judged(cut(fragment("hologram", "kill yourself")), evening).rule == "threats"


def test_a_line_without_a_time_has_the_time_of_its_arrival(evening: datetime) -> None:
    assert message_from_chat(arrived("message", chat(), stamp=None), evening).at == evening


def test_a_line_written_with_me_has_its_words_alone(evening: datetime) -> None:
    line = arrived("message", chat("\x01ACTION waves\x01"))
    assert message_from_chat(line, evening).text == "waves"


@pytest.mark.parametrize(
    ("badges", "role"),
    [
        ((), Role.VIEWER),
        (("bits", "premium"), Role.VIEWER),
        (("founder",), Role.SUBSCRIBER),
        (("subscriber", "vip"), Role.VIP),
        (("lead_moderator", "subscriber"), Role.MODERATOR),
        (("subscriber", "broadcaster"), Role.BROADCASTER),
    ],
)
def test_the_highest_badge_counts(badges: tuple[str, ...], role: Role, evening: datetime) -> None:
    assert message_from_chat(arrived("message", chat("Hi", *badges)), evening).role is role


def test_the_badges_of_another_channel_give_nobody_a_role_here(evening: datetime) -> None:
    message = message_from_chat(arrived("message", chat(**SOURCE)), evening)
    assert message.role is Role.VIEWER


@pytest.mark.parametrize(("source", "shared_from"), [(SOURCE, "112233"), (FROM_HERE, None)])
def test_a_line_of_a_shared_chat_is_another_channels_unless_it_was_written_here(
    source: dict[str, Any], shared_from: str | None, evening: datetime
) -> None:
    assert message_from_chat(arrived("message", chat(**source)), evening).shared_from == shared_from


@pytest.mark.parametrize(
    ("notice", "source", "shared"),
    [
        ("announcement", NO_SOURCE, False),
        ("announcement", FROM_HERE, False),
        ("watch_streak", NO_SOURCE, False),
        ("shared_chat_announcement", SOURCE, True),
        ("shared_chat_resub", SOURCE, True),
    ],
)
def test_a_notice_of_a_shared_chat_is_another_channels_unless_it_was_written_here(
    notice: str, source: dict[str, Any], shared: bool, evening: datetime
) -> None:
    message = message_from_notification(arrived("notification", notification(notice, **source)), evening)
    assert message
    assert message.text == "Hi chat"
    assert (message.shared_from is not None) is shared


@pytest.mark.parametrize("event", [notification("sub", "  "), notification("sub", chatter_is_anonymous=True)])
def test_a_notice_in_which_nobody_says_anything_is_no_line(event: dict[str, Any], evening: datetime) -> None:
    assert message_from_notification(arrived("notification", event), evening) is None
