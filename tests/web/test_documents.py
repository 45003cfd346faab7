"""What is authored as pages, over HTTP: lists, forms with their faults, versions, history; no script runs."""

import asyncio
import re
from collections.abc import AsyncGenerator
from html import unescape
from itertools import cycle, islice
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.domain.backstage.quote import QUOTES
from bot.domain.chat.announcements import ANNOUNCEMENTS
from bot.domain.chat.custom_command import COMMANDS
from bot.domain.documents.document_kind import DocumentKind
from bot.domain.documents.form import field_at
from bot.domain.documents.form_field import FieldType, FormField, fields_of
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.pages.visitor import Right
from bot.domain.practice.routine import ROUTINES
from bot.domain.rigs.gear_setting import GEAR_SETTINGS, GearSetting
from bot.domain.rigs.rig import RIGS, Branch, ChainPiece, Rig
from bot.domain.words.chat_text import one_line
from bot.store.database import Database
from tests.authored import ALL_KINDS, SAMPLES, TENTS, Authored, FormPage, form_on, opened
from tests.moderated import HOSTILE, OWN_PAGE

GOLDIE, EVENING, TENT = "documents/gear/goldie", "documents/routine/evening", "documents/tent/big-one"


@pytest.fixture
async def authored(database: Database) -> AsyncGenerator[Authored]:
    async with opened(database) as authored:
        yield authored


def problems_on(page: str) -> list[str]:
    """Return what a page tells of its fields, each after the id of the field."""
    found = re.findall(r'(?s)<span class="problem" id="p-([^"]*)"><span dir="auto">(.*?)</span>', page)
    return [f"{name}: {' '.join(re.sub('<[^>]*>', ' ', unescape(told)).split())}" for name, told in found]


async def form_of(authored: Authored, path: str) -> dict[str, list[str]]:
    status, page = await authored.get(path)
    assert status == 200
    return form_on(page)


async def test_what_is_of_gear_is_listed_by_the_name_of_that(authored: Authored) -> None:
    dials = {
        "slug": "dials",
        "gear": "goldie",
        "piece": "Ferry",
        "knobs": [{"name": "tone", "value": "noon"}],
    }
    async with authored.catalogue.editing("juni") as draft:
        draft.put(GEAR_SETTINGS, GearSetting.model_validate(dials))
    for path in ("documents/setting", "documents/setting?q=lark"):
        _, page = await authored.get(path)
        assert unescape(page).count("Hollowmere Lark 59 “Goldie”: Ferry") == 1, path


async def test_every_kind_has_its_list_and_every_document_its_form(authored: Authored) -> None:
    _, kinds = await authored.get("documents")
    for kind in ALL_KINDS:
        assert f'href="/documents/{kind.name}"' in kinds
        status, listed = await authored.get(f"documents/{kind.name}")
        assert status == 200
        assert (await authored.get(f"documents/{kind.name}/new"))[0] == 200
        for slug, each in authored.catalogue.all(kind).items():
            if kind.remains(each) == each:
                continue
            assert f"/documents/{kind.name}/{slug}" in listed
            sent = await form_of(authored, f"documents/{kind.name}/{slug}")
            assert {*sent} >= {name for name in kind.fields() if name not in {"slug", "notes"}}


@pytest.mark.parametrize(
    "path",
    [
        "documents/spoons",
        "documents/gear/nobody",
        "documents/gear/Goldie",
        "documents/quote/99",
        "documents/gear/..%2Fx",
    ],
)
async def test_what_is_not_there_and_never_was_is_not_found(authored: Authored, path: str) -> None:
    assert (await authored.get(path))[0] == 404
    assert (await authored.post(path, {"model": "x"}))[0] in {404, 405}


async def test_what_was_taken_out_is_not_listed(authored: Authored) -> None:
    _, page = await authored.get("documents/quote")
    assert ("/documents/quote/7" in page, "/documents/quote/8" in page) == (True, False)


