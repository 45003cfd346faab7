"""HTTP to Twitch: what answers is looked at before anybody builds on it."""

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import aiohttp
from aiohttp import ClientHandlerType, ClientMiddlewareType, ClientRequest, ClientResponse, hdrs

from bot.services.clock import TwitchClock

CALL_TIMEOUT = aiohttp.ClientTimeout(total=15)
"""Seconds for one call to Twitch; the slowest answers that are still worth anything to a chat take less."""

_JSON = "application/json"


class UnreadableAnswerError(aiohttp.ClientPayloadError):
    """What came is no answer of Twitch's, say the page of a proxy."""


def open_session(
    clock: TwitchClock | None = None,
    *middlewares: ClientMiddlewareType,
    traces: Sequence[aiohttp.TraceConfig] = (),
) -> aiohttp.ClientSession:
    """Return an HTTP session for calls to Twitch.

    An answer that is not Twitch's raises `UnreadableAnswerError` out of its call; one that is tells `clock`
    what time it is at Twitch.
    """

    async def look_at(request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
        answer = await send(request)
        if await _is_twitchs(answer) and clock and (sent := _sent(answer)):
            clock.observe(sent)
        return answer

    # What looks at the answer is outermost: it sees the one that is handed on.
    return aiohttp.ClientSession(
        timeout=CALL_TIMEOUT, middlewares=[look_at, *middlewares], trace_configs=list(traces)
    )


async def _is_twitchs(answer: ClientResponse) -> bool:
    """Tell whether an answer is Twitch's for sure: a JSON object, as all of its answers that have a body.

    Twitch sends nobody elsewhere; where it is out of order (5xx), its front may answer with anything.

    Raises:
        UnreadableAnswerError: it is not, and yet claims to be, or refuses what only Twitch may refuse.
    """
    is_redirect = HTTPStatus.MULTIPLE_CHOICES <= answer.status < HTTPStatus.BAD_REQUEST
    if not is_redirect and not await answer.read():
        return False
    is_json = answer.content_type == _JSON
    with suppress(ValueError, LookupError):
        if is_json and isinstance(json.loads(await answer.text()), dict):
            return True
    if answer.status < HTTPStatus.INTERNAL_SERVER_ERROR or is_json:
        kind = answer.content_type
        raise UnreadableAnswerError(f"something other than Twitch answered {answer.status} with {kind}")
    return False


def _sent(answer: ClientResponse) -> datetime | None:
    """Return when an answer was sent, to the whole second before; None where it does not say."""
    with suppress(ValueError):
        sent = parsedate_to_datetime(answer.headers.get(hdrs.DATE, ""))
        return sent if sent.tzinfo else None
    return None
