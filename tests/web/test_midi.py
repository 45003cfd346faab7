"""MIDI on the artist's page, in a real browser: pedals that come and go, and a clock that is followed."""

import random
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.domain.practice.focus import Focus
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.domain.rigs.rig import RIGS, ChainPiece, Rig
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.feed import Feed
from bot.services.gear.rigs import TOPIC, Rigs
from bot.services.practice.practice_room import PracticeRoom
from bot.services.practice.take import Take
from bot.store.database import Database
from bot.web.feed import feed_routes
from bot.web.practice import practice_acts, practice_routes
from bot.web.rig import rig_acts
from bot.web.server import WebServer
from tests.axe import barriers
from tests.catalogue import keep
from tests.conftest import EVENING
from tests.pages import pages_of
from tests.spoken import voice_of_tests

# One browser for all: to start one takes longer than any of these tests.
ROUTINE = Routine(
    slug="short",
    title="Short",
    clean_in_a_row=9,
    blocks=tuple(
        Block(title=title, kind=BlockKind.TECHNIQUE, minutes=10, start_bpm=bpm)
        for title, bpm in (("Run", 60), ("Arpeggio", 70))
    ),
)

RIGS_THERE = [
    Rig(slug=slug, title=slug.title(), midi_program=program, chain=(ChainPiece(gear="amp"),))
    for slug, program in (("clean", 0), ("loud", 12))
]

SYSTEM = """
const inputs = new Map();
const access = { inputs, onstatechange: null };
const tell = (port) => access.onstatechange?.({ port });
window.midi = {
  asked: 0,
  refusal: null,
  plug(id, name, manufacturer, telling = true) {
    const port = { id, name, manufacturer, state: "connected", onmidimessage: null };
    inputs.set(id, port);
    if (telling) tell(port);
  },
  unplug(id, telling = true) {
    const port = inputs.get(id);
    port.state = "disconnected";
    if (telling) tell(port);
  },
  send(id, bytes, timeStamp) {
    const target = inputs.get(id);
    target.onmidimessage?.({ target, data: new Uint8Array(bytes), timeStamp });
  },
};
Object.defineProperty(navigator, "requestMIDIAccess", {
  configurable: true,
  value: async () => {
    midi.asked += 1;
    if (midi.refusal) throw new DOMException("no driver", midi.refusal);
    return access;
  },
});
"""
"""The MIDI of a machine (https://www.w3.org/TR/webmidi/), as far as a page that only hears can tell."""

PULSES_OF_A_BAR = 96
STOMP = "'one', 'Stomp', 'Maker'"
ON, OFF = [0xB0, 64, 127], [0xB0, 64, 0]
PROGRAM = [0xC0, 0]


@pytest.fixture
async def feed() -> Feed:
    return Feed()


@pytest.fixture
async def catalogue(tmp_path: Path) -> AsyncGenerator[tuple[Database, Catalogue]]:
    """Give a catalogue with a routine and two rigs, with the database that it is in."""
    async with Database.opened(tmp_path / "woodshed.db") as database:
        catalogue = await keep(database, ROUTINES, [ROUTINE])
        await catalogue.merge([(RIGS, RIGS_THERE)])
        yield database, catalogue


@pytest.fixture
async def room(catalogue: tuple[Database, Catalogue], feed: Feed) -> PracticeRoom:
    """Give a room in which a routine is practised."""
    room = PracticeRoom(*catalogue, FakeClock(EVENING), feed, day_of=datetime.date, rest_days=frozenset())
    await room.load()
    await room.start("short")
    return room


@pytest.fixture
async def rigs(catalogue: tuple[Database, Catalogue], feed: Feed) -> Rigs:
    database, documents = catalogue
    rigs = Rigs(documents, database, feed, voice_of_tests().say)
    await rigs.load()
    return rigs


def silent(*_: object) -> None:
    """Say nothing in chat."""


@pytest.fixture
async def address(room: PracticeRoom, rigs: Rigs, feed: Feed) -> AsyncGenerator[str]:
    say = voice_of_tests().say
    acts = [*practice_acts(room, say, take=Take(Focus(), feed), say_told=silent), *rig_acts(rigs, say)]
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of([*feed_routes(feed), *practice_routes(say, acts)], acts))
    yield f"{server.url}practice"
    await server.stop()


