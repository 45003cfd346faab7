"""What is said and not meant, beside what only looks like it; what a list would find is in brackets."""

import re
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.errors import DocumentError
from bot.home import list_texts
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.guards import Guards
from bot.moderation.language import LANGUAGES, Languages
from bot.moderation.lexicon import Lexicon
from bot.moderation.normalize import Normalized, normalize
from bot.moderation.phrase import read_phrases, read_terms
from bot.moderation.phrase_tree import Span
from bot.moderation.policy import Policy, Wordbook
from bot.moderation.policy_file import read_lists
from bot.moderation.quotes import lies_within
from bot.moderation.reading import LineContext, Openings
from bot.moderation.titles import folded_titles, known_titles
from bot.moderation.verdict import Action, Verdict
from bot.moderation.word_lists import read_words
from tests.shipped import POLICY as SHIPPED

DATA = Path(__file__).parent.parent.parent / "data"
TEXTS = list_texts(DATA)
LISTS_OF_ALL = read_lists(SHIPPED.file, "policy.toml", TEXTS)
AROUND = LISTS_OF_ALL.same, LISTS_OF_ALL.heads, LISTS_OF_ALL.tails, LISTS_OF_ALL.common


class Unguarded(Guards):
    """Takes everything for meant."""

    def spans(
        self,
        line: Normalized,  # noqa: ARG002
        openings: Openings,  # noqa: ARG002
        message: Message,  # noqa: ARG002
        room: ChatState,  # noqa: ARG002
    ) -> list[Span]:
        return []


UNGUARDED = Policy(
    SHIPPED.file,
    Wordbook(
        Lexicon(LISTS_OF_ALL.viewers, *AROUND),
        lambda: Lexicon(LISTS_OF_ALL.told, *AROUND),
        Unguarded(TEXTS, LISTS_OF_ALL.same),
        LISTS_OF_ALL.everyday,
    ),
)
GUARDS = Guards(TEXTS, LISTS_OF_ALL.same, LISTS_OF_ALL.slurs)
VIEWERS = Lexicon(LISTS_OF_ALL.viewers, *AROUND, openings=GUARDS.openings)
SPOKEN = Languages(read_words(TEXTS[LANGUAGES], LANGUAGES))
LINES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in (Path(__file__).parent / "guarded").glob("*.toml")
}
AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
FAN = Chatter("1", "fan_fern", "fan_fern")
PRESENT = [
    ("dick_dale", "Dick"),
    ("kike", "Kike"),
    ("paki_77", "Paki77"),
    ("fagan", "Fagan"),
    ("troonboy", "TroonBoy"),
]


def said(text: str, chatter: Chatter = FAN, at: datetime = AT) -> Message:
    return Message("m", chatter, Role.VIEWER, text, (), at, "c")


def room_of_people() -> ChatState:
    titles = folded_titles(["Closing at the Ferry Café", "Waltz of the Good Blanket", "Trash"])
    room = ChatState(artist="juniper", titles=titles)
    room.guard("coonhound", "coonhound")
    for number, (login, name) in enumerate(PRESENT, 10):
        room.remember(said("hi", Chatter(str(number), login, name), AT - timedelta(minutes=20)), " hi ")
    return room


ROOM = room_of_people()


def lines_of(which: str) -> list[tuple[str, str]]:
    files = ("reported", "titles", "names")
    return [(name, line) for name in files for line in LINES[name][which].strip().splitlines()]


def guarded_in(line: Normalized, chatter: Chatter = FAN) -> list[Span]:
    return GUARDS.spans(line, VIEWERS.openings(line), said(line.original, chatter), ROOM)


def guarded(marked: str) -> list[bool]:
    """Tell for each stretch in brackets whether it is guarded in the line without the brackets."""
    line = normalize(re.sub(r"[\[\]]", "", marked))
    spans = guarded_in(line)
    places = [
        (each.start() - 2 * n, each.end() - 2 * n - 2)
        for n, each in enumerate(re.finditer(r"\[.*?\]", marked))
    ]
    return [lies_within(spans, line.low, start, end) for start, end in places]


@pytest.mark.parametrize(("kind", "line"), lines_of("ok"))
def test_what_is_told_named_or_quoted_is_not_meant(kind: str, line: str) -> None:
    assert all(guarded(line)), kind


@pytest.mark.parametrize(("kind", "line"), lines_of("bad"))
def test_what_only_looks_so_is_meant(kind: str, line: str) -> None:
    assert not any(guarded(line)), kind


def told_by(marked: str) -> tuple[str, bool]:
    language, line = marked.split(" | ", 1)
    low = normalize(re.sub(r"[\[\]]", "", line)).low
    return language, language in SPOKEN.around(low, (line.index("["), line.index("]") - 1))


@pytest.mark.parametrize("line", LINES["languages"]["ok"].strip().splitlines())
def test_the_words_around_tell_the_language(line: str) -> None:
    assert told_by(line)[1]


@pytest.mark.parametrize("line", LINES["languages"]["bad"].strip().splitlines())
def test_a_language_is_not_told_by_one_word_among_others(line: str) -> None:
    assert not told_by(line)[1]


def judged(text: str, policy: Policy = SHIPPED) -> Verdict:
    return policy.judge(said(text), (), room_of_people()).verdict


