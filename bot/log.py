"""What is written to the log: one event name and its fields a line, never a token."""

import logging
import re
import sys
from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from typing import Literal, TextIO, cast

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.shell import as_typed_here

REDACTED = "[redacted]"

ERRORS_KEPT = 1000
"""Errors whose time is remembered; who has more in an hour need not know how many."""

_SECRET_FIELDS = frozenset(
    {"token", "access_token", "refresh", "refresh_token", "client_secret", "authorization", "device_code"}
)
_SECRET_TEXT = re.compile(
    r"""(?ix)
    (?P<label> \b(?:bearer|oauth)\s+
      | \b(?:access_token|refresh_token|refresh|token|client_secret|device_code)["']?\s*[=:]\s*["']?
    )
    (?P<labelled> [^\s"'&,}]{6,} )
    # Twitch's tokens are runs of 30 (access) and 50 (refresh) lower-case letters and digits.
    | \b (?P<bare> (?-i:[a-z0-9]{30,}) ) \b
    """
)


def redact(text: str) -> str:
    """Return `text` with everything that looks like a token replaced; redacting twice changes nothing."""
    return _SECRET_TEXT.sub(lambda found: (found["label"] or "") + REDACTED, text)


def _redacted(name: str, value: object) -> object:
    if name in _SECRET_FIELDS and value:
        return REDACTED
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, dict):
        return {key: _redacted(key, inner) for key, inner in cast("dict[str, object]", value).items()}
    if isinstance(value, list | tuple):
        return [_redacted(name, inner) for inner in cast("list[object]", value)]
    return value if isinstance(value, (int, float, bool, type(None))) else redact(str(value))


def redact_tokens(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Keep tokens out of every field, tracebacks included (a structlog processor)."""
    kept = {name: value for name, value in event.items() if name.startswith("_")}
    return {name: _redacted(name, value) for name, value in event.items() if name not in kept} | kept


def _mend_here(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Say in a mend how Woodshed is run on this machine: the log is read there."""
    return {**event, "mend": as_typed_here(str(event["mend"]))} if "mend" in event else event


def _library_event(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Give a library's sentence an event name: the library's own, with the sentence as a field."""
    record: logging.LogRecord = event["_record"]
    return {**event, "event": record.name.partition(".")[0], "says": event["event"], "logger": record.name}


class _NoAdverts(logging.Filter):
    """Drops twitchio's warning about an optional web adapter that Woodshed never uses."""

    def filter(self, record: logging.LogRecord) -> bool:
        return "StarletteAdapter" not in str(record.msg)


class ErrorCount(logging.Handler):
    """Counts the errors that are logged, ours and the libraries', at the time that `now` tells."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(logging.ERROR)
        self.total = 0
        self._now = now
        self._latest: deque[datetime] = deque(maxlen=ERRORS_KEPT)

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        del record
        self.total += 1
        self._latest.append(self._now())

    def since(self, at: datetime) -> int:
        """Return how many there were since then, up to the number that is kept."""
        return sum(error_at > at for error_at in self._latest)


@contextmanager
def counting_errors(now: Callable[[], datetime]) -> Generator[ErrorCount]:
    """Count the errors that are logged meanwhile; logging must be configured before."""
    errors = ErrorCount(now)
    logging.getLogger().addHandler(errors)
    try:
        yield errors
    finally:
        logging.getLogger().removeHandler(errors)


def configure_logging(
    level: str = "INFO", style: Literal["console", "json"] = "console", stream: TextIO | None = sys.stderr
) -> None:
    """Send our own and the libraries' log lines through one pipeline to `stream` (None: nowhere)."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, _library_event],
            processors=[
                _mend_here,
                redact_tokens,
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _renderer(style, stream),
            ],
        )
    )
    handler.addFilter(_NoAdverts())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # What it warns of is a fault of the settings, which is told with its mend.
    logging.getLogger("dotenv").setLevel(logging.ERROR)
    # At DEBUG it logs every statement with its values.
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)


def _renderer(style: Literal["console", "json"], stream: TextIO | None) -> Processor:
    if style == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(
        colors=stream is not None and stream.isatty(), exception_formatter=structlog.dev.plain_traceback
    )


def get_logger(name: str) -> structlog.typing.FilteringBoundLogger:
    """Return the logger of a module."""
    return structlog.get_logger(name)
