"""A scene is played against a bot that hears over the websocket and acts over Helix, as a real one does."""

import asyncio
import json
from collections.abc import AsyncGenerator
from typing import Any

import aiohttp
import pytest

from bot.rehearsal.clock import FakeClock
from bot.rehearsal.scene import Entry, Scene, SceneError, play
from bot.rehearsal.server import LocalTwitch

SLOW = 30  # seconds after which the bot answers "!slow"


class SmallBot:
    """Answers "!hi", answers "!slow" later, deletes and warns for a link, and times out for two."""

    def __init__(self, account: Any, socket: aiohttp.ClientWebSocketResponse, clock: FakeClock) -> None:
        self.account, self.socket, self.clock = account, socket, clock
        self.links: list[str] = []
        self.work: dict[str, asyncio.Task[None]] = {}
        self.asleep = False

    async def settle(self, line: str) -> bool:
        if line not in self.work:
            event = await self._heard(line)
            self.work[line] = asyncio.create_task(self._deal_with(event))
        while not self.work[line].done() and not self.asleep:
            await self.account.call("GET", "users")  # until the bot's own calls have come through
        return not self.asleep

    async def rule_of(self, line: str) -> str | None:
        return "links" if line in self.links else None

    async def _heard(self, line: str) -> Any:
        while True:
            event = (await self.socket.receive_json(timeout=3))["payload"].get("event", {})
            if event.get("message_id") == line:
                return event

    async def _deal_with(self, event: Any) -> None:
        line, text = event["message_id"], event["message"]["text"]
        if text == "!slow":
            self.asleep = True
            await self.clock.sleep(SLOW)
            self.asleep = False
        if text.startswith("!"):
            await self.account.send("Hello!", reply_parent_message_id=line)
        if "example.com" in text:
            self.links.append(line)
            await self._act_on(line, event["chatter_user_id"])

    async def _act_on(self, line: str, user: str) -> None:
        await self.account.moderate("DELETE", "chat", message_id=line)
        data = {"user_id": user, "reason": "no links, please"}
        if len(self.links) == 1:
            await self.account.moderate("POST", "warnings", data=data)
        else:
            await self.account.moderate("POST", "bans", data=data | {"duration": 60})


@pytest.fixture
async def bot(
    twitch: LocalTwitch, clock: FakeClock, http: aiohttp.ClientSession, sign_in: Any
) -> AsyncGenerator[SmallBot]:
    account = await sign_in()
    async with http.ws_connect(twitch.eventsub_url) as socket:
        session = (await socket.receive_json())["payload"]["session"]["id"]
        condition = {"broadcaster_user_id": twitch.world.artist.id, "user_id": account.id}
        transport = {"method": "websocket", "session_id": session}
        wish = {
            "type": "channel.chat.message",
            "version": "1",
            "condition": condition,
            "transport": transport,
        }
        assert (await account.call("POST", "eventsub/subscriptions", json=wish))[0] == 202
        yield SmallBot(account, socket, clock)


async def evening(bot: SmallBot, twitch: LocalTwitch, *lines: dict[str, Any]) -> list[Entry]:
    cues = [line if "event" in line else {"from": "fan_fern"} | line for line in lines]
    scene = Scene.model_validate({"line": cues})
    return await play(scene, twitch, bot.clock, settle=bot.settle, rule_of=bot.rule_of)


async def test_an_evening_is_played_and_every_expectation_is_met(bot: SmallBot, twitch: LocalTwitch) -> None:
    link = {"says": "example.com"}
    entries = await evening(
        bot,
        twitch,
        {"event": "stream.online"},
        {"says": "!hi", "expect": {"reply": ["hello", "!"]}},
        {"says": "just talking", "expect": {"silent": True}},
        link | {"expect": {"action": "warn", "rule": "links"}},
        link | {"expect": {"action": "timeout", "rule": "links"}},
        {"says": "am I heard?", "expect": {"silent": True}},
        {"says": "!hi", "at": 120, "expect": {"reply": "hello"}},
    )
    assert [entry.why for entry in entries] == [""] * 7
    assert [entry.delivered for entry in entries] == [True] * 5 + [False, True]
    assert [what["kind"] for what in entries[3].happened] == ["delete", "warn"]
    assert entries[5].text_lines()[0].endswith("(not delivered: shut out)")
    told = json.loads(entries[1].json_line())
    assert told["happened"] == [{"kind": "reply", "user": "woodshed_bot", "to": "fan_fern", "text": "Hello!"}]
    assert (told["expected"], told["ok"], told["why"]) == ({"reply": ["hello", "!"]}, True, None)


