"""The overlay in a real browser: what viewers see, over restarts, with hostile words, in each layout."""

import re
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from playwright.async_api import Browser, Locator, Page, WebSocketRoute, expect

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal, Said
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.overlay import (
    NOTHING,
    Aside,
    Choice,
    Countdown,
    Heading,
    Line,
    OverlayCard,
    Own,
    Pill,
    Question,
    Repetitions,
    SampleState,
    Shown,
    Tape,
    Tempo,
    Tick,
    TimeLeft,
    as_shown,
)
from bot.rehearsal.clock import FakeClock
from bot.services.gear.rig_card import rig_card
from bot.services.pages.overlay import Overlay
from bot.store.database import Database
from bot.web.overlay import LAYOUTS, THEMES
from tests.axe import barriers
from tests.conftest import EVENING
from tests.evening import evening as evening_with_bot
from tests.overlays import OverlayHouse, overlay_house
from tests.spoken import voice_with
from tests.windows import tab

if TYPE_CHECKING:
    from bot.services.gear.rigs import Rigs

WIDTH, HEIGHT = 1920, 1080
MINUTE = 60
FREE = {"left": 96, "top": 120, "right": WIDTH - 160, "bottom": HEIGHT - 120}
"""Where neither a player's controls, nor a badge, nor extensions are."""

SIZES = {88, 56, 44, 40}
TEXT, SHAPE = 6.0, 3.5
"""Contrast on the plate that was found to be enough: of texts, and of bars and empty dots."""

ANYWHERE = 4.5
"""Contrast of texts over a picture of the other theme (WCAG 2.2, 1.4.3)."""

BLACK, WHITE = 0.0, 255.0

OWN_TEXT = Own("A song")
EVERY_ROW = Shown(
    (
        Heading(OWN_TEXT),
        Question(OWN_TEXT),
        Line(OWN_TEXT, Own("!answer")),
        Tempo(92, 116, Own("BPM")),
        Repetitions(3, 4, Own("{clean} of 4 clean")),
        TimeLeft(30, 60, EVENING, Own("{minutes} min left"), Own("{minutes} min over")),
        Countdown(OWN_TEXT, EVENING + timedelta(minutes=5)),
        Choice(1, OWN_TEXT),
        Tick(OWN_TEXT, done=True),
        Aside(Own("Next"), OWN_TEXT),
        Tape(OWN_TEXT),
        Pill(Own("Take"), 92, Own("BPM")),
    )
)

HOSTILE = [
    "<img src=x onerror=document.title=1>",
    "</script><script>document.title=1</script>",
    "\u202eevil \u2066reversed",
    "Z" + "".join(map(chr, range(0x300, 0x330))) + "algo",
    "W" * 25,
    "نص من اليمين إلى اليسار 123",
    "﷽" * 20,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 20,
    "{minutes} {clean}",
    "javascript:alert(1)",
]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncGenerator[Database]:
    opened = await Database.open(tmp_path / "woodshed.db")
    yield opened
    await opened.close()


@pytest.fixture
async def clock() -> FakeClock:
    return FakeClock(EVENING)


@pytest.fixture
async def house(database: Database, clock: FakeClock) -> AsyncGenerator[OverlayHouse]:
    async with overlay_house(database, clock) as house:
        yield house


@asynccontextmanager
async def source(browser: Browser, address: str) -> AsyncGenerator[Page]:
    """Open an address as OBS does, with a style of its own on the body; it asks nothing of anybody else."""
    page = await tab(browser, viewport={"width": WIDTH, "height": HEIGHT})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(f"error: {error}"))
    await page.goto(address)
    # obs-browser puts this on each page that it has loaded.
    await page.evaluate(
        "document.body.style = 'background-color: rgba(0, 0, 0, 0); margin: 0px auto; overflow: hidden;'"
    )
    yield page
    await page.close()
    site = address.partition("overlay")[0]
    assert [each for each in asked if not each.startswith((site, "data:"))] == []


def at(page: Page, card: str) -> Locator:
    return page.locator(f'[data-card="{card}"]')


