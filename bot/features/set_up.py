"""The bot set up at its pages, at first and whenever something is to be set otherwise."""

import bot.services.pages.set_up
import bot.services.pages.set_up_gear
import bot.services.pages.set_up_ground
import bot.services.pages.set_up_trouble
import bot.web.set_up
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.moderation.moderator import Moderator
from bot.services.operation.configuration import Configuration
from bot.services.operation.health import TwitchStatus
from bot.services.pages.credentials import Credentials
from bot.services.pages.set_up import SetUp
from bot.services.pages.set_up_ground import Ground
from bot.twitch.set_up import SetUpAccounts
from bot.web.set_up import SetUpPages
from bot.web.set_up_forms import SetUpForms

LINES = lines_of(
    bot.services.pages.set_up,
    bot.services.pages.set_up_trouble,
    bot.services.pages.set_up_gear,
    bot.services.pages.set_up_ground,
    bot.web.set_up,
)


async def open(
    runtime: Runtime,
    monitor: TwitchStatus,
    configuration: Configuration,
    moderator: Moderator,
    credentials: Credentials,
) -> Feature[SetUp]:
    """Open the set-up of this installation, whose settings and own files it writes."""
    settings = runtime.settings
    accounts = SetUpAccounts(runtime.database, runtime.clock, monitor, settings)
    set_up = SetUp(configuration, accounts, runtime.database, runtime.clock, feed=runtime.feed, used=settings)
    ground = Ground(
        settings,
        runtime.catalogue,
        runtime.reload,
        words_of=runtime.voice.words_of,
        policy=lambda: moderator.policy,
    )
    house = (set_up, ground, runtime.catalogue, credentials)
    pages = SetUpPages(*house, lambda: monitor.door().login)
    forms = SetUpForms(pages, *house)

    def begun() -> None:
        set_up.has_begun()
        runtime.activity.spawn(set_up.look(), name="set-up")

    return Feature(
        "set-up", set_up, routes=[*pages.routes(), *forms.routes()], listening=begun, close=set_up.close
    )
