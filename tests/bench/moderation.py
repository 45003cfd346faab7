"""How well the shipped policy judges labelled lines, and what judging costs."""

import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import psutil

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.judge import Judge
from bot.moderation.policy import Policy, read_policy
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import Action
from bot.services.documents.data_folder import policy_in
from tests.bench.disguises import DISGUISES, Disguise
from tests.own_lines import own_lines

PROJECT = Path(__file__).parent.parent.parent
LABELLED = PROJECT.parent / "shared" / "data" / "moderation_dev.jsonl"
AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
FAN = Chatter("1", "fan_fern", "fan_fern")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with what it is."""

    text: str
    bad: bool
    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many lines of a set were acted upon, and how many were put before a human."""

    what: str
    lines: int
    acted: int
    reviewed: int
    aim: str = ""

    def __str__(self) -> str:
        """Return the row of a table."""
        share = f"{100 * self.acted / self.lines:6.1f} %" if self.lines else "     –"
        return (
            f"{self.what:58} {self.acted:5} of {self.lines:5} {share}  review {self.reviewed:4}  {self.aim}"
        )


def labelled(path: Path = LABELLED) -> list[Labelled]:
    """Return the labelled lines; none where the file is not there."""
    if not path.exists():
        return []
    read = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Labelled(line["text"], line["label"] == "bad", line["kind"], line["source"]) for line in read]


def said(text: str) -> Message:
    """Return a fresh viewer's line."""
    return Message("m", FAN, Role.VIEWER, text, (), AT, "c")


def action_on(policy: Policy, text: str) -> Action:
    """Return what is done about a fresh viewer's line, judged alone."""
    verdict = policy.judge(said(text), (), ChatState()).verdict
    return verdict.action if verdict.counts else Action.NONE


def share(what: str, policy: Policy, lines: Iterable[Labelled], aim: str = "") -> Share:
    """Return how many of the lines were acted upon."""
    actions = [action_on(policy, line.text) for line in lines]
    acted = sum(action.gravity > Action.REVIEW.gravity for action in actions)
    return Share(what, len(actions), acted, actions.count(Action.REVIEW), aim)


def quality() -> Iterator[Share]:
    """Yield a row for each set of labelled lines, and for each disguise of what is caught in plain words."""
    policy = policy_in(PROJECT / "data")
    family = policy.switched(Toggles(preset="family"))
    lines = labelled()
    sets: dict[tuple[str, str], list[Labelled]] = {}
    for line in lines:
        sets.setdefault((line.source, line.kind), []).append(line)
    for (source, kind), found in sorted(sets.items()):
        aim = "" if found[0].bad else "should be none"
        yield share(f"{source}: {kind}", policy, found, aim)
    for source in ("rustrict_tests", "goaway_tests"):
        found = [line for line in lines if line.source == source and line.bad]
        if found:
            yield share(f"{source}: all that is bad, preset family", family, found, ">= 75 %")
    plain = [line for line in lines if line.bad and "obfuscated" not in line.kind]
    caught = [line for line in plain if action_on(policy, line.text).gravity > Action.REVIEW.gravity]
    for name, ways in DISGUISES.items() if caught else ():
        for way, disguise in ways.ways.items():
            yield _disguised(f"{name}, {way}", caught, disguise, policy)
        for way, disguise in ways.aside.items():
            yield _disguised(f"{name}, put aside: {way}", caught, disguise, policy)


def of_our_own() -> Iterator[Share]:
    """Yield two rows for each kind of our own lines: those that were looked at, and those put aside."""
    policy = policy_in(PROJECT / "data")
    family = policy.switched(Toggles(preset="family"))
    for said in own_lines():
        under = family if said.rule == "language" else policy
        halves = (("", said.bad, said.ok), (", put aside", said.bad_aside, said.ok_aside))
        for half, bad, ok in halves:
            yield share(f"{said}{half}", under, _as_labelled(bad, bad=True))
            yield share(
                f"   what only looks like it{half}", under, _as_labelled(ok, bad=False), "should be none"
            )


