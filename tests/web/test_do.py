"""One door for what is done: a form, JSON and plain words mean the same, and a page is answered by a page."""

import asyncio
import json
import re
from collections.abc import AsyncGenerator, Mapping
from dataclasses import replace
from itertools import count

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.domain.practice.presses import BOUNCE, MAX_REMEMBERED, Presses
from bot.errors import Refusal
from bot.services.clock import WallClock
from bot.services.pages.credentials import Credentials
from bot.store.database import Database
from bot.web.access import own_path
from bot.web.do import Act, Answer, Asked, Once, act_route, do_routes
from bot.web.page import MAX_SAID, SAID, FormAnswer
from bot.web.server import WebServer
from tests.pages import pages_of


@pytest.fixture
def asked() -> list[Mapping[str, str]]:
    return []


@pytest.fixture
def credentials(database: Database) -> Credentials:
    return Credentials(database, WallClock())


@pytest.fixture
async def server(asked: list[Mapping[str, str]], credentials: Credentials) -> AsyncGenerator[WebServer]:
    async def echo(each: Asked) -> str | None:
        asked.append(each.fields)
        if each.words == "no":
            raise Refusal("page-access-no-such")
        return each.words or None

    server = WebServer("127.0.0.1", 0)
    await server.start(
        pages_of(
            acts=[Act("echo", echo, fields=("words", "number"), says="help-on-note")], credentials=credentials
        )
    )
    yield server
    await server.stop()


async def do(server: WebServer, data: str, kind: str, accept: str = "*/*") -> tuple[int, str]:
    headers = {"Content-Type": kind, "Accept": accept, "Origin": server.url.rstrip("/")}
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{server.url}do/echo", data=data, headers=headers, allow_redirects=False) as answer,
    ):
        return answer.status, answer.headers.get("Location") or await answer.text()


PAGES = pages_of()
FORM, JSON, TEXT = "application/x-www-form-urlencoded", "application/json", "text/plain"


@pytest.mark.parametrize(
    ("data", "kind", "fields"),
    [
        ("words=hi+there&number=7", FORM, {"words": "hi there", "number": "7"}),
        ("hi there", FORM, {"words": "hi there"}),  # as `curl -d` sends it
        ("a=b", FORM, {"words": "a=b"}),
        (json.dumps({"words": "hi", "number": "7"}), JSON, {"words": "hi", "number": "7"}),
        ("  hi\n there ", TEXT, {"words": "hi there"}),
    ],
)
async def test_all_ways_to_send_words_mean_the_same(
    server: WebServer, asked: list[Mapping[str, str]], data: str, kind: str, fields: dict[str, str]
) -> None:
    assert (await do(server, data, kind))[0] == 200
    assert asked == [fields]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("[1]", JSON),
        ("{", JSON),
        ("[" * 100_000, JSON),
        ('{"words": 7}', JSON),
        ("words=%ff", FORM),
        ("words=%00", FORM),
    ],
)
async def test_what_is_no_text_is_refused(
    server: WebServer, asked: list[Mapping[str, str]], data: str, kind: str
) -> None:
    assert (await do(server, data[:60_000], kind))[0] == 400
    assert asked == []


async def test_a_program_is_answered_in_words_and_a_form_by_its_page(server: WebServer) -> None:
    assert await do(server, "yes", TEXT) == (200, "yes\n")
    assert await do(server, "", TEXT) == (204, "")
    assert (await do(server, "no", TEXT))[0] == 409
    status, back = await do(server, "words=yes&back=/queue?by=mo", FORM, "text/html")
    assert (status, back.startswith(f"/queue?by=mo&{SAID}=")) == (303, True)
    assert "yes" not in back, "or anybody could send an address with words of their own"


@pytest.mark.parametrize(("words", "is_refusal"), [("yes", False), ("no", True)])
async def test_a_refusal_stands_as_one_on_the_page_that_it_leads_back_to(
    server: WebServer, words: str, is_refusal: bool
) -> None:
    _, back = await do(server, f"words={words}&back=/", FORM, "text/html")
    async with aiohttp.ClientSession() as http, http.get(URL(server.url).join(URL(back))) as answer:
        page = await answer.text()
    assert ('class="told problem"' in page) == is_refusal


@pytest.mark.parametrize(
    "back",
    [
        "https://evil.example.com/",
        "//evil.example.com",
        "/\\evil.example.com",
        "/queue%5C..%5Cx",
        "x",
        "",
    ],
)
async def test_no_form_leads_to_another_site(server: WebServer, back: str) -> None:
    _, to = await do(server, f"words=&back={back}", FORM, "text/html")
    assert to == "/"


@pytest.mark.parametrize(
    "path", ["/\t/evil.example/login", "/\n/evil.example", "/\\evil.example", "//x", "x"]
)
def test_what_a_browser_would_take_for_another_site_leads_home(path: str) -> None:
    assert str(own_path(path)) == "/"
    assert str(own_path("/queue?by=a%26b&find=x")) == "/queue?by=a%26b&find=x"


