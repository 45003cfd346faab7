"""The file of settings: only what is set changes in it, whole or not at all."""

import os
from pathlib import Path

import pytest
from dotenv import dotenv_values
from hypothesis import given
from hypothesis import strategies as st

from bot.disk import OWNER_ONLY
from bot.env_file import with_setting
from bot.errors import DocumentError
from bot.services.operation.configuration import EXAMPLE, Configuration

NAME = "WOODSHED_CHANNEL"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"{NAME}=x\n"),
        ("A=1", f"A=1\n{NAME}=x\n"),
        ("A=1\r\n", f"A=1\r\n{NAME}=x\r\n"),
        (f"# mine\n\n{NAME}=\nB=2\n", f"# mine\n\n{NAME}=x\nB=2\n"),
        (f"{NAME}=old # why\nB=2", f"{NAME}=x # why\nB=2"),
        (f"{NAME}= # why\n", f"{NAME}=x # why\n"),
        (f'export {NAME} = "old one"\r\nB=2', f"export {NAME} = x\r\nB=2"),
        ("woodshed_channel='old'\n", "woodshed_channel=x\n"),
        (f"#{NAME}=old\n", f"#{NAME}=old\n{NAME}=x\n"),
        (f"{NAME}=\n{NAME}=old\n", f"{NAME}=\n{NAME}=x\n"),
        (f"{NAME}x=1\n", f"{NAME}x=1\n{NAME}=x\n"),
    ],
)
def test_one_line_is_written_and_all_others_stay(before: str, after: str) -> None:
    assert with_setting(before, NAME, "x") == after


LINES = st.sampled_from(
    [
        *("A=1", "# remark", "", "B='two words'", 'C="x#y"', "odd line"),
        *(f"{NAME}=old", f"{NAME}=", f"export {NAME}=old # why"),
    ]
)


@given(st.lists(LINES, max_size=6), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_whatever_stands_there_it_says_the_new_value_and_all_else_as_before(
    written: list[str], end: str, ends: bool
) -> None:
    before = end.join(written) + (end if ends and written else "")
    after = with_setting(before, NAME, "new")
    read = {text: dict(_values(text)) for text in (before, after)}
    assert read[after].pop(NAME) == "new"
    read[before].pop(NAME, None)
    assert read[after] == read[before]
    assert with_setting(after, NAME, "new") == after


def _values(text: str) -> dict[str, str | None]:
    from io import StringIO

    return dotenv_values(stream=StringIO(text))


@pytest.mark.parametrize("value", ["a b", "a#b", "a\nB=1", "'a'", "$a"])
def test_what_would_need_quotes_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="cannot be set"):
        with_setting("", NAME, value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_stays_as_it_was_written(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_bytes("# für mich\r\nWOODSHED_CHANNEL=old\r\n".encode(encoding))
    Configuration(path, {}).write({"channel": "new"})
    assert path.read_bytes() == "# für mich\r\nWOODSHED_CHANNEL=new\r\n".encode(encoding)


def test_a_new_file_begins_with_the_example_and_is_the_owners_alone(tmp_path: Path) -> None:
    (tmp_path / EXAMPLE).write_text("# The ID\nWOODSHED_CLIENT_ID=\n#WOODSHED_PREFIX=!\n", "utf-8")
    configuration = Configuration(tmp_path / ".env", {})
    configuration.write({"client_id": "abc", "channel": "me"})
    assert (tmp_path / ".env").read_text("utf-8") == (
        "# The ID\nWOODSHED_CLIENT_ID=abc\n#WOODSHED_PREFIX=!\nWOODSHED_CHANNEL=me\n"
    )
    if os.name == "posix":
        assert (tmp_path / ".env").stat().st_mode & 0o777 == OWNER_ONLY


def test_what_cannot_be_written_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    with pytest.raises(DocumentError):
        Configuration(tmp_path / ".env", {}).write({"channel": "me"})
    assert [each.name for each in tmp_path.iterdir()] == [".env"]


def test_the_environment_wins_and_is_told(tmp_path: Path) -> None:
    configuration = Configuration(tmp_path / ".env", {"woodshed_channel": "me", "WOODSHED_CLIENT_ID": ""})
    assert configuration.is_fixed("channel")
    assert not configuration.is_fixed("client_id")
