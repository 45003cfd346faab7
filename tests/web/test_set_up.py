"""The set-up as a newcomer walks it: each step, each mistake, and the way from nothing to a bot that runs."""

import asyncio
import os
import re
import shutil
import socket
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.check import check
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.set_up import Step
from bot.errors import DocumentError, PagesError
from bot.rehearsal import oauth
from bot.rehearsal.oauth import DEVICE_GRANT
from bot.services.clock import WallClock
from bot.services.gear.gear import GearCollection
from bot.services.operation.configuration import Configuration
from bot.stage import stage
from bot.store.credential import load_credentials
from bot.store.database import Database
from tests.set_up import Newcomer, newcomer

STEP = {each: f"/set-up/{each}" for each in (*Step, "start")}


@pytest.fixture
async def one(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Newcomer]:
    async with newcomer(tmp_path, data, monkeypatch) as somebody:
        yield somebody


async def test_from_nothing_to_a_bot_that_listens_and_begins_anew_with_what_is_changed(one: Newcomer) -> None:
    assert await one.where("/") == STEP["application"]
    assert (await one.fill_in(channel="https://www.twitch.tv/JuniperVale"))[:2] == (200, STEP["sign-in"])
    assert one.env.read_text() == "WOODSHED_CLIENT_ID=woodshed-rehearsal\nWOODSHED_CHANNEL=junipervale\n"
    await one.sign_in()
    assert "is a moderator of junipervale" in await one.get(STEP["moderator"])
    assert await one.where() == STEP["gear"]
    assert (await one.send(STEP["start"]))[1] == STEP["start"]
    await one.until(STEP["start"], "listens to your chat")
    assert await one.where("/") != STEP["gear"], "a bot that runs has a desk"
    assert one.invited == 1
    one.env.write_text(one.env.read_text() + "WOODSHED_PREFIX=?\n")
    assert "set otherwise" in await one.get(STEP["start"])
    await one.send(STEP["start"])
    shown = await one.until(STEP["start"], "listens to your chat")
    assert "set otherwise" not in shown


async def test_every_start_tells_where_the_pages_are_and_whether_a_step_is_open(
    one: Newcomer,
) -> None:
    await one.fill_in()
    await one.sign_in()
    await one.send(STEP["start"])
    await one.until(STEP["start"], "listens to your chat")
    await one.send(STEP["gear"], **{"kind-0": "guitar", "model-0": "Lark"})
    await one.send("/overlay/edit")
    await one.send(STEP["ground"], private="", preset="house", support="none")
    assert await one.where() == STEP["start"]
    one.env.write_text(one.env.read_text() + "WOODSHED_PREFIX=?\n")
    await one.send(STEP["start"])
    async with asyncio.timeout(30):
        while len(one.greeted) < 2:
            await one.until(STEP["start"], "listens to your chat")
    assert one.greeted == [True, False]


async def test_while_it_waits_health_and_check_say_so_and_where_and_nothing_else(one: Newcomer) -> None:
    async with ClientSession() as http, http.get(f"{one.site}/health") as answer:
        told = await answer.json()
    assert (answer.status, told["signed_in"]) == (503, False)
    assert not {"account", "connection"} & {each["subject"] for each in told["findings"]}
    amiss = [(each["subject"], each["mend"]) for each in told["findings"] if each["grade"] != "well"]
    assert amiss == [("set-up", f"open {one.site}/set-up")]
    found = [each for each in await check(Configuration(one.env).read()[0]) if not each.well]
    assert [(each.subject, each.mend) for each in found] == amiss


async def test_what_is_no_client_id_or_channel_is_told_beside_its_field_and_nothing_is_written(
    one: Newcomer,
) -> None:
    for client_id, channel, words in (
        ("not-this-one", "junipervale", "Twitch knows no application of this ID"),
        ("two words", "junipervale", "This is no client ID"),
        ("woodshed-rehearsal", "Two Words", "This is no login"),
    ):
        status, _, shown = await one.fill_in(client_id, channel)
        assert (status, words in shown) == (409, True)
        assert f'value="{client_id}"' in shown, "what was typed stays to be mended"
        assert f'value="{channel}"' in shown
        assert shown.count('aria-invalid="true"') == 1
    assert not one.env.exists()
    await one.twitch.stop()
    status, _, shown = await one.fill_in()
    assert (status, "Twitch does not answer just now" in shown) == (409, True)
    assert not one.env.exists()


