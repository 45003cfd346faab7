"""What the artist wants known, said by itself now and then."""

import bot.domain.chat.announcements
import bot.services.chat.announcements
import commands.announcements
from bot.domain.chat.announcements import ANNOUNCEMENTS
from bot.domain.fans.support import ANNOUNCED
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, private_topics
from bot.services.chat.announcements import Announcer
from bot.services.fans.support import Support
from bot.services.moderation.moderator import Moderator
from bot.twitch.command_help import help_lines
from commands.announcements import AnnouncementsCommands

LINES = lines_of(
    bot.domain.chat.announcements, bot.services.chat.announcements, commands.announcements
) | help_lines(AnnouncementsCommands)

KINDS = (ANNOUNCEMENTS,)


async def open(runtime: Runtime, moderator: Moderator, support: Support) -> Feature[Announcer]:
    """Open the announcements; nothing is said while nobody is live, and nothing that is private.

    The one about support keeps to the code of that.
    """

    def fits(slug: str) -> bool:
        return slug != ANNOUNCED or support.may_speak

    def say(slug: str, text: str) -> None:
        runtime.announce_text(text, unasked=True, unless=lambda: not fits(slug))

    announcer = Announcer(
        runtime.catalogue,
        runtime.database,
        runtime.clock,
        runtime.activity,
        live=lambda: moderator.room.live,
        held=lambda: runtime.is_no_time_for_cheer,
        fits=fits,
        private=private_topics(moderator),
        say=say,
    )
    await announcer.load()
    runtime.catalogue.put_by(ANNOUNCEMENTS, announcer.put)
    return Feature(
        "announcements",
        announcer,
        components=[AnnouncementsCommands(announcer)],
        loops={"announcements": announcer.run},
        heard=lambda message: announcer.heard(message.role),
        live=lambda _: announcer.stream_changed(),
    )
