"""How Twitch cuts a line into text, emotes, cheers and mentions; together the pieces are the line again."""

import re
from collections.abc import Callable
from typing import Any

from bot.rehearsal.chat import User, named

Fragment = dict[str, Any]

_GLOBAL = {"emote_set_id": "0", "owner_id": "0", "format": ["static"]}
_ARTISTS = {"emote_set_id": "301592777", "owner_id": "700000001"}

EMOTES = {
    "Kappa": {"id": "25", **_GLOBAL},
    "LUL": {"id": "425618", **_GLOBAL},
    "juniperLove": {"id": "304456832", **_ARTISTS, "format": ["static"]},
    "juniperRiff": {
        "id": "emotesv2_4c3b4ed516de493bbcd2df2f5d450f49",
        **_ARTISTS,
        "format": ["static", "animated"],
    },
}
"""The emotes that there are, everybody's and the artist's; all others are words, as extensions' are."""

_CHEER = re.compile(r"cheer([1-9][0-9]{0,6})", re.IGNORECASE)

CHEER_TIERS = (1, 100, 1000, 5000, 10_000, 100_000)
"""Bits from which a cheer looks grander (dev.twitch.tv/docs/api/reference/#get-cheermotes)."""

_PIECE = re.compile(r"(@\w+|[^\s@]+)")


def bits(text: str) -> int:
    """Return the Bits that are cheered in a line."""
    return sum(int(found[1]) for word in text.split() if (found := _CHEER.fullmatch(word)))


def fragments(text: str, somebody: Callable[[str], User | None], *, cheers: bool = True) -> list[Fragment]:
    """Cut a line; `somebody` tells who is called by a name. Where nobody `cheers`, Bits are words."""
    pieces: list[Fragment] = []
    for part in _PIECE.split(text):
        piece = _picture(part, cheers=cheers) or _mention(part, somebody) or fragment("text", part)
        if part and piece["type"] == "text" and pieces and pieces[-1]["type"] == "text":
            pieces[-1]["text"] += part
        elif part:
            pieces.append(piece)
    return pieces


def fragment(kind: str, text: str, **details: Any) -> Fragment:
    """Return a piece of a line; all details are there, and null but for those of its kind."""
    return {"type": kind, "text": text, "cheermote": None, "emote": None, "mention": None, **details}


def _picture(word: str, *, cheers: bool) -> Fragment | None:
    if word in EMOTES:
        return fragment("emote", word, emote=EMOTES[word])
    if cheers and (found := _CHEER.fullmatch(word)):
        cheered = int(found[1])
        tier = max(tier for tier in CHEER_TIERS if tier <= cheered)
        # Always in small letters: github.com/twitchdev/issues/issues/1173
        return fragment("cheermote", word, cheermote={"prefix": "cheer", "bits": cheered, "tier": tier})
    return None


def _mention(word: str, somebody: Callable[[str], User | None]) -> Fragment | None:
    user = somebody(word[1:]) if word.startswith("@") else None
    return fragment("mention", word, mention=named("user", user)) if user else None
