"""Commands as they work where they are read."""

import ast
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.operation.health import LOGIN
from bot.shell import as_typed_here, command, python_here, shell_line


@pytest.mark.parametrize(
    ("executable", "folder", "on_path", "windows", "told"),
    [
        ("/home/ada/my bot/.venv/bin/python", "/home/ada/my bot", "", False, ".venv/bin/python"),
        ("/usr/local/bin/python", "/app", "/usr/local/bin/python", False, "python"),
        ("/opt/my env/bin/python", "/app", "/usr/bin/python", False, "/opt/my env/bin/python"),
        ("", "/app", "", False, "python"),
        (r"C:\Ada's Bot\.venv\Scripts\python.exe", r"C:\Ada's Bot", "", True, r".venv\Scripts\python"),
        (r"C:\My Env\python.exe", r"C:\bot", "", True, r"C:\My Env\python"),
    ],
)
def test_this_python_is_named_as_short_as_it_works(
    executable: str, folder: str, on_path: str, windows: bool, told: str
) -> None:
    assert python_here(executable, folder, on_path, windows=windows) == told


def test_what_has_blanks_is_quoted_for_the_shell_that_reads_it() -> None:
    assert shell_line("/my env/python", "-m", "bot", windows=False) == "'/my env/python' -m bot"
    assert shell_line(r"C:\Ada's\python", "-m", "bot", windows=True) == r"& 'C:\Ada''s\python' -m bot"
    assert shell_line(r".venv\Scripts\python", "my gear.toml", windows=True) == (
        r".venv\Scripts\python 'my gear.toml'"
    )


def test_the_command_of_a_mend_runs_here(project: Path) -> None:
    ended = subprocess.run(
        shlex.split(command("--help")), cwd=project, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, "Usage: " in ended.stdout) == (0, True)


def test_chat_is_not_told_where_this_machine_keeps_its_python(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/home/her name/env/bin/python")
    assert "her name" in command("login")
    assert "her name" not in LOGIN


def test_a_mend_says_at_the_terminal_how_python_is_run_there_and_only_once() -> None:
    told = as_typed_here(f"{LOGIN} or `python -m bot check`")
    assert told == f"run `{command('login')}` or `{command('check')}`"
    assert as_typed_here(told) == told
    assert as_typed_here("`/opt/env/bin/python -m bot run`") == "`/opt/env/bin/python -m bot run`"


def test_the_python_is_looked_at_before_anything_is_imported_that_an_old_one_lacks(project: Path) -> None:
    statements = ast.parse((project / "bot/__main__.py").read_text("utf-8")).body
    looks = next(each for each in statements if isinstance(each, ast.If))
    assert "version_info" in ast.unparse(looks.test)
    before = [each for each in statements if each.lineno < looks.lineno]
    imports = [ast.unparse(each) for each in before if isinstance(each, ast.Import | ast.ImportFrom)]
    assert [each.partition(" import ")[0] for each in imports] == ["import sys", "from bot.shell"]


@pytest.mark.parametrize("file", ["bot/__init__.py", "bot/shell.py", "bot/__main__.py"])
def test_an_old_python_reads_what_tells_that_it_is_old(file: str, project: Path) -> None:
    text = (project / file).read_text("utf-8")
    tree = ast.parse(text, feature_version=(3, 6))
    assert "from __future__" not in text
    imported = {name for each in ast.walk(tree) if isinstance(each, ast.Import) for name in each.names}
    assert {name.name for name in imported if file == "bot/shell.py"} <= {
        "os",
        "re",
        "shlex",
        "shutil",
        "sys",
    }


@pytest.mark.parametrize("package", ["typer", "rapidfuzz", "aiohttp"])
def test_without_the_packages_one_sentence_says_what_to_type(package: str, project: Path) -> None:
    script = f"import sys, runpy; sys.modules[{package!r}] = None; sys.argv = ['bot', 'check']; "
    script += "runpy.run_module('bot', run_name='__main__', alter_sys=True)"
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=project, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"error: {package}, a package that Woodshed needs, is not installed")
    assert "-m pip install --require-hashes -r requirements.txt" in ended.stderr
    assert "Traceback" not in ended.stderr