async def test_what_is_played_is_seen_and_changes_as_it_does(browser: Browser, house: OverlayHouse) -> None:
    house.practise()
    house.feed.publish("gear", {"pieces": ["Goldie", "Ember 15"]})
    async with source(browser, house.address()) as page:
        now = at(page, "now")
        await expect(now.locator(".heading")).to_have_text("Ferry at Dusk")
        await expect(now.locator(".tempo")).to_have_text("92116BPM")
        await expect(now.locator(".repetitions")).to_have_text("2 of 4 clean")
        await expect(now.locator(".dots .clean")).to_have_count(2)
        await expect(now.locator(".timeleft")).to_have_text("18 min left")
        await expect(at(page, "next")).to_have_text("NextScales in thirds")
        await expect(at(page, "gear")).to_have_text("Goldie · Ember 15")
        house.practise(bpm=96.5, in_a_row=4, row_full=True)
        await expect(now.locator(".tempo .now")).to_have_text("96.5")
        await expect(now.locator(".dots .clean")).to_have_count(4)
        house.feed.publish("take", {"on": True})
        await expect(now.locator(".pill")).to_have_text("Take96.5 BPM")
        await expect(at(page, "next")).to_be_hidden()
        await expect(at(page, "gear")).to_be_hidden()
        house.feed.publish("take", {"on": False})
        house.practise(playing=False)
        await expect(page.locator("[data-card]:visible")).to_have_text(["Goldie · Ember 15"])
        house.feed.publish("gear", {"pieces": []})
        await expect(page.locator("[data-card]:visible")).to_have_count(0)
        assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"


async def test_the_clock_goes_by_the_bots_time_whatever_the_machine_of_the_page_has(
    browser: Browser, house: OverlayHouse
) -> None:
    page = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    await page.clock.install(time=datetime(2001, 1, 1, tzinfo=UTC))
    house.practise(played=12 * MINUTE + 55)
    await page.goto(house.address())
    left = at(page, "now").locator(".timeleft")
    await expect(left).to_have_text("18 min left")
    await page.clock.run_for(10_000)
    await expect(left).to_have_text("17 min left")
    house.practise(played=30 * MINUTE - 5)
    await expect(left).to_have_text("1 min left")
    await page.clock.run_for(10_000)
    await expect(left).to_have_text("1 min over")
    house.practise(paused=True)
    await expect(left).to_have_text("On a break")
    house.practise(counts_until=(EVENING + timedelta(seconds=5)).isoformat())
    await expect(left).to_have_text("18 min left")
    await page.clock.run_for(10_000)
    await expect(at(page, "now")).to_be_hidden()  # nobody knows what is played
    await page.close()


async def test_over_a_restart_at_the_same_port_it_comes_back_by_itself_as_things_are(
    browser: Browser, house: OverlayHouse
) -> None:
    house.practise()
    async with source(browser, house.address()) as page:
        await expect(at(page, "now").locator(".heading")).to_have_text("Ferry at Dusk")
        await page.evaluate("() => { window.sameOne = true; }")
        port = house.port
        await house.server.stop()
        house.practise(piece="Another Shore")
        await expect(at(page, "now").locator(".heading")).to_have_text("Ferry at Dusk")
        await house.serve(port)
        await expect(at(page, "now").locator(".heading")).to_have_text("Another Shore", timeout=20_000)
        assert await page.evaluate("window.sameOne")
        assert await page.evaluate("document.getAnimations().length") == 0  # it is the state, and no moment


async def test_where_the_bot_is_away_for_long_nothing_is_shown_since_nobody_vouches_for_it(
    browser: Browser, house: OverlayHouse
) -> None:
    house.practise()
    page = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    await page.clock.install(time=EVENING)
    async with page.expect_websocket() as opened:
        await page.goto(house.address())
    way, port = await opened.value, house.port
    await expect(at(page, "now")).to_be_visible()
    async with way.expect_event("close"):
        await house.server.stop()
    await page.clock.run_for(20_000)
    await expect(at(page, "now")).to_be_visible()
    await page.clock.run_for(20_000)
    await expect(at(page, "now")).to_be_hidden()
    await house.serve(port)
    await page.clock.run_for(20_000)
    await expect(at(page, "now")).to_be_visible()
    await page.close()


