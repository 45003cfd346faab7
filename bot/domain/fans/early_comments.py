"""Who wrote first this evening and has heard nothing back yet, and the one greeting for all of them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from bot.domain.chat.message import Chatter

MAX_WORDS = 200
"""Characters of a first line that are kept: enough to answer it."""

MAX_COMMENTS = 500
"""People of an evening of whom it is noted that they wrote; in a larger room nobody reads so far."""

MAX_NAMED = 5
"""People whom a greeting names: a longer row of names is a wall of text."""

GREETED_APART = timedelta(minutes=15)
"""What lies between two greetings that come by themselves at least."""

GREETED_AFTER = timedelta(minutes=8)
"""How long somebody waits for a break: then they are greeted in the next lull, well before the end."""

LULL = timedelta(seconds=12)
"""How long nobody has written where a greeting breaks into no talk."""

MIN_NAME = 4
"""Letters of a name by which the artist is seen to mean somebody without an @: a shorter one is a word."""

RUSH, RUSH_WITHIN = 20, timedelta(seconds=20)
"""So many people who write for the first time within so long are a rush: nobody of them is named."""

AWAY = timedelta(days=91)
"""Three months: who wants to be is greeted as back after them."""

_NAME = re.compile(r"@?\w+")


class Hello(StrEnum):
    """What has come back to somebody who wrote."""

    NONE = "none"
    GREETED = "greeted"
    """By the bot, in its one line."""
    ANSWERED = "answered"
    """By the artist, in chat or aloud."""
    TAKEN_OFF = "taken_off"
    """Nothing, and nothing will: their line was moderated, or they were."""


@dataclass(frozen=True, slots=True)
class EarlyComment:
    """The first line of somebody in an evening; `new`: the bot has never seen them on another day.

    `back`: they want it to be known that they are back after months, and are.
    """

    chatter: Chatter
    message_id: str
    words: str
    at: datetime
    hello: Hello = Hello.NONE
    new: bool = False
    back: bool = False

    def taken_off(self) -> "EarlyComment":
        """Return it as nothing comes back to it any more, without its words."""
        return replace(self, hello=Hello.TAKEN_OFF, words="")


class Greeting(NamedTuple):
    """Whom one line greets: by login, how many others, how many are new, and who is back after months."""

    named: Sequence[str]
    more: int
    new: int
    back: Sequence[str]


def greeting_for(comments: Iterable[EarlyComment], may_name: Callable[[str], bool]) -> Greeting | None:
    """Return the greeting for all who heard nothing back yet; None where there is nobody.

    Names of a rush, and those that may not be said, are not named.
    """
    known = sorted(comments, key=lambda each: (each.at, each.chatter.id))
    greeted = [each for each in known if each.hello is Hello.NONE]
    if not greeted:
        return None
    rushed = in_rush(known)
    sayable = [each for each in greeted if each.chatter.id not in rushed and may_name(each.chatter.login)]
    named = sayable[:MAX_NAMED]
    return Greeting(
        [each.chatter.login for each in named],
        len(greeted) - len(named),
        sum(each.new for each in greeted),
        [each.chatter.login for each in named if each.back],
    )


def in_rush(comments: Sequence[EarlyComment]) -> set[str]:
    """Return the ids of those who came in a rush, of comments in the order of their times."""
    found: set[str] = set()
    for start in range(len(comments) - RUSH + 1):
        these = comments[start : start + RUSH]
        if these[-1].at - these[0].at <= RUSH_WITHIN:
            found.update(each.chatter.id for each in these)
    return found


def meant_in(text: str, comments: Iterable[EarlyComment]) -> list[EarlyComment]:
    """Return those of the comments whose writers a line of the artist's names."""
    words = {word.lower() for word in _NAME.findall(text)}
    called = {word[1:] for word in words if word.startswith("@")}
    called |= {word for word in words if len(word) >= MIN_NAME}
    return [each for each in comments if {each.chatter.login, each.chatter.name.lower()} & called]


def is_back(last_day: date, today: date) -> bool:
    """Tell whether somebody who wrote last on a day is back after months."""
    return today - last_day >= AWAY


def is_break(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Tell whether what is practised has come to a break: a block is over, or a pause begins; no end is one.

    Both are as the feed has what is being played.
    """
    if not (before.get("playing") and after.get("playing")):
        return False
    paused = bool(after.get("paused")) and not before.get("paused")
    return paused or after.get("block") != before.get("block")
