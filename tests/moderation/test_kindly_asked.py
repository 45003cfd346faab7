"""What is asked in kindness and stays private: declined with words that fit, never with a warning."""

import tomllib
from pathlib import Path

import pytest

from bot.moderation.line import unsigned
from bot.moderation.verdict import Verdict
from tests.shipped import POLICY

LINES = {
    name: text.strip().splitlines()
    for name, text in tomllib.loads(Path(__file__).with_name("kindly_asked.toml").read_text("utf-8")).items()
}
SAYS = {each.id: each.says for each in POLICY.file.boundaries}
TOPICS = ("contact", "belief", "health")
FOUND_ASIDE = 0.8


def judged(line: str) -> Verdict:
    return POLICY.judge(unsigned(line), ()).verdict


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_asked_in_kindness_is_declined_in_words_that_fit(topic: str) -> None:
    verdicts = {line: judged(line) for line in LINES[topic]}
    assert [line for line, each in verdicts.items() if each.says != SAYS[topic] or each.punishes] == []


def test_lines_that_were_put_aside_are_declined_nearly_as_often_and_never_punished() -> None:
    aside = [(topic, line) for topic in TOPICS for line in LINES[f"{topic}_aside"]]
    found = [line for topic, line in aside if judged(line).says == SAYS[topic]]
    assert len(found) >= FOUND_ASIDE * len(aside)
    assert [line for _, line in aside if judged(line).punishes] == []


def test_kind_words_that_ask_for_nothing_private_stay_and_a_hunt_is_warned_of_as_ever() -> None:
    assert [line for line in (*LINES["stays"], *LINES["stays_aside"]) if judged(line).acts] == []
    assert [line for line in LINES["warned"] if not judged(line).punishes] == []
