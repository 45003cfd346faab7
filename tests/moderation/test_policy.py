"""The policy file, and judging by it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.message import Chatter, Message, Role
from bot.errors import DocumentError
from bot.moderation.escalation import Strike
from bot.moderation.policy import Policy, read_policy
from bot.moderation.room import Room
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import CLEAN, Action
from bot.services.data_folder import policy_in

TEXT = """
[[rules]]
id = "links"
title = "No links without a nod"
says = "Please ask a moderator before you post a link."
mode = "on"
spares = "vip"
weight = 1

[[rules.enforced_by]]
kind = "links"

[escalation]
past_counts_days = 30
[[escalation.steps]]
action = "warn"
[[escalation.steps]]
action = "timeout"
seconds = 60
[[escalation.steps]]
action = "timeout"
seconds = 600
[[escalation.steps]]
action = "timeout"
seconds = 86400
"""
POLICY = read_policy(TEXT)
SHIPPED = policy_in(Path(__file__).parent.parent.parent / "data")


def with_mode(mode: Mode, policy: Policy = POLICY) -> Policy:
    return policy.switched(Toggles(modes={rule.id: mode for rule in policy.rules}))


def test_a_first_link_is_deleted_and_warned_and_the_rule_is_told(message: Callable[..., Message]) -> None:
    verdict = POLICY.judge(message("go to example.com/x now"), ()).verdict
    assert (verdict.action, verdict.rule, verdict.words) == (Action.WARN, "links", "example.com/x")
    assert verdict.says == "Please ask a moderator before you post a link."


def test_the_second_link_is_a_timeout(message: Callable[..., Message]) -> None:
    line = message("example.com")
    verdict = POLICY.judge(line, [Strike(line.at - timedelta(hours=1), 1)]).verdict
    assert (verdict.action, verdict.seconds) == (Action.TIMEOUT, 60)


@pytest.mark.parametrize(
    ("role", "spared"),
    [
        (Role.VIEWER, False),
        (Role.SUBSCRIBER, False),
        (Role.VIP, True),
        (Role.MODERATOR, True),
        (Role.BROADCASTER, True),
    ],
)
def test_who_is_spared(role: Role, spared: bool, message: Callable[..., Message]) -> None:
    assert (POLICY.judge(message("example.com", role=role), ()).verdict == CLEAN) is spared


def test_a_rule_on_trial_says_what_it_would_do_and_does_not_count(message: Callable[..., Message]) -> None:
    verdict = with_mode(Mode.TEST).judge(message("example.com"), ()).verdict
    assert (verdict.action, verdict.counts) == (Action.WARN, False)


@given(st.text(max_size=500))
def test_a_rule_that_is_off_never_causes_an_action_and_judging_is_deterministic(text: str) -> None:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    line = Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, (), at, "c")
    assert with_mode(Mode.OFF, SHIPPED).judge(line, ()).verdict == CLEAN
    assert SHIPPED.judge(line, ()) == SHIPPED.judge(line, ())


BROKEN = {
    'mode = "on"': ('mode = "maybe"', "rules no. 1 mode"),
    'spares = "vip"': ('spares = "friends"', "rules no. 1 spares"),
    "weight = 1": ("weight = 0", "rules no. 1 weight"),
    'kind = "links"': ('kind = "links"\nlimit = 3', "rules no. 1 enforced_by no. 1 limit"),
    "past_counts_days = 30": ("past_counts_days = -1", "escalation past_counts_days"),
    "seconds = 86400": ("seconds = 99999999", "escalation steps no. 4 seconds"),
}


@pytest.mark.parametrize(("right", "wrong", "place"), [(r, *w) for r, w in BROKEN.items()])
def test_a_fault_is_told_with_its_place(right: str, wrong: str, place: str) -> None:
    broken = TEXT.replace(right, wrong)
    assert broken != TEXT
    with pytest.raises(DocumentError) as refused:
        read_policy(broken)
    assert place in str(refused.value)
    line = next(
        n for n, text in enumerate(broken.splitlines(), 1) if text == wrong.rsplit("\n", maxsplit=1)[-1]
    )
    assert f"line {line}:" in str(refused.value)


def test_all_faults_are_told_at_once() -> None:
    broken = TEXT
    for right, (wrong, _) in BROKEN.items():
        broken = broken.replace(right, wrong)
    with pytest.raises(DocumentError) as refused:
        read_policy(broken)
    assert len(refused.value.faults) == len(BROKEN)


def test_a_rule_is_kept_when_it_is_meant_to_be(message: Callable[..., Message]) -> None:
    line = message("example.com")
    for when, live, kept in (
        ('"live"', True, True),
        ('"live"', False, False),
        ('"offline"', False, True),
        ('["family"]', True, False),
    ):
        text = TEXT.replace('mode = "on"', f'mode = "on"\nwhen = {when}') + '[presets.family]\nsays = "x"\n'
        policy = read_policy(text)
        assert policy.judge(line, (), Room(live=live)).verdict.acts is kept
        chosen = policy.switched(Toggles(preset="family"))
        assert chosen.judge(line, (), Room(live=live)).verdict.acts is (kept or when == '["family"]')


def test_newcomers_and_roles_have_settings_of_their_own(message: Callable[..., Message]) -> None:
    text = TEXT.replace(
        'kind = "links"',
        'kind = "mentions"\npeople = 3',
    ).replace(
        'mode = "on"', 'mode = "on"\nnewcomers = { people = 1 }\nroles = { subscriber = { people = 5 } }'
    )
    policy = read_policy(text)
    room = Room()
    room.met(message("").chatter.id, message("").at.date() - timedelta(days=1))
    two, four = message("@aaa1 @bbb2 hello"), "@aaa1 @bbb2 @ccc3 @ddd4 hello"
    assert policy.judge(two, (), Room()).verdict.acts, "somebody new"
    assert not policy.judge(two, (), room).verdict.acts, "a regular"
    assert policy.judge(message(four), (), room).verdict.acts
    assert not policy.judge(message(four, role=Role.SUBSCRIBER), (), room).verdict.acts


def test_a_list_that_is_not_there_is_named_with_those_that_are() -> None:
    text = TEXT.replace('kind = "links"', 'kind = "phrases"\nlists = ["hat"]')
    with pytest.raises(DocumentError) as refused:
        read_policy(text, texts={"phrases/hate.txt": ""})
    assert "phrases/hat.txt: there is no such list" in str(refused.value)
    assert "phrases/hate.txt" in refused.value.faults[0].mend


def test_rules_that_are_left_to_automod_sleep(message: Callable[..., Message]) -> None:
    policy = read_policy('automod = ["links"]\n' + TEXT)
    assert policy.judge(message("example.com"), ()).verdict == CLEAN
    with pytest.raises(DocumentError, match="nonsense"):
        read_policy('automod = ["nonsense"]\n' + TEXT)
