"""Whether the bot is well: what is seen at one moment, what is wrong with it, and the mend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.chat import drops
from bot.domain.chat.chat_rate_limit import TRUSTED_LINES
from bot.domain.operation.clock_skew import TOLERATED
from bot.domain.operation.finding import Finding, Grade, span

SILENCE = timedelta(seconds=90)
"""Twitch is asked to say something every ten seconds (keepalive), and a lost connection is soon made anew:
after so long the bot is deaf."""

TOKEN_OVERDUE = timedelta(hours=1)
"""A sign-in is validated every hour, so a token that ran out longer ago is not looked after any more."""

MANY_LINES = 500
"""Lines that wait to be judged: more than two seconds of a flood of 200 a second."""

MANY_PARCELS = TRUSTED_LINES
"""What waits to be sent: as much as Twitch lets a moderator say in half a minute."""

MANY_ERRORS = 5
"""Errors in an hour; a single one costs one line or one answer."""

MEGABYTE = 1_000_000
DISK_LOW, DISK_FULL = 500 * MEGABYTE, 50 * MEGABYTE
"""Bytes: below the first there are some evenings left to tidy up in; below the second SQLite may soon write
nothing more, and nobody is punished for what cannot be written."""

LOGIN = "run `python -m bot login`"
SIGN_IN_AGAIN = "sign in again: `python -m bot login`"
ARTIST_LOGIN = "run `python -m bot login --artist`"
RESTORE = "`python -m bot restore FILE` puts the last good backup in its place"
"""As everybody may be told; who shows it at a terminal says how Python is run there."""

AUTOMATIC_TIME = "switch on automatic time on this machine (on Linux: `sudo timedatectl set-ntp true`)"

_ROLES = "to end a moderator's sign-in as soon as they are none; Twitch tells it with this too"

USES = {
    "user:read:chat": "to hear chat",
    "user:write:chat": "to answer",
    "user:read:moderated_channels": "to see whether it is a moderator",
    "moderator:manage:chat_messages": "to take lines away",
    "moderator:manage:warnings": "to warn",
    "moderator:manage:banned_users": "to time out, ban and unban",
    "moderator:manage:shield_mode": "to switch Shield Mode in a panic",
    "moderator:manage:chat_settings": "to make chat followers-only in a panic",
    "moderator:manage:automod": "to hear of held lines",
    "moderator:manage:unban_requests": "to hear of unban requests",
    "moderator:read:moderators": _ROLES,
    "moderator:read:vips": _ROLES,
    "moderator:read:blocked_terms": _ROLES,
    "channel:manage:broadcast": "to set stream markers",
}
"""What each scope is granted for; without it, that cannot be done."""

SET_UP = "set-up"
"""The subject of what is found while the bot waits to be set up."""

CHAT = "channel.chat."
"""How the subscriptions begin without which there is nothing to do."""


@dataclass(frozen=True, slots=True)
class TwitchHealth:
    """What is known at one moment of the way to Twitch; as it is before the bot has signed in.

    `login` is empty until Twitch has told who is signed in. `waits_at` is the address at which the bot waits
    to be set up, and empty where it does not. `trouble` says why the account is not signed in, and is empty
    while it is. `lacking` are scopes that it cannot do without, `wishing` those without which it hears less.
    `revoked` has the reason of Twitch by the type of the subscription that it took or keeps from us; without
    what is held, the bot may be `deaf` to chat. `outbox` has the parcels that wait by their priority.
    `unshown` has the codes of the last few lines that Twitch dropped since it showed one.
    """

    login: str = ""
    channel: str = "the channel"
    waits_at: str = ""
    live: bool = False
    trouble: str = ""
    token_until: datetime | None = None
    lacking: frozenset[str] = frozenset()
    wishing: frozenset[str] = frozenset()
    connected: bool = False
    last_heard: datetime | None = None
    held: int = 0
    wanted: int = 0
    deaf: bool = False
    revoked: Mapping[str, str] = field(default_factory=dict[str, str])
    inbox: int = 0
    outbox: Mapping[str, int] = field(default_factory=dict[str, int])
    unshown: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """What the bot has done since it was started; `calls` by action and outcome, "done" or "failed".

    `unwritten` is how much of the audit log is in memory alone, since it cannot be written.
    """

    judged: int = 0
    duplicates: int = 0
    calls: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    said: int = 0
    dropped: int = 0
    unwritten: int = 0
    unwritten_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class HealthReport:
    """All that is seen at one moment.

    `moderates` and `disk_free` (bytes) are None where nobody knows; `unwritable` says why the database cannot
    be written, and is empty while it can; `errors` are those of the last hour, `errors_ever` since the start;
    `clock_ahead` is how far the machine's clock is ahead of Twitch's (None before Twitch was heard);
    `besides` is what others found who look after something of their own.
    """

    at: datetime
    started_at: datetime
    version: str
    door: TwitchHealth
    counts: Counts
    moderates: bool | None
    errors: int
    errors_ever: int
    database: str
    unwritable: str
    folder: str
    disk_free: int | None
    clock_ahead: timedelta | None = None
    besides: tuple[Finding, ...] = ()


def faults(sight: HealthReport) -> list[Finding]:
    """Return what is not well, the worst first."""
    return [found for found in findings(sight) if found.grade is not Grade.WELL]


def findings(sight: HealthReport) -> list[Finding]:
    """Return what was found of everything, the worst first.

    What only follows from something else is left out, so that each cause is told once.
    """
    door = sight.door
    found = _way(sight)
    if sight.moderates is not None:
        found.append(moderator(door.login, door.channel, is_one=sight.moderates))
    found += [_inbox(door), _outbox(door), _answers(door), _errors(sight)]
    found.append(database(sight.database, sight.unwritable))
    if sight.counts.unwritten_since:
        found.append(_unwritten(sight.counts.unwritten, sight.at - sight.counts.unwritten_since))
    if sight.disk_free is not None:
        found.append(disk(sight.folder, sight.disk_free))
    if sight.clock_ahead is not None:
        found.append(clock(sight.clock_ahead))
    return sorted([*found, *sight.besides], key=lambda each: each.grade, reverse=True)


def account(
    login: str, left: timedelta | None, lacking: frozenset[str], wishing: frozenset[str] = frozenset()
) -> Finding:
    """Tell of a signed-in account; `left` is how long its token is still good (None: nobody knows)."""
    if lacking:
        return Finding("account", Grade.BROKEN, _lacks(login, lacking | wishing), f"{LOGIN} again")
    good = f"{login} is signed in"
    if left is not None and left > timedelta():
        good += f", the token is good for {span(left)} more"
    if wishing:
        return Finding("account", Grade.WANTING, f"{good}; {_lacks('it', wishing)}", f"{LOGIN} again")
    if left is not None and left < -TOKEN_OVERDUE:
        says = f"the token of {login} ran out {span(-left)} ago and was not renewed"
        return Finding("account", Grade.WANTING, says, f"restart the bot; if that does not help, {LOGIN}")
    return Finding("account", Grade.WELL, good)


def artist(login: str, lacking: frozenset[str]) -> Finding:
    """Tell of the artist's own account, which may be signed in besides; empty: it is not."""
    if not login:
        return Finding(
            "artist", Grade.WELL, "not signed in, and need not be", f"for stream markers: {ARTIST_LOGIN}"
        )
    if lacking:
        return Finding("artist", Grade.WANTING, _lacks(login, lacking), f"{ARTIST_LOGIN} again")
    return Finding("artist", Grade.WELL, f"{login} is signed in too")


