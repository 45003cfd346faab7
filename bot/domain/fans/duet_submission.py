"""What fans hand in to play along: without the yes of whose it is, nothing of it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.chat.message import Chatter
from bot.domain.fans.video import Video
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    duet-declined-before: reason
    duet-yours-already
    duet-known
    duet-looked-at
    duet-enough-covers: most
    duet-full
    """
)

MAX_WORDS = 120
"""Characters of what a fan says with a link: they fit the card of the overlay."""

MAX_COVERS, MAX_UNSEEN = 5, 200
"""Covers of one person that are kept, and what of all waits for a yes or a look at most."""

OFFERED_FOR = timedelta(minutes=30)
"""How long a yes is waited for: who says it later has forgotten to what."""

UNTOLD_FOR = timedelta(hours=12)
"""How long what is handed in waits for its terms to be told: longer than any take, where nothing is said."""

ASKING_FOR = timedelta(minutes=5)
"""How long a mere "yes", without a command, is one to the terms: later it is one to somebody else in chat."""

REFUSED_FOR = timedelta(days=90)
"""How long it is known that a link was declined, or taken back by its owner."""

SHOWN_FOR = timedelta(minutes=4)
"""How long a featured one stays on the overlay."""


class State(StrEnum):
    """Where a submission is."""

    OFFERED = "offered"
    """Its terms are told, or about to be, and nobody has said yes to them."""
    WAITING = "waiting"
    """For a moderator to look at it."""
    TAKEN = "taken"
    FEATURED = "featured"
    """The artist has shown it: it stands in the gallery."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    """Whoever handed it in has taken it back: for good, but for their own new yes."""


LOOKED_AT = frozenset({State.TAKEN, State.FEATURED})
"""The states of what moderators let through."""

CONSENTED = frozenset({State.WAITING, State.TAKEN, State.FEATURED, State.DECLINED})
"""The states that nobody's submission reaches without their yes."""


class Reason(StrEnum):
    """Why a submission is declined: chosen with the no, and told in the words of the voice."""

    NOT_FOUND = "not-found"
    NOT_IT = "not-it"
    NOT_THEIRS = "not-theirs"
    RULES = "rules"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class Submission:
    """What a fan hands in for a `challenge`, by its slug; '' is a cover of the artist's.

    `terms` are the words that were told before the yes of `consented_at`, which holds for `kept_days`.
    They were told at `told_at`, None as long as Twitch has not confirmed that.
    `answer` is the artist's own recording beside it. A `reason` is that of a no, which holds on when it is
    taken back.
    """

    id: int
    challenge: str
    chatter: Chatter
    message_id: str
    video: Video
    words: str
    at: datetime
    terms: str
    kept_days: int
    state: State = State.OFFERED
    consented_at: datetime | None = None
    settled_at: datetime | None = None
    reason: Reason | None = None
    shown_until: datetime | None = None
    answer: Video | None = None
    told_at: datetime | None = None

    @property
    def is_cover(self) -> bool:
        """Whether it is of the artist's music, and for no challenge."""
        return not self.challenge

    @property
    def is_consented(self) -> bool:
        """Whether somebody's yes holds for it."""
        return self.consented_at is not None and self.state in CONSENTED

    def was_told(self, at: datetime) -> bool:
        """Tell whether its terms had been told by then: a yes before that is to what nobody has read."""
        return self.told_at is not None and self.told_at <= at

    def is_asking(self, now: datetime) -> bool:
        """Tell whether its owner was asked just now: what they say is said to that."""
        return self.told_at is not None and now - self.told_at <= ASKING_FOR

    def is_public(self, now: datetime) -> bool:
        """Tell whether it may stand in the gallery: no longer than the days that were agreed to."""
        return self.is_consented and self.state is State.FEATURED and not self.is_over(now)

    def is_shown(self, now: datetime) -> bool:
        """Tell whether it stands on the overlay."""
        return self.is_public(now) and self.shown_until is not None and now < self.shown_until

    def is_over(self, now: datetime) -> bool:
        """Tell whether it is to be forgotten by now."""
        match self.state:
            case State.OFFERED:
                return now - self.told_at > OFFERED_FOR if self.told_at else now - self.at > UNTOLD_FOR
            case State.DECLINED | State.WITHDRAWN:
                return now - (self.settled_at or self.at) > REFUSED_FOR
            case _:
                return now - (self.consented_at or self.at) > timedelta(days=self.kept_days)

    def consented(self, now: datetime) -> "Submission":
        """Return it with the yes to its terms."""
        return replace(self, state=State.WAITING, consented_at=now)

    def settled(self, state: State, now: datetime, reason: Reason | None = None) -> "Submission":
        """Return it as a moderator or the artist has settled it, and no more on the overlay."""
        return replace(self, state=state, settled_at=now, reason=reason, shown_until=None)

    def featured(self, now: datetime) -> "Submission":
        """Return it as the artist shows it."""
        shown = self.settled(State.FEATURED, now)
        return replace(shown, shown_until=now + SHOWN_FOR)


