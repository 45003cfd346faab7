"""What moderators switched in chat: laid over the policy file until it is cleared."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.moderation.rule import Mode


@dataclass(frozen=True, slots=True)
class Toggles:
    """The preset that was chosen, the mode of single rules, and settings of rules by their names."""

    preset: str = ""
    modes: Mapping[str, Mode] = field(default_factory=dict[str, Mode])
    limits: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])

    def with_preset(self, preset: str) -> "Toggles":
        """Return these toggles with another preset; what was switched rule by rule stays."""
        return replace(self, preset=preset)

    def with_mode(self, rule: str, mode: Mode | None) -> "Toggles":
        """Return these toggles with a rule's mode; None clears it."""
        modes = {name: kept for name, kept in self.modes.items() if name != rule}
        return replace(self, modes=modes | {rule: mode} if mode else modes)

    def with_limit(self, rule: str, setting: str, value: object) -> "Toggles":
        """Return these toggles with one setting of a rule; None clears it."""
        theirs = {name: kept for name, kept in self.limits.get(rule, {}).items() if name != setting}
        if value is not None:
            theirs[setting] = value
        return replace(self, limits={**self.limits, rule: theirs})
