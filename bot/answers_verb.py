"""The verb of the command line that tries plain questions on an old chat log."""

from pathlib import Path
from typing import Annotated

import typer

from bot.arguments import number
from bot.verb import done, end_with, prepared, reporting_errors


@reporting_errors
def answers(
    file: Annotated[Path | None, typer.Argument(help="JSON lines; without it, standard input.")] = None,
    routine: Annotated[
        str, typer.Option("--routine", help="While this routine is played.", metavar="SLUG")
    ] = "",
    block: Annotated[
        int, typer.Option("--block", parser=number(1), metavar="N", help="With --routine: at this block.")
    ] = 1,
    mode: Annotated[
        str, typer.Option("--mode", help="As the bot answers: on, addressed or off.", metavar="MODE")
    ] = "on",
    sample: Annotated[
        bool, typer.Option("--sample", help="With the sample artist's gear and routines, not your own.")
    ] = False,
) -> None:
    """Try on an old chat log which questions the bot would answer without a command, and what it would say.

    Reads objects with `text` and, if you have them, `user`, `role` and `at`; writes one object a line, in the
    same order: intent, slot and says, which is null where it would be silent. The house rules are not looked
    at; see `judge`. Without --routine nothing is played. Exits with 1 if a line could not be read.
    """
    from bot.answers import answers_trial, has_documents, logged  # noqa: PLC0415
    from bot.domain.answers.talk import AnswerMode  # noqa: PLC0415
    from bot.judge import as_json, lines_of  # noqa: PLC0415
    from bot.services.clock import WallClock  # noqa: PLC0415

    settings = prepared(quiet=True, stored=not sample)
    if mode not in set(AnswerMode):
        raise typer.BadParameter(f"--mode is one of {', '.join(AnswerMode)}")

    async def work() -> tuple[int, int]:
        own = not sample and await has_documents(settings)
        data = f"your own data in {settings.database}" if own else "the sample artist's data that ships"
        typer.echo(f"answers are from {data}", err=True)
        now, read, unread = WallClock().now(), 0, 0
        with lines_of(file) as lines:
            begun = answers_trial(settings, now, AnswerMode(mode), own=own, routine=routine, block=block)
            async with begun as trial:
                async for told in trial.tell(logged(lines)):
                    read, unread = read + 1, unread + ("error" in told)
                    typer.echo(as_json(told))
        return read, unread

    end_with(*done(work()))
