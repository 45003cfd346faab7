"""What follows from what is seen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.chat.drops import MANY_DROPS
from bot.domain.operation.finding import Grade, span, worst
from bot.domain.operation.health import (
    DISK_FULL,
    DISK_LOW,
    MANY_ERRORS,
    MANY_LINES,
    MANY_PARCELS,
    SILENCE,
    TOKEN_OVERDUE,
    Counts,
    HealthReport,
    TwitchHealth,
    faults,
    findings,
)

NOW = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
SECOND, ONE = timedelta(seconds=1), timedelta(hours=1)
DOOR = TwitchHealth(
    login="woodshed_bot",
    channel="junipervale",
    connected=True,
    last_heard=NOW,
    held=8,
    wanted=8,
    token_until=NOW + 3 * ONE,
)
SIGHT = HealthReport(
    at=NOW,
    started_at=NOW - ONE,
    version="1",
    door=DOOR,
    counts=Counts(),
    moderates=True,
    errors=0,
    errors_ever=0,
    database="data/woodshed.db",
    unwritable="",
    folder="data",
    disk_free=DISK_LOW,
)
WANTING, BROKEN = Grade.WANTING, Grade.BROKEN


def seen(**changed: Any) -> HealthReport:
    """Return the sight with some of it, or of its door, changed."""
    door = {name: value for name, value in changed.items() if name in TwitchHealth.__slots__}
    rest = {name: value for name, value in changed.items() if name not in door}
    return replace(SIGHT, door=replace(DOOR, **door), **rest)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"last_heard": NOW - SILENCE},
        {"moderates": None},
        {"disk_free": None},
        {"disk_free": DISK_LOW},
        {"errors": MANY_ERRORS - 1},
        {"inbox": MANY_LINES},
        {"outbox": {"moderation": MANY_PARCELS}},
        {"unshown": ["msg_rejected"] * (MANY_DROPS - 1)},
        {"token_until": None},
        {"token_until": NOW - TOKEN_OVERDUE},
        {"last_heard": None, "started_at": NOW},
    ],
    ids=str,
)
def test_all_is_well(changed: dict[str, Any]) -> None:
    assert faults(seen(**changed)) == []
    assert worst(findings(seen(**changed))) is Grade.WELL


@pytest.mark.parametrize(
    ("changed", "subject", "grade", "mend"),
    [
        ({"trouble": "taken back"}, "account", BROKEN, "sign in again: `python -m bot login`"),
        ({"lacking": frozenset({"user:read:chat"})}, "account", BROKEN, "run `python -m bot login` again"),
        ({"wishing": frozenset({"moderator:x"})}, "account", WANTING, "run `python -m bot login` again"),
        ({"token_until": NOW - TOKEN_OVERDUE - SECOND}, "account", WANTING, "restart the bot"),
        ({"last_heard": NOW - SILENCE - SECOND}, "connection", BROKEN, "online"),
        ({"last_heard": None}, "connection", BROKEN, "restart the bot"),
        ({"connected": False}, "connection", WANTING, "nothing to do"),
        ({"held": 7}, "subscriptions", WANTING, "python -m bot check"),
        ({"held": 7, "deaf": True}, "subscriptions", BROKEN, "python -m bot check"),
        ({"revoked": {"channel.chat.message": "authorization_revoked"}}, "subscriptions", BROKEN, "login`"),
        ({"revoked": {"automod.message.hold": "moderator_removed"}}, "subscriptions", WANTING, "/mod woods"),
        ({"revoked": {"automod.message.hold": "403: no"}}, "subscriptions", WANTING, "/mod woodshed_bot"),
        ({"revoked": {"channel.chat.message": "version_removed"}}, "subscriptions", BROKEN, "update Woodsh"),
        ({"moderates": False}, "moderator", BROKEN, "write /mod woodshed_bot in the channel's chat, as the"),
        ({"inbox": MANY_LINES + 1}, "inbox", WANTING, "!panic"),
        ({"outbox": {"reply": MANY_PARCELS, "artist": 1}}, "outbox", WANTING, "nothing to do"),
        ({"unshown": ["user_timed_out"]}, "answers", BROKEN, "/untimeout"),
        ({"unshown": ["msg_rejected"] * MANY_DROPS}, "answers", WANTING, "blocked terms"),
        ({"errors": MANY_ERRORS}, "errors", WANTING, "look for `error` in the log"),
        ({"counts": Counts(unwritten=3, unwritten_since=NOW - ONE)}, "audit", BROKEN, "do not stop the bot"),
        ({"unwritable": "disk I/O error"}, "database", BROKEN, "folder can be written"),
        ({"disk_free": DISK_LOW - 1}, "disk", WANTING, "free disk space: 500 MB at least"),
        ({"disk_free": DISK_FULL}, "disk", WANTING, "free disk space"),
        ({"disk_free": DISK_FULL - 1}, "disk", BROKEN, "free disk space"),
    ],
    ids=str,
)
def test_what_is_wrong_is_graded_and_has_its_mend(
    changed: dict[str, Any], subject: str, grade: Grade, mend: str
) -> None:
    (fault,) = faults(seen(**changed))
    assert (fault.subject, fault.grade, fault.well) == (subject, grade, grade is not BROKEN)
    assert mend in fault.mend
    assert fault.says


def test_the_worst_comes_first_and_the_whole_is_as_bad_as_its_worst() -> None:
    found = faults(seen(errors=MANY_ERRORS, inbox=MANY_LINES + 1, moderates=False))
    assert [each.subject for each in found] == ["moderator", "inbox", "errors"]
    assert worst(found) is BROKEN


def test_what_only_follows_from_a_dead_sign_in_is_not_told_beside_it() -> None:
    (fault,) = faults(seen(trouble="dead", connected=False, last_heard=None, held=0, deaf=True))
    assert fault.subject == "account"


def test_subscriptions_are_not_missed_while_there_is_no_connection() -> None:
    (fault,) = faults(seen(connected=False, held=0, deaf=True))
    assert fault.subject == "connection"


def test_before_the_sign_in_the_bot_is_on_its_way() -> None:
    sight = replace(SIGHT, door=TwitchHealth(), started_at=NOW, moderates=None)
    (fault,) = faults(sight)
    assert (fault.subject, fault.grade) == ("connection", WANTING)
    assert "account" not in [each.subject for each in findings(sight)], "nobody knows of one yet"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (119, "119 s"), (120, "2 min"), (7199, "119 min"), (7200, "2 h"), (172_800, "2 days")],
)
def test_a_span_is_told_in_its_largest_unit(seconds: int, words: str) -> None:
    assert span(timedelta(seconds=seconds)) == words
