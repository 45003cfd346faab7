"""The command line, as a person uses it."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest
import structlog
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.domain.gear.gear import GEAR
from bot.domain.operation.token import Token
from bot.domain.practice.routine import ROUTINES
from bot.services.documents.imports import Imports
from bot.shell import command as line_for
from bot.store.database import Database
from bot.store.place import held
from bot.store.practice import save_sessions
from bot.store.token import save_token
from bot.twitch.tokens import SCOPES
from tests.bench.practice import many_evenings, sample_routine
from tests.catalogue import keep, opened, photos_of
from tests.patience import PATIENCE
from tests.set_up import free_port
from tests.shipped import gear_words

_HANGUP = getattr(signal, "SIGHUP", None)
ENDING = [signal.SIGINT, signal.SIGTERM]
if _HANGUP and signal.getsignal(_HANGUP) is not signal.SIG_IGN:  # as under nohup
    ENDING.append(_HANGUP)

SAMPLE_LINES = {
    "good_evening": 45,
    "hard_moment": 12,
    "link_raid": 40,
    "panic": 16,
    "quiz_night": 15,
    "second_look": 24,
    "thirty_questions": 39,
}


class Ended(NamedTuple):
    """What came of a command."""

    returncode: int
    stdout: str
    stderr: str


class Bot(Protocol):
    """Runs a command of the bot with a database of its own."""

    def __call__(self, *arguments: str, **environment: str) -> Ended: ...


@pytest.fixture
def apart(project: Path, tmp_path: Path) -> Bot:
    """Run `python -m bot`, for what a process of its own shows."""

    def run(*arguments: str, **environment: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=project,
            env=_environment(tmp_path, **environment),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return run


@pytest.fixture(params=["here", pytest.param("apart", marks=pytest.mark.long)])
def bot(
    request: pytest.FixtureRequest, apart: Bot, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Generator[Bot]:
    """Run the command line in this process: a process of its own takes a second to import everything."""
    monkeypatch.chdir(project)

    def run(*arguments: str, **environment: str) -> Ended:
        theirs = dict.fromkeys(name for name in os.environ if name.startswith("WOODSHED_"))
        ended = CliRunner().invoke(cli, arguments, env=theirs | _environment(tmp_path, **environment))
        return Ended(ended.exit_code, ended.stdout, ended.stderr)

    yield run if request.param == "here" else apart
    structlog.reset_defaults()


def _environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WOODSHED_")}
    own = {"WOODSHED_HOME": str(folder / "own"), "WOODSHED_DATABASE": str(folder / "w.db")}
    return kept | own | {"PYTHONUTF8": "1"} | more


def test_help_names_every_command_with_what_it_does(apart: Bot) -> None:
    told = apart("--help").stdout
    for command in cli.registered_commands:
        name = command.name or (command.callback.__name__ if command.callback else "")
        assert name in told
    assert "needs no account" in told


def test_who_starts_a_second_bot_is_told_where_the_pages_of_the_first_are(apart: Bot, tmp_path: Path) -> None:
    set_ = {
        "WOODSHED_CLIENT_ID": "x",
        "WOODSHED_CHANNEL": "junipervale",
        "WOODSHED_WEB_PORT": str(free_port()),
    }
    with held(tmp_path / "w.db"):
        ended = apart("run", **set_)
    assert ended.returncode == 1
    assert f"open its pages: http://127.0.0.1:{set_['WOODSHED_WEB_PORT']}/" in ended.stderr


def test_without_a_terminal_what_is_missing_is_told_with_the_pages_that_ask_for_it(apart: Bot) -> None:
    ended = apart("run", WOODSHED_CLIENT_ID="", WOODSHED_CHANNEL="x")
    assert ended.returncode == 1
    assert "WOODSHED_CLIENT_ID" in ended.stderr
    assert "in a terminal" in ended.stderr.partition("→")[2]


def test_each_scene_that_ships_is_played_here() -> None:
    assert sorted(SAMPLE_LINES) == sorted(path.stem for path in Path("data/scenes").glob("*.toml"))


@pytest.mark.parametrize("scene", SAMPLE_LINES)
def test_a_scene_is_played_as_expected_and_told_as_json(bot: Bot, scene: str, tmp_path: Path) -> None:
    ended = bot("rehearse", "--scene", f"data/scenes/{scene}.toml", "--json")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    entries = [json.loads(line) for line in ended.stdout.splitlines()]
    assert len(entries) == SAMPLE_LINES[scene]
    assert all(entry["ok"] for entry in entries)
    assert not (tmp_path / "w.db").exists(), "a rehearsal must not touch the real database"


def test_the_good_evening_shows_gear_from_the_database_and_a_link_deleted_with_a_warning(bot: Bot) -> None:
    told = bot("rehearse", "--scene", "data/scenes/good_evening.toml", "--json").stdout
    entries = [json.loads(line) for line in told.splitlines()]
    replies = [what["text"] for entry in entries for what in entry["happened"] if what["kind"] == "reply"]
    assert any("Hollowmere Lark 59" in reply for reply in replies)
    (offence,) = [entry for entry in entries if entry["rule"] == "links"]
    assert [what["kind"] for what in offence["happened"]] == ["delete", "warn"]


def test_an_expectation_that_is_not_met_is_told_and_the_exit_code_is_1(bot: Bot, tmp_path: Path) -> None:
    scene = tmp_path / "s.toml"
    scene.write_text('[[line]]\nfrom = "fan"\nsays = "!gear"\nexpect = { reply = "a banjo" }\n', "utf-8")
    ended = bot("rehearse", "--scene", str(scene))
    assert ended.returncode == 1
    assert "no answer with 'a banjo'" in ended.stdout


@pytest.mark.parametrize("text", ["[[line", '[[line]]\nfrom = "Fan Fern"\nsays = "x"\n', None])
def test_a_scene_that_cannot_be_read_is_told_without_a_traceback(
    bot: Bot, text: str | None, tmp_path: Path
) -> None:
    scene = tmp_path / "s.toml"
    if text:
        scene.write_text(text, "utf-8")
    ended = bot("rehearse", "--scene", str(scene))
    assert ended.returncode == 1
    assert ended.stderr.startswith("error: ")
    assert "Traceback" not in ended.stderr


def test_import_then_import_again_then_export(bot: Bot, tmp_path: Path) -> None:
    first = bot("import", "data/gear.toml")
    assert first.returncode == 0
    assert "37 added, 0 changed" in first.stdout
    assert "37 of these are samples, made up for rehearsals" in first.stdout
    second = bot("import", "data/gear.toml")
    assert second.returncode == 0
    assert "Nothing changed: all 37" in second.stdout
    out = tmp_path / "out"
    assert bot("export", str(out)).returncode == 0
    third = bot("import", str(out / "gear.toml"))
    assert "Nothing changed: all 37" in third.stdout


def test_a_plan_without_a_routine_says_what_to_do_and_with_one_offers_it(bot: Bot, tmp_path: Path) -> None:
    ended = bot("plan")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "-m bot import" in ended.stderr
    routines = tmp_path / "r.toml"
    routines.write_text(
        '[[routines]]\nslug = "x"\ntitle = "X"\n[[routines.blocks]]\ntitle = "A"\nkind = "ear"\nminutes = 5\n'
    )
    assert bot("import", str(routines)).returncode == 0
    assert "!start x" in bot("plan", "--minutes", "20").stdout
    written = bot("plan", "--to", str(tmp_path / "plan.toml"))
    assert written.stdout == f"{tmp_path / 'plan.toml'}\n"
    assert 'slug = "x"' in (tmp_path / "plan.toml").read_text("utf-8")


async def test_who_only_reads_works_while_the_bot_runs(bot: Bot, apart: Bot, tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "w.db")
    try:
        routine = sample_routine("tour-prep")
        await keep(database, ROUTINES, [routine])
        assert (await asyncio.to_thread(bot, "plan")).returncode == 0
        assert (await asyncio.to_thread(bot, "export", str(tmp_path / "out"))).returncode == 0
        log = tmp_path / "out/practice.csv"
        refused = apart("import", str(log))
    finally:
        await database.close()
    assert (refused.returncode, str(os.getpid()) in refused.stderr) == (1, True)
    assert "name the TOML files alone, and they come in while it runs" in refused.stderr
    assert f'slug = "{routine.slug}"' in (tmp_path / "out/routines.toml").read_text("utf-8")


async def test_a_running_bot_takes_an_import_in_and_the_command_tells_what_that_did(
    bot: Bot, tmp_path: Path
) -> None:
    async with Database.opened(tmp_path / "w.db") as database:
        catalogue = await opened(database)
        running = asyncio.create_task(
            Imports(database, catalogue, gear_words, photos_of(database, catalogue)).run()
        )
        said: list[str] = []
        for _ in range(2):
            ended = await asyncio.to_thread(bot, "import", "data/gear.toml", "data/routines.toml")
            said.append(ended.stdout + ended.stderr)
        running.cancel()
        assert "40 added, 0 changed, 0 unchanged." in said[0]
        assert "Nothing changed: all 40" in said[1]
        assert len(catalogue.all(GEAR)) == 37
        assert not await database.reading.execute_fetchall("SELECT * FROM import_request")


def test_a_faulty_file_imports_nothing_and_every_fault_is_told(bot: Bot, tmp_path: Path) -> None:
    faulty = tmp_path / "gear.toml"
    faulty.write_text('[[gear]]\nslug = "x"\nkind = "gitar"\nmodel = "M"\n[[gear]]\nslug = "Y"\n', "utf-8")
    ended = bot("import", "data/gear.toml", str(faulty))
    assert ended.returncode == 1
    assert "gear.toml, line 3: gear no. 1 kind" in ended.stderr
    assert "line 6: gear no. 2 slug" in ended.stderr
    exported = bot("export", str(tmp_path / "out"))
    assert "there is no database" in exported.stderr


def test_a_file_exported_over_keeps_its_comments(bot: Bot, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    sample = (project / "data/gear.toml").read_text(encoding="utf-8")
    (out / "gear.toml").write_text(sample, "utf-8")
    bot("import", "data/gear.toml")
    bot("export", str(out))
    assert (out / "gear.toml").read_text(encoding="utf-8") == sample


def test_check_of_a_new_checkout_says_what_to_do_and_exits_with_1(bot: Bot) -> None:
    ended = bot("check", WOODSHED_CLIENT_ID="", WOODSHED_CHANNEL="")
    assert ended.returncode == 1
    assert re.search(r"ok     policy: \d+ rules: .*\blinks\b", ended.stdout)
    assert "WRONG  client ID" in ended.stdout
    assert f"→ run `{line_for('login')}`" in ended.stdout


def test_run_without_settings_or_sign_in_and_without_a_terminal_says_what_to_do(apart: Bot) -> None:
    ended = apart("run")
    assert (ended.returncode, "WOODSHED_CLIENT_ID" in ended.stderr) == (1, True)
    configured = {"WOODSHED_CLIENT_ID": "x", "WOODSHED_CHANNEL": "junipervale"}
    ended = apart("run", **configured)
    assert ended.returncode == 1
    assert f"→ run `{line_for('login')}`" in ended.stderr


def test_a_setting_that_is_a_typo_is_told_before_anything_else(bot: Bot) -> None:
    ended = bot("check", WOODSHED_CHANEL="x")
    assert ended.returncode == 1
    assert "did you mean WOODSHED_CHANNEL?" in ended.stdout


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.long)])
async def test_a_rehearsal_takes_the_next_port_tells_what_to_try_and_ends_in_good_order(
    number: signal.Signals, project: Path, tmp_path: Path
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        busy = taken.getsockname()[1]
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "rehearse"),
            cwd=project,
            env=_environment(tmp_path, WOODSHED_REHEARSAL_PORT=str(busy), PYTHONUNBUFFERED="1"),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert process.stdout
        told = ""
        async with asyncio.timeout(PATIENCE):
            while "Ctrl+C" not in told:
                told += (await process.stdout.readline()).decode()
            errors = await ended_by(number, process)
    assert process.returncode == 0, errors
    assert f"Port {busy} is busy" in told
    assert "http://127.0.0.1:" in told
    assert "Traceback" not in errors


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize(
    "number",
    [
        signal.SIGTERM,
        *(pytest.param(each, marks=pytest.mark.long) for each in ENDING if each != signal.SIGTERM),
    ],
)
async def test_a_run_ends_in_good_order_while_it_waits_for_twitch(
    number: signal.Signals, project: Path, tmp_path: Path
) -> None:
    await _sign_in(tmp_path / "w.db")
    asked = asyncio.Event()

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await reader.read()
        writer.close()

    async with await asyncio.start_server(say_nothing, "127.0.0.1", 0) as twitch:
        address = f"http://127.0.0.1:{twitch.sockets[0].getsockname()[1]}"
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "run"),
            cwd=project,
            env=_environment(
                tmp_path,
                WOODSHED_CLIENT_ID="x",
                WOODSHED_CHANNEL="junipervale",
                WOODSHED_TWITCH_AUTH_URL=address,
                WOODSHED_TWITCH_API_URL=address,
            ),
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(PATIENCE):
            await asked.wait()
        async with asyncio.timeout(PATIENCE):
            errors = await ended_by(number, process)
    assert process.returncode == 0, errors
    assert "Traceback" not in errors
    assert not (tmp_path / "w.db-wal").exists(), "the database must be closed, not dropped"


@pytest.mark.skipif(os.name != "posix", reason="descriptors of POSIX")
def test_a_program_that_has_nowhere_to_write_to_does_its_work(
    bot: Bot, project: Path, tmp_path: Path
) -> None:
    ended = subprocess.run(
        ["sh", "-c", '"$0" -m bot import data/gear.toml <&- >&- 2>&-', sys.executable],
        cwd=project,
        env=_environment(tmp_path),
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == 0
    assert "Nothing changed" in bot("import", "data/gear.toml").stdout


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("number", ENDING)
async def test_what_hangs_when_all_is_closed_does_not_keep_a_person_waiting(
    number: signal.Signals, project: Path
) -> None:
    program = """
