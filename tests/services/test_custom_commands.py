"""The book of commands: what is judged, and what is said."""

from collections.abc import Iterator, Sequence

import pytest

from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.words.typed_command import TypedCommand
from bot.services.chat.custom_commands import About, CommandBook, Surroundings
from bot.store.database import Database
from tests.catalogue import AT, keep
from tests.shipped import POLICY

SHIPPED = (CustomCommand(slug="left", aliases=("timeleft", "übrig"), means="now"),)


async def book_of(
    database: Database, command: CustomCommand, rolls: Iterator[float], built_in: Sequence[str] = ()
) -> CommandBook:
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
    book = CommandBook(
        catalogue, database, around, shipped=SHIPPED, built_in=built_in, yielding=built_in, prefix="!"
    )
    await book.load()
    return book


async def test_what_was_judged_is_what_is_said(database: Database) -> None:
    command = CustomCommand(slug="odd", says="Today {pick fine|bad|fair}, {random 1-100}, {user}, {count}")
    book = await book_of(database, command, iter([0.1, 0.1, 0.9, 0.9]))
    asks = Message("m", Chatter("1", "fan_fern", "Fan_Fern"), Role.VIEWER, "!odd", (), AT, "c")
    assert await book.use(command, asks, (), About()) == "Today fine, 11, Fan_Fern, 1"


def typed(line: str) -> TypedCommand:
    command, *words = line.split()
    return TypedCommand(command, tuple(words))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("time left please", "now please"),
        ("ubrig", "now"),
        ("tunning", "tuning"),
        ("tuning", "tuning"),
        ("store", "store"),
        ("time flies", "time flies"),
    ],
)
async def test_a_name_is_read_written_apart_mistyped_and_without_its_accents(
    line: str, meant: str, database: Database
) -> None:
    own = CustomCommand(slug="socials", says="See below")
    book = await book_of(database, own, iter(()), ["tuning", "story", "now"])
    assert book.read(typed(line), Role.VIEWER) == typed(meant)


@pytest.mark.parametrize(("on", "meant"), [(True, "now"), (False, "timeleft")])
async def test_an_own_command_leaves_a_shipped_one_its_other_names_unless_that_is_switched_off(
    on: bool, meant: str, database: Database
) -> None:
    book = await book_of(database, CustomCommand(slug="left", says="I am left-handed", on=on), iter(()))
    assert book.read(typed("timeleft"), Role.VIEWER) == typed(meant)
