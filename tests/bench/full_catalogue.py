"""Catalogues of a few and of very many pieces, with all that hangs on them: made up, the same each time."""

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from bot.domain.backstage.band import BAND, Mate, Tie
from bot.domain.backstage.checklist import CHECKLISTS, Checklist, ChecklistItem
from bot.domain.backstage.interview import INTERVIEW, InterviewQuestion
from bot.domain.backstage.story import STORIES, Story
from bot.domain.backstage.tour import TOUR, Stop
from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.gear.gear import GEAR, IN, GearItem, GearKind, Status
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.domain.rigs.gear_setting import GEAR_SETTINGS, GearSetting, Knob
from bot.domain.rigs.maintenance import MAINTENANCE, Done, Maintenance
from bot.domain.rigs.rig import RIGS, Branch, ChainPiece, Rig

DAY = date(2030, 5, 17)
BLOCKS = 25
"""Of each routine."""
THINGS = 30
"""Pieces of gear on each list of what is packed."""
IN_USE = 12
"""Pieces that are in use, however many rest."""

_SYLLABLES = ("am", "bel", "cor", "dun", "el", "fen", "gar", "hol", "ir", "jun", "kel", "lor", "mar", "nes")
_COLOURS = ("red", "blue", "cream", "black", "green", "silver", "orange", "purple")
_KINDS = [each for each in GearKind if each is not GearKind.OTHER]


class Size(NamedTuple):
    """How many pieces of gear there are, and of each kind of what hangs on them."""

    name: str
    gear: int
    rigs: int
    settings: int
    music: int
    stories: int
    stops: int
    lists: int
    mates: int
    questions: int


FEW = Size("100 pieces", 100, 10, 500, 100, 30, 10, 2, 6, 20)
MANY = Size("10,000 pieces", 10_000, 1_000, 50_000, 10_000, 1_000, 100, 6, 60, 200)
LONG = Size("20 pieces, 50,000 settings", 20, 10, 50_000, 50, 30, 10, 2, 6, 20)
"""An artist with a few pieces, who has written down for many years how they are set."""


@cache
def name(number: int) -> str:
    """Return a name of two words, the same for the same number; many share a word of it."""
    dice = random.Random(number)  # noqa: S311 - only to make names
    return " ".join("".join(dice.choices(_SYLLABLES, k=3)).title() for _ in range(2))


def gear_name(number: int) -> str:
    """Return the model of the piece of gear of a number."""
    return name(-number - 1)


def nickname(number: int) -> str:
    """Return the nickname of the piece of gear of a number; every third has one."""
    return name(number + 100_000).replace(" ", "") if number % 3 == 0 else ""


def kind(number: int) -> GearKind:
    """Return the kind of the piece of gear of a number."""
    return _KINDS[number % len(_KINDS)]


def rig_title(number: int) -> str:
    """Return the title of a rig."""
    return f"{name(number + 200_000)} rig"


def place(number: int) -> str:
    """Return a place: of a story if it is even, and of a stop of the tour."""
    return f"the {name(number + 300_000)}"


def mate(number: int) -> str:
    """Return what somebody of the band is called."""
    return name(number + 400_000)


def documents(size: Size) -> list[tuple[DocumentKind[Any], Sequence[Document]]]:
    """Return all documents of a catalogue; those that others name come first."""
    makers: dict[DocumentKind[Any], Callable[[Size], Iterator[Document]]] = {
        GEAR: _gear,
        BAND: _band,
        INTERVIEW: _interview,
        ROUTINES: _routines,
        RIGS: _rigs,
        GEAR_SETTINGS: _settings,
        MAINTENANCE: _maintenance,
        STORIES: _stories,
        TOUR: _tour,
        CHECKLISTS: _checklists,
    }
    return [(each, [*make(size)]) for each, make in makers.items()]


def _gear(size: Size) -> Iterator[GearItem]:
    for number in range(size.gear):
        resting = (Status.RESTING, Status.RESTING, Status.SOLD, Status.WANTED)[number % 4]
        item = GearItem(
            slug=f"g-{number}",
            kind=kind(number),
            maker=name(500_000 + number % 97).split()[0],
            model=gear_name(number),
            nickname=nickname(number),
            year=1950 + number % 75,
            status=Status.IN_USE if number < IN_USE else resting,
            story=f"Found in a shed near {name(number)}, on a wet evening." if number % 3 != 2 else "",
            tags=(_COLOURS[number % len(_COLOURS)],) if number % 2 else (),
        )
        is_part = item.kind is GearKind.STRINGS
        yield item.with_field(IN, f"g-{number - number % len(_KINDS)}") if is_part else item