async def test_where_the_way_is_silent_nothing_is_shown_half_a_minute_after_the_last_word(
    browser: Browser, house: OverlayHouse
) -> None:
    house.practise()
    page = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    await page.clock.install(time=EVENING)
    ways: list[WebSocketRoute] = []

    def lead(way: WebSocketRoute) -> None:
        """Lead the first way to the bot, and let all others hang."""
        if not ways:
            way.connect_to_server()
        ways.append(way)

    await page.route_web_socket(re.compile("/overlay/socket"), lead)
    await page.goto(house.address())
    await expect(at(page, "now")).to_be_visible()
    await page.clock.run_for(28_000)
    await expect(at(page, "now")).to_be_visible()
    await page.clock.run_for(3_000)
    await expect(at(page, "now")).to_be_hidden()
    assert len(ways) == 2
    await page.close()


async def test_another_version_of_the_bot_has_the_page_read_anew(
    browser: Browser, house: OverlayHouse, tmp_path: Path
) -> None:
    house.practise()
    async with source(browser, house.address()) as page:
        await expect(at(page, "now")).to_be_visible()
        await page.evaluate("() => { window.sameOne = true; }")
        before = house.pages.version()
        await house.restart(voice_with(tmp_path, "page-overlay-refused = Closed."))
        await page.wait_for_function("() => !window.sameOne", timeout=20_000)
        await expect(at(page, "now").locator(".heading")).to_have_text("Ferry at Dusk")
        assert await page.get_attribute(".overlay", "data-version") == house.pages.version() != before


async def test_a_page_that_stays_of_another_version_is_read_anew_once_and_shows_what_there_is(
    browser: Browser, house: OverlayHouse
) -> None:
    house.practise()
    page = await tab(browser, viewport={"width": WIDTH, "height": HEIGHT})
    read: list[Page] = []
    page.on("domcontentloaded", lambda loaded: read.append(loaded))  # noqa: PLW0108 - Playwright takes no built-in
    await page.add_init_script(_STALE)
    await page.goto(house.address())
    await expect(at(page, "now")).to_be_visible()
    assert len(read) == 2
    await page.close()


_STALE = """document.addEventListener("readystatechange", () => {
    document.querySelector(".overlay").dataset.version = "stale";
});"""


async def test_a_slow_reader_is_shown_the_latest_and_nothing_of_what_it_missed(
    browser: Browser, house: OverlayHouse
) -> None:
    house.practise(bpm=60)
    async with source(browser, house.address()) as page:
        await expect(at(page, "now").locator(".tempo .now")).to_have_text("60")
        for bpm in range(61, 300):  # all in one turn: more than waits for anybody
            house.practise(bpm=bpm)
        await expect(at(page, "now").locator(".tempo .now")).to_have_text("299", timeout=20_000)


async def test_a_token_that_is_changed_while_open_takes_all_off_and_says_what_to_do(
    browser: Browser, house: OverlayHouse
) -> None:
    house.practise()
    async with source(browser, house.address()) as page:
        await expect(at(page, "now")).to_be_visible()
        await house.credentials.revoke_kind(CredentialKind.OVERLAY, "artist")
        await expect(at(page, "now")).to_be_hidden()
        await expect(page.get_by_role("alert")).to_contain_text("Make a new one in Woodshed")
        assert house.token not in await page.locator("body").inner_text()
        new = await house.new_token()
        await page.evaluate("token => { location.hash = token; }", new)
        await expect(at(page, "now")).to_be_visible()
        await expect(page.get_by_role("alert")).to_be_hidden()
    async with source(browser, f"{house.server.url}overlay") as page:
        await expect(page.get_by_role("alert")).to_contain_text(
            "The end of this overlay's address is missing"
        )


async def test_whoever_is_banned_is_off_the_screen_at_once_and_stays_off_over_a_reload(
    browser: Browser, house: OverlayHouse, message: Callable[..., Message]
) -> None:
    said = message("which strings are these?")
    house.add("asked", lambda: Shown((Question(Said.words(said)), Line(Said.name(said)))))
    house.add("first", lambda: Shown((Aside(Own("Next"), Own("still here")),)))
    async with source(browser, house.address("show=asked,first")) as page:
        await expect(at(page, "asked")).to_contain_text("which strings are these?")
        house.overlay.take_off(Removal(said.at, author=said.chatter.id))
        await expect(at(page, "asked")).to_be_hidden(timeout=3000)
        await expect(at(page, "first")).to_be_visible()
        await page.reload()
        await expect(at(page, "first")).to_be_visible()
        await expect(at(page, "asked")).to_be_hidden()
        assert "strings" not in await page.content()


