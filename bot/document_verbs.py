"""The verbs of the command line for what people author, as files: `import`, `export`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.verb import done, prepared, reporting_errors


@reporting_errors
def import_files(
    files: Annotated[
        list[Path], typer.Argument(help="A folder that `export` wrote, or files; CSV of gear or practice.")
    ],
    only_tell: Annotated[
        bool, typer.Option("--preview", help="Say what it would change, and change nothing.")
    ] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Take out what is in none of the files, of the kinds they have.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do not ask how a spreadsheet's columns are meant.")
    ] = False,
) -> None:
    """Merge files into the database, all or nothing.

    TOML by slug: what is new is added, what differs is changed, the rest stays. A spreadsheet of gear, saved
    as CSV, by maker and model likewise, once it was shown what its columns are taken for. CSV of practice, as
    `export` writes it, by start and routine. Photos by what is in them: photos.toml names them, in the folder
    photos beside it. Every fault is named with its line. A bot that runs takes all but practice in at once.
    """
    from bot.files import import_all, preview, sheets_among  # noqa: PLC0415
    from bot.services.clock import WallClock  # noqa: PLC0415
    from bot.services.documents.data_folder import samples_among  # noqa: PLC0415
    from bot.terminal import tell_columns, tell_merged  # noqa: PLC0415

    settings = prepared(quiet=True)
    sheets = sheets_among(settings, files)
    for sheet in sheets:
        tell_columns(sheet)
    asks = sys.stdin and sys.stdin.isatty() and not (yes or only_tell)
    if asks and not all(sheet.is_ours for sheet in sheets):
        typer.confirm("Take it in like that?", abort=True)
    work = (
        preview(settings, files, prune=prune)
        if only_tell
        else import_all(settings, files, WallClock().now(), prune=prune)
    )
    merged = done(work)
    tell_merged(merged, prune=prune)
    if only_tell:
        typer.echo("This is a preview: nothing was imported.")
    samples = samples_among(settings, merged.added)
    if samples:
        typer.echo(f"{len(samples)} of these are samples, made up for rehearsals: fans are told of them too.")


@reporting_errors
def export(
    folder: Annotated[Path, typer.Argument(help="Where to write; made if it is not there.")],
    sheet: Annotated[
        bool, typer.Option("--sheet", help="Write gear.csv besides, for a spreadsheet.")
    ] = False,
) -> None:
    """Write the database back as TOML files, the practice log as CSV and JSON, and the photos as pictures.

    In TOML files that are there already, comments and order stay. Imported into an empty folder and exported
    from there, all of it is the same to the byte. Works beside a running bot.
    """
    from bot.files import export_all  # noqa: PLC0415

    for path, pieces in done(export_all(prepared(quiet=True), folder, sheet=sheet)):
        typer.echo(f"{path}: {pieces} in it")