import asyncio, threading
from bot.stopping import until_stopped
async def work():
    never = asyncio.get_running_loop().run_in_executor(None, threading.Event().wait)
    print("up", flush=True)
    await never
until_stopped(work)
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-c", program),
        cwd=project,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    async with asyncio.timeout(PATIENCE):
        assert await process.stdout.readline() == b"up\n"
        errors = await ended_by(number, process)
    assert process.returncode == 0, errors
    assert "Traceback" not in errors


async def ended_by(number: signal.Signals, process: asyncio.subprocess.Process) -> str:
    """Send a process the signal, and again as an impatient person does, until it ends; return its errors."""
    assert process.stderr
    reading = asyncio.create_task(process.stderr.read())
    while process.returncode is None:
        with suppress(ProcessLookupError):
            os.kill(process.pid, number)  # not through Popen, which would take the exit code from asyncio
        await asyncio.wait([reading], timeout=0.02)
        if reading.done():
            await process.wait()
    return (await reading).decode()


async def _sign_in(path: Path) -> None:
    database = await Database.open(path)
    now = datetime(2030, 5, 17, tzinfo=UTC)
    await save_token(database, Token("7", "woodshed_bot", "access", "refresh", SCOPES), now)
    await database.close()


def test_what_should_never_happen_is_told_without_secrets_and_with_what_to_do(project: Path) -> None:
    program = """
from bot.__main__ import cli
from bot.verb import reporting_errors
@cli.command()
@reporting_errors
def burst(): raise RuntimeError("access_token=0123456789secret")
cli(["burst"])
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=project, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert "RuntimeError" in ended.stderr, "the log must say what happened"
    assert "0123456789secret" not in ended.stderr + ended.stdout
    assert "→ " in ended.stderr.splitlines()[-1]


def test_judge_reads_a_file_or_standard_input_and_tells_of_what_it_could_not_read(
    bot: Bot, tmp_path: Path
) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text('{"text": "hi"}\n{"text": "example.com"}\n', "utf-8")
    ended = bot("judge", str(log))
    assert [json.loads(line)["action"] for line in ended.stdout.splitlines()] == ["none", "warn"]
    assert ended.returncode == 0
    log.write_text("oops\n", "utf-8")
    ended = bot("judge", str(log))
    assert (ended.returncode, '"line": 1' in ended.stdout) == (1, True)
    assert "One line could not be read" in ended.stderr
    ended = bot("judge", str(tmp_path / "absent"))
    assert (ended.returncode, ended.stderr.startswith("error: ")) == (1, True)


@pytest.mark.parametrize("verb", [("judge",), ("judge", "--table"), ("answers", "--sample")])
def test_a_log_with_nothing_in_it_ends_with_a_word_about_that(
    verb: tuple[str, ...], bot: Bot, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("\n \n", "utf-8")
    ended = bot(*verb, str(empty))
    assert (ended.returncode, "There was nothing to read" in ended.stderr) == (0, True)


def test_a_rehearsal_in_the_browser_is_not_told_in_json(bot: Bot) -> None:
    done = bot("rehearse", "--json")
    assert done.returncode == 2
    assert "--scene" in done.stderr
    assert "crashed" not in done.stdout + done.stderr


def test_a_recap_names_the_files_that_it_wrote_or_says_what_is_missing(bot: Bot, tmp_path: Path) -> None:
    empty = bot("recap")
    assert empty.returncode == 1
    assert empty.stderr.startswith("error: there is no practice yet")
    assert "→ " in empty.stderr
    for typed in ("2030-13-01", "31.12.2030", "yesterday"):
        wrong = bot("recap", "--date", typed)
        assert wrong.returncode == 2
        assert f"'{typed}' is no day; write year, month and day, as in 2026-12-31" in wrong.stderr

    async def practise() -> None:
        database = await Database.open(tmp_path / "w.db")
        evenings = many_evenings(sample_routine("short-evening"), 1)
        await save_sessions(database, evenings)
        await database.close()

    asyncio.run(practise())
    out = tmp_path / "out"
    told = bot("recap", "--to", str(out), WOODSHED_TIMEZONE="UTC")
    assert told.returncode == 0, told.stderr
    assert sorted(told.stdout.splitlines()) == sorted(map(str, out.iterdir()))
    assert str(out / "2030-05-17.html") in told.stdout


def test_a_site_without_a_database_is_an_error_with_the_mend_and_no_file(bot: Bot, tmp_path: Path) -> None:
    told = bot("site", str(tmp_path / "site"))
    assert told.returncode == 1
    assert "there is no database" in told.stderr
    assert "→ run the bot first" in told.stderr
    assert not (tmp_path / "site").exists()