@pytest.mark.parametrize("layout", LAYOUTS)
async def test_what_is_of_the_moment_goes_before_what_stays_and_what_has_no_room_is_gone(
    browser: Browser, house: OverlayHouse, layout: str
) -> None:
    until = datetime.now(UTC) + timedelta(days=36_500)
    at_once = Shown((Aside(Own("Tour"), Own("The door")),), until=until)
    stays = [f"stays-{number}" for number in range(4)]
    for name in stays:
        house.add(name, lambda: QUIZ)
    house.add("passes", lambda: at_once)
    house.practise()
    address = house.address(f"show=now,{','.join(stays)},passes&layout={layout}")
    async with source(browser, address) as page:
        await expect(at(page, "now")).to_be_visible()
        await expect(at(page, "passes")).to_be_visible()
        await expect(page.locator(f"[data-card={stays[-1]}]")).to_be_hidden()


@pytest.mark.parametrize("layout", LAYOUTS)
async def test_hostile_words_are_letters_in_boxes_that_they_never_leave(
    browser: Browser, house: OverlayHouse, message: Callable[..., Message], layout: str
) -> None:
    words = [""]

    def rows() -> Shown:
        said = Said.words(message(words[0]))
        return Shown((Question(said), Line(said, Own("!answer")), Choice(1, said), Countdown(said, EVENING)))

    def small() -> Shown:
        return Shown((Aside(Own("Next"), Said.words(message(words[0]))),))

    house.add("large", rows)
    house.add("small", small)
    house.add("tape", lambda: Shown((Tape(Said.words(message(words[0]))),)))
    async with source(browser, house.address(f"show=large,small,tape&layout={layout}")) as page:
        for number, hostile in enumerate(HOSTILE):
            words[0] = hostile
            house.feed.publish("thing", {"number": number})
            for card in ("large", "small", "tape"):
                await page.wait_for_function(_READS, arg=[card, as_shown(hostile)])
            assert await page.locator("[data-card]:visible").count() == 3
            assert await page.evaluate(_OUTSIDE, FREE | ({"left": 0} if layout == "column" else {})) == []
            assert await page.locator(".plate :is(img, script, a, iframe)").count() == 0
        assert await page.title() == "Overlay · Woodshed"


_READS = "([card, text]) => document.querySelector(`[data-card=${card}] bdi`).textContent === text"
"""Tells whether the first text of a card is another one."""

_OUTSIDE = """({left, top, right, bottom}) =>
    [...document.querySelectorAll(".plate:not([hidden]), .plate:not([hidden]) *")]
        .map((each) => [each.className || each.tagName, each.getBoundingClientRect()])
        .filter(([, box]) => box.width)
        .filter(([, box]) => box.left < left - .5 || box.right > right + .5
            || box.top < top - .5 || box.bottom > bottom + .5)
        .map(([name, box]) => `${name} ${JSON.stringify(box)}`)"""
"""Returns what lies outside the free area."""


@pytest.mark.parametrize("theme", THEMES)
async def test_every_layout_stays_in_the_free_area_in_four_sizes_with_contrast_that_was_measured(
    browser: Browser, house: OverlayHouse, theme: str
) -> None:
    house.practise(piece="Nocturne of the Very Long Harbour Walk in the Evening", next="x" * 80)
    house.feed.publish("gear", {"pieces": ["Goldie" * 9, "Ember"]})
    for layout in LAYOUTS:
        async with source(browser, house.address(f"theme={theme}&layout={layout}")) as page:
            await expect(at(page, "gear")).to_be_visible()
            free = FREE | ({"right": 680} if layout == "column" else {})
            assert await page.evaluate(_OUTSIDE, free) == [], layout
            sizes = await page.evaluate(_SIZES)
            assert set(sizes) <= SIZES, layout
            assert max(sizes) == 88
            assert min(await page.evaluate(_WEIGHTS)) >= 600
            assert await pale(page, theme) == [], layout


async def pale(page: Page, theme: str) -> list[str]:
    """Return the texts and shapes that are hard to see, over a dark picture or over a bright one."""
    found = await page.evaluate(_COLOURS)
    own, other = (BLACK, WHITE) if theme == "night" else (WHITE, BLACK)
    texts = [
        name
        for name, colour, grounds in found["texts"]
        if _contrast(colour, grounds, own) < TEXT or _contrast(colour, grounds, other) < ANYWHERE
    ]
    shapes = [name for name, colour, grounds in found["shapes"] if _contrast(colour, grounds, own) < SHAPE]
    return texts + shapes


