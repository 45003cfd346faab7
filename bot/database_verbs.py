"""The verbs of the command line for the database as a whole: `backup`, `restore`, `forget`."""

from pathlib import Path
from typing import Annotated

import typer

from bot.shell import as_typed_here
from bot.verb import done, prepared, reporting_errors


@reporting_errors
def backup(
    file: Annotated[Path, typer.Argument(help="Where to write the copy.")],
    over: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Copy the database into one file, also while the bot runs.

    Keep the copy to yourself: it holds the sign-in. `restore` puts it back. The running bot makes one a day
    by itself, in the folder backups beside the database.
    """
    from bot.files import back_up  # noqa: PLC0415

    size = done(back_up(prepared(quiet=True), file, over=over))
    typer.echo(f"{file}: {size:,} bytes")


@reporting_errors
def restore(file: Annotated[Path, typer.Argument(help="The backup; it is looked through first.")]) -> None:
    """Put a backup in the place of the database, which is kept aside.

    Stop the bot first. A sign-in that is newer in the replaced database is used on.
    """
    from bot.restore import restore as put_back  # noqa: PLC0415
    from bot.services.clock import WallClock  # noqa: PLC0415

    restored = done(put_back(prepared(quiet=True), file, WallClock().now()))
    typer.echo(f"{restored.database} is now what {file} was.")
    if restored.kept:
        typer.echo(f"What was there before is kept: {restored.kept}")
    typer.echo(f"Next: {as_typed_here(restored.next_step)}")


@reporting_errors
def forget(name: Annotated[str, typer.Argument(help="The login at Twitch, or the id.")]) -> None:
    """Take a person out of the database: what was decided about them, and their name in others' words.

    Stop the bot first. It cannot be undone. A sanction in force, or that counts, stays until it has run
    out, without a name. Of who only wrote in chat the id alone is kept: give that.
    """
    from bot.forget import forget as forget_person  # noqa: PLC0415
    from bot.services.clock import WallClock  # noqa: PLC0415
    from bot.terminal import tell_forgotten  # noqa: PLC0415

    tell_forgotten(name, done(forget_person(prepared(quiet=True), name, WallClock())))
