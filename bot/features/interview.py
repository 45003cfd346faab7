"""What guests are asked, on the stream."""

from collections.abc import Callable
from dataclasses import replace

import aiosqlite

import bot.services.backstage.band_cards
import bot.services.backstage.interview
import bot.web.interview
import commands.interview
from bot.domain.backstage.interview import INTERVIEW, InterviewQuestion
from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.said import Removal
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.moderation.policy import Policy
from bot.services.backstage.band import Band
from bot.services.backstage.band_cards import band_cards, follow_guest, follow_interview
from bot.services.backstage.interview import Dealt, Interview
from bot.store.document import forget_said_by
from bot.store.interview import forget_dealt, forget_offers
from bot.twitch.command_help import help_lines
from bot.web.interview import interview_acts, interview_part
from commands.interview import InterviewCommands, dealt_gaps

LINES = lines_of(
    bot.services.backstage.band_cards, bot.services.backstage.interview, bot.web.interview, commands.interview
) | help_lines(InterviewCommands)

KINDS = (INTERVIEW,)


def _whom(question: InterviewQuestion) -> str:
    return question.whom or ""


_BY_GUEST = replace(INTERVIEW, said_by=_whom)
"""The kind by whom a question is for: it goes with them."""


async def open(runtime: Runtime, band: Band, policy: Callable[[], Policy]) -> Feature[Interview]:
    """Open the deck, for the guest of the band; nothing is asked that the `policy` keeps private."""
    interview = Interview(runtime.catalogue, runtime.database, band, policy=policy)
    runtime.catalogue.put_by(INTERVIEW, interview.put)
    interview.listen(publish := follow_interview(runtime.feed, interview))
    band.listen(publish)
    band.listen(follow_guest(runtime.feed, band))

    def tell(dealt: Dealt) -> None:
        runtime.tell("interview-dealt", **dealt_gaps(dealt, interview.whom(dealt)))

    def taken_off(removal: Removal) -> None:
        runtime.activity.spawn(interview.take_off(removal), name="interview")

    return Feature(
        "interview",
        interview,
        components=[InterviewCommands(interview, band)],
        acts=interview_acts(interview, runtime.clock, tell),
        cards=band_cards(runtime.voice.say),
        desk=[interview_part(interview, runtime.clock)],
        taken_off=taken_off,
        forget=_forget,
        forgotten=interview.forgotten,
    )


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Forget what somebody would ask, and was asked: the band tells who that was, and goes first."""
    await forget_offers(connection, person, told)
    await forget_dealt(connection, told.slugs)
    await forget_said_by(connection, [_BY_GUEST], told.slugs.__contains__)
