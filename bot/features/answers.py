"""Questions that fans ask in plain words, without a command."""

import asyncio
from collections.abc import Callable
from functools import partial

import aiosqlite

import commands.answers
from bot.domain.answers.subjects import Subjects
from bot.domain.answers.talk import Names, Talk
from bot.domain.gear import GEAR
from bot.domain.message import Message
from bot.domain.person import Forgotten, Person
from bot.domain.routine import ROUTINES
from bot.domain.voice import lines_of
from bot.feature import Channel, Feature, Runtime
from bot.services.answers import PlainAnswers, Unanswered
from bot.services.data_folder import load_questions
from bot.services.gear import GearCollection
from bot.services.moderator import Moderator
from bot.services.practice_room import PracticeRoom
from bot.store.answers import load_mode
from bot.store.person import forget_as_moderator
from bot.twitch.command_help import help_lines
from bot.twitch.outbox import Priority
from commands.answers import AnswersCommands

LINES = lines_of(commands.answers) | help_lines(AnswersCommands)


async def open(
    runtime: Runtime,
    room: PracticeRoom,
    shelf: GearCollection,
    moderator: Moderator,
    unanswered: Unanswered | None = None,
) -> Feature[PlainAnswers]:
    """Open the answers; a question that nobody here can answer is handed to `unanswered`.

    Raises:
        DocumentError: the words of questions have faults.
    """
    settings, outbox = runtime.settings, runtime.outbox

    def say(answer: str, message: Message) -> None:
        outbox.say(answer, reply_to=message.id, priority=Priority.REPLY, asker=message.chatter.login)

    answers = PlainAnswers(
        load_questions(settings),
        Talk(Names(settings.channel, ""), lambda login: login in moderator.room.bots),
        runtime.database,
        runtime.clock,
        runtime.activity,
        mode=await load_mode(runtime.database),
        played=lambda: room.playing.gear if room.playing else (),
        held=lambda: outbox.focus.on,
        say=say,
        unanswered=unanswered,
    )
    runtime.reload.add(lambda told: partial(answers.follow, load_questions(settings, told)))

    async def connected(channel: Channel) -> None:
        answers.talk.names = Names(channel.artist, channel.bot)

    return Feature(
        "answers",
        answers,
        components=[AnswersCommands(answers)],
        loops={"answers": answers.run},
        heard=answers.hear,
        asked=answers.take,
        listening=_kept_known(runtime, answers, room, shelf),
        connected=connected,
        forget=_forget,
    )


def _kept_known(
    runtime: Runtime, answers: PlainAnswers, room: PracticeRoom, shelf: GearCollection
) -> Callable[[], None]:
    """Let the answers know what there is to answer about, whenever that changes; return what does so now."""

    async def subjects() -> Subjects:
        index, routines = await shelf.index(), room.routines
        titles = (block.piece or block.title for each in routines for block in each.blocks)
        return await asyncio.to_thread(Subjects, index, titles, shelf.words)

    def know_anew() -> None:
        runtime.activity.spawn(answers.learn(subjects), name="answers index")

    runtime.catalogue.listen(GEAR, know_anew)
    runtime.catalogue.listen(ROUTINES, know_anew)
    return know_anew


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_as_moderator(connection, [("answers_switch", "by_login")], person, told)
