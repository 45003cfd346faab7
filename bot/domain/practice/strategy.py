"""Ways to practise: what each is, why it works, and who says so."""

from typing import Annotated

from pydantic import StringConstraints

from bot.domain.documents.document import Form, Misfit, Raw, Section, Slug, read_document, twice
from bot.domain.documents.field_types import Long, Title


class Strategy(Section):
    """One way to practise; `source` names who found that it works, so that anybody can look it up."""

    id: Slug
    title: Title
    says: Annotated[Long, StringConstraints(min_length=1)]
    why: Annotated[Long, StringConstraints(min_length=1)]
    source: Annotated[Long, StringConstraints(min_length=1)]


class Strategies(Section):
    """`strategies.toml` as a whole."""

    strategies: tuple[Strategy, ...] = ()

    def named(self, name: str) -> Strategy | None:
        """Return the strategy of an id; None where there is none."""
        return next((each for each in self.strategies if each.id == name), None)


def read_strategies(text: str, name: str = "strategies.toml") -> Strategies:
    """Return the strategies in the text of a strategies file.

    Raises:
        DocumentError: the file has faults; all of them are named.
    """
    return read_document(text, Strategies, name=name, also=STRATEGIES.also)


def _two_of_a_name(raw: Raw) -> list[Misfit]:
    return twice(raw, "strategies", "id")


STRATEGIES = Form(Strategies, _two_of_a_name)
