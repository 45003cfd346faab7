"""Questions in plain words put to the sample artist, and labelled lines to measure the answers by."""

import json
import os
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.answers.classifier import Classifier, Weights
from bot.domain.answers.language import Language
from bot.domain.answers.question import Intent, Question
from bot.domain.answers.reader import QuestionReader
from bot.domain.answers.subjects import Subjects
from bot.domain.answers.talk import AnswerMode, Names, Talk
from bot.domain.backstage.story import STORIES, told_names
from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.gear.gear import GEAR
from bot.domain.gear.gear_search import GearIndex
from bot.domain.gear.gear_words import read_gear_words
from bot.domain.practice.routine import ROUTINES
from bot.services.documents.data_folder import load_classifier, load_questions
from bot.settings import Settings
from tests.bench.moderation import AT

PROJECT = Path(__file__).parent.parent
DATA = PROJECT / "data"
OWN = PROJECT / "tests" / "answers" / "lines"
LABELLED = Path(os.environ.get("WOODSHED_LABELLED", PROJECT.parent / "shared" / "data"))
FANS = "fans.jsonl"
NAMES = Names("junipervale", "woodshed_bot")


def played() -> Sequence[str]:
    """Return what is played in the third block of the sample's morning."""
    return "goldie", "plumb-line", "hedgerow", "kettle", "bread-bin"


SETTINGS = Settings(_env_file=None, data_dir=DATA)  # pyright: ignore[reportCallIssue]
LANGUAGES, CLASSIFIER = load_questions(SETTINGS), load_classifier(SETTINGS)
WEIGHTS = Weights.model_validate_json((DATA / "questions" / "weights.json").read_text("utf-8"))


def sample_reader(
    languages: Sequence[Language] = LANGUAGES, classifier: Classifier | None = None
) -> QuestionReader:
    """Return what reads lines about the sample artist, in all languages that ship."""
    return QuestionReader(languages, sample_subjects(), classifier)


def sample_subjects() -> Subjects:
    """Return what a question to the sample artist may be about."""
    shelf = GEAR.read((DATA / "gear.toml").read_text("utf-8"))
    routines = ROUTINES.read((DATA / "routines.toml").read_text("utf-8"))
    words = read_gear_words((DATA / "words" / "gear.toml").read_text("utf-8"))
    titles = {block.piece or block.title for routine in routines for block in routine.blocks}
    subjects = Subjects(GearIndex(shelf, words), titles, words)
    subjects.tales.become(told_names(STORIES.read((DATA / "stories.toml").read_text("utf-8"))))
    return subjects


SUBJECTS = sample_subjects()
READER = QuestionReader(LANGUAGES, SUBJECTS, CLASSIFIER)


def asked(text: str) -> Question | None:
    """Return what a fan's line asks that the bot would answer, if the answers are on."""
    if not is_heard(text):
        return None
    question = READER.read(NAMES.without_bot(text)[0], played, NAMES.artist)
    return question if question and question.command else None


def is_heard(text: str) -> bool:
    """Tell whether a line may be for the artist or the bot."""
    message = Message("m", Chatter("1", "somebody", "somebody"), Role.VIEWER, text, (), AT, "c")
    return Talk(NAMES).is_wanted(AnswerMode.ON, message)


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line: what it asks, and what would be right; a question that is none of ours has nothing."""

    text: str
    language: str
    asks: tuple[str, str]
    right: frozenset[tuple[str, str]]
    by: int = 0
    """Who wrote it, of those that had not seen how lines are read."""

    def judged(self) -> str:
        """Return whether the line was answered rightly, wrongly or not at all, and whether that is right."""
        question = asked(self.text)
        if not self.right:
            return "false" if question else "silent"
        if question is None:
            return "missed"
        told = (question.intent.value, question.about)
        return "right" if told in self.right else "wrong"


def labelled(folder: Path = LABELLED) -> list[Line]:
    """Return the lines of the labelled set; none where it is not there."""
    path = folder / "plain_questions.jsonl"
    rows = map(json.loads, path.read_text("utf-8").splitlines()) if path.exists() else ()
    return [_line(row, row["lang"], asks=row["to_bot"]) for row in rows if not row["either"]]


def own_lines(folder: Path = OWN) -> Iterator[Line]:
    """Yield the lines of our own, in all languages."""
    for path in sorted(folder.glob("*.toml")):
        for row in tomllib.loads(path.read_text("utf-8"))["lines"]:
            silent = row["intent"] in {"none", "other_custom", Intent.NONE_ANSWERABLE}
            yield _line(row, path.stem, asks=not silent)


def fan_lines(path: Path = OWN / FANS) -> Iterator[Line]:
    """Yield the lines that were written by writers who had not seen how lines are read."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        yield _line(row, row["lang"], asks=row["intent"] != "none")


def _line(row: dict[str, Any], language: str, *, asks: bool) -> Line:
    pairs = [f"{row['intent']}:{row.get('slot') or ''}", *map(str, row.get("accept") or ())]
    right = {(intent, slot) for intent, _, slot in (pair.partition(":") for pair in pairs)}
    meant = frozenset(right) if asks else frozenset[tuple[str, str]]()
    return Line(row["text"], language, (row["intent"], row.get("slot") or ""), meant, row.get("by", 0))


@dataclass(frozen=True, slots=True)
class Share:
    """How lines were answered."""

    what: str
    right: int
    wrong: int
    missed: int
    false: int
    silent: int

    @classmethod
    def of(cls, what: str, lines: Iterable[Line]) -> "Share":
        """Return it for lines."""
        told = [line.judged() for line in lines]
        return cls(what, *(told.count(each) for each in ("right", "wrong", "missed", "false", "silent")))

    @property
    def precision(self) -> float:
        """The share of right answers among all."""
        given = self.right + self.wrong + self.false
        return self.right / given if given else 1.0

    @property
    def recall(self) -> float:
        """The share of the questions that were answered rightly."""
        asked_ = self.right + self.wrong + self.missed
        return self.right / asked_ if asked_ else 1.0

    def __str__(self) -> str:
        """Return the row of a table."""
        questions, others = self.right + self.wrong + self.missed, self.false + self.silent
        return (
            f"{self.what:34} right {self.right:4} of {questions:4} {100 * self.recall:5.1f} %   wrong"
            f" {self.wrong:3}   false {self.false:3} of {others:4}   precision {100 * self.precision:5.1f} %"
        )