def _lacks(login: str, scopes: frozenset[str]) -> str:
    told = (f"{scope} ({USES[scope]})" if scope in USES else scope for scope in sorted(scopes))
    return f"{login} lacks {', '.join(told)}"


def moderator(login: str, channel: str, *, is_one: bool) -> Finding:
    """Tell whether the bot is a moderator of the channel."""
    if is_one:
        return Finding("moderator", Grade.WELL, f"{login} is a moderator of {channel}")
    return Finding("moderator", Grade.BROKEN, f"{login} is no moderator of {channel}", mod(login))


def database(path: str, unwritable: str) -> Finding:
    """Tell whether the database can be written; `unwritable` says why not."""
    if not unwritable:
        return Finding("database", Grade.WELL, f"{path} can be written")
    mend = "see that the folder can be written and the disk is not full; the bot goes on by itself then"
    return Finding("database", Grade.BROKEN, f"{path} cannot be written: {unwritable}", mend)


def damaged(path: str, fault: str) -> Finding:
    """Tell that the database is damaged."""
    return Finding("database", Grade.BROKEN, f"{path} is damaged: {fault}", RESTORE)


def disk(folder: str, free: int) -> Finding:
    """Tell whether there is room for the database; `free` is in bytes."""
    says = f"{free // MEGABYTE} MB left in {folder}"
    if free >= DISK_LOW:
        return Finding("disk", Grade.WELL, says)
    grade = Grade.BROKEN if free < DISK_FULL else Grade.WANTING
    return Finding("disk", grade, says, f"free disk space: {DISK_LOW // MEGABYTE} MB at least")


def clock(ahead: timedelta) -> Finding:
    """Tell how far the machine's clock is ahead of Twitch's; the bot goes by Twitch's in any case."""
    if abs(ahead) < TOLERATED:
        return Finding("clock", Grade.WELL, "this machine's clock is right")
    way = "ahead" if ahead > timedelta() else "behind"
    says = f"this machine's clock is {span(abs(ahead))} {way}; the bot goes by Twitch's, the log does not"
    return Finding("clock", Grade.WANTING, says, AUTOMATIC_TIME)


def mod(login: str) -> str:
    """Return how the bot is made a moderator."""
    return f"write /mod {login} in the channel's chat, as the artist"