@pytest.mark.parametrize(
    ("kind", "asked", "first"),
    [
        (GEAR, "goldie", "Goldie"),
        (GEAR, "goldei", "Goldie"),
        (GEAR, "HOLLOWMÈRE", "Goldie"),
        (COMMANDS, "whoops", "oops"),
        (QUOTES, "metronom", "#7"),
        (ANNOUNCEMENTS, "lisen", "house"),
        (TENTS, "big", "Big one"),
        (GEAR, "zebra", ""),
    ],
)
async def test_the_search_finds_by_nickname_and_in_spite_of_slips(
    authored: Authored, kind: DocumentKind[Any], asked: str, first: str
) -> None:
    _, page = await authored.get(f"documents/{kind.name}?q={asked}")
    assert [*re.findall(r'class="name">([^<]*)<', page), ""][0] == first


async def test_a_form_that_is_sent_is_kept_told_and_in_the_history(authored: Authored) -> None:
    sent = await form_of(authored, GOLDIE)
    status, page = await authored.post(GOLDIE, sent | {"year": "1960", "story": "Found\r\nin a barn."})
    assert (status, "Saved: 1960 Hollowmere Lark 59 “Goldie”" in page) == (200, True)
    goldie = authored.catalogue.all(GEAR)["goldie"]
    assert (goldie.year, goldie.story) == (1960, "Found in a barn.")
    assert "Number 2" in page
    assert "year 1959 → 1960" in page


async def test_faults_stand_beside_their_fields_and_all_that_was_typed_stays(authored: Authored) -> None:
    sent = await form_of(authored, GOLDIE)
    typed = sent | {
        "year": "92,5",
        "link": "http://x",
        "kind": "spoon",
        "nickname": "Golden",
        "tags": "a\r\n" + "b" * 31,
    }
    status, page = await authored.post(GOLDIE, typed)
    assert status == 422
    assert problems_on(page) == [
        "kind: Choose one of those there are.",
        "year: Write a whole number in digits, like 5.",
        "link: Begin a link with https://, without blanks in it.",
        "tags: Line 2: This is too long: 30 characters fit.",
    ]
    again = form_on(page)
    for name in ("year", "link", "kind", "nickname"):
        assert again[name] == [typed[name]], name
    assert again["tags"] == ["a\n" + "b" * 31]
    assert page.count('aria-invalid="true"') == 4
    assert re.findall(r'id="f-(\w+)"[^>]*autofocus', page) == ["kind"]
    assert authored.catalogue.all(GEAR)["goldie"].nickname == "Goldie"


async def test_what_is_wrong_with_a_row_or_the_whole_is_told_there(authored: Authored) -> None:
    sent = await form_of(authored, EVENING)
    _, page = await authored.post(EVENING, sent | {"blocks.0.start_bpm": "130", "blocks.0.minutes": "92,5"})
    assert problems_on(page) == ["blocks.0.minutes: Write a whole number in digits, like 5."]
    _, page = await authored.post(EVENING, sent | {"blocks.0.start_bpm": "130"})
    assert problems_on(page) == ["blocks.0: Practice climbs: the tempo to begin at is above the target."]
    assert re.search(r'<details id="details-blocks.0" open>', page)
    sent = await form_of(authored, "documents/command/oops")
    _, page = await authored.post("documents/command/oops", sent | {"says": ""})
    assert problems_on(page) == [": Write what it says, or which command it stands for: one of the two."]
    _, page = await authored.post("documents/command/oops", sent | {"says": "Hi {usr}"})
    assert "usr" in problems_on(page)[0], "in the words of chat"


async def test_half_a_beat_is_understood_with_a_comma(authored: Authored) -> None:
    sent = await form_of(authored, EVENING)
    assert sent["blocks.0.start_bpm"] == ["92.5"]
    assert (await authored.post(EVENING, sent | {"blocks.0.start_bpm": "90,5"}))[0] == 200
    assert authored.catalogue.all(ROUTINES)["evening"].blocks[0].start_bpm == 90.5


async def test_only_what_is_sent_changes(authored: Authored) -> None:
    before = authored.catalogue.all(TENTS)["big-one"]
    version = (await form_of(authored, TENT))["version"]
    assert (await authored.post(TENT, {"version": version, "title": "Bigger"}))[0] == 200
    assert authored.catalogue.all(TENTS)["big-one"] == before.model_copy(update={"title": "Bigger"})


