"""What was found out about texts, remembered without keeping a word of them."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class TextMemory(Generic[_T]):
    """Asks `find` about a text once; what was asked for longest ago is let go of where there are too many.

    A text is known by its hash alone, which Python salts anew at each start: what a text told of somebody
    is in nobody's memory, and there is nothing to let go of where they are forgotten. Two texts of one hash
    would be taken for the same: of 256 that happens in less than one of a hundred million million cases.
    """

    def __init__(self, find: Callable[[str], _T], most: int) -> None:
        self._find = find
        self._most = most
        self._found: OrderedDict[int, _T] = OrderedDict()

    def __call__(self, text: str) -> _T:
        """Return what was found out about a text."""
        key = hash(text)
        if key not in self._found:
            found = self._find(text)
            self._found[key] = found
            if len(self._found) > self._most:
                self._found.popitem(last=False)
        self._found.move_to_end(key)
        return self._found[key]

    def clear(self) -> None:
        """Ask about each text anew."""
        self._found.clear()
