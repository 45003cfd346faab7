"""The house rules: what fans read, and beside it the settings that enforce it."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from bot.domain.chat_text import MAX_CHARS
from bot.domain.document import Misfit, Raw, Section, read_document, twice
from bot.domain.message import Message, Role, role_named
from bot.moderation.escalation import Escalation, Strike
from bot.moderation.normalize import Normalized, normalize
from bot.moderation.rules import RuleKind
from bot.moderation.verdict import CLEAN, Finding, Verdict


class Mode(StrEnum):
    """Whether a rule is kept, tried out (decided and logged, never carried out), or asleep."""

    ON = "on"
    TEST = "test"
    OFF = "off"


RoleName = Annotated[Role, BeforeValidator(role_named)]


class Rule(Section):
    """One house rule: in words for fans, and in settings for the bot.

    `spares` is the lowest role to which it does not apply; `weight` is how many steps an offence climbs.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,30}$")]
    title: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    says: Annotated[str, StringConstraints(min_length=1, max_length=MAX_CHARS // 2)]
    why: Annotated[str, StringConstraints(max_length=MAX_CHARS)] = ""
    mode: Mode = Mode.ON
    spares: RoleName = Role.VIP
    weight: Annotated[int, Field(ge=1, le=10)] = 1
    enforced_by: Annotated[tuple[RuleKind, ...], Field(min_length=1)]

    def look(self, line: Normalized, message: Message) -> Finding | None:
        """Return what the rule finds in the line; None where it is clean, spared, or the rule is off."""
        if self.mode is Mode.OFF or message.role >= self.spares:
            return None
        return next((found for kind in self.enforced_by if (found := kind.look(line, message))), None)


class Policy(Section):
    """`policy.toml` as a whole."""

    rules: tuple[Rule, ...]
    escalation: Escalation

    @property
    def kept(self) -> tuple[Rule, ...]:
        """The rules that are kept right now, in the order of the file; fans know them by their number."""
        return tuple(rule for rule in self.rules if rule.mode is Mode.ON)

    def rule_named(self, word: str) -> tuple[int, Rule] | None:
        """Return the kept rule of that number, id or title, and its number; None where there is none."""
        asked = word.strip().lower().removeprefix("#")
        for number, rule in enumerate(self.kept, 1):
            if asked in {str(number), rule.id, rule.title.lower()}:
                return number, rule
        return None

    def judge(self, message: Message, past: Sequence[Strike]) -> Verdict:
        """Return what is to be done about `message`, given its writer's `past`.

        Several findings give one verdict, the gravest; a rule on trial decides nothing while another is kept.
        """
        line = normalize(message.text)
        verdicts = [
            self._verdict(rule, line.quote(found.start, found.end), past, message.at)
            for rule in self.rules
            if (found := rule.look(line, message))
        ]
        return max(verdicts, key=_gravity, default=CLEAN)

    def _verdict(self, rule: Rule, words: str, past: Sequence[Strike], at: datetime) -> Verdict:
        step = self.escalation.step(past, rule.weight, at)
        return Verdict(
            action=step.action,
            rule=rule.id,
            title=rule.title,
            says=rule.says,
            words=words,
            seconds=step.seconds,
            weight=rule.weight,
            counts=rule.mode is Mode.ON,
        )


def _gravity(verdict: Verdict) -> tuple[bool, int, int]:
    return verdict.counts, verdict.weight, verdict.seconds


def read_policy(text: str, name: str = "policy.toml") -> Policy:
    """Return the policy in the text of a policy file.

    Raises:
        DocumentError: the file has faults; all of them are named.
    """

    def also(raw: Raw) -> list[Misfit]:
        return twice(raw, "rules", "id")

    return read_document(text, Policy, name=name, also=also)