async def test_a_text_that_names_something_else_is_chosen_from_what_there_is(authored: Authored) -> None:
    _, page = await authored.get(TENT)
    assert '<option value="reef" selected>The reef knot</option>' in page
    assert '<option value="hitch">Two half hitches</option>' in page
    sent = form_on(page) | {"pegs.0.knots.0.name": "granny"}
    _, page = await authored.post(TENT, sent | {"do": "fly"})
    assert '<option value="granny" selected>granny</option>' in page, "what is not there any more stays"


async def test_the_same_field_changed_by_two_asks_and_theirs_can_be_taken(authored: Authored) -> None:
    first, second = await form_of(authored, GOLDIE), await form_of(authored, GOLDIE)
    await authored.post(GOLDIE, first | {"year": "1960"})
    status, page = await authored.post(GOLDIE, second | {"year": "1961", "owner": "Nobody"})
    assert status == 409
    [told] = problems_on(page)
    assert told.startswith("year: junipervale changed this meanwhile, to: 1960. Yours stands here;")
    assert told.endswith("Take what is there")
    again = form_on(page)
    assert (again["year"], again["owner"]) == (["1961"], ["Nobody"])
    status, page = await authored.post(GOLDIE, again | {"do": "theirs year"})
    theirs = form_on(page)
    assert (status, theirs["year"], theirs["owner"]) == (200, ["1960"], ["Nobody"])
    assert (await authored.post(GOLDIE, theirs))[0] == 200
    goldie = authored.catalogue.all(GEAR)["goldie"]
    assert (goldie.year, goldie.owner) == (1960, "Nobody")


async def test_rows_come_go_and_move_by_buttons_and_nothing_is_kept_before_it_is_saved(
    authored: Authored,
) -> None:
    before = authored.catalogue.all(ROUTINES)["evening"]
    sent = await form_of(authored, EVENING)
    _, page = await authored.post(EVENING, sent | {"do": "add blocks", "title": "Night"})
    assert re.findall(r'id="f-([\w.]+)"[^>]*autofocus', page) == ["blocks.new0.title"]
    sent = form_on(page) | {
        "blocks.new0.title": "Sing",
        "blocks.new0.kind": "ear",
        "blocks.new0.minutes": "3",
    }
    _, page = await authored.post(EVENING, sent | {"do": "up blocks.new0"})
    assert re.findall(r'<li id="row-blocks.(\w+)"', page) == ["new0", "0"]
    assert authored.catalogue.all(ROUTINES)["evening"] is before
    await authored.post(EVENING, form_on(page))
    evening = authored.catalogue.all(ROUTINES)["evening"]
    assert (evening.title, [block.title for block in evening.blocks]) == ("Night", ["Sing", "Ferry"])
    assert evening.blocks[1] == before.blocks[0]
    _, page = await authored.post(EVENING, await form_of(authored, EVENING) | {"do": "remove blocks.1"})
    await authored.post(EVENING, form_on(page))
    assert [block.title for block in authored.catalogue.all(ROUTINES)["evening"].blocks] == ["Sing"]


@pytest.mark.parametrize(
    "do", ["add spoons", "add title", "remove x", "up x", "down blocks.9", "theirs spoons", "fly"]
)
async def test_what_cannot_be_done_to_rows_changes_nothing(authored: Authored, do: str) -> None:
    sent = await form_of(authored, EVENING)
    status, page = await authored.post(EVENING, sent | {"do": do})
    assert (status, form_on(page)) == (200, sent)


async def test_what_is_far_too_long_is_told_of_its_field_and_stays(authored: Authored) -> None:
    sent = await form_of(authored, EVENING)
    text = "far too long " * 300
    typed = {"blocks.0.title": text, "blocks.0.kind": text}
    status, page = await authored.post(EVENING, sent | typed)
    assert (status, problems_on(page)) == (
        422,
        [
            "blocks.0.title: This is too long: 80 characters fit.",
            "blocks.0.kind: Choose one of those there are.",
        ],
    )
    assert form_on(page)["blocks.0.title"] == [text]
    [summary] = re.findall("(?s)<summary>(.*?)</summary>", page)
    assert len(summary) < 1000
    assert (await authored.get(f"documents/gear?q={'a' * 3000}"))[0] == 200


