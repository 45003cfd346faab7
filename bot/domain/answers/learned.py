"""What was learned about the words of questions, found in a line word by word."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from bot.domain.answers.features import ANY, BEGIN, END, FIRST, LAST, STEM, Line


@dataclass(frozen=True, slots=True, eq=False)
class Feature:
    """What a line may have that is learned about: what it weighs for a question, and for all intents at once.

    The latter is a number with some bits for each intent: those of all features add up together.
    """

    name: str
    asks: float
    intents: int


@dataclass(slots=True)
class Word:
    """What is learned about a word: by itself, at the beginning and the end of a line, and before others.

    `behind` has what is learned about it with the next word, by that; and about the three by the third one.
    `over` has it with the word behind the next one, whichever this is.
    """

    alone: Feature | None = None
    begins: Feature | None = None
    ends: Feature | None = None
    behind: dict[str, "Pair"] = field(default_factory=dict[str, "Pair"])
    over: dict[str, Feature] = field(default_factory=dict[str, Feature])


@dataclass(slots=True)
class Pair:
    """What is learned about two words side by side, and about them with a third one behind, by that."""

    alone: Feature | None = None
    behind: dict[str, Feature] = field(default_factory=dict[str, Feature])


class Learned:
    """What is learned about, word by word: what a word does not begin is not looked for behind it."""

    def __init__(self, features: Iterable[Feature]) -> None:
        self._words: dict[str, Word] = {}
        self._signs: dict[str, Feature] = {}
        self._stems: dict[str, Feature] = {}
        for feature in features:
            first, *others = feature.name.split(" ")
            if not others:
                self._take(first, feature)
            elif not others[1:]:
                self._pair(first, others[0]).alone = feature
            elif others[0] == ANY:
                self._word(first).over[others[1]] = feature
            else:
                self._pair(first, others[0]).behind[others[1]] = feature

    def _take(self, name: str, feature: Feature) -> None:
        self._word(name).alone = self._signs[name] = feature
        if name.startswith(BEGIN):
            self._word(name.removeprefix(BEGIN)).begins = feature
        if name.endswith(END):
            self._word(name.removesuffix(END)).ends = feature
        if name.endswith("-"):
            self._stems[name.removesuffix("-")] = feature

    def _word(self, word: str) -> Word:
        return self._words.get(word) or self._words.setdefault(word, Word())

    def _pair(self, first: str, second: str) -> Pair:
        behind = self._word(first).behind
        return behind.get(second) or behind.setdefault(second, Pair())

    def in_(self, line: Line) -> Collection[Feature]:
        """Return what of it a line has."""
        plain, signs, stems = line.plain, self._signs, self._stems
        found = {signs[each] for each in line.signs if each in signs}
        words = [*map(self._words.get, plain)]
        for word, behind, third in zip(words, (*plain[1:], ""), (*plain[2:], "", ""), strict=True):
            if word is None:
                continue
            if word.alone:
                found.add(word.alone)
            if behind in word.behind:
                pair = word.behind[behind]
                if pair.alone:
                    found.add(pair.alone)
                if third in pair.behind:
                    found.add(pair.behind[third])
            if third in word.over:
                found.add(word.over[third])
        inner = words[1:-1]
        found.update([word.begins for word in inner[:FIRST] if word and word.begins])
        found.update([word.ends for word in inner[-LAST:] if word and word.ends])
        found.update([stems[word[:STEM]] for word in plain if len(word) > STEM and word[:STEM] in stems])
        return found
