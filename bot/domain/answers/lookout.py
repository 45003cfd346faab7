"""Whether a line is worth a look: most lines of chat are no questions, and cost hardly anything."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from bot.domain.answers.grammar import GIVEN, PAIR, Frame, Phrase, QuestionFrames
from bot.domain.answers.meanings import ASKING, LITTLE, OPENING, Meaning

FIRST = 4
"""Words of a line among which the verb of a question stands that begins with it, behind a greeting."""

FEW = 4
"""Words of a line that may ask by a number and a question mark: "9s or 10s?"."""

OR = "or"
"""The name of the word between two that are asked about: "standard or drop D"."""

_SMALL = frozenset({LITTLE, OPENING})


class Lookout:
    """The words by which questions of a language are seen.

    `free` are frames that ask as they stand without a question word.
    """

    def __init__(
        self,
        meanings: Mapping[Phrase, Meaning],
        verbs: Collection[str],
        all_frames: Collection[Frame],
        frames: QuestionFrames,
        free: Iterable[Frame],
    ) -> None:
        telling = _telling_names(all_frames, frames)
        named = {phrase: frozenset(each.names) for phrase, each in meanings.items() if each.names}
        asking = [phrase for phrase, each in meanings.items() if each.does == ASKING]
        questioning = frozenset(frames.questioning)
        single = {phrase[0] for phrase, names in named.items() if not phrase[1:] and names & questioning}
        small = {phrase[0] for phrase, each in meanings.items() if each.does in _SMALL and not phrase[1:]}
        words = {phrase: _telling(phrase, small | single) for phrase in named}
        in_free = {
            OR if OR in frame else max((frame - GIVEN) & telling or frame - GIVEN, default="")
            for frame in free
        }
        self._verbs = frozenset(verbs) | {phrase[0] for phrase in asking if not phrase[1:]}
        self._pairs = {phrase[:PAIR] for phrase in asking if phrase[1:]}
        self._forms = {
            next(filter(single.__contains__, phrase), words[phrase]) if names & questioning else words[phrase]
            for phrase, names in named.items()
            if names & (questioning | in_free)
        }
        self._matter = {
            word for phrase, word in words.items() if word not in small | single and named[phrase] & telling
        }

    @property
    def matter(self) -> Collection[str]:
        """The words by which a question of the language is looked for."""
        return self._matter

    def sees(self, words: Sequence[str], clear: frozenset[str], *, marked: bool, numbered: bool) -> bool:
        """Tell whether the words of a line, `marked` with a question mark or not, may ask something.

        They do where they have the form of a question, and a word of ours: one by which a question is looked
        for, or one that is `clear`: of the shelf, and hardly anything else. Of a number one asks with a verb.
        """
        begins = not self._verbs.isdisjoint(words[:FIRST])
        if numbered and (begins or (marked and len(words) <= FEW) or any("/" in word for word in words)):
            return True
        if self._matter.isdisjoint(words) and clear.isdisjoint(words):
            return False
        return marked or begins or not self._forms.isdisjoint(words) or self._opens(words)

    def _opens(self, words: Sequence[str]) -> bool:
        """Tell whether what opens a request stands near the beginning."""
        return not self._pairs.isdisjoint(pairwise(words[: FIRST + PAIR]))


def _telling_names(all_frames: Iterable[Frame], frames: QuestionFrames) -> set[str]:
    """Return names of which every frame has one: of those that it has, the one that tells most."""
    rank = {name: place for place, name in enumerate(frames.helping)}
    little = {*frames.questioning, *frames.light} - rank.keys()
    chosen: set[str] = {*GIVEN}
    for frame in sorted(all_frames, key=lambda each: (len(each), sorted(each))):
        if chosen.isdisjoint(frame) and (names := frame - little):
            chosen.add(max(names, key=lambda name: (rank.get(name, len(rank)), name)))
    return chosen


def _telling(phrase: Phrase, small: Collection[str]) -> str:
    """Return the word of a phrase by which it is looked for: the longest that tells something."""
    return max(reversed(phrase), key=lambda word: (word not in small, len(word)))
