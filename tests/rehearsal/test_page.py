"""The channel page of the local Twitch: over HTTP, and in a real browser."""

import asyncio
import json
import re
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, ConsoleMessage, Dialog, Page, expect

from bot.rehearsal.automod import HELD_FOR
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch
from tests.axe import barriers
from tests.conftest import missing
from tests.windows import tab


@dataclass(slots=True)
class Evening:
    """A local Twitch and the clock it goes by."""

    twitch: LocalTwitch
    clock: FakeClock
    problems: list[str] = field(default_factory=list[str])

    def warn(self, login: str, reason: str) -> None:
        world = self.twitch.world
        world.warn(world.person(login), reason, world.bot, self.clock.now())

    def shut_out(self, login: str, seconds: int | None, reason: str = "") -> None:
        world = self.twitch.world
        world.ban(world.person(login), seconds, reason, world.bot, self.clock.now())

    def texts(self) -> list[tuple[str, str]]:
        return [(line.user.login, line.text) for line in self.twitch.world.lines.values()]


@pytest.fixture
async def stage(evening: datetime) -> AsyncGenerator[Evening]:
    clock = FakeClock(evening)
    twitch = LocalTwitch(clock)
    await twitch.start(port=0)
    yield Evening(twitch, clock)
    await twitch.stop()


@pytest.fixture
async def http(stage: Evening) -> AsyncGenerator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(stage.twitch.page_url) as session:
        yield session


async def say(http: aiohttp.ClientSession, login: str, text: str, **more: str) -> tuple[int, str]:
    """Write a line; return the status and the reason, if it was refused."""
    async with http.post("/page/say", json={"login": login, "text": text, **more}) as answer:
        return answer.status, (await answer.json()).get("reason", "")


async def state(http: aiohttp.ClientSession) -> dict[str, Any]:
    async with http.get("/page/state") as answer:
        assert answer.status == 200
        return await answer.json()


# Over HTTP: what goes wrong by a button.


async def fault(http: aiohttp.ClientSession, name: str) -> int:
    async with http.post("/page/fault", json={"fault": name}) as answer:
        return answer.status


async def test_a_button_lets_something_go_wrong_and_knows_no_other_faults(
    stage: Evening, http: aiohttp.ClientSession, project: Path
) -> None:
    text = (project / "bot/rehearsal/static/index.html").read_text("utf-8")
    assert set(re.findall(r'data-fault="([a-z]+)"', text)) == set(stage.twitch.faults.by_name())
    assert await fault(http, "dropped") == 200
    assert [each.code for each in stage.twitch.world.drops.to_come] == ["msg_rejected"]
    assert await fault(http, "silent") == 200
    assert stage.twitch.eventsub.silent
    assert await fault(http, "heard") == 200
    assert not stage.twitch.eventsub.silent
    assert await fault(http, "repeat") == 409, "nothing was told yet"
    assert await fault(http, "release") == 404


async def test_the_page_leads_to_the_pages_of_the_bot(stage: Evening, http: aiohttp.ClientSession) -> None:
    stage.twitch.page.links = {"Looking back": "http://127.0.0.1:8710/evenings"}
    assert (await state(http))["links"] == {"Looking back": "http://127.0.0.1:8710/evenings"}


# Over HTTP: what a page reads.


