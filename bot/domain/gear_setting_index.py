"""Settings of gear by what is asked: those of a piece of gear, and those for some music."""

from collections.abc import Iterable, Iterator

from bot.domain.gear_setting import GearSetting, InForce, Music, in_force
from bot.domain.piece_names import PieceNames, folded
from bot.domain.routine import Block, Routine


class GearSettingIndex:
    """Where settings are found; it is told of each that comes, goes or changes, and so is never made anew.

    Of two of one piece of gear for the same music the later counts. The pieces of routines are known too:
    they may be asked for before anything is set for them.
    """

    def __init__(self) -> None:
        self.pieces = PieceNames()
        self._at: dict[tuple[str, Music], dict[str, GearSetting]] = {}
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
            self.pieces.discard(block.piece)
            self._blocks[folded(block.piece)].pop(key)
        for key, block in _pieces_of(after):
            self.pieces.add(block.piece)
            self._blocks.setdefault(folded(block.piece), {})[key] = block

    def _put_in(self, setting: GearSetting) -> None:
        gear, music = setting.gear, setting.music.key
        self.pieces.add(setting.piece)
        self._at.setdefault((gear, music), {})[setting.slug] = setting
        self._music.setdefault(gear, {})[music] = None
        self._gear.setdefault(music, {})[gear] = None
        self._parts.setdefault(music.piece, {})[music] = None

    def _take_out(self, setting: GearSetting) -> None:
        gear, music = setting.gear, setting.music.key
        self.pieces.discard(setting.piece)
        there = self._at[gear, music]
        there.pop(setting.slug)
        if there:
            return
        del self._at[gear, music], self._music[gear][music], self._gear[music][gear]
        if not self._gear[music]:
            del self._gear[music], self._parts[music.piece][music]

    # What is asked.

    def at(self, gear: str, music: Music) -> GearSetting | None:
        """Return how a piece of gear is set for just this music; None where nothing is said of that."""
        there = reversed(self._at.get((gear, music.key), {}).values())
        return max(there, key=lambda each: str(each.as_of or ""), default=None)

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

    def of_piece(self, piece: str) -> Iterator[GearSetting]:
        """Yield how any gear is set for a piece, or for a section of it."""
        for music in self._parts.get(folded(piece), ()):
            yield from (found for gear in self._gear[music] if (found := self.at(gear, music)))

    def blocks_of(self, piece: str) -> Iterable[Block]:
        """Return the blocks of routines in which a piece is practised."""
        return self._blocks.get(folded(piece), {}).values()


def _pieces_of(routine: Routine | None) -> Iterator[tuple[tuple[str, int], Block]]:
    if routine:
        yield from (
            ((routine.slug, number), block) for number, block in enumerate(routine.blocks) if block.piece
        )
