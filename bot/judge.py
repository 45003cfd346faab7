"""The policy tried on an old chat log: JSON lines in, JSON lines out, in the same order."""

import io
import json
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from bot.disk import MARK_BYTES, encoding_of, is_file
from bot.domain.chat_log import read_logged_line
from bot.domain.message import Role
from bot.errors import DocumentError, Fault, UnknownPresetError
from bot.moderation.chat_state import ChatState
from bot.moderation.judge import Judge
from bot.moderation.policy import Policy
from bot.moderation.toggles import Toggles


def judge_log(
    lines: Iterable[str],
    policy: Policy,
    *,
    stateless: bool = False,
    explain: bool = False,
    artist: str = "",
) -> Iterator[dict[str, Any]]:
    """Yield one object for each line that is not blank, in their order.

    `stateless` judges every line as the first of a viewer whom nobody knows, on a day on which nobody is a
    newcomer yet. `explain` adds the words that were found, how sure that is, whether the rule is on trial,
    and how many steps the line climbs. `artist` is the login by which the artist is spoken to. A line that
    cannot be read yields an object with `error` and its `line` number instead, so that no line is lost.
    """
    judge = Judge(policy, room=ChatState(artist=artist))
    earlier: datetime | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            message = read_logged_line(line).message(number, earlier)
        except (ValueError, OverflowError) as error:
            yield {"error": str(error), "line": number}
            continue
        earlier = message.at
        if stateless:
            judge = Judge(policy, room=ChatState(artist=artist))
            message = replace(message, role=Role.VIEWER)
        verdict = judge.judge(message)
        told: dict[str, Any] = {
            "action": verdict.action.value if verdict.counts else "none",
            "rule": verdict.rule or None,
            "reason": verdict.says or None,
            "seconds": verdict.seconds,
        }
        if explain and verdict.rule:
            told |= {"words": verdict.words, "would": verdict.action.value, "on_trial": not verdict.counts}
            told |= {"climbs": verdict.weight}
            told |= {"certainty": verdict.certainty.name.lower() if verdict.certainty else None}
        yield told


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