async def test_the_state_tells_who_is_there_what_was_said_and_since_when_it_is_live(
    stage: Evening, http: aiohttp.ClientSession
) -> None:
    await stage.twitch.go_live()
    line = stage.twitch.say("fan_fern", "hello")
    assert line
    stage.twitch.say("mod_moss", "hi Fern", reply_to=line.id)
    stage.twitch.world.delete(line.id, stage.twitch.world.bot, stage.clock.now())
    stage.warn("vip_vesper", "mind the rule")
    stage.shut_out("sub_sol", 60)

    read = await state(http)

    assert read["channel"]["name"] == "JuniperVale"
    assert datetime.fromisoformat(read["live_since"]) == stage.clock.now()
    assert [event["kind"] for event in read["chat"]] == ["stream.online", "line", "line", "warn", "timeout"]
    assert read["chat"][1]["line"]["deleted_by"] == "woodshed_bot"
    assert read["chat"][2]["line"]["reply_to"]["text"] == "hello"
    people = {person["login"]: person for person in read["people"]}
    assert people["vip_vesper"]["warned"] == "mind the rule"
    assert people["mod_moss"]["role"] == "moderator"
    until = datetime.fromisoformat(people["sub_sol"]["timed_out_until"])
    assert until - stage.clock.now() == timedelta(seconds=60)


async def test_the_stream_of_events_delivers_a_line_with_its_number(
    stage: Evening, http: aiohttp.ClientSession
) -> None:
    async with http.get("/page/events") as events:
        assert events.content_type == "text/event-stream"
        assert await events.content.readuntil(b"\n\n") == b"retry: 1000\n\n"
        stage.twitch.say("fan_fern", "two\nlines, ünicode")
        number, data = (await events.content.readuntil(b"\n\n")).decode().strip().split("\n")
    assert number == "id: 1"
    assert json.loads(data.removeprefix("data: "))["line"]["text"] == "two\nlines, ünicode"
    assert (await state(http))["seen"] == 1


async def test_stopping_waits_for_no_open_page(stage: Evening, http: aiohttp.ClientSession) -> None:
    async with http.get("/page/events") as reading, http.get("/page/events") as idle:
        await reading.content.readuntil(b"\n\n")
        async with asyncio.timeout(0.5):
            await stage.twitch.stop()
        assert await reading.content.read() == b""
        assert idle.status == 200


async def test_everything_is_served_under_a_strict_policy(http: aiohttp.ClientSession) -> None:
    for address in ("/", "/static/page.js", "/static/page.css", "/page/state", "/page/events", "/activate"):
        async with http.get(address) as answer:
            assert answer.status == 200, address
            assert answer.headers["Content-Security-Policy"].startswith(
                "default-src 'none'; script-src 'self';"
            )
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/static/none.js", "/static/..%2Fpage.py", "/static/%2Fetc%2Fhostname"])
async def test_no_other_file_is_served(address: str, stage: Evening, http: aiohttp.ClientSession) -> None:
    async with http.get(stage.twitch.page_url.rstrip("/") + address) as answer:
        assert answer.status == 404


# Over HTTP: what a page may ask.


async def test_what_is_said_is_in_chat_with_its_role_and_what_it_answers(
    stage: Evening, http: aiohttp.ClientSession
) -> None:
    assert await say(http, "@Some_Body", "hello", role="vip") == (200, "")
    line = next(iter(stage.twitch.world.lines.values()))
    assert await say(http, "fan_fern", "hi!", reply_to=line.id) == (200, "")
    assert stage.texts() == [("some_body", "hello"), ("fan_fern", "@some_body hi!")]
    assert line.role == "vip"


@pytest.mark.parametrize(
    ("asked", "status", "reason"),
    [
        ({"login": "fan_fern", "text": "x" * 500}, 200, ""),
        ({"login": "fan_fern", "text": "🎸" * 500}, 200, ""),
        ({"login": "fan_fern", "text": "x" * 501}, 400, "at most 500 characters"),
        ({"login": "fan_fern", "text": " \n "}, 400, "empty"),
        ({"login": "fan fern", "text": "x"}, 400, "login name"),
        ({"login": "fan_fern", "text": "x", "role": "king"}, 400, "role"),
        ({"login": "fan_fern", "text": "x", "role": "broadcaster"}, 400, "Only JuniperVale"),
        ({"login": "woodshed_bot", "text": "x"}, 403, "speaks for itself"),
        ({"login": "fan_fern", "text": "x", "reply_to": "nothing"}, 404, "gone"),
        ({"login": "fan_fern"}, 400, "text"),
        (["fan_fern"], 400, "object"),
        ({"login": "fan_fern", "text": "x" * 70_000}, 413, "too much"),
    ],
)
async def test_a_line_is_taken_or_refused_with_a_plain_reason(
    asked: object, status: int, reason: str, http: aiohttp.ClientSession
) -> None:
    async with http.post("/page/say", json=asked) as answer:
        assert answer.status == status
        assert reason in (await answer.json()).get("reason", "")


