"""Questions that fans ask in plain words, without a command."""

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
from bot.services.data_folder import load_gear_words, load_questions
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

    def played() -> tuple[str, ...]:
        return room.playing.gear if room.playing else ()

    answers = PlainAnswers(
        load_questions(settings),
        Talk(Names(settings.channel, ""), lambda login: login in moderator.room.bots),
        runtime.database,
        runtime.clock,
        runtime.activity,
        mode=await load_mode(runtime.database),
        played=played,
        held=lambda: outbox.focus.on,
        say=say,
        unanswered=unanswered,
    )

    async def index() -> None:
        words = load_gear_words(settings)
        titles = {block.piece or block.title for each in room.routines for block in each.blocks}
        answers.know(Subjects(await shelf.index(), titles, words))

    def index_anew() -> None:
        runtime.activity.spawn(index(), name="answers index")

    async def connected(channel: Channel) -> None:
        answers.talk.names = Names(channel.artist, channel.bot)

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_as_moderator(connection, [("answers_switch", "by_login")], person, told)

    runtime.catalogue.listen(GEAR, index_anew)
    runtime.catalogue.listen(ROUTINES, index_anew)
    runtime.reload.add(lambda told: partial(answers.follow, load_questions(settings, told)))
    return Feature(
        "answers",
        answers,
        components=[AnswersCommands(answers)],
        loops={"answers": answers.run},
        heard=answers.hear,
        asked=answers.take,
        listening=index_anew,
        connected=connected,
        forget=forget,
    )
