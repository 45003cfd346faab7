"""The policy tried on an old chat log."""

import json
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UnknownPresetError
from bot.judge import as_json, table_of, told_of, under_preset
from bot.moderation.judged_log import counted, judge_log
from bot.moderation.policy import Policy
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from tests.shipped import POLICY


def told(
    lines: Iterable[str], policy: Policy = POLICY, *, explain: bool = False, **options: Any
) -> list[Any]:
    return [told_of(line, explain=explain) for line in judge_log(lines, policy, **options)]


def judged(*lines: dict[str, Any], **options: Any) -> list[dict[str, Any]]:
    return told(map(json.dumps, lines), **options)


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
    (one,) = judged({"text": "see ｅｘａｍｐｌｅ．ｃｏｍ ok"}, explain=True)
    assert (one["words"], one["certainty"]) == ("ｅｘａｍｐｌｅ．ｃｏｍ", "likely")
    trial = POLICY.switched(Toggles(modes={rule.id: Mode.TEST for rule in POLICY.rules}))
    (one,) = told([json.dumps({"text": "example.com"})], trial, explain=True)
    assert (one["action"], one["would"], one["on_trial"]) == ("none", "warn", True)


@pytest.mark.parametrize(
    "line",
    ["nonsense", "[]", "{}", '{"text": 3}', '{"text": "x", "role": "king"}', '{"text": "x", "at": "soon"}'],
)
def test_a_line_that_cannot_be_read_says_so_in_its_place_and_the_others_are_judged(line: str) -> None:
    found = list(told(['{"text": "a"}', "", line, '{"text": "example.com"}'], POLICY))
    assert [one.get("action", "error") for one in found] == ["none", "error", "warn"]
    assert found[1]["line"] == 3


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
    (one,) = told([line], POLICY)
    assert str(one["error"]).startswith(why)


@given(st.lists(st.text(max_size=100), max_size=5), st.booleans())
def test_whatever_stands_in_a_log_there_is_one_answer_for_each_line(
    texts: list[str], stateless: bool
) -> None:
    found = list(told([json.dumps({"text": text}) for text in texts], POLICY, stateless=stateless))
    assert len(found) == len(texts)
    assert all(json.loads(as_json(one)) == one for one in found)


def test_a_preset_can_be_tried() -> None:
    swearing = json.dumps({"text": "what a fucking riff"})
    assert [each["action"] for each in told([swearing], POLICY)] == ["none"]
    (one,) = told([swearing], under_preset(POLICY, "family"))
    assert (one["action"], one["rule"]) == ("warn", "language")
    assert under_preset(POLICY, "") is POLICY
    with pytest.raises(UnknownPresetError, match="nonsense") as refused:
        under_preset(POLICY, "nonsense")
    assert "practice" in refused.value.mend


def test_a_table_tells_what_each_rule_did_to_whom_and_what_to_look_at_first() -> None:
    lines = [
        {"text": "hello all", "user": "moss"},
        {"text": "lovely tone", "user": "moss"},
        {"text": "example.com", "user": "moss"},
        {"text": "example.com", "user": "fern"},
        {"text": "example.com", "user": "fern"},
        {"text": "kys", "user": "fern"},
        {"text": "you are an idiot", "user": "sol"},
    ]
    trial = POLICY.switched(Toggles(modes={"harassment": Mode.TEST}))
    table = table_of(counted(judge_log(map(json.dumps, [*lines, {"oops": 1}]), trial))).splitlines()
    assert table[0] == "7 lines by 3 people; rules find something in 5."
    links = next(row for row in table if row.startswith("links"))
    assert links.split() == ["links", "3", "2", "0", "0", "2", "1", "0", "fern", "2"]
    assert any(row.startswith("harassment (on trial)") for row in table)
    first = table[table.index(next(row for row in table if row.startswith("Look at these"))) + 1 :]
    assert [row.split()[1] for row in first] == ["3", "6"], (
        "the doubtful one of who is fine otherwise; no words twice"
    )


def test_a_log_in_which_nothing_is_done_has_no_table() -> None:
    assert (
        table_of(counted(judge_log(['{"text": "hi"}'], POLICY)))
        == "1 lines by 1 people; rules find something in 0.\n"
    )


def test_what_a_moderator_only_looks_at_climbs_nothing() -> None:
    (one,) = judged({"text": "you are an idiot"}, explain=True)
    assert (one["action"], one["climbs"]) == ("review", 0)
