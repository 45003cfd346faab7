"""A voice file read: its lines, each with the place where it stands, and its faults."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.domain.words.voice import PAGE, WORD
from bot.errors import DocumentError, Fault

FUNCTIONS = {"NUMBER", "DATETIME"}
"""What every Fluent knows (projectfluent.org, built-in functions)."""

PREFIX_GAP = "prefix"
"""The gap that every line has: what commands begin with."""


MANY = 256
"""Files that are not read again while they stay as they are: a language has 60, and an artist as many."""


@dataclass(frozen=True)
class Written:
    """A line as it is written, or a term (`-name`) that lines have in common, and its place in a file.

    It is the same wherever it stands, so that what was made of it is known again.
    """

    entry: ast.Message | ast.Term
    place: str = field(compare=False)

    @property
    def name(self) -> str:
        """The name before the =, that of a term with its dash."""
        return f"{'-' if isinstance(self.entry, ast.Term) else ''}{self.entry.id.name}"

    @cached_property
    def _named(self) -> "_Named":
        return _Named(self.entry)

    def names_in_vain(self, there: Collection[str]) -> Iterator[Fault]:
        """Yield what it names, in whichever variant, that is not among the entries that are `there`."""
        for name in sorted(self._named.entries.difference(there)):
            mend = "take out what is between { and }, or add what it names"
            yield Fault(self.place, f"{self.name} names {name}, which is not there", mend)

    def faults(self, gaps: Collection[str]) -> Iterator[Fault]:
        """Yield what keeps it from being a line with these gaps."""
        known = {*gaps, PREFIX_GAP}
        for gap in sorted(self._named.gaps - known):
            mend = f"it has only {', '.join(f'{{ ${name} }}' for name in sorted(known))}"
            yield Fault(self.place, f"{self.name} has no gap {gap!r} to fill", mend)
        if self.name.startswith((PAGE, WORD)):
            return  # never said in chat as they stand
        first = self.entry.value.elements[0] if self.entry.value else None
        if not isinstance(first, ast.TextElement) or not re.match(r"[^\W_]", first.value):
            mend = "put a word before it, so that nobody can make the bot speak a command"
            yield Fault(self.place, f"{self.name} does not begin with a letter or a digit", mend)


def read_voice_file(text: str, file: str) -> tuple[dict[str, Written], list[Fault]]:
    """Return the lines of a voice file by name, and what is wrong in it.

    Raises:
        DocumentError: it is too deep to be read.
    """
    try:
        entries = _entries(text)
    except RecursionError:
        fault = Fault(file, "has gaps in gaps, too deep to read", "take out what is between { and }")
        raise DocumentError(file, [fault]) from None
    found: dict[str, Written] = {}
    faults: list[Fault] = []
    for line, entry in entries:
        place = f"{file}, line {line}"
        if isinstance(entry, ast.Junk):
            says = f"cannot be read: {(entry.content or '').strip().splitlines()[0]!r}"
            mend = "a line is: name = words, with { $gap } where something is filled in"
            faults.append(Fault(place, says, mend))
            continue
        written = Written(entry, place)
        if written.name in found:
            faults.append(Fault(place, f"{written.name} stands there twice", "keep one of them"))
        elif entry.value is None:
            faults.append(Fault(place, f"{written.name} has no words", "put them after the ="))
        else:
            found[written.name] = written
    return found, faults


@lru_cache(MANY)
def _entries(text: str) -> Sequence[tuple[int, ast.Message | ast.Term | ast.Junk]]:
    """Return what stands in a voice file but for comments, each with the number of its line.

    Raises:
        RecursionError: it is too deep to be read.
    """
    return [
        (text.count("\n", 0, entry.span.start if entry.span else 0) + 1, entry)
        for entry in FluentParser().parse(text).body
        if isinstance(entry, ast.Message | ast.Term | ast.Junk)
    ]


class _Named(Visitor):
    """Notes what an entry names, in all its variants: gaps, and other entries or functions."""

    def __init__(self, entry: ast.Message | ast.Term) -> None:
        super().__init__()
        self.gaps: set[str] = set()
        self.entries: set[str] = set()
        self.visit(entry)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's name
        self.gaps.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - Fluent's name
        self.entries.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - Fluent's name
        self.entries.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - Fluent's name
        if node.id.name not in FUNCTIONS:
            self.entries.add(f"{node.id.name}()")
        self.generic_visit(node)
