"""What the artist shows on the site: nothing that they did not choose, and nothing of private topics."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, NamedTuple, Self

from pydantic import AfterValidator, Field, StringConstraints
from rapidfuzz import fuzz, process

from bot.domain.documents.document import Choice, Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Group, SlugFrom
from bot.domain.words.chat_text import one_line
from bot.plain_words import of_form

MAX_NAMED = 5_000
"""Things that are shown, or kept private, one by one."""

MAX_TITLE, MAX_SAYS = 80, 600
"""Characters of the heading of a page, and of what stands below it."""

MEANT = 80
"""How alike (0 to 100) a word that names nothing must be to a thing for that to be kept private by it."""


class Part(Choice):
    """What there may be on the site, in its order; the front is the page that leads to all others."""

    FRONT = "front"
    GEAR = "gear"
    RIGS = "rigs"
    SETTINGS = "settings"
    STORIES = "stories"
    ROUTINES = "routines"
    RULES = "rules"
    COMMANDS = "commands"
    RECAPS = "recaps"
    DUETS = "duets"
    SUPPORT = "support"


PART_OF = {
    "gear": Part.GEAR,
    "rig": Part.RIGS,
    "setting": Part.SETTINGS,
    "story": Part.STORIES,
    "routine": Part.ROUTINES,
    "support": Part.SUPPORT,
}
"""The part that the documents of a kind stand in, by its name."""

HOME = "index.html"
"""The page that hosts show at the bare address."""


def page_of(part: Part) -> str:
    """Return the page of a part, as its path on the site; settings stand with the gear that they are of."""
    if part is Part.FRONT:
        return HOME
    return f"{(Part.GEAR if part is Part.SETTINGS else part).value}.html"


_Slugs = Annotated[tuple[Slug, ...], Field(max_length=MAX_NAMED)]


class SitePart(Document):
    """What is shown of a part, which its slug names: `everything` but what is private, or what is `shown`.

    Its page has a `title` and an introduction of the artist's own, where they have given it one.
    """

    slug: Annotated[
        Slug,
        of_form("|".join(Part), f"is no part of the site — there are: {', '.join(Part)}"),
    ]
    title: Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_TITLE)] = ""
    says: Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_SAYS)] = ""
    everything: bool = False
    shown: _Slugs = ()
    private: _Slugs = ()

    @property
    def shows_any(self) -> bool:
        """Whether the artist chose to show something of this part."""
        return self.everything or any(map(self.shows, self.shown))

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
    says=lambda part: (part.title, part.says),
    always=("everything",),
    private=frozenset({"shown", "private"}),
    group=Group.TOLD,
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
    """What becomes of `every` thing of a part, in their order: it is shown, private or withheld.

    `astray` are names in the choice that name nothing there is.
    """

    every: Sequence[Candidate] = ()
    shown: Sequence[Candidate] = ()
    private: Sequence[Candidate] = ()
    withheld: Sequence[Withheld] = ()
    astray: Sequence[str] = ()


class Mention(NamedTuple):
    """Something that is shown, and what it names in passing though that was chosen to be private."""

    candidate: Candidate
    name: str


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
        return Chosen(every, private=every)
    slugs = [each.slug for each in every]
    astray = [each for each in (*choice.shown, *choice.private) if each not in set(slugs)]
    mistyped = {near for each in choice.private if each in astray for near in _meant(each, slugs)}
    shown: list[Candidate] = []
    private: list[Candidate] = []
    withheld: list[Withheld] = []
    for each in every:
        if not choice.shows(each.slug) or each.slug in mistyped:
            private.append(each)
        elif topic := _topic_in(each.texts, topic_of):
            withheld.append(Withheld(each, topic))
        else:
            shown.append(each)
    return Chosen(every, shown, private, withheld, astray)


def only(chosen: Chosen, can_be: Callable[[Candidate], bool]) -> Chosen:
    """Return what is chosen with that kept private which cannot be shown, since what it is of is not."""
    shown = [each for each in chosen.shown if can_be(each)]
    kept = {each.slug for each in (*chosen.private, *chosen.shown)} - {each.slug for each in shown}
    return replace(chosen, shown=shown, private=[each for each in chosen.every if each.slug in kept])


def mentions(shown: Iterable[Candidate], hidden: Iterable[str]) -> list[Mention]:
    """Return what of all that is shown has one of the `hidden` names in its words.

    A name may be a word like any other, so nothing is withheld for it: who chose to show it looks again.
    """
    names = "|".join(map(re.escape, filter(None, hidden)))
    if not names:
        return []
    named = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
    return [
        Mention(each, found[0])
        for each in shown
        if (found := next(filter(None, map(named.search, each.texts)), None))
    ]


def _topic_in(texts: Iterable[str], topic_of: Callable[[str], str]) -> str:
    return next((topic for text in texts if text and (topic := topic_of(text))), "")


def _meant(word: str, slugs: Sequence[str]) -> set[str]:
    return {
        slug for slug, *_ in process.extract(word, slugs, scorer=fuzz.ratio, score_cutoff=MEANT, limit=None)
    }
