"""Every door shut at one word, and opened again at another as far as nobody else moved it."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, Protocol

from bot.domain.chat.panic import Outcome, Part, Switched
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.activity import Activity
from bot.services.clock import Clock, sleep_unless
from bot.services.moderation.due import CallFailedError
from bot.store.cause import step_by_step
from bot.store.database import Database
from bot.store.panic import open_switches, panic_is_on, settle_switch, write_calm, write_switch

LINES = lines("panic-already", "panic-none")

_log = get_logger(__name__)

PRESET = "raid"
"""The preset of the policy that a panic chooses."""

SHIELD_SECONDS = 3
"""How long followers-only chat waits for Shield Mode: longer than a call takes that does not hang."""

FOLLOWER_MINUTES = 10
"""For how long somebody must have followed to be heard in a panic: who came with a raid has not."""

DONE, LEFT = "done", "left"


class LockdownActions(Protocol):
    """How strict Twitch is about who is heard in the channel. Everything raises CallFailedError."""

    async def shield_mode(self) -> bool:
        """Tell whether Shield Mode is on."""
        ...

    async def set_shield_mode(self, *, active: bool) -> None:
        """Put Shield Mode on or off."""
        ...

    async def follower_minutes(self) -> int | None:
        """Return for how many minutes one must have followed to be heard; None where everybody is."""
        ...

    async def set_follower_minutes(self, minutes: int | None) -> None:
        """Let only those be heard who have followed for so many minutes; None lets everybody."""
        ...


class Lockdown:
    """Puts the raid preset, Shield Mode and followers-only chat on together, and back together.

    `preset` tells the preset that was chosen in chat; `switch_preset(name, by)` chooses one (None: that of
    the file) and raises ValueError, which says why, where it cannot.
    """

    def __init__(
        self,
        database: Database,
        api: LockdownActions,
        clock: Clock,
        *,
        preset: Callable[[], str | None],
        switch_preset: Callable[[str | None, str], Awaitable[None]],
        activity: Activity | None = None,
    ) -> None:
        self._database = database
        self._api = api
        self._clock = clock
        self._preset = preset
        self._switch_preset = switch_preset
        self._activity = activity or Activity()
        self._turn = asyncio.Lock()

    async def begin(self, by: str) -> dict[Part, str]:
        """Shut every door; return for each part `DONE`, or why it could not be switched.

        How each part was is written down before it is switched. In a panic that is on already, the doors that
        are not shut are tried again.

        Raises:
            Refusal: a panic is on already, and every door is shut.
        """
        async with self._turn:
            with step_by_step():
                return await self._shut_all(by)

    async def end(self, by: str) -> dict[Part, str]:
        """Put back what panics switched and nobody else has changed since.

        Return for each part `DONE`, `LEFT` as it is, or why it could not be switched; the next calm tries
        that again.

        Raises:
            Refusal: there is nothing to put back.
        """
        async with self._turn:
            with step_by_step():
                return await self._open_all(by)

    async def _shut_all(self, by: str) -> dict[Part, str]:
        still_open = list(Part)
        if await panic_is_on(self._database):
            still_open = [part for part in Part if not await self._is_shut(part)]
        if not still_open:
            raise Refusal("panic-already")
        told = dict.fromkeys(Part, DONE) | await self._each(still_open, lambda part: self._shut(part, by))
        _log.warning("panic.on", by=by, **told)
        return told

    async def _open_all(self, by: str) -> dict[Part, str]:
        switches = await open_switches(self._database)
        if not switches and not await panic_is_on(self._database):
            raise Refusal("panic-none")
        await write_calm(self._database, by, self._clock.now())
        told = await self._each(
            list(Part),
            lambda part: self._open_in_order([each for each in switches if each.part is part], by),
        )
        _log.warning("panic.over", by=by, **told)
        return told

    async def _each(
        self, parts: Sequence[Part], do: Callable[[Part], Coroutine[Any, Any, str]]
    ) -> dict[Part, str]:
        """Do something to each part and return what came of it; one that hangs keeps none of the others."""
        shield_done = asyncio.Event()

        async def one(part: Part) -> str:
            try:
                if part is Part.FOLLOWERS and Part.SHIELD in parts:
                    # Shield Mode may set chat itself, and set it back: what it leaves is looked at after it.
                    await sleep_unless(self._clock, SHIELD_SECONDS, shield_done)
                return await do(part)
            finally:
                if part is Part.SHIELD:
                    shield_done.set()

        done = await self._activity.side_by_side([one(part) for part in parts])
        return dict(zip(parts, done, strict=True))

    async def _is_shut(self, part: Part) -> bool:
        """Tell whether a part is known to be as a panic makes it."""
        try:
            state = await self._read(part)
        except CallFailedError:
            return False
        return state == _shut(part, state)

    async def _shut(self, part: Part, by: str) -> str:
        try:
            before = await self._read(part)
        except CallFailedError as error:
            return str(error)
        after = _shut(part, before)
        # Written before it is switched: a panic that a crash cuts short can still be calmed.
        switch = await write_switch(
            self._database, part, before=before, after=after, by=by, at=self._clock.now()
        )
        if before == after:
            return DONE
        try:
            await self._switch(part, after, by)
        except (CallFailedError, ValueError) as error:
            await settle_switch(self._database, switch, Outcome.FAILED)
            return str(error)
        return DONE

    async def _open_in_order(self, switches: Sequence[Switched], by: str) -> str:
        """Put back what panics did to one part; return the last that came of it."""
        told = LEFT
        for each in switches:
            if (outcome := await self._open(each, by)) != LEFT:
                told = outcome
        return told

    async def _open(self, each: Switched, by: str) -> str:
        try:
            ours = each.before != each.after and await self._read(each.part) == each.after
            if ours:
                await self._switch(each.part, each.before, by)
        except (CallFailedError, ValueError) as error:
            return str(error)
        # Only now: after a crash in between, the next calm finds the part put back already, and lets it be.
        await settle_switch(self._database, each.id, Outcome.UNDONE if ours else Outcome.LEFT)
        return DONE if ours else LEFT

    async def _read(self, part: Part) -> Any:
        match part:
            case Part.PRESET:
                return self._preset()
            case Part.SHIELD:
                return await self._api.shield_mode()
            case Part.FOLLOWERS:
                return await self._api.follower_minutes()

    async def _switch(self, part: Part, state: Any, by: str) -> None:
        match part:
            case Part.PRESET:
                await self._switch_preset(state, by)
            case Part.SHIELD:
                await self._api.set_shield_mode(active=state)
            case Part.FOLLOWERS:
                await self._api.set_follower_minutes(state)


def _shut(part: Part, before: Any) -> Any:
    """Return what a panic makes of a part's state; followers who had to wait longer still have to."""
    match part:
        case Part.PRESET:
            return PRESET
        case Part.SHIELD:
            return True
        case Part.FOLLOWERS:
            return max(before or 0, FOLLOWER_MINUTES)
