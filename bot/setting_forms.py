"""The forms of settings: how a value is read, and what is said of one that is of no use."""

from collections.abc import Sequence
from datetime import datetime, time
from ipaddress import ip_address
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo
from rapidfuzz import fuzz, process
from yarl import URL

from bot.env_file import ENV_PREFIX
from bot.logins import is_login, login_in
from bot.plain_words import of_form

LATEST_END = time(12)
"""A day that ends at noon or later is the day after."""

ALIKE = 80
"""How alike (0 to 100) a day or a zone and what was written are where it may be meant."""

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

PLACES = ("youtube", "vimeo", "soundcloud", "twitch", "bandcamp")
"""Where fans may have put what they hand in; `bot/domain/fans/video.py` reads the addresses of each."""


def words_of(text: str) -> list[str]:
    """Return the words of a list with commas or blanks between them, in small letters."""
    return text.lower().replace(",", " ").split()


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key if name else ""
    except (KeyError, ValueError, OSError):  # not known; no name of a file; a folder of zones
        raise ValueError(f"is no time zone — {_zone_meant(name)}") from None


def _zone_meant(name: str) -> str:
    written = name.strip().replace(" ", "_").lower()
    known = {zone: zone.lower() for zone in sorted(available_timezones())}
    zones = known if "/" in written else {zone: name.rpartition("/")[2] for zone, name in known.items()}
    found = process.extractOne(written, zones, scorer=fuzz.ratio, score_cutoff=ALIKE)
    if found:
        return f"did you mean {found[2]}?"
    return "write the continent and the largest city near you, like Europe/Berlin"


def _early_hour(text: str) -> str:
    try:
        hour = datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007 - a time of any day
    except ValueError:
        hour = LATEST_END
    if hour >= LATEST_END:
        raise ValueError("is no time from 00:00 to 11:59 — write it like 04:00")
    return f"{hour:%H:%M}"


def _days_of_the_week(days: str) -> str:
    words = words_of(days)
    if odd := next((word for word in words if word not in WEEK), None):
        meant = process.extractOne(odd, WEEK, score_cutoff=ALIKE)
        mend = f"did you mean {meant[0]}?" if meant else f"there are: {', '.join(WEEK)}"
        raise ValueError(f"{_told_of(odd, words, 'is no day of the week')} — {mend}")
    return days


def _places(places: str) -> str:
    words = words_of(places)
    if odd := next((word for word in words if word not in PLACES), None):
        meant = process.extractOne(odd, PLACES, score_cutoff=ALIKE)
        mend = f"did you mean {meant[0]}?" if meant else f"there are: {', '.join(PLACES)}"
        raise ValueError(f"{_told_of(odd, words, 'is no place that links may lead to')} — {mend}")
    return places


def _logins(names: str) -> str:
    logins = [word.removeprefix("@") for word in words_of(names)]
    if odd := next((login for login in logins if not is_login(login)), None):
        says = _told_of(odd, logins, "is no login at Twitch")
        raise ValueError(f"{says} — write names of a to z, 0 to 9 and _, with commas between them")
    return " ".join(logins)


def _told_of(odd: str, words: Sequence[str], says: str) -> str:
    """Return what is said of a list because of one of its words."""
    return says if len(words) == 1 else f"has {odd!r} in it, which {says}"


def _login(written: str) -> str:
    return login_in(written) if written.strip() else ""


def _reachable(url: str) -> str:
    """Return an address, if there can be anything at its host and its port."""
    try:
        port = URL(url).port
    except ValueError as error:
        raise ValueError(f"is no address of pages: {error}") from None
    if port == 0:
        raise ValueError("has port 0, where nobody can ask — write the one at which others reach the pages")
    return url


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
        "is open to other machines, and whoever reaches this door is taken for the artist — leave it out;"
        f" others come by {ENV_PREFIX}WEB_URL, which has its own door and sign-in; in a container whose"
        f" port is published on 127.0.0.1 alone, set {ENV_PREFIX}WEB_IN_CONTAINER=true"
    )


_Text = Annotated[str, StringConstraints(strip_whitespace=True)]
_Url = Annotated[_Text, AfterValidator(lambda url: url.rstrip("/"))]
HttpUrl = Annotated[_Url, of_form(r"https?://.*", "is no address of that kind — begin it with https://")]
SocketUrl = Annotated[_Url, of_form(r"wss?://.*", "is no address of that kind — begin it with wss://")]
WebAddress = Annotated[
    _Url,
    of_form(
        r"(https?://([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:]+\])(:[0-9]+)?)?",
        "is no address of pages: that is https:// and a name, without anything behind it",
    ),
    AfterValidator(_reachable),
]
SiteAddress = Annotated[
    _Url,
    of_form(
        r"(https?://([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:]+\])(:[0-9]+)?(/[^\s?#\"<>]*)?)?",
        "is no address of a site: that is https:// and a name, maybe with a folder behind it",
    ),
    AfterValidator(_reachable),
]
Login = Annotated[str, AfterValidator(_login)]
Logins = Annotated[str, AfterValidator(_logins)]
ClientId = Annotated[
    _Text,
    of_form(
        r"[A-Za-z0-9_-]*",
        "is no client ID: that has letters and digits alone — copy it anew from dev.twitch.tv/console",
    ),
]
Prefix = Annotated[
    str,
    StringConstraints(min_length=1, max_length=5),
    of_form(r"[^\s/.@]+", "is of no use: blanks and / . @ mean something else in chat — write a sign like !"),
]
Language = Annotated[
    str,
    of_form(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", "is no language's short name — write one like en, de or pt-BR"),
]
Zone = Annotated[str, AfterValidator(_zone)]
EarlyHour = Annotated[str, AfterValidator(_early_hour)]
WeekDays = Annotated[str, AfterValidator(_days_of_the_week)]
Places = Annotated[str, AfterValidator(_places)]
WebHost = Annotated[str, AfterValidator(_of_this_machine)]
Port = Annotated[int, Field(ge=0, le=65535)]
Backups = Annotated[int, Field(ge=0, le=366)]
"""A year of them; each is as large as the database."""

QuizSeconds = Annotated[int, Field(ge=30, le=600)]
"""The picture comes up to 15 s later than chat; after ten minutes nobody remembers what was asked."""

TurnSeconds = Annotated[int, Field(ge=30, le=900)]
"""The picture reaches viewers up to 15 s late, and then somebody has to find the keyboard."""

StaleMonths = Annotated[int, Field(ge=0, le=1_200)]
"""A hundred years."""

KeptMonths = Annotated[int, Field(ge=1, le=1_200)]

KeptDays = Annotated[int, Field(ge=0, le=3_650)]
"""Ten years, as long as what was done about somebody may count (`past_counts_days` of the house rules)."""
