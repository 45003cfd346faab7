"""The words of a shipped TOML file in the language of the voice, laid into its text before it is read."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, cast

import tomlkit
from tomlkit.exceptions import TOMLKitError

WordsOf = Callable[[str, str], Mapping[str, str]]
"""What gives the words of a kind of thing and its id; none where they are English."""

_KINDS = {"rules": "rule", "boundaries": "boundary", "presets": "preset", "strategies": "strategy"}
"""What a voice file calls the entries of a table: the words of the rule "links" are `rule-links`."""


def translated(text: str, words_of: WordsOf | None) -> str:
    """Return the text of a TOML file with the words that there are; its lines stay where they are.

    A text that is no TOML is returned as it is: whoever reads it tells what is wrong.
    """
    if words_of is None:
        return text
    try:
        # An English voice has words for none of them, and keeping the form of a text takes ten times as long.
        if not any(words_of(kind, name) for kind, name in _names_in(text)):
            return text
        document = tomlkit.parse(text)
    except (TOMLKitError, RecursionError, ValueError):
        return text
    for kind, name, entry in _entries(document):
        entry.update({key: value for key, value in words_of(kind, name).items() if key in entry})
    return tomlkit.dumps(document)


@lru_cache(maxsize=64)
def _names_in(text: str) -> tuple[tuple[str, str], ...]:
    """Return kind and id of each entry that may have words; of a text that was read before, at once.

    Raises:
        ValueError: it is no TOML.
        RecursionError: it is too deep to be read.
    """
    return tuple((kind, name) for kind, name, _ in _entries(tomllib.loads(text)))


def _entries(document: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield each entry that may have words: its kind, its id, and itself."""
    for table, kind in _KINDS.items():
        held: Any = document.get(table)
        named: list[tuple[Any, Any]] = []
        if isinstance(held, list):  # as [[rules]]
            tables = [
                cast("dict[str, Any]", each) for each in cast("list[Any]", held) if isinstance(each, dict)
            ]
            named = [(each.get("id"), each) for each in tables]
        elif isinstance(held, dict):  # as [presets.raid]
            named = list(cast("dict[Any, Any]", held).items())
        yield from ((kind, str(name), entry) for name, entry in named if isinstance(entry, dict))
