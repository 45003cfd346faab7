"""The policy tried on an old chat log."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UnknownPresetError
from bot.judge import as_json, judge_log, under_preset
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from bot.services.data_folder import policy_in

POLICY = policy_in(Path(__file__).parent.parent / "data")


def judged(*lines: dict[str, Any], **options: Any) -> list[dict[str, Any]]:
    return list(judge_log([json.dumps(line) for line in lines], POLICY, **options))


def actions(*lines: dict[str, Any], **options: Any) -> list[str]:
    return [told["action"] for told in judged(*lines, **options)]


def test_an_answer_has_action_rule_reason_and_seconds() -> None:
    clean, link = judged({"text": "lovely tone"}, {"text": "see example.com", "user": "fern"})
    assert clean == {"action": "none", "rule": None, "reason": None, "seconds": 0}
    assert (link["action"], link["rule"]) == ("warn", "links")
    assert link["reason"] == "Please ask a moderator before you post a link."


def test_the_past_of_a_person_counts_unless_every_line_stands_alone() -> None:
    lines = [{"text": "example.com", "user": "fern"}] * 3
    assert actions(*lines) == ["warn", "timeout", "timeout"]
    assert actions(*lines, stateless=True) == ["warn"] * 3


def test_a_line_that_stands_alone_is_not_judged_as_a_newcomers() -> None:
    calling = " ".join(f"@fan{number}" for number in range(7))
    lines = [
        {"text": "hello", "user": "moss", "at": "2030-01-01T20:00:00Z"},
        {"text": calling, "user": "fern", "at": "2030-01-02T20:00:00Z"},
    ]
    assert actions(*lines) == ["none", "delete"], "fern came a day after the log began"
    assert actions(*lines, stateless=True) == ["none", "none"]


def test_a_line_without_a_user_is_somebody_elses_each_time() -> None:
    assert actions(*[{"text": "example.com"}] * 3) == ["warn"] * 3


def test_times_and_roles_of_the_log_count() -> None:
    link = {"text": "example.com", "user": "fern"}
    assert (
        actions(link | {"at": "2030-01-01T00:00:00Z"}, link | {"at": "2030-06-01T00:00:00Z"}) == ["warn"] * 2
    )
    assert actions(link | {"at": 1_700_000_000}, link | {"at": 1_700_000_060.5}) == ["warn", "timeout"]
    assert actions(link | {"role": "VIP"}) == ["none"]
    assert actions(link | {"role": "vip"}, stateless=True) == ["warn"], "a viewer whom nobody knows"


def test_an_explanation_quotes_the_words_and_tells_of_a_trial() -> None:
    (told,) = judged({"text": "see ｅｘａｍｐｌｅ．ｃｏｍ ok"}, explain=True)
    assert told["words"] == "ｅｘａｍｐｌｅ．ｃｏｍ"
    trial = POLICY.switched(Toggles(modes={rule.id: Mode.TEST for rule in POLICY.rules}))
    (told,) = judge_log([json.dumps({"text": "example.com"})], trial, explain=True)
    assert (told["action"], told["would"], told["on_trial"]) == ("none", "warn", True)


@pytest.mark.parametrize(
    "line",
    ["nonsense", "[]", "{}", '{"text": 3}', '{"text": "x", "role": "king"}', '{"text": "x", "at": "soon"}'],
)
def test_a_line_that_cannot_be_read_says_so_in_its_place_and_the_others_are_judged(line: str) -> None:
    told = list(judge_log(['{"text": "a"}', "", line, '{"text": "example.com"}'], POLICY))
    assert [one.get("action", "error") for one in told] == ["none", "error", "warn"]
    assert told[1]["line"] == 3


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("nonsense", 'is no JSON object — write one a line, like {"text": "hello"}'),
        ("[]", 'is no JSON object — write one a line, like {"text": "hello"}'),
        ("{}", "text: is missing — add it"),
        ('{"text": 3}', "text: is to be text — put it in quotes"),
        ('{"text": "x", "at": "soon"}', "at: is no time — write it like 2030-05-17T20:00:00Z, or in seconds"),
        ('{"text": "x", "at": 1e300}', "at: is no time"),
        ('{"text": "x", "at": true}', "at: is no time"),
    ],
)
def test_why_a_line_cannot_be_read_is_told_in_plain_words(line: str, why: str) -> None:
    (told,) = judge_log([line], POLICY)
    assert str(told["error"]).startswith(why)


@given(st.lists(st.text(max_size=100), max_size=5), st.booleans())
def test_whatever_stands_in_a_log_there_is_one_answer_for_each_line(
    texts: list[str], stateless: bool
) -> None:
    told = list(judge_log([json.dumps({"text": text}) for text in texts], POLICY, stateless=stateless))
    assert len(told) == len(texts)
    assert all(json.loads(as_json(one)) == one for one in told)


def test_a_preset_can_be_tried() -> None:
    swearing = json.dumps({"text": "what a fucking riff"})
    assert [told["action"] for told in judge_log([swearing], POLICY)] == ["none"]
    (told,) = judge_log([swearing], under_preset(POLICY, "family"))
    assert (told["action"], told["rule"]) == ("warn", "language")
    assert under_preset(POLICY, "") is POLICY
    with pytest.raises(UnknownPresetError, match="nonsense") as refused:
        under_preset(POLICY, "nonsense")
    assert "practice" in refused.value.mend
