"""A hard moment on the desk: begun and ended by one button."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.services.fans.hush import Hush
from bot.services.words.voice import Say
from bot.web.desk_part import DeskPart
from bot.web.do import Act, Asked

LINES = lines(
    """
    page-hush-title
    page-hush-how
    page-hush-begin
    page-hush-until: at
    page-hush-end
    page-hush-begin-does
    page-hush-end-does
    """
)

TOPIC = "hush"
"""Under which the feed has until when it is a hard moment."""


def hush_part(hush: Hush, local: Callable[[datetime], datetime]) -> DeskPart:
    """Return the part of the desk; `local` gives a time as the artist's clock shows it."""

    async def values() -> Mapping[str, Any]:
        return {"until": local(hush.until).strftime("%H:%M") if hush.until else ""}

    return DeskPart("hush", (TOPIC, "minute"), values)


def hush_acts(hush: Hush, say: Say) -> list[Act]:
    """Return what is done about a hard moment."""

    async def begin(asked: Asked) -> str:
        await hush.begin(asked.by)
        return say("hush-begun", {})

    async def end(asked: Asked) -> str:
        await hush.end(asked.by)
        return say("hush-ended", {})

    return [
        Act("hush", begin, Right.MODERATOR, (), says="page-hush-begin-does"),
        Act("hush-off", end, Right.MODERATOR, (), says="page-hush-end-does"),
    ]
