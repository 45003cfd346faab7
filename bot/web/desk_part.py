"""A part of the desk, which a subject gives: a template of its own, made anew by itself."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    """Where on the desk a part stands: below what is played, or below chat."""

    PLAYING = "playing"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class DeskPart:
    """A part of the desk: its template is `desk_<name>.html.jinja`, which finds its values under that name.

    `values` gathers them. It is made anew on news of `topics`; "minute" is no news: the page asks by itself.
    Of a dock it is part where it is essential: `in_dock`. Words that viewers must not read may stand there,
    as on the desk as a whole: it is for nobody but the artist. The template is one `section`, whose `id` is
    `desk-<name>`, with `data-live="{{ topics.<name> }}"` and `data-from="{{ at.parts }}/<name>"`.
    """

    name: str
    topics: tuple[str, ...]
    values: Callable[[], Awaitable[object]]
    column: Column = Column.CHAT
    in_dock: bool = False
