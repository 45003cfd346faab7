"""Whose name looks like somebody else's, and whose is only inspired by it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.impersonation import Impersonation, folded

GUARDED = {"junipervale": "junipervale", "mod_moss": "mod_moss", "Warner": "warner_bass", "moe": "moe"}
ROOM = ChatState(guarded=GUARDED, guarded_closely={"junipervale"})
RULE = Impersonation()

IMPOSTORS = [
    "JuniperVaIe",
    "juniperva1e",
    "jun1perva1e",
    "junipervale_",
    "juniper_vale",
    "jun\u0456pervale",
    "ｊｕｎｉｐｅｒｖａｌｅ",
    "junípervale",
    "modmoss",
    "mod_m0ss",
    "rnod_moss",
    "vvarner",
    "vvamer",
    "m0e",
]
RESEMBLING = [
    "junipervale2",
    "junipervale_official",
    "real_junipervale",
    "the_real_junipervale",
    "junipervaletv",
    "junipervale_music",
    "junipervale_official_2",
    "jvnipervale",
    "junipervalle",
]
FANS = [
    "modmoss1",
    "mod_moss77",
    "warners",
    "juniperfan",
    "junipers_cat",
    "juniper",
    "fan_of_junipervale",
    "junipervale_fanclub",
    "vale",
    "moss",
    "moss_fan",
    "mod_mole_rat",
    "warren",
    "warmer2go",
    "moe7",
    "themoe",
    "noe",
    "official",
    "tv",
    "12345",
    "___",
    "",
    "Юнипер",
    "十二単",
]


def named(name: str, login: str, message: Callable[..., Message]) -> Line:
    return Line.of(replace(message("hello"), chatter=Chatter("7", login, name)))


@pytest.mark.parametrize("name", IMPOSTORS)
def test_a_name_made_to_look_like_a_guarded_one_is_found(name: str, message: Callable[..., Message]) -> None:
    found = RULE.match(named(name, "somebody", message), ROOM)
    assert found
    assert (found.words, found.certainty) == (name, Certainty.CERTAIN)
    assert RULE.match(named("Somebody", name, message), ROOM)


@pytest.mark.parametrize("name", RESEMBLING)
def test_a_name_that_resembles_the_artists_is_put_before_a_human(
    name: str, message: Callable[..., Message]
) -> None:
    found = RULE.match(named(name, "somebody", message), ROOM)
    assert found
    assert found.certainty is Certainty.POSSIBLE


@pytest.mark.parametrize("name", FANS)
def test_a_fan_may_be_inspired(name: str, message: Callable[..., Message]) -> None:
    assert RULE.match(named(name, name, message), ROOM) is None


@pytest.mark.parametrize("login", GUARDED.values())
def test_the_account_itself_may_be_called_as_it_is(login: str, message: Callable[..., Message]) -> None:
    assert RULE.match(named("JuniperVale", login.upper(), message), ROOM) is None


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_name_can_break_the_rule(name: str, guarded: str) -> None:
    said = Message("m", Chatter("1", name, name), Role.VIEWER, "", (), datetime(2030, 5, 17, tzinfo=UTC), "c")
    found = RULE.match(Line.of(said), ChatState(guarded={guarded: "somebody else"}))
    assert found or not folded(guarded) or folded(name) != folded(guarded) or name.lower() == "somebody else"
