"""The policy tried on an old chat log: JSON lines in, JSON lines out, in the same order."""

import io
import json
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from bot.disk import MARK_BYTES, encoding_of, is_file
from bot.errors import DocumentError, Fault, UnknownPresetError
from bot.moderation.judged_log import JudgedLine, LogTable
from bot.moderation.policy import Policy
from bot.moderation.tally import Decided, RuleTally
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import Action, Verdict
from bot.shell import WINDOWS

END_OF_INPUT = "Ctrl+Z and Enter" if WINDOWS else "Ctrl+D"
"""What ends the input of a terminal."""

MOST_OF = 3
"""People who are named for each rule."""


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


def table_of(log: LogTable) -> str:
    """Return what each rule would have done with a log, to whom, and which lines to look at first."""
    head = f"{log.lines:,} lines by {log.people:,} people; rules find something in {log.found:,}."
    return "\n".join([head, *_rules_told(log.tallies), *_first_told(log.first, log.wrote)]) + "\n"


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
        if sys.stdin.isatty():
            sys.stderr.write(f"Reading what you type or paste here, until {END_OF_INPUT}.\n")
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
