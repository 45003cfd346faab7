"""Which of many names may be meant by the words of an ask, looked up by its words."""

from collections.abc import Mapping

from bot.domain.known_words import KnownWords
from bot.domain.naming import Meant, meant, words_in

MAX_NEAR = 20
"""Names that are compared with an ask, those of its rarest words first: so a thousand cost what a few do."""


class NameIndex:
    """An index over names, by key; asking it changes nothing. When a name changes, make a new one."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._whole: dict[str, list[str]] = {}
        self._places: dict[str, list[str]] = {}
        for key, name in names.items():
            words = words_in(name)
            self._whole.setdefault(" ".join(words), []).append(key)
            for word in dict.fromkeys(words):
                self._places.setdefault(word, []).append(key)
        self._known = KnownWords(self._places)

    def meant(self, ask: str) -> Meant | None:
        """Return which name is meant, as `meant` of bot/domain/naming.py does among few."""
        if ask in self._names:
            return Meant(ask, sure=True)
        words = words_in(ask)
        near = [(self._places[known], known) for word in words for known in self._known.near(word)]
        keys = dict.fromkeys(self._whole.get(" ".join(words), ())[:MAX_NEAR])
        for places, _ in sorted(near, key=lambda each: len(each[0])):
            keys |= dict.fromkeys(places[: MAX_NEAR - len(keys)])
        return meant(ask, {key: self._names[key] for key in keys})
