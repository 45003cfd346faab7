"""What people may decide about what is kept of them, and what goes by itself."""

from datetime import datetime

import bot.services.fans.privacy
import commands.privacy
from bot.domain.words.voice import lines_of
from bot.feature import Channel, Feature, Runtime
from bot.services.fans.privacy import Privacy
from bot.services.moderation.moderator import Moderator
from bot.twitch.command_help import help_lines
from commands.privacy import PrivacyCommands

LINES = lines_of(bot.services.fans.privacy, commands.privacy) | help_lines(PrivacyCommands)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Privacy]:
    """Open it; of who opted out the moderator notes no visits."""

    def counts_since(at: datetime) -> datetime:
        return moderator.policy.escalation.counts_since(at)

    privacy = Privacy(
        runtime.settings,
        runtime.database,
        runtime.catalogue,
        runtime.clock,
        counts_since=counts_since,
    )
    await privacy.load()
    moderator.chatters.left_out = privacy.is_out

    async def connected(_: Channel) -> None:
        """Let go of what is old, in all features: only now is the time known by which it is."""
        await privacy.sweep_all()

    return Feature(
        "privacy",
        privacy,
        components=[PrivacyCommands(privacy, moderator.audit.expect_written, runtime.settings)],
        findings=[privacy.finding],
        connected=connected,
        sweep=privacy.sweep,
        forgotten=runtime.outbox.forgotten,
        opted_out=runtime.outbox.opted_out,
        loops={"privacy": privacy.run},
    )
