"""Every sentence that the bot says, from the voice file, cut to one chat line."""

from collections.abc import Mapping
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from bot.domain.chat_text import fit
from bot.errors import DocumentError, Fault


class Voice:
    """Speaks the lines of one voice file."""

    def __init__(self, text: str, *, prefix: str, language: str = "en", name: str = "en.ftl") -> None:
        """Read the voice file `text`; `prefix`, that of the commands, fills the gap of that name everywhere.

        Raises:
            DocumentError: a line of the file cannot be read, or stands there twice.
        """
        resource = FluentParser().parse(text)
        faults = [
            Fault(
                f"{name}, line {text[: entry.span.start].count(chr(10)) + 1 if entry.span else '?'}",
                f"cannot be read: {(entry.content or '').strip().splitlines()[0]!r}",
                "a line is: name = words, with { $gap } where something is filled in",
            )
            for entry in resource.body
            if isinstance(entry, ast.Junk)
        ]
        seen: set[str] = set()
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                if entry.id.name in seen:
                    faults.append(Fault(name, f"{entry.id.name} stands there twice", "keep one of them"))
                seen.add(entry.id.name)
        if faults:
            raise DocumentError(name, faults)
        self.lines = frozenset(seen)
        self._prefix = prefix
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(resource)

    @classmethod
    def load(cls, folder: Path, language: str, prefix: str) -> "Voice":
        """Return the voice of `language` from the data folder.

        Raises:
            DocumentError: there is no such voice file, or it has faults.
        """
        path = folder / "voice" / f"{language}.ftl"
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            mend = "set WOODSHED_LANGUAGE to a language that has a file there"
            raise DocumentError(str(path), [Fault(str(path), str(error), mend)]) from error
        return cls(text, prefix=prefix, language=language, name=str(path))

    def say(self, line: str, gaps: Mapping[str, str | int] | None = None) -> str:
        """Return the words of `line` with its gaps filled, as one chat line of at most 500 characters.

        Raises:
            KeyError: the file has no such line, or a gap of it was not filled.
        """
        if line not in self.lines:
            raise KeyError(line)
        pattern = self._bundle.get_message(line).value
        assert pattern is not None
        spoken, errors = self._bundle.format_pattern(pattern, {"prefix": self._prefix, **(gaps or {})})
        if errors:
            raise KeyError(f"{line}: {errors[0]}")
        return fit(str(spoken))
