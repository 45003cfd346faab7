"""Who writes to the artist far more than all others, on the artist's desk while the stream is off."""

from bot.domain.words.voice import lines
from bot.services.fans.closeness import Closeness
from bot.web.desk_part import DeskPart

LINES = lines(
    """
    page-desk-closeness
    page-desk-closeness-how
    page-desk-closeness-row: login evenings
    """
)


def closeness_part(closeness: Closeness) -> DeskPart:
    """Return the part of the desk; it is empty where nobody stands out."""

    async def values() -> dict[str, object]:
        return {"rows": await closeness.shown()}

    return DeskPart("closeness", ("minute",), values)