async def test_a_rig_is_drawn_on_its_page_as_it_is_kept(authored: Authored) -> None:
    chain = (ChainPiece(gear="goldie"), ChainPiece(gear="gone", branch=Branch.WET))
    await authored.catalogue.merge([(RIGS, [Rig(slug="big", title="Big", chain=chain)])])
    _, page = await authored.get("documents/rig/big")
    assert len(re.findall(r'<svg class="rig-(?:wide|narrow)"', page)) == 2
    assert '<link rel="stylesheet" href="/static/rig.css">' in page
    assert "<svg class" not in (await authored.get(GOLDIE))[1] + (await authored.get("documents/rig/new"))[1]


async def test_a_row_goes_by_what_it_names_and_tells_what_was_chosen(authored: Authored) -> None:
    chain = (ChainPiece(gear="goldie"), ChainPiece(gear="gone", branch=Branch.WET))
    await authored.catalogue.merge([(RIGS, [Rig(slug="big", title="Big", chain=chain)])])
    _, page = await authored.get("documents/rig/big")
    told = re.findall("(?s)<summary><bdi>(.*?)</bdi>(.*?)</summary>", page)
    assert [(name, re.sub("<[^>]*>", "", more).strip()) for name, more in told] == [
        ("1959 Hollowmere Lark 59 “Goldie”", ""),
        ("gone", "Wet"),
    ]


async def test_a_form_has_no_more_rows_than_are_offered(authored: Authored) -> None:
    sent = await form_of(authored, EVENING)

    def rows(count: int) -> dict[str, str]:
        return {f"blocks.{key}.minutes": "x" for key in range(count)}

    status, page = await authored.post(EVENING, sent | rows(30))
    assert (status, 'value="add blocks"' in page) == (422, False)
    assert (await authored.post(EVENING, sent | rows(500)))[0] == 400


async def test_a_row_without_a_name_is_unfolded_for_who_is_to_fill_it_in(authored: Authored) -> None:
    def unfolded(page: str) -> list[str]:
        return re.findall(r'<details id="details-([\w.]+)" open>', page)

    _, page = await authored.get("documents/routine/new")
    assert unfolded(page) == ["blocks.new0"]
    _, page = await authored.get("documents/rig/new")
    assert unfolded(page) == ["chain.new0"]
    _, page = await authored.get(EVENING)
    assert unfolded(page) == []


async def test_a_new_one_is_made_and_led_to(authored: Authored) -> None:
    sent = await form_of(authored, "documents/gear/new")
    assert sent["status"] == ["resting"]
    assert "slug" not in sent
    status, page = await authored.post("documents/gear/new", sent)
    assert (status, problems_on(page)) == (422, ["kind: Fill this in.", "model: Fill this in."])
    status, page = await authored.post("documents/gear/new", sent | {"kind": "amp", "model": "Kettle"})
    assert (status, "Saved: Kettle" in page) == (200, True)
    assert "kettle" in authored.catalogue.all(GEAR)


async def test_a_new_one_that_is_sent_twice_is_made_once(authored: Authored) -> None:
    """Without scripts nothing keeps a finger from pressing twice; who goes back may make one more."""

    def there() -> list[str]:
        return sorted(authored.catalogue.all(GEAR).keys() - {each.slug for each in SAMPLES[GEAR]})

    sent = await form_of(authored, "documents/gear/new") | {"kind": "amp", "model": "Kettle"}
    pages = await asyncio.gather(*(authored.post("documents/gear/new", sent) for _ in range(3)))
    assert [(status, "Saved: Kettle" in page) for status, page in pages] == [(200, True)] * 3
    assert there() == ["kettle"]
    await authored.post("documents/gear/new", sent | {"owner": "Nobody"})
    assert there() == ["kettle", "kettle-2"]
    again = await form_of(authored, "documents/gear/new") | {"kind": "amp", "model": "Kettle"}
    await authored.post("documents/gear/new", again)
    assert there() == ["kettle", "kettle-2", "kettle-3"]
    await authored.post("do/remove-document", {"kind": "gear", "slug": "kettle-3"})
    await authored.post("documents/gear/new", again)
    assert there() == ["kettle", "kettle-2", "kettle-3"], "what was taken out is made again"


