"""An import beside a running bot: handed over, taken in by it whole or not at all, and answered."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import timedelta

import pytest

from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.errors import DocumentError, StoreBusyError
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.documents import Merged, as_file
from bot.services.documents.imports import PATIENCE, Imports, hand_over, read_texts
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.import_request import answer, answer_to, ask, clear, take_up, withdraw
from tests.catalogue import AT, keep, opened, photos_of
from tests.shipped import gear_words


@pytest.fixture
async def catalogue(database: Database) -> Catalogue:
    return await opened(database)


@pytest.fixture
async def command(database: Database) -> AsyncGenerator[Database]:
    """Give the database as a command has it that comes beside the bot."""
    async with Database.opened(database.path, beside=True) as beside:
        assert not beside.alone
        yield beside


def gear(*slugs: str, model: str = "X") -> str:
    return as_file(GEAR, [GearItem(slug=slug, kind=GearKind.OTHER, model=model) for slug in slugs])


class Waiting(FakeClock):
    """A clock that tells when somebody waits, and lets them wait as long as it is not moved."""

    def __init__(self) -> None:
        super().__init__(AT)
        self.asleep = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.asleep.set()
        await super().sleep(seconds)


@pytest.fixture
def clock() -> Waiting:
    return Waiting()


async def handed_over(command: Database, clock: Waiting, text: str) -> asyncio.Task[Merged]:
    """Return a command that has handed a file over, and waits."""
    handing = asyncio.create_task(hand_over(command, {"a.toml": text}, clock))
    await clock.asleep.wait()
    return handing


async def passes(clock: Waiting, handing: asyncio.Task[Merged]) -> Merged:
    """Let time go on until the command ends."""
    while not handing.done():
        await clock.advance(clock.now() + timedelta(seconds=1))
        await asyncio.sleep(0)  # while it reads, nobody sleeps
    return await handing


async def test_the_running_bot_takes_files_in_knows_them_at_once_and_answers(
    database: Database, command: Database, catalogue: Catalogue, clock: Waiting
) -> None:
    heard: list[int] = []
    catalogue.listen(GEAR, lambda: heard.append(len(catalogue.all(GEAR))))
    handing = await handed_over(command, clock, gear("a", "b"))
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    merged = await passes(clock, handing)
    assert (merged.added, merged.changed, merged.unchanged) == (("a", "b"), (), 0)
    assert heard == [2]
    assert [each.slug for each in await documents_of(database, GEAR)] == ["a", "b"]
    assert not list(await database.reading.execute_fetchall("SELECT * FROM import_request"))


async def test_a_fault_in_the_last_of_many_is_told_and_nothing_is_taken_in(
    database: Database, command: Database, catalogue: Catalogue
) -> None:
    many = gear(*[f"x-{number}" for number in range(300)])
    faulty = many[: many.rindex("model")] + 'model = ""\n'
    number = await ask(command, {"many.toml": faulty, "again.toml": gear("x-7")})
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    says = await answer_to(command, number)
    assert "gear no. 300 model" in says
    assert not catalogue.all(GEAR)
    assert not await documents_of(database, GEAR)


async def test_the_running_bot_tells_of_names_that_lead_nowhere(
    database: Database, command: Database, catalogue: Catalogue, clock: Waiting
) -> None:
    part = '[[settings]]\nslug = "s"\ngear = "lost"\n[[settings.knobs]]\nname = "tone"\nvalue = "noon"\n'
    handing = await handed_over(command, clock, part)
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    merged = await passes(clock, handing)
    assert merged.added == ("s",)
    where = "a.toml, line 3: settings no. 1 gear"
    assert merged.nowhere == (f"{where}: there is no gear 'lost' — there are: none",)


async def test_a_slug_in_two_files_is_told_of_both(
    database: Database, command: Database, catalogue: Catalogue
) -> None:
    number = await ask(command, {"a.toml": gear("x", "y"), "b.toml": gear("y")})
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    assert "the slug 'y' is taken in a.toml, line 8" in await answer_to(command, number)


async def test_faults_that_the_bot_finds_are_raised_where_the_command_runs(
    database: Database, command: Database, clock: Waiting
) -> None:
    handing = await handed_over(command, clock, "x")
    request = await take_up(database)
    assert request
    await answer(database, request[0], '{"faults": [["a.toml, line 1", "is nothing", "write it anew"]]}')
    with pytest.raises(DocumentError, match=r"a\.toml, line 1: is nothing — write it anew"):
        await passes(clock, handing)


async def test_who_is_not_answered_takes_the_request_back_and_says_so(
    database: Database, command: Database, catalogue: Catalogue, clock: Waiting
) -> None:
    handing = await handed_over(command, clock, gear("a"))
    with pytest.raises(StoreBusyError, match="nothing was imported") as refused:
        await passes(clock, handing)
    assert "stop what has it open" in refused.value.mend
    assert clock.now() - AT >= timedelta(seconds=PATIENCE)
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    assert not catalogue.all(GEAR)


async def test_what_the_bot_has_begun_is_never_said_to_be_left_out(
    database: Database, command: Database, clock: Waiting
) -> None:
    handing = await handed_over(command, clock, gear("a"))
    assert await take_up(database)
    with pytest.raises(StoreBusyError, match="has begun to take it in"):
        await passes(clock, handing)


async def test_a_command_that_is_stopped_leaves_no_request(
    database: Database, command: Database, clock: Waiting
) -> None:
    handing = await handed_over(command, clock, gear("a"))
    handing.cancel()
    await asyncio.gather(handing, return_exceptions=True)
    assert not list(await database.reading.execute_fetchall("SELECT * FROM import_request"))


async def test_a_request_is_either_taken_up_or_withdrawn(database: Database, command: Database) -> None:
    one = await ask(command, {}, prune=True)
    assert await take_up(database) == (one, {}, True)
    assert await take_up(database) is None
    assert not await withdraw(command, one)
    two = await ask(command, {})
    assert await withdraw(command, two)
    assert await take_up(database) is None


async def test_a_bot_that_starts_takes_in_nothing_that_nobody_waits_for(
    database: Database, catalogue: Catalogue
) -> None:
    await ask(database, {"a.toml": gear("a")})
    await clear(database)
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    assert not catalogue.all(GEAR)


async def test_what_cannot_be_written_is_told_and_nothing_is_taken_in(
    database: Database, command: Database, catalogue: Catalogue
) -> None:
    number = await ask(command, {"a.toml": gear("a")})
    async with database.writing() as connection:
        await connection.execute("DROP TABLE document_edit")
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    assert "cannot write: no such table: document_edit" in await answer_to(command, number)
    assert not catalogue.all(GEAR)
    assert not await documents_of(database, GEAR)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("slug = 'gear'", "the name 'gear' is that of 'gear' already"),
        ("slug = 'hi'\naliases = ['lore']", "the name 'lore' is that of 'lore' already"),
        ("slug = 'hi'\naliases = ['server']", "the name 'server' is that of 'discord' already"),
        ("slug = 'server'", "the name 'server' is that of 'discord' already"),
        (
            "slug = 'a'\naliases = ['c']\n[[commands]]\nslug = 'b'\nsays = 'x'\naliases = ['c']",
            "that of 'a' already",
        ),
    ],
)
async def test_a_name_of_the_bots_or_of_another_command_is_not_taken_in(
    database: Database, command: Database, text: str, fault: str
) -> None:
    held = CustomCommand(slug="discord", says="Talk on", aliases=("server",))
    catalogue = await keep(database, COMMANDS, [held])
    number = await ask(command, {"a.toml": f"[[commands]]\nsays = 'Hi'\n{text}"})
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    assert fault in await answer_to(command, number)
    assert [*catalogue.all(COMMANDS)] == ["discord"]


async def test_names_that_change_hands_in_one_file_are_taken_in(
    database: Database, command: Database
) -> None:
    held = CustomCommand(slug="discord", says="Talk on", aliases=("server",))
    catalogue = await keep(database, COMMANDS, [held])
    text = as_file(
        COMMANDS, [held.model_copy(update={"aliases": ()}), CustomCommand(slug="server", says="x")]
    )
    await ask(command, {"a.toml": text})
    await Imports(database, catalogue, gear_words, photos_of(database, catalogue)).look()
    assert [*catalogue.all(COMMANDS)] == ["discord", "server"]


async def test_what_was_changed_while_a_spreadsheet_waited_its_turn_stays(
    database: Database, command: Database, catalogue: Catalogue
) -> None:
    await catalogue.merge([(GEAR, [GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark 59")])])
    number = await ask(command, {"gear.csv": "slug,kind,model,year\ngoldie,guitar,Lark 59,1959\n"})
    imports = Imports(database, catalogue, gear_words, photos_of(database, catalogue))
    async with catalogue.editing("juniper") as draft:
        looking = asyncio.create_task(imports.look())
        await asyncio.wait({looking}, timeout=0.5)
        assert not looking.done()
        draft.put(GEAR, draft.of(GEAR)["goldie"].model_copy(update={"story": "Found in a barn."}))
    await looking
    assert await answer_to(command, number)
    goldie = catalogue.all(GEAR)["goldie"]
    assert (goldie.year, goldie.story) == (1959, "Found in a barn.")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("own/gear.toml", "# Your gear\r\n#\n#[[gear]]\n", "there is nothing but remarks in it"),
        ("own/gear.toml", "", "there is nothing but remarks in it"),
        ("own/other.toml", "gear = []\n", "none of [[gear]], [[commands]] is in it"),
        ("own/voice/de/mine.ftl", "gear-help = Hilfe!\n", "is read where it lies, and not imported"),
        ("own/phrases/begging.txt", "sub 4 sub\n", "is read where it lies, and not imported"),
    ],
)
def test_what_brings_no_documents_is_told_for_what_it_is(name: str, text: str, says: str) -> None:
    (fault,) = read_texts({name: text}, [GEAR, COMMANDS], gear_words).faults
    assert (fault.place, fault.says) == (name, says)
    assert fault.mend
