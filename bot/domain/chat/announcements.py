"""What the bot says by itself, and when: never offline, never soon again, never to an empty room."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Annotated, NamedTuple, cast

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationError

from bot.domain.chat.message import Role
from bot.domain.documents.document_kind import Document, DocumentKind, SlugFrom
from bot.domain.documents.slug import slug_for
from bot.domain.words.chat_text import MAX_CHARS, fit, one_line
from bot.domain.words.naming import slip_of
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    announcements-bad-name
    announcements-no-text: texts
    announcements-bad-setting
    announcements-bad-text: most texts
    """
)

MIN_MINUTES = 5
"""Minutes that lie between two announcements at least, whichever they are."""

MAX_TEXTS = 20


def _sayable(text: str) -> str:
    if text != fit(text):
        raise ValueError("Twitch takes no line so long, and it may not begin with a dot, a slash or a !")
    return text


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


Text = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1), AfterValidator(_sayable)]


class Announcement(Document):
    """What is said now and then: one of its texts at a time, in turn.

    Since it was said last, so many `minutes` and so many `lines` of chat by others must have gone by.
    """

    says: Annotated[tuple[Text, ...], BeforeValidator(_several), Field(min_length=1, max_length=MAX_TEXTS)]
    minutes: Annotated[int, Field(ge=MIN_MINUTES, le=600)] = 25
    lines: Annotated[int, Field(ge=1, le=1000)] = 20
    on: bool = True


ANNOUNCEMENTS = DocumentKind(
    name="announcement",
    file="announcements.toml",
    table="announcements",
    schema=Announcement,
    called=lambda announcement: (announcement.slug,),
    says=lambda announcement: announcement.says,
    slug_from=SlugFrom.TYPED,
    at_rest={"on": False},
)

_SETTINGS = ("minutes", "lines")

_SETTING = re.compile(r"([a-z]+)=(\S*)")


def slug_of(name: str) -> str:
    """Return the slug of an announcement that goes by a name in chat.

    Raises:
        Refusal: the name has nothing to make one of.
    """
    try:
        return slug_for(name, set())
    except Refusal:
        raise Refusal("announcements-bad-name") from None


def new_announcement(name: str, words: Sequence[str]) -> Announcement:
    """Return a new announcement by its name and the words behind it: settings like minutes=30, then the text.

    Raises:
        Refusal: something of it cannot be so.
    """
    settings, text = _told(words)
    return _checked({"slug": slug_of(name), "says": [text] if text else [], **settings})


def changed(announcement: Announcement, words: Sequence[str]) -> Announcement:
    """Return an announcement with other settings, another text, or both.

    A number before the text tells which of several it is to be; they are never changed all at once.

    Raises:
        Refusal: something of it cannot be so, or it is not told which text is meant.
    """
    settings, text = _told(words)
    if not settings and not text:
        raise _bad_text()
    says = [*announcement.says]
    number, rest = _numbered(text, announcement)
    if number is not None:
        says[number] = rest
    elif text and len(says) > 1:
        raise Refusal("announcements-no-text", texts=len(says))
    elif text:
        says = [text]
    return _checked(announcement.model_dump() | settings | {"says": says})


def without_text(announcement: Announcement, number: str) -> Announcement:
    """Return an announcement without the text of a number, from 1.

    Raises:
        Refusal: it has none of that number, or no other.
    """
    place, _ = _numbered(number, announcement)
    if place is None or len(announcement.says) == 1:
        raise Refusal("announcements-no-text", texts=len(announcement.says))
    says = [text for each, text in enumerate(announcement.says) if each != place]
    return announcement.model_copy(update={"says": tuple(says)})


def with_text(announcement: Announcement, words: Sequence[str]) -> Announcement:
    """Return an announcement with one more text, and other settings if there are any.

    Raises:
        Refusal: something of it cannot be so.
    """
    settings, text = _told(words)
    return _checked(announcement.model_dump() | settings | {"says": [*announcement.says, text]})


