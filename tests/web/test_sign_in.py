"""Signing in to the pages, in a real browser, with the bot and the local Twitch behind them."""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect
from yarl import URL

from bot.app import Woodshed
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.sign_in import Identity
from bot.domain.pages.visitor import Right
from bot.features import Entrance
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch
from bot.settings import Settings
from bot.stage import stage
from tests.axe import grave_barriers
from tests.ports import free_port
from tests.twitch.conftest import turns_until


@dataclass
class House:
    """The bot with a door for those elsewhere, and the local Twitch."""

    twitch: LocalTwitch
    bot: Woodshed
    clock: FakeClock

    @property
    def address(self) -> str:
        return self.bot.doors[1].url

    async def approve(self, page: Page, login: str) -> None:
        """Let somebody approve the code that a page shows, and the bot hear of it."""
        self.twitch.approve(await page.locator(".user-code").inner_text(), login)
        async with asyncio.timeout(30):
            while await page.locator(".user-code").count():
                await self.clock.advance(self.clock.now() + timedelta(seconds=5))
                await page.reload()


@pytest.fixture
async def house(tmp_path: Path, data: Path, evening: datetime) -> AsyncGenerator[House]:
    port = free_port()
    settings = Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        web_port=0,
        web_url=f"http://127.0.0.1:{port}",
        web_outside_port=port,
        data_dir=data,
    )
    clock = FakeClock(evening)
    async with stage(settings, clock, port=0, lets_others_in=True) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        yield House(twitch, bot, clock)
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving


@pytest.fixture
async def visitor(browser: Browser) -> AsyncGenerator[BrowserContext]:
    context = await browser.new_context()
    yield context
    await context.close()


async def began(visitor: BrowserContext, house: House, path: str = "access") -> Page:
    """Open a page that takes a right, and ask for a code."""
    page = await visitor.new_page()
    await page.goto(f"{house.address}{path}")
    assert "/sign-in" in page.url
    await page.get_by_role("button", name="Sign in with Twitch").click()
    await expect(page.locator(".user-code")).to_be_visible()
    return page


async def test_the_artist_signs_in_from_elsewhere_and_out_again(
    visitor: BrowserContext, house: House
) -> None:
    page = await began(visitor, house)
    assert await grave_barriers(page) == []
    shown = await page.content()
    await house.approve(page, house.twitch.artist_login)
    await expect(page.get_by_text(f"Are you {house.twitch.artist_login}?")).to_be_visible()
    before = {each["value"] for each in await visitor.cookies()}  # pyright: ignore[reportTypedDictNotRequiredAccess]
    await page.get_by_role("button", name="Yes, I am").click()
    await expect(page.get_by_role("heading", name="Access")).to_be_visible()
    assert await grave_barriers(page) == []
    cookies = await visitor.cookies()
    (session,) = [each for each in cookies if each["name"] == "woodshed_session"]  # pyright: ignore[reportTypedDictNotRequiredAccess]
    assert session["value"] not in before | {shown}, "the session has a secret of its own"  # pyright: ignore[reportTypedDictNotRequiredAccess]
    assert (session["httpOnly"], session["sameSite"]) == (True, "Strict")  # pyright: ignore[reportTypedDictNotRequiredAccess]
    await page.get_by_role("button", name="Sign out", exact=True).click()
    await page.goto(f"{house.address}access")
    assert "/sign-in" in page.url


async def test_who_is_no_moderator_is_told_so_and_not_let_in(visitor: BrowserContext, house: House) -> None:
    house.twitch.say("fan_fern", "hello")
    page = await began(visitor, house)
    await house.approve(page, "fan_fern")
    await expect(page.get_by_role("alert").first).to_contain_text("fan_fern")
    assert house.bot.service(Entrance).credentials.standing(CredentialKind.SESSION) == []


async def test_a_code_that_somebody_else_approves_is_asked_about_and_lets_no_other_browser_in(
    visitor: BrowserContext, house: House, browser: Browser
) -> None:
    page = await began(visitor, house)
    code = await page.locator(".user-code").inner_text()
    elsewhere = await browser.new_context()
    stranger = await elsewhere.new_page()
    await stranger.goto(f"{house.address}sign-in")
    assert code not in await stranger.content()
    await house.approve(page, house.twitch.artist_login)
    await stranger.reload()
    await expect(stranger.get_by_role("button", name="Sign in with Twitch")).to_be_visible()
    await page.get_by_role("button", name="No, that is not me").click()
    await expect(page.get_by_role("button", name="Sign in with Twitch")).to_be_visible()
    assert house.bot.service(Entrance).credentials.standing(CredentialKind.SESSION) == []
    await elsewhere.close()