@given(st.text(alphabet="/\\.%@:#?\t\n\r 09afx\x00\x7f\ud800", max_size=12))
def test_whatever_is_sent_along_leads_to_no_other_site(path: str) -> None:
    ours = URL("http://127.0.0.1:8710")
    for sent in (path, f"/{path}", f"/\t/{path}"):
        told = str(own_path(sent))
        # A browser takes out tabs and ends of lines, and takes a backslash for a slash.
        seen = re.sub(r"[\t\n\r]", "", told).replace("\\", "/")
        assert (told[0], seen.startswith("//")) == ("/", False)
        assert ours.join(URL(seen)).origin() == ours


@given(st.lists(st.text(min_size=1, max_size=5), max_size=3 * MAX_SAID))
def test_answers_that_nobody_comes_for_do_not_pile_up(told: list[str]) -> None:
    pages = replace(PAGES, said={})
    numbers = [pages.keep_said(FormAnswer(words)) for words in told]
    assert len(pages.said) <= MAX_SAID
    assert [pages.said[number].words for number in numbers[-MAX_SAID:]] == told[-MAX_SAID:]


async def press(server: WebServer, token: str, words: str = "", **headers: str) -> str:
    sent = {"Authorization": f"Bearer {token}"} | {
        name.replace("_", "-"): each for name, each in headers.items()
    }
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{server.url}do/echo", data=words or "x", headers=sent) as answer,
    ):
        return await answer.text()


async def test_a_press_that_is_sent_again_is_done_once(
    server: WebServer, asked: list[Mapping[str, str]], credentials: Credentials
) -> None:
    _, token = await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST)
    told = [await press(server, token, words, Idempotency_Key=key) for words, key in (("a", "1"), ("b", "1"))]
    assert told == ["a\n", "a\n"], "and answered as it was"
    assert await press(server, token, "b", Idempotency_Key="2") == "b\n"
    assert [each["words"] for each in asked] == ["a", "b"]
    other = (await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST)).secret
    assert await press(server, other, "c", Idempotency_Key="1") == "c\n", "a key is of one token alone"


@pytest.mark.parametrize("headers", [{}, {"Idempotency_Key": "1"}])
async def test_a_press_that_was_refused_is_tried_anew(
    server: WebServer, asked: list[Mapping[str, str]], credentials: Credentials, headers: dict[str, str]
) -> None:
    _, token = await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST)
    told = [await press(server, token, "no", **headers) for _ in range(2)]
    assert told[0] == told[1]
    assert [each["words"] for each in asked] == ["no", "no"]


async def test_a_press_that_failed_is_tried_anew() -> None:
    once, fails = Once(), True

    async def pressed() -> Answer:
        if fails:
            raise OSError("the disk is gone")
        return Answer(200, "done")

    for way in (once.pressed, once.under):
        fails = True
        with pytest.raises(OSError, match="disk"):
            await way("clean", pressed)
        fails = False
        assert await way("clean", pressed) == Answer(200, "done")


async def test_a_press_that_is_under_way_is_waited_for() -> None:
    once, release, times = Once(), asyncio.Event(), count(1)

    async def pressed() -> Answer:
        await release.wait()
        return Answer(200, str(next(times)))

    both = [asyncio.create_task(once.under("key", pressed)) for _ in range(2)]
    await asyncio.sleep(0)
    release.set()
    assert await asyncio.gather(*both) == [Answer(200, "1")] * 2


async def test_answers_are_kept_for_as_many_presses_as_the_page_says() -> None:
    once, times = Once(), count(1)

    async def pressed() -> Answer:
        return Answer(200, str(next(times)))

    for key in range(MAX_REMEMBERED):
        await once.under(key, pressed)
    assert await once.under(0, pressed) == Answer(200, "1")
    await once.under(MAX_REMEMBERED, pressed)
    assert await once.under(0, pressed) != Answer(200, "1")


async def test_by_two_paths_a_press_is_the_same(credentials: Credentials) -> None:
    times = count(1)

    async def press_it(_: Asked) -> str:
        return str(next(times))

    act = Act("echo", press_it, says="help-on-note")
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of([act_route("/older", act)], [act], credentials=credentials))
    _, token = await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST)
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "1"}
    async with aiohttp.ClientSession(headers=headers) as http:
        told = [await (await http.post(f"{server.url}{path}")).text() for path in ("do/echo", "older/echo")]
    await server.stop()
    assert told == ["1\n", "1\n"]


def test_what_bounces_or_is_held_is_one_press() -> None:
    presses = Presses()
    bounce = BOUNCE.total_seconds()
    held = [presses.is_new("clean", 10 + 0.9 * bounce * number) for number in range(50)]
    assert held == [True] + [False] * 49
    assert presses.is_new("miss", 10.01)
    assert presses.is_new("clean", 10 + 0.9 * bounce * 49 + 2 * bounce)


def test_two_acts_of_one_name_are_refused() -> None:
    async def nothing(_: Asked) -> None: ...

    with pytest.raises(ValueError, match="two acts"):
        do_routes([Act("a", nothing, says="help-on-note")] * 2)
