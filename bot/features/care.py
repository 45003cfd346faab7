"""Who may be in danger is no matter of rules: moderators are called, and have words at hand."""

from functools import partial

import aiosqlite

import bot.services.fans.care
import commands.care
from bot.domain.chat.message import Message
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.help_line import HelpLines
from bot.domain.practice.focus import Told
from bot.domain.words.voice import lines_of
from bot.feature import Channel, Feature, Runtime
from bot.services.documents.data_folder import HearFault, load_help_lines
from bot.services.documents.reload import Swap
from bot.services.fans.care import Care
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import ReviewQueue
from bot.store.person import forget_as_moderator
from bot.twitch.command_help import help_lines
from bot.twitch.outbox_line import Priority
from commands.care import CareCommands

LINES = lines_of(bot.services.fans.care, commands.care) | help_lines(CareCommands)


async def open(runtime: Runtime, moderator: Moderator, review: ReviewQueue) -> Feature[Care]:
    """Open it, switched as it was; whom it calls for waits in the `review` queue.

    Raises:
        DocumentError: the help lines that ship have faults.
    """

    def is_bot(message: Message) -> bool:
        return moderator.room.bots.wrote(message)

    helps = [load_help_lines(runtime.settings)]
    care = Care(
        runtime.database,
        review,
        runtime.clock,
        runtime.activity,
        tell=runtime.tell,
        call=partial(_call, runtime),
        helps=lambda: helps[-1],
        is_bot=is_bot,
    )
    await care.load()
    moderator.on_judged.append(care.judged)

    async def swap(read: HelpLines) -> None:
        helps[:] = [read]

    def anew(told: HearFault) -> Swap:
        return partial(swap, load_help_lines(runtime.settings, told))

    runtime.reload.add(anew)

    async def connected(_: Channel) -> None:
        await care.resume()  # only now is the time known by which it is due

    return Feature(
        "care",
        care,
        components=[CareCommands(care)],
        loops={"care": care.run},
        connected=connected,
        forget=_forget,
        forgotten=care.forgotten,
    )


def _call(runtime: Runtime, line: str, told: Told) -> None:
    """Say to everybody what calls moderators, and let it be known whether Twitch has confirmed it."""
    words = runtime.voice.say(line)
    runtime.outbox.say(words, reply_to=None, priority=Priority.ARTIST, told=told)


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_as_moderator(connection, [("care", "by_login")], person, told)
