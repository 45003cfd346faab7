"""The state of the local Twitch: people, chat, and what was done to whom. Time is an argument."""

import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.rehearsal.automod import AutoMod
from bot.rehearsal.chat import (
    MAX_CHARS,
    TRUSTED,
    Dropped,
    Happening,
    Line,
    RefusedError,
    Role,
    User,
)
from bot.rehearsal.chat_settings import ChatSettings, ShieldMode
from bot.rehearsal.drops import TIMED_OUT, WARNED, Drops
from bot.rehearsal.unban_requests import UnbanRequests

# dev.twitch.tv/docs/api/reference
DELETABLE_FOR = timedelta(hours=6)
MAX_TIMEOUT = 1_209_600  # seconds, two weeks

ARTIST, BOT = "junipervale", "woodshed_bot"
_CHATTERS: dict[str, Role] = {
    "fan_fern": "viewer",
    "sub_sol": "subscriber",
    "vip_vesper": "vip",
    "mod_moss": "moderator",
}
_STRANGER = "newcomer_nook"
_OPEN = ChatSettings()
_FOLLOWED_SINCE = datetime(2024, 2, 3, 18, 0, tzinfo=UTC)
_COLOURS = ("#FF7F50", "#1E90FF", "#9ACD32", "#DA70D6", "#E2B714", "#5F9EA0", "#FF69B4", "#2E8B57")


@dataclass(frozen=True, slots=True)
class ShutOut:
    """A ban, or a timeout with its end."""

    until: datetime | None
    reason: str
    at: datetime
    by: User


