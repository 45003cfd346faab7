"""The command line of Woodshed."""

import sys

from bot.shell import OLDEST_PYTHON, command, how_to_install

if sys.version_info < OLDEST_PYTHON:  # before any import that an old Python does not know
    sys.exit(how_to_install())

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

try:
    import typer

    from bot.answers_verb import answers
    from bot.arguments import day, number
    from bot.database_verbs import backup, forget, restore
    from bot.document_verbs import export, import_files
    from bot.errors import SettingsError
    from bot.policy_verbs import judge, try_line
    from bot.settings import missing, read_settings
    from bot.stopping import until_stopped
    from bot.verb import configure, done, is_somebody_there, prepared, reporting_errors
except ModuleNotFoundError as error:
    sys.exit(how_to_install(str(error.name)))

cli = typer.Typer(
    name=command(),
    help="Woodshed, the companion bot of an artist's practice stream.\n\n"
    "New here? `rehearse` needs no account: it starts a Twitch of its own on this machine.\n\n"
    "For the real thing: `run`, which opens a page to set it up. Without a browser: `init`, fill in .env (see"
    " .env.example), then `login`, `check`, `run`.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


_Speed = Annotated[
    int | None,
    typer.Option(
        parser=number(1, 1000),
        metavar="TIMES",
        help="With --scene: watch it so many times as fast, 1000 at most, on its page.",
    ),
]


@cli.command()
@reporting_errors
def rehearse(
    scene: Annotated[Path | None, typer.Option(help="Play this scene instead of opening the page.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="With --scene: one JSON object a line.")] = False,
    own: Annotated[
        bool, typer.Option("--own", help="With your own rules, words and a copy of your database.")
    ] = False,
    speed: _Speed = None,
) -> None:
    """Try everything on a local Twitch, without an account.

    It is with the samples and words that ship, ends with Ctrl+C and leaves nothing behind. With --scene it
    plays a scripted evening and exits with 1 if anything is not as the scene expects.
    """
    if speed and (as_json or scene is None):
        raise typer.BadParameter("it goes with --scene, and without --json: it is for a person who watches")
    if as_json and scene is None:
        raise typer.BadParameter("it goes with --scene: a rehearsal in the browser has no end to tell of")
    settings = prepared(quiet=True, stored=own)

    async def work() -> None:
        # It takes a moment, which Ctrl+C may end.
        from bot.stage import rehearse, watch_scene  # noqa: PLC0415
        from bot.terminal import tell_rehearsal, tell_scene  # noqa: PLC0415

        tell = partial(tell_rehearsal, settings, own=own)
        if scene and speed:
            await watch_scene(settings, scene, speed, tell, tell_scene, own=own)
        else:
            await rehearse(settings, tell, own=own)

    if scene is None or speed:
        until_stopped(work)
        return
    from bot.stage import play_scene  # noqa: PLC0415 - a rehearsal's own modules cost `run` nothing
    from bot.terminal import tell_scene  # noqa: PLC0415

    entries = done(play_scene(settings, scene, own=own))
    if as_json:
        typer.echo("\n".join(entry.json_line() for entry in entries))
    else:
        tell_scene(entries)
    raise typer.Exit(0 if all(entry.ok for entry in entries) else 1)


@cli.command()
@reporting_errors
def init(
    before: Annotated[
        Path | None,
        typer.Option("--from", metavar="DATA", help="The data folder of another copy of Woodshed."),
    ] = None,
) -> None:
    """Make your own folder, where an update changes nothing.

    Files to begin with, all in comments, and what is yours from before: the database is moved there, with a
    backup, and what you changed in files that ship is taken over. Nothing of yours is written over.
    """
    from bot.init import init as make_home  # noqa: PLC0415
    from bot.services.clock import WallClock  # noqa: PLC0415

    settings = prepared(quiet=True, stored=False)
    done(make_home(settings, WallClock().now(), before, typer.echo))


@cli.command()
@reporting_errors
def login(
    artist: Annotated[bool, typer.Option("--artist", help="The artist's own account; optional.")] = False,
) -> None:
    """Sign the bot's account in at Twitch, also while the bot runs.

    Shows an address and a code, waits until you have approved the code there, and says what to do next.
    """
    settings = prepared(quiet=True, complete=True)

    async def work() -> None:
        from bot.terminal import sign_in  # noqa: PLC0415 - it takes a moment, which Ctrl+C may end

        await sign_in(settings, "artist" if artist else "bot")

    if not until_stopped(work):
        typer.echo(f"\nEnded before it was done; `{command('check')}` says how things stand.")
        raise typer.Exit(1)


@cli.command()
@reporting_errors
def pair() -> None:
    """Let a phone, a tablet or a browser of yours in at the pages, once WOODSHED_WEB_URL is set.

    Shows a link, good once and for a few minutes. The bot may run meanwhile.
    """
    settings = prepared(quiet=True)

    async def work() -> None:
        from bot.terminal import tell_links  # noqa: PLC0415 - it takes a moment, which Ctrl+C may end

        await tell_links(settings)

    until_stopped(work)


@cli.command()
@reporting_errors
def run() -> None:
    """Run the bot in the artist's channel.

    Where it is not set up yet, that is done in the browser first. It ends with Ctrl+C, SIGTERM or its
    terminal, after finishing what is under way. Until Twitch can be reached, it waits.
    """
    found, faults = read_settings()
    there = is_somebody_there(found)
    try:
        settings = prepared(complete=not there)
    except SettingsError as error:
        if missing(found, faults) and not found.web_in_container:
            error.mend = "or run it in a terminal, and a page asks for what is missing: `python -m bot run`"
        raise

    async def work() -> None:
        # It takes a moment, which Ctrl+C may end.
        from bot.invite import AtTerminal, naming_the_page  # noqa: PLC0415
        from bot.running import run  # noqa: PLC0415
        from bot.services.clock import WallClock  # noqa: PLC0415
        from bot.services.operation.configuration import Configuration  # noqa: PLC0415

        person = AtTerminal(settings)
        invite, greet = (person.invite, person.greet) if there else (None, None)
        with naming_the_page(settings):
            await run(Configuration(), WallClock(), invite, greet)

    until_stopped(work)


@cli.command()
@reporting_errors
def check() -> None:
    """Say what is well, what is not, and how to mend it.

    Looks at settings, policy, voice, data, disk, database and sign-in; a bot that runs is asked how it is.
    Changes nothing, but that a sign-in which has run out is renewed and kept. Exits with 1 if the bot cannot
    run, or cannot do its work.
    """
    from bot.check import check as look  # noqa: PLC0415
    from bot.terminal import tell  # noqa: PLC0415

    settings, faults = read_settings()
    configure(settings, quiet=True)
    findings = done(look(settings, faults=faults))
    tell(findings)
    raise typer.Exit(0 if all(finding.well for finding in findings) else 1)


cli.command(name="import")(import_files)
cli.command()(export)


@cli.command()
@reporting_errors
def plan(
    minutes: Annotated[
        int,
        typer.Option(
            parser=number(5, 480), metavar="MINUTES", help="How long you want to practise, 5 to 480."
        ),
    ] = 60,
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the proposed routine there, for `import`.")
    ] = None,
    over: Annotated[
        bool, typer.Option("--force", help="With --to: write over a file that is there.")
    ] = False,
    aim: Annotated[
        str, typer.Option("--for", metavar="NAME", help="A routine or a piece that the plan is made for.")
    ] = "",
) -> None:
    """Propose what to practise next, and why.

    Looks at what is due by spaced repetition, what is new, stalls or rests, and by when it has to be ready,
    and makes a routine of it from the blocks of yours. Works beside a running bot.
    """
    from bot.plan import as_text, make_plan, write_routine  # noqa: PLC0415
    from bot.services.clock import WallClock  # noqa: PLC0415

    settings = prepared(quiet=True)
    made = done(make_plan(settings, WallClock().now(), minutes, aim))
    if to is None:
        return typer.echo(as_text(made, settings.prefix), nl=False)
    write_routine(made, to, over=over)
    return typer.echo(to)


@cli.command()
@reporting_errors
def site(
    folder: Annotated[Path, typer.Argument(help="A folder for the site alone; made if it is not there.")],
) -> None:
    """Write a website of what you chose to show, for any static host.

    Gear with photos and stories, rigs, routines, house rules, commands, evenings: choose at the page Your
    site, or in site.toml; what is not chosen stays private. Works beside a running bot.
    """
    from bot.services.clock import WallClock  # noqa: PLC0415
    from bot.site import told, write_site  # noqa: PLC0415

    published = done(write_site(prepared(quiet=True), WallClock().now(), folder))
    for line in told(published, folder):
        typer.echo(line)


cli.command()(judge)
cli.command(name="try")(try_line)
cli.command()(answers)


@cli.command()
@reporting_errors
def recap(
    of: Annotated[
        date | None,
        typer.Option("--date", parser=day, metavar="YYYY-MM-DD", help="The latest if not given."),
    ] = None,
    to: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where to write; else recaps in your own folder.")
    ] = None,
) -> None:
    """Write an evening down as a page, Markdown and plots.

    What was practised, tempi, chat's favourite gear, moderation, ideas. Works beside a running bot.
    """
    from bot.home import RECAPS  # noqa: PLC0415
    from bot.recap import write_recap  # noqa: PLC0415
    from bot.services.clock import WallClock  # noqa: PLC0415

    settings = prepared(quiet=True)
    folder = to or settings.home / RECAPS
    for path in done(write_recap(settings, WallClock().now(), of, folder)):
        typer.echo(path)


cli.command()(backup)
cli.command()(restore)
cli.command()(forget)


if __name__ == "__main__":
    if sys.stdout and sys.stdout.encoding.lower() != "utf-8":
        # A file is for programs; a terminal shows what it can show.
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="replace")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    cli()