async def test_no_secret_is_in_an_address_a_page_or_the_log(
    visitor: BrowserContext,
    house: House,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked: list[str] = []
    visitor.on("request", lambda request: asked.append(request.url + str(request.headers.get("referer", ""))))
    page = await began(visitor, house)
    await house.approve(page, house.twitch.artist_login)
    await page.get_by_role("button", name="Yes, I am").click()
    cookies = await visitor.cookies()
    secrets = [each["value"] for each in cookies]  # pyright: ignore[reportTypedDictNotRequiredAccess]
    assert secrets
    told = "".join([*asked, await page.content(), caplog.text, *capsys.readouterr()])
    assert [secret for secret in secrets if secret in told] == []
    assert not re.search(r"https?://(?!127\.0\.0\.1|localhost)", "".join(asked)), (
        "and nothing of another host"
    )


async def test_a_link_on_another_site_finds_who_has_signed_in(visitor: BrowserContext, house: House) -> None:
    page = await began(visitor, house)
    await house.approve(page, house.twitch.artist_login)
    await page.get_by_role("button", name="Yes, I am").click()
    await expect(page.get_by_role("heading", name="Access")).to_be_visible()
    await page.goto("about:blank")
    await page.set_content(f'<a href="{house.address}access">in a message</a>')
    await page.get_by_role("link").click()
    await expect(page.get_by_role("heading", name="Access")).to_be_visible()


def secret_in(jar: aiohttp.CookieJar) -> str:
    return next(each.value for each in jar if each.key == "woodshed_sign_in")


async def test_who_is_unmodded_while_the_session_is_written_is_not_let_in(house: House) -> None:
    credentials, sign_ins = house.bot.service(Entrance)
    jar = aiohttp.CookieJar(unsafe=True)  # cookies of an address that is a number
    ours = {"Origin": house.address.rstrip("/")}
    async with aiohttp.ClientSession(house.address, cookie_jar=jar, headers=ours) as browser:
        async with browser.post("/sign-in") as answer:
            shown = await answer.text()
        found = re.search(r'class="user-code"[^>]*>\s*([A-Z]{8})', shown)
        assert found
        house.twitch.approve(found[1], "mod_moss")
        while "mod_moss" not in shown:
            await house.clock.advance(house.clock.now() + timedelta(seconds=5))
            async with browser.get("/sign-in") as answer:
                shown = await answer.text()
        async with house.bot.runtime.database.writing():  # which the session waits for
            confirming = asyncio.create_task(browser.post("/sign-in/confirm", allow_redirects=False))
            identity = Identity(Right.MODERATOR, "mod_moss", house.twitch.world.person("mod_moss").id)
            await turns_until(lambda: sign_ins.find(secret_in(jar)) is None)
            house.twitch.command("junipervale", "/unmod mod_moss")
            await turns_until(lambda: sign_ins.is_unmodded(identity))
        async with await confirming as answer:
            assert (answer.status, "woodshed_session" in answer.cookies) == (409, False)
    assert credentials.standing(CredentialKind.SESSION) == []


async def test_where_somebody_was_going_is_kept_as_it_was(house: House) -> None:
    query = "to=/queue?by%3Da%2526b%26find%3Dx"
    assert URL(f"/sign-in?{query}", encoded=True).query["to"] == "/queue?by=a%26b&find=x"
    ours = {"Origin": house.address.rstrip("/")}
    async with aiohttp.ClientSession(headers=ours) as browser:
        for path in ("sign-in/cancel", "sign-in"):
            url = URL(f"{house.address}{path}?{query}", encoded=True)
            async with browser.post(url, allow_redirects=False) as answer:
                assert answer.headers["Location"] == f"/sign-in?{query}"
        async with browser.get(URL(f"{house.address}sign-in?{query}", encoded=True)) as answer:
            assert f'action="/sign-in?{query}"' in await answer.text()
