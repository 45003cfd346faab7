"""Support without pressure, as the bot lives it: thanked once, over restarts, and never at a bad time."""

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal
from bot.domain.fans.support import (
    AFTER_MODERATION,
    CAREFUL_FROM,
    GATHERED_FOR,
    KEPT_FOR,
    SUPPORT,
    THANKED_AGAIN_AFTER,
    THANKED_WITHIN,
    UNASKED_APART,
    Gift,
    GiftKind,
    SupportPurpose,
    Way,
)
from bot.errors import Gap, Refusal
from bot.moderation.verdict import Action, Verdict
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.clock import TwitchClock
from bot.services.fans.hush import Hush
from bot.services.fans.support import Support, SupportSources
from bot.store.database import Database
from bot.store.stream import end_stream, write_stream
from bot.store.support import gifts_since
from tests.catalogue import AT, keep
from tests.laws import share
from tests.shipped import POLICY

STRINGS = SupportPurpose(
    slug="strings",
    pays_for="strings",
    ways=(Way(name="The jar", link="https://example.com/jar"),),
    unasked_at_most=2,
)
BRIEF = timedelta(seconds=1)


def evening_of(at: datetime) -> datetime:
    """Return when the evening of a time began: at four."""
    began = at.replace(hour=4, minute=0, second=0, microsecond=0)
    return began if began <= at else began - timedelta(days=1)


def topic_in(text: str) -> str:
    return "Money" if "salary" in text else ""


def begs(text: str) -> bool:
    return "please donate" in text


@dataclass(frozen=True)
class Told:
    """A line that was said, and when."""

    line: str
    gaps: dict[str, Gap]
    at: datetime

    @property
    def names(self) -> list[str]:
        named = str(self.gaps["names"])
        return [] if named == "none" else named.split(", ")


@dataclass
class Evening:
    """An evening around the service: what goes on, and what was said."""

    database: Database
    clock: Any = field(default_factory=lambda: FakeClock(AT))
    activity: Activity = field(default_factory=Activity)
    told: list[Told] = field(default_factory=list[Told])
    live: bool = False
    playing: bool = False
    kept: Sequence[SupportPurpose] = (STRINGS,)
    count: int = 0

    async def open(self, *, known: bool = True) -> Support:
        """Open it, as a start of the bot does; `known`: Twitch is reached, and with that its time."""
        catalogue = await keep(self.database, SUPPORT, self.kept, self.clock)
        self.hush = Hush(self.database, self.clock)
        await self.hush.load()

        def tell(line: str, /, **gaps: Gap) -> None:
            self.told.append(Told(line, gaps, self.clock.now()))

        around = SupportSources(
            live=lambda: self.live,
            unfitting=lambda: self.playing,
            hushed=lambda: self.hush.on,
            private=topic_in,
            stops=begs,
            page=lambda: "",
            evening_of=evening_of,
            tell=tell,
            news=lambda: None,
        )
        self.support = Support(catalogue, self.database, self.clock, self.activity, around)
        await self.support.load()
        if known:
            self.support.begin()
        return self.support

    async def go(self, *, live: bool) -> None:
        self.live = live
        await (write_stream if live else end_stream)(self.database, self.clock.now())

    async def passes(self, time: timedelta, every: timedelta = timedelta(seconds=60)) -> None:
        """Let time go by, with a look now and then."""
        until = self.clock.now() + time
        while self.clock.now() < until:
            await self.clock.advance(min(until, self.clock.now() + every))
            await self.support.look()

    async def gives(self, who: str | None, act: str = "", kind: GiftKind = GiftKind.GIFT) -> Gift:
        self.count += 1
        giver = Chatter(f"id-{who}", who, who) if who else None
        gift = Gift(act or f"act-{self.count}", kind, giver, f"line-{self.count}", self.clock.now())
        self.support.gave(gift)
        await self.activity.still()
        return gift

    def line(self, who: str) -> Message:
        chatter = Chatter(f"id-{who}", who, who)
        return Message("m", chatter, Role.VIEWER, "words", (), self.clock.now(), "c")

    async def calm(self) -> "Evening":
        """Go live, and be past the quiet of a start."""
        await self.open()
        await self.go(live=True)
        await self.passes(AFTER_MODERATION)
        return self

    @property
    def thanks(self) -> list[Told]:
        return [each for each in self.told if each.line == "support-thanks"]


@pytest.fixture
async def calm(database: Database) -> Evening:
    return await Evening(database, kept=(STRINGS.model_copy(update={"unasked_at_most": 0}),)).calm()