LISTS = Lexicon(
    [
        read_terms("! fag\nmong", "terms/slurs.txt", inside=False),
        read_phrases("kill yourself\n? just die\nretard /fr", "phrases/threats.txt"),
        read_phrases("! marry me\nshow feet", "phrases/sexual.txt"),
    ],
    *AROUND,
    openings=GUARDS.openings,
)


@pytest.mark.parametrize(
    ("text", "name", "certainty"),
    [
        ("you fag", "terms/slurs.txt", Certainty.CERTAIN),
        ("he said fag", "terms/slurs.txt", Certainty.POSSIBLE),
        ("he said mong", "terms/slurs.txt", Certainty.POSSIBLE),
        ("kill yourself", "phrases/threats.txt", Certainty.LIKELY),
        ("he said kill yourself", "phrases/threats.txt", Certainty.POSSIBLE),
        ("he said just die", "phrases/threats.txt", None),
        ("he said marry me", "phrases/sexual.txt", Certainty.POSSIBLE),
        ("he said show feet", "phrases/sexual.txt", None),
        ("he said kill yourself. kill yourself", "phrases/threats.txt", Certainty.LIKELY),
        ("he said just die. just die", "phrases/threats.txt", Certainty.POSSIBLE),
        ("you retard", "phrases/threats.txt", Certainty.LIKELY),
        ("le son est en retard", "phrases/threats.txt", None),
    ],
)
def test_what_is_not_meant_is_at_most_looked_at(text: str, name: str, certainty: Certainty | None) -> None:
    _, hits = LISTS.find(normalize(text), lambda: GUARDS.around(said(text), ROOM))
    assert (hits[name].certainty if name in hits else None) is certainty


SAID_OF_OTHERS = """
look at this "faggot"
hello "faggot"
he called me a tranny
they called you a faggot and they are right
never call this music you talentless whore
do not call yourself an artist you talentless whore
why would you say that you ugly bitch
you asked for it you ugly bitch
hope someone tells you to kill yourself
as the guy said: kill yourself you worthless bitch
a viewer typed kys and mods were on it
"""


@pytest.mark.parametrize("text", SAID_OF_OTHERS.strip().splitlines())
def test_what_hurts_is_shown_to_a_moderator_though_it_stands_in_what_is_told(text: str) -> None:
    assert judged(text).action is Action.REVIEW


def test_the_guards_are_asked_only_where_something_was_found() -> None:
    asked: list[str] = []

    def guard(line: Normalized, _: Openings) -> list[Span]:
        asked.append(line.low)
        return []

    def around() -> LineContext:
        return LineContext(guard=guard)

    LISTS.find(normalize("what a tone"), around)
    assert not asked
    LISTS.find(normalize("kill yourself"), around)
    assert asked == ["kill yourself"]


PIECES = """
he said|you are a|fag|kill yourself|retard|"|'|“|>|,|.|but|play|Kill Yourself|by|Mary Lou|–|@kike|Kike|kike
is a great song|women|are|scum|don't say|ß|ﬁ|é|I|buy followers|growbarn.com|a bot offered|streamboo
"""
TEXTS_OF_PIECES = st.text(max_size=200) | st.lists(
    st.sampled_from(PIECES.strip().replace("\n", "|").split("|")), max_size=30
).map(" ".join)


@settings(deadline=None)
@given(TEXTS_OF_PIECES)
def test_no_guard_ever_creates_an_action(text: str) -> None:
    with_guards, without = judged(text), judged(text, UNGUARDED)
    assert with_guards.gravity <= without.gravity


@settings(deadline=None)
@given(TEXTS_OF_PIECES)
def test_guards_stay_within_the_line(text: str) -> None:
    line = normalize(text)
    assert all(0 <= start <= end <= len(line.low) for start, end in guarded_in(line))


def test_who_wrote_long_ago_is_not_here() -> None:
    assert ROOM.is_here("kike", AT, shown=False)
    assert not ROOM.is_here("kike", AT + timedelta(hours=1), shown=True)
    assert ROOM.is_here("coonhound", AT + timedelta(hours=1), shown=False)


def test_nobody_gets_to_say_a_word_by_going_by_it() -> None:
    kike = Chatter("11", "kike", "Kike")
    line = normalize("kike here, Kike is my name")
    spans = guarded_in(line, kike)
    assert not lies_within(spans, line.low, 0, 4)
    assert lies_within(spans, line.low, 11, 15)


def test_a_line_of_small_words_without_a_colon_is_a_fault_with_its_mend() -> None:
    with pytest.raises(DocumentError) as caught:
        read_words("en: the, be\nto", "words/languages.txt")
    assert [fault.place for fault in caught.value.faults] == ["words/languages.txt, line 2"]


def test_words_of_the_same_name_add_up() -> None:
    assert read_words("en: the, So You\nen: be # a remark", "w") == {"en": frozenset({"the", "so you", "be"})}


def test_who_tells_of_a_seller_in_somebody_elses_words_is_spared_all_the_same() -> None:
    line = "he said a bot offered viewers again. buy followers growbarn.com"
    assert (
        judged(line).gravity == judged(line, UNGUARDED).gravity < judged("buy followers growbarn.com").gravity
    )


def test_a_known_title_is_found_behind_a_longer_word_that_begins_like_it() -> None:
    titles = folded_titles(["Show Me"])
    assert list(known_titles("show meter? no, show me and show me", titles)) == [(16, 23), (28, 35)]
