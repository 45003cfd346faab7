"""The events of EventSub as Twitch documents them, made from what happened."""

import re
from collections.abc import Callable
from typing import Any

from bot.rehearsal.world import Happening, Line, User, World, badges

# dev.twitch.tv/docs/eventsub/eventsub-reference (Channel Chat Notification Event)
_NOTICES = [
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
    "charity_donation",
    "bits_badge_tier",
    "watch_streak",
    "modiversary",
]


def chat_message(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.chat.message` for an ordinary line."""
    line = happening.line
    if happening.kind != "line" or line is None or line.notice:
        return None
    return {
        **_broadcaster(world),
        **_source(),
        **_person("chatter_user", line.user),
        "message_id": line.id,
        "message": _message(world, line),
        "color": line.user.color,
        "badges": badges(line.role),
        "message_type": "text",
        "cheer": None,
        "reply": _reply(line),
        "channel_points_custom_reward_id": None,
        "channel_points_animation_id": None,
    }


def chat_notification(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.chat.notification` for a line that came with an announcement or the like."""
    line = happening.line
    if happening.kind != "line" or line is None or not line.notice:
        return None
    details: dict[str, Any] = {name: None for kind in _NOTICES for name in (kind, f"shared_chat_{kind}")}
    details[line.notice] = {"color": "PRIMARY"} if line.notice == "announcement" else {}
    return {
        **_broadcaster(world),
        **_source(),
        **_person("chatter_user", line.user),
        "chatter_is_anonymous": False,
        "color": line.user.color,
        "badges": badges(line.role),
        "system_message": "",
        "message_id": line.id,
        "message": _message(world, line),
        "notice_type": line.notice,
        **details,
    }


def message_delete(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.chat.message_delete`."""
    if happening.kind != "delete" or happening.line is None:
        return None
    return {
        **_broadcaster(world),
        **_person("target_user", happening.user),
        "message_id": happening.line.id,
    }


def stream_online(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `stream.online`."""
    if happening.kind != "stream.online":
        return None
    started = happening.at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"id": "1", **_broadcaster(world), "type": "live", "started_at": started}


def stream_offline(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `stream.offline`."""
    return _broadcaster(world) if happening.kind == "stream.offline" else None


PAYLOADS: dict[str, Callable[[World, Happening], dict[str, Any] | None]] = {
    "channel.chat.message": chat_message,
    "channel.chat.notification": chat_notification,
    "channel.chat.message_delete": message_delete,
    "stream.online": stream_online,
    "stream.offline": stream_offline,
}
"""What is told to the subscribers of each type."""


def _person(prefix: str, user: User) -> dict[str, str]:
    return {f"{prefix}_id": user.id, f"{prefix}_login": user.login, f"{prefix}_name": user.name}


def _broadcaster(world: World) -> dict[str, str]:
    return _person("broadcaster_user", world.artist)


def _source() -> dict[str, None]:
    """Return the fields of Shared Chat, empty outside of it."""
    names = ("broadcaster_user_id", "broadcaster_user_login", "broadcaster_user_name", "message_id", "badges")
    return {"is_source_only": None, **{f"source_{name}": None for name in names}}


def _message(world: World, line: Line) -> dict[str, Any]:
    return {"text": line.text, "fragments": _fragments(world, line.text)}


def _fragments(world: World, text: str) -> list[dict[str, Any]]:
    """Cut a line into text and mentions; together they are the line again."""
    fragments: list[dict[str, Any]] = []
    for part in re.split(r"(@\w+)", text):
        user = world.by_login(part[1:]) if part.startswith("@") else None
        mention = _person("user", user) if user else None
        if part and not mention and fragments and fragments[-1]["type"] == "text":
            fragments[-1]["text"] += part
        elif part:
            kind = "mention" if mention else "text"
            fragments.append(
                {"type": kind, "text": part, "cheermote": None, "emote": None, "mention": mention}
            )
    return fragments


def _reply(line: Line) -> dict[str, str] | None:
    parent = line.reply_to
    if parent is None:
        return None
    thread = parent
    while thread.reply_to is not None:
        thread = thread.reply_to
    return {
        "parent_message_id": parent.id,
        "parent_message_body": parent.text,
        **_person("parent_user", parent.user),
        "thread_message_id": thread.id,
        **_person("thread_user", thread.user),
    }
