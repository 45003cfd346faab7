"""Who said a phrase, through disguises, beside who said something that only looks like it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import HeardLine
from bot.moderation.nuke import LOOK_BACK_SECONDS, letters_of, read_ask, wave
from tests.shipped import POLICY

EVENING = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)


def heard(message: Message) -> HeardLine:
    words = POLICY.words_of(message.text)
    return HeardLine(message.id, message.chatter, message.at, message.text, words, role=message.role)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("zorblats rule", "zorblats rule"),
        ("zorblats rule", "ZORBLATS RULE!!! join us"),
        ("ZorBlats, rule", "say it: zorblats rule"),
        ("zorblats rule", "z o r b l a t s rule"),
        ("zorblats rule", "z0rblats ru1e"),
        ("zorblats rule", "zorb.lats rule"),
        ("zorblats rule", "zorrrrblats ruuuule"),
        ("zorblats rule", "ｚｏｒｂｌａｔｓ　ｒｕｌｅ"),
        ("zorblats rule", "zor\u200bblats rule"),
        ("zorblats rule", "𝐳𝐨𝐫𝐛𝐥𝐚𝐭𝐬 𝐫𝐮𝐥𝐞"),
        ("zorblats rule", "zоrblаts rule"),
        ("zorblats rule", "zorblatsrule"),
        ("zorblatsrule", "zorblats rule"),
        ("glitter", "glitttttter for all"),
        ("you stink", "u stink"),
        ("1488", "1488 forever"),
        ("cheap-crowd.example", "cheap-crowd . example now"),
    ],
)
def test_a_phrase_is_found_through_disguises(phrase: str, text: str, message: Callable[..., Message]) -> None:
    assert wave(POLICY.words_of(phrase), [heard(message(text))])


def test_a_line_says_itself_though_one_of_its_words_is_read_with_doubt(
    message: Callable[..., Message],
) -> None:
    line = message("niggxr wave")
    words = POLICY.judge(line, ()).words
    assert POLICY.words_of(line.text) == words
    assert wave(POLICY.words_of(line.text), [heard(line)._replace(words=words)])


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("zorblats rule", "zorblats are ruled out"),
        ("zorblats rule", "rule zorblats"),
        ("zorblats rule", "zorblats, but not the rule"),
        ("ass", "a bass and a glass"),
        ("hell", "hello shell"),
        ("god", "good one"),
        ("planed", "planned it"),
        ("red", "e d and re dye"),
        ("free", "f"),
        ("cat", ""),
    ],
)
def test_what_only_looks_like_it_is_not(phrase: str, text: str, message: Callable[..., Message]) -> None:
    assert not wave(POLICY.words_of(phrase), [heard(message(text))])


@pytest.mark.parametrize(
    ("role", "taken"),
    [
        (Role.VIEWER, True),
        (Role.SUBSCRIBER, True),
        (Role.VIP, False),
        (Role.MODERATOR, False),
        (Role.BROADCASTER, False),
    ],
)
def test_vips_moderators_and_the_artist_are_spared(
    role: Role, taken: bool, message: Callable[..., Message]
) -> None:
    assert bool(wave(POLICY.words_of("zorblats"), [heard(message("zorblats", role=role))])) is taken


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("free followers", ("free followers", LOOK_BACK_SECONDS)),
        ("free followers 60", ("free followers", 60)),
        ("  free   followers  ６０ \U000e0000", ("free followers", 60)),
        ("1488", ("1488", LOOK_BACK_SECONDS)),
        ("1488 30", ("1488", 30)),
        ('"call 911"', ('"call 911"', LOOK_BACK_SECONDS)),
        ("from the 80s", ("from the 80s", LOOK_BACK_SECONDS)),
        ("back -5", ("back -5", LOOK_BACK_SECONDS)),
        ("", ("", LOOK_BACK_SECONDS)),
    ],
)
def test_a_number_behind_the_phrase_is_the_seconds(text: str, ask: tuple[str, int]) -> None:
    assert read_ask(text) == ask


@pytest.mark.parametrize(("phrase", "letters"), [("ab", 2), ("@somebody", 0), ("🎸🎸🎸", 0), ("a-b c", 3)])
def test_a_phrase_has_as_many_letters_as_can_be_compared(phrase: str, letters: int) -> None:
    assert letters_of(POLICY.words_of(phrase)) == letters


@given(st.text(max_size=60), st.text(max_size=200))
def test_whatever_was_said_is_found_by_its_own_words_and_nothing_cannot_be_compared(
    phrase: str, text: str
) -> None:
    fern = Chatter("1", "fan_fern", "Fern")
    lines = [HeardLine("m", fern, EVENING, said, POLICY.words_of(said)) for said in (phrase, text)]
    words = POLICY.words_of(phrase)
    if letters_of(words):
        assert lines[0] in wave(words, lines)
    assert read_ask(phrase)[1] >= 0
