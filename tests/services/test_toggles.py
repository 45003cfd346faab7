"""The switchboard, on a real database."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.chat.message import Role
from bot.errors import Refusal
from bot.moderation.decision import DueCall
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from bot.services.documents.data_folder import policy_in
from bot.services.moderation.due import Pointless
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.toggles import PolicyToggles
from bot.store.database import Database
from bot.store.toggles import load_toggles
from tests.shipped import POLICY


class Clock:
    def now(self) -> datetime:
        return datetime(2030, 5, 17, 20, 0, tzinfo=UTC)

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


class NoHands:
    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        raise AssertionError(call)


@pytest.fixture
def moderator(database: Database) -> Moderator:
    return Moderator(POLICY, database, NoHands(), Clock())


@pytest.fixture
def switchboard(database: Database, moderator: Moderator) -> PolicyToggles:
    return PolicyToggles(moderator, database, Clock())


async def test_every_switch_is_a_row_with_who_when_before_and_after(
    switchboard: PolicyToggles, database: Database
) -> None:
    await switchboard.mode("links", Mode.TEST, "mod_moss")
    await switchboard.mode("links", None, "junipervale")
    await switchboard.preset("family", "mod_moss")
    rows = list(await database.reading.execute_fetchall("SELECT * FROM toggle ORDER BY id"))
    assert [(row["by_login"], row["kind"], row["rule"], row["before"], row["after"]) for row in rows] == [
        ("mod_moss", "mode", "links", "null", '"test"'),
        ("junipervale", "mode", "links", '"test"', "null"),
        ("mod_moss", "preset", "", "null", '"family"'),
    ]
    assert all(row["at"].startswith("2030-05-17T20:00") for row in rows)
    assert await load_toggles(database) == Toggles(preset="family")


async def test_another_policy_comes_in_force_under_what_is_switched(
    switchboard: PolicyToggles, moderator: Moderator
) -> None:
    await switchboard.mode("links", Mode.TEST, "mod_moss")
    another = policy_in(Path(__file__).parent.parent.parent / "data")
    await switchboard.put(another)
    assert moderator.policy.file is another.file
    assert switchboard.rule("links").mode is Mode.TEST


async def test_what_is_refused_is_not_written(switchboard: PolicyToggles, database: Database) -> None:
    for attempt in (
        switchboard.mode("nonsense", Mode.ON, "m"),
        switchboard.preset("nonsense", "m"),
        switchboard.limit("links", "weight", "a lot", "m"),
        switchboard.limit("links", "colour", "red", "m"),
        switchboard.limit("links", "allow", "example.com", "m"),
        switchboard.limit("hate", "inside", "yes", "m"),
    ):
        with pytest.raises(Refusal):
            await attempt
    assert not list(await database.reading.execute_fetchall("SELECT * FROM toggle"))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("three", "weight: is no whole number — write it in digits alone, like 5"),
        ("1.5", "weight: is no whole number — write it in digits alone, like 5"),
        ("11", "weight: is more than 10 — write 10 or less"),
        ("-1", "weight: is less than 1 — write 1 or more"),
    ],
)
async def test_a_limit_that_does_not_suit_is_refused_in_plain_words(
    typed: str, why: str, switchboard: PolicyToggles
) -> None:
    with pytest.raises(Refusal) as refused:
        await switchboard.limit("links", "weight", typed, "m")
    assert refused.value.gaps == {"why": why}


async def test_a_limit_may_stand_in_quotes(switchboard: PolicyToggles) -> None:
    assert (await switchboard.limit("links", "weight", '"3"', "m")).weight == 3
    assert (await switchboard.limit("links", "spares", "“subscriber”", "m")).spares is Role.SUBSCRIBER


async def test_toggles_that_no_longer_fit_the_file_are_left_out_and_the_others_kept(
    database: Database, moderator: Moderator, switchboard: PolicyToggles
) -> None:
    async with database.writing() as connection:
        await connection.executescript(
            """
            INSERT INTO toggle (at, by_login, kind, rule, setting, before, after) VALUES
            ('', 'm', 'mode', 'gone', '', 'null', '"off"'),
            ('', 'm', 'mode', 'links', '', 'null', '"off"'),
            ('', 'm', 'limit', 'links', 'weight', 'null', '99'),
            ('', 'm', 'preset', '', '', 'null', '"gone"');
            """
        )
    await switchboard.load()
    assert moderator.policy.toggles.modes == {"links": Mode.OFF}
    assert moderator.policy.preset == POLICY.preset
    assert next(rule for rule in moderator.policy.rules if rule.id == "links").weight == 1
