"""A browser of the artist's let in from the command line, also while the bot has the database."""

import io
from datetime import datetime
from pathlib import Path

import pytest
from yarl import URL

from bot.domain.pages.credential import PAIRING_CODE, CredentialKind
from bot.domain.pages.visitor import Right
from bot.errors import PairingError, StoreError
from bot.pair import pair
from bot.rehearsal.clock import FakeClock
from bot.services.pages.credentials import Credentials
from bot.settings import Settings
from bot.store.database import Database
from bot.terminal import tell_links


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "woodshed.db",
        web_url="https://pages.example.com",
    )


async def test_the_running_bot_lets_in_who_has_a_code_of_the_command_line(
    settings: Settings, database: Database, evening: datetime
) -> None:
    clock = FakeClock(evening)
    running = Credentials(database, clock)
    await running.load()
    links = await pair(settings, clock)
    here, elsewhere = URL(links.here), URL(links.elsewhere)
    assert (str(here.origin()), str(elsewhere.origin())) == ("http://127.0.0.1:8710", settings.web_url)
    assert here.query == elsewhere.query
    found = await running.use(CredentialKind.PAIRING, here.query["code"])
    assert found
    assert found.right is Right.ARTIST
    assert await running.use(CredentialKind.PAIRING, elsewhere.query["code"]) is None
    late = URL((await pair(settings, clock)).here)
    await clock.advance(clock.now() + PAIRING_CODE)
    assert await running.use(CredentialKind.PAIRING, late.query["code"]) is None


async def test_where_nobody_needs_a_code_it_is_told_why(settings: Settings, evening: datetime) -> None:
    with pytest.raises(StoreError, match="no database"):
        await pair(settings, FakeClock(evening))
    with pytest.raises(PairingError) as refused:
        await pair(settings.model_copy(update={"web_url": ""}), FakeClock(evening))
    assert "WOODSHED_WEB_URL" in refused.value.mend


@pytest.mark.usefixtures("database")
async def test_the_link_is_told(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    await tell_links(settings, io.StringIO())
    told = capsys.readouterr().out
    assert "https://pages.example.com/pair?code=" in told
    assert "5 minutes" in told
