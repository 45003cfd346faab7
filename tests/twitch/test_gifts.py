"""That somebody gave, out of the frames of lines and notices."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.chat.message import Chatter
from bot.domain.fans.support import Gift, GiftKind
from bot.twitch.gifts import gift_from_frame

AT = datetime(2030, 5, 17, 19, 0, 1, tzinfo=UTC)
FERN = Chatter("4145994", "fan_fern", "Fan_Fern")


def event(**more: Any) -> dict[str, Any]:
    return {
        "broadcaster_user_id": "1971641",
        "chatter_user_id": FERN.id,
        "chatter_user_login": FERN.login,
        "chatter_user_name": FERN.name,
        "chatter_is_anonymous": False,
        "message_id": "line-1",
        "message": {"text": "", "fragments": []},
        **more,
    }


def notice(kind: str, details: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return event(notice_type=kind, **{kind: details or {}}, **more)


def read(given: dict[str, Any]) -> Gift | None:
    metadata = {"message_id": "event-1", "message_timestamp": AT.isoformat()}
    return gift_from_frame({"metadata": metadata, "payload": {"event": given}}, AT)


@pytest.mark.parametrize(
    ("given", "kind", "act"),
    [
        (event(cheer={"bits": 100}), GiftKind.BITS, "line-1"),
        (notice("sub", {"sub_tier": "1000"}), GiftKind.SUB, "line-1"),
        (notice("resub", {"duration_months": 41}), GiftKind.SUB, "line-1"),
        (notice("resub", {"is_gift": True, "gifter_user_id": "9"}), GiftKind.SUB, "line-1"),
        (notice("gift_paid_upgrade"), GiftKind.SUB, "line-1"),
        (notice("prime_paid_upgrade"), GiftKind.SUB, "line-1"),
        (notice("pay_it_forward"), GiftKind.GIFT, "line-1"),
        (notice("sub_gift", {"community_gift_id": None}), GiftKind.GIFT, "line-1"),
        (notice("sub_gift", {"community_gift_id": "shower-1"}), GiftKind.GIFT, "shower-1"),
        (notice("community_sub_gift", {"id": "shower-1", "total": 50}), GiftKind.GIFT, "shower-1"),
        (notice("bits_badge_tier", {"tier": 1000}), GiftKind.BITS, "line-1"),
        ({**notice("sub"), "sub": None}, GiftKind.SUB, "line-1"),
    ],
)
def test_what_was_given_is_read_without_a_figure(given: dict[str, Any], kind: GiftKind, act: str) -> None:
    assert read(given) == Gift(act, kind, FERN, "line-1", AT)


@pytest.mark.parametrize(
    "given",
    [
        event(message={"text": "cheer100"}, cheer={"bits": 0}),
        event(message={"text": "cheer100"}, cheer=None),
        event(message={"text": "cheer100"}),
        notice("raid", {"viewer_count": 12}),
        notice("announcement"),
        notice("charity_donation", {"amount": {"value": 500}}),
        notice("watch_streak"),
        notice("a_kind_of_tomorrow"),
        notice("shared_chat_sub_gift"),
        notice("sub", source_broadcaster_user_id="112233"),
        event(cheer={"bits": 100}, source_broadcaster_user_id="112233"),
        {**notice("sub"), "message_id": ""},
    ],
)
def test_what_is_no_gift_to_this_channel_is_none(given: dict[str, Any]) -> None:
    assert read(given) is None


@pytest.mark.parametrize(
    "more",
    [
        {"chatter_is_anonymous": True},
        {"chatter_user_login": "ananonymousgifter"},
        {"chatter_user_id": None, "chatter_user_login": None},
    ],
)
def test_who_does_not_want_to_be_named_has_no_name(more: dict[str, Any]) -> None:
    found = read(notice("sub_gift", **more) if "cheer" not in more else event(**more))
    assert found
    assert found.giver is None
