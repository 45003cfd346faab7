"""What the artist shows on the site: nothing that they did not choose, and nothing that touches a private topic."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import Field
from rapidfuzz import fuzz, process

from bot.domain.document import Choice, Slug
from bot.domain.document_kind import Document, DocumentKind, SlugFrom
from bot.plain_words import of_form

MAX_NAMED = 5_000
"""Things that are shown, or kept private, one by one."""

MEANT = 80
"""How alike (0 to 100) a word that names nothing must be to a thing for that to be kept private by it."""


class Part(Choice):
    """What there may be on the site, in its order."""

    GEAR = "gear"
    RIGS = "rigs"
    SETTINGS = "settings"
    STORIES = "stories"
    ROUTINES = "routines"
    RULES = "rules"
    COMMANDS = "commands"
    RECAPS = "recaps"


def page_of(part: Part) -> str:
    """Return the page of a part, as its path on the site; settings stand with the gear that they are of."""
    return f"{Part.GEAR if part is Part.SETTINGS else part}.html"


_Slugs = Annotated[tuple[Slug, ...], Field(max_length=MAX_NAMED)]


class SitePart(Document):
    """What is shown of a part, which its slug names: `everything` but what is private, or what is `shown`."""

    slug: Annotated[
        Slug,
        of_form("|".join(Part), f"is no part of the site — there are: {', '.join(Part)}"),
    ]
    everything: bool = False
    shown: _Slugs = ()
    private: _Slugs = ()

    def shows(self, slug: str) -> bool:
        """Tell whether the artist chose to show a thing of this part; who is of two minds has not."""
        return slug not in self.private and (self.everything or slug in self.shown)

    def showing(self, slug: str) -> Self:
        """Return the part with a thing shown."""
        shown = self.shown if self.everything or slug in self.shown else (*self.shown, slug)
        private = tuple(each for each in self.private if each != slug)
        return self.model_copy(update={"shown": shown, "private": private})

    def hiding(self, slug: str) -> Self:
        """Return the part with a thing kept private, also where everything else is shown later."""
        shown = tuple(each for each in self.shown if each != slug)
        private = self.private if slug in self.private else (*self.private, slug)
        return self.model_copy(update={"shown": shown, "private": private})


SITE = DocumentKind(
    name="site",
    file="site.toml",
    table="site",
    schema=SitePart,
    called=lambda part: (part.slug,),
    slug_from=SlugFrom.TYPED,
    always=("everything",),
)
"""What of all else is shown on the artist's site."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could be shown: what it is called, and every text of the artist's that would be."""

    slug: str
    name: str
    texts: Sequence[str]
    thing: object


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something that was chosen and stays away, since it touches a private topic, by its title."""

    candidate: Candidate
    topic: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """What becomes of a part: what is shown, kept private, and withheld; `astray` names nothing there is."""

    shown: Sequence[Candidate] = ()
    private: Sequence[Candidate] = ()
    withheld: Sequence[Withheld] = ()
    astray: Sequence[str] = ()


Selection = Mapping[Part, Chosen]
"""What becomes of each part."""


def chosen(
    choice: SitePart | None, candidates: Iterable[Candidate], topic_of: Callable[[str], str]
) -> Chosen:
    """Return what a choice makes of candidates; without one, all of them stay private.

    A private slug that was mistyped keeps private what it may have meant. `topic_of` gives the title of the
    private topic that a text touches, '' for none.
    """
    every = list(candidates)
    if choice is None:
        return Chosen(private=every)
    slugs = [each.slug for each in every]
    astray = [each for each in (*choice.shown, *choice.private) if each not in set(slugs)]
    mistyped = {near for each in choice.private if each in astray for near in _meant(each, slugs)}
    shown: list[Candidate] = []
    private: list[Candidate] = []
    withheld: list[Withheld] = []
    for each in every:
        if not choice.shows(each.slug) or each.slug in mistyped:
            private.append(each)
        elif topic := next(filter(None, map(topic_of, filter(None, each.texts))), ""):
            withheld.append(Withheld(each, topic))
        else:
            shown.append(each)
    return Chosen(shown, private, withheld, astray)


def _meant(word: str, slugs: Sequence[str]) -> set[str]:
    return {slug for slug, *_ in process.extract(word, slugs, scorer=fuzz.ratio, score_cutoff=MEANT, limit=None)}
