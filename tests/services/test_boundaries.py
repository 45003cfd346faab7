"""One check at five doors: what is private comes in by none and goes out by none, and the artist is told."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bot.domain.chat.message import Message
from bot.domain.operation.finding import Grade
from bot.domain.pages.overlay import NOTHING, Line, OverlayCard, Own, Shown
from bot.moderation.objection import Objection, objection_to
from bot.moderation.policy import Policy
from bot.services.feed import Feed
from bot.services.moderation.boundaries import Boundaries
from bot.services.pages.overlay import Overlay
from bot.services.pages.site import Keeper, TopicsKnown
from tests.shipped import POLICY
from tests.spoken import voice_of_tests

Door = Callable[[Policy, Message], bool]

TOPICS = {
    "home": ("where do you live?", "I live in Bremen, two streets from the river"),
    "family": ("do you have kids?", "My sister Anna plays the drums"),
    "relationships": ("do you have a boyfriend?", "I am single since May"),
    "health": ("do you have depression?", "I take pills for my anxiety"),
    "money": ("how much do you earn?", "My rent is 800"),
    "person": ("how old are you?", "My real name is Anna Berg"),
    "contact": ("what is your email?", "My private phone number is on the fridge"),
    "belief": ("do you believe in god?", "I am a Buddhist, by the way"),
    "work": ("what is your day job?", "By day I work at a bank"),
}
"""Of each boundary that ships what is asked, and what is told."""

MUSIC = "what strings are on goldie?", "Goldie is a 1962 reissue that came from a pawn shop"


def rule(policy: Policy, message: Message) -> bool:
    return policy.judge(message, ()).verdict.rule == "boundaries"


def queue(policy: Policy, message: Message) -> bool:
    return objection_to(message.text, policy) is Objection.PRIVATE


def mouth(policy: Policy, message: Message) -> bool:
    return bool(Boundaries(lambda: policy, voice_of_tests().say).instead_of(message.text))


def overlay(policy: Policy, message: Message) -> bool:
    def shows(values: Mapping[str, Any]) -> Shown:
        return Shown((Line(Own(values["text"])),)) if values else NOTHING

    feed = Feed()
    Overlay(feed, policy.private_topic).add(
        [OverlayCard("any", "page-overlay-now", ("any",), shows, lambda _, __: NOTHING)]
    )
    feed.publish("any", {"text": message.text})
    return not feed.latest["overlay-any"]["rows"]


def site(policy: Policy, message: Message) -> bool:
    return bool(Keeper(policy, (), TopicsKnown()).topic_of(message.text))


DOORS: Mapping[str, Door] = {
    "rule": rule,
    "queue": queue,
    "mouth": mouth,
    "overlay": overlay,
    "site": site,
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_private_passes_no_door(topic: str, door: str, message: Callable[..., Message]) -> None:
    asked, told = TOPICS[topic]
    assert DOORS[door](POLICY, message(asked)), asked
    if door != "rule":  # viewers may tell of themselves
        assert DOORS[door](POLICY, message(told)), told


@pytest.mark.parametrize("door", DOORS)
def test_what_is_of_music_passes_every_door(door: str, message: Callable[..., Message]) -> None:
    for text in MUSIC:
        assert not DOORS[door](POLICY, message(text)), text


def test_what_was_kept_back_is_told_to_the_artist_by_topic_and_not_by_its_words() -> None:
    boundaries = Boundaries(lambda: POLICY, voice_of_tests().say)
    assert boundaries.finding().grade is Grade.WELL
    for _, told in (TOPICS["home"], TOPICS["home"], TOPICS["money"]):
        assert "keep to myself" in boundaries.instead_of(told)
    found = boundaries.finding()
    assert found.grade is Grade.WANTING
    assert "Where the artist lives (2), Money (1)" in found.says
    assert "Bremen" not in found.says
    assert "check" in found.mend


def test_another_policy_counts_at_once() -> None:
    policies = [POLICY]
    boundaries = Boundaries(lambda: policies[-1], voice_of_tests().say)
    assert not boundaries.instead_of("Marlo plays bass")

    class Other:
        def private_topic(self, text: str) -> str:
            return "The band" if "Marlo" in text else ""

    policies.append(Other())  # pyright: ignore[reportArgumentType]
    assert boundaries.instead_of("Marlo plays bass")
