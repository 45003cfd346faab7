"""The overlay's address, its sockets and its builder, over real HTTP."""

import json
import re
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import WSCloseCode, WSMsgType
from structlog.testing import capture_logs
from yarl import URL

from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.rehearsal.clock import FakeClock
from bot.services.feed import MAX_UNREAD
from bot.store.database import Database
from bot.web.connection import MAX_CONNECTIONS
from bot.web.overlay import composed, version_of
from bot.web.overlay_socket import MAX_HELLO, REFUSED, SLOW
from bot.web.places import KEPT_FOR_ARTIST, MAX_READERS
from tests.overlays import OverlayHouse, overlay_house, socket
from tests.spoken import voice_of_tests, voice_with

CARDS = ("now", "next", "gear")


@pytest.fixture
async def house(database: Database, evening: datetime) -> AsyncGenerator[OverlayHouse]:
    async with overlay_house(database, FakeClock(evening)) as house:
        yield house


@pytest.mark.parametrize(
    ("asked", "show", "theme", "layout", "unknown"),
    [
        ({}, CARDS, "night", "stack", ()),
        ({"show": "gear,now", "theme": "day", "layout": "strip"}, ("gear", "now"), "day", "strip", ()),
        ({"show": "now,quizz,now"}, ("now",), "night", "stack", ("quizz",)),
        ({"show": "quizz"}, CARDS, "night", "stack", ("quizz",)),
        ({"theme": "pink", "layout": "<b>"}, CARDS, "night", "stack", ("pink", "<b>")),
        ({"show": " now , ,next,", "theme": "", "layout": ""}, ("now", "next"), "night", "stack", ()),
    ],
)
def test_an_address_composes_the_overlay_and_what_nobody_knows_breaks_nothing(
    asked: dict[str, str], show: tuple[str, ...], theme: str, layout: str, unknown: tuple[str, ...]
) -> None:
    assert composed(asked, CARDS) == (show, theme, layout, unknown)


def test_a_large_card_is_shown_only_where_it_is_asked_for() -> None:
    assert composed({}, CARDS, ["next"]).show == tuple(each for each in CARDS if each != "next")
    assert composed({"show": "next"}, CARDS, ["next"]).show == ("next",)


def test_the_token_is_where_no_server_and_no_log_sees_it() -> None:
    address = URL(composed({"show": "now"}, CARDS).address(URL("http://127.0.0.1:8710"), "secret"))
    assert (address.path, address.fragment) == ("/overlay", "secret")
    assert dict(address.query) == {"show": "now", "theme": "night", "layout": "stack"}


def test_a_page_with_another_word_is_of_another_version(tmp_path: Path) -> None:
    voice, other = voice_of_tests(), voice_of_tests()
    assert version_of(voice) == version_of(other)
    other.become(voice_with(tmp_path, "page-overlay-refused = Closed."))
    assert version_of(voice) != version_of(other)


async def test_a_socket_has_the_whole_state_first_and_then_each_change(
    house: OverlayHouse, evening: datetime
) -> None:
    house.practise()
    async with socket(house) as opened:
        first = await opened.receive_json()
        assert (first["is"], first["version"], first["at"]) == (
            "snapshot",
            house.pages.version(),
            round(evening.timestamp() * 1000),
        )
        assert set(first["cards"]) == set(CARDS)
        assert first["cards"]["now"]["rows"][0] == {"row": "heading", "text": "Ferry at Dusk"}
        house.practise(bpm=96)
        change = await opened.receive_json()
        assert (change["is"], change["name"]) == ("card", "now")
        assert {"row": "tempo", "now": 96, "target": 116, "unit": "BPM"} in change["card"]["rows"]


async def test_what_others_may_not_see_comes_over_no_socket(house: OverlayHouse) -> None:
    house.feed.publish("queue", {"words": "the moderators' own"}, Right.MODERATOR)
    house.feed.publish("open", {"words": "of no card"}, Right.EVERYBODY)
    async with socket(house) as opened:
        assert set((await opened.receive_json())["cards"]) == set(CARDS)
        house.feed.publish("queue", {"words": "more"}, Right.MODERATOR)
        house.feed.publish("open", {"words": "more"}, Right.EVERYBODY)
        house.practise()
        assert "moderators" not in json.dumps(await opened.receive_json())


async def test_a_silent_socket_gives_a_sign_of_life_with_the_time(
    database: Database, evening: datetime
) -> None:
    async with overlay_house(database, FakeClock(evening), beat=0.01) as house, socket(house) as opened:
        await opened.receive_json()
        assert await opened.receive_json() == {"is": "beat", "at": round(evening.timestamp() * 1000)}


