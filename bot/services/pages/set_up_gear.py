"""The first pieces of gear, as they come from one form: all of them are put on the shelf, or none."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from bot.domain.documents.field_types import MAX_NAME
from bot.domain.documents.slug import slug_for
from bot.domain.gear.gear import GEAR, GearItem, Status
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue

LINES = lines(
    """
    set-up-gear-none
    set-up-gear-unnamed
    set-up-gear-bad-kind
    set-up-gear-too-long: most
    """
)

FIELDS = ("kind", "maker", "model", "nickname")
"""What a piece is told by, at first; all else may be added whenever there is time."""

Row = Mapping[str, str]


class WrongPiece(NamedTuple):
    """What is wrong with a field of a row."""

    row: int
    field: str
    refusal: Refusal


async def put_on_shelf(catalogue: Catalogue, rows: Sequence[Row], by: str) -> list[WrongPiece]:
    """Put the pieces of the rows on the shelf, in use; return what is wrong, and then put none there.

    A row without words is none, and a piece that is there already stays as it is. None at all is wrong where
    none is there yet.
    """
    wrong: list[WrongPiece] = []
    if all(map(_is_empty, rows)) and not catalogue.all(GEAR):
        return [WrongPiece(0, "model", Refusal("set-up-gear-none"))]
    async with catalogue.editing(by) as draft:
        pieces: list[GearItem] = []
        taken = set(draft.of(GEAR))
        known = {_told(piece) for piece in draft.of(GEAR).values()}
        for number, row in enumerate(rows):
            if _is_empty(row):
                continue
            try:
                piece = _piece(row, taken)
            except ValidationError as error:
                wrong.append(_wrong(number, error))
            except Refusal as refusal:
                wrong.append(WrongPiece(number, "model", refusal))
            else:
                taken.add(piece.slug)
                if _told(piece) not in known:
                    pieces.append(piece)
        for piece in () if wrong else pieces:
            draft.put(GEAR, piece)
    return wrong


def _is_empty(row: Row) -> bool:
    return not any(row.get(field) for field in FIELDS[1:])


def _piece(row: Row, taken: set[str]) -> GearItem:
    """Return the piece of a row.

    Raises:
        Refusal: it has no name that a slug can be made of.
        ValidationError: a field is no use.
    """
    given = {field: row.get(field, "") for field in FIELDS}
    if not given["model"]:
        raise Refusal("set-up-gear-unnamed")
    slug = slug_for(given["nickname"] or given["model"], taken)
    return GearItem.model_validate({"slug": slug, "status": Status.IN_USE, **given})


def _wrong(number: int, error: ValidationError) -> WrongPiece:
    field = str(error.errors()[0]["loc"][0])
    refusal = (
        Refusal("set-up-gear-bad-kind") if field == "kind" else Refusal("set-up-gear-too-long", most=MAX_NAME)
    )
    return WrongPiece(number, field, refusal)


def _told(piece: GearItem) -> tuple[object, ...]:
    return tuple(getattr(piece, field) for field in FIELDS)
