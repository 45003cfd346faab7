"""A client library that nobody here wrote is at home in the local Twitch, which has to be like the real one.

pyTwitchAPI reads every answer and every event into its own classes: what it cannot read fails here. It hears
AutoMod only in an older version of its events, and `channel.moderate`, neither of which is told here.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from twitchAPI.eventsub.websocket import EventSubWebsocket
from twitchAPI.oauth import CodeFlow
from twitchAPI.twitch import Twitch
from twitchAPI.type import AuthScope, AuthType, TwitchAPIException, TwitchBackendException

from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch

PATIENCE = 60
"""Seconds that an event may take on a machine that is busy."""

MODERATES = [
    AuthScope.USER_READ_CHAT,
    AuthScope.USER_WRITE_CHAT,
    AuthScope.MODERATOR_MANAGE_CHAT_MESSAGES,
    AuthScope.MODERATOR_MANAGE_WARNINGS,
    AuthScope.MODERATOR_MANAGE_BANNED_USERS,
    AuthScope.MODERATOR_MANAGE_SHIELD_MODE,
    AuthScope.MODERATOR_MANAGE_CHAT_SETTINGS,
    AuthScope.MODERATOR_MANAGE_ANNOUNCEMENTS,
    AuthScope.MODERATOR_READ_UNBAN_REQUESTS,
    AuthScope.MODERATOR_READ_FOLLOWERS,
]
OWNS = [AuthScope.MODERATION_READ, AuthScope.CHANNEL_MANAGE_BROADCAST]
NOTICES = (
    "sub",
    "resub",
    "sub_gift",
    "community_sub_gift",
    "gift_paid_upgrade",
    "prime_paid_upgrade",
    "raid",
    "unraid",
    "pay_it_forward",
    "announcement",
    "charity_donation",
    "bits_badge_tier",
)

SignIn = Callable[..., Awaitable[Any]]


@pytest.fixture
async def enter(twitch: LocalTwitch) -> AsyncGenerator[SignIn]:
    """Return what signs an account in with the library's own Device Code Flow."""
    clients: list[Any] = []

    async def run(login: str, scopes: list[AuthScope]) -> Any:
        auth = f"{twitch.auth_url}/oauth2/"
        client = await Twitch(
            twitch.accounts.client_id,
            "",
            authenticate_app=False,
            base_url=f"{twitch.api_url}/",
            auth_base_url=auth,
        )
        clients.append(client)
        flow = CodeFlow(client, scopes, auth_base_url=auth)
        code, address = await flow.get_code()
        assert code in address
        twitch.approve(code, login)
        token, refresh = await flow.wait_for_auth_complete()
        await client.set_user_authentication(token, scopes, refresh)
        return client

    yield run
    for client in clients:
        await client.close()


@pytest.fixture
async def client(enter: SignIn, twitch: LocalTwitch) -> Any:
    return await enter(twitch.bot_login, MODERATES)


