"""The moderation log as people look through it: page by page, filtered, and as a table for elsewhere."""

import csv
import io
from collections.abc import AsyncGenerator, Iterable
from dataclasses import replace

from bot.domain.chat.moderation_log import LogEntry, LogFilter, LogPage
from bot.domain.documents.spreadsheet import MARK, as_text
from bot.store.database import Database
from bot.store.moderation_log import (
    NEWEST,
    chatter_called,
    decisions_on,
    latest_decision,
    log_entries,
)

PAGE = 50
"""Entries on a page: some screens full, however long the log."""

CSV_AT_ONCE = 100
"""Entries that are read, and held in memory, at once for a table: judging waits some milliseconds at most."""

COLUMNS = (
    "id",
    "at",
    "kind",
    "what",
    "by",
    "chatter_id",
    "login",
    "rule",
    "words",
    "said",
    "seconds",
    "certainty",
    "on_trial",
    "decision",
    "item",
    "item_kind",
    "setting",
    "before",
    "after",
    "undone_at",
    "undone_by",
    "fault",
    "stands",
)
"""The fields of an entry that are in a table, named one by one: what is not named here goes nowhere."""


class ModerationLog:
    """Every decision and every switch, by the running numbers under which they were written.

    `size` is how many are on a page.
    """

    def __init__(self, database: Database, *, size: int = PAGE) -> None:
        self._database = database
        self._size = size

    async def page(
        self, wanted: LogFilter, *, before: int | None = None, after: int | None = None
    ) -> LogPage:
        """Return the newest page, or the one next to the entry `before` or `after` which it is asked for.

        Whatever is written meanwhile, who goes from page to page sees each entry once.
        """
        wanted = await self._by_id(wanted)
        if after is not None:
            found = await log_entries(self._database, wanted, after=after, most=self._size + 1)
            entries, beyond = found[-self._size :], found[: -self._size]
            older = entries[-1].id if entries else after + 1
            return LogPage(entries, entries[0].id if beyond else None, await self._older(wanted, older))
        edge = NEWEST if before is None else before
        found = await log_entries(self._database, wanted, before=edge, most=self._size + 1)
        entries, beyond = found[: self._size], found[self._size :]
        first = entries[0].id if entries else edge - 1
        newer = None if before is None else await self._newer(wanted, first)
        return LogPage(entries, newer, entries[-1].id if beyond else None)

    async def csv(self, wanted: LogFilter) -> AsyncGenerator[str]:
        """Give what is wanted as CSV, newest first, some hundred rows at a time: never the whole log at once.

        A cell that a spreadsheet would take for a formula begins with an apostrophe. What is written after
        it has begun is not in it.
        """
        wanted = await self._by_id(wanted)
        head, before = MARK + _rows([COLUMNS]), NEWEST
        while found := await log_entries(self._database, wanted, before=before, most=CSV_AT_ONCE):
            yield head + _rows([_cells(entry) for entry in found])
            head, before = "", found[-1].id
        if head:
            yield head

    async def decided_on(self, message_ids: Iterable[str]) -> dict[str, LogEntry]:
        """Return what came of lines last, by the ids of these: a decision, or an answer of a moderator."""
        return await decisions_on(self._database, message_ids)

    async def latest(self) -> LogEntry | None:
        """Return what was carried out last, taken back or not; None where nothing ever was."""
        return await latest_decision(self._database)

    async def _older(self, wanted: LogFilter, number: int) -> int | None:
        return number if await log_entries(self._database, wanted, before=number, most=1) else None

    async def _newer(self, wanted: LogFilter, number: int) -> int | None:
        return number if await log_entries(self._database, wanted, after=number, most=1) else None

    async def _by_id(self, wanted: LogFilter) -> LogFilter:
        """Return the same with the person's id: a login may change."""
        if not wanted.person:
            return wanted
        login = wanted.person.strip().removeprefix("@").lower()
        return replace(wanted, person=await chatter_called(self._database, login) or login)


def _cells(entry: LogEntry) -> list[str]:
    return [as_text(_text(getattr(entry, name))) for name in COLUMNS]


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _rows(rows: list[list[str]] | list[tuple[str, ...]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()
