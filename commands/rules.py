"""House rules in chat: what they are, what one of them says, and why a line was moderated."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from twitchio.ext.commands import Component, command

from bot.domain.chat.message import Role
from bot.domain.documents.subcommand_words import Sense
from bot.domain.words.chat_text import LIST_CHARS, fit_list, masked
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.nuke import NUKE
from bot.moderation.rule import Mode
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.toggles import rule_like
from bot.twitch.context import Context

LINES = lines(
    """
    rules-list: rules more numbers
    rules-none
    rules-not-about
    rule-told: number title says why mode
    rule-which: most
    rule-unknown: near most
    why-told: title says words certainty action length id
    why-other: login
    boundaries: titles
    boundaries-none
    why-nuked: id
    why-taken-back: title id
    """
)


WHY_SO = "strategy"
"""The command that tells why something is practised as it is."""


class RulesCommands(Component):
    """The commands about the house rules; `practising` tells whether a session runs."""

    def __init__(self, moderator: Moderator, practising: Callable[[], bool]) -> None:
        self._moderator = moderator
        self._practising = practising

    @command(name="rules")
    async def rules(self, ctx: Context, *, rule: str = "") -> None:
        """Tell the house rules in short, or one of them by its name or by what it is about.

        Moderators who would switch one, as in '!rules links off', are told how.
        """
        policy = self._moderator.policy
        kept = policy.kept
        self._check_no_switch(ctx, rule)
        if not kept:
            return ctx.answer("rules-none")
        named = rule if rule and policy.rule_named(rule) else ctx.rule_about(rule)
        if named:
            return self._tell_rule(ctx, named) if policy.rule_named(named) else ctx.answer("rules-not-about")
        told, left_out = fit_list([f"{number} {rule.title}" for number, rule in kept.items()], LIST_CHARS)
        numbers = [str(number) for number in kept][len(kept) - left_out :]
        return ctx.answer("rules-list", rules=told, more=left_out, numbers=", ".join(numbers))

    def _check_no_switch(self, ctx: Context, said: str) -> None:
        modes = {word for word in said.lower().split() if word in list(Mode)}
        named = " ".join(word for word in said.split() if word.lower() not in modes)
        found = self._moderator.policy.rule_named(named)
        if ctx.heard.role >= Role.MODERATOR and found and modes:
            raise Refusal("command-near", command=f"mod {modes.pop()} {found[1].id}")

    @command(name="rule")
    async def rule(self, ctx: Context, *, rule: str = "") -> None:
        """Tell one house rule in full, by its number or name, and the reason for it."""
        policy = self._moderator.policy
        if not policy.rules:
            return ctx.answer("rules-none")
        if not rule.strip():
            raise Refusal("rule-which", most=len(policy.rules))
        return self._tell_rule(ctx, rule)

    def _tell_rule(self, ctx: Context, rule: str) -> None:
        policy = self._moderator.policy
        found = policy.rule_named(rule)
        if found is None:
            raise Refusal("rule-unknown", near=rule_like(policy, rule), most=len(policy.rules))
        number, told = found
        return ctx.answer(
            "rule-told", number=number, title=told.title, says=told.says, why=told.why, mode=told.mode
        )

    @command(name="boundaries")
    async def boundaries(self, ctx: Context) -> None:
        """Tell what the artist keeps private."""
        titles = [boundary.title for boundary in self._moderator.policy.file.boundaries]
        if not titles:
            return ctx.answer("boundaries-none")
        told, _ = fit_list([title[0].lower() + title[1:] for title in titles], LIST_CHARS, "; ")
        return ctx.answer("boundaries", titles=told)

    @command(name="why")
    async def why(self, ctx: Context, *, words: str = "") -> None:
        """Tell why the latest line of yours was moderated; where none was, why it is practised so.

        Moderators are led to what was decided about somebody else whom they name. One that was taken back is
        told as that, and is settled where words follow; one that stands is let be where they ask about
        practice, as in '!why so slow'.
        """
        said = words.split()
        if other := await self._other_meant(ctx, said):
            raise Refusal("why-other", login=other)
        entry = await self._moderator.why(ctx.heard.chatter.id)
        of_oneself = any(ctx.says(word, Sense.ONESELF) for word in said)
        of_practice = any(ctx.says(word, Sense.PRACTICE) for word in said)
        settled = entry is None or (entry.undone and words) or of_practice
        if settled and self._practising() and not of_oneself:
            return await ctx.answer_as(WHY_SO)
        if entry is None:
            raise Refusal("why-nothing")
        if entry.rule == NUKE:
            return ctx.answer("why-nuked", id=entry.id)
        policy = self._moderator.policy
        if entry.undone:
            return ctx.answer("why-taken-back", title=policy.title_of(entry.rule), id=entry.id)
        found = policy.rule_named(entry.rule)
        return ctx.answer(
            "why-told",
            title=policy.title_of(entry.rule),
            says=found[1].says if found else "",
            words=masked(entry.words) or "none",  # which are forgotten after some time
            certainty=entry.certainty.name.lower() if entry.certainty else "unknown",
            action=entry.action,
            length=timedelta(seconds=entry.seconds),
            id=entry.id,
        )

    async def _other_meant(self, ctx: Context, said: Sequence[str]) -> str:
        """Return whom a moderator asks about, who was moderated; '' for nobody."""
        logins = [*ctx.to_others, *(word.lower() for word in said[:1])]
        if ctx.heard.role < Role.MODERATOR:
            return ""
        for login in logins:
            if await self._moderator.history(login):
                return login
        return ""
