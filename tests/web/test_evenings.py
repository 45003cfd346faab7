"""Looking back as pages: the season, an evening, pieces and the plan, over real HTTP."""

import io
import re
import zipfile
from collections.abc import AsyncGenerator
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from markupsafe import escape
from playwright.async_api import Browser, expect

from bot.domain.evenings.evenings import PieceDay
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import DAY
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import DocumentError
from bot.services.evenings.evenings import Evenings
from bot.services.evenings.recap import gather
from bot.services.evenings.recap_files import clock, page_templates
from bot.store.database import Database
from bot.store.practice import save_sessions
from bot.web.chart import piece_chart, scale, weeks_chart
from bot.web.plan import MOST
from tests.axe import barriers
from tests.bench.practice import LAST, many_evenings, sample_routine
from tests.evenings import PracticeHouse, practice_house
from tests.moderated import HOSTILE
from tests.spoken import voice_of_tests
from tests.windows import tab

MIDNIGHT = datetime(2030, 5, 17, 22, 30, tzinfo=UTC)
"""Half past midnight where the artist lives: of the evening before, for them."""

SHORT = sample_routine("short-evening")
EVENINGS = 20


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncGenerator[PracticeHouse]:
    """Give a house with some evenings, of which the last was the day before."""
    await save_sessions(database, many_evenings(SHORT, EVENINGS))
    async with practice_house(database, tmp_path / "own", LAST + DAY, [SHORT], zone="Europe/Berlin") as house:
        yield house


async def test_the_season_has_the_figures_of_each_recap_and_of_each_week(house: PracticeHouse) -> None:
    status, page = await house.get("evenings")
    assert status == 200
    for day in (date(2030, 4, 30), date(2030, 5, 17)):
        evening = await gather(house.database, house.settings, house.clock.now(), day)
        row = page.partition(f'href="/evenings/{day}"')[2].partition("</tr>")[0]
        assert clock(evening.length) in row
        assert f"{evening.clean} of {evening.clean + evening.missed}" in row
        assert len(re.findall(r'href="/pieces/', row)) == len(evening.bests)
    assert page.count("<rect") == 12
    for _, length in evening.weeks:
        assert f"<small>{clock(length)}</small>" in page


async def test_seasons_are_paged_by_their_weeks_so_that_each_evening_is_on_one_page(
    database: Database, tmp_path: Path
) -> None:
    days = [0, 3, 90, 91, 400, 1200]
    first = many_evenings(SHORT, 1, LAST)
    (pattern,) = first
    moved = [
        Logged(
            SHORT, tuple(PracticeEvent(e.kind, e.at - day * DAY, e.number, e.words) for e in pattern.events)
        )
        for day in days
    ]
    await save_sessions(database, moved)
    async with practice_house(database, tmp_path / "own", LAST + DAY, [SHORT]) as house:
        path, seen = "evenings", list[str]()
        while path:
            _, page = await house.get(path)
            seen += re.findall(r'href="/evenings/(\d{4}-\d\d-\d\d)"', page)
            older = re.search(r'rel="next" href="/([^"]+)"', page)
            path = older[1] if older else ""
        assert seen == [f"{(LAST - day * DAY).date()}" for day in days]
        _, page = await house.get(f"evenings?week={(LAST - 1200 * DAY).date()}")
        back = re.search(r'rel="prev" href="/([^"]+)"', page)
        assert back
        assert f"{(LAST - 400 * DAY).date()}" in (await house.get(back[1]))[1]


async def test_an_evening_says_what_its_recap_says_and_grows_while_it_is_played(
    database: Database, tmp_path: Path
) -> None:
    routine = Routine(
        slug="one", title="One", blocks=(Block(title="Song", kind=BlockKind.REPERTOIRE, minutes=9),)
    )
    async with practice_house(database, tmp_path / "own", MIDNIGHT, [routine], zone="Europe/Berlin") as house:
        assert (await house.get("evenings/2030-05-17"))[0] == 404
        await house.room.start("one")
        await house.clock.advance(MIDNIGHT + timedelta(minutes=4))
        await house.room.act(PracticeEventKind.CLEAN)
        status, page = await house.get("evenings/2030-05-17")
        assert status == 200, "past midnight it is the evening of the day before"
        assert "Friday, 17 May 2030" in page
        assert "4:00 played" in page
        assert 'data-live="practice evenings"' in page
        await house.clock.advance(MIDNIGHT + timedelta(minutes=6))
        assert "6:00 played" in (await house.get("evenings/2030-05-17"))[1]
        _, listed = await house.get("evenings")
        assert listed.count('href="/evenings/2030-05-17"') == 1
        session = (await house.get("sessions/1"))[1]
        assert "This session goes on still" in session
        assert "/do/session-" not in session