@pytest.mark.parametrize(
    "hello", ['{"token": "wrong"}', "{}", "[]", '{"token": 7}', '{"token": null}', "not JSON", "[" * 900, ""]
)
async def test_without_a_good_token_a_socket_is_closed_with_its_code(house: OverlayHouse, hello: str) -> None:
    address = f"{house.server.url}overlay/socket"
    async with aiohttp.ClientSession() as http, http.ws_connect(address) as opened:
        await opened.send_str(hello)
        answer = await opened.receive()
    assert (answer.type, opened.close_code) == (WSMsgType.CLOSE, REFUSED)


async def test_sockets_that_say_nothing_shut_nobody_out(house: OverlayHouse) -> None:
    address = f"{house.server.url}overlay/socket"
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)))
        silent = [
            await stack.enter_async_context(http.ws_connect(address)) for _ in range(MAX_CONNECTIONS + 1)
        ]
        assert (await silent[0].receive()).type is WSMsgType.CLOSED, "who kept us waiting the longest"
        opened = await stack.enter_async_context(socket(house))
        assert (await opened.receive_json())["is"] == "snapshot"
        for _ in range(MAX_CONNECTIONS):
            await stack.enter_async_context(http.ws_connect(address))
        house.practise()
        assert (await opened.receive_json())["is"] == "card", "who is let in stays"


async def test_one_overlay_too_many_is_told_to_come_later(house: OverlayHouse) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(MAX_READERS - KEPT_FOR_ARTIST):
            opened = await stack.enter_async_context(socket(house))
            await opened.receive_json()
        late = await stack.enter_async_context(socket(house))
        await late.receive()
        assert late.close_code == WSCloseCode.TRY_AGAIN_LATER


