"""Whatever tables there are, by the schema: each has somebody in each column that could, and then in none."""

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.forget import forget
from bot.rehearsal.clock import FakeClock
from bot.settings import Settings
from bot.store.database import Database, stamp

LOGIN, ID = "fan_zorbelfern", "987654321"


class Who(NamedTuple):
    """Somebody, and the number of their row in each table."""

    login: str
    id: str
    number: int

    @property
    def named(self) -> str:
        """A text that names them."""
        return f"As @{self.login} said, and {self.login} knows."


FERN, ROBIN, MOSS = (
    Who(LOGIN, ID, 1),
    Who("fan_robinsong", "123123123", 2),
    Who("fan_mosswort", "456456456", 3),
)

NO_PERSON = {
    *(
        "kind",
        "slug",
        "state",
        "mode",
        "rule",
        "part",
        "setting",
        "action",
        "outcome",
        "decision",
        "step",
        "role",
    ),
    *("day", "since", "key", "purpose", "digest", "right", "batch", "gear", "checklist", "file", "whom"),
    *("first_seen", "last_day", "head", "message_id", "twitch_id", "scopes", "access", "refresh"),
}
"""What columns are called that hold nobody and nobody's words, in whatever table."""

NOBODYS = {
    *("token.login", "token.user_id"),  # the bot and the artist themselves
    *("trouble.subject", "trouble.says", "audit_call.detail", "review.detail"),  # our words, and Twitch's
    *("toggle.before", "toggle.after", "panic.before", "panic.after", "moderation_log.what"),
    *(
        "document.body",
        "document_edit.before",
        "document_edit.after",
    ),  # by kind: test_forget.py
    *("practice_session.routine", "practice_correction.before", "practice_correction.after"),
    *("import_request.files", "import_request.answer"),  # gone at each start
    *("announced.slug", "gear_wish.words"),  # words that were searched, without signs: test_forget.py
    *("counter.name", "practice_played.what"),
    *("gear_said.moment", "gear_said.said"),  # a block and a rig, and slugs of gear
    *("early_comment.evening", "hush.until", "support_gift.act", "insight.about", "insight_mark.about"),
    *("quiz_season.name", "quiz_asked.body", "quiz_memory.card", "quiz_score.topic"),
    *("duet_submission.challenge", "duet_submission.terms", "duet_submission.shown_until"),
    *("duet_submission.place", "duet_submission.video"),
    *("duet_submission.answer_place", "duet_submission.answer_video"),
}
"""Columns that hold nobody by what they are for, or whose documents another test has; with the reason."""

VALUES: Mapping[str, object] = {
    "audit.said_at": "2028-01-01T00:00:00.000000+00:00",  # long over: of what counts, the bare id stays
    "review.kind": "held",
    "panic.part": "preset",
    "toggle.kind": "preset",
    "answers_switch.mode": "on",
    "question.state": "open",
    "practice_event.kind": "noted",
    "practice_event.number": 0,
    "credential.right": "artist",
    "insight.people": 3,
    "duet_submission.place": "youtube",
    "duet_submission.answer_place": "",
    "duet_submission.reason": "",
    "early_comment.evening": "2030-05-17",
    "hush.until": "2030-05-17T20:00:00.000000+00:00",
    "hush.id": 1,
    "support_switch.id": 1,
    "duet_submission.state": "offered",
    "duet_submission.consented_at": None,
    "duet_submission.shown_until": None,
}
"""What a column needs that is no word for itself."""

FILLED_BY_HAND = {"document", "document_change", "document_edit", "practice_session", "practice_correction"}
"""Tables whose rows are whole documents: `test_forget.py` has them, with everything in each text."""


