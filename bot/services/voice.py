"""Every sentence that the bot says, from the voice file, cut to one chat line."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from fluent.runtime import FluentBundle
from fluent.runtime.types import fluent_number
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.disk import read_text
from bot.domain.chat_text import fit
from bot.errors import DocumentError, Fault
from bot.services.lines import LINES

PREFIX_GAP = "prefix"
"""The gap that every line has: what commands begin with."""

Say = Callable[[str, Mapping[str, str | int]], str]
"""What speaks a line of the voice file with its gaps filled."""


class Tell(Protocol):
    """What says a line of the voice file to everybody in chat."""

    def __call__(self, line: str, /, **gaps: str | float) -> None:
        """Say it as soon as Twitch allows."""
        ...


class Voice:
    """Speaks the lines of one voice file."""

    def __init__(self, text: str, *, prefix: str, language: str = "en", name: str = "en.ftl") -> None:
        """Read the voice file `text`; `prefix`, that of the commands, fills the gap of that name everywhere.

        Raises:
            DocumentError: a line of the file cannot be read, has no words, or stands there twice.
        """
        try:
            resource = FluentParser().parse(text)
        except RecursionError:
            fault = Fault(name, "has gaps in gaps, too deep to read", "take out what is between { and }")
            raise DocumentError(name, [fault]) from None
        self._name = name
        self._messages: dict[str, ast.Message] = {}
        faults: list[Fault] = []
        for entry in resource.body:
            place = f"{name}, line {text[: entry.span.start].count(chr(10)) + 1 if entry.span else '?'}"
            if isinstance(entry, ast.Junk):
                says = f"cannot be read: {(entry.content or '').strip().splitlines()[0]!r}"
                mend = "a line is: name = words, with { $gap } where something is filled in"
                faults.append(Fault(place, says, mend))
            elif isinstance(entry, ast.Message):
                if entry.id.name in self._messages:
                    faults.append(Fault(place, f"{entry.id.name} stands there twice", "keep one of them"))
                elif entry.value is None:
                    faults.append(Fault(place, f"{entry.id.name} has no words", "put them after the ="))
                self._messages[entry.id.name] = entry
        if faults:
            raise DocumentError(name, faults)
        self.lines = frozenset(self._messages)
        self._prefix = prefix
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(resource)

    @classmethod
    def load(cls, folder: Path, language: str, prefix: str) -> "Voice":
        """Return the voice of `language` from the data folder; it can say every line that the bot needs.

        Raises:
            DocumentError: there is no such voice file, or it has faults; all of them are named.
        """
        path = folder / "voice" / f"{language}.ftl"
        mend = "set WOODSHED_LANGUAGE to a language that has a file there"
        voice = cls(read_text(path, mend), prefix=prefix, language=language, name=str(path))
        faults = [fault for line in LINES for fault in voice.faults_of(line)]
        if faults:
            raise DocumentError(str(path), faults)
        return voice

    def become(self, other: "Voice") -> None:
        """Say from now on what another voice says, to all who have this one."""
        vars(self).update(vars(other))

    def faults_of(self, line: str) -> Iterator[Fault]:
        """Yield what keeps `line` of the bot from being said as it stands in the file."""
        if line not in self._messages:
            example = " ".join([f"{line} = …", *(f"{{ ${gap} }}" for gap in sorted(LINES[line]))])
            yield Fault(self._name, f"{line} is missing", f"add it: {example}")
            return
        message = self._messages[line]
        known = {*LINES[line], PREFIX_GAP}
        unknown = sorted(_gaps(message) - known)
        for gap in unknown:
            mend = f"it has only {', '.join(f'{{ ${name} }}' for name in sorted(known))}"
            yield Fault(self._name, f"{line} has no gap {gap!r} to fill", mend)
        assert message.value
        first = message.value.elements[0]
        if not isinstance(first, ast.TextElement) or not re.match(r"[^\W_]", first.value):
            mend = "put a word before it, so that nobody can make the bot speak a command"
            yield Fault(self._name, f"{line} does not begin with a letter or a digit", mend)
        try:
            self.say(line, dict.fromkeys(known | set(unknown), "x"))
        except KeyError as error:
            mend = "take out what is between { and }, or add what it names"
            yield Fault(self._name, str(error.args[0]), mend)

    def say(self, line: str, gaps: Mapping[str, str | float] | None = None) -> str:
        """Return the words of `line` with its gaps filled, as one chat line.

        Raises:
            KeyError: the file has no such line, or a gap of it was not filled.
        """
        if line not in self.lines:
            raise KeyError(line)
        pattern = self._bundle.get_message(line).value
        assert pattern is not None
        filled = {name: _ungrouped(value) for name, value in (gaps or {}).items()}
        spoken, errors = self._bundle.format_pattern(pattern, {PREFIX_GAP: self._prefix, **filled})
        if errors:
            raise KeyError(f"{line}: {errors[0]}")
        return fit(str(spoken))


def _ungrouped(value: str | float) -> Any:
    """Return a number so that it is written 1234, as it can be typed in a command, and not 1,234."""
    return value if isinstance(value, str) else fluent_number(value, useGrouping=False)


class _Gaps(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's name
        self.names.add(node.id.name)


def _gaps(message: ast.Message) -> set[str]:
    """Return the names of the gaps of a line, in all its variants."""
    gaps = _Gaps()
    gaps.visit(message)
    return gaps.names
