"""What a custom command says: what is filled in, what is refused, and what never comes out."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.chat_text import MAX_CHARS
from bot.domain.words.template import Filled, TemplateError, read_template
from bot.domain.words.typed_command import as_seen
from bot.domain.words.variable import VARIABLES, TemplateContext
from bot.errors import Refusal

EVENING = datetime(2030, 5, 17, 19, 5, tzinfo=ZoneInfo("Europe/Berlin"))  # a Friday

SCENE = TemplateContext(
    now=EVENING,
    dice=lambda: 0.5,
    length=lambda length: f"{length.total_seconds() / 3600:g} h",
    day=date.isoformat,
    asker="fan_fern",
    name="Fan_Fern",
    to="mod_moss",
    words=("one", "two", "three"),
    channel="junipervale",
    title="Slow scales",
    category="Music",
    began=EVENING - timedelta(hours=2),
    practice={
        "piece": "Blue Étude",
        "section": "none",
        "bpm": 92.5,
        "target": 120,
        "minutes": 20,
        "next": "Scales",
        "routine": "Evening",
    },
    gear="Goldie and the small amp",
    counter="miss",
    counters={"miss": 1, "laughs": 3},
)

FILLED = {
    "for {user}": "for Fan_Fern",
    "{@user} waves": "@fan_fern waves",
    "a hug for {to}": "a hug for mod_moss",
    "{@to} gets a hug": "@mod_moss gets a hug",
    "said {words}": "said one two three",
    "said {2}": "said two",
    "said {2:}": "said two three",
    "said {4|nothing}": "said nothing",
    "said {4:|nothing more}": "said nothing more",
    "said {4|}.": "said .",
    "{count} so far": "1 so far",
    "{count miss|misses} so far": "1 miss so far",
    "{counter laughs} so far": "3 so far",
    "{counter laughs laugh|laughs} so far": "3 laughs so far",
    "{counter Laughs laugh|Laughs} so far": "3 Laughs so far",
    "{counter nobodys} so far": "0 so far",
    "{random 1-100} of 100": "51 of 100",
    "{random} of 100": "51 of 100",
    "{random 7-7} it is": "7 it is",
    "{pick a|b c|d} it is": "b c it is",
    "{channel} plays": "junipervale plays",
    "we are at {title} in {category}": "we are at Slow scales in Music",
    "live for {uptime}": "live for 2 h",
    "{time} here": "19:05 here",
    "{time Asia/Tokyo} in Tokyo": "02:05 in Tokyo",
    "{time tokyo} in Tokyo": "02:05 in Tokyo",
    "{time new york} in New York": "13:05 in New York",
    "on {date}": "on 2030-05-17",
    "in {until 20:05}": "in 1 h",
    "in {until 18:05}": "in 23 h",
    "in {until friday 20:05}": "in 1 h",
    "in {until friday 18:05}": "in 167 h",
    "in {until Sat 19:05}": "in 24 h",
    "in {until satur 19:05}": "in 24 h",
    "in {until 2030-05-18}": "in 4.91667 h",
    "in {until 2030-05-18 7:05|the past}": "in 12 h",
    "in {until 2030-05-17 7:05|the past}": "in the past",
    "for {since 2030-05-16 19:05}": "for 24 h",
    "for {since 2031-01-01|no time yet}": "for no time yet",
    "{piece}, {section|all of it}, at {tempo} of {target}": "Blue Étude, all of it, at 92.5 of 120",
    "{minutes} minutes of {routine}, then {next}": "20 minutes of Evening, then Scales",
    "on {gear}": "on Goldie and the small amp",
    "{USER} and {Pick A|A}": "Fan_Fern and A",
    "closed } is a letter": "closed } is a letter",
    "  two   spaces ": "two spaces",
}


@pytest.mark.parametrize(("text", "said"), FILLED.items())
def test_a_variable_is_filled_in_from_the_scene(text: str, said: str) -> None:
    assert read_template(text).filled(SCENE).line == said


def test_every_variable_is_tried() -> None:
    numbered = {name for name in VARIABLES if name[0].isdigit()}
    used = {gap.name for text in FILLED for gap in read_template(text).gaps}
    assert set(VARIABLES) - numbered <= used


NOTHING = replace(SCENE, words=(), title="", category="", began=None, practice={}, gear="")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("said {1}", "command-word-missing"),
        ("said {words}", "command-word-missing"),
        ("we play {piece}", "practice-none"),
        ("on {gear}", "gear-nothing-in-use"),
        ("live for {uptime}", "command-not-live"),
        ("this is {title}", "command-nothing-to-fill-in"),
        ("in {until 2030-01-01}", "command-nothing-to-fill-in"),
    ],
)
def test_where_there_is_nothing_to_fill_in_that_is_said_instead(text: str, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_template(text).filled(NOTHING)
    assert refused.value.line == line


def wrong_with(text: str) -> TemplateError:
    with pytest.raises(TemplateError) as wrong:
        read_template(text)
    assert " — " in str(wrong.value), "who edits a file is told the mend"
    return wrong.value


@pytest.mark.parametrize(
    ("variable", "near"),
    [
        ("usr", "{user}"),
        ("random1-6", "{random}"),
        ("uptimes", "{uptime}"),
        ("", "none"),
        ("0", "none"),
        ("customapi", "none"),
        ("$(user)", "{user}"),
    ],
)
def test_an_unknown_variable_is_named_with_the_one_that_is_meant(variable: str, near: str) -> None:
    wrong = wrong_with(f"hi {{{variable}}}")
    assert wrong.line == "command-unknown-variable"
    assert wrong.gaps == {"variable": f"{{{variable}}}", "near": near}


@pytest.mark.parametrize("text", ["hi {user", "hi {pick {user}|b}", "hi {{user}}"])
def test_a_variable_is_closed_and_stands_in_no_other(text: str) -> None:
    assert wrong_with(text).line == "command-unclosed"


@pytest.mark.parametrize(
    ("variable", "example"),
    [
        ("{random 6-1}", "{random 1-100}"),
        ("{random 1-99999999}", "{random 1-100}"),
        ("{pick a}", "{pick a|b|c}"),
        ("{pick a||b}", "{pick a|b|c}"),
        ("{time Mars}", "{time Europe/Paris}"),
        ("{time ../x}", "{time Europe/Paris}"),
        ("{until 2030-02-30}", "{until friday 20:00}"),
        ("{until 25:00}", "{until friday 20:00}"),
        ("{until}", "{until friday 20:00}"),
        ("{until sunshine}", "{until friday 20:00}"),
        ("{until monkey 20:00}", "{until friday 20:00}"),
        ("{since friday}", "{since 2030-05-17}"),
        ("{counter}", "{counter misses}"),
        ("{count time}", "{count time|times}"),
        ("{user fern}", "{user}"),
    ],
)
def test_what_stands_behind_a_name_is_shown_as_it_should_be(variable: str, example: str) -> None:
    wrong = wrong_with(f"hi {variable}")
    assert wrong.line == "command-bad-variable"
    assert wrong.gaps == {"variable": variable, "example": example}


@pytest.mark.parametrize(
    ("text", "variable"),
    [
        ("{words}", "{words}"),
        ("{1|you} rock", "{1}"),
        ("“{2:}” is what they say", "{2:}"),
        ("@{to} gets a hug", "{to}"),
        ("{pick ♥|♦} {words}", "{words}"),
        ("{piece|} {words}", "{words}"),
    ],
)
def test_a_viewers_words_begin_no_line(text: str, variable: str) -> None:
    wrong = wrong_with(text)
    assert (wrong.line, wrong.gaps) == ("command-begins-with-typed", {"variable": variable})


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("{user}: {words}", "{count} {counter miss}", "Fan_Fern: {count} {counter miss}"),
        ("{user}: {1}", "{user}", "Fan_Fern: {user}"),
        ("{@user} says {words}", "@everybody hi @mod_moss", "@fan_fern says everybody hi mod_moss"),
        ("Echo: {words}", "!points give 5", "Echo: !points give 5"),
    ],
)
def test_what_a_viewer_types_is_letters(text: str, words: str, said: str) -> None:
    assert read_template(text).filled(replace(SCENE, words=tuple(words.split()))).line == said


@pytest.mark.parametrize(
    "text", ["/ban fern", ".me", "!raid x", "\u200b!x", "\ufe0f/x", "！x", "\u2800.x", " ⁠!x"]
)
def test_a_line_begins_with_no_command_whoever_wrote_it(text: str) -> None:
    assert read_template(text).filled(SCENE).line[0] in "brxm"
    assert read_template("{title}").filled(replace(SCENE, title=text)).line[0] in "brxm"


_ANYTHING = st.text(max_size=30)
_TEMPLATES = st.lists(
    st.one_of(
        st.sampled_from(
            ["{words}", "{1}", "{2:|!x}", "{to}", "{@to}", "{user}", "{title|.}", "{pick !a|/b}"]
        ),
        st.text(alphabet=" !/.ab\u200b\ufe0f♥：", max_size=4),
    ),
    max_size=5,
).map("".join)


def _saved(text: str) -> Callable[[TemplateContext], Filled] | None:
    try:
        return read_template(text).filled
    except TemplateError:
        return None


@given(_TEMPLATES, st.lists(_ANYTHING, max_size=3), _ANYTHING)
def test_no_line_begins_with_a_command_or_a_viewers_words(text: str, words: list[str], title: str) -> None:
    filled = _saved(text)
    if filled is None:
        return
    typed = tuple(word for each in words for word in as_seen(each).split())
    here = replace(SCENE, words=typed, title=title)
    try:
        (line, _), (other, _) = filled(here), filled(replace(here, words=tuple("Q" for _ in typed)))
    except Refusal:
        return
    assert not line.startswith(("!", "/", ".", "！", "／", "．"))
    assert len(line) <= MAX_CHARS
    assert line[:1] == other[:1], "how it begins does not hang on what a viewer typed"


def test_a_line_is_told_from_what_is_the_artists_alone_in_it() -> None:
    rolls = iter([0.1, 0.9])
    filled = read_template("Say {pick a|b} {words}, {random} {user}").filled(
        replace(SCENE, dice=lambda: next(rolls))
    )
    assert filled == Filled("Say a one two three, 91 Fan_Fern", "Say a , 91")


@given(st.lists(_ANYTHING, max_size=3))
def test_what_was_filled_in_is_not_read_again(words: list[str]) -> None:
    typed = tuple(word.replace("@", "") for each in words for word in as_seen(each).split())
    here = replace(SCENE, words=(*typed, "{count}", "{user}"))
    assert read_template("so: {words}").filled(here).line.endswith("{count} {user}")


@given(st.text(max_size=60))
def test_whatever_is_written_is_read_or_named(text: str) -> None:
    with suppress(TemplateError):
        read_template(text)


def test_a_length_is_told_over_the_day_on_which_clocks_are_put_back() -> None:
    before = datetime(2030, 10, 26, 20, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert read_template("in {until 2030-10-27 20:00}").filled(replace(SCENE, now=before)).line == "in 25 h"
    assert before.astimezone(UTC).hour == 18
