"""One house rule: what fans read, and beside it the settings that enforce it."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, NamedTuple, Self, cast

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from bot.domain.chat.message import Role, role_named
from bot.domain.documents.document import Choice, Misfit, Section, faulty, in_words, named_wrongly
from bot.domain.documents.own import laid_over
from bot.domain.words.chat_text import MAX_CHARS
from bot.moderation.chat_state import ChatState
from bot.moderation.escalation import Step
from bot.moderation.line import Line
from bot.moderation.rules import AnyRuleKind
from bot.moderation.verdict import RuleMatch
from bot.plain_words import of_form


class Mode(Choice):
    """Whether a rule is kept, tried out (decided and logged, never carried out), or asleep."""

    ON = "on"
    TEST = "test"
    OFF = "off"


def _above_viewer(role: Role) -> Role:
    if role is Role.VIEWER:
        raise ValueError("viewer would spare everybody; to do without the rule, set mode to off")
    return role


def _when(value: object) -> object:
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in cast("list[object]", value)):
        return tuple(cast("list[str]", value))
    if value in _WHENS:
        return value
    raise ValueError(f"is to be one of {', '.join(_WHENS)}, or a list of presets")


_WHENS = ("always", "live", "offline")
When = Annotated[str | tuple[str, ...], BeforeValidator(_when)]
RoleName = Annotated[Role, BeforeValidator(role_named)]
RuleId = Annotated[
    str,
    of_form(
        r"[a-z][a-z0-9_]{1,30}", "is no id — write small letters, digits and _, a letter first, up to 31"
    ),
]
RuleSettings = dict[str, Any]
"""Settings of a rule by their names: its own `spares` and `weight`, or those of its kinds."""

Matcher = Callable[[Line, ChatState], RuleMatch | None]
MAX_KINDS = 20
"""Kinds that enforce one rule at most."""
_OWN_SETTINGS = ("spares", "weight")

GONE = (
    "spares_givers",
    "is gone: the rules are the same for who gives and who does not",
    "take the line out",
)
"""A setting that own files may still have, and what is told of it."""


class Rule(Section):
    """One house rule.

    `spares` is the lowest role to which it does not apply. `weight` is how many steps an offence climbs. With
    `kindly_first` the first line of a person that is likely to break it is only taken away, and counts for
    nothing. `at_once` stands in for the ladder where it is milder than a warning; else it is the least that
    is done, and the ladder goes on from there. What `protects` who wrote is told without a word of what could
    follow. `when` is "always", "live", "offline", or the presets in which
    the rule is kept. `newcomers` are settings for viewers whom the bot first saw today, `roles` those for a
    role and all above it.
    """

    id: RuleId
    title: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    says: Annotated[str, StringConstraints(min_length=1, max_length=MAX_CHARS // 2)]
    why: Annotated[str, StringConstraints(max_length=MAX_CHARS)] = ""
    mode: Mode = Mode.ON
    when: When = "always"
    spares: Annotated[RoleName, AfterValidator(_above_viewer)] = Role.VIP
    weight: Annotated[int, Field(ge=1, le=10)] = 1
    at_once: Step | None = None
    kindly_first: bool = False
    protects: bool = False
    newcomers: RuleSettings = Field(default_factory=dict)
    roles: dict[RoleName, RuleSettings] = Field(default_factory=dict[Role, RuleSettings])
    enforced_by: Annotated[tuple[AnyRuleKind, ...], Field(min_length=1, max_length=MAX_KINDS)]

    @model_validator(mode="before")
    @classmethod
    def _asks_for_nothing_that_is_gone(cls, raw: object) -> object:
        name, says, mend = GONE
        if isinstance(raw, dict) and name in raw:
            raise faulty([((name,), says, mend)])
        return cast("object", raw)

    @model_validator(mode="after")
    def _settings_can_be_set(self) -> Self:
        if found := self._misfits_of_variants():
            raise faulty(found)
        return self

    def _misfits_of_variants(self) -> list[Misfit]:
        """Return what keeps the settings of newcomers and of each role from being in force."""
        found: list[Misfit] = [
            (("newcomers", *within), says, mend) for within, says, mend in self.misfits(self.newcomers)
        ]
        settings: RuleSettings = {}
        for role in sorted(self.roles):
            here, laid = ("roles", role.name.lower()), self._laid(settings, self.roles[role])
            settings |= laid
            found += [((*here, *within), says, mend) for within, says, mend in self.misfits(laid)]
        return found

    def altered(self, settings: RuleSettings) -> "Rule":
        """Return the rule with some settings changed, and none for newcomers and roles.

        Raises:
            ValueError: it has no such setting, or the value does not suit; the text says which would.
        """
        if not settings:
            return self
        if found := self.misfits(settings):
            raise ValueError("; ".join(f"{place[-1]}: {says} — {mend}" for place, says, mend in found))
        return self._with(settings)

    def misfits(self, settings: RuleSettings) -> list[Misfit]:
        """Return what keeps settings from being changed; the place is the setting's name."""
        found: list[Misfit] = []
        for name, value in settings.items():
            if name not in self.settings:
                says = f"is no setting of the rule {self.id}"
                found.append(((name,), says, named_wrongly(name, self.settings)))
                continue
            try:
                self._with({name: value})
            except ValidationError as error:
                found.append(((name,), *in_words(error.errors()[0])))
        return found

    def _with(self, settings: RuleSettings) -> "Rule":
        own = {name: value for name, value in settings.items() if name in _OWN_SETTINGS}
        kinds = [
            {
                **kind.model_dump(),
                **{name: value for name, value in settings.items() if name in type(kind).model_fields},
            }
            for kind in self.enforced_by
        ]
        rest = self.model_dump(exclude={"enforced_by", "newcomers", "roles"})
        return Rule.model_validate({**rest, **own, "enforced_by": kinds})

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that can be changed, with their values."""
        own: dict[str, Any] = {name: getattr(self, name) for name in _OWN_SETTINGS}
        for kind in self.enforced_by:
            own |= {name: getattr(kind, name) for name in type(kind).model_fields if name != "kind"}
        return own

    @property
    def of_names(self) -> bool:
        """Whether it judges who writes: whom a human lets off is spared from then on."""
        return any(kind.of_names for kind in self.enforced_by)

    @property
    def variants(self) -> dict[str, RuleSettings]:
        """The settings that only hold for some, by where they stand in the file."""
        roles = {f"roles.{role.name.lower()}": settings for role, settings in self.roles.items()}
        return ({"newcomers": self.newcomers} if self.newcomers else {}) | roles

    def under(self, settings: RuleSettings) -> "Rule":
        """Return the rule with some settings changed, and those for newcomers and roles as they are.

        Raises:
            ValueError: it has no such setting, or the value does not suit; the text says which would.
        """
        altered = self.altered(settings).model_copy(update={"newcomers": self.newcomers, "roles": self.roles})
        if found := altered._misfits_of_variants():
            raise ValueError(
                "; ".join(f"{'.'.join(map(str, place))}: {says} — {mend}" for place, says, mend in found)
            )
        return altered

    def misfits_under(self, settings: RuleSettings) -> list[Misfit]:
        """Return what keeps settings from being in force for everybody, newcomers and each role."""
        if found := self.misfits(settings):
            return found
        try:
            self.under(settings)
        except ValueError as error:
            return [((), str(error), "make the lists shorter, or the settings milder")]
        return []

    def forms(self, role: Role) -> "Iterator[RuleForm]":
        """Yield the rule as it is for a role, and as it is for newcomers where these differ.

        What is set for a higher role wins over what is set for a lower one, but texts add up, as in an own
        policy. Newcomers are judged by both forms, so that nobody gains by being new; so a list of theirs,
        which can only be stricter, takes the place of the rule's.
        """
        settings: RuleSettings = {}
        for each in sorted(self.roles):
            settings |= self._laid(settings, self.roles[each]) if each <= role else {}
        yield RuleForm(self.altered(settings))
        if self.newcomers and role is Role.VIEWER:
            yield RuleForm(self.altered(settings | self.newcomers), newcomers=True)

    def _laid(self, before: RuleSettings, over: RuleSettings) -> RuleSettings:
        """Return some settings as they are over those before them, and over the rule's own."""
        beneath = self.settings | before
        return laid_over({name: _as_list(beneath[name]) for name in over if name in beneath}, over)

    def checks(self, role: Role) -> "Iterator[RuleCheck]":
        """Yield what the rule looks at in the lines of a role; nothing where it is spared."""
        for form in self.forms(role):
            if role < form.rule.spares:
                for kind in form.rule.enforced_by:
                    yield RuleCheck(*form, kind.shortest, kind.match, by_lists=kind.by_lists)

    def applies(self, preset: str, *, live: bool) -> bool:
        """Tell whether the rule is meant for now."""
        if isinstance(self.when, tuple):
            return preset in self.when
        return self.when == "always" or (self.when == "live") == live


def _as_list(value: object) -> object:
    """Return a value as a file has it, where lists are what texts add up in."""
    return list(cast("tuple[object, ...]", value)) if isinstance(value, tuple) else value


class RuleForm(NamedTuple):
    """A rule as it is for somebody; for `newcomers` alone, or for everybody."""

    rule: Rule
    newcomers: bool = False


class RuleCheck(NamedTuple):
    """One look of a form of a rule.

    A line in which it finds something has at least `shortest` characters. `by_lists`: it finds nothing where
    the lists find nothing.
    """

    rule: Rule
    newcomers: bool
    shortest: int
    match: Matcher
    by_lists: bool