async def test_a_name_that_belongs_to_another_is_refused_in_words(authored: Authored) -> None:
    sent = await form_of(authored, "documents/command/new")
    status, page = await authored.post(
        "documents/command/new", sent | {"slug": "ouch", "says": "Ouch.", "aliases": "whoops"}
    )
    assert status == 422
    assert problems_on(page) == [": I left all as it is: the name whoops is that of oops by now."]
    assert form_on(page)["slug"] == ["ouch"]


async def test_what_is_in_use_says_where_and_rests_instead(authored: Authored) -> None:
    _, page = await authored.get(GOLDIE)
    assert "/documents/routine/evening" in page
    assert "/documents/tent/big-one" in page
    assert "/do/remove-document" not in page
    of_it = {"kind": "gear", "slug": "goldie", "back": f"/{GOLDIE}"}
    _, page = await authored.post("do/remove-document", of_it)
    assert re.search(r"It stays, since it is used in: .*Evening, Big one\.", page)
    _, page = await authored.post("do/rest-document", of_it)
    assert "/do/rest-document" not in page
    assert authored.catalogue.all(GEAR)["goldie"].status == "resting"


async def test_one_press_on_the_page_of_a_list_makes_a_copy_and_leads_there(authored: Authored) -> None:
    _, page = await authored.get("documents/checklist/fly-in")
    assert "/do/copy-document" in page
    of_it = {"kind": "checklist", "slug": "fly-in", "back": "/documents/checklist/fly-in"}
    _, page = await authored.post("do/copy-document", of_it)
    assert "Copied. This is the copy: Fly-in" in page
    assert 'action="/documents/checklist/fly-in-2"' in page
    assert "/do/copy-document" not in (await authored.get("documents/command/oops"))[1], (
        "people type its name"
    )


async def test_what_much_uses_names_some_of_it_and_says_what_to_do(authored: Authored) -> None:
    evening = SAMPLES[ROUTINES][0]
    routines = [
        evening.model_copy(update={"slug": f"r{number}", "title": f"Routine {number} for a long winter"})
        for number in range(60)
    ]
    await authored.catalogue.merge([(ROUTINES, routines)])
    of_it = {"kind": "gear", "slug": "goldie", "back": f"/{GOLDIE}"}
    _, page = await authored.post("do/remove-document", of_it)
    [said] = re.findall('(?s)id="said"[^>]*>(.*?)<', page)
    assert re.search(r"Routine \d+ for a long winter … and 5\d more\. Take it out there first", said), said
    assert said.endswith(", or let it rest.")


async def test_what_is_removed_is_told_and_undo_brings_it_back_with_its_links(authored: Authored) -> None:
    of_it = {"kind": "tent", "slug": "big-one", "back": f"/{TENT}"}
    _, page = await authored.post("do/remove-document", of_it)
    assert "Removed: Big one" in page
    assert "data-whole" not in page
    change = re.findall(r'name="change" value="(\d+)"', page)[0]
    _, page = await authored.post("do/undo-change", {"change": change, "back": f"/{TENT}"})
    assert "Taken back." in page
    assert "data-whole" in page
    assert ("tent", "big-one") in authored.catalogue.naming(GEAR, "case")


async def test_one_change_is_undone_and_spares_what_came_after(authored: Authored) -> None:
    await authored.post(GOLDIE, await form_of(authored, GOLDIE) | {"year": "1960"})
    await authored.post(GOLDIE, await form_of(authored, GOLDIE) | {"owner": "Nobody"})
    _, page = await authored.post("do/undo-change", {"change": "2", "back": f"/{GOLDIE}"})
    goldie = authored.catalogue.all(GEAR)["goldie"]
    assert (goldie.year, goldie.owner) == (1959, "Nobody")
    assert re.findall(r'name="change" value="(\d+)"', page) == ["4", "3", "1"], "none is offered twice"
    for unknown in ("x", "99", "1" * 30, "-1", "²"):
        status, page = await authored.post("do/undo-change", {"change": unknown, "back": f"/{GOLDIE}"})
        assert (status, f"There is no change {unknown}." in page) == (200, True)


