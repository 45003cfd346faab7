"""Spreadsheets as strangers keep them, from whatever program: taken as they are meant, or told."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.disk import WINDOWS
from bot.domain.gear.gear import GEAR, GearItem
from bot.errors import DocumentError
from bot.files import import_all, preview, sheets_among
from bot.settings import Settings
from bot.store.database import Database
from bot.store.document import documents_of

NOW = datetime(2030, 5, 18, tzinfo=UTC)
ENGLISH = "Type,Brand,Model,Year,Serial,Notes\nGuitar,Hollowmere,Lark 59,1959,HM-42,Señal\n"
GERMAN = "Art;Hersteller;Modell;Baujahr;Seriennummer;Notizen\nGitarre;Hollowmere;Lark 59;1959,0;HM-42;Señal\n"
SPANISH = "Tipo;Marca;Modelo;Año;Número de serie;Notas\nGuitarra;Hollowmere;Lark 59;1959;HM-42;Señal\n"
FIELDS = ["kind", "maker", "model", "year", "serial", "story"]

TAKEN: dict[str, bytes] = {
    "commas": ENGLISH.encode(),
    "semicolons": ENGLISH.replace(",", ";").encode(),
    "tabs": ENGLISH.replace(",", "\t").encode(),
    "a mark before UTF-8": ENGLISH.encode("utf-8-sig"),
    "UTF-16 with tabs, as Excel's Unicode text": ENGLISH.replace(",", "\t").encode("utf-16"),
    "as Windows writes": SPANISH.encode(WINDOWS),
    "a line that tells Excel what parts cells": f"sep=;\r\n{GERMAN}".encode(),
    "that line with a mark": f'"sep=;"\r\n{GERMAN}'.encode("utf-8-sig"),
    "German": GERMAN.encode(),
    "Spanish": SPANISH.encode(),
    "lines of Windows": ENGLISH.replace("\n", "\r\n").encode(),
    "lines of an old Mac": GERMAN.replace("\n", "\r").encode(),
    "quotes around all": "\n".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) for line in ENGLISH.splitlines()
    ).encode(),
    "empty rows before, between and behind": (",,,,,\n\n" + ENGLISH.replace("\n", "\n,,,,,\n\n")).encode(),
    "empty columns behind": ENGLISH.replace("\n", ",,,\n").encode(),
    "no end of the last line": ENGLISH.rstrip("\n").encode(),
    "names in capitals with blanks": (
        ENGLISH.replace("Type", " TYPE ").replace("Brand", "brand ").replace("Serial", "SERIAL NO.").encode()
    ),
    "a name twice": ENGLISH.replace("Notes", "Notes,Notes").replace("Señal", "Señal,more").encode(),
}

TOLD: dict[str, tuple[bytes, str]] = {
    "a workbook": (b"PK\x03\x04\x14\0\x06\0" + bytes(range(256)), "a workbook"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "a workbook"),
    "a cell without end": (ENGLISH.replace("Señal", "x" * 1_000_000).encode(), "line 2: .* cell"),
    "a quote that never ends": (ENGLISH.replace("Señal", '"Señal').encode(), "line 2"),
    "nothing": (b"", "no column tells the kind and the model"),
    "blanks alone": (b" \n,,\n", "no column tells the kind and the model"),
    "columns nobody knows": (b"foo,bar\n1,2\n", "there are: foo, bar"),
    "UTF-16 without a mark": (ENGLISH.encode("utf-16-le"), "UTF-8"),
    "more cells than columns": (ENGLISH.replace("Señal", "Señal,and,more").encode(), "line 2"),
}


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(_env_file=None, database=tmp_path / "w.db", data_dir=data)  # pyright: ignore[reportCallIssue]


@pytest.mark.parametrize("what", TAKEN)
async def test_a_table_is_read_as_it_was_saved(what: str, settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "gear.csv"
    path.write_bytes(TAKEN[what])
    (sheet,) = sheets_among(settings, [path])
    assert [each.field for each in sheet.columns if each.field] == FIELDS, "shown before anything is written"
    await import_all(settings, [path], NOW)
    async with Database.opened(settings.database) as database:
        (piece,) = await documents_of(database, GEAR)
    assert piece == GearItem.model_validate(
        {
            "slug": "hollowmere-lark-59",
            "kind": "guitar",
            "maker": "Hollowmere",
            "model": "Lark 59",
            "year": 1959,
            "serial": "HM-42",
            "story": "Señal",
        }
    )


@pytest.mark.parametrize("what", TOLD)
async def test_what_cannot_be_read_is_told_with_a_mend_and_nothing_is_written(
    what: str, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "gear.csv"
    content, says = TOLD[what]
    path.write_bytes(content)
    for work in (preview(settings, [path]), import_all(settings, [path], NOW)):
        with pytest.raises(DocumentError, match=says) as refused:
            await work
        assert all(fault.mend for fault in refused.value.faults)
    assert not settings.database.exists()


async def test_a_workbook_under_its_own_name_and_what_is_not_there_are_told(
    settings: Settings, tmp_path: Path
) -> None:
    book = tmp_path / "gear.xlsx"
    book.write_bytes(TOLD["a workbook"][0])
    (tmp_path / "folder.csv").mkdir()
    for path, says in (
        (book, "a workbook"),
        (tmp_path / "gone.csv", "No such file"),
        (tmp_path / "folder.csv", "nothing in it that an export has"),
    ):
        with pytest.raises(DocumentError, match=says) as refused:
            await import_all(settings, [path], NOW)
        assert all(fault.mend for fault in refused.value.faults)
