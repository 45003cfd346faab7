"""The verbs of the command line that try the house rules: `judge` an old log, `try` a line."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.verb import end_with, prepared, reporting_errors

if TYPE_CHECKING:
    from bot.moderation.judged_log import JudgedLine, LogTable


@reporting_errors
def judge(
    file: Annotated[Path | None, typer.Argument(help="JSON lines; without it, standard input.")] = None,
    stateless: Annotated[
        bool, typer.Option("--stateless", help="Every line is the first of a viewer whom nobody knows.")
    ] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Add the words found, how sure it is, and if the rule is on trial."),
    ] = False,
    table: Annotated[
        bool, typer.Option("--table", help="Tell what each rule would have done, and what to look at first.")
    ] = False,
    preset: Annotated[
        str, typer.Option("--preset", help="Judge under this preset of the policy file.", metavar="NAME")
    ] = "",
) -> None:
    """Try the policy on an old chat log.

    Reads objects with `text` and, if you have them, `user`, `role` and `at`; writes one object a line, in the
    same order: action, rule, reason, seconds. Nothing is done to anybody. Exits with 1 if a line could not be
    read.
    """
    from bot.judge import lines_of, under_preset  # noqa: PLC0415
    from bot.moderation.judged_log import counted, judge_log  # noqa: PLC0415
    from bot.services.documents.data_folder import load_policy  # noqa: PLC0415

    settings = prepared(quiet=True, stored=False)
    policy = under_preset(load_policy(settings), preset)
    if table and explain:
        raise typer.BadParameter("--table tells of all lines at once, --explain of each: choose one")
    with lines_of(file) as lines:
        judged = judge_log(
            lines, policy, stateless=stateless, artist=settings.channel, bots=settings.other_bots()
        )
        ended = _tell_table(counted(judged)) if table else _tell_lines(judged, explain=explain)
    end_with(*ended)


def _tell_table(log: "LogTable") -> tuple[int, int]:
    """Tell what each rule would have done, and the first faults; return how many lines, how many unread."""
    from bot.judge import table_of  # noqa: PLC0415

    typer.echo(table_of(log), nl=False)
    for number, error in log.faults:
        typer.echo(f"line {number} {error}", err=True)
    return log.lines + log.unread, log.unread


def _tell_lines(judged: "Iterable[JudgedLine]", *, explain: bool) -> tuple[int, int]:
    """Tell what is to be done about each line as it is judged; return how many, and how many unread."""
    from bot.judge import as_json, told_of  # noqa: PLC0415

    read = unread = 0
    for line in judged:
        read, unread = read + 1, unread + (line.message is None)
        typer.echo(as_json(told_of(line, explain=explain)))
    return read, unread


@reporting_errors
def try_line(
    line: Annotated[str, typer.Argument(help="A line of chat, in quotes.")],
    role: Annotated[
        str, typer.Option("--role", help="As a viewer, subscriber, vip, moderator or broadcaster.")
    ] = "viewer",
    preset: Annotated[
        str, typer.Option("--preset", help="Under this preset of the policy file.", metavar="NAME")
    ] = "",
) -> None:
    """Explain one line: how it is read, which rules look at it, and what would be done.

    At the first, the second and the third time that somebody says it. Nothing is done to anybody.
    """
    from bot.explain import explained, role_of  # noqa: PLC0415
    from bot.judge import under_preset  # noqa: PLC0415
    from bot.services.documents.data_folder import load_policy  # noqa: PLC0415

    settings = prepared(quiet=True, stored=False)
    policy = under_preset(load_policy(settings), preset)
    typer.echo(explained(policy, line, role_of(role), artist=settings.channel), nl=False)
