"""Support without pressure: when a thanks is due and whom it names, and when nothing is said unasked."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter
from bot.domain.fans.support import (
    AFTER_MODERATION,
    CAREFUL_FROM,
    GATHERED_FOR,
    MAX_PAYS_FOR,
    MAX_UNASKED,
    SUPPORT,
    THANKED_WITHIN,
    UNASKED_APART,
    Gift,
    GiftKind,
    Moment,
    SupportPurpose,
    Way,
    gave_often,
    thanks_due,
    unasked_due,
)
from bot.errors import DocumentError

NOW = datetime(2030, 5, 17, 21, tzinfo=UTC)
BEGAN = NOW - timedelta(hours=2)
EVENING = NOW - timedelta(hours=9)
FITTING = Moment(NOW, BEGAN, NOW - AFTER_MODERATION)
STRINGS = SupportPurpose(slug="strings", pays_for="strings", unasked_at_most=2)
ROOM = SupportPurpose(slug="room", pays_for="the room", unasked_at_most=1)


def gift(
    who: str | None, ago: timedelta = GATHERED_FOR, kind: GiftKind = GiftKind.GIFT, act: str = ""
) -> Gift:
    giver = Chatter(f"id-{who}", who, who) if who else None
    return Gift(act or f"{who}-{ago}", kind, giver, "line", NOW - ago)


def test_all_who_gave_are_thanked_in_one_line_by_the_alphabet() -> None:
    waiting = [gift("sol"), gift("fern", timedelta()), gift("sol", timedelta(seconds=5)), gift("moss")]
    thanks = thanks_due(waiting, set(), FITTING)
    assert thanks
    assert thanks == ("fern, moss, sol", False)


def test_who_wants_no_name_has_none_and_is_thanked_too() -> None:
    assert thanks_due([gift(None), gift("fern")], set(), FITTING) == ("fern", True)
    assert thanks_due([gift(None)], set(), FITTING) == ("", True)
    assert thanks_due([gift(None)], {""}, FITTING) is None


def test_more_than_a_line_has_room_for_are_others() -> None:
    thanks = thanks_due([gift(f"fan_number_{number:03}") for number in range(60)], set(), FITTING)
    assert thanks
    assert thanks.others
    assert thanks.names.startswith("fan_number_000, fan_number_001")
    assert len(thanks.names) < 400


UNFITTING = [
    Moment(NOW, None, FITTING.moderated_at),
    Moment(NOW, BEGAN, None),
    Moment(NOW, BEGAN, NOW - AFTER_MODERATION + timedelta(seconds=1)),
    Moment(NOW, BEGAN, FITTING.moderated_at, unfitting=True),
    Moment(NOW, BEGAN, FITTING.moderated_at, hushed=True),
    Moment(NOW, BEGAN, FITTING.moderated_at, on=False),
]
"""Off the air, before the time is known, after a moderation, in a take, in a hard moment, switched off."""


@pytest.mark.parametrize("moment", UNFITTING)
def test_nothing_is_said_unasked_at_another_time(moment: Moment) -> None:
    assert thanks_due([gift("fern")], set(), FITTING)
    assert thanks_due([gift("fern")], set(), moment) is None
    assert unasked_due([STRINGS], {}, EVENING, FITTING) is STRINGS
    assert unasked_due([STRINGS], {}, EVENING, moment) is None


def test_it_is_waited_for_others_who_give_and_a_thanks_that_is_late_is_none() -> None:
    assert thanks_due([gift("fern", GATHERED_FOR - timedelta(seconds=1))], set(), FITTING) is None
    assert thanks_due([gift("fern", THANKED_WITHIN)], set(), FITTING) is None
    late = [gift("fern", THANKED_WITHIN), gift("sol", THANKED_WITHIN - timedelta(seconds=1))]
    assert thanks_due(late, set(), FITTING) == ("sol", False)


def test_who_was_thanked_is_not_thanked_again() -> None:
    assert thanks_due([gift("fern"), gift("sol")], {"id-fern"}, FITTING) == ("sol", False)
    assert thanks_due([gift("fern")], {"id-fern"}, FITTING) is None


def test_as_files_ship_support_is_never_spoken_of_unasked() -> None:
    assert unasked_due([SupportPurpose(slug="x", pays_for="strings")], {}, EVENING, FITTING) is None


def test_it_is_spoken_of_as_often_as_the_file_allows_in_turn_and_an_hour_apart() -> None:
    ago = UNASKED_APART
    assert unasked_due([STRINGS, ROOM], {"strings": [NOW - ago]}, EVENING, FITTING) is ROOM
    assert (
        unasked_due([STRINGS, ROOM], {"strings": [NOW - 2 * ago], "room": [NOW - ago]}, EVENING, FITTING)
        is STRINGS
    )
    assert unasked_due([ROOM], {"room": [NOW - ago]}, EVENING, FITTING) is None
    assert unasked_due([STRINGS], {"room": [NOW - ago + timedelta(seconds=1)]}, EVENING, FITTING) is None
    assert unasked_due([ROOM], {"room": [EVENING - ago]}, EVENING, FITTING) is ROOM
    fresh = Moment(NOW, NOW - UNASKED_APART + timedelta(seconds=1), FITTING.moderated_at)
    assert unasked_due([STRINGS], {}, EVENING, fresh) is None


def test_the_artist_is_told_who_gives_again_and_again_and_a_sub_counts_once() -> None:
    often = [gift("fern", timedelta(minutes=n)) for n in range(CAREFUL_FROM)]
    once = [gift("sol", act="the same shower")] * 50
    told_twice = [gift("moss", timedelta(minutes=n), GiftKind.SUB) for n in range(CAREFUL_FROM)]
    unnamed = [gift(None, timedelta(minutes=n)) for n in range(9)]
    assert gave_often([*often, *once, *told_twice, *unnamed]) == {"fern": CAREFUL_FROM}


GIVERS = st.sampled_from(["fern", "sol", "moss", None])


@given(st.lists(st.tuples(GIVERS, st.integers(0, 2400), st.sampled_from(GiftKind)), max_size=12), st.data())
def test_the_order_of_events_changes_no_thanks(
    given_: list[tuple[str | None, int, GiftKind]], data: st.DataObject
) -> None:
    """As many as there are, in whatever order: each giver once, by the alphabet, and nobody else."""
    gifts = [gift(who, timedelta(seconds=ago), kind) for who, ago, kind in given_]
    thanks = thanks_due(gifts, set(), FITTING)
    assert thanks_due(data.draw(st.permutations(gifts)), set(), FITTING) == thanks
    if thanks:
        names = thanks.names.split(", ") if thanks.names else []
        assert names == sorted({*names})
        assert {*names} == {
            each.giver.login for each in gifts if each.giver and NOW - each.at < THANKED_WITHIN
        }


@given(st.permutations(["2 gifts", "2 gifts", "5 gifts", *["3 gifts"] * 3]))
def test_a_shower_of_gifts_is_one_thanks_whichever_of_its_notices_comes_first(notices: list[str]) -> None:
    """Two of one shower, the notice of another, three of that: somebody unnamed gave, that is all."""
    gifts = [gift(None, act=each) for each in notices]
    assert thanks_due(gifts, set(), FITTING) == ("", True)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("unasked_at_most", MAX_UNASKED + 1),
        ("unasked_at_most", -1),
        ("pays_for", '"' + "x" * (MAX_PAYS_FOR + 1) + '"'),
        ("pays_for", '" "'),
        ("goal", 500),
        ("amount", 5),
    ],
)
def test_a_file_that_begs_or_counts_is_refused(field: str, value: object) -> None:
    kept = {"slug": '"strings"', "pays_for": '"strings"'} | {field: value}
    text = "[[support]]\n" + "\n".join(f"{name} = {each}" for name, each in kept.items())
    with pytest.raises(DocumentError):
        SUPPORT.read(text)


def test_ways_are_told_as_far_as_a_line_has_room_and_never_cut() -> None:
    ways = tuple(Way(name=f"Way {n}", link=f"https://example.com/{'x' * 40}/{n}") for n in range(3))
    told = SupportPurpose(slug="x", pays_for="strings", ways=ways).told_ways
    assert told == f"Way 0: {ways[0].link} · Way 1: {ways[1].link}"