async def test_an_evening_leads_to_its_neighbours_and_to_its_files(house: PracticeHouse) -> None:
    _, page = await house.get("evenings/2030-05-16")
    assert 'rel="prev" href="/evenings/2030-05-15"' in page
    assert 'rel="next" href="/evenings/2030-05-17"' in page
    status, table, name = await house.download("evenings/2030-05-16.csv")
    assert (status, name) == (200, 'attachment; filename="2030-05-16.csv"')
    assert table.decode().count("started") == 1
    status, archive, _ = await house.download("evenings/2030-05-16.zip")
    names = zipfile.ZipFile(io.BytesIO(archive)).namelist()
    assert {"2030-05-16.html", "2030-05-16.md", "2030-05-16-tempo.svg", "2030-05-16-tempo.png"} <= {*names}
    for ending in ("html", "zip", "csv"):
        assert (await house.get(f"evenings/1999-01-01.{ending}"))[0] == 404


@pytest.mark.parametrize(
    "day", ["2030-02-31", "2030-5-1", "0001-01-01", "9999-12-31", "1900-01-01", "2999-12-31"]
)
async def test_a_day_on_which_nobody_practises_has_no_page_and_breaks_none(
    house: PracticeHouse, day: str
) -> None:
    for ending in ("", ".html", ".zip", ".csv"):
        assert (await house.get(f"evenings/{day}{ending}"))[0] == 404, ending
    assert (await house.get(f"evenings?week={day}"))[0] == 200
    assert (await house.get(f"pieces/nothing?before={day}"))[0] == 404


@pytest.mark.parametrize("path", ["evenings/2030-05-17", "pieces", "pieces/x", "sessions/1", "sessions/new"])
async def test_every_page_that_looks_back_is_found_in_the_navigation(house: PracticeHouse, path: str) -> None:
    assert '<a href="/evenings" aria-current="true">' in (await house.get(path))[1]


async def test_no_style_and_no_script_stands_in_an_evening(house: PracticeHouse) -> None:
    _, page = await house.get("evenings/2030-05-17")
    assert "style=" not in page
    assert "<style" not in page
    assert page.count("<script") == 1
    status, style, _ = await house.download("evenings/recap.css")
    assert (status, b".figures" in style) == (200, True)


async def test_a_template_of_the_artists_own_is_used_here_too_and_its_fault_is_told(
    house: PracticeHouse,
) -> None:
    own = house.settings.home / "recap"
    own.mkdir(parents=True)
    (own / "chapters.jinja").write_text("Chapters in own words")
    assert "Chapters in own words" in (await house.get("evenings/2030-05-17"))[1]
    assert page_templates(own) is page_templates(own), "and is translated once"
    (own / "evening.html.jinja").write_text("{{ evening.nobody }}")
    status, page = await house.get("evenings/2030-05-17")
    assert status == 200
    assert "A template of the recap has a fault" in page
    assert "evening.html.jinja" in page
    status, page = await house.get("evenings/2030-05-17.html")
    assert (status, "has no attribute" in page) == (500, True)


@pytest.mark.parametrize("text", ["{% for x in range(10 ** 12) %}{% endfor %}", "{{ 'x' * 10 ** 10 }}"])
async def test_a_template_that_does_not_end_is_given_up_and_told(house: PracticeHouse, text: str) -> None:
    own = house.settings.home / "recap"
    own.mkdir(parents=True)
    (own / "chapters.jinja").write_text(text)
    evenings = Evenings(house.database, house.settings, house.clock, voice_of_tests, most_seconds=2)
    for _ in ("", "and the next one is not kept waiting"):
        with pytest.raises(DocumentError, match="drawing was given up"):
            await evenings.files(date(2030, 5, 17))


