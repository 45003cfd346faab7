"""The house rules as moderators see them: what fans read, what each did, and the switches."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from aiohttp import web

from bot.domain.chat.message import Role
from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.policy import Policy
from bot.moderation.rule import Mode, Rule
from bot.moderation.tally import Decided, RuleTally, look_first, tally
from bot.moderation.verdict import Action
from bot.services.moderation.moderation_news import RULES
from bot.services.moderation.moderator import LATELY, Moderator
from bot.services.moderation.toggles import (
    PolicyToggles,
    may_be_typed,
    told_limit,
    told_mode,
    told_preset,
    typed,
)
from bot.services.words.voice import Say
from bot.web.do import Act, Asked
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-rules-title
    page-rules-counts: on test off
    page-rules-mode: mode
    page-rules-mode-of: rule
    page-rules-mode-does
    page-rules-no-mode
    page-rules-as-filed
    page-rules-when: when
    page-rules-automod
    page-rules-tally: trial days lines people
    page-rules-tally-none: days
    page-rules-times: action count
    page-rules-limits
    page-rules-limits-how
    page-rules-limit-for: who setting value
    page-rules-set
    page-rules-set-it: setting
    page-rules-as-filed-it: setting
    page-rules-presets
    page-rules-preset-now
    page-rules-choose
    page-rules-choose-it: preset
    page-rules-ladder
    page-rules-ladder-how: days while
    page-rules-first
    page-rules-first-how: days
    """
)

RULE, MODE, SETTING, VALUE, PRESET = "rule", "mode", "setting", "value", "preset"
"""The fields of what is switched, each as a chat command would have it."""

DEFAULT = "default"
"""The word for what preset and policy file say."""

_MODES: Mapping[str, Mode | None] = {**{mode.value: mode for mode in Mode}, DEFAULT: None}


class Limit(NamedTuple):
    """A setting of a rule that can be set: its value as one types it, and whether somebody set it here."""

    name: str
    value: str
    is_role: bool
    is_set: bool


@dataclass(frozen=True, slots=True)
class ListedRule:
    """A rule with its number, its switches, and what it did lately, kept and on trial apart."""

    number: int
    rule: Rule
    is_switched: bool
    by_automod: bool
    limits: Sequence[Limit]
    did: Sequence[RuleTally]

    @property
    def when(self) -> str:
        """When it is kept at all, in one word or the names of presets; empty where that is always."""
        if isinstance(self.rule.when, tuple):
            return ", ".join(self.rule.when)
        return "" if self.rule.when == "always" else self.rule.when


def rules_routes(moderator: Moderator) -> list[Route]:
    """Return the page of the rules."""

    async def show(request: web.Request) -> web.StreamResponse:
        decided, policy = await moderator.decided_lately(), moderator.policy
        return page(
            request,
            "rules.html.jinja",
            rules=_listed(policy, decided),
            counts={mode.value: sum(rule.mode is mode for rule in policy.rules) for mode in Mode},
            modes=list(Mode),
            roles=[role.name.lower() for role in Role if role is not Role.VIEWER],
            actions=[action for action in Action if action is not Action.NONE],
            presets=policy.file.presets,
            preset=policy.preset,
            escalation=policy.escalation,
            first=look_first([each for each in decided if each.counts], {}),
            title_of=policy.title_of,
            days=LATELY.days,
            typed=typed,
            topics=RULES,
        )

    return [get("/rules", show, Right.MODERATOR, nav="page-rules-title", area=Area.CHAT)]


def _listed(policy: Policy, decided: Iterable[Decided]) -> list[ListedRule]:
    did = tally(decided)
    return [
        ListedRule(
            number=number,
            rule=rule,
            is_switched=rule.id in policy.toggles.modes,
            by_automod=rule.id in policy.file.automod,
            limits=_limits(rule, policy.toggles.limits.get(rule.id, {})),
            did=[each for each in did if each.rule == rule.id],
        )
        for number, rule in enumerate(policy.rules, 1)
    ]


def _limits(rule: Rule, switched: Mapping[str, object]) -> list[Limit]:
    return [
        Limit(name, typed(value), isinstance(value, Role), name in switched)
        for name, value in rule.settings.items()
        if may_be_typed(value)
    ]


def rules_acts(switchboard: PolicyToggles, moderator: Moderator, say: Say) -> list[Act]:
    """Return what moderators switch, in their own name."""

    async def mode(asked: Asked) -> str:
        wanted = asked.fields.get(MODE, "").lower()
        if wanted not in _MODES:
            raise Refusal("page-rules-no-mode")
        rule = await switchboard.mode(asked.fields.get(RULE, ""), _MODES[wanted], asked.by)
        return say(*told_mode(rule))

    async def preset(asked: Asked) -> str:
        name = asked.fields.get(PRESET, "").lower()
        await switchboard.preset("" if name == DEFAULT else name, asked.by)
        return say(*told_preset(moderator.policy))

    async def limit(asked: Asked) -> str:
        setting = asked.fields.get(SETTING, "").lower()
        value = asked.fields.get(VALUE, "")
        rule = await switchboard.limit(asked.fields.get(RULE, ""), setting, value, asked.by)
        return say(*told_limit(rule, setting))

    return [
        Act("mode", mode, Right.MODERATOR, (RULE, MODE), says="page-rules-mode-does"),
        Act("preset", preset, Right.MODERATOR, (PRESET,), says="help-on-mod-preset"),
        Act("limit", limit, Right.MODERATOR, (RULE, SETTING, VALUE), says="help-on-mod-limit"),
    ]
