"""That somebody gave, read from chat's own lines and notices: who and what, and never how much."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.chat.message import Chatter
from bot.domain.fans.support import Gift, GiftKind
from bot.twitch.inbound import is_elsewhere, sent_at

_NOTICES = {
    "sub": GiftKind.SUB,
    "resub": GiftKind.SUB,
    "prime_paid_upgrade": GiftKind.SUB,
    "gift_paid_upgrade": GiftKind.SUB,
    "sub_gift": GiftKind.GIFT,
    "community_sub_gift": GiftKind.GIFT,
    "pay_it_forward": GiftKind.GIFT,
    "bits_badge_tier": GiftKind.BITS,
}
"""The notices by which Twitch tells that somebody gave (dev.twitch.tv/docs/eventsub/eventsub-reference,
Channel Chat Notification Event). What goes to a charity is not the channel's."""

_NOBODY = frozenset({"ananonymousgifter", "ananonymouscheerer"})
"""Accounts of Twitch's that stand for whoever does not want to be named."""


def gift_from_frame(frame: Mapping[str, Any], now: datetime) -> Gift | None:
    """Return what somebody gave to this channel by a line or a notice of chat; None where nobody did.

    Only what Twitch counts as Bits is one: words that look like it are words. `now` stands in where Twitch
    sent no time.
    """
    event: Mapping[str, Any] = frame["payload"]["event"]
    notice: str = event.get("notice_type") or ""
    kind = _NOTICES.get(notice) or (GiftKind.BITS if _bits(event) else None)
    line: str = event.get("message_id") or ""
    if kind is None or not line or is_elsewhere(event):
        return None
    return Gift(_act(event, notice) or line, kind, _giver(event), line, sent_at(frame["metadata"]) or now)


def _bits(event: Mapping[str, Any]) -> bool:
    cheer: Mapping[str, Any] = event.get("cheer") or {}
    return bool(cheer.get("bits"))


def _act(event: Mapping[str, Any], notice: str) -> str:
    """Return by what a shower of gifts is known as one act, whichever of its notices comes first."""
    told: Mapping[str, Any] = event.get(notice) or {}
    return told.get("community_gift_id") or (told.get("id") or "" if notice == "community_sub_gift" else "")


def _giver(event: Mapping[str, Any]) -> Chatter | None:
    user_id: str = event.get("chatter_user_id") or ""
    login: str = event.get("chatter_user_login") or user_id
    if event.get("chatter_is_anonymous") or not user_id or login in _NOBODY:
        return None
    return Chatter(user_id, login, event.get("chatter_user_name") or login)
