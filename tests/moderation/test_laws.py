"""What holds for every line, whatever it says and whoever says it, under the policy that is shipped."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.message import Chatter, Fragment, Message, Role
from bot.moderation.escalation import Strike
from bot.moderation.judge import Judge
from bot.moderation.normalize import normalize
from bot.moderation.policy import Policy
from bot.moderation.room import Room
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import Action, Verdict
from bot.services.data_folder import policy_in

POLICY = policy_in(Path(__file__).parent.parent.parent / "data")
OFF = POLICY.switched(Toggles(modes={rule.id: Mode.OFF for rule in POLICY.rules}))
STRICT = [POLICY.switched(Toggles(preset=preset)) for preset in POLICY.file.presets]
NOON = datetime(2030, 5, 17, 12, 0, tzinfo=UTC)

# Any text, and text out of what the rules look for.
WORDS = st.sampled_from(
    [
        "where",
        "do",
        "you",
        "live",
        "kill",
        "yourself",
        "f",
        "u",
        "c",
        "k",
        "n1gg3r",
        "example.com",
        "a@b.co",
        "@fan",
        "555-0100",
        "sub",
        "pls",
        "AAAA",
        "!!!!",
    ]
) | st.sampled_from(
    [
        "░▒▓",
        "é́",
        "\u202e",
        "\u200b",
        "ｆｕｌｌ",
        "🎸",
        "\U000e0000",
        "women",
        "are",
        "scum",
        "i",
        "hate",
        ".",
        "~",
        "\x00",
    ]
)
TEXTS = st.text(max_size=500) | st.lists(WORDS, max_size=60).map(lambda words: " ".join(words)[:500])
TIMES = st.integers(-10_000, 10_000).map(lambda seconds: NOON + timedelta(seconds=seconds))
CHATTERS = st.sampled_from([Chatter(str(n), f"fan{n}", f"Fan{n}") for n in range(3)])
FRAGMENTS = st.lists(
    st.builds(
        Fragment,
        kind=st.sampled_from(["text", "emote", "mention", "cheermote", "gif"]),
        text=st.text(max_size=30),
    ),
    max_size=8,
).map(tuple)
MESSAGES = st.builds(
    Message,
    id=st.uuids().map(str),
    chatter=CHATTERS,
    role=st.sampled_from(Role),
    text=TEXTS,
    fragments=FRAGMENTS,
    at=TIMES,
    channel_id=st.just("c"),
)


def gravity(verdict: Verdict) -> tuple[int, int, bool]:
    return verdict.action.gravity, verdict.seconds, verdict.propose_ban


@settings(deadline=None)
@given(st.lists(MESSAGES, max_size=12), st.sampled_from([POLICY, *STRICT]))
def test_there_is_always_a_verdict_in_whatever_order_lines_come(lines: list[Message], policy: Policy) -> None:
    judge = Judge(policy)
    for line in lines:
        verdict = judge.hear(line)
        assert (verdict.action is Action.NONE) == (not verdict.rule)


@settings(deadline=None)
@given(st.lists(MESSAGES, max_size=8))
def test_the_same_evening_is_judged_the_same_again(lines: list[Message]) -> None:
    first, second = Judge(POLICY), Judge(POLICY)
    assert [first.hear(line) for line in lines] == [second.hear(line) for line in lines]


@settings(deadline=None)
@given(MESSAGES)
def test_with_every_rule_off_nothing_is_ever_done(line: Message) -> None:
    assert OFF.judge(line, ()).verdict.action is Action.NONE


@settings(deadline=None)
@given(MESSAGES, st.sampled_from([rule.id for rule in POLICY.rules]))
def test_switching_one_rule_off_makes_nothing_graver(line: Message, rule: str) -> None:
    without = POLICY.switched(Toggles(modes={rule: Mode.OFF}))
    assert gravity(without.judge(line, (), Room()).verdict) <= gravity(POLICY.judge(line, (), Room()).verdict)


@settings(deadline=None)
@given(MESSAGES, st.lists(st.builds(Strike, at=TIMES, weight=st.integers(1, 3)), max_size=6), TIMES)
def test_a_longer_past_is_never_answered_more_mildly(line: Message, past: list[Strike], at: datetime) -> None:
    longer = [*past, Strike(at, 1)]
    assert gravity(POLICY.judge(line, past).verdict) <= gravity(POLICY.judge(line, longer).verdict)


@settings(deadline=None)
@given(TEXTS)
def test_reading_the_words_of_a_line_again_changes_nothing_in_how_it_is_normalized(text: str) -> None:
    low = normalize(text).low
    assert normalize(low).low == low


@given(MESSAGES)
def test_moderators_and_the_artist_are_never_judged_harshly(line: Message) -> None:
    staff = Message(line.id, line.chatter, Role.MODERATOR, line.text, line.fragments, line.at, "c")
    assert not POLICY.judge(staff, ()).verdict.acts