@pytest.fixture
async def page(browser: Browser, address: str) -> AsyncGenerator[Page]:
    async with opened(browser, address) as page:
        yield page


@asynccontextmanager
async def opened(browser: Browser, address: str) -> AsyncGenerator[Page]:
    """Open the page on a machine with MIDI and nothing plugged in; nothing may go wrong in it."""
    context = await browser.new_context()
    await context.add_init_script(SYSTEM)
    page = await context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    await page.clock.install()
    await page.goto(address)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Run")
    yield page
    await context.close()
    assert problems == []


async def listen(page: Page) -> None:
    await page.get_by_text("Pedals and keys").click()
    await page.get_by_role("button", name="Listen to MIDI").click()


async def send(page: Page, *messages: list[int], at: int = 0, port: str = "one") -> None:
    """Send messages, each 300 ms after the one before, from `at` seconds on."""
    await page.evaluate(
        "([port, messages, at]) => messages.forEach((each, n) => midi.send(port, each, at * 1000 + n * 300))",
        [port, messages, at],
    )


async def assign(page: Page, action: str, *presses: list[list[int]]) -> None:
    """Have a pedal learnt by the messages of two presses."""
    await page.get_by_role("button", name=f"Assign a key to {action}", exact=True).click()
    for press in presses:
        await send(page, *press)
        await page.clock.fast_forward(1000)


async def test_pedals_are_learnt_by_two_presses_whatever_they_send_and_each_press_counts_once(
    page: Page,
) -> None:
    await page.get_by_text("Pedals and keys").click()
    await page.get_by_role("button", name="Listen to MIDI").evaluate("it => { it.click(); it.click(); }")
    await page.evaluate(f"midi.plug({STOMP})")
    assert await page.evaluate("midi.asked") == 1
    await expect(page.locator("#midi-says")).to_have_text("Listening to Stomp.")
    says, tally = page.locator("#assigning"), page.locator("#tally")
    await assign(page, "Clean", [ON, OFF])
    await expect(says).to_have_text("Heard. Let go and press it once more.")
    await send(page, ON, OFF)
    await page.clock.fast_forward(1000)
    await expect(says).to_contain_text("Stomp: control 64, channel 1 is Clean now. It is on while")
    await assign(page, "Miss", [[0xB1, 7, 127]], [[0xB1, 7, 0]])
    await expect(says).to_contain_text("Stomp: control 7, channel 2 is Miss now. It goes on at one press")
    await assign(page, "Next", [PROGRAM], [PROGRAM])
    await expect(says).to_contain_text("Stomp: program 1 (sent 0), channel 1 is Next now. It says the same")
    await assign(page, "Back", [[0xCF, 127]], [[0xCF, 127]])
    await expect(says).to_contain_text("Stomp: program 128 (sent 127), channel 16 is Back now.")
    assert await barriers(page) == []
    await expect(tally).to_have_text("0 clean, 0 missed")
    await send(page, ON, OFF, at=100)
    await expect(tally).to_have_text("1 clean, 0 missed")
    await send(page, ON, at=200)
    await expect(tally).to_have_text("2 clean, 0 missed")
    for number, value in enumerate((127, 0, 127), 1):
        await send(page, [0xB1, 7, value], at=200 + number)
        await expect(tally).to_have_text(f"2 clean, {number} missed")
    await send(page, PROGRAM, at=300)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Arpeggio")