async def test_a_page_that_is_late_with_its_token_may_try_again(
    house: OverlayHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.web.overlay_socket.HELLO_SECONDS", 0.01)
    async with aiohttp.ClientSession() as http, http.ws_connect(f"{house.server.url}overlay/socket") as late:
        answer = await late.receive()
    assert (answer.type, late.close_code) == (WSMsgType.CLOSE, SLOW)


async def test_a_token_of_another_kind_opens_no_overlay(house: OverlayHouse) -> None:
    hotkey = await house.credentials.issue(CredentialKind.HOTKEY, Right.ARTIST)
    async with socket(house, hotkey.secret) as opened:
        await opened.receive()
    assert opened.close_code == REFUSED


async def test_a_page_that_says_too_much_is_sent_away(house: OverlayHouse) -> None:
    async with socket(house, "x" * MAX_HELLO) as opened:
        await opened.receive()
        assert opened.close_code in {1009, REFUSED}


async def test_a_changed_token_closes_what_is_open_at_once_and_the_other_stays(house: OverlayHouse) -> None:
    other = await house.new_token()
    async with socket(house) as opened, socket(house, other) as stays:
        await opened.receive_json()
        await stays.receive_json()
        await house.credentials.revoke(house.credentials.standing(CredentialKind.OVERLAY)[-1].id, "artist")
        assert (await opened.receive()).type is WSMsgType.CLOSE
        assert opened.close_code == REFUSED
        house.practise()
        assert (await stays.receive_json())["is"] == "card"
    async with socket(house) as again:
        await again.receive()
    assert again.close_code == REFUSED


async def test_who_reads_too_slowly_is_sent_away_and_begins_anew_with_the_whole(house: OverlayHouse) -> None:
    async with socket(house) as opened:
        await opened.receive_json()
        for bpm in range(60, 61 + MAX_UNREAD):  # all in one turn: nothing of it can be sent in between
            house.practise(bpm=bpm)
        heard = [await opened.receive() for _ in range(MAX_UNREAD + 1)]
        assert heard[-1].type is WSMsgType.CLOSE
        assert opened.close_code == SLOW
    async with socket(house) as again:
        assert (await again.receive_json())["cards"]["now"]["rows"][2]["now"] == 60 + MAX_UNREAD


async def test_a_socket_is_opened_by_no_other_sites_page(house: OverlayHouse) -> None:
    address = f"{house.server.url}overlay/socket"
    async with aiohttp.ClientSession() as http:
        for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Host": "evil.example"}):
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await http.ws_connect(address, headers=headers)
            assert refused.value.status == 403


async def test_any_page_may_ask_whether_the_bot_is_there_and_learns_nothing_more(house: OverlayHouse) -> None:
    headers = {"Origin": "null", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    async with aiohttp.ClientSession(headers=headers) as http:
        async with http.get(f"{house.server.url}overlay/ready") as answer:
            assert (answer.status, await answer.read()) == (204, b"")
            assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
            assert "Access-Control-Allow-Origin" not in answer.headers
        async with http.get(f"{house.server.url}overlay") as answer:
            assert answer.status == 403


async def test_the_builder_tells_what_an_address_asks_for_in_vain(house: OverlayHouse) -> None:
    async with aiohttp.ClientSession() as http:
        async with http.get(f"{house.server.url}overlay/edit?show=now&show=quizz&theme=<b>") as answer:
            page = await answer.text()
        async with http.get(f"{house.server.url}overlay?show=quizz,next&theme=<b>") as answer:
            overlay = await answer.text()
    assert "There is nothing called quizz here" in page
    assert "There is nothing called &lt;b&gt; here" in page
    assert 'data-show="next" data-theme="night"' in overlay


async def test_the_builder_has_the_cards_in_the_order_of_the_address(house: OverlayHouse) -> None:
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{house.server.url}overlay/edit?show=gear,now") as answer,
    ):
        page = await answer.text()
    boxes = re.findall(r'type="checkbox" name="show" value="(\w+)"( checked)?', page)
    assert boxes == [("gear", " checked"), ("now", " checked"), ("next", "")]


async def test_no_address_is_made_where_nothing_is_chosen_and_that_is_said(house: OverlayHouse) -> None:
    headers = {"Origin": house.server.url.rstrip("/"), "Accept": "text/html"}
    before = house.credentials.standing(CredentialKind.OVERLAY)
    async with aiohttp.ClientSession(headers=headers) as http:
        async with http.get(f"{house.server.url}overlay/edit?theme=day&show=") as answer:
            asked = await answer.text()
        async with http.post(f"{house.server.url}overlay/edit", data={"show": "", "theme": "day"}) as answer:
            sent = await answer.text()
        async with http.get(f"{house.server.url}overlay/edit") as answer:
            fresh = await answer.text()
    told = 'id="empty" role="alert">At least one of these has to be shown.'
    assert (told in asked, told in sent, told in fresh) == (True, True, False)
    assert house.credentials.standing(CredentialKind.OVERLAY) == before


async def test_an_address_is_made_shown_once_and_downloaded_as_a_loader(house: OverlayHouse) -> None:
    headers = {"Origin": house.server.url.rstrip("/"), "Accept": "text/html"}
    fields = {"show": "now,next", "theme": "day", "layout": "strip"}
    with capture_logs() as logs:
        async with aiohttp.ClientSession(headers=headers) as http:
            async with http.post(f"{house.server.url}overlay/edit", data=fields) as answer:
                page = await answer.text()
            address = page.partition('<code id="address">')[2].partition("</code>")[0].replace("&amp;", "&")
            token = URL(address).fragment
            async with http.get(f"{house.server.url}overlay/edit") as answer:
                assert token not in await answer.text()
            async with http.post(
                f"{house.server.url}overlay/overlay.html", data={**fields, "token": token}
            ) as answer:
                loader, kept = await answer.text(), answer.headers["Content-Disposition"]
    assert address == f"{house.server.url}overlay?show=now,next&theme=day&layout=strip#{token}"
    assert kept == 'attachment; filename="overlay.html"'
    assert json.loads(loader.partition("address = ")[2].partition(";\n")[0]) == address
    assert token not in str(logs)
    async with socket(house, token) as opened:
        assert (await opened.receive_json())["is"] == "snapshot"


async def test_the_loader_takes_what_is_put_into_it_as_text_and_never_as_script(house: OverlayHouse) -> None:
    headers = {"Origin": house.server.url.rstrip("/")}
    fields = {"token": "</script><script>alert(1)</script>"}
    async with (
        aiohttp.ClientSession(headers=headers) as http,
        http.post(f"{house.server.url}overlay/overlay.html", data=fields) as answer,
    ):
        loader = await answer.text()
    assert loader.count("</script>") == 1


async def test_all_addresses_end_at_one_word_and_only_the_artists(house: OverlayHouse) -> None:
    origin = {"Origin": house.server.url.rstrip("/")}
    async with aiohttp.ClientSession(headers=origin) as http, socket(house) as opened:
        await opened.receive_json()
        async with http.post(
            f"{house.server.url}do/change-overlay-token", headers={"Via": "a proxy"}
        ) as answer:
            assert answer.status == 403
        async with http.post(f"{house.server.url}do/change-overlay-token") as answer:
            assert (answer.status, "All addresses have ended" in await answer.text()) == (200, True)
        await opened.receive()
        assert opened.close_code == REFUSED
    assert house.credentials.standing(CredentialKind.OVERLAY) == []


async def test_many_overlays_hear_the_same(house: OverlayHouse) -> None:
    async with AsyncExitStack() as stack:
        opened = [await stack.enter_async_context(socket(house)) for _ in range(20)]
        for each in opened:
            await each.receive_json()
        house.practise(bpm=104)
        heard = [await each.receive_json() for each in opened]
    assert [each["card"]["rows"][2]["now"] for each in heard] == [104] * len(opened)
