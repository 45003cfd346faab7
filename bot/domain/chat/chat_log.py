"""Old chat, line by line, as a file tells it."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.domain.chat.message import Chatter, Message, Role, role_named
from bot.plain_words import in_plain_words

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""When a log begins that does not tell its times."""

BETWEEN_LINES = timedelta(seconds=1)
"""What lies between two lines of a log that does not tell its times."""


def _aware(value: object) -> object:
    """Read epoch seconds, or a date and time; one without a zone is UTC."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        if value is None:
            return None
        at = datetime.fromisoformat(str(value))
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):  # the last two of seconds beyond all years
        raise ValueError(
            "is no time — write it like 2030-05-17T20:00:00Z, or in seconds since 1970"
        ) from None


class LoggedLine(BaseModel):
    """One line of a chat log; what else it tells is left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str
    user: str | None = None
    role: Annotated[Role, BeforeValidator(role_named)] = Role.VIEWER
    at: Annotated[datetime | None, BeforeValidator(_aware)] = Field(None)

    def message(self, number: int, earlier: datetime | None) -> Message:
        """Return the line as a message.

        A line without a user is somebody else's each time; one without a time comes a second after `earlier`.
        """
        who = self.user or f"somebody-{number}"
        at = self.at or (earlier + BETWEEN_LINES if earlier else UNDATED)
        return Message(str(number), Chatter(who, who, who), self.role, self.text, (), at, "log")


def read_logged_line(line: str) -> LoggedLine:
    """Return a line of a log from its JSON.

    Raises:
        ValueError: it is no JSON object with a `text`; the error says what is wrong.
    """
    try:
        return LoggedLine.model_validate_json(line)
    except ValidationError as error:
        detail = error.errors()[0]
        if not detail["loc"]:
            raise ValueError('is no JSON object — write one a line, like {"text": "hello"}') from None
        place, (says, mend) = ".".join(map(str, detail["loc"])), in_plain_words(detail)
        raise ValueError(f"{place}: {says}" + (f" — {mend}" if mend else "")) from None
