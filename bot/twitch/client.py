"""The bot at Twitch: what arrives is judged first, and only what is clean can be a command."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import twitchio
from twitchio import eventsub
from twitchio.ext.commands import (
    Bot,
    CommandErrorPayload,
    CommandInvokeError,
    GuardFailure,
    MissingRequiredArgument,
)

from bot.domain.message import Message, Role
from bot.domain.patience import Grant, Patience
from bot.domain.review import Kind
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.verdict import Action, Verdict
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.moderator import Moderator
from bot.services.review import Review
from bot.services.voice import Voice
from bot.twitch.context import NEEDS, Context
from bot.twitch.inbound import (
    item_from_hold,
    item_from_unban_request,
    message_from_chat,
    message_from_notification,
)
from bot.twitch.inbox import Arrival, Inbox
from bot.twitch.outbound import Outbox, Priority

_log = get_logger(__name__)

COMMANDS_AT_ONCE = 8
"""Commands that run side by side; more wait for their turn, so that a flood cannot starve the judging."""

_ASKED_OF_MODERATORS = (
    eventsub.AutomodMessageHoldV2Subscription,
    eventsub.AutomodMessageUpdateV2Subscription,
    eventsub.ChannelUnbanRequestSubscription,
    eventsub.ChannelUnbanRequestResolveSubscription,
)

_LISTEN_AGAIN = "run `python -m bot login` again, and see that the bot is a moderator of the channel"


class Client(Bot):
    """TwitchIO's bot with our inbox before its commands and our outbox behind them."""

    outbox: Outbox
    moderator: Moderator
    review: Review

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str,
        bot_id: str,
        prefix: str,
        voice: Voice,
        clock: Clock,
        activity: Activity,
        save_pair: Callable[[twitchio.TokenRefreshedPayload], Coroutine[Any, Any, None]],
        **options: Any,
    ) -> None:
        super().__init__(
            client_id=client_id,
            client_secret=client_secret or None,
            bot_id=bot_id,
            prefix=prefix,
            case_insensitive=True,
            fetch_client_user=False,
            **options,
        )
        self._voice = voice
        self.inbox = Inbox(self._hear, activity)
        self._prefix = prefix
        self._clock = clock
        self._activity = activity
        self._save_pair = save_pair
        self._patience = Patience()
        self._turns = asyncio.Semaphore(COMMANDS_AT_ONCE)

    async def hear_channel(self, channel_id: str) -> None:
        """Subscribe to what is written in the channel, to its going live, and to what moderators are asked.

        Where Twitch refuses the latter, that is logged with the mend, and chat is heard all the same.

        Raises:
            twitchio.HTTPException: Twitch refuses a subscription.
            twitchio.WebsocketConnectionException: the websocket cannot be opened.
        """
        condition = {"broadcaster_user_id": channel_id, "user_id": self.bot_id}
        for kind in (eventsub.ChatMessageSubscription, eventsub.ChatNotificationSubscription):
            await self.subscribe_websocket(kind(**condition), as_bot=True)
        for kind in (eventsub.StreamOnlineSubscription, eventsub.StreamOfflineSubscription):
            await self.subscribe_websocket(kind(broadcaster_user_id=channel_id), as_bot=True)
        streams = self.fetch_streams(user_ids=[channel_id], token_for=self.bot_id)
        self.moderator.room.live = bool([stream async for stream in streams])
        condition = {"broadcaster_user_id": channel_id, "moderator_user_id": self.bot_id}
        for kind in _ASKED_OF_MODERATORS:
            try:
                await self.subscribe_websocket(kind(**condition), as_bot=True)
            except twitchio.HTTPException as error:
                _log.warning("review.deaf", to=kind.type, status=error.status, mend=_LISTEN_AGAIN)

    # What TwitchIO calls. It starts these as tasks in the order of arrival and keeps no order beyond that, so
    # nothing in them may wait before the inbox.

    async def event_message(self, payload: twitchio.ChatMessage) -> None:
        """Take a line in; our own lines only tell which role the bot has here."""
        message = message_from_chat(payload, self._clock.now())
        if message.chatter.id == self.bot_id:
            self.outbox.budget.role = message.role
            return
        self.inbox.put(Arrival(message, _event_id(payload), payload))

    async def event_stream_online(self, _payload: twitchio.StreamOnline) -> None:
        """Keep the rules that are meant for a stream that runs."""
        self.moderator.room.live = True

    async def event_stream_offline(self, _payload: twitchio.StreamOffline) -> None:
        """Keep the rules that are meant for a stream that does not run."""
        self.moderator.room.live = False

    async def event_chat_notification(self, payload: twitchio.ChatNotification) -> None:
        """Take in what a person wrote with a sub, a watch streak or an announcement."""
        message = message_from_notification(payload, self._clock.now())
        if message and message.chatter.id != self.bot_id:
            self.inbox.put(Arrival(message, _event_id(payload), None))

    async def event_automod_message_hold(self, payload: twitchio.AutomodMessageHold) -> None:
        """Put a line that AutoMod holds before the moderators."""
        if self.inbox.is_new(payload.message_id, _event_id(payload)):
            self._activity.spawn(self.review.put(item_from_hold(payload)), name="review")

    async def event_automod_message_update(self, payload: twitchio.AutomodMessageUpdate) -> None:
        """Take a held line out of the queue that somebody let in or denied, or that ran out."""
        by = payload.moderator.name or ""
        self._activity.spawn(self.review.decided_elsewhere(Kind.HELD, payload.message_id, by), name="review")

    async def event_unban_request(self, payload: twitchio.ChannelUnbanRequest) -> None:
        """Put an unban request before the moderators."""
        if self.inbox.is_new(payload.id, _event_id(payload)):
            self._activity.spawn(self.review.put(item_from_unban_request(payload)), name="review")

    async def event_unban_request_resolve(self, payload: twitchio.ChannelUnbanRequestResolve) -> None:
        """Take an unban request out of the queue that was answered or taken back."""
        by = payload.moderator.name if payload.moderator else ""
        self._activity.spawn(self.review.decided_elsewhere(Kind.UNBAN, payload.id, by or ""), name="review")

    async def event_error(self, payload: twitchio.EventErrorPayload) -> None:
        """Log what a listener raised."""
        _log.error("event.failed", listener=payload.listener.__qualname__, exc_info=payload.error)

    def dispatch(self, event: str, payload: Any | None = None) -> None:
        """Run TwitchIO's listeners; what must not be lost is work of ours instead, and kept hold of.

        That is the answer to a failed command, and a new pair of tokens: the old one is worth nothing.
        """
        match payload:
            case CommandErrorPayload():
                self._activity.spawn(self.event_command_error(payload), name=event)
            case twitchio.TokenRefreshedPayload():
                self._activity.spawn(self._save_pair(payload), name=event)
            case _:
                super().dispatch(event, payload)

    def _hear(self, arrival: Arrival) -> None:
        """Judge a line, and let it be a command only if it is clean and our own channel's."""
        verdict = self.moderator.hear(arrival.message)
        if verdict.action is not Action.NONE:
            self._activity.spawn(self._moderate(arrival.message, verdict), name="moderation")
            if verdict.acts:
                return
        if arrival.payload and arrival.message.shared_from is None and self._names_a_command(arrival.payload):
            self._activity.spawn(self._command(arrival), name="command")

    async def _moderate(self, message: Message, verdict: Verdict) -> None:
        """Carry a verdict out; Twitch tells the person of all but a mere deletion, so of that we tell."""
        await self.moderator.carry_out(message, verdict)
        if verdict.acts and verdict.action is Action.DELETE:
            told = self._voice.say("gently", {"login": message.chatter.login, "says": verdict.says})
            self.outbox.say(told, reply_to=None, priority=Priority.ARTIST)

    def _names_a_command(self, payload: twitchio.ChatMessage) -> bool:
        """Tell whether a line asks for one of our commands; other bots have theirs."""
        text = payload.text
        if payload.reply:
            text = text.removeprefix(f"{payload.reply.parent_user.mention} ")
        word, *_ = text.removeprefix(self._prefix).split(" ", 1)
        return text.startswith(self._prefix) and word in self.commands

    async def _command(self, arrival: Arrival) -> None:
        assert arrival.payload
        context = Context(
            arrival.payload, bot=self, heard=arrival.message, voice=self._voice, outbox=self.outbox
        )
        if arrival.message.role < Role.VIP:
            match self._patience.ask(arrival.message.chatter.id, arrival.message.at):
                case Grant.BREATH:
                    return None if self.outbox.focus.on else context.answer("one-breath")
                case Grant.SILENCE:
                    return None
                case Grant.ANSWER:
                    pass
        async with self._turns:
            await self.invoke(context)
        return None

    async def global_guard(self, ctx: Any) -> bool:
        """Let a command be used only from the role on that it needs."""
        return ctx.heard.role >= ctx.command.extras.get(NEEDS, Role.VIEWER)

    async def event_command_error(self, payload: CommandErrorPayload) -> None:
        """Say a refusal aloud, kindly; log what should not have happened, and own up to it."""
        context: Context = payload.context  # pyright: ignore[reportAssignmentType]
        error = payload.exception
        original = getattr(error, "original", None)
        if isinstance(error, CommandInvokeError) and isinstance(original, Refusal):
            context.answer(original.line, **original.gaps)
        elif isinstance(error, GuardFailure) and error.__cause__ is None:
            context.answer("not-yours")
        elif isinstance(error, MissingRequiredArgument):
            context.answer(
                "something-missing", command=context.command.qualified_name if context.command else ""
            )
        else:
            _log.error("command.failed", command=str(context.command), exc_info=original or error)
            context.answer("something-broke")


_Told = (
    twitchio.ChatMessage
    | twitchio.ChatNotification
    | twitchio.AutomodMessageHold
    | twitchio.ChannelUnbanRequest
)


def _event_id(payload: _Told) -> str:
    return payload.metadata.message_id if payload.metadata else ""
