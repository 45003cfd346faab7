"""What an operator sets once: the environment, or a `.env` file beside the README."""

import os
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from io import StringIO
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv.parser import Binding, parse_stream
from pydantic import AfterValidator, Field, StringConstraints, ValidationError, ValidationInfo
from pydantic_settings import BaseSettings, SettingsConfigDict
from rapidfuzz import process

from bot.disk import is_file, read_text
from bot.errors import DocumentError, Fault, SettingsError

ENV_PREFIX = "WOODSHED_"

_NAME_AND_VALUE = "write NAME=value, and end what begins with a quote by one like it"

MAX_BACKUPS = 366
"""A year of them; each is as large as the database."""

Port = Annotated[int, Field(ge=0, le=65535)]
Login = Annotated[
    str, StringConstraints(strip_whitespace=True, to_lower=True, pattern=r"^@?[a-zA-Z0-9_]{0,25}$")
]
Url = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(lambda url: url.rstrip("/"))]
ClientId = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9_-]*$")]
HttpUrl = Annotated[Url, StringConstraints(pattern=r"^https?://")]
SocketUrl = Annotated[Url, StringConstraints(pattern=r"^wss?://")]


_LOGIN = re.compile(r"[a-z0-9_]{1,25}")
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _known_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key if name else ""
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError("no such time zone is known") from None


def _days_of_the_week(days: str) -> str:
    if unknown := set(_words(days)) - set(_WEEK):
        raise ValueError(f"{min(unknown)!r} is no day of the week")
    return days


def _words(text: str) -> list[str]:
    return text.lower().replace(",", " ").split()


def _logins(names: str) -> str:
    logins = [name.lstrip("@") for name in _words(names)]
    if odd := [login for login in logins if not _LOGIN.fullmatch(login)]:
        raise ValueError(f"{odd[0]!r} is no login at Twitch")
    return " ".join(logins)


def is_loopback(host: str) -> bool:
    """Tell whether only this machine itself can reach what listens on `host`."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _of_this_machine(host: str, given: ValidationInfo) -> str:
    # The flag is declared before the host, so it is among what was read already.
    if is_loopback(host) or given.data.get("web_in_container"):
        return host
    raise ValueError(
        "whoever reaches the page can start and end the practice, and there is no sign-in; in a container"
        f" whose port is published on 127.0.0.1 alone, set {ENV_PREFIX}WEB_IN_CONTAINER=true"
    )


class Settings(BaseSettings):
    """Every setting, its default and its meaning; `.env.example` says the same in words for operators."""

    model_config = SettingsConfigDict(
        env_prefix=ENV_PREFIX, env_ignore_empty=True, extra="ignore", frozen=True
    )

    client_id: ClientId = Field(
        "", description="Client ID of your application in the Twitch developer console."
    )
    client_secret: str = Field(
        "", repr=False, description="Leave empty for a public client, which is the easier and safer kind."
    )
    channel: Annotated[Login, AfterValidator(lambda login: login.lstrip("@"))] = Field(
        "", description="The artist's Twitch login, as in the address of the channel."
    )
    twitch_api_url: HttpUrl = Field("https://api.twitch.tv/helix", description="Where Twitch's API is.")
    twitch_auth_url: HttpUrl = Field("https://id.twitch.tv", description="Where Twitch signs accounts in.")
    twitch_eventsub_url: SocketUrl = Field(
        "wss://eventsub.wss.twitch.tv/ws", description="Where Twitch's events come from."
    )
    data_dir: Path = Field(Path("data"), description="The folder of the files that you edit.")
    database: Path = Field(
        Path("data/woodshed.db"), description="The file that holds what the bot remembers."
    )
    backups: Annotated[int, Field(ge=0, le=MAX_BACKUPS)] = Field(
        7,
        description="How many daily backups of the database are kept in the folder backups beside it;"
        " 0 makes none.",
    )
    prefix: Annotated[str, StringConstraints(min_length=1, max_length=5, pattern=r"^[^\s/.@]+$")] = Field(
        "!", description="What a chat command begins with."
    )
    timezone: Annotated[str, AfterValidator(_known_zone)] = Field(
        "", description="Where you live, like Europe/Berlin; empty is this machine's own time."
    )
    rest_days: Annotated[str, AfterValidator(_days_of_the_week)] = Field(
        "", description="Planned days off, like sunday or wednesday, sunday: they break no streak."
    )
    bots: Annotated[str, AfterValidator(_logins)] = Field(
        "",
        description="Logins of other chat bots, besides the widely used ones: commands and announcements"
        " pass them over.",
    )
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = Field(
        "en", description="Which voice file the bot speaks from: data/voice/<language>.ftl."
    )
    web_in_container: bool = Field(
        False,
        description="true in a container whose port is published on 127.0.0.1 of the machine alone.",
    )
    web_host: Annotated[str, AfterValidator(_of_this_machine)] = Field(
        "127.0.0.1", description="Where the bot's own page listens: 127.0.0.1, this machine alone."
    )
    web_port: Port = Field(8710, description="The port of the bot's own page; 0 is any free one.")
    rehearsal_port: Port = Field(8700, description="Port of the local Twitch that `rehearse` starts.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="How much is logged.")
    log_format: Literal["console", "json"] = Field(
        "console", description="console for people, json for machines."
    )

    def day_of(self, at: datetime) -> date:
        """Return the day to which an aware time belongs where the artist lives."""
        return self.local(at).date()

    def local(self, at: datetime) -> datetime:
        """Return an aware time as the clock shows it where the artist lives."""
        return at.astimezone(ZoneInfo(self.timezone) if self.timezone else None)

    def begins(self, day: date) -> datetime:
        """Return when a day begins where the artist lives."""
        midnight = datetime.combine(day, time())
        return midnight.replace(tzinfo=ZoneInfo(self.timezone)) if self.timezone else midnight.astimezone()

    def other_bots(self) -> frozenset[str]:
        """Return the logins of the bots that are named besides those that everybody knows."""
        return frozenset(self.bots.split())

    def weekdays_off(self) -> frozenset[int]:
        """Return the planned days off; 0 is Monday."""
        return frozenset(_WEEK.index(day) for day in _words(self.rest_days))


def load_settings(env_file: Path | None = Path(".env"), environ: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings from the environment and `env_file` (the environment wins; a missing file is fine).

    Raises:
        SettingsError: a value or a line is not usable, or a name with our prefix is no setting (a typo?).
    """
    if env_file and not _is_readable(env_file):
        env_file = None
    faults = [*(_faults_of_lines(env_file) if env_file else ()), *_unknown_names(env_file, environ)]
    try:
        settings = Settings(_env_file=env_file, _env_file_encoding="utf-8-sig")  # pyright: ignore[reportCallIssue]
    except ValidationError as error:
        faults += [
            Fault(
                ENV_PREFIX + str(detail["loc"][0]).upper(),
                f"{detail['input']!r} is not usable: {detail['msg']}",
                _mend(str(detail["loc"][0])),
            )
            for detail in error.errors()
        ]
        raise SettingsError("settings", faults) from None
    if faults:
        raise SettingsError("settings", faults)
    return settings


