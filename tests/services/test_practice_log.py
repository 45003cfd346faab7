"""The practice log leaves as files and comes back the same."""

import asyncio
import csv
import io
import json
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.practice.backdating import in_time
from bot.domain.practice.practice import MAX_NOTE, NUMBERED, PracticeEvent, PracticeEventKind, after, begun
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import progress_in
from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.errors import DocumentError, Refusal
from bot.services.documents.documents import Merged
from bot.services.practice.practice_csv import as_csv, read_log
from bot.services.practice.practice_log import as_json, clashes, merge_sessions
from bot.store.database import Database
from bot.store.practice import (
    all_sessions,
    latest_session,
    save_sessions,
    sessions_between,
    turns,
    turns_of,
)
from tests.laws import share

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)
CEST = timezone(timedelta(hours=2))
LATER = NOW + timedelta(days=9)
ROUTINE = Routine(
    slug="short",
    title="Short",
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(
            title="Run", kind=BlockKind.TECHNIQUE, minutes=10, piece="=Ferry", section="bridge", start_bpm=60
        ),
    ),
)
HEADER = "session,routine,block,what,at,kind,number,words\n"


def logged(
    begins: datetime, *did: tuple[PracticeEventKind, float, float, str], routine: Routine = ROUTINE
) -> Logged:
    events = [
        PracticeEvent(kind, begins + timedelta(minutes=minute), number, words)
        for kind, minute, number, words in did
    ]
    return Logged(routine, (PracticeEvent(PracticeEventKind.STARTED, begins), *events))


def fitting(begins: datetime, tried: Iterable[tuple[PracticeEventKind, float, float, str]]) -> Logged:
    """Return the session that the artist has who tries all this, and is refused what cannot be; it ends."""
    session, events = begun(ROUTINE, begins), [PracticeEvent(PracticeEventKind.STARTED, begins)]
    for kind, seconds, number, words in (*tried, (PracticeEventKind.FINISHED, 1, 0, "")):
        try:
            given = number if kind in NUMBERED else 0
            event = in_time(
                session, PracticeEvent(kind, events[-1].at + timedelta(seconds=seconds), given, words)
            )
            session = after(session, event)
        except Refusal:
            continue
        events.append(event)
    return Logged(ROUTINE, tuple(events))


WORDS = st.sampled_from(
    [
        "clean",
        "missed",
        "clean at 92",
        "missed in 1",
        "=1+1",
        "'=x",
        "'tis",
        " -5",
        "a\r\nb",
        "a;b,\"c'",
        "＝x",
        "\t",
        "\r",
    ]
) | (st.text(st.characters(codec="utf-8"), max_size=20))
TRIED = st.lists(
    st.tuples(
        st.sampled_from(list(PracticeEventKind)),
        st.floats(0, 4000).map(lambda seconds: round(seconds, 6)),
        st.sampled_from([0, 1, 2, 60, 64, 92.5, 999]),
        WORDS,
    ),
    max_size=25,
)


async def through_files(folder: Path, sessions: list[Logged]) -> tuple[list[Logged], list[Logged]]:
    """Export from one database into another; return what is in each."""
    one, other = await Database.open(folder / "one.db"), await Database.open(folder / "other.db")
    try:
        await merge_sessions(one, sessions)
        (folder / "practice.csv").write_text(as_csv(await all_sessions(one)), encoding="utf-8", newline="\n")
        with (folder / "practice.csv").open(encoding="utf-8-sig", newline="") as file:
            read = read_log(file.read(), "practice.csv", {})
        await merge_sessions(other, read)
        assert await turns(one, LATER) == await turns(other, LATER)
        return await all_sessions(one), await all_sessions(other)
    finally:
        await one.close()
        await other.close()


@given(st.lists(TRIED, max_size=3))
@share(1 / 2)
def test_what_is_exported_and_imported_into_an_empty_database_is_the_same(
    tried: list[list[tuple[PracticeEventKind, float, float, str]]],
) -> None:
    sessions = [fitting(NOW + timedelta(days=day), each) for day, each in enumerate(tried)]
    with tempfile.TemporaryDirectory() as folder:
        one, other = asyncio.run(through_files(Path(folder), sessions))
    assert one == other == sessions
    assert [each.session for each in one] == [each.session for each in sessions]


