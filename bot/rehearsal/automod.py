"""Twitch's AutoMod: lines that it holds until a moderator allows or denies them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

from bot.rehearsal.chat import Happening, Hold, Line, RefusedError, User

# dev.twitch.tv/docs/eventsub/reference/automod names the field; its values are those seen there.
Category = Literal[
    "aggressive",
    "bullying",
    "disability",
    "misogyny",
    "profanity",
    "racism",
    "sexuality",
    "sexwords",
    "swearing",
]

HELD_FOR = timedelta(minutes=5)
"""How long a line waits for a moderator; Twitch does not say how long it is."""

LEVEL = 4
"""The severity of every held line, of 1 to 4."""


class AutoMod:
    """The lines that are held; `show` puts an allowed one into chat, `tell` is told what happens."""

    def __init__(self, show: Callable[[Line, datetime], None], tell: Callable[[Happening], None]) -> None:
        self._show, self._tell = show, tell
        self.held: dict[str, Line] = {}

    def hold(self, line: Line, now: datetime, *, category: Category = "swearing", term: str = "") -> Line:
        """Hold a line: for its category, or for the blocked `term` that stands in it."""
        line.hold = Hold(now, category, LEVEL, term)
        self.held[line.id] = line
        reason = f"blocked term: {term}" if term else category
        self._tell(Happening("hold", now, line.user, line, text=line.text, reason=reason, by="automod"))
        return line

    def resolve(self, line_id: str, by: User, now: datetime, *, allow: bool) -> None:
        """Let a held line into chat under the id that it has, or deny it.

        Raises:
            RefusedError: no such line is held.
        """
        line = self.held.pop(line_id, None)
        if line is None:
            raise RefusedError(404, "The message specified in the msg_id field was not found.")
        self._tell(Happening("allow" if allow else "deny", now, line.user, line, text=line.text, by=by.login))
        if allow:
            self._show(line, now)

    def expire(self, line_id: str, now: datetime) -> None:
        """Let a held line wait no longer; nothing happens where somebody has decided."""
        if line := self.held.pop(line_id, None):
            self._tell(Happening("expire", now, line.user, line, text=line.text))
