"""What the pages of the local Twitch may ask, and how it is read."""

import re
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, StrictBool, StrictStr, ValidationError

from bot.rehearsal.chat import MAX_CHARS, RefusedError, Role

_LOGIN = re.compile(r"[a-z0-9_]{1,25}")


class _Asked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Say(_Asked):
    """That somebody writes a line."""

    login: StrictStr
    text: StrictStr
    role: Role | None = None
    reply_to: StrictStr | None = None


class Hold(_Asked):
    """That somebody writes a line which AutoMod holds."""

    login: StrictStr
    text: StrictStr
    role: Role | None = None


class AskUnban(_Asked):
    """That somebody who is banned asks to be let in again."""

    login: StrictStr
    text: StrictStr


class WithdrawUnban(_Asked):
    """That somebody takes back that they ask to be let in."""

    login: StrictStr


class Acknowledge(_Asked):
    """That somebody confirms a warning."""

    login: StrictStr


class Live(_Asked):
    """That the stream begins or ends."""

    live: StrictBool


class Moderates(_Asked):
    """That the artist makes somebody a moderator, or takes that back."""

    login: StrictStr
    moderates: StrictBool


class Fault(_Asked):
    """That something goes wrong, by its name."""

    fault: StrictStr


class Activate(_Asked):
    """That somebody approves the code of a sign-in as an account, or refuses it."""

    code: StrictStr
    login: StrictStr
    refuse: StrictBool = False


_Form = TypeVar("_Form", bound=_Asked)


async def read(request: web.Request, form: type[_Form]) -> _Form:
    """Return what is asked.

    Raises:
        RefusedError: it is too long, or not in the form.
    """
    try:
        return form.model_validate_json(await request.read())
    except web.HTTPRequestEntityTooLarge as error:
        raise RefusedError(413, "That is too much at once.") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RefusedError(400, f"{place}: {first['msg']}" if place else first["msg"]) from error


def as_login(given: str) -> str:
    """Return a login as Twitch writes it.

    Raises:
        RefusedError: it cannot be one.
    """
    login = given.strip().removeprefix("@").lower()
    if not _LOGIN.fullmatch(login):
        raise RefusedError(400, "A login name has 1 to 25 letters a–z, digits or underscores.")
    return login


def as_text(given: str) -> str:
    """Return a line as chat takes it: one line.

    Raises:
        RefusedError: it is empty or too long.
    """
    text = " ".join(given.splitlines()).strip()
    if not text:
        raise RefusedError(400, "An empty line cannot be sent.")
    if len(text) > MAX_CHARS:
        raise RefusedError(400, f"A line has at most {MAX_CHARS} characters; this one has {len(text)}.")
    return text
