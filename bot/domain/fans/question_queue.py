"""What fans would ask the artist: alike ones wait together, and all have a turn before anybody has two."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Literal, NamedTuple

from bot.domain.chat.message import Chatter
from bot.domain.words.folding import folded_words
from bot.domain.words.likeness import alike

MAX_WORDS = 200
"""Characters of a question: three lines on the overlay."""

MAX_WAITING, MAX_WAITING_OF_ONE = 150, 3
"""Questions that wait: of everybody, and of one person."""

KEPT_FOR, WAITS_FOR, ANSWERS_FOR = timedelta(days=30), timedelta(days=90), timedelta(days=365)
"""How long it is kept who asked what was settled, how long a question waits, and how long the artist's own
words on one are told to who asks it again."""

EVENING = timedelta(hours=12)
"""What was settled within it goes with who asked it, when that one is moderated: it is in no recap."""


class State(StrEnum):
    """Where a question is."""

    WAITING = "waiting"
    OPEN = "open"
    """The artist is at it: it stands on the overlay."""
    ANSWERED = "answered"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as one fan put it, in a line of chat; `in_passing`: in plain words, handed in by nobody."""

    id: int
    chatter: Chatter
    message_id: str
    words: str
    at: datetime
    in_passing: bool = False


@dataclass(frozen=True, slots=True)
class FanQuestion:
    """A question, as all who asked it put it, the first one first.

    One that was put off waits behind those that were not. `answer` are the artist's words, if any were typed,
    `turn_of` is whose turn it was, by their id.
    """

    id: int
    state: State
    askings: tuple[Asking, ...]
    put_off_at: datetime | None = None
    settled_at: datetime | None = None
    answer: str = ""
    turn_of: str = ""

    @property
    def words(self) -> str:
        """The question in the words of who asked first; '' where all who asked are forgotten."""
        return self.askings[0].words if self.askings else ""

    @property
    def askers(self) -> Sequence[Chatter]:
        """Who asked, each once, the first one first."""
        return [*{each.chatter.id: each.chatter for each in self.askings}.values()]

    def of(self, chatter_id: str) -> "FanQuestion":
        """Return it as one person alone asked it."""
        return replace(self, askings=tuple(each for each in self.askings if each.chatter.id == chatter_id))

    @property
    def handed_in(self) -> "FanQuestion":
        """Return it as those asked it who expect to be told, as they did not merely ask in passing."""
        return replace(self, askings=tuple(each for each in self.askings if not each.in_passing))

    @property
    def told(self) -> Literal["all", "some", "none"]:
        """How many of those who asked are told when it is answered."""
        told = len(self.handed_in.askers)
        return "none" if not told else "all" if told == len(self.askers) else "some"

    @property
    def asked_at(self) -> datetime:
        """When it was asked first."""
        return self.askings[0].at


def same_question(one: str, other: str, plain: Mapping[str, str]) -> bool:
    """Tell whether two questions ask the same: but for little words, slips, and the order of words.

    `plain` has what stands for a word then: "what" for "which" as well, and '' for one that tells nothing.
    """
    return alike(_telling(one, plain), _telling(other, plain))


def _telling(words: str, plain: Mapping[str, str]) -> str:
    """Return the words of a question that tell something; all of them where none does."""
    folded = folded_words(words)
    return " ".join([*filter(None, (plain.get(word, word) for word in folded))] or folded)


def in_turn(
    waiting: Iterable[FanQuestion],
    turns: Mapping[str, int],
    known: Collection[str],
    *,
    newcomer_last: bool = False,
) -> list[FanQuestion]:
    """Return questions in the order in which they are to be answered.

    `turns` tell how many of whom were answered this evening, `known` are those of whom one ever was. Nobody
    has a second turn before each who waits has had one. Among equals a newcomer is next, unless the last one
    was: then one who is known; so neither waits for all of the others. A question of several counts as that
    of whoever of them is to be next, and for that one alone.
    """
    left, had, met = list(waiting), Counter(turns), set(known)
    found: list[FanQuestion] = []
    while left:
        best = min(left, key=lambda each: _rank(each, had, met, newcomer_last))
        whose = whose_turn(best, had, met)
        newcomer_last = whose not in met
        had[whose] += 1
        met.add(whose)
        left.remove(best)
        found.append(best)
    return found


def _rank(
    question: FanQuestion, had: Mapping[str, int], met: Collection[str], newcomer_last: bool
) -> tuple[bool, int, bool, datetime]:
    whose = whose_turn(question, had, met)
    return (
        question.put_off_at is not None,
        had.get(whose, 0),
        (whose not in met) is newcomer_last,
        question.put_off_at or question.asked_at,
    )


def whose_turn(question: FanQuestion, had: Mapping[str, int], met: Collection[str]) -> str:
    """Return the id of whose turn a question is: of those who asked it, who has had the fewest."""
    return min((each.id for each in question.askers), key=lambda who: (had.get(who, 0), who in met))


class Placed(NamedTuple):
    """A question with its place among those that wait, 0 for the open one, and how many others ask it too."""

    question: FanQuestion
    place: int
    others: int


@dataclass(frozen=True)
class Standing:
    """How the queue stands: what is not settled, and what was, the latest first; `is_today`: this evening."""

    unsettled: Sequence[FanQuestion]
    settled: Sequence[FanQuestion]
    is_today: Callable[[datetime], bool]

    @cached_property
    def open(self) -> FanQuestion | None:
        """The question that the artist is at."""
        return next((each for each in self.unsettled if each.state is State.OPEN), None)

    @cached_property
    def answered(self) -> Sequence[FanQuestion]:
        """What was answered, the latest first."""
        return [each for each in self.settled if each.state is State.ANSWERED]

    @cached_property
    def waiting(self) -> Sequence[FanQuestion]:
        """What waits, in turn."""
        waits = (each for each in self.unsettled if each.state is State.WAITING)
        whose = [each.turn_of for each in (self.open, *self.answered) if each]
        newcomer = bool(whose and whose[0]) and whose[0] not in whose[1:]
        return in_turn(waits, self._turns, self._known, newcomer_last=newcomer)

    def whose_turn(self, question: FanQuestion) -> str:
        """Return the id of whose turn a question is."""
        return whose_turn(question, self._turns, self._known)

    def asked_by(self, chatter_id: str) -> list[FanQuestion]:
        """Return what somebody asks and is not settled."""
        return [each for each in self.unsettled if any(who.id == chatter_id for who in each.askers)]

    def placed(self, question: FanQuestion) -> Placed:
        """Return a question with its place."""
        numbers = [each.id for each in self.waiting]
        place = numbers.index(question.id) + 1 if question.id in numbers else 0
        return Placed(question, place, len(question.askers) - 1)

    def numbered(self, number: int) -> FanQuestion | None:
        """Return the question of a number that is not settled; None where there is none."""
        return next((each for each in self.unsettled if each.id == number), None)

    @cached_property
    def _turns(self) -> Counter[str]:
        """How many turns who has had this evening."""
        today = (each for each in self.answered if each.settled_at and self.is_today(each.settled_at))
        return Counter(each.turn_of for each in (self.open, *today) if each and each.turn_of)

    @cached_property
    def _known(self) -> Collection[str]:
        """Who ever had a turn."""
        return {each.turn_of for each in (self.open, *self.answered) if each and each.turn_of}
