"""A line as it was read, with a way back from its words to where they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

Piece = tuple[int, int, int, int]
"""What stands between two spaces: its words, from one to before another, and where in `low` it is."""


class Spelled(NamedTuple):
    """A line, with what was `read` in each of its `pieces`; some are `joined`, from one to before another.

    In what follows within such a word nothing is read.
    """

    low: str
    pieces: Sequence[str]
    read: Sequence[str]
    joined: Mapping[int, int]

    @property
    def words(self) -> str:
        """The words with single spaces between, as rules compare them."""
        return " ".join(filter(None, self.read))

    def places(self) -> Iterator[Piece]:
        """Yield for each piece which of the words it holds, and where in `low` it stands."""
        places = list(_places(self.low, self.pieces))
        count = at = 0
        while at < len(places):
            end = self.joined.get(at, at + 1)
            after = count + len(self.read[at].split())
            yield count, after, places[at][0], places[end - 1][1]
            count, at = after, end


def _places(low: str, pieces: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where each of the pieces stands in a line."""
    end = 0
    for piece in pieces:
        start = low.index(piece, end)
        end = start + len(piece)
        yield start, end
