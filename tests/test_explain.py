"""One line explained: how it is read, who looks at it, what would be done."""

import pytest

from bot.domain.chat.message import Role
from bot.errors import DocumentError
from bot.explain import explained, role_of
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from tests.shipped import POLICY


def told(text: str, role: Role = Role.VIEWER, **switched: Mode) -> dict[str, str]:
    policy = POLICY.switched(Toggles(modes=switched))
    found: dict[str, str] = {}
    for line in explained(policy, text, role).splitlines():
        found.setdefault(line[:16].strip(), line[16:])
    return found


def test_a_disguise_is_shown_as_it_is_read_with_the_words_that_were_found() -> None:
    found = told("wh3r3 d0 y0u l1v3")
    assert found["as it is read"] == "where do you live"
    assert found["found by"] == "boundaries, 'Some things are not for chat': 'wh3r3 d0 y0u l1v3', likely"


def test_what_would_be_done_climbs_from_time_to_time() -> None:
    found = told("see example.com")
    assert found["the first time"] == "it is taken away, with a warning, by links (likely)"
    assert found["the second"] == "a time-out of 60 seconds, by links (likely)"
    assert found["the third"] == "a time-out of 600 seconds, by links (likely)"


def test_two_signs_and_a_proposed_ban_are_told() -> None:
    found = told("buy followers on growbarn .com")
    assert found["found by"].endswith("certain, by 2 signs")
    assert found["the first time"].endswith("by follower_selling (certain); a moderator is asked about a ban")


def test_a_line_that_calls_for_care_says_so_and_why_nothing_is_done() -> None:
    found = told("i just want to die, nothing helps")
    assert "sounds like danger: moderators are called" in found["care"]
    assert found["the first time"] == "nothing is done"
    assert "care" not in told("this riff kills me")


def test_a_line_about_an_own_cover_says_where_it_leads() -> None:
    assert "!cover" in told("did anyone look at my cover yet?")["own cover"]
    assert "own cover" not in told("is this a cover?")


def test_a_trial_does_nothing_and_says_so() -> None:
    found = told("see example.com", links=Mode.TEST)
    assert "on trial" in found["found by"]
    assert found["the first time"].endswith("with a warning, by links (likely) (if it were not on trial)")


def test_a_rule_that_is_not_kept_now_does_not_look() -> None:
    assert "language" in told("hello")["not looked at"].split(", ")


def test_a_word_whose_letters_were_held_is_shown_without_inner_signs() -> None:
    assert "~" not in told("where do u live shoooot")["as it is read"]


def test_who_is_spared_is_not_looked_at() -> None:
    found = told("see example.com", Role.VIP)
    assert "links" in found["not looked at"].split(", ")
    assert "threats" in found["nothing for"].split(", ")
    assert found["the first time"] == "nothing is done"


@pytest.mark.parametrize("text", ["", " ", "🎸", "\x00", "a" * 600])
def test_any_line_is_explained(text: str) -> None:
    assert "the first time" in told(text)


def test_a_role_that_is_none_is_refused_with_those_there_are() -> None:
    assert role_of("VIP") is Role.VIP
    with pytest.raises(DocumentError, match="choose one of: viewer, subscriber, vip"):
        role_of("king")
