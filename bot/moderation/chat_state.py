"""What a rule may know besides the line: who said what just now, who is new, whose name is to be kept."""

from bisect import bisect_left, bisect_right, insort
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import NamedTuple

from bot.domain.chat.bots import Bots
from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.copies import keys

MAX_LINES = 2_000
"""Lines that the room remembers; a flood pushes older ones out."""
MAX_CHARACTERS = 500
"""Characters of a line that the room remembers: Twitch's own bound, which folding may exceed."""
MAX_CHATTERS = 40_000
"""People of whom the room remembers when it first saw them."""
LATELY_SECONDS = 30 * 60
"""Who wrote within it is taken to be here still."""
UNHEEDED = timedelta(seconds=10)
"""How long nobody can be expected to have read why a line of theirs was taken away."""
FIRST_FOR = timedelta(hours=12)
"""How long it is remembered that a line of somebody's was taken away by a rule: an evening."""
MAX_PERMITS = 200
MAX_GUARDED = 100

_AT = attrgetter("at")
_LATELY = timedelta(seconds=LATELY_SECONDS)


class HeardLine(NamedTuple):
    """A line that was said a while ago.

    `words` are as rules compare them, `keys` the `copies.keys` of these.
    """

    message_id: str
    chatter: Chatter
    at: datetime
    text: str
    words: str
    keys: tuple[int, ...] = ()
    role: Role = Role.VIEWER


Shelf = dict[Hashable, list[HeardLine]]
"""Lines in the order of their times, by something that they share."""


