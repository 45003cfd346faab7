"""A form is made of its schema, shows a document whole, and gives back the same; faults are by field."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.documents.form import (
    Sent,
    field_at,
    inputs_of,
    read,
    rows_in,
    shown_by,
    with_row,
    with_row_moved,
    without_row,
)
from bot.domain.documents.form_field import FieldType, FormField, fields_of
from bot.domain.gear.gear import GEAR
from bot.domain.practice.routine import ROUTINES
from bot.domain.words.number import figure_in
from tests.authored import ALL_KINDS, SAMPLES, TENT, TENTS, Tent

WHOLE: dict[DocumentKind[Any], Document] = {**{kind: each[0] for kind, each in SAMPLES.items()}, TENTS: TENT}


def by_name(kind: DocumentKind[Any]) -> dict[str, FormField]:
    return {field.name: field for field in fields_of(kind)}


def table_of(document: Document) -> dict[str, Any]:
    return document.model_dump(mode="json", by_alias=True)


def is_valid(kind: DocumentKind[Any], table: dict[str, Any]) -> bool:
    try:
        kind.schema.model_validate(table)
    except ValidationError:
        return False
    return True


def some(field: FormField, held: object) -> st.SearchStrategy[Any]:
    """Return values that may stand in a field; where a text has a form of its own, the one that is held."""
    match field.type:
        case FieldType.CHOICE:
            found = st.sampled_from(field.choices)
        case FieldType.SWITCH:
            found = st.booleans()
        case FieldType.DAY:
            found = st.dates().map(str)
        case FieldType.NUMBER:
            step = field.step or 1
            least, most = (field.least or 0) / step, min(field.most or 9000, 9000) / step
            found = st.integers(int(least), int(most)).map(lambda number: number * step)
        case FieldType.TEXTS if is_free(held):
            found = st.lists(st.text(LINE, max_size=20), max_size=int(field.most or 3))
        case FieldType.ROWS:
            row = cast("list[dict[str, Any]]", held)[0]
            found = st.lists(some_of(field.fields, row), max_size=4)
        case FieldType.TEXT | FieldType.LONG_TEXT if is_free(held):
            found = st.text(LINE, max_size=int(field.most or 50))
        case FieldType.SEVERAL_NAMED:
            found = st.lists(st.sampled_from(["goldie", "case", "no-more"]), unique=True)
        case _:
            found = st.just(held)
    return st.one_of(st.none(), found) if field.is_nullable else found


LINE = st.characters(codec="utf-8", exclude_characters="\r\n")


def is_free(held: object) -> bool:
    words = " ".join(cast("list[str]", held)) if isinstance(held, list) else str(held)
    return " " in words or words.istitle()


def some_of(fields: tuple[FormField, ...], held: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    told = {field.name: some(field, held[field.name]) for field in fields}
    return st.fixed_dictionaries({name: st.one_of(st.just(held[name]), each) for name, each in told.items()})


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.name)
@given(data=st.data())
def test_what_a_form_shows_of_a_document_is_that_document_when_it_is_sent(
    kind: DocumentKind[Any], data: st.DataObject
) -> None:
    whole = table_of(WHOLE[kind])
    table = whole | data.draw(some_of(fields_of(kind), whole)) | {"slug": whole["slug"]}
    for name in [name for name in table if not is_valid(kind, whole | {name: table[name]})]:
        table[name] = whole[name]
    try:
        document = kind.schema.model_validate(table)
    except ValidationError:
        document = WHOLE[kind]
    assert read(kind, shown_by(kind, document), document, document.slug).document == document
    assert read(kind, {}, document, document.slug).document == document, "what is not sent stays"


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.name)
def test_every_field_of_a_kind_is_on_its_form_whatever_its_type(kind: DocumentKind[Any]) -> None:
    unknown = {"notes"} if kind == TENTS else set[str]()
    assert {field.name for field in fields_of(kind)} == {*kind.fields()} - unknown


def test_the_type_and_the_bounds_of_a_field_are_those_of_the_schema() -> None:
    gear, tent = by_name(GEAR), by_name(TENTS)
    assert (gear["year"].type, gear["year"].least, gear["year"].most) == (FieldType.NUMBER, 1500, 2100)
    assert gear["year"].is_whole
    assert gear["year"].is_nullable
    assert (gear["story"].type, gear["link"].type) == (FieldType.LONG_TEXT, FieldType.TEXT)
    assert (gear["in"].type, gear["in"].named) == (FieldType.NAMED, "gear")
    assert (gear["status"].optional, gear["status"].default) == (True, "resting")
    assert not gear["model"].optional
    types = {name: field.type for name, field in tent.items()}
    assert types == {
        "slug": FieldType.TEXT,
        "title": FieldType.TEXT,
        "story": FieldType.LONG_TEXT,
        "weather": FieldType.CHOICE,
        "persons": FieldType.NUMBER,
        "pitched": FieldType.DAY,
        "dry": FieldType.SWITCH,
        "colours": FieldType.TEXTS,
        "guitar": FieldType.NAMED,
        "pegs": FieldType.ROWS,
    }
    length = field_at(fields_of(TENTS), "pegs.0.length")
    pieces = field_at(fields_of(TENTS), "pegs.0.knots.new0.pieces")
    assert length
    assert (length.step, length.is_whole, length.key) == (0.25, False, "pegs-length")
    assert pieces
    assert (pieces.type, pieces.named) == (FieldType.SEVERAL_NAMED, "gear")


def test_what_no_form_can_show_stays_as_it_is() -> None:
    sent = {**shown_by(TENTS, TENT), "title": ["Bigger"]}
    saved = read(TENTS, sent, TENT, TENT.slug).document
    assert saved == TENT.model_copy(update={"title": "Bigger"})


@pytest.mark.parametrize(
    ("typed", "whole", "number"),
    [
        ("92", True, 92),
        ("92,5", False, 92.5),
        ("92.50", False, 92.5),
        ("-3", True, -3),
        ("−0,25", False, -0.25),
        ("0.125", False, 0.125),
        (" 7 ", True, 7),
    ],
)
def test_a_number_is_understood_with_a_comma_or_a_full_stop(typed: str, whole: bool, number: float) -> None:
    assert figure_in(typed, whole=whole) == number


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("92,5", True),
        ("1.000", False),
        ("1.000", True),
        ("a few", False),
        ("90-96", False),
        ("1e3", False),
        ("½", False),
    ],
)
def test_what_is_no_number_or_could_be_two_is_refused(typed: str, whole: bool) -> None:
    with pytest.raises(ValueError, match=typed):
        figure_in(typed, whole=whole)


GOLDIE = shown_by(GEAR, WHOLE[GEAR])


@pytest.mark.parametrize(
    ("kind", "changed", "told"),
    [
        (GEAR, {"year": ["92,5"]}, {("year", "whole", 0)}),
        (GEAR, {"year": ["1066"], "since": ["x"]}, {("year", "least", 0), ("since", "whole", 0)}),
        (GEAR, {"model": [""], "kind": [""]}, {("model", "missing", 0), ("kind", "missing", 0)}),
        (GEAR, {"kind": ["spoon"]}, {("kind", "choice", 0)}),
        (GEAR, {"link": ["http://x"]}, {("link", "own", 0)}),
        (GEAR, {"nickname": ["x" * 81]}, {("nickname", "too-long", 0)}),
        (GEAR, {"tags": ["a\n" + "b" * 31]}, {("tags", "too-long", 2)}),
        (GEAR, {"tags": ["\n".join("abcdefghijklm")]}, {("tags", "too-many", 0)}),
        (
            TENTS,
            {"pitched": ["31.2.2030"], "persons": ["0"]},
            {("pitched", "day", 0), ("persons", "least", 0)},
        ),
        (TENTS, {"pegs.0.length": ["2,3"]}, {("pegs.0.length", "step", 0)}),
        (TENTS, {"pegs.0.name": [""]}, {("pegs.0.name", "missing", 0)}),
        (ROUTINES, {"blocks.0.minutes": [""]}, {("blocks.0.minutes", "missing", 0)}),
        (ROUTINES, {"blocks.0.start_bpm": ["130"]}, {("blocks.0", "own", 0)}),
    ],
)
def test_what_is_wrong_is_told_of_its_field_and_nothing_else(
    kind: DocumentKind[Any], changed: Sent, told: set[tuple[str, str, int]]
) -> None:
    document, faults = read(kind, {**shown_by(kind, WHOLE[kind]), **changed}, WHOLE[kind], "any")
    assert document is None
    assert {(each.name, each.fault, each.entry) for each in faults} == told


def test_a_row_that_was_not_sent_and_does_not_do_any_more_is_told_too() -> None:
    old = ROUTINES.as_body(WHOLE[ROUTINES]).replace("3+2+2/8", "free")  # pyright: ignore[reportArgumentType]
    _, faults = read(ROUTINES, {"title": ["T"]}, ROUTINES.from_body(old), "r")
    assert [each.name for each in faults] == ["blocks.0.metre"]


def test_absent_false_and_empty_differ() -> None:
    tent = TENT.model_copy(update={"persons": 2})
    shown = dict(shown_by(TENTS, tent))
    assert read(TENTS, {**shown, "dry": ["no"], "persons": [""]}, tent, "t").document == tent.model_copy(
        update={"slug": "t", "dry": False, "persons": None}
    )
    absent = {name: each for name, each in shown.items() if name not in {"dry", "persons"}}
    left = cast("Tent", read(TENTS, absent, tent, "t").document)
    assert (left.dry, left.persons) == (True, 2)


def test_a_field_that_came_later_is_on_the_form_of_what_was_there_before() -> None:
    sent = {name: each for name, each in GOLDIE.items() if name != "nickname"}
    shown = {each.name: each.value for each in inputs_of(fields_of(GEAR), sent)}
    assert shown["nickname"] == ""


def test_rows_are_in_the_order_in_which_they_are_sent_whatever_their_keys_are() -> None:
    pegs = field_at(fields_of(TENTS), "pegs")
    assert pegs
    sent: Sent = {"title": ["T"], "pegs": [""]}
    for name in ("a", "b", "c"):
        sent, row = with_row(pegs, sent, "pegs")
        sent = {**sent, f"{row}.name": [name]}

    def names(of: Sent) -> str:
        tent = cast("Tent", read(TENTS, of, None, "t").document)
        return "".join(peg.name for peg in tent.pegs)

    first, second, third = (f"pegs.{key}" for key in rows_in(sent, "pegs"))
    assert names(sent) == "abc"
    assert names(with_row_moved(sent, third, -1)) == "acb"
    assert names(with_row_moved(sent, first, -1)) == "abc", "the first goes no further"
    assert names(with_row_moved(sent, first, 1)) == "bac"
    assert names(without_row(sent, second)) == "ac"
    inner = field_at(fields_of(TENTS), f"{third}.knots")
    assert inner
    knotted, _ = with_row(inner, sent, f"{third}.knots")
    tent = cast("Tent", read(TENTS, knotted, None, "t").document)
    assert [len(peg.knots) for peg in tent.pegs] == [0, 0, 1]


class Counted(Mapping[str, Sequence[str]]):
    """What was sent, which counts how often it is gone over."""

    def __init__(self, sent: Sent) -> None:
        self.sent = sent
        self.times = 0

    def __getitem__(self, name: str) -> Sequence[str]:
        return self.sent[name]

    def __len__(self) -> int:
        return len(self.sent)

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return iter(self.sent)


@pytest.mark.parametrize("count", [1, 30])
def test_a_form_is_gone_over_once_however_many_rows_and_faults_it_has(count: int) -> None:
    rows = {f"blocks.{key}.{name}": ["x"] for key in range(count) for name in ("kind", "minutes", "by")}
    sent = Counted({"title": ["T"], "blocks": [""], **rows})
    faults = read(ROUTINES, sent, None, "r").faults
    assert len(faults) == 4 * count, "the title is missing too"
    assert sent.times == 1
    told = {fault.name: fault for fault in faults}
    blocks = {each.name: each for each in inputs_of(fields_of(ROUTINES), sent, faults)}["blocks"]
    assert sent.times == 2
    shown = {each.name: each.faults for row in blocks.rows for each in row.inputs}
    assert {name: [*each] for name, each in shown.items() if each} == {name: [told[name]] for name in told}


def test_no_more_rows_are_offered_than_fit() -> None:
    def takes_more(count: int) -> bool:
        sent = {f"blocks.{key}.title": ["x"] for key in range(count)}
        return {each.name: each for each in inputs_of(fields_of(ROUTINES), sent)}["blocks"].takes_more

    assert (takes_more(29), takes_more(30)) == (True, False)


def test_what_a_row_has_that_no_form_shows_goes_with_it_wherever_it_goes() -> None:
    evening = WHOLE[ROUTINES]
    sent = {name: each for name, each in shown_by(ROUTINES, evening).items() if name != "blocks.0.metre"}
    pegs = field_at(fields_of(ROUTINES), "blocks")
    assert pegs
    more = with_row_moved(with_row(pegs, sent, "blocks")[0], "blocks.0", 1)
    more = {**more, "blocks.new0.title": ["T"], "blocks.new0.kind": ["ear"], "blocks.new0.minutes": ["3"]}
    routine = read(ROUTINES, more, evening, "r").document
    assert [block.metre for block in routine.blocks] == ["", "3+2+2/8"]
