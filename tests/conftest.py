"""What tests of every floor stand on: the project's own data, a real database, a message."""

from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.message import Chatter, Message, Role
from bot.store.database import Database

EVENING = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def project() -> Path:
    """Return the folder of the project."""
    return Path(__file__).parent.parent


@pytest.fixture
async def database(tmp_path: Path) -> AsyncGenerator[Database]:
    """Give a new database."""
    opened = await Database.open(tmp_path / "woodshed.db")
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
