"""The band: who is shown, who may what, and the guest, as they say it themselves and over a restart."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.backstage.band import BAND, Mate, MateRight, OwnBoundary, Tie
from bot.domain.chat.message import Chatter, Message
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.errors import Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.backstage.band import GUEST_HOURS, INVITATION_DAYS, Band
from bot.services.documents.catalogue import Catalogue
from bot.store.database import Database
from tests.catalogue import AT, opened
from tests.shipped import POLICY

MARLO, ODO, FAN = (
    Chatter(id_, login, login) for id_, login in (("11", "marlo"), ("12", "odo"), ("13", "fern"))
)
HELD = (
    Mate(slug="marlo", name="Marlo Finch", user_id="11", login="marlo", gear=("long",), rights=("gear",)),
    Mate(slug="odo", name="Odo Quill", plays="drums", login="odo"),
    Mate(slug="tamsin", name="Tamsin Hare", tie=Tie.GUEST, vouched=date(2026, 11, 2)),
    Mate(slug="silent", name="Silent Ray"),
)
GEAR_HELD = [GearItem(slug=slug, kind=GearKind.BASS, model=slug) for slug in ("long", "short")]


class House:
    """The band over a database that stays, as the bot opens it at each start."""

    def __init__(self, database: Database) -> None:
        self.database, self.clock, self.activity = database, FakeClock(AT), Activity()
        self.band: Band
        self.catalogue: Catalogue

    async def start(self) -> Band:
        self.catalogue = await opened(self.database, self.clock)
        self.band = Band(
            self.catalogue,
            self.database,
            self.clock,
            self.activity,
            policy=lambda: POLICY,
            artist="junipervale",
        )
        await self.band.load()
        return self.band

    async def write(self, **changes: Any) -> None:
        """Let the artist change what is written of Marlo."""
        async with self.catalogue.editing("junipervale") as draft:
            draft.put(BAND, draft.of(BAND)["marlo"].model_copy(update=changes))

    async def settled(self) -> None:
        while self.activity.busy:
            await self.activity.change()

    def names(self) -> list[str]:
        return [each.name for each in self.band.shown()]


@pytest.fixture
async def house(database: Database) -> House:
    house = House(database)
    catalogue = await opened(database, house.clock)
    await catalogue.merge([(GEAR, GEAR_HELD), (BAND, HELD)])
    await house.start()
    return house


async def refused(doing: Awaitable[object]) -> str:
    with pytest.raises(Refusal) as told:
        await doing
    return told.value.line


async def test_nobody_is_shown_before_their_own_yes_but_for_whom_the_artist_vouches(house: House) -> None:
    assert house.names() == ["Tamsin Hare"]
    assert await refused(house.band.accept(FAN)) == "band-no-invitation"
    await house.band.accept(MARLO)
    assert house.names() == ["Marlo Finch", "Tamsin Hare"]
    await house.start()
    assert house.names() == ["Marlo Finch", "Tamsin Hare"]


async def test_before_the_yes_what_they_would_have_said_is_not_said_either(house: House) -> None:
    await house.write(
        boundaries=(OwnBoundary(topic="t", words=("the accident",), says="Ask Marlo of bass."),)
    )

    def says() -> list[str]:
        return [each.says for of in house.band.private() for each in of.boundaries]

    assert says() == [""]
    await house.band.accept(MARLO)
    assert says() == ["Ask Marlo of bass."]
    await house.band.hide(MARLO, hidden=True)
    assert says() == [""]


async def test_an_invitation_ends_by_itself_and_can_be_sent_again(house: House) -> None:
    await house.clock.advance(AT + timedelta(days=INVITATION_DAYS, seconds=1))
    await house.start()
    assert await refused(house.band.accept(MARLO)) == "band-invitation-over"
    await house.band.invite("marlo")
    await house.band.accept(MARLO)
    assert "Marlo Finch" in house.names()
    await house.clock.advance(house.clock.now() + timedelta(days=INVITATION_DAYS + 1))
    await house.band.accept(MARLO)  # a yes that was said stays one


async def test_who_is_taken_out_and_written_down_anew_is_asked_anew(house: House) -> None:
    await house.band.accept(MARLO)
    async with house.catalogue.editing("junipervale") as draft:
        draft.remove(BAND, "marlo")
    assert await refused(house.band.accept(MARLO)) == "band-no-invitation"
    await house.catalogue.merge([(BAND, HELD)])
    await house.settled()
    await house.start()
    assert house.names() == ["Tamsin Hare"]
    assert not house.band.may("11", MateRight.GEAR)


async def test_who_hides_stays_hidden_over_a_restart_and_when_written_down_anew(house: House) -> None:
    await house.band.accept(MARLO)
    await house.band.hide(MARLO, hidden=True)
    async with house.catalogue.editing("junipervale") as draft:
        draft.remove(BAND, "marlo")
    await house.catalogue.merge([(BAND, HELD)])
    await house.settled()
    await house.start()
    assert [each.whose for each in house.band.private() if each.hidden] == ["marlo"]
    await house.band.hide(MARLO, hidden=False)
    assert house.names() == ["Tamsin Hare"]  # who is written down anew says yes anew
    await house.band.hide(MARLO, hidden=True)
    await house.band.accept(MARLO)
    assert house.names() == ["Tamsin Hare"]
    await house.band.hide(MARLO, hidden=False)
    assert "Marlo Finch" in house.names()


@pytest.mark.parametrize("rights", [(), ("gaer",), ("interview",), ("*",)])
async def test_rights_are_read_at_each_act(house: House, rights: tuple[str, ...]) -> None:
    await house.band.accept(MARLO)
    assert house.band.may_change_gear("11", "long")
    assert not house.band.may_change_gear("11", "short")
    assert not house.band.may_change_gear("13", "long")
    await house.write(rights=rights)
    assert not house.band.may_change_gear("11", "long")
    await house.write(rights=("gear",), gear=())
    assert not house.band.may_change_gear("11", "long")


async def test_before_the_yes_nothing_is_granted(house: House) -> None:
    assert not house.band.may("11", MateRight.GEAR)
    await house.band.accept(MARLO)
    assert house.band.may("11", MateRight.GEAR)


async def test_nobody_is_written_down_twice(house: House) -> None:
    with pytest.raises(Refusal) as told:
        await house.catalogue.merge([(BAND, [Mate(slug="twin", name="Twin", user_id="11")])])
    assert told.value.line == "changes-shared"


async def test_with_an_id_that_two_have_nothing_is_granted_and_no_yes_is_lost(house: House) -> None:
    await house.band.accept(MARLO)
    house.catalogue.kinds[BAND.name] = replace(BAND, unique=())  # as an older version kept them
    await house.catalogue.merge([(BAND, [Mate(slug="twin", name="Twin", user_id="11", rights=("gear",))])])
    assert not house.band.may("11", MateRight.GEAR)
    assert house.names() == ["Tamsin Hare"]
    await house.band.hide(MARLO, hidden=True)
    assert [each.whose for each in house.band.private() if each.hidden] == ["marlo", "twin"]
    await house.band.hide(MARLO, hidden=False)
    async with house.catalogue.editing(None) as draft:
        draft.remove(BAND, "twin")
    await house.settled()
    await house.start()
    assert house.names() == ["Marlo Finch", "Tamsin Hare"]
    assert house.band.may("11", MateRight.GEAR)


async def test_what_two_acts_say_at_once_is_all_kept(house: House) -> None:
    await asyncio.gather(
        house.band.accept(MARLO),
        house.band.hide(MARLO, hidden=True),
        house.band.invite("marlo"),
        house.band.accept(ODO),
    )
    assert [each.whose for each in house.band.private() if each.hidden] == ["marlo"]
    await house.start()
    assert [each.whose for each in house.band.private() if each.hidden] == ["marlo"]
    await house.band.hide(MARLO, hidden=False)
    assert house.names() == ["Marlo Finch", "Odo Quill", "Tamsin Hare"]


async def test_who_hides_while_they_are_taken_out_is_told_that_they_are_gone(house: House) -> None:
    async def remove() -> None:
        async with house.catalogue.editing("junipervale") as draft:
            draft.remove(BAND, "marlo")

    async def hide() -> str:
        try:
            await house.band.hide(MARLO, hidden=True)
        except Refusal as told:
            return told.line
        return ""

    _, told = await asyncio.gather(remove(), hide())
    await house.settled()
    assert told in {"", "band-no-invitation"}
    await house.catalogue.merge([(BAND, HELD)])
    await house.settled()
    await house.start()
    hidden = [each.whose for each in house.band.private() if each.hidden]
    assert hidden == ([] if told else ["marlo"])


async def test_a_login_is_known_by_its_id_from_the_first_line_on(
    house: House, message: Callable[..., Message]
) -> None:
    house.band.heard(replace(message("hi"), chatter=Chatter("77", "odo", "Odo")))
    await house.settled()
    assert house.catalogue.all(BAND)["odo"].user_id == "77"
    renamed = Chatter("77", "odo_the_second", "Odo")
    await house.band.accept(renamed)
    assert "Odo Quill" in house.names()
    assert await refused(house.band.accept(ODO)) == "band-no-invitation"  # who has the login now


async def test_an_id_that_somebody_has_already_becomes_nobody_elses(
    house: House, message: Callable[..., Message]
) -> None:
    async with house.catalogue.editing(None) as draft:
        draft.put(BAND, Mate(slug="twin", name="Twin", login="marlo"))
    house.band.heard(replace(message("hi"), chatter=MARLO))
    await house.settled()
    assert house.catalogue.all(BAND)["twin"].user_id == ""
    assert house.catalogue.all(BAND)["marlo"].user_id == "11"


async def test_who_is_known_by_the_login_alone_can_say_yes_with_the_first_line(house: House) -> None:
    await house.band.accept(ODO)
    assert "Odo Quill" in house.names()


async def test_nobody_gives_or_takes_what_they_have_not_and_the_artist_stays(house: House) -> None:
    juniper, mod = Chatter("1", "junipervale", "Juniper"), Chatter("2", "mod_moss", "Moss")
    async with house.catalogue.editing(None) as draft:
        draft.put(BAND, Mate(slug="juniper", name="Juniper", login="junipervale"))
    for each in (MARLO, ODO):
        await house.band.accept(each)

    async def give(by: Chatter, right: str, whose: str, *, granted: bool, is_artist: bool = False) -> str:
        giving = house.band.give(by, whose, right, granted=granted, is_artist=is_artist)
        return await refused(giving)

    assert await give(ODO, "gear", "marlo", granted=False) == "band-not-yours-to-give"
    assert await give(mod, "gear", "odo", granted=True) == "band-not-yours-to-give"
    assert await give(MARLO, "interview", "odo", granted=True) == "band-not-yours-to-give"
    assert await give(juniper, "everything", "odo", granted=True, is_artist=True) == "band-no-such-right"
    assert await give(juniper, "gear", "juniper", granted=False, is_artist=True) == "band-artist-stays"
    assert await give(MARLO, "gear", "juniper", granted=False) == "band-unknown"
    await house.band.give(MARLO, "odo", "gear", granted=True, is_artist=False)
    assert house.band.may("12", MateRight.GEAR)
    await house.band.give(juniper, "marlo", "gear", granted=False, is_artist=True)
    assert not house.band.may("11", MateRight.GEAR)
    assert await give(MARLO, "gear", "odo", granted=False) == "band-not-yours-to-give"


async def test_a_guest_is_one_for_the_evening_and_only_while_they_may_be_shown(house: House) -> None:
    with pytest.raises(Refusal):
        await house.band.welcome("marlo")
    await house.band.accept(MARLO)
    await house.band.welcome("marlo")
    await house.start()
    assert house.band.guest == house.catalogue.all(BAND)["marlo"]
    await house.band.hide(MARLO, hidden=True)
    assert house.band.guest is None
    await house.band.hide(MARLO, hidden=False)
    assert house.band.guest is not None
    await house.clock.advance(AT + timedelta(hours=GUEST_HOURS))
    assert house.band.guest is None


@pytest.mark.parametrize(
    ("ask", "meant"),
    [("Tamsin", "tamsin"), ("tamsin hare", "tamsin"), ("hare", "tamsin"), ("tamsinn", "tamsin")],
)
async def test_people_are_found_by_any_of_their_names(house: House, ask: str, meant: str) -> None:
    assert house.band.find(ask).slug == meant


@pytest.mark.parametrize("ask", ["marlo", "silent ray", "juniper", "?"])
async def test_who_is_not_shown_is_as_unknown_as_who_is_not_there(house: House, ask: str) -> None:
    with pytest.raises(Refusal) as told:
        house.band.find(ask)
    assert told.value.line == "band-unknown"


async def test_what_touches_somebodys_private_life_is_kept_back(house: House) -> None:
    async with house.catalogue.editing(None) as draft:
        held = draft.of(BAND)["tamsin"]
        draft.put(
            BAND, held.model_copy(update={"words": "My address is 4 Mill Lane, I live in Harbour Town."})
        )
    with pytest.raises(Refusal) as told:
        house.band.find("tamsin")
    assert told.value.line == "kept-back"


async def test_what_the_artist_writes_down_is_refused_where_it_would_hold_nothing(house: House) -> None:
    faulty = OwnBoundary(topic="t", words=("(unclosed",))
    for mate, line in (
        (HELD[0].model_copy(update={"rights": ("gaer",)}), "band-no-such-right"),
        (HELD[0].model_copy(update={"boundaries": (faulty,)}), "band-bad-words"),
    ):
        with pytest.raises(Refusal) as told:
            house.band.put(house.catalogue.draft(), mate)
        assert told.value.line == line
