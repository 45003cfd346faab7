"""Health for machines: JSON for whoever watches over the bot, and figures for Prometheus."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.domain.operation.finding import Grade, worst
from bot.domain.operation.health import HealthReport, faults, findings
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.services.operation.health import Health
from bot.services.pages.credentials import Credentials
from bot.setting_forms import is_loopback
from bot.web.access import address_of
from bot.web.route import Route, get, visitor_of

CODE = "Woodshed-Code"
"""The header in which `check` brings its code: whoever can write into the database may know all."""


def health_routes(health: Health, credentials: Credentials) -> list[Route]:
    """Return GET /health (503 while something is broken) and GET /metrics.

    Whoever watches over the bot and is not the artist is told how it is, and not why; but for `check`, which
    brings a code that it has written into the database.
    """

    async def tell(request: web.Request) -> web.Response:
        knows = visitor_of(request).right is Right.ARTIST or await _has_code(request, credentials)
        told = as_json(await (health.report() if knows else health.recent_report()))
        broken = told["status"] == Grade.BROKEN.name.lower()
        if not knows:
            told = {"status": told["status"]}
        return web.json_response(told, status=HTTPStatus.SERVICE_UNAVAILABLE if broken else HTTPStatus.OK)

    async def measure(_: web.Request) -> web.Response:
        body = as_metrics(await health.report())
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    return [get("/health", tell, Right.EVERYBODY, programs=True), get("/metrics", measure, programs=True)]


async def _has_code(request: web.Request, credentials: Credentials) -> bool:
    """Tell whether somebody on this machine brings a code that is good; it is good no more."""
    code = request.headers.get(CODE, "")
    if not code or not is_loopback(address_of(request)):
        return False  # nobody elsewhere makes the bot look into the database
    try:
        return await credentials.use(CredentialKind.HEALTH, code) is not None
    except sqlite3.Error:
        return False  # a database that cannot be written lets nobody in, and is itself what is wrong


def as_json(sight: HealthReport) -> dict[str, Any]:
    """Return what was seen and found, in what JSON has; times in ISO 8601."""
    door, found = sight.door, findings(sight)
    return {
        "status": worst(found).name.lower(),
        "findings": [
            {
                "subject": each.subject,
                "grade": each.grade.name.lower(),
                "says": each.says,
                "mend": each.mend,
            }
            for each in found
        ],
        "at": sight.at.isoformat(),
        "started_at": sight.started_at.isoformat(),
        "version": sight.version,
        "live": door.live,
        "connected": door.connected,
        "last_event_heard": _iso(door.last_heard),
        "subscriptions": {"held": door.held, "wanted": door.wanted, "revoked": dict(door.revoked)},
        "signed_in": bool(door.login) and not door.trouble,
        "token_until": _iso(door.token_until),
        "scopes_missing": sorted(door.lacking | door.wishing),
        "moderator": sight.moderates,
        "queues": {"inbox": door.inbox, "outbox": dict(door.outbox)},
        "errors_in_the_last_hour": sight.errors,
        "database": str(Path(sight.database).resolve()),
        "database_writable": not sight.unwritable,
        "disk_free_bytes": sight.disk_free,
        "clock_ahead_seconds": _ahead(sight),
    }


def as_metrics(sight: HealthReport) -> bytes:
    """Return the figures in Prometheus' text format."""
    registry = CollectorRegistry()
    registry.register(_Scrape(sight))
    return generate_latest(registry)


class _Scrape:
    """What Prometheus reads of one sight."""

    def __init__(self, sight: HealthReport) -> None:
        self._sight = sight

    def collect(self) -> Iterator[Metric]:
        """Yield every figure; what nobody knows is left out."""
        yield InfoMetricFamily("woodshed", "The bot", value={"version": self._sight.version})
        yield from _counters(self._sight)
        yield from _gauges(self._sight)
        yield from _families(self._sight)


def _counters(sight: HealthReport) -> Iterator[Metric]:
    counts = sight.counts
    for name, says, value in (
        ("lines_judged", "Lines of chat that the house rules looked at", counts.judged),
        ("duplicates", "Events that Twitch delivered again", counts.duplicates),
        ("answers_sent", "Lines that the bot said", counts.said),
        ("answers_dropped", "Lines that were not sent, or that Twitch dropped", counts.dropped),
        ("errors", "Errors logged", sight.errors_ever),
    ):
        yield CounterMetricFamily(f"woodshed_{name}", says, value=value)
    calls = CounterMetricFamily("woodshed_calls", "Moderation calls to Twitch", labels=["action", "outcome"])
    for (action, outcome), count in sorted(counts.calls.items()):
        calls.add_metric([action, outcome], count)
    yield calls


def _gauges(sight: HealthReport) -> Iterator[Metric]:
    door = sight.door
    for name, says, value in (
        ("well", "1 unless something is broken", worst(findings(sight)) is not Grade.BROKEN),
        ("start_time_seconds", "When the bot was started", sight.started_at.timestamp()),
        ("live", "Whether the stream runs", door.live),
        ("connected", "Whether there is a connection to Twitch", door.connected),
        ("last_event_age_seconds", "Since anything was heard of Twitch", _seconds(sight.at, door.last_heard)),
        ("token_seconds_left", "How long the token is still good", _seconds(door.token_until, sight.at)),
        ("moderator", "Whether the bot is a moderator of the channel", sight.moderates),
        ("inbox_length", "Lines that wait to be judged", door.inbox),
        ("database_writable", "Whether the database can be written", not sight.unwritable),
        ("disk_free_bytes", "Room left where the database is", sight.disk_free),
        ("clock_ahead_seconds", "How far the machine's clock is ahead of Twitch's", _ahead(sight)),
    ):
        if value is not None:
            yield GaugeMetricFamily(f"woodshed_{name}", says, value=float(value))


def _families(sight: HealthReport) -> Iterator[Metric]:
    door = sight.door
    states = {"held": door.held, "wanted": door.wanted, "revoked": len(door.revoked)}
    yield _by("subscriptions", "Subscriptions to events", "state", states.items())
    yield _by("outbox_length", "What waits to be sent", "priority", door.outbox.items())
    grades = {each.subject: each.grade for each in reversed(faults(sight))}
    yield _by("fault", "What is not well: 1 wanting, 2 broken", "subject", grades.items())


def _by(name: str, says: str, label: str, values: Iterable[tuple[str, int]]) -> Metric:
    family = GaugeMetricFamily(f"woodshed_{name}", says, labels=[label])
    for value, count in values:
        family.add_metric([value], count)
    return family


def _ahead(sight: HealthReport) -> float | None:
    return None if sight.clock_ahead is None else sight.clock_ahead.total_seconds()


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _seconds(later: datetime | None, earlier: datetime | None) -> float | None:
    return (later - earlier).total_seconds() if later and earlier else None
