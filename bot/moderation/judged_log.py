"""An old chat log judged line by line, and what came of it counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from bot.domain.chat.bots import Bots
from bot.domain.chat.chat_log import read_logged_line
from bot.domain.chat.message import Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.judge import Judge
from bot.moderation.policy import Policy
from bot.moderation.tally import Decided, RuleTally, look_first, tally
from bot.moderation.verdict import CLEAN, Verdict

MAX_FAULTS = 20
"""Lines of a log that are complained of at once, beside a table."""


class JudgedLine(NamedTuple):
    """A line of a log, and what the policy says to it; where it could not be read, why, and no message."""

    number: int
    message: Message | None = None
    verdict: Verdict = CLEAN
    error: str = ""


@dataclass(frozen=True, slots=True)
class LogTable:
    """What each rule would have done with a log, and which lines to look at `first`.

    `lines` are those that could be read, `found` those in which a rule found something. `wrote` tells how
    many lines each of those people wrote who are named in `first`. Of the `unread` lines, the first faults
    are told by the number of the line.
    """

    lines: int
    people: int
    found: int
    tallies: Sequence[RuleTally]
    first: Sequence[Decided]
    wrote: Mapping[str, int]
    unread: int
    faults: Sequence[tuple[int, str]]


def judge_log(
    lines: Iterable[str],
    policy: Policy,
    *,
    stateless: bool = False,
    artist: str = "",
    bots: frozenset[str] = frozenset(),
) -> Iterator[JudgedLine]:
    """Yield each line that is not blank, judged, in their order; none is lost, even if it cannot be read.

    `stateless` judges every line as the first of a viewer whom nobody knows, on a day on which nobody is a
    newcomer yet. `artist` is the login by which the artist is spoken to, `bots` are those of other bots.
    """
    judge = Judge(policy, room=ChatState(artist=artist, bots=Bots(bots)))
    earlier: datetime | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            message = read_logged_line(line).message(number, earlier)
        except (ValueError, OverflowError) as error:
            yield JudgedLine(number, error=str(error))
            continue
        earlier = message.at
        if stateless:
            judge = Judge(policy, room=ChatState(artist=artist, bots=Bots(bots)))
            message = replace(message, role=Role.VIEWER)
        yield JudgedLine(number, message, judge.judge(message))


def counted(judged: Iterable[JudgedLine]) -> LogTable:
    """Return what came of a log; of its lines only those are kept in which a rule found something."""
    decided: list[Decided] = []
    wrote: Counter[str] = Counter()
    faults: list[tuple[int, str]] = []
    unread = 0
    for line in judged:
        if line.message is None:
            unread += 1
            faults += [(line.number, line.error)] if unread <= MAX_FAULTS else []
            continue
        wrote[line.message.chatter.login.lower()] += 1
        if line.verdict.rule:
            decided.append(_decided(line.number, line.message, line.verdict))
    first = look_first(decided, wrote)
    return LogTable(
        lines=wrote.total(),
        people=len(wrote),
        found=len(decided),
        tallies=tally(decided),
        first=first,
        wrote={each.who: wrote[each.who] for each in first},
        unread=unread,
        faults=faults,
    )


def _decided(number: int, message: Message, verdict: Verdict) -> Decided:
    return Decided(
        number,
        message.chatter.login.lower(),
        verdict.rule,
        verdict.action,
        verdict.certainty,
        verdict.counts,
        verdict.words,
        message.at,
    )
