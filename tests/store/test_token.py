"""What is kept of a sign-in: one for each role, and never an old pair over a new one."""

import shutil
import sqlite3
from dataclasses import astuple, replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.domain.operation.token import Token
from bot.store.database import Database
from bot.store.migrate import MIGRATIONS
from bot.store.token import load_token, replace_pair, save_token

BOT = Token("7", "woodshed_bot", "access", "refresh", frozenset({"user:read:chat", "user:write:chat"}))
ARTIST = Token("8", "junipervale", "hers", "hers-too", frozenset({"channel:manage:broadcast"}), "artist")


async def kept(database: Database) -> list[object]:
    found = [await load_token(database, role) for role in ("bot", "artist")]
    return [each and astuple(each) for each in found]


async def test_each_role_has_one_sign_in_and_the_newest_is_it(database: Database, evening: datetime) -> None:
    assert await kept(database) == [None, None]
    await save_token(database, BOT, evening)
    assert await kept(database) == [astuple(BOT), None]
    await save_token(database, ARTIST, evening)
    other = replace(BOT, user_id="9", login="other_bot")
    await save_token(database, other, evening)
    assert await kept(database) == [astuple(other), astuple(ARTIST)]


async def test_one_account_may_have_both_roles(database: Database, evening: datetime) -> None:
    both = replace(ARTIST, role="bot", refresh="another")
    for token in (ARTIST, both):
        await save_token(database, token, evening)
    assert await kept(database) == [astuple(both), astuple(ARTIST)]


async def test_a_refresh_changes_the_sign_in_that_it_is_of_and_no_other(
    database: Database, evening: datetime
) -> None:
    for token in (BOT, ARTIST):
        await save_token(database, token, evening)
    await replace_pair(database, "refresh", "a2", "r2", evening)
    assert await kept(database) == [astuple(replace(BOT, access="a2", refresh="r2")), astuple(ARTIST)]
    await replace_pair(database, "refresh", "a3", "r3", evening)
    assert await kept(database) == [astuple(replace(BOT, access="a2", refresh="r2")), astuple(ARTIST)]


async def test_of_the_sign_ins_before_there_were_roles_the_newest_is_the_bots(
    tmp_path: Path, evening: datetime
) -> None:
    folder = tmp_path / "sql"
    folder.mkdir()
    for script in sorted(MIGRATIONS.glob("000[1-7]_*.sql")):
        shutil.copy(script, folder)
    await (await Database.open(tmp_path / "w.db", folder)).close()
    with sqlite3.connect(tmp_path / "w.db") as connection:
        for minutes, login in enumerate(("first_bot", "woodshed_bot")):
            row = (login, login, "access", login, "a b", str(evening + timedelta(minutes=minutes)))
            connection.execute("INSERT INTO token VALUES (?, ?, ?, ?, ?, ?)", row)
    connection.close()
    database = await Database.open(tmp_path / "w.db")
    token = await load_token(database)
    rows = list(await database.reading.execute_fetchall("SELECT * FROM token"))
    await database.close()
    assert token
    assert (token.login, token.scopes, len(rows)) == ("woodshed_bot", {"a", "b"}, 1)
