"""Documents as the text of a file: as tomlkit writes it, and what a person has in it stays."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from bot.services.documents.documents import as_toml
from bot.services.documents.written_table import written_table

_ODD = ['say "hi"', "back\\slash", "two\nlines", "tab\t", "[[gear]]", "\u2028", "Ünder"]
_TEXTS = st.text(max_size=12) | st.sampled_from(_ODD)
_PLAIN = _TEXTS | st.integers() | st.booleans() | st.dates() | st.lists(_TEXTS, max_size=3)
_KNOBS = st.lists(st.fixed_dictionaries({"name": _TEXTS, "value": _TEXTS}), min_size=1, max_size=3)


@st.composite
def _tables(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw tables, each with some of the names behind its slug."""
    slugs = draw(st.lists(st.from_regex(r"[a-z0-9]{1,4}", fullmatch=True), max_size=5, unique=True))
    fields = {"model": _PLAIN, "year": _PLAIN, "knobs": _KNOBS}
    return [
        {"slug": slug, **{name: draw(values) for name, values in fields.items() if draw(st.booleans())}}
        for slug in slugs
    ]


def _by_tomlkit(tables: Sequence[Mapping[str, Any]]) -> str:
    rows: Any = tomlkit.aot()
    for values in tables:
        table: Any = tomlkit.table()
        for key, value in values.items():
            table[key] = value
        rows.append(table)
    return tomlkit.dumps({"gear": rows} if tables else {})


@given(_tables())
def test_a_table_is_written_as_tomlkit_writes_it(tables: list[dict[str, Any]]) -> None:
    assert as_toml("gear", tables, "", "gear.toml", {}) == _by_tomlkit(tables)


@given(_tables(), _tables(), st.sampled_from(["", "# Mine\n", "# Mine\n\n\n", "gear = []\n"]))
def test_a_file_has_what_is_wanted_whatever_it_had_and_its_remarks_stay(
    before: list[dict[str, Any]], wanted: list[dict[str, Any]], head: str
) -> None:
    over = head if "gear" in head else head + as_toml("gear", before, "", "gear.toml", {})
    text = as_toml("gear", wanted, over, "gear.toml", {})
    rows = cast("list[dict[str, Any]]", tomlkit.parse(text).unwrap().get("gear", []))
    assert sorted(rows, key=_slug) == sorted(wanted, key=_slug)
    assert text.startswith(head.removeprefix("gear = []\n"))
    assert as_toml("gear", wanted, text, "gear.toml", {}) == text


def _slug(table: Mapping[str, Any]) -> str:
    return str(table["slug"])


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_what_looks_like_a_header_within_a_text_is_none(quotes: str) -> None:
    over = f'[[gear]]\nslug = "x"\nmodel = {quotes}\n[[gear]]\nslug = "y"\n{quotes} # Mine\n'
    held = {"slug": "x", "model": '[[gear]]\nslug = "y"\n'}
    assert as_toml("gear", [held], over, "gear.toml", {}) == over
    new = {"slug": "z", "model": "Kettle"}
    assert as_toml("gear", [held, new], over, "gear.toml", {}) == f"{over}\n{written_table('gear', new)}"


def test_remarks_stay_in_the_table_that_changes_and_go_with_the_one_that_goes() -> None:
    over = (
        '# Mine\n\n[[gear]] # the first\nslug = "x"\nyear = 1966 # or so\n# of x\n\n'
        '[[gear]]\nslug = "y"\n# of y\n'
    )
    text = as_toml("gear", [{"slug": "x", "year": 1967}], over, "gear.toml", {})
    assert text == '# Mine\n\n[[gear]] # the first\nslug = "x"\nyear = 1967 # or so\n# of x\n\n'
