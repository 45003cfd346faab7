"""How the recap looks, on evenings of many kinds: whatever was played, it fits a phone and can be read."""

import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page

from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import DAY
from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.recap import write_recap
from bot.settings import Settings
from bot.store.database import Database
from bot.store.practice import save_sessions
from tests.axe import barriers
from tests.bench.practice import LAST, an_evening, many_evenings, sample_routine
from tests.windows import tab

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
MINUTE = timedelta(minutes=1)


def plain() -> list[Logged]:
    return list(many_evenings(sample_routine("short-evening"), 20))


def uncounted() -> list[Logged]:
    """Give an evening of playing through, in which nobody counted."""
    routine = Routine(
        slug="free",
        title="Whatever comes",
        blocks=(
            Block(title="Long tones, listening", kind=BlockKind.WARM_UP, minutes=10),
            Block(title="Playing along to the rain", kind=BlockKind.IMPROVISATION, minutes=30),
        ),
    )
    events = [
        (PracticeEventKind.STARTED, 0, 0),
        (PracticeEventKind.MOVED, 11, 1),
        (PracticeEventKind.NOTED, 20, 0),
        (PracticeEventKind.FINISHED, 41, 0),
    ]
    return [_logged(routine, events)]


def many_blocks() -> list[Logged]:
    """Give an evening of twenty-one pieces, played for the first time, at tempi far apart."""
    blocks = tuple(
        Block(
            title=f"Etude no. {number}" + ", with a long name that says what it is for" * (number % 2),
            kind=BlockKind.TECHNIQUE,
            minutes=3,
            start_bpm=10 if number == 3 else 400 if number == 4 else 60 + number,
        )
        for number in range(1, 22)
    )
    routine = Routine(slug="all", title="All the études, one after the other", blocks=blocks)
    events = [(PracticeEventKind.STARTED, 0.0, 0)]
    for number in range(21):
        at = number * 3.0 if number < 18 else 54 + (number - 18) * 0.2  # the last ones in a hurry
        events += [(PracticeEventKind.MOVED, at, number)] if number else []
        events.append((PracticeEventKind.CLEAN, at + 0.1, 0))
    return [_logged(routine, [*events, (PracticeEventKind.FINISHED, 60, 0)])]


def a_moment() -> list[Logged]:
    return [
        _logged(
            sample_routine("short-evening"),
            [(PracticeEventKind.STARTED, 0, 0), (PracticeEventKind.FINISHED, 7 / 60, 0)],
        )
    ]


def two_sessions() -> list[Logged]:
    """Give an evening with a session of seventy minutes, and one of a minute and a half after it."""
    long = an_evening(sample_routine("morning-woodshed"), LAST, 0.6, random.Random(5))  # noqa: S311
    after = (long.until - LAST) / MINUTE + 10
    again = [
        (PracticeEventKind.STARTED, after, 0),
        (PracticeEventKind.CLEAN, after + 1, 0),
        (PracticeEventKind.FINISHED, after + 1.5, 0),
    ]
    return [long, _logged(sample_routine("short-evening"), again)]


def _logged(routine: Routine, events: Sequence[tuple[PracticeEventKind, float, int]]) -> Logged:
    made = (
        PracticeEvent(
            kind, LAST + at * MINUTE, number, "the rain won" if kind is PracticeEventKind.NOTED else ""
        )
        for kind, at, number in events
    )
    return Logged(routine, tuple(made))


EVENINGS = [plain, uncounted, many_blocks, a_moment, two_sessions]


async def written(evenings: list[Logged], project: Path, folder: Path) -> Path:
    settings = Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=folder / "w.db",
        data_dir=project / "data",
        timezone="Europe/Berlin",
    )
    database = await Database.open(settings.database)
    await save_sessions(database, evenings)
    page, *_ = await write_recap(settings, evenings[-1].until + DAY / 24, None, folder)
    await database.close()
    return page


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        pytest.param(kind, size, id=f"{kind.__name__}-{name}", marks=() if daily else pytest.mark.long)
        for kind in EVENINGS
        for name, size, daily in (("phone", PHONE, True), ("desk", DESK, kind is many_blocks))
    ],
)
async def test_every_kind_of_evening_fits_the_screen_and_no_words_run_into_each_other(
    kind: Callable[[], list[Logged]], size: dict[str, int], project: Path, tmp_path: Path, browser: Browser
) -> None:
    file = await written(kind(), project, tmp_path)
    scheme = "dark" if size is PHONE else "light"
    page = await tab(browser, viewport=size, color_scheme=scheme)  # pyright: ignore[reportArgumentType]
    await page.goto(file.as_uri())
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await _off_screen(page) == []
    assert await _overlaps(page) == []
    assert (
        await page.evaluate(
            "[...document.querySelectorAll('th')].filter((each) => !each.textContent.trim()).length"
        )
        == 0
    )
    sizes = await page.evaluate(
        "[...document.querySelectorAll('svg text')].map((each) => each.getBoundingClientRect().height)"
        ".filter((height) => height)"
    )
    assert all(height >= 9 for height in sizes)
    assert await barriers(page) == []
    await page.close()


async def _off_screen(page: Page) -> list[str]:
    """Return the cells and drawn words that lie outside of what they stand in."""
    return await page.evaluate(
        """() => [...document.querySelectorAll("td, th, svg text")]
          .filter((each) => { const box = each.getBoundingClientRect();
            return box.width && (box.left < 0 || box.right > innerWidth); })
          .map((each) => each.textContent)"""
    )


async def _overlaps(page: Page) -> list[str]:
    """Return the drawn words that lie upon each other."""
    return await page.evaluate(
        """() => { const words = [...document.querySelectorAll("svg text")]
            .map((each) => [each.textContent, each.getBoundingClientRect()])
            .filter(([text, box]) => text.trim() && box.width);
          return words.flatMap(([text, a], place) => words.slice(place + 1)
            .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1
              && a.top < b.bottom - 2 && b.top < a.bottom - 2)
            .map(([other]) => `${text} / ${other}`)); }"""
    )


async def test_what_was_not_counted_is_said_so_and_a_gap_is_what_it_is(project: Path, tmp_path: Path) -> None:
    text = (await written(uncounted(), project, tmp_path)).read_text("utf-8")
    assert "Repetitions were not counted." in text
    assert "clean repetitions" not in text
    assert "A gap" not in text


async def test_first_times_are_a_sentence_not_a_wall_of_cards(project: Path, tmp_path: Path) -> None:
    text = (await written(many_blocks(), project, tmp_path)).read_text("utf-8")
    assert '<ul class="bests">' not in text
    assert "For the first time: Etude no. 1" in text
