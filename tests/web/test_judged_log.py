"""An old chat log dropped on the pages: taken within bounds, judged in a process of its own, then deleted."""

import asyncio
import io
import json
import re
import tempfile
from collections.abc import AsyncGenerator
from html import unescape
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar, FormData
from playwright.async_api import Browser, FilePayload, expect

from bot.domain.pages.visitor import Right
from bot.moderation.rule import Mode
from bot.services.moderation.log_trial import TOPIC
from bot.store.database import Database
from bot.web.access import COOKIE
from bot.web.judged_log import MAX_BYTES
from tests.axe import barriers
from tests.moderated import HOSTILE, OWN_PAGE, Channel, opened
from tests.patience import PATIENCE
from tests.windows import tab

LINES = [
    {"text": "lovely tone", "user": "fern"},
    {"text": "example.com", "user": "fern"},
    {"text": "example.com", "user": "sol"},
    {"text": "kys", "user": "sol"},
    {"oops": 1},
    *({"text": f"{text} example.com", "user": "<b>x"} for text in HOSTILE),
]
LOG = "\n".join(map(json.dumps, LINES)).encode()


PIECE = 2**16


@pytest.fixture
async def channel(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[Channel]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    async with opened(database) as channel:
        yield channel


def left_over() -> list[str]:
    return [each.name for each in Path(tempfile.gettempdir()).glob("woodshed-log-*")]


async def send(channel: Channel, secret: str, log: bytes, field: str = "log", name: str = "old.jsonl") -> int:
    form = FormData()
    form.add_field(field, io.BytesIO(log), filename=name)
    cookies, jar = {COOKIE: secret}, CookieJar(unsafe=True)
    async with (
        ClientSession(cookies=cookies, cookie_jar=jar) as http,
        http.post(
            f"{channel.server.url}rules/log", data=form, headers=OWN_PAGE, allow_redirects=False
        ) as answer,
    ):
        return answer.status


async def judged(channel: Channel) -> None:
    """Wait until what was begun is done."""
    async for topic, values in channel.feed.read():
        if topic == TOPIC and not values["running"]:
            return


async def test_a_log_is_judged_by_the_rules_in_force_and_deleted(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.switchboard.mode("threats", Mode.TEST, "mod_moss")
    assert await send(channel, moss, LOG) == 303
    assert len(left_over()) == 1
    assert "old.jsonl is being judged" in (await channel.get("rules/log", moss))[1]
    async with asyncio.timeout(PATIENCE):
        await judged(channel)
    assert left_over() == []
    _, page = await channel.get("rules/log", moss)
    told = " ".join(unescape(re.sub("<[^>]+>", " ", page)).split())
    assert f"{len(LINES) - 1} lines by 3 people" in told
    assert re.search(r"No threats on trial 1 1", told)
    assert "One line could not be read Line 5" in told
    assert "<img" not in page
    assert channel.twitch.came == []


async def test_one_log_is_judged_at_a_time_and_a_stop_ends_it(channel: Channel) -> None:
    moss = await channel.sign_in()
    assert await send(channel, moss, LOG) == 303
    assert await send(channel, moss, LOG) == 409
    assert len(left_over()) == 1
    async with asyncio.timeout(PATIENCE):
        await channel.trials.close()
    assert left_over() == []
    assert channel.trials.latest
    assert not channel.trials.latest.is_running


@pytest.mark.parametrize(
    ("size", "field", "status"),
    [(0, "log", 422), (9, "other", 422), (MAX_BYTES + 1, "log", 413)],
    ids=["empty", "no log", "too big"],
)
async def test_what_is_no_log_or_too_big_is_refused_and_nothing_of_it_stays(
    channel: Channel, size: int, field: str, status: int
) -> None:
    assert await send(channel, await channel.sign_in(), b"x" * size, field) == status
    assert left_over() == []
    assert channel.trials.latest is None


async def test_one_that_does_not_say_how_big_it_is_is_cut_off_where_it_is_too_big(channel: Channel) -> None:
    async def body() -> AsyncGenerator[bytes]:
        yield b'--b\r\nContent-Disposition: form-data; name="log"; filename="x"\r\n\r\n'
        for _ in range(MAX_BYTES // PIECE + 1):
            yield b"x" * PIECE
        yield b"\r\n--b--"

    headers = {**OWN_PAGE, "Content-Type": "multipart/form-data; boundary=b"}
    cookies, jar = {COOKIE: await channel.sign_in()}, CookieJar(unsafe=True)
    async with (
        ClientSession(cookies=cookies, cookie_jar=jar) as http,
        http.post(f"{channel.server.url}rules/log", data=body(), headers=headers) as answer,
    ):
        assert answer.status == 413
    assert left_over() == []


@pytest.mark.parametrize("body", [b"", b"x", b"--b\r\nnonsense", b"--b--"])
async def test_a_form_that_is_broken_is_answered(channel: Channel, body: bytes) -> None:
    headers = {**OWN_PAGE, "Content-Type": "multipart/form-data; boundary=b"}
    cookies, jar = {COOKIE: await channel.sign_in()}, CookieJar(unsafe=True)
    async with (
        ClientSession(cookies=cookies, cookie_jar=jar) as http,
        http.post(f"{channel.server.url}rules/log", data=body, headers=headers) as answer,
    ):
        assert answer.status in {400, 422}
    assert left_over() == []


async def test_only_moderators_send_one_and_only_here_may_it_be_big(channel: Channel) -> None:
    nobody = await channel.sign_in("fan_fern", Right.EVERYBODY)
    assert await send(channel, nobody, LOG) == 403
    assert (await channel.get("rules/log", nobody))[0] == 403
    moss = await channel.sign_in()
    assert (await channel.post("rules/try", moss, line="x" * 100_000))[0] == 413


async def test_in_a_browser_a_file_is_chosen_and_its_table_comes_by_itself(
    channel: Channel, browser: Browser
) -> None:
    page = await tab(browser, viewport={"width": 360, "height": 740})
    await page.context.add_cookies(
        [{"name": COOKIE, "value": await channel.sign_in(), "url": channel.server.url}]
    )
    await page.goto(f"{channel.server.url}rules/log")
    chosen = FilePayload(name="old.jsonl", mimeType="application/jsonl", buffer=LOG)
    await page.get_by_label("A log, chosen here").set_input_files(chosen)
    await page.get_by_role("button", name="Judge it").press("Enter")
    await expect(page.get_by_role("table")).to_be_visible(timeout=60_000)
    assert await barriers(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    await page.close()
