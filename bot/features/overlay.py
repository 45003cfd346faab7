"""What those who watch the stream see of the bot."""

import bot.web.overlay
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, private_topics
from bot.services.documents.data_folder import HearFault
from bot.services.documents.reload import Swap
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.toggles import PolicyToggles
from bot.services.pages.credentials import Credentials
from bot.services.pages.overlay import Overlay
from bot.web.overlay import OverlayPages

LINES = lines_of(bot.web.overlay)


async def open(
    runtime: Runtime, moderator: Moderator, switchboard: PolicyToggles, credentials: Credentials
) -> Feature[Overlay]:
    """Open the overlay, without cards: those are the other subjects'. Nothing is shown that is private."""
    overlay = Overlay(runtime.feed, private_topics(moderator))
    pages = OverlayPages(overlay, credentials, runtime.clock, runtime.voice)

    async def refresh() -> None:
        overlay.refresh()

    def anew(_: HearFault) -> Swap:
        return refresh

    runtime.reload.add(anew)
    switchboard.on_switched(overlay.refresh)  # what is private may be something else by another policy

    async def forgotten(person: Person) -> None:
        for chatter_id in person.ids:
            overlay.take_off(Removal(runtime.clock.now(), author=chatter_id))

    return Feature(
        "overlay",
        overlay,
        routes=pages.routes(runtime.feed),
        acts=pages.acts(),
        taken_off=overlay.take_off,
        forgotten=forgotten,
    )
