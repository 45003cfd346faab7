"""What an operator sets once: the environment, or a `.env` file beside the README."""

import os
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    BeforeValidator,
    Field,
    ValidationError,
    field_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.disk import AS_UTF_8, encoding_of, is_file, read_text
from bot.env_file import (
    AS_PLAIN_TEXT,
    ENV_FILE,
    ENV_PREFIX,
    faults_of_lines,
    is_formatted,
    no_file,
    not_woodsheds,
    set_twice,
    unknown_names,
)
from bot.errors import DocumentError, Fault, SettingsError
from bot.plain_words import in_plain_words
from bot.setting_forms import (
    PLACES,
    WEEK,
    Backups,
    ClientId,
    EarlyHour,
    HttpUrl,
    KeptDays,
    KeptMonths,
    Language,
    Login,
    Logins,
    Places,
    Port,
    Prefix,
    QuizSeconds,
    SiteAddress,
    SocketUrl,
    StaleMonths,
    TurnSeconds,
    WebAddress,
    WebHost,
    WeekDays,
    Zone,
    words_of,
)

REQUIRED = {
    "client_id": "register an application (public client) at dev.twitch.tv/console and set its ID",
    "channel": "set it to the artist's login, as in the address of the channel",
}
"""What has no default and is needed to reach Twitch, and where it comes from."""

DATABASE = "woodshed.db"
"""The name of the database in the artist's own folder."""

