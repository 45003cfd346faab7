"""Support without pressure: what it pays for, when it may be spoken of, and how who gave is thanked."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field, StringConstraints

from bot.domain.chat.message import Chatter
from bot.domain.documents.document import Section
from bot.domain.documents.document_kind import Document, DocumentKind, Group
from bot.domain.documents.field_types import Link, Name
from bot.domain.words.chat_text import fit_list, one_line

MAX_PAYS_FOR, MAX_WORDS, WAYS_CHARS, MAX_WAYS = 100, 80, 160, 6
"""Characters of what it pays for, of the words beside it, and of the ways as far as chat is told them: with
the voice's own words that is one line. Of ways, how many there may be; all are on the site."""

ANNOUNCED = "support"
"""The slug of an announcement of support, which the artist may have: it keeps to the same bounds."""

MAX_UNASKED = 2
"""Times an evening that a file may allow support to be spoken of unasked: more is begging."""

UNASKED_APART = timedelta(hours=1)
"""What lies between two of those at least, and before the first: who has just come is let be."""

AFTER_MODERATION = timedelta(minutes=10)
"""How long nothing about support is said unasked once somebody was moderated: chat is not in the mood."""

GATHERED_FOR = timedelta(minutes=2)
"""How long it is waited for others who give: a shower of gifts takes a minute, and is one thanks."""

THANKED_WITHIN = 2 * AFTER_MODERATION
"""How late a thanks may be: the quiet behind a moderation is waited out also where it began anew once. Later
nobody knows any more what it is for, and it would only remind."""

THANKED_AGAIN_AFTER = timedelta(hours=12)
"""How long a thanks holds: who gives again in the same evening has had theirs."""

KEPT_FOR = timedelta(days=1)
"""How long it is kept who gave."""

CAREFUL_WITHIN, CAREFUL_FROM = timedelta(hours=1), 3
"""Who gives so often in such a time is shown to the artist alone: it may be more than they can bear."""

NAMES_CHARS = 300
"""Characters of the names in a thanks; the words around them have the rest of a line."""

_Words = Annotated[str, AfterValidator(one_line)]


class Way(Section):
    """A way to give: what it is called, and where it is."""

    name: Annotated[Name, StringConstraints(min_length=1, max_length=30)]
    link: Annotated[Link, StringConstraints(min_length=1, max_length=WAYS_CHARS - 32)]


class SupportPurpose(Document):
    """What support pays for, how to give, and the artist's own words; with the rules of asking.

    `unasked_at_most` is how often an evening it is spoken of though nobody asked. `thanks`: who gives is
    thanked, all in one line.
    """

    pays_for: Annotated[_Words, StringConstraints(min_length=1, max_length=MAX_PAYS_FOR)]
    ways: Annotated[tuple[Way, ...], Field(max_length=MAX_WAYS)] = ()
    says: Annotated[_Words, StringConstraints(max_length=MAX_WORDS)] = ""
    unasked_at_most: Annotated[int, Field(ge=0, le=MAX_UNASKED)] = 0
    thanks: bool = True

    @property
    def told_ways(self) -> str:
        """The ways as far as a line of chat has room, each with its address; '' for none."""
        return fit_list([f"{each.name}: {each.link}" for each in self.ways], WAYS_CHARS)[0]


SUPPORT = DocumentKind(
    name="support",
    file="support.toml",
    table="support",
    schema=SupportPurpose,
    called=lambda support: (support.pays_for,),
    says=lambda support: (support.pays_for, support.says, *(way.name for way in support.ways)),
    always=("unasked_at_most",),
    group=Group.TOLD,
)
"""What support pays for, and the rules of asking."""


class GiftKind(StrEnum):
    """What somebody gave, as far as it matters here: how much it was does not."""

    BITS = "bits"
    SUB = "sub"
    GIFT = "gift"


@dataclass(frozen=True, slots=True)
class Gift:
    """That somebody gave: no figure is in it, so that none can be said.

    What Twitch tells in several events is one `act`. The `giver` is None for who did not want to be named;
    `line` is the id of the line or notice by which it was told.
    """

    act: str
    kind: GiftKind
    giver: Chatter | None
    line: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """What goes on: since when the stream runs, whether it is `unfitting`, and when somebody was moderated.

    `moderated_at` is None as long as that is not known. `unfitting`: a take is played, or the moment is a
    wrong one.
    """

    now: datetime
    live_since: datetime | None
    moderated_at: datetime | None
    unfitting: bool = False
    hushed: bool = False
    on: bool = True

    @property
    def is_fitting(self) -> bool:
        """Whether anything about support may be said that nobody asked for."""
        calm = self.moderated_at is not None and self.now - self.moderated_at >= AFTER_MODERATION
        return self.on and self.live_since is not None and calm and not (self.unfitting or self.hushed)


class Thanks(NamedTuple):
    """Whom one line thanks: by the alphabet, so that nobody is first.

    `others`: there are some who are not among the names, for want of room or of a wish to be named.
    """

    names: str
    others: bool


def thanks_due(waiting: Sequence[Gift], thanked: Collection[str], moment: Moment) -> Thanks | None:
    """Return whom to thank now, all in one line; None where it is not time, or nobody is left to thank.

    `thanked` are the ids of those who were thanked within `THANKED_AGAIN_AFTER`, '' for who was not named.
    """
    due = [each for each in waiting if moment.now - each.at < THANKED_WITHIN]
    gathered = any(moment.now - each.at >= GATHERED_FOR for each in due)
    givers = {each.giver.id if each.giver else "": each.giver for each in due}
    left = {who: giver for who, giver in givers.items() if who not in thanked}
    if not (moment.is_fitting and gathered and left):
        return None
    logins = sorted(giver.login for giver in left.values() if giver)
    names, more = fit_list(logins, NAMES_CHARS, ", ")
    return Thanks(names, more > 0 or "" in left)


def unasked_due(
    kept: Iterable[SupportPurpose], said: Mapping[str, Sequence[datetime]], evening: datetime, moment: Moment
) -> SupportPurpose | None:
    """Return what support pays for that is to be told unasked now; None for nothing, as files ship.

    `said` is when each was told unasked lately, by slug, `evening` when this evening began; the one that was
    told least in it is next.
    """
    latest = max((at for each in said.values() for at in each), default=None)
    since = max(filter(None, (moment.live_since, latest)), default=moment.now)
    if not moment.is_fitting or moment.now - since < UNASKED_APART:
        return None
    times = {slug: sum(at >= evening for at in each) for slug, each in said.items()}
    left = [each for each in kept if times.get(each.slug, 0) < each.unasked_at_most]
    return min(left, key=lambda each: times.get(each.slug, 0), default=None)


def gave_often(gifts: Iterable[Gift]) -> Mapping[str, int]:
    """Return how often people gave, by login, of those for whom that is a reason to be careful.

    A subscription is told once as it begins and once more with words: it counts once.
    """
    acts: dict[str, set[str]] = {}
    for each in gifts:
        if each.giver:
            act = GiftKind.SUB if each.kind is GiftKind.SUB else each.act
            acts.setdefault(each.giver.login, set()).add(act)
    return {login: len(each) for login, each in sorted(acts.items()) if len(each) >= CAREFUL_FROM}
