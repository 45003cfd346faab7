"""Support on the desk, with whom to be careful about, for the artist's eyes alone; and what the site says."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.services.fans.support import Support
from bot.services.words.voice import Say
from bot.web.desk_part import DeskPart
from bot.web.do import Act, Asked

LINES = lines(
    """
    page-support-title
    page-support-often: login times
    page-support-careful
    page-support-is-off
    page-support-off
    page-support-on
    page-support-off-does
    page-support-on-does
    page-public-support-pays: pays_for
    page-public-support-ways
    page-public-support-code
    page-public-support-free
    page-public-support-true
    page-public-support-asked
    page-public-support-thanks
    page-public-support-unnamed
    page-public-support-ranks
    page-public-support-careful
    page-public-support-rules
    page-public-support-kept
    """
)

TOPIC = "support"
"""Under which pages hear that somebody gave, or that it was switched."""


def support_part(support: Support) -> DeskPart:
    """Return the part of the desk; it is there where there is something to be told, or to be switched."""

    async def values() -> Mapping[str, Any]:
        often = await support.gave_often()
        return {"is_there": bool(often or support.purposes), "often": often, "on": support.on}

    return DeskPart("support", (TOPIC, "minute"), values)


def support_acts(support: Support, say: Say) -> list[Act]:
    """Return what is done about support."""

    def switched(*, on: bool) -> Callable[[Asked], Awaitable[str]]:
        async def switch(asked: Asked) -> str:
            await support.switch(asked.by, on=on)
            return say("support-switched", {"state": "on" if on else "off"})

        return switch

    return [
        Act("support-on", switched(on=True), Right.MODERATOR, (), says="page-support-on-does"),
        Act("support-off", switched(on=False), Right.MODERATOR, (), says="page-support-off-does"),
    ]
