"""What is let be before a line is read is what a reading finds nothing in."""

from copy import copy

from bot.domain.answers.clauses import Clause
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.language import Language
from bot.domain.answers.lexicon import Known
from bot.domain.answers.lookout import Lookout
from bot.domain.answers.question import Question
from bot.domain.answers.reader import QuestionReader
from bot.domain.answers.signs import Signs
from tests.plain_questions import (
    FANS,
    LANGUAGES,
    NAMES,
    OWN,
    READER,
    fan_lines,
    own_lines,
    played,
    sample_reader,
)


class AllSeen(Lookout):
    """A lookout that lets nothing be: all words of its language may be anything."""

    def __init__(self, language: Language) -> None:
        self.asking = self.sought = Signs(language.vocabulary, ())

    def sees(self, *_: object, **__: object) -> bool:
        return True

    def sees_in(self, clause: Clause, known: Known) -> bool:  # noqa: ARG002 - as a lookout has it
        return True


def all_read(language: Language) -> Language:
    """Return a language in which every clause is read."""
    other = copy(language)
    other.lookout = AllSeen(language)
    other.may_understand = understand_all
    return other


def understand_all(words: Phrase, known: Known) -> bool:  # noqa: ARG001 - as a language has it
    return True


def test_nothing_is_let_be_in_which_a_reading_finds_a_question() -> None:
    plain, reader = sample_reader(), sample_reader([*map(all_read, LANGUAGES)])
    lines = [line.text for folder in (OWN, OWN / "aside") for line in own_lines(folder)]
    missed = {
        text
        for text in lines
        if (found := reader.read(text, played, NAMES.artist))
        and found.command
        and found != plain.read(text, played, NAMES.artist)
    }
    assert not missed


def test_weighing_lets_hardly_a_question_be_that_stands_in_a_frame() -> None:
    plain = sample_reader()
    lines = [line for line in (*own_lines(OWN / "aside"), *fan_lines(OWN / "aside" / FANS)) if line.right]
    framed = [line.text for line in lines if (found := read(plain, line.text)) and found.command]
    lost = [text for text in framed if read(READER, text) is None]
    assert len(lost) <= len(framed) / 50, lost


def read(reader: QuestionReader, text: str) -> Question | None:
    asked, _ = NAMES.without_bot(text)
    return reader.read(asked, played, NAMES.artist)
