"""What every verb of the command line begins and ends with: settings, the log, and errors in plain words."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, NoReturn, TypeVar

import typer

from bot.errors import WoodshedError
from bot.home import expect_moved
from bot.log import configure_logging, get_logger
from bot.settings import Settings, load_settings
from bot.shell import as_typed_here, how_to_install

_log = get_logger(__name__)
_Result = TypeVar("_Result")


def reporting_errors(work: Callable[..., _Result]) -> Callable[..., _Result]:
    """Tell an error as a person reads it, and exit with 1; one that nobody expected is logged, redacted."""

    @wraps(work)
    def run(*args: Any, **kwargs: Any) -> _Result:
        configure_logging()
        try:
            return work(*args, **kwargs)
        except (typer.Exit, typer.BadParameter, BrokenPipeError):
            raise  # for the command line itself
        except WoodshedError as error:
            typer.echo(f"error: {error}", err=True)
            if error.mend:
                typer.echo(f"  → {as_typed_here(error.mend)}", err=True)
            raise typer.Exit(1) from None
        except ModuleNotFoundError as error:  # after an update that needs more
            typer.echo(how_to_install(str(error.name)), err=True)
            raise typer.Exit(1) from None
        except Exception as error:  # noqa: BLE001 - a supervisor: the log takes tokens out of tracebacks
            _log.critical("crashed", exc_info=error)
            typer.echo("  → this should not happen: if it does again, report it with these lines", err=True)
            raise typer.Exit(1) from None

    return run


def done(work: Coroutine[Any, Any, _Result]) -> _Result:
    """Do what a verb does, and return what comes of it.

    That is kept out of the task: to take its handler of Ctrl+C back, `asyncio.run` looks it up as if it were
    a number, and `signal` tells all of the task, its result too, for an error that nobody sees. Of a site of
    ten thousand pieces that is a text of a hundred megabytes.
    """
    came: list[_Result] = []

    async def keep() -> None:
        came.append(await work)

    asyncio.run(keep())
    return came[0]


def end_with(lines: int, unread: int) -> NoReturn:
    """End a verb that reads a log: with 1 where lines of it could not be read, and how many they were."""
    if not lines:
        typer.echo("There was nothing to read: not one line.", err=True)
    if unread:
        told = "One line" if unread == 1 else f"{unread} lines"
        typer.echo(f"{told} could not be read, for the reasons given", err=True)
    raise typer.Exit(1 if unread else 0)


def is_somebody_there(settings: Settings) -> bool:
    """Tell whether a person sits before this program, in a terminal and not in a container.

    A service has no terminal: whoever watches it wants it to fail, with the reason in its log, and not to
    look as if it ran. Of a container the settings are kept outside, where it cannot write them.
    """
    streams = (sys.stdin, sys.stdout)
    return not settings.web_in_container and all(each is not None and each.isatty() for each in streams)


def prepared(*, quiet: bool = False, complete: bool = False, stored: bool = True) -> Settings:
    """Return the settings; `complete`, the real Twitch can be asked for anything with them.

    `stored`, the database is used, and has to be where it belongs.

    Raises:
        WoodshedError: they are not usable, or the database from before is still to be moved.
    """
    settings = load_settings(complete=complete)
    configure(settings, quiet=quiet)
    if stored:
        expect_moved(settings)
    return settings


def configure(settings: Settings, *, quiet: bool) -> None:
    """Log as the settings say; `quiet`, only what is wrong, unless they ask for more."""
    level = "WARNING" if quiet and settings.log_level == "INFO" else settings.log_level
    configure_logging(level, settings.log_format)
