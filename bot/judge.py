"""The policy tried on an old chat log: JSON lines in, JSON lines out, in the same order."""

import io
import json
import sys
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from bot.disk import MARK_BYTES, encoding_of, is_file
from bot.domain.bots import Bots
from bot.domain.chat_log import read_logged_line
from bot.domain.message import Message, Role
from bot.errors import DocumentError, Fault, UnknownPresetError
from bot.moderation.chat_state import ChatState
from bot.moderation.judge import Judge
from bot.moderation.policy import Policy
from bot.moderation.tally import Decided, RuleTally, look_first, tally
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import CLEAN, Action, Verdict

MOST_OF = 3
"""People who are named for each rule."""


class JudgedLine(NamedTuple):
    """A line of a log, and what the policy says to it; where it could not be read, why, and no message."""

    number: int
    message: Message | None = None
    verdict: Verdict = CLEAN
    error: str = ""


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


def told_of(line: JudgedLine, *, explain: bool = False) -> dict[str, Any]:
    """Return what is told of a judged line: one object, with `error` and its `line` if it could not be read.

    `explain` adds the words that were found, how sure that is, whether the rule is on trial, and how many
    steps the line climbs.
    """
    if line.message is None:
        return {"error": line.error, "line": line.number}
    verdict = line.verdict
    told: dict[str, Any] = {
        "action": verdict.action.value if verdict.counts else "none",
        "rule": verdict.rule or None,
        "reason": verdict.says or None,
        "seconds": verdict.seconds,
    }
    if explain and verdict.rule:
        told |= {"words": verdict.words, "would": verdict.action.value, "on_trial": not verdict.counts}
        climbs = 0 if verdict.action is Action.REVIEW else verdict.weight
        told |= {"climbs": climbs, "certainty": sureness(verdict)}
    return told


def sureness(verdict: Verdict) -> str | None:
    """Return how sure a match is, as people are told it; None where nothing matched."""
    return verdict.certainty.name.lower() if verdict.certainty else None


def table_of(judged: Iterable[JudgedLine]) -> str:
    """Return what each rule would have done with a log, to whom, and which lines to look at first."""
    decided: list[Decided] = []
    lines: Counter[str] = Counter()
    for number, message, verdict, _ in judged:
        if message is None:
            continue
        who = message.chatter.login.lower()
        lines[who] += 1
        if verdict.rule:
            found = Decided(
                number,
                who,
                verdict.rule,
                verdict.action,
                verdict.certainty,
                verdict.counts,
                verdict.words,
                message.at,
            )
            decided.append(found)
    head = f"{lines.total():,} lines by {len(lines):,} people; rules find something in {len(decided):,}."
    return (
        "\n".join([head, *_rules_told(tally(decided)), *_first_told(look_first(decided, lines), lines)])
        + "\n"
    )


def _rules_told(tallies: Iterable[RuleTally]) -> Iterator[str]:
    shown = [Action.REVIEW, Action.DELETE, Action.WARN, Action.TIMEOUT, Action.BAN]
    heads = "".join(f"{action.value:>9}" for action in shown)
    for place, each in enumerate(tallies):
        if not place:
            yield f"\n{'rule':28}{'lines':>7}{'people':>8}{heads}   more than once"
        name = f"{each.rule} (on trial)" if each.on_trial else each.rule
        counts = "".join(f"{each.actions[action]:9,}" for action in shown)
        most = ", ".join(f"{who} {times}" for who, times in each.people.most_common(MOST_OF) if times > 1)
        yield f"{name:28}{each.lines:7,}{len(each.people):8,}{counts}   {most}"


def _first_told(first: Iterable[Decided], lines: Mapping[str, int]) -> Iterator[str]:
    for place, each in enumerate(first):
        if not place:
            yield "\nLook at these first: the least sure ones, of those who write most besides."
        sure = each.certainty.name.lower() if each.certainty else ""
        yield (
            f"line {each.number:>7,}  {each.action.value:8}{each.rule:18}{sure:10}"
            f"{each.who} ({lines[each.who]:,} lines): {' '.join(each.words.split())}"
        )


def under_preset(policy: Policy, preset: str) -> Policy:
    """Return the policy under a preset, or as it is where none is named.

    Raises:
        UnknownPresetError: the policy file has no such preset.
    """
    if preset and preset not in policy.file.presets:
        there = ", ".join(policy.file.presets) or "none"
        raise UnknownPresetError(f"there is no preset {preset!r}", mend=f"choose one of: {there}")
    return policy.switched(Toggles(preset=preset)) if preset else policy


def as_json(told: dict[str, Any]) -> str:
    """Return what was told of a line as one line of JSON."""
    return json.dumps(told, ensure_ascii=False)


@contextmanager
def lines_of(file: Path | None) -> Generator[TextIO]:
    """Give a file, or standard input where there is none or it is called `-`; odd bytes are shown as such.

    Raises:
        DocumentError: the file cannot be read.
    """
    if file is None or str(file) == "-":
        yield io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace")
        return
    try:
        is_file(file)  # looked at before it is opened: opening a pipe waits for whoever writes into it
        with file.open("rb") as begun:
            encoding = encoding_of(begun.read(MARK_BYTES))
        opened = file.open(encoding=encoding, errors="replace")
    except OSError as error:
        mend = "check the path; what comes out of a pipe is read from standard input"
        fault = Fault(str(file), error.strerror or str(error), mend)
        raise DocumentError(str(file), [fault]) from error
    with opened:
        yield opened
