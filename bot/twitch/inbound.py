"""Twitch's words turned into ours, once, at the door."""

from collections.abc import Iterable
from datetime import datetime

import twitchio
from twitchio.models.eventsub_ import ChatMessageBadge, ChatMessageFragment

from bot.domain.message import Chatter, Fragment, Message, Role
from bot.domain.review import Kind, ReviewItem

_ROLE_OF_BADGE = {
    "broadcaster": Role.BROADCASTER,
    "moderator": Role.MODERATOR,
    "lead_moderator": Role.MODERATOR,
    "vip": Role.VIP,
    "subscriber": Role.SUBSCRIBER,
    "founder": Role.SUBSCRIBER,
}

_ACTION = "\x01ACTION "  # how a line written with /me arrives

_SHARED_NOTICE = "shared_chat_"  # how the type of a notice of another channel begins in a Shared Chat

_BLOCKED_TERM = "blocked term"  # stands for AutoMod's category where the channel's own list holds a line

_ANOTHER_CHANNEL = "another channel"  # stands for its id, which TwitchIO does not hand on with a notice


def message_from_chat(payload: twitchio.ChatMessage, now: datetime) -> Message:
    """Return a line of chat; `now` stands in where Twitch sent no time."""
    source = payload.source_broadcaster
    shared_from = source.id if source and source.id != payload.broadcaster.id else None
    return _message(payload, now, _text(payload.text), shared_from)


def message_from_notification(payload: twitchio.ChatNotification, now: datetime) -> Message | None:
    """Return what a person wrote with a sub, a watch streak or an announcement; None where nothing was."""
    if payload.anonymous or not payload.text.strip():
        return None
    shared_from = _ANOTHER_CHANNEL if payload.notice_type.startswith(_SHARED_NOTICE) else None
    return _message(payload, now, payload.text, shared_from)


def _message(
    payload: twitchio.ChatMessage | twitchio.ChatNotification,
    now: datetime,
    text: str,
    shared_from: str | None,
) -> Message:
    return Message(
        id=payload.id,
        chatter=_chatter(payload.chatter),
        role=role_from_badges(payload.badges),
        text=text,
        fragments=_fragments(payload.fragments),
        at=payload.timestamp or now,
        channel_id=payload.broadcaster.id,
        shared_from=shared_from,
    )


def item_from_hold(payload: twitchio.AutomodMessageHold) -> ReviewItem:
    """Return a line that AutoMod holds, with the words for which it does; both ends of a place count."""
    places = [*payload.boundaries, *(term.boundary for term in payload.blocked_terms)]
    return ReviewItem(
        kind=Kind.HELD,
        at=payload.held_at,
        chatter=_chatter(payload.user),
        said=payload.text,
        twitch_id=payload.message_id,
        rule=payload.category or _BLOCKED_TERM,
        words=" ".join(payload.text[place.start : place.end + 1] for place in places),
    )


def item_from_unban_request(payload: twitchio.ChannelUnbanRequest | twitchio.UnbanRequest) -> ReviewItem:
    """Return what somebody writes who is banned and asks to be let in again."""
    return ReviewItem(Kind.UNBAN, payload.created_at, _chatter(payload.user), payload.text, payload.id)


def _chatter(user: twitchio.PartialUser) -> Chatter:
    return Chatter(user.id, user.name or user.id, user.display_name or user.name or "")


def role_from_badges(badges: Iterable[ChatMessageBadge]) -> Role:
    """Return the highest role that the badges show."""
    return max((_ROLE_OF_BADGE.get(badge.set_id, Role.VIEWER) for badge in badges), default=Role.VIEWER)


def _text(text: str) -> str:
    return text.removeprefix(_ACTION).removesuffix("\x01") if text.startswith(_ACTION) else text


def _fragments(fragments: Iterable[ChatMessageFragment]) -> tuple[Fragment, ...]:
    return tuple(Fragment(fragment.type, fragment.text) for fragment in fragments)
