"""One house rule: what fans read, and beside it the settings that enforce it."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Literal, Self, cast

from pydantic import BeforeValidator, Field, StringConstraints, ValidationError, model_validator

from bot.domain.chat_text import MAX_CHARS
from bot.domain.document import Section
from bot.domain.message import Role, role_named
from bot.moderation.escalation import Step
from bot.moderation.line import Line
from bot.moderation.room import Room
from bot.moderation.rules import RuleKind
from bot.moderation.rules.boundaries import Boundaries
from bot.moderation.rules.caps import Caps
from bot.moderation.rules.emotes import Emotes
from bot.moderation.rules.length import Length
from bot.moderation.rules.listed import Phrases, Terms
from bot.moderation.rules.mentions import Mentions
from bot.moderation.rules.repetition import Repetition
from bot.moderation.rules.symbols import Symbols
from bot.moderation.verdict import Finding


class Mode(StrEnum):
    """Whether a rule is kept, tried out (decided and logged, never carried out), or asleep."""

    ON = "on"
    TEST = "test"
    OFF = "off"


RoleName = Annotated[Role, BeforeValidator(role_named)]
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,30}$")]
Settings = dict[str, Any]
"""Settings of a rule by their names: its own `spares` and `weight`, or those of its kinds."""

Look = Callable[[Line, Room], Finding | None]
_OWN_SETTINGS = ("spares", "weight")


class Rule(Section):
    """One house rule.

    `spares` is the lowest role to which it does not apply; `weight` is how many steps an offence climbs;
    `at_once` stands in for the ladder. `when` is "always", "live", "offline", or the presets in which the
    rule is kept. `newcomers` are settings for people whom the bot first saw today, `roles` those for a role
    and all above it.
    """

    id: RuleId
    title: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    says: Annotated[str, StringConstraints(min_length=1, max_length=MAX_CHARS // 2)]
    why: Annotated[str, StringConstraints(max_length=MAX_CHARS)] = ""
    mode: Mode = Mode.ON
    when: Literal["always", "live", "offline"] | tuple[str, ...] = "always"
    spares: RoleName = Role.VIP
    weight: Annotated[int, Field(ge=1, le=10)] = 1
    at_once: Step | None = None
    newcomers: Settings = Field(default_factory=dict)
    roles: dict[RoleName, Settings] = Field(default_factory=dict[Role, Settings])
    enforced_by: Annotated[tuple[RuleKind, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _settings_can_be_set(self) -> Self:
        if self.spares <= Role.VIEWER:
            raise ValueError("spares: viewer would spare everybody; to do without the rule, set mode to off")
        for settings in (self.newcomers, *self.roles.values()):
            self.altered(settings)
        return self

    def altered(self, settings: Mapping[str, Any]) -> "Rule":
        """Return the rule with some settings changed.

        Raises:
            ValueError: it has no such setting, or the value does not suit; the text says which would.
        """
        if not settings:
            return self
        known = self.settings
        for name in settings:
            if name not in known:
                raise ValueError(
                    f"{name!r} is no setting of the rule {self.id}; there are: {', '.join(known)}"
                )
        own = {name: value for name, value in settings.items() if name in _OWN_SETTINGS}
        kinds = [
            {
                **kind.model_dump(),
                **{name: value for name, value in settings.items() if name in type(kind).model_fields},
            }
            for kind in self.enforced_by
        ]
        rest = self.model_dump(exclude={"enforced_by", "newcomers", "roles"})
        try:
            return Rule.model_validate({**rest, **own, "enforced_by": kinds})
        except ValidationError as error:
            said = error.errors()[0]
            raise ValueError(f"{said['loc'][-1]}: {said['msg'].removeprefix('Value error, ')}") from None

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that can be changed, with their values."""
        own: dict[str, Any] = {name: getattr(self, name) for name in _OWN_SETTINGS}
        for kind in self.enforced_by:
            own |= {name: getattr(kind, name) for name in type(kind).model_fields if name != "kind"}
        return own

    @property
    def checks(self) -> "list[tuple[bool, tuple[Role, int, Look]]]":
        """The shortest ways to what the rule looks at.

        For each: whether it finds nothing where the lists find nothing; and from which role on it never
        applies, how many characters a line has at least in which it finds something, and how it looks.
        """
        if self.newcomers or self.roles:
            spared = max(variant.spares for variant in (self, *self._variants.values()))
            return [(all(map(_is_list, self.enforced_by)), (spared, 0, self.look))]
        return [(_is_list(kind), (self.spares, _shortest(kind), kind.look)) for kind in self.enforced_by]

    def look(self, line: Line, room: Room) -> Finding | None:
        """Return what the rule finds in the line; None where it is clean or its writer is spared."""
        rule = self._for(line, room)
        if line.message.role >= rule.spares:
            return None
        found = [finding for kind in rule.enforced_by if (finding := kind.look(line, room))]
        return next((each for each in found if each.sure), found[0]) if found else None

    def applies(self, preset: str, *, live: bool) -> bool:
        """Tell whether the rule is meant for now."""
        if isinstance(self.when, tuple):
            return preset in self.when
        return self.when == "always" or (self.when == "live") == live

    def _for(self, line: Line, room: Room) -> "Rule":
        if self.newcomers and line.message.role is Role.VIEWER and room.is_new(line.message):
            return self._variants[Role.VIEWER]
        fitting = [role for role in self.roles if role <= line.message.role]
        return self._variants[max(fitting)] if fitting else self

    @cached_property
    def _variants(self) -> dict[Role, "Rule"]:
        variants = {role: self.altered(settings) for role, settings in self.roles.items()}
        return {Role.VIEWER: self.altered(self.newcomers)} | variants if self.newcomers else variants


def _is_list(kind: RuleKind) -> bool:
    return isinstance(kind, Boundaries | Phrases | Terms)


def _shortest(kind: RuleKind) -> int:
    bounds: dict[type[Any], str] = {
        Caps: "letters",
        Symbols: "symbols",
        Emotes: "emotes",
        Mentions: "people",
        Length: "most",
    }
    if isinstance(kind, Repetition):
        return min(kind.characters, 2 * kind.words)
    name = bounds.get(type(kind))
    return getattr(kind, name) if name else 0


def values_of(text: str, like: object) -> object:
    """Return what somebody typed as a value like the present one: a number, yes or no, words."""
    if isinstance(like, bool):
        return {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}.get(
            text.lower(), text
        )
    if isinstance(like, tuple):
        return [word for word in text.replace(",", " ").split() if word]
    return cast("object", text)
