"""Signing in to the pages by Twitch: begun in one browser, approved at Twitch, confirmed in that browser."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.pages.sign_in import (
    BEGINNINGS_KEPT,
    MANY_WAITING,
    Beginnings,
    DeviceCode,
    Identity,
    SignInState,
)
from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.errors import Refusal, SignInError, UnreachableError
from bot.log import get_logger
from bot.services.clock import Clock
from bot.services.pages.credentials import digest_of, new_secret

LINES = lines(
    """
    sign-in-busy: wait
    sign-in-unreachable
    sign-in-refused
    sign-in-run-out
    sign-in-no-moderator: login
    """
)

_log = get_logger(__name__)

APPROVED_WITHIN = timedelta(minutes=5)
"""How long a code may be approved, of the half hour that it is good at Twitch: enough to do it oneself, and
little to talk somebody else into it."""

CONFIRMED_WITHIN = timedelta(minutes=2)
"""How long "is that you?" stands open: whoever asked for the code sits before it."""

LISTED_LATE = timedelta(minutes=10)
"""How long it is remembered who is a moderator no more: Twitch's lists are told from a cache.

github.com/twitchdev/issues, issue 823
"""


class IdentityProvider(Protocol):
    """What knows who people are."""

    async def begin(self) -> DeviceCode:
        """Return a code for somebody to approve.

        Raises:
            SignInError: there is none to be had.
        """
        ...

    async def identity(self, code: DeviceCode) -> Identity | None:
        """Return who approves a code, once somebody does; None if nobody did while it was good.

        Raises:
            SignInError: they refused, or it cannot be told who they are (`UnreachableError`: just now).
        """
        ...


@dataclass(frozen=True, slots=True)
class SignIn:
    """One sign-in as it is now: what to show while it waits, who it is to be confirmed by, why it is none.

    `until` is when the code, or the question who somebody is, runs out.
    """

    code: DeviceCode
    until: datetime
    state: SignInState = SignInState.WAITING
    identity: Identity | None = None
    refusal: Refusal | None = None

    def ended(self, refusal: Refusal, state: SignInState = SignInState.REFUSED) -> "SignIn":
        """Return it as one of which nothing came, for a reason."""
        return replace(self, state=state, identity=None, refusal=refusal)

    def run_out(self) -> "SignIn":
        """Return it as one that nobody approved or confirmed in time."""
        return self.ended(Refusal("sign-in-run-out"), SignInState.RUN_OUT)


class SignIns:
    """The sign-ins under way, each known by a secret that one browser alone has, and kept in memory alone.

    `refused` is called with the id of whom Twitch knows as no moderator.
    """

    def __init__(self, provider: IdentityProvider, clock: Clock, *, refused: Callable[[str], None]) -> None:
        self._provider = provider
        self._clock = clock
        self._refused = refused
        self._beginnings = Beginnings()
        # Whose browser has asked for it the longest ago is first.
        self._by_digest: OrderedDict[str, SignIn] = OrderedDict()
        self._following: dict[str, asyncio.Task[None]] = {}
        self._unmodded: OrderedDict[str, datetime] = OrderedDict()

    async def begin(self, address: str) -> tuple[SignIn, str]:
        """Begin one for a browser; return it, with the secret that the browser must keep.

        `address` is where it comes from, as far as anybody knows: from each network few may begin at a time.

        Raises:
            Refusal: too many have begun lately, or Twitch gives no code.
        """
        now = self._clock.now()
        self._drop_ended(now)
        # Counted before the await: however many come at once, no more than these are let to Twitch.
        if wait := self._beginnings.wait(address, now):
            raise Refusal("sign-in-busy", wait=wait)
        try:
            code = await self._provider.begin()
        except SignInError as error:
            _log.warning("sign_in.not_begun", why=str(error), mend=error.mend)
            raise Refusal("sign-in-unreachable") from error
        self._make_room()
        code = replace(code, until=min(code.until, self._clock.now() + APPROVED_WITHIN))
        secret = new_secret()
        digest = digest_of(secret)
        begun = self._by_digest[digest] = SignIn(code, code.until)
        following = asyncio.create_task(self._follow(digest, begun), name="sign-in")
        self._following[digest] = following
        following.add_done_callback(lambda _: self._following.pop(digest, None))
        return begun, secret

    def find(self, secret: str) -> SignIn | None:
        """Return the sign-in of a browser as it is now; None where there is none, or none any more."""
        digest = digest_of(secret)
        found = self._by_digest.get(digest)
        if found:
            self._by_digest.move_to_end(digest)
        if found and found.state is SignInState.APPROVED and self._clock.now() >= found.until:
            return found.run_out()
        return found

    def confirm(self, secret: str) -> Identity:
        """Return, once, who a browser's sign-in was approved by; they have said that it is them.

        Raises:
            Refusal: it is not approved, or not any more.
        """
        found = self.find(secret)
        if found is None or found.state is not SignInState.APPROVED or found.identity is None:
            raise Refusal("sign-in-run-out")
        del self._by_digest[digest_of(secret)]
        return found.identity

    def give_up(self, secret: str) -> None:
        """Forget a browser's sign-in: they say that it is not them, or begin anew."""
        digest = digest_of(secret)
        self._by_digest.pop(digest, None)
        self._stop_following(digest)

    def moderates(self, user_id: str, *, is_one: bool) -> None:
        """Take in that somebody is a moderator from now on, or none any more: no list is newer than that."""
        self._unmodded.pop(user_id, None)
        if is_one:
            return
        now = self._clock.now()
        self._unmodded[user_id] = now
        while now - next(iter(self._unmodded.values())) > LISTED_LATE:
            self._unmodded.popitem(last=False)
        for digest, each in list(self._by_digest.items()):
            if each.state is SignInState.APPROVED and each.identity and each.identity.user_id == user_id:
                self._put(digest, self._judged(each, each.identity))

    def is_unmodded(self, identity: Identity) -> bool:
        """Tell whether it was heard lately that somebody is no moderator any more, whatever a list says.

        Who makes a session of what was confirmed asks once more when it is written: what is heard meanwhile
        finds nothing yet that it could end.
        """
        at = self._unmodded.get(identity.user_id)
        lately = at is not None and self._clock.now() - at <= LISTED_LATE
        return lately and identity.right is Right.MODERATOR

    async def close(self) -> None:
        """End all that are under way."""
        following = list(self._following.values())
        for task in following:
            task.cancel()
        await asyncio.gather(*following, return_exceptions=True)

    async def _follow(self, digest: str, begun: SignIn) -> None:
        """Wait until somebody approves a code or nobody will, and tell how it ended.

        What was raised is let go of here: its traceback has the token in it.
        """
        try:
            identity = await self._provider.identity(begun.code)
        except UnreachableError as error:
            _log.warning("sign_in.unreachable", why=str(error), mend=error.mend)
            ended = begun.ended(Refusal("sign-in-unreachable"))
        except SignInError as error:
            _log.info("sign_in.refused", why=str(error))
            ended = begun.ended(Refusal("sign-in-refused"))
        except Exception:  # noqa: BLE001 - a supervisor: whoever waits is told that it was in vain
            _log.exception("sign_in.failed")
            ended = begun.ended(Refusal("sign-in-unreachable"))
        else:
            ended = self._judged(begun, identity)
        self._put(digest, ended)

    def _judged(self, sign_in: SignIn, identity: Identity | None) -> SignIn:
        """Return a sign-in with who approved it, if they may come in."""
        if identity is None:
            return sign_in.run_out()
        if identity.right is Right.EVERYBODY or self.is_unmodded(identity):
            self._refused(identity.user_id)
            return sign_in.ended(Refusal("sign-in-no-moderator", login=identity.login))
        _log.info("sign_in.approved", login=identity.login, right=identity.right.name.lower())
        until = self._clock.now() + CONFIRMED_WITHIN
        return replace(sign_in, state=SignInState.APPROVED, identity=identity, until=until)

    def _put(self, digest: str, sign_in: SignIn) -> None:
        if digest not in self._by_digest:
            return  # given up meanwhile
        self._by_digest[digest] = sign_in

    def _drop_ended(self, now: datetime) -> None:
        """Forget those that ended long ago: until then their browser may ask how."""
        for digest in [
            digest for digest, each in self._by_digest.items() if now - each.until >= BEGINNINGS_KEPT
        ]:
            del self._by_digest[digest]

    def _make_room(self) -> None:
        """Where too many wait for one more, end the one whose browser has asked for it the longest ago.

        A browser asks every few seconds; who has gone away keeps nobody out.
        """
        waiting = [digest for digest, each in self._by_digest.items() if each.state is SignInState.WAITING]
        if len(waiting) >= MANY_WAITING:
            self._put(waiting[0], self._by_digest[waiting[0]].run_out())
            self._stop_following(waiting[0])

    def _stop_following(self, digest: str) -> None:
        if following := self._following.get(digest):
            following.cancel()  # which revokes the token, if there is one by now
