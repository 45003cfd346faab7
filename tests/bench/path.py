"""What all that hears a new line costs together, judging it included, against judging it alone."""

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.app import Woodshed
from bot.domain.answers.talk import AnswerMode, Names
from bot.domain.chat.message import Message
from bot.domain.words.typed_command import TypedCommand
from bot.feature import listeners
from bot.memory import keep_loaded
from bot.moderation.chat_state import ChatState
from bot.moderation.verdict import Action
from bot.services.chat.answers import PlainAnswers
from bot.services.clock import WallClock
from bot.services.documents.data_folder import policy_in
from bot.services.fans.privacy import Privacy
from bot.settings import Settings
from tests.bench.fresh import EVERYDAY, new_lines
from tests.bench.judging import DATA, Figure, Work, from_people, in_turns

MAX_SHARE = 1.6
"""How many times as much as judging alone the whole way of a line may cost."""

AS_SHIPPED: dict[str, Any] = {}
ALL_ON: dict[str, Any] = {"closeness": True}
"""Settings by which some feature hears lines that it does not hear as shipped."""

NAMES = Names("junipervale", "woodshed_bot")


def told() -> Iterator[Figure]:
    """Yield what the way of a line costs with the features as shipped, and with all on."""
    for what, values, mode in (
        ("as shipped", AS_SHIPPED, AnswerMode.ADDRESSED),
        ("all on", ALL_ON, AnswerMode.ON),
    ):
        yield asyncio.run(_told(f"the whole way of a line: {what}", values, mode))


async def _told(what: str, values: dict[str, Any], mode: AnswerMode) -> Figure:
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
            took, alone = in_turns(whole, judge, new_lines(EVERYDAY))
            await house.runtime.activity.still()
        finally:
            await house.stop()
    return Figure(what, took.mean, alone.mean, "judging it", MAX_SHARE)


def _ways(house: Woodshed) -> tuple[Work, Work]:
    """Return the whole way of a line, from its judging to whoever may answer it, and its judging."""
    hearing = listeners(house.features, house.runtime.database, house.service(Privacy).is_out)
    policy, room = policy_in(DATA), ChatState()

    async def run(_: TypedCommand) -> str:
        return ""

    def go(message: Message) -> None:
        if policy.judge(message, (), room).verdict.action is not Action.NONE:
            return
        for tell in hearing.heard:
            tell(message)
        any(ask(message, run) for ask in hearing.asked)

    def judge(message: Message) -> object:
        return policy.judge(message, (), room)

    return Work(from_people(), go), Work(from_people(), judge)
