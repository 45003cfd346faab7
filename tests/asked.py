"""Asks of fans put to the bot in the middle of an evening, and what of it answered them, and about what."""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bot.app import Woodshed
from bot.domain.answers.question import Question
from bot.domain.gear.gear import GEAR
from bot.domain.words.voice import Spoken
from bot.errors import Gap
from bot.rehearsal.chat import Happening
from bot.rehearsal.payloads import chat_message
from bot.rehearsal.server import LocalTwitch
from bot.services.chat.answers import PlainAnswers
from bot.twitch.client import Client
from bot.twitch.context import Context
from bot.twitch.inbound import message_from_frame
from bot.twitch.inbox import Arrival

ASKS = Path(__file__).parent / "answers" / "asks.toml"
ROUTINE, BLOCK, TEMPO = "morning-woodshed", 3, 184
"""What is played while they ask, as the head of their file tells."""

_KIND = "channel.chat.message"

Told = Sequence[frozenset[str]]
"""All that a line had for an answer: for each thing told, the results that it is."""

SILENCE: Told = (frozenset({"silence"}),)
REFUSED: Told = (frozenset({"refused"}),)


class Ask(NamedTuple):
    """What a fan writes, in which language, and the results that are right."""

    text: str
    lang: str
    right: frozenset[str]

    @property
    def is_plain(self) -> bool:
        """Whether it is a question without a command."""
        return not self.text.startswith("!")

    def is_answered_by(self, told: Told) -> bool:
        """Tell whether all that was told is right."""
        return all(self.right & each for each in told)


def asks() -> list[Ask]:
    """Return all asks of the file."""
    rows = tomllib.loads(ASKS.read_text("utf-8"))["asks"]
    return [Ask(row["text"], row["lang"], frozenset(row["right"])) for row in rows]