_IN_QUOTES = re.compile(r"""["'‘’‚“”„‟«»].*["'‘’‛“”‟«»]|<.*>""", re.DOTALL)
"""A value whose quotes are part of it: those of a text editor, two pairs of them, or the < > of a manual."""


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
    channel: Login = Field("", description="The artist's Twitch login, as in the address of the channel.")
    twitch_api_url: HttpUrl = Field("https://api.twitch.tv/helix", description="Where Twitch's API is.")
    twitch_auth_url: HttpUrl = Field("https://id.twitch.tv", description="Where Twitch signs accounts in.")
    twitch_eventsub_url: SocketUrl = Field(
        "wss://eventsub.wss.twitch.tv/ws", description="Where Twitch's events come from."
    )
    home: Path = Field(
        Path("own"), description="Your own folder: the database, and your words over those that ship."
    )
    data_dir: Path = Field(
        Path("data"), description="The folder of what ships; it is for updates, not for editing."
    )
    database: Path = Field(
        default_factory=lambda given: given["home"] / DATABASE,
        description="The file that holds what the bot remembers.",
    )
    backups: Backups = Field(
        7,
        description="How many daily backups of the database are kept in the folder backups beside it;"
        " 0 makes none.",
    )
    prefix: Prefix = Field("!", description="What a chat command begins with.")
    timezone: Zone = Field(
        "", description="Where you live, like Europe/Berlin; empty is this machine's own time."
    )
    day_ends: EarlyHour = Field(
        "04:00",
        description="When a day of practice ends, like 04:00: an evening past midnight is of one day.",
    )
    rest_days: WeekDays = Field(
        "", description="Planned days off, like sunday or wednesday, sunday: they break no streak."
    )
    duet_places: Places = Field(
        ", ".join(PLACES),
        description="Where the links may lead that fans hand in with !submit and !cover, of"
        f" {', '.join(PLACES)}; empty takes none.",
    )
    bots: Logins = Field(
        "",
        description="Logins of other chat bots, besides the widely used ones: commands and announcements"
        " pass them over.",
    )
    quiet: bool = Field(
        True,
        description="true: clean and missed repetitions are counted silently, and chat hears of a full row,"
        " a tempo to try or a new best; false: each is answered.",
    )
    stale_months: StaleMonths = Field(
        12,
        description="After how many months what is set on the gear is told with the day it is as of;"
        " 0 is never.",
    )
    closeness: bool = Field(
        False,
        description="true: your desk shows, while the stream is off, who wrote to you far more than all"
        " others on many evenings; it is counted by evening, and !privacy says so.",
    )
    keep_said_days: KeptDays = Field(
        90,
        description="After how many days the words of lines that were moderated go; what was decided stays."
        " 0 is never.",
    )
    keep_people_days: KeptDays = Field(
        400,
        description="After how many days it goes who was in chat, and what was decided about whom; what still"
        " counts stays. 0 is never.",
    )
    quiz_seconds: QuizSeconds = Field(
        45,
        description="For how many seconds a question of the quiz is open, from when Twitch shows it; at least"
        " 30, since the picture comes late.",
    )
    welcome_back_months: KeptMonths = Field(
        24,
        description="After how many months without a line it is forgotten that somebody wants to be greeted"
        " as back.",
    )
    turn_seconds: TurnSeconds = Field(
        60,
        description="How many seconds who is called with !turn next has to write, before the next is.",
    )
    language: Language = Field(
        "en",
        description="What the bot speaks in chat: en, de, es, or a language with a folder in data/voice.",
    )
    web_in_container: bool = Field(
        False,
        description="true in a container whose port is published on 127.0.0.1 of the machine alone.",
    )
    web_host: WebHost = Field(
        "127.0.0.1", description="Where the bot's own page listens: 127.0.0.1, this machine alone."
    )
    web_port: Port = Field(8710, description="The port of the bot's own page; 0 is any free one.")
    web_url: WebAddress = Field(
        "",
        description="Where moderators, your phone and others reach the pages, like https://pages.example;"
        " empty is nobody: then who is at this machine is the artist.",
    )
    web_outside_host: str = Field(
        "127.0.0.1",
        description="Where the pages listen for those who come by WOODSHED_WEB_URL: 127.0.0.1 behind a proxy"
        " on this machine, 0.0.0.0 in your own network.",
    )
    web_outside_port: Port = Field(8711, description="The port for those who come by WOODSHED_WEB_URL.")
    site_url: SiteAddress = Field(
        "",
        description="Where your site is once you have published it, like https://junipervale.example/shed;"
        " answers in chat that do not fit a line name it.",
    )
    rehearsal_port: Port = Field(8700, description="Port of the local Twitch that `rehearse` starts.")
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(str.upper)] = Field(
        "INFO", description="How much is logged."
    )
    log_format: Annotated[Literal["console", "json"], BeforeValidator(str.lower)] = Field(
        "console", description="console for people, json for machines."
    )

    @field_validator("*", mode="before")
    @classmethod
    def _not_in_quotes(cls, value: object) -> object:
        if isinstance(value, str) and _IN_QUOTES.fullmatch(value.strip()):
            raise ValueError("stands in quotes — take off what stands around it: quotes, or < and >")
        return value

    @property
    def meets_twitch(self) -> bool:
        """Whether it is Twitch itself that signs accounts in, and not another one to test against."""
        return self.twitch_auth_url == Settings.model_fields["twitch_auth_url"].default

    def day_of(self, at: datetime) -> date:
        """Return the day to which a time belongs where the artist lives: until `day_ends` the one before."""
        day = self.local(at).date()
        return day if at >= self.begins(day) else day - timedelta(days=1)

    def local(self, at: datetime) -> datetime:
        """Return an aware time as the clock shows it where the artist lives."""
        return at.astimezone(ZoneInfo(self.timezone) if self.timezone else None)

    def begins(self, day: date) -> datetime:
        """Return when a day begins where the artist lives, in UTC: when the one before ends."""
        return self.aware(datetime.combine(day, time.fromisoformat(self.day_ends))).astimezone(UTC)

    def aware(self, at: datetime) -> datetime:
        """Return a time with an offset; without one it is as the clock shows it where the artist lives."""
        if at.tzinfo:
            return at
        return at.replace(tzinfo=ZoneInfo(self.timezone)) if self.timezone else at.astimezone()

    def other_bots(self) -> frozenset[str]:
        """Return the logins of the bots that are named besides those that everybody knows."""
        return frozenset(self.bots.split())

    def weekdays_off(self) -> frozenset[int]:
        """Return the planned days off; 0 is Monday."""
        return frozenset(WEEK.index(day) for day in words_of(self.rest_days))


def load_settings(
    env_file: Path | None = ENV_FILE, environ: Mapping[str, str] = os.environ, *, complete: bool = False
) -> Settings:
    """Return the settings from the environment and `env_file` (the environment wins; a missing file is fine).

    Raises:
        SettingsError: a value or a line is not usable, or a name is no setting (a typo?); where it is to be
            `complete`, something is missing that Twitch cannot be reached without. All of it is told.
    """
    settings, faults = read_settings(env_file, environ)
    if complete:
        faults += missing(settings, faults, env_file or ENV_FILE)
    if faults:
        raise SettingsError("settings", faults)
    return settings