async def test_a_bot_that_waits_for_the_clock_is_given_its_time(bot: SmallBot, twitch: LocalTwitch) -> None:
    entries = await evening(bot, twitch, {"says": "!slow", "expect": {"reply": "hello"}}, {"says": "!hi"})
    assert entries[0].ok, entries[0].why
    assert (entries[1].at - entries[0].at).total_seconds() == SLOW


async def test_a_bot_that_waits_for_nothing_is_named_and_not_waited_for(
    bot: SmallBot, twitch: LocalTwitch
) -> None:
    async def never(_: str) -> bool:
        return False

    scene = Scene.model_validate({"line": [{"from": "fan_fern", "says": "hello"}]})
    with pytest.raises(SceneError, match="never comes, at: hello"):
        await play(scene, twitch, bot.clock, settle=never, rule_of=bot.rule_of)


async def test_what_time_alone_brings_is_told_with_the_line_before(
    bot: SmallBot, twitch: LocalTwitch, clock: FakeClock
) -> None:
    async def announce() -> None:
        await clock.sleep(10)
        twitch.world.say(twitch.world.bot, "stretch your hands", clock.now())

    announcing = asyncio.create_task(announce())
    entries = await evening(
        bot, twitch, {"says": "hi", "expect": {"silent": True}}, {"says": "yes", "at": 20}
    )
    await announcing
    assert [entry.ok for entry in entries] == [True, True]
    assert [[what["text"] for what in entry.happened] for entry in entries] == [["stretch your hands"], []]


@pytest.mark.parametrize("expect", [{"reply": "hello"}, {"action": "warn"}, {"rule": "links"}])
async def test_what_others_do_meets_no_expectation_of_the_bot(
    expect: dict[str, str], twitch: LocalTwitch, clock: FakeClock
) -> None:
    async def others(line: str) -> bool:
        world = twitch.world
        world.say(world.person("sub_sol"), "hello", clock.now(), reply_to=world.lines[line])
        world.warn(world.person("fan_fern"), "x", world.person("mod_moss"), clock.now())
        world.warn(world.person("sub_sol"), "x", world.bot, clock.now())
        return True

    async def none(_: str) -> str | None:
        return None

    scene = Scene.model_validate({"line": [{"from": "fan_fern", "says": "hi", "expect": expect}]})
    assert not (await play(scene, twitch, clock, settle=others, rule_of=none))[0].ok


@pytest.mark.parametrize(
    ("approve", "kinds"), [(True, ["unban.approved", "unban"]), (False, ["unban.denied"])]
)
async def test_held_lines_and_requests_are_answered_by_who_hears_of_them(
    approve: bool, kinds: list[str], twitch: LocalTwitch, clock: FakeClock, listen: Any
) -> None:
    ear = await listen("automod.message.hold", "channel.unban_request.create")
    world, bot = twitch.world, twitch.world.bot

    async def settle(_: str) -> bool:
        kind, event = await ear.event()
        if kind == "automod.message.hold":
            world.automod.resolve(event["message_id"], bot, clock.now(), allow=True)
            world.set_shield(bot, clock.now(), active=True)
            world.ban(world.person("fan_fern"), None, "raid", bot, clock.now())
        else:
            world.unban_requests.resolve(event["id"], bot, clock.now(), approve=approve, text="once")
        return True

    async def no_rule(_: str) -> str | None:
        return None

    lines = [
        {"from": "fan_fern", "says": "darn", "held": True, "expect": {"action": "ban"}},
        {"from": "fan_fern", "says": "sorry", "event": "unban.request", "expect": {"action": "unban"}},
    ]
    scene = Scene.model_validate({"line": lines})
    held, asked = await play(scene, twitch, clock, settle=settle, rule_of=no_rule)
    assert held.ok, held.why
    assert [what["kind"] for what in held.happened] == ["allow", "shield.on", "ban"]
    assert held.text_lines()[1:] == [
        "          → the held line of fan_fern is let into chat by woodshed_bot",
        "          → Shield Mode is put on by woodshed_bot",
        "          → fan_fern is banned by woodshed_bot: raid",
    ]
    assert asked.ok == approve, asked.why
    assert [what["kind"] for what in asked.happened] == kinds