async def test_the_artist_takes_the_bots_role_by_a_line(stage: Evening, http: aiohttp.ClientSession) -> None:
    for login, status in (("fan_fern", 403), ("junipervale", 200)):
        asked = {"login": login, "text": "/unmod woodshed_bot"}
        async with http.post("/page/say", json=asked) as answer:
            assert answer.status == status
    assert [what.kind for what in stage.twitch.record] == ["unmod"]
    assert not stage.twitch.world.moderates(stage.twitch.world.bot)


async def test_who_was_warned_writes_again_after_confirming_it(
    stage: Evening, http: aiohttp.ClientSession
) -> None:
    stage.warn("fan_fern", "No links, please.")
    status, reason = await say(http, "fan_fern", "hello")
    assert (status, "No links, please." in reason) == (403, True)
    async with http.post("/page/acknowledge", json={"login": "fan_fern"}) as answer:
        assert answer.status == 200
    assert await say(http, "fan_fern", "hello") == (200, "")
    async with http.post("/page/acknowledge", json={"login": "fan_fern"}) as answer:
        assert answer.status == 404


async def test_who_is_timed_out_writes_again_when_it_is_over(
    stage: Evening, http: aiohttp.ClientSession
) -> None:
    stage.shut_out("fan_fern", 60, "spam")
    status, reason = await say(http, "fan_fern", "hello")
    assert (status, reason) == (403, "You are timed out for another 60 seconds. Reason: spam")
    await stage.clock.advance(stage.clock.now() + timedelta(seconds=61))
    assert await say(http, "fan_fern", "hello") == (200, "")


async def test_who_is_banned_does_not_write(stage: Evening, http: aiohttp.ClientSession) -> None:
    stage.shut_out("fan_fern", None)
    assert await say(http, "fan_fern", "hello") == (403, "You are banned from this chat.")


