"""A shipped document with an artist's own over it: an own word that does not fit is left out and named."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar, cast

from bot.domain.documents.document import Form, Misfit, ModelT, Place, Raw, fault_at, named_wrongly, validated
from bot.domain.documents.own import (
    REMOVE,
    TAKEN_AWAY,
    at_place,
    is_table,
    keyed,
    laid_over,
    without,
    words_of,
)
from bot.domain.words.slips import read_toml
from bot.errors import DocumentError, Fault

WholeT = TypeVar("WholeT")
Misfits = Callable[[Raw], Sequence[Misfit]]


class Text(NamedTuple):
    """What stands in a file, and what its editor calls it."""

    text: str
    name: str


class ShippedText(Text):
    """The text of a file that ships: the same wherever that lies, so that what was made of it is known again.

    Its name stands in nothing that is made of it, only in errors of which nothing is made.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ShippedText) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


class Laid(NamedTuple, Generic[WholeT]):
    """What holds, and which own words do not, each with why and the mend."""

    whole: WholeT
    left_out: tuple[Fault, ...] = ()


def read_raw(file: Text) -> dict[str, Any]:
    """Return the tables of a TOML file, as yet unread.

    Raises:
        DocumentError: it is no TOML.
    """
    raw, slips = read_toml(*file)
    if raw is None or slips:
        raise DocumentError(file.name, slips)
    return raw


def read_over(shipped: Text, own: Text, form: Form[ModelT]) -> Laid[ModelT]:
    """Return a shipped document with the own one over it.

    Raises:
        DocumentError: one of them is no TOML, or the shipped one has faults; all of them are named.
    """
    beneath = read_raw(shipped)
    laid = fitting(beneath, own, lambda raw: validated(raw, form)[1])
    whole, misfits = validated(laid.whole, form)
    if whole is None or misfits:
        raise DocumentError(shipped.name, [fault_at(*shipped, *misfit) for misfit in misfits])
    return Laid(whole, laid.left_out)


def fitting(shipped: Raw, own: Text, misfits: Misfits) -> Laid[Raw]:
    """Return shipped tables with the own ones over them, without those own words that make them misfit.

    Raises:
        DocumentError: the own file is no TOML.
    """
    given = read_raw(own)
    left_out: list[Place] = []
    faults: list[Fault] = []
    while found := misfits(laid_over(shipped, without(given, left_out))):
        parts = (each for place in words_of(shipped, given) for each in _parts(given, place))
        words = [place for place in parts if place not in left_out]
        if not words:  # what ships is at fault
            break
        for place in sorted(words, key=lambda place: -_alike(place, found[0][0])):
            after = misfits(laid_over(shipped, without(given, [*left_out, place])))
            if len(after) < len(found):
                left_out.append(place)
                faults += _faults(shipped, own, given, place, _gone(found, after))
                break
        else:  # only together do they not fit
            left_out += words
            faults += [
                Fault(own.name, f"{says}, so that nothing of it holds", mend) for _, says, mend in found
            ]
    return Laid(laid_over(shipped, without(given, left_out)), tuple(faults))


def _has_tables(value: object) -> bool:
    return isinstance(value, list) and any(map(is_table, cast("list[object]", value)))


def _parts(given: Raw, place: Place) -> Iterator[Place]:
    """Yield where each text of an own list stands, that one of them takes no other with it, and the word."""
    value = at_place(given, place)
    if isinstance(value, list):
        texts = enumerate(cast("list[object]", value))
        yield from ((*place, number) for number, each in texts if isinstance(each, str))
    yield place


def _gone(found: Sequence[Misfit], after: Sequence[Misfit]) -> list[Misfit]:
    """Return what does not misfit any more; numbers count differently where a table is not there any more."""

    def named(misfit: Misfit) -> tuple[object, ...]:
        return *(part for part in misfit[0] if isinstance(part, str)), *misfit[1:]

    stay = Counter(map(named, after))
    gone: list[Misfit] = []
    for each in found:
        stay[named(each)] -= 1
        if stay[named(each)] < 0:
            gone.append(each)
    return gone


def _alike(place: Place, other: Place) -> int:
    """Return how many parts two places begin with in common; numbers are of two documents and say little."""
    pairs = list(zip(place, other, strict=False))
    differs = (at for at, (one, two) in enumerate(pairs) if isinstance(one, str) and one != two)
    return next(differs, len(pairs))


def _faults(shipped: Raw, own: Text, given: Raw, place: Place, misfits: Sequence[Misfit]) -> list[Fault]:
    value = at_place(given, place)
    if is_table(value) and REMOVE in value:
        where = {" ".join(part for part in path if isinstance(part, str)) for path, _, _ in misfits}
        says = f"cannot be taken away: {', '.join(sorted(where))} names it"
        return [fault_at(*own, place, says, 'take it out there too, with "- name", or only switch it off')]
    if isinstance(value, str) and value.startswith(TAKEN_AWAY):
        says, mend = f"{value!r} takes out what does not ship", "write it as it ships, or take it out"
        return [fault_at(*own, place, says, mend)]
    lacking = [str(path[-1]) for path, says, _ in misfits if says == "is missing"]
    if lacking and (known := keyed([value])):
        ((name, said, _),) = known
        beneath = shipped.get(str(place[0])) if len(place) == len(known) + 1 else None
        there = [key[1] for key in keyed(beneath) or ()]
        mend = f"{named_wrongly(said, there)}; for one of your own, add {', '.join(lacking)}"
        return [fault_at(*own, place, f"no {name} {said!r} ships in this version", mend)]
    # A place within a list is of the whole, and stands elsewhere in the own file, unless that list takes the
    # place of the shipped one, as one does in which a table lacks what it is known by.
    within = len(place) if is_table(value) or _has_tables(value) else None
    return [
        fault_at(*own, (*place, *(path[within:] if within else ())), says, mend)
        for path, says, mend in misfits
    ]
