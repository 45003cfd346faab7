"""What fans ask the artist, and how it comes to its turn."""

import aiosqlite

import bot.services.fans.question_askers
import bot.services.fans.question_card
import bot.services.fans.question_queue
import bot.services.fans.question_words
import bot.web.question_queue
import commands.question_queue
from bot.domain.chat.person import Forgotten, Person
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, surroundings
from bot.services.chat.answers import PlainAnswers
from bot.services.fans.privacy import Privacy
from bot.services.fans.question_card import publishing, question_card
from bot.services.fans.question_queue import QuestionQueue
from bot.services.moderation.moderator import Moderator
from bot.store.question_queue import forget_askings
from bot.twitch.command_help import help_lines
from bot.web.question_queue import QuestionPages
from commands.question_queue import QuestionQueueCommands

LINES = lines_of(
    bot.services.fans.question_askers,
    bot.services.fans.question_card,
    bot.services.fans.question_queue,
    bot.services.fans.question_words,
    bot.web.question_queue,
    commands.question_queue,
) | help_lines(QuestionQueueCommands)


async def open(
    runtime: Runtime, moderator: Moderator, answers: PlainAnswers, privacy: Privacy
) -> Feature[QuestionQueue]:
    """Open the queue where it stood; it takes in what is asked in plain words and the `answers` leave.

    Of who opted out, by the `privacy`, it takes in what they `!ask`, and nothing else.
    """
    publish = publishing(runtime.feed)
    queue = QuestionQueue(
        runtime.database,
        runtime.clock,
        surroundings(runtime, moderator, lambda: publish(queue.standing)),
        little=lambda: answers.little,
        day_of=runtime.settings.day_of,
        left_out=privacy.is_out,
    )
    await queue.load()
    answers.unanswered = queue.overhear
    pages = QuestionPages(queue, runtime.voice.say)
    return Feature(
        "questions",
        queue,
        components=[QuestionQueueCommands(queue)],
        routes=pages.routes(),
        acts=pages.acts(),
        cards=[question_card(runtime.voice.say)],
        desk=[pages.desk()],
        met=queue.askers.heard,
        taken_off=queue.taken_off,
        sweep=queue.sweep,
        forget=_forget,
        forgotten=queue.forgotten,
    )


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_askings(connection, person, told)
