"""What guests are asked, on the stream."""

from collections.abc import Callable

import bot.services.band_cards
import bot.services.interview
import bot.web.interview
import commands.interview
from bot.domain.interview import INTERVIEW
from bot.domain.said import Removal
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.moderation.policy import Policy
from bot.services.band import Band
from bot.services.band_cards import band_cards, follow_guest, follow_interview
from bot.services.interview import Dealt, Interview
from bot.store.interview import forget_offers
from bot.twitch.command_help import help_lines
from bot.web.interview import interview_acts, interview_part
from commands.interview import InterviewCommands, dealt_gaps

LINES = lines_of(
    bot.services.band_cards, bot.services.interview, bot.web.interview, commands.interview
) | help_lines(InterviewCommands)

KINDS = (INTERVIEW,)


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
        forget=forget_offers,
    )