async def test_a_change_of_much_is_taken_back_by_who_ticks_that_all_of_it_is_meant(
    authored: Authored,
) -> None:
    _, page = await authored.get(GOLDIE)
    [size] = re.findall(r'name="entries" value="(\d+)" required', page)
    assert f"Undo all {size}" in page
    press = {"change": "1", "back": f"/{GOLDIE}"}
    _, page = await authored.post("do/undo-change", press)
    assert f"That change is of {size} entries." in page
    assert "goldie" in authored.catalogue.all(GEAR)
    await authored.post("do/undo-change", press | {"entries": size})
    assert "goldie" not in authored.catalogue.all(GEAR)


async def test_the_history_begins_at_the_beginning(authored: Authored) -> None:
    for year in range(1960, 1982):
        goldie = authored.catalogue.all(GEAR)["goldie"].model_copy(update={"year": year})
        await authored.catalogue.merge([(GEAR, [goldie])])
    _, page = await authored.get(GOLDIE)
    assert ("year 1980 → 1981" in page, "Goldie came in" in page, f'href="/{GOLDIE}?all"' in page) == (
        True,
        False,
        True,
    )
    _, page = await authored.get(f"{GOLDIE}?all")
    assert ("year 1980 → 1981" in page, "Goldie came in" in page, "?all" in page) == (True, True, False)


async def test_what_stands_in_the_way_of_a_page_has_a_path_of_its_own(authored: Authored) -> None:
    new = SAMPLES[ANNOUNCEMENTS][0].model_copy(update={"slug": "new"})
    await authored.catalogue.merge([(ANNOUNCEMENTS, [new])])
    _, page = await authored.get("documents/announcement")
    assert 'href="/documents/announcement/-new"' in page
    sent = await form_of(authored, "documents/announcement/-new")
    assert (await authored.post("documents/announcement/-new", sent | {"minutes": "31"}))[0] == 200
    assert authored.catalogue.all(ANNOUNCEMENTS)["new"].minutes == 31


async def test_it_is_the_artists_alone(authored: Authored) -> None:
    await authored.come_as(Right.MODERATOR)
    for path in ("documents", "documents/gear", "documents/gear/new", GOLDIE):
        assert (await authored.get(path))[0] == 403
    for path in ("documents/gear/new", GOLDIE, "do/remove-document", "do/rest-document", "do/undo-change"):
        assert (await authored.post(path, {"model": "x"}))[0] == 403
    assert authored.catalogue.all(GEAR)["goldie"] == SAMPLES[GEAR][0]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"year=1960", "text/plain", 415),
        (b"year=%ff", "application/x-www-form-urlencoded", 400),
        (b"year=\xff", "application/x-www-form-urlencoded", 400),
        (b"&".join([b"a=b"] * 20_000), "application/x-www-form-urlencoded", 400),
        (b"story=" + b"x" * 600_000, "application/x-www-form-urlencoded", 413),
    ],
)
async def test_what_is_no_form_or_too_big_is_refused(
    authored: Authored, body: bytes, kind: str, status: int
) -> None:
    headers = {**OWN_PAGE, "Content-Type": kind}
    async with (
        ClientSession() as http,
        http.post(f"{authored.server.url}{GOLDIE}", data=body, headers=headers) as answer,
    ):
        assert answer.status == status
    assert authored.catalogue.all(GEAR)["goldie"] == SAMPLES[GEAR][0]


async def test_the_longest_form_in_the_widest_letters_is_taken(authored: Authored) -> None:
    texts = "\n".join("🎸" * 500 for _ in range(20))
    sent = await form_of(authored, "documents/announcement/house")
    assert (await authored.post("documents/announcement/house", sent | {"says": texts}))[0] == 200
    assert len(authored.catalogue.all(ANNOUNCEMENTS)["house"].says) == 20