class Ear:
    """What the library tells of events, from its own thread."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._heard: asyncio.Queue[Any] = asyncio.Queue()

    async def hear(self, event: Any) -> None:
        self._loop.call_soon_threadsafe(self._heard.put_nowait, event)

    async def next(self) -> Any:
        async with asyncio.timeout(PATIENCE):
            return await self._heard.get()

    async def event(self) -> Any:
        return (await self.next()).event


@asynccontextmanager
async def listening(client: Any, twitch: LocalTwitch, ear: Ear) -> AsyncGenerator[EventSubWebsocket]:
    """Give a connection of the library to the events; it blocks whoever starts and stops it."""
    events = EventSubWebsocket(
        client,
        # The library breaks a connection off by the wall clock, and ours never moves.
        connection_url=f"{twitch.eventsub_url}?keepalive_timeout_seconds=600",
        revocation_handler=ear.hear,
    )
    await asyncio.to_thread(events.start)
    try:
        yield events
    finally:
        await asyncio.to_thread(_stop, events)


def _stop(events: Any) -> None:
    """Stop the library, and close the loop of its thread, which it leaves open."""
    loop = events._socket_loop
    asyncio.run(events.stop())
    events._socket_thread.join()

    async def rest() -> None:
        await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}), return_exceptions=True)

    loop.run_until_complete(rest())
    loop.close()


@pytest.fixture
def artist(twitch: LocalTwitch) -> str:
    return twitch.world.artist.id


@pytest.fixture
def bot(twitch: LocalTwitch) -> str:
    return twitch.world.bot.id


async def test_a_token_that_has_run_out_is_renewed(client: Any, twitch: LocalTwitch) -> None:
    renewed: list[str] = []

    async def keep(token: str, _refresh: str) -> None:
        renewed.append(token)

    client.user_auth_refresh_callback = keep
    before = client.get_user_auth_token()
    twitch.faults.expire_access()
    assert [user.login async for user in client.get_users()] == [twitch.bot_login]
    assert renewed == [client.get_user_auth_token()] != [before]


async def test_people_and_the_stream_are_read(
    client: Any, enter: SignIn, twitch: LocalTwitch, artist: str, bot: str
) -> None:
    (user,) = [user async for user in client.get_users(logins=["junipervale"])]
    assert (user.id, user.display_name, user.created_at.year) == (artist, "JuniperVale", 2020)
    assert [stream async for stream in client.get_streams(user_id=[artist])] == []
    await twitch.go_live()
    (stream,) = [stream async for stream in client.get_streams(user_id=[artist], stream_type="live")]
    assert (stream.user_login, stream.type) == ("junipervale", "live")
    (channel,) = await client.get_channel_information(artist)
    assert (channel.broadcaster_login, channel.title, channel.game_name) == (
        "junipervale",
        "Practice",
        "Music",
    )
    followers = await client.get_channel_followers(artist)
    assert followers.total == len([each async for each in followers]) > 0
    owner = await enter(twitch.artist_login, OWNS)
    moderators = [each.user_id async for each in owner.get_moderators(artist)]
    assert bot in moderators
    marker = await owner.create_stream_marker(artist, "here")
    assert (marker.description, marker.position_seconds) == ("here", 0)


async def test_the_chat_is_set_and_read(client: Any, artist: str, bot: str) -> None:
    assert not (await client.get_chat_settings(artist)).follower_mode
    settings = await client.update_chat_settings(
        artist, bot, follower_mode=True, follower_mode_duration=10, slow_mode=True, slow_mode_wait_time=5
    )
    assert (settings.follower_mode_duration, settings.slow_mode_wait_time) == (10, 5)
    assert (await client.get_chat_settings(artist)).follower_mode
    shield = await client.update_shield_mode_status(artist, bot, is_active=True)
    assert (shield.is_active, shield.moderator_id) == (True, bot)
    assert (await client.get_shield_mode_status(artist, bot)).last_activated_at


async def test_lines_are_said_and_dropped_and_announced(
    client: Any, twitch: LocalTwitch, artist: str, bot: str
) -> None:
    line = twitch.say("fan_fern", "hello")
    assert line
    sent = await client.send_chat_message(artist, bot, "hello there", reply_parent_message_id=line.id)
    assert (sent.is_sent, sent.drop_reason) == (True, None)
    dropped = await client.send_chat_message(artist, bot, "/ban fan_fern")
    assert (dropped.is_sent, dropped.drop_reason.code) == (False, "msg_rejected")
    await client.send_chat_announcement(artist, bot, "we begin", "purple")
    said = [what for what in twitch.record if what.kind == "line" and what.user.id == bot]
    assert [what.text for what in said] == ["hello there", "we begin"]
    with pytest.raises(TwitchAPIException, match="Message cannot be replied to"):
        await client.send_chat_message(artist, bot, "hello?", reply_parent_message_id="nowhere")


async def test_people_are_moderated(
    client: Any, enter: SignIn, twitch: LocalTwitch, artist: str, bot: str
) -> None:
    line = twitch.say("fan_fern", "hello")
    assert line
    await client.delete_chat_message(artist, bot, line.id)
    assert line.deleted_by == twitch.bot_login
    await client.warn_chat_user(artist, bot, line.user.id, "kindly")
    out = await client.ban_user(artist, bot, line.user.id, "for a minute", 60)
    assert out.end_time - out.created_at == timedelta(minutes=1)
    out = await client.ban_user(artist, bot, line.user.id, "for good")
    assert out.end_time is None
    owner = await enter(twitch.artist_login, OWNS)
    (banned,) = [each async for each in owner.get_banned_users(artist)]
    assert (banned.user_id, banned.reason, banned.expires_at) == (line.user.id, "for good", None)
    with pytest.raises(TwitchAPIException, match="already banned"):
        await client.ban_user(artist, bot, line.user.id, "again")
    assert await client.unban_user(artist, bot, line.user.id)


async def test_trouble_of_twitchs_is_read_as_such(client: Any, twitch: LocalTwitch) -> None:
    twitch.faults.answer_next(2, 503)
    with pytest.raises(TwitchBackendException):
        assert [user async for user in client.get_users()]


async def test_a_line_is_heard_with_all_that_belongs_to_it(
    client: Any, twitch: LocalTwitch, artist: str, bot: str
) -> None:
    ear = Ear()
    async with listening(client, twitch, ear) as events:
        await events.listen_channel_chat_message(artist, bot, ear.hear)
        await events.listen_channel_chat_message_delete(artist, bot, ear.hear)
        first = twitch.say("sub_sol", "hello @JuniperVale")
        assert first
        event = await ear.event()
        assert (event.message_id, event.chatter_user_login) == (first.id, "sub_sol")
        assert [badge.set_id for badge in event.badges] == ["subscriber"]
        assert "".join(fragment.text for fragment in event.message.fragments) == event.message.text
        twitch.say("fan_fern", "welcome", reply_to=first.id)
        reply = (await ear.event()).reply
        assert (reply.parent_message_id, reply.parent_user_login) == (first.id, "sub_sol")
        twitch.say_elsewhere("fan_fern", "over here")
        assert (await ear.event()).chatter_user_login == "fan_fern"
        await client.delete_chat_message(artist, bot, first.id)
        assert (await ear.event()).message_id == first.id


async def test_every_kind_of_notice_is_heard(client: Any, twitch: LocalTwitch, artist: str, bot: str) -> None:
    ear = Ear()
    async with listening(client, twitch, ear) as events:
        await events.listen_channel_chat_notification(artist, bot, ear.hear)
        for notice in NOTICES:
            twitch.say("sub_sol", f"with a {notice}", notice=notice)
            event = await ear.event()
            assert (event.notice_type, event.message.text) == (notice, f"with a {notice}")
            assert [kind for kind in NOTICES if getattr(event, kind) is not None] == [notice]


async def test_what_happens_to_the_channel_is_heard(
    client: Any, twitch: LocalTwitch, clock: FakeClock, artist: str, bot: str
) -> None:
    ear = Ear()
    async with listening(client, twitch, ear) as events:
        await events.listen_stream_online(artist, ear.hear)
        await events.listen_stream_offline(artist, ear.hear)
        await events.listen_channel_chat_settings_update(artist, bot, ear.hear)
        await events.listen_channel_shield_mode_begin(artist, bot, ear.hear)
        await events.listen_channel_shield_mode_end(artist, bot, ear.hear)
        await events.listen_channel_unban_request_create(artist, bot, ear.hear)
        await events.listen_channel_unban_request_resolve(artist, bot, ear.hear)
        await twitch.go_live()
        assert (await ear.event()).type == "live"
        await twitch.go_offline()
        assert (await ear.event()).broadcaster_user_id == artist
        await client.update_chat_settings(artist, bot, slow_mode=True, slow_mode_wait_time=5)
        assert (await ear.event()).slow_mode_wait_time_seconds == 5
        await client.update_shield_mode_status(artist, bot, is_active=True)
        assert (await ear.event()).started_at
        await client.update_shield_mode_status(artist, bot, is_active=False)
        assert (await ear.event()).ended_at
        fan = twitch.world.person("fan_fern")
        await client.ban_user(artist, bot, fan.id, "for good")
        request = twitch.ask_unban("fan_fern", "sorry")
        assert (await ear.event()).text == "sorry"
        world = twitch.world
        world.unban_requests.resolve(request.id, world.artist, clock.now(), approve=True, text="welcome back")
        assert (await ear.event()).resolution_text == "welcome back"


async def test_a_subscription_that_is_taken_away_is_told_and_not_listed_as_enabled(
    client: Any, twitch: LocalTwitch, artist: str, bot: str
) -> None:
    ear = Ear()
    async with listening(client, twitch, ear) as events:
        made = await events.listen_channel_chat_message(artist, bot, ear.hear)
        listed = await client.get_eventsub_subscriptions(target_token=AuthType.USER)
        assert [(each.id, each.status) for each in listed.data] == [(made, "enabled")]
        assert (listed.total, listed.total_cost) == (1, 0)
        twitch.faults.revoke("channel.chat.message", "moderator_removed")
        told = await ear.next()
        assert (told["subscription"]["id"], told["subscription"]["status"]) == (made, "moderator_removed")
        listed = await client.get_eventsub_subscriptions(status="enabled", target_token=AuthType.USER)
        assert listed.data == []


async def test_a_connection_that_moves_goes_on_hearing(
    client: Any, twitch: LocalTwitch, artist: str, bot: str
) -> None:
    ear = Ear()
    async with listening(client, twitch, ear) as events:
        await events.listen_channel_chat_message(artist, bot, ear.hear)
        (session,) = twitch.eventsub.sessions.values()
        before = session.socket
        twitch.faults.ask_to_reconnect()
        async with asyncio.timeout(PATIENCE):
            while session.socket is before:  # noqa: ASYNC110 - nothing tells
                await asyncio.sleep(0)
        twitch.say("fan_fern", "are you still there?")
        assert (await ear.event()).message.text == "are you still there?"
