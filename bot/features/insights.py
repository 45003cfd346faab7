"""What chat wants, from figures of three people or more."""

from collections.abc import Callable

import bot.web.insights
import commands.insights
from bot.domain.backstage.story import STORIES
from bot.domain.practice.routine import Block
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.chat.answers import PlainAnswers
from bot.services.evenings.insights import ChatInsights, InsightSources
from bot.services.fans.privacy import Privacy
from bot.services.fans.question_queue import QuestionQueue
from bot.services.gear.gear import GearCollection
from bot.twitch.command_help import help_lines
from bot.web.insights import InsightPages
from commands.insights import InsightsCommands

LINES = lines_of(bot.web.insights, commands.insights) | help_lines(InsightsCommands)


async def open(
    runtime: Runtime,
    shelf: GearCollection,
    playing: Callable[[], Block | None],
    answers: PlainAnswers,
    questions: QuestionQueue,
    *,
    privacy: Privacy,
) -> Feature[ChatInsights]:
    """Open the insights where the day stood; they hear of what the `answers` read, also in talk.

    Whoever opted out, by the `privacy`, is not counted, and on that day not any more.
    """
    catalogue = runtime.catalogue

    def with_story() -> set[str]:
        told = {each.gear for each in catalogue.all(STORIES).values() if each.gear}
        return told | {each.slug for each in shelf.items if each.story}

    def waiting() -> list[tuple[str, int]]:
        return [(each.words, len(each.askers)) for each in questions.standing.unsettled]

    around = InsightSources(shelf, playing, with_story, waiting, privacy.is_out)
    insights = ChatInsights(runtime.database, runtime.clock, runtime.activity, runtime.settings, around)
    await insights.load()
    answers.noticed = insights.asked

    pages = InsightPages(insights, runtime.settings.local, runtime.voice.say)
    return Feature(
        "insights",
        insights,
        components=[InsightsCommands(insights)],
        routes=pages.routes(),
        desk=[pages.desk()],
        sweep=insights.sweep,
        heard=insights.heard,
        typed=insights.asked,
        taken_off=insights.taken_off,
        forget=lambda connection, person, _: insights.forget(connection, person),
        forgotten=insights.let_go,
        opted_out=insights.let_go,
    )
