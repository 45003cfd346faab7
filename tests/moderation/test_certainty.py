"""The gravity of an action never exceeds the certainty of the match, whatever a policy asks for."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.errors import DocumentError
from bot.moderation.ceilings import UNPROVEN, Ceilings
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.escalation import MAX_TIMEOUT, Step, Strike
from bot.moderation.policy import Policy, read_policy
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import SHUT_OUT, Action, Verdict
from tests.shipped import POLICY as SHIPPED

AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
HARSH = """
[[rules]]
id = "tubas"
title = "No tubas"
says = "No tubas."
spares = "moderator"
weight = 5
at_once = { action = "timeout", seconds = 1209600, propose_ban = true }
[[rules.enforced_by]]
kind = "phrases"
phrases = ["! tuba", "sousaphone", "? euphonium"]

[escalation]
past_counts_days = 90
[[escalation.steps]]
action = "timeout"
seconds = 1209600
"""
POLICIES = [
    read_policy(HARSH),
    SHIPPED,
    *(SHIPPED.switched(Toggles(preset=preset)) for preset in SHIPPED.file.presets),
]
WORDS = st.sampled_from(
    (
        "tuba",
        "sousaphone",
        "euphonium",
        "kys",
        "go jump off a bridge",
        "buy followers",
        "growbarn .com",
        "nigger",
    )
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
STRIKES = st.lists(
    st.builds(
        Strike,
        at=st.integers(0, 100).map(lambda days: AT - timedelta(days=days, seconds=60)),
        weight=st.integers(1, 5),
    ),
    max_size=4,
)


def judged(
    policy: Policy, text: str, past: list[Strike], *, new: bool = True, role: Role = Role.VIEWER
) -> Verdict:
    room, fan = ChatState(), Chatter("1", "fan_fern", "fan_fern")
    if not new:
        room.met("2", AT.date() - timedelta(days=9))
        room.met("1", AT.date() - timedelta(days=9))
    return policy.judge(Message("m", fan, role, text, (), AT, "c"), past, room).verdict


@settings(deadline=None)
@given(st.sampled_from(POLICIES), TEXTS, STRIKES, st.booleans())
def test_no_action_is_graver_than_its_match_is_sure(
    policy: Policy, text: str, past: list[Strike], new: bool
) -> None:
    verdict = judged(policy, text, past, new=new)
    first = not policy.escalation.counting(past, AT)
    match verdict.certainty:
        case None:
            assert verdict.action is Action.NONE
        case Certainty.POSSIBLE:
            assert verdict.action is Action.REVIEW
        case Certainty.LIKELY:
            assert not first or verdict.action.gravity < SHUT_OUT
            assert verdict.seconds < MAX_TIMEOUT
        case Certainty.CERTAIN:
            assert verdict.seconds <= UNPROVEN or (new and "growbarn" in text and "followers" in text)


@pytest.mark.parametrize(
    ("text", "new", "action", "seconds"),
    [
        ("tuba", True, Action.TIMEOUT, 600),
        ("sousaphone", True, Action.WARN, 0),
        ("euphonium", True, Action.REVIEW, 0),
        ("buy followers on growbarn .com", True, Action.TIMEOUT, MAX_TIMEOUT),
        ("buy followers on growbarn .com", False, Action.TIMEOUT, 600),
        ("buy followers now", True, Action.WARN, 0),
    ],
)
def test_a_first_line_is_answered_as_sure_as_it_is(
    text: str, new: bool, action: Action, seconds: int
) -> None:
    policy = SHIPPED if "followers" in text else POLICIES[0]
    verdict = judged(policy, text, [], new=new)
    assert (verdict.action, verdict.seconds) == (action, seconds)


def test_a_ban_is_proposed_though_the_time_out_is_cut() -> None:
    assert judged(POLICIES[0], "tuba", []).propose_ban
    assert not judged(POLICIES[0], "sousaphone", []).propose_ban


def test_a_ban_by_the_bot_takes_two_signs_of_somebody_new_and_is_asked_about_elsewhere() -> None:
    banning = read_policy(
        HARSH.replace('action = "timeout", seconds = 1209600, propose_ban = true', 'action = "ban"')
    )
    first, later = (judged(banning, "tuba", past) for past in ([], [Strike(AT - timedelta(days=1), 1)]))
    assert [(each.action, each.seconds, each.propose_ban) for each in (first, later)] == [
        (Action.TIMEOUT, 600, True),
        (Action.TIMEOUT, UNPROVEN, True),
    ]


def test_a_regular_is_never_out_for_longer_than_a_day() -> None:
    past = [Strike(AT - timedelta(days=each), 3) for each in (1, 2, 3)]
    verdict = judged(SHIPPED, "buy followers on growbarn .com", past, new=False)
    assert (verdict.seconds, verdict.propose_ban) == (UNPROVEN, True)


def test_what_is_likely_climbs_one_step_whatever_its_rule_weighs() -> None:
    assert judged(POLICIES[0], "tuba", []).weight == 5
    assert judged(POLICIES[0], "sousaphone", []).weight == 1


def test_what_is_possible_can_be_left_alone_altogether() -> None:
    silent = read_policy(f'{HARSH}\n[certainty]\npossible = "none"\n')
    assert judged(silent, "euphonium", []).action is Action.NONE
    assert judged(silent, "euphonium and a tuba", []).action is Action.TIMEOUT


@pytest.mark.parametrize(
    ("asked", "mend"),
    [
        ('[certainty]\npossible = "delete"', "review"),
        (
            '[certainty.likely]\nfirst = { action = "timeout", seconds = 1 }\nlater = { action = "ban" }',
            "warn",
        ),
        ('[certainty]\ncertain = { first = { action = "ban" }, later = { action = "ban" } }', "two signs"),
        ('[certainty.likely]\nfirst = { action = "warn" }\nlater = { action = "ban" }', "two signs"),
        ('[certainty.likely]\nfirst = { action = "warn" }\nlater = { action = "delete" }', "milder"),
    ],
)
def test_no_policy_can_go_beyond_the_law(asked: str, mend: str) -> None:
    with pytest.raises(DocumentError, match=mend):
        read_policy(f"{HARSH}\n{asked}\n")


def test_a_policy_may_be_milder() -> None:
    gentle = read_policy(
        f'{HARSH}\n[certainty.certain]\nfirst = {{ action = "delete" }}\nlater = {{ action = "warn" }}\n'
    )
    assert judged(gentle, "tuba", []).action is Action.DELETE


@given(
    st.sampled_from(Certainty), st.booleans(), st.booleans(), st.sampled_from([0, 1, 60, 600, MAX_TIMEOUT])
)
def test_a_ceiling_never_makes_a_step_graver(
    certainty: Certainty, repeated: bool, proven: bool, seconds: int
) -> None:
    step = Step(action=Action.TIMEOUT, seconds=seconds) if seconds else Step(action=Action.DELETE)
    under = Ceilings().under(step, certainty, repeated=repeated, proven=proven)
    assert under.gravity <= step.gravity
