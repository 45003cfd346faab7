"""`login` as a person sees it: in a terminal with a QR code and a spinner, in a pipe in plain words."""

import asyncio
import io
import os
import re
import signal
import struct
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
import segno
from rich.console import Console

from bot.domain.operation.token import AccountRole
from bot.rehearsal.oauth import DEVICE_GRANT
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import WallClock
from bot.shell import command
from bot.store.database import Database
from bot.store.token import load_token
from bot.terminal import QUIET_ZONE, qr_lines
from tests.patience import PATIENCE
from tests.twitch.conftest import turns_until

ADDRESS = "https://www.twitch.tv/activate?public=true&device-code=ABCDEFGH"
WIDE, NARROW = 100, 40
Approve = Callable[[str], Awaitable[None]]
on_posix = pytest.mark.skipif(os.name != "posix", reason="terminals and signals of POSIX")


@pytest.fixture
async def twitch() -> AsyncGenerator[LocalTwitch]:
    twitch = LocalTwitch(WallClock())
    twitch.accounts.poll_interval = 0.05
    await twitch.start(0)
    yield twitch
    await twitch.stop()


def _environment(twitch: LocalTwitch, folder: Path, **more: str) -> dict[str, str]:
    # Rich asks COLUMNS and LINES before it asks the terminal; a runner of tests may have set them.
    of_the_terminal = ("WOODSHED_", "NO_COLOR", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(of_the_terminal)}
    return kept | {
        "WOODSHED_HOME": str(folder / "own"),
        "WOODSHED_DATABASE": str(folder / "w.db"),
        "WOODSHED_CLIENT_ID": twitch.accounts.client_id,
        "WOODSHED_CHANNEL": twitch.artist_login,
        "WOODSHED_TWITCH_API_URL": twitch.api_url,
        "WOODSHED_TWITCH_AUTH_URL": twitch.auth_url,
        "WOODSHED_TWITCH_EVENTSUB_URL": twitch.eventsub_url,
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",
        "TERM": "xterm-256color",
        **more,
    }


class Login:
    """A `login` that runs, and all that it has written to its terminal or pipe so far."""

    def __init__(self, process: asyncio.subprocess.Process, output: asyncio.StreamReader) -> None:
        self.process, self._output = process, output
        self.written = ""

    @property
    def words(self) -> str:
        """What a person reads of it."""
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", self.written).replace("\r", "")

    async def until(self, pattern: str) -> str:
        """Read on until something is written; return it."""
        async with asyncio.timeout(PATIENCE):
            while not (found := re.search(pattern, self.words)):
                more = await self._output.read(65536)
                assert more, self.words
                self.written += more.decode()
        return found[found.re.groups]

    async def ended(self) -> int:
        """Read to the end; return the exit code."""
        async with asyncio.timeout(PATIENCE):
            with suppress(OSError):  # how Linux tells that nobody holds the terminal any more
                while more := await self._output.read(65536):
                    self.written += more.decode()
            return await self.process.wait()


@asynccontextmanager
async def piped(project: Path, environment: dict[str, str], *options: str) -> AsyncGenerator[Login]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "login", *options),
        cwd=project,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout
    try:
        yield Login(process, process.stdout)
    finally:
        await _end(process)


@asynccontextmanager
async def in_terminal(project: Path, environment: dict[str, str], columns: int) -> AsyncGenerator[Login]:
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "login"),
        cwd=project,
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    output = asyncio.StreamReader()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        loop = asyncio.get_running_loop()
        transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(output), terminal)
        try:
            yield Login(process, output)
        finally:
            transport.close()
            await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()


async def kept(folder: Path, role: AccountRole = "bot") -> str:
    database = await Database.open(folder / "w.db")
    token = await load_token(database, role)
    await database.close()
    return token.login if token else ""


async def test_in_a_pipe_it_writes_plain_words_waits_and_ends_with_what_to_type(
    twitch: LocalTwitch, project: Path, tmp_path: Path
) -> None:
    async with piped(project, _environment(twitch, tmp_path, FORCE_COLOR="1")) as login:
        twitch.approve(await login.until(r"approve the code ([A-Z]{8})\n"), twitch.bot_login)
        assert await login.ended() == 0
    assert f"Open {twitch.auth_url}/activate?public=true&device-code=" in login.written
    assert "\x1b" not in login.written
    assert not set("▀▄█") & set(login.written)
    assert login.written.endswith(f"Next: {command('run')}\n")
    assert "ok     moderator: woodshed_bot is a moderator of junipervale" in login.written
    assert await kept(tmp_path) == twitch.bot_login