async def test_a_file_that_cannot_be_written_is_told_with_the_lines_to_write(one: Newcomer) -> None:
    one.env.mkdir()
    status, _, shown = await one.fill_in()
    assert status == 409
    assert "WOODSHED_CLIENT_ID=woodshed-rehearsal\nWOODSHED_CHANNEL=junipervale" in shown
    assert f"I cannot write the file {one.env}" in shown
    one.env.rmdir()
    one.env.write_text("WOODSHED_CLIENT_ID=woodshed-rehearsal\nWOODSHED_CHANNEL=junipervale\n")
    assert await one.where() == STEP["sign-in"], "written by hand it counts as well"


async def test_what_the_environment_sets_is_told_and_not_written(
    one: Newcomer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WOODSHED_CHANNEL", "junipervale")
    shown = await one.get(STEP["application"])
    assert re.search(r'name="channel" value="junipervale"[^>]* readonly', shown)
    assert "WOODSHED_CHANNEL is set in the environment" in shown
    assert (await one.fill_in(channel="somebody_else"))[0] == 200
    assert one.env.read_text() == "WOODSHED_CLIENT_ID=woodshed-rehearsal\n"


async def test_a_fault_in_the_settings_is_told_and_keeps_the_bot_from_beginning(one: Newcomer) -> None:
    one.env.write_text(
        "WOODSHED_CLIENT_ID=woodshed-rehearsal\nWOODSHED_CHANNEL=junipervale\nWOODSHED_PREFX=?\n"
    )
    assert "did you mean WOODSHED_PREFIX?" in await one.get(STEP["application"])
    status, _, shown = await one.send(STEP["start"])
    assert (status, "mend what is wrong in the settings" in shown) == (409, True)


async def test_the_artists_own_account_is_refused_and_the_next_code_works(one: Newcomer) -> None:
    assert "Twitch gives no code" in await one.get(STEP["sign-in"])
    await one.send(STEP["sign-in"])
    assert "user-code" not in await one.get(STEP["sign-in"]), "without a client ID there is none"
    await one.fill_in()
    shown = await one.get(STEP["sign-in"])
    assert "<svg" in shown, "the code to be scanned"
    one.twitch.approve(await one.code(), "junipervale")
    shown = await one.until(STEP["sign-in"], "your own account")
    assert 'role="alert"' in shown
    assert (await one.send(STEP["start"]))[0] == 409, "nobody is signed in"
    assert (await one.send(STEP["sign-in"]))[1] == STEP["sign-in"]
    one.twitch.accounts.faults += [503, 503]
    await one.sign_in()
    assert "signed in as woodshed_bot" in await one.get(STEP["sign-in"])


async def test_two_presses_at_once_are_one_sign_in(one: Newcomer) -> None:
    await one.fill_in()
    await asyncio.gather(*(one.send(STEP["sign-in"]) for _ in range(3)))
    asked = one.twitch.accounts.asked
    await one.sign_in()
    since = asked[DEVICE_GRANT]
    await one.send(STEP["moderator"])
    assert asked[DEVICE_GRANT] == since, "nobody else goes on asking"


async def test_a_code_that_runs_out_is_followed_by_a_fresh_one_and_in_the_end_by_the_reason(
    one: Newcomer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oauth, "CODE_LASTS", timedelta(seconds=1))
    one.twitch.accounts.poll_interval = 0.3
    await one.fill_in()
    first = await one.code()
    shown = await one.until(STEP["sign-in"], "user-code")
    while first in shown:
        shown = await one.get(STEP["sign-in"])
    assert await one.code() != first
    assert "Get the code" in await one.until(STEP["sign-in"], "not approved in time")


async def test_another_application_needs_another_sign_in(one: Newcomer) -> None:
    await one.fill_in()
    await one.sign_in()
    await one.fill_in()
    assert "signed in as woodshed_bot" in await one.get(STEP["sign-in"]), "it is the same"
    one.twitch.accounts.client_id = "another-one"
    await one.fill_in("another-one")
    assert "the application from before" in await one.get(STEP["sign-in"])
    assert (await one.send(STEP["start"]))[0] == 409
    await one.send(STEP["sign-in"])
    await one.sign_in()
    assert await one.where() == STEP["gear"]


async def test_an_application_of_the_wrong_type_is_told_with_what_to_do(one: Newcomer) -> None:
    await one.fill_in()
    one.twitch.accounts.client_secret = "hush"
    one.twitch.approve(await one.code(), one.twitch.bot_login)
    assert "of the type Public" in await one.until(STEP["sign-in"], "Confidential")


async def test_a_bot_that_is_no_moderator_is_told_with_the_line_for_chat_and_looked_at_again(
    one: Newcomer,
) -> None:
    world = one.twitch.world
    world.set_role(world.bot, "viewer", world.artist, datetime.now(UTC))
    assert "First sign the bot in" in await one.get(STEP["moderator"])
    await one.fill_in()
    await one.sign_in()
    shown = await one.until(STEP["moderator"], "no moderator of your channel yet")
    assert 'value="/mod woodshed_bot"' in shown
    world.set_role(world.bot, "moderator", world.artist, datetime.now(UTC))
    await one.send(STEP["moderator"])
    assert "is a moderator of junipervale" in await one.get(STEP["moderator"])


async def test_a_channel_that_nobody_has_leads_back_to_the_first_step(one: Newcomer) -> None:
    await one.fill_in(channel="nobody_has_this")
    await one.sign_in()
    await one.until(STEP["application"], "Twitch knows no channel nobody_has_this")
    assert await one.where() == STEP["application"]
    await one.fill_in()
    await one.send(STEP["moderator"])
    assert await one.where() == STEP["gear"]


async def test_gear_goes_on_the_shelf_whole_or_not_at_all_and_the_same_again_changes_nothing(
    one: Newcomer,
) -> None:
    rows = {
        "kind-0": "guitar",
        "model-0": "Lark",
        "nickname-0": "Goldie",
        "kind-1": "amp",
        "maker-1": "Marrowby",
    }
    status, _, shown = await one.send(STEP["gear"], **rows)
    assert status == 409
    assert re.search(r'id="model-1"[^>]*aria-invalid="true"', shown)
    assert 'value="Marrowby"' in shown
    assert "on your shelf" not in await one.get(STEP["gear"])
    for model, words in (("W" * 81, "more than 80 letters"), ("?!", "")):
        status, _, shown = await one.send(STEP["gear"], **rows, **{"model-1": model})
        assert (status, words in shown) == (409, True)
    good = {**rows, "model-1": "Plank 2"}
    for _ in range(2):
        assert (await one.send(STEP["gear"], **good))[1] == STEP["ground"]
        assert "2 pieces on your shelf" in await one.get(STEP["gear"])
    assert (await one.send(STEP["gear"], **{"kind-0": "gitar", "model-0": "X"}))[0] == 409


async def test_gear_and_overlay_may_be_left_for_later(one: Newcomer) -> None:
    for step in ("gear", "obs"):
        assert (await one.send(f"{STEP[step]}/later"))[0] == 200
        shown = await one.get(STEP[step])
        assert re.search(r'class="done here"', shown)


async def test_the_ground_is_laid_by_one_press_and_what_is_as_it_ships_is_not_written(one: Newcomer) -> None:
    policy = one.folder / "own/policy.toml"
    before = policy.read_bytes()
    shown = await one.get(STEP["ground"])
    topics = re.findall(r'name="private-(\w+)" value="1" checked', shown)
    assert len(topics) > 3
    as_it_stands = {f"{of}-{topic}": "1" for of in ("shown", "private") for topic in topics}
    as_it_stands |= {"preset": "practice", "support": "none", "words": "Whatever."}
    assert (await one.send(STEP["ground"], **as_it_stands))[1] == STEP["obs"]
    assert policy.read_bytes() == before
    changed = {**as_it_stands, "preset": "family", "support": "gently", "words": "Only if you like to."}
    del changed[f"private-{topics[0]}"]
    await one.send(STEP["ground"], **changed)
    assert f'id = "{topics[0]}"\nremove = true' in policy.read_text()
    assert '\npreset = "family"\n' in policy.read_text()
    shown = await one.get(STEP["ground"])
    assert f'name="private-{topics[0]}" value="1">' in shown
    assert 'value="family" selected' in shown
    assert 'value="gently" checked' in shown
    assert "Only if you like to." in shown
    await one.send(STEP["ground"], **as_it_stands)
    assert policy.read_bytes() == before
    assert 'value="none" checked' in await one.get(STEP["ground"])


async def test_a_form_that_says_nothing_of_a_topic_opens_none(one: Newcomer) -> None:
    policy = one.folder / "own/policy.toml"
    before = policy.read_bytes()
    assert (await one.send(STEP["ground"]))[1] == STEP["obs"]
    assert policy.read_bytes() == before


async def test_what_cannot_be_said_or_does_not_fit_changes_nothing_of_the_ground(one: Newcomer) -> None:
    policy = one.folder / "own/policy.toml"
    before = policy.read_bytes()
    opened = {"shown-money": "1", "preset": "family", "support": "gently"}
    for words in ("!give now", "W" * 501):
        status, _, shown = await one.send(STEP["ground"], **opened, words=words)
        assert (status, "Chat takes no line like this" in shown) == (409, True)
        assert policy.read_bytes() == before
    policy.write_text('[[rules]]\nid = "links"\nmodes = "on"\n')
    status, _, shown = await one.send(STEP["ground"], **opened, words="If you like.")
    assert (status, "does not fit, so nothing was changed" in shown) == (409, True)
    assert policy.read_text() == '[[rules]]\nid = "links"\nmodes = "on"\n'


async def test_the_overlay_is_made_with_a_file_that_has_its_address(one: Newcomer) -> None:
    _, _, shown = await one.send(STEP["obs"])
    found = re.search(r'name="token" value="([\w-]+)"', shown)
    assert found
    _, _, loader = await one.send("/overlay/overlay.html", token=found[1])
    assert f"#{found[1]}" in loader
    assert found[1] not in await one.get(STEP["obs"]), "it is shown once"
    assert "One overlay" in await one.get(STEP["obs"])
    await one.stop()
    database = await Database.open(one.folder / "own/woodshed.db")
    kept = await load_credentials(database, datetime.now(UTC))
    await database.close()
    assert [each.kind for each in kept.values()] == [CredentialKind.OVERLAY]


async def test_what_was_set_up_is_there_in_a_rehearsal(one: Newcomer) -> None:
    await one.send(STEP["gear"], **{"kind-0": "guitar", "model-0": "Lark", "nickname-0": "Goldie"})
    _, _, shown = await one.send(STEP["obs"])
    token = re.findall(r'name="token" value="([\w-]+)"', shown)[0]
    await one.stop()
    settings = Configuration(one.env).load()
    async with stage(settings, WallClock(), port=0, own=True) as (_, bot), ClientSession() as http:
        async with http.ws_connect(f"{bot.web.url}overlay/socket") as overlay:
            await overlay.send_json({"token": token})
            assert (await overlay.receive_json())["is"] == "snapshot"
        assert [piece.nickname for piece in bot.service(GearCollection).in_hand.pieces] == ["Goldie"]
        async with http.get(f"{bot.web.url}set-up") as answer:
            assert answer.status == 404, "a rehearsal sets nothing up"


async def test_where_the_port_is_taken_that_is_told_with_the_mend(one: Newcomer) -> None:
    await one.stop()
    port = int(one.site.rpartition(":")[2])
    taken = pytest.raises(PagesError, match="is taken by another program")
    with socket.create_server(("127.0.0.1", port)), taken as refused:
        await one.start()
    assert "WOODSHED_WEB_PORT" in refused.value.mend
    assert "start the bot again" in refused.value.mend
    assert "by itself" not in refused.value.mend, "it has ended"
    again = await Database.open(one.folder / "own/woodshed.db")  # which is refused while another has it open
    await again.close()


async def test_a_language_that_nobody_has_is_refused_before_anything_is_made_for_it(
    one: Newcomer, monkeypatch: pytest.MonkeyPatch
) -> None:
    await one.stop()
    shutil.rmtree(one.folder / "own")
    monkeypatch.setenv("WOODSHED_LANGUAGE", "xx")
    with pytest.raises(DocumentError, match="there is no voice 'xx'"):
        await one.start()
    assert not (one.folder / "own").exists()


async def test_no_other_site_and_no_stranger_sets_anything(one: Newcomer) -> None:
    fields = {"client_id": "woodshed-rehearsal", "channel": "mallory"}
    for headers in (
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-origin", "X-Forwarded-For": "192.0.2.1"},
        {},
    ):
        async with (
            ClientSession(headers=headers) as http,
            http.post(f"{one.site}{STEP['application']}", data=fields, allow_redirects=False) as answer,
        ):
            assert answer.status == 403
    assert not one.env.exists()


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
async def test_what_is_made_is_the_artists_alone(one: Newcomer) -> None:
    await one.fill_in()
    assert one.env.stat().st_mode & 0o077 == 0
    assert (one.folder / "own").stat().st_mode & 0o077 == 0
    assert (one.folder / "own/woodshed.db").stat().st_mode & 0o077 == 0
