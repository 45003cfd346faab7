"""Which patterns of the lists ever fire: what fires on one set of lines, or on none, may not earn its place.

`python -m tests.bench.phrases [FOLDER …] [--idle LIST]` also takes folders of JSON lines with a `text`; with
`--idle` it names the patterns of a list that fire on none.
"""

import argparse
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, cast

from bot.home import list_texts
from bot.moderation.lexicon import Lexicon
from bot.moderation.normalize import normalize
from bot.moderation.policy_file import read_lists
from bot.moderation.policy_names import read_policy_file
from tests.bench.moderation import PROJECT, labelled

DATA, OWN = PROJECT / "data", PROJECT / "tests" / "moderation"

Pattern = tuple[str, str]
"""The name of a list, and a line of it."""


class Fired(NamedTuple):
    """The patterns of a list: all, those that fire on several sets of lines, on one set only, and on none."""

    name: str
    patterns: int
    several: int
    one: int
    none: int

    def __str__(self) -> str:
        """Return the row of a table."""
        return f"{self.name:44} {self.patterns:6} {self.several:8} {self.one:5} {self.none:5}"


def sets(folders: Iterable[Path] = ()) -> Mapping[str, list[str]]:
    """Return lines by their set: the labelled ones by their source, our own, and those of files."""
    lines = defaultdict[str, list[str]](list)
    for line in labelled():
        lines[line.source].append(line.text)
    for path in OWN.rglob("*.toml"):
        lines["our own"] += _texts(tomllib.loads(path.read_text("utf-8")))
    for path in (path for folder in folders for path in folder.glob("*.jsonl")):
        read = map(json.loads, filter(None, path.read_text("utf-8").split("\n")))
        lines[path.name.partition(".")[0]] += [line["text"] for line in read]
    return lines


def fired(lines: Mapping[str, Iterable[str]]) -> Mapping[Pattern, set[str]]:
    """Return on which sets of lines each pattern of the lists fires."""
    text = (DATA / "policy.toml").read_text("utf-8")
    lists = read_lists(read_policy_file(text, "policy.toml"), "policy.toml", list_texts(DATA))
    known = (*lists.viewers, *lists.told)
    lexicon = Lexicon(known, lists.same, lists.heads, lists.tails, lists.common)
    on: dict[Pattern, set[str]] = {(each.name, one.source): set() for each in known for one in each.phrases}
    for name, texts in lines.items():
        for each in texts:
            for listed, phrase in lexicon.matching(normalize(each)):
                on[listed, phrase.source].add(name)
    return on


def told(folders: Iterable[Path] = ()) -> Iterator[str]:
    """Yield the rows of a table, a list a row."""
    lines = sets(folders)
    yield f"sets of lines: {', '.join(f'{name} ({len(texts)})' for name, texts in lines.items())}"
    yield f"{'list':44} {'lines':>6} {'several':>8} {'one':>5} {'none':>5}"
    by_list = defaultdict[str, list[int]](list)
    for (name, _), on in fired(lines).items():
        by_list[name].append(len(on))
    for name, counts in sorted(by_list.items()):
        yield str(
            Fired(name, len(counts), sum(each > 1 for each in counts), counts.count(1), counts.count(0))
        )


def _texts(raw: object) -> Iterator[str]:
    """Yield every line of the texts in a TOML file."""
    if isinstance(raw, str):
        yield from filter(None, raw.split("\n"))
    elif isinstance(raw, dict):
        yield from _texts([*cast("dict[str, object]", raw).values()])
    elif isinstance(raw, list):
        for each in cast("list[object]", raw):
            yield from _texts(each)


def main() -> None:
    """Print the table, or the patterns of one list that never fire."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--idle", metavar="LIST", help="name the patterns of a list that fire on none")
    asked = parser.parse_args()
    if not asked.idle:
        print(*told(asked.folders), sep="\n")
        return
    for (name, pattern), on in fired(sets(asked.folders)).items():
        if asked.idle in name and not on:
            print(pattern)


if __name__ == "__main__":
    main()