async def test_the_stream_goes_live_and_ends_once(stage: Evening, http: aiohttp.ClientSession) -> None:
    for live, status in ((True, 200), (True, 409), (False, 200), (False, 409)):
        async with http.post("/page/live", json={"live": live}) as answer:
            assert answer.status == status
    assert [what.kind for what in stage.twitch.record] == ["stream.online", "stream.offline"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "{page}"}, 200),
        ({"Host": "localhost:{port}"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost:{port}"}, 403),
        ({"Host": "evil.example:{port}"}, 403),
        ({"Host": "127.0.0.1:1"}, 403),
        ({"Host": "127.0.0.1"}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
async def test_only_this_machines_own_page_may_write(
    headers: dict[str, str], status: int, stage: Evening, http: aiohttp.ClientSession
) -> None:
    page, port = stage.twitch.page_url.rstrip("/"), stage.twitch.port
    given = {name: value.format(page=page, port=port) for name, value in headers.items()}
    body = json.dumps({"login": "fan_fern", "text": "hello"})
    async with http.post(
        "/page/say", data=body, headers={"Content-Type": "application/json", **given}
    ) as answer:
        assert answer.status == status
    assert bool(stage.texts()) == (status == 200)


@pytest.mark.parametrize(
    "header", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}]
)
@pytest.mark.parametrize("address", ["/", "/page/state", "/page/events", "/static/page.js", "/activate"])
async def test_nothing_is_read_under_a_strangers_name_or_by_another_site(
    address: str, header: dict[str, str], http: aiohttp.ClientSession
) -> None:
    async with http.get(address, headers=header) as answer:
        assert answer.status == 403


async def device_code(http: aiohttp.ClientSession) -> dict[str, Any]:
    async with http.post("/oauth2/device", data={"client_id": "woodshed-rehearsal", "scopes": ""}) as answer:
        return await answer.json()


async def token_status(http: aiohttp.ClientSession, device: dict[str, Any]) -> int:
    form = {
        "client_id": "woodshed-rehearsal",
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
        "device_code": device["device_code"],
    }
    async with http.post("/oauth2/token", data=form) as answer:
        return answer.status


async def test_a_code_is_approved_and_an_unknown_one_is_not(http: aiohttp.ClientSession) -> None:
    device = await device_code(http)
    for code, status in (("WRONG", 404), (device["user_code"], 200)):
        assert await token_status(http, device) == 400
        async with http.post("/activate", json={"code": code, "login": "woodshed_bot"}) as answer:
            assert answer.status == status
    assert await token_status(http, device) == 200


async def test_a_code_that_is_refused_gives_no_token_any_more(http: aiohttp.ClientSession) -> None:
    device = await device_code(http)
    asked = {"code": device["user_code"].lower(), "login": "mod_moss", "refuse": True}
    for status in (200, 404):
        async with http.post("/activate", json=asked) as answer:
            assert answer.status == status
    assert await token_status(http, device) == 400


async def test_the_artist_gives_and_takes_the_role_of_a_moderator(
    stage: Evening, http: aiohttp.ClientSession
) -> None:
    async def gives(login: str, *, moderates: bool) -> tuple[int, str]:
        async with http.post("/page/moderates", json={"login": login, "moderates": moderates}) as answer:
            return answer.status, (await answer.json()).get("reason", "")

    assert await gives("mod_moss", moderates=False) == (200, "")
    assert await gives("mod_moss", moderates=False) == (409, "mod_moss is none already.")
    assert await gives("fan_fern", moderates=True) == (200, "")
    assert (await gives("junipervale", moderates=False))[0] == 400
    told = [(what.kind, what.user.login, what.by) for what in stage.twitch.record]
    assert told == [("unmod", "mod_moss", "junipervale"), ("mod", "fan_fern", "junipervale")]


async def asks(http: aiohttp.ClientSession, what: str, **asked: str) -> tuple[int, str]:
    async with http.post(f"/page/{what}", json=asked) as answer:
        return answer.status, (await answer.json()).get("reason", "")


async def test_a_line_is_written_as_one_that_automod_holds_and_runs_out_as_any(
    stage: Evening, http: aiohttp.ClientSession
) -> None:
    assert await asks(http, "hold", login="any_name", role="viewer", text="a sword\nof words") == (200, "")
    assert stage.texts() == [], "it is in nobody's chat"
    (held,) = stage.twitch.world.automod.held.values()
    assert (held.user.login, held.text) == ("any_name", "a sword of words")
    assert (await state(http))["chat"][-1]["kind"] == "hold"
    for login in ("mod_moss", "junipervale"):
        assert (await asks(http, "hold", login=login, text="hi"))[0] == 403, "AutoMod holds nothing of theirs"
    assert (await asks(http, "hold", login="woodshed_bot", text="hi"))[0] == 403
    assert (await asks(http, "hold", login="fan_fern", text=" "))[0] == 400
    stage.shut_out("fan_fern", 60)
    assert (await asks(http, "hold", login="fan_fern", text="hi"))[0] == 403
    await stage.clock.advance(stage.clock.now() + HELD_FOR)
    assert stage.twitch.record[-1].kind == "expire"


async def test_who_is_banned_asks_to_be_let_in_again_once_and_may_take_that_back(
    stage: Evening, http: aiohttp.ClientSession
) -> None:
    async def fern_asks() -> bool:
        people = {person["login"]: person for person in (await state(http))["people"]}
        return people["fan_fern"]["asks_unban"]

    fern = {"login": "fan_fern"}
    assert await asks(http, "ask-unban", **fern, text="Sorry.") == (400, "fan_fern is not banned.")
    stage.shut_out("fan_fern", None)
    assert await asks(http, "withdraw-unban", **fern) == (404, "fan_fern has asked for nothing.")
    assert await asks(http, "ask-unban", **fern, text="Sorry.") == (200, "")
    assert await asks(http, "ask-unban", **fern, text="Sorry!") == (400, "fan_fern has asked already.")
    assert await fern_asks()
    assert await asks(http, "withdraw-unban", **fern) == (200, "")
    assert not await fern_asks()
    kinds = [what.kind for what in stage.twitch.record]
    assert kinds == ["ban", "unban.request", "unban.canceled"]


# In a browser.


def test_without_a_browser_the_tests_of_the_page_are_skipped_but_never_in_ci() -> None:
    for environ in ({}, {"CI": ""}, {"CI": "false"}):
        with pytest.raises(pytest.skip.Exception, match="no browser"):
            missing("no browser", environ)
    with pytest.raises(pytest.fail.Exception, match="no browser"):
        missing("no browser", {"CI": "true"})


@pytest.fixture
async def page(browser: Browser, stage: Evening) -> AsyncGenerator[Page]:
    """Give a page in whose console nothing may be complained of, least of all by the policy."""
    opened = await tab(browser, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            stage.problems.append(message.text)

    async def asked(dialog: Dialog) -> None:
        stage.problems.append(f"a dialog: {dialog.message}")
        await dialog.dismiss()

    opened.on("console", heard)
    opened.on("pageerror", lambda error: stage.problems.append(str(error)))
    opened.on("dialog", asked)
    await opened.goto(stage.twitch.page_url)
    await expect(opened.locator("#go")).to_be_visible()
    yield opened
    await opened.close()
    assert stage.problems == []


async def test_a_fan_types_and_the_line_appears(stage: Evening, page: Page) -> None:
    await page.get_by_label("Message").fill("hello from the fan")
    await expect(page.locator("#count")).to_have_text("18/500")
    await page.keyboard.press("Enter")
    line = page.get_by_role("log").get_by_role("article")
    await expect(line).to_contain_text("fan_fern: hello from the fan")
    await expect(page.get_by_label("Message")).to_have_value("")
    assert stage.texts() == [("fan_fern", "hello from the fan")]


async def test_a_fan_writes_a_line_that_is_held_and_a_moderator_cannot(stage: Evening, page: Page) -> None:
    hold = page.get_by_role("button", name="that AutoMod holds")
    await expect(hold).to_be_disabled()
    await page.get_by_label("Message").fill("a sword")
    await hold.click()
    await expect(page.get_by_role("log").get_by_role("article")).to_contain_text("held by AutoMod: swearing")
    await expect(page.get_by_label("Message")).to_have_value("")
    assert [each.text for each in stage.twitch.world.automod.held.values()] == ["a sword"]
    await page.get_by_role("radio", name="mod_moss").check(force=True)
    await expect(hold).to_be_hidden()
    assert await barriers(page) == []


async def test_who_is_banned_asks_for_an_unban_by_keyboard_and_is_let_in(stage: Evening, page: Page) -> None:
    stage.shut_out("fan_fern", None, "spam")
    words = page.get_by_label("Why you should be let in again")
    await words.fill("It was my brother.")
    assert await barriers(page) == []
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("fan_fern asks to be unbanned: It was my brother.")
    await expect(words).to_be_hidden()
    await page.get_by_role("button", name="Take the unban request back").click()
    await expect(page.get_by_role("log")).to_contain_text("fan_fern takes the unban request back.")
    await words.fill("Once more.")
    await page.get_by_role("button", name="Request unban").click()
    await expect(words).to_be_hidden()
    (asked,) = (each for each in stage.twitch.world.unban_requests.all.values() if each.status == "pending")
    world = stage.twitch.world
    world.unban_requests.resolve(asked.id, world.artist, stage.clock.now(), approve=True, text="")
    await expect(page.locator("#halt")).to_be_hidden()
    await expect(page.get_by_label("Message")).to_be_enabled()


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "&lt;b&gt;"])
async def test_what_people_write_is_text(text: str, stage: Evening, page: Page) -> None:
    line = stage.twitch.say("fan_fern", text)
    assert line
    stage.twitch.say("sub_sol", text, reply_to=line.id)
    stage.warn("vip_vesper", text)
    await expect(page.locator(".line .text")).to_have_text([text, text])
    await expect(page.locator(".quote-text")).to_have_text(text)
    await expect(page.locator(".note-reason")).to_have_text(f"Reason: {text}")
    assert await page.locator(".log :is(img, script, b)").count() == 0


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("A picture: https://example.com/junipervale/goldie.", "https://example.com/junipervale/goldie"),
        ("(https://example.com/a?b=1#c)", "https://example.com/a?b=1#c"),
        ("javascript:alert(1)", ""),
        ("example.com alone", ""),
    ],
)
async def test_an_address_in_a_line_is_a_link_and_the_rest_is_text(
    text: str, address: str, stage: Evening, page: Page
) -> None:
    stage.twitch.say(stage.twitch.bot_login, text)
    await expect(page.locator(".line .text")).to_have_text(text)
    links = await page.locator(".line .text a").all()
    assert [(await each.get_attribute("href"), await each.inner_text()) for each in links] == (
        [(address, address)] if address else []
    )


