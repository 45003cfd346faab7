"""The verbs of the command line that try the house rules: `judge` an old log, `try` a line."""

from pathlib import Path
from typing import Annotated

import typer

from bot.verb import prepared, reporting_errors

MAX_FAULTS = 20
"""Lines of a log that are complained of at once, beside a table."""


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
    from bot.judge import as_json, judge_log, lines_of, table_of, told_of, under_preset  # noqa: PLC0415
    from bot.services.data_folder import load_policy  # noqa: PLC0415

    settings = prepared(quiet=True, stored=False)
    policy = under_preset(load_policy(settings), preset)
    if table and explain:
        raise typer.BadParameter("--table tells of all lines at once, --explain of each: choose one")
    unread = 0
    with lines_of(file) as lines:
        judged = judge_log(
            lines, policy, stateless=stateless, artist=settings.channel, bots=settings.other_bots()
        )
        if table:
            judged = list(judged)
            typer.echo(table_of(judged), nl=False)
        for line in judged:
            unread += line.message is None
            if not table:
                typer.echo(as_json(told_of(line, explain=explain)))
            elif line.message is None and unread <= MAX_FAULTS:
                typer.echo(f"line {line.number} {line.error}", err=True)
    if unread:
        typer.echo(f"{unread} lines could not be read, for the reasons given", err=True)
    raise typer.Exit(1 if unread else 0)


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
    from bot.services.data_folder import load_policy  # noqa: PLC0415

    settings = prepared(quiet=True, stored=False)
    policy = under_preset(load_policy(settings), preset)
    typer.echo(explained(policy, line, role_of(role), artist=settings.channel), nl=False)
