"""Whatever anybody has left in a table or a document is letters on every page, and fits a phone."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser

from bot.app import Woodshed
from bot.features import KINDS
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import WallClock
from bot.settings import Settings
from bot.stage import stage
from bot.store.copy import copy_database
from tests.evening import PROJECT, evening, every_path_of, paths_of, site_of, write
from tests.hostile import documents_of
from tests.test_forget_everything import FERN, VALUES, Who, put, tables_with_people
from tests.windows import tab

SHORT = "\"><img src=x onerror='taken=1'>{{7*7}}"
LONG = (
    "שלום \u202e\"'><script>window.taken = 1</script><img src=x onerror='window.taken = 1'>"
    " javascript:window.taken=1 {{ 7*7 }} { $login } {% raw %} \U0001f469\u200d\U0001f469\u200d\U0001f467 "
    + "Z\u0301\u0302\u0303\u0304\u0305" * 20
    + "W" * 500
)
"""Breaks out of attributes and elements, is a template and a line of the voice, turns what follows around,
towers over its line, and has a word that is wider than any phone."""

NO_ROW_IS_MADE = {"photo"}
"""Tables whose rows stand for files: `test_photos.py` has what is said about a picture."""

PHONE = {"width": 360, "height": 740}
_FAULTS = """
() => {
  const faults = [];
  if (window.taken || document.title.includes("taken=")) faults.push("a script ran");
  if (document.body.innerText.includes("49")  && !document.body.innerText.includes("7*7")) faults.push("a template ran");
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`it is ${wide} px wider than a phone: ` + [...document.querySelectorAll("main *")]
    .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 3).map(each => each.cloneNode().outerHTML.slice(0, 120)).join(" "));
  const strange = "script:not([type='application/json']):not([src]), iframe, base, img[src='x'], [onerror], [href^='javascript']";
  for (const each of document.body.querySelectorAll(strange)) faults.push(`more than letters: ${each.outerHTML.slice(0, 120)}`);
  return faults;
}
"""  # noqa: E501


class Spiteful(Who):
    """Somebody whose every word is hostile."""

    @property
    def named(self) -> str:
        return LONG


def spoil(path: Path) -> list[str]:
    """Put hostile words into each column that holds somebody's; return those that have no row."""
    left: list[str] = []
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for name, table in tables_with_people(path).items():
            told = [each for each in table if each.holds(FERN) == FERN.named and each.place not in VALUES]
            if not told or name in NO_ROW_IS_MADE:
                continue
            connection.commit()
            if not connection.execute(f"SELECT 1 FROM {name}").fetchone():  # noqa: S608
                put(path, table, Spiteful(FERN.login, FERN.id, 900), datetime.now(UTC))
            for each in told:
                try:
                    changed = connection.execute(
                        f"UPDATE {name} SET {each.name} = ? WHERE {each.name} != ''",  # noqa: S608
                        (LONG,),
                    )
                except sqlite3.IntegrityError as error:
                    left.append(f"{each.place}: {error}")
                else:
                    left += [] if changed.rowcount else [f"{each.place}: no row"]
    return left


@contextlib.asynccontextmanager
async def spoiled(folder: Path) -> AsyncGenerator[tuple[LocalTwitch, Woodshed]]:
    """Give a bot that starts anew on the database of an evening, all words of which are hostile by then."""
    path = folder / "woodshed.db"
    async with evening() as (_, bot):
        await bot.runtime.catalogue.merge([(kind, documents_of(kind, (LONG, SHORT))) for kind in KINDS])
        await copy_database(bot.runtime.settings.database, path)
    left = spoil(path)
    assert not left, f"no row has hostile words in {left}: let `tests/evening.py` make one"
    settings = Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        data_dir=PROJECT / "data",
        database=path,
        home=folder / "own",
        web_port=0,
    )
    async with stage(settings, WallClock(), port=0, own=True) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        await twitch.go_live()
        await write(twitch, bot, [("fan_birch", LONG[:450]), ("fan_cedar", "!ask " + LONG[:300])])
        yield twitch, bot
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


@pytest.mark.parametrize(
    "whole", [pytest.param(False, id="share"), pytest.param(True, id="all", marks=pytest.mark.long)]
)
async def test_hostile_words_in_every_column_and_field_run_nowhere_and_fit_a_phone(
    browser: Browser, tmp_path: Path, *, whole: bool
) -> None:
    async with spoiled(tmp_path) as (_, bot):
        faults: list[str] = []
        page = await tab(browser, viewport=PHONE, reduced_motion="reduce")  # pyright: ignore[reportArgumentType]
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
        page.on("console", lambda each: faults.append(each.text) if "404" not in each.text else None)
        for path in await every_path_of(bot) if whole else (await paths_of(bot))[:14]:
            await page.goto(site_of(bot) + path)
            faults += [f"{path}: {each}" for each in await page.evaluate(_FAULTS)]
        await page.close()
    assert not faults, "\n".join(faults)
