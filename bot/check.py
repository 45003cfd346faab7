"""What is well and what is not, before an evening: each finding with its exact mend."""

import os
import shlex
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import aiohttp

from bot.disk import read_text
from bot.domain import health
from bot.domain.document import fault_at
from bot.domain.document_kind import Document, DocumentKind
from bot.domain.finding import Finding, Grade
from bot.domain.gear import GEAR, GearItem
from bot.domain.health import damaged, database, disk
from bot.domain.routine import ROUTINES, dangling
from bot.errors import DocumentError, Fault, RenewalDueError, StoreBusyError, StoreError, WoodshedError
from bot.features import KINDS, LINES
from bot.home import TWO_DATABASES, found, from_before, own_voice, still_to_be_moved
from bot.overrides import overrides
from bot.services.backups import Backups
from bot.services.clock import MachineClock, TwitchClock, WallClock, by_twitch
from bot.services.data_folder import (
    Told,
    gear_path,
    how_to_fill,
    ignored,
    load_gear_words,
    load_policy,
    load_strategies,
    routines_path,
)
from bot.services.documents import load
from bot.services.health import free_bytes, unwritable_because
from bot.services.own_words import document_findings, not_imported, private_findings
from bot.services.voice import Voice
from bot.settings import Settings, is_loopback
from bot.settings_findings import settings_findings
from bot.store.copy import opened_aside, unsound_because
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.health import try_writing
from bot.store.place import A_FILE_OF_YOURS, is_made, located, open_to_others, unmakeable, unwritable
from bot.twitch.account_check import check_artist_account, check_bot_account, signed_out
from bot.twitch.endpoints import point_at
from bot.web.server import FREE_THE_PORT, address, no_page_because
from commands.names import built_in_names

PATIENCE = aiohttp.ClientTimeout(total=10)
"""How long the bot that runs is waited for."""

Look = Callable[[Told], str]
"""What looks at something: it says what is well, and tells which own words do not fit."""

_Given = ParamSpec("_Given")
_Read = TypeVar("_Read")


async def check(
    settings: Settings, clock: MachineClock | None = None, faults: Sequence[Fault] = ()
) -> list[Finding]:
    """Look at all that the bot needs to run, and return what was found.

    Where settings have `faults`, their defaults stand in for them: then database and account, which may be
    others, are left alone.

    Nothing is changed by it: a copy of the database is looked at. Except that a sign-in which Twitch takes no
    more is renewed, the only way to know that it can be, and written into the database, as Twitch takes each
    refresh token once; that is left at its version.
    """
    return [
        *[Finding("settings", Grade.BROKEN, f"{each.place}: {each.says}", each.mend) for each in faults],
        *_files(settings),
        *_dangling(settings),
        *_private_in_files(settings),
        *settings_findings(settings, faults),
        *(() if faults else await _inside(settings, by_twitch(clock or WallClock()))),
    ]


def _files(settings: Settings) -> list[Finding]:
    """Look at the files of words and rules, what ships and what is over it."""
    if not settings.data_dir.is_dir():
        return []
    return [*chain.from_iterable(_look(*each) for each in _looks(settings)), *overrides(settings)]


def _looks(settings: Settings) -> list[tuple[str, Look]]:
    """Return what is looked at in the files of words and rules, each with what is told where it is well."""
    looks: list[tuple[str, Look]] = [
        ("policy", lambda told: _policy(settings, told)),
        ("voice", lambda told: _voice(settings, told)),
        ("words", lambda told: f"words for {len(load_gear_words(settings, told).kinds)} kinds of gear"),
        ("strategies", lambda told: f"{len(load_strategies(settings, told).strategies)} ways to practise"),
    ]
    paths = {kind: found(settings, kind.file) for kind in KINDS}
    return looks + [
        (_file(kind), partial(_documents, kind, path))
        for kind, path in paths.items()
        if os.path.lexists(path)
    ]


def _file(kind: DocumentKind[Any]) -> str:
    """Return what a finding calls the file of a kind."""
    return f"{kind.table} file"


def _documents(kind: DocumentKind[Any], path: Path, _: Told) -> str:
    return f"{len(load(kind, path))} in {path}"


def _policy(settings: Settings, told: Told) -> str:
    rules = load_policy(settings, told).rules
    return f"{len(rules)} rule{'s' if len(rules) != 1 else ''}: {', '.join(rule.id for rule in rules)}"


def _voice(settings: Settings, told: Told) -> str:
    own = own_voice(settings)
    spoken = Voice.load(settings.data_dir, settings.language, settings.prefix, LINES, own)
    for fault in spoken.faults:
        told(fault)
    return f"{len(spoken.lines)} lines in {settings.language!r}"


