"""Lines of our own for the house rules: `tests/moderation/lines/<subject>.toml`.

A table has lines that the rule is there for (`bad`) and what only looks like them (`ok`), a line a line. A
third of each was put aside (`bad_aside`, `ok_aside`) before any phrase was written, to tell how the lists do
on lines that nobody tuned them to. `(clap ) * 20` is twenty of it.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bot.domain.words.chat_text import MAX_CHARS

FOLDER = Path(__file__).parent / "moderation" / "lines"
_SO_OFTEN = re.compile(r"\(([^()]*)\) \* (\d+)|^(\S+) \* (\d+)$")


@dataclass(frozen=True, slots=True)
class OwnLines:
    """Lines of one kind. `least` is "review" where it is enough that a moderator looks."""

    subject: str
    kind: str
    rule: str = ""
    least: str = ""
    bad: tuple[str, ...] = ()
    bad_aside: tuple[str, ...] = ()
    ok: tuple[str, ...] = ()
    ok_aside: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return what the kind is called."""
        return self.subject if self.kind == self.subject else f"{self.subject}: {self.kind}"


def own_lines() -> list[OwnLines]:
    """Return all of them, by subject."""
    found: list[OwnLines] = []
    for file in sorted(FOLDER.glob("*.toml")):
        said = tomllib.loads(file.read_text("utf-8"))
        for table in said.get("kind", [said]):
            kind = table.get("name") or table.get("kind") or file.stem
            halves = {name: _lines(table.get(name, "")) for name in ("bad", "bad_aside", "ok", "ok_aside")}
            found.append(OwnLines(file.stem, kind, table.get("rule", ""), table.get("least", ""), **halves))
    return found


def _lines(text: str) -> tuple[str, ...]:
    return tuple(_written_out(line)[:MAX_CHARS] for line in text.split("\n") if line)


def _written_out(line: str) -> str:
    return _SO_OFTEN.sub(lambda found: (found[1] or found[3]) * int(found[2] or found[4]), line)
