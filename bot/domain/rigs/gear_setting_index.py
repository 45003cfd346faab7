"""Settings of gear by what is asked: those of a piece of gear, and those for some music."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from bot.domain.practice.piece_names import PieceNames, folded
from bot.domain.practice.routine import Block, Routine
from bot.domain.rigs.gear_setting import GearSetting, InForce, Music, in_force


class _Dated(NamedTuple):
    """A setting with what tells which of two is the later: its day, and its place in the catalogue."""

    day: str
    place: int
    setting: GearSetting


def _order(dated: _Dated) -> tuple[str, int]:
    return dated.day, dated.place


class GearSettingIndex:
    """Where settings are found; it is told of each that comes, goes or changes, and so is never made anew.

    Of two of one piece of gear for the same music the later counts: by its day, then by the `place` of its
    slug in the catalogue. The pieces and sections of routines are known too: they may be asked for before
    anything is set for them. The `joining` words, folded, stand between gear and music.
    """

    def __init__(self, place: Callable[[str], int], joining: Collection[str] = ()) -> None:
        self._joining = joining
        self.pieces = PieceNames(joining)
        self._place = place
        self._sections: dict[str, PieceNames] = {}
        self._knobs: dict[str, dict[str, Counter[str]]] = {}
        self._at: dict[tuple[str, Music], list[_Dated]] = {}
        self._dated: dict[str, _Dated] = {}
        self._music: dict[str, dict[Music, None]] = {}
        self._gear: dict[Music, dict[str, None]] = {}
        self._parts: dict[str, dict[Music, None]] = {}
        self._blocks: dict[str, dict[tuple[str, int], Block]] = {}

    # What comes and goes.

    def note(self, before: GearSetting | None, after: GearSetting | None) -> None:
        """Take in how a setting is, and was; None where it is not, or was not there."""
        if before:
            self._take_out(before)
        if after:
            self._put_in(after)

    def note_routine(self, before: Routine | None, after: Routine | None) -> None:
        """Take in which pieces a routine has, and had."""
        for key, block in _pieces_of(before):
            self._discard(block.piece, block.section)
            self._blocks[folded(block.piece)].pop(key)
        for key, block in _pieces_of(after):
            self._add(block.piece, block.section)
            self._blocks.setdefault(folded(block.piece), {})[key] = block

    def _put_in(self, setting: GearSetting) -> None:
        gear, music = setting.gear, setting.music.key
        self._add(setting.piece, setting.section)
        known = self._knobs.setdefault(gear, {})
        for knob in setting.knobs:
            known.setdefault(knob.key, Counter())[knob.name] += 1
        dated = self._dated[setting.slug] = _Dated(
            str(setting.as_of or ""), self._place(setting.slug), setting
        )
        insort(self._at.setdefault((gear, music), []), dated, key=_order)
        self._music.setdefault(gear, {})[music] = None
        self._gear.setdefault(music, {})[gear] = None
        self._parts.setdefault(music.piece, {})[music] = None

    def _take_out(self, setting: GearSetting) -> None:
        gear, music = setting.gear, setting.music.key
        self._discard(setting.piece, setting.section)
        known = self._knobs[gear]
        for knob in setting.knobs:
            known[knob.key] -= Counter({knob.name: 1})
            if not known[knob.key]:
                del known[knob.key]
        there = self._at[gear, music]
        del there[bisect_left(there, _order(self._dated.pop(setting.slug)), key=_order)]
        if there:
            return
        del self._at[gear, music], self._music[gear][music], self._gear[music][gear]
        if not self._gear[music]:
            del self._gear[music], self._parts[music.piece][music]

    def _add(self, piece: str, section: str) -> None:
        self.pieces.add(piece)
        if section:
            self._sections.setdefault(folded(piece), PieceNames(self._joining)).add(section)

    def _discard(self, piece: str, section: str) -> None:
        self.pieces.discard(piece)
        if section:
            self._sections[folded(piece)].discard(section)

    # What is asked.

    def at(self, gear: str, music: Music) -> GearSetting | None:
        """Return how a piece of gear is set for just this music; None where nothing is said of that."""
        there = self._at.get((gear, music.key))
        return there[-1].setting if there else None

    def in_force(self, gear: str, music: Music) -> InForce | None:
        """Return how a piece of gear stands for some music; None where nothing is said of it."""
        return in_force([found for each in music.wider if (found := self.at(gear, each))])

    def set_for(self, music: Music) -> Iterator[str]:
        """Yield which gear is set for this section of a piece, or for the piece, and not only for all."""
        for each in music.key.wider:
            if each.piece:
                yield from self._gear.get(each, ())

    def of_gear(self, gear: str) -> Iterator[GearSetting]:
        """Yield how a piece of gear is set, for all music that anything is said of."""
        return (found for music in self._music.get(gear, ()) if (found := self.at(gear, music)))

    def of_sections(self, piece: str, gear: Iterable[str] = ()) -> Iterator[GearSetting]:
        """Yield how this gear, or any, is set for sections of a piece."""
        parts = self._parts.get(folded(piece), {})
        if gear:
            of = ((slug, self._music.get(slug, {})) for slug in gear)
            wanted = ((slug, music) for slug, its in of for music in _in_both(parts, its))
        else:
            wanted = ((slug, music) for music in parts if music.section for slug in self._gear[music])
        return (found for slug, music in wanted if music.section and (found := self.at(slug, music)))

    def sections(self, piece: str) -> PieceNames:
        """Return the names of the sections of a piece."""
        return self._sections.get(folded(piece)) or PieceNames(self._joining)

    def knobs_of(self, gear: str) -> Mapping[str, str]:
        """Return the names of the knobs that a piece of gear is known to have, by their folded form."""
        return {key: next(iter(names)) for key, names in self._knobs.get(gear, {}).items()}

    def blocks_of(self, piece: str) -> Iterable[Block]:
        """Return the blocks of routines in which a piece is practised."""
        return self._blocks.get(folded(piece), {}).values()


def _pieces_of(routine: Routine | None) -> Iterator[tuple[tuple[str, int], Block]]:
    if routine:
        yield from (
            ((routine.slug, number), block) for number, block in enumerate(routine.blocks) if block.piece
        )


def _in_both(one: Mapping[Music, None], other: Mapping[Music, None]) -> Iterator[Music]:
    """Yield what is in both, by a look at each of the fewer."""
    fewer, more = sorted((one, other), key=len)
    return (music for music in fewer if music in more)