class World:
    """One channel and everybody in it; `watchers` are told of everything as it happens.

    The chatters that are there from the beginning follow the channel, the newcomer and whoever comes later
    do not; `followed` says who does, and since when, `moderates_elsewhere` of which other channels somebody
    is a moderator. `shielded` is how Shield Mode sets chat; None: as it is.
    """

    def __init__(self) -> None:
        self.users: dict[str, User] = {}
        self.lines: dict[str, Line] = {}
        self.record: list[Happening] = []
        self.violations: Counter[str] = Counter()
        self.watchers: list[Callable[[Happening], None]] = []
        self.live_since: datetime | None = None
        self.warnings: dict[str, str] = {}
        self.shut_out: dict[str, ShutOut] = {}
        self.followed: dict[str, datetime] = {}
        self.moderates_elsewhere: dict[str, list[User]] = {}
        self.settings = ChatSettings()
        self.shield = ShieldMode()
        self.shielded: ChatSettings | None = None
        self.automod = AutoMod(self._show, self._happened)
        self.unban_requests = UnbanRequests(self.banned, self.unban, self._happened)
        self.drops = Drops()
        self._roles: dict[str, Role] = {}
        self.artist = self.person(ARTIST, "broadcaster", name="JuniperVale")
        self.bot = self.person(BOT, "moderator")
        for login, role in _CHATTERS.items():
            self.followed[self.person(login, role).id] = _FOLLOWED_SINCE
        self.followed[self.bot.id] = _FOLLOWED_SINCE
        self.person(_STRANGER, "viewer", name="ヌック").color = ""  # whoever is new has chosen none yet

    def person(self, login: str, role: Role | None = None, *, name: str = "") -> User:
        """Return the account of that login, made if there is none, with `role` in the channel if given."""
        login = login.lower()
        user = self.by_login(login)
        if user is None:
            number = len(self.users) + 1
            user = User(str(700_000_000 + number), login, name or login, _COLOURS[number % len(_COLOURS)])
            self.users[user.id] = user
        if role:
            self._roles[user.id] = role
        return user

    def by_login(self, login: str) -> User | None:
        """Return the account of that login; None where there is none."""
        return next((user for user in self.users.values() if user.login == login.lower()), None)

    def called(self, name: str) -> User | None:
        """Return whom somebody means who writes a login, or a name as it is shown; None for nobody."""
        return self.by_login(name) or next((user for user in self.users.values() if user.name == name), None)

    def role(self, user: User) -> Role:
        """Return somebody's role in the channel."""
        return self._roles.get(user.id, "viewer")

    def moderates(self, user: User) -> bool:
        """Tell whether somebody may moderate the channel."""
        return self.role(user) in {"moderator", "broadcaster"}

    def set_role(self, user: User, role: Role, by: User, now: datetime) -> None:
        """Give somebody a role in the channel.

        Raises:
            RefusedError: they are the artist, or banned and should moderate.
        """
        moderated = self.moderates(user)
        if (role == "broadcaster") != (user is self.artist):
            raise RefusedError(400, "The user specified in the user_id field may not change their role.")
        if role == "moderator" and self.banned(user, now):
            raise RefusedError(400, "The user specified in the user_id field is banned.")
        self._roles[user.id] = role
        if self.moderates(user) != moderated:
            kind = "unmod" if moderated else "mod"
            self._happened(Happening(kind, now, user, by=by.login))

    # What people say.

    def barred(self, user: User, now: datetime) -> str:
        """Return why somebody cannot write just now; empty where they can."""
        if out := self.shut_out.get(user.id):
            if out.until is None:
                return "banned"
            if out.until > now:
                return "timed out"
            del self.shut_out[user.id]
        return "warned" if user.id in self.warnings else ""

    def banned(self, user: User, now: datetime) -> bool:
        """Tell whether somebody is banned for good."""
        return self.barred(user, now) == "banned"

    def kept_out(self, user: User, text: str, now: datetime) -> Dropped | None:
        """Return why the settings of the chat keep a line out of it; None where they do not."""
        if self.settings == _OPEN:
            return None
        since = self.followed.get(user.id)
        last = next((line.at for line in reversed(self.lines.values()) if line.user is user), None)
        return self.settings.keeps_out(
            self.role(user),
            text,
            following=now - since if since else None,
            silent=now - last if last else None,
            repeats=any(line.text == text for line in self.lines.values()),
        )

    def acknowledge(self, user: User) -> None:
        """Let somebody who was warned confirm the warning, as they must before they can write again."""
        self.warnings.pop(user.id, None)

    def say(
        self,
        user: User,
        text: str,
        now: datetime,
        *,
        reply_to: Line | None = None,
        notice: str = "",
        source: User | None = None,
        **more: Any,
    ) -> Line:
        """Show a line in chat. A reply begins with the name of whom it answers, as Twitch delivers it."""
        shown = f"@{reply_to.user.name} {text}" if reply_to else text
        line = self.line(user, shown, now, reply_to=reply_to, notice=notice, source=source, **more)
        self._show(line, now, text)
        return line

    def line(self, user: User, text: str, now: datetime, **more: Any) -> Line:
        """Return a line that is not in chat yet."""
        return Line(str(uuid.uuid4()), user, self.role(user), text, now, **more)

    def _show(self, line: Line, now: datetime, text: str | None = None) -> None:
        self.lines[line.id] = line
        self._happened(Happening("line", now, line.user, line, text=line.text if text is None else text))

    def send(self, user: User, text: str, now: datetime, *, reply_to: Line | None) -> Line | Dropped:
        """Take a line through the API: shown, or dropped with the reason.

        Raises:
            RefusedError: the user is banned.
        """
        if self.banned(user, now):
            raise RefusedError(403, "The sender is not permitted to send chat messages to the chat room.")
        fault = bool(self.drops.to_come)
        dropped = self.drops.to_come.popleft() if fault else self._drop(user, text, now)
        self.drops.tried(user, text, now, shown=dropped is None)
        if dropped is None:
            return self.say(user, text, now, reply_to=reply_to)
        if not fault:
            self.violations[dropped.code] += 1
        self._happened(Happening("dropped", now, user, text=text, reason=dropped.code))
        return dropped

    def _drop(self, user: User, text: str, now: datetime) -> Dropped | None:
        if barred := self.barred(user, now):
            return TIMED_OUT if barred == "timed out" else WARNED
        trusted = self.role(user) in TRUSTED
        return self.kept_out(user, text, now) or self.drops.reason(user, text, now, trusted=trusted)

    # What moderators do.

    def delete(self, line_id: str, by: User, now: datetime) -> None:
        """Take a line away.

        Raises:
            RefusedError: no such line, too old, or the broadcaster's or another moderator's.
        """
        line = self.lines.get(line_id)
        if line is None or line.deleted_by:
            raise RefusedError(404, "The ID in message_id was not found.")
        if now - line.at > DELETABLE_FOR:
            raise RefusedError(404, "The specified message was created more than 6 hours ago.")
        if line.user is self.artist:
            raise RefusedError(400, "You may not delete the broadcaster's messages.")
        if self.moderates(line.user) and line.user is not by and by is not self.artist:
            raise RefusedError(400, "You may not delete another moderator's messages.")
        line.deleted_by = by.login
        self._happened(Happening("delete", now, line.user, line, by=by.login))

    def warn(self, user: User, reason: str, by: User, now: datetime) -> None:
        """Warn somebody, who cannot write until they have acknowledged it.

        Raises:
            RefusedError: the reason is empty or too long, or the user is the broadcaster or a moderator.
        """
        if not reason.strip() or len(reason) > MAX_CHARS:
            raise RefusedError(400, f"The text in the reason field must have 1 to {MAX_CHARS} characters.")
        if self.moderates(user):
            raise RefusedError(400, "The user specified in the user_id field may not be warned.")
        self.warnings[user.id] = reason
        self._happened(Happening("warn", now, user, reason=reason, by=by.login))

    def ban(self, user: User, seconds: int | None, reason: str, by: User, now: datetime) -> datetime | None:
        """Time somebody out for `seconds`, or ban them (None); return until when. Their lines and role go.

        Raises:
            RefusedError: length or reason is out of bounds, or the user may not be banned or is already.
        """
        if seconds is not None and not 1 <= seconds <= MAX_TIMEOUT:
            raise RefusedError(400, f"The value in the duration field must be from 1 to {MAX_TIMEOUT}.")
        if len(reason) > MAX_CHARS:
            raise RefusedError(400, f"The text in the reason field is limited to {MAX_CHARS} characters.")
        if user is self.artist or (self.moderates(user) and by is not self.artist):
            raise RefusedError(400, "The user specified in the user_id field may not be banned.")
        if self.banned(user, now):
            raise RefusedError(400, "The user specified in the user_id field is already banned.")
        until = now + timedelta(seconds=seconds) if seconds else None
        if self.moderates(user):
            self.set_role(user, "viewer", by, now)
        self.shut_out[user.id] = ShutOut(until, reason, now, by)
        for line in self.lines.values():
            if line.user.id == user.id and not line.deleted_by:
                line.deleted_by = by.login
        kind = "timeout" if seconds else "ban"
        self._happened(Happening(kind, now, user, reason=reason, by=by.login, seconds=seconds))
        return until

    def unban(self, user: User, by: User, now: datetime) -> None:
        """Lift a ban or a timeout.

        Raises:
            RefusedError: there is none.
        """
        if self.barred(user, now) not in {"banned", "timed out"}:
            raise RefusedError(400, "The user specified in the user_id query parameter is not banned.")
        until = self.shut_out.pop(user.id).until
        left = int((until - now).total_seconds()) if until else None
        self._happened(Happening("unban", now, user, by=by.login, seconds=left))

    def set_shield(self, by: User, now: datetime, *, active: bool) -> None:
        """Put Shield Mode on or take it off; nothing happens where it is so already.

        With it come the settings of chat that the artist has chosen for it, if any, and with it they go.
        """
        if active == self.shield.active:
            return
        was = self.shield
        self.shield = ShieldMode(active, by, now) if active else replace(was, active=False, before=None)
        self._happened(Happening("shield.on" if active else "shield.off", now, self.artist, by=by.login))
        if active and self.shielded:
            self.shield.before = self.settings
            self.change_settings(self.shielded, by, now)
        elif was.before:
            self.change_settings(was.before, by, now)

    def change_settings(self, settings: ChatSettings, by: User, now: datetime) -> None:
        """Change the settings of the chat; nothing happens where they are so already."""
        if settings == self.settings:
            return
        self.settings = settings
        self._happened(Happening("settings", now, self.artist, text=settings.in_words(), by=by.login))

    def go(self, *, live: bool, now: datetime) -> None:
        """Begin or end the stream."""
        self.live_since = now if live else None
        self._happened(Happening("stream.online" if live else "stream.offline", now, self.artist))

    def mark(self, text: str, now: datetime) -> None:
        """Put a marker into the stream that runs."""
        self._happened(Happening("marker", now, self.artist, text=text))

    def _happened(self, happening: Happening) -> None:
        self.record.append(happening)
        for watcher in self.watchers:
            watcher(happening)
