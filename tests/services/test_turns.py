"""Turns: kept over a restart, called aloud, passed over with the reason, and gone with a moderation."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

import pytest

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.said import Removal, Said
from bot.domain.fans.turns import THERE_WITHIN
from bot.domain.pages.overlay import Heading
from bot.errors import Gap, Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.fans.turn_calls import TurnCalls
from bot.services.fans.turn_card import publishing, turn_card
from bot.services.fans.turns import KEPT_FOR, LOOKED_EVERY, Turns
from bot.services.feed import Feed
from bot.services.pages.overlay import TOPIC as SHOWN
from bot.services.pages.overlay import Overlay
from bot.services.surroundings import Surroundings
from bot.store.database import Database
from bot.store.turns import forget_places
from tests.catalogue import AT
from tests.moderated import POLICY
from tests.spoken import voice_of_tests

SECONDS = 30
BY = "junipervale"
SAY = voice_of_tests().say


class Evening:
    """A chat with its clock, an overlay, and what is said aloud."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = FakeClock(AT)
        self.activity = Activity()
        self.live, self.held, self.in_take = True, False, False
        self.said: list[tuple[str, Mapping[str, Gap]]] = []
        self.told: list[tuple[str, str]] = []
        self.feed = Feed()
        self.overlay = Overlay(self.feed, POLICY.private_topic)
        self.overlay.add([turn_card(SAY)])
        self._publish = publishing(self.feed)
        self.lines = 0

    async def open(self) -> Turns:
        def tell(line: str, _: Mapping[str, Gap], login: str) -> None:
            self.told.append((line, login))

        def say(line: str, gaps: Mapping[str, Gap]) -> None:
            self.said.append((line, gaps))

        around = Surroundings(
            self.activity, lambda: POLICY, lambda: self.live, tell, lambda: self._publish(turns.round)
        )
        held = lambda: self.held  # noqa: E731 - as short as what is around
        in_take = lambda: self.in_take  # noqa: E731 - the same
        calls = TurnCalls(seconds=SECONDS, in_take=in_take, say=say, announce=say)
        turns = Turns(self.database, self.clock, around, calls, held=held)
        await turns.load()
        return turns

    def line(self, who: str, text: str = "!turn join") -> Message:
        self.lines += 1
        chatter = Chatter(f"id-{who}", who, who.title())
        return Message(f"m{self.lines}", chatter, Role.VIEWER, text, (), self.clock.now(), "c")

    async def join(self, turns: Turns, *who: str) -> None:
        for each in who:
            await self.clock.advance(self.clock.now() + timedelta(seconds=1))
            await turns.join(self.line(each))
        await self.clock.advance(self.clock.now() + THERE_WITHIN + timedelta(seconds=1))

    async def waits(self, turns: Turns, seconds: float) -> None:
        """Let time go by, with a look whenever one is due."""
        for _ in range(int(seconds / LOOKED_EVERY)):
            await turns.look()

    def shown(self) -> list[str]:
        return [row["text"] for row in self.feed.latest[f"{SHOWN}turn"]["rows"]]


@pytest.fixture
def evening(database: Database) -> Evening:
    return Evening(database)


def up(turns: Turns) -> str:
    return turns.round.up.chatter.login if turns.round and turns.round.up else ""


def waits(turns: Turns) -> list[str]:
    return [each.chatter.login for each in turns.round.waiting] if turns.round else []


async def opened(evening: Evening, *who: str) -> Turns:
    turns = await evening.open()
    await turns.open("feedback on riffs", BY)
    await evening.join(turns, *who)
    return turns