_HIGH = """(all) => all.filter((each) => each.clientHeight > 2 * parseFloat(getComputedStyle(each).fontSize))
    .map((each) => `more than one line: ${each.innerText}`)"""


@pytest.fixture(scope="module")
async def all_cards() -> dict[str, OverlayCard]:
    """Give each card that the bot has, whatever feature it is of."""
    async with evening_with_bot() as (_, bot):
        return dict(bot.service(Overlay).cards)


@pytest.mark.parametrize(
    "layout", ["stack", *(pytest.param(each, marks=pytest.mark.long) for each in LAYOUTS)]
)
@pytest.mark.parametrize("theme", THEMES)
async def test_each_card_that_there_is_can_be_read_at_its_longest_and_by_everybody(
    browser: Browser, house: OverlayHouse, all_cards: dict[str, OverlayCard], theme: str, layout: str
) -> None:
    faults: list[str] = []
    for name, card in all_cards.items():
        shown = card.sample(SampleState.LONGEST, EVENING)
        if shown == NOTHING:
            continue
        house.add(f"the-{name}", lambda shown=shown: shown)
        async with source(browser, house.address(f"show=the-{name}&theme={theme}&layout={layout}")) as page:
            await expect(at(page, f"the-{name}")).to_be_visible()
            outside = await page.evaluate(_OUTSIDE, FREE | ({"right": 680} if layout == "column" else {}))
            odd = {*await page.evaluate(_SIZES)} - SIZES
            odd |= {*await at(page, f"the-{name}").locator(".aside").evaluate_all(_HIGH)}
            faults += [
                f"{name}: {each}"
                for each in (*outside, *odd, *await pale(page, theme), *await barriers(page))
            ]
    assert faults == []


QUIZ = Shown(
    (
        Question(Own("Which interval opens the second theme of the nocturne that we played on Tuesday?")),
        *(Choice(number, OWN_TEXT) for number in range(1, 5)),
        Line(Own("Reply:"), Own("!answer 1")),
    )
)


@pytest.mark.parametrize(("layout", "gone"), [("stack", "now"), ("column", "now"), ("strip", "")])
async def test_what_has_no_room_is_not_shown_though_what_is_smaller_is_and_is_back_when_there_is(
    browser: Browser, house: OverlayHouse, layout: str, gone: str
) -> None:
    rows = [QUIZ]
    house.add("quiz", lambda: rows[0])
    house.practise()
    house.feed.publish("gear", {"pieces": ["Goldie"]})
    shown = "[...document.querySelectorAll('.plate:not([hidden])')].map(each => each.dataset.card)"
    cards = ["quiz", "now", "next", "gear"]
    async with source(browser, house.address(f"show={','.join(cards)}&layout={layout}")) as page:
        await expect(at(page, "quiz")).to_be_visible()
        assert await page.evaluate(shown) == [each for each in cards if each != gone]
        assert await page.evaluate(_OUTSIDE, FREE | ({"right": 680} if layout == "column" else {})) == []
        await page.set_viewport_size({"width": WIDTH, "height": 2 * HEIGHT})
        await expect(at(page, "gear")).to_be_visible()
        await page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        await expect(page.locator("[data-card]:visible")).to_have_count(4 - bool(gone))
        rows[0] = NOTHING
        house.feed.publish("thing", {"over": True})
        await expect(at(page, "quiz")).to_be_hidden()
        assert await page.evaluate(shown) == cards[1:]


@pytest.mark.parametrize(("layout", "drawn"), [("stack", True), ("column", False), ("strip", True)])
async def test_a_chain_is_drawn_in_letters_that_were_measured_and_told_in_words_where_it_has_no_room(
    browser: Browser, house: OverlayHouse, layout: str, drawn: bool
) -> None:
    sample = rig_card(cast("Rigs", None), house.voice.say).sample
    states = [SampleState.PLAYING]
    house.add("rig", lambda: sample(states[0], EVENING))
    async with source(browser, house.address(f"show=rig&layout={layout}")) as page:
        drawing, words = at(page, "rig").locator("svg"), at(page, "rig").locator(".stages")
        free = FREE | ({"right": 680} if layout == "column" else {})
        await expect(drawing).to_be_visible(visible=drawn)
        await expect(words).to_be_visible(visible=not drawn)
        assert await page.evaluate(_OUTSIDE, free) == []
        if drawn:
            assert round(14 * await drawing.evaluate("each => each.getScreenCTM().a")) == 40
            assert await drawing.evaluate(_OVER_ITS_BOX) == []
        states[0] = SampleState.LONGEST
        house.feed.publish("thing", {"longest": True})
        await expect(drawing).to_have_count(0)
        assert await page.evaluate(_OUTSIDE, free) == []