def _told(words: Sequence[str]) -> tuple[dict[str, str], str]:
    """Return the settings that somebody told, by name, and the text behind them.

    Raises:
        Refusal: a setting has a slip in it, which as a text would say what nobody meant to.
    """
    settings: dict[str, str] = {}
    rest = list(words)
    while rest and (setting := _SETTING.fullmatch(rest[0].lower())):
        name, value = setting.groups()
        if name not in _SETTINGS:
            if slip_of(name, _SETTINGS):
                raise Refusal("announcements-bad-setting")
            break
        settings[name] = value
        rest.pop(0)
    text = " ".join(rest)
    if text.isdecimal():  # half of an order, whose text is forgotten
        raise _bad_text()
    return settings, text


def _numbered(text: str, announcement: Announcement) -> tuple[int | None, str]:
    """Return which text is meant by a number before the words, from 0, and the words behind it."""
    number, _, rest = text.partition(" ")
    place = int(number) - 1 if number.isdecimal() and len(number) < len(str(MAX_CHARS)) else -1
    return (place, rest) if 0 <= place < len(announcement.says) else (None, text)


def _checked(fields: Mapping[str, object]) -> Announcement:
    try:
        return Announcement.model_validate(fields)
    except ValidationError as error:
        field = cast("tuple[object, ...]", error.errors()[0]["loc"])[:1]
        if field in {("minutes",), ("lines",)}:
            raise Refusal("announcements-bad-setting") from None
        raise _bad_text() from None


def _bad_text() -> Refusal:
    return Refusal("announcements-bad-text", most=MAX_CHARS, texts=MAX_TEXTS)


class Said(NamedTuple):
    """When an announcement was said last, and how many times it was."""

    at: datetime
    times: int


class Turns:
    """Whose turn it is, and whether it is time; `said` is what was said before, by slug."""

    def __init__(self, said: Mapping[str, Said]) -> None:
        self._said = dict(said)
        self._lines = 0
        self._heard: dict[str, int] = {}
        self._began: datetime | None = None

    def heard(self, role: Role) -> None:
        """Count a line of chat, also one that is a command; the artist alone is an empty room."""
        self._lines += role < Role.BROADCASTER

    def due(
        self, every: Iterable[Announcement], now: datetime, began: datetime | None
    ) -> Announcement | None:
        """Return which of all announcements is due, if any, the one that waits longest first.

        `began` is when the stream did, None while there is none: how it begins is left alone.
        """
        if began != self._began:
            self._began, self._lines = began, 0
            self._heard.clear()
        if began is None:
            return None
        latest = max((each.at for each in self._said.values()), default=began)
        if timedelta() <= now - latest < timedelta(minutes=MIN_MINUTES):
            return None
        since = {each: self._since(each, began) for each in every if each.on}
        due = [each for each, at in since.items() if self._is_due(each, now - at)]
        return min(due, key=lambda each: since[each] + timedelta(minutes=each.minutes), default=None)

    def text(self, announcement: Announcement) -> str:
        """Return which of the texts it says next."""
        said = self._said.get(announcement.slug)
        return announcement.says[(said.times if said else 0) % len(announcement.says)]

    def say(self, announcement: Announcement, now: datetime) -> Said:
        """Note that an announcement is said now, and return what is to be remembered of that."""
        before = self._said.get(announcement.slug)
        said = self._said[announcement.slug] = Said(now, (before.times if before else 0) + 1)
        self._heard[announcement.slug] = self._lines
        return said

    def _since(self, announcement: Announcement, began: datetime) -> datetime:
        said = self._said.get(announcement.slug)
        return max(began, said.at) if said else began

    def _is_due(self, announcement: Announcement, waited: timedelta) -> bool:
        lines = self._lines - self._heard.get(announcement.slug, 0)
        return waited >= timedelta(minutes=announcement.minutes) and lines >= announcement.lines
