"""Calls of the API that are answered wrongly, or not at all, through no fault of the caller."""

import asyncio
from collections import deque
from dataclasses import dataclass

from aiohttp import web

HANG, CUT = 0, -1
"""In place of a status: the call waits for its answer, or its connection is closed without one."""

RELEASED = 503
"""How a call that hung is answered at last."""


@dataclass(frozen=True, slots=True)
class CallFault:
    """What a call is answered with; where it is `done`, Twitch has carried it out before."""

    status: int
    done: bool = False


class CallFaults:
    """The faults that are still to come, one for each call."""

    def __init__(self) -> None:
        self._to_come: deque[CallFault] = deque()
        self._released = asyncio.Event()

    def add(self, fault: CallFault, times: int) -> None:
        """Let it come for the next `times` calls, after those that are to come already."""
        self._to_come.extend([fault] * times)

    def next(self) -> CallFault | None:
        """Return what comes for this call; None where it is answered as it should be."""
        return self._to_come.popleft() if self._to_come else None

    def release(self) -> None:
        """Answer the calls that hang, and forget the faults that are still to come."""
        self._to_come.clear()
        self._released.set()
        self._released = asyncio.Event()

    async def status(self, fault: CallFault, request: web.Request) -> int:
        """Return the status to answer with, once there is one."""
        if fault.status == HANG:
            await self._released.wait()
            return RELEASED
        if fault.status == CUT and request.transport:
            request.transport.abort()
        return fault.status
