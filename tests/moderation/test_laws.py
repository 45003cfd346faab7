"""What holds for every line, whatever it says and whoever says it, under the policy that is shipped."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.home import list_texts
from bot.moderation.chat_state import ChatState
from bot.moderation.escalation import Strike
from bot.moderation.guards import REPORTED, SPOKEN_OF, TITLED
from bot.moderation.judge import Judge
from bot.moderation.line import unsigned
from bot.moderation.normalize import normalize
from bot.moderation.policy import Policy, read_policy
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import Action, Verdict
from tests.shipped import POLICY

DATA = Path(__file__).parent.parent.parent / "data"
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


STRIKES = st.builds(
    Strike,
    at=TIMES,
    weight=st.integers(0, 3),
    gravity=st.sampled_from([(0, 0), (Action.WARN.gravity, 0), (Action.TIMEOUT.gravity, 600)]),
    decision=st.just("d"),
    reached=TIMES,
)
LINES_OF_ONE = st.builds(
    Message,
    id=st.uuids().map(str),
    chatter=st.just(Chatter("1", "fan1", "Fan1")),
    role=st.just(Role.VIEWER),
    text=st.sampled_from(
        ["example.com", "kill yourself", "where do you live?", "what a tone", "women are scum"]
    ),
    fragments=st.just(()),
    at=st.integers(0, 700).map(lambda after: NOON + timedelta(milliseconds=after)),
    channel_id=st.just("c"),
)


def gravity(verdict: Verdict) -> tuple[int, int, bool]:
    return verdict.action.gravity, verdict.seconds, verdict.propose_ban


@settings(deadline=None)
@given(st.lists(MESSAGES, max_size=12), st.sampled_from([POLICY, *STRICT]))
def test_there_is_always_a_verdict_in_whatever_order_lines_come(lines: list[Message], policy: Policy) -> None:
    judge = Judge(policy)
    for line in lines:
        verdict = judge.judge(line)
        assert (verdict.action is Action.NONE) == (not verdict.rule)


@settings(deadline=None)
@given(st.lists(MESSAGES, max_size=8))
def test_the_same_evening_is_judged_the_same_again(lines: list[Message]) -> None:
    first, second = Judge(POLICY), Judge(POLICY)
    assert [first.judge(line) for line in lines] == [second.judge(line) for line in lines]


@settings(deadline=None)
@given(MESSAGES)
def test_with_every_rule_off_nothing_is_ever_done(line: Message) -> None:
    assert OFF.judge(line, ()).verdict.action is Action.NONE


@settings(deadline=None)
@given(MESSAGES, st.sampled_from([rule.id for rule in POLICY.rules]))
def test_switching_one_rule_off_makes_nothing_graver(line: Message, rule: str) -> None:
    without = POLICY.switched(Toggles(modes={rule: Mode.OFF}))
    assert gravity(without.judge(line, (), ChatState()).verdict) <= gravity(
        POLICY.judge(line, (), ChatState()).verdict
    )


@settings(deadline=None)
@given(MESSAGES, st.lists(st.builds(Strike, at=TIMES, weight=st.integers(1, 3)), max_size=6), TIMES)
def test_a_longer_past_is_never_answered_more_mildly(line: Message, past: list[Strike], at: datetime) -> None:
    longer = [*past, Strike(at, 1)]
    assert gravity(POLICY.judge(line, past).verdict) <= gravity(POLICY.judge(line, longer).verdict)


@settings(deadline=None)
@given(MESSAGES, st.lists(STRIKES, max_size=6), STRIKES)
def test_what_was_done_about_a_burst_spares_nobody_but_the_rest_of_it(
    line: Message, past: list[Strike], more: Strike
) -> None:
    verdict, longer = POLICY.judge(line, past).verdict, POLICY.judge(line, [*past, more]).verdict
    if gravity(longer) < gravity(verdict):
        assert (longer.action, longer.weight) == (Action.DELETE, 0), "it is taken away all the same"
        done = max(each.gravity for each in [*past, more])
        assert longer.follows, "and follows what punished its burst"
        assert verdict.gravity <= done, "which was as grave at least"


@settings(deadline=None)
@given(st.lists(LINES_OF_ONE, max_size=12))
def test_a_burst_is_punished_again_only_by_something_graver(lines: list[Message]) -> None:
    judge = Judge(POLICY)
    heard = [judge.judge(line) for line in sorted(lines, key=lambda line: line.at)]
    punished = [each.gravity for each in heard if each.acts and each.weight]
    assert punished == sorted(set(punished))
    heaviest = [Judge(POLICY).judge(line).weight for line in lines]
    assert sum(each.weight for each in heard if each.acts) <= max(heaviest, default=0)


@settings(deadline=None)
@given(TEXTS)
def test_reading_the_words_of_a_line_again_changes_nothing_in_how_it_is_normalized(text: str) -> None:
    low = normalize(text).low
    assert normalize(low).low == low


@given(MESSAGES)
def test_moderators_and_the_artist_are_never_judged_harshly(line: Message) -> None:
    staff = Message(line.id, line.chatter, Role.MODERATOR, line.text, line.fragments, line.at, "c")
    assert not POLICY.judge(staff, ()).verdict.acts


GUARDS = [
    "- kill\n- are scum",
    "- where do .. live\n- women",
    "- @\n- hate",
    "- (you | i | are) ..\n- .. pls",
    "- zorp ..\n- saw buy",
]
OF_EXCEPTIONS = {"phrases/follower_reports.txt", REPORTED, SPOKEN_OF, TITLED}
"""Lists of what makes lines milder: a guard of such a list makes fewer of them so."""


OWN = {"phrases/follower_selling.txt": "? zorp followers"}
"""Lines of somebody's own: a guess beside what is surer."""


