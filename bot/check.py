"""What is well and what is not, before an evening: each finding with its exact mend."""

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

import aiohttp
from yarl import URL

from bot.check_files import broken, file_findings, misplaced, own_documents, readable
from bot.domain.backstage.band import BAND, private_of
from bot.domain.backstage.checklist import CHECKLISTS
from bot.domain.gear.gear import GEAR
from bot.domain.operation import health
from bot.domain.operation.finding import Finding, Grade
from bot.domain.operation.health import damaged, database, disk
from bot.domain.pages.credential import HEALTH_CODE, CredentialKind
from bot.domain.pages.visitor import Right
from bot.env_file import ENV_PREFIX
from bot.errors import Fault, RenewalDueError, StoreBusyError, StoreError
from bot.features import KINDS
from bot.home import TWO_DATABASES, from_before, still_to_be_moved
from bot.memory import loading
from bot.services.clock import MachineClock, TwitchClock, WallClock, by_twitch
from bot.services.documents.data_folder import (
    HELP_LINES_FILE,
    are_help_lines_unseen,
    how_to_fill,
    ignored,
    load_policy,
)
from bot.services.documents.own_words import BuiltIn, checklist_findings, document_findings, not_imported
from bot.services.documents.pictures import photo_finding
from bot.services.operation.backups import Backups
from bot.services.operation.health import free_bytes, unwritable_because
from bot.services.pages.credentials import Credentials
from bot.setting_forms import is_loopback
from bot.settings import Settings
from bot.settings_findings import settings_findings
from bot.store.care import load_calls
from bot.store.copy import opened_aside, unsound_because
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.health import try_writing
from bot.store.place import A_FILE_OF_YOURS, is_made, located, open_to_others, unmakeable, unwritable
from bot.twitch.account_check import check_artist_account, check_bot_account, signed_out
from bot.twitch.endpoints import point_at
from bot.web.health import CODE
from bot.web.server import INSIDE, OUTSIDE, address, no_page_because
from commands.names import built_in_names, yielding_names

PATIENCE = aiohttp.ClientTimeout(total=10)
"""How long the bot that runs is waited for."""


async def check(
    settings: Settings, clock: MachineClock | None = None, faults: Sequence[Fault] = ()
) -> list[Finding]:
    """Look at all that the bot needs to run, and return what was found.

    Where settings have `faults`, their defaults stand in for them: then database and account, which may be
    others, are left alone.

    Nothing is changed by it: a copy of the database is looked at. Except that a sign-in which Twitch takes no
    more is renewed, the only way to know that it can be, and written into the database, as Twitch takes each
    refresh token once; that is left at its version. And a bot that runs and lets others in is asked with a
    code that is written into its database, and taken out again as it answers.
    """
    with loading():  # all of it is looked at once
        inside = [] if faults else await _inside(settings, by_twitch(clock or WallClock()))
        return [
            *[Finding("settings", Grade.BROKEN, f"{each.place}: {each.says}", each.mend) for each in faults],
            *file_findings(settings),
            *settings_findings(settings, faults, waits=any(each.subject == health.SET_UP for each in inside)),
            *inside,
        ]


def _pages(settings: Settings) -> list[Finding]:
    return [_page(settings), *([_page_for_others(settings)] if settings.web_url else [])]


def _page_for_others(settings: Settings) -> Finding:
    if none := no_page_because(settings.web_outside_host, settings.web_outside_port, OUTSIDE):
        why, mend = none
        return Finding(OUTSIDE.subject, Grade.BROKEN, f"there can be none: {why}", mend)
    if odd := _missed_by_others(settings):
        says, mend = odd
        mend = f"{mend}, unless a proxy on this machine stands before the pages"
        return Finding(OUTSIDE.subject, Grade.WANTING, says, mend)
    says = f"{settings.web_url}, which is to lead to {settings.web_outside_host}:{settings.web_outside_port}"
    return Finding(OUTSIDE.subject, Grade.WELL, says)


def _missed_by_others(settings: Settings) -> tuple[str, str] | None:
    """Return why whoever asks for the address finds no page there, and the mend; None where they may.

    What is asked for by https reaches a proxy first, and where that leads nobody sees from here.
    """
    asked, host, port = URL(settings.web_url), settings.web_outside_host, settings.web_outside_port
    if asked.scheme == "https":
        return None
    if asked.port != port:
        says = f"{settings.web_url} leads to port {asked.port}, and the pages listen on {port}"
        return says, f"set {ENV_PREFIX}WEB_URL={asked.with_port(port)}"
    if is_loopback(host) and not is_loopback(asked.host or ""):
        says = f"{settings.web_url} is an address of the network, and the pages listen on {host} alone"
        return says, f"set {OUTSIDE.host}=0.0.0.0"
    return None