async def test_a_piece_has_its_curve_and_its_days(house: PracticeHouse) -> None:
    _, pieces = await house.get("pieces")
    link = re.search(r'href="/(pieces/[^"]+)">([^<]*Waltz[^<]*)<', pieces)
    assert link
    status, page = await house.get(link[1])
    assert status == 200
    assert page.count("<circle") == page.count('href="/evenings/') == EVENINGS
    assert 'class="target"' in page
    assert (await house.get("pieces/nothing"))[0] == 404
    older = re.search(r"\?before=", page)
    assert older is None, "all of it is on one page"


@pytest.mark.parametrize("name", ["a" * 2600, "%00", "%ff", "%ed%a0%80", "%E2%80%AEa", "💥" * 400])
async def test_whatever_is_asked_of_a_piece_is_answered(house: PracticeHouse, name: str) -> None:
    status, page = await house.get(f"pieces/{name}")
    assert (status, "was never practised" in page) == (404, True)


@pytest.mark.parametrize("name", [*HOSTILE, "a/b?c=d#e", "100 %", "../x"])
async def test_whatever_a_piece_is_called_is_letters_and_has_a_page(
    database: Database, tmp_path: Path, name: str
) -> None:
    block = Block(title="x", kind=BlockKind.REPERTOIRE, minutes=9, piece=name[:60])
    routine = Routine(slug="odd", title=name[:80], blocks=(block,))
    kinds = (PracticeEventKind.STARTED, PracticeEventKind.CLEAN, PracticeEventKind.FINISHED)
    events = [PracticeEvent(kind, LAST + n * timedelta(minutes=5)) for n, kind in enumerate(kinds)]
    await save_sessions(database, [Logged(routine, tuple(events))])
    async with practice_house(database, tmp_path / "own", LAST + DAY, [routine]) as house:
        _, pieces = await house.get("pieces")
        assert escape(block.what) in pieces
        link = re.search(r'href="/(pieces/[^"]+)"', pieces)
        assert link
        for path in (unescape(link[1]), "evenings", "evenings/2030-05-17", "plan", "sessions/1"):
            status, page = await house.get(path)
            assert status == 200, path
            assert "<img" not in page
            assert "<script>" not in page


async def test_the_plan_is_shown_with_its_reasons_and_taken_over_as_it_was_shown(
    house: PracticeHouse,
) -> None:
    await house.clock.advance(LAST + 3 * DAY)
    status, page = await house.get("plan?minutes=45")
    assert status == 200
    assert "played 3 days ago" in page
    shown = re.search(r'name="version" value="(\w+)"', page)
    assert shown
    fields = {"minutes": "45", "for": "", "version": shown[1]}
    assert await house.post("plan-take", **fields | {"version": "another"}) == (
        409,
        "What is proposed has changed since this page was opened. Look at it anew, then take it over.",
    )
    assert "planned" not in house.catalogue.all(ROUTINES)
    status, told = await house.post("plan-take", **fields)
    assert (status, "!start planned" in told) == (200, True)
    taken = house.catalogue.all(ROUTINES)["planned"]
    minutes = re.findall(r"<strong>(\d+) min · ", page)
    assert [str(block.minutes) for block in taken.blocks] == minutes
    _, page = await house.get("plan?minutes=45")
    assert 'href="/documents/routine/planned"' in page
    assert "/do/plan-take" not in page
    await house.catalogue.undo(2, "")
    assert "planned" not in house.catalogue.all(ROUTINES)


async def test_a_plan_of_very_much_is_short_and_its_aim_is_typed(house: PracticeHouse) -> None:
    async with house.catalogue.editing(None) as draft:
        for number in range(MOST + 9):
            block = Block(title="Slowly", piece=f"Tune {number}", kind=BlockKind.REPERTOIRE, minutes=5)
            draft.put(ROUTINES, Routine(slug=f"r-{number}", title=f"R {number}", blocks=(block,)))
    status, page = await house.get("plan?minutes=45")
    assert status == 200
    assert page.count("<dt>") <= 3 * MOST
    assert re.search(r"and \d+ more", page)
    assert '<input id="for"' in page
    assert "<option" not in page
    _, page = await house.get("plan?minutes=45&for=tune+7")
    assert 'name="for" value="tune 7"' in page
    assert "Tune 7" in page


