"""Support without pressure and a hard moment, with the real bot on the local Twitch."""

import json
from datetime import timedelta
from html import unescape
from http import HTTPStatus
from typing import Any

import aiohttp
import pytest

from bot.domain.chat.announcements import ANNOUNCEMENTS, Announcement
from bot.domain.fans.support import AFTER_MODERATION, ANNOUNCED, GATHERED_FOR, SUPPORT
from bot.services.fans.support import LOOKED_EVERY, Support
from bot.settings import Settings
from bot.store.support import gifts_since

FERN, SOL, MOD, ARTIST = "fan_fern", "sub_sol", "mod_moss", "junipervale"
ADDRESS = "https://junipervale.example/shed"
FREE = "The stream is free either way, and nothing here depends on it."


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"site_url": ADDRESS})


class Shower:
    """A live channel that is past the quiet of a start, and what the bot says by itself."""

    def __init__(self, room: Any) -> None:
        self.room = room
        self.twitch = room.twitch

    async def begin(self) -> None:
        await self.twitch.go_live()
        await self.passes(AFTER_MODERATION)
        self.since = len(self.twitch.record)

    async def passes(self, time: timedelta) -> None:
        """Let time go by, no faster than the bot can look."""
        clock = self.room.clock
        until = clock.now() + time
        while clock.now() < until:
            await clock.advance(min(until, clock.now() + timedelta(seconds=LOOKED_EVERY)))
            await self.room.bot.runtime.activity.still()

    async def heard(self) -> None:
        """Return once all that was sent has come."""
        line = self.twitch.say("vip_vesper", "lovely")
        await self.room.bot.settled(line.id)

    @property
    def said(self) -> list[str]:
        new = self.twitch.record[self.since :]
        return [what.text for what in new if what.kind == "line" and what.user.login == "woodshed_bot"]


@pytest.fixture
async def shower(room: Any) -> Shower:
    shower = Shower(room)
    await shower.begin()
    return shower


async def test_who_asks_is_told_and_led_to_the_code(room: Any) -> None:
    (told,) = await room.answers(FERN, "!support")
    assert told.startswith(
        "The stream is free either way, and nothing here depends on it. Support here pays for strings,"
    )
    assert FREE in told
    assert "The string jar: https://junipervale.example/jar" in told
    assert told.endswith(f"What we hold ourselves to: {ADDRESS}/support.html")
    (told,) = await room.answers(FERN, "!support room")
    assert "cold radiator" in told
    assert await room.answers(FERN, "!support yacht") == [
        "There is nothing of that name. There is: strings, room."
    ]


async def test_staff_switches_it_off_and_on(room: Any) -> None:
    (refused,) = await room.answers(FERN, "!support off")
    assert "artist and the moderators" in refused
    assert await room.answers(MOD, "!support off") == [
        "All right: I say nothing about support until !support on."
    ]
    (told,) = await room.answers(FERN, "!support")
    assert told.startswith("There is nothing to give for at the moment. The stream is free")
    assert await room.answers(ARTIST, "!support on") == ["All right: I tell of support to who asks."]
    (told,) = await room.answers(SOL, "!support")
    assert FREE in told


async def test_where_nothing_is_written_down_nothing_is_asked_for(room: Any) -> None:
    async with room.bot.runtime.catalogue.editing(None) as draft:
        for slug in [*draft.of(SUPPORT)]:
            draft.remove(SUPPORT, slug)
    (told,) = await room.answers(FERN, "!support")
    assert told == "Nothing is asked for here. The stream is free, and being here is plenty."


@pytest.mark.parametrize("presses", ["do I get a shoutout?", "juniper answer me"])
async def test_who_just_gave_may_press_no_more_than_others(presses: str, room: Any) -> None:
    room.twitch.give(FERN, 15)
    for who in (FERN, "fan_moss"):
        assert "delete" in [what.kind for what in await room.says(who, presses)]