@dataclass(frozen=True)
class Submissions:
    """All that was handed in, in its order."""

    every: Sequence[Submission] = ()

    def within(self, *states: State) -> Sequence[Submission]:
        """Return those in some states."""
        return [each for each in self.every if each.state in states]

    @property
    def waiting(self) -> Sequence[Submission]:
        """Those that a moderator has to look at, in the order of their yes."""
        return sorted(self.within(State.WAITING), key=lambda each: each.consented_at or each.at)

    def public(self, now: datetime) -> Sequence[Submission]:
        """Return those that may stand in the gallery, the one featured last first."""
        found = [each for each in self.every if each.is_public(now)]
        return sorted(found, key=lambda each: each.settled_at or each.at, reverse=True)

    def of(self, chatter_id: str) -> Sequence[Submission]:
        """Return what somebody has handed in."""
        return [each for each in self.every if each.chatter.id == chatter_id]

    def numbered(self, number: int) -> Submission | None:
        """Return the one of a number; None where there is none."""
        return next((each for each in self.every if each.id == number), None)

    def with_video(self, video: Video) -> Sequence[Submission]:
        """Return those that are a video, but for mere offers."""
        return [each for each in self.every if each.video == video and each.state is not State.OFFERED]

    def shown(self, now: datetime) -> Submission | None:
        """Return the one on the overlay; None for none."""
        return next((each for each in self.every if each.is_shown(now)), None)

    @property
    def next_up(self) -> Submission | None:
        """The one that the artist has not shown yet and that has waited longest."""
        taken = sorted(self.within(State.TAKEN), key=lambda each: each.consented_at or each.at)
        return taken[0] if taken else None

    def expect_welcome(self, video: Video, challenge: str, who: str) -> None:
        """See that somebody may hand in a video, for a challenge or, with none, as a cover.

        Raises:
            Refusal: it is here already or was declined, they have had their turn, or too much waits.
        """
        held = self.with_video(video)
        if reason := next((each.reason for each in held if each.reason), None):
            raise Refusal("duet-declined-before", reason=reason.value)
        for each in held:
            if each.chatter.id != who:
                raise Refusal("duet-known")
            if each.state is not State.WITHDRAWN:
                raise Refusal("duet-yours-already")
        kept = [each for each in self.of(who) if each.state in LOOKED_AT and each.challenge == challenge]
        if challenge and kept:
            raise Refusal("duet-looked-at")
        if len(kept) >= MAX_COVERS:
            raise Refusal("duet-enough-covers", most=MAX_COVERS)
        if len(self.within(State.OFFERED, State.WAITING)) >= MAX_UNSEEN:
            raise Refusal("duet-full")

    def makes_room(self, offered: Submission) -> Sequence[int]:
        """Return the numbers that a yes to what was offered takes the place of: nobody has looked at them."""
        return [
            each.id
            for each in self.of(offered.chatter.id)
            if (each.state is State.WAITING and each.challenge == offered.challenge)
            or (each.state is State.WITHDRAWN and each.video == offered.video)
        ]
