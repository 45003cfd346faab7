"""What is typed as a command and is none, read as a question: "how fast is this", "zieltempo", "kettel"."""

from collections.abc import Callable, Iterator, Sequence
from itertools import filterfalse

from bot.domain.answers.clauses import words_of
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.guesser import question_of
from bot.domain.answers.lexicon import Known
from bot.domain.answers.question import Intent, Question
from bot.domain.answers.reader import CERTAIN, QuestionReader
from bot.domain.gear.untold import untold_in

TYPED = 0.55
"""The certainty from which it is answered: who types a command wants something."""

MAX_TYPED = 8
"""Words of the longest one that is read: each word is held against all that there are."""

MIN_PART = 3
"""Letters of a word that is written together with another: "timesig"."""


class TypedQuestions:
    """Reads them by a reader of questions; a word or two tell enough here, also with slips in them."""

    def __init__(self, reader: QuestionReader) -> None:
        self._reader = reader
        self._features = reader.features
        self._subjects = reader.subjects

    def read(
        self,
        text: str,
        played: Callable[[], Sequence[str]],
        artist: frozenset[str],
        *,
        known: bool = False,
    ) -> Question | None:
        """Return what was typed asks; None where it asks nothing, or is likelier another bot's command.

        Another bot's begins with a word that means nothing here: "addquote what guitar is that". One that is
        `known` begins with a command of the bot's own, and asks something else only where that is certain.
        """
        words, of = tuple(words_of(text)), self._reader.known_with(artist)
        first = next(filterfalse(self._features.is_beside, words), words[0]) if words else ""  # "la suite"
        if not words or len(words) > MAX_TYPED or self._means_nothing(first, of):
            return None
        for each in self._written(text, words, of):
            found = self._reader.read(each, played, artist, floor=CERTAIN if known else TYPED, least=1)
            if found and found.command:
                return found if known else self._set(found, words, of, played)
        return None if known else self._named(words, of, played)

    def _means_nothing(self, word: str, known: Known) -> bool:
        mended = known.near(word) or self._features.means.meant(word) or word
        return not (mended in known.ours or self._features.knows(mended) or any(self._parted(word, known)))

    def _written(self, text: str, words: Phrase, known: Known) -> Iterator[str]:
        """Yield it as it is, without slips, one word as the two that it is made of, and what of it tells."""
        yield text
        mended = tuple(known.near(word) or self._features.means.near(word) or word for word in words)
        if mended != words:
            yield " ".join(mended)
        if len(words) == 1:
            yield from self._parted(words[0], known)
        elif (bare := tuple(filterfalse(self._features.is_beside, mended))) != mended:  # "le tempo"
            yield " ".join(bare)

    def _parted(self, word: str, known: Known) -> Iterator[str]:
        if word in known.ours or self._features.kind_at((word,), 0)[1]:
            return
        for at in range(MIN_PART, len(word) - MIN_PART + 1):
            parts = word[:at], word[at:]
            if all(part in known.ours or part in self._features.means for part in parts):
                yield " ".join(parts)

    def _set(
        self, found: Question, words: Phrase, known: Known, played: Callable[[], Sequence[str]]
    ) -> Question:
        """Return a question for settings as one for those of the piece that it names: "knobs hedgerow"."""
        named = self._piece(words, known, played) if found.intent is Intent.SETTINGS else None
        return found._replace(slot=named.slot) if named and named.intent is Intent.GEAR_ITEM else found

    def _named(self, words: Phrase, known: Known, played: Callable[[], Sequence[str]]) -> Question | None:
        """Return the question about the piece that is named, or about how it is set: "hedgrow drive".

        None where anything else stands beside it: it is told about as well: "my goldie is so old".
        """
        untold = untold_in(" ".join(words))
        rest = [word for word in words if not (known.near(word) or word in known.gear or word in untold)]
        sets = len(words) > 1 and any(map(self._features.is_set, words))  # "drive" alone is a pedal
        if not all(self._features.is_set(word) or self._features.is_beside(word) for word in rest):
            return None
        named = self._piece(words, known, played)
        if named and sets and named.intent is Intent.GEAR_ITEM:
            return named._replace(intent=Intent.SETTINGS)
        return named

    def _piece(self, words: Phrase, known: Known, played: Callable[[], Sequence[str]]) -> Question | None:
        """Return the question about the piece, or the kind, that words of the shelf name without slips."""
        gear = tuple(filter(known.gear.__contains__, (known.near(word) or word for word in words)))
        slot = self._subjects.slot(gear, played()) if self._subjects.tells(gear) else None
        return slot and question_of(slot, 1)
