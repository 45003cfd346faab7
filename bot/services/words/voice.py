"""Every sentence that the bot says, from the voice files of its language, cut to one chat line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from fluent.runtime import FluentBundle
from fluent.syntax import ast

from bot.disk import read_text
from bot.domain.documents.document import named_wrongly
from bot.domain.words.chat_text import MAX_CHARS, fit
from bot.domain.words.voice import Lines
from bot.errors import DocumentError, Fault, Gap
from bot.memory import loading
from bot.services.words.localized import locale_of, localized
from bot.services.words.voice_file import PREFIX_GAP, Written, read_voice_file

Say = Callable[[str, Mapping[str, Gap]], str]
"""What speaks a line of the voice file with its gaps filled."""

VOICES = "voice"
"""The folder, in the data folder, with one folder for each language."""


class Tell(Protocol):
    """What says a line of the voice file to everybody in chat."""

    def __call__(self, line: str, /, **gaps: Gap) -> None:
        """Say it as soon as Twitch allows."""
        ...


class Announce(Protocol):
    """What says a line of the voice to everybody once there is room for it, unless something forbids it."""

    def __call__(
        self,
        line: str,
        gaps: Mapping[str, Gap],
        *,
        unasked: bool,
        unless: Callable[[], bool],
        told: Callable[[datetime | None], None],
    ) -> None:
        """Say it, what is `unasked` at no wrong moment.

        `told` is called with the time of it, None where it will not be said.
        """
        ...


class Voice:
    """Speaks lines in one language; `faults` are those of the artist's own, where the shipped ones hold."""

    def __init__(
        self, written: Mapping[str, Written], *, prefix: str, language: str, faults: Sequence[Fault] = ()
    ) -> None:
        """Take the lines by name; `prefix`, that of the commands, fills the gap of that name everywhere."""
        self.lines = frozenset(name for name, each in written.items() if isinstance(each.entry, ast.Message))
        self.faults = tuple(faults)
        self._there = written.keys()
        self.language = language
        self._prefix = prefix
        self._locale = locale_of(language)
        self._bundle = FluentBundle([str(self._locale)], use_isolating=False)
        self._bundle.add_resource(ast.Resource([each.entry for each in written.values()]))

    @classmethod
    def read(cls, text: str, *, prefix: str, language: str = "en", file: str = "en.ftl") -> "Voice":
        """Return the voice of one file alone.

        Raises:
            DocumentError: a line of the file cannot be read, has no words, or stands there twice.
        """
        written, faults = read_voice_file(text, file)
        if faults:
            raise DocumentError(file, faults)
        return cls(written, prefix=prefix, language=language)

    @classmethod
    @loading()
    def load(
        cls, shipped: Path, language: str, prefix: str, declared: Lines, own: Path | None = None
    ) -> "Voice":
        """Return the voice of `language` in the `shipped` data folder, which can say all that is declared.

        Lines in the artist's `own` folder of voice files are said instead, but for those with faults: these
        are told in `faults`.

        Raises:
            DocumentError: there is no such language, or its shipped files have faults; all of them are named.
        """
        folder = expect_language(shipped, language)
        written, faults = _read_folder(folder)
        if not faults:  # a line that cannot be read is not missing as well
            faults = [
                _missing(folder, line, declared[line]) for line in sorted(declared.keys() - written.keys())
            ]
        try:
            voice = _tried(tuple(written.values()), prefix, language, frozenset(declared.items()))
        except DocumentError as error:
            raise DocumentError(str(folder), [*faults, *error.faults]) from None
        if faults:
            raise DocumentError(str(folder), faults)
        if own is None or not any(own.glob("*.ftl")):
            return copy(voice)  # as it may become another
        return _with_own(written, own, declared, prefix, language)

    def become(self, other: "Voice") -> None:
        """Say from now on what another voice says, to all who have this one."""
        vars(self).update(vars(other))

    def faults_of(self, written: Written, gaps: frozenset[str]) -> Iterator[Fault]:
        """Yield what keeps one of its lines from being said with these gaps."""
        if faults := [*written.faults(gaps), *written.names_in_vain(self._there)]:
            yield from faults
            return
        try:
            self.say(written.name, dict.fromkeys(gaps, "x"))
        except KeyError as error:
            mend = "take out what is between { and }, or add what it names"
            yield Fault(written.place, str(error.args[0]), mend)

    def say(self, line: str, gaps: Mapping[str, Gap] | None = None) -> str:
        """Return the words of `line` with its gaps filled, as one chat line.

        Raises:
            KeyError: there is no such line, or a gap of it was not filled.
        """
        if line not in self.lines:
            raise KeyError(line)
        pattern = self._bundle.get_message(line).value
        assert pattern is not None
        filled = {name: localized(_cut(value), self._locale) for name, value in (gaps or {}).items()}
        spoken, errors = self._bundle.format_pattern(pattern, {PREFIX_GAP: self._prefix, **filled})
        if errors:
            raise KeyError(f"{line}: {errors[0]}")
        return fit(str(spoken))

    def words_of(self, kind: str, name: str) -> dict[str, str]:
        """Return the words of what ships in TOML, by key: those of a rule are `rule-id = title .says .why`.

        English has none: what ships is English. Keys are "title" and what stands behind a dot.
        """
        line = f"{kind}-{name}"
        if line not in self.lines:
            return {}
        message = self._bundle.get_message(line)
        patterns = {"title": message.value, **message.attributes}
        return {
            key: str(self._bundle.format_pattern(pattern)[0]) for key, pattern in patterns.items() if pattern
        }


