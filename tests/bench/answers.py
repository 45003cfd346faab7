"""How well questions in plain words are told from other talk, and what looking for them costs."""

from collections.abc import Iterable, Iterator

from bot.memory import keep_loaded
from bot.services.documents.data_folder import policy_in
from tests.bench.fresh import CHAT, EVENING, LINES
from tests.bench.judging import DATA, Figure, Work, in_turns, judging
from tests.plain_questions import (
    FANS,
    NAMES,
    OWN,
    READER,
    Line,
    Share,
    fan_lines,
    labelled,
    own_lines,
    played,
)

MAX_SHARE = 0.15
"""Of the cost of judging a line that looking for a question in it may have."""

ASIDE = OWN / "aside"
"""Lines of which nothing was learned; with those of a writer who had not seen how lines are read."""

LANGUAGES = ("en", "de", "es", "fr", "pt")


def quality() -> Iterator[Share]:
    """Yield a row for each language of the labelled lines, for our own lines, and for those put aside."""
    lines = labelled()
    for language in LANGUAGES if lines else ():
        yield Share.of(f"labelled lines, {language}", [line for line in lines if line.language == language])
    yield Share.of("labelled lines, all languages", lines)
    for what, folder in (("our own lines, learned from", OWN), ("our own lines, put aside", ASIDE)):
        yield from _by_language(what, own_lines(folder))
    yield from _by_language("a writer put aside", fan_lines(ASIDE / FANS))


def _by_language(what: str, all_: Iterable[Line]) -> Iterator[Share]:
    lines = list(all_)
    for language in sorted({line.language for line in lines}):
        yield Share.of(f"{what}, {language}", [line for line in lines if line.language == language])


def look(text: str) -> object:
    """Look for a question in a line."""
    return READER.read(text, played, NAMES.artist)


def told() -> Iterator[Figure]:
    """Yield what looking for a question in a new line costs, against judging it.

    Beside chat as it is there are an evening on which it asks much and speaks of gear, and lines of gear
    alone, in which every other one has to be read.
    """
    looking, judged = Work(str, look), judging(policy_in(DATA))
    keep_loaded()  # as the bot does
    for what, lines in (
        ("chat as it is", CHAT),
        ("an evening about gear", EVENING),
        ("talk of gear", LINES),
    ):
        ours, theirs = in_turns(looking, judged, lines)
        yield Figure(f"looking for a question: {what}", ours.mean, theirs.mean, "judging it", MAX_SHARE)
