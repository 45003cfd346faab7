"""The bot at Twitch: what arrives is judged first, and only what is clean can be a command."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import twitchio
from twitchio import eventsub
from twitchio.ext.commands import Bot, CommandErrorPayload
from twitchio.models.eventsub_ import create_event_instance

from bot.domain.chat.bots import Bots
from bot.domain.chat.command_rate_limit import CommandRateLimit, Explanations, Grant
from bot.domain.chat.message import Message, Role
from bot.domain.chat.review import ReviewKind
from bot.domain.words.times import LONG_AGO
from bot.domain.words.typed_command import TypedCommand
from bot.domain.words.voice import lines
from bot.log import get_logger, redact
from bot.moderation.verdict import Action, Verdict
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import ReviewQueue
from bot.services.words.voice import Voice
from bot.store.cause import because_of
from bot.twitch.command_error import answer_to
from bot.twitch.command_reader import PRIVATE_KEPT, CommandReader
from bot.twitch.context import Context, PlainContext
from bot.twitch.gifts import gift_from_frame
from bot.twitch.inbound import (
    item_from_hold,
    item_from_unban_request,
    message_from_frame,
    payload_from_frame,
    sent_at,
)
from bot.twitch.inbox import Arrival, Inbox
from bot.twitch.listeners import Listeners
from bot.twitch.moderation_api import HTTP_TROUBLE
from bot.twitch.outbox import KEEPS, Outbox, Priority
from bot.twitch.subscriptions import CHAT_LINES
from bot.twitch.tokens import UNBAN_SCOPE
from bot.twitch.told_gently import tell_gently

LINES = lines("one-breath")

_log = get_logger(__name__)
_ContextT = TypeVar("_ContextT", bound=Context)

COMMANDS_AT_ONCE = 8
"""Commands that run side by side; more wait for their turn, so that a flood cannot starve the judging."""

ASKED_AGAIN_AFTER = 10
"""Seconds until Twitch is asked again whether the stream runs, where it did not say."""

LISTED_WITHIN = timedelta(minutes=5)
"""How late Twitch's list of streams may be (github.com/justintv/Twitch-API, issues 548 and 659)."""