async def test_who_is_called_is_called_by_name_with_the_time_there_is(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss")
    await turns.join(evening.line("moss"))
    assert turns.running.place_of(evening.line("moss").chatter.id) == 2, "joined twice, where they were"
    await turns.next()
    gaps = {"login": "fern", "what": "feedback on riffs", "seconds": SECONDS}
    assert evening.said == [("turn-called", gaps)]
    assert evening.shown() == ["Fern", "Your turn", "feedback on riffs"]
    await turns.next()
    await turns.next()
    assert evening.said[-1] == ("turn-all-done", {"what": "feedback on riffs"})
    assert evening.shown() == []


async def test_who_does_not_write_in_time_goes_to_the_end_once_and_is_told_why(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss")
    await turns.next()
    await evening.waits(turns, SECONDS - LOOKED_EVERY)
    assert up(turns) == "fern"
    await evening.waits(turns, LOOKED_EVERY)
    gaps = {"login": "fern", "next": "@moss", "place": 1, "seconds": SECONDS}
    assert evening.said[-1] == ("turn-missed", gaps)
    turns.heard(evening.line("moss", "here!"))
    await evening.activity.still()
    await evening.waits(turns, 10 * SECONDS)
    assert up(turns) == "moss", "who has written has all the time there is"
    await turns.next()
    await evening.waits(turns, SECONDS)
    assert evening.said[-1] == ("turn-out", {"next": "none", "seconds": 0}), "nobody is named as left behind"
    assert (up(turns), waits(turns)) == ("", [])


async def test_who_was_missed_twice_hears_the_way_back_as_they_write_and_it_works_in_a_closed_round_too(
    evening: Evening,
) -> None:
    turns = await opened(evening, "moss", "fern", "robin")
    await turns.close()
    await turns.next()
    for _ in range(4):
        await turns.skip()
    assert (up(turns), waits(turns)) == ("fern", ["robin"])
    turns.heard(evening.line("reed", "hello"))
    assert evening.told == []
    for text in ("!turn", "I had to brush my teeth sorry", "is it still my turn?"):
        turns.heard(evening.line("moss", text))
    assert evening.told == [("turn-way-back", "moss")], "once, and a command is answered by itself"
    await turns.join(evening.line("moss"))
    with pytest.raises(Refusal, match="turn-closed"):
        await turns.join(evening.line("reed"))
    assert waits(turns) == ["robin", "moss"]


async def test_who_has_written_within_the_last_minute_is_there_and_need_not_show_it(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss")
    turns.heard(evening.line("fern", "i'm here, ready!"))
    turns.heard(evening.line("moss", "me too"))
    await evening.clock.advance(evening.clock.now() + THERE_WITHIN)
    await turns.next()
    gaps = {"login": "fern", "what": "feedback on riffs", "seconds": 0}
    assert evening.said == [("turn-called", gaps)], "nothing more is asked of them"
    await evening.waits(turns, 10 * SECONDS)
    assert up(turns) == "fern"
    await evening.clock.advance(evening.clock.now() + timedelta(seconds=1))
    await turns.next()
    await evening.waits(turns, SECONDS)
    assert up(turns) == "", "that was too long ago"


async def test_who_joined_a_moment_ago_is_there(evening: Evening) -> None:
    turns = await opened(evening)
    await turns.join(evening.line("fern"))
    await turns.next()
    await evening.waits(turns, 10 * SECONDS)
    assert up(turns) == "fern"


async def test_next_right_behind_a_pass_over_is_not_the_turn_of_the_last_one_who_came_up_for_it(
    evening: Evening,
) -> None:
    turns = await opened(evening, "fern", "moss")
    await turns.next()
    await turns.skip()
    await turns.leave("id-fern")
    await evening.waits(turns, SECONDS)
    assert waits(turns) == ["moss"]
    await evening.join(turns, "fern")
    await turns.next()
    await evening.waits(turns, SECONDS)
    assert (up(turns), waits(turns)) == ("fern", []), "moss was missed twice"
    await turns.next()
    assert up(turns) == "fern"
    assert evening.said[-1][0] == "turn-called"
    await evening.waits(turns, SECONDS - LOOKED_EVERY)
    assert up(turns) == "fern", "with all of the time"
    await turns.next()
    assert evening.said[-1][0] == "turn-all-done", "whom staff called has had their turn"


async def test_the_last_one_of_a_closed_round_is_passed_over_as_well(evening: Evening) -> None:
    turns = await opened(evening, "fern")
    await turns.close()
    for _ in range(2):
        await turns.next()
        await evening.waits(turns, SECONDS)
    assert evening.said[-1][0] == "turn-out"
    turns.heard(evening.line("fern", "oh no, sorry"))
    assert evening.told == [("turn-way-back", "fern")]
    with pytest.raises(Refusal, match="turn-none"):
        await turns.join(evening.line("moss"))
    await turns.join(evening.line("fern"))
    assert waits(turns) == ["fern"]
    await turns.next()
    assert up(turns) == "fern"


async def test_of_a_round_that_staff_ended_nobody_is_led_back_who_was_out(evening: Evening) -> None:
    turns = await opened(evening, "fern")
    for _ in range(2):
        await turns.next()
        await evening.waits(turns, SECONDS)
    await turns.end()
    turns.heard(evening.line("fern", "oh no, sorry"))
    assert evening.told == []
    with pytest.raises(Refusal, match="turn-none"):
        await turns.join(evening.line("fern"))
    await turns.undo()
    await turns.join(evening.line("fern"))
    assert waits(turns) == ["fern"]


async def test_who_was_led_back_once_is_so_again_in_another_round(evening: Evening) -> None:
    turns = await opened(evening, "fern")
    for _ in range(2):
        for _ in range(2):
            await turns.next()
            await evening.waits(turns, SECONDS)
        turns.heard(evening.line("fern", "oh no, sorry"))
        await turns.end()
        await turns.open("duets", BY)
        await evening.join(turns, "fern")
    assert evening.told == [("turn-way-back", "fern")] * 2


async def test_who_came_up_by_itself_and_is_silent_has_not_had_their_turn_where_staff_says_next(
    evening: Evening,
) -> None:
    turns = await opened(evening, "fern", "moss", "robin")
    await turns.next()
    await evening.waits(turns, SECONDS)
    assert up(turns) == "moss"
    await turns.next()  # which meant fern, who was passed over right then
    assert (up(turns), waits(turns)) == ("robin", ["fern", "moss"])
    await turns.next()
    assert (up(turns), waits(turns)) == ("fern", ["moss"]), "whom staff called has had their turn"
    await evening.waits(turns, SECONDS)
    turns.heard(evening.line("moss", "back! sorry"))
    await evening.activity.still()
    await turns.next()
    assert (up(turns), waits(turns)) == ("", []), "and so has who was there"


async def test_in_a_take_and_without_a_stream_nobodys_time_runs_and_nothing_is_said(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss")
    await turns.next()
    evening.held = True
    await evening.waits(turns, 10 * SECONDS)
    evening.held, evening.live = False, False
    await evening.waits(turns, 10 * SECONDS)
    evening.live = True
    assert (len(evening.said), up(turns)) == (1, "fern")
    await evening.waits(turns, SECONDS)
    assert up(turns) == "moss"


async def test_a_new_start_goes_on_where_the_round_stood_with_all_of_the_time(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss", "reed")
    await turns.next()
    await turns.skip()
    await turns.close()
    await evening.waits(turns, SECONDS - LOOKED_EVERY)
    turns = await evening.open()
    assert (up(turns), waits(turns)) == ("moss", ["reed", "fern"])
    assert not turns.running.open
    await evening.waits(turns, SECONDS - LOOKED_EVERY)
    assert up(turns) == "moss"
    await evening.waits(turns, LOOKED_EVERY)
    assert (up(turns), waits(turns)) == ("reed", ["fern", "moss"])


async def test_who_is_moderated_is_off_list_and_screen_and_does_not_slip_back(
    evening: Evening,
) -> None:
    turns = await opened(evening, "fern", "moss", "reed")
    await turns.next()
    late = evening.line("lark")
    removal = Removal(evening.clock.now(), author="id-fern")
    evening.overlay.take_off(removal)
    assert evening.shown() == [], "at once, before anything is written"
    for each in (removal, Removal(evening.clock.now(), line="m2"), Removal(late.at, author="id-lark")):
        turns.taken_off(each)
    await evening.activity.still()
    assert (up(turns), waits(turns)) == ("", ["reed"])
    for who in ("fern", "moss"):
        await evening.clock.advance(evening.clock.now() + timedelta(minutes=20))
        with pytest.raises(Refusal, match="turn-not-this-round"):
            await turns.join(evening.line(who))
    with pytest.raises(Refusal, match="turn-not-this-round"):
        await turns.join(late)
    turns = await evening.open()
    with pytest.raises(Refusal, match="turn-not-this-round"):
        await turns.join(evening.line("fern"))
    assert await turns.let_back("@Fern") == 2
    await turns.end()
    await turns.open("", BY)
    await turns.join(evening.line("moss"))
    assert turns.running.place_of(evening.line("moss").chatter.id) == 1, "another round"


async def test_who_is_taken_off_while_their_line_is_being_written_is_off(evening: Evening) -> None:
    turns = await opened(evening)
    line = evening.line("fern")
    evening.activity.spawn(_joins(turns, line), name="join")
    turns.taken_off(Removal(evening.clock.now() + timedelta(seconds=1), author="id-fern"))
    await evening.activity.still()
    assert waits(turns) == []


async def _joins(turns: Turns, line: Message) -> None:
    try:
        await turns.join(line)
    except Refusal:
        return


async def test_a_slip_is_taken_back_aloud_and_places_hold(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss", "reed")
    for _ in range(2):
        await turns.next()
    await turns.undo()
    assert (up(turns), waits(turns)) == ("fern", ["moss", "reed"])
    assert evening.said[-1] == ("turn-undone", {"up": "fern", "count": 2})
    await turns.end()
    await turns.undo()
    assert (up(turns), waits(turns)) == ("fern", ["moss", "reed"])
    turns = await evening.open()
    assert (up(turns), waits(turns)) == ("fern", ["moss", "reed"])
    with pytest.raises(Refusal, match="turn-nothing-undone"):
        await turns.undo()


async def test_an_opening_is_taken_back_and_who_joined_meanwhile_stays(evening: Evening) -> None:
    turns = await opened(evening)
    await turns.undo()
    assert evening.said[-1] == ("turn-opening-undone", {"count": 0})
    with pytest.raises(Refusal, match="turn-none"):
        await turns.join(evening.line("fern"))
    await turns.open("riffs", BY)
    await evening.join(turns, "fern")
    await turns.next()
    for _ in range(2):
        await turns.undo()
    assert evening.said[-1] == ("turn-opening-undone", {"count": 1})
    assert waits(turns) == ["fern"]
    with pytest.raises(Refusal, match="turn-closed"):
        await turns.join(evening.line("moss"))


async def test_in_a_take_who_is_called_is_on_the_overlay_and_in_chat_behind_it(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss", "reed")
    evening.held = evening.in_take = True
    await turns.next()
    assert (evening.said, evening.shown()[0]) == ([], "Fern")
    await turns.next()
    await turns.skip()
    assert (evening.said, up(turns)) == ([], "reed")
    evening.held = evening.in_take = False
    turns.take_over()
    gaps = {"login": "moss", "next": "@reed", "place": 1, "seconds": SECONDS}
    assert evening.said == [("turn-missed", gaps)], "as it stands by then"
    turns.take_over()
    assert len(evening.said) == 1, "once"


async def test_what_was_done_and_taken_back_in_a_take_is_never_told(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss")
    evening.in_take = True
    await turns.next()
    await turns.undo()
    evening.in_take = False
    turns.take_over()
    assert evening.said == []
    await turns.next()
    evening.in_take = True
    await turns.undo()
    evening.in_take = False
    turns.take_over()
    assert [line for line, _ in evening.said] == ["turn-called", "turn-undone"]
    evening.in_take = True
    await turns.next()
    turns.heard(evening.line("fern", "here I am"))
    await evening.activity.still()
    evening.in_take = False
    turns.take_over()
    assert len(evening.said) == 2, "who has seen it on the overlay is not called again"


@pytest.mark.parametrize("then", [Turns.next, Turns.skip, Turns.close, Turns.end])
async def test_in_a_take_undo_takes_back_one_act_and_who_is_up_is_called_behind_it(
    evening: Evening, then: Callable[[Turns], Awaitable[object]]
) -> None:
    turns = await opened(evening, "fern", "moss", "reed")
    evening.held = evening.in_take = True
    await turns.next()
    await then(turns)
    await turns.undo()
    assert up(turns) == "fern"
    evening.held = evening.in_take = False
    turns.take_over()
    gaps = {"login": "fern", "what": "feedback on riffs", "seconds": SECONDS}
    assert evening.said == [("turn-called", gaps)]


async def test_what_was_taken_back_in_a_take_is_told_though_another_was_called_and_taken_back(
    evening: Evening,
) -> None:
    turns = await opened(evening, "fern", "moss")
    await turns.next()
    evening.in_take = True
    await turns.undo()
    await turns.next()
    await turns.undo()
    evening.in_take = False
    turns.take_over()
    assert [line for line, _ in evening.said] == ["turn-called", "turn-undone"]


async def test_a_round_is_opened_closed_opened_again_and_ended(evening: Evening) -> None:
    turns = await evening.open()
    for refused in (turns.join(evening.line("fern")), turns.next(), turns.close(), turns.end()):
        with pytest.raises(Refusal, match="turn-none"):
            await refused
    with pytest.raises(Refusal, match="turn-private"):
        await turns.open("who guesses where I live, what street", BY)
    await turns.open("riffs", BY)
    await evening.join(turns, "fern")
    with pytest.raises(Refusal, match="turn-runs"):
        await turns.open("songs", BY)
    await turns.close()
    with pytest.raises(Refusal, match="turn-closed"):
        await turns.join(evening.line("moss"))
    assert (await turns.open("", BY)).what == "riffs"
    await evening.join(turns, "moss")
    assert waits(turns) == ["fern", "moss"], "who waited waits"
    await turns.leave("id-fern")
    assert await turns.end() == 1
    with pytest.raises(Refusal, match="turn-none"):
        await turns.join(evening.line("moss"))


async def test_who_is_forgotten_leaves_nothing_behind(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss")
    await turns.close()
    await turns.open("jam with @fern", BY)
    await turns.next()
    person, told = Person(frozenset({"fern"}), frozenset({"id-fern"})), Forgotten()
    async with evening.database.writing() as connection:
        await forget_places(connection, person, told)
    await turns.forgotten(person)
    assert evening.shown() == []
    assert (up(turns), waits(turns)) == ("", ["moss"])
    await turns.undo()
    assert waits(turns) == ["moss"]
    turns = await evening.open()
    assert waits(turns) == ["moss"]
    dump = "\n".join([line async for line in evening.database.reading.iterdump()])
    assert "fern" not in dump.lower()


async def test_who_opts_out_and_joined_by_a_word_keeps_their_place(evening: Evening) -> None:
    turns = await opened(evening, "fern", "moss")
    await turns.forgotten(Person(frozenset({"fern"}), frozenset({"id-fern"})))
    assert waits(turns) == ["fern", "moss"], "nothing of them was deleted"


async def test_an_old_round_goes_with_a_sweep_and_not_at_a_start(evening: Evening) -> None:
    turns = await opened(evening, "fern")
    await evening.clock.advance(evening.clock.now() + KEPT_FOR - timedelta(hours=1))
    await turns.sweep()
    assert waits(await evening.open()) == ["fern"]
    await evening.clock.advance(evening.clock.now() + timedelta(days=1))
    assert waits(await evening.open()) == ["fern"], "nobody knows yet whether the clock is right"
    await turns.sweep()
    assert (await evening.open()).round is None
    assert (turns.round, turns.can_undo) == (None, False)
    with pytest.raises(Refusal, match="turn-none"):
        await turns.join(evening.line("moss"))


async def test_a_name_in_what_the_turns_are_for_does_not_come_back(evening: Evening) -> None:
    turns = await evening.open()
    await turns.open("jam with @fern", BY)
    person = Person(frozenset({"fern"}), frozenset({"id-fern"}))
    async with evening.database.writing() as connection:
        await forget_places(connection, person, Forgotten())
    await turns.forgotten(person)
    await turns.close()
    dump = "\n".join([line async for line in evening.database.reading.iterdump()])
    assert "fern" not in dump


def test_the_card_has_the_name_as_what_was_said() -> None:
    values = {"name": "Fern", "line": "m", "author": "7", "at": AT.isoformat(), "what": ""}
    heading = turn_card(SAY).shows(values).rows[0]
    assert heading == Heading(Said("Fern", "m", "7", AT))
