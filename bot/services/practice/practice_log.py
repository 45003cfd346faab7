"""The practice log: as JSON with all there is, and sessions that were read merged into it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.practice.practice import PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import practised_in
from bot.errors import Fault, StoreError
from bot.log import get_logger
from bot.services.documents.documents import Merged
from bot.store.database import Database
from bot.store.practice import all_sessions, reckon_anew, reckoned_before, save_sessions

_log = get_logger(__name__)

_Key = tuple[datetime, str, int]
"""What tells a session from all others: when it began, with which routine, and which it is of twins."""


def as_json(sessions: Iterable[Logged]) -> str:
    """Return sessions as JSON: each with its routine, its events and what its blocks came to; UTF-8."""
    return json.dumps({"sessions": [_whole(each) for each in sessions]}, ensure_ascii=False, indent=1) + "\n"


def _whole(logged: Logged) -> dict[str, object]:
    return {
        "session": logged.number,
        "routine": logged.routine.model_dump(mode="json", exclude_defaults=True),
        "began": logged.events[0].at.isoformat(),
        "finished": logged.ended.isoformat() if logged.ended else None,
        "events": [
            {"at": each.at.isoformat(), "kind": each.kind, "number": each.number, "words": each.words}
            for each in logged.events
        ],
        "blocks": [
            {
                "block": each.block,
                "kind": each.kind,
                "what": each.what,
                "seconds": each.length.total_seconds(),
                "first_bpm": each.first_bpm,
                "best_bpm": each.best_bpm,
                "held_bpm": each.held_bpm,
                "clean": each.clean,
                "missed": each.missed,
            }
            for each in practised_in(logged.session, logged.events[-1].at)
        ],
    }


def clashes(read: Mapping[str, Sequence[Logged]], held: Iterable[Logged], now: datetime) -> list[Fault]:
    """Return what is wrong with sessions together, by the name of their file.

    That is: twins, one that lies ahead of `now`, two at one time, and one without an end before another.
    """
    faults: list[Fault] = []
    log = dict(_keyed(held))
    places: dict[_Key, str] = {}
    for name, key, each in ((name, *keyed) for name, sessions in read.items() for keyed in _keyed(sessions)):
        if key in places:
            says = f"the session {each.name} stands in {places[key]} already"
            faults.append(Fault(name, says, "keep one of them"))
            continue
        places[key] = name
        if each.until > now:
            faults.append(Fault(name, f"the session {each.name} lies in the future", "mend its times"))
        if not _stays(log.get(key), each):
            log[key] = each
    return [*faults, *_crossing(log, places)]


def _keyed(sessions: Iterable[Logged]) -> Iterator[tuple[_Key, Logged]]:
    """Yield sessions in their order, each after its key.

    Twins are those that begin at the moment at which another one began and was over: older versions wrote
    such, and what is exported can be imported. Any other with the same beginning has the same key.
    """
    twins = Counter[tuple[datetime, str]]()
    for each in sorted(sessions, key=lambda each: (each.key, each.until)):
        yield (*each.key, twins[each.key]), each
        twins[each.key] += each.ended == each.events[0].at


def _crossing(log: Mapping[_Key, Logged], places: Mapping[_Key, str]) -> Iterator[Fault]:
    """Yield a fault for each session that begins before an earlier one is over, where either was read."""
    before, place_before = None, None
    for key, each in sorted(log.items(), key=lambda item: (item[1].events[0].at, item[1].until, item[0])):
        if before and (place := places.get(key) or place_before):
            if not before.finished:
                says = f"the session {before.name} has no end, and {each.name} begins after it"
                yield Fault(place, says, f"add a row `{PracticeEventKind.FINISHED}` to it, or end it in chat")
            elif each.events[0].at < before.until:
                says = f"the session {each.name} begins before {before.name} is over"
                yield Fault(
                    place, says, "mend the times, or take one out; the start of one that is there stays"
                )
        if before is None or each.until >= before.until:
            before, place_before = each, places.get(key)


def _stays(held: Logged | None, read: Logged) -> bool:
    """Tell whether a session stays as it is held: it is read the same, or as it was before its end."""
    return held is not None and (read == held or (not read.finished and read.is_earlier(held)))


async def merge_sessions(database: Database, sessions: Iterable[Logged]) -> Merged:
    """Write the sessions down, all or none; a session is known by its start and its routine.

    One that is there already is changed to what is read, unless that is merely how it stood before its end:
    an older copy takes nothing away.
    """
    known = dict(_keyed(await all_sessions(database)))
    incoming = list(_keyed(sessions))
    new = [each for key, each in incoming if key not in known]
    changed = [
        replace(each, number=held.number)
        for key, each in incoming
        if (held := known.get(key)) and not _stays(held, each)
    ]
    await save_sessions(database, [*new, *changed])
    unchanged = len(incoming) - len(new) - len(changed)
    names, others = (tuple(each.name for each in sessions) for sessions in (new, changed))
    return Merged(names, others, unchanged, how=("",) * len(others))


async def reckon_older(database: Database) -> None:
    """Reckon anew what an older version wrote down; a session that is broken keeps nobody from practising."""
    for number in await reckoned_before(database):
        try:
            await reckon_anew(database, number)
        except StoreError as error:
            _log.warning("practice.not_reckoned", session=number, error=str(error))
