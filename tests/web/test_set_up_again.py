"""The set-up of somebody who stumbles, or comes back to a bot that runs: what was good stays good."""

import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot import running
from bot.app import Woodshed
from bot.domain.chat.announcements import ANNOUNCEMENTS, Announcement
from bot.domain.fans.support import ANNOUNCED
from bot.domain.pages.set_up import Step
from bot.errors import SignInError
from bot.features import KINDS
from bot.running import started
from bot.services.clock import WallClock
from bot.services.documents.catalogue import Catalogue
from bot.store.database import Database
from tests.set_up import OWN_PAGE, Newcomer, newcomer

STEP = {each: f"/set-up/{each}" for each in (*Step, "start")}


@pytest.fixture
async def one(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Newcomer]:
    async with newcomer(tmp_path, data, monkeypatch) as somebody:
        yield somebody


@asynccontextmanager
async def catalogue(one: Newcomer) -> AsyncGenerator[Catalogue]:
    """Give what the artist has authored, while the bot does not run."""
    await one.stop()
    async with Database.opened(one.folder / "own/woodshed.db") as database:
        held = Catalogue(database, WallClock(), KINDS)
        await held.load()
        yield held


async def begin(one: Newcomer) -> None:
    await one.fill_in()
    await one.sign_in()
    await one.send(STEP["start"])
    await one.until(STEP["start"], "listens to your chat")


async def test_a_bot_that_runs_is_never_stopped_for_a_channel_that_nobody_has(one: Newcomer) -> None:
    await begin(one)
    status, _, shown = await one.fill_in(channel="junipervail")
    assert (status, "Twitch knows no channel junipervail" in shown) == (409, True)
    assert "WOODSHED_CHANNEL=junipervale\n" in one.env.read_text()
    one.env.write_text(one.env.read_text().replace("junipervale", "junipervail"))
    status, _, shown = await one.send(STEP["start"])
    assert (status, "Twitch knows no channel junipervail" in shown) == (409, True)
    assert "listens to your chat" in await one.get(STEP["start"])
    await one.fill_in()
    assert "is a moderator of junipervale" in await one.get(STEP["moderator"])


async def test_of_another_channel_no_role_in_the_one_before_is_told(one: Newcomer) -> None:
    await begin(one)
    one.twitch.world.person("moss_lane")
    await one.fill_in(channel="moss_lane")
    assert "no moderator of your channel yet" in await one.get(STEP["moderator"])


async def test_the_bots_own_account_is_refused_as_the_channel_where_it_is_typed(one: Newcomer) -> None:
    await one.fill_in(channel="woodshed_bot")
    one.twitch.approve(await one.code(), "woodshed_bot")
    await one.until(STEP["sign-in"], "or mend the channel in step 1")
    await one.fill_in()
    assert "in step 1" not in await one.get(STEP["sign-in"])
    await one.sign_in()
    status, _, shown = await one.fill_in(channel="woodshed_bot")
    assert (status, "That is woodshed_bot, the account of the bot" in shown) == (409, True)


