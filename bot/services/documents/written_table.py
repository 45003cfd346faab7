"""A table of TOML as text, as tomlkit would write it: that takes half a minute for all of a long career."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

import tomlkit


def written_table(name: str, values: Mapping[str, Any]) -> str:
    """Return plain values as a table of a list of such, with those within it behind its own lines."""
    return "\n".join(_blocks(f"[[{name}]]", name, values))


def _blocks(header: str, name: str, values: Mapping[str, Any]) -> Iterator[str]:
    """Yield a table's own lines, and each that is in it."""
    inside = {key: value for key, value in values.items() if _is_table(value)}
    own = [f"{_key(key)} = {_value(value)}\n" for key, value in values.items() if key not in inside]
    yield f"{header}\n{''.join(own)}"
    for key, value in inside.items():
        path = f"{name}.{_key(key)}"
        if isinstance(value, dict):
            yield from _blocks(f"[{path}]", path, cast("Mapping[str, Any]", value))
        else:
            for each in value:
                yield from _blocks(f"[[{path}]]", path, each)


def _is_table(value: object) -> bool:
    """Tell whether a value is a table, or a list of some."""
    if isinstance(value, list):
        return any(isinstance(each, dict) for each in cast("list[object]", value))
    return isinstance(value, dict)


@cache
def _key(name: str) -> str:
    return tomlkit.key(name).as_string()


def _value(value: object) -> str:
    if isinstance(value, str) and value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'
    if isinstance(value, list):
        return f"[{', '.join(map(_value, cast('list[object]', value)))}]"
    return tomlkit.item(value).as_string()
