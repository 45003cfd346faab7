"""`channel.moderate`, version 2: what moderators do, told to moderators, with who did it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.rehearsal.chat import Happening, named, stamp
from bot.rehearsal.world import World

_Details = dict[str, Any]

# dev.twitch.tv/docs/eventsub/eventsub-reference (Channel Moderate Event V2); frames of Twitch's are kept in
# github.com/Chatterino/chatterino2, lib/twitch-eventsub-ws.
DETAILS = (
    *("followers", "slow", "vip", "unvip", "mod", "unmod", "ban", "unban", "timeout", "untimeout", "raid"),
    *("unraid", "delete", "automod_terms", "unban_request", "warn", "shared_chat_ban", "shared_chat_unban"),
    *("shared_chat_timeout", "shared_chat_untimeout", "shared_chat_delete"),
)
"""Where the details of an action may stand; all but its own place are null."""


def channel_moderate(world: World, happening: Happening) -> _Details | None:
    """Return `channel.moderate` for what a moderator or the artist did to somebody, or to a line."""
    told = _TOLD.get(happening.kind)
    if told is None or not happening.by:
        return None
    action, place, details = told(happening)
    return {
        **named("broadcaster_user", world.artist),
        **dict.fromkeys(named("source_broadcaster_user", None)),
        **named("moderator_user", world.by_login(happening.by)),
        "action": action,
        **dict.fromkeys(DETAILS),
        place: named("user", happening.user) | details,
    }


def _plain(happening: Happening) -> tuple[str, str, _Details]:
    return happening.kind, happening.kind, {}


def _ban(happening: Happening) -> tuple[str, str, _Details]:
    return "ban", "ban", {"reason": happening.reason}


def _timeout(happening: Happening) -> tuple[str, str, _Details]:
    until = happening.at + timedelta(seconds=happening.seconds or 0)
    return "timeout", "timeout", {"reason": happening.reason, "expires_at": stamp(until)}


def _unban(happening: Happening) -> tuple[str, str, _Details]:
    action = "unban" if happening.seconds is None else "untimeout"
    return action, action, {}


def _delete(happening: Happening) -> tuple[str, str, _Details]:
    line = happening.line
    return "delete", "delete", {"message_id": line.id, "message_body": line.text} if line else {}


def _warn(happening: Happening) -> tuple[str, str, _Details]:
    return "warn", "warn", {"reason": happening.reason, "chat_rules_cited": None}


def _unban_request(happening: Happening) -> tuple[str, str, _Details]:
    approved = happening.kind == "unban.approved"
    action = "approve_unban_request" if approved else "deny_unban_request"
    return action, "unban_request", {"is_approved": approved, "moderator_message": happening.reason}


_TOLD: dict[str, Callable[[Happening], tuple[str, str, _Details]]] = {
    "mod": _plain,
    "unmod": _plain,
    "ban": _ban,
    "timeout": _timeout,
    "unban": _unban,
    "delete": _delete,
    "warn": _warn,
    "unban.approved": _unban_request,
    "unban.denied": _unban_request,
}
"""How each happening is told: as which action, where its details stand, and which those are besides whom."""