async def test_a_pedal_that_comes_back_plays_by_itself_under_a_new_id_and_over_a_reload(
    page: Page,
) -> None:
    state, tally = page.locator("#midi-state"), page.locator("#tally")
    await page.evaluate(f"midi.plug({STOMP})")
    await listen(page)
    await assign(page, "Clean", [ON, OFF], [ON, OFF])
    await page.evaluate("midi.unplug('one')")
    await expect(state).to_have_text("Stomp is gone. Once it is plugged in and on, it plays again by itself.")
    await page.evaluate("midi.plug('other', 'Another', 'Maker')")
    await expect(state).to_contain_text("Stomp is gone.")
    await page.evaluate("midi.plug('two', 'Stomp', 'Maker')")
    await expect(state).to_have_text("Stomp is back.")
    await send(page, ON, at=100, port="two")
    await expect(tally).to_have_text("1 clean, 0 missed")
    # The old port goes and the new one is there, before anything is told of either.
    await page.evaluate("midi.unplug('two', false); midi.plug('three', 'Stomp', 'Maker', false)")
    await page.evaluate("midi.plug('other', 'Another', 'Maker')")
    await send(page, ON, at=200, port="three")
    await expect(tally).to_have_text("2 clean, 0 missed")
    await page.clock.fast_forward(10_000)
    await expect(state).to_be_empty()

    await page.reload()
    await expect(state).to_have_text(
        "What is set up for MIDI is not heard yet: press “Listen to MIDI” below."
    )
    assert await page.evaluate("midi.asked") == 0
    await page.context.grant_permissions(["midi"])
    await page.reload()
    await expect(state).to_contain_text("Stomp is gone.")
    await page.evaluate("midi.plug('four', 'Stomp', 'Maker')")
    await send(page, ON, at=300, port="four")
    await expect(tally).to_have_text("3 clean, 0 missed")
    await page.get_by_text("Pedals and keys").click()
    await page.get_by_role("button", name="Take Stomp: control 64, channel 1 back").click()
    await page.evaluate("midi.unplug('four')")
    await expect(page.locator("#midi-says")).to_contain_text("no device is plugged in")
    await expect(state).to_be_empty()


async def test_of_two_pages_one_hears_and_both_know_what_was_assigned_in_either(page: Page) -> None:
    other = await page.context.new_page()
    await other.goto(page.url)
    for each in (page, other):
        await each.evaluate(f"midi.plug({STOMP})")
        await listen(each)
    says = other.locator("#midi-says")
    await expect(says).to_contain_text("Another page of this browser listens to MIDI.")
    await assign(page, "Clean", [ON, OFF], [ON, OFF])
    await expect(other.get_by_role("button", name="Take Stomp: control 64, channel 1 back")).to_be_visible()
    await other.get_by_role("button", name="Assign a key to Miss", exact=True).click()
    await other.keyboard.press("q")
    await expect(page.get_by_role("button", name="Take Q back")).to_be_visible()
    for each in (page, other):
        await send(each, ON, OFF, at=100)
    await page.keyboard.press("q")
    await expect(page.locator("#tally")).to_have_text("1 clean, 1 missed")
    await page.close()
    await expect(says).to_have_text("Listening to Stomp.")
    await send(other, ON, at=200)
    await expect(other.locator("#tally")).to_have_text("2 clean, 1 missed")


async def test_each_refusal_is_told_with_its_mend_and_nothing_is_asked_before_a_click(page: Page) -> None:
    assert await page.evaluate("midi.asked") == 0
    await listen(page)
    await expect(page.locator("#midi-says")).to_contain_text("no device is plugged in")
    await page.reload()
    await page.get_by_text("Pedals and keys").click()
    button, says = page.get_by_role("button", name="Listen to MIDI"), page.locator("#midi-says")
    for refusal, mend in (
        ("NotAllowedError", "Allow it at the sign beside the address, then press again."),
        ("SecurityError", "a browser of its own, not a dock in OBS"),
        ("InvalidStateError", "(no driver). Close what else listens to it"),
    ):
        await page.evaluate("refusal => { midi.refusal = refusal; }", refusal)
        await button.click()
        await expect(says).to_contain_text(mend)
    await page.evaluate("Object.defineProperty(navigator, 'requestMIDIAccess', { value: undefined })")
    await button.click()
    await expect(says).to_have_text("This browser has no MIDI. Open the page in Chrome, Edge or Firefox.")
    await page.evaluate("Object.defineProperty(window, 'isSecureContext', { value: false })")
    await button.click()
    await expect(says).to_contain_text("an address with https or 127.0.0.1")