async def test_fifty_gifts_an_anonymous_shower_and_bits_are_one_thanks(shower: Shower) -> None:
    shower.twitch.give(FERN, 50)
    shower.twitch.give("robin_reverb", 5, unnamed=True)
    shower.twitch.say(SOL, "Cheer100 lovely")
    shower.twitch.say("fan_moss", "cheer100 as words", notice="announcement")
    shower.twitch.say("fan_moss", "hello again", notice="watch_streak")
    shower.twitch.say("nightbot", "", notice="sub_gift")
    shower.twitch.say(ARTIST, "", notice="sub_gift")
    await shower.heard()
    await shower.passes(GATHERED_FOR - timedelta(seconds=LOOKED_EVERY))
    assert shower.said == []
    await shower.passes(timedelta(hours=1))
    assert shower.said == [
        "Thank you, fan_fern, sub_sol and others: that is kind. The stream stays free for everybody."
    ]
    shower.twitch.give(FERN, 50)
    await shower.heard()
    await shower.passes(timedelta(hours=1))
    assert len(shower.said) == 1


async def test_a_notice_that_is_delivered_again_is_known(shower: Shower) -> None:
    shower.twitch.give(FERN, 1)
    told = shower.twitch.eventsub.last_told
    await shower.room.turns_until(told[0].outgoing.empty)
    frame = json.loads(shower.twitch.eventsub.last_told[1])
    assert frame["payload"]["event"]["notice_type"] == "sub_gift"
    for event in ("once more", "and once more"):
        frame["metadata"]["message_id"] = event
        shower.twitch.faults.send_raw(json.dumps(frame))
    await shower.heard()
    await shower.passes(GATHERED_FOR + timedelta(minutes=1))
    gifts = await gifts_since(shower.room.bot.runtime.database, shower.room.clock.now() - timedelta(hours=1))
    assert [each.giver.login for each in gifts if each.giver] == [FERN]
    assert shower.said == ["Thank you, fan_fern: that is kind. The stream stays free for everybody."]
    assert shower.room.bot.twitch.client.inbox.duplicates == 2


@pytest.mark.parametrize("notice", ["resub", "sub"])
async def test_words_with_a_sub_that_are_moderated_are_not_thanked_for(notice: str, shower: Shower) -> None:
    shower.twitch.say(FERN, "see example.com/now", notice=notice)
    await shower.heard()
    await shower.passes(AFTER_MODERATION * 2)
    assert not any(words.startswith("Thank you") for words in shower.said)


async def test_a_moderator_who_takes_a_line_off_takes_the_thanks_with_it(shower: Shower) -> None:
    line = shower.twitch.say(FERN, "for the strings", notice="resub")
    shower.twitch.give(SOL, 1)
    await shower.heard()
    world = shower.twitch.world
    world.delete(line.id, world.person(MOD, "moderator"), shower.room.clock.now())
    await shower.heard()
    await shower.passes(AFTER_MODERATION - timedelta(seconds=LOOKED_EVERY))
    assert shower.said == []
    await shower.passes(timedelta(minutes=2))
    assert shower.said == ["Thank you, sub_sol: that is kind. The stream stays free for everybody."]


async def test_in_a_hard_moment_and_a_take_there_is_no_thanks_and_no_announcement(shower: Shower) -> None:
    await shower.room.says(MOD, "!hush")
    for number in range(15):
        await shower.room.says(SOL, f"quiet evening {number}", after=70)
    shower.twitch.give(FERN, 3)
    await shower.room.says(SOL, "quiet still", after=30)
    assert [words[:5] for words in shower.said] == ["Quiet"]
    told = await shower.room.answers(MOD, "!hush off")
    assert told[0] == "All right, the quiet is over."
    await shower.passes(timedelta(minutes=1))
    assert not any(words.startswith("Thank you") for words in shower.said)
    await shower.passes(AFTER_MODERATION)
    assert any(words.startswith("Thank you, fan_fern") for words in shower.said)
    assert "no hard moment" in (await shower.room.answers(MOD, "!hush off"))[0]
    assert "artist and the moderators" in (await shower.room.answers(FERN, "!hush"))[0]


