"""Twitch's words turned into ours, from events as Twitch documents them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.moderation.judge import Judge
from bot.moderation.verdict import CLEAN, Verdict
from bot.rehearsal.notices import NOTICES
from bot.twitch.inbound import message_from_frame, role_change
from tests.shipped import POLICY

SENT = datetime(2030, 5, 17, 19, 0, 1, tzinfo=UTC)
EARLIER = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)


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
    return {
        **common(text, ()),
        "chatter_is_anonymous": False,
        "system_message": "",
        "notice_type": notice,
        **dict.fromkeys(kinds),
        **more,
    }


def read(event: dict[str, Any], stamp: str | None = "2030-05-17T19:00:01Z") -> Message | None:
    """Return what is read out of the frame of an event."""
    metadata = {"message_id": "event-1", "message_type": "notification", "message_timestamp": stamp}
    return message_from_frame({"metadata": metadata, "payload": {"event": event}}, EARLIER)


def line(event: dict[str, Any], **more: Any) -> Message:
    """Return the line that is read out of an event, which must be one."""
    message = read(event, **more)
    assert message
    return message


def test_a_line_of_chat_is_taken_over_word_for_word() -> None:
    message = line(chat("Hi chat", "vip"))
    assert message.id == "cc106a89-1814-919d-454c-f4f2f970aae7"
    assert message.chatter == Chatter("4145994", "fan_fern", "Fan_Fern")
    assert (message.text, message.fragments) == ("Hi chat", (Fragment("text", "Hi chat"),))
    assert (message.role, message.at, message.channel_id) == (Role.VIP, SENT, "1971641")
    assert message.shared_from is None


@pytest.mark.parametrize("stamp", [None, "", "soon", "2030-05-17T19:00:01"])
def test_a_line_without_a_time_has_the_time_of_its_arrival(stamp: str | None) -> None:
    assert line(chat(), stamp=stamp).at == EARLIER


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


def judged(event: dict[str, Any]) -> Verdict:
    return Judge(POLICY).judge(line(event))


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_gif_is_a_picture_and_its_caption_no_word_of_the_writers(caption: str) -> None:
    assert judged(cut(fragment("text", "so "), gif(caption))) == CLEAN
    assert judged(cut(gif(caption), text="")) == CLEAN
    assert judged(chat(caption)) != CLEAN


def test_twitchs_badge_tells_another_bot_whatever_its_role() -> None:
    message = line(chat("!gear", "moderator", "bot-badge"))
    assert (message.role, message.bot_badge) == (Role.MODERATOR, True)
    assert not line(chat("!gear", "moderator")).bot_badge


def test_a_line_of_nothing_but_a_gif_is_a_line() -> None:
    message = line(cut(gif("")))
    assert (message.text, message.fragments) == ("", (Fragment("gif", ""),))
    assert Judge(POLICY).judge(message) == CLEAN


def test_what_is_written_beside_a_gif_is_judged() -> None:
    assert judged(cut(gif("a cat"), fragment("text", " kill yourself"))).rule == "threats"


def test_a_fragment_of_a_kind_that_is_new_is_judged_as_text() -> None:
    assert judged(cut(fragment("hologram", "kill yourself"))).rule == "threats"


@pytest.mark.parametrize("fraction", [".1", ".123456789", ".1234567"])
def test_a_time_may_have_as_many_digits_as_twitch_sends(fraction: str) -> None:
    at = line(chat(), stamp=f"2030-05-17T19:00:01{fraction}Z").at
    assert at == SENT + timedelta(microseconds=int(fraction[1:].ljust(6, "0")[:6]))


def test_a_line_written_with_me_has_its_words_alone() -> None:
    assert line(chat("\x01ACTION waves\x01")).text == "waves"


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
def test_the_highest_badge_counts(badges: tuple[str, ...], role: Role) -> None:
    assert line(chat("Hi", *badges)).role is role


def test_the_badges_of_another_channel_give_nobody_a_role_here() -> None:
    assert line(chat(**SOURCE)).role is Role.VIEWER


@pytest.mark.parametrize(("source", "shared_from"), [(SOURCE, "112233"), (FROM_HERE, None)])
def test_a_line_of_a_shared_chat_is_another_channels_unless_it_was_written_here(
    source: dict[str, Any], shared_from: str | None
) -> None:
    assert line(chat(**source)).shared_from == shared_from


@pytest.mark.parametrize(
    ("notice", "source", "shared"),
    [
        ("announcement", NO_SOURCE, False),
        ("announcement", FROM_HERE, False),
        ("watch_streak", NO_SOURCE, False),
        ("shared_chat_announcement", SOURCE, True),
        ("shared_chat_resub", SOURCE, True),
        ("shared_chat_resub", NO_SOURCE, True),
    ],
)
def test_a_notice_of_a_shared_chat_is_another_channels_unless_it_was_written_here(
    notice: str, source: dict[str, Any], shared: bool
) -> None:
    message = line(notification(notice, **source))
    assert message.text == "Hi chat"
    assert (message.shared_from is not None) is shared


@pytest.mark.parametrize(
    "event",
    [
        notification("sub", "  "),
        notification("sub", chatter_is_anonymous=True),
        notification("sub", message=None),
    ],
)
def test_a_notice_in_which_nobody_says_anything_is_no_line(event: dict[str, Any]) -> None:
    assert read(event) is None


def test_a_picture_without_a_word_is_a_line() -> None:
    picture = {
        "type": "gif",
        "text": "",
        "gif": {"gif_id": "wave", "url": "https://static-cdn.jtvnw.net/wave"},
    }
    message = line(chat(message={"text": "", "fragments": [picture]}))
    assert (message.text, message.fragments) == ("", (Fragment("gif", ""),))


@pytest.mark.parametrize("event", [chat(), *map(notification, [*NOTICES, "unknown", "a_kind_of_tomorrow"])])
def test_what_was_written_is_read_whatever_else_a_frame_lacks(event: dict[str, Any]) -> None:
    whole = line(event)
    for name in event.keys() - {"message", "message_id", "chatter_user_id"}:
        for frame in ({**event, name: None}, {key: value for key, value in event.items() if key != name}):
            message = line(frame)
            assert (message.text, message.fragments) == (whole.text, whole.fragments), name
            assert (message.id, message.chatter.id) == (whole.id, whole.chatter.id), name


def test_a_text_without_fragments_and_fragments_without_a_text_are_read() -> None:
    fragments = [{"type": "text", "text": "look "}, {"type": "emote", "text": "fernLove"}]
    assert line(chat(message={"text": "look", "fragments": None})).text == "look"
    assert line(chat(message={"fragments": fragments})).text == "look fernLove"


@pytest.mark.parametrize("name", ["message_id", "chatter_user_id"])
def test_who_wrote_and_which_line_it_is_cannot_be_done_without(name: str) -> None:
    with pytest.raises(KeyError, match=name):
        read({key: value for key, value in chat().items() if key != name})


WHOM = {"user_id": "7", "user_login": "mod_moss", "user_name": "mod_moss"}


@pytest.mark.parametrize(
    ("event", "change"),
    [
        ({"action": "mod", "mod": WHOM}, ("7", True)),
        ({"action": "unmod", "unmod": WHOM}, ("7", False)),
        ({"action": "ban", "ban": WHOM | {"reason": None}}, ("7", False)),
        ({"action": "timeout", "timeout": WHOM | {"reason": "", "expires_at": ""}}, ("7", False)),
        ({"action": "untimeout", "untimeout": WHOM}, None),
        ({"action": "delete", "delete": WHOM | {"message_id": "1", "message_body": "hi"}}, None),
        ({"action": "shared_chat_ban", "shared_chat_ban": WHOM, "ban": None}, None),
        ({"action": "unheard_of", "unheard_of": WHOM}, None),
        ({"action": "unmod", "unmod": None}, None),
        ({"action": "unmod"}, None),
        ({}, None),
    ],
)
def test_of_what_moderators_do_it_tells_whom_it_makes_one_or_leaves_none(
    event: dict[str, Any], change: tuple[str, bool] | None
) -> None:
    assert role_change({"payload": {"event": event}}) == change
