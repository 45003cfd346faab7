"""A part of the desk, which a subject gives: a template of its own, made anew by itself."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    """Where on the desk a part stands: each is read before those after it, and in a narrow window above them.

    Beside chat stands what fans ask and say; below it, what is done with them on the stream.
    """

    BESIDE_CHAT = "beside-chat"
    BELOW_PLAYED = "below-played"
    BELOW_CHAT = "below-chat"


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
    column: Column = Column.BESIDE_CHAT
    in_dock: bool = False
