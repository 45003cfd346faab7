"""`run` where nothing is set: it opens the pages for a person, and fails with the reason for a service."""

import asyncio
import os
import re
import signal
import sys
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest

from bot.invite import GRAPHICAL, AtTerminal, can_open
from bot.settings import Settings
from bot.store.database import Database
from tests.patience import PATIENCE
from tests.set_up import free_port


def browser_into(file: Path) -> str:
    """Return a command that for a browser writes the address down."""
    return f'{sys.executable} -c \'import sys; open("{file}", "w").write(sys.argv[1])\' %s'


@pytest.mark.skipif(os.name != "posix", reason="terminals and signals of POSIX")
async def test_run_with_nothing_set_opens_the_page_in_the_browser_and_ends_in_good_order(
    project: Path, data: Path, tmp_path: Path
) -> None:
    import pty

    opened = tmp_path / "opened"
    os.mkfifo(opened)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WOODSHED_")}
    port = free_port()
    environment = kept | {
        "WOODSHED_HOME": str(tmp_path / "own"),
        "WOODSHED_DATA_DIR": str(data),
        "WOODSHED_WEB_PORT": str(port),
        "PYTHONPATH": str(project),
        "BROWSER": browser_into(opened),
    }
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=tmp_path,  # where no .env is
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    try:
        async with asyncio.timeout(PATIENCE):
            address = await asyncio.to_thread(opened.read_text)  # waits for the browser
        assert address == f"http://127.0.0.1:{port}/set-up"
        async with aiohttp.ClientSession() as http, http.get(address) as answer:
            assert 'name="client_id"' in await answer.text()
        process.send_signal(signal.SIGINT)
        async with asyncio.timeout(PATIENCE):
            await process.wait()
    finally:
        with suppress(ProcessLookupError):
            process.kill()
    written = _all_of(ours)
    assert process.returncode == 0, written
    assert f"http://127.0.0.1:{port}/set-up" in written
    assert "Ctrl+C" in written
    assert "Traceback" not in written
    before, found, _ = written.partition("The bot is to be set up")
    assert (before.split(), bool(found)) == ([], True), "who has to do with pages alone reads of nothing else"
    assert (tmp_path / "own/policy.toml").is_file()
    assert not (tmp_path / "own/woodshed.db-wal").exists(), "the database must be closed, not dropped"


def _all_of(terminal: int) -> str:
    """Return what was written to a terminal that nobody writes to any more."""
    written = b""
    with suppress(OSError):  # how Linux tells that
        while more := os.read(terminal, 65536):
            written += more
    os.close(terminal)
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", written.decode())


@pytest.mark.parametrize(
    ("environ", "platform", "opens"),
    [
        ({}, "win32", True),
        ({}, "darwin", True),
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"BROWSER": "firefox"}, "linux", True),
    ],
)
def test_no_browser_takes_a_terminal_over(environ: dict[str, str], platform: str, opens: bool) -> None:
    assert can_open(environ, platform) is opens


async def test_where_others_are_let_in_the_link_lets_this_browser_in_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in GRAPHICAL:
        monkeypatch.delenv(name, raising=False)
    settings = Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        web_url="https://pages.example",
    )
    async with Database.opened(settings.database):  # as the house has it, which waits to be set up
        await AtTerminal(settings).invite("http://127.0.0.1:8710/")
    told = capsys.readouterr().out
    assert re.search(r"http://127\.0\.0\.1:8710/pair\?code=[\w-]{40,}\n", told)
    assert "Open it in your browser" in told


@pytest.mark.skipif(os.name != "posix", reason="files of POSIX to wait at")
async def test_who_starts_a_bot_is_told_where_its_pages_are_and_which_steps_are_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = tmp_path / "opened"
    os.mkfifo(opened)
    settings = Settings(_env_file=None)  # pyright: ignore[reportCallIssue]
    person, site = AtTerminal(settings), "http://127.0.0.1:8710/"
    await person.greet(site, is_open=False)
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines() if "http" in line] == [
        site,
        f"{site}set-up",
    ]
    monkeypatch.setenv("BROWSER", browser_into(opened))
    await person.greet(site, is_open=True)
    assert "still open. It opens in your browser now" in capsys.readouterr().out
    async with asyncio.timeout(PATIENCE):
        assert await asyncio.to_thread(opened.read_text) == f"{site}set-up"
    await person.greet(site, is_open=True)
    assert "opens in your browser" not in capsys.readouterr().out, "once is enough"
