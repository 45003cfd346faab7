"""The glossary: each noun once, in order, and where it says."""

import ast
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (PROJECT / "docs/glossary.md").read_text("utf-8").splitlines()
    if line.startswith("|")
][2:]


def test_each_noun_is_told_once_and_in_order() -> None:
    nouns = [row[0] for row in ROWS]
    assert nouns == sorted(set(nouns))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_noun_has_one_sentence_a_place_and_what_it_is_not(row: list[str]) -> None:
    _, what, where, other = row
    assert re.fullmatch(r"[A-Z][^.]+\.", what)
    assert "`" in where
    assert other


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_is_named_is_where_it_is_said_to_be(row: list[str]) -> None:
    for cell in row[2:]:
        for path in re.findall(r"`((?:bot|data|docs|commands)/[^`]*)`", cell):
            assert (PROJECT / path).exists()
        for name, path in re.findall(r"`([A-Za-z_.]+)` (?:in|of) `([a-z_/]+\.py)`", cell):
            words = {
                word
                for node in ast.walk(ast.parse((PROJECT / path).read_text("utf-8")))
                for word in (
                    getattr(node, "name", None),
                    getattr(node, "id", None),
                    getattr(node, "arg", None),
                )
            }
            assert set(name.split(".")) <= words, f"{name} is not in {path}"