class Column(NamedTuple):
    """A column of a table, with how the table was made."""

    table: str
    name: str
    kind: str
    made_by: str

    @property
    def place(self) -> str:
        return f"{self.table}.{self.name}"

    @property
    def one_of(self) -> str:
        """The first of the words that it takes; '' where it takes any."""
        found = re.search(rf"CHECK \({self.name} IN \('([^']*)'", self.made_by)
        return found[1] if found else ""

    def holds(self, who: Who) -> str:
        """Return what of somebody could be in it: the id, the login, a text about them; '' for nothing."""
        if self.kind != "TEXT" or self.place in NOBODYS or self.table in FILLED_BY_HAND or self.one_of:
            return ""
        if self.name.endswith(("login", "_by")) or self.name in {"by", "author"}:
            return who.login
        if self.name in {"user_id", "chatter_id", "turn_of"} or self.place == "chatter.id":
            return who.id
        if self.name in NO_PERSON or self.name.endswith("at") or self.name.endswith("_id"):
            return ""
        return who.named

    def value(self, who: Who, at: datetime) -> object:
        """Return what stands in it: of somebody what could, else something that the table takes."""
        if self.place in VALUES:
            return VALUES[self.place]
        json_only = re.search(rf"json_valid\({self.name}\)", self.made_by)
        if told := self.holds(who):
            return json.dumps({"says": told}) if json_only else told
        if self.kind in {"INTEGER", "REAL", "BLOB"}:
            number = who.number if self.name == "id" or self.name.endswith("_id") else 1
            return bytes([number]) if self.kind == "BLOB" else number
        if self.one_of:
            return self.one_of
        if self.name.endswith("at") or self.name == "since":
            return stamp(at)
        return "{}" if json_only else (at.date().isoformat() if self.name.endswith("day") else "null")


def columns(connection: sqlite3.Connection) -> list[Column]:
    """Return all columns of all tables."""
    rows = connection.execute(
        "SELECT owner.name, field.name, field.type, owner.sql FROM sqlite_schema AS owner,"
        " pragma_table_info(owner.name) AS field"
        " WHERE owner.type = 'table' AND owner.name NOT LIKE 'sqlite_%'"
    )
    return [Column(*row) for row in rows]


def tables_with_people(path: Path) -> dict[str, list[Column]]:
    """Return the columns of each table that could hold somebody."""
    tables: dict[str, list[Column]] = {}
    with sqlite3.connect(path) as connection:
        for each in columns(connection):
            tables.setdefault(each.table, []).append(each)
    return {name: held for name, held in tables.items() if any(each.holds(FERN) for each in held)}


def put(path: Path, table: Sequence[Column], who: Who, at: datetime) -> list[str]:
    """Put somebody into each column of a table that could hold them; return which those are."""
    name, values = table[0].table, [each.value(who, at) for each in table]
    names, gaps = ", ".join(each.name for each in table), ", ".join("?" * len(table))
    with sqlite3.connect(path) as connection:
        try:  # a trigger may have put a row there already
            connection.execute(f"INSERT OR REPLACE INTO {name} ({names}) VALUES ({gaps})", values)  # noqa: S608
        except sqlite3.Error as error:
            pytest.fail(f"{name}: {error}; say in VALUES what it needs")
    return [each.place for each in table if each.holds(who) and each.place not in VALUES]


def left_in(path: Path, *words: str) -> list[str]:
    """Return the columns that still have a word."""
    with sqlite3.connect(path) as connection:
        return [
            each.place
            for each in columns(connection)
            for word in words
            if connection.execute(
                f"SELECT 1 FROM {each.table} WHERE instr(lower({each.name}), ?) LIMIT 1",  # noqa: S608
                (word,),
            ).fetchone()
        ]


def in_files(path: Path, *words: str) -> list[str]:
    """Return which words stand anywhere in the files of a database, in free pages and the log too."""
    held = b"".join(each.read_bytes() for each in path.parent.glob(path.name + "*")).lower()
    return [word for word in words if word.encode() in held]


async def new_database(folder: Path, data: Path) -> Settings:
    """Return the settings of a new database."""
    settings = Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=folder / "w.db",
        home=folder / "own",
        data_dir=data,
    )
    async with Database.opened(settings.database):
        return settings