@given(WORDS)
def test_no_cell_begins_as_a_formula_and_every_note_is_read_back_as_it_was(words: str) -> None:
    session = logged(NOW, (PracticeEventKind.NOTED, 1, 0, words))
    text = as_csv([session])
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")):
        assert not [cell for cell in row if cell.strip()[:1] in {*"=+-@＝＋－＠"} - {""}], row
        assert not [cell for cell in row if cell[:1] in {"\t", "\r", "\n"} - {""}], row
    assert read_log(text, "x", {}) == (session,)


def test_the_csv_has_a_row_for_each_event_with_block_piece_and_time() -> None:
    text = as_csv(
        [
            logged(
                NOW,
                (PracticeEventKind.MOVED, 1, 1, ""),
                (PracticeEventKind.TEMPO, 2, 64, ""),
                (PracticeEventKind.CLEAN, 3, 0, ""),
            )
        ]
    )
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["kind"] for row in rows] == ["started", "moved", "tempo", "clean"]
    assert rows[2] | {"session": ""} == {
        "session": "",
        "routine": "short",
        "block": "Run",
        "what": "'=Ferry, bridge",
        "at": "2030-05-17T19:02:00+00:00",
        "kind": "tempo",
        "number": "64",
        "words": "",
    }


def test_the_json_has_sessions_whole() -> None:
    (session,) = json.loads(
        as_json([logged(NOW, (PracticeEventKind.MOVED, 1, 1, ""), (PracticeEventKind.CLEAN, 3, 0, ""))])
    )["sessions"]
    assert session["routine"]["title"] == "Short"
    assert session["finished"] is None
    assert session["events"][2] == {
        "at": "2030-05-17T19:03:00+00:00",
        "kind": "clean",
        "number": 0,
        "words": "",
    }
    assert session["blocks"][1]["best_bpm"] == 60
    assert [block["seconds"] for block in session["blocks"]] == [60, 120]


def test_a_log_by_hand_needs_no_routine_in_it_and_may_be_parted_by_semicolons() -> None:
    text = (
        "at;kind;session;routine;number;words;mood\n"
        "2030-05-17T21:00:00+02:00;started;a;short;;;fine\n"
        ";;;;;;\n"
        "2030-05-17 21:01+02:00;Moved;a;short;1\n"
    )
    assert read_log(text, "x", {"short": ROUTINE}) == (logged(NOW, (PracticeEventKind.MOVED, 1, 1, "")),)


STARTED = "1,short,,,2030-05-17T19:00:00+00:00,started,,\n"