async def test_a_deleted_line_stays_struck_out_also_when_the_page_is_read_again(
    stage: Evening, page: Page
) -> None:
    line = stage.twitch.say("fan_fern", "buy followers")
    assert line
    await expect(page.locator(".line")).to_have_count(1)
    stage.twitch.world.delete(line.id, stage.twitch.world.bot, stage.clock.now())
    for _ in range(2):
        await expect(page.locator(".line del")).to_have_text("buy followers")
        await expect(page.locator(".deleted-by")).to_have_text("deleted by woodshed_bot")
        await page.reload()


async def test_a_held_line_is_grey_until_it_is_let_in_or_denied(stage: Evening, page: Page) -> None:
    world = stage.twitch.world
    good, bad = [stage.twitch.hold("fan_fern", text, category="profanity") for text in ("darn", "drat")]
    assert good
    assert bad
    for _ in range(2):
        await expect(page.locator(".line.held .text")).to_have_text(["darn", "drat"])
        await expect(page.locator(".held-by").first).to_have_text("held by AutoMod: profanity")
        await expect(page.locator(".line .reply")).to_have_count(0)
        await page.reload()
    world.automod.resolve(good.id, world.bot, stage.clock.now(), allow=True)
    world.automod.resolve(bad.id, world.bot, stage.clock.now(), allow=False)
    for _ in range(2):
        await expect(page.locator(".line .text")).to_have_text(["drat", "darn"])
        await expect(page.locator(".line.held del")).to_have_text("drat")
        await expect(page.locator(".held-by")).to_have_text("denied by woodshed_bot")
        await expect(page.locator(".line .reply")).to_have_count(1)
        await page.reload()


