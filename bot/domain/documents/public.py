"""What of a document may leave for the site: the fields that are named here, and no other."""

import re
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any, cast

from pydantic import BaseModel

from bot.domain.words.code_points import without_accents


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PUBLIC: Mapping[str, frozenset[str]] = {
    "GearItem": _names(
        "slug kind maker model nickname year since status story link tags part_of name short_name"
    ),
    "Routine": _names("slug title says blocks minutes"),
    "Block": _names(
        "title kind minutes piece section key tuning metre start_bpm target_bpm listen_for gear settings"
        " strategy what"
    ),
    "Rig": _names("slug title says chain"),
    "ChainPiece": _names("gear on branch"),
    "GearSetting": _names("gear piece section knobs as_of note music"),
    "Knob": _names("name value"),
    "Story": _names("slug piece place gear says"),
    "SupportPurpose": _names("slug pays_for ways says"),
    "Way": _names("name link"),
}
"""What is shown of each schema, by its name: fields, and what is reckoned of them."""

KEPT_BACK: Mapping[str, frozenset[str]] = {
    "GearItem": _names("owner provenance serial"),
    "Routine": _names("by clean_in_a_row misses_in_a_row"),
    "Block": _names("by goes_on method step"),
    "Rig": _names("midi_program"),
    "ChainPiece": frozenset(),
    "GearSetting": _names("slug by"),
    "Knob": frozenset(),
    "Story": _names("also"),
    "SupportPurpose": _names("unasked_at_most thanks"),
    "Way": frozenset(),
}
"""What never leaves: numbers of what may be stolen, who owns it, when somebody has to be ready and so may be
from home, and inner workings. A field that is new stands in one of both."""


class Public(SimpleNamespace):
    """A document as the site has it; what is not public is not in it."""


def public(document: BaseModel) -> Public:
    """Return what may leave of a document, and of what is within it.

    Raises:
        KeyError: nobody has said what of its schema is public.
    """
    return Public(
        **{name: _value(getattr(document, name)) for name in sorted(PUBLIC[type(document).__name__])}
    )


def _value(value: object) -> object:
    if type(value) is tuple:  # and no named one, which is a value
        return tuple(map(_value, cast("tuple[Any, ...]", value)))
    return public(value) if isinstance(value, BaseModel) else value


_NO_WORDS = {"slug", "gear", "part_of", "link"}
"""Fields of handles and addresses: those of a document itself are what `handles_in` gives."""


def texts_in(document: BaseModel) -> Iterator[str]:
    """Yield every text of a document's public half, also of what is within it."""
    yield from _texts(public(document))


def handles_in(document: BaseModel) -> list[str]:
    """Return the slug of a document, which is in the address of its page, and its link if it has one."""
    public_ones = PUBLIC[type(document).__name__] & {"slug", "link"}
    return [handle for name in sorted(public_ones) if (handle := getattr(document, name))]


def words_in(handle: str) -> str:
    """Return the words of a name as a slug has them: 'ünder-the_roof' gives under the roof."""
    return " ".join(re.findall(r"[a-z0-9]+", without_accents(handle)))


def named_in(handle: str, names: Mapping[str, str]) -> list[str]:
    """Return which of `names`, by their `words_in`, a slug or a link was made of."""
    words = f" {words_in(handle)} "
    return [name for plain, name in names.items() if f" {plain} " in words]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Public):
        for name, held in vars(value).items():
            if name not in _NO_WORDS:
                yield from _texts(held)
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from _texts(each)
    elif type(value) is str:  # a choice has no words of the artist's
        yield value
