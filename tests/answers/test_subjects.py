"""What questions may be about, as it comes and goes."""

from collections.abc import Mapping, Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.answers.reader import QuestionReader
from bot.domain.answers.subjects import MAX_TAKEN_IN, Subjects
from bot.domain.gear.gear import GEAR, GearItem, Status
from bot.domain.gear.gear_search import GearIndex
from bot.domain.gear.gear_words import read_gear_words
from bot.services.documents.data_folder import load_questions
from bot.settings import Settings
from tests.plain_questions import DATA, NAMES, played

WORDS = read_gear_words((DATA / "words" / "gear.toml").read_text("utf-8"))
LANGUAGES = load_questions(Settings(_env_file=None, data_dir=DATA))  # pyright: ignore[reportCallIssue]
SHELF = GEAR.read((DATA / "gear.toml").read_text("utf-8"))
PLACES = {item.slug: place for place, item in enumerate(SHELF)}

NICKNAMES = ("Quiet Thunder", "fuzz", "gitarre", "Drum Machine", "bits and bobs", "kettle 2", "")
CHANGED = [
    *(item.with_field("nickname", name) for item in SHELF for name in NICKNAMES),
    *(item.with_field("kind", "bass") for item in SHELF),
    *(item.with_field("tags", "thunder, orange") for item in SHELF),
    *(item.with_field("status", Status.SOLD) for item in SHELF),
]
"""The pieces otherwise: called like a kind, in one language and another, of another kind, of a colour."""

TITLES = ("Over One Chord", "Quiet Thunder", "Slow Orange Fuzz", "one drop", "12 bars")
LINES = (
    "what guitar is that?",
    "which fuzz is that?",
    "what is the quiet thunder?",
    "what is the thundre?",
    "is that the orange one?",
    "welche gitarre ist das?",
    "how is the kettle set?",
    "what bass do you play?",
    "how is over one chord going?",
    "how fast is slow orange fuzz?",
    "what strings are on it?",
)

SLIPS = ("thundre", "ornage", "drummachien", "bitsandbosb", "gutiar")

ANY_PIECE = st.sampled_from([*SHELF, *CHANGED])
ANY_CHANGE = ANY_PIECE | st.sampled_from([*PLACES]) | st.frozensets(st.sampled_from(TITLES))


def reader_of(index: GearIndex, titles: frozenset[str]) -> tuple[Subjects, QuestionReader]:
    subjects = Subjects(index, titles, WORDS)
    reader = QuestionReader(LANGUAGES, subjects)
    subjects.prepare()
    return subjects, reader


def index_of(held: Mapping[str, GearItem]) -> GearIndex:
    return GearIndex(sorted(held.values(), key=lambda item: PLACES[item.slug]), WORDS, PLACES.__getitem__)


def told(subjects: Subjects, reader: QuestionReader) -> Sequence[object]:
    questions = (reader.read(line, played, NAMES.artist) for line in LINES)
    return [*questions, *map(subjects.near, SLIPS)]


@settings(deadline=None, max_examples=50)
@example([SHELF[0].with_field("kind", "other"), SHELF[1].with_field("nickname", "Bits and Bobs")])
@given(st.lists(ANY_CHANGE, max_size=30))
def test_after_any_changes_a_reader_reads_as_one_made_anew(
    changes: list[GearItem | str | frozenset[str]],
) -> None:
    held, titles = {item.slug: item for item in SHELF}, frozenset(TITLES[:1])
    index = index_of(held)
    subjects, reader = reader_of(index, titles)
    for change in changes:
        match change:
            case GearItem():
                held[change.slug] = change
                index.put(change, PLACES[change.slug])
            case str():
                held.pop(change, None)
                index.discard(change)
            case _:
                titles = change
        told(subjects, reader)
        assert subjects.take_in(index, titles)
    made, anew = reader_of(index_of(held), titles)
    assert (subjects.words, subjects.clear, subjects.ours) == (made.words, made.clear, made.ours)
    assert {*subjects.titles.words} == {*made.titles.words}
    slips = [word[:-2] + word[:-3:-1] for word in made.words | subjects.words]
    assert [*map(subjects.near, slips)] == [*map(made.near, slips)]
    assert told(subjects, reader) == told(made, anew)


def test_another_index_or_very_many_titles_are_not_taken_in() -> None:
    index = index_of({})
    subjects = Subjects(index, (), WORDS)
    assert not subjects.take_in(index_of({}), frozenset())
    titles = [f"title {number}" for number in range(MAX_TAKEN_IN + 1)]
    assert not subjects.take_in(index, frozenset(titles))
    assert subjects.take_in(index, frozenset(titles[1:]))
