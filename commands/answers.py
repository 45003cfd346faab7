"""Whether the bot answers questions without a command, switched in chat; and that it is a bot."""

from twitchio.ext.commands import Component, group

from bot.domain.answers.talk import AnswerMode
from bot.domain.words.voice import lines
from bot.services.chat.answers import PlainAnswers
from bot.twitch.context import ASKS, STAFF, Context

LINES = lines(
    """
    answers-state: mode
    answers-bot
    answers-bot-lonely
    answers-bot-artist
    answers-bot-feelings
    """
)


class AnswersCommands(Component):
    """The commands about questions in plain words."""

    def __init__(self, answers: PlainAnswers) -> None:
        self._answers = answers

    @group(name="bot", invoke_fallback=True, case_insensitive=True)
    async def bot(self, ctx: Context) -> None:
        """Tell that I am a bot, and what I am here for."""
        ctx.answer("answers-bot")

    @bot.command(name="lonely")
    async def lonely(self, ctx: Context) -> None:
        """Say a kind word to who feels alone, as the program that I am."""
        ctx.answer("answers-bot-lonely")

    @bot.command(name="artist")
    async def artist(self, ctx: Context) -> None:
        """Tell that I am not the artist."""
        ctx.answer("answers-bot-artist")

    @bot.command(name="feelings")
    async def feelings(self, ctx: Context) -> None:
        """Tell that nobody but the artist can say what the artist feels."""
        ctx.answer("answers-bot-feelings")

    @group(name="answers", extras=STAFF | ASKS, invoke_fallback=True, case_insensitive=True)
    async def answers(self, ctx: Context) -> None:
        """Tell whether I answer questions that are asked without a command."""
        ctx.answer("answers-state", mode=self._answers.mode)

    @answers.command(name="on", extras=STAFF)
    async def on(self, ctx: Context) -> None:
        """Let me answer every question that I know the answer to, unless it is for somebody else."""
        await self._switch(ctx, AnswerMode.ON)

    @answers.command(name="addressed", extras=STAFF)
    async def addressed(self, ctx: Context) -> None:
        """Let me answer only where I am called, or nobody else can be meant."""
        await self._switch(ctx, AnswerMode.ADDRESSED)

    @answers.command(name="off", extras=STAFF)
    async def off(self, ctx: Context) -> None:
        """Let me answer commands only."""
        await self._switch(ctx, AnswerMode.OFF)

    async def _switch(self, ctx: Context, mode: AnswerMode) -> None:
        await self._answers.switch(mode, ctx.heard.chatter.login)
        ctx.answer("answers-state", mode=mode)
