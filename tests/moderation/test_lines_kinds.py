"""What the rules that go by form stop, beside what only looks like it: `lines/<kind>.toml`, a line a line."""

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.chat_text import MAX_CHARS
from bot.domain.message import Chatter, Message, Role
from bot.moderation.verdict import Action, Verdict
from bot.services.data_folder import policy_in

HERE = Path(__file__).parent
POLICY = policy_in(HERE.parent.parent / "data")
KINDS = ("commands", "drawings", "personal_data", "repetition", "shouting")
SAID = {kind: tomllib.loads((HERE / "lines" / f"{kind}.toml").read_text("utf-8")) for kind in KINDS}
SO_OFTEN = re.compile(r"\(([^()]*)\) \* (\d+)|^(\S+) \* (\d+)$")


def lines(which: str) -> list[tuple[str, str]]:
    """Return the lines of one sort of every kind, each with the kind; "(clap ) * 20" is twenty of it."""
    return [
        (kind, SO_OFTEN.sub(lambda found: (found[1] or found[3]) * int(found[2] or found[4]), line))
        for kind, said in SAID.items()
        for line in said[which].splitlines()
        if line
    ]


def judged(text: str, login: str = "fan_fern") -> Verdict:
    at = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
    chatter = Chatter("1", login, login)
    return POLICY.judge(Message("m", chatter, Role.VIEWER, text[:MAX_CHARS], (), at, "c"), ()).verdict


@pytest.mark.parametrize(("kind", "line"), lines("bad"))
def test_what_is_no_joy_is_stopped(kind: str, line: str) -> None:
    verdict = judged(line)
    assert verdict.action is not Action.NONE
    assert verdict.counts
    assert verdict.rule == SAID[kind].get("rule", verdict.rule)


@pytest.mark.parametrize(("_kind", "line"), lines("ok"))
def test_what_only_looks_like_it_passes(_kind: str, line: str) -> None:
    verdict = judged(line)
    assert verdict.action is Action.NONE, f"{verdict.rule} stops {verdict.words!r}"


@pytest.mark.parametrize(
    "text", ["Merch: https://coolshop.live/juniper", "Follow my channel, gift subs please!", "🎉" * 60]
)
def test_what_a_bot_announces_is_no_fans(text: str) -> None:
    assert judged(text).action is not Action.NONE
    assert judged(text, "nightbot").action is Action.NONE


@pytest.mark.parametrize("text", ["kill yourself juniper", "i am going to dox you"])
def test_what_hurts_hurts_from_a_bot_as_well(text: str) -> None:
    assert judged(text, "nightbot").action is judged(text).action is not Action.NONE
