"""The house as a whole: floors, dependencies, and what must not be in it."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from bot import VERSION

PROJECT = Path(__file__).parent.parent.parent
SOURCES = [*(PROJECT / "bot").rglob("*.py"), *(PROJECT / "commands").rglob("*.py")]
PURE = [*(PROJECT / "bot/domain").rglob("*.py"), *(PROJECT / "bot/moderation").rglob("*.py")]
MAX_LINES_OF_A_FILE, MAX_LINES_OF_A_FUNCTION = 350, 40
"""The second without its docstring: what it promises may take as long as it takes."""
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


# Each looks at every file and names those at fault: a test for each file would cost more than the looking.


def named(path: Path) -> str:
    """Return what a file is called in the project."""
    return path.relative_to(PROJECT).as_posix()


def test_a_room_has_a_caption_and_is_not_too_big() -> None:
    texts = {named(path): path.read_text(encoding="utf-8") for path in SOURCES}
    assert [name for name, text in texts.items() if not ast.get_docstring(ast.parse(text))] == []
    assert [name for name, text in texts.items() if len(text.splitlines()) > MAX_LINES_OF_A_FILE] == []


def test_a_function_is_seen_at_one_glance() -> None:
    long = {
        f"{named(path)}: {function.name}": lines
        for path in SOURCES
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        if (lines := _lines_of(function)) > MAX_LINES_OF_A_FUNCTION
    }
    assert not long, "each is longer than a screen shows: take out of it what has a name of its own"


def _lines_of(node: ast.stmt) -> int:
    """Return the lines that a statement takes, a function's without its docstring."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    return lines - _lines_of(node.body[0]) if is_function and ast.get_docstring(node) else lines


def test_the_domain_reads_no_clock_and_no_file_and_never_waits() -> None:
    clocks_and_files = {"datetime.now", "datetime.utcnow", "datetime.today", "open", "Path"}
    for path in PURE:
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        called = {ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)}
        assert not called & clocks_and_files, named(path)
        assert not any(isinstance(node, ast.AsyncFunctionDef | ast.Await) for node in nodes), named(path)


def test_the_domain_knows_nothing_of_the_machine_that_it_runs_on() -> None:
    machine = re.compile(r"^(?:from|import) (?:bot\.shell|sys|os|shutil|pathlib)\b", re.MULTILINE)
    assert [named(path) for path in PURE if machine.search(path.read_text("utf-8"))] == []


def test_the_clock_is_read_in_one_place() -> None:
    readers = [
        str(path.relative_to(PROJECT))
        for path in SOURCES
        if re.search(r"datetime\.now\(|time\.time\(|time\.monotonic\(", path.read_text(encoding="utf-8"))
    ]
    assert [reader for reader in readers if "rehearsal" not in reader] == ["bot/services/clock.py"]


def test_no_file_asks_the_interpreter_about_unicode() -> None:
    askers = [
        str(path.relative_to(PROJECT))
        for path in SOURCES
        if re.search(r"^\s*(?:import|from) unicodedata2?\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert askers == ["bot/domain/words/code_points.py"]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_dependency_is_locked_with_hashes_and_no_index_is_named(name: str) -> None:
    text = (PROJECT / name).read_text(encoding="utf-8")
    locked = re.findall(r"^([a-z0-9-]+(?:\[[a-z,]+\])?)==\S+(?: ; .*)? \\$", text, re.MULTILINE)
    pins = re.findall(r"^\S+==", text, re.MULTILINE)
    assert len(locked) == len(pins) > 0
    assert "://" not in text
    wanted = [*PYPROJECT["project"]["dependencies"]]
    if name == "requirements-dev.txt":
        wanted += PYPROJECT["dependency-groups"]["dev"]
    for requirement in wanted:
        base = re.split(r"[>=<\[]", requirement)[0].replace(".", "-").replace("_", "-").lower()
        assert re.search(rf"^{re.escape(base)}(\[\w+\])?==", text, re.MULTILINE), requirement


def test_the_two_locks_agree() -> None:
    pins = [
        dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (PROJECT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.txt", "requirements-dev.txt")
    ]
    assert all(pins[1].get(name) == version for name, version in pins[0].items())


def test_every_decision_has_a_number_a_title_and_a_status() -> None:
    records = sorted((PROJECT / "docs/decisions").glob("*.md"))
    assert [int(record.name[:4]) for record in records] == list(range(1, len(records) + 1))
    for record in records:
        text = record.read_text(encoding="utf-8")
        assert re.match(rf"# {int(record.name[:4])}\. .+\n", text), record.name
        for heading in ("Status:", "## Why", "## What follows"):
            assert heading in text, f"{record.name}: {heading}"


def test_the_version_stands_in_the_code_as_in_the_project() -> None:
    assert PYPROJECT["project"]["version"] == VERSION


def test_no_press_on_the_desk_leaves_it() -> None:
    parts = (PROJECT / "bot/web/templates").glob("desk*.jinja")
    forms = {
        named(path): re.findall(r'<form\b[^>]*method="post"[^>]*>', path.read_text("utf-8")) for path in parts
    }
    assert sum(map(len, forms.values())) > 15
    leaving = {name: [each for each in found if "data-do" not in each] for name, found in forms.items()}
    assert {name: found for name, found in leaving.items() if found} == {}, "a note that is written is lost"
