"""Facts: what is meant by an ask, and none twice before all were told."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.backstage.story import Key
from bot.domain.fans.fact import Fact, facts_of, key_of, least_told

AT = datetime(2030, 5, 17, 20, tzinfo=UTC)
FACTS = [
    Fact(slug="fifths", topic="tuning", says="A fifth is not quite a fifth."),
    Fact(slug="frets", topic="strings", says="Frets come closer.", gear="goldie"),
    Fact(slug="rain", topic="time", says="It is in seven.", piece="Ferry at Dusk"),
]
GEAR = {"goldie": "Hollowmere Lark 59 (Goldie)"}


@pytest.mark.parametrize(
    ("ask", "slugs"),
    [
        ("", ["fifths", "frets", "rain"]),
        ("Tuning!", ["fifths"]),
        ("goldie", ["frets"]),
        ("lark 59", ["frets"]),
        ("ferry at dusk", ["rain"]),
        ("tun", []),
        ("tuning goldie", []),
    ],
)
def test_a_fact_is_found_by_topic_gear_and_piece_in_whole_words(ask: str, slugs: list[str]) -> None:
    assert [each.slug for each in facts_of(ask, FACTS, GEAR)] == slugs


def test_none_comes_twice_before_all_were_told_and_then_the_one_of_longest_ago() -> None:
    told: dict[Key, datetime] = {}
    heard: list[str] = []
    for minute in range(5):
        fact = least_told(FACTS, told)[0]
        told[key_of(fact)] = AT + timedelta(minutes=minute)
        heard.append(fact.slug)
    assert heard == ["fifths", "frets", "rain", "fifths", "frets"]