def _as_labelled(lines: Iterable[str], *, bad: bool) -> list[Labelled]:
    return [Labelled(line, bad, kind="", source="") for line in lines]


def _disguised(what: str, caught: Iterable[Labelled], disguise: Disguise, policy: Policy) -> Share:
    hidden = [Labelled(disguise(line.text), bad=True, kind="", source="") for line in caught]
    return share(f"caught in plain words, {what}", policy, hidden, ">= 97 %, none < 90")


_IN_LEET = str.maketrans("aeiost", "431057")


def hostile(commonest: Sequence[str], seed: int, size: int = 500) -> dict[str, str]:
    """Return lines of the longest size that are made to be dear to judge; some are of the `commonest` words.

    With another seed the pieces of most are others too: what was read once is remembered.
    """
    dice = random.Random(seed)  # noqa: S311 - only to make lines

    def run(letters: str, length: int) -> str:
        return "".join(dice.choices(letters, k=length))

    def runs(letters: str, length: int) -> str:
        return " ".join(run(letters, length) for _ in range(size // (length + 1) + 1))

    lines = {
        "one letter": "a" * size,
        "dots and letters": "a." * (size // 2),
        "spaces": " " * size,
        "at signs": "@" * size,
        "spelled out": "a b " * (size // 4),
        "piles of accents": "a" + "\u0301\u0336" * (size // 2),
        "words nobody knows": runs("abcdefghijkl", 5),
        "leet nobody knows": runs("4e3i1lst5o0", 6),
        "words of the lists in leet": " ".join(dice.sample(commonest, 100)).translate(_IN_LEET),
        "Greek": runs("αβεηικμνορτυχ", 4),
        "Greek capitals": runs("ΑΒΕΗΙΚΜΝΟΡΤΥΧ", 4),
        "Cyrillic": runs("авеикмнорстух", 4),
        "leet": runs("4e3i1lst5o0", 4),
        "letters and signs": runs("aeikst*$@!.-_", 4),
        "letters of all kinds": runs("αβεавекabc4e3$@!*", 4),
        "ideographs": "".join(chr(dice.randint(0x4E00, 0x9FFF)) for _ in range(size)),
        "look-alikes": runs("уоаеркabc", 5),
        "the same phrase": "you are a " * (size // 10),
        "words of the lists": " ".join(islice(commonest, size)),
        "links": "a.com/b " * (size // 8),
        "emoji": "\U0001f3b8" * size,
    }
    return {name: line[:size] for name, line in lines.items()}


def evening_of(people: int) -> float:
    """Return the megabytes of the whole process after so many people have said a line each."""
    judge = Judge(policy_in(PROJECT / "data"))
    for number in range(people):
        chatter = Chatter(str(100_000_000 + number), f"fan{number}", f"Fan{number}")
        at = AT + timedelta(milliseconds=10 * number)
        judge.judge(Message(f"m{number}", chatter, Role.VIEWER, f"hello from {number}", (), at, "c"))
    return psutil.Process().memory_info().rss / 1e6


def with_more(terms: int, phrases: int) -> Policy:
    """Return the shipped policy with so many more terms and phrases in it, of words that nobody says."""
    dice = random.Random(7)  # noqa: S311 - only to make words

    def word() -> str:
        return "".join(dice.choices("bcdfghjklmnpqrstvwxz", k=7))

    folder = PROJECT / "data"
    texts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.txt")}
    texts["terms/slurs.txt"] += "\n".join(word() for _ in range(terms))
    more = (f"({word()} | {word()}) .. {word()} [{word()}] {word()}" for _ in range(phrases))
    texts["phrases/hate.txt"] += "\n".join(more)
    return read_policy((folder / "policy.toml").read_text("utf-8"), texts=texts)


if __name__ == "__main__":
    print(evening_of(int(sys.argv[1])))