@pytest.fixture
async def everywhere(tmp_path: Path, data: Path, evening: datetime) -> Settings:
    """Return the settings of a database that has somebody wherever it could, and others beside them."""
    settings = await new_database(tmp_path, data)
    path, tables = settings.database, tables_with_people(settings.database)
    could = {place for table in tables.values() for place in put(path, table, FERN, evening)}
    assert len(could) > 40, "nearly no table could hold anybody"
    assert not could - set(left_in(path, LOGIN, ID)), "each of these must have somebody before"
    with sqlite3.connect(path) as connection:  # so that the question stays, whose turn it was does not
        connection.execute(
            "INSERT INTO question_asking (question_id, chatter_id, chatter_login, message_id, words, at)"
            " VALUES (1, ?, ?, 'm', 'Why?', ?)",
            (ROBIN.id, ROBIN.login, stamp(evening)),
        )
    return settings


@pytest.mark.parametrize("name", [LOGIN, ID])
async def test_who_is_in_every_table_is_in_none_and_in_no_page_of_the_file_afterwards(
    name: str, everywhere: Settings, evening: datetime
) -> None:
    """A new table that fails here needs a `forget` in its feature; a column without people, a line above."""
    with sqlite3.connect(everywhere.database) as connection:
        connection.execute("DELETE FROM opt_out")
    told = await forget(everywhere, name, FakeClock(evening))
    assert left_in(everywhere.database, LOGIN, ID) == []
    assert in_files(everywhere.database, LOGIN, ID) == []
    assert told.tables == ()


async def test_of_who_opted_out_and_of_what_counts_the_bare_id_stays_and_nothing_else(
    everywhere: Settings, evening: datetime
) -> None:
    with sqlite3.connect(everywhere.database) as connection:
        lately = stamp(evening - timedelta(days=2))
        connection.execute("UPDATE audit SET said_at = ?, undone_at = NULL", (lately,))
    told = await forget(everywhere, LOGIN, FakeClock(evening))
    assert set(left_in(everywhere.database, ID)) == {
        "opt_out.chatter_id",
        "audit.chatter_id",
    }
    assert in_files(everywhere.database, LOGIN) == []
    assert told.forgotten.stays == 1
    assert told.tables == ()


async def test_a_table_that_no_feature_looks_after_is_told_by_its_name(
    everywhere: Settings, evening: datetime
) -> None:
    with sqlite3.connect(everywhere.database) as connection:
        connection.execute("CREATE TABLE guestbook (chatter_login TEXT NOT NULL, says TEXT NOT NULL) STRICT")
        connection.execute("INSERT INTO guestbook VALUES (?, ?)", ("fan_moss", f"Hi @{LOGIN}!"))
    told = await forget(everywhere, LOGIN, FakeClock(evening))
    assert told.tables == ("guestbook",)


@given(draws=st.data())
@hypothesis_settings(
    max_examples=4, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_to_forget_one_changes_nothing_of_the_others(
    data: Path, evening: datetime, draws: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        settings = await new_database(Path(folder), data)
        path, tables = settings.database, tables_with_people(settings.database)
        for who in (FERN, ROBIN, MOSS):
            for name in draws.draw(st.sets(st.sampled_from(sorted(tables)), min_size=1), label=who.login):
                put(path, tables[name], who, evening)
        put(path, tables["suggestion"], FERN, evening)  # which knows the id by the login
        await forget(settings, "nobody_at_all", FakeClock(evening))  # what a start alone does is done
        before = of_others(path)
        await forget(settings, LOGIN, FakeClock(evening))
        assert left_in(path, LOGIN, ID) in ([], ["opt_out.chatter_id"])
        assert of_others(path) == before


def of_others(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of each table that has people which have nothing of who is forgotten."""
    found: dict[str, list[tuple[object, ...]]] = {}
    with sqlite3.connect(path) as connection:
        for name in tables_with_people(path):
            rows = [tuple(row) for row in connection.execute(f"SELECT * FROM {name}")]  # noqa: S608
            found[name] = [
                row for row in rows if any(who.id in row or who.login in str(row) for who in (ROBIN, MOSS))
            ]
    return found
