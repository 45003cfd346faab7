"""What a person sees at the terminal: a code to approve, with a spinner, and what was found."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import TextIO

import segno
import typer
from rich.console import Console
from rich.text import Text

from bot.app import Woodshed
from bot.domain.gear.gear_sheet import GearSheet
from bot.domain.operation.finding import Finding
from bot.domain.operation.token import AccountRole
from bot.domain.pages.credential import PAIRING_CODE
from bot.domain.words.chat_text import fit_list
from bot.login import login
from bot.pair import pair
from bot.rehearsal.scene import Entry
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import WallClock
from bot.services.documents.documents import Merged
from bot.services.fans.privacy import ForgetReport
from bot.services.gear.gear import GearCollection
from bot.settings import Settings
from bot.shell import as_typed_here

WHOSE = {
    "bot": "signed in at Twitch as the bot's account, not as the artist",
    "artist": "signed in at Twitch as the artist, whose channel it is",
}

QUIET_ZONE = 4
"""Modules of white around a QR code (ISO/IEC 18004)."""

ROOM_FOR_OTHERS = 200
"""Characters of a list of what an import does not have."""

_HALVES = {(0, 0): " ", (0, 1): "▄", (1, 0): "▀", (1, 1): "█"}
_PAPER = "#000000 on #ffffff"
"""Whatever the colours of the terminal are: not every camera reads white on black."""


def tell_rehearsal(settings: Settings, twitch: LocalTwitch, bot: Woodshed, *, own: bool = False) -> None:
    """Print where a rehearsal is; what to try there with the samples, and not with what is one's `own`."""
    if settings.rehearsal_port not in {0, twitch.port}:
        typer.echo(f"Port {settings.rehearsal_port} is busy, so this is on {twitch.port}.")
    pages = {"channel": twitch.page_url, "desk": bot.web.url, "overlay": f"{bot.web.url}overlay/edit"}
    told = [f"  {name:<8} {url}" for name, url in pages.items() if bot.web.url or name == "channel"]
    typer.echo("\n".join(["Rehearsal is on; nothing is kept.", "", *told, ""]))
    typer.echo(f"{settings.prefix}help there tells all." if own else _tour(settings.prefix, bot))
    typer.echo("\nCtrl+C ends it.")


def _tour(prefix: str, bot: Woodshed) -> str:
    """Return what somebody who is new may try, with a piece of the shelf."""
    shelf = bot.service(GearCollection)
    piece = next(iter(shelf.in_hand.pieces or shelf.items), None)
    slug = piece.slug if piece else "anything"
    return f"""Open the channel and try, as a fan:
  {prefix}gear                        what is in use right now
  {prefix}gear {slug + " ":<22} that piece; typos, nicknames and colours are fine
  {prefix}story {slug + " ":<21} the story behind it
  {prefix}help                        all there is
  see www.example.com          a link: taken away, with a warning
and as a moderator or the artist:
  {prefix}gear rest {slug + " ":<17} and then {prefix}gear use"""


def tell_scene(entries: Sequence[Entry]) -> None:
    """Print what came of each line of a scene."""
    for entry in entries:
        typer.echo("\n".join(entry.text_lines()))
    failed = sum(not entry.ok for entry in entries)
    typer.echo(f"\n{len(entries)} lines, {failed} not as expected")


def tell(findings: Iterable[Finding]) -> None:
    """Print what was found, each with its mend."""
    for finding in findings:
        typer.echo(f"{('ok', 'so-so', 'WRONG')[finding.grade]:<5}  {finding.subject}: {finding.says}")
        if finding.mend:
            typer.echo(f"       → {as_typed_here(finding.mend)}")


def tell_columns(sheet: GearSheet) -> None:
    """Print what the columns of a spreadsheet are taken for, where that needs to be told."""
    if sheet.is_ours:
        return  # they are called as the fields are
    typer.echo(f"{sheet.name} has these columns:")
    for name, field in sheet.columns:
        typer.echo(f"  {name or '(without a name)':<20} {'is the ' + field if field else 'is not taken'}")


def tell_merged(merged: Merged, *, prune: bool) -> None:
    """Print what an import did, and what is in the database and was in none of its files."""
    for slug in merged.added:
        typer.echo(f"added    {slug}")
    for slug, how in zip(merged.changed, merged.how, strict=True):
        typer.echo(f"changed  {slug}: {how}" if how else f"changed  {slug}")
    gone = merged.others if prune else ()
    for slug in gone:
        typer.echo(f"removed  {slug}")
    if merged.added or merged.changed or gone:
        counts = f"{len(merged.added)} added, {len(merged.changed)} changed, {merged.unchanged} unchanged"
        typer.echo(f"{counts}, {len(gone)} removed." if gone else f"{counts}.")
    else:
        typer.echo(f"Nothing changed: all {merged.unchanged} are in the database already.")
    for nowhere in merged.nowhere:
        typer.echo(f"leads nowhere: {nowhere}")
    if merged.others and not prune:
        told, more = fit_list([*merged.others], ROOM_FOR_OTHERS)
        typer.echo(
            f"In the database and in none of these files: {told}{f' and {more} more' if more else ''}."
        )
        typer.echo("They stay. With --prune they go; with --preview as well, nothing does.")


