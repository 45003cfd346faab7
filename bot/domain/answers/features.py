"""What tells of a line whether it asks something, and what: words, their meanings, and their neighbours."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product

from bot.domain.answers.grammar import Phrase
from bot.domain.answers.language import Language
from bot.domain.answers.lexicon import Known

LONGEST = 3
"""Words of the longest phrase whose meaning is looked up."""

MANY_WORDS = 12
"""Words from which on all lines are alike: who writes so much tells something."""

BEGIN, END = "^", "$"
LITTLE, UNKNOWN = "little", "unknown"
"""What a word means that any language has but without a name, and one that none has."""

KIND, GEAR, TITLE, NUMBER, ARTIST = "<kind>", "<gear>", "<title>", "<number>", "<artist>"
"""What stands for words of the artist's own: what is learned about one shelf holds for every other."""


class Features:
    """Finds them, in all languages at once.

    They are strings: a word stands for itself, "<gear>" and the like for words of the shelf, the titles and
    the artist; "=tempo" is a meaning, two of either are neighbours, and "?" is a sign.
    """

    def __init__(self, languages: Iterable[Language]) -> None:
        names: dict[Phrase, set[str]] = {}
        self._kinds: dict[Phrase, str] = {}
        self._little = set[str]()
        for language in languages:
            self._little |= language.vocabulary
            for phrase, meaning in language.meanings.items():
                if meaning.names and len(phrase) <= LONGEST:
                    names.setdefault(phrase, set()).update(meaning.names)
                    if meaning.kind:
                        self._kinds[phrase] = meaning.kind
        self._names = {phrase: tuple(sorted(each)) for phrase, each in names.items()}
        self._longer = frozenset(phrase[0] for phrase in names if len(phrase) > 1)

    def of(self, text: str, words: Phrase, known: Known, kind_of: Callable[[str], str | None]) -> set[str]:
        """Return the features of a line, whose words these are.

        `kind_of` tells the kind of gear that a word of the shelf means, None for none.
        """
        plain, meant = [BEGIN], list[Sequence[str]]([(BEGIN,)])
        found = set[str]()
        for at, word in enumerate(words):
            stands_for, kind = _stands_for(word, known, kind_of)
            plain.append(stands_for)
            meant.append(self._meant(words, at, stands_for))
            if kind:
                found.add(kind)
        plain.append(END)
        meant.append((END,))
        found.update(plain)
        found.update(f"{one} {other}" for one, other in pairwise(plain))
        for names, behind in pairwise(meant):
            found.update([f"={name}" for name in names])
            found.update([f"={name} {other}" for name, other in product(names, behind)])
        found.update(_put(text, words))
        return found

    def kind_at(self, words: Phrase, at: int) -> tuple[int, str]:
        """Return the words of the longest phrase from a word on that means a kind of gear, and the kind.

        1 and "" where there is none.
        """
        for size in range(LONGEST, 0, -1):
            if kind := self._kinds.get(words[at : at + size]):
                return size, kind
        return 1, ""

    def _meant(self, words: Phrase, at: int, stands_for: str) -> Sequence[str]:
        """Return what a word and the phrases that begin with it may mean, in any language."""
        word, names = words[at], self._names
        meant = [*names.get((word,), ())]
        if word in self._longer:
            for size in range(2, LONGEST + 1):
                longer = names.get(words[at : at + size], ())
                meant += longer
                meant += [f"*{name}" for name in longer]
        if stands_for is not word:
            meant.append(stands_for)
        return meant or (LITTLE if word in self._little else UNKNOWN,)


def _stands_for(word: str, known: Known, kind_of: Callable[[str], str | None]) -> tuple[str, str]:
    """Return what is learned about in place of a word, and the kind of gear that it means."""
    if word in known.artist:
        return ARTIST, ""
    if word in known.gear:
        kind = kind_of(word)
        return (KIND, f"<{kind}>") if kind else (GEAR, "")
    if word in known.titles:
        return TITLE, ""
    return (NUMBER, "") if word[0].isdigit() else (word, "")


def _put(text: str, words: Phrase) -> Iterator[str]:
    """Yield how a line is put: its signs, and how long it is."""
    if "?" in text:
        yield "?"
        if text.rstrip().endswith("?"):
            yield "?$"
    if "!" in text:
        yield "!"
    yield f"#{min(len(words), MANY_WORDS)}"


@lru_cache(maxsize=1)
def features_of(languages: tuple[Language, ...]) -> Features:
    """Return what finds features in these languages; a reader is made anew often, and this is not."""
    return Features(languages)
