"""What is copied from person to person, and what people merely say alike."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.normalize import normalize
from bot.moderation.rules.copypasta import Copypasta

RULE = Copypasta(people=3, own_copies=3, seconds=60, characters=40)
PASTA = "the old amp in the attic hums a song that only sleepy owls can hear at night"

COPIES = [
    [PASTA] * 3,
    [PASTA, PASTA.upper(), f"{PASTA}!!!"],
    [f"{PASTA} {number}" for number in (1, 22, 333)],
    [f"{PASTA} {' '.join(map(str, range(start, start + 9)))}" for start in (10, 20, 30)],
    [PASTA.replace("owls", "cats"), PASTA.replace("attic", "cellar"), PASTA],
    [PASTA.replace("the old", "the very old"), PASTA.replace("only ", ""), PASTA],
    [PASTA.replace(" ", "  "), PASTA, PASTA],
    ["昨夜古い増幅器が屋根裏で眠いふくろうにしか聞こえない歌を口ずさんでいたらしい"] * 3,
    ["старый усилитель на чердаке гудит песню которую слышат только сонные совы"] * 3,
]
NO_COPIES = [
    ["LETS GO LETS GO LETS GO LETS GO LETS GO LETS GO LETS GO"] * 3,
    ["gg"] * 3,
    ["catJAM catJAM catJAM catJAM catJAM catJAM catJAM catJAM"] * 3,
    ["catJAM pepeDANCE ratPARTY duckWALK catJAM pepeDANCE ratPARTY duckWALK catJAM pepeDANCE"] * 3,
    ["🔥🎸🔥🎸🔥🎸🔥🎸 🔥🎸🔥🎸🔥🎸 🎶🎶🎶🎶🎶🎶 💜💜💜💜💜💜💜 ✨✨✨✨ 🌙🌙🌙 🦉🦉🦉🦉"] * 3,
    ["!play the old amp in the attic hums a song that only owls can hear"] * 3,
    ["what a lovely song"] * 3,
    ["jajajajajajajajajajajajajajajajajajajajajajajajajajajaja"] * 3,
    [PASTA, PASTA],
    [
        "can you play the slow one about the river again please",
        "can you play the loud one with the broken strings tonight",
        "can you play the new one that you wrote on the train",
    ],
]


def hear_all(texts: list[str], message: Callable[..., Message], **how: object) -> list[bool]:
    room, stopped = ChatState(), list[bool]()
    for number, text in enumerate(texts):
        said = message(text, **{"who": f"fan_{number}", "after": number, **how})
        words = f" {' '.join(word.strip('!?.,') for word in normalize(text).low.split())} "
        stopped.append(RULE.match(Line(said, normalize(text), words), room) is not None)
        room.remember(said, words)
    return stopped


@pytest.mark.parametrize("texts", COPIES, ids=lambda texts: texts[0][:20])
def test_the_third_person_with_the_same_long_text_is_stopped(
    texts: list[str], message: Callable[..., Message]
) -> None:
    assert hear_all(texts, message) == [False, False, True]


@pytest.mark.parametrize("texts", COPIES, ids=lambda texts: texts[0][:20])
def test_the_third_copy_by_one_person_is_stopped(texts: list[str], message: Callable[..., Message]) -> None:
    assert hear_all(texts, message, who="fan_fern") == [False, False, True]


@pytest.mark.parametrize("texts", NO_COPIES, ids=lambda texts: texts[0][:20])
def test_what_people_say_alike_passes(texts: list[str], message: Callable[..., Message]) -> None:
    assert not any(hear_all(texts, message))
    assert not any(hear_all(texts, message, who="fan_fern"))


def test_what_was_said_long_ago_is_no_copy(message: Callable[..., Message]) -> None:
    room = ChatState()
    for number in range(3):
        said = message(PASTA, who=f"fan_{number}", after=number * 61)
        assert RULE.match(Line(said, normalize(PASTA), PASTA), room) is None
        room.remember(said, PASTA)


PIECES = st.sampled_from(["a", "bb", "ccc", "dddddddd", "7", "🎸", "歌", chr(0xD800)])
WORDS = st.lists(PIECES, max_size=80).map(" ".join)


@given(st.lists(WORDS | st.text(max_size=600), max_size=12))
def test_no_text_can_break_the_rule(texts: list[str]) -> None:
    room, at = ChatState(), datetime(2030, 5, 17, tzinfo=UTC)
    for number, text in enumerate(texts):
        chatter = Chatter(str(number % 4), "fan", "Fan")
        said = Message(str(number), chatter, Role.VIEWER, text, (), at + timedelta(seconds=number), "c")
        RULE.match(Line(said, normalize(text), text), room)
        room.remember(said, text)


def test_what_a_quiz_offers_as_an_answer_is_typed_by_many(message: Callable[..., Message]) -> None:
    room = ChatState(offered=frozenset({f" {PASTA} "}))
    for number in range(9):
        said = message(PASTA, who=f"fan_{number}", after=number)
        line = Line(said, normalize(PASTA), f" {PASTA} ")
        assert RULE.match(line, room) is None
        room.remember(said, line.words)
