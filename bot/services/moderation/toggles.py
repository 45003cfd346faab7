"""The switchboard: presets, rules and limits switched in chat, written down, in force at once."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any, cast

from bot.domain.chat.message import Role
from bot.domain.words.naming import meant
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.log import get_logger
from bot.moderation.policy import Policy
from bot.moderation.rule import Mode, Rule
from bot.moderation.toggles import Toggles
from bot.services.clock import Clock
from bot.services.moderation.moderator import Moderator
from bot.store.database import Database
from bot.store.toggles import ToggleChange, load_toggles, write_changes

LINES = lines(
    """
    mod-unknown-rule: near
    mod-unknown-preset: near presets
    mod-unknown-setting: rule near settings
    mod-bad-value: why
    mod-in-the-file: rule setting
    mod-switched: rule mode
    mod-preset: preset says
    mod-limit: rule setting value
    """
)

_log = get_logger(__name__)

Told = tuple[str, dict[str, Gap]]
"""A line of the voice file and its gaps."""

_QUOTES = "\"'`“”„‘’‚«» "
"""What people put around a value, as in the file, and chat does not need."""


def may_be_typed(value: object) -> bool:
    """Tell whether a setting is one number or role; lists are read, and seen whole, with the file."""
    return isinstance(value, int | float | Role) and not isinstance(value, bool)


class PolicyToggles:
    """Switches what the moderator keeps to; what does not fit the policy file is refused."""

    def __init__(self, moderator: Moderator, database: Database, clock: Clock) -> None:
        self._moderator = moderator
        self._database = database
        self._clock = clock
        self._turn = asyncio.Lock()
        self._listeners: list[Callable[[], None]] = []

    def on_switched(self, told: Callable[[], None]) -> None:
        """Have `told` called whenever something was switched, or another policy put in force."""
        self._listeners.append(told)

    async def load(self) -> None:
        """Put in force what was switched before; what no longer fits the policy file is left out."""
        self._moderator.policy = _fitting(self._moderator.policy, await load_toggles(self._database))

    def rule(self, name: str) -> Rule:
        """Return the rule of that number, id or title.

        Raises:
            Refusal: there is no such rule.
        """
        policy = self._moderator.policy
        found = policy.rule_named(name)
        if found is None:
            raise Refusal("mod-unknown-rule", near=rule_like(policy, name))
        return found[1]

    async def preset(self, name: str, by: str) -> None:
        """Choose a preset; an empty name goes back to the file's own.

        Raises:
            Refusal: there is no such preset.
        """
        async with self._turn:
            policy = self._moderator.policy
            if name and name not in policy.file.presets:
                near, presets = like(name, policy.file.presets), ", ".join(policy.file.presets)
                raise Refusal("mod-unknown-preset", near=near, presets=presets)
            change = ToggleChange("preset", policy.toggles.preset or None, name or None)
            await self._switch(policy.toggles.with_preset(name), change, by)

    async def preset_of_panic(self, name: str | None, by: str) -> None:
        """Choose a preset for a panic, or go back to what was chosen before.

        Raises:
            ValueError: the policy file has no such preset.
        """
        try:
            await self.preset(name or "", by)
        except Refusal as refusal:
            raise ValueError(f"the policy file has no preset {name!r}") from refusal

    async def mode(self, rule: str, mode: Mode | None, by: str) -> Rule:
        """Switch a rule on, off or on trial; None goes back to what preset and file say.

        Raises:
            Refusal: there is no such rule.
        """
        async with self._turn:
            policy = self._moderator.policy
            found = self.rule(rule)
            before = policy.toggles.modes.get(found.id)
            change = ToggleChange("mode", before, mode, rule=found.id)
            await self._switch(policy.toggles.with_mode(found.id, mode), change, by)
            return self.rule(found.id)

    async def limit(self, rule: str, setting: str, typed: str, by: str) -> Rule:
        """Set one setting of a rule to what somebody typed; `default` goes back to the file's.

        Raises:
            Refusal: there is no such rule or setting, or the value does not suit; it says which would.
        """
        async with self._turn:
            policy = self._moderator.policy
            found = self.rule(rule)
            if setting not in found.settings:
                typed_ones = (name for name, value in found.settings.items() if may_be_typed(value))
                near, settings = like(setting, found.settings), ", ".join(typed_ones)
                raise Refusal("mod-unknown-setting", rule=found.title, near=near, settings=settings)
            if not may_be_typed(found.settings[setting]):
                raise Refusal("mod-in-the-file", rule=found.title, setting=setting)
            value = None if typed == "default" else typed.strip(_QUOTES)
            before = policy.toggles.limits.get(found.id, {}).get(setting)
            change = ToggleChange("limit", before, value, rule=found.id, setting=setting)
            toggles = policy.toggles.with_limit(found.id, setting, value)
            await self._switch(toggles, change, by)
            return self.rule(found.id)

    async def put(self, policy: Policy) -> None:
        """Put another policy in force, under what is switched."""
        async with self._turn:
            self._put_in_force(_fitting(policy, self._moderator.policy.toggles))

    async def _switch(self, toggles: Toggles, change: ToggleChange, by: str) -> None:
        try:
            policy = self._moderator.policy.switched(toggles)
        except ValueError as error:
            raise Refusal("mod-bad-value", why=str(error)) from error
        # After it is known to fit, and before it is in force: a switch that a start forgets is none.
        await write_changes(self._database, [change], by, self._clock.now())
        self._put_in_force(policy)
        _log.info(
            "policy.switched",
            kind=change.kind,
            rule=change.rule,
            setting=change.setting,
            before=change.before,
            after=change.after,
            by=by,
        )

    def _put_in_force(self, policy: Policy) -> None:
        self._moderator.policy = policy
        for told in self._listeners:
            told()


def told_mode(rule: Rule) -> Told:
    """Return what is told of a rule whose mode was switched."""
    return "mod-switched", {"rule": rule.title, "mode": rule.mode}


def told_preset(policy: Policy) -> Told:
    """Return what is told of the preset that was chosen."""
    found = policy.file.presets.get(policy.preset)
    return "mod-preset", {"preset": policy.preset or "none", "says": found.says if found else ""}


def told_limit(rule: Rule, setting: str) -> Told:
    """Return what is told of a setting of a rule that was set."""
    return "mod-limit", {"rule": rule.title, "setting": setting, "value": typed(rule.settings[setting])}


def typed(value: Any) -> str:
    """Return a value of a setting as somebody would type it."""
    if isinstance(value, Role):
        return value.name.lower()
    return ", ".join(map(str, cast("tuple[Any, ...]", value))) if isinstance(value, tuple) else str(value)


def rule_like(policy: Policy, asked: str) -> str:
    """Return the title of the rule whose id, title, words or kind the asked-for is most like, or "none"."""
    told = {
        rule.id: " ".join((rule.id, rule.title, rule.says, *(each.kind for each in rule.enforced_by)))
        for rule in policy.rules
    }
    found = meant(asked, told)
    # A typo in an id drowns in many words.
    return policy.title_of(found.key if found else like(asked, told))


def like(asked: str, names: Iterable[str]) -> str:
    """Return the one of these names that somebody may have meant, or "none"."""
    found = meant(asked, {name: name for name in names})
    return found.key if found else "none"


def _fitting(policy: Policy, toggles: Toggles) -> Policy:
    """Return the policy under those of the toggles that fit it."""
    try:
        if set(toggles.modes) | set(toggles.limits) <= {rule.id for rule in policy.rules}:
            return policy.switched(toggles)
        why: Any = "a rule is gone"
    except ValueError as error:
        why = error
    _log.warning(
        "policy.toggles_do_not_fit", why=str(why), mend="look at !mod, and switch again what is missing"
    )
    kept = Toggles(preset=toggles.preset if toggles.preset in policy.file.presets else "")
    for rule in policy.rules:
        for change in (
            kept.with_mode(rule.id, toggles.modes.get(rule.id)),
            *(
                kept.with_limit(rule.id, name, value)
                for name, value in toggles.limits.get(rule.id, {}).items()
            ),
        ):
            try:
                policy.switched(change)
            except ValueError:
                continue
            kept = change
    return policy.switched(kept)