@cache
def guarded(guards: str) -> Policy:
    """Return the shipped policy with lines of somebody's own, and some guards more in every list."""
    texts = {
        path: f"{text}\n{OWN.get(path, '')}\n{guards}\n"
        if path.startswith("phrases/") and path not in OF_EXCEPTIONS
        else text
        for path, text in list_texts(DATA).items()
    }
    return read_policy((DATA / "policy.toml").read_text("utf-8"), texts=texts)


OFFENCES = ["kill yourself", "women are scum", "where do you live", "answer me now", "gift me a sub"]
ASIDES = ["i said", "hate", "@fan", "women", "lol", ".", "buy viewers on growbarn .com", "a scam"]
SELLING = [
    "i saw",
    "zorp followers",
    "buy followers",
    "streamboo",
    "try streamboo telegram @b",
    "said",
    ".",
    "?",
    ":",
    '"',
]
OFFENDING = st.builds(
    Message,
    id=st.just("m"),
    chatter=CHATTERS,
    role=st.just(Role.VIEWER),
    text=st.lists(st.sampled_from([*OFFENCES, *ASIDES]), min_size=1, max_size=8).map(" ".join)
    | st.lists(st.sampled_from(SELLING), min_size=1, max_size=8).map(" ".join),
    fragments=st.just(()),
    at=TIMES,
    channel_id=st.just("c"),
)


@settings(deadline=None)
@given(OFFENDING | MESSAGES, st.lists(STRIKES, max_size=2), st.sampled_from(GUARDS))
def test_a_guard_more_makes_nothing_graver(line: Message, past: list[Strike], guards: str) -> None:
    more, fewer = guarded(guards).judge(line, past).verdict, guarded("").judge(line, past).verdict
    assert gravity(more) <= gravity(fewer)


@pytest.mark.parametrize(
    "text",
    [
        "zorp followers. try streamboo telegram @growbarn",
        "i saw buy followers on growbarn.com. buy followers growbarn.com",
    ],
)
def test_one_offer_hides_no_other_that_a_guard_on_it_would_uncover(text: str) -> None:
    line = unsigned(text)
    more = guarded("- zorp ..\n- saw buy").judge(line, ()).verdict
    assert gravity(more) <= gravity(guarded("").judge(line, ()).verdict)
