"""The quiz: questions for all of the room, and what is known of who knows how much."""

import random
from collections.abc import Callable, Mapping, Sequence

import aiosqlite

import bot.services.fans.quiz
import bot.services.fans.quiz_answers
import bot.services.fans.quiz_card
import bot.services.fans.quiz_lines
import bot.services.fans.quiz_scores
import bot.web.quiz
import commands.quiz
from bot.domain.chat.message import Message
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.quiz import QUIZ, QuizQuestion
from bot.domain.words.voice import lines_of
from bot.errors import Gap
from bot.feature import Feature, Runtime
from bot.moderation.normalize import normalize
from bot.services.chat.answers import PlainAnswers
from bot.services.fans.privacy import Privacy
from bot.services.fans.quiz import Quiz
from bot.services.fans.quiz_card import publishing, quiz_card
from bot.services.fans.quiz_lines import QuizAround, answer_words
from bot.services.fans.quiz_scores import QuizScores
from bot.services.moderation.moderator import Moderator
from bot.services.practice import take
from bot.store.quiz import forget_answers
from bot.store.quiz_score import forget_player
from bot.twitch.command_help import help_lines
from bot.web.quiz import quiz_acts, quiz_part
from commands.quiz import QuizCommands

LINES = lines_of(
    bot.services.fans.quiz,
    bot.services.fans.quiz_answers,
    bot.services.fans.quiz_card,
    bot.services.fans.quiz_lines,
    bot.services.fans.quiz_scores,
    bot.web.quiz,
    commands.quiz,
) | help_lines(QuizCommands)

KINDS = (QUIZ,)


async def open(
    runtime: Runtime, moderator: Moderator, privacy: Privacy, answers: PlainAnswers
) -> Feature[Quiz]:
    """Open the quiz: nothing is asked that is private, and nothing begins or ends in a take.

    A hard moment ends it. The `answers` to plain questions wait while one of its own is open.

    Who opted out, by the `privacy`, is named nowhere.
    """
    show = publishing(runtime.feed, lambda: quiz)

    def publish() -> None:
        show()
        if not quiz.round:
            runtime.activity.spawn(answers.quiz_changed(), name="answers after quiz")

    scores = QuizScores(runtime.database, runtime.clock, privacy.is_out)
    quiz = Quiz(runtime.database, runtime.clock, _around(runtime, moderator, privacy, publish))
    answers.in_quiz, answers.is_try = lambda: quiz.round is not None, quiz.is_try

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        """Forget what somebody answered; their points stand for nobody: all others keep their places."""
        await forget_answers(connection, person, told)
        await forget_player(connection, person, told)
        await quiz.forgotten(person)  # and not later: what waits for this to end would write it again

    runtime.feed.listen(take.TOPIC, quiz.wake)
    runtime.hush.listen(quiz.hush_changed)
    runtime.wrong_moments.add(lambda: quiz.is_running)
    return Feature(
        "quiz",
        quiz,
        components=[QuizCommands(quiz, scores, runtime.settings.local)],
        acts=quiz_acts(quiz, runtime.voice.say),
        cards=[quiz_card(runtime.voice.say)],
        desk=[quiz_part(quiz)],
        heard=quiz.heard,
        met=quiz.met,  # whoever opted out and plays along is told why it brings them nothing
        live=quiz.live,
        taken_off=quiz.taken_off,
        loops={"quiz": quiz.run},
        sweep=scores.sweep,
        forget=forget,
        forgotten=quiz.forgotten,
        opted_out=quiz.forgotten,
    )


def _around(
    runtime: Runtime, moderator: Moderator, privacy: Privacy, publish: Callable[[], None]
) -> QuizAround:
    def questions() -> Sequence[QuizQuestion]:
        policy = moderator.policy
        every = runtime.catalogue.all(QUIZ).values()
        return [each for each in every if not policy.private_topic(" ".join(QUIZ.says(each)))]

    def guarded(question: QuizQuestion | None) -> None:
        answers, choices = (question.answers, question.choices) if question else ((), ())
        moderator.room.answers = frozenset(normalize(each).low for each in answers)
        moderator.room.offered = frozenset(map(moderator.policy.words_of, (*answers, *choices)))

    def answer(message: Message, line: str, gaps: Mapping[str, Gap]) -> None:
        words = runtime.voice.say(line, gaps)
        runtime.outbox.say(words, reply_to=message.id, asker=message.chatter.login)

    return QuizAround(
        runtime.activity,
        questions,
        words=lambda: answer_words(runtime.voice.say),
        say=runtime.announce,
        seconds=runtime.settings.quiz_seconds,
        prefix=runtime.settings.prefix,
        playing=lambda: runtime.outbox.focus.on,
        hushed=lambda: runtime.hush.on,
        day_of=runtime.settings.day_of,
        sample=_sample,
        guarded=guarded,
        news=publish,
        left_out=privacy.is_out,
        answer=answer,
    )


def _sample(of: int, some: int) -> Sequence[int]:
    return random.sample(range(of), some)