_OVER_ITS_BOX = """(svg) => {
    const boxes = [...svg.querySelectorAll("rect")].map((each) => each.getBoundingClientRect());
    const within = (one, box) => box.left <= one.left && one.right <= box.right
        && box.top <= one.top + 4 && one.bottom <= box.bottom + 4;
    return [...svg.querySelectorAll(".name, .knob, .off-word")]
        .filter((each) => !boxes.some((box) => within(each.getBoundingClientRect(), box)))
        .map((each) => each.textContent);
}"""
"""Returns the words in no box of a drawing."""


@pytest.mark.parametrize("layout", LAYOUTS)
async def test_a_goal_without_a_tempo_is_known_by_its_arrow_and_not_by_its_colour_alone(
    browser: Browser, house: OverlayHouse, layout: str
) -> None:
    house.practise(bpm=None)
    async with source(browser, house.address(f"layout={layout}")) as page:
        tempo = at(page, "now").locator(".tempo")
        await expect(tempo.locator("svg")).to_be_visible()
        await expect(tempo.locator("strong")).to_have_text(["116"])
        house.practise(target_bpm=None)
        await expect(tempo.locator("strong")).to_have_text(["92"])
        await expect(tempo.locator("svg")).to_have_count(0)


@pytest.mark.parametrize(("piece", "section"), [("Nocturne in C sharp minor", True), ("Walks " * 7, False)])
async def test_in_the_strip_a_title_of_a_few_words_is_whole_and_a_longer_one_takes_the_place_of_the_section(
    browser: Browser, house: OverlayHouse, piece: str, section: bool
) -> None:
    house.practise(piece=piece, clean_in_a_row=10)
    async with source(browser, house.address("layout=strip")) as page:
        await expect(at(page, "now").locator(".heading")).to_have_text(piece.strip())
        title = await at(page, "now").locator(".heading bdi").evaluate(_CUT)
        line = await at(page, "now").locator(".line bdi").evaluate(_CUT)
        assert (title, line) == (False, not section)


_CUT = "each => each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2"
"""Tells whether a box does not show all that is in it."""


@pytest.mark.parametrize("layout", LAYOUTS)
async def test_a_command_stands_whole_whatever_stands_before_it(
    browser: Browser, house: OverlayHouse, message: Callable[..., Message], layout: str
) -> None:
    words = Said.words(message("fan_with_a_name asks. Reply:"))
    house.add("asked", lambda: Shown((Heading(OWN_TEXT), Line(words, Own("!answer")))))
    async with source(browser, house.address(f"show=asked&layout={layout}")) as page:
        line = at(page, "asked").locator(".line")
        await expect(line).to_have_text("fan_with_a_name asks. Reply:!answer")
        assert not await line.locator("bdi").evaluate(_CUT)
        assert await line.locator("b").evaluate(_LINES) == 1
        assert await page.evaluate(_OUTSIDE, FREE | ({"right": 680} if layout == "column" else {})) == []


_LINES = "each => Math.round(each.offsetHeight / parseFloat(getComputedStyle(each).lineHeight))"


_TEXTS = """[...document.querySelectorAll(".plate:not([hidden]) *")]
    .filter((each) => each.checkVisibility())
    .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))"""
