"""What is reckoned once and asked for again and again, as the words of a chat are: bounded."""

from collections.abc import Callable
from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

MEMORY = 8_192
"""How much is remembered: more words, and more characters, than a chat uses again."""


class Reckoned(dict[_Key, _Value]):
    """What a function gives, reckoned when it is asked for. When there is too much, all of it is forgotten.

    Looking something up is all that it does: what was used last is not written down each time.
    """

    def __init__(self, reckon: Callable[[_Key], _Value]) -> None:
        super().__init__()
        self._reckon = reckon

    def __missing__(self, key: _Key) -> _Value:
        """Reckon what is not there yet."""
        value = self._reckon(key)
        if len(self) >= MEMORY:
            self.clear()
        self[key] = value
        return value
