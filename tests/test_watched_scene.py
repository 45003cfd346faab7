"""A scene that a person watches: on its page, at a speed, and looked back on once it is over."""

import asyncio
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import aiohttp
import pytest

from bot.app import Woodshed
from bot.domain.answers.talk import HOLD
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.scene import Entry, play
from bot.rehearsal.script import read_scene
from bot.rehearsal.server import LocalTwitch
from bot.settings import Settings
from bot.stage import LINKS, stage, watch_scene
from bot.store.audit import rule_broken_by
from tests.conftest import EVENING

SCENE = """
starts = 2030-05-17T19:00:00Z
[[line]]
from = "junipervale"
role = "broadcaster"
says = "!start"
[[line]]
from = "junipervale"
says = "!clean 3"
at = 120
[[line]]
from = "junipervale"
says = "!finish"
at = 240
"""


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        home=tmp_path / "own",
        data_dir=data,
        rehearsal_port=0,
        timezone="UTC",
    )


async def test_the_evening_of_a_rehearsal_can_be_looked_back_on(settings: Settings, tmp_path: Path) -> None:
    scene = tmp_path / "scene.toml"
    scene.write_text(SCENE, encoding="utf-8")
    over, links = asyncio.Event(), dict[str, str]()

    def tell(twitch: LocalTwitch, _: Woodshed) -> None:
        links.update(twitch.page.links)

    def told(entries: Sequence[Entry]) -> None:
        assert all(entry.ok for entry in entries)
        over.set()

    watching = asyncio.create_task(watch_scene(settings, scene, 10_000, tell, told))
    await asyncio.wait([watching, asyncio.create_task(over.wait())], return_when=asyncio.FIRST_COMPLETED)
    assert over.is_set(), watching
    assert links.keys() == LINKS.keys()
    async with aiohttp.ClientSession() as http:
        async with http.get(links["Looking back"]) as answer:
            assert 'href="/evenings/2030-05-17"' in await answer.text()
        async with http.get(f"{links['Looking back']}/2030-05-17") as answer:
            page = await answer.text()
        assert "4:00 played" in page
        assert "<dd>3</dd>" in page
        for link in links.values():
            async with http.get(link) as answer:
                assert answer.status == 200, link
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)


ASKED = """
starts = 2030-05-17T19:00:00Z
[[line]]
from = "junipervale"
role = "broadcaster"
says = "!answers on"
[[line]]
from = "fan_fern"
says = "what guitar is that?"
at = 20
[[line]]
from = "fan_robin"
says = "goldie sounds great tonight"
at = 30
"""


async def test_what_comes_between_two_lines_of_a_scene_comes_in_its_time_and_before_the_second(
    settings: Settings, tmp_path: Path
) -> None:
    scene, clock = read_scene(ASKED, tmp_path / "scene.toml"), FakeClock(EVENING)
    async with stage(settings, clock, port=0) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        rule_of = partial(rule_broken_by, bot.runtime.database)
        _, asked, praised = await play(
            scene, twitch, clock, settle=bot.settled, rule_of=rule_of, rests=bot.rests
        )
        serving.cancel()
    assert [what["to"] for what in asked.happened] == ["fan_fern"]
    assert praised.happened == []
    (fern,) = [what.line for what in twitch.record if what.user.login == "fan_fern"]
    answers = [what for what in twitch.record if what.line and what.line.reply_to is fern]
    assert fern
    assert [what.at - fern.at for what in answers] == [HOLD]