async def test_a_machine_whose_clock_is_wrong_is_quiet_no_longer_and_no_less(database: Database) -> None:
    for ahead in (timedelta(hours=2), -timedelta(hours=2)):
        evening = Evening(database, clock=TwitchClock(machine := FakeClock(AT + ahead)))
        await evening.open(known=False)
        assert not evening.support.may_speak
        evening.clock.observe(AT)
        evening.support.begin()
        evening.live = True
        await machine.advance(AT + ahead + AFTER_MODERATION - timedelta(seconds=1))
        assert not evening.support.may_speak
        await machine.advance(AT + ahead + AFTER_MODERATION)
        assert evening.support.may_speak


async def test_a_shower_of_gifts_is_one_thanks_and_nothing_more(calm: Evening) -> None:
    for act in ("a", "a", "a", "b", "b", "a"):
        await calm.gives("fern", act)
    await calm.gives("sol")
    await calm.gives(None)
    await calm.passes(timedelta(hours=2))
    assert [(each.names, each.gaps["others"]) for each in calm.thanks] == [(["fern", "sol"], "yes")]
    await calm.gives("fern")
    await calm.passes(timedelta(hours=2))
    assert len(calm.told) == 1


async def test_who_opts_out_after_they_gave_is_thanked_by_no_name_and_stands_nowhere(calm: Evening) -> None:
    for _ in range(CAREFUL_FROM):
        await calm.gives("fern")
    assert await calm.support.gave_often() == {"fern": CAREFUL_FROM}
    await calm.support.opted_out(Person(frozenset({"fern"}), frozenset({"id-fern"})))
    assert await calm.support.gave_often() == {}
    await calm.gives("sol")
    await calm.passes(timedelta(hours=1))
    assert [(each.names, each.gaps["others"]) for each in calm.thanks] == [(["sol"], "yes")]


async def test_who_opts_out_once_thanked_takes_no_thanks_from_who_is_not_named(calm: Evening) -> None:
    await calm.gives("fern")
    await calm.passes(timedelta(hours=1))
    await calm.support.opted_out(Person(frozenset({"fern"}), frozenset({"id-fern"})))
    await calm.gives(None)
    await calm.passes(timedelta(hours=1))
    assert [(each.names, each.gaps["others"]) for each in calm.thanks] == [(["fern"], "no"), ([], "yes")]


async def test_a_sub_that_is_told_twice_minutes_apart_is_thanked_once(calm: Evening) -> None:
    await calm.gives("fern", kind=GiftKind.SUB)
    await calm.passes(timedelta(minutes=5))
    await calm.gives("fern", kind=GiftKind.SUB)
    await calm.passes(timedelta(hours=1))
    assert [each.names for each in calm.thanks] == [["fern"]]


async def test_a_crash_loses_no_thanks_and_says_none_twice(calm: Evening) -> None:
    await calm.gives("fern")
    await calm.open()
    await calm.passes(AFTER_MODERATION - timedelta(minutes=1))
    assert calm.told == [], "nobody knows what was before the start"
    await calm.passes(timedelta(minutes=1))
    await calm.open()
    await calm.passes(timedelta(hours=1))
    assert [each.names for each in calm.thanks] == [["fern"]]


async def test_a_thanks_waits_for_a_take_and_a_while_after_a_hard_moment(calm: Evening) -> None:
    calm.playing = True
    await calm.gives("fern")
    await calm.passes(timedelta(minutes=1))
    await calm.hush.begin("mod_moss")
    calm.playing = False
    await calm.passes(timedelta(minutes=1))
    assert calm.told == []
    await calm.hush.end("mod_moss")
    await calm.passes(timedelta(minutes=9))
    assert calm.told == [], "the end of a hard moment is no moment for thanks either"
    await calm.passes(timedelta(minutes=2))
    assert [each.names for each in calm.thanks] == [["fern"]]


async def test_what_waits_too_long_is_not_thanked_for(calm: Evening) -> None:
    calm.playing = True
    await calm.gives("fern")
    await calm.passes(THANKED_WITHIN)
    calm.playing = False
    await calm.passes(timedelta(hours=1))
    assert calm.told == []


async def test_a_steady_trickle_of_lines_taken_away_keeps_nobody_from_their_thanks(calm: Evening) -> None:
    await calm.gives("fern")
    for _ in range(5):
        calm.support.judged(calm.line("troll"), Verdict(Action.DELETE, "links"))
        calm.support.taken_off(Removal(calm.clock.now(), line="m", whose="id-troll", by_bot=True))
        await calm.passes(timedelta(minutes=1))
    assert [each.names for each in calm.thanks] == [["fern"]]


