"""The moderation log in SQLite: every decision and every switch, read by its running number."""

import json
from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row

from bot.domain.chat.moderation_log import LogEntry, LogFilter, LogKind
from bot.domain.chat.review import ReviewKind
from bot.moderation.certainty import Certainty
from bot.moderation.verdict import Action
from bot.store.audit import BURST
from bot.store.database import Database, stamp, time_in

NEWEST = 2**63 - 1
"""Beyond every running number: SQLite's greatest."""

AND = "; "
"""Between the reasons for which calls were refused."""

_ENTRY = f"""
    SELECT log.id, log.at, log.kind, log.what, log.by_login, log.chatter_id, log.rule, log.audit_id,
        log.review_id, coalesce(audit.message_id, review.twitch_id) AS message_id,
        coalesce(audit.chatter_login, review.chatter_login, '') AS login,
        coalesce(audit.words, review.words, '') AS words, coalesce(audit.said, review.said, '') AS said,
        coalesce(audit.seconds, 0) AS seconds, coalesce(audit.certainty, 0) AS certainty,
        audit.counts = 0 AND NOT EXISTS (SELECT 1 FROM review WHERE audit_id = audit.id) AS on_trial,
        audit.undone_at, coalesce(audit.undone_by, '') AS undone_by,
        coalesce(review.kind, '') AS item_kind, coalesce(toggle.setting, '') AS setting,
        coalesce(toggle.before, panic.before, '') AS before, coalesce(toggle.after, panic.after, '') AS after,
        coalesce(
            iif(log.id < (SELECT max(id) FROM moderation_log WHERE review_id = review.id), '', review.detail),
            (SELECT group_concat(detail, '{AND}') FROM audit_call
                WHERE audit_call.audit_id = deed.id AND outcome = 'failed'), '') AS fault,
        coalesce((SELECT min(outcome IS 'failed') FROM audit_call WHERE audit_call.audit_id = deed.id
            AND audit_call.action IN ('delete', 'timeout', 'ban')), 0) AS stands
    FROM moderation_log AS log
        LEFT JOIN audit ON audit.id = log.audit_id LEFT JOIN review ON review.id = log.review_id
        LEFT JOIN toggle ON toggle.id = log.toggle_id LEFT JOIN panic ON panic.id = log.panic_id
        LEFT JOIN audit AS deed ON deed.id = iif(audit.batch LIKE '{BURST}%' AND NOT EXISTS (SELECT 1
            FROM audit_call WHERE audit_id = audit.id), CAST(substr(audit.batch, 2) AS INTEGER), audit.id)
"""  # noqa: S608 - ours
"""Columns are named one by one: what is added to a table is in no log until somebody names it here.

`deed` is the decision whose calls carry an entry out: of what a time-out or a ban takes along, that one.
"""


async def log_entries(
    database: Database, wanted: LogFilter, *, most: int, before: int = NEWEST, after: int | None = None
) -> list[LogEntry]:
    """Return the newest entries that are wanted, newest first, of those between two running numbers.

    With `after` they are those next to it, still newest first. `wanted.person` is an id here.
    """
    conditions, values = _conditions(wanted)
    order = "DESC" if after is None else "ASC"
    found = await database.read(
        _entry,
        f"{_ENTRY} WHERE {conditions} ORDER BY log.id {order} LIMIT :most",
        {**values, "before": before, "after": after or 0, "most": most},
    )
    return found if after is None else found[::-1]


async def decisions_on(database: Database, message_ids: Iterable[str]) -> dict[str, LogEntry]:
    """Return what came of lines last, by the ids of these.

    It is the decision of a rule, also of one on trial, or the answer of a moderator to what it asked, or
    what they then decided.
    """
    found = await database.read(
        # What a moderator decided about a line that was judged has the line's id behind a number.
        lambda row: (row["message_id"].rpartition("/")[2], _entry(row)),
        f"""{_ENTRY} WHERE log.kind = '{LogKind.DECISION}' AND log.audit_id IN (
            SELECT id FROM audit WHERE message_id IN (
                SELECT value FROM json_each(:lines) UNION ALL SELECT id || '/' || message_id FROM audit
                    WHERE message_id IN (SELECT value FROM json_each(:lines))
            )
        ) OR log.review_id IN (
            SELECT id FROM review WHERE kind = '{ReviewKind.UNSURE}'
                AND twitch_id IN (SELECT value FROM json_each(:lines))
        ) ORDER BY log.id""",  # noqa: S608 - ours
        {"lines": json.dumps([*message_ids])},
    )
    return dict(found)