def _dangling(settings: Settings) -> list[Finding]:
    """Return what the file of routines names that is not there, as far as the files can be read.

    Gear is looked for where a file of it belongs to that of the routines: own or sample, as they are.
    """
    path, shelf = routines_path(settings), gear_path(settings)
    try:
        routines, text = load(ROUTINES, path), read_text(path)
        methods = {each.id for each in load_strategies(settings, ignored).strategies}
    except DocumentError:  # told where that file is looked at
        return []
    gear = {each.slug for each in _readable(load, GEAR, shelf) or () if shelf.parent == path.parent}
    named = {slug for each in routines for _, slug in ROUTINES.names(each)}
    faults = [fault_at(text, str(path), *misfit) for misfit in dangling(routines, methods, gear or named)]
    return [
        Finding(_file(ROUTINES), Grade.WANTING, f"{each.place}: {each.says}", each.mend) for each in faults
    ]


def _misplaced(settings: Settings, held: Sequence[GearItem] | None) -> list[Finding]:
    """Return which parts of the gear file are in a piece that is not in it.

    That is wrong unless the database has that piece; `held` is the gear in it, None where it cannot be seen.
    """
    path = gear_path(settings)
    try:
        items, text = load(GEAR, path), read_text(path)
    except DocumentError:  # told where that file is looked at
        return []
    nowhere = [] if held is None else [place for place, _, _ in GEAR.misplaced(items, [*held, *items])]
    found: list[Finding] = []
    for misfit in GEAR.misplaced(items, items):
        at, wrong = fault_at(text, str(path), *misfit), misfit[0] in nowhere
        mend = at.mend if wrong else f"an import takes it where the database has that piece; else {at.mend}"
        found.append(
            Finding("gear file", Grade.BROKEN if wrong else Grade.WANTING, f"{at.place}: {at.says}", mend)
        )
    return found


def _look(subject: str, look: Look) -> list[Finding]:
    left_out: list[Fault] = []
    try:
        found = Finding(subject, Grade.WELL, look(left_out.append))
    except WoodshedError as error:
        return [_broken(subject, error)]
    says = [f"{each.place}: {each.says}: left out, and the rest holds" for each in left_out]
    mends = [each.mend for each in left_out]
    return [found, *(Finding(subject, Grade.WANTING, *each) for each in zip(says, mends, strict=True))]


def _broken(subject: str, error: WoodshedError) -> Finding:
    return Finding(subject, Grade.BROKEN, str(error), error.mend)


def _page(settings: Settings) -> Finding:
    if none := no_page_because(settings.web_host, settings.web_port):
        why, mend = none
        return Finding("own page", Grade.BROKEN, f"there can be none: {why}", mend)
    if is_loopback(settings.web_host):
        url = address(settings.web_host, settings.web_port)
        return Finding("own page", Grade.WELL, f"{url}, for this machine alone")
    says = f"within its container it listens on {settings.web_host}, and it has no sign-in"
    return Finding("own page", Grade.WELL, says, "publish its port on 127.0.0.1 only, as docs/deploy does")


async def _inside(settings: Settings, clock: TwitchClock) -> list[Finding]:
    """Look at the database and what is in it, or ask the bot that holds it."""
    path = settings.database
    try:
        if not is_made(path):
            if old := from_before(settings):
                return [Finding("database", Grade.BROKEN, *still_to_be_moved(settings, old))]
            return [
                *_disk(path.parent),
                _page(settings),
                _to_be_made(path),
                *_misplaced(settings, ()),
                signed_out(),
            ]
        async with opened_aside(path) as copy:
            point_at(settings)
            return [
                *_disk(path.parent),
                _page(settings),
                await _database(settings, copy),
                *_two_databases(settings),
                *_misplaced(settings, await documents_of(copy, GEAR)),
                *await _catalogue(settings, copy),
                *_privacy(path),
                _backups(settings, clock),
                *await _standing(settings, copy, clock),
                *_clock(clock),
            ]
    except StoreBusyError as error:
        return [*_misplaced(settings, None), *await _as_it_says_itself(settings, error)]
    except StoreError as error:
        return [*_disk(path.parent), _broken("database", error)]


def _to_be_made(path: Path) -> Finding:
    if why := unmakeable(path):
        return Finding("database", Grade.BROKEN, f"{path} cannot be made: {why}", A_FILE_OF_YOURS)
    return Finding("database", Grade.WELL, f"{path} will be made at the first start")


def _backups(settings: Settings, clock: TwitchClock) -> Finding:
    return Backups(
        settings.database, clock, keep=settings.backups, day_of=settings.day_of, quiet=lambda: True
    ).finding()


def _disk(folder: Path) -> list[Finding]:
    free = free_bytes(folder)
    return [] if free is None else [disk(str(folder), free)]


