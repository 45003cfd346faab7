"""Every kind of document is read, written and named by what is registered of it, and loses nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pytest
from pydantic import BaseModel

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.gear.gear import GEAR
from bot.domain.practice.routine import ROUTINES
from bot.errors import DocumentError
from bot.features import KINDS
from bot.services.documents.documents import as_file, kind_of

WHOLE = {
    kind: (Path(__file__).parent / f"kinds/{kind.name}.toml").read_text(encoding="utf-8") for kind in KINDS
}
"""A file of each kind with every field set to something else than its default."""


def unset(sections: Sequence[BaseModel]) -> list[str]:
    """Return the fields that say no more than the default in all of these, and in what is within them."""
    found: list[str] = []
    for name, info in type(sections[0]).model_fields.items():
        values: list[object] = [getattr(each, name) for each in sections]
        if not info.is_required() and all(value == info.default for value in values):
            found.append(info.alias or name)
        lists = [cast("tuple[object, ...]", value) for value in values if isinstance(value, tuple)]
        within = [each for items in lists for each in items if isinstance(each, BaseModel)]
        found += unset(within) if within else []
    return found


def test_a_field_that_is_new_is_missed_also_within_a_list() -> None:
    lacking = WHOLE[ROUTINES].replace('listen_for = "the rests"', "").replace("by = 2026-12-20", "")
    assert unset(ROUTINES.read(lacking)) == ["by", "listen_for"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_field_is_left_out_of_the_round_trip(kind: DocumentKind[Any]) -> None:
    documents: Sequence[Document] = kind.read(WHOLE[kind])
    assert not unset(documents), f"tests/domain/kinds/{kind.name}.toml lacks a field that is new"
    assert as_file(kind, kind.read(WHOLE[kind])).strip() == WHOLE[kind].strip()
    for each in kind.read(WHOLE[kind]):
        assert kind.from_body(kind.as_body(each)) == each


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_file_is_known_by_its_first_table(kind: DocumentKind[Any]) -> None:
    assert kind_of(WHOLE[kind], KINDS) is kind
    assert kind_of("# a remark\n" + WHOLE[kind].replace("\n\n", "\n# [[other]]\n"), KINDS) is kind
    assert kind_of(f"{kind.table} = []\n", KINDS) is kind
    assert kind_of("", KINDS) is KINDS[0]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_file_of_none_leaves_room_for_the_first_table_that_a_person_adds(kind: DocumentKind[Any]) -> None:
    remarks = "# A sample:\n#[[gear]]\n"
    assert as_file(kind, (), remarks) == remarks
    emptied = as_file(kind, (), f"# Mine\n\n{WHOLE[kind]}")
    assert kind.read(f"{emptied}\n{WHOLE[kind]}") == kind.read(WHOLE[kind])


def test_kinds_have_names_files_and_tables_of_their_own_and_name_only_what_comes_before() -> None:
    for names in (
        [kind.name for kind in KINDS],
        [kind.file for kind in KINDS],
        [kind.table for kind in KINDS],
    ):
        assert len(set(names)) == len(names)
    known: set[str] = set()
    for kind in KINDS:
        known.add(kind.name)
        assert {to for _, to in kind.references} <= known


def test_what_a_document_names_is_known_wherever_it_stands() -> None:
    assert list(GEAR.names(GEAR.read(WHOLE[GEAR])[0])) == [("gear", "case")]
    assert list(ROUTINES.names(ROUTINES.read(WHOLE[ROUTINES])[0])) == [("gear", "goldie")]


def test_every_fault_of_every_entry_is_told_with_its_line_and_its_mend() -> None:
    year, itself, model = "year = 3000", 'in = "goldie"', "model = 3"
    text = WHOLE[GEAR].replace("year = 1959", year).replace('in = "case"', itself)
    text = text.replace('model = "Case"', model)
    line = {each: number for number, each in enumerate(text.splitlines(), 1)}
    with pytest.raises(DocumentError) as refused:
        GEAR.read(text, "mine.toml")
    told = [str(fault) for fault in refused.value.faults]
    assert len(told) == 3
    for begins in (
        f"mine.toml, line {line[year]}: gear no. 1 year",
        f"mine.toml, line {line[itself]}: gear no. 1 in: 'goldie' names itself",
        f"mine.toml, line {line[model]}: gear no. 2 model",
    ):
        assert any(begins in each for each in told)
