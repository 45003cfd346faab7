"""The book of commands: what is judged, and what is said."""

from collections.abc import Iterator

from bot.domain.custom_command import COMMANDS, CustomCommand
from bot.domain.message import Chatter, Message, Role
from bot.services.custom_commands import About, CommandBook, Surroundings
from bot.store.database import Database
from tests.catalogue import AT, keep
from tests.shipped import POLICY


async def book_of(database: Database, command: CustomCommand, rolls: Iterator[float]) -> CommandBook:
    around = Surroundings(
        local=lambda at: at,
        dice=lambda: next(rolls),
        length=str,
        day=str,
        live=lambda: True,
        policy=lambda: POLICY,
        practice=dict,
        gear=str,
    )
    catalogue = await keep(database, COMMANDS, [command])
    return CommandBook(catalogue, database, around, shipped=(), built_in=(), prefix="!")


async def test_what_was_judged_is_what_is_said(database: Database) -> None:
    command = CustomCommand(slug="odd", says="Today {pick fine|bad|fair}, {random 1-100}, {user}, {count}")
    book = await book_of(database, command, iter([0.1, 0.1, 0.9, 0.9]))
    asks = Message("m", Chatter("1", "fan_fern", "Fan_Fern"), Role.VIEWER, "!odd", (), AT, "c")
    assert await book.use(command, asks, (), About()) == "Today fine, 11, Fan_Fern, 1"
