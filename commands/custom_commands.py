"""Commands of the artist's own in chat: used, and written as moderators know it from elsewhere."""

from typing import Any

from twitchio.ext.commands import Component, group
from twitchio.ext.commands import command as single

from bot.domain.chat.command_name import as_name
from bot.domain.chat.command_written import name_first
from bot.domain.chat.custom_command import CustomCommand
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.chat.command_editor import CommandEditor
from bot.services.chat.custom_commands import About, CommandBook
from bot.twitch.context import ASKS, STAFF, WITH_NAMES, Context
from bot.twitch.moderation_api import HTTP_TROUBLE
from commands.help import HelpCommands

LINES = lines(
    """
    command-count: counter number
    command-added: command
    command-edited: command
    command-removed: command
    command-ships-again: command
    command-switched: command state
    command-shown: command text settings
    command-list: commands more
    command-list-none
    """
)


class CustomCommands(Component):
    """The commands about commands."""

    def __init__(self, book: CommandBook, editor: CommandEditor) -> None:
        self._book = book
        self._editor = editor
        self._help = HelpCommands(book)

    @group(name="command", aliases=["commands"], invoke_fallback=True, case_insensitive=True)
    async def command(self, ctx: Context, *, about: str = "") -> None:
        """Tell which commands there are, or how one of them goes."""
        await self._help.tell(ctx, about)

    @command.command(name="say", extras=WITH_NAMES)
    async def say(self, ctx: Context, name: str, *, words: str = "") -> None:
        """Say what a command of the artist's own says: its name without more does the same."""
        found = self._book.find(name)
        if found.means:
            raise Refusal("command-means", command=found.name, means=found.means)
        said = await self._book.use(found, ctx.heard, words.split(), await self._about(ctx, found))
        if said:
            ctx.say(said)

    async def _about(self, ctx: Context, found: CustomCommand) -> About:
        """Ask Twitch what the stream is about, where the command tells it and Twitch does."""
        if not found.asks_twitch:
            return About()
        bot: Any = ctx.bot
        try:
            channel = await bot.fetch_channel(bot.channel_id, token_for=bot.bot_id)
        except HTTP_TROUBLE:
            return About()
        return About(channel.title, channel.game_name) if channel else About()

    @command.command(name="add", extras=STAFF | WITH_NAMES)
    async def add(self, ctx: Context, name: str, *, text: str = "") -> None:
        """Add a command: its name, settings like cooldown=30 if any, and what it says."""
        name, words = name_first([name, *text.split()])
        await self._editor.add(name, words, ctx.heard.chatter.login)
        ctx.answer("command-added", command=as_name(name, ctx.prefix or ""))

    @command.command(name="edit", extras=STAFF | WITH_NAMES)
    async def edit(self, ctx: Context, name: str, *, text: str = "") -> None:
        """Change a command: its name, and new settings like cooldown=30, a new text, or both."""
        name, words = name_first([name, *text.split()])
        await self._editor.edit(name, words, ctx.heard.chatter.login)
        ctx.answer("command-edited", command=as_name(name, ctx.prefix or ""))

    @command.command(name="remove", aliases=["delete", "del"], extras=STAFF)
    async def remove(self, ctx: Context, name: str) -> None:
        """Take a command out; what it counted stays."""
        gone = await self._editor.remove(name, ctx.heard.chatter.login)
        said = "command-ships-again" if gone.slug in self._book.shipped else "command-removed"
        ctx.answer(said, command=as_name(name, ctx.prefix or ""))

    @command.command(name="on", extras=STAFF)
    async def on(self, ctx: Context, name: str) -> None:
        """Switch a command on again."""
        await self._switch(ctx, name, on=True)

    @command.command(name="off", extras=STAFF)
    async def off(self, ctx: Context, name: str) -> None:
        """Switch a command off, one that comes with me too."""
        await self._switch(ctx, name, on=False)

    async def _switch(self, ctx: Context, name: str, *, on: bool) -> None:
        await self._editor.switch(name, ctx.heard.chatter.login, on=on)
        ctx.answer("command-switched", command=as_name(name, ctx.prefix or ""), state="on" if on else "off")

    @command.command(name="show", extras=STAFF | ASKS)
    async def show(self, ctx: Context, name: str) -> None:
        """Tell the text of a command with its variables, and how it is set."""
        found = self._book.find(name)
        text = found.says or f"{ctx.prefix or ''}{found.means}"
        ctx.answer("command-shown", command=found.name, text=text, settings=found.settings() or "none")

    @command.command(name="list", extras=STAFF | ASKS)
    async def list(self, ctx: Context) -> None:
        """Tell all commands of the artist's own, also those that are off."""
        names = [f"{ctx.prefix or ''}{each.name}" for each in self._book.own()]
        if not names:
            return ctx.answer("command-list-none")
        told, more = fit_list(names, LIST_CHARS, ", ")
        return ctx.answer("command-list", commands=told, more=more)

    @command.command(name="count", extras=STAFF | WITH_NAMES)
    async def count(self, ctx: Context, name: str, *, number: str = "") -> None:
        """Tell a counter; with a number set it, with +1 or -1 change it."""
        counter, value = await self._book.count(name, number.replace(" ", ""))
        ctx.answer("command-count", counter=counter, number=value)

    @single(name="addcom", extras=STAFF | WITH_NAMES)
    async def addcom(self, ctx: Context, name: str, *, text: str = "") -> None:
        """Add a command, as command add does."""
        await self.add.callback(self, ctx, name, text=text)

    @single(name="editcom", extras=STAFF | WITH_NAMES)
    async def editcom(self, ctx: Context, name: str, *, text: str = "") -> None:
        """Change a command, as command edit does."""
        await self.edit.callback(self, ctx, name, text=text)

    @single(name="delcom", extras=STAFF)
    async def delcom(self, ctx: Context, name: str) -> None:
        """Take a command out, as command remove does."""
        await self.remove.callback(self, ctx, name)
