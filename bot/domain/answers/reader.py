"""Which question a line of chat asks of the artist or of the room, if any."""

from collections.abc import Callable, Sequence

from bot.domain.answers.classifier import Classifier
from bot.domain.answers.clauses import words_of
from bot.domain.answers.features import features_of
from bot.domain.answers.framed import FramedQuestions
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.guesser import Guesser
from bot.domain.answers.language import Language
from bot.domain.answers.languages import MAX_LINE
from bot.domain.answers.lexicon import Known
from bot.domain.answers.question import Intent, Question
from bot.domain.answers.subjects import Subjects
from bot.domain.answers.talk import Names
from bot.domain.chat.message import Message

CERTAIN = 0.7
"""The certainty from which a question is answered; below it the bot is silent."""

NAMED = 0.5
"""The same for a line that calls the bot."""

MIN_WORDS = 3
"""Words of a line from which on it is weighed: of fewer a frame tells all, or nothing does."""


class QuestionReader:
    """Reads lines in several languages: what stands in a frame is found there, and the rest is guessed at.

    Without a `classifier` only what stands in a frame is read.
    """

    def __init__(
        self, languages: Sequence[Language], subjects: Subjects, classifier: Classifier | None = None
    ) -> None:
        self.subjects = subjects
        self._framed = FramedQuestions(languages, subjects)
        self.features = features_of(tuple(languages))
        self._guesser = Guesser(self.features, classifier, subjects) if classifier else None
        self._known: Known | None = None
        for language in languages:
            subjects.learn(language.everyday)

    def read(
        self,
        text: str,
        played: Callable[[], Sequence[str]],
        artist: frozenset[str],
        *,
        floor: float = CERTAIN,
        least: int = MIN_WORDS,
    ) -> Question | None:
        """Return what a line asks; None where it asks nothing, or it is not certain enough what.

        `played` gives the slugs of what is played at the moment, `artist` are the words by which fans call
        them. A line of fewer words than `least` is not weighed.
        """
        words = tuple(words_of(text))
        if len(words) > MAX_LINE:
            return None
        known, guesser, line = self.known_with(artist), self._guesser, None
        likely = guesser is None or least < MIN_WORDS or guesser.may_ask(text, words, known)
        if len(words) < least:
            likely = likely or "?" in text
        elif likely and guesser:
            line = guesser.weigh(text, words, known)
            likely = line is not None
        # The names of music are no words that are learned about.
        if likely or self.subjects.tales.in_(text, words):
            pieces = played()
            best = self._in_frame(text, words, known, pieces)
            if line and guesser and best and best.intent is Intent.GEAR_KIND_IN_USE:
                best = best._replace(slot=guesser.kind_asked(line, known) or best.slot)
            elif (
                line and guesser and not best and line.at_most >= floor
            ):  # few are: what one asks is dear to tell
                calls = self._framed.calls_somebody(text, words, known)
                best = None if calls else guesser.guess(line, known, pieces, floor)
        elif self._framed.begin_for_artist.isdisjoint(words):  # as nearly every line
            return None
        else:
            best = self._framed.find_for_artist(text, words, known)
        return best if best and best.certainty >= floor else None

    def _in_frame(self, text: str, words: Phrase, known: Known, played: Sequence[str]) -> Question | None:
        """Return what a line asks that stands in a frame, maybe with the name of a story as one word."""
        best = self._framed.find(text, words, known, played)
        told = self.subjects.tales.in_(text, words) if best is None or not best.command else None
        if told:
            of_tale = self._framed.find(told.text, told.words, known, played)
            best = of_tale._replace(slot=told.of) if of_tale and of_tale.intent is Intent.STORY else best
        if best and best.intent is Intent.STORY and not best.slot:
            return None  # somebody wrote the word for a name itself
        return best

    def known_with(self, artist: frozenset[str]) -> Known:
        """Return what words may mean here; made anew only where the artist is called otherwise."""
        if self._known is None or self._known.artist is not artist:
            of = self.subjects
            self._known = Known(of.words, of.clear, of.titles.words, of.ours, artist, of.near)
        return self._known


def question_in(
    message: Message, reader: QuestionReader, names: Names, played: Callable[[], Sequence[str]]
) -> Question | None:
    """Return what a line asks; one that calls the bot needs less certainty: it is known to be for it."""
    words = [each.text for each in message.fragments if not each.is_picture]
    text = " ".join(words) if len(words) < len(message.fragments) else message.text
    asked, called = names.without_bot(text)
    if called:
        return reader.read(asked, played, names.artist, floor=NAMED, least=1)
    return reader.read(asked, played, names.artist)
