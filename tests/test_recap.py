"""The recap as files: whole or not at all, readable, and with nobody's words taken for more than words."""

import errno
import os
import random
import re
import shutil
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import assume, given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from playwright.async_api import Browser, expect

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.fans.question_queue import FanQuestion, State
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.operation.finding import Finding, Grade
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.errors import DocumentError, WoodshedError
from bot.features import LINES
from bot.recap import write_recap
from bot.services.evenings.recap_files import as_markdown, clock
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.store.gear import count_ask
from bot.store.health import write_troubles
from bot.store.practice import save_sessions
from bot.store.question_queue import put_asking, put_states
from bot.store.stream import write_stream
from bot.store.wish import count_wish
from tests.bench.practice import LAST, an_evening, many_evenings, sample_routine
from tests.catalogue import keep
from tests.windows import tab

DAY = date(2030, 5, 17)
NAMES = [f"{DAY}{end}" for end in (".html", ".md", "-tempo.svg", "-weeks.svg", "-tempo.png", "-weeks.png")]
HOSTILE = "<script>alert(1)</script> & \"'>| **b** [x](https://evil.example) $\\frac$ `c` {{ 7*7 }} 🎸"
VOID = {"meta", "br", "link", "img", "hr", "input"}


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        data_dir=data,
        timezone="Europe/Berlin",
    )


@pytest.fixture
async def held(settings: Settings) -> AsyncGenerator[Database]:
    """Give the database as a running bot holds it, with some weeks of practice."""
    database = await Database.open(settings.database)
    evenings = many_evenings(sample_routine("short-evening"), 20)
    await save_sessions(database, evenings)
    yield database
    await database.close()


