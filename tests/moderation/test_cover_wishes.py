"""Covers of one's own: who would show one or asks after it is never punished; adverts are, as ever."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from bot.moderation.line import unsigned
from bot.moderation.verdict import Verdict
from tests.shipped import POLICY

LINES = {
    name: text.strip().splitlines()
    for name, text in tomllib.loads(Path(__file__).with_name("cover_wishes.toml").read_text("utf-8")).items()
}
LED_ASIDE, STOPPED_ASIDE, MISTAKEN_ASIDE = 0.85, 0.8, 0.15


def judged(line: str) -> Verdict:
    return POLICY.judge(unsigned(line), ()).verdict


def led(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if judged(line).cover and not judged(line).acts]


def punished(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if judged(line).punishes]


def test_who_would_show_an_own_cover_or_asks_after_it_is_led_and_never_punished() -> None:
    assert led(LINES["led"]) == LINES["led"]
    assert [line for line in LINES["led_aside"] if judged(line).acts] == []


def test_an_advert_stays_one_though_a_cover_is_in_it() -> None:
    assert punished(LINES["advert"]) == LINES["advert"]


def test_talk_of_covers_is_let_be_and_not_led() -> None:
    assert led(LINES["talk"]) == []
    assert [line for line in LINES["talk"] if judged(line).acts] == []


def test_lines_that_were_put_aside_are_told_apart_nearly_as_well() -> None:
    assert len(led(LINES["led_aside"])) >= LED_ASIDE * len(LINES["led_aside"])
    assert len(punished(LINES["advert_aside"])) >= STOPPED_ASIDE * len(LINES["advert_aside"])
    assert len(led(LINES["talk_aside"])) <= MISTAKEN_ASIDE * len(LINES["talk_aside"])


def test_a_cover_with_a_link_is_a_matter_for_the_rules() -> None:
    for link in ("https://youtu.be/00000000001", "www.example.com", "example.com/mine"):
        assert not judged(f"check out my cover {link}").cover, link


def test_what_hurts_is_stopped_beside_a_cover() -> None:
    assert judged("listen to my cover or i will kill you").rule == "threats"