@on_posix
async def test_in_a_terminal_it_shows_a_qr_code_and_a_spinner_and_tidies_up(
    twitch: LocalTwitch, project: Path, tmp_path: Path
) -> None:
    async with in_terminal(project, _environment(twitch, tmp_path), WIDE) as login:
        await login.until("Waiting for you")
        assert "▀" in login.words
        assert re.search("[⠀-⣿] Waiting", login.words), "a spinner"
        twitch.approve(await login.until(r"approve the code ([A-Z]{8})\n"), twitch.bot_login)
        assert await login.ended() == 0
    assert login.written.rfind("\x1b[?25h") > login.written.rfind("\x1b[?25l"), "the cursor is back"
    assert login.words.endswith(f"Next: {command('run')}\n")


@on_posix
@pytest.mark.parametrize(
    ("columns", "more"),
    [
        (NARROW, {}),
        pytest.param(WIDE, {"TERM": "dumb"}, marks=pytest.mark.long),
        pytest.param(WIDE, {"NO_COLOR": "1"}, marks=pytest.mark.long),
    ],
    ids=str,
)
async def test_a_terminal_that_cannot_show_a_qr_code_gets_the_address_in_one_piece(
    columns: int, more: dict[str, str], twitch: LocalTwitch, project: Path, tmp_path: Path
) -> None:
    async with in_terminal(project, _environment(twitch, tmp_path, **more), columns) as login:
        code = await login.until(r"approve the code ([A-Z]{8})")
        assert f"{twitch.auth_url}/activate?public=true&device-code={code}\n" in login.words
        assert "▀" not in login.words
        twitch.approve(code, twitch.bot_login)
        assert await login.ended() == 0


@on_posix
async def test_ctrl_c_ends_it_in_good_order_and_leaves_the_sign_in_as_it_was(
    twitch: LocalTwitch, project: Path, tmp_path: Path
) -> None:
    async with in_terminal(project, _environment(twitch, tmp_path), WIDE) as login:
        await login.until("Waiting for you")
        login.process.send_signal(signal.SIGINT)
        assert await login.ended() == 1
    assert "Traceback" not in login.words
    assert "Ended before it was done" in login.words
    assert login.written.rfind("\x1b[?25h") > login.written.rfind("\x1b[?25l"), "the cursor is back"
    assert await kept(tmp_path) == ""


async def test_the_wrong_account_is_told_with_the_mend_and_not_kept(
    twitch: LocalTwitch, project: Path, tmp_path: Path
) -> None:
    async with piped(project, _environment(twitch, tmp_path), "--artist") as login:
        twitch.approve(await login.until(r"approve the code ([A-Z]{8})\n"), "fan_fern")
        assert await login.ended() == 1
    assert "error: fan_fern is not the account of the channel, junipervale\n  → run" in login.written
    assert await kept(tmp_path, "artist") == ""


async def test_a_code_that_is_refused_is_told_without_a_traceback(
    twitch: LocalTwitch, project: Path, tmp_path: Path
) -> None:
    async with piped(project, _environment(twitch, tmp_path)) as login:
        code = await login.until(r"approve the code ([A-Z]{8})\n")
        await turns_until(lambda: twitch.accounts.asked[DEVICE_GRANT])  # it knows now that the code waits
        twitch.accounts.refuse(code)
        assert await login.ended() == 1
    assert "error: the code was refused at Twitch, or is used up" in login.written
    assert "\n  → try again" in login.written
    assert "Traceback" not in login.written


def console(**options: object) -> Console:
    settings: dict[str, object] = {"force_terminal": True, "color_system": "truecolor", "width": WIDE}
    return Console(**(settings | {"file": io.StringIO()} | options))  # pyright: ignore[reportArgumentType]


def test_the_qr_code_is_that_of_the_address_with_its_white_border() -> None:
    parts = {" ": (0, 0), "▄": (0, 1), "▀": (1, 0), "█": (1, 1)}
    rows: list[list[int]] = []
    for line in qr_lines(ADDRESS, console()):
        rows += [[parts[each][half] for each in line] for half in (0, 1)]
    wanted = [list(row) for row in segno.make_qr(ADDRESS, error="l").matrix_iter(border=QUIET_ZONE)]
    assert rows[: len(wanted)] == wanted
    assert not any(any(row) for row in rows[len(wanted) :])


@pytest.mark.parametrize(
    "options",
    [
        {"force_terminal": False},
        {"color_system": None},
        {"no_color": True},
        {"width": NARROW},
        {"legacy_windows": True},
        {"file": io.TextIOWrapper(io.BytesIO(), encoding="latin-1")},
    ],
    ids=str,
)
def test_no_qr_code_where_it_could_not_be_read(options: dict[str, object]) -> None:
    assert qr_lines(ADDRESS, console(**options)) == []
