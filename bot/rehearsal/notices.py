"""The notices of chat, each with the details that Twitch tells of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.rehearsal.chat import User, named

UNNAMED = User("274598607", "ananonymousgifter", "AnAnonymousGifter", "")
"""The account by which Twitch names whoever gives and does not want to be named."""

_TIER = {"sub_tier": "1000"}
_GIFTER = {"gifter_is_anonymous": False}
_PARTS = ("id", "login", "name")


@dataclass(frozen=True, slots=True)
class Notice:
    """A type of notice: what Twitch says of it in chat, and its details.

    The artist and whose notice it is are among the details under the prefixes `artist_as` and `by_as`, where
    they are given. `shared`: a Shared Chat carries it to the other channels.
    """

    says: str
    details: dict[str, Any]
    artist_as: str = ""
    by_as: str = ""
    shared: bool = True

    def told(self, by: User, artist: User) -> dict[str, Any]:
        """Return the details with those whom they name."""
        artist_named = named(self.artist_as, artist) if self.artist_as else {}
        return self.details | artist_named | (named(self.by_as, by) if self.by_as else {})


# dev.twitch.tv/docs/eventsub/eventsub-reference (Channel Chat Notification Event), whose example has
# `sub_plan` where Twitch sends `sub_tier` (github.com/twitchdev/issues/issues/1039). Frames of Twitch's are
# kept in github.com/twitch-rs/twitch_api, src/eventsub/channel/chat/notification.rs.
NOTICES = {
    "sub": Notice("{name} subscribed at Tier 1.", _TIER | {"is_prime": False, "duration_months": 1}),
    "resub": Notice(
        "{name} subscribed at Tier 1. They've subscribed for 10 months!",
        _TIER
        | {"is_prime": False, "duration_months": 0, "cumulative_months": 10, "streak_months": None}
        | {"is_gift": False, "gifter_is_anonymous": None}
        | {f"gifter_user_{part}": None for part in _PARTS},
    ),
    "sub_gift": Notice(
        "{name} gifted a Tier 1 sub to {artist}!",
        _TIER | {"duration_months": 1, "cumulative_total": 3, "community_gift_id": None},
        artist_as="recipient_user",
    ),
    "community_sub_gift": Notice(
        "{name} is gifting 1 Tier 1 Subs to {artist}'s community!",
        _TIER | {"id": "12111455614691086753", "total": 1, "cumulative_total": 3},
    ),
    "gift_paid_upgrade": Notice(
        "{name} is continuing the Gift Sub they got from {artist}!", _GIFTER, artist_as="gifter_user"
    ),
    "prime_paid_upgrade": Notice("{name} converted from a Prime sub to a Tier 1 sub!", _TIER),
    "pay_it_forward": Notice(
        "{name} is paying forward the Gift they got from {artist} to the community!",
        _GIFTER | {f"recipient_user_{part}": None for part in _PARTS},
        artist_as="gifter_user",
    ),
    "raid": Notice(
        "12 raiders from {name} have joined!", {"viewer_count": 12, "profile_image_url": ""}, by_as="user"
    ),
    "unraid": Notice("The raid has been canceled.", {}, shared=False),
    "announcement": Notice("", {"color": "PRIMARY"}),
    "bits_badge_tier": Notice("bits badge tier notification", {"tier": 1000}, shared=False),
    "charity_donation": Notice(
        "{name}: Donated USD 5 to support The Woodshed Fund",
        {
            "charity_name": "The Woodshed Fund",
            "amount": {"value": 500, "decimal_place": 2, "currency": "USD"},
        },
        shared=False,
    ),
    "watch_streak": Notice(
        "{name} watched 5 consecutive streams and sparked a watch streak!",
        {"streak_count": 5, "channel_points_awarded": 450},
        shared=False,
    ),
    "modiversary": Notice("{name}, thank you for protecting our community for 12 months!", {"months": 12}),
}
_SHARED = "shared_chat_"


def notice_fields(
    kind: str, by: User, artist: User, *, elsewhere: bool, details: Mapping[str, Any]
) -> dict[str, Any] | None:
    """Return the fields of a notice that its kind decides; all details but its own are there and null.

    `details` are those of its own that are other than usual.

    A kind that is none of `NOTICES`, such as Twitch's "unknown", has no details at all. None where it comes
    from `elsewhere`, another channel of a Shared Chat, and its kind stays in that one.
    """
    notice = NOTICES.get(kind)
    if elsewhere and not (notice and notice.shared):
        return None
    told = f"{_SHARED}{kind}" if elsewhere else kind
    shared = [f"{_SHARED}{name}" for name, each in NOTICES.items() if each.shared]
    return {
        "system_message": notice.says.format(name=by.name, artist=artist.name) if notice else "",
        "notice_type": told,
        **dict.fromkeys([*NOTICES, *shared]),
        **({told: {**notice.told(by, artist), **details}} if notice else {}),
    }
