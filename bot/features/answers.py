"""Questions that fans ask in plain words, without a command."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial

import aiosqlite

import commands.answers
from bot.domain.answers.subjects import Subjects
from bot.domain.answers.talk import Names, Talk
from bot.domain.backstage.story import STORIES, Story, told_names
from bot.domain.chat.message import Message, Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.documents.subcommand_words import Asked, SubcommandWords
from bot.domain.gear.gear import GEAR
from bot.domain.gear.untold import untold_in
from bot.domain.practice.routine import ROUTINES
from bot.domain.words.typed_command import TypedCommand
from bot.domain.words.voice import lines_of
from bot.feature import Channel, Feature, Runtime
from bot.services.chat.answers import PlainAnswers
from bot.services.chat.custom_commands import FOR_GEAR, CommandBook
from bot.services.documents.data_folder import load_classifier, load_questions
from bot.services.gear.gear import GearCollection
from bot.services.moderation.moderator import Moderator
from bot.services.practice.practice_room import PracticeRoom
from bot.services.practice.take import TOPIC
from bot.store.answers import load_mode
from bot.store.person import forget_as_moderator
from bot.twitch.command_help import help_lines
from commands.answers import AnswersCommands

ASK = ("ask", "question")
"""The names of the command by which fans ask something."""

QUE = "q"
"""The name of the queue in chat, which is for staff alone, and "que" written short: "q compás es"."""

LINES = lines_of(commands.answers) | help_lines(AnswersCommands)


async def open(
    runtime: Runtime,
    room: PracticeRoom,
    shelf: GearCollection,
    moderator: Moderator,
    own: Feature[CommandBook],
) -> Feature[PlainAnswers]:
    """Open the answers; what is typed as a command is read as a question too, unless the artist has it.

    Raises:
        DocumentError: the words of questions have faults, or their weights are none.
    """
    settings, words = runtime.settings, own.subcommand_words or SubcommandWords
    answers: PlainAnswers = PlainAnswers(
        load_questions(settings),
        Talk(Names(settings.channel, ""), lambda login: login in moderator.room.bots),
        runtime.database,
        runtime.clock,
        runtime.activity,
        mode=await load_mode(runtime.database),
        played=lambda: shelf.in_hand.slugs,
        held=lambda: runtime.outbox.focus.on,
        say=partial(_say, runtime),
        classifier=load_classifier(settings),
        asked_by_list=lambda text: _asked_now(words().command_asked(text, answers.talk.names.both), room),
        rule_about=lambda text: words().rule_about(text),
    )
    own.service.asked_in_words, runtime.outbox.on_answer = answers.command_typed, answers.hear_answer
    runtime.reload.add(lambda told: partial(answers.follow, load_questions(settings, told)))
    runtime.take.before_end = answers.answer_held
    runtime.feed.listen(TOPIC, answers.drop_held)
    return Feature(
        "answers",
        answers,
        components=[AnswersCommands(answers)],
        loops={"answers": answers.run},
        heard=answers.hear,
        asked=answers.take,
        reads=_asked_by_name(answers),
        listening=_kept_known(runtime, answers, room, shelf),
        connected=_called_as_here(answers),
        taken_off=answers.taken_off,
        forget=_forget,
        forgotten=answers.forgotten,
    )


def _asked_now(asked: Asked | None, room: PracticeRoom) -> Asked | None:
    """Return what is asked by a list; when it goes on only where it stands still."""
    stands_still = room.playing is not None and room.session.paused
    return None if asked is Asked.BREAK and not stands_still else asked


def _called_as_here(answers: PlainAnswers) -> Callable[[Channel], Awaitable[None]]:
    """Return what lets the answers know how the artist and the bot are called, once that is known."""

    async def connected(channel: Channel) -> None:
        answers.talk.names = Names(channel.artist, channel.bot)

    return connected


def _say(runtime: Runtime, answer: str, message: Message) -> None:
    runtime.outbox.say(answer, reply_to=message.id, asker=message.chatter.login)


def _asked_by_name(answers: PlainAnswers) -> Callable[[TypedCommand, Role, str], TypedCommand]:
    """Return what reads `!ask what guitar is that` as the command that answers it, if that can just now.

    So it reads `!q compás es` of who may not use the queue.

    Not from the artist, from whom "next" would be an order.
    """

    def read(typed: TypedCommand, role: Role, _: str) -> TypedCommand:
        if typed.command == QUE and role < Role.MODERATOR and typed.words:
            return answers.command_in(" ".join((QUE, *typed.words))) or typed
        if typed.command not in ASK or not typed.words or role is Role.BROADCASTER:
            return typed
        words = " ".join(typed.words)
        answering = answers.command_in(words)
        if answering is None or (answering.command == FOR_GEAR and untold_in(words)):
            return typed  # a card without what is asked for would be no answer, and the question lost
        return answering._replace(otherwise=typed)

    return read


def _kept_known(
    runtime: Runtime, answers: PlainAnswers, room: PracticeRoom, shelf: GearCollection
) -> Callable[[], None]:
    """Let the answers know what there is to answer about, whenever that changes; return what does so now."""
    titles = frozenset[str]()
    stories: Mapping[str, Story] = {}

    async def subjects(known: Subjects | None) -> Subjects:
        nonlocal stories
        index = await shelf.index()
        taken_in = known and known.take_in(index, titles)
        made = known if known and taken_in else await asyncio.to_thread(Subjects, index, titles, shelf.words)
        there = runtime.catalogue.all(STORIES)
        if made is not known or there is not stories:  # for each change of gear it would take milliseconds
            stories = there
            made.tales.become(told_names(stories.values()))
        return made

    def know_anew() -> None:
        runtime.activity.spawn(answers.learn(subjects), name="answers index")

    def know_titles() -> None:
        nonlocal titles
        titles = frozenset(block.piece or block.title for each in room.routines for block in each.blocks)
        know_anew()

    runtime.catalogue.listen(GEAR, know_anew)
    runtime.catalogue.listen(STORIES, know_anew)
    runtime.catalogue.listen(ROUTINES, know_titles)
    return know_titles


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_as_moderator(connection, [("answers_switch", "by_login")], person, told)
