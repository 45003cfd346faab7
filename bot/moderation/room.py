"""What a rule may know besides the line: who said what just now, who is new, whose name is to be kept."""

from collections import OrderedDict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.domain.message import Chatter, Message, Role

LOOK_BACK = timedelta(minutes=10)
"""How far back the room remembers what was said."""
MOST_LINES = 2_000
"""Lines that the room remembers at most; a flood pushes older ones out."""
MOST_CHATTERS = 20_000
"""People of whom the room remembers that they are no newcomers."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A line that was said a while ago: its words as rules compare them, for telling copies apart."""

    message_id: str
    chatter: Chatter
    at: datetime
    text: str
    words: str
    role: Role = Role.VIEWER


@dataclass
class Room:
    """The memory of one evening, bounded however many people come.

    `live`: the stream runs. `guarded` are the names that nobody else may look like, folded, each with whose
    it is. `answers` are the answers of the quiz that is open. `regulars` were here before today.
    """

    live: bool = True
    guarded: dict[str, str] = field(default_factory=dict[str, str])
    answers: frozenset[str] = frozenset()
    _lines: deque[Heard] = field(default_factory=lambda: deque[Heard](maxlen=MOST_LINES))
    _by_chatter: dict[str, deque[Heard]] = field(default_factory=dict[str, "deque[Heard]"])
    _first_seen: OrderedDict[str, date] = field(default_factory=OrderedDict[str, date])
    _permits: dict[str, datetime] = field(default_factory=dict[str, datetime])

    def hear(self, message: Message, words: str) -> None:
        """Remember a line."""
        heard = Heard(message.id, message.chatter, message.at, message.text, words, role=message.role)
        if len(self._lines) == MOST_LINES:
            self._forget_oldest()
        self._lines.append(heard)
        self._by_chatter.setdefault(message.chatter.id, deque()).append(heard)
        while self._lines and message.at - self._lines[0].at > LOOK_BACK:
            self._forget_oldest()

    def met(self, chatter_id: str, day: date) -> None:
        """Remember that somebody was here on a day, unless an earlier one is known."""
        self._first_seen.setdefault(chatter_id, day)
        self._first_seen.move_to_end(chatter_id)
        if len(self._first_seen) > MOST_CHATTERS:
            self._first_seen.popitem(last=False)

    def is_new(self, message: Message) -> bool:
        """Tell whether somebody was first seen by this bot today."""
        return self._first_seen.get(message.chatter.id, message.at.date()) >= message.at.date()

    def lines_of(self, chatter_id: str, since: datetime) -> Iterator[Heard]:
        """Yield what somebody said since then, newest first."""
        for heard in reversed(self._by_chatter.get(chatter_id, ())):
            if heard.at < since:
                return
            yield heard

    def lines(self, since: datetime) -> Iterator[Heard]:
        """Yield what anybody said since then, newest first."""
        for heard in reversed(self._lines):
            if heard.at < since:
                return
            yield heard

    def permit(self, login: str, until: datetime) -> None:
        """Let somebody post links until then."""
        self._permits[login.lower()] = until

    def permitted(self, message: Message) -> bool:
        """Tell whether somebody may post links at the time of their message."""
        until = self._permits.get(message.chatter.login)
        return until is not None and message.at <= until

    def _forget_oldest(self) -> None:
        heard = self._lines.popleft()
        theirs = self._by_chatter.get(heard.chatter.id)
        if theirs:
            theirs.popleft()
            if not theirs:
                del self._by_chatter[heard.chatter.id]
