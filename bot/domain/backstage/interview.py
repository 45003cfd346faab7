"""The interview: a deck of questions for a guest, of which none is dealt twice before all were."""

from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from bot.domain.backstage.quote import pointing_at_nobody
from bot.domain.documents.document import Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Group, Reference
from bot.domain.words.chat_text import one_line

MAX_ASKS = 110
"""Characters of a question: with whom it is for it is one line of chat, and it fits its card."""

MAX_BY = 25

Asked = Annotated[str, BeforeValidator(pointing_at_nobody), AfterValidator(one_line)]


class InterviewQuestion(Document):
    """A question of the deck, for everybody or `whom` alone; `by` is the login of the fan whose it is."""

    asks: Annotated[Asked, StringConstraints(min_length=1, max_length=MAX_ASKS)]
    whom: Slug | None = None
    by: Annotated[Asked, StringConstraints(max_length=MAX_BY)] = ""


class Deal(NamedTuple):
    """The question that comes next, and whether the deck begins anew with it."""

    question: InterviewQuestion
    anew: bool


def dealt_next(
    deck: Iterable[InterviewQuestion], guest: str, dealt: Collection[str], latest: str = ""
) -> Deal | None:
    """Return what comes next for a guest, by slug, '' for nobody; None where no question fits.

    Those for the guest alone come first, each in the order of the deck. `dealt` are the slugs of what they
    were asked already; once it is all of them it begins anew, and not with the `latest` where there is
    another.
    """
    fitting = [each for each in deck if each.whom in (None, guest)]
    fitting.sort(key=lambda each: each.whom is None)
    if left := [each for each in fitting if each.slug not in dealt]:
        return Deal(left[0], anew=False)
    others: Sequence[InterviewQuestion] = [each for each in fitting if each.slug != latest] or fitting
    return Deal(others[0], anew=True) if others else None


INTERVIEW = DocumentKind(
    name="interview",
    file="interview.toml",
    table="interview",
    schema=InterviewQuestion,
    called=lambda question: (question.asks,),
    says=lambda question: (question.asks,),
    references=(Reference(("whom",), "band"),),
    said_by=lambda question: question.by,
    group=Group.TOLD,
)
"""What guests may be asked."""