def _cut(value: Gap) -> Gap:
    """Return what a line has room for of a value: Fluent speaks none that is far longer.

    It is a character more than fits, so that an ellipsis tells of the rest.
    """
    return value[: MAX_CHARS + 1] if isinstance(value, str) else value


def expect_language(shipped: Path, language: str) -> Path:
    """Return the folder in which a language ships.

    Raises:
        DocumentError: there is no such language.
    """
    folder = shipped / VOICES / language
    if not folder.is_dir():
        there = ", ".join(sorted(each.name for each in folder.parent.glob("*/"))) or "none"
        fault = Fault("WOODSHED_LANGUAGE", f"there is no voice {language!r}", f"set it to one of: {there}")
        raise DocumentError(str(folder), [fault])
    return folder


@lru_cache(maxsize=4)
def _tried(
    written: tuple[Written, ...], prefix: str, language: str, declared: frozenset[tuple[str, frozenset[str]]]
) -> Voice:
    """Return the voice of these lines, the same for the same lines.

    Raises:
        DocumentError: some of what is declared cannot be said; nothing is remembered of that.
    """
    lines, gaps = {each.name: each for each in written}, dict(declared)
    voice = Voice(lines, prefix=prefix, language=language)
    faults = (voice.faults_of(lines[name], gaps[name]) for name in sorted(gaps.keys() & lines.keys()))
    if wrong := [fault for each in faults for fault in each]:
        raise DocumentError(language, wrong)
    return voice


def _with_own(
    shipped: Mapping[str, Written], folder: Path, declared: Lines, prefix: str, language: str
) -> Voice:
    """Return the voice with the artist's own lines in it, as far as they can be said."""
    own, faults = _read_folder(folder)
    for name in [name for name, each in own.items() if isinstance(each.entry, ast.Message)]:
        if name not in declared:
            fault = Fault(own.pop(name).place, f"no line is called {name}", named_wrongly(name, declared))
            faults.append(fault)
    for name in own.keys() - declared.keys():  # terms, before the lines that name them
        if wrong := [*own[name].names_in_vain(shipped.keys() | own.keys())]:
            faults += wrong
            del own[name]
    voice = Voice({**shipped, **own}, prefix=prefix, language=language)
    for name in sorted(own.keys() & declared.keys()):
        if wrong := list(voice.faults_of(own[name], declared[name])):
            faults += wrong
            del own[name]
    return Voice({**shipped, **own}, prefix=prefix, language=language, faults=faults)


def _read_folder(folder: Path) -> tuple[dict[str, Written], list[Fault]]:
    """Return the lines of all voice files in a folder, and what is wrong in them."""
    written: dict[str, Written] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.ftl")):
        try:
            read, wrong = read_voice_file(read_text(path), str(path))
        except DocumentError as error:
            faults += error.faults
            continue
        faults += wrong
        for name, each in read.items():
            if name in written:
                says = f"{name} stands in {written[name].place} too"
                faults.append(Fault(each.place, says, "keep one of them"))
            else:
                written[name] = each
    return written, faults


def _missing(folder: Path, line: str, gaps: frozenset[str]) -> Fault:
    example = " ".join([f"{line} = …", *(f"{{ ${gap} }}" for gap in sorted(gaps))])
    return Fault(str(folder), f"{line} is missing", f"add it: {example}")
