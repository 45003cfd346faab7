"""What the artist wants known, said by itself now and then."""

from collections.abc import Callable
from functools import partial

import commands.announcements
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.announcements import Announcer
from bot.services.data_folder import load_announcements
from bot.twitch.command_help import help_lines
from bot.twitch.outbound import Priority
from commands.announcements import AnnouncementSwitch

LINES = lines_of(commands.announcements) | help_lines(AnnouncementSwitch)


async def open(runtime: Runtime, live: Callable[[], bool]) -> Feature[Announcer]:
    """Open the announcements; nothing is said while nobody is `live`.

    Raises:
        DocumentError: the file of the announcements has faults.
    """
    announcer = Announcer(
        load_announcements(runtime.settings),
        runtime.clock,
        live=live,
        held=lambda: runtime.outbox.focus.on,
        say=lambda words: runtime.outbox.say(words, reply_to=None, priority=Priority.ANNOUNCEMENT),
    )
    runtime.reload.add(lambda told: partial(announcer.follow, load_announcements(runtime.settings, told)))
    return Feature(
        "announcements",
        announcer,
        components=[AnnouncementSwitch(announcer)],
        loops={"announcements": announcer.run},
        heard=lambda message: announcer.heard(message.role),
    )