async def test_an_announcement_of_support_keeps_to_the_code_as_well(shower: Shower) -> None:
    room = shower.room
    words = Announcement(slug=ANNOUNCED, says=("Support, if you like.",), minutes=5, lines=1)
    async with room.bot.runtime.catalogue.editing(None) as draft:
        for slug in [*draft.of(ANNOUNCEMENTS)]:
            draft.remove(ANNOUNCEMENTS, slug)
        draft.put(ANNOUNCEMENTS, words)
    await room.says(MOD, "!support off")
    await room.says(SOL, "a quiet evening", after=400)
    await shower.passes(timedelta(minutes=1))
    await room.says(MOD, "!support on")
    await room.says(FERN, "see example.com/now")
    said = len(shower.said)
    await room.says(SOL, "another line", after=400)
    await shower.passes(timedelta(minutes=1))
    assert len(shower.said) == said
    await shower.passes(AFTER_MODERATION)
    assert shower.said[said:] == ["Support, if you like."]


async def page(room: Any, path: str) -> str:
    async with aiohttp.ClientSession() as http, http.get(f"{room.bot.web.url}{path}") as answer:
        assert answer.status == HTTPStatus.OK
        return unescape(await answer.text())


async def press(room: Any, act: str) -> str:
    """Press a button of the desk; return what came of it."""
    url = room.bot.web.url
    headers = {"Origin": url.rstrip("/"), "Accept": "text/plain"}
    async with (
        aiohttp.ClientSession(headers=headers) as http,
        http.post(f"{url}do/{act}", data={}) as answer,
    ):
        return await answer.text()


async def test_the_artist_alone_sees_who_gives_again_and_again(shower: Shower) -> None:
    room = shower.room
    assert "gave" not in await page(room, "desk/support")
    for _ in range(3):
        shower.twitch.give(FERN, 5)
        shower.twitch.give("robin_reverb", 1, unnamed=True)
    await shower.heard()
    await room.bot.runtime.activity.still()
    desk = await page(room, "desk/support")
    assert "fan_fern gave 3 times in this hour: something to be careful about." in desk
    assert "robin_reverb" not in desk
    await shower.passes(timedelta(minutes=70))
    assert "gave" not in await page(room, "desk/support")
    assert [words[:20] for words in shower.said] == ["Thank you, fan_fern "]


async def test_a_hard_moment_and_the_switch_are_a_button_on_the_desk(room: Any) -> None:
    assert "Be quiet now" in await page(room, "desk/hush")
    assert "Quiet from me now" in await press(room, "hush")
    assert room.bot.runtime.hush.on
    assert "It is quiet until" in await page(room, "desk/hush")
    assert "the quiet is over" in await press(room, "hush-off")
    assert not room.bot.runtime.hush.on
    assert "no hard moment" in await press(room, "hush-off")
    assert "until !support on" in await press(room, "support-off")
    assert "The bot says nothing about support." in await page(room, "desk/support")
    assert "who asks" in await press(room, "support-on")


async def test_a_thanks_that_waits_for_its_turn_is_not_said_once_the_moment_is_hard(shower: Shower) -> None:
    runtime = shower.room.bot.runtime
    tell = shower.room.bot.service(Support)._around.tell  # pyright: ignore[reportPrivateUsage]
    tell("support-thanks", names="fan_fern", others="no")
    await runtime.hush.begin(MOD)
    await runtime.activity.still()
    assert shower.said == []
    await runtime.hush.end(MOD)
    tell("support-thanks", names="fan_fern", others="no")
    await runtime.activity.still()
    assert len(shower.said) == 1


async def test_who_opted_out_is_not_named(shower: Shower) -> None:
    await shower.room.says(FERN, "!optout")
    said = len(shower.said)
    for _ in range(3):
        shower.twitch.give(FERN, 2)
    await shower.heard()
    await shower.passes(GATHERED_FOR + timedelta(minutes=1))
    assert shower.said[said:] == [
        "Thank you to whoever gave just now: that is kind. The stream stays free for everybody."
    ]
    assert "fan_fern" not in await page(shower.room, "desk/support")
