"""Stories in chat: of gear, of pieces and of places."""

from collections.abc import Callable

from twitchio.ext.commands import Component, group

from bot.domain.backstage.story import Tale
from bot.domain.practice.routine import Block
from bot.domain.words.typed_command import command_word
from bot.domain.words.voice import lines
from bot.services.backstage.stories import Stories
from bot.twitch.context import Context, without_pictures

LINES = lines("story-told: name story", "story-list: names more")


class StoryCommands(Component):
    """The commands about stories; `playing` tells what is being practised."""

    def __init__(self, stories: Stories, playing: Callable[[], Block | None]) -> None:
        self._stories = stories
        self._playing = playing

    @group(name="story", aliases=["lore", "stories"], invoke_fallback=True, case_insensitive=True)
    async def story(self, ctx: Context, *, item: str = "") -> None:
        """Tell the story behind gear, a piece or a place; without words, of what is being played."""
        words = item.split()
        dealt = bool(words) and command_word(words[-1]) in {self.random.name, *self.random.aliases}
        if dealt and not await self._stories.is_name(item):  # "one at random"
            return _told(ctx, await self._stories.deal(ctx.heard.at))
        if not words:
            return _told(ctx, await self._stories.of_block(self._playing(), ctx.heard.at))
        return _told(ctx, await self._stories.asked_for(without_pictures(ctx, item), ctx.heard.at))

    @story.command(
        name="random",
        aliases=[
            "any",
            "zufall",
            "zufällig",
            "irgendeine",
            "azar",
            "cualquiera",
            "hasard",
            "acaso",
            "qualquer",
        ],
    )
    async def random(self, ctx: Context) -> None:
        """Tell a story that was not told this evening."""
        _told(ctx, await self._stories.deal(ctx.heard.at))

    @story.command(name="list", aliases=["all"])
    async def list(self, ctx: Context) -> None:
        """Tell of what there are stories."""
        names, more = self._stories.names()
        ctx.answer("story-list", names=names, more=more)


def _told(ctx: Context, tale: Tale) -> None:
    ctx.answer("story-told", name=tale.name, story=tale.says)
