"""What is found in files of words and rules: what ships, and the artist's own, each looked at on its own."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from bot.disk import read_text
from bot.domain.documents.document import fault_at
from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.operation.finding import Finding, Grade
from bot.domain.practice.routine import ROUTINES, dangling
from bot.errors import DocumentError, Fault, WoodshedError
from bot.features import KINDS, LINES
from bot.home import found, own_voice
from bot.overrides import overrides
from bot.services.documents.data_folder import (
    HearFault,
    gear_path,
    ignored,
    load_gear_words,
    load_help_lines,
    load_knob_words,
    load_policy,
    load_strategies,
    load_subcommand_words,
    routines_path,
)
from bot.services.documents.documents import load
from bot.services.documents.own_words import private_findings
from bot.services.words.voice import Voice
from bot.settings import Settings

Look = Callable[[HearFault], str]
"""What looks at something: it says what is well, and tells which own words do not fit."""

_Given = ParamSpec("_Given")
_Read = TypeVar("_Read")


def file_findings(settings: Settings) -> list[Finding]:
    """Look at the files of words and rules, what ships and what is over it."""
    there = settings.data_dir.is_dir()
    looked = chain.from_iterable(_look(*each) for each in _looks(settings)) if there else ()
    over = overrides(settings) if there else ()
    return [*looked, *over, *_dangling(settings), *_private(settings)]


def _looks(settings: Settings) -> list[tuple[str, Look]]:
    """Return what is looked at in the files of words and rules, each with what is told where it is well."""
    looks: list[tuple[str, Look]] = [
        ("policy", lambda told: _policy(settings, told)),
        ("voice", lambda told: _voice(settings, told)),
        ("words", lambda told: f"words for {len(load_gear_words(settings, told).kinds)} kinds of gear"),
        (
            "words behind commands",
            lambda told: f"words for {len(load_subcommand_words(settings, told).same)} subcommands",
        ),
        ("words of knobs", lambda told: f"{len(load_knob_words(settings, told).switch)} words for a switch"),
        ("help lines", lambda told: f"{len(load_help_lines(settings, told).lines)} help lines"),
        ("strategies", lambda told: f"{len(load_strategies(settings, told).strategies)} ways to practise"),
    ]
    paths = {kind: found(settings, kind.file) for kind in KINDS}
    return looks + [
        (_file(kind), partial(_documents, settings, kind, path))
        for kind, path in paths.items()
        if os.path.lexists(path)
    ]


def _file(kind: DocumentKind[Any]) -> str:
    """Return what a finding calls the file of a kind."""
    return f"{kind.table} file"


def _documents(settings: Settings, kind: DocumentKind[Any], path: Path, _: HearFault) -> str:
    whose = "" if path.is_relative_to(settings.home) else ", samples for rehearsals"
    return f"{len(load(kind, path))} in {path}{whose}"


def _policy(settings: Settings, told: HearFault) -> str:
    rules = load_policy(settings, told).rules
    return f"{len(rules)} rule{'s' if len(rules) != 1 else ''}: {', '.join(rule.id for rule in rules)}"


def _voice(settings: Settings, told: HearFault) -> str:
    own = own_voice(settings)
    spoken = Voice.load(settings.data_dir, settings.language, settings.prefix, LINES, own)
    for fault in spoken.faults:
        told(fault)
    return f"{len(spoken.lines)} lines in {settings.language!r}"


def _dangling(settings: Settings) -> list[Finding]:
    """Return what the file of routines names that is not there, as far as the files can be read.

    Gear is looked for where a file of it belongs to that of the routines: own or sample, as they are.
    """
    path, shelf = routines_path(settings), gear_path(settings)
    try:
        routines, text = load(ROUTINES, path), read_text(path)
        methods = {each.id for each in load_strategies(settings, ignored).strategies}
    except DocumentError:  # told where that file is looked at
        return []
    gear = {each.slug for each in readable(load, GEAR, shelf) or () if shelf.parent == path.parent}
    named = {slug for each in routines for _, slug in ROUTINES.names(each)}
    faults = [fault_at(text, str(path), *misfit) for misfit in dangling(routines, methods, gear or named)]
    return [
        Finding(_file(ROUTINES), Grade.WANTING, f"{each.place}: {each.says}", each.mend) for each in faults
    ]


def misplaced(settings: Settings, held: Sequence[GearItem] | None) -> list[Finding]:
    """Return which parts of the gear file are in a piece that is not in it.

    That is wrong unless the database has that piece; `held` is the gear in it, None where it cannot be seen.
    """
    path = gear_path(settings)
    try:
        items, text = load(GEAR, path), read_text(path)
    except DocumentError:  # told where that file is looked at
        return []
    nowhere = [] if held is None else [place for place, _, _ in GEAR.misplaced(items, [*held, *items])]
    found: list[Finding] = []
    for misfit in GEAR.misplaced(items, items):
        at, wrong = fault_at(text, str(path), *misfit), misfit[0] in nowhere
        mend = at.mend if wrong else f"an import takes it where the database has that piece; else {at.mend}"
        found.append(
            Finding("gear file", Grade.BROKEN if wrong else Grade.WANTING, f"{at.place}: {at.says}", mend)
        )
    return found


def _look(subject: str, look: Look) -> list[Finding]:
    left_out: list[Fault] = []
    try:
        found = Finding(subject, Grade.WELL, look(left_out.append))
    except WoodshedError as error:
        return [broken(subject, error)]
    says = [f"{each.place}: {each.says}: left out, and the rest holds" for each in left_out]
    mends = [each.mend for each in left_out]
    return [found, *(Finding(subject, Grade.WANTING, *each) for each in zip(says, mends, strict=True))]


def broken(subject: str, error: WoodshedError) -> Finding:
    """Return that something is broken, with why and the mend."""
    return Finding(subject, Grade.BROKEN, str(error), error.mend)


def _private(settings: Settings) -> list[Finding]:
    """Return what in the artist's own files touches a private topic, before they are imported."""
    policy = readable(load_policy, settings, ignored)
    return [
        replace(each, subject=_file(kind))
        for kind, documents in own_documents(settings).items()
        for each in private_findings({kind: documents}, policy)
    ]


def own_documents(settings: Settings) -> dict[DocumentKind[Any], Sequence[Document]]:
    """Return what is in the artist's own files, as far as each of them can be read."""
    return {kind: readable(load, kind, settings.home / kind.file) or () for kind in KINDS}


def readable(read: Callable[_Given, _Read], *given: _Given.args, **named: _Given.kwargs) -> _Read | None:
    """Return what is read; None where that has faults, which are told where the file is looked at."""
    try:
        return read(*given, **named)
    except DocumentError:
        return None
