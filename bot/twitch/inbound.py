"""Twitch's words turned into ours, once, at the door."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import twitchio
from twitchio.http import HTTPClient
from twitchio.models.eventsub_ import create_event_instance

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.chat.said import Removal
from bot.log import get_logger, redact

_log = get_logger(__name__)

_ROLE_OF_BADGE = {
    "broadcaster": Role.BROADCASTER,
    "moderator": Role.MODERATOR,
    "lead_moderator": Role.MODERATOR,
    "vip": Role.VIP,
    "subscriber": Role.SUBSCRIBER,
    "founder": Role.SUBSCRIBER,
}

_BOT_BADGE = "bot-badge"
"""The set of Twitch's Chat Bot badge (dev.twitch.tv/docs/chat, Chatbot Badge and Chat Identity)."""

ACTION = "\x01ACTION "  # how a line written with /me arrives

_SHARED_NOTICE = "shared_chat_"  # how what happens in another channel of a Shared Chat begins

_BLOCKED_TERM = "blocked term"  # stands for AutoMod's category where the channel's own list holds a line

_ANOTHER_CHANNEL = "another channel"  # stands for its id, where a notice of it does not tell

_TEXT = "text"

_ROLE_AFTER = {"mod": True, "unmod": False, "ban": False, "timeout": False}
"""Whether somebody is a moderator to whom a moderator did that."""


def message_from_frame(frame: Mapping[str, Any], now: datetime) -> Message | None:
    """Return what a person wrote, as a line of chat or with a notice; None where nobody wrote anything.

    It is read from the frame itself: TwitchIO cannot read a notice whose details lack a key, and whatever
    else a frame may lack, what was written is judged. `now` stands in where Twitch sent no time.

    Raises:
        KeyError: the frame does not tell who wrote, or the id of the line.
    """
    event = frame["payload"]["event"]
    said: Mapping[str, Any] = event.get("message") or {}
    fragments = tuple(
        [Fragment(each.get("type", _TEXT), each.get("text") or "") for each in _all(said, "fragments")]
    )
    badges = [each.get("set_id", "") for each in _all(event, "badges")]
    text = _words(said.get("text") or "".join(fragment.text for fragment in fragments))
    pictured = any(fragment.kind != _TEXT for fragment in fragments)  # a GIF may come without a text
    if event.get("chatter_is_anonymous") or not (text.strip() or pictured):
        return None
    login = event.get("chatter_user_login") or event["chatter_user_id"]
    return Message(
        id=event["message_id"],
        chatter=Chatter(event["chatter_user_id"], login, event.get("chatter_user_name") or login),
        role=role_from_badges(badges),
        text=text,
        fragments=fragments,
        at=sent_at(frame["metadata"]) or now,
        channel_id=event.get("broadcaster_user_id") or "",
        shared_from=_shared_from(event),
        bot_badge=_BOT_BADGE in badges,
    )


def payload_from_frame(frame: Mapping[str, Any], http: HTTPClient) -> twitchio.ChatMessage | None:
    """Return a line of chat as TwitchIO reads it, to start a command from; None where it cannot.

    Only a line that is a command is read so: it takes twice as long as to learn what was written.
    """
    try:
        return create_event_instance(frame["metadata"]["subscription_type"], frame, http=http)
    except (AttributeError, KeyError, TypeError, ValueError) as error:  # it is judged all the same
        _log.warning("line.unread", why=redact(f"{type(error).__name__}: {error}"))
        return None


def item_from_hold(payload: twitchio.AutomodMessageHold) -> ReviewItem:
    """Return a line that AutoMod holds, with the words for which it does; both ends of a place count."""
    places = [*payload.boundaries, *(term.boundary for term in payload.blocked_terms)]
    return ReviewItem(
        kind=ReviewKind.HELD,
        at=payload.held_at,
        chatter=_chatter(payload.user),
        said=payload.text,
        twitch_id=payload.message_id,
        rule=payload.category or _BLOCKED_TERM,
        words=" ".join(payload.text[place.start : place.end + 1] for place in places),
    )


def item_from_unban_request(payload: twitchio.ChannelUnbanRequest | twitchio.UnbanRequest) -> ReviewItem:
    """Return what somebody writes who is banned and asks to be let in again."""
    return ReviewItem(ReviewKind.UNBAN, payload.created_at, _chatter(payload.user), payload.text, payload.id)


def role_change(frame: Mapping[str, Any]) -> tuple[str, bool] | None:
    """Return whom an event of `channel.moderate` makes a moderator (True) or leaves none (False); else None.

    Twitch takes the role from whoever is banned or timed out. What happened in another channel of a Shared
    Chat has names of its own. Only what is needed is read: new actions may come that TwitchIO cannot read.
    """
    event = frame["payload"]["event"]
    action = event.get("action")
    whom: Mapping[str, Any] = event.get(action) or {}
    if action not in _ROLE_AFTER or not whom.get("user_id"):
        return None
    return whom["user_id"], _ROLE_AFTER[action]


def removal(frame: Mapping[str, Any], now: datetime) -> Removal | None:
    """Return what an event of `channel.moderate` takes off in chat; None where that is nothing.

    In a Shared Chat lines of the other channels stand in ours too, and so does what becomes of them.
    """
    event, at = frame["payload"]["event"], sent_at(frame["metadata"]) or now
    here = frame["payload"].get("subscription", {}).get("condition", {})  # it is the bot that subscribes
    by_bot = bool(by := event.get("moderator_user_id")) and by == here.get("moderator_user_id")
    action = event.get("action") or ""
    what: Mapping[str, Any] = event.get(action) or {}
    match action.removeprefix(_SHARED_NOTICE):
        case "delete":
            return Removal(at, line=what["message_id"], whose=what.get("user_id") or "", by_bot=by_bot)
        case "ban" | "timeout":
            return Removal(at, author=what["user_id"], login=what.get("user_login") or "", by_bot=by_bot)
        case "clear":
            return Removal(at, by_bot=by_bot)
        case _:
            return None


def _chatter(user: twitchio.PartialUser) -> Chatter:
    return Chatter(user.id, user.name or user.id, user.display_name or user.name or "")


def role_from_badges(set_ids: Iterable[str]) -> Role:
    """Return the highest role that badges of those sets show."""
    return max((_ROLE_OF_BADGE.get(set_id, Role.VIEWER) for set_id in set_ids), default=Role.VIEWER)


def _words(text: str) -> str:
    return text.removeprefix(ACTION).removesuffix("\x01") if text.startswith(ACTION) else text


def is_elsewhere(event: Mapping[str, Any]) -> bool:
    """Tell whether something happened in another channel of a Shared Chat."""
    return _shared_from(event) is not None


def _shared_from(event: Mapping[str, Any]) -> str | None:
    """Return the id of the other channel in which something was written; None where it was in ours."""
    if source := event.get("source_broadcaster_user_id"):
        return source if source != event.get("broadcaster_user_id") else None
    return _ANOTHER_CHANNEL if (event.get("notice_type") or "").startswith(_SHARED_NOTICE) else None


def sent_at(metadata: Mapping[str, Any]) -> datetime | None:
    """Return when Twitch sent an event first; None where it does not say."""
    try:
        sent = datetime.fromisoformat(metadata.get("message_timestamp") or "")
    except ValueError:
        return None
    return sent if sent.tzinfo else None


def _all(table: Mapping[str, Any], name: str) -> Iterable[Mapping[str, Any]]:
    """Return the tables of a list that may be missing or null."""
    return table.get(name) or ()
