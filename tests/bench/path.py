"""What the bot does with a new line of chat, judging it included, against judging it alone.

That is all from the line in our words on: that who wrote is noted, that it is looked at as a command,
and that the features hear it and may answer it. How Twitch's frame becomes a line is not in it.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.app import Woodshed
from bot.domain.answers.talk import AnswerMode, Names
from bot.domain.chat.message import Message
from bot.domain.words.typed_command import TypedCommand
from bot.feature import Channel, listeners, reader_for
from bot.features import HouseRules
from bot.memory import keep_loaded
from bot.moderation.judge import Judge
from bot.moderation.verdict import Action
from bot.services.chat.answers import PlainAnswers
from bot.services.clock import WallClock
from bot.services.documents.data_folder import policy_in
from bot.services.fans.privacy import Privacy
from bot.settings import Settings
from tests.bench.fresh import CHAT, EVENING
from tests.bench.judging import DATA, Figure, Work, from_people, in_turns

MAX_SHARE = 1.6
"""How many times as much as judging alone the whole way of a line may cost."""

AS_SHIPPED: dict[str, Any] = {}
ALL_ON: dict[str, Any] = {"closeness": True}
"""Settings by which some feature hears lines that it does not hear as shipped."""

ARTIST, BOT = "junipervale", "woodshed_bot"
NAMES = Names(ARTIST, BOT)


def told() -> Iterator[Figure]:
    """Yield what the way of a line costs with the features as shipped, and with all on.

    An evening on which it asks much and speaks of gear is beside chat as it is. Each row has its own lines:
    of one that was judged before much is remembered.
    """
    for what, values, mode, lines in (
        ("chat as it is", AS_SHIPPED, AnswerMode.ADDRESSED, CHAT),
        ("as shipped", AS_SHIPPED, AnswerMode.ADDRESSED, EVENING),
        ("all on", ALL_ON, AnswerMode.ON, EVENING),
    ):
        yield asyncio.run(_told(f"the whole way of a line: {what}", values, mode, lines))


async def _told(what: str, values: dict[str, Any], mode: AnswerMode, lines: Iterator[str]) -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        settings = Settings(  # pyright: ignore[reportCallIssue]
            _env_file=None,  # pyright: ignore[reportCallIssue]
            channel="junipervale",
            data_dir=DATA,
            home=home,
            database=home / "w.db",
            web_port=0,
            **values,
        )
        house = Woodshed(settings, WallClock())
        await house.open()
        try:
            answers = house.service(PlainAnswers)
            answers.mode, answers.talk.names = mode, NAMES
            for listening in (each.listening for each in house.features if each.listening):
                listening()
            await house.runtime.activity.still()
            whole, judge = _ways(house)
            keep_loaded()  # as the bot does: else the collector looks through the policies meanwhile
            took, alone = in_turns(whole, judge, lines)
            await house.runtime.activity.still()
        finally:
            await house.stop()
    return Figure(what, took.mean, alone.mean, "judging it", MAX_SHARE)


def _ways(house: Woodshed) -> tuple[Work, Work]:
    """Return the whole way of a line, from its judging to whoever may answer it, and its judging."""
    hearing = listeners(house.features, house.runtime.database, house.service(Privacy).is_out)
    moderator, settings = house.service(HouseRules).moderator, house.settings
    reader = reader_for(house.features, Channel(ARTIST, BOT), settings.prefix)
    alone = Judge(policy_in(DATA))

    async def run(_: TypedCommand) -> str:
        return ""

    def go(message: Message) -> None:
        if moderator.judge(message).action is not Action.NONE or moderator.room.bots.wrote(message):
            return
        for tell in hearing.heard:
            tell(message)
        if not reader.read(message.text, message.role, {}, message.chatter.id):
            any(ask(message, run) for ask in hearing.asked)

    return Work(from_people(), go), Work(from_people(), alone.judge)
