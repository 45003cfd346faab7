"""What is said of a command that could not be carried out."""

import sqlite3
from sqlite3 import SQLITE_ERROR
from typing import Any, cast

from twitchio.ext.commands import (
    Command,
    CommandErrorPayload,
    GuardFailure,
    MissingRequiredArgument,
)

from bot.domain.chat.message import Role
from bot.domain.words.voice import Spoken, lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.moderation.due import CallFailedError
from bot.twitch.context import NEEDS, Context

LINES = lines(
    """
    for-the-artist: instead
    for-the-staff: instead
    something-missing: usage help
    something-broke
    twitch-did-not
    """
)

_log = get_logger(__name__)

INSTEAD = "instead"
"""The key in a command's `extras` under which stands the command for those who may not use this one."""

STAFF_INSTEAD = "staff_instead"
"""The same for moderators, where it is another one for them."""


def answer_to(payload: CommandErrorPayload) -> Spoken:
    """Return what is said aloud of a command's error; what should not have happened is logged."""
    command, error = payload.context.command, payload.exception
    original = getattr(error, "original", error.__cause__)
    if isinstance(original, Refusal):
        return original.line, original.gaps
    if isinstance(original, CallFailedError):  # which is in the log already
        return "twitch-did-not", {}
    if command and isinstance(error, GuardFailure) and error.__cause__ is None:
        line = "for-the-artist" if command.extras.get(NEEDS) is Role.BROADCASTER else "for-the-staff"
        return line, {"instead": _instead(command, payload.context)}
    if command and isinstance(error, MissingRequiredArgument):
        context = cast("Context", payload.context)
        return "something-missing", {"usage": context.usage_of(command), "help": context.help_of(command)}
    if (
        isinstance(original, sqlite3.OperationalError)
        and getattr(original, "sqlite_errorcode", SQLITE_ERROR) != SQLITE_ERROR
    ):
        _log.error("command.unwritten", why=str(original), mend="make room, or run `python -m bot check`")
        return "nothing-written", {}
    _log.error("command.failed", command=str(command), exc_info=original or error)
    return "something-broke", {}


def _instead(command: Command[Any, ...], context: Any) -> str:
    """Return the command for whoever may not use this one."""
    family = [each.extras for each in (command, command.parent) if each]
    keys = (STAFF_INSTEAD, INSTEAD) if context.heard.role >= Role.MODERATOR else (INSTEAD,)
    return next((extras[key] for key in keys for extras in family if key in extras), "help")
