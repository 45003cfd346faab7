"""The switchboard in chat: what is on, and switching it."""

from collections.abc import Sequence

from twitchio.ext.commands import Component, group

from bot.domain.words.chat_text import fit_list
from bot.domain.words.voice import lines
from bot.errors import DocumentError, Refusal
from bot.log import get_logger
from bot.moderation.rule import Mode
from bot.moderation.tally import Decided, look_first, tally
from bot.services.documents.reload import Reload
from bot.services.moderation.moderator import LATELY, Moderator
from bot.services.moderation.toggles import PolicyToggles, told_limit, told_mode, told_preset, typed
from bot.twitch.command_error import INSTEAD
from bot.twitch.context import ASKS, STAFF, WITH_NAMES, Context

LINES = lines(
    """
    mod-state: preset off test on
    mod-rule: rule mode settings
    mod-presets: preset presets
    mod-tally: days kept trial first
    mod-tally-none: days
    mod-reloaded: rules
    mod-reload-refused: count first
    """
)

_log = get_logger(__name__)

ROOM_FOR_RULES = 130
"""Characters that each list of rules may take in the one line that tells what is on."""


class TogglesCommands(Component):
    """The commands that switch the house rules."""

    def __init__(self, switchboard: PolicyToggles, moderator: Moderator, reload: Reload) -> None:
        self._switchboard = switchboard
        self._moderator = moderator
        self._reload = reload

    @group(name="mod", invoke_fallback=True, case_insensitive=True, extras=STAFF | ASKS | {INSTEAD: "rules"})
    async def mod(self, ctx: Context, *, rule: str = "") -> None:
        """Tell which rules are on, on trial and off, or all about one of them."""
        if rule:
            return self._tell_rule(ctx, rule)
        policy = self._moderator.policy
        decided = tally(await self._moderator.decided_lately())
        trials = {each.rule: each.lines for each in decided if each.on_trial}
        shown = {mode: [each for each in policy.rules if each.mode is mode] for mode in Mode}
        tried = [
            f"{each.title} ({trials[each.id]}x)" if each.id in trials else each.title
            for each in shown[Mode.TEST]
        ]
        off, on = _listed([each.title for each in shown[Mode.OFF]]), len(shown[Mode.ON])
        return ctx.answer("mod-state", preset=policy.preset or "none", off=off, test=_listed(tried), on=on)

    def _tell_rule(self, ctx: Context, name: str) -> None:
        found = self._switchboard.rule(name)
        named = {name: value for name, value in found.settings.items() if not isinstance(value, tuple)}
        for who, theirs in found.variants.items():
            named |= {f"{who}.{name}": value for name, value in theirs.items()}
        settings = ", ".join(f"{name} {typed(value)}" for name, value in named.items())
        ctx.answer("mod-rule", rule=found.title, mode=found.mode, settings=settings)

    @mod.command(name="on", extras=STAFF)
    async def mod_on(self, ctx: Context, *, rule: str) -> None:
        """Switch a rule on."""
        await self._mode(ctx, rule, Mode.ON)

    @mod.command(name="off", extras=STAFF)
    async def mod_off(self, ctx: Context, *, rule: str) -> None:
        """Switch a rule off."""
        await self._mode(ctx, rule, Mode.OFF)

    @mod.command(name="test", extras=STAFF)
    async def mod_test(self, ctx: Context, *, rule: str = "") -> None:
        """Put a rule on trial; without one, tell what the rules did lately and those on trial would have."""
        if rule:
            return await self._mode(ctx, rule, Mode.TEST)
        return self._tell_tally(ctx, await self._moderator.decided_lately())

    def _tell_tally(self, ctx: Context, decided: Sequence[Decided]) -> None:
        if not decided:
            return ctx.answer("mod-tally-none", days=LATELY.days)
        told: dict[bool, list[str]] = {True: [], False: []}
        for each in tally(decided):
            title = self._moderator.policy.title_of(each.rule)
            told[each.on_trial].append(f"{title} {each.lines} ({len(each.people)})")
        kept = [each for each in decided if each.counts]
        first = _listed([f"{each.number} {each.who} ({each.rule})" for each in look_first(kept, {})])
        return ctx.answer(
            "mod-tally", days=LATELY.days, kept=_listed(told[False]), trial=_listed(told[True]), first=first
        )

    @mod.command(name="default", extras=STAFF)
    async def mod_default(self, ctx: Context, *, rule: str) -> None:
        """Let a rule be as the preset and the policy file say."""
        await self._mode(ctx, rule, None)

    async def _mode(self, ctx: Context, rule: str, mode: Mode | None) -> None:
        line, gaps = told_mode(await self._switchboard.mode(rule, mode, ctx.heard.chatter.login))
        ctx.answer(line, **gaps)

    @mod.command(name="preset", extras=STAFF)
    async def mod_preset(self, ctx: Context, preset: str = "") -> None:
        """Choose a preset, or hear which there are."""
        presets = self._moderator.policy.file.presets
        if not preset:
            now = self._moderator.policy.preset or "none"
            return ctx.answer("mod-presets", preset=now, presets=", ".join(presets))
        await self._switchboard.preset("" if preset == "default" else preset.lower(), ctx.heard.chatter.login)
        line, gaps = told_preset(self._moderator.policy)
        return ctx.answer(line, **gaps)

    @mod.command(name="limit", extras=STAFF | WITH_NAMES)
    async def mod_limit(self, ctx: Context, rule: str, setting: str, *, value: str) -> None:
        """Set one setting of a rule; the value default goes back to the policy file's."""
        found = await self._switchboard.limit(rule, setting.lower(), value, ctx.heard.chatter.login)
        line, gaps = told_limit(found, setting.lower())
        ctx.answer(line, **gaps)

    @mod.command(name="reload", extras=STAFF)
    async def mod_reload(self, ctx: Context) -> None:
        """Read rules, lists, voice and words anew; a fault is named, and then nothing is changed."""
        try:
            await self._reload.now()
        except DocumentError as error:
            for fault in error.faults:
                _log.warning("reload.refused", fault=str(fault))
            raise Refusal(
                "mod-reload-refused", count=len(error.faults), first=str(error.faults[0])
            ) from error
        ctx.answer("mod-reloaded", rules=len(self._moderator.policy.rules))


def _listed(rules: list[str]) -> str:
    shown, left_out = fit_list(rules, ROOM_FOR_RULES)
    return (f"{shown} … +{left_out}" if left_out else shown) or "none"