async def test_how_strict_chat_is_and_what_is_asked_of_moderators_shows_in_chat(
    stage: Evening, page: Page
) -> None:
    world, now = stage.twitch.world, stage.clock.now()
    world.set_shield(world.bot, now, active=True)
    world.change_settings(world.settings.changed({"follower_mode": True}), world.bot, now)
    stage.shut_out("fan_fern", None)
    request = stage.twitch.ask_unban("fan_fern", "I am sorry")
    world.unban_requests.resolve(request.id, world.bot, now, approve=True, text="welcome back")
    await expect(page.locator(".note-what")).to_have_text(
        [
            "woodshed_bot has put Shield Mode on.",
            "woodshed_bot has set the chat to: followers only (0 min).",
            "fan_fern was banned by woodshed_bot.",
            "fan_fern asks to be unbanned: I am sorry",
            "woodshed_bot has approved the unban request of fan_fern.",
            "fan_fern may write again, says woodshed_bot.",
        ]
    )
    await expect(page.locator(".note-reason")).to_have_text("Reason: welcome back")


async def test_the_page_says_whom_the_settings_keep_out(stage: Evening, http: aiohttp.ClientSession) -> None:
    world = stage.twitch.world
    world.change_settings(world.settings.changed({"follower_mode": True}), world.bot, stage.clock.now())
    assert await say(http, "newcomer_nook", "hello") == (403, "This room is in followers-only mode.")
    assert await say(http, "fan_fern", "hello") == (200, "")