@pytest.mark.parametrize(
    ("rows", "line", "says", "mend"),
    [
        (STARTED + "1,short,,,2030-05-17T19:01:00+00:00,moove,1,", 3, "kind 'moove' is not known", "'moved'"),
        (STARTED + "1,short,,,yesterday,moved,1,", 3, "'yesterday' is no time", "2030-05-17T19:00:00+02:00"),
        (STARTED + "1,short,,,2030-05-17T19:01:00+00:00,tempo,92.3,", 3, "finer than halves", "92.5"),
        (STARTED + "1,short,,,0001-01-01T00:00:00+14:00,moved,1,", 3, "nobody practised in 1", "the year"),
        (STARTED + "1,short,,,9999-12-31T23:00:00-14:00,moved,1,", 3, "is no time", "2030-05-17"),
        (
            STARTED + "1,short,,,2030-05-17T19:01:00+00:00,clean,5,",
            3,
            "`clean` has no number",
            "a row is one",
        ),
        (
            STARTED + "1,short,,,2030-05-17T19:01:00+00:00,tempo,401,",
            3,
            "nobody practises so fast",
            "10 to 400",
        ),
        (STARTED + "1,short,,,2030-05-17T19:01:00+00:00,tempo,fast,", 3, "'fast' is no number", "0 to 9999"),
        (STARTED + "1,short,,,2030-05-17T19:01:00+00:00,moved,2,", 3, "has no such block", "from 0"),
        (STARTED + "1,short,,,2030-05-17T19:01:00+00:00,resumed,,", 3, "it is not paused", "`paused`"),
        (
            STARTED + "1,short,,,2030-05-17T19:01:00+00:00,fixed,1,loud",
            3,
            "what is set right",
            "clean or missed",
        ),
        (
            STARTED + "1,short,,,2030-05-17T18:01:00+00:00,clean,,",
            3,
            "before the row above",
            "in order of time",
        ),
        (STARTED + "1,short,,,2030-05-18T09:01:00+00:00,finished,,", 3, "more than 12 hours", "`paused`"),
        (STARTED + STARTED, 3, "has begun above", "column session"),
        (STARTED + "1,long,,,2030-05-17T19:01:00+00:00,clean,,", 3, "one of 'short'", "column session"),
        (
            STARTED + f"1,short,,,2030-05-17T19:01:00+00:00,noted,,{'x' * (MAX_NOTE + 1)}",
            3,
            "301",
            "takes 300",
        ),
        ("1,short,,,2030-05-17T19:01:00+00:00,moved,1,", 2, "does not begin", "`started`"),
        ("1,long,,,2030-05-17T19:01:00+00:00,started,,", 2, "no routine 'long' is known", "import its TOML"),
        ('1,short,,,2030-05-17T19:01:00+00:00,started,,"{}"', 2, "is none", "leave the words empty"),
        ('1,short,,,2030-05-17T19:01:00+00:00,started,,"{', 2, "no CSV", "save it as CSV"),
    ],
)
def test_a_fault_is_told_with_its_line_and_its_mend(rows: str, line: int, says: str, mend: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_log(HEADER + rows, "log.csv", {"short": ROUTINE})
    (fault,) = refused.value.faults
    assert fault.place == f"log.csv, line {line}"
    assert says in fault.says
    assert mend in fault.mend


def test_a_file_without_the_columns_says_which_are_wanted() -> None:
    for text in ("", "a,b\n1,2\n"):
        with pytest.raises(DocumentError, match="no column session, routine, at, kind, number, words"):
            read_log(text, "log.csv", {})


def test_the_faults_of_all_sessions_are_told_at_once_and_a_line_is_counted_over_a_note_of_two() -> None:
    text = (
        HEADER
        + STARTED
        + '1,short,,,2030-05-17T19:01:00+00:00,noted,,"a\nb"\n'
        + STARTED.replace("1,", "2,", 1)
    )
    text += "1,short,,,never,clean,x,\n2,short,,,2030-05-17T19:01:00+00:00,resumed,,\n"
    with pytest.raises(DocumentError) as refused:
        read_log(text, "log.csv", {"short": ROUTINE})
    assert [fault.place[-6:] for fault in refused.value.faults] == ["line 6", "line 6", "line 7"]


async def test_an_older_session_that_is_imported_later_takes_its_place_in_time(database: Database) -> None:
    running, old = logged(NOW), logged(NOW - timedelta(days=1), (PracticeEventKind.FINISHED, 5, 0, ""))
    await merge_sessions(database, [running])
    await merge_sessions(database, [old])
    found = await latest_session(database)
    assert found
    assert found[2] == running.events
    assert await sessions_between(database, NOW - timedelta(days=2), NOW + timedelta(days=1)) == [2, 1]


async def test_a_session_that_goes_on_is_the_latest_whatever_finished_one_is_imported(
    database: Database,
) -> None:
    running, newer = logged(NOW), logged(NOW + timedelta(days=1), (PracticeEventKind.FINISHED, 5, 0, ""))
    await merge_sessions(database, [running, newer])
    found = await latest_session(database)
    assert found
    assert found[2] == running.events


async def test_an_evening_is_mended_by_a_file_and_an_older_copy_takes_nothing_away(
    database: Database,
) -> None:
    before = logged(NOW, (PracticeEventKind.MOVED, 1, 1, ""), (PracticeEventKind.CLEAN, 2, 0, ""))
    whole = Logged(
        ROUTINE, (*before.events, PracticeEvent(PracticeEventKind.FINISHED, NOW + timedelta(minutes=9)))
    )
    other = logged(NOW + timedelta(days=1), (PracticeEventKind.FINISHED, 5, 0, ""))
    await merge_sessions(database, [whole, other])
    assert await merge_sessions(database, [before, other]) == Merged((), (), 2)
    assert not clashes({"a": [before]}, [whole, logged(NOW + timedelta(days=2))], LATER)
    mended = logged(
        NOW,
        (PracticeEventKind.MOVED, 1, 1, ""),
        (PracticeEventKind.MISS, 2, 0, ""),
        (PracticeEventKind.FINISHED, 4, 0, ""),
    )
    told = await merge_sessions(database, [mended])
    assert told == Merged((), ("2030-05-17 19:00 short",), 0, how=("",))
    first, second = await all_sessions(database)
    assert (first, second) == (mended, other)
    assert (first.number, second.number) == (1, 2)
    found = progress_in(await turns_of(database, LATER, "=Ferry, bridge"), datetime.date)
    assert found
    assert (found.best_bpm, found.length) == (None, timedelta(minutes=3))


async def test_a_session_whose_end_is_taken_out_goes_on_unless_another_does(database: Database) -> None:
    whole = logged(NOW, (PracticeEventKind.MOVED, 1, 1, ""), (PracticeEventKind.FINISHED, 9, 0, ""))
    endless = logged(NOW, (PracticeEventKind.MOVED, 2, 1, ""))
    running = logged(NOW + timedelta(days=1))
    assert not clashes({"a": [endless]}, [whole], LATER)
    (clash,) = clashes({"a": [endless]}, [whole, running], LATER)
    assert (clash.place, clash.says) == (
        "a",
        "the session 2030-05-17 19:00 short has no end, and 2030-05-18 19:00 short begins after it",
    )
    await merge_sessions(database, [whole])
    await merge_sessions(database, [endless])
    found = await latest_session(database)
    assert found
    assert not found[1].finished


def test_one_session_in_two_files_and_two_without_an_end_are_told() -> None:
    one, other = logged(NOW), logged(NOW + timedelta(days=1))
    assert not clashes({"a": [one]}, [one], LATER)
    (twin,) = clashes({"a": [one], "b": [one]}, [], LATER)
    assert (twin.place, twin.says) == ("b", "the session 2030-05-17 19:00 short stands in a already")
    (endless,) = clashes({"a": [other]}, [one], LATER)
    assert endless.says.startswith("the session 2030-05-17 19:00 short has no end, and 2030-05-18 19:00")
    (half,) = clashes(
        {"a": [one]}, [logged(NOW + timedelta(days=2), (PracticeEventKind.FINISHED, 5, 0, ""))], LATER
    )
    assert "has no end" in half.says


@pytest.mark.parametrize("slug", ["short", "another"])
async def test_twins_of_an_older_version_are_exported_into_a_file_that_can_be_imported(
    database: Database, tmp_path: Path, slug: str
) -> None:
    by_mistake = logged(
        NOW, (PracticeEventKind.FINISHED, 0, 0, ""), routine=ROUTINE.model_copy(update={"slug": slug})
    )
    meant = logged(NOW, (PracticeEventKind.CLEAN, 1, 0, ""), (PracticeEventKind.FINISHED, 9, 0, ""))
    await save_sessions(database, [by_mistake, by_mistake, meant])
    held = await all_sessions(database)
    read = read_log(as_csv(held), "a", {})
    assert not clashes({"a": read}, held, LATER)
    assert await merge_sessions(database, read) == Merged((), (), 3)
    async with Database.opened(tmp_path / "other.db") as other:
        assert not clashes({"a": read}, [], LATER)
        assert len((await merge_sessions(other, read)).added) == 3
        assert sorted(await all_sessions(other), key=repr) == sorted(held, key=repr)


def test_the_same_session_twice_in_a_file_is_told_unless_it_was_over_as_it_began() -> None:
    evening = logged(NOW, (PracticeEventKind.FINISHED, 9, 0, ""))
    (twin,) = clashes({"a": [evening, evening]}, [], LATER)
    assert (twin.says, twin.mend) == (
        "the session 2030-05-17 19:00 short stands in a already",
        "keep one of them",
    )


def test_two_sessions_at_one_time_and_one_in_the_future_are_told() -> None:
    evening = logged(NOW, (PracticeEventKind.FINISHED, 60, 0, ""))
    within = logged(NOW + timedelta(minutes=5), (PracticeEventKind.FINISHED, 9, 0, ""))
    after = logged(NOW + timedelta(minutes=30), (PracticeEventKind.FINISHED, 9, 0, ""))
    first, second = clashes({"a": [within, after]}, [evening], LATER)
    assert (first.place, first.says) == (
        "a",
        "the session 2030-05-17 19:05 short begins before 2030-05-17 19:00 short is over",
    )
    assert "19:30" in second.says
    assert not clashes(
        {"a": [logged(NOW + timedelta(minutes=60), (PracticeEventKind.FINISHED, 1, 0, ""))]}, [evening], LATER
    )
    assert not clashes({"a": [logged(LATER, routine=ROUTINE)]}, [within, after, evening], LATER)
    (ahead,) = clashes({"a": [evening]}, [], NOW)
    assert "lies in the future" in ahead.says


async def test_a_count_that_was_set_wrong_after_the_end_is_taken_out_by_a_file(database: Database) -> None:
    whole = logged(NOW, (PracticeEventKind.FINISHED, 9, 0, ""))
    wrong = logged(NOW, (PracticeEventKind.FINISHED, 9, 0, ""), (PracticeEventKind.FIXED, 10, 900, "clean"))
    await merge_sessions(database, [wrong])
    assert (await merge_sessions(database, [whole])).changed == ("2030-05-17 19:00 short",)
    assert await all_sessions(database) == [whole]


def test_a_file_whose_lines_are_one_cell_each_says_how_to_open_it() -> None:
    with pytest.raises(DocumentError) as refused:
        read_log('"session,routine,at,kind,number,words"\r\n"1,short"\r\n', "log.csv", {})
    assert "each line is one cell" in refused.value.faults[0].mend


def in_summer(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=CEST)


def test_what_a_spreadsheet_makes_of_a_log_is_understood() -> None:
    rows = (
        ("session", "routine", "at", "kind", "number", "words"),
        ("1", "short", "2030-05-17T19:00:00+00:00", "started", "0,0", ""),
        ("1", "short", "2030-05-17T19:01:00+00:00", "moved", "1.0", ""),
        ("1", "short", "2030-05-17T21:02:00", "tempo", "92,5", ""),
    )
    meant = logged(NOW, (PracticeEventKind.MOVED, 1, 1, ""), (PracticeEventKind.TEMPO, 2, 92.5, ""))
    for head, parts in (
        ("sep=;\n", ";"),
        ("\r\n;;;\n", ";"),
        ("\ufeff\n", "\t"),
        ("", "\t"),
        ("SEP=\t\n", "\t"),
    ):
        text = head + "\n".join(parts.join(row) for row in rows)
        read = read_log(
            text, "x", {"short": ROUTINE}, lambda at: at if at.tzinfo else at.replace(tzinfo=CEST)
        )
        assert read == (meant,), head


BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("clock", "utc"),
    [
        (("01:50", "02:10", "02:50", "03:10"), ("23:50", "00:10", "00:50", "02:10")),
        (("02:50", "02:10", "02:50", "03:10"), ("00:50", "01:10", "01:50", "02:10")),
        (("02:50", "02:10", "02:05", "03:10"), None),
        (("02:50", "01:10", "02:05", "03:10"), None),
    ],
)
def test_in_the_hour_that_comes_twice_a_time_is_of_the_second_where_the_first_is_over(
    clock: tuple[str, ...], utc: tuple[str, ...] | None
) -> None:
    kinds = ("started", "clean", "clean", "finished")
    rows = [f"1,short,,,2030-10-27T{time}:00,{kind},,\n" for time, kind in zip(clock, kinds, strict=True)]

    def read() -> list[str]:
        (session,) = read_log(
            HEADER + "".join(rows),
            "log.csv",
            {"short": ROUTINE},
            lambda at: at if at.tzinfo else at.replace(tzinfo=BERLIN),
        )
        return [f"{each.at:%H:%M}" for each in session.events]

    if utc:
        assert read() == list(utc)
        return
    with pytest.raises(DocumentError) as error:
        read()
    assert [each.says for each in error.value.faults] == ["it lies before the row above"]


def test_a_session_may_begin_in_the_second_of_two_hours_in_which_another_was_over() -> None:
    rows = (
        "1,short,,,2030-10-27T02:10:00,started,,\n1,short,,,2030-10-27T02:50:00,finished,,\n"
        "2,short,,,2030-10-27T02:20:00,started,,\n2,short,,,2030-10-27T02:40:00,finished,,\n"
    )
    read = read_log(HEADER + rows, "a", {"short": ROUTINE}, lambda at: at.replace(tzinfo=BERLIN))
    assert [f"{each.events[0].at:%H:%M}" for each in read] == ["00:10", "01:20"]
    assert not clashes({"a": read}, [], LATER + timedelta(days=999))


def test_lines_before_the_columns_count_in_the_place_of_a_fault() -> None:
    text = "sep=;\n\nsession;routine;at;kind;number;words\n1;short;yesterday;started;;\n"
    with pytest.raises(DocumentError) as error:
        read_log(text, "log.csv", {"short": ROUTINE})
    assert error.value.faults[0].place == "log.csv, line 4"
