"""The policy file read, and what its parts say of each other: every name in it is there, and said once."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple, TypeVar, cast

from pydantic import BaseModel, ValidationError

from bot.domain.documents.document import Form, Misfit, Place, Raw, named_wrongly, read_document, twice
from bot.moderation.policy_file import PolicyFile, Preset
from bot.moderation.rule import Rule

ModelT = TypeVar("ModelT", bound=BaseModel)


def read_policy_file(text: str, name: str) -> PolicyFile:
    """Return what the text of a policy file says.

    Raises:
        DocumentError: the file has faults; all of them are named.
    """
    return read_document(text, PolicyFile, name=name, also=POLICY.also)


def _named_in_vain(raw: Raw) -> list[Misfit]:
    parts = _Parts.of(raw)
    known = [*_of_rules(parts), *_of_presets(parts), *_of_top(raw, parts)]
    return twice(raw, "rules", "id") + twice(raw, "boundaries", "id") + known


POLICY = Form(PolicyFile, _named_in_vain)


class _Parts(NamedTuple):
    """The parts that are sound in themselves, and the names of all, so that each fault is told once."""

    rules: dict[int, Rule]
    presets: dict[str, Preset]
    names: dict[str, frozenset[str]]

    @classmethod
    def of(cls, raw: Raw) -> "_Parts":
        presets = _table(raw.get("presets"))
        return cls(
            dict(_sound(Rule, enumerate(_list(raw.get("rules"))))),
            dict(_sound(Preset, presets.items())),
            {
                "rule": _ids(raw.get("rules")),
                "preset": frozenset(presets),
                "boundary": _ids(raw.get("boundaries")),
            },
        )


def _of_rules(parts: _Parts) -> Iterator[Misfit]:
    for place, rule in parts.rules.items():
        whens = rule.when if isinstance(rule.when, tuple) else ()
        yield from _unknown(("rules", place, "when"), "preset", whens, parts)
        for number, kind in enumerate(rule.enforced_by):
            for setting, what in kind.refers_to.items():
                where = ("rules", place, "enforced_by", number, setting)
                yield from _unknown(where, what, getattr(kind, setting), parts)


def _of_presets(parts: _Parts) -> Iterator[Misfit]:
    rules = {rule.id: rule for rule in parts.rules.values()}
    for name, preset in parts.presets.items():
        here = ("presets", name)
        for mode, switched in preset.modes.items():
            yield from _unknown((*here, mode.value), "rule", switched, parts)
        for (one, its), (other, others) in combinations(preset.modes.items(), 2):
            for rule in (rule for rule in its if rule in others):
                yield (
                    (*here, other.value),
                    f"the rule {rule!r} is under {one} and {other}",
                    "keep one of them",
                )
        yield from _unknown((*here, "limits"), "rule", preset.limits, parts)
        for rule, settings in preset.limits.items():
            for within, says, mend in rules[rule].misfits_under(settings) if rule in rules else ():
                yield (*here, "limits", rule, *within), says, mend


def _of_top(raw: Raw, parts: _Parts) -> Iterator[Misfit]:
    yield from _unknown(("automod",), "rule", _list(raw.get("automod")), parts)
    for table, names in (("care", "beside"), ("covers", "excused")):
        yield from _unknown((table, names), "rule", _list(_table(raw.get(table)).get(names)), parts)
    chosen = [raw["preset"]] if raw.get("preset") else []
    yield from _unknown(("preset",), "preset", chosen, parts)


def _unknown(place: Place, what: str, names: Iterable[object], parts: _Parts) -> Iterator[Misfit]:
    there = parts.names[what]
    for name in names:
        if isinstance(name, str) and name not in there:
            yield place, f"there is no {what} {name!r}", named_wrongly(name, there)


def _sound(model: type[ModelT], parts: "Iterable[tuple[Any, object]]") -> "Iterator[tuple[Any, ModelT]]":
    for name, part in parts:
        try:
            yield name, model.model_validate(part)
        except ValidationError:  # told with its place when the whole is read
            continue


def _ids(parts: object) -> frozenset[str]:
    ids = (_table(part).get("id") for part in _list(parts))
    return frozenset(each for each in ids if isinstance(each, str))


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _table(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
