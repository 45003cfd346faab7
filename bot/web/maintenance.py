"""What is due of the maintenance, on the artist's desk, with a button for each that it was done today."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.words.voice import lines
from bot.services.documents.forms import SLUG
from bot.services.gear.maintenance import MaintenanceBook, WorkOn
from bot.services.words.voice import Say
from bot.web.desk_part import Column, DeskPart
from bot.web.do import Act, Asked
from bot.web.document_path import path_of

LINES = lines(
    """
    page-desk-maintenance
    page-desk-maintenance-due: days
    page-desk-maintenance-last: days note
    page-desk-maintenance-more: count
    page-desk-maintenance-done
    page-desk-maintenance-noted: name work
    page-desk-maintenance-back: name work
    page-desk-maintenance-undo
    page-maintenance-done-does
    """
)

TOPIC = "maintenance"
"""Of which there is news where something was done."""

MAX_DUE = 3
"""Of what is due: as many as one glance takes in; the longest due come first."""


class DueRow(NamedTuple):
    """A work that is due: since how many days, how long ago it was done, and where all of it stands."""

    slug: str
    name: str
    work: str
    days: int
    last: int
    note: str
    path: str


def desk_part(book: MaintenanceBook) -> DeskPart:
    """Return the part of the desk that tells what is due, which stands nowhere else."""

    async def values() -> dict[str, object]:
        due = await book.due()
        return {"rows": _rows(book, due[:MAX_DUE]), "more": len(due[MAX_DUE:]), "pressed": book.pressed}

    return DeskPart("maintenance", (TOPIC, "minute"), values, Column.BELOW_PLAYED)


def maintenance_acts(book: MaintenanceBook, say: Say) -> list[Act]:
    """Return what the artist does with what is due."""

    async def done(asked: Asked) -> str:
        told = await book.done_today(asked.fields.get(SLUG, ""), asked.by)
        return say("page-desk-maintenance-noted", {"name": told.on.short_name, "work": told.work.work})

    return [Act("maintenance-done", done, fields=(SLUG,), says="page-maintenance-done-does")]


def _rows(book: MaintenanceBook, due: Sequence[WorkOn]) -> list[DueRow]:
    today = book.today()
    return [
        DueRow(
            each.work.slug,
            each.on.short_name,
            each.work.work,
            (today - each.work.due).days,
            (today - each.done.on).days,
            each.done.note,
            path_of(TOPIC, each.work.slug),
        )
        for each in due
        if each.work.due
    ]