async def test_a_warning_is_confirmed_before_writing_again(stage: Evening, page: Page) -> None:
    stage.warn("fan_fern", "No links, please.")
    await expect(page.locator(".note-warn")).to_contain_text("fan_fern was warned by woodshed_bot.")
    halt = page.get_by_role("group", name="You have been warned")
    await expect(halt).to_contain_text("Reason: No links, please.")
    await expect(page.get_by_label("Message")).to_be_hidden()
    await halt.get_by_role("button", name="I understand").click()
    await expect(halt).to_be_hidden()
    await expect(page.get_by_label("Message")).to_be_focused()
    await page.keyboard.type("sorry")
    await page.keyboard.press("Enter")
    await expect(page.locator(".line .text")).to_have_text("sorry")


async def test_a_timeout_strikes_what_was_said_and_halts_only_who_got_it(stage: Evening, page: Page) -> None:
    stage.twitch.say("fan_fern", "one")
    stage.twitch.say("sub_sol", "two")
    stage.shut_out("fan_fern", 90, "spam")
    await expect(page.locator(".note-timeout")).to_contain_text(
        "timed out for 1 minute 30 seconds by woodshed_bot"
    )
    await expect(page.locator(".line del")).to_have_text("one")
    await expect(page.locator("#halt")).to_contain_text("You are timed out for 1 minute")
    await expect(page.get_by_label("Message")).to_be_disabled()
    await page.get_by_role("radio", name="sub_sol Subscriber").check()
    await expect(page.locator("#halt")).to_be_hidden()
    await expect(page.get_by_label("Message")).to_be_enabled()


async def test_somebody_is_modded_and_unmodded_by_a_button(page: Page) -> None:
    for button, role in (("Mod fan_fern", "Moderator"), ("Unmod fan_fern", "Fan")):
        await page.get_by_role("button", name=button, exact=True).click()
        await expect(page.get_by_role("radio", name=f"fan_fern {role}")).to_be_checked()
    await expect(page.locator(".note-warn")).to_contain_text("fan_fern is no moderator any more")
    await page.get_by_role("radio", name="junipervale Artist").check()
    await expect(page.get_by_role("button", name="Mod junipervale")).to_be_hidden()


async def test_a_sign_in_is_refused_on_the_page_too(page: Page, http: aiohttp.ClientSession) -> None:
    device = await device_code(http)
    await page.goto(device["verification_uri"])
    await page.get_by_role("button", name="Refuse").click()
    await expect(page.get_by_role("status")).to_contain_text("Refused.")
    assert await token_status(http, device) == 400


