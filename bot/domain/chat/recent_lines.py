"""What was said lately: so that nobody hears the same thing twice in a breath."""

from datetime import datetime, timedelta

DUPLICATE_WINDOW = timedelta(seconds=30)
"""Within it Twitch drops the same line of an ordinary account (`msg_duplicate`, dev.twitch.tv/docs/chat)."""

JUST_SAID = timedelta(seconds=5)
"""Who asks what was answered so lately finds the answer on the screen, right above the question."""


class RecentLines:
    """Remembers each line for as long as Twitch does."""

    def __init__(self) -> None:
        self._at: dict[str, datetime] = {}

    def note(self, line: str, at: datetime) -> None:
        """Remember that a line was said."""
        self._at = {each: when for each, when in self._at.items() if at - when < DUPLICATE_WINDOW}
        self._at[line] = at

    def forget(self, line: str) -> None:
        """Take back that a line was said."""
        self._at.pop(line, None)

    def within(self, window: timedelta, line: str, now: datetime) -> bool:
        """Tell whether a line was said less than `window` ago, which is `DUPLICATE_WINDOW` at most."""
        at = self._at.get(line)
        return at is not None and now - at < window
