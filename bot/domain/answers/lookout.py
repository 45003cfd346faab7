"""Whether a line is worth a look: most lines of chat are no questions, and cost hardly anything."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.domain.answers.grammar import GIVEN, Frame, Phrase, QuestionFrames
from bot.domain.answers.lexicon import ASKING, LITTLE, OPENING, Meaning

FIRST = 4
"""Words of a line among which the verb of a question stands that begins with it, behind a greeting."""


class Lookout:
    """The words by which questions of a language are seen.

    `free` are names by which one is told that has no question word.
    """

    def __init__(
        self,
        meanings: Mapping[Phrase, Meaning],
        verbs: Collection[str],
        all_frames: Iterable[Frame],
        frames: QuestionFrames,
        free: Collection[str],
    ) -> None:
        small = {
            phrase[0]
            for phrase, each in meanings.items()
            if each.does in {LITTLE, OPENING} and not phrase[1:]
        }
        forms, telling = {*frames.questioning, *free}, _telling_names(all_frames, frames)
        self._verbs = frozenset(verbs)
        self._forms = {
            _telling(phrase, small)
            for phrase, meaning in meanings.items()
            if meaning.does == ASKING or not forms.isdisjoint(meaning.names)
        }
        self._matter = {
            word
            for phrase, meaning in meanings.items()
            if (word := _telling(phrase, small)) not in small and not telling.isdisjoint(meaning.names)
        }

    def sees(self, words: Sequence[str], clear: frozenset[str], *, marked: bool, numbered: bool) -> bool:
        """Tell whether the words of a line, `marked` with a question mark or not, may ask something.

        They do where they have the form of a question, and a word of ours: a number, one by which a question
        is looked for, or one that is `clear`: of the shelf, and hardly anything else.
        """
        formed = marked or not (self._forms.isdisjoint(words) and self._verbs.isdisjoint(words[:FIRST]))
        return formed and (numbered or not (self._matter.isdisjoint(words) and clear.isdisjoint(words)))


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
    return max(phrase, key=lambda word: (word not in small, len(word)))
