"""What words may be as bits of a number, and sets of such bits, held against it all at once."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import reduce
from operator import or_  # pyright: ignore[reportUnknownVariableType]


class Sets:
    """Sets of bits, none of them empty, found by the two bits of each that the fewest of them have.

    Most bits that are held against them have not even these.
    """

    def __init__(self, sets: Collection[int]) -> None:
        counts = Counter(bit for each in sets for bit in _bits_in(each))
        self._seconds: dict[int, int] = {}
        self._by_two: dict[int, list[int]] = {}
        for each in sets:
            rarest = sorted(_bits_in(each), key=lambda bit: (counts[bit], bit))[:2]
            first, second = rarest[0], rarest[-1]
            self._seconds[first] = self._seconds.get(first, 0) | second
            self._by_two.setdefault(first | second, []).append(each)
        self._firsts = sum(self._seconds)

    def stand_in(self, bits: int) -> bool:
        """Tell whether `bits` have all of a set."""
        firsts = bits & self._firsts
        while firsts:
            first = firsts & -firsts
            firsts ^= first
            seconds = bits & self._seconds[first]
            while seconds:
                second = seconds & -seconds
                seconds ^= second
                for each in self._by_two[first | second]:
                    if each & bits == each:
                        return True
        return False


def together(bits: Iterable[int], begun: int = 0) -> int:
    """Return all of the bits, and those begun with."""
    return reduce(or_, bits, begun)  # pyright: ignore[reportUnknownArgumentType]


def _bits_in(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest
        bits ^= lowest
