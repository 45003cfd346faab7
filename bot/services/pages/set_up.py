"""The bot set up from a page: the steps and how they stand, and what is asked of Twitch for them."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from bot.domain.pages.set_up import Step, StepState, client_id_in, lacking
from bot.domain.words.voice import lines
from bot.errors import (
    Fault,
    NoSuchChannelError,
    OtherApplicationError,
    Refusal,
    SignInError,
    UnreachableError,
)
from bot.log import get_logger
from bot.logins import login_in
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.operation.configuration import Configuration
from bot.services.pages.set_up_accounts import TwitchAccounts
from bot.services.pages.set_up_trouble import step_of, why
from bot.settings import Settings
from bot.store.database import Database
from bot.store.set_up import steps_taken, take_step

LINES = lines(
    """
    set-up-no-client-id
    set-up-unknown-client-id
    set-up-no-login
    set-up-bots-channel: login
    set-up-failed
    set-up-no-moderator
    set-up-not-yet
    set-up-faults
    """
)

_log = get_logger(__name__)

TOPIC = "set-up"
"""The topic of the feed under which pages hear that a step stands otherwise."""

LOADED_WITHIN = 1.5
"""Seconds that the page which asks for a start has to load what belongs to it, before its server stops."""


@dataclass(frozen=True, slots=True)
class ShownCode:
    """A code that waits for the bot's account to approve it, at an address that has it in it already."""

    address: str
    user_code: str


class WrongFieldError(Exception):
    """What was typed into a field is no use, for a reason."""

    def __init__(self, field: str, refusal: Refusal) -> None:
        super().__init__(field)
        self.field, self.refusal = field, refusal


