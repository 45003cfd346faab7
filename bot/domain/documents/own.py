"""An artist's own document laid over the one that ships: what differs is theirs, the rest is as it ships.

Tables are laid into each other name by name; one with an `action` is one step, and taken whole. In a list,
tables are known by their `id` (or, without one, their `kind`), so that one of them can be changed or added;
texts add up, and `"- text"` takes a shipped one away. Any other value takes the place of the shipped one,
as an empty list does. `remove = true` in a table of a list takes the whole table away, and `remove =
["name"]` takes names out of a table.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, TypeGuard, cast

from bot.domain.documents.document import Place, Raw

REMOVE = "remove"
"""The name under which an own table says what it takes away."""

TAKEN_AWAY = "- "
"""What an own text begins with that takes a shipped one away."""

_KNOWN_BY = ("id", "kind")

_WHOLE = "action"
"""What a table has that is one value: a warning has not the seconds of the time-out that it replaces."""

Key = tuple[str, str, int]
"""What a table in a list is known by: the name of that field, its value, and how many before it have both."""


def laid_over(shipped: Raw, own: Raw) -> dict[str, Any]:
    """Return a shipped document with an artist's own laid over it."""
    taken: Any = own.get(REMOVE)
    laid = {name: value for name, value in shipped.items() if not (_is_list(taken) and name in taken)}
    return laid | {name: _value_over(laid.get(name), value) for name, value in own.items() if name != REMOVE}


def _value_over(shipped: object, own: object) -> object:
    if is_table(shipped) and is_table(own) and _WHOLE not in own:
        return laid_over(shipped, own)
    if (tables := keyed(shipped)) and (changes := keyed(own)):
        return _tables_over(tables, changes)
    if _are_texts(shipped) and _are_texts(own):
        return _texts_over(shipped, own)
    return own


def _tables_over(shipped: Mapping[Key, Raw], own: Mapping[Key, Raw]) -> list[Raw]:
    laid = {key: laid_over(table, own.get(key, {})) for key, table in shipped.items()}
    added = {key: table for key, table in own.items() if key not in shipped}
    return [table for key, table in (laid | added).items() if own.get(key, {}).get(REMOVE) is not True]


def _texts_over(shipped: Sequence[str], own: Sequence[str]) -> list[str]:
    taken = {text.removeprefix(TAKEN_AWAY) for text in own if text.startswith(TAKEN_AWAY)} & {*shipped}
    added = [text for text in own if text not in shipped and text.removeprefix(TAKEN_AWAY) not in taken]
    return [text for text in shipped if text not in taken] + added


def keyed(tables: object) -> dict[Key, Raw] | None:
    """Return the tables of a list by what they are known by; None where one is no table, or not known."""
    if not _is_list(tables):
        return None
    found: dict[Key, Raw] = {}
    for table in tables:
        names = table if is_table(table) else {}
        name = next((each for each in _KNOWN_BY if isinstance(names.get(each), str)), None)
        if name is None:
            return None
        count = sum(key[:2] == (name, names[name]) for key in found)
        found[name, names[name], count] = names
    return found


def difference(shipped: Raw, edited: Raw) -> dict[str, Any]:
    """Return what makes the edited document when it is laid over the shipped one, and no more."""
    new = {name: value for name, value in edited.items() if name not in shipped}
    changes = {name: _value_difference(shipped[name], edited[name]) for name in shipped if name in edited}
    gone = [name for name in shipped if name not in edited]
    changed = {name: change for name, change in changes.items() if change is not None}
    return new | changed | ({REMOVE: gone} if gone else {})


def _value_difference(shipped: object, edited: object) -> object:
    """Return what makes the one of the other; None where they say the same."""
    if shipped == edited:
        return None
    if is_table(shipped) and is_table(edited) and _WHOLE not in edited:
        return difference(shipped, edited) or None
    if (tables := keyed(shipped)) and (changed := keyed(edited)):
        return _tables_difference(tables, changed) or None
    if _are_texts(shipped) and _are_texts(edited):
        gone = [f"{TAKEN_AWAY}{text}" for text in shipped if text not in edited]
        return [text for text in edited if text not in shipped] + gone or None
    return edited


def _tables_difference(shipped: Mapping[Key, Raw], edited: Mapping[Key, Raw]) -> list[Raw]:
    changes = {
        key: difference(shipped[key], edited[key]) if key in edited else {REMOVE: True} for key in shipped
    }
    said = {key: {key[0]: key[1], **change} for key, change in changes.items() if change}
    return _placed(said | {key: table for key, table in edited.items() if key not in shipped})


def _placed(tables: Mapping[Key, Raw]) -> list[Raw]:
    """Return tables so that each keeps its key: before a second one stands a first, if only by name."""
    placed: dict[Key, Raw] = {}
    for (name, value, count), table in tables.items():
        for before in range(count):
            placed.setdefault((name, value, before), {name: value})
        placed[name, value, count] = table
    return [*placed.values()]


def words_of(shipped: Raw, own: Raw, place: Place = ()) -> Iterator[Place]:
    """Yield where in an own document each of its words stands: the smallest parts that can be left out."""
    for name, value in own.items():
        here, beneath = (*place, name), shipped.get(name)
        if is_table(beneath) and is_table(value):
            yield from words_of(beneath, value, here)
        elif (tables := keyed(beneath)) and (changes := keyed(value)):
            for number, (key, table) in enumerate(changes.items()):
                if key not in tables or table.get(REMOVE) is True:
                    yield (*here, number)
                    continue
                said = {each: inner for each, inner in table.items() if each != key[0]}
                yield from words_of(tables[key], said, (*here, number))
        else:
            yield here


def without(own: Raw, places: Collection[Place]) -> dict[str, Any]:
    """Return an own document without the words at some places."""
    return cast("dict[str, Any]", _without(own, places, ()))


def _without(value: object, places: Collection[Place], here: Place) -> object:
    if is_table(value):
        kept = {part: each for part, each in value.items() if (*here, part) not in places}
        left = {part: (each, _without(each, places, (*here, part))) for part, each in kept.items()}
        # An empty list would empty the shipped one; one whose tables are all left out says nothing.
        return {part: now for part, (before, now) in left.items() if now != [] or before == []}
    if _is_list(value):
        return [
            _without(each, places, (*here, at)) for at, each in enumerate(value) if (*here, at) not in places
        ]
    return value


def at_place(document: Raw, place: Place) -> object:
    """Return what stands at a place of a document.

    Raises:
        LookupError: nothing does.
    """
    found: Any = document
    for part in place:
        found = found[part]
    return found


def needless(shipped: Raw, own: Raw) -> list[Place]:
    """Return where an own document says no more than the shipped one beneath does already."""
    whole = laid_over(shipped, own)
    return [place for place in words_of(shipped, own) if laid_over(shipped, without(own, [place])) == whole]


def is_table(value: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether a value is a table."""
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _are_texts(values: object) -> TypeGuard[list[str]]:
    """Tell whether a value is a list of texts, and not an empty one, which takes the place of another."""
    return _is_list(values) and bool(values) and all(isinstance(each, str) for each in values)
