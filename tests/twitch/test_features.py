"""The features open before Twitch, close in turn, and one that fails says which it was."""

from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot import app
from bot.app import Woodshed
from bot.domain.gear.gear import GEAR
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.domain.practice.practice import PracticeEventKind
from bot.errors import DocumentError
from bot.features import Entrance, sign_in
from bot.rehearsal.clock import FakeClock
from bot.services.documents.photo_files import LIST
from bot.services.documents.photos import Photos
from bot.services.pages.document_files import DocumentFiles
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.stage import stage
from bot.store.database import Database
from tests.photographs import encoded, picture
from tests.spoken import copy_data
from tests.twitch.conftest import Room


async def test_a_feature_that_cannot_open_says_which_and_leaves_nothing_open(
    settings: Settings, evening: datetime, tmp_path: Path
) -> None:
    data = copy_data(tmp_path / "data")
    (data / "words/commands.toml").write_text("commands = [", encoding="utf-8")
    bot = Woodshed(settings.model_copy(update={"data_dir": data}), FakeClock(evening))
    with pytest.raises(DocumentError, match="commands") as failed:
        await bot.start()
    assert failed.value.__notes__ == ["while opening custom commands"]
    opened = [feature.name for feature in bot.features]
    assert opened[0] == "photos"
    assert "custom commands" not in opened
    again = await Database.open(settings.database)  # which is refused while another has it open
    await again.close()


async def test_a_feature_that_cannot_close_is_named_and_keeps_no_other_from_closing() -> None:
    async def fail() -> None:
        raise OSError("the disk is gone")

    lifetime: Any = app
    with capture_logs() as logs:
        await lifetime._closed("gear", fail)
    assert [(log["event"], log["feature"]) for log in logs] == [("feature.unclosed", "gear")]


async def test_what_is_said_before_twitch_is_there_waits_for_it(
    settings: Settings, evening: datetime
) -> None:
    bot: Any = Woodshed(settings, FakeClock(evening))
    await bot._open_house()
    bot.runtime.tell("practice-resumed", what="Ferry", ago=0, left=3)
    assert bot.runtime.outbox.waiting == 0
    assert bot.runtime.activity.busy == 1
    await bot.runtime.activity.abandon()  # a stop gives it some seconds
    await bot.stop()


async def test_all_that_can_be_done_on_the_pages_is_told_in_words(room: Room) -> None:
    acts = [act for feature in room.bot.features for act in feature.acts]
    assert acts
    assert [act.name for act in acts if not act.says or not room.bot.runtime.voice.say(act.says, {})] == []


async def test_every_page_answers_the_artist(room: Room) -> None:
    await room.says("fan_fern", "hello")
    slug = next(iter(room.bot.runtime.catalogue.all(GEAR)))
    photo = await room.bot.service(Photos).add(GEAR.name, slug, encoded(picture()))
    entry = f'[[photos]]\nkind = "{GEAR.name}"\nslug = "{slug}"\nfile = "x.png"\n'
    sent = [(LIST, entry.encode()), ("x.png", encoded(picture(colour="green"), "PNG"))]
    look = await room.bot.service(DocumentFiles).preview(sent)
    practice = room.bot.service(PracticeRoom)
    await practice.start("")
    block = practice.playing
    assert block
    await room.says("fan_fern", "a lovely tone", after=60)
    await practice.act(PracticeEventKind.FINISHED)
    samples = {
        "/sessions/{name}": "/sessions/1",
        "/evenings/{name}": f"/evenings/{practice.day}",
        "/insights/{day}": f"/insights/{practice.day}",
        "/pieces/{name:[^/]+}": f"/pieces/{quote(block.what)}",
        "/static/{name}": "/static/live.js",
        "/people/{name}": "/people/fan_fern",
        "/photos/{picture}": f"/photos/{photo.small}",
        "/import/{number}": f"/import/{look.number}",
        "/import/{number}/{place}": f"/import/{look.number}/0",
        "/export/{file}": f"/export/{GEAR.file}",
        "/site/part/{part}": "/site/part/gear",
        "/site/preview/{path:.+}": "/site/preview/index.html",
        "/documents/{kind}": "/documents/gear",
        "/documents/{kind}/new": "/documents/gear/new",
        "/documents/{kind}/{slug}": "/documents/gear/goldie",
    }
    told = dict[str, int]()
    async with aiohttp.ClientSession(room.bot.web.url) as http:
        for route in (each for each in room.bot.pages().all_routes() if each.method == "GET"):
            path = samples.get(route.path, route.path)
            if path == "/overlay/socket":
                async with http.ws_connect(path):
                    continue
            async with http.get(path, allow_redirects=False) as answer:
                told[path] = answer.status
    assert len(told) > len(samples)
    assert {path: status for path, status in told.items() if status >= 400} == {}


async def test_a_token_opens_the_acts_and_what_tells_of_them_and_the_bot(room: Room) -> None:
    routes = room.bot.pages().all_routes()
    told = {(each.method, each.path) for each in routes if each.programs}
    acts = {
        (method, path)
        for method, path in told
        if method == "POST" and path.startswith(("/do/", "/practice/"))
    }
    assert told - acts == {("GET", "/openapi.json"), ("GET", "/metrics"), ("GET", "/health")}
    ends = {"end-session", "end-sessions", "change-overlay-token"}
    assert ends & {path.rpartition("/")[2] for _, path in acts} == set()
    assert ends <= {path.rpartition("/")[2] for _, path in {(each.method, each.path) for each in routes}}


async def test_a_start_lets_in_the_artists_devices_from_before_and_no_moderator(room: Room) -> None:
    before = room.bot.service(Entrance).credentials
    tablet = await before.issue(CredentialKind.SESSION, Right.ARTIST, note="iPad")
    hotkey = await before.issue(CredentialKind.HOTKEY, Right.ARTIST)
    await before.issue(CredentialKind.SESSION, Right.MODERATOR, login="mod_moss", user_id="7")
    again = (await sign_in.open(room.bot.runtime)).service.credentials
    assert again.standing(*CredentialKind) == [hotkey.credential, tablet.credential]


async def test_the_samples_of_a_rehearsal_are_there_before_the_bot_starts(
    settings: Settings, evening: datetime
) -> None:
    with capture_logs() as logs:
        async with stage(settings, FakeClock(evening), port=0):
            pass
    events = [each["event"] for each in logs]
    assert events.index("catalogue.changed") < events.index("listening")
