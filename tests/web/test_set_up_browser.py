"""The set-up in a real browser: from nothing to the desk, by somebody who only presses what is there."""

from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from bot.invite import GRAPHICAL, AtTerminal
from bot.rehearsal.oauth import POLL_INTERVAL
from bot.services.clock import WallClock
from bot.services.operation.configuration import Configuration
from bot.services.practice.practice_room import PracticeRoom
from bot.stage import stage
from bot.terminal import tell_rehearsal
from tests.axe import barriers
from tests.pace import Walk
from tests.set_up import Newcomer, newcomer
from tests.windows import tab

TEN_MINUTES = 600
ALL_MINUTES = 720
STUMBLE, ROUTINE = "a stumble there", "a first routine on the desk"
BESIDE = ("the README", STUMBLE, ROUTINE)
"""What comes on top of the ten minutes from `make run` to a rehearsal: before, by mistake, and beyond."""
NARROW = 360
PATIENCE = 30_000
"""Milliseconds that a busy machine may take for what is live."""
INSTALLED, STARTED = 60, 5
"""Seconds that the packages take to come, and a bot or a rehearsal to start, on a small machine."""


async def test_a_newcomer_walks_from_nothing_to_the_desk_in_ten_minutes(
    browser: Browser,
    project: Path,
    tmp_path: Path,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with newcomer(tmp_path, data, monkeypatch) as one:
        for name in GRAPHICAL:
            monkeypatch.delenv(name, raising=False)
        world = one.twitch.world
        world.set_role(world.bot, "viewer", world.artist, datetime.now(UTC))
        page, walk = await tab(browser), Walk()
        failed: list[str] = []
        page.on("pageerror", lambda error: failed.append(str(error)))
        person = AtTerminal(Configuration(one.env).load())
        await _install(walk, project, person, one.site)
        await page.goto(f"{one.site}/set-up")
        barriers = [
            *await _register(page, walk),
            *await _sign_in(page, walk, one),
            *await _become_moderator(page, walk, one),
            *await _put_gear_on_the_shelf(page, walk),
            *await _lay_the_ground(page, walk),
            *await _make_the_overlay(page, walk),
            *await _start(page, walk),
        ]
        assert barriers == []
        assert failed == []
        await _take_a_routine(page, walk)
        await one.stop()
        await _rehearse(walk, one, person)
        assert walk.total - sum(walk.stages[each] for each in BESIDE) < TEN_MINUTES, walk.told()
        assert walk.total < ALL_MINUTES, walk.told()
        print(walk.told())  # noqa: T201 - what docs/set-up.md tells


async def _install(walk: Walk, project: Path, person: AtTerminal, site: str) -> None:
    walk.stage = "the README"
    readme = (project / "README.md").read_text(encoding="utf-8")
    walk.reads(readme.partition("## Put it on your channel")[2].partition("\n#")[0])
    walk.pasted()  # git clone, and where from
    walk.typed("cd woodshed\n")
    walk.stage = "`make run`, with the install"
    walk.typed("make run\n")
    walk.waited(INSTALLED + STARTED)
    with redirect_stdout(StringIO()) as told:
        await person.invite(site)
    walk.reads(told.getvalue())


async def _faults(page: Page) -> list[str]:
    """Return what keeps somebody from using a page, or makes it wider than a telephone."""
    found = await barriers(page)
    size = page.viewport_size
    assert size
    await page.set_viewport_size({"width": NARROW, "height": size["height"]})
    width = await page.evaluate("document.documentElement.scrollWidth")
    await page.set_viewport_size(size)
    return found + ([f"{page.url} is {width} wide"] if width > NARROW else [])


async def _register(page: Page, walk: Walk) -> list[str]:
    walk.stage = "1 the application"
    await walk.read(page)
    found = await _faults(page)
    # At Twitch: name, redirect URL, Add, category and type chosen, the captcha, Create, Manage, Copy.
    walk.pressed()
    walk.typed("Woodshed of Juniper")
    walk.pasted()
    walk.pressed(10)
    await walk.paste(page.get_by_label("Client ID"), "Client ID: woodshed-rehearsal")
    await walk.type(page.get_by_label("Your channel"), "junipervale")
    await walk.press(page.get_by_role("button", name="Check and go on"))
    return found


async def _sign_in(page: Page, walk: Walk, one: Newcomer) -> list[str]:
    """Sign the bot in, after a stumble: the code is first approved by the artist's own account."""
    walk.stage = "2 the bot's account"
    code = await page.locator(".user-code").inner_text()
    await walk.read(page)
    found = await _faults(page)
    walk.stage = STUMBLE
    one.twitch.approve(code, "junipervale")
    walk.pressed(2)
    walk.waited(POLL_INTERVAL)
    await expect(page.get_by_role("alert").filter(has_text="your own account")).to_be_visible(
        timeout=PATIENCE
    )
    await walk.read(page)
    await walk.press(page.get_by_role("button", name="Get the code"))
    fresh = await page.locator(".user-code").inner_text()
    await walk.read(page)
    walk.stage = "2 the bot's account"
    # In a private window: the address pasted, login and password, the code of the mail, and Approve.
    walk.pressed(2)
    walk.pasted()
    for typed in ("woodshed_bot", "a long password", "123456"):
        walk.typed(typed)
    walk.pressed(3)
    one.twitch.approve(fresh, one.twitch.bot_login)
    walk.waited(POLL_INTERVAL)
    await expect(page.get_by_text("signed in as woodshed_bot")).to_be_visible(timeout=PATIENCE)
    await walk.read(page)
    await walk.press(page.get_by_role("link", name="Go on"))
    return found


async def _become_moderator(page: Page, walk: Walk, one: Newcomer) -> list[str]:
    walk.stage = "3 the bot as moderator"
    await expect(page.get_by_label("The line for your chat")).to_have_value(
        "/mod woodshed_bot", timeout=PATIENCE
    )
    await walk.read(page)
    found = await _faults(page)
    await expect(page.get_by_role("button", name="Copy")).to_be_visible(timeout=PATIENCE)
    walk.pressed(2)
    walk.pasted()
    walk.pressed()
    world = one.twitch.world
    world.set_role(world.bot, "moderator", world.artist, datetime.now(UTC))
    await walk.press(page.get_by_role("button", name="Look again"))
    await page.get_by_text("is a moderator of junipervale").wait_for()
    await walk.read(page)
    await walk.press(page.get_by_role("link", name="Go on"))
    return found


async def _put_gear_on_the_shelf(page: Page, walk: Walk) -> list[str]:
    walk.stage = "4 three pieces of gear"
    pieces = (
        ("Hollowmere", "Lark 59", "Goldie"),
        ("Marrowby", "Ember 20", ""),
        ("Tarn and Thistle", "Grumbel", "the grumbler"),
    )
    await page.get_by_role("heading", name="Your gear").wait_for()
    await walk.read(page)
    for number, piece in enumerate(pieces, 1):
        row = page.get_by_role("group", name=f"Piece {number}")
        for label, words in zip(("Maker", "Model", "What you call it"), piece, strict=True):
            if words:
                await walk.type(row.get_by_label(label), words)
    found = await _faults(page)
    await walk.press(page.get_by_role("button", name="Put them on the shelf"))
    return found


async def _lay_the_ground(page: Page, walk: Walk) -> list[str]:
    walk.stage = "5 the ground"
    await page.get_by_role("heading", name="The ground first").wait_for()
    await walk.read(page)
    found = await _faults(page)
    await walk.press(page.get_by_role("button", name="Yes, like this"))
    return found


async def _make_the_overlay(page: Page, walk: Walk) -> list[str]:
    walk.stage = "6 the overlay in OBS"
    await page.get_by_role("button", name="Make the overlay's file").wait_for()
    await walk.read(page)
    await walk.press(page.get_by_role("button", name="Make the overlay's file"))
    await page.get_by_role("button", name="Download overlay.html").wait_for()  # or the old page is read
    await walk.read(page)
    async with page.expect_download() as download:
        await walk.press(page.get_by_role("button", name="Download overlay.html"))
    assert (await download.value).suggested_filename == "overlay.html"
    # In OBS: +, Browser, OK, Local file, Browse, the file, Open, width and height, OK.
    walk.pressed(8)
    walk.typed("1920")
    walk.typed("1080")
    found = await _faults(page)
    await walk.press(page.get_by_role("link", name="Go on"))
    return found


async def _start(page: Page, walk: Walk) -> list[str]:
    walk.stage = "the bot started"
    await page.get_by_role("button", name="Start the bot").wait_for()
    await walk.read(page)
    found = await _faults(page)
    await walk.press(page.get_by_role("button", name="Start the bot"))
    walk.waited(STARTED)
    await page.wait_for_url(lambda url: "/set-up" not in url, timeout=PATIENCE)
    return found


async def _take_a_routine(page: Page, walk: Walk) -> None:
    walk.stage = ROUTINE
    await page.get_by_role("button", name="Use a ready one").wait_for()
    await walk.read(page)
    await walk.press(page.get_by_role("button", name="Use a ready one"))
    await page.get_by_role("radio", name="Tonight").wait_for()
    await page.locator("#told", has_text="Tonight").wait_for()
    await walk.read(page)


async def _rehearse(walk: Walk, one: Newcomer, person: AtTerminal) -> None:
    """Rehearse with what was set up, and see that the overlay shows it before anything is played."""
    walk.stage = "a rehearsal with all of it"
    with redirect_stdout(StringIO()) as told:
        await person.greet(one.site, is_open=False)
    walk.reads(told.getvalue())
    walk.typed("c")  # with Ctrl, in the terminal
    walk.pasted()
    walk.waited(STARTED)
    settings = Configuration(one.env).load()
    async with stage(settings, WallClock(), 0, own=True) as (twitch, bot):
        with redirect_stdout(StringIO()) as told:
            tell_rehearsal(settings, twitch, bot, own=True)
        walk.reads(told.getvalue())
        walk.pressed()
        assert bot.runtime.feed.latest["overlay-gear"]["rows"] == [
            {"row": "tape", "text": "Goldie · Marrowby Ember 20"}
        ]
        assert bot.service(PracticeRoom).routines
