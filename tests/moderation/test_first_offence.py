"""How gravely a first line is answered: never beyond what the match is sure of, and kindness not at all."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.policy import Policy
from bot.moderation.rules.offers import Offers
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import SHUT_OUT, Action, Verdict
from tests.shipped import POLICY as SHIPPED

PRESETS = [SHIPPED, *(SHIPPED.switched(Toggles(preset=preset)) for preset in SHIPPED.file.presets)]
AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
SURE = {"hate", "threats"}
"""The rules whose match alone may shut somebody out at the first line."""

SAID = tomllib.loads((Path(__file__).parent / "first_lines.toml").read_text("utf-8"))


def lines_of(which: str) -> list[tuple[dict[str, str], str]]:
    """Return the lines of a kind of table, each with the table that it stands in."""
    return [(table, line) for table in SAID[which] for line in table["lines"].splitlines()]


def judged(text: str, policy: Policy = SHIPPED) -> Verdict:
    return policy.judge(
        Message("m", Chatter("1", "fan_fern", "fan_fern"), Role.VIEWER, text, (), AT, "c"), ()
    ).verdict


@pytest.mark.parametrize(("table", "line"), lines_of("free"))
def test_what_is_said_kindly_or_of_oneself_leads_to_nothing(table: dict[str, str], line: str) -> None:
    verdict = judged(line)
    assert verdict.action is Action.NONE, f"{table['kind']}: {verdict.rule} stops {verdict.words!r}"


@pytest.mark.parametrize(("table", "line"), lines_of("stopped"))
def test_what_looks_like_it_is_acted_upon_as_far_as_it_is_sure(table: dict[str, str], line: str) -> None:
    verdict = judged(line)
    assert (verdict.rule, verdict.action) == (table["rule"], table["action"]), verdict.words


@pytest.mark.parametrize(("_table", "line"), lines_of("reported"))
def test_who_tells_of_a_seller_is_none(_table: dict[str, str], line: str) -> None:
    verdict = judged(line)
    assert verdict.rule == "links" or verdict.action.gravity <= Action.REVIEW.gravity, verdict.words


@pytest.mark.parametrize(("_table", "line"), lines_of("embedded"))
def test_an_offer_in_the_midst_of_a_sentence_shuts_nobody_out(_table: dict[str, str], line: str) -> None:
    assert judged(line).action.gravity < SHUT_OUT


def test_no_first_offence_is_a_time_out_but_for_hate_threats_and_a_whole_offer() -> None:
    for policy in PRESETS:
        for rule in (form.rule for each in policy.rules for role in Role for form in each.forms(role)):
            own = rule.at_once.action if rule.at_once else Action.NONE
            steps = [own, policy.escalation.step((), rule.weight, AT).action]
            if any(action.gravity >= SHUT_OUT for action in steps) and rule.id not in SURE:
                assert all(isinstance(kind, Offers) for kind in rule.enforced_by), (
                    f"{policy.preset}: {rule.id}"
                )
                assert steps[1].gravity < SHUT_OUT, "an offer without a place to go climbs the ladder"


OFFERS = [
    "buy real followers now",
    "best viewers on",
    "i sell viewers",
    "want to become famous",
    "get free viewers now",
]
PLACES = [
    "growbarn .com",
    "growbarn dot ru",
    "https://growbarn.example.com/x",
    "growbarn.shop",
    "(remove the space)",
]
TALK = [
    "dm me",
    "add me on discord",
    "streamboo",
    "promote your music",
    "lol",
    "juniper",
    "please",
    "tonight",
    "grow your audience",
    "what a tone",
    "!",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*OFFERS, *TALK]), max_size=12), st.sampled_from(PRESETS))
def test_without_a_place_to_go_no_offer_shuts_anybody_out(said: list[str], policy: Policy) -> None:
    assert judged(" ".join(said)[:500], policy).action.gravity < SHUT_OUT


@settings(deadline=None)
@given(st.lists(st.sampled_from([*PLACES, *TALK]), max_size=12), st.sampled_from(PRESETS))
def test_without_an_offer_no_place_to_go_shuts_anybody_out(said: list[str], policy: Policy) -> None:
    assert judged(" ".join(said)[:500], policy).action.gravity < SHUT_OUT