async def test_the_clock_sets_the_tempo_only_while_it_is_asked_to_and_a_block_is_played(
    page: Page, room: PracticeRoom
) -> None:
    async def pulses(bpm: float, at: int) -> None:
        times = [at * 1000 + number * 60000 / bpm / 24 for number in range(PULSES_OF_A_BAR)]
        await page.evaluate("times => times.forEach((at) => midi.send('one', [0xF8], at))", times)

    bpm, heard = page.locator("#bpm"), page.locator("#midi-tempo")
    follow = page.get_by_role("checkbox", name="Follow the MIDI clock")
    await page.evaluate(f"midi.plug({STOMP})")
    await listen(page)
    await pulses(106, at=10)
    await expect(heard).to_be_empty()
    await follow.press("Space")  # where the focus stays, and the letters are keys all the same
    await expect(heard).to_have_text("No clock is heard.")
    await pulses(106, at=20)
    await expect(heard).to_have_text("106 BPM")
    await expect(bpm).to_have_text("106")
    await page.clock.fast_forward(2000)
    await expect(heard).to_have_text("No clock is heard.")
    await page.keyboard.press("p")
    await expect(page.locator("#of")).to_have_text("on a break")
    await pulses(90, at=30)
    await expect(heard).to_have_text("90 BPM")
    assert room.session.bpm == 106
    await page.keyboard.press("f")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Well played")
    await expect(follow).not_to_be_checked()
    await follow.click()
    await expect(follow).not_to_be_checked()
    await expect(heard).to_have_text("Nothing is being practised: start first.")
    await room.start("short")
    await expect(bpm).to_have_text("60")
    await pulses(90, at=40)
    await page.keyboard.press("c")
    await expect(page.locator("#tally")).to_have_text("1 clean, 0 missed")
    assert room.session.bpm == 60


@pytest.fixture(scope="module")
async def modules(chromium: Browser) -> AsyncGenerator[Page]:
    """Give a page whose modules are tried by themselves."""
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(practice_routes(voice_of_tests().say, [])))
    page = await chromium.new_page()
    await page.goto(f"{server.url}practice")
    yield page
    await page.close()
    await server.stop()


async def run(modules: Page, script: str, given: object) -> Any:
    """Run the body of a function in the page; what it is given is `given`."""
    return await modules.evaluate(f"async (given) => {{ {script} }}", given)


SWEPT = [False] * 63 + [True] * 64
"""The signs of a sweep from rest, 1 to 127."""

LEARNT = {
    "lets go": ([True, False], [True, False], ("momentary", True)),
    "bounces": ([True, False, True, False], [True, False], ("momentary", True)),
    "is pressed twice at once": ([True, False, True, False], [True], ("momentary", True)),
    "is held": ([True], [False, True, False], ("momentary", True)),
    "is wired the other way round": ([False, True], [False, True], ("momentary", False)),
    "sweeps": ([*SWEPT, *SWEPT[::-1]], [*SWEPT, *SWEPT[::-1]], ("momentary", True)),
    "sweeps, and is held": (SWEPT, [*SWEPT[::-1], *SWEPT], ("momentary", True)),
    "jumps over the half, and is held": ([True] * 9, [*SWEPT[::-1], *SWEPT], ("momentary", True)),
    "bounces, and is held": ([True, False, True], [False, True, False], ("momentary", True)),
    "says again that it is held": ([True, True, True, False], [True, False], ("momentary", True)),
    "goes on, then off": ([True], [False], ("latching", True)),
    "goes off, then on": ([False], [True], ("latching", False)),
    "says one thing": ([True], [True], ("single", True)),
    "says one thing, and bounces": ([True, True], [True, True, True], ("single", True)),
}


async def test_how_a_pedal_tells_its_presses_is_found_from_two(modules: Page) -> None:
    script = """
        const { wayOf } = await import("/static/midi_press.js");
        return given.map((presses) => wayOf(...presses)).map(({ way, press }) => [way, press]);
    """
    found = await run(modules, script, [[one, other] for one, other, _ in LEARNT.values()])
    ways = {name: (way, press) for name, (way, press) in zip(LEARNT, found, strict=True)}
    assert ways == {name: way for name, (_, _, way) in LEARNT.items()}


PRESSED = {
    "momentary": [(0, 1), (80, 0), (600, 1), (1600, 0), (2000, 1)],
    "momentary, bouncing": [(0, 1), (5, 0), (9, 1), (30, 0), (600, 1), (604, 0), (606, 1), (1400, 0)],
    "momentary, said again": [(0, 1), (500, 1), (900, 0), (1500, 1)],
    "momentary, swept": [
        (at + number * 10, on) for at in (0, 3000) for number, on in enumerate([*SWEPT, *SWEPT[::-1]])
    ],
    "latching": [(0, 1), (500, 0), (900, 1), (1300, 0)],
    "latching, bouncing": [(0, 1), (500, 0), (505, 1), (510, 0), (900, 1)],
    "single": [(0, 1), (4, 1), (500, 1), (900, 1)],
}
"""Signs (milliseconds, whether it is on)."""