@dataclass
class ChatState:
    """The memory of one evening, bounded however many people come.

    `live`: the stream runs. `bots` are the other bots in it, `artist` is the artist's login. `guarded` are
    the names that nobody else may look like, each with the login that it belongs to. `answers` are the
    right answers of the quiz that is open, folded, and `offered` is all that is offered as one, as rules
    compare lines: whoever asks sets them and takes them away again. `titles` are those of pieces and songs
    that are known here, folded by `titles.folded_titles`: whoever has them sets them. `link_handed_in` gives
    the link that a line hands in by a command which takes it, '' for any other line, and
    `link_elsewhere` the link that leads to no place which that command takes, and what is said to that; ''
    twice for any other line. `recording_shown` gives what is said to a text with a link to a recording that a
    command takes in, '' for any other. Whoever takes some sets all three.
    Lines may come in any order of their times; those that came first are forgotten first.
    """

    live: bool = True
    bots: Bots = field(default_factory=Bots)
    artist: str = ""
    guarded: dict[str, str] = field(default_factory=dict[str, str])
    guarded_closely: set[str] = field(default_factory=set[str])
    exempted: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    answers: frozenset[str] = frozenset()
    offered: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    link_handed_in: Callable[[Message], str] = lambda _: ""
    link_elsewhere: Callable[[Message], tuple[str, str]] = lambda _: ("", "")
    recording_shown: Callable[[str], str] = lambda _: ""
    _came: deque[HeardLine] = field(default_factory=deque[HeardLine])
    _lines: list[HeardLine] = field(default_factory=list[HeardLine])
    _by_chatter: Shelf = field(default_factory=Shelf)
    _by_key: Shelf = field(default_factory=Shelf)
    _first_seen: OrderedDict[int | str, int] = field(default_factory=OrderedDict[int | str, int])
    _since: int = date.max.toordinal()
    _permits: dict[str, datetime] = field(default_factory=dict[str, datetime])
    _took_away: OrderedDict[tuple[str, int | str], datetime] = field(
        default_factory=OrderedDict[tuple[str, int | str], datetime]
    )
    _logins_at: dict[str, datetime] = field(default_factory=dict[str, datetime])
    _names_at: dict[str, datetime] = field(default_factory=dict[str, datetime])

    def remember(self, message: Message, words: str) -> None:
        """Remember a line, and that its writer was here."""
        kept = words[:MAX_CHARACTERS]
        text = message.text[:MAX_CHARACTERS]
        heard = HeardLine(message.id, message.chatter, message.at, text, kept, keys(kept), message.role)
        self._came.append(heard)
        _put(self._lines, heard)
        _put_on(self._by_chatter, (message.chatter.id,), heard)
        _put_on(self._by_key, heard.keys, heard)
        for times, name in self._times_of(message.chatter):
            if times.get(name, message.at) <= message.at:
                times[name] = message.at
        if len(self._came) > MAX_LINES:
            self._forget_oldest()
        self._forget_taken(message.at)
        self.met(message.chatter.id, message.at.date())

    def met(self, chatter_id: str, day: date) -> None:
        """Remember that somebody was here on a day, unless an earlier one is known."""
        compact, number = _compact(chatter_id), day.toordinal()
        if compact not in self._first_seen or number < self._first_seen[compact]:
            self._first_seen[compact] = number
            self._since = min(self._since, number)
        self._first_seen.move_to_end(compact)
        if len(self._first_seen) > MAX_CHATTERS:
            self._first_seen.popitem(last=False)

    def role_of(self, message: Message) -> Role:
        """Return as whom the writer of a line is judged: another bot as a VIP.

        It posts links, says the same again, and asks for follows because somebody here has set it up so; what
        viewers make it say may hurt all the same.
        """
        return max(message.role, Role.VIP) if self.bots.wrote(message) else message.role

    def knows(self, chatter_id: str) -> bool:
        """Tell whether it is remembered when somebody was first here."""
        return _compact(chatter_id) in self._first_seen

    def guard(self, name: str, login: str, *, closely: bool = False) -> None:
        """Let nobody but `login` look like `name`; the names that are guarded first are kept.

        What merely resembles it, with a number or a typing error, is looked at only where it is guarded
        `closely`: for moderators it is not, since `mike77` may well be Mike himself.
        """
        if len(self.guarded) < MAX_GUARDED:
            self.guarded[name] = login
            if closely:
                self.guarded_closely.add(name)

    def exempt(self, rule_id: str, chatter_id: str) -> None:
        """Let a rule that judges who somebody is, and not what they wrote, be no matter for them any more."""
        if len(self.exempted) < MAX_GUARDED:
            self.exempted.add((rule_id, chatter_id))

    def is_new(self, message: Message) -> bool:
        """Tell whether somebody was first seen today; nobody is new on the first day that is remembered."""
        today = message.at.date().toordinal()
        return self._since < today <= self._first_seen.get(_compact(message.chatter.id), today)

    def is_stranger(self, message: Message) -> bool:
        """Tell whether somebody is new, or was never seen before their line."""
        return not self.knows(message.chatter.id) or self.is_new(message)

    def lines(self, until: datetime, seconds: float) -> Iterator[HeardLine]:
        """Yield what anybody said in the seconds before `until`, newest first."""
        return _within(self._lines, until, seconds)

    def wrote_lately(self, login: str, at: datetime) -> bool:
        """Tell whether somebody of that login, in small letters, wrote within half an hour of `at`."""
        return _is_lately(self._logins_at.get(login), at)

    def is_here(self, name: str, at: datetime, *, shown: bool) -> bool:
        """Tell whether `name`, in small letters, is of the artist, a moderator or who wrote lately.

        That is within half an hour of `at`. `shown`: a name as it is shown counts as well as a login.
        """
        if name == self.artist.lower() or self.wrote_lately(name, at):
            return True
        if shown and _is_lately(self._names_at.get(name), at):
            return True
        for shown_name, login in self.guarded.items():
            if name == login.lower() or (shown and name == shown_name.lower()):
                return True
        return False

    def remembered_of(self, chatter_id: str) -> int:
        """Return how many of somebody's lines are remembered."""
        return len(self._by_chatter.get(chatter_id, ()))

    def lines_of(self, chatter_id: str, until: datetime, seconds: float) -> Iterator[HeardLine]:
        """Yield what somebody said in the seconds before `until`, newest first."""
        return _within(self._by_chatter.get(chatter_id, ()), until, seconds)

    def lines_sharing(self, key: int, until: datetime, seconds: float) -> Iterator[HeardLine]:
        """Yield the lines with one of `copies.keys` that were said in the seconds before, newest first."""
        return _within(self._by_key.get(key, ()), until, seconds)

    def logins(self) -> set[str]:
        """Return the logins of those whose lines are remembered."""
        return {heard.chatter.login for heard in self._came}

    def took_away(self, rule_id: str, message: Message) -> None:
        """Remember when the first line of somebody this evening was taken away by a rule."""
        whose = rule_id, _compact(message.chatter.id)
        first = self._took_away.get(whose)
        if first is None or not first <= message.at <= first + FIRST_FOR:
            self._took_away[whose] = message.at
            self._took_away.move_to_end(whose)
        if len(self._took_away) > MAX_LINES:
            self._took_away.popitem(last=False)

    def is_first(self, rule_id: str, message: Message) -> bool:
        """Tell whether a rule took nothing of theirs away this evening, or only what is too new to heed."""
        first = self._took_away.get((rule_id, _compact(message.chatter.id)))
        return first is None or not UNHEEDED < message.at - first <= FIRST_FOR

    def gave_back(self, rule_id: str, chatter_id: str, at: datetime) -> None:
        """Let a line of that time be no first one: a human has taken back that it went."""
        whose = rule_id, _compact(chatter_id)
        if self._took_away.get(whose) == at:
            del self._took_away[whose]

    def forgotten(self, chatter_ids: AbstractSet[str]) -> None:
        """Remember of nobody of these that a line of theirs was taken away."""
        gone = {_compact(each) for each in chatter_ids}
        for whose in [each for each in self._took_away if each[1] in gone]:
            del self._took_away[whose]

    def permit(self, login: str, until: datetime) -> datetime:
        """Let somebody post links until then, or as long as they may already; return until when.

        Of too many permits, the one that ends first goes.
        """
        who = login.lower()
        lasts = self._permits[who] = max(until, self._permits.get(who, until))
        if len(self._permits) > MAX_PERMITS:
            del self._permits[min(self._permits, key=self._permits.__getitem__)]
        return lasts

    def permitted_until(self, login: str, at: datetime) -> datetime | None:
        """Return until when somebody may post links; None where they may not at that time."""
        until = self._permits.get(login.lower())
        return until if until and at <= until else None

    def permitted(self, message: Message) -> bool:
        """Tell whether somebody may post links at the time of their message."""
        return self.permitted_until(message.chatter.login, message.at) is not None

    def _forget_oldest(self) -> None:
        heard = self._came.popleft()
        _take(self._lines, heard)
        _take_from(self._by_chatter, (heard.chatter.id,), heard)
        _take_from(self._by_key, heard.keys, heard)
        for times, name in self._times_of(heard.chatter):
            if times.get(name) == heard.at:
                del times[name]

    def _forget_taken(self, at: datetime) -> None:
        """Remember nothing of an evening that is over, however few lines are taken away."""
        while self._took_away and at - next(iter(self._took_away.values())) > FIRST_FOR:
            self._took_away.popitem(last=False)

    def _times_of(self, chatter: Chatter) -> tuple[tuple[dict[str, datetime], str], ...]:
        """Return where it is remembered when somebody's login and name were last read, and by which word."""
        return (self._logins_at, chatter.login.lower()), (self._names_at, chatter.name.lower())


