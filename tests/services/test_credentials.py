"""What lets somebody in at the pages: a secret that only its hash is kept of, and that ends at once."""

from datetime import datetime, timedelta

import pytest

from bot.domain.pages.credential import MODERATOR_SESSION, PAIRING_CODE, Credential, CredentialKind
from bot.domain.pages.visitor import Right
from bot.rehearsal.clock import FakeClock
from bot.services.pages.credentials import Credentials
from bot.store.database import Database

SESSION, PAIRING = CredentialKind.SESSION, CredentialKind.PAIRING


@pytest.fixture
def clock(evening: datetime) -> FakeClock:
    return FakeClock(evening)


@pytest.fixture
def credentials(database: Database, clock: FakeClock) -> Credentials:
    return Credentials(database, clock)


async def moderator(credentials: Credentials, name: str = "mo") -> tuple[Credential, str]:
    return await credentials.issue(
        SESSION, Right.MODERATOR, login=name, user_id=f"id-{name}", lasts=MODERATOR_SESSION
    )


async def test_a_secret_is_found_by_its_kind_alone(credentials: Credentials) -> None:
    made, secret = await moderator(credentials)
    assert credentials.find(SESSION, secret) == made
    assert not any(credentials.find(kind, secret) for kind in CredentialKind if kind is not SESSION)
    assert credentials.find(SESSION, secret + "x") is None
    assert credentials.find(SESSION, "") is None


async def test_no_two_secrets_are_alike_and_none_stands_in_the_database(
    credentials: Credentials, database: Database
) -> None:
    told = {(await moderator(credentials))[1] for _ in range(50)}
    assert len(told) == 50
    written = database.path.read_bytes() + database.path.with_name(f"{database.path.name}-wal").read_bytes()
    assert not any(secret.encode() in written for secret in told)


async def test_one_lasts_as_long_as_it_is_told_to(credentials: Credentials, clock: FakeClock) -> None:
    made, secret = await moderator(credentials)
    await clock.advance(clock.now() + MODERATOR_SESSION - timedelta(seconds=1))
    assert credentials.is_good(made.id)
    await clock.advance(clock.now() + timedelta(seconds=1))
    assert credentials.find(SESSION, secret) is None
    assert not credentials.is_good(made.id)
    assert credentials.standing(SESSION) == []


async def test_after_a_start_those_are_good_that_were_before(
    credentials: Credentials, database: Database, clock: FakeClock
) -> None:
    made, secret = await moderator(credentials)
    hotkey = await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST, note="pad")
    ended, _ = await moderator(credentials, "other")
    await credentials.revoke(ended.id, "artist")
    again = Credentials(database, clock)
    await again.load()
    assert again.find(SESSION, secret) == made
    assert again.standing(*CredentialKind) == [hotkey.credential, made]
    await clock.advance(clock.now() + MODERATOR_SESSION)
    await again.load()
    assert again.standing(*CredentialKind) == [hotkey.credential]


async def test_a_pairing_code_is_good_once_for_minutes(credentials: Credentials, clock: FakeClock) -> None:
    _, secret = await credentials.issue(PAIRING, Right.ARTIST, lasts=PAIRING_CODE)
    assert await credentials.use(PAIRING, secret)
    assert await credentials.use(PAIRING, secret) is None
    _, late = await credentials.issue(PAIRING, Right.ARTIST, lasts=PAIRING_CODE)
    await clock.advance(clock.now() + PAIRING_CODE)
    assert await credentials.use(PAIRING, late) is None


async def test_a_secret_is_used_up_by_its_own_kind_alone(credentials: Credentials) -> None:
    made, secret = await moderator(credentials)
    assert await credentials.use(PAIRING, secret) is None
    assert credentials.find(SESSION, secret) == made


async def test_what_another_process_has_made_is_revoked_by_its_number(
    credentials: Credentials, database: Database, clock: FakeClock
) -> None:
    made, secret = await Credentials(database, clock).issue(PAIRING, Right.ARTIST, lasts=PAIRING_CODE)
    assert await credentials.revoke(made.id, "artist") == made
    assert await credentials.revoke(made.id, "artist") is None
    assert await credentials.use(PAIRING, secret) is None


async def test_who_is_moderator_no_more_is_out_everywhere_at_once(credentials: Credentials) -> None:
    first, secret = await moderator(credentials)
    second, _ = await moderator(credentials)
    other, _ = await moderator(credentials, "other")
    told: list[int] = []
    credentials.on_revoked(lambda each: told.append(each.id))
    assert await credentials.revoke_of("id-mo", "twitch") == [first, second]
    assert (told, credentials.find(SESSION, secret)) == ([first.id, second.id], None)
    assert credentials.standing(SESSION) == [other]


async def test_nobody_of_twitch_is_nobody(credentials: Credentials) -> None:
    device, _ = await credentials.issue(SESSION, Right.ARTIST, note="iPhone")
    assert await credentials.revoke_of("", "twitch") == []
    assert credentials.standing(SESSION) == [device]


async def test_a_full_disk_keeps_nobody_in(credentials: Credentials, database: Database) -> None:
    made, secret = await moderator(credentials)
    await database.close()
    with pytest.raises(ValueError, match="no active connection"):
        await credentials.revoke(made.id, "artist")
    assert credentials.find(SESSION, secret) is None


async def test_who_is_signed_in_as_a_moderator_is_known_for_as_long_as_that_lasts(
    credentials: Credentials, clock: FakeClock
) -> None:
    made, _ = await moderator(credentials)
    assert credentials.lets_in(made.user_id, Right.MODERATOR)
    assert not credentials.lets_in(made.user_id, Right.ARTIST)
    assert not credentials.lets_in("id-other", Right.MODERATOR)
    await clock.advance(clock.now() + MODERATOR_SESSION)
    assert not credentials.lets_in(made.user_id, Right.MODERATOR)
