"""What tests of every floor stand on: the project's own data, a real database, a message."""

import gc
import os
import shutil
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings as hypothesis_settings
from playwright.async_api import Browser, async_playwright, expect

from bot.domain.chat.message import Chatter, Message, Role
from bot.memory import loading
from bot.store.database import Database
from tests.power import wait_for_no_disk
from tests.sites import Artist
from tests.spoken import copy_data
from tests.windows import clear, is_used_again

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# No fact is about how busy a machine is. Each run tries laws at new examples, and `make long` at more.
hypothesis_settings.register_profile("house", deadline=None, max_examples=30)
hypothesis_settings.register_profile("long", deadline=None, max_examples=100)
hypothesis_settings.load_profile("house")
wait_for_no_disk()
expect.set_options(timeout=8_000)  # milliseconds; after ten seconds, some of what is told goes away by itself

BROWSERS = {"browser", "chromium"}
"""The names of fixtures that give one."""

EVENING = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while the tests are collected, nor among them later: all of it stays."""
    with loading():
        collected = yield
    gc.collect()
    gc.set_threshold(20_000, 20, 20)  # looking for what little garbage tests make takes a second of 25
    gc.freeze()  # not `keep_loaded`: whatever is loaded anew by a test would look through all of it again
    return collected


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, so that `make browser` finds it."""
    for item in items:
        if BROWSERS.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def project() -> Path:
    """Return the folder of the project."""
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data folder as shipped, but with the voice of the tests; nobody writes there."""
    return copy_data(tmp_path_factory.mktemp("shipped") / "data")


@pytest.fixture(autouse=True, scope="session")
def _nobodys_own_words(tmp_path_factory: pytest.TempPathFactory) -> None:  # pyright: ignore[reportUnusedFunction]
    """See that tests meet what ships, whatever the artist on this machine has made of it."""
    os.environ["WOODSHED_HOME"] = str(tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="session")
async def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with nothing in it, to be copied: to make one takes five times as long."""
    path = tmp_path_factory.mktemp("new") / "woodshed.db"
    async with Database.opened(path):
        return path


@pytest.fixture(scope="session")
async def samples_home(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    """Return the home of an artist who has the samples, to be copied."""
    artist = Artist(tmp_path_factory.mktemp("samples_home"), data)
    await artist.makes_the_samples()
    return artist.settings.home


@pytest.fixture
async def database(tmp_path: Path, new_database: Path) -> AsyncGenerator[Database]:
    """Give a new database."""
    opened = await Database.open(Path(shutil.copy(new_database, tmp_path / "woodshed.db")))
    yield opened
    await opened.close()


@pytest.fixture
def evening() -> datetime:
    """Return a time to count from."""
    return EVENING


@pytest.fixture
def message() -> Callable[..., Message]:
    """Return a maker of lines: text, and where it matters who, role and seconds after the evening began."""
    count = iter(range(1, 1_000_000))

    def make(
        text: str,
        *,
        who: str = "fan_fern",
        role: Role = Role.VIEWER,
        after: float = 0,
        shared_from: str | None = None,
    ) -> Message:
        return Message(
            id=f"message-{next(count)}",
            chatter=Chatter(f"id-{who}", who, who),
            role=role,
            text=text,
            fragments=(),
            at=EVENING + timedelta(seconds=after),
            channel_id="channel",
            shared_from=shared_from,
        )

    return make


def missing(what: str, environ: Mapping[str, str]) -> NoReturn:
    """Skip a test on a machine that lacks what it needs; where all must be tested, that is a failure."""
    if environ.get("CI", "").lower() in {"1", "true", "yes"}:
        pytest.fail(f"{what}, and CI must not skip its tests")
    pytest.skip(what)


@asynccontextmanager
async def open_browser() -> AsyncGenerator[Browser]:
    """Give a real browser; where there is none, the test is skipped, but never in CI."""
    if not CHROMIUM.is_file():
        missing(f"there is no browser at {CHROMIUM}", os.environ)
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        await opened.close()


@pytest.fixture(scope="session")
async def chromium() -> AsyncGenerator[Browser]:
    """Give one browser to all tests of a process: to begin one takes longer than most of them."""
    async with open_browser() as browser:
        yield browser


@pytest.fixture
async def browser(chromium: Browser) -> AsyncGenerator[Browser]:
    """Give a real browser; what a test leaves open in it is closed."""
    before = [*chromium.contexts]
    yield chromium
    await clear(chromium)
    for context in chromium.contexts:
        if context not in before and not is_used_again(context):
            await context.close()
