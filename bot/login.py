"""Signing an account in at Twitch: asked for, kept in one go, and looked at."""

from dataclasses import dataclass

from bot.domain.operation.finding import Finding
from bot.domain.operation.token import AccountRole, Token
from bot.services.clock import MachineClock, by_twitch
from bot.settings import Settings
from bot.shell import command
from bot.store.database import Database
from bot.store.token import load_token
from bot.twitch.account_check import check_artist_account, check_bot_account
from bot.twitch.endpoints import point_at
from bot.twitch.session import sign_in_anew
from bot.twitch.tokens import ShowCode


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is signed in now; `before` is who was, empty where nobody was; `beside` a bot that runs."""

    token: Token
    before: str
    beside: bool
    findings: list[Finding]

    @property
    def was_another(self) -> bool:
        """Whether another account was signed in so far."""
        return self.before not in {"", self.token.login}

    @property
    def next_step(self) -> str:
        """What to do next, in words for the person at the terminal."""
        if not all(finding.well for finding in self.findings):
            return f"Mend that, then: {command('check')}"
        if not self.beside:
            return f"Next: {command('run')}"
        if self.token.role == "bot" and self.was_another:
            return f"Next: stop the bot that runs and start it again, so that it becomes {self.token.login}."
        return "The bot that runs takes this up by itself within a minute: nothing more to do."


async def login(
    settings: Settings, clock: MachineClock, show_code: ShowCode, role: AccountRole = "bot"
) -> SignedIn:
    """Sign an account in and keep its token, also while the bot runs; the wrong account is not kept.

    Raises:
        SignInError: Twitch or the person refused, or it was the wrong account.
        StoreError: the database cannot be used.
    """
    point_at(settings)
    clock = by_twitch(clock)
    async with Database.opened(settings.database, beside=True) as database:
        before = await load_token(database, role)
        token = await sign_in_anew(settings, database, clock, show_code, role)
        found = (
            await check_bot_account(settings, database, clock)
            if role == "bot"
            else [await check_artist_account(settings, database, clock)]
        )
    return SignedIn(token, before.login if before else "", not database.alone, found)
