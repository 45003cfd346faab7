"""What is said of a command that could not be carried out."""

import sqlite3
from sqlite3 import SQLITE_ERROR

from twitchio.ext.commands import (
    CommandErrorPayload,
    CommandInvokeError,
    GuardFailure,
    MissingRequiredArgument,
)

from bot import shell
from bot.errors import Refusal
from bot.log import get_logger

_log = get_logger(__name__)

Answer = tuple[str, dict[str, str | int]]
"""A line of the voice file and its gaps."""


def answer_to(payload: CommandErrorPayload) -> Answer:
    """Return what is said aloud of a command's error; what should not have happened is logged."""
    command, error = payload.context.command, payload.exception
    original = getattr(error, "original", None)
    if isinstance(error, CommandInvokeError) and isinstance(original, Refusal):
        return original.line, original.gaps
    if isinstance(error, GuardFailure) and error.__cause__ is None:
        return "not-yours", {}
    if isinstance(error, MissingRequiredArgument):
        return "something-missing", {"command": command.qualified_name if command else ""}
    if isinstance(original, sqlite3.OperationalError) and original.sqlite_errorcode != SQLITE_ERROR:
        _log.error(
            "command.unwritten", why=str(original), mend=f"make room, or run `{shell.command('check')}`"
        )
        return "nothing-written", {}
    _log.error("command.failed", command=str(command), exc_info=original or error)
    return "something-broke", {}