_SIZES = f"() => {_TEXTS}.map((each) => Math.round(parseFloat(getComputedStyle(each).fontSize)))"
_WEIGHTS = f"() => {_TEXTS}.map((each) => Number(getComputedStyle(each).fontWeight))"
_COLOURS = """() => {
    const texts = %s.map((each) => [`${each.parentElement.className} ${each.tagName}`, each, "color"]);
    const all = (selector) => [...document.querySelectorAll(`.plate:not([hidden]) ${selector}`)];
    const dots = all(".dots i").map((each) => [`dot ${each.className}`, each, "borderTopColor"]);
    const bars = all(".bar").map((each) => ["bar", each, "backgroundColor"]);
    const played = all(".bar i").map((each) => ["played", each, "backgroundColor"]);
    const colour = (each, what) => getComputedStyle(each)[what];
    const grounds = (each) => each ? [colour(each, "backgroundColor"), ...grounds(each.parentElement)] : [];
    const told = ([name, each, what]) => [name, colour(each, what), grounds(each.closest(".plate"))];
    return { texts: texts.map(told), shapes: [...dots, ...bars, ...played].map(told) };
}""" % (_TEXTS)  # noqa: UP031 - it is full of braces
"""Returns texts and shapes, each with its colour and with the grounds below it, from the nearest on."""


def _contrast(colour: str, grounds: Sequence[str], picture: float) -> float:
    """Return the contrast of a colour on its grounds over a picture of one grey (WCAG 2.2)."""
    under = (picture, picture, picture)
    for ground in reversed(grounds):
        *channels, alpha = _channels(ground)
        under = tuple(c * alpha + u * (1 - alpha) for c, u in zip(channels, under, strict=True))
    dark, light = sorted((_light(under), _light(_channels(colour)[:3])))
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> tuple[float, ...]:
    found = [float(each) for each in re.findall(r"[\d.]+", colour)]
    return (*found, 1.0) if len(found) == 3 else tuple(found)