async def latest_decision(database: Database) -> LogEntry | None:
    """Return what was carried out last, taken back or not; the rest of a burst follows from another one."""
    found = await database.read(
        _entry,
        f"{_ENTRY} WHERE log.id > 0 AND log.kind = '{LogKind.DECISION}' AND audit.counts"
        f" AND audit.action <> '{Action.REVIEW}' AND audit.batch NOT LIKE '{BURST}%'"
        " ORDER BY log.id DESC LIMIT 1",
        (),
    )
    return found[0] if found else None


async def chatter_called(database: Database, login: str) -> str | None:
    """Return the id of whoever was moderated, or asked something of moderators, under a login last."""
    for table in ("audit", "review"):
        rows = await database.reading.execute_fetchall(
            f"SELECT chatter_id FROM {table} WHERE chatter_login = ? ORDER BY id DESC LIMIT 1",  # noqa: S608 - ours
            (login,),
        )
        for row in rows:
            return row["chatter_id"]
    return None


async def login_of(database: Database, chatter_id: str) -> str | None:
    """Return the login under which somebody was moderated, or asked something of moderators, last."""
    rows = await database.reading.execute_fetchall(
        "SELECT coalesce(audit.chatter_login, review.chatter_login) AS login FROM moderation_log AS log"
        " LEFT JOIN audit ON audit.id = log.audit_id LEFT JOIN review ON review.id = log.review_id"
        " WHERE log.chatter_id = ? ORDER BY log.id DESC LIMIT 1",
        (chatter_id,),
    )
    return next((row["login"] or None for row in rows), None)


_WANTED = {
    "person": "log.chatter_id = :person",
    "kind": "log.kind = :kind",
    "rule": "log.rule = :rule",
    "by": "log.by_login = :by",
    "since": "log.at >= :since",
    "until": "log.at < :until",
}
"""What a query says for each field of a filter."""

_FIRST = "(SELECT min(+id) - 1 FROM moderation_log WHERE at >= :since)"
_LAST = "(SELECT max(+id) + 1 FROM moderation_log WHERE at < :until)"
"""The numbers go with the times, nearly: so a span of long ago is found without all that came after it.

With the sign, SQLite looks for them by their times, and not from one end of the table on.
"""


def _conditions(wanted: LogFilter) -> tuple[str, dict[str, str]]:
    """Return what a query says for what is wanted, and the values in it by name."""
    asked = {name: value for name in _WANTED if (value := getattr(wanted, name))}
    values = {name: stamp(value) if isinstance(value, datetime) else value for name, value in asked.items()}
    bounds = (
        f"log.id > max(:after, {_FIRST})" if wanted.since else "log.id > :after",
        f"log.id < min(:before, {_LAST})" if wanted.until else "log.id < :before",
    )
    return " AND ".join([*bounds, *(_WANTED[name] for name in asked)]), values


def _entry(row: Row) -> LogEntry:
    return LogEntry(
        id=row["id"],
        at=time_in(row["at"]),
        kind=LogKind(row["kind"]),
        what=row["what"],
        by=row["by_login"],
        chatter_id=row["chatter_id"],
        login=row["login"],
        rule=row["rule"],
        words=row["words"],
        said=row["said"],
        seconds=row["seconds"],
        certainty=Certainty(row["certainty"]).name.lower() if row["certainty"] else "",
        on_trial=bool(row["on_trial"]),
        decision=row["audit_id"] or 0,
        item=row["review_id"] or 0,
        item_kind=row["item_kind"],
        setting=row["setting"],
        before=row["before"],
        after=row["after"],
        undone_at=time_in(row["undone_at"]) if row["undone_at"] else None,
        undone_by=row["undone_by"],
        fault=AND.join(dict.fromkeys(row["fault"].split(AND))),  # two calls may have been refused alike
        stands=bool(row["stands"]),
    )
