"""First wishes: a wish for a gift and news of one's own music are let go of kindly once, and only once."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import UNHEEDED
from bot.moderation.escalation import Strike
from bot.moderation.judge import Judge
from bot.moderation.line import unsigned
from bot.moderation.verdict import Action, Verdict
from tests.shipped import POLICY

LINES = {
    name: text.strip().splitlines()
    for name, text in tomllib.loads(Path(__file__).with_name("first_wishes.toml").read_text("utf-8")).items()
}
KIND_ASIDE = 0.8
AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
WISH, NEWS = "can anyone gift me a sub?", "my first single is out"


def first(line: str) -> Verdict:
    return POLICY.judge(unsigned(line), ()).verdict


def said(text: str, at: datetime) -> Message:
    return Message(f"m{at}", Chatter("1", "fan_fern", "fan_fern"), Role.VIEWER, text, (), at, "c")


def test_a_first_wish_is_taken_away_kindly_and_counts_for_nothing() -> None:
    verdicts = {line: first(line) for line in LINES["kind"]}
    odd = {
        line: each.action
        for line, each in verdicts.items()
        if each.action is not Action.DELETE or each.weight
    }
    assert odd == {}
    assert {each.rule for each in verdicts.values()} == {"begging", "own_news"}


def test_an_advert_is_punished_at_first_sight_and_thanks_are_let_be() -> None:
    assert [line for line in LINES["advert"] if not first(line).punishes] == []
    assert [line for line in (*LINES["stays"], *LINES["stays_aside"]) if first(line).acts] == []


def test_lines_that_were_put_aside_are_taken_as_kindly() -> None:
    found = [line for line in LINES["kind_aside"] if first(line).action is Action.DELETE]
    assert len(found) >= KIND_ASIDE * len(LINES["kind_aside"])
    assert [line for line in LINES["kind_aside"] if first(line).punishes] == []


@pytest.mark.parametrize("text", [WISH, NEWS])
def test_who_goes_on_climbs_the_ladder_once_they_can_have_read_why(text: str) -> None:
    judge = Judge(POLICY)
    times = (AT, AT + UNHEEDED / 2, AT + timedelta(minutes=1), AT + timedelta(minutes=2))
    assert [judge.judge(said(text, at)).action for at in times] == [
        Action.DELETE,
        Action.DELETE,
        Action.WARN,
        Action.TIMEOUT,
    ]


def test_each_rule_is_kind_once_and_to_nobody_against_whom_something_counts() -> None:
    judge = Judge(POLICY)
    assert judge.judge(said(WISH, AT)).action is Action.DELETE
    assert judge.judge(said(NEWS, AT + timedelta(minutes=1))).action is Action.DELETE
    past = (Strike(AT - timedelta(days=1), 1),)
    assert POLICY.judge(said(WISH, AT), past).verdict.punishes
