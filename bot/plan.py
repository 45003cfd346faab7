"""The plan at the terminal: what to practise next, as a table or as a file of routines."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.documents.document import named_wrongly
from bot.domain.practice.aim import aims_among, whats_named
from bot.domain.practice.plan import Plan, PlanLine
from bot.domain.practice.progress import reviews_in
from bot.domain.practice.routine import ROUTINES, Block, Routine
from bot.errors import DocumentError, Fault, WoodshedError
from bot.features import LINES
from bot.services.documents.documents import as_file, write_whole
from bot.services.practice.plan import plan_for
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.shell import command
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.practice import turns


@dataclass(frozen=True, slots=True)
class Made:
    """A plan; None where no piece was practised yet and none has a date: then `routine` is to begin with.

    `aim` is the routine or piece that it was asked for, if for any.
    """

    plan: Plan | None
    routine: Routine | None
    minutes: int
    aim: str = ""


async def make_plan(settings: Settings, now: datetime, minutes: int, aim: str = "") -> Made:
    """Return the plan for today, with a routine of no more than so many minutes.

    With an `aim`, the name of a routine or of a piece, it is made for that.

    Raises:
        StoreError: the database cannot be opened or read.
        WoodshedError: there is neither practice nor a routine to plan from, or nothing of that name.
        DocumentError: the voice file has faults.
    """
    async with (
        Database.opened(settings.database, beside=True) as database,
        database.snapshot() as then,
    ):
        practised, routines = await turns(then, now), await documents_of(then, ROUTINES)
    history = reviews_in(practised, settings.day_of)
    if not history and not routines:
        own = str(settings.home / "routines.toml")
        mend = f"write your routines into {own}, and run `{command('import', own)}`"
        raise WoodshedError("there is nothing to plan from: no routine is known", mend=mend)
    if aim:
        _expect_known(routines, aim)
    voice = Voice.load(settings.data_dir, settings.language, settings.prefix, LINES)
    today = settings.day_of(now)
    made = plan_for(history, routines, settings, today=today, minutes=minutes, aim=aim, voice=voice)
    return Made(made, made.routine, minutes, aim) if made else Made(None, routines[0], minutes)


def _expect_known(routines: Sequence[Routine], aim: str) -> None:
    if whats_named(routines, aim):
        return
    known = {each.slug for each in routines} | {block.what for each in routines for block in each.blocks}
    mend = named_wrongly(aim, aims_among(routines, known))
    raise WoodshedError(f"no routine and no piece is called {aim!r}", mend=mend)


def as_text(made: Made, prefix: str) -> str:
    """Return a plan as a person reads it."""
    if made.plan is None:
        return _beginning(made.routine, prefix)
    return "\n".join([*_lists(made.plan), *_proposal(made.plan, made, prefix)]) + "\n"


def write_routine(made: Made, file: Path, *, over: bool = False) -> None:
    """Write the proposed routine as a file that `import` takes.

    Raises:
        WoodshedError: there is no routine to propose.
        DocumentError: the file cannot be written, or is there already and is not to be written over.
    """
    if made.routine is None:
        mend = "run `plan` without --to to see why"
        raise WoodshedError("there is no routine to propose today", mend=mend)
    if os.path.lexists(file) and not over:
        fault = Fault(str(file), "is there already", "choose another name, or add --force")
        raise DocumentError(str(file), [fault])
    write_whole({file: as_file(ROUTINES, [made.routine]).encode()})


def _beginning(routine: Routine | None, prefix: str) -> str:
    assert routine
    return (
        "No piece was practised yet, so nothing is due, stalls or rests.\n"
        f"Begin with {routine.title}, {routine.minutes} minutes: {prefix}start {routine.slug}\n"
    )


def _lists(plan: Plan) -> list[str]:
    off = ": a planned rest day, so nothing has to be played" if plan.rest_day else ""
    rows = [f"Plan for {plan.day:%A}, {plan.day}{off}"]
    for name, lines in (("due", plan.due), ("stalls", plan.stalls), ("rests", plan.rests)):
        rows += ["", name, *(_list(lines) or ["  nothing"])]
    return rows


def _list(lines: Sequence[PlanLine]) -> list[str]:
    width = max((len(line.what) for line in lines), default=0)
    return [f"  {line.what:<{width}}  {line.why}" for line in lines]


def _proposal(plan: Plan, made: Made, prefix: str) -> list[str]:
    if plan.routine is None:
        why = "whatever your routines have a block for was played"
        if plan.too_short:
            why = f"in {_minutes(made.minutes)} there is no room for a block"
        return ["", f"There is nothing to propose today: {why}."]
    named = [(_name(each.block), each.why) for each in plan.blocks]
    width = max(len(name) for name, _ in named)
    rows = [
        f"  {number:>2}  {each.block.minutes:>3} min  {name:<{width}}  {why}"
        for number, (each, (name, why)) in enumerate(zip(plan.blocks, named, strict=True), 1)
    ]
    aim = ("--for", made.aim) if made.aim else ()
    return [
        "",
        f"proposed, {_minutes(plan.routine.minutes)}",
        *rows,
        "",
        f"To play it: {command('plan', '--minutes', str(made.minutes), *aim, '--to', 'plan.toml')}",
        f"            {command('import', 'plan.toml')}   (not while the bot runs)",
        f"            and in chat {prefix}start {plan.routine.slug}",
    ]


def _minutes(count: int) -> str:
    return "a minute" if count == 1 else f"{count} minutes"


def _name(block: Block) -> str:
    tempi = " → ".join(str(bpm) for bpm in (block.start_bpm, block.target_bpm) if bpm)
    return f"{block.what}, {tempi} BPM" if tempi else block.what