async def test_a_second_moderation_in_the_quiet_behind_one_is_waited_out_as_well(calm: Evening) -> None:
    await calm.gives("fern")
    for _ in range(2):
        calm.support.judged(calm.line("troll"), Verdict(Action.WARN, "links"))
        await calm.passes(AFTER_MODERATION - timedelta(minutes=1))
    assert calm.told == []
    await calm.passes(timedelta(minutes=2))
    assert [each.names for each in calm.thanks] == [["fern"]]


@pytest.mark.parametrize("how", ["judged", "banned", "line", "another line"])
async def test_who_was_moderated_is_not_thanked(how: str, calm: Evening) -> None:
    gift, now = await calm.gives("fern"), calm.clock.now()
    await calm.gives("fern")
    await calm.gives("sol")
    match how:
        case "judged":
            calm.support.judged(calm.line("fern"), Verdict(Action.WARN, "links"))
        case "banned":
            calm.support.taken_off(Removal(now, author="id-fern"))
        case "line":
            calm.support.taken_off(Removal(now, line=gift.line))
        case _:
            calm.support.taken_off(Removal(now, line="another", whose="id-fern"))
    await calm.activity.still()
    await calm.passes(AFTER_MODERATION - BRIEF)
    assert calm.told == []
    await calm.passes(timedelta(minutes=2))
    assert [each.names for each in calm.thanks] == [["sol"]]


async def test_a_rule_on_trial_and_a_clean_line_make_nobody_quiet(calm: Evening) -> None:
    await calm.gives("fern")
    calm.support.judged(calm.line("fern"), Verdict(Action.DELETE, "links", counts=False))
    calm.support.judged(calm.line("fern"), Verdict(Action.NONE))
    await calm.passes(timedelta(minutes=3))
    assert [each.names for each in calm.thanks] == [["fern"]]


async def test_off_says_nothing_over_a_restart_and_on_works_again(calm: Evening) -> None:
    await calm.support.switch("mod_moss", on=False)
    await calm.open()
    await calm.gives("fern")
    await calm.passes(timedelta(minutes=11))
    assert calm.told == []
    await calm.support.switch("mod_moss", on=True)
    await calm.passes(timedelta(minutes=1))
    assert [each.names for each in calm.thanks] == [["fern"]]


async def test_where_nothing_is_written_down_or_no_thanks_are_wished_nobody_is_thanked(
    database: Database,
) -> None:
    for kept in ((), (STRINGS.model_copy(update={"thanks": False, "unasked_at_most": 0}),)):
        evening = await Evening(database, kept=kept).calm()
        await evening.gives("fern")
        await evening.passes(timedelta(hours=1))
        assert evening.told == []


async def test_it_is_spoken_of_as_the_file_allows_and_a_restart_counts_on(database: Database) -> None:
    evening = await Evening(database).calm()
    await evening.passes(UNASKED_APART)
    await evening.open()
    await evening.passes(UNASKED_APART * 4)
    assert [each.line for each in evening.told] == ["support-unasked"] * 2
    assert evening.told[1].at - evening.told[0].at >= UNASKED_APART


async def test_who_gave_is_forgotten_after_a_day_though_nothing_happens(calm: Evening) -> None:
    await calm.gives("fern")
    await calm.go(live=False)
    await calm.passes(KEPT_FOR + timedelta(hours=1), every=timedelta(minutes=30))
    await calm.open()
    assert await gifts_since(calm.database, AT - timedelta(days=9)), "the clock may be wrong at a start"
    await calm.support.sweep()
    assert await gifts_since(calm.database, AT - timedelta(days=9)) == []


async def test_what_is_private_or_begs_cannot_be_saved_and_is_not_told(calm: Evening) -> None:
    catalogue = calm.support._catalogue  # pyright: ignore[reportPrivateUsage]
    for words, why in (("my salary", "support-private"), ("please donate", "support-against-rules")):
        with pytest.raises(Refusal, match=why):
            async with catalogue.editing("juniper") as draft:
                calm.support.put(draft, STRINGS.model_copy(update={"says": words}))
    await catalogue.merge([(SUPPORT, [STRINGS.model_copy(update={"pays_for": "my salary"})])])
    assert calm.support.purposes == {}


def test_what_ships_begs_in_no_line_and_in_no_sample() -> None:
    text = (Path(__file__).parent.parent.parent / "data/support.toml").read_text(encoding="utf-8")
    for each in SUPPORT.read(text):
        assert each.unasked_at_most == 0
        assert not any(POLICY.private_topic(words) for words in SUPPORT.says(each))


# The laws: whatever happens in an evening, and in whatever order.

