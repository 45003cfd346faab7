"""An artist's own list beside the one that ships: lines add up, and `- line` takes a shipped one away."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from bot.domain.documents.own import TAKEN_AWAY

_REMARK = re.compile(r"(^|\s)#.*")
_NAMES = re.compile(r"([a-z_]+)\s*=\s*.+")


class Joined(NamedTuple):
    """Two lists as one text; `own` has the number of each line in the own list, from 1; 0 for what ships.

    `taken` is how many shipped lines are taken away, `needless` are the own lines that ship already.
    """

    text: str
    own: tuple[int, ...]
    taken: int
    needless: tuple[int, ...]


def joined(shipped: str, own: str, left_out: Collection[int] = ()) -> Joined:
    """Return a shipped list and an own one as one: what ships stays at its line, what is own comes behind.

    `- line` takes the line away that ships; where no such line ships it is an exception, as in any list. A
    name that is given anew says the new alternatives where it stood, and none can be taken away: lines that
    ship need it. Own lines `left_out` are not there.
    """
    lines = shipped.splitlines()
    said = [_said(line) for line in lines]
    numbers = [0] * len(lines)
    gone = set[int]()
    needless = list[int]()
    at: dict[str, list[int]] = {}
    for number, each in enumerate(said):
        at.setdefault(each, []).append(number)
    named = {name: number for number, each in enumerate(said) if (name := name_of(each))}
    for number, line in enumerate(own.splitlines(), 1):
        mine = _said(line)
        taken = mine.removeprefix(TAKEN_AWAY)
        if number in left_out or not mine:
            continue
        if mine in at:
            needless.append(number)
        elif mine != taken and taken in at and not name_of(taken):
            gone.update(at[taken])
        elif name_of(mine) in named:
            place = named[name_of(mine)]
            lines[place], numbers[place] = line, number
        else:
            lines.append(line)
            numbers.append(number)
    text = "\n".join("" if place in gone else line for place, line in enumerate(lines))
    return Joined(text, tuple(numbers), len(gone), tuple(needless))


def is_silent(own: str) -> bool:
    """Whether all that stands in a list is comments."""
    return not any(map(_said, own.splitlines()))


def added(shipped: str, edited: str) -> list[str]:
    """Return the own lines that make the edited list of the shipped one."""
    before, after = _lines(shipped), _lines(edited)
    gone = [said for said in before if said not in after and not name_of(said)]
    return [line for said, line in after.items() if said not in before] + [
        f"{TAKEN_AWAY}{said}" for said in gone
    ]


def name_of(said: str) -> str:
    """Return the name that a line gives to alternatives; empty where it gives none."""
    found = _NAMES.fullmatch(said)
    return found[1] if found else ""


def _lines(text: str) -> Mapping[str, str]:
    """Return the lines of a list, by what each says without its remark."""
    return {said: line.strip() for line in text.splitlines() if (said := _said(line))}


def _said(line: str) -> str:
    return " ".join(_REMARK.sub("", line.lstrip("\ufeff")).split())