class Page(HTMLParser):
    """A page: its text, and whether what was opened was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


async def answered_question(database: Database, words: str, answer: str) -> None:
    asked = Message("m", Chatter("7", "fan_fern", "fan_fern"), Role.VIEWER, words, (), LAST, "c")
    number = await put_asking(database, asked, words, None)
    done = FanQuestion(number, State.ANSWERED, (), settled_at=LAST, answer=answer)
    await put_states(database, [done], "junipervale")


async def recap(settings: Settings, folder: Path, day: date | None = None) -> dict[str, Path]:
    written = await write_recap(settings, LAST + timedelta(hours=1), day, folder)
    return {path.name: path for path in written}


async def test_a_recap_is_written_beside_a_bot_that_runs(
    held: Database, settings: Settings, tmp_path: Path
) -> None:
    files = await recap(settings, tmp_path / "new" / "out")
    assert list(files) == NAMES
    assert sorted(path.name for path in (tmp_path / "new/out").iterdir()) == sorted(NAMES)
    for name, path in files.items():
        if name.endswith(".svg"):
            assert ET.fromstring(path.read_text("utf-8")).tag.endswith("svg")  # noqa: S314 - our own
        if name.endswith(".png"):
            assert path.read_bytes().startswith(b"\x89PNG")
    async with held.writing() as connection:
        await connection.execute("DELETE FROM gear_wish")


@pytest.mark.usefixtures("held")
async def test_the_page_is_well_formed_stands_alone_and_tells_what_the_markdown_tells(
    settings: Settings, tmp_path: Path
) -> None:
    files = await recap(settings, tmp_path)
    text = files[NAMES[0]].read_text("utf-8")
    page = Page(text)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert not page.tags & {"script", "link", "img", "iframe"}
    addresses = set(re.findall(r"\w+://[^\s\"'<]+", text))
    assert all(each.startswith("http://www.w3.org/") for each in addresses), addresses
    assert "url(#" in text, "what is clipped is clipped by what is in the page"
    markdown = files[NAMES[1]].read_text("utf-8")
    for fact in (
        "Closing at the Ferry Café, bridge, bars 33 to 48",
        "Short evening",
        "of 232",
        "that was One thing you love",
    ):
        assert fact in page.text
        assert fact in markdown
    for picture in re.findall(r"!\[.+]\((.+)\)", markdown):
        assert picture in files


HEADINGS = r"<(?:h1|h2|dt|th[^>]*|p class=\"over\"|figcaption)>([^<]+)"


@pytest.mark.parametrize("language", ["de", "es"])
async def test_a_recap_is_in_the_words_of_the_language_that_the_bot_speaks(
    language: str, held: Database, settings: Settings, tmp_path: Path, project: Path
) -> None:
    await count_ask(held, "goldie", DAY)
    await answered_question(held, "which reed is that", "a soft one")
    await write_troubles(held, [Finding("connection", Grade.BROKEN, "deaf")], LAST)
    settings = settings.model_copy(update={"data_dir": project / "data"})
    local = settings.model_copy(update={"language": language})
    english, other = await recap(settings, tmp_path / "en"), await recap(local, tmp_path / language)
    voices = [Voice.load(settings.data_dir, each, "!", LINES) for each in ("en", language)]
    alike = {name for name in LINES if not LINES[name] and voices[0].say(name) == voices[1].say(name)}
    said = {voices[0].say(name) for name in alike}
    pages = [files[NAMES[0]].read_text("utf-8") for files in (english, other)]
    told = [set(map(str.strip, re.findall(HEADINGS, page))) for page in pages]
    played = {each for each in told[0] if re.search(r"\d ·|\d:\d\d", each)}  # in the artist's own words
    assert len(told[1]) > 30
    assert told[0] & told[1] <= said | played | {"goldie"} | _own_words(pages[0])
    assert f'<html lang="{language}">' in pages[1]
    day, month = {"de": ("Freitag, 17. Mai 2030", "Mai"), "es": ("Viernes, 17 de mayo de 2030", "may")}[
        language
    ]
    assert f"<h1>{day}</h1>" in pages[1]
    markdown = [files[NAMES[1]].read_text("utf-8") for files in (english, other)]
    headings = [set(re.findall(r"^##? (.+)$", each, re.MULTILINE)) for each in markdown]
    assert {each for each in headings[0] & headings[1] if each not in said} == set()
    assert f" {month}" in other[NAMES[3]].read_text("utf-8")


def _own_words(page: str) -> set[str]:
    """Return what the artist wrote: the names of pieces, by which rows go."""
    return set(re.findall(r'<tr><th scope="row">([^<]+)', page))


@pytest.mark.usefixtures("held")
async def test_the_same_evening_makes_the_same_files(settings: Settings, tmp_path: Path) -> None:
    first = await recap(settings, tmp_path / "a")
    second = await recap(settings, tmp_path / "b")
    assert [path.read_bytes() for path in first.values()] == [path.read_bytes() for path in second.values()]


async def test_hostile_words_stay_words(held: Database, settings: Settings, tmp_path: Path) -> None:
    block = Block(
        title=HOSTILE[:80],
        kind=BlockKind.REPERTOIRE,
        minutes=9,
        piece=HOSTILE[:60],
        start_bpm=60,
        target_bpm=64,
    )
    routine = Routine(
        slug="hostile", title=HOSTILE[:80], blocks=(block, block.model_copy(update={"piece": "$\\frac$ 🎸"}))
    )
    played = an_evening(routine, LAST + timedelta(hours=3), 1, random.Random(3))  # noqa: S311
    noted = PracticeEvent(
        PracticeEventKind.NOTED, played.events[-1].at, words=HOSTILE + "\n# one\n- two\u2028three"
    )
    logged = Logged(routine, (*played.events[:-1], noted))
    await save_sessions(held, [logged])
    await keep(held, GEAR, [GearItem(slug="x", kind=GearKind.AMP, model=HOSTILE[:60])])
    await count_ask(held, "x", DAY)
    await count_ask(held, "x", DAY)
    for fan in "12":
        await count_wish(held, HOSTILE[:60], fan, LAST)
    await answered_question(held, HOSTILE, "<b>So</b> it *is*.\n# one")
    files = await recap(settings, tmp_path)
    page = Page(files[NAMES[0]].read_text("utf-8"))
    assert page.open == []
    assert not page.tags & {"script", "b", "img"}
    assert HOSTILE in page.text
    markdown = files[NAMES[1]].read_text("utf-8")
    outside, fenced = re.sub(r"(?s)^```$.*?^```$", "", markdown, flags=re.MULTILINE), "```" in markdown
    assert fenced
    assert "<" not in outside
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in markdown
    assert "Questions answered" in markdown
    assert "fan_fern" not in markdown + page.text, "nobody is named who asked"
    assert not {"html_block", "html_inline", "link_open", "em_open", "strong_open"} & set(_tokens(outside))
    assert r"\*\*b\*\* \[x\](https\://evil.example)" in markdown
    assert not re.search(r"^(# one|- two)", markdown, re.MULTILINE)
    rows = [line for line in markdown.splitlines() if line.startswith("| 1 |")]
    assert all(row.count("|") == 9 for row in rows)
    assert ET.fromstring(files[NAMES[2]].read_text("utf-8")).tag.endswith("svg")  # noqa: S314 - our own


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, 12.5 (yes) – 1:02", "plain, 12.5 (yes) – 1:02"),
        ("a_b*c", r"a\_b\*c"),
        ("![x](y)", r"\!\[x\](y)"),
        ("www.x.example", r"www\.x.example"),
        ("a@b.example", r"a\@b.example"),
        ("&lt; | `x` \\", r"&amp;lt; &#124; \`x\` \\"),
        ("<b onload=x>", "&lt;b onload=x&gt;"),
        ("- no item", r"\- no item"),
        ("+ - =", r"\+ - ="),
        ("12. bar, 3.5", r"12\. bar, 3.5"),
        ("1) one", r"1\) one"),
        ("===", r"\==="),
        ("  indented\ttext", "indented text"),
        ("two\r\n\r\nlines", "two lines"),
    ],
)
def test_markdown_shows_a_text_as_it_is(text: str, shown: str) -> None:
    assert as_markdown(text) == shown


SIGNS = st.text(st.sampled_from("\\`*_[]()<>&|~#$@!-+=.1 a\t\n:/;'\"{}"), max_size=30)
PLACES = {
    "a paragraph": "{}",
    "within a line": "Left out: {}; {}.",
    "a heading": "## {}, 19:00 to 20:00",
    "an item": "- {}",
    "a cell": "| what | n |\n|---|--:|\n| {} | 1 |",
}


@pytest.mark.parametrize("place", PLACES)
@settings_of_hypothesis(deadline=None)
@given(text=SIGNS | st.text(max_size=30))
def test_a_renderer_shows_a_text_as_it_is_wherever_it_stands(place: str, text: str) -> None:
    said = " ".join(text.split())
    assume(said and said.isprintable())
    shown = _shown(PLACES[place].format(*[as_markdown(text)] * 2))
    assert shown == _shown(PLACES[place].format("x", "x")).replace("x", said)


def _shown(markdown: str) -> str:
    """Return what a reader sees of Markdown, with the kinds of its blocks, as CommonMark and tables."""
    blocks = MarkdownIt("commonmark").enable("table").parse(markdown)
    return "\n".join(f"{each.type}: {_words(each.children)}" for each in blocks)


def _words(pieces: list[Token] | None) -> str:
    return "".join(each.content if each.type == "text" else f"({each.type})" for each in pieces or ())


def _tokens(markdown: str) -> list[str]:
    blocks = MarkdownIt("commonmark").enable("table").parse(markdown)
    return [each.type for block in blocks for each in (block, *(block.children or ()))]


def test_lengths_are_told_to_the_second() -> None:
    for seconds, shown in (
        (0, "0:00"),
        (59.6, "1:00"),
        (797, "13:17"),
        (3600, "1:00:00"),
        (36061, "10:01:01"),
    ):
        assert clock(timedelta(seconds=seconds)) == shown


async def test_an_evening_without_practice_has_a_page_too(
    held: Database, settings: Settings, tmp_path: Path
) -> None:
    quiet = DAY + timedelta(days=3)
    await count_ask(held, "goldie", quiet)
    files = await recap(settings, tmp_path, quiet)
    assert not any("tempo" in name for name in files)
    for name in (f"{quiet}.html", f"{quiet}.md"):
        text = files[name].read_text("utf-8")
        assert "No practice was logged" in text
        assert "goldie" in text


@pytest.mark.usefixtures("held")
async def test_a_day_of_which_nothing_is_known_writes_nothing(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(WoodshedError, match="nothing is known of 2001-01-01") as refused:
        await recap(settings, tmp_path / "out", date(2001, 1, 1))
    assert "2030-05-17" in refused.value.mend
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("held")
async def test_on_a_full_disk_all_files_stay_as_they_were(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    await recap(settings, out)
    (out / NAMES[0]).write_text("mine", "utf-8")
    before = {path: path.read_bytes() for path in out.iterdir()}
    calls = iter(range(99))

    def full_at_the_third(_: int) -> None:
        if next(calls) == 2:
            raise OSError(errno.ENOSPC, "the disk is full")

    monkeypatch.setattr(os, "fsync", full_at_the_third)
    with pytest.raises(DocumentError, match="the disk is full"):
        await recap(settings, out)
    assert {path: path.read_bytes() for path in out.iterdir()} == before


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    "fault",
    [
        *("{% if %}", "{{ evening.nothing.at_all }}", "{% include 'gone.jinja' %}", "{{ 1 / 0 }}"),
        *("{{ evening + 1 }}", f"{{{{ {'9' * 5_000} }}}}", f"{{{{ {'(' * 5_000} }}}}", None),
    ],
)
async def test_a_template_with_a_fault_is_told_with_its_place_and_writes_nothing(
    fault: str | None, settings: Settings, tmp_path: Path, project: Path
) -> None:
    data = tmp_path / "data"
    for folder in ("recap", "voice/en"):
        shutil.copytree(project / "data" / folder, data / folder)
    if fault is None:
        (data / "recap/recap.md.jinja").unlink()
    else:
        (data / "recap/recap.md.jinja").write_text(f"one\n{fault}\n", "utf-8")
    with pytest.raises(DocumentError) as refused:
        await recap(settings.model_copy(update={"data_dir": data}), tmp_path / "out")
    assert str(data / "recap/recap.md.jinja") in str(refused.value)
    assert fault != "{% if %}" or "line 2" in str(refused.value)
    assert not (tmp_path / "out").exists()


async def test_the_page_opens_in_a_browser_light_dark_and_narrow(
    held: Database, settings: Settings, tmp_path: Path, browser: Browser
) -> None:
    await count_ask(held, "goldie", DAY)
    files = await recap(settings, tmp_path)
    complaints: list[str] = []
    asked: list[str] = []
    papers: set[str] = set()
    for scheme in ("light", "dark"):
        page = await tab(browser, viewport={"width": 390, "height": 800}, color_scheme=scheme)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(files[NAMES[0]].as_uri())
        await expect(page.get_by_role("heading", name="Friday, 17 May 2030")).to_be_visible()
        await expect(page.get_by_role("img", name=re.compile("tempi of the evening"))).to_be_visible()
        piece = page.get_by_role("rowheader", name=re.compile("Closing at the Ferry Café")).first
        await expect(piece).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        papers.add(await page.evaluate("getComputedStyle(document.body).backgroundColor"))
        ink = await page.evaluate("getComputedStyle(document.querySelector('svg text')).fill")
        assert ink != await page.evaluate("getComputedStyle(document.body).backgroundColor")
        await page.close()
    assert complaints == []
    assert asked == [files[NAMES[0]].as_uri()] * 2
    assert len(papers) == 2


async def test_a_session_that_runs_is_told_as_such(settings: Settings, tmp_path: Path) -> None:
    database = await Database.open(settings.database)
    played = an_evening(sample_routine("short-evening"), LAST, 0.5, random.Random(3))  # noqa: S311
    await save_sessions(database, [replace(played, events=played.events[:9])])
    files = await recap(settings, tmp_path)
    await database.close()
    assert "not finished" in files[NAMES[0]].read_text("utf-8")


async def test_the_recap_tells_when_the_bot_was_not_well_and_the_chapters_of_each_recording(
    held: Database, settings: Settings, tmp_path: Path
) -> None:
    deaf = Finding("connection", Grade.BROKEN, "nothing was heard of Twitch for 95 s | <b>")
    await write_troubles(held, [deaf], LAST)
    await write_troubles(held, (), LAST + timedelta(seconds=150))
    await write_stream(held, LAST - timedelta(minutes=5))
    files = await recap(settings, tmp_path)
    markdown, page = files[NAMES[1]].read_text("utf-8"), Page(files[NAMES[0]].read_text("utf-8"))
    at = settings.local(LAST)
    assert f"| nothing was heard of Twitch for 95 s &#124; &lt;b&gt; | {at:%H:%M} | 2:30 |" in markdown
    assert "nothing was heard of Twitch for 95 s | <b>" in page.text
    began = settings.local(LAST - timedelta(minutes=5))
    for told in (markdown, page.text):
        assert f"For the description of the recording that began at {began:%H:%M}" in told
        assert re.search(r"^0:00 Hello, and tuning up\n5:00 \w", told, re.MULTILINE)
