"""What tells of a line whether it asks something, and what: its words, their meanings and their places."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise, repeat
from typing import NamedTuple

from bot.domain.answers.grammar import Phrase
from bot.domain.answers.language import Language
from bot.domain.answers.lexicon import Known
from bot.domain.words.typed_command import Names

LONGEST = 3
"""Words of the longest phrase whose meaning is looked up."""

MANY_WORDS = 12
"""Words from which on all lines are alike: who writes so much tells something."""

_LENGTHS = tuple(f"#{size}" for size in range(MANY_WORDS + 1))

BEGIN, END = "^", "$"
_LITTLE, _UNKNOWN = ("=little",), ("=unknown",)
"""The sign of what a word means that any language has but without a name, and one that none has."""

_SET, _SPEC = frozenset({"=control", "=setting"}), frozenset({"=spec"})
"""The signs of words for what is set, and how; and for what something is made for, like its watts."""

KIND, GEAR, TITLE, NUMBER, ARTIST = "<kind>", "<gear>", "<title>", "<number>", "<artist>"
"""What stands for words of the artist's own: what is learned about one shelf holds for every other."""


ANY = "*"
"""What stands for the word in the middle of three, whichever it is."""

FIRST, LAST, STEM = 3, 2, 4
"""Words at the beginning and the end of a line that tell more there, and letters of what words begin with."""


class Line(NamedTuple):
    """A line as it is weighed: what its words stand for, from BEGIN to END, and its signs.

    Its features are strings. A word stands for itself, "<gear>" and the like for words of the shelf, the
    titles and the artist; so do two and three that stand together, "what * is" with any word between. "^what"
    is a word at the beginning, "is$" one at the end, and "temp-" one that begins so. Signs are "=tempo" for a
    meaning, "?", and "#7" for how long a line is.
    """

    plain: Sequence[str]
    signs: Collection[str]

    def features(self) -> set[str]:
        """Return all that it has."""
        plain, behind, last = self.plain, self.plain[1:], self.plain[2:]
        pairs, threes = zip(plain, behind, strict=False), zip(plain, behind, last, strict=False)
        together = (*pairs, *threes, *zip(plain, repeat(ANY), last, strict=False))
        return {*self.signs, *plain, *self._places(), *map(" ".join, together)}

    def _places(self) -> Iterator[str]:
        """Yield what words it begins and ends with, and with what its longer words begin."""
        words = self.plain[1:-1]
        yield from [BEGIN + word for word in words[:FIRST]]
        yield from [word + END for word in words[-LAST:]]
        yield from map(stem_of, words)


def stem_of(word: str) -> str:
    """Return what stands for all words that begin as a longer one does; a short one stands for itself."""
    return f"{word[:STEM]}-" if len(word) > STEM else word


class Features:
    """Finds what lines are weighed by, in all languages at once."""

    def __init__(self, languages: Iterable[Language]) -> None:
        names: dict[Phrase, set[str]] = {}
        self._kinds: dict[Phrase, str] = {}
        self._alone: dict[str, Phrase] = {}
        """The signs of what each word may mean by itself, in any language."""
        for language in languages:
            self._alone |= dict.fromkeys(language.vocabulary, _LITTLE)
            for phrase, meaning in language.meanings.items():
                if meaning.names and len(phrase) <= LONGEST:
                    names.setdefault(phrase, set()).update(meaning.names)
                    if meaning.kind:
                        self._kinds[phrase] = meaning.kind
        self._seconds: dict[str, set[str]] = {}
        """The words with which phrases go on that begin with a word, and "": what ends a line is one, too."""
        for first, second in (phrase[:2] for phrase in names if phrase[1:]):
            self._seconds.setdefault(first, {""}).add(second)
        self._longer: dict[Phrase, Phrase] = {}
        """What phrases may mean, those of one word too where they begin longer ones."""
        shared: dict[Phrase, Phrase] = {}
        for phrase, each in names.items():
            meant = tuple(f"={name}" for name in sorted(each))
            if not phrase[1:]:
                self._alone[phrase[0]] = shared.setdefault(meant, meant)
            if phrase[0] in self._seconds:
                meant += tuple(f"=*{name}" for name in sorted(each))
                self._longer[phrase] = shared.setdefault(meant, meant)

    def of(self, text: str, words: Phrase, known: Known, kind_of: Callable[[str], str | None]) -> Line:
        """Return a line, whose words these are, as it is weighed.

        `kind_of` tells the kind of gear that a word of the shelf means, None for none.
        """
        alone, longer, ours, artist = self._alone, self._seconds, known.ours, known.artist
        plain, meant = [BEGIN], set[Phrase]()
        signs = _put(text, words)
        for at, (word, behind) in enumerate(pairwise((*words, ""))):
            names, seconds = alone.get(word, _UNKNOWN), longer.get(word)
            if seconds and behind in seconds:
                names = self._in_phrases(words, at, names)
            if word in ours or word in artist or word[0].isdigit():
                stands_for, kind = _stands_for(word, known, kind_of)
                plain.append(stands_for)
                signs += kind
                if names is _LITTLE or names is _UNKNOWN:
                    continue
            else:
                plain.append(word)
            meant.add(names)
        plain.append(END)
        return Line(plain, signs + [name for names in meant for name in names])

    @cached_property
    def means(self) -> Names:
        """The words that mean something in any of the languages."""
        return Names(word for word, meant in self._alone.items() if meant is not _LITTLE)

    def knows(self, word: str) -> bool:
        """Tell whether any of the languages has a word."""
        return word in self._alone

    def is_set(self, word: str) -> bool:
        """Tell whether a word means a knob, or how one is set."""
        return not _SET.isdisjoint(self._alone.get(word, ()))

    def is_beside(self, word: str) -> bool:
        """Tell whether a word beside a name changes nothing: a little one, or one for a figure."""
        means = self._alone.get(word, ())
        return means is _LITTLE or not _SPEC.isdisjoint(means)

    def kind_at(self, words: Phrase, at: int) -> tuple[int, str]:
        """Return the words of the longest phrase from a word on that means a kind of gear, and the kind.

        1 and "" where there is none.
        """
        for size in range(LONGEST, 0, -1):
            if kind := self._kinds.get(words[at : at + size]):
                return size, kind
        return 1, ""

    def _in_phrases(self, words: Phrase, at: int, alone: Phrase) -> Phrase:
        """Return what a word may mean by itself, and the phrases that begin with it."""
        more = [each for size in (2, LONGEST) for each in self._longer.get(words[at : at + size], ())]
        if not more:
            return alone
        return tuple(more) if alone is _LITTLE else (*alone, *more)


def _stands_for(word: str, known: Known, kind_of: Callable[[str], str | None]) -> tuple[str, Sequence[str]]:
    """Return what is learned about in place of a word, and the sign of the kind of gear that it means."""
    if word in known.artist:
        return ARTIST, ()
    if word in known.gear:
        kind = kind_of(word)
        return (KIND, (f"<{kind}>",)) if kind else (GEAR, ())
    return (TITLE if word in known.titles else NUMBER), ()


def _put(text: str, words: Phrase) -> list[str]:
    """Return how a line is put: its signs, and how long it is."""
    signs = [_LENGTHS[min(len(words), MANY_WORDS)]]
    if "?" in text:
        signs += ("?", "?$") if text.rstrip().endswith("?") else ("?",)
    if "!" in text:
        signs.append("!")
    return signs


@lru_cache(maxsize=1)
def features_of(languages: tuple[Language, ...]) -> Features:
    """Return what finds features in these languages; a reader is made anew often, and this is not."""
    return Features(languages)