def _page(settings: Settings) -> Finding:
    if none := no_page_because(settings.web_host, settings.web_port, INSIDE):
        why, mend = none
        return Finding(INSIDE.subject, Grade.BROKEN, f"there can be none: {why}", mend)
    if is_loopback(settings.web_host):
        url = address(settings.web_host, settings.web_port)
        return Finding(INSIDE.subject, Grade.WELL, f"{url}, for this machine alone")
    says = f"within its container it listens on {settings.web_host}"
    return Finding(
        INSIDE.subject, Grade.WELL, says, "publish its port on 127.0.0.1 only, as docs/deploy does"
    )


async def _inside(settings: Settings, clock: TwitchClock) -> list[Finding]:
    """Look at the database and what is in it, or ask the bot that holds it."""
    path = settings.database
    try:
        if not is_made(path):
            if old := from_before(settings):
                return [Finding("database", Grade.BROKEN, *still_to_be_moved(settings, old))]
            return [
                *_disk(path.parent),
                *_pages(settings),
                _to_be_made(path),
                *misplaced(settings, ()),
                signed_out(),
            ]
        async with opened_aside(path) as copy:
            point_at(settings)
            return [
                *_disk(path.parent),
                *_pages(settings),
                await _database(settings, copy),
                *_two_databases(settings),
                *misplaced(settings, await documents_of(copy, GEAR)),
                *await _catalogue(settings, copy, clock),
                *await photo_finding(copy, located(path)),
                *_privacy(path),
                _backups(settings, clock),
                *await _standing(settings, copy, clock),
                *_clock(clock),
            ]
    except StoreBusyError as error:
        return [
            *misplaced(settings, None),
            *await _beside(settings, clock),
            *await _as_it_says_itself(settings, error, await _code(settings, clock)),
        ]
    except StoreError as error:
        return [*_disk(path.parent), broken("database", error)]


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


async def _catalogue(settings: Settings, copy: Database, clock: TwitchClock) -> list[Finding]:
    """Return what is to be said of the documents in the database, beside those in the files."""
    held = {kind: await documents_of(copy, kind) for kind in KINDS}
    band = tuple(private_of(each, shown=True) for each in held[BAND])
    policy = readable(load_policy, settings, ignored, band=band)
    found = document_findings(held, BuiltIn(built_in_names(), yielding_names()), policy)
    odd = checklist_findings(held[CHECKLISTS], settings.day_of(clock.now()))
    unseen = await _help_lines(settings, copy)
    return [*found, *odd, *unseen, *not_imported(held, own_documents(settings), settings.home)]


async def _help_lines(settings: Settings, copy: Database) -> list[Finding]:
    """Return that nobody has looked yet whether the help lines are right, where they may be sent."""
    if not (are_help_lines_unseen(settings) and await load_calls(copy)):
        return []
    says = "the numbers that moderators may send to somebody in danger are as they ship"
    mend = (
        f"before a stream, look through {settings.data_dir / HELP_LINES_FILE}: is each right where your"
        f" fans live? In {settings.home / HELP_LINES_FILE} mend what is not, or write `looked_through = true`"
    )
    return [Finding("help lines", Grade.WELL, says, mend)]


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


async def _beside(settings: Settings, clock: TwitchClock) -> list[Finding]:
    """Look at the documents in the database that a running bot has open."""
    try:
        async with Database.opened(settings.database, beside=True) as held, held.snapshot() as then:
            return await _catalogue(settings, then, clock)
    except StoreError as error:
        return [broken("database", error)]


async def _code(settings: Settings, clock: TwitchClock) -> dict[str, str]:
    """Return the header for which a running bot that lets others in tells more than whether it is well."""
    if not settings.web_url:
        return {}
    try:
        async with Database.opened(settings.database, beside=True) as held:
            issued = await Credentials(held, clock).issue(
                CredentialKind.HEALTH, Right.EVERYBODY, lasts=HEALTH_CODE
            )
    except StoreError:
        return {}  # what cannot be written is told where the database is looked at
    return {CODE: issued.secret}


async def _as_it_says_itself(
    settings: Settings, busy: StoreBusyError, headers: Mapping[str, str]
) -> list[Finding]:
    """Ask the bot that runs how it is."""
    url = f"{address(settings.web_host, settings.web_port)}health"
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE) as http, http.get(url, headers=headers) as answer:
            told = await answer.json()
        if settings.web_url and set(told) == {"status"}:  # it cannot read in its database who asks
            grade = Grade[told["status"].upper()]
            return [Finding("running bot", grade, f"{busy}; it is {told['status']}", f"open {url} signed in")]
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
        return [found, Finding(INSIDE.subject, Grade.BROKEN, says, INSIDE.taken())]
    return [Finding("running bot", Grade.WELL, f"{busy}; it says of itself what follows"), *found]
