"""What judging a line costs that nobody has met before, beside TwitchIO's decoding of its frame."""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count, islice
from pathlib import Path
from typing import Any, NamedTuple

import psutil
from twitchio.models.eventsub_ import create_event_instance

from bot.domain.chat.message import Chatter, Message
from bot.moderation.chat_state import ChatState
from bot.moderation.judge import Judge
from bot.moderation.phrase import read_phrases
from bot.moderation.policy import Policy
from bot.rehearsal.eventsub import EventSub
from bot.rehearsal.payloads import chat_message
from bot.rehearsal.server import LocalTwitch
from bot.rehearsal.world import Happening
from bot.services.clock import WallClock
from bot.services.documents.data_folder import policy_in
from bot.services.memory import keep_loaded
from tests.bench.fresh import LINES, Took, each_once
from tests.bench.moderation import AT, hostile, said, with_more

DATA = Path(__file__).parent.parent.parent / "data"
BEFORE, MEASURED = 20_000, 10_000
"""Lines that are met before anything is measured, and those that are: all of them differ."""
PEOPLE = 500
TRIES, SHOWN = 40, 5
"""How often each hostile line is judged, made anew each time; and how many of them are told."""


class Work(NamedTuple):
    """Something that is done with a line: what is made of it before, and what is measured."""

    prepare: Callable[[str], Any]
    do: Callable[[Any], object]


class Figure(NamedTuple):
    """What was measured, what it is held against and what that is, and how many times as much is the aim."""

    what: str
    seconds: float
    against: float
    name: str
    most: float


def told() -> Iterator[Figure]:
    """Yield the figures."""
    shipped = policy_in(DATA)
    keep_loaded()  # as the bot does
    decode, judge, hear = decoding(), judging(shipped), hearing(shipped)
    for text in islice(LINES, BEFORE):
        for each in (decode, hear):
            each.do(each.prepare(text))
    for what, work, most in (("judging a new line", judge, 2.5), ("   and remembering it", hear, 3.2)):
        ours, theirs = in_turns(work, decode)
        yield Figure(what, ours.mean, theirs.mean, "TwitchIO's decoding", most)
        yield Figure("      one in a hundred", ours.p99, theirs.mean, "TwitchIO's decoding", 16)
    for what, policy, most in (
        ("   with 10,000 more terms", with_more(10_000, 0), 1.10),
        ("   with 1,000 more phrases", with_more(0, 1_000), 1.15),
    ):
        keep_loaded()
        other = judging(policy)
        for text in islice(LINES, BEFORE):  # as many as the shipped one has met
            other.do(other.prepare(text))
        more, again = in_turns(other, judge)
        yield Figure(what, more.mean, again.mean, "as shipped", most)
    mean = again.mean
    for name, seconds in sorted(hostile_lines(judge), key=lambda each: -each[1])[:SHOWN]:
        yield Figure(f"   500 characters: {name}", seconds, mean, "a new line", 30)


def loaded() -> tuple[float, float]:
    """Return the seconds and the megabytes that loading the policy takes, of a process of its own."""
    out = subprocess.run([sys.executable, "-m", __spec__.name], check=True, capture_output=True, text=True)
    seconds, megabytes = map(float, out.stdout.split())
    return seconds, megabytes


def load() -> tuple[float, float]:
    """Load the policy here, and return the seconds of the processor and the megabytes that it took."""
    before, begun = psutil.Process().memory_info().rss, time.process_time()
    policy_in(DATA)
    return time.process_time() - begun, (psutil.Process().memory_info().rss - before) / 1e6


def in_turns(work: Work, other: Work, lines: Iterator[str] = LINES) -> tuple[Took, Took]:
    """Return what two things took for new lines, one after the other, each first at every second line.

    That is time of the processor: neither of them waits, and what else the machine does is not counted.
    """
    took: dict[Work, list[float]] = {work: [], other: []}
    for number, text in enumerate(islice(lines, MEASURED)):
        for each in (work, other) if number % 2 else (other, work):
            given = each.prepare(text)
            begun = time.thread_time()
            each.do(given)
            took[each].append(time.thread_time() - begun)
    return Took.of(took[work]), Took.of(took[other])


def judging(policy: Policy) -> Work:
    """Return how a policy judges a line by itself."""
    room = ChatState()

    def judge(message: Message) -> object:
        return policy.judge(message, (), room)

    return Work(said, judge)


def hearing(policy: Policy) -> Work:
    """Return how a line is judged and remembered, on an evening with many people."""
    return Work(from_people(), Judge(policy).judge)


def from_people() -> Callable[[str], Message]:
    """Return what makes lines of texts, on an evening with many people: each of somebody else, in turn."""
    numbers = count()

    def from_somebody(text: str) -> Message:
        number = next(numbers)
        who = str(100_000_000 + number % PEOPLE)
        at = AT + timedelta(seconds=number)
        return replace(said(text), id=str(number), chatter=Chatter(who, f"fan{who}", f"Fan{who}"), at=at)

    return from_somebody


def decoding() -> Work:
    """Return TwitchIO's own decoding of the frame that carries a line."""
    clock = WallClock()
    world = LocalTwitch(clock).world
    events = EventSub(world, clock)

    def frame(text: str) -> str:
        line = world.line(world.person("fan_fern"), text, clock.now())
        event = chat_message(world, Happening("line", clock.now(), line.user, line))
        subscription = {"id": "", "type": "channel.chat.message"}
        return events._frame(  # pyright: ignore[reportPrivateUsage]
            "notification", {"subscription": subscription, "event": event}
        )

    def decode(sent: str) -> object:
        return create_event_instance("channel.chat.message", json.loads(sent), http=None)

    return Work(frame, decode)


def hostile_lines(judge: Work) -> Iterator[tuple[str, float]]:
    """Yield the lines that are made to be dear to judge, with the mean of the seconds that each took."""
    commonest = commonest_words()
    tries = [hostile(commonest, seed) for seed in range(TRIES)]
    for name in tries[0]:
        changed = (f"{lines[name][:-2]}{seed:02}" for seed, lines in enumerate(tries))
        yield name, each_once(judge.do, map(judge.prepare, changed), time.thread_time).mean


def commonest_words() -> list[str]:
    """Return the words that stand most often in the lists of phrases: of these most phrases are looked at."""
    uses = Counter[str]()
    for path in (DATA / "phrases").glob("*.txt"):
        uses.update(read_phrases(path.read_text("utf-8"), path.name).uses)
    return [word for word, _ in uses.most_common() if word.isalpha()]


if __name__ == "__main__":
    print(*load())