def _band(size: Size) -> Iterator[Mate]:
    for number in range(size.mates):
        tie = [*Tie][number % len(Tie)]
        gear = (f"g-{number % size.gear}",)
        yield Mate(slug=f"m-{number}", name=mate(number), tie=tie, plays="bass", vouched=DAY, gear=gear)


def _interview(size: Size) -> Iterator[InterviewQuestion]:
    for number in range(size.questions):
        yield InterviewQuestion(slug=f"q-{number}", asks=f"How did {name(number)} change what you play?")


def _routines(size: Size) -> Iterator[Routine]:
    for first in range(0, size.music, BLOCKS):
        yield Routine(
            slug=f"r-{first}",
            title=f"Routine {name(first)}",
            blocks=tuple(
                Block(
                    title=f"Slowly through {name(number)}",
                    kind=BlockKind.REPERTOIRE,
                    minutes=240,
                    piece=name(number),
                    gear=(f"g-{number % size.gear}",),
                )
                for number in range(first, first + BLOCKS)
            ),
        )


def _rigs(size: Size) -> Iterator[Rig]:
    branches = (None, None, Branch.LOOP, None, Branch.WET, Branch.DRY, None)
    for number in range(size.rigs):
        chain = [
            ChainPiece(gear=f"g-{(number * 7 + at) % size.gear}", branch=branch, on=at % 3 != 1)
            for at, branch in enumerate(branches)
        ]
        says = "Loud at the front, calm behind."
        yield Rig(slug=f"rig-{number}", title=rig_title(number), says=says, chain=tuple(chain))


def _settings(size: Size) -> Iterator[GearSetting]:
    """Yield settings of which a third are for all music; those for the same music are of different days."""
    hours = ("noon", "2 o'clock", "9 o'clock")
    set_so = [tuple(Knob(name=each, value=hour) for each in ("drive", "tone", "level")) for hour in hours]
    for number in range(size.settings):
        turn = number // size.gear
        yield GearSetting(
            slug=f"s-{number}",
            gear=f"g-{number % size.gear}",
            piece=name(number % size.music) if turn % 3 else "",
            knobs=set_so[turn % 3],
            as_of=DAY - timedelta(days=turn),
        )


def _maintenance(size: Size) -> Iterator[Maintenance]:
    for number in range(size.gear):
        work = "new strings" if kind(number) is GearKind.GUITAR else "a good cleaning"
        done = tuple(
            Done(on=DAY - timedelta(days=30 * each + number % 30), note="10-46") for each in range(3)
        )
        yield Maintenance(
            slug=f"w-{number}", gear=f"g-{number}", work=work, months=1 + number % 12, done=done
        )


def _stories(size: Size) -> Iterator[Story]:
    for number in range(size.stories):
        says = f"We played it in the rain near {name(number + 7)}, and nobody left."
        of = {"place": place(number)} if number % 2 == 0 else {"piece": name(number)}
        yield Story.model_validate({"slug": f"t-{number}", "says": says, **of})


def _tour(size: Size) -> Iterator[Stop]:
    for number in range(size.stops):
        says, gear = f"Here {name(number)} was written.", f"g-{number % size.gear}"
        story = f"t-{number % size.stories}"
        yield Stop(slug=f"stop-{number}", place=place(number), says=says, gear=gear, story=story)


def _checklists(size: Size) -> Iterator[Checklist]:
    """Yield lists of gear and a few other things; a thing is on one list alone."""
    for number in range(size.lists):
        gear = [f"g-{(number * THINGS + each) % size.gear}" for each in range(THINGS)]
        words = [f"{name(600_000 + number * THINGS + each)} cable" for each in range(THINGS // 3)]
        items = [
            *(ChecklistItem(gear=slug) for slug in dict.fromkeys(gear)),
            *(ChecklistItem(words=each) for each in words),
        ]
        yield Checklist(slug=f"list-{number}", title=f"{name(number + 700_000)} list", items=tuple(items))
