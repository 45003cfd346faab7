"""What is said in a line and not meant: quoted, reported, a title, a name of somebody here."""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from bot.domain.chat.message import Message
from bot.moderation.chat_state import ChatState
from bot.moderation.language import LANGUAGES, Languages
from bot.moderation.normalize import Normalized
from bot.moderation.phrase import read_phrases
from bot.moderation.phrase_tree import Span
from bot.moderation.phrase_words import PhraseWords
from bot.moderation.quotes import SENTENCE_END, quotation_at, quoted, sentence_start
from bot.moderation.reading import LineContext, Openings, calls
from bot.moderation.titles import Titles, Word, known_titles, written
from bot.moderation.word_lists import WordLists, read_words

REPORTED, SPOKEN_OF, TITLED = "phrases/reported.txt", "phrases/spoken_of.txt", "phrases/titled.txt"
"""The lists of what is not meant, in the data folder."""
WORDS = "words/guards.txt"
NAMES = frozenset({"turns", "thrown", "fillers", "nameless", "by", "small", "nobodies", "insults"})
"""The lists that stand in it."""

_MENTION = re.compile(r"@\w+")
_WORD_OF_NAME = re.compile(r"[^\W_\d]{2,}")
_REACH = re.compile(r"(?:\S+\s*){0,12}")
"""Words that are taken for somebody else's where no sign ends them: many people write none at all."""
_MARKS = " \t\0,:*-–—"
"""What may stand between an opening and what it opens."""


class Guards:
    """Tells what of a line is not meant. Asked only where a list has found something.

    `openings` are the lists that a lexicon has to look for with its own.
    """

    def __init__(
        self,
        texts: Mapping[str, str],
        same: Mapping[str, str],
        slurs: AbstractSet[str] = frozenset(),
    ) -> None:
        """Read the lists from the texts of the data folder by their paths; what is missing guards nothing.

        `same` is as a lexicon takes it. Nobody with one of the `slurs` in their name made a song.

        Raises:
            DocumentError: one of them has faults.
        """
        self.openings = tuple(
            read_phrases(texts.get(path, ""), path, PhraseWords(same))
            for path in (REPORTED, SPOKEN_OF, TITLED)
        )
        self._languages = Languages(read_words(texts.get(LANGUAGES, ""), LANGUAGES))
        self._words: WordLists = read_words(texts.get(WORDS, ""), WORDS)
        self._titles = Titles(self._words, slurs)
        turns = "|".join(map(re.escape, self._words.get("turns", ())))
        self._clause_end = re.compile(rf"{SENTENCE_END.pattern}|,|\s[-–—]+\s|—|\b(?:{turns or '(?!)'})\b")

    def around(self, message: Message, room: ChatState) -> LineContext:
        """Return what a lexicon asks of a line besides its words."""

        def guard(line: Normalized, openings: Openings) -> list[Span]:
            return self.spans(line, openings, message, room)

        return LineContext(room.artist.lower(), guard, self._languages.around)

    def spans(self, line: Normalized, openings: Openings, message: Message, room: ChatState) -> list[Span]:
        """Return the places in `line.low` of what is said and not meant."""
        low, words = line.low, written(line)
        named = _names(words, message, room)
        artist = room.artist.lower()
        called = (name for word in words if calls(name := _name(word), artist))
        names = frozenset(map(_name, named)).union(called)
        return [
            *quoted(low, self._words, names),
            *self._reported(low, sorted(openings.get(REPORTED, ()))),
            *((sentence_start(low, start), start) for start, _ in openings.get(SPOKEN_OF, ())),
            *self._titles.find(low, words, openings.get(TITLED, ()), names),
            *known_titles(low, room.titles),
            *_mentions(low, message, room),
            *self._named(words, named),
        ]

    def _reported(self, low: str, openings: Iterable[Span]) -> Iterable[Span]:
        """Yield what somebody else is said to have said, from each of the openings to its clause's end."""
        told = 0
        for start, end in openings:
            if end > told:
                told = self._clause(low, end)
                yield start, told

    def _clause(self, low: str, place: int) -> int:
        """Return where that ends which begins at a place behind an opening: a quotation, else a clause."""
        if low[place - 1] in "!?;" or (low[place - 1] == "." and low[place - 2 : place] != ".."):
            return place
        while place < len(low) and (low[place] in _MARKS or low.startswith("...", place)):
            place += 3 if low[place] == "." else 1
        if closed := quotation_at(low, place):
            return closed
        reach = _REACH.match(low, place)
        until = reach.end() if reach else place
        end = self._clause_end.search(low, place, until)
        return end.start() if end else until

    def _named(self, words: Sequence[Word], named: AbstractSet[Word]) -> Iterable[Span]:
        """Yield the names of people who are here, but for those behind "you", "a" and their like."""
        nameless = self._words.get("nameless", frozenset())
        before = ""
        for word in words:
            if word in named and before not in nameless:
                yield word.start, word.end
            before = word.text.lower()


def _mentions(low: str, message: Message, room: ChatState) -> Iterable[Span]:
    """Yield the mentions of whoever is here, and those that are made of several words as only a name is.

    An @ makes no name of an insult.
    """
    for each in _MENTION.finditer(low):
        name = each[0][1:]
        if room.is_here(name, message.at, shown=True) or len(_WORD_OF_NAME.findall(name)) > 1:
            yield each.start(), each.end()


def _names(words: Sequence[Word], message: Message, room: ChatState) -> frozenset[Word]:
    """Return those words that are names of somebody here: a login, or a shown name with a capital.

    The writer's own has a capital too: nobody gets to say a word by going by it.
    """
    own = {message.chatter.login.lower(), message.chatter.name.lower()}

    def is_name(word: Word) -> bool:
        capital, name = word.text[0].isupper(), _name(word)
        return capital if name in own else room.is_here(name, message.at, shown=capital)

    return frozenset(filter(is_name, words))


def _name(word: Word) -> str:
    return word.text.lower().removesuffix("'s").removesuffix("’s")