def tell_forgotten(name: str, known: ForgetReport) -> None:
    """Print what was taken out of a person's, what stays, and what the artist is to look at."""
    taken, stays, perhaps = known.forgotten.taken, known.forgotten.stays, known.forgotten.perhaps
    for what, rows in (+taken).items():  # nothing of what there was none of
        typer.echo(f"{rows:>6}  {what}")
    if stays:
        typer.echo(
            f"{stays:>6}  sanctions in force or that count, which stay as a bare id until they run out"
        )
    if perhaps:
        typer.echo(f"{perhaps:>6}  texts of yours have that word, and may mean another thing: look yourself")
    if not taken.total() + stays + perhaps:
        typer.echo(f"Nothing is kept under the name {name}; the day of a first line may be, under an id.")
    for path in known.files:
        typer.echo(f"A file of yours may still have it, and an import would bring it back: {path}")
    for table in known.tables:
        typer.echo(f"The table {table} still has something, which nobody looks after: please report it")
    for path in known.backups:
        typer.echo(f"A backup may still have it, and is yours to delete: {path}")


async def sign_in(settings: Settings, role: AccountRole) -> None:
    """Sign an account in, with a person who approves it at Twitch.

    Raises:
        WoodshedError: nobody is signed in by it; it says why, and what to do.
    """
    with Waiting(role) as waiting:
        signed_in = await login(settings, WallClock(), waiting.show, role)
    if signed_in.was_another:
        typer.echo(f"Until now it was {signed_in.before}; if that is the right one, sign in again as that.")
    tell(signed_in.findings)
    typer.echo(signed_in.next_step)


async def tell_links(settings: Settings, out: TextIO = sys.stdout) -> None:
    """Print a link that lets one browser of the artist's in, as a QR code where the terminal shows one.

    Raises:
        WoodshedError: nobody needs one, or the database cannot be used.
    """
    links = await pair(settings, WallClock())
    console = Console(file=out, force_terminal=out.isatty(), highlight=False, emoji=False)
    for line in qr_lines(links.elsewhere, console):
        console.print(Text(line, style=_PAPER))
    minutes = PAIRING_CODE.seconds // 60
    typer.echo(
        f"\nOn a phone or tablet, scan that or open\n  {links.elsewhere}\n"
        f"In a browser on this machine, open\n  {links.here}\n"
        f"It lets one of them in, and is good for {minutes} minutes."
    )


class Waiting(ExitStack):
    """Shows where to approve which code, and that it is waited for as long as the `with` block lasts.

    A QR code and a spinner are for a person's terminal alone: what is written to a file or a pipe is words.
    """

    def __init__(self, role: AccountRole, out: TextIO = sys.stdout) -> None:
        super().__init__()
        self._role: AccountRole = role
        self._console = Console(file=out, force_terminal=out.isatty(), highlight=False, emoji=False)
        self._shown = False

    async def show(self, address: str, code: str) -> None:
        """Show a code, in place of the one before."""
        self.close()  # the spinner
        if self._shown:
            self._say("The code has run out; here is a fresh one.")
        self._shown = True
        if drawn := qr_lines(address, self._console):
            self._say("")
            for line in drawn:
                self._console.print(Text(line, style=_PAPER))
        self._say(
            f"\nOpen {address}\n{WHOSE[self._role]}, and approve the code {code}"
            "\n(a private window of the browser keeps the two accounts apart)\n"
        )
        self._wait()

    def _wait(self) -> None:
        says = "Waiting for you; Ctrl+C ends it …"
        if self._console.is_terminal and not self._console.is_dumb_terminal:
            spinner = "dots" if _can_write("⠋", self._console) else "line"
            self.enter_context(self._console.status(Text(says), spinner=spinner))
        else:
            self._say(says)

    def _say(self, text: str) -> None:
        self._console.print(Text(text), soft_wrap=True)  # an address in two lines cannot be clicked


def qr_lines(address: str, console: Console) -> list[str]:
    """Return a QR code of an address, two rows of it a line; none where the console cannot show it."""
    rows = [list(row) for row in segno.make_qr(address, error="l").matrix_iter(border=QUIET_ZONE)]
    rows += [[0] * len(rows[0])] * (len(rows) % 2)
    fits = console.width >= len(rows[0]) and _can_write("█▀▄", console)
    coloured = console.is_terminal and console.color_system and not console.no_color
    if not fits or not coloured or console.legacy_windows:
        return []
    return [
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    ]


def _can_write(text: str, console: Console) -> bool:
    try:
        text.encode(console.encoding)
    except UnicodeEncodeError:
        return False
    return True
