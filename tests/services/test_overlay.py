"""What cards show, and what keeps them from it."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal, Said
from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.pages.overlay import NOTHING, Heading, Line, OverlayCard, SampleState, Shown, as_sent
from bot.domain.pages.visitor import Right
from bot.services.feed import Feed
from bot.services.gear.gear_card import follow_gear, gear_card
from bot.services.pages.overlay import Overlay
from bot.services.practice.practice_cards import practice_cards
from tests.overlays import PRACTICE
from tests.spoken import voice_of_tests

EMPTY = as_sent(NOTHING)


@pytest.fixture
def feed() -> Feed:
    return Feed()


@pytest.fixture(autouse=True)
def overlay(feed: Feed) -> Overlay:
    voice = voice_of_tests()
    made = Overlay(feed, lambda text: "Where I live" if "Harbour Street" in text else "")
    made.add([*practice_cards(voice.say), gear_card(voice.say)])
    return made


def asking(said: Message, name: str = "asked") -> OverlayCard:
    """Return a card that shows what somebody asked, and who."""

    def shows(_: Mapping[str, Any]) -> Shown:
        return Shown((Heading(Said.words(said)), Line(Said.name(said))))

    return OverlayCard(name, "page-overlay-now", (name,), shows, lambda _, __: NOTHING)


def rows_of(feed: Feed, card: str) -> list[Mapping[str, Any]]:
    """Return the rows of a card, each without what is empty of it."""
    return [
        {name: value for name, value in row.items() if value is not None}
        for row in feed.latest[f"overlay-{card}"]["rows"]
    ]


def test_a_block_is_shown_with_its_tempo_its_row_and_its_time(feed: Feed) -> None:
    feed.publish("practice", PRACTICE)
    assert rows_of(feed, "now") == [
        {"row": "heading", "text": "Ferry at Dusk"},
        {"row": "line", "text": "Bars 27–42"},
        {"row": "tempo", "now": 92, "target": 116, "unit": "BPM"},
        {"row": "repetitions", "clean": 2, "of": 4, "says": "{clean} of 4 clean"},
        {
            "row": "timeleft",
            "minutes": 30,
            "played": 720,
            "since": round(datetime.fromisoformat(PRACTICE["since"]).timestamp() * 1000),
            "left": "{minutes} min left",
            "over": "{minutes} min over",
        },
    ]
    assert rows_of(feed, "next") == [{"row": "aside", "label": "Next", "text": "Scales in thirds"}]


@pytest.mark.parametrize(
    ("values", "kinds"),
    [
        ({"section": ""}, ["heading", "tempo", "repetitions", "timeleft"]),
        ({"bpm": None, "target_bpm": None}, ["heading", "line", "timeleft"]),
        ({"bpm": None}, ["heading", "line", "tempo", "repetitions", "timeleft"]),
        ({"playing": False}, []),
    ],
)
def test_what_there_is_nothing_to_say_of_has_no_row(
    feed: Feed, values: dict[str, Any], kinds: list[str]
) -> None:
    feed.publish("practice", PRACTICE | values)
    assert [each["row"] for each in rows_of(feed, "now")] == kinds


@pytest.mark.parametrize(
    ("row", "full", "clean"), [(-2, False, 0), (0, False, 0), (3, False, 3), (4, True, 4), (5, False, 1)]
)
def test_a_row_of_clean_repetitions_fills_and_begins_anew(
    feed: Feed, row: int, full: bool, clean: int
) -> None:
    feed.publish("practice", PRACTICE | {"in_a_row": row, "row_full": full})
    shown = next(each for each in rows_of(feed, "now") if each["row"] == "repetitions")
    assert (shown["clean"], shown["of"]) == (clean, 4)


def test_a_take_leaves_one_pill_and_a_break_stops_the_clock(feed: Feed) -> None:
    feed.publish("practice", PRACTICE | {"paused": True})
    assert rows_of(feed, "now")[-1]["stands"] == "On a break"
    feed.publish("take", {"on": True})
    assert rows_of(feed, "now") == [{"row": "pill", "text": "Take", "tempo": 92, "unit": "BPM"}]
    assert feed.latest["overlay-now"]["alone"]
    feed.publish("practice", {"playing": False})
    assert rows_of(feed, "now") == [{"row": "pill", "text": "Take", "unit": "BPM"}]
    feed.publish("take", {"on": False})
    assert feed.latest["overlay-now"] == EMPTY


def test_the_gear_in_hand_is_named_instruments_first(feed: Feed) -> None:
    pedal = GearItem(slug="p", kind=GearKind.PEDAL, maker="Reef", model="Drive")
    guitar = GearItem(slug="g", kind=GearKind.GUITAR, model="Lark 59", nickname="Goldie")
    amp = GearItem(slug="a", kind=GearKind.AMP, model="Ember 15")
    hand = [pedal, amp, guitar]
    publish = follow_gear(feed, lambda: hand)
    feed.publish("practice", PRACTICE)
    assert rows_of(feed, "gear") == [{"row": "tape", "text": "Goldie · Ember 15"}]
    hand[:] = [pedal]
    publish()
    assert rows_of(feed, "gear") == [{"row": "tape", "text": "Reef Drive"}]


def test_gear_is_named_before_anything_was_practised_and_after(feed: Feed) -> None:
    hand = [GearItem(slug="g", kind=GearKind.GUITAR, model="Lark 59", nickname="Goldie")]
    publish = follow_gear(feed, lambda: hand)
    tape = [{"row": "tape", "text": "Goldie"}]
    assert rows_of(feed, "gear") == tape
    feed.publish("practice", PRACTICE)
    feed.publish("practice", {"playing": False})
    assert rows_of(feed, "gear") == tape
    assert feed.latest["overlay-gear"]["until"] is None
    hand.clear()
    publish()
    assert feed.latest["overlay-gear"] == EMPTY


def test_what_is_private_is_on_no_card_and_that_is_logged(feed: Feed) -> None:
    with capture_logs() as logs:
        feed.publish("practice", PRACTICE | {"piece": "Song of Harbour Street"})
        feed.publish("practice", PRACTICE | {"piece": "Song of Harbour Street", "in_a_row": 3})
    assert feed.latest["overlay-now"] == EMPTY
    assert rows_of(feed, "next")
    assert [(log["event"], log["card"], log["topic"]) for log in logs] == [
        ("overlay.private", "now", "Where I live")
    ]


def test_what_somebody_said_leaves_with_the_line_the_person_or_the_chat_and_stays_away(
    feed: Feed, overlay: Overlay, message: Callable[..., Message]
) -> None:
    def deleted(said: Message) -> Removal:
        return Removal(said.at, line=said.id)

    def banned(said: Message) -> Removal:
        return Removal(said.at + timedelta(seconds=1), author=said.chatter.id)

    def cleared(said: Message) -> Removal:
        return Removal(said.at + timedelta(seconds=1))

    for number, removal in enumerate((deleted, banned, cleared)):
        said = message(f"which strings? {number}", who=f"fan_{number}", after=number * 60)
        card = f"asked-{number}"
        overlay.add([asking(said, card)])
        assert [each["text"] for each in rows_of(feed, card)] == [said.text, said.chatter.name]
        with feed.reading(Right.EVERYBODY) as watching:
            while not watching.empty():
                watching.get_nowait()
            overlay.take_off(removal(said))
            assert watching.get_nowait() == (f"overlay-{card}", EMPTY)
        feed.publish(card, {"asked": "once more"})
        overlay.refresh()
        assert feed.latest[f"overlay-{card}"] == EMPTY


def test_two_cards_of_one_name_are_a_mistake_in_the_house(
    overlay: Overlay, message: Callable[..., Message]
) -> None:
    overlay.add([asking(message("one"))])
    with pytest.raises(ValueError, match="two cards are called 'asked'"):
        overlay.add([asking(message("two"))])


def test_each_card_has_a_sample_of_each_state(overlay: Overlay, evening: datetime) -> None:
    for card in overlay.cards.values():
        assert [bool(card.sample(state, evening).rows) for state in SampleState] == [
            True,
            True,
            True,
            True,
            False,
        ], card.name


def test_a_card_shows_only_what_the_voice_and_the_artist_say(feed: Feed) -> None:
    feed.publish(
        "practice", PRACTICE | {"listen_for": "the ghost note", "settings": "gain at noon", "note": "x"}
    )
    sent = str(feed.latest["overlay-now"])
    assert "ghost" not in sent
    assert "gain" not in sent
