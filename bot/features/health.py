"""Whether the bot is well, in chat and on its page."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack

import commands.health
from bot.domain.operation.finding import Finding
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.log import counting_errors
from bot.services.operation.health import Health, TwitchStatus
from bot.services.pages.credentials import Credentials
from bot.twitch.command_help import help_lines
from bot.web.health import health_routes
from commands.health import HealthCommands

LINES = lines_of(commands.health) | help_lines(HealthCommands)


async def open(
    runtime: Runtime,
    monitor: TwitchStatus,
    credentials: Credentials,
    besides: Sequence[Callable[[], Finding]],
) -> Feature[Health]:
    """Open what looks after the bot; it asks `besides` what else is found."""
    counting = ExitStack()
    errors = counting.enter_context(counting_errors(runtime.clock.now))
    health = Health(runtime.database, runtime.clock, errors, monitor, besides)

    async def close() -> None:
        counting.close()

    return Feature(
        "health",
        health,
        components=[HealthCommands(health)],
        routes=health_routes(health, credentials),
        loops={"health": health.watch},
        close=close,
    )
