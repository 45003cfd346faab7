"""The least that a TwitchIO bot can be, for Woodshed to be held against."""

import asyncio
import sys

import twitchio
import twitchio.eventsub.websockets
import twitchio.http
from twitchio import eventsub
from twitchio.ext import commands


async def main(base: str, token: str, refresh: str, bot_id: str, channel_id: str) -> None:
    twitchio.http.Route.BASE = f"http://{base}/helix/"
    twitchio.http.Route.ID_BASE = f"http://{base}/"
    twitchio.eventsub.websockets.WSS = f"ws://{base}/ws"
    bot: commands.Bot = commands.Bot(client_id="woodshed-rehearsal", bot_id=bot_id, prefix="!")

    @commands.command()
    async def gear(ctx: commands.Context[commands.Bot]) -> None:
        await ctx.reply("a guitar")

    async def event_message(payload: twitchio.ChatMessage) -> None:
        if "example" in payload.text:
            await payload.broadcaster.delete_chat_messages(moderator=bot_id, message_id=payload.id)
        await bot.process_commands(payload)

    bot.event_message = event_message
    bot.add_command(gear)
    await bot.add_token(token, refresh)
    await bot.login(token=token, load_tokens=False, save_tokens=False)
    await bot.subscribe_websocket(
        eventsub.ChatMessageSubscription(broadcaster_user_id=channel_id, user_id=bot_id), as_bot=True
    )
    print('{"event": "listening"}', file=sys.stderr, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