def _clock(clock: TwitchClock) -> list[Finding]:
    return [] if clock.ahead is None else [health.clock(clock.ahead)]


async def _standing(settings: Settings, copy: Database, clock: TwitchClock) -> list[Finding]:
    """Look at the accounts, and only where one has to be renewed, write into the true database."""
    try:
        return await _accounts(settings, copy, clock)
    except RenewalDueError as due:
        try:
            async with Database.opened(settings.database, migrate=False) as true:
                await try_writing(true)  # before a refresh token is used up whose successor could not be kept
                return await _accounts(settings, true, clock)
        except StoreError as error:
            return [Finding("account", Grade.BROKEN, f"{due}, and cannot be: {error}", error.mend)]


async def _accounts(settings: Settings, database: Database, clock: TwitchClock) -> list[Finding]:
    bot = await check_bot_account(settings, database, clock)
    return [*bot, await check_artist_account(settings, database, clock)]


async def _database(settings: Settings, copy: Database) -> Finding:
    path = located(settings.database)
    if fault := await unsound_because(copy.path):
        return damaged(str(path), fault)
    found = database(str(path), unwritable(path) or await unwritable_because(copy))
    pieces = len(await documents_of(copy, GEAR))
    if not found.well:
        return found
    says = f"{found.says}, with {pieces} pieces of gear"
    return Finding("database", Grade.WELL, says, "" if pieces else how_to_fill(settings))


async def _catalogue(settings: Settings, copy: Database) -> list[Finding]:
    """Return what is to be said of the documents in the database, beside those in the files."""
    held = {kind: await documents_of(copy, kind) for kind in KINDS}
    found = document_findings(held, built_in_names(), _readable(load_policy, settings, ignored))
    return [*found, *not_imported(held, _own_documents(settings), settings.home)]


def _private_in_files(settings: Settings) -> list[Finding]:
    """Return what in the artist's own files touches a private topic, before they are imported."""
    policy = _readable(load_policy, settings, ignored)
    return [
        replace(each, subject=_file(kind))
        for kind, documents in _own_documents(settings).items()
        for each in private_findings({kind: documents}, policy)
    ]


def _own_documents(settings: Settings) -> dict[DocumentKind[Any], Sequence[Document]]:
    """Return what is in the artist's own files, as far as each of them can be read."""
    return {kind: _readable(load, kind, settings.home / kind.file) or () for kind in KINDS}


def _readable(read: Callable[_Given, _Read], *given: _Given.args, **named: _Given.kwargs) -> _Read | None:
    """Return what is read; None where that has faults, which are told where the file is looked at."""
    try:
        return read(*given, **named)
    except DocumentError:
        return None


def _two_databases(settings: Settings) -> list[Finding]:
    old = from_before(settings)
    says = f"{settings.database} is used, and {old} from before is not"
    return [Finding("database", Grade.WANTING, says, TWO_DATABASES)] if old else []


def _privacy(path: Path) -> list[Finding]:
    """Return what is to be said of who else may open the database: nothing where nobody may.

    It is the operator's to change: they may have let somebody in on purpose.
    """
    files = " ".join(shlex.quote(str(each)) for each in open_to_others(located(path)))
    says = f"other users of this machine may open {files}, which hold the sign-in or the lock"
    return [Finding("privacy", Grade.WANTING, says, f"run: chmod 600 {files}")] if files else []


async def _as_it_says_itself(settings: Settings, busy: StoreBusyError) -> list[Finding]:
    """Ask the bot that runs how it is."""
    url = f"{address(settings.web_host, settings.web_port)}health"
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE) as http, http.get(url) as answer:
            told = await answer.json()
        if told["database"] != str(settings.database.resolve()):
            raise KeyError(url)
        found = [
            Finding(each["subject"], Grade[each["grade"].upper()], each["says"], each["mend"])
            for each in told["findings"]
        ]
    except TimeoutError:
        says = f"{busy}; nothing answers at {url} within {PATIENCE.total:.0f} seconds"
        mend = "restart the bot, or what else has that port (then its log has `web.absent`)"
        return [Finding("running bot", Grade.BROKEN, says, mend)]
    except (aiohttp.ClientError, ValueError, LookupError, TypeError, AttributeError) as error:
        found = Finding("database", Grade.WELL, f"{busy}; stop it to check database and account too")
        if isinstance(error, aiohttp.ClientConnectorError):
            return [found]  # nobody listens there
        says = f"port {settings.web_port} is taken by another program than the bot, which has no page"
        return [found, Finding("own page", Grade.BROKEN, says, FREE_THE_PORT)]
    return [Finding("running bot", Grade.WELL, f"{busy}; it says of itself what follows"), *found]