def _light(channels: Sequence[float]) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (c / 255 for c in channels)
    ]
    return sum(part * channel for part, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


async def test_a_subject_may_give_a_card_of_any_rows_and_the_overlay_knows_how_they_look(
    browser: Browser, house: OverlayHouse
) -> None:
    house.add("every", lambda: EVERY_ROW)
    async with source(browser, house.address("show=every")) as page:
        drawn = at(page, "every").locator(":scope > *")
        await expect(drawn).to_have_text(
            [
                "A song",
                "A song",
                "A song!answer",
                "92116BPM",
                "3 of 4 clean",
                "29 min left",
                "A song5:00",
                "1A song",
                "A song",
                "NextA song",
                "A song",
                "Take92 BPM",
            ]
        )
        assert await barriers(page) == []


async def test_nothing_moves_at_rest_and_one_fade_marks_what_is_new(
    browser: Browser, house: OverlayHouse
) -> None:
    house.practise()
    async with source(browser, house.address()) as page:
        await expect(at(page, "now")).to_be_visible()
        await page.evaluate(_COUNT_FADES)
        house.practise(in_a_row=3)
        await expect(at(page, "now").locator(".dots .clean")).to_have_count(3)
        assert await page.evaluate("document.getAnimations().length") == 0
        assert await page.evaluate("window.fades") == []
        house.practise(piece="Another Shore")
        await expect(at(page, "now").locator(".heading")).to_have_text("Another Shore")
        assert await page.evaluate("window.fades") == ["now"]
        await page.emulate_media(reduced_motion="reduce")
        house.practise(piece="A Third")
        await expect(at(page, "now").locator(".heading")).to_have_text("A Third")
        assert await page.evaluate("window.fades") == ["now"]


_COUNT_FADES = """() => {
    window.fades = [];
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...told) {
        window.fades.push(this.dataset.card);
        return animate.apply(this, told);
    };
}"""


async def test_a_source_of_another_size_shows_the_same_picture(browser: Browser, house: OverlayHouse) -> None:
    house.practise()
    async with source(browser, house.address()) as page:
        await expect(at(page, "now")).to_be_visible()
        full = await at(page, "now").bounding_box()
        await page.set_viewport_size({"width": 1280, "height": 720})
        small = await at(page, "now").bounding_box()
        assert full
        assert small
        for side in ("x", "y", "width", "height"):
            assert abs(small[side] - full[side] * 2 / 3) < 2


async def test_the_loader_is_blank_before_the_bot_is_there_and_goes_to_the_overlay_then(
    browser: Browser, house: OverlayHouse, tmp_path: Path
) -> None:
    house.practise()
    port = house.port
    page = await tab(browser, viewport={"width": WIDTH, "height": HEIGHT})
    await page.goto(f"{house.server.url}overlay/edit?show=now")
    await page.get_by_role("button", name="Make an address").click()
    async with page.expect_download() as download:
        await page.get_by_role("button", name="Download overlay.html").click()
    kept = tmp_path / "overlay.html"
    await (await download.value).save_as(kept)
    await house.server.stop()
    async with page.expect_event("requestfailed"):
        await page.goto(kept.as_uri())
    assert await page.locator("body").inner_text() == ""
    assert page.url == kept.as_uri()
    await house.serve(port)
    await expect(at(page, "now").locator(".heading")).to_have_text("Ferry at Dusk", timeout=20_000)
    await page.close()


async def test_the_builder_shows_each_state_and_its_address_follows_what_is_chosen(
    browser: Browser, house: OverlayHouse
) -> None:
    page = await tab(browser, viewport={"width": 1280, "height": 900})
    await page.goto(f"{house.server.url}overlay/edit")
    now, gear = at(page, "now"), at(page, "gear")
    await expect(now.locator(".heading")).to_have_text("Ferry at Dusk")
    assert await barriers(page) == []
    for state, seen in (("A take", ".pill"), ("On a break", ".timeleft"), ("Longest texts", ".heading")):
        await page.get_by_role("radio", name=state).check()
        await expect(now.locator(seen)).to_be_visible()
    await page.get_by_role("radio", name="Nothing").check()
    await expect(page.locator("[data-card]:visible")).to_have_count(0)
    await page.get_by_role("radio", name="Playing").check()
    await page.get_by_role("checkbox", name="Gear in use").uncheck()
    await expect(gear).to_have_count(0)
    await page.get_by_role("radio", name="Day").check()
    await page.get_by_role("radio", name=re.compile("Column")).check()
    await page.get_by_role("button", name="Make an address").click()
    await page.get_by_text("Show the address").click()
    address = page.locator("#address")
    await expect(address).to_contain_text(re.compile("show=now(,|%2C)next&theme=day&layout=column#"))
    await page.get_by_role("radio", name=re.compile("Strip")).check()
    await expect(address).to_contain_text("layout=strip#")
    assert await barriers(page) == []
    told = await address.text_content()
    house.practise()
    async with source(browser, told or "") as overlay:
        await expect(at(overlay, "now")).to_be_visible()
        await page.get_by_role("button", name="Change the overlay's secret").click()
        await expect(page.get_by_text("All addresses have ended")).to_be_visible()
        await expect(overlay.get_by_role("alert")).to_be_visible()
    await page.close()


async def test_the_builder_keeps_the_order_of_the_address_and_at_least_one_card_and_tells_what_has_no_room(
    browser: Browser, house: OverlayHouse
) -> None:
    house.add("quiz", lambda: QUIZ)
    page = await tab(browser, viewport={"width": 1280, "height": 900})
    await page.goto(f"{house.server.url}overlay/edit?show=next,now")
    field = page.locator("input[type=hidden][name=show]").first
    await expect(field).to_have_value("next,now")
    await page.locator("[type=checkbox][value=quiz]").check()
    await expect(field).to_have_value("next,now,quiz")
    await expect(page.locator("#crowded")).to_have_text("There is no room for: The block that is played")
    await page.locator("[type=checkbox][value=now]").uncheck()
    await expect(page.locator("#crowded")).to_be_hidden()
    await page.locator("[type=checkbox][value=quiz]").uncheck()
    await expect(page.get_by_role("alert")).to_be_hidden()
    await page.locator("[type=checkbox][value=next]").click()
    await expect(page.get_by_role("alert")).to_have_text("At least one of these has to be shown.")
    await expect(page.locator("[type=checkbox][value=next]")).to_be_checked()
    await expect(field).to_have_value("next")
    await page.get_by_role("radio", name="Day").check()
    await expect(page.get_by_role("alert")).to_be_hidden()
    assert await barriers(page) == []
    await page.close()


async def test_the_builder_works_without_scripts_and_on_a_telephone(
    browser: Browser, house: OverlayHouse
) -> None:
    context = await browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = await context.new_page()
    await page.goto(f"{house.server.url}overlay/edit")
    await page.get_by_role("checkbox", name="What comes next").uncheck()
    await page.get_by_role("radio", name="Day").check()
    await page.get_by_role("button", name="Show", exact=True).click()
    await expect(page.get_by_role("checkbox", name="What comes next")).not_to_be_checked()
    await page.get_by_role("button", name="Make an address").click()
    await page.get_by_text("Show the address").click()
    await expect(page.locator("#address")).to_contain_text("show=now,gear&theme=day&layout=stack#")
    await context.close()