async def test_a_sign_in_that_twitch_takes_no_more_leads_back_and_is_no_trouble_of_the_next_start(
    one: Newcomer, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[SignInError | None] = []

    async def watched(*given: Any) -> Woodshed:
        found.append(given[-1].trouble)
        return await started(*given)

    monkeypatch.setattr(running, "started", watched)
    await one.fill_in()
    await one.sign_in()
    one.twitch.accounts.tokens.clear()
    one.twitch.accounts.forget_refreshes()
    await one.send(STEP["start"])
    assert "Get a fresh code" in await one.until(STEP["sign-in"], "has run out")
    assert one.invited == 2
    await one.send(STEP["sign-in"])
    await one.sign_in()
    await one.send(STEP["start"])
    await one.until(STEP["start"], "listens to your chat")
    assert found == [None, None], "what was wrong with the first is mended"


async def test_a_code_that_comes_to_nothing_leaves_a_good_sign_in_as_it_is(one: Newcomer) -> None:
    await begin(one)
    await one.send(STEP["sign-in"])
    shown = await one.get(STEP["sign-in"])
    assert "user-code" in shown
    assert "signed in as woodshed_bot" in shown, "the one before holds until the code is approved"
    one.twitch.approve(await one.code(), "junipervale")
    shown = await one.until(STEP["sign-in"], "your own account")
    assert "signed in as woodshed_bot" in shown
    assert "Go on" in shown
    assert 'class="done here"' in shown
    one.env.write_text(one.env.read_text() + "WOODSHED_PREFIX=?\n")
    assert "another account" not in (await one.get(STEP["sign-in"])).replace("as another account", "")
    assert (await one.send(STEP["start"]))[0] == 200


async def test_who_is_given_a_code_learns_where_an_account_is_made(one: Newcomer) -> None:
    await one.fill_in()
    shown = await one.get(STEP["sign-in"])
    assert "user-code" in shown
    assert "https://www.twitch.tv/signup" in shown


async def test_the_artists_own_words_of_support_stay_when_the_ground_is_laid_again(one: Newcomer) -> None:
    own = Announcement(slug=ANNOUNCED, says=("First.", "Second.", "Third."), minutes=25, lines=7)
    async with catalogue(one) as held, held.editing("junipervale") as draft:
        draft.put(ANNOUNCEMENTS, own)
    await one.start()
    shown = await one.get(STEP["ground"])
    assert "First." in shown
    assert "every 25 minutes" in shown
    await one.send(STEP["ground"], support="gently", words="First.")
    async with catalogue(one) as held:
        assert held.all(ANNOUNCEMENTS)[ANNOUNCED] == own
    await one.start()
    await one.send(STEP["ground"], support="gently", words="Otherwise.")
    await one.send(STEP["ground"], support="none", words="Whatever.")
    assert "Otherwise." in await one.get(STEP["ground"])
    async with catalogue(one) as held:
        says = ("Otherwise.", "Second.", "Third.")
        assert held.all(ANNOUNCEMENTS)[ANNOUNCED] == own.model_copy(update={"says": says, "on": False})


async def test_a_ground_that_is_refused_is_shown_as_it_was_typed_with_the_reason_beside_its_field(
    one: Newcomer,
) -> None:
    shown = await one.get(STEP["ground"])
    first, *others = re.findall(r'name="private-(\w+)" value="1" checked', shown)
    typed = {f"shown-{first}": "1", "preset": "family", "support": "gently"}
    for words, told in (("!give now", "Chat takes no line like this"), ("", "Write that line, or choose")):
        status, _, shown = await one.send(STEP["ground"], **typed, words=words)
        assert (status, told in shown) == (409, True)
        assert f'name="private-{first}" value="1">' in shown
        assert re.findall(r'name="private-(\w+)" value="1" checked', shown) == others
        assert 'value="family" selected' in shown
        assert 'value="gently" checked' in shown
        assert re.search(rf'name="words"[^>]*aria-invalid="true"[^>]*>{words}</textarea>', shown)


async def test_a_topic_of_ones_own_is_shown_as_fixed_with_where_it_is_changed(one: Newcomer) -> None:
    policy = one.folder / "own/policy.toml"
    own = '\n[[boundaries]]\nid = "sister"\ntitle = "my sister"\nsays = "No."\nlists = ["boundary_family"]\n'
    policy.write_text(policy.read_text() + own)
    await one.stop()
    await one.start()
    shown = await one.get(STEP["ground"])
    assert re.search(r'name="private-sister" value="1" checked disabled', shown)
    assert "shown-sister" not in shown
    assert f"Your own are changed in {policy}" in shown


async def test_a_look_that_tells_nothing_of_the_role_tells_why_with_the_step_that_mends_it(
    one: Newcomer,
) -> None:
    await one.fill_in(channel="nobody_has_this")
    await one.sign_in()
    _, _, shown = await one.send(STEP["moderator"])
    assert "Twitch knows no channel nobody_has_this" in shown
    assert re.search(rf'class="button main" href="{STEP["application"]}"', shown)
    assert "Nobody has asked Twitch yet" not in shown


async def test_a_shelf_that_stays_empty_is_not_led_on_from_as_if_it_were_filled(one: Newcomer) -> None:
    status, _, shown = await one.send(STEP["gear"], **{"kind-0": "guitar", "model-0": ""})
    assert (status, "or press Later" in shown) == (409, True)
    await one.send(STEP["gear"], **{"kind-0": "guitar", "model-0": "Lark"})
    assert (await one.send(STEP["gear"], **{"kind-0": "guitar", "model-0": ""}))[1] == STEP["ground"]


async def test_all_but_the_first_two_steps_can_wait(one: Newcomer) -> None:
    assert "the last four can wait" in await one.get(STEP["application"])
    await one.fill_in()
    await one.sign_in()
    world = one.twitch.world
    world.set_role(world.bot, "viewer", world.artist, datetime.now(UTC))
    await one.send(STEP["moderator"])
    for step in [*Step][2:]:
        assert re.search(r">Later</(?:a|button)>", await one.get(STEP[step])), step


async def test_a_page_of_a_made_overlay_that_is_loaded_anew_makes_no_other(one: Newcomer) -> None:
    async with (
        ClientSession(headers=OWN_PAGE) as http,
        http.post(f"{one.site}{STEP['obs']}", allow_redirects=False) as answer,
    ):
        assert answer.status == 303
        place = answer.headers["Location"]
    assert 'name="token"' in await one.get(place)
    shown = await one.get(place)
    assert 'name="token"' not in shown, "it is shown once"
    assert "One overlay" in shown


async def test_in_another_language_nothing_is_told_in_english_that_is_not_marked_as_that(
    one: Newcomer, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await one.stop()
    monkeypatch.setenv("WOODSHED_LANGUAGE", "de")
    monkeypatch.setenv("WOODSHED_DATA_DIR", str(project / "data"))
    await one.start()
    _, _, shown = await one.fill_in("not-this-one")
    assert "Twitch kennt keine Anwendung mit dieser ID." in shown
    assert "Twitch says" not in shown
    one.env.write_text("WOODSHED_PREFX=?\n")
    shown = await one.get(STEP["application"])
    assert re.search(r'den Einstellungen: <span lang="en">[^<]*did you mean WOODSHED_PREFIX', shown)
