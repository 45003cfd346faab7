"""What was learned about the words of questions, found in a line word by word."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.domain.answers.features import ANY, BEGIN, END, FIRST, LAST, Line, stem_of


@dataclass(frozen=True, slots=True, eq=False)
class Feature:
    """What a line may have that is learned about: what it weighs for a question, and for intents by place."""

    asks: float
    intents: Sequence[tuple[int, float]]


@dataclass(slots=True)
class Word:
    """What is learned about a word: anywhere, at the beginning and the end of a line, and before others.

    `behind` has what is learned about it with the next word, by that; and about the three by the third one.
    `over` has it with the word behind the next one, whichever this is.
    """

    anywhere: Sequence[Feature] = ()
    begins: Feature | None = None
    ends: Feature | None = None
    behind: dict[str, "Pair"] = field(default_factory=dict[str, "Pair"])
    over: dict[str, Feature] = field(default_factory=dict[str, Feature])


@dataclass(slots=True)
class Pair:
    """What is learned about two words side by side, and about them with a third one behind, by that."""

    alone: Feature | None = None
    behind: dict[str, Feature] = field(default_factory=dict[str, Feature])


_NOTHING: dict[str, Any] = {}
"""What most words have behind them: one for all, as tens of thousands of empty ones take megabytes."""


class Learned:
    """What is learned about, word by word: what a word does not begin is not looked for behind it."""

    def __init__(self, features: Iterable[tuple[str, Feature]]) -> None:
        """Know of features, each by its name as `Line.features` calls it."""
        self._words: dict[str, Word] = {}
        self._alone: dict[str, Feature] = {}
        """What is learned about one word or sign, by what it is called."""
        same: dict[str, str] = {}
        """Each word once: one stands in many names."""
        for name, feature in features:
            first, *others = (same.setdefault(word, word) for word in name.split(" "))
            if not others:
                self._take(first, feature)
            elif not others[1:]:
                self._pair(first, others[0]).alone = feature
            elif others[0] == ANY:
                self._word(first).over[others[1]] = feature
            else:
                self._pair(first, others[0]).behind[others[1]] = feature
        for word, told in self._words.items():
            names = {word, stem_of(word)}
            told.anywhere = tuple(self._alone[name] for name in names if name in self._alone)
            for pair in told.behind.values():
                pair.behind = pair.behind or _NOTHING
            told.behind, told.over = told.behind or _NOTHING, told.over or _NOTHING

    def _take(self, name: str, feature: Feature) -> None:
        self._alone[name] = feature
        self._word(name)
        if name.startswith(BEGIN):
            self._word(name.removeprefix(BEGIN)).begins = feature
        if name.endswith(END):
            self._word(name.removesuffix(END)).ends = feature

    def _word(self, word: str) -> Word:
        return self._words.get(word) or self._words.setdefault(word, Word())

    def _pair(self, first: str, second: str) -> Pair:
        behind = self._word(first).behind
        return behind.get(second) or behind.setdefault(second, Pair())

    def in_(self, line: Line) -> Collection[Feature]:
        """Return what of it a line has."""
        words, alone = self._words, self._alone
        found = {alone[each] for each in line.signs if each in alone}
        add = found.add
        at = end = len(line.plain)
        second = third = ""
        for word in reversed(line.plain):
            at -= 1
            told = words.get(word)
            if told is None:
                if (stem := stem_of(word)) in alone:
                    add(alone[stem])
            else:
                found.update(told.anywhere)
                if second in told.behind:
                    pair = told.behind[second]
                    if pair.alone:
                        add(pair.alone)
                    if third in pair.behind:
                        add(pair.behind[third])
                if third in told.over:
                    add(told.over[third])
                if told.begins and 0 < at <= FIRST and at + 1 < end:
                    add(told.begins)
                if told.ends and 0 < at < end - 1 <= at + LAST:
                    add(told.ends)
            third, second = second, word
        return found
