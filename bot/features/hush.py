"""A hard moment, in which the bot says nothing cheerful of its own accord."""

import bot.services.fans.hush
import bot.web.hush
import commands.hush
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.fans.hush import Hush
from bot.twitch.command_help import help_lines
from bot.web.hush import TOPIC, hush_acts, hush_part
from commands.hush import HushCommands

LINES = lines_of(bot.services.fans.hush, bot.web.hush, commands.hush) | help_lines(HushCommands)


def open(runtime: Runtime) -> Feature[Hush]:
    """Give what begins and ends a hard moment; whether it is one, everybody asks the runtime."""
    hush = runtime.hush

    def publish() -> None:
        runtime.feed.publish(TOPIC, {"until": hush.until.isoformat() if hush.until else ""})

    hush.listen(publish)
    publish()
    return Feature(
        "hush",
        hush,
        components=[HushCommands(hush)],
        acts=hush_acts(hush, runtime.voice.say),
        desk=[hush_part(hush, runtime.settings.local)],
    )