def _mend(name: str) -> str:
    field = Settings.model_fields.get(name)
    return f"{field.description} Default: {field.default}" if field else ""


def _is_readable(path: Path) -> bool:
    """Tell whether there is a file of settings.

    Raises:
        SettingsError: what is there is no file of text.
    """
    try:
        if not is_file(path):
            return False
        read_text(path)
    except OSError as error:
        fault = Fault(str(path), error.strerror or str(error), "put a file there, like .env.example")
        raise SettingsError("settings", [fault]) from error
    except DocumentError as error:
        raise SettingsError("settings", error.faults) from error
    return True


def _faults_of_lines(env_file: Path) -> list[Fault]:
    """Return the lines that are no settings, which dotenv passes over; not what is in them, say a secret."""
    return [
        Fault(f"{env_file}, line {_line(found)}", "it cannot be read", _NAME_AND_VALUE)
        for found in _bindings(env_file)
        if found.error or (found.key and found.value is None)
    ]


def _bindings(env_file: Path) -> list[Binding]:
    return list(parse_stream(StringIO(read_text(env_file))))


def _line(found: Binding) -> int:
    text = found.original.string  # with the empty lines before it
    return found.original.line + text[: len(text) - len(text.lstrip())].count("\n")


def _unknown_names(env_file: Path | None, environ: Mapping[str, str]) -> list[Fault]:
    known = {ENV_PREFIX + name.upper() for name in Settings.model_fields}
    # In the file one may have something before it, like the `$env:` of a shell.
    in_file = [found.key for found in _bindings(env_file) if found.key] if env_file else []
    names = [(str(env_file), name) for name in in_file if ENV_PREFIX in name.upper()]
    names += [("environment", name) for name in environ if name.upper().startswith(ENV_PREFIX)]
    faults: list[Fault] = []
    for place, name in names:
        if name.upper() not in known:
            near = process.extractOne(name.upper(), sorted(known))
            faults.append(Fault(place, f"{name} is not a setting", f"did you mean {near[0]}?"))
    return faults
