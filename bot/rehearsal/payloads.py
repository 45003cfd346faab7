"""The events of EventSub as Twitch documents them, made from what happened."""

from collections.abc import Callable
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from bot.rehearsal.chat import Happening, Hold, Line, badges, named, stamp, whole_seconds
from bot.rehearsal.fragments import bits, fragment, fragments
from bot.rehearsal.moderate import channel_moderate
from bot.rehearsal.notices import UNNAMED, notice_fields
from bot.rehearsal.world import World

_ME = "/me "
_GIFS = "https://static-cdn.jtvnw.net/gifs"
_ANIMATIONS = {"power_ups_message_effect": "rainbow-eclipse"}
_AUTOMOD_STATUS = {"allow": "approved", "deny": "denied", "expire": "expired"}


def chat_message(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.chat.message` for an ordinary line."""
    line = happening.line
    if happening.kind != "line" or line is None or line.notice:
        return None
    return {
        **_broadcaster(world),
        **_source(line),
        **named("chatter_user", line.user),
        "message_id": line.id,
        "message": _message(world, line),
        "color": line.user.color,
        "badges": badges(line.role, chat_bot=line.user.chat_bot),
        "message_type": line.type,
        "cheer": {"bits": cheered} if (cheered := bits(line.text)) else None,
        "reply": _reply(line),
        "channel_points_custom_reward_id": None,
        "channel_points_animation_id": _ANIMATIONS.get(line.type),
    }


def chat_notification(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.chat.notification` for a line that came with an announcement or the like."""
    line = happening.line
    if happening.kind != "line" or line is None or not line.notice:
        return None
    elsewhere = line.source is not None and line.source is not world.artist
    by = UNNAMED if line.unnamed else line.user
    notice = notice_fields(line.notice, by, world.artist, elsewhere=elsewhere, details=line.details)
    if notice is None:
        return None
    return {
        **_broadcaster(world),
        **_source(line),
        **named("chatter_user", by),
        "chatter_is_anonymous": line.unnamed,
        "color": line.user.color,
        "badges": badges(line.role, chat_bot=line.user.chat_bot),
        "message_id": line.id,
        "message": _message(world, line),
        **notice,
    }


def message_delete(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.chat.message_delete`."""
    if happening.kind != "delete" or happening.line is None:
        return None
    return {
        **_broadcaster(world),
        **named("target_user", happening.user),
        "message_id": happening.line.id,
    }


def stream_online(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `stream.online`."""
    if happening.kind != "stream.online":
        return None
    return {"id": "1", **_broadcaster(world), "type": "live", "started_at": whole_seconds(happening.at)}


def stream_offline(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `stream.offline`; with the stream's id since 26 June 2026 (dev.twitch.tv/docs/change-log)."""
    return {"id": "1", **_broadcaster(world)} if happening.kind == "stream.offline" else None


def shield_mode_begin(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.shield_mode.begin`."""
    if happening.kind != "shield.on":
        return None
    return {**_broadcaster(world), **_moderator(world, happening), "started_at": stamp(happening.at)}


def shield_mode_end(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.shield_mode.end`."""
    if happening.kind != "shield.off":
        return None
    return {**_broadcaster(world), **_moderator(world, happening), "ended_at": stamp(happening.at)}


def chat_settings_update(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.chat_settings.update`."""
    if happening.kind != "settings":
        return None
    settings = world.settings
    return {
        **_broadcaster(world),
        "emote_mode": settings.emote_mode,
        "follower_mode": settings.follower_mode,
        "follower_mode_duration_minutes": settings.follower_mode_duration,
        "slow_mode": settings.slow_mode,
        "slow_mode_wait_time_seconds": settings.slow_mode_wait_time,
        "subscriber_mode": settings.subscriber_mode,
        "unique_chat_mode": settings.unique_chat_mode,
    }


def automod_hold(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `automod.message.hold`, version 2."""
    line = happening.line
    if happening.kind != "hold" or line is None or line.hold is None:
        return None
    return {**_broadcaster(world), **named("user", line.user), **_held(world, line, line.hold)}


def automod_update(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `automod.message.update`, version 2."""
    line, status = happening.line, _AUTOMOD_STATUS.get(happening.kind)
    if status is None or line is None or line.hold is None:
        return None
    who = {**named("user", line.user), **_moderator(world, happening)}
    return {**_broadcaster(world), **who, **_held(world, line, line.hold), "status": status}


def unban_request_create(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.unban_request.create`."""
    request = happening.request
    if happening.kind != "unban.request" or request is None:
        return None
    asked = {"id": request.id, "text": request.text, "created_at": stamp(request.created_at)}
    return {**asked, **_broadcaster(world), **named("user", request.user)}


def unban_request_resolve(world: World, happening: Happening) -> dict[str, Any] | None:
    """Return `channel.unban_request.resolve`."""
    request = happening.request
    if request is None or happening.kind == "unban.request":
        return None
    resolved = {"id": request.id, "resolution_text": request.resolution, "status": request.status}
    moderator = named("moderator_user", request.moderator)
    who = moderator if request.moderator else dict.fromkeys(moderator)  # nobody resolves what is withdrawn
    return {**resolved, **_broadcaster(world), **who, **named("user", request.user)}


PAYLOADS: dict[str, Callable[[World, Happening], dict[str, Any] | None]] = {
    "channel.chat.message": chat_message,
    "channel.chat.notification": chat_notification,
    "channel.chat.message_delete": message_delete,
    "channel.chat_settings.update": chat_settings_update,
    "channel.moderate": channel_moderate,
    "channel.shield_mode.begin": shield_mode_begin,
    "channel.shield_mode.end": shield_mode_end,
    "automod.message.hold": automod_hold,
    "automod.message.update": automod_update,
    "channel.unban_request.create": unban_request_create,
    "channel.unban_request.resolve": unban_request_resolve,
    "stream.online": stream_online,
    "stream.offline": stream_offline,
}
"""What is told to the subscribers of each type."""


def _broadcaster(world: World) -> dict[str, str]:
    return named("broadcaster_user", world.artist)


def _moderator(world: World, happening: Happening) -> dict[str, str]:
    return named("moderator_user", world.by_login(happening.by))


def _held(world: World, line: Line, hold: Hold) -> dict[str, Any]:
    """Return what AutoMod found in a line; places are counted in code points, both ends included."""
    automod = {"category": hold.category, "level": hold.level, "boundaries": [_place(line.text, line.text)]}
    found = {
        "term_id": str(uuid5(NAMESPACE_OID, hold.term)),
        "boundary": _place(line.text, hold.term),
        **named("owner_broadcaster_user", world.artist),
    }
    return {
        "message_id": line.id,
        "message": {"text": line.text, "fragments": _unmentioned(line.text)},
        "reason": "blocked_term" if hold.term else "automod",
        "automod": None if hold.term else automod,
        "blocked_term": {"terms_found": [found]} if hold.term else None,
        "held_at": stamp(hold.at),
    }


def _unmentioned(text: str) -> list[dict[str, Any]]:
    """Cut a held line: other than in chat, nothing in it is a mention."""
    pieces = fragments(text, lambda _: None)
    return [{name: value for name, value in piece.items() if name != "mention"} for piece in pieces]


def _place(text: str, part: str) -> dict[str, int]:
    start = max(text.casefold().find(part.casefold()), 0)
    return {"start_pos": start, "end_pos": start + len(part) - 1}


def _source(line: Line) -> dict[str, Any]:
    """Return the fields of Shared Chat, empty for a line that was written here."""
    if line.source is None:
        names = named("source_broadcaster_user", None) | {"source_message_id": "", "source_badges": ""}
        return dict.fromkeys(("is_source_only", *names))
    return {
        "is_source_only": False,
        **named("source_broadcaster_user", line.source),
        "source_message_id": str(uuid5(NAMESPACE_OID, line.id)),
        "source_badges": badges(line.role, chat_bot=line.user.chat_bot),
    }


def _message(world: World, line: Line) -> dict[str, Any]:
    """Return what was written; with /me it comes as an action, of which the fragments know nothing."""
    said = line.text.removeprefix(_ME)
    text = f"\x01ACTION {said}\x01" if line.text.startswith(_ME) else said
    cut = fragments(said, world.called, cheers=not line.notice)
    if line.gif:
        cut.append(fragment("gif", "", gif={"gif_id": line.gif, "url": f"{_GIFS}/{line.gif}.gif"}))
    return {"text": text, "fragments": cut}


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
        **named("parent_user", parent.user),
        "thread_message_id": thread.id,
        **named("thread_user", thread.user),
    }