COUNTED = {
    "momentary": [0, 600, 2000],
    "momentary, bouncing": [0, 600],
    "momentary, said again": [0, 1500],
    "momentary, swept": [630, 3630],
    "latching": [0, 500, 900, 1300],
    "latching, bouncing": [0, 500, 900],
    "single": [0, 500, 900],
}


async def test_one_press_is_one_deed_whatever_the_pedal_sends_with_it(modules: Page) -> None:
    script = """
        const { Presses } = await import("/static/midi_press.js");
        return Object.fromEntries(Object.entries(given).map(([name, signs]) => {
            const [presses, pedal] = [new Presses(), { way: name.split(",")[0], press: true }];
            const isNew = ([at, on]) => presses.isNew("pedal", pedal, Boolean(on), at);
            return [name, signs.filter(isNew).map(([at]) => at)];
        }));
    """
    assert await run(modules, script, PRESSED) == COUNTED


async def test_what_another_hand_stored_of_pedals_is_not_taken(modules: Page) -> None:
    good = {"name": "Stomp", "maker": "", "status": 0xC0, "number": 0, "way": "single", "press": True}
    good["action"] = "next"
    worse: list[dict[str, Any]] = [
        {"action": "explode"}, {"status": 0xF8}, {"status": -64}, {"status": "192"}, {"number": 128},
        {"number": 0.5}, {"way": "toString"}, {"press": 1}, {"name": None}, {"maker": 7},
    ]  # fmt: skip
    script = """
        const { AssignedPedals, idOf } = await import("/static/midi_pedals.js");
        const sizeOf = (kept) => new AssignedPedals(() => ({ getItem: () => kept }), ["next"]).size;
        const stored = (pedal) => JSON.stringify([[idOf(pedal ?? {}), pedal]]);
        const forbidden = new AssignedPedals(() => { throw new Error(); }, ["next"]);
        return [sizeOf(stored(given.good)), forbidden.size, ...given.texts.map(sizeOf),
                ...given.worse.map(stored).map(sizeOf), sizeOf(JSON.stringify([["other", given.good]]))];
    """
    texts = ["rubbish", "{}", "null", "[7, [null, null]]", '[["x", null], ["y", 1]]']
    worse = [good | wrong for wrong in worse]
    sizes = await run(modules, script, {"good": good, "worse": worse, "texts": texts})
    assert (sizes[0], set(sizes[1:])) == (1, {0})


def clock_of(*spans: tuple[float, float], jitter: float = 0) -> list[float]:
    """Return the milliseconds of pulses: of each (bpm, seconds), where 0 BPM is silence."""
    dice = random.Random(24)  # noqa: S311 - the same each time
    gaps: list[float] = []
    wait = 0.0
    for bpm, seconds in spans:
        if not bpm:
            wait = seconds * 1000
            continue
        length = 60000 / bpm / 24
        gaps += [length + wait, *[length] * round(seconds * 1000 / length - 1)]
        wait = 0
    return [at + dice.uniform(-jitter, jitter) for at in accumulate(gaps)]


BAR_AT_100 = 2.4
CLOCKS = {
    "steady, with jitter": (clock_of((106, 60), jitter=2), [106]),
    "between two figures": (clock_of((106.5, 60), jitter=2), [106]),
    "a gap, then slower": (clock_of((106, 5), (0, 2), (100, BAR_AT_100)), [106, None, 100]),
    "a gap, then the same with jitter": (clock_of((100, 5), (0, 2), (100, 30), jitter=2), [100, None, 100]),
    "faster without a gap": (clock_of((100, 5), (140, 5)), [100, None, 140]),
    "slow and fast": (clock_of((30, 9), (0, 1), (300, 2)), [30, None, 300]),
}
"""Pulses, and the figures that are told one after the other; None while none is sure, as at the beginning."""


async def test_the_figure_of_a_clock_is_steady_and_a_gap_begins_anew(modules: Page) -> None:
    script = """
        const { MidiClock } = await import("/static/midi_clock.js");
        return Object.fromEntries(Object.entries(given).map(([name, times]) => {
            const clock = new MidiClock();
            return [name, times.map((at) => clock.pulse(at))];
        }));
    """
    told = await run(modules, script, {name: times for name, (times, _) in CLOCKS.items()})
    assert {name: [figure for figure, _ in groupby(figures)] for name, figures in told.items()} == {
        name: [None, *figures] for name, (_, figures) in CLOCKS.items()
    }