async def test_someone_else_replies_to_a_line_with_the_keyboard_alone(stage: Evening, page: Page) -> None:
    stage.twitch.say("fan_fern", "which tuning is this?")
    await page.get_by_role("radio", name="someone else").check()
    await page.keyboard.type("New_Face")
    await page.get_by_role("button", name="Reply to fan_fern").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#replying-to")).to_have_text("Replying to fan_fern: which tuning is this?")
    await page.keyboard.type("open D")
    await page.keyboard.press("Enter")
    await expect(page.locator(".line .text").last).to_have_text("open D")
    await expect(page.locator(".quote")).to_contain_text("fan_fern: which tuning is this?")
    assert stage.texts()[-1] == ("new_face", "@fan_fern open D")


async def test_who_reads_back_is_not_pulled_down(stage: Evening, page: Page) -> None:
    for number in range(60):
        stage.twitch.say("fan_fern", f"line {number}")
    log, button = page.get_by_role("log"), page.get_by_role("button", name="New messages")
    await expect(page.locator(".line").last).to_be_in_viewport()
    await log.focus()
    await page.keyboard.press("Home")
    await expect(page.locator(".line").first).to_be_in_viewport()
    await expect(page.locator(".line").last).not_to_be_in_viewport()
    stage.twitch.say("sub_sol", "the newest")
    await expect(button).to_be_visible()
    await button.click()
    await expect(page.get_by_text("the newest")).to_be_in_viewport()
    await expect(button).to_be_hidden()


async def test_the_stream_goes_live_at_a_click(stage: Evening, page: Page) -> None:
    await page.get_by_role("button", name="Go live").click()
    await expect(page.locator("#live-badge")).to_have_text("Live")
    await expect(page.locator("#running")).to_be_visible()
    assert stage.twitch.world.live_since == stage.clock.now()


async def test_a_page_finds_its_way_back_by_itself(stage: Evening, page: Page) -> None:
    port = stage.twitch.port
    await stage.twitch.stop()
    await expect(page.get_by_text("reconnecting…")).to_be_visible()
    stage.twitch.say("fan_fern", "said meanwhile")
    await stage.twitch.start(port)
    await expect(page.locator(".line .text")).to_have_text("said meanwhile")
    await expect(page.get_by_text("reconnecting…")).to_be_hidden()
    stage.problems.clear()  # the browser's own notes that nobody answered


@pytest.mark.parametrize("width", [1280, 400, 320])
async def test_nothing_hangs_over_the_edge(width: int, stage: Evening, page: Page) -> None:
    parent = stage.twitch.say("fan_fern", "w" * 500)
    assert parent
    stage.twitch.say("a_login_name_of_25_letters"[:25], "why? " * 90, reply_to=parent.id)
    await page.set_viewport_size({"width": width, "height": 800})
    await expect(page.locator(".line")).to_have_count(2)
    for name in ("header", ".line", ".chip", ".field", ".send", "#go", ".local"):
        for box in [await each.bounding_box() for each in await page.locator(f"{name}:visible").all()]:
            assert box, name
            assert 0 <= box["x"] <= box["x"] + box["width"] <= width, name
            if name != ".line":
                assert 0 <= box["y"] <= box["y"] + box["height"] <= 800, name


async def test_everybody_can_read_the_page_also_where_nothing_may_be_written(
    stage: Evening, page: Page
) -> None:
    assert await barriers(page) == []
    await page.get_by_role("radio", name="fan_fern").check()
    stage.shut_out("fan_fern", 600)
    await expect(page.get_by_label("Message")).to_be_disabled()
    await expect(page.locator("#count")).to_be_visible()
    assert await barriers(page) == []


async def test_a_sign_in_is_approved_in_the_browser(
    stage: Evening, page: Page, http: aiohttp.ClientSession
) -> None:
    device = await device_code(http)
    await page.goto(device["verification_uri"])
    await expect(page.get_by_label("Code")).to_have_value(device["user_code"])
    await expect(page.get_by_label("Account")).to_have_value(stage.twitch.bot_login)
    await page.get_by_role("button", name="Approve").click()
    await expect(page.get_by_role("status")).to_contain_text("Approved as woodshed_bot")
    assert await token_status(http, device) == 200