@pytest.mark.parametrize(
    "asked",
    [
        "minutes=0",
        "minutes=99999999999999999999",
        "minutes=x",
        "for=nothing+such",
        f"for={'a' * 2600}",
        "for=%ff",
    ],
)
async def test_whatever_is_asked_of_the_plan_is_answered(house: PracticeHouse, asked: str) -> None:
    status, page = await house.get(f"plan?{asked}")
    assert status == 200
    assert ("No routine and no piece is called" in page) == asked.startswith("for")


async def test_where_nothing_was_practised_the_pages_say_so(database: Database, tmp_path: Path) -> None:
    async with practice_house(database, tmp_path / "own", LAST, []) as house:
        assert "no practice yet" in (await house.get("evenings"))[1]
        assert "Nothing was practised yet" in (await house.get("pieces"))[1]
        assert "nothing to plan from" in (await house.get("plan"))[1]
        assert (await house.get("sessions/1"))[0] == 404


def test_a_drawing_claims_no_more_than_there_is() -> None:
    assert scale((60, 120), 84, 12)(60) == 84
    assert scale((90, 90), 84, 12)(90) == 48, "one value alone is neither low nor high"
    assert scale((40, 80, 160), 0, 100)(80) == 50, "far apart, equal shares are equal steps"
    assert piece_chart([], str) is None
    once = piece_chart([PieceDay(LAST.date(), timedelta(), 1, 0, 90, 120, is_best=False)], str)
    assert once
    assert [each.x for each in once.dots] == [50], "one day alone is neither first nor last"
    lengths = (timedelta(), timedelta(seconds=20), timedelta(hours=1))
    bars = weeks_chart(
        [(date(2030, 5, 6 + 7 * week), length) for week, length in enumerate(lengths)], str
    ).bars
    assert [each.height for each in bars] == [0, 0.4, 72], "minutes begin at nought"
    assert [each.figure for each in bars] == ["", "<1", "60"], "and what was nothing has no figure"


async def test_in_a_browser_a_slip_is_set_right_and_taken_back(
    house: PracticeHouse, browser: Browser
) -> None:
    page = await tab(browser, viewport={"width": 360, "height": 800})
    await page.goto(f"{house.server.url}evenings/2030-05-17")
    assert await barriers(page) == []
    played = page.locator(".figures dd").nth(1)
    before = int(await played.inner_text())
    await page.locator("#right .button").click()
    assert await barriers(page) == []
    refused, right = (page.locator("#block-2 form.fields").nth(row) for row in (0, 1))
    await refused.evaluate("form => { form.noValidate = true; }")  # as a program would send it
    await refused.locator("[name=clean]").fill("99999")
    await refused.locator("button").click()
    await expect(refused.locator(".problem")).to_have_text("Counts are whole numbers from 0 to 9999.")
    await expect(refused.locator("[name=clean]")).to_have_value("99999")
    clean = right.locator("[name=clean]")
    await clean.fill(str(int(await clean.input_value()) + 2))
    await clean.press("Enter")
    await expect(page.locator("#corrections li")).to_have_count(1)
    await expect(refused.locator("[name=clean]")).to_have_value("99999")  # what was typed stays
    await page.goto(f"{house.server.url}evenings/2030-05-17")
    await expect(played).to_have_text(str(before + 2))
    for path in ("evenings", "plan", "pieces", "sessions/new?routine=short-evening"):
        await page.goto(f"{house.server.url}{path}")
        assert await barriers(page) == [], path
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360, path
    await page.goto(f"{house.server.url}evenings")
    await page.locator("#corrections button").click()
    await expect(page.locator("#corrections form")).to_have_count(0)
    assert (await house.corrections.latest())[0].undone_at


async def test_the_reasons_on_the_page_are_those_of_the_terminal(house: PracticeHouse) -> None:
    await house.clock.advance(LAST + 3 * DAY)
    planned = await house.planner.plan(90)
    assert planned.plan
    _, page = await house.get("plan?minutes=90")
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split()).replace(" ;", ";").replace(" ,", ",")
    plan = planned.plan
    for each in (*plan.blocks, *plan.due, *plan.stalls, *plan.rests):
        assert each.why in text, each.why
    assert {"to warm up", "to end with loose hands"} <= {each.why for each in plan.blocks}