def _is_lately(when: datetime | None, at: datetime) -> bool:
    return when is not None and abs(at - when) <= _LATELY


def _within(lines: "list[HeardLine] | tuple[()]", until: datetime, seconds: float) -> Iterator[HeardLine]:
    """Yield from lines in the order of their times those of the last seconds, newest first."""
    span = timedelta(seconds=seconds)
    newest = len(lines) if lines and lines[-1].at <= until else bisect_right(lines, until, key=_AT)
    for place in range(newest - 1, -1, -1):
        if until - lines[place].at > span:
            return
        yield lines[place]


def _put(lines: list[HeardLine], heard: HeardLine) -> None:
    """Add a line among those in the order of their times: nearly always it is the newest."""
    if not lines or lines[-1].at <= heard.at:
        lines.append(heard)
    else:
        insort(lines, heard, key=_AT)


def _put_on(shelf: Shelf, names: Iterable[Hashable], heard: HeardLine) -> None:
    for name in names:
        if name in shelf:
            _put(shelf[name], heard)
        else:
            shelf[name] = [heard]


def _take_from(shelf: Shelf, names: Iterable[Hashable], heard: HeardLine) -> None:
    for name in names:
        if len(shelf[name]) == 1:  # as of most names
            del shelf[name]
        else:
            _take(shelf[name], heard)


def _take(lines: list[HeardLine], heard: HeardLine) -> None:
    """Take one line away, nearly always the oldest; several of a moment are told apart by what they are."""
    place = 0 if lines[0] is heard else bisect_left(lines, heard.at, key=_AT)
    while lines[place] is not heard:
        place += 1
    del lines[place]


def _compact(chatter_id: str) -> int | str:
    """Return an id of Twitch as the number that it is; any other as it is."""
    numeric = chatter_id.isascii() and chatter_id.isdecimal() and not chatter_id.startswith("0")
    return int(chatter_id) if numeric else chatter_id