WHO = st.sampled_from(["fern", "sol", "moss"])
STEPS = st.one_of(
    st.tuples(st.just("passes"), st.sampled_from([0.5, 3, 11, 31, 70])),
    st.tuples(st.just("gives"), st.tuples(st.one_of(WHO, st.none()), st.integers(0, 3))),
    st.tuples(st.just("is_moderated"), st.tuples(WHO, st.sampled_from(["judged", "banned"]))),
    st.tuples(st.just("cleared"), st.none()),
    st.tuples(st.sampled_from(["playing", "hush", "live", "switch"]), st.booleans()),
    st.tuples(st.just("restart"), st.none()),
)


class Law:
    """What has happened so far, told apart from the service, and what follows for each line that it says."""

    def __init__(self, evening: Evening) -> None:
        self.evening = evening
        self.moderated = AT
        self.waiting: dict[str, datetime] = {}
        self.thanked: dict[str, datetime] = {}
        self.seen = 0

    async def step(self, what: str, value: Any) -> None:
        await getattr(self, what)(value)
        await self.evening.support.look()
        self.check()

    async def passes(self, minutes: float) -> None:
        until = self.evening.clock.now() + timedelta(minutes=minutes)
        while self.evening.clock.now() < until:
            await self.evening.passes(timedelta(minutes=1))
            self.check()

    async def gives(self, gift: tuple[str | None, int]) -> None:
        who, act = gift
        await self.evening.gives(who, f"{who}-{act}")
        if who:
            self.waiting[who] = self.evening.clock.now()

    async def cleared(self, _: None) -> None:
        self.moderated = self.evening.clock.now()
        self.evening.support.taken_off(Removal(self.moderated))

    async def playing(self, on: bool) -> None:
        self.evening.playing = on

    async def hush(self, on: bool) -> None:
        if on:
            await self.evening.hush.begin("mod_moss")
        elif self.evening.hush.on:
            await self.evening.hush.end("mod_moss")

    async def live(self, on: bool) -> None:
        await self.evening.go(live=on)

    async def switch(self, on: bool) -> None:
        await self.evening.support.switch("mod_moss", on=on)

    async def restart(self, _: None) -> None:
        self.moderated = self.evening.clock.now()
        await self.evening.open()

    async def is_moderated(self, of: tuple[str, str]) -> None:
        who, how = of
        self.moderated = now = self.evening.clock.now()
        self.waiting.pop(who, None)
        if how == "judged":
            self.evening.support.judged(self.evening.line(who), Verdict(Action.WARN, "links"))
        else:
            self.evening.support.taken_off(Removal(now, author=f"id-{who}"))
        await self.evening.activity.still()

    def check(self) -> None:
        new, self.seen = self.evening.told[self.seen :], len(self.evening.told)
        assert len(new) <= 1
        for told in new:
            self.check_moment()
            assert not any(sign.isdigit() for gap in told.gaps.values() for sign in str(gap))
            if told.line == "support-thanks":
                self.check_names(told)
        unasked = [each.at for each in self.evening.told if each.line == "support-unasked"]
        evenings = Counter(map(evening_of, unasked))
        assert all(times <= STRINGS.unasked_at_most for times in evenings.values())
        assert all(later - one >= UNASKED_APART for one, later in pairwise(unasked))

    def check_moment(self) -> None:
        evening = self.evening
        assert evening.live
        assert evening.support.on
        assert not evening.playing
        assert not evening.hush.on
        assert evening.clock.now() - self.moderated >= AFTER_MODERATION

    def check_names(self, told: Told) -> None:
        assert told.names == sorted({*told.names})
        for who in told.names:
            assert told.at - self.waiting[who] < THANKED_WITHIN
            assert who not in self.thanked or told.at - self.thanked[who] >= THANKED_AGAIN_AFTER
            self.thanked[who] = told.at


@given(st.lists(STEPS, min_size=5, max_size=30))
@share(1 / 2)
async def test_whatever_happens_support_is_spoken_of_only_as_the_code_says(
    steps: list[tuple[str, Any]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with Database.opened(Path(folder) / "w.db") as database:
            evening = await Evening(database).calm()
            law = Law(evening)
            for what, value in steps:
                await law.step(what, value)


@given(st.lists(st.tuples(WHO, st.integers(0, 600)), min_size=1, max_size=8))
@share(1 / 2)
async def test_in_a_calm_evening_everybody_who_gave_is_thanked_once(gifts: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with Database.opened(Path(folder) / "w.db") as database:
            kept = (STRINGS.model_copy(update={"unasked_at_most": 0}),)
            evening = await Evening(database, kept=kept).calm()
            for who, seconds in gifts:
                await evening.gives(who)
                await evening.passes(timedelta(seconds=seconds))
            await evening.passes(GATHERED_FOR + timedelta(minutes=2))
            named = [who for each in evening.thanks for who in each.names]
            assert sorted(named) == sorted({who for who, _ in gifts})
