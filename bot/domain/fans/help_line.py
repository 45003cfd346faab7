"""Help lines: where somebody in danger finds a person to talk to, by country."""

from typing import Annotated

from pydantic import Field, StringConstraints

from bot.domain.documents.document import Form, Misfit, Raw, Section, Slug, twice
from bot.domain.documents.field_types import Long

Short = Annotated[str, StringConstraints(min_length=1, max_length=40)]

MAX_LINES = 40
"""Help lines at most: as many as a line of chat could ever tell."""


class HelpLine(Section):
    """One help line: for which countries, what is to be called, and who says so."""

    id: Slug
    where: Short
    call: Short
    source: Annotated[Long, StringConstraints(min_length=1)]

    def __str__(self) -> str:
        """Return it as it stands in chat."""
        return f"{self.where} {self.call}"


class HelpLines(Section):
    """`help_lines.toml` as a whole, in the order in which they are told.

    `looked_through`: the artist has seen to it that the numbers are right where their fans live.
    """

    looked_through: bool = False
    lines: Annotated[tuple[HelpLine, ...], Field(max_length=MAX_LINES)] = ()


def _two_of_a_name(raw: Raw) -> list[Misfit]:
    return twice(raw, "lines", "id")


HELP_LINES = Form(HelpLines, _two_of_a_name)