async def test_a_change_is_sent_once_with_a_pause_after_it_of_one_clock_and_anew_for_a_new_block(
    modules: Page,
) -> None:
    script = """
        const { TempoFollower, PAUSE_MILLISECONDS } = await import("/static/midi_clock.js");
        const sent = [];
        let now = 0;
        const follower = new TempoFollower(() => (now < 50000 ? "a" : "b"), (bpm) => sent.push([now, bpm]));
        follower.turn(true);
        for (const at of given.times) {
            now = at;
            follower.pulse("drums", at);
            follower.pulse("sequencer", at + 1); // which runs as well
        }
        const pauses = sent.slice(1).map(([at], number) => at - sent[number][0]);
        return { sent: sent.map(([, bpm]) => bpm), soonest: Math.min(...pauses) / PAUSE_MILLISECONDS };
    """
    ramp = [(100.0 + number, 1.0) for number in range(10)]
    told = await run(modules, script, {"times": clock_of((90, 20), *ramp, (120, 60))})
    assert told["soonest"] >= 1
    assert (told["sent"][0], told["sent"][-2:]) == (90, [120, 120])
    assert len(told["sent"]) <= 8
    assert told["sent"] == sorted(told["sent"])


async def test_a_program_that_comes_back_before_the_page_hears_of_another_is_sent_again(
    modules: Page,
) -> None:
    script = """
        const { RigFollower } = await import("/static/midi_rig.js");
        const sent = [], fetched = window.fetch;
        window.fetch = async (_, { body }) => (sent.push(body), new Response("", { status: 200 }));
        const memory = () => ({ getItem: () => null, setItem: () => {}, removeItem: () => {} });
        const said = () => new Promise((done) => setTimeout(done, 20));
        const rigs = new RigFollower(memory, { says: () => {}, changed: () => {} });
        rigs.turn(true);
        rigs.know(0);
        rigs.hear(0);
        rigs.hear(12);
        rigs.hear(0);
        await said();
        rigs.know(12);
        rigs.hear(12);
        await said();
        rigs.know(0);
        rigs.know(12);
        rigs.hear(12);
        await said();
        window.fetch = fetched;
        return sent;
    """
    assert await run(modules, script, {}) == ["12", "0", "12"]


async def test_a_program_change_puts_a_rig_in_use_once_it_is_switched_on_and_over_a_reload(
    page: Page, rigs: Rigs, feed: Feed
) -> None:
    used: list[str] = []
    feed.listen(TOPIC, lambda: used.append(rigs.in_use.slug if rigs.in_use else ""))
    follows, says = page.get_by_label("A program change puts a rig in use"), page.locator("#midi-rigs-says")
    await page.evaluate(f"midi.plug({STOMP})")
    await listen(page)
    await send(page, [0xC0, 12])
    await expect(follows).not_to_be_checked()
    await follows.check()
    assert await barriers(page) == []
    await send(page, [0xC3, 12], [0xC3, 12], at=10)
    await expect(says).to_have_text("Now playing through “Loud”.")
    await send(page, [0xC0, 77], at=20)
    await expect(says).to_have_text(
        "No rig has program 78 (sent 77). Put that number into the rig that it stands for."
    )
    assert used == ["loud"]
    await page.evaluate("midi.unplug('one')")
    await page.evaluate("midi.plug('two', 'Stomp', 'Maker')")
    await send(page, [0xC0, 0], at=30, port="two")
    await expect(says).to_have_text("Now playing through “Clean”.")

    await page.context.grant_permissions(["midi"])
    await page.reload()
    await page.evaluate("midi.plug('three', 'Modeller', 'Maker')")
    await expect(page.locator("#midi-says")).to_have_text("Listening to Modeller.")
    await send(page, [0xC0, 12], at=40, port="three")
    await expect(says).to_have_text("Now playing through “Loud”.")
    await page.get_by_text("Pedals and keys").click()
    await follows.uncheck()
    await send(page, [0xC0, 0], at=50, port="three")
    await page.reload()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Run")
    assert await page.evaluate("midi.asked") == 0
    assert used == ["loud", "clean", "loud"]