OPENS = [
    "<",
    "</",
    "<!--",
    "<![CDATA[",
    "&lt;",
    "&#60;",
    '"',
    "'",
    "`",
    '">',
    "'>",
    "</textarea>",
    "</option></select>",
    "</bdi>",
    "--></script>",
]
RUNS = [
    "script>alert(1)</script>",
    "img src=x onerror=alert(1)>",
    "svg/onload=alert(1)>",
    " autofocus onfocus=alert(1) x=",
    "style>*{}</style>",
    "a href=javascript:alert(1)>x</a>",
    "form action=//example.com>",
    "base href=//example.com>",
    "meta http-equiv=refresh content=0>",
    "h1>mine</h1>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "{ $name }",
    "${alert(1)}",
    "%0d%0aSet-Cookie: a=b",
    "\u202egnp.exe",
    "Z\u0310\u0346\u0352",
    "\x00\x1b[2J",
    "W" * 500,
    "' OR 1=1 --",
    "../../etc/passwd",
]
ATTACKS = [*HOSTILE, *(f"{opens}{runs}" for opens in OPENS for runs in RUNS)][:306]
"""What may stand in any field: signs that end or begin something elsewhere, before what would then run."""


def names_in(fields: tuple[FormField, ...], row: str = "") -> list[str]:
    """Return the flat names of all fields, those of rows in one row."""
    return [
        name
        for field in fields
        for name in (
            names_in(field.fields, f"{row}{field.name}.0.") if field.fields else [f"{row}{field.name}"]
        )
    ]


@pytest.mark.parametrize(
    "each_in_every_field",
    [pytest.param(False, id="share"), pytest.param(True, id="all", marks=pytest.mark.long)],
)
@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.name)
async def test_whatever_stands_in_a_field_comes_back_as_letters(
    authored: Authored, kind: DocumentKind[Any], *, each_in_every_field: bool
) -> None:
    """The page has the same tags and attributes as with plain words, and the field has what was typed."""
    assert len(ATTACKS) >= 300
    names = names_in(fields_of(kind))
    rows = {field.name: "" for field in fields_of(kind) if field.fields}
    _, page = await authored.post(f"documents/{kind.name}/new", rows | dict.fromkeys(names, "plain"))
    tags = {tag for tag, _ in FormPage(page).tags} | {"span"}
    attributes = {each for _, told in FormPage(page).tags for each in told} | {
        "autofocus",
        "aria-invalid",
        "data-unsaved",
        "open",
        "role",
    }
    by_name = {name: field_at(fields_of(kind), name) for name in names}
    switches = {name for name, field in by_name.items() if field and field.type is FieldType.SWITCH}
    for number in range(0, len(ATTACKS), 1 if each_in_every_field else len(names)):
        typed = dict(zip(names, islice(cycle(ATTACKS), number, None), strict=False))
        _, page = await authored.post(f"documents/{kind.name}/new", rows | typed)
        shown = FormPage(page)
        assert {tag for tag, _ in shown.tags} <= tags
        assert {each for _, told in shown.tags for each in told} <= attributes
        for name, text in typed.items():
            if name in shown.sent and name not in switches:
                assert one_line(text) in map(one_line, shown.sent[name]), (name, text)


async def test_a_long_list_has_pages_and_a_form_offers_very_much_once_for_all_its_fields(
    authored: Authored,
) -> None:
    shelf = [GearItem(slug=f"many-{n}", kind=GearKind.PEDAL, model=f"Pedal {n}") for n in range(700)]
    await authored.catalogue.merge([(GEAR, shelf)])
    count, big_one = len(authored.catalogue.all(GEAR)), authored.catalogue.all(TENTS)["big-one"]
    seen: list[str] = []
    page, path = "", "documents/gear"
    while path:
        _, page = await authored.get(path)
        seen += re.findall(r'<li><a href="/documents/gear/([^"]+)"', page)
        further = re.search(r'href="/(documents/gear\?from=[0-9]+)" rel="next"', page)
        path = further[1] if further else ""
    assert (seen, len(seen)) == ([*authored.catalogue.all(GEAR)], count)
    assert f"501 to {count} of {count}" in page
    _, page = await authored.get("documents/tent/big-one")
    assert page.count('value="many-699"') == 1
    assert 'list="all-gear"' in page
    before = form_on(page)
    assert (await authored.post("documents/tent/big-one", before | {"guitar": "many-7"}))[0] == 200
    assert authored.catalogue.all(TENTS)["big-one"].guitar == "many-7"
    assert authored.catalogue.all(TENTS)["big-one"].pegs == big_one.pegs, "what was named stays"