def read_settings(
    env_file: Path | None = ENV_FILE, environ: Mapping[str, str] = os.environ
) -> tuple[Settings, list[Fault]]:
    """Return the settings, those that are not usable by their default, and all that is wrong with them."""
    text, encoding, faults = _read(env_file) if env_file else ("", None, [])
    known = sorted(ENV_PREFIX + name.upper() for name in Settings.model_fields)
    faults += faults_of_lines(str(env_file), text)
    faults += unknown_names(str(env_file), text, environ, known)
    faults += set_twice(str(env_file), text, known)
    settings, refused = _validated(env_file if text else None, encoding)
    return settings, [*faults, *refused, *_folder_faults(settings)]


def _read(env_file: Path) -> tuple[str, str | None, list[Fault]]:
    """Return the text of a file of settings, if there is one, its encoding, and why it cannot be read."""
    try:
        text = read_text(env_file) if is_file(env_file) else ""
        if is_formatted(text):
            return "", None, [Fault(str(env_file), "it is formatted, not plain text", AS_PLAIN_TEXT)]
        return text, encoding_of(env_file.read_bytes()) if text else None, []
    except OSError as error:
        return (
            "",
            None,
            [Fault(str(env_file), error.strerror or str(error), "put a file there, like .env.example")],
        )
    except DocumentError as error:
        return "", None, list(error.faults)


def _validated(env_file: Path | None, encoding: str | None) -> tuple[Settings, list[Fault]]:
    given = {"_env_file": env_file, "_env_file_encoding": encoding}
    try:
        return Settings(**given), []  # pyright: ignore[reportArgumentType]
    except ValidationError as error:
        faults = [each for each in error.errors() if each["type"] != "default_factory_not_called"]
        refused = {str(detail["loc"][0]): _in_words(detail) for detail in faults}
    defaults = {name: default_of(name) for name in refused}
    return Settings(**given, **defaults), list(refused.values())


def _in_words(detail: ErrorDetails) -> Fault:
    name = str(detail["loc"][0])
    says, mend = in_plain_words(detail)
    shown = f"{str(detail['input'])!r}" if Settings.model_fields[name].repr else "it"  # a secret is not
    return Fault(ENV_PREFIX + name.upper(), f"{shown} {says}", mend or _meaning(name))


def default_of(name: str) -> Any:
    """Return what a setting is where it is left out, and no other is set."""
    home = {"home": Settings.model_fields["home"].default}
    return Settings.model_fields[name].get_default(call_default_factory=True, validated_data=home)


def _meaning(name: str) -> str:
    default = default_of(name)
    told = f" Default: {default}" if default != "" else ""
    return f"{Settings.model_fields[name].description}{told}"


def _folder_faults(settings: Settings) -> list[Fault]:
    if settings.data_dir.is_dir():
        return []
    if not _is_elsewhere(settings):
        says = f"there is no folder {str(settings.data_dir)!r}"
        mend = "set it to the folder that ships, with policy.toml and voice in it, or take this setting out"
        return [Fault(f"{ENV_PREFIX}DATA_DIR", says, mend)]
    return [not_woodsheds(Path.cwd(), settings.data_dir)]


def _is_elsewhere(settings: Settings) -> bool:
    """Whether nobody said where what ships is, and it is not here: most likely this is another folder."""
    return settings.data_dir == default_of("data_dir") and not settings.data_dir.is_dir()


def missing(settings: Settings, faults: Sequence[Fault] = (), env_file: Path = ENV_FILE) -> list[Fault]:
    """Return what is needed to reach Twitch and is not set; not what is told in the `faults` already."""
    if any(fault.mend in {AS_UTF_8, AS_PLAIN_TEXT} for fault in faults):
        return []  # nobody knows what stands in the file
    if _is_elsewhere(settings):
        return []  # what is set is looked for in this folder too
    told = {fault.place for fault in faults}
    empty = {
        ENV_PREFIX + name.upper(): mend for name, mend in REQUIRED.items() if not getattr(settings, name)
    }
    lacking = [Fault(name, "is empty", mend) for name, mend in empty.items() if name not in told]
    return [*(no_file(env_file) if lacking else ()), *lacking]
