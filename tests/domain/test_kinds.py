"""Every kind of document is read, written and named by what is registered of it, and loses nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.domain.document_kind import Document, DocumentKind
from bot.domain.gear import GEAR
from bot.domain.routine import ROUTINES
from bot.errors import DocumentError
from bot.features import KINDS
from bot.services.documents import as_file, kind_of

WHOLE = {
    kind: (Path(__file__).parent / f"kinds/{kind.name}.toml").read_text(encoding="utf-8") for kind in KINDS
}
"""A file of each kind with every field set to something else than its default."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_field_is_left_out_of_the_round_trip(kind: DocumentKind[Any]) -> None:
    documents: Sequence[Document] = kind.read(WHOLE[kind])
    unset = [
        name
        for name, default in kind.defaults().items()
        if all(each.model_dump(by_alias=True)[name] == default for each in documents)
    ]
    assert not unset, "the file of this kind lacks a field that is new"
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
    text = WHOLE[GEAR].replace("1959", "3000").replace('in = "case"', 'in = "goldie"').replace('"Case"', "3")
    with pytest.raises(DocumentError) as refused:
        GEAR.read(text, "mine.toml")
    told = [str(fault) for fault in refused.value.faults]
    assert len(told) == 3
    assert any("mine.toml, line 7: gear no. 1 year" in each for each in told)
    assert any("mine.toml, line 15: gear no. 1 in: 'goldie' names itself" in each for each in told)
    assert any("line 20: gear no. 2 model" in each for each in told)
