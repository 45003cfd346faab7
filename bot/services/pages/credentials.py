"""What lets somebody in at the pages: issued, found by its secret, revoked at once."""

import secrets
from collections.abc import Callable, Iterable
from datetime import timedelta
from hashlib import sha256
from typing import NamedTuple

from bot.domain.chat.person import Person
from bot.domain.pages.credential import Credential, CredentialKind
from bot.domain.pages.visitor import Right
from bot.log import get_logger
from bot.services.clock import Clock
from bot.store.credential import delete_credentials, load_credentials, take_credential, write_credential
from bot.store.database import Database

_log = get_logger(__name__)

SECRET_BYTES = 32
"""What nobody guesses in the lifetime of anything (NIST SP 800-63B asks for 64 bits at least)."""


class Issued(NamedTuple):
    """A new credential, and its secret: to be handed over now, since nobody can tell it later."""

    credential: Credential
    secret: str


class Credentials:
    """All credentials that are good, in memory; SQLite has them for the next start.

    Secrets are long and random, and kept as their hash alone. So nothing is lost by looking them up in a
    table: how long that takes tells nobody anything about them.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._by_digest: dict[str, Credential] = {}
        self._told: list[Callable[[Credential], None]] = []

    async def load(self) -> None:
        """Take up those that are still good from before."""
        self._by_digest = await load_credentials(self._database, self._clock.now())

    async def issue(
        self,
        kind: CredentialKind,
        right: Right,
        *,
        login: str = "",
        user_id: str = "",
        note: str = "",
        lasts: timedelta | None = None,
    ) -> Issued:
        """Make one that is good for as long as it `lasts` (None: until it is revoked)."""
        await self._drop_ended()
        secret = new_secret()
        now = self._clock.now()
        made = await write_credential(
            self._database,
            digest_of(secret),
            kind,
            right,
            login=login,
            user_id=user_id,
            note=note,
            made_at=now,
            ends_at=now + lasts if lasts else None,
        )
        self._by_digest[digest_of(secret)] = made
        _log.info("credential.issued", kind=kind, number=made.id, right=right.name.lower(), login=login)
        return Issued(made, secret)

    def find(self, kind: CredentialKind, secret: str) -> Credential | None:
        """Return what a secret of this kind stands for; None where it is good for nothing."""
        found = self._by_digest.get(digest_of(secret))
        return found if found and found.kind is kind and found.stands(self._clock.now()) else None

    async def use(self, kind: CredentialKind, secret: str) -> Credential | None:
        """Return what a secret stands for, and let nobody use it again.

        Of one that the command line has made, the database alone knows.
        """
        digest = digest_of(secret)
        if (known := self._by_digest.get(digest)) and known.kind is kind:
            del self._by_digest[digest]
        found = await take_credential(self._database, digest, kind)
        return found if found and found.stands(self._clock.now()) else None

    def is_good(self, number: int) -> bool:
        """Tell whether the credential of a number still lets somebody in."""
        now = self._clock.now()
        return any(each.id == number and each.stands(now) for each in self._by_digest.values())

    def standing(self, *kinds: CredentialKind) -> list[Credential]:
        """Return those of some kinds that are good now, the newest first."""
        now = self._clock.now()
        good = (each for each in self._by_digest.values() if each.kind in kinds and each.stands(now))
        return sorted(good, key=lambda each: -each.id)

    def lets_in(self, user_id: str, right: Right) -> bool:
        """Tell whether a person of Twitch is signed in with a right; each line of chat asks it."""
        for each in self._by_digest.values():
            is_theirs = each.user_id == user_id and each.kind is CredentialKind.SESSION
            if is_theirs and each.right is right and each.stands(self._clock.now()):
                return True
        return False

    async def revoke(self, number: int, by: str) -> Credential | None:
        """Let nobody in any more with the one of a number, and return it; None where there is none.

        One that the command line has made, the database alone knows.
        """
        ended = self._end(lambda each: each.id == number, by)
        deleted = await delete_credentials(self._database, [number])
        return next(iter([*ended, *deleted]), None)

    async def revoke_of(self, user_id: str, by: str) -> list[Credential]:
        """Let a person of Twitch in no more: all of theirs end, and are returned."""
        return await self._revoke(lambda each: each.user_id == user_id != "", by)

    async def revoke_kind(self, kind: CredentialKind, by: str) -> list[Credential]:
        """Let nobody in any more with one of a kind; they are returned."""
        return await self._revoke(lambda each: each.kind is kind, by)

    def on_revoked(self, tell: Callable[[Credential], None]) -> None:
        """Have `tell` called with each that is revoked, so that what is open by it can be closed at once."""
        self._told.append(tell)

    async def forgotten(self, person: Person) -> None:
        """Let in no more who was forgotten; the log does not name them."""
        gone = {
            digest: each
            for digest, each in self._by_digest.items()
            if each.user_id in person.ids or (not each.user_id and each.login in person.logins)
        }
        self._take_out(gone)
        for each in gone.values():
            for tell in self._told:
                tell(each)

    async def _revoke(self, meant: Callable[[Credential], bool], by: str) -> list[Credential]:
        gone = self._end(meant, by)
        # After memory: where the disk is full, they are worth nothing all the same until the next start.
        await delete_credentials(self._database, [each.id for each in gone])
        return gone

    def _end(self, meant: Callable[[Credential], bool], by: str) -> list[Credential]:
        """Take some out of memory, and have closed what is open by them."""
        gone = {digest: each for digest, each in self._by_digest.items() if meant(each)}
        self._take_out(gone)
        for each in gone.values():
            _log.info("credential.revoked", kind=each.kind, number=each.id, login=each.login, by=by)
            for tell in self._told:
                tell(each)
        return list(gone.values())

    async def _drop_ended(self) -> None:
        now = self._clock.now()
        ended = {digest: each for digest, each in self._by_digest.items() if not each.stands(now)}
        if ended:
            self._take_out(ended)
            await delete_credentials(self._database, [each.id for each in ended.values()])

    def _take_out(self, digests: Iterable[str]) -> None:
        for digest in digests:
            del self._by_digest[digest]


def new_secret() -> str:
    """Return a secret that nobody guesses."""
    return secrets.token_urlsafe(SECRET_BYTES)


def digest_of(secret: str) -> str:
    """Return what of a secret is kept."""
    return sha256(secret.encode()).hexdigest()
