"""What the bot says by itself, and when: never offline, never soon again, never to an empty room."""

from datetime import datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from bot.domain.chat_text import fit
from bot.domain.document import Misfit, Raw, Section, Slug, read_document, twice
from bot.domain.gear import one_line
from bot.domain.message import Role


def _sayable(text: str) -> str:
    if text != fit(text):
        raise ValueError("Twitch takes no line so long, and it may not begin with a dot, a slash or a !")
    return text


class Announcement(Section):
    """One line that is said now and then."""

    id: Slug
    says: Annotated[str, StringConstraints(min_length=1), AfterValidator(one_line), AfterValidator(_sayable)]


class Announcements(Section):
    """All of them, and how much must lie between two: minutes, and lines of chat by others."""

    every_minutes: Annotated[int, Field(ge=5, le=600)] = 25
    after_lines: Annotated[int, Field(ge=1, le=1000)] = 20
    announcements: tuple[Announcement, ...] = ()


def read_announcements(text: str, name: str = "announcements.toml") -> Announcements:
    """Return the announcements of a TOML text.

    Raises:
        DocumentError: it has faults; all of them are named.
    """
    return read_document(text, Announcements, name=name, also=_two_of_a_name)


def _two_of_a_name(raw: Raw) -> list[Misfit]:
    return twice(raw, "announcements", "id")


class Turns:
    """Whose turn it is, and whether it is time."""

    def __init__(self, plan: Announcements) -> None:
        self._plan = plan
        self._next = 0
        self._lines = 0
        self._since: datetime | None = None

    def heard(self, role: Role) -> None:
        """Count a line of chat, also one that is a command; the artist alone is an empty room."""
        self._lines += role < Role.BROADCASTER

    def due(self, now: datetime, *, live: bool) -> Announcement | None:
        """Return what is due, if anything; how a stream begins is left alone for as long as between two."""
        if not live:
            self._since = None
        elif self._since is None:
            self._begin(now)
        if self._since is None or not self._plan.announcements:
            return None
        waited = now - self._since >= timedelta(minutes=self._plan.every_minutes)
        if not waited or self._lines < self._plan.after_lines:
            return None
        return self._plan.announcements[self._next % len(self._plan.announcements)]

    def said(self, now: datetime) -> None:
        """Note that what was due was said; then it is the next one's turn."""
        self._next += 1
        self._begin(now)

    def _begin(self, now: datetime) -> None:
        self._since, self._lines = now, 0