def _way(sight: HealthReport) -> list[Finding]:
    """Return what was found of the way to Twitch: nothing of an account before that is known."""
    door = sight.door
    if door.waits_at:
        return [Finding(SET_UP, Grade.BROKEN, "the bot waits to be set up", f"open {door.waits_at}")]
    if door.trouble:
        return [Finding("account", Grade.BROKEN, door.trouble, SIGN_IN_AGAIN)]
    found = [_account(sight)] if door.login else []
    return [*found, _connection(sight), *(_subscriptions(door) if door.connected else ())]


def _account(sight: HealthReport) -> Finding:
    door = sight.door
    left = door.token_until and door.token_until - sight.at
    return account(door.login, left, door.lacking, door.wishing)


def _connection(sight: HealthReport) -> Finding:
    silent = sight.at - (sight.door.last_heard or sight.started_at)
    if silent > SILENCE:
        mend = "see that this machine is online and Twitch is up (status.twitch.com), then restart the bot"
        return Finding("connection", Grade.BROKEN, f"nothing was heard of Twitch for {span(silent)}", mend)
    if not sight.door.connected:
        says, mend = "the connection to Twitch is being made", "nothing to do: give it a minute"
        return Finding("connection", Grade.WANTING, says, mend)
    return Finding("connection", Grade.WELL, f"Twitch was heard {span(silent)} ago")


def _subscriptions(door: TwitchHealth) -> list[Finding]:
    if door.revoked:
        return [_revoked(kind, reason, door.login) for kind, reason in sorted(door.revoked.items())]
    says = f"{door.held} of {door.wanted} subscriptions"
    if door.held >= door.wanted:
        return [Finding("subscriptions", Grade.WELL, says)]
    mend = "nothing to do for a minute, it subscribes again; if it stays so, stop the bot and"
    grade = Grade.BROKEN if door.deaf else Grade.WANTING
    return [Finding("subscriptions", grade, says, f"{mend} run `python -m bot check`")]


def mend_of_revocation(reason: str, login: str) -> str:
    """Return what to do where Twitch took a subscription of `login`'s away for a reason that it gives."""
    mends = {
        "authorization_revoked": SIGN_IN_AGAIN,
        "chat_user_banned": f"write /unban {login} in the channel's chat, as the artist",
        "moderator_removed": mod(login),
        "user_removed": "see at twitch.tv that the channel and the bot's account are there",
        "version_removed": "update Woodshed",
    }
    return mends.get(reason, f"{mod(login)}; if it is one, {LOGIN} again")


def _revoked(kind: str, reason: str, login: str) -> Finding:
    grade = Grade.BROKEN if kind.startswith(CHAT) else Grade.WANTING
    mend = mend_of_revocation(reason, login)
    return Finding("subscriptions", grade, f"Twitch does not let the bot hear {kind}: {reason}", mend)


def _inbox(door: TwitchHealth) -> Finding:
    says = f"{door.inbox} lines wait to be judged"
    if door.inbox <= MANY_LINES:
        return Finding("inbox", Grade.WELL, says)
    mend = "close what else keeps this machine busy; if chat is flooded, a moderator can say !panic"
    return Finding("inbox", Grade.WANTING, says, mend)


def _outbox(door: TwitchHealth) -> Finding:
    waiting = sum(door.outbox.values())
    if waiting <= MANY_PARCELS:
        return Finding("outbox", Grade.WELL, f"{waiting} answers and calls wait to be sent")
    queues = ", ".join(f"{count} {priority}" for priority, count in door.outbox.items() if count)
    mend = "nothing to do: moderation goes first, and Twitch sets the pace"
    return Finding("outbox", Grade.WANTING, f"{waiting} wait to be sent ({queues})", mend)


def _answers(door: TwitchHealth) -> Finding:
    code = door.unshown[-1] if door.unshown else ""
    if not drops.shuts_out(code) and len(door.unshown) < drops.MANY_DROPS:
        return Finding("answers", Grade.WELL, "Twitch shows what the bot says")
    grade = Grade.BROKEN if drops.shuts_out(code) else Grade.WANTING
    return Finding("answers", grade, f"Twitch did not show what the bot said last ({code})", drops.mend(code))


def _unwritten(entries: int, since: timedelta) -> Finding:
    says = f"{entries} entries of the audit log could not be written for {span(since)} and are kept in memory"
    mend = (
        "make room on the disk; do not stop the bot before: it writes them by itself, and punishes only then"
    )
    return Finding("audit", Grade.BROKEN, says, mend)


def _errors(sight: HealthReport) -> Finding:
    says = f"{sight.errors} errors in the last hour"
    if sight.errors < MANY_ERRORS:
        return Finding("errors", Grade.WELL, says)
    mend = "look for `error` in the log, and report what stands there"
    return Finding("errors", Grade.WANTING, says, mend)