class _Noting(Context):
    """One use of a command, which notes with which lines of the voice it is answered, and says nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.noted: list[tuple[str, Mapping[str, Gap]]] = []
        self.refused = ""

    def answer(self, line: str, /, **gaps: Gap) -> None:
        self.noted.append((line, gaps))

    def answer_anew(self, answer: Callable[[], Spoken], *, of_moment: bool = False) -> None:  # noqa: ARG002
        line, gaps = answer()
        self.noted.append((line, gaps))

    def say(self, answer: str, line: str = "", **_: Any) -> None:
        self.noted.append((line, {"says": answer}))

    def refuse(self, line: str, /, **gaps: Gap) -> None:
        self.refused = line
        self.noted.append((line, gaps))


_RESULTS = {
    "band-guest": "band",
    "band-one": "band",
    "band-told": "band",
    "gear-for-block": "gear_in_use",
    "gear-settings-for": "settings settings:block",
    "gear-settings-all": "settings",
    "interview-dealt": "interview",
    "interview-none-now": "interview",
    "checklist-left": "pack",
    "checklist-none-begun": "pack refused",
    "practice-now": "piece block_now time_left",
    "duet-told": "duet",
    "gear-detail": "detail",
    "practice-ahead": "next ahead",
    "practice-behind": "next behind",
    "practice-elsewhere": "next elsewhere",
    "practice-next": "next",
    "practice-settings": "settings settings:block",
    "practice-tempo-told": "tempo target",
    "practice-goal": "target needed",
    "practice-tuning": "tuning key",
    "progress-told": "progress",
    "rig-told": "rig",
    "rig-with": "rig",
    "routine-told": "routine next",
    "rules-list": "rules",
    "strategy-told": "strategy_why",
    "strategy-words": "strategy_why",
    "streak-told": "streak",
    "suggestion-waits": "correct",
    "today-told": "today",
    "tour-stop": "tour",
}
"""What answers, by the line of the voice, as far as that alone tells."""

_OF_GEAR = {"gear-in-use", "gear-resting", "gear-sold", "gear-wanted", "gear-several"}
_ASKING_BACK = {"command-near", "group-how", "something-missing", "something-broke", "gear-did-you-mean"}
"""Lines of a refusal that tell nothing about what was asked for."""


class Listener:
    """Puts asks to a bot, each of another fan, as far as its answers, none of which is sent."""

    def __init__(self, twitch: LocalTwitch, bot: Woodshed) -> None:
        self._twitch, self._bot = twitch, bot
        self._client: Client = bot.twitch.client
        self._answers = bot.service(PlainAnswers)
        self._pieces = bot.runtime.catalogue.all(GEAR)
        self._asked = 0

    async def told(self, text: str) -> Told:
        """Return what a fan is told who writes a line."""
        client, arrival = self._client, self._arrives(text)
        if client.moderator.judge(arrival.message).acts:
            return (frozenset({"refused", "silence"}),)
        role = arrival.message.role
        typed = client._reader.read(text, role, client.commands)  # pyright: ignore[reportPrivateUsage]
        asked = None if typed and typed.command else self._question(arrival)
        typed = asked.command if asked else typed
        if typed is None or typed.command not in client.commands:
            return SILENCE
        context = client._context(_Noting, arrival, typed)  # pyright: ignore[reportPrivateUsage]
        assert context
        await client.invoke(context)
        await self._bot.runtime.activity.still()
        if asked:
            silent = context.refused or not context.noted
            return SILENCE if silent else (frozenset({asked.intent, f"{asked.intent}:{asked.slot}"}),)
        return self._results(context)

    def _arrives(self, text: str) -> Arrival:
        self._asked += 1
        world, now = self._twitch.world, self._bot.runtime.clock.now()
        line = world.line(world.person(f"fan_{self._asked}"), text, now)
        event = chat_message(world, Happening("line", now, line.user, line))
        subscription = {"id": "", "type": _KIND}
        frame = {
            "metadata": {"subscription_type": _KIND},
            "payload": {"event": event, "subscription": subscription},
        }
        message = message_from_frame(frame, now)
        assert message
        return Arrival(message, "", frame)

    def _question(self, arrival: Arrival) -> Question | None:
        answers = self._answers
        if not answers.talk.is_wanted(answers.mode, arrival.message):
            return None
        asked = answers.reads(arrival.message, answers.talk.names)
        return asked if asked and asked.command else None

    def _results(self, context: _Noting) -> Told:
        """Return what the lines are that a command was answered with."""
        if not context.noted:
            return SILENCE
        command = context.command.qualified_name if context.command else ""
        return [each for line, gaps in context.noted for each in self._meant(command, line, gaps)]

    def _meant(self, command: str, line: str, gaps: Mapping[str, Gap]) -> Told:
        if line == "gear-either":
            return [frozenset({f"gear_item:{self._slug(str(gaps[of]))}"}) for of in ("first", "second")]
        return [frozenset(self._named(command, line, gaps))]

    def _named(self, command: str, line: str, gaps: Mapping[str, Gap]) -> Iterator[str]:
        """Yield by what names a line is known that answered a command."""
        if line in _ASKING_BACK:
            yield line
        elif line == "gear-item":
            yield f"gear_item:{gaps['slug']}"
        elif line in _OF_GEAR:
            yield "gear_in_use" if gaps["kind"] == "none" else f"gear_kind_in_use:{gaps['kind']}"
        elif line == "maintenance-worn":
            yield command
        elif line == "story-told":
            yield from ("story", command.replace(" ", ":"), f"story:{self._slug(str(gaps['name']))}")
        else:
            yield from _RESULTS.get(line, "refused").split()
        if line.startswith("gear-settings"):
            told = (each for each in self._pieces.values() if str(gaps["rows"]).startswith(each.short_name))
            yield from (f"settings:{each.slug}" for each in told)

    def _slug(self, name: str) -> str:
        named = (each.slug for each in self._pieces.values() if name in {each.name, each.short_name})
        return next(named, name)
