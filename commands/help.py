"""Help in chat: which commands there are, and how each one goes."""

from collections.abc import Iterable
from typing import Any

from twitchio.ext.commands import Command, Component, Group, command

from bot.domain.chat.command_name import as_name
from bot.domain.chat.message import Role
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.typed_command import as_plain, command_word
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.chat.custom_commands import CommandBook
from bot.services.moderation.toggles import like
from bot.twitch.context import NEEDS, Context

LINES = lines(
    """
    help-own: commands more
    help-own-command: command
    command-means: command means
    help-overview: first groups
    word-help-group: group commands
    help-staff: commands
    help-command: usage help also below staff
    help-unknown: near
    """
)

SHOWN_FIRST = 5
FIRST = (
    *("gear", "now", "tempo", "next", "rules"),
    *("start", "clean", "miss", "finish", "scratch"),
    *("review", "history", "undo", "permit", "mod"),
)
"""What fans, the artist and the moderators need most, told before the others, which come by name."""

GROUPS = {
    "gear": ("rig", "settings", "strings", "tubes", "maintenance", "correct"),
    "practice": ("routine", "today", "goal", "progress", "streak", "strategy", "tuning"),
    "told": ("story", "fact", "quiz", "tour", "quote", "pack", "ready"),
    "people": ("band", "friends", "guest", "boundaries", "interview"),
    "fans": ("ask", "turn", "duet", "support", "privacy"),
    "rules": ("rule", "why", "appeal"),
}
"""What else there is for everybody, by what it is about; what is in none of them comes behind them."""

TOLD_ELSEWHERE = frozenset(
    {
        *("help", "bot", "command", "packed", "questions", "score", "top", "welcomeback"),
        *("duets", "submit", "cover", "withdraw", "optin", "optout", "forgetme"),
    }
)
"""What the overview has no room for: it is told with what it belongs to, and by the list of one's own."""


class HelpCommands(Component):
    """The command that explains the others; what it says of each is a line named after that command.

    `book` has the commands that are not built in.
    """

    def __init__(self, book: CommandBook) -> None:
        self._book = book

    @command(name="help")
    async def help(self, ctx: Context, *, about: str = "") -> None:
        """Tell which commands there are, or how one of them goes."""
        await self.tell(ctx, about)

    async def tell(self, ctx: Context, about: str) -> None:
        """Tell which commands there are, or about which is asked."""
        prefix = ctx.prefix or ""
        if not about.strip():
            return self._tell_all(ctx, prefix)
        found = find_command(ctx.bot.commands, about, prefix)
        if found is None and (other := self._book.usable(as_name(about, prefix), ctx.heard.role)):
            if other.means:
                return ctx.answer("command-means", command=other.name, means=other.means)
            return ctx.answer("help-own-command", command=other.name)
        if found is None:
            names = (each.qualified_name for each in usable(ctx.bot.unique_commands, ctx.heard.role))
            raise Refusal("help-unknown", near=like(about.removeprefix(prefix), names))
        also = [f"{prefix}{alias}" for alias in sorted(found.aliases) if not found.parent]
        below = [each for each in usable([found], ctx.heard.role) if each is not found]
        return ctx.answer(
            "help-command",
            usage=ctx.usage_of(found),
            help=ctx.help_of(found),
            also=", ".join(also) or "none",
            below=", ".join(_listed((each for each in below if not _needs(each)), prefix)) or "none",
            staff=", ".join(_listed((each for each in below if _needs(each)), prefix)) or "none",
        )

    def _tell_all(self, ctx: Context, prefix: str) -> None:
        own = [each for each in usable(ctx.bot.unique_commands, ctx.heard.role) if not each.parent]
        own.sort(key=lambda each: FIRST.index(each.name) if each.name in FIRST else len(FIRST))
        everyone = [each.name for each in own if not _needs(each) and each.name not in TOLD_ELSEWHERE]
        first, others = everyone[:SHOWN_FIRST], everyone[SHOWN_FIRST:]
        known = {name for names in GROUPS.values() for name in names}
        groups = {group: [name for name in names if name in others] for group, names in GROUPS.items()}
        groups["more"] = [name for name in others if name not in known]
        told = [
            ctx.word("word-help-group", group=group, commands=_typed(names, prefix))
            for group, names in groups.items()
            if names
        ]
        ctx.answer("help-overview", first=_typed(first, prefix), groups=" ".join(told))
        if more := [each for each in own if _needs(each)]:
            ctx.answer("help-staff", commands=", ".join(_listed(more, prefix)))
        if names := [f"{prefix}{name}" for name in self._book.names(ctx.heard.role)]:
            told, left_out = fit_list(names, LIST_CHARS, ", ")
            ctx.answer("help-own", commands=told, more=left_out)


def usable(commands: Iterable[Any], role: Role) -> list[Command[Any, ...]]:
    """Return those of the commands and their subcommands that a role may use, by name, each once."""
    found = set(commands)
    for each in list(found):
        if isinstance(each, Group):
            found |= set(each.walk_commands())  # pyright: ignore[reportUnknownArgumentType]
    return sorted((each for each in found if _needs(each) <= role), key=lambda each: each.qualified_name)


def _needs(command: Command[Any, ...]) -> Role:
    return command.extras.get(NEEDS, Role.VIEWER)


def find_command(commands: dict[str, Any], about: str, prefix: str) -> Command[Any, ...] | None:
    """Return the command that `about` names, like 'gear list' or '!gear'; None where there is none."""
    words = filter(None, map(command_word, as_plain(about).removeprefix(as_plain(prefix)).split()))
    found: Command[Any, ...] | None = None
    for word in words:
        within: dict[str, Any] = commands if found is None else getattr(found, "commands", {})
        found = within.get(word)
        if found is None:
            return None
    return found


def _listed(commands: Iterable[Command[Any, ...]], prefix: str) -> list[str]:
    return [f"{prefix}{each.qualified_name}" for each in commands]


def _typed(names: Iterable[str], prefix: str) -> str:
    return ", ".join(f"{prefix}{name}" for name in names)
