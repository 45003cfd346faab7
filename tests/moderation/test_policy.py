"""The policy file, and judging by it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.errors import DocumentError
from bot.moderation.chat_state import ChatState
from bot.moderation.escalation import Strike
from bot.moderation.judge import Judge
from bot.moderation.line import unsigned
from bot.moderation.policy import Policy, read_policy
from bot.moderation.rule import Mode
from bot.moderation.rules import addresses, zalgo
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import CLEAN, Action
from bot.services.documents.data_folder import policy_in
from tests.shipped import POLICY as SHIPPED

TEXT = """
[[rules]]
id = "links"
title = "No links without a nod"
says = "Please ask a moderator before you post a link."
mode = "on"
spares = "vip"
weight = 1

[[rules.enforced_by]]
kind = "links"

[escalation]
past_counts_days = 30
[[escalation.steps]]
action = "warn"
[[escalation.steps]]
action = "timeout"
seconds = 60
[[escalation.steps]]
action = "timeout"
seconds = 600
[[escalation.steps]]
action = "timeout"
seconds = 86400
"""
POLICY = read_policy(TEXT)


def with_mode(mode: Mode, policy: Policy = POLICY) -> Policy:
    return policy.switched(Toggles(modes={rule.id: mode for rule in policy.rules}))


def test_a_line_is_judged_alike_whether_bits_stand_in_it_or_not(message: Callable[..., Message]) -> None:
    cheer = Fragment("cheermote", "Cheer500")
    for asks in map(message, ("do I get a shoutout?", "answer me now")):
        cheered = replace(asks, fragments=(cheer, *asks.fragments))
        judged = [SHIPPED.judge(line, (), ChatState()).verdict for line in (asks, cheered)]
        assert judged[0].acts
        assert judged[0] == judged[1]


@pytest.mark.parametrize("protects", [True, False])
@pytest.mark.parametrize("how", ['at_once = { action = "delete" }', "kindly_first = true"])
def test_any_rule_may_protect_who_wrote(how: str, *, protects: bool) -> None:
    named = TEXT.replace('"links"', '"ages"', 1)
    rule = named.replace("weight = 1", f"weight = 1\nprotects = {str(protects).lower()}\n{how}", 1)
    verdict = read_policy(rule).judge(unsigned("example.com"), ()).verdict
    assert (verdict.rule, verdict.action, verdict.protects) == ("ages", Action.DELETE, protects)


def test_a_rule_that_still_spares_givers_is_told_that_this_is_gone() -> None:
    with pytest.raises(DocumentError) as faults:
        read_policy(TEXT.replace('spares = "vip"', 'spares = "vip"\nspares_givers = true', 1))
    (fault,) = faults.value.faults
    assert "the rules are the same for who gives and who does not" in fault.says
    assert fault.mend == "take the line out"


def test_a_wish_for_a_shout_out_is_let_go_of_kindly_however_often(message: Callable[..., Message]) -> None:
    judge = Judge(SHIPPED)
    for after, wish in enumerate(
        ("can i get a shoutout pls", "shout out my band please", "@woodshed give me a shoutout")
    ):
        verdict = judge.judge(message(wish, after=60 * after))
        assert (verdict.rule, verdict.action, verdict.weight) == ("shoutouts", Action.DELETE, 0), wish
        assert verdict.says.endswith("Good to have you with us!")


def test_a_first_link_is_deleted_and_warned_and_the_rule_is_told(message: Callable[..., Message]) -> None:
    verdict = POLICY.judge(message("go to example.com/x now"), ()).verdict
    assert (verdict.action, verdict.rule, verdict.words) == (Action.WARN, "links", "example.com/x")
    assert verdict.says == "Please ask a moderator before you post a link."


def test_the_second_link_is_a_timeout(message: Callable[..., Message]) -> None:
    line = message("example.com")
    verdict = POLICY.judge(line, [Strike(line.at - timedelta(hours=1), 1)]).verdict
    assert (verdict.action, verdict.seconds) == (Action.TIMEOUT, 60)


@pytest.mark.parametrize(
    ("role", "spared"),
    [
        (Role.VIEWER, False),
        (Role.SUBSCRIBER, False),
        (Role.VIP, True),
        (Role.MODERATOR, True),
        (Role.BROADCASTER, True),
    ],
)
def test_who_is_spared(role: Role, spared: bool, message: Callable[..., Message]) -> None:
    assert (POLICY.judge(message("example.com", role=role), ()).verdict == CLEAN) is spared


def test_a_rule_on_trial_says_what_it_would_do_and_does_not_count(message: Callable[..., Message]) -> None:
    verdict = with_mode(Mode.TEST).judge(message("example.com"), ()).verdict
    assert (verdict.action, verdict.counts) == (Action.WARN, False)


@given(st.text(max_size=500))
def test_a_rule_that_is_off_never_causes_an_action_and_judging_is_deterministic(text: str) -> None:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    line = Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, (), at, "c")
    assert with_mode(Mode.OFF, SHIPPED).judge(line, ()).verdict == CLEAN
    assert SHIPPED.judge(line, ()) == SHIPPED.judge(line, ())


BROKEN = {
    'mode = "on"': ('mode = "maybe"', "rules no. 1 mode"),
    'spares = "vip"': ('spares = "friends"', "rules no. 1 spares"),
    "weight = 1": ("weight = 0", "rules no. 1 weight"),
    'kind = "links"': ('kind = "links"\nlimit = 3', "rules no. 1 enforced_by no. 1 limit"),
    "past_counts_days = 30": ("past_counts_days = -1", "escalation past_counts_days"),
    "seconds = 86400": ("seconds = 99999999", "escalation steps no. 4 seconds"),
}


@pytest.mark.parametrize(("right", "wrong", "place"), [(r, *w) for r, w in BROKEN.items()])
def test_a_fault_is_told_with_its_place(right: str, wrong: str, place: str) -> None:
    broken = TEXT.replace(right, wrong)
    assert broken != TEXT
    with pytest.raises(DocumentError) as refused:
        read_policy(broken)
    assert place in str(refused.value)
    line = next(
        n for n, text in enumerate(broken.splitlines(), 1) if text == wrong.rsplit("\n", maxsplit=1)[-1]
    )
    assert f"line {line}:" in str(refused.value)


def test_all_faults_are_told_at_once() -> None:
    broken = TEXT
    for right, (wrong, _) in BROKEN.items():
        broken = broken.replace(right, wrong)
    with pytest.raises(DocumentError) as refused:
        read_policy(broken)
    assert len(refused.value.faults) == len(BROKEN)


def test_who_keeps_a_borrowed_name_climbs_the_ladder_and_is_put_before_a_moderator_each_time(
    message: Callable[..., Message],
) -> None:
    judge = Judge(SHIPPED, room=ChatState(guarded={"junipervale": "junipervale"}))
    borrowed = replace(message("hello"), chatter=Chatter("7", "somebody", "JuniperVaIe"))
    said = [
        judge.judge(replace(borrowed, id=f"m{minute}", at=borrowed.at + timedelta(minutes=minute)))
        for minute in range(3)
    ]
    assert [(verdict.action, verdict.seconds) for verdict in said] == [
        (Action.WARN, 0),
        (Action.TIMEOUT, 60),
        (Action.TIMEOUT, 600),
    ]
    assert all(verdict.propose_ban for verdict in said)


def test_what_is_only_taken_away_at_once_never_climbs(message: Callable[..., Message]) -> None:
    line = message("answer me!!")
    past = [Strike(line.at - timedelta(hours=hours), 1) for hours in range(1, 5)]
    assert SHIPPED.judge(line, past).verdict.action is Action.DELETE


def test_a_rule_is_kept_when_it_is_meant_to_be(message: Callable[..., Message]) -> None:
    line = message("example.com")
    for when, live, kept in (
        ('"live"', True, True),
        ('"live"', False, False),
        ('"offline"', False, True),
        ('["family"]', True, False),
    ):
        text = TEXT.replace('mode = "on"', f'mode = "on"\nwhen = {when}') + '[presets.family]\nsays = "x"\n'
        policy = read_policy(text)
        assert policy.judge(line, (), ChatState(live=live)).verdict.acts is kept
        chosen = policy.switched(Toggles(preset="family"))
        assert chosen.judge(line, (), ChatState(live=live)).verdict.acts is (kept or when == '["family"]')


MENTIONS = TEXT.replace('kind = "links"', 'kind = "mentions"\npeople = 3') + '[presets.raid]\nsays = "x"\n'


def varied(settings: str, limits: str = "") -> Policy:
    """Return a policy of one rule about mentions with such settings, under a preset with such limits."""
    text = MENTIONS.replace('mode = "on"', f'mode = "on"\n{settings}')
    return read_policy(text + f"limits = {{ links = {{ {limits} }} }}\n").switched(Toggles(preset="raid"))


def calling(people: int) -> str:
    return " ".join(f"@fan{number}" for number in range(people))


@pytest.fixture
def regulars(message: Callable[..., Message]) -> ChatState:
    """A room that remembers a regular, who was here yesterday."""
    room = ChatState()
    room.met(message("", who="regular").chatter.id, message("").at.date() - timedelta(days=1))
    return room


@pytest.mark.parametrize(
    ("settings", "limits", "stopped"),
    [  # from how many mentions on is a newcomer stopped, a regular, a subscriber
        ("newcomers = { people = 1 }", "", (2, 4, 4)),
        ("newcomers = { people = 9 }", "", (4, 4, 4)),
        ("newcomers = { people = 2 }", "people = 1", (2, 2, 2)),
        ("newcomers = { people = 2 }", "people = 6", (3, 7, 7)),
        ("roles = { subscriber = { people = 5 } }", "", (4, 4, 6)),
        ("roles = { subscriber = { people = 5 } }", "people = 1", (2, 2, 6)),
        ("roles = { viewer = { people = 5 }, subscriber = { people = 7 } }", "", (6, 6, 8)),
        ("roles = { viewer = { people = 5 }, subscriber = { weight = 2 } }", "", (6, 6, 6)),
        ("newcomers = { people = 2 }\nroles = { viewer = { people = 5 } }", "", (3, 6, 6)),
        ("newcomers = { people = 9 }\nroles = { viewer = { people = 5 } }", "", (6, 6, 6)),
        ("newcomers = { weight = 2 }\nroles = { subscriber = { people = 5 } }", "", (4, 4, 6)),
    ],
)
def test_newcomers_and_roles_have_settings_of_their_own(
    settings: str,
    limits: str,
    stopped: tuple[int, int, int],
    message: Callable[..., Message],
    regulars: ChatState,
) -> None:
    policy = varied(settings, limits)
    people = (("stranger", Role.VIEWER), ("regular", Role.VIEWER), ("regular", Role.SUBSCRIBER))
    for (who, role), first in zip(people, stopped, strict=True):
        acted = [
            policy.judge(message(calling(count), who=who, role=role), (), regulars).verdict.acts
            for count in range(first + 1)
        ]
        assert acted == [False] * first + [True], (who, role)


def test_the_weight_of_newcomers_and_roles_is_their_own(
    message: Callable[..., Message], regulars: ChatState
) -> None:
    policy = varied("newcomers = { weight = 3 }\nroles = { subscriber = { weight = 2 } }")
    weights = [
        policy.judge(message(calling(4), who=who, role=role), (), regulars).verdict.weight
        for who, role in (("stranger", Role.VIEWER), ("regular", Role.VIEWER), ("regular", Role.SUBSCRIBER))
    ]
    assert weights == [3, 1, 2]


def test_a_role_may_be_spared_sooner_or_later_than_others(message: Callable[..., Message]) -> None:
    line = message(calling(4), role=Role.SUBSCRIBER)
    assert policy_acts(varied("roles = { subscriber = { spares = 'moderator' } }"), line, Role.VIP)
    assert not policy_acts(
        varied("roles = { subscriber = { spares = 'subscriber' } }"), line, Role.SUBSCRIBER
    )
    assert policy_acts(varied("roles = { subscriber = { spares = 'subscriber' } }"), line, Role.VIEWER)


def policy_acts(policy: Policy, line: Message, role: Role) -> bool:
    return policy.judge(replace(line, role=role), ()).verdict.acts


def test_lists_of_newcomers_and_presets_together_are_found(
    message: Callable[..., Message], regulars: ChatState
) -> None:
    text = TEXT.replace('kind = "links"', 'kind = "terms"\nlists = ["a"]').replace(
        'mode = "on"', 'mode = "on"\nnewcomers = { inside = true }'
    )
    text += '[presets.raid]\nsays = "x"\nlimits = { links = { lists = ["a", "b"] } }\n'
    policy = read_policy(text, texts={"terms/a.txt": "zorblat", "terms/b.txt": "quuxify"})
    raid = policy.switched(Toggles(preset="raid"))
    line = message("unquuxifying", who="stranger")
    assert raid.judge(line, (), regulars).verdict.acts
    assert not policy.judge(line, (), regulars).verdict.acts


def test_what_is_shipped_is_stricter_with_newcomers_and_harms_no_harmless_one(
    message: Callable[..., Message], regulars: ChatState
) -> None:
    assert any(rule.newcomers for rule in SHIPPED.rules)
    judge = Judge(SHIPPED, room=regulars)
    stopped = {
        who: next(n for n in range(20) if judge.judge(message(f"{n}", who=who, after=100 + n / 5)).acts)
        for who in ("stranger", "regular")
    }
    assert stopped["stranger"] < stopped["regular"]
    assert not SHIPPED.judge(message("hello all, first time here!", who="new"), (), regulars).verdict.acts


def test_a_list_that_is_not_there_is_named_with_those_that_are() -> None:
    text = TEXT.replace('kind = "links"', 'kind = "phrases"\nlists = ["hat"]')
    with pytest.raises(DocumentError) as refused:
        read_policy(text, texts={"phrases/hate.txt": ""})
    assert "phrases/hat.txt: there is no such list" in str(refused.value)
    assert "phrases/hate.txt" in refused.value.faults[0].mend


def test_rules_that_are_left_to_automod_sleep(message: Callable[..., Message]) -> None:
    policy = read_policy('automod = ["links"]\n' + TEXT)
    assert policy.judge(message("example.com"), ()).verdict == CLEAN
    with pytest.raises(DocumentError, match="nonsense"):
        read_policy('automod = ["nonsense"]\n' + TEXT)


def test_the_number_of_a_rule_is_its_place_in_the_file_whatever_is_switched() -> None:
    numbers = {rule.id: number for number, rule in enumerate(SHIPPED.rules, 1)}
    for mode in Mode:
        switched = SHIPPED.switched(Toggles(modes={"hate": mode, "threats": mode}))
        for name, number in numbers.items():
            for word in (name, str(number), f"#{number}", f" {name.upper()} "):
                assert (found := switched.rule_named(word)), word
                assert (found[0], found[1].id) == (number, name)
        kept = {numbers[rule.id] for rule in switched.rules if rule.mode is Mode.ON}
        assert set(switched.kept) == kept
    assert SHIPPED.rule_named("0") is None
    assert SHIPPED.rule_named(str(len(numbers) + 1)) is None


def test_what_rules_look_up_is_loaded_with_the_policy_and_not_in_the_first_line() -> None:
    tables = (addresses._suffixes, zalgo._marks)  # pyright: ignore[reportPrivateUsage]
    for each in tables:
        each.cache_clear()
    policy = policy_in(Path(__file__).parent.parent.parent / "data")
    assert [each.cache_info().currsize for each in tables] == [1, 1]
    misses = [each.cache_info().misses for each in tables]
    policy.judge(unsigned("\uff4b\u0456ll \u0443\u043eu at example.org"), ())
    assert [each.cache_info().misses for each in tables] == misses
