"""The local Twitch as a whole: where it listens, how it ends, what it tells of an evening."""

import asyncio
import socket
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import pytest

from bot.rehearsal.server import LocalTwitch

WEBSOCKET = (
    "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


async def test_a_port_that_is_taken_is_an_error(twitch: Any, clock: Any) -> None:
    with pytest.raises(OSError, match="in use"):
        await LocalTwitch(clock).start(twitch.port)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::"])  # noqa: S104 - what must be refused
async def test_it_listens_on_this_machine_alone(host: str, clock: Any) -> None:
    with pytest.raises(ValueError, match="this machine alone"):
        await LocalTwitch(clock).start(0, host)


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="there is no IPv6")
async def test_where_there_is_ipv6_alone_it_is_all_there(clock: Any) -> None:
    twitch = LocalTwitch(clock)
    await twitch.start(0, "::1")
    async with aiohttp.ClientSession() as http:
        async with http.get(twitch.page_url) as answer:
            assert answer.status == 200
        async with http.get(f"{twitch.auth_url}/oauth2/validate") as answer:
            assert answer.status == 401
        for url in (twitch.eventsub_url, twitch.cell_url):
            async with http.ws_connect(url) as events:
                assert (await events.receive_json())["metadata"]["message_type"] == "session_welcome"
    await twitch.stop()


async def test_its_answers_bear_the_date_of_its_own_clock(twitch: Any, clock: Any) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"{twitch.auth_url}/oauth2/validate") as answer:
        assert parsedate_to_datetime(answer.headers["Date"]) == clock.now()


async def test_it_stops_at_once_though_a_client_does_not_answer(twitch: Any) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", twitch.port)
    writer.write(WEBSOCKET.encode())
    assert b"101" in await reader.readuntil(b"\r\n")
    async with asyncio.timeout(5):
        await twitch.stop()
    writer.close()


async def test_the_record_tells_all_that_happened_in_its_order(twitch: Any, clock: Any, sign_in: Any) -> None:
    account, fan = await sign_in(), twitch.world.person("fan_fern")
    await twitch.go_live()
    line = twitch.say("fan_fern", "hello")
    await account.send("hi Fern", reply_parent_message_id=line.id)
    await account.send("/nothing")
    await account.moderate("DELETE", "chat", message_id=line.id)
    await account.moderate("POST", "warnings", data={"user_id": fan.id, "reason": "r"})
    await account.moderate("POST", "bans", data={"user_id": fan.id, "duration": 5})
    assert twitch.say("fan_fern", "again") is None
    await account.moderate("DELETE", "bans", user_id=fan.id)
    await account.moderate("POST", "bans", data={"user_id": fan.id})
    await twitch.go_offline()
    kinds = "stream.online line line dropped delete warn timeout unban ban stream.offline"
    assert [what.kind for what in twitch.record] == kinds.split()
    assert {what.at for what in twitch.record} == {clock.now()}