class Client(Bot):
    """TwitchIO's bot with our inbox before its commands and our outbox behind them.

    `granted` tells the scopes that the bot account has been granted, `in_session` whether the artist is at
    something that commands are typed for, `more_at` where all is that a command tells of; `bots`
    are the logins of other bots.
    """

    def __init__(
        self,
        *,
        client_id: str,
        bot_id: str,
        login: str,
        channel_id: str,
        prefix: str,
        voice: Voice,
        clock: Clock,
        activity: Activity,
        outbox: Outbox,
        moderator: Moderator,
        review: ReviewQueue,
        granted: Callable[[], frozenset[str]],
        listeners: Listeners,
        bots: frozenset[str],
        reader: CommandReader,
        more_at: Callable[[str], str] = lambda _: "",
        **options: Any,
    ) -> None:
        fixed = {"case_insensitive": True, "fetch_client_user": False}
        super().__init__(client_id=client_id, bot_id=bot_id, prefix=prefix, **fixed, **options)
        self.channel_id = channel_id
        self.outbox, self.moderator, self.review = outbox, moderator, review
        self._voice = voice
        self._granted = granted
        self._on = listeners
        self.inbox = Inbox(self._handle, activity)
        self._prefix = prefix
        self._login = login
        self._reader, self._more_at = reader, more_at
        self._bots = moderator.room.bots = Bots(bots)
        self._clock = clock
        self._activity = activity
        self._patience = CommandRateLimit()
        self._explained = Explanations()
        self._turns = asyncio.Semaphore(COMMANDS_AT_ONCE)
        self._stream_changed_at = LONG_AGO
        self._unsure_of_stream = asyncio.Event()

    def connected(self) -> None:
        """Learn what happened while nothing was heard."""
        self._unsure_of_stream.set()
        self.look_for_requests()

    def look_for_requests(self) -> None:
        """Put unban requests that came while nothing was heard before the moderators, if we may see them."""
        if UNBAN_SCOPE in self._granted():
            self._activity.spawn(self._fetch_unban_requests(), name="review")

    async def _fetch_unban_requests(self) -> None:
        channel = self.create_partialuser(self.channel_id)
        try:
            async for request in channel.fetch_unban_requests(moderator=self.bot_id, status="pending"):
                await self.review.put(item_from_unban_request(request))
        except HTTP_TROUBLE as error:
            _log.warning("review.unfetched", why=redact(f"{type(error).__name__}: {error}"))

    async def look_whether_live(self) -> None:
        """Learn whether the stream runs; what was heard of it lately is newer than the answer.

        Raises:
            twitchio.HTTPException, aiohttp.ClientError, TimeoutError, SignInError: Twitch does not say.
        """
        streams = self.fetch_streams(user_ids=[self.channel_id], token_for=self.bot_id)
        running = [stream async for stream in streams]
        lately = self._clock.now() - self._stream_changed_at < LISTED_WITHIN
        if lately and bool(running) != self.moderator.room.live:
            self._unsure_of_stream.set()
            return _log.info("stream.stale_answer")
        self._set_live(bool(running))
        for stream in running:
            self._stream_changed_at = max(self._stream_changed_at, stream.started_at)
            await self._on.began(stream.started_at)
        return None

    async def keep_live(self) -> None:
        """Learn after each gap, for ever, whether the stream runs; asked again where Twitch does not say."""
        while True:
            await self._unsure_of_stream.wait()
            self._unsure_of_stream.clear()
            try:
                await self.look_whether_live()
            except HTTP_TROUBLE as error:
                _log.warning("stream.unasked", why=redact(f"{type(error).__name__}: {error}"))
                self._unsure_of_stream.set()
            if self._unsure_of_stream.is_set():
                await self._clock.sleep(ASKED_AGAIN_AFTER)

    def _stream_is(self, payload: twitchio.StreamOnline | twitchio.StreamOffline, at: datetime) -> None:
        """Take in that the stream began or ended `at` a time; no news where it has changed since."""
        if at < self._stream_changed_at:  # Twitch tells late, out of order, or once more
            return _log.info("stream.stale_event", at=at.isoformat())
        self._stream_changed_at = at
        began = payload.started_at if isinstance(payload, twitchio.StreamOnline) else None
        self._set_live(began is not None)
        told = self._on.began(began) if began else self._on.ended(at)
        return self._activity.spawn(told, name="live")

    def _set_live(self, live: bool) -> None:
        if live != self.moderator.room.live:
            for tell in self._on.live:
                tell(live)

    def receive(self, frame: dict[str, Any]) -> None:
        """Take an event in, as TwitchIO reads it; all at once, so that the order of arrival is kept."""
        kind, event_id = frame["metadata"]["subscription_type"], frame["metadata"].get("message_id", "")
        if kind in CHAT_LINES:
            return self._take_line(frame, event_id)
        if kind == eventsub.ChannelModerateV2Subscription.type:
            return self._on.hear_of_moderation(frame, self._clock.now())
        try:
            payload = create_event_instance(kind, frame, http=self.http)
        except ValueError:
            return _log.info("event.unknown", kind=kind)
        match payload:
            case twitchio.StreamOnline() | twitchio.StreamOffline():
                self._stream_is(payload, sent_at(frame["metadata"]) or self._clock.now())
            case twitchio.AutomodMessageUpdate():  # which TwitchIO makes a kind of hold: it goes first
                self._decided(ReviewKind.HELD, payload.message_id, payload.moderator)
            case twitchio.AutomodMessageHold():
                self._take_hold(payload, event_id)
            case twitchio.ChannelUnbanRequest():
                self._take_unban_request(payload, event_id)
            case twitchio.ChannelUnbanRequestResolve():
                self._decided(ReviewKind.UNBAN, payload.id, payload.moderator)
            case _:
                _log.info("event.unasked", kind=kind)
        return None

    def _take_line(self, frame: dict[str, Any], event_id: str) -> None:
        """Take in what somebody wrote; our own lines only tell which role and name the bot has here."""
        message = message_from_frame(frame, now := self._clock.now())
        if message is None:
            return self._on.hear_of_gift(frame, now, self.inbox)
        if message.chatter.id == self.bot_id:
            self.outbox.budget.role = message.role
            return self.moderator.room.guard(message.chatter.name, message.chatter.login, closely=True)
        given = gift_from_frame(frame, now)
        is_line = frame["metadata"]["subscription_type"] == eventsub.ChatMessageSubscription.type
        return self.inbox.put(Arrival(message, event_id, frame if is_line else None, given))

    def _take_hold(self, payload: twitchio.AutomodMessageHold, event_id: str) -> None:
        """Put a line that AutoMod holds before the moderators."""
        if self.inbox.is_new(payload.message_id, event_id):
            self._activity.spawn(self.review.put(item_from_hold(payload)), name="review")

    def _take_unban_request(self, payload: twitchio.ChannelUnbanRequest, event_id: str) -> None:
        """Put an unban request before the moderators."""
        if self.inbox.is_new(payload.id, event_id):
            self._activity.spawn(self.review.put(item_from_unban_request(payload)), name="review")

    def _decided(self, kind: ReviewKind, twitch_id: str, by: twitchio.PartialUser | None) -> None:
        """Take out of the queue what somebody decided at Twitch, or what ran out there."""
        self.inbox.recall([twitch_id])  # it may be told only after that, and waits for nobody then
        name = (by.name if by else "") or ""
        self._activity.spawn(self.review.decided_elsewhere(kind, twitch_id, name), name="review")

    def dispatch(self, event: str, payload: Any | None = None) -> None:
        """Run TwitchIO's listeners, but for `event_command_error`: a refusal is said aloud, kindly, at once.

        What should not have happened is logged, and owned up to. At once, as what is told in plain words is
        read when the command is done.
        """
        if isinstance(payload, CommandErrorPayload):
            context: Context = payload.context  # pyright: ignore[reportAssignmentType]
            line, gaps = answer_to(payload)
            context.refuse(line, **gaps)
        else:
            super().dispatch(event, payload)

    async def event_error(self, payload: twitchio.EventErrorPayload) -> None:
        """Log what a listener raised."""
        _log.error("event.failed", listener=payload.listener.__qualname__, exc_info=payload.error)

    def _handle(self, arrival: Arrival) -> None:
        """Judge a line, and let it be a command only if it is clean and our own channel's."""
        verdict = self.moderator.judge(arrival.message)
        if verdict.action is not Action.NONE:
            self._activity.spawn(self._moderate(arrival.message, verdict), name="moderation")
            if verdict.acts:
                return None
        # Who may be in danger is answered by no command, and waits in no queue that others see.
        if verdict.care or arrival.message.shared_from is not None or self._bots.wrote(arrival.message):
            return None
        self._on.hear(arrival)
        message = arrival.message
        typed = self._reader.read(arrival.typed, message.role, self.commands, message.chatter.id)
        asks = not (typed and typed.command) and self._asks(arrival)
        if asks or not typed:
            return None
        if self._is_too_late(arrival.message) and not self._reader.hands_in(typed, self.commands):
            return _log.info("command.too_late", message=arrival.message.id)
        if typed.command not in self.commands:  # other bots have theirs
            return self._ask_back(arrival.message, typed, greets=verdict.action is Action.NONE)
        self._on.hear_command(arrival.message, typed, self.commands)
        self._activity.spawn(self._command(arrival, typed), name="command")
        return None

    def _asks(self, arrival: Arrival) -> bool:
        """Tell whether a line that is no command asks something all the same, which somebody will answer."""
        if not arrival.frame or self._is_too_late(arrival.message):
            return False
        run = partial(self.told, arrival)
        return any(asked(arrival.message, run) for asked in self._on.asked)

    async def told(self, arrival: Arrival, typed: TypedCommand) -> str:
        """Return what a command tells for which somebody asked in plain words; "" where it has no answer."""
        if not (context := self._context(PlainContext, arrival, typed)):
            return ""
        async with self._turns:
            await self.invoke(context)
        return context.told

    def _ask_back(self, message: Message, typed: TypedCommand, *, greets: bool) -> None:
        """Ask back about what is no command here, where somebody waits for one."""
        private = partial(self.moderator.policy.instead_of_private, artist=self.moderator.room.artist)
        if asked := self._reader.ask_back(message, typed, self.commands, private, greets=greets):
            at_once = Role.MODERATOR if asked[0] == "command-near" else Role.BROADCASTER
            priority = Priority.ARTIST if message.role >= at_once else Priority.REPLY
            told, who, stands = self._voice.say(*asked), message.chatter.login, asked[0] == PRIVATE_KEPT
            self.outbox.say(told, reply_to=message.id, priority=priority, asker=who, as_it_stands=stands)

    def _is_too_late(self, message: Message) -> bool:
        """Tell whether nobody waits for the answer any more; an order is carried out all the same."""
        asked = message.role < Role.MODERATOR
        return asked and self._clock.now() - message.at > KEEPS[Priority.REPLY]

    async def _moderate(self, message: Message, verdict: Verdict) -> None:
        """Carry a verdict out; Twitch tells the person of all but a mere deletion, so of that we tell."""
        done = await self.moderator.carry_out(message, verdict)
        mere = verdict.action is Action.DELETE and not verdict.follows
        is_due = done and verdict.acts and mere
        if is_due and self._explained.may(message.chatter.id, verdict.says, message.at):
            tell_gently(self.outbox, self._voice, message.chatter.login, verdict)

    def _context(self, kind: type[_ContextT], arrival: Arrival, typed: TypedCommand) -> _ContextT | None:
        """Return what a command has in hand; None where TwitchIO cannot read its line."""
        payload = payload_from_frame(arrival.frame, self.http) if arrival.frame else None
        if payload is None:
            return None
        return kind(
            payload,
            bot=self,
            heard=arrival.message,
            typed=typed,
            prefix=self._prefix,
            login=self._login,
            is_here=lambda login: self._is_here(login, arrival.message.at),
            more_at=self._more_at,
            words=self._reader.words,
            voice=self._voice,
            outbox=self.outbox,
        )

    async def _command(self, arrival: Arrival, typed: TypedCommand) -> None:
        at = arrival.message.at
        if not (context := self._context(Context, arrival, typed.otherwise or typed)):
            return
        # Before the wait for a turn: who asks too often holds up nobody by waiting for one.
        if arrival.message.role < Role.VIP:
            granted = self._patience.ask(arrival.message.chatter.id, at)
            if granted is Grant.BREATH and not self.outbox.focus.on:
                context.refuse("one-breath")
            if granted is not Grant.ANSWER:
                return
        async with self._turns:
            with because_of(arrival.message.id, at):
                plain = self._context(PlainContext, arrival, typed) if typed.otherwise else None
                if not (plain and await plain.tells()):
                    await self.invoke(context)

    def _is_here(self, login: str, at: datetime) -> bool:
        """Tell whether somebody wrote lately who is no other bot."""
        return login not in self._bots and self.moderator.room.wrote_lately(login, at)

    async def global_guard(self, ctx: Any) -> bool:
        """Let a command be used only as its context allows."""
        return ctx.allows()