class SetUp:
    """Knows how each step stands; `used` are the settings with which this bot runs, or would.

    `code` is what waits for an approval, `vain` why the last one came to nothing, and `refusals` what is
    wrong with a step.
    """

    def __init__(
        self,
        configuration: Configuration,
        accounts: TwitchAccounts,
        database: Database,
        clock: Clock,
        *,
        feed: Feed,
        used: Settings,
    ) -> None:
        self.configuration = configuration
        self.code: ShownCode | None = None
        self.vain: Refusal | None = None
        self.refusals: dict[Step, Refusal] = {}
        self.moderates: bool | None = None
        self.listens = False
        self._accounts = accounts
        self._database = database
        self._clock = clock
        self._feed = feed
        self._used = used
        self._application = used.client_id  # to which the sign-in belongs
        self._turn = asyncio.Lock()
        self._signing: asyncio.Task[None] | None = None
        self._beginning: asyncio.Task[None] | None = None
        self._news = 0
        if trouble := configuration.trouble:
            self.refusals[step_of(trouble)] = why(trouble, used.channel)

    @property
    def phase(self) -> str:
        """How far the bot is: "waits" for the set-up, "starting", or "listens" to chat."""
        if self.listens:
            return "listens"
        return "waits" if self.configuration.waits else "starting"

    def settings(self) -> tuple[Settings, list[Fault]]:
        """Return the settings as they stand now, and what is wrong with them."""
        return self.configuration.read()

    async def login(self) -> str:
        """Return who is signed in as the bot; empty for nobody."""
        return await self._accounts.login()

    async def states(self, found: Callable[[Step], bool]) -> dict[Step, StepState]:
        """Return how each step stands; `found` tells what of a step can be seen to be done already."""
        settings, taken = self.settings()[0], await steps_taken(self._database)
        done = {
            Step.APPLICATION: bool(settings.client_id and settings.channel),
            Step.SIGN_IN: bool(await self.login()),
            Step.MODERATOR: self.moderates is True,
        }

        def state(step: Step) -> StepState:
            if step in self.refusals:
                return StepState.WRONG
            if done.get(step, False) or step in taken or found(step):
                return StepState.DONE
            return StepState.WRONG if self.vain and step is Step.SIGN_IN else StepState.TO_DO

        return {step: state(step) for step in Step}

    async def set_application(self, client_id: str, channel: str) -> None:
        """Write down which application and which channel it is, once Twitch knows them.

        Of the channel Twitch can be asked only where somebody is signed in.

        Raises:
            WrongFieldError: one of them is no such thing; nothing is written.
            Refusal: Twitch does not say.
            DocumentError: they cannot be written.
        """
        values = self._read_application(client_id, channel)
        settings = self.settings()[0].model_copy(update=values)
        await self._expect_application(settings)
        await self._expect_channel(settings)
        self.configuration.write(
            {name: value for name, value in values.items() if not self.configuration.is_fixed(name)}
        )
        await self._end(self._signing)  # a code that waits is one of the application from before
        self.vain = None
        await self.look()

    async def _expect_application(self, settings: Settings) -> None:
        try:
            await self._accounts.expect_application(settings)
        except UnreachableError as error:
            raise Refusal("set-up-unreachable") from error
        except SignInError as error:
            _log.info("set_up.no_application", why=str(error))
            raise WrongFieldError("client_id", Refusal("set-up-unknown-client-id")) from error

    async def _expect_channel(self, settings: Settings) -> None:
        if settings.channel == (login := await self.login()):
            raise WrongFieldError("channel", Refusal("set-up-bots-channel", login=login))
        try:
            await self._role(settings)
        except NoSuchChannelError as error:
            raise WrongFieldError("channel", why(error, settings.channel)) from error
        except UnreachableError as error:
            raise Refusal("set-up-unreachable") from error
        except SignInError:
            return  # who is to sign in anew, is asked again after that

    def as_lines(self, client_id: str, channel: str) -> list[str]:
        """Return what `set_application` would write, as lines for a person to write.

        Raises:
            WrongFieldError: one of them is no such thing.
        """
        return self.configuration.lines(self._read_application(client_id, channel))

    def _read_application(self, client_id: str, channel: str) -> dict[str, str]:
        held = self.settings()[0]
        try:
            known = held.client_id if self.configuration.is_fixed("client_id") else client_id_in(client_id)
        except ValueError as error:
            raise WrongFieldError("client_id", Refusal("set-up-no-client-id")) from error
        try:
            login = held.channel if self.configuration.is_fixed("channel") else login_in(channel)
        except ValueError as error:
            raise WrongFieldError("channel", Refusal("set-up-no-login")) from error
        return {"client_id": known, "channel": login}

    async def begin_sign_in(self) -> None:
        """Begin to sign the bot's account in; return once there is a code to approve, or none to be had."""
        async with self._turn:  # or two presses at once would begin two, of which one is lost sight of
            await self._end(self._signing)
            self.vain = None
            shown = asyncio.Event()
            self._signing = asyncio.create_task(self._sign_in(self.settings()[0], shown), name="set-up")
            await shown.wait()

    async def _sign_in(self, settings: Settings, shown: asyncio.Event) -> None:
        async def show(address: str, user_code: str) -> None:
            self.code = ShownCode(address, user_code)
            shown.set()
            self._tell()

        try:
            await self._accounts.sign_in(settings, show)
        except SignInError as error:
            _log.info("set_up.not_signed_in", why=str(error), mend=error.mend)
            self.vain = why(error, settings.channel, of_code=True)
        except Exception:  # noqa: BLE001 - a supervisor: who waits before the page is told that it was in vain
            _log.exception("set_up.failed")
            self.vain = Refusal("set-up-failed")
        else:
            self._application = settings.client_id
            await self.look()  # before the page goes on: the next step stands right by then
        finally:
            self.code = None
            shown.set()
            self._tell()

    async def look(self) -> None:
        """Forget what was wrong, and look at Twitch how channel, sign-in and the bot's role stand now."""
        with suppress(Refusal):
            await self._look()

    async def _look(self) -> None:
        """Look at Twitch.

        Raises:
            Refusal: the bot could not begin.
        """
        settings = self.settings()[0]
        try:
            moderates = await self._role(settings)
        except SignInError as error:
            _log.info("set_up.not_well", why=str(error), mend=error.mend)
            refusal = why(error, settings.channel)
            self._found(None, {step_of(error): refusal})
            raise refusal from error
        lacks_role = {Step.MODERATOR: Refusal("set-up-no-moderator")}
        self._found(moderates, lacks_role if moderates is False else {})

    def _found(self, moderates: bool | None, refusals: dict[Step, Refusal]) -> None:
        """Take in what a look has found, at once: nobody is shown the half of it."""
        self.moderates, self.refusals = moderates, refusals
        self._tell()

    async def _role(self, settings: Settings) -> bool | None:
        """Return whether the bot is a moderator of the channel; None where nobody is signed in as the bot.

        Raises:
            SignInError: who is signed in cannot run the bot by these settings, or Twitch does not say.
        """
        if not await self.login():
            return None
        if self._application and settings.client_id != self._application:
            raise OtherApplicationError("the sign-in belongs to the application from before")
        return await self._accounts.is_moderator(settings)

    async def take(self, step: Step) -> None:
        """Write down that a step is taken, or left for later."""
        await take_step(self._database, step, self._clock.now())
        self._tell()

    async def begin_anew(self) -> None:
        """Have the bot begin, or begin anew, with what is set now.

        Raises:
            Refusal: something is still lacking, or wrong with the settings; a bot that listens goes on.
        """
        if self.settings()[1]:
            raise Refusal("set-up-faults")
        if self.listens:  # or it would stop for nothing, and a service for good
            await self._look()
        if lacking(await self.states(lambda _: False)):
            raise Refusal("set-up-not-yet")
        self.listens = self.configuration.waits = False
        self._beginning = asyncio.create_task(self._begin_soon(), name="set-up")

    async def _begin_soon(self) -> None:
        await self._clock.sleep(LOADED_WITHIN)
        self.configuration.begin_anew()

    async def is_outdated(self, login: str) -> bool:
        """Tell whether the bot, which runs as an account, runs by other settings or accounts than are set."""
        signed_in = await self.login()
        other = self.settings()[0].model_dump() != self._used.model_dump()
        return self.listens and (other or signed_in != login)

    def has_begun(self) -> None:
        """Take in that the bot listens."""
        self.listens = True
        self._tell()

    async def close(self) -> None:
        """End what is under way."""
        await self._end(self._signing)
        await self._end(self._beginning)

    async def _end(self, task: asyncio.Task[None] | None) -> None:
        if task:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _tell(self) -> None:
        self._news += 1
        self._feed.publish(TOPIC, {"news": self._news})
