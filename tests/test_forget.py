"""Who is forgotten is in no table, no page of the file and nobody's words; what is in force stays bare."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.backstage.band import BAND, Mate
from bot.domain.backstage.interview import INTERVIEW, InterviewQuestion
from bot.domain.chat.announcements import ANNOUNCEMENTS, Announcement
from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.fans.closeness import Lines
from bot.domain.fans.support import Gift, GiftKind
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.gear.suggestion import Suggestion
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.domain.practice.correction import CorrectionKind
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.routine import ROUTINES
from bot.errors import NobodyNamedError, StoreBusyError, StoreError
from bot.features import open_all, open_for_all
from bot.forget import forget
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action, Verdict
from bot.rehearsal.clock import FakeClock
from bot.services.clock import by_twitch
from bot.services.documents.documents import load
from bot.services.pages.credentials import Credentials
from bot.services.pages.overlay import Overlay
from bot.settings import Settings
from bot.store.audit import write_undone
from bot.store.band import Guest, Member, write_guest, write_members
from bot.store.chatter import Visit, write_visits
from bot.store.closeness import add_lines, lines_since
from bot.store.correction import correct
from bot.store.counter import set_counter
from bot.store.credential import load_credentials
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.history import entries_about
from bot.store.hush import write_hush
from bot.store.interview import waiting_offers, write_dealt, write_offer
from bot.store.person import forget_run_out
from bot.store.practice import all_sessions, begin_session, write_event
from bot.store.review import write_item
from bot.store.suggestion import put_suggestion
from bot.store.support import gifts_since, write_gift
from bot.store.wish import count_wish
from bot.twitch.health import TwitchMonitor
from bot.twitch.rate_limits import RateLimits
from tests.audit import write_verdict
from tests.bench.practice import sample_routine
from tests.catalogue import keep, opened

WEEKS = Verdict(Action.TIMEOUT, "hate", words="zorb", seconds=14 * 86_400, weight=1)
WARNED = Verdict(Action.WARN, "links", words="example.com", weight=1)


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        home=tmp_path / "own",
        data_dir=data,
    )


@pytest.fixture
async def lived(settings: Settings, message: Callable[..., Message], evening: datetime) -> Settings:
    """Return the settings of a database in which fan_fern was moderated, has moderated and is named."""
    database = await Database.open(settings.database)
    line = message("see example.com", who="fan_fern")
    await write_verdict(database, line, WARNED, "No links", (CallKind.WARN,))
    other = message("Fan_Fern and @fan_fern are not fan_fernandez", who="fan_moss")
    await write_verdict(database, other, WARNED, "No links", (CallKind.WARN,))
    for kind in (ReviewKind.HELD, ReviewKind.APPEAL):
        await write_item(database, ReviewItem(kind, line.at, line.chatter, line.text, line.id, audit_id=1))
    day = date(2030, 5, 17)
    await write_visits(database, [Visit(each.chatter.id, day, day) for each in (line, other)])
    await count_wish(database, "fan fern", "9", evening)
    number = await begin_session(database, sample_routine("short-evening"), evening)
    suggests = Suggestion("goldie", "is a 1997", evening, line.chatter, "m-1")
    await put_suggestion(database, suggests)
    await put_suggestion(database, replace(suggests, chatter=other.chatter, words="fan_fern knows the year"))
    await write_event(
        database, number, PracticeEvent(PracticeEventKind.NOTED, evening, 0, "fan_fern asked for this"), ()
    )
    for each in await all_sessions(database):  # which keeps what it was before
        await correct(database, number, each, CorrectionKind.TIMES, at=evening, by="fan_fern")
    await write_undone(database, [2], "fan_fern", evening, {})
    for number, who in enumerate((line.chatter, other.chatter)):
        gift = Gift(f"act-{number}", GiftKind.BITS, who, f"m-{number}", evening)
        await write_gift(database, gift)
    await write_hush(database, evening, "fan_fern")
    await database.close()
    return settings


def everything(settings: Settings) -> str:
    """Return all that the files of the database hold, as text."""
    beside = settings.database.parent.glob(settings.database.name + "*")
    return "".join(path.read_bytes().decode("latin-1") for path in beside)


async def test_nothing_of_who_is_forgotten_is_left_in_the_files(lived: Settings, evening: datetime) -> None:
    assert "fan_fern asked" in everything(lived)
    told = await forget(lived, "@Fan_Fern", FakeClock(evening))
    left = everything(lived).replace("fan_fernandez", "").replace("id-fan_fern", "")
    assert not re.search("fan.?fern", left.lower())
    assert "… and … are not fan_fernandez".encode().decode("latin-1") in everything(lived)
    assert "… asked for this".encode().decode("latin-1") in left
    assert told.forgotten.stays == 1, "the warning still counts, as a bare id"
    assert dict(+told.forgotten.taken) == {
        "reviews": 2,
        "first days": 1,
        "mentions": 5,
        "suggestions": 1,
        "acts as a moderator": 3,
        "gifts": 1,
        "wishes": 1,
    }


async def shown_after_a_start(settings: Settings, evening: datetime) -> str:
    """Return all that pages and overlay are given when the bot starts, as text."""
    clock = by_twitch(FakeClock(evening))
    async with AsyncExitStack() as house:
        runtime = await open_for_all(settings, clock, RateLimits(clock))
        house.push_async_callback(runtime.database.close)
        features = [each async for each in open_all(runtime, TwitchMonitor(clock), [])]
        for close in (each.close for each in features if each.close):
            house.push_async_callback(close)
        (overlay,) = (each.service for each in features if isinstance(each.service, Overlay))
        overlay.add(card for each in features for card in each.cards)
        return str(runtime.feed.latest)


async def test_after_the_next_start_nothing_of_who_is_forgotten_is_shown(
    settings: Settings, evening: datetime
) -> None:
    routine = sample_routine("short-evening")
    wished = routine.blocks[0].model_copy(update={"title": "Song for @fan_fern"})
    async with Database.opened(settings.database) as database:
        await begin_session(database, routine.model_copy(update={"blocks": (wished,)}), evening)
    assert "'text': 'Song for @fan_fern'" in await shown_after_a_start(settings, evening), "on the overlay"
    await forget(settings, "fan_fern", FakeClock(evening))
    shown = await shown_after_a_start(settings, evening)
    assert "Song for …" in shown
    assert "fern" not in shown.lower()


async def test_a_sanction_in_force_stays_as_a_bare_id_until_it_has_run_out(
    settings: Settings, message: Callable[..., Message], evening: datetime
) -> None:
    database = await Database.open(settings.database)
    line = message("zorb", who="fan_fern")
    await write_verdict(database, line, WEEKS, "No hate", (CallKind.TIMEOUT,))
    await database.close()
    told = await forget(settings, "fan_fern", FakeClock(evening))
    assert told.forgotten.stays == 1
    left = everything(settings).replace(line.chatter.id, "")
    assert "fan_fern" not in left
    assert "zorb" not in left
    database = await Database.open(settings.database)
    rows = await database.reading.execute_fetchall("SELECT chatter_id, action, seconds FROM audit")
    assert [tuple(row) for row in rows] == [(line.chatter.id, "timeout", 14 * 86_400)]
    assert await entries_about(database, "fan_fern", 5) == []
    for days, left in ((13, 1), (15, 0)):
        now = evening + timedelta(days=days)
        await forget_run_out(database, now, now - timedelta(days=10))
        assert len(list(await database.reading.execute_fetchall("SELECT 1 FROM audit"))) == left
    await database.close()


async def test_a_sign_in_of_whom_no_other_table_knows_is_forgotten_by_its_login(
    lived: Settings, evening: datetime
) -> None:
    clock = FakeClock(evening)
    async with Database.opened(lived.database) as database:
        await Credentials(database, clock).issue(
            CredentialKind.SESSION, Right.ARTIST, login="away_artist", user_id="77"
        )
    told = await forget(lived, "away_artist", clock)
    assert told.forgotten.taken["sign-ins"] == 1
    async with Database.opened(lived.database) as database:
        assert await load_credentials(database, evening) == {}


@pytest.mark.parametrize("name", ["fan_fern", "4711", "fan_fern_before"])
async def test_of_somebody_of_the_band_nothing_is_left_whichever_name_is_given(
    name: str, settings: Settings, message: Callable[..., Message], evening: datetime
) -> None:
    fern = Chatter("4711", "fan_fern", "Fern")
    line = replace(message("Why so loud?"), chatter=fern)
    said = Mate(slug="zorbelle", name="Zorbelle Wrenfield", words="Zorbs.", login="fan_fern_before")
    async with Database.opened(settings.database) as database:
        await write_offer(database, line, "Why so loud?")
        await write_offer(database, message("x", who="fan_moss"), "Is fan_fern here?")
        await write_members(database, [Member(fern.id, evening, evening)])
        for user_id in ("", fern.id):
            await keep(database, BAND, [said.model_copy(update={"user_id": user_id})])
        asks = InterviewQuestion(slug="loud", asks="Why so loud?", by="fan_fern")
        alone = InterviewQuestion(slug="alone", asks="And you?", whom="zorbelle")
        await keep(database, INTERVIEW, [asks, alone, InterviewQuestion(slug="still", asks="Still?")])
        await write_guest(database, Guest("zorbelle", evening))
        await write_dealt(database, "zorbelle", "alone", evening, anew=False)
    told = await forget(settings, name, FakeClock(evening))
    left = everything(settings).lower()
    for gone in ("zorb", "wrenfield", "fan_fern", "so loud"):
        assert gone not in left, gone
    assert told.forgotten.taken["band"] + told.forgotten.taken["words of their own"] > 0
    async with Database.opened(settings.database) as database:
        assert [each.slug for each in await documents_of(database, INTERVIEW)] == ["still"]
        assert [each.asks for each in await waiting_offers(database)] == ["Is … here?"]


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("12345678", ["digits", "now_bob"]),  # an id, and nobody whose login looks like it
        ("@12345678", ["old_alice", "old_bob", "now_bob"]),
    ],
)
async def test_nobody_goes_with_somebody_whose_login_they_have_by_now_or_whose_id_it_looks_like(
    name: str, left: list[str], settings: Settings, evening: datetime
) -> None:
    people = {
        "old_alice": Chatter("12345678", "alice", "Alice"),
        "old_bob": Chatter("12345678", "bob", "Bob"),
        "digits": Chatter("999", "12345678", "12345678"),
        "now_bob": Chatter("777", "bob", "Bob"),
    }
    async with Database.opened(settings.database) as database:
        for act, giver in people.items():
            await write_gift(database, Gift(act, GiftKind.BITS, giver, act, evening))
            await add_lines(database, [Lines(evening.date(), giver.id, giver.login, 1)])
    told = await forget(settings, name, FakeClock(evening))
    assert told.tables == ()
    async with Database.opened(settings.database) as database:
        gifts = await gifts_since(database, evening)
        lines = await lines_since(database, evening.date())
    assert [each.act for each in gifts] == left
    assert {each.chatter_id for each in lines} == {people[each].id for each in left}


async def test_a_running_bot_and_no_database_are_told(settings: Settings, evening: datetime) -> None:
    with pytest.raises(StoreError, match="there is no database"):
        await forget(settings, "fan_fern", FakeClock(evening))
    running = await Database.open(settings.database)
    with pytest.raises(StoreBusyError):
        await forget(settings, "fan_fern", FakeClock(evening))
    await running.close()


async def test_what_fails_in_the_middle_forgets_nothing(lived: Settings, evening: datetime) -> None:
    with sqlite3.connect(lived.database) as connection:
        connection.execute(
            "CREATE TRIGGER no BEFORE DELETE ON gear_wish BEGIN SELECT raise(ABORT, 'the disk is full'); END"
        )
    with pytest.raises(sqlite3.Error):
        await forget(lived, "fan_fern", FakeClock(evening))
    with sqlite3.connect(lived.database) as connection:
        rows = connection.execute("SELECT count(*) FROM audit WHERE chatter_login = 'fan_fern'").fetchone()
    assert rows == (1,)


@pytest.mark.parametrize("login", ["clean", "goldie", "start_bpm", "kettle", "warm", "missed", "ferry"])
async def test_a_login_that_is_also_a_word_of_the_artists_breaks_nothing_of_theirs(
    login: str, settings: Settings, project: Path, evening: datetime
) -> None:
    gear = load(GEAR, project / "data/gear.toml")
    routines = load(ROUTINES, project / "data/routines.toml")
    async with Database.opened(settings.database) as database:
        await keep(database, GEAR, gear)
        await keep(database, ROUTINES, routines)
        number = await begin_session(database, sample_routine("short-evening"), evening)
        await write_event(database, number, PracticeEvent(PracticeEventKind.CLEAN, evening), ())
        await write_event(database, number, PracticeEvent(PracticeEventKind.FIXED, evening, 2, "clean"), ())
    told = await forget(settings, login, FakeClock(evening))
    assert told.forgotten.taken.total() == 0
    async with Database.opened(settings.database) as database:
        assert await documents_of(database, GEAR) == gear
        assert await documents_of(database, ROUTINES) == routines
        (session,) = await all_sessions(database)
        assert session.events[-1].words == "clean"


async def test_a_mention_in_the_artists_own_texts_is_taken_out_and_a_word_is_told(
    settings: Settings, evening: datetime
) -> None:
    story = ("Found by @kettle. " + "My kettle is older. " * 20)[:400]
    piece = GearItem(slug="kettle", kind=GearKind.AMP, model="Kettle", story=story)
    async with Database.opened(settings.database) as database:
        await keep(database, GEAR, [piece])
    told = await forget(settings, "kettle", FakeClock(evening))
    assert (told.forgotten.taken["mentions"], told.forgotten.perhaps) == (2, 1), "also in the history"
    async with Database.opened(settings.database) as database:
        (left,) = await documents_of(database, GEAR)
    assert left.story.startswith("Found by …. My kettle is older.")
    assert left.model == "Kettle"


async def test_a_name_that_was_written_and_taken_out_again_goes_out_of_the_history_or_is_told(
    settings: Settings, evening: datetime
) -> None:
    async with Database.opened(settings.database) as database:
        catalogue = await keep(
            database, COMMANDS, [CustomCommand(slug="badge", says="By a fan.", aliases=("fan_fern", "pin"))]
        )
        await keep(
            database, ANNOUNCEMENTS, [Announcement(slug="bobby", says=("Thanks bobby for the raid.",))]
        )
        catalogue = await opened(database)
        async with catalogue.editing("mod_moss") as draft:
            draft.remove(COMMANDS, "badge")
            draft.remove(ANNOUNCEMENTS, "bobby")
        await set_counter(database, "fan_fern", 3)
        await set_counter(database, "bobby", 4)
    told = (await forget(settings, "fan_fern", FakeClock(evening))).forgotten
    assert "fan_fern" not in everything(settings)
    assert (told.taken["mentions"], told.taken["counters"], told.perhaps) == (2, 1, 0)
    assert (await forget(settings, "bobby", FakeClock(evening))).forgotten.perhaps == 2, (
        "a text and a counter"
    )


@pytest.mark.parametrize(
    ("login", "says", "left"),
    [
        ("fan_fern", "Hi {@user}, fan_fern drew the badge.", "Hi {@user}, … drew the badge."),
        ("user", "Hi {@user}, @user drew the badge.", "Hi {@user}, … drew the badge."),
        ("to", "A hug to {@to} from {to}.", "A hug to {@to} from {to}."),
    ],
)
async def test_a_command_forgets_a_name_and_keeps_its_variables(
    login: str, says: str, left: str, settings: Settings, evening: datetime
) -> None:
    async with Database.opened(settings.database) as database:
        await keep(database, COMMANDS, [CustomCommand(slug="badge", says=says)])
    await forget(settings, login, FakeClock(evening))
    async with Database.opened(settings.database) as database:
        (command,) = await documents_of(database, COMMANDS)
    assert command.says == left
    assert command.template


async def test_own_files_that_may_still_name_the_person_are_told(lived: Settings, evening: datetime) -> None:
    lived.home.mkdir()
    (lived.home / "gear.toml").write_text('story = "Found by @fan_fern."', "utf-8")
    (lived.home / "routines.toml").write_text('says = "For fan_fernandez."', "utf-8")
    (lived.home / "commands.toml").write_bytes(b"\xff\xfe\x00")
    (lived.home / "site").mkdir()
    (lived.home / "gear.csv").write_text("Name,From\nLark,@fan_fern\n", "utf-8")
    (lived.home / "answers.json").write_text('{"by": "fan_fern"}', "utf-8")
    (lived.home / "site/stories.html").write_text("<p>Found by fan_fern.</p>", "utf-8")
    told = await forget(lived, "fan_fern", FakeClock(evening))
    assert [path.name for path in told.files] == [
        "answers.json",
        "commands.toml",
        "gear.csv",
        "gear.toml",
        "stories.html",
    ]


@pytest.mark.parametrize("name", ["", " ", "@", "Fan Fern", "fan-fern", "twitch.tv/"])
async def test_what_is_nobodys_login_or_id_is_no_name_of_which_nothing_is_kept(
    name: str, lived: Settings, evening: datetime
) -> None:
    with pytest.raises(NobodyNamedError, match=r"is no login|is no channel's address") as refused:
        await forget(lived, name, FakeClock(evening))
    assert "twitch.tv/" in refused.value.mend
