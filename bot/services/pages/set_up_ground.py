"""The ground first: what the artist keeps private, which rules hold, and how support is asked for."""

import os
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.disk import read_text, text_if_any
from bot.domain.chat.announcements import ANNOUNCEMENTS, Announcement
from bot.domain.documents.own import REMOVE
from bot.domain.documents.own_document import Text, read_raw
from bot.domain.fans.support import ANNOUNCED
from bot.domain.words.voice import lines
from bot.errors import DocumentError, Fault, Refusal
from bot.moderation.policy import Policy
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import POLICY
from bot.services.documents.documents import write_whole
from bot.services.documents.reload import Reload
from bot.services.pages.set_up import WrongFieldError
from bot.services.words.translated import WordsOf, translated
from bot.settings import Settings

LINES = lines(
    """
    set-up-no-support
    set-up-bad-support
    set-up-private-support: topic
    set-up-own-faults
    """
)

SUPPORT_MINUTES = 60
"""Minutes between two times that support is asked for: who stays for an evening hears it twice or so."""


_REMOVED = f"{REMOVE} = true\n"
_BLOCK = '\n[[boundaries]]\nid = "{}"\n' + _REMOVED
"""What takes a boundary away that an own policy says nothing else of."""
_TABLE = r"""^\[\[boundaries\]\][^\n]*\n(?:(?!\[)[^\n]*\n)*?id[ \t]*=[ \t]*["']{}["'][^\n]*\n"""
"""The beginning of the table of a boundary, with the line of its id."""
_PRESET = re.compile(r"^preset[ \t]*=[^\n]*(?:\n|$)", re.MULTILINE)
_PRESET_IN_REMARK = re.compile(r"^#[ \t]*preset[ \t]*=[^\n]*\n", re.MULTILINE)
_HEADER = re.compile(r"^\[", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic that may be kept private, and whether it is."""

    id: str
    title: str
    says: str
    is_private: bool
    is_own: bool = False


class Ground:
    """What is laid first: it writes the own policy, and an announcement of support, and no more."""

    def __init__(
        self,
        settings: Settings,
        catalogue: Catalogue,
        reload: Reload,
        *,
        words_of: WordsOf,
        policy: Callable[[], Policy],
    ) -> None:
        self._settings = settings
        self._catalogue = catalogue
        self._reload = reload
        self._words_of = words_of
        self._policy = policy

    @property
    def policy(self) -> Policy:
        """The house rules in force."""
        return self._policy()

    @property
    def file(self) -> Path:
        """The own policy."""
        return self._settings.home / POLICY

    @property
    def preset(self) -> str:
        """The preset that holds by the files, whatever was chosen in chat."""
        return self.policy.file.preset

    @property
    def support(self) -> Announcement | None:
        """The announcement that asks for support, or did."""
        return self._catalogue.all(ANNOUNCEMENTS).get(ANNOUNCED)

    def topics(self) -> list[Topic]:
        """Return the topics that ship and those that the artist has added, and which are private."""
        kept = {each.id: each for each in self.policy.file.boundaries}
        shipped = [
            Topic(each["id"], each["title"], each["says"], each["id"] in kept) for each in self._shipped()
        ]
        ids = {each.id for each in shipped}
        own = [Topic(each.id, each.title, each.says, True, is_own=True) for each in kept.values()]
        return shipped + [each for each in own if each.id not in ids]

    async def lay(self, private: Collection[str], preset: str, support: str | None, by: str) -> None:
        """Keep these topics private, have a preset hold, and ask for support in these words, or not at all.

        Whatever else is said of support, and how often, stays as the artist has it.

        Raises:
            WrongFieldError: the words cannot be said; nothing is changed.
            Refusal: the own files have faults; nothing is changed.
            DocumentError: the own policy cannot be read or written; nothing is changed.
        """
        announcement = self._announcement(support)
        preset = preset if preset in self.policy.file.presets else self.preset
        await self._write_policy(private, preset)
        if announcement and announcement != self.support:
            async with self._catalogue.editing(by) as draft:
                draft.put(ANNOUNCEMENTS, announcement)

    def _announcement(self, support: str | None) -> Announcement | None:
        held = self.support
        if support is None:
            return held and held.model_copy(update={"on": False})
        if not support:
            raise WrongFieldError("words", Refusal("set-up-no-support"))
        if topic := self.policy.private_topic(support):
            raise WrongFieldError("words", Refusal("set-up-private-support", topic=topic))
        try:
            if not held:
                return Announcement(slug=ANNOUNCED, says=(support,), minutes=SUPPORT_MINUTES)
            says = (support, *held.says[1:])
            return Announcement.model_validate({**held.model_dump(), "says": says, "on": True})
        except ValidationError:
            raise WrongFieldError("words", Refusal("set-up-bad-support")) from None

    async def _write_policy(self, private: Collection[str], preset: str) -> None:
        path = self.file
        before = read_text(path, newline="") if os.path.lexists(path) else ""
        shipped = [each["id"] for each in self._shipped()]
        other = "" if preset == self._shipped_policy()["preset"] else preset
        text = with_ground(before, [each for each in shipped if each not in private], shipped, other)
        if text == before:
            return
        was = path.read_bytes() if path.exists() else None
        write_whole({path: text.encode()})
        try:
            await self._reload.now()
        except DocumentError as error:  # of what the artist wrote: it holds again as it stood
            _put_back(path, was)
            raise Refusal("set-up-own-faults") from error

    def _shipped(self) -> list[dict[str, Any]]:
        return self._shipped_policy()["boundaries"]

    def _shipped_policy(self) -> dict[str, Any]:
        path = self._settings.data_dir / POLICY
        return read_raw(Text(translated(text_if_any(path), self._words_of), str(path)))


def _put_back(path: Path, was: bytes | None) -> None:
    if was is None:
        path.unlink()
    else:
        write_whole({path: was})


def with_ground(own: str, open_topics: Collection[str], shipped: Collection[str], preset: str) -> str:
    """Return the text of an own policy in which, of the `shipped` topics, these are open and no others.

    `preset` is the one that holds, empty for the one that ships. Whatever else stands there, stays as it is.

    Raises:
        DocumentError: it is no TOML, or written so that nothing can be put in.
    """
    held, kept_open = _read(own)
    text = own if held == preset else _with_preset(own, preset)
    for topic in sorted(shipped):
        if topic in open_topics and topic not in kept_open:
            text = _opened(text, topic)
        elif topic in kept_open and topic not in open_topics:
            text = _closed(text, topic)
    preset_then, open_then = _read(text)
    if (preset_then, open_then & {*shipped}) != (preset, {*open_topics}):
        mend = "write each boundary below a line [[boundaries]] of its own"
        raise DocumentError(POLICY, [Fault(POLICY, "it is written so that nothing can be put in", mend)])
    return text


def _read(own: str) -> tuple[str, set[str]]:
    """Return the preset of an own policy, and which boundaries it takes away.

    Raises:
        DocumentError: it is no TOML.
    """
    raw = read_raw(Text(own, POLICY))
    tables: Any = raw.get("boundaries", [])
    return raw.get("preset", ""), {each["id"] for each in tables if each.get(REMOVE) is True and "id" in each}


def _with_preset(text: str, preset: str) -> str:
    line = f'preset = "{preset}"\n' if preset else ""
    for found in (_PRESET.search(text), _PRESET_IN_REMARK.search(text)):
        if found and _HEADER.search(text, 0, found.start()) is None:
            before = text[: found.end()] if found[0].startswith("#") else text[: found.start()]
            return f"{before}{line}{text[found.end() :]}"
    return line + text


def _opened(text: str, topic: str) -> str:
    if found := re.search(_TABLE.format(topic), text, re.MULTILINE):
        return f"{text[: found.end()]}{_REMOVED}{text[found.end() :]}"
    before = text if not text or text.endswith("\n") else f"{text}\n"
    return f"{before}{_BLOCK.format(topic)}"


def _closed(text: str, topic: str) -> str:
    whole = re.escape(_BLOCK.format(topic)) + r"(?=\n|\[|\Z)"
    if re.search(whole, text):
        return re.sub(whole, "", text)
    table = _TABLE.format(topic) + r"(?:(?!\[)[^\n]*\n)*?(remove[ \t]*=[ \t]*true[^\n]*\n)"
    found = re.search(table, text, re.MULTILINE)
    return f"{text[: found.start(1)]}{text[found.end(1) :]}" if found else text
