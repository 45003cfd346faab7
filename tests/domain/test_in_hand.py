"""What the artist said last of their gear holds, before the block, the rig and what is in use."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.gear.gear import GearItem, GearKind, Status
from bot.domain.gear.in_hand import HOLDS_FOR, InHand
from bot.domain.practice.routine import Block, BlockKind

AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)

GOLDIE = GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark", status=Status.IN_USE)
BLUE = GearItem(slug="blue", kind=GearKind.GUITAR, model="Fin")
RED = GearItem(slug="red", kind=GearKind.GUITAR, model="Hen")
TENS = GearItem(slug="tens", kind=GearKind.STRINGS, model="Tens", status=Status.IN_USE).with_field(
    "in", "goldie"
)
AMP = GearItem(slug="amp", kind=GearKind.AMP, model="Kettle", status=Status.IN_USE)
FUZZ = GearItem(slug="fuzz", kind=GearKind.PEDAL, model="Wool", status=Status.IN_USE)
ECHO = GearItem(slug="echo", kind=GearKind.PEDAL, model="Cave")


class Shelf:
    """Gear of which some is put in use and out of it by hand, as a block and a rig go on."""

    def __init__(self) -> None:
        self.held: Mapping[str, GearItem] = {
            each.slug: each for each in (GOLDIE, BLUE, RED, TENS, AMP, FUZZ, ECHO)
        }
        self.block: Block | None = None
        self.rig: tuple[str, ...] = ()
        self.in_hand = InHand(lambda: self.held, self.of)
        self.in_hand.block = lambda: self.block
        self.in_hand.rig = lambda: self.rig

    def of(self, standing: Iterable[tuple[GearKind, Status]]) -> tuple[GearItem, ...]:
        return tuple(
            each for one in standing for each in self.held.values() if (each.kind, each.status) == one
        )

    def plays(self, *gear: str, title: str = "A") -> None:
        self.block = Block(title=title, kind=BlockKind.TECHNIQUE, minutes=1, gear=gear)

    def put(self, slug: str, status: Status) -> None:
        before = self.held[slug]
        after = before.model_copy(update={"status": status})
        self.held = {**self.held, slug: after}
        self.in_hand.note(before, after)

    @property
    def told(self) -> set[str]:
        return {each.slug for each in self.in_hand.pieces}


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def test_a_guitar_put_in_use_by_hand_is_in_hand_in_place_of_the_one_of_the_block_until_that_is_over(
    shelf: Shelf,
) -> None:
    shelf.plays("goldie", "fuzz", "tens")
    shelf.put("blue", Status.IN_USE)
    assert shelf.told == {"blue", "fuzz"}, "and the strings of the other are not in hand either"
    assert shelf.in_hand.slugs[0] == "blue"
    assert shelf.in_hand.stands(shelf.held["goldie"]) is Status.RESTING
    shelf.put("red", Status.IN_USE)
    assert shelf.told == {"red", "fuzz"}, "of guitars the last"
    shelf.in_hand.say("goldie", in_use=True)  # which was in use all the time
    assert shelf.told == {"goldie", "fuzz", "tens"}
    shelf.put("blue", Status.RESTING)
    shelf.put("blue", Status.IN_USE)
    shelf.plays("goldie", title="B")
    assert shelf.told == {"goldie"}


def test_out_of_use_again_the_gear_of_the_block_is_back(shelf: Shelf) -> None:
    shelf.plays("goldie")
    shelf.put("blue", Status.IN_USE)
    shelf.put("blue", Status.RESTING)
    assert shelf.told == {"goldie"}


def test_what_is_put_out_of_use_by_hand_is_not_in_hand_though_the_block_has_it(shelf: Shelf) -> None:
    shelf.plays("goldie", "echo")
    shelf.in_hand.say("echo", in_use=False)
    assert shelf.told == {"goldie"}
    assert shelf.in_hand.stands(ECHO) is Status.RESTING


def test_a_pedal_put_in_use_by_hand_comes_to_those_that_are_there(shelf: Shelf) -> None:
    shelf.plays("goldie", "fuzz")
    shelf.put("echo", Status.IN_USE)
    assert shelf.told == {"goldie", "fuzz", "echo"}
    assert shelf.in_hand.stands(AMP) is Status.IN_USE, "a block need not name all"


def test_what_was_said_by_hand_is_before_the_rig_until_another_is_in_use(shelf: Shelf) -> None:
    shelf.rig = ("goldie", "amp")
    shelf.put("blue", Status.IN_USE)
    assert shelf.told == {"blue", "amp", "fuzz"}
    shelf.rig = ("red", "amp")
    assert shelf.told == {"red", "amp", "fuzz", "tens"}


def test_new_gear_and_what_is_gone_was_not_put_in_use_by_hand(shelf: Shelf) -> None:
    shelf.plays("goldie")
    shelf.in_hand.note(None, BLUE.with_field("status", "in use"))
    assert shelf.told == {"goldie"}
    shelf.put("blue", Status.IN_USE)
    shelf.held = {slug: each for slug, each in shelf.held.items() if slug != "blue"}
    assert shelf.told == {"goldie"}


def test_who_shows_what_is_in_hand_hears_of_what_was_said_without_a_change(shelf: Shelf) -> None:
    heard: list[set[str]] = []
    shelf.in_hand.changed = lambda: heard.append(shelf.told)
    shelf.plays("blue")
    shelf.in_hand.say("goldie", in_use=True)
    assert heard == [{"goldie"}]


def test_what_was_said_by_hand_holds_over_a_restart_while_block_and_rig_last_and_the_evening() -> None:
    before, after, rigged = Shelf(), Shelf(), Shelf()
    for each in (before, after, rigged):
        each.plays("goldie", "fuzz", "tens")
    before.in_hand.say("blue", in_use=True)
    kept = before.in_hand.by_hand(AT)
    rigged.rig = ("amp",)
    for each, late in ((rigged, timedelta()), (after, HOLDS_FOR)):
        each.in_hand.recall(kept, AT + late)
        assert "blue" not in each.told
    after.in_hand.recall(kept, AT + HOLDS_FOR - timedelta(seconds=1))
    assert after.told == before.told == {"blue", "fuzz"}
    after.plays("goldie", title="B")
    assert after.told == {"goldie"}


def test_what_is_said_and_let_go_of_is_told_so_that_it_can_be_kept(shelf: Shelf) -> None:
    told: list[dict[str, bool]] = []
    shelf.in_hand.said = lambda: told.append(dict(shelf.in_hand.by_hand(AT).in_use))
    shelf.plays("goldie")
    shelf.in_hand.say("blue", in_use=True)
    shelf.plays("goldie", title="B")
    assert shelf.told == {"goldie"}
    shelf.plays("goldie", title="C")
    assert shelf.told == {"goldie"}
    assert told == [{"blue": True}, {}]


def test_a_pedal_that_is_in_use_at_other_times_rests_while_the_block_names_others(shelf: Shelf) -> None:
    assert shelf.in_hand.stands(FUZZ) is Status.IN_USE
    shelf.plays("goldie", "echo")
    assert shelf.in_hand.stands(FUZZ) is Status.RESTING
    assert shelf.in_hand.stands(ECHO) is Status.IN_USE
    shelf.put("fuzz", Status.RESTING)
    shelf.put("fuzz", Status.IN_USE)
    assert shelf.in_hand.stands(FUZZ) is Status.IN_USE


def test_what_no_block_names_a_piece_of_stands_as_it_does_and_strings_go_with_their_guitar(
    shelf: Shelf,
) -> None:
    flats = GearItem(slug="flats", kind=GearKind.STRINGS, model="Flats")
    shelf.held = {**shelf.held, "flats": flats}
    shelf.plays("goldie", "flats")
    assert shelf.in_hand.stands(AMP) is Status.IN_USE
    assert shelf.in_hand.stands(TENS) is Status.IN_USE
