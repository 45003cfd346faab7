"""Who signs in to the pages: told by the local Twitch, to the real bot, and no longer than it is so."""

import asyncio
import gc
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.sign_in import Identity, SignInState
from bot.domain.pages.visitor import Right
from bot.errors import Refusal
from bot.features import Entrance
from bot.rehearsal.chat import Role
from bot.rehearsal.oauth import POLL_INTERVAL
from bot.services.pages.sign_in import APPROVED_WITHIN, SignIn
from bot.twitch.identity import IDENTITY_SCOPES
from tests.twitch.conftest import Room, turns_until

HERE = "203.0.113.7"
WAITING, APPROVED, REFUSED, RUN_OUT = SignInState


class Browser:
    """One browser at the sign-in, with the secret that it keeps."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.credentials, self.sign_ins = room.bot.service(Entrance)
        self.secret = ""

    @property
    def accounts(self) -> Any:
        return self.room.twitch.accounts

    async def begins(self) -> str:
        """Begin, and return the code that is shown."""
        begun, self.secret = await self.sign_ins.begin(HERE)
        assert begun.code.user_code in begun.code.address
        return begun.code.user_code

    def sees(self) -> SignIn:
        found = self.sign_ins.find(self.secret)
        assert found
        return found

    async def ends(self) -> SignIn:
        """Return what came of it; nothing of it may wait for the clock."""
        await turns_until(lambda: self.sees().state is not WAITING)
        return self.sees()

    async def signs_in(self, login: str) -> SignIn:
        code = await self.begins()
        self.room.twitch.approve(code, login)
        return await self.ends()

    async def comes_in(self, login: str) -> str:
        """Sign in and confirm; return the secret of the session."""
        await self.signs_in(login)
        right, name, user_id = self._confirmed()
        issued = await self.credentials.issue(
            CredentialKind.SESSION, right, login=name, user_id=user_id, lasts=timedelta(hours=12)
        )
        return issued.secret

    def _confirmed(self) -> tuple[Right, str, str]:
        identity = self.sign_ins.confirm(self.secret)
        return identity.right, identity.login, identity.user_id

    def is_in(self, session: str) -> bool:
        return self.credentials.find(CredentialKind.SESSION, session) is not None


@pytest.fixture
def browser(room: Room) -> Browser:
    return Browser(room)


def tokens_of(room: Room, login: str) -> list[str]:
    """Return what Twitch still takes of somebody."""
    held = room.twitch.accounts.tokens
    return [token for token, access in held.items() if access.user.login == login]


@pytest.mark.parametrize(("login", "right"), [("mod_moss", Right.MODERATOR), ("junipervale", Right.ARTIST)])
async def test_who_may_come_in_is_asked_whether_that_is_them_and_twitch_holds_nothing_any_more(
    login: str, right: Right, browser: Browser
) -> None:
    found = await browser.signs_in(login)
    user = browser.room.twitch.world.person(login)
    assert (found.state, found.identity) == (APPROVED, Identity(right, login, user.id))
    assert browser.sign_ins.confirm(browser.secret) == found.identity
    assert tokens_of(browser.room, login) == []


async def test_it_is_asked_for_nothing_but_of_which_channels_one_is_a_moderator(browser: Browser) -> None:
    await browser.begins()
    (device,) = browser.accounts._devices.values()
    assert set(device.scopes) == IDENTITY_SCOPES == {"user:read:moderated_channels"}


async def test_a_fan_is_refused_and_their_token_revoked_all_the_same(browser: Browser) -> None:
    found = await browser.signs_in("fan_fern")
    assert found.refusal
    assert (found.state, found.refusal.line) == (REFUSED, "sign-in-no-moderator")
    assert found.refusal.gaps == {"login": "fan_fern"}
    assert tokens_of(browser.room, "fan_fern") == []


async def test_a_moderator_of_a_hundred_other_channels_is_found_on_the_second_page(browser: Browser) -> None:
    world = browser.room.twitch.world
    elsewhere = [world.person(f"channel_{number}") for number in range(120)]
    world.moderates_elsewhere = {world.person(login).id: elsewhere for login in ("mod_moss", "fan_fern")}
    assert (await browser.signs_in("mod_moss")).state is APPROVED
    assert (await browser.signs_in("fan_fern")).state is REFUSED, "though a moderator somewhere"


async def test_two_browsers_sign_in_side_by_side_as_whoever_approves_their_code(browser: Browser) -> None:
    other = Browser(browser.room)
    codes = {await browser.begins(): "mod_moss", await other.begins(): "junipervale"}
    for code, login in reversed(codes.items()):
        browser.room.twitch.approve(code, login)
    await browser.room.clock.advance(browser.room.clock.now() + timedelta(seconds=POLL_INTERVAL))
    ended = [(await each.ends()).identity for each in (browser, other)]
    assert [each and each.login for each in ended] == ["mod_moss", "junipervale"]


async def test_what_is_denied_at_twitch_is_told_at_once(browser: Browser) -> None:
    code, soon = await browser.begins(), browser.room.clock.now() + timedelta(seconds=POLL_INTERVAL)
    await wakes(browser.room, soon, lambda: browser.accounts.refuse(code))
    found = await browser.ends()
    assert found.refusal
    assert (found.state, found.refusal.line) == (REFUSED, "sign-in-refused")


async def test_a_code_that_nobody_approves_runs_out_in_a_few_minutes(browser: Browser) -> None:
    await browser.begins()
    room, until = browser.room, browser.sees().until
    assert until - room.clock.now() == APPROVED_WITHIN
    while browser.sees().state is WAITING:
        await room.clock.advance(min(until, room.clock.next_wake or until))
        await asyncio.sleep(0)
    assert browser.sees().state is RUN_OUT


async def wakes(room: Room, at: datetime, before: Callable[[], object] | None = None) -> None:
    """Let something lie down to sleep until a time, do what is to be done `before`, and wake it."""
    clock: Any = room.clock
    await turns_until(lambda: at in {until for until, *_ in clock._sleepers})
    if before:
        before()
    await clock.advance(at)


async def test_all_that_is_no_answer_is_waited_out_with_pauses_that_grow(browser: Browser) -> None:
    room, faults = browser.room, browser.room.twitch.faults
    trouble: list[tuple[Callable[[], object], int]] = [
        (lambda: faults.answer_polls("invalid device code"), 5),
        (lambda: browser.accounts.faults.append(503), 10),
        (lambda: faults.answer_for_twitch(1, "<p>no</p>", under="/oauth2/token"), 20),
        (lambda: browser.accounts.faults.append(429), 40),
        (lambda: faults.answer_polls("slow_down"), 10),
        (lambda: faults.answer_polls("slow_down"), 15),
    ]
    at = room.clock.now()
    trouble[0][0]()
    code = await browser.begins()
    for (_, pause), (following, _) in pairwise(trouble):
        await wakes(room, at := at + timedelta(seconds=pause), following)
    await wakes(room, at := at + timedelta(seconds=15))
    room.twitch.approve(code, "mod_moss")
    await wakes(room, at + timedelta(seconds=15))
    assert (await browser.ends()).state is APPROVED


@pytest.mark.parametrize("path", ["/helix/moderation/channels", "/oauth2/validate", "/oauth2/revoke"])
async def test_trouble_after_the_approval_is_waited_out_too(path: str, browser: Browser) -> None:
    room = browser.room
    room.twitch.faults.answer_for_twitch(2, "<p>Bad gateway</p>", status=502, under=path)
    code, at = await browser.begins(), room.clock.now()
    room.twitch.approve(code, "mod_moss")
    for pause in (1, 2):
        at += timedelta(seconds=pause)
        await wakes(room, at)
    assert (await browser.ends()).state is APPROVED
    assert tokens_of(room, "mod_moss") == []


async def test_a_token_is_revoked_also_where_twitch_does_not_say_whose_it_is(browser: Browser) -> None:
    room = browser.room
    room.expect_violations("401")
    code = await browser.begins()
    (device,) = browser.accounts._devices.values()
    device.scopes = ()  # a person can be granted less than they were asked for
    room.twitch.approve(code, "mod_moss")
    assert (await browser.ends()).state is REFUSED
    assert tokens_of(room, "mod_moss") == []


async def test_who_gives_up_while_twitch_is_asked_leaves_no_token_behind(browser: Browser) -> None:
    room = browser.room
    room.twitch.faults.hold_answers("/helix/moderation/channels")
    room.twitch.approve(await browser.begins(), "mod_moss")
    await turns_until(lambda: room.twitch.faults.held)
    assert tokens_of(room, "mod_moss")
    browser.sign_ins.give_up(browser.secret)
    await turns_until(lambda: not tokens_of(room, "mod_moss"))
    room.twitch.faults.release()


def holders_of(backwards: str, another: str) -> list[str]:
    """Return what has one of two texts in it, of all that is alive; given backwards, or they would be."""
    text, other = backwards[::-1], another[::-1]  # no list of them: it would be found
    raw, other_raw = text.encode(), other.encode()
    found: set[str] = set()
    gc.collect()
    for holder in gc.get_objects():  # no comprehension: its own variables would be found
        for each in gc.get_referents(holder):
            if (isinstance(each, str) and (text in each or other in each)) or (
                isinstance(each, bytes) and (raw in each or other_raw in each)
            ):
                found.add(f"{type(holder).__module__}.{type(holder).__qualname__}")
    return sorted(found)


@pytest.mark.parametrize("login", ["mod_moss", "fan_fern"])
async def test_a_token_is_kept_nowhere(
    login: str, browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    room = browser.room
    room.twitch.faults.hold_answers("/helix/moderation/channels")
    room.twitch.approve(await browser.begins(), login)
    await turns_until(lambda: room.twitch.faults.held)
    secrets = [tokens_of(room, login)[0][::-1]]
    secrets.append(room.twitch.accounts.tokens[secrets[0][::-1]].refresh[::-1])
    assert holders_of(*secrets), "so it would be seen"
    room.twitch.faults.release()
    await browser.ends()
    await room.says("fan_olive", "hello")  # until then Twitch itself holds the call that revoked it
    said = capsys.readouterr()
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for secret in secrets:
        assert secret[::-1] not in said.out + said.err
        assert secret[::-1].encode() not in written
    assert not (found := holders_of(*secrets)), "\n".join(found)


# And no longer.


def in_silence(room: Room, role: Role) -> None:
    """Let mod_moss have a role at Twitch without anybody being told of it."""
    world: Any = room.twitch.world
    world._roles[world.person("mod_moss").id] = role


@pytest.mark.parametrize("how", ["/unmod mod_moss", "/ban mod_moss"])
async def test_whoever_is_unmodded_or_banned_is_out_at_once(how: str, browser: Browser) -> None:
    session = await browser.comes_in("mod_moss")
    assert browser.is_in(session)
    browser.room.twitch.command("junipervale", how)
    await turns_until(lambda: not browser.is_in(session))


async def test_a_timeout_by_the_artist_ends_it_too_and_of_others_nothing_ends(browser: Browser) -> None:
    world, now = browser.room.twitch.world, browser.room.clock.now()
    session, other = await browser.comes_in("mod_moss"), await browser.comes_in("junipervale")
    world.ban(world.person("fan_fern"), 60, "", world.bot, now)
    world.set_role(world.person("sub_sol"), "moderator", world.artist, now)
    world.ban(world.person("mod_moss"), 60, "", world.artist, now)
    await turns_until(lambda: not browser.is_in(session))
    assert browser.is_in(other)


async def test_who_was_unmodded_just_now_does_not_come_in_by_a_list_that_lags(browser: Browser) -> None:
    room = browser.room
    room.twitch.command("junipervale", "/unmod mod_moss")
    await room.says("fan_fern", "hello")  # so that all before it was heard
    in_silence(room, "moderator")  # as the list has it still
    assert (await browser.signs_in("mod_moss")).state is REFUSED
    in_silence(room, "viewer")
    room.twitch.command("junipervale", "/mod mod_moss")
    await room.says("fan_fern", "hello again")
    assert (await browser.signs_in("mod_moss")).state is APPROVED


async def test_a_refusal_by_twitch_ends_what_somebody_came_in_with_before(browser: Browser) -> None:
    session = await browser.comes_in("mod_moss")
    in_silence(browser.room, "viewer")
    assert (await browser.signs_in("mod_moss")).state is REFUSED
    await turns_until(lambda: not browser.is_in(session))


async def test_who_writes_without_the_badge_of_a_moderator_is_out(browser: Browser) -> None:
    session = await browser.comes_in("mod_moss")
    await browser.room.says("mod_moss", "hello")
    assert browser.is_in(session)
    in_silence(browser.room, "viewer")
    await browser.room.says("mod_moss", "hello again")
    await turns_until(lambda: not browser.is_in(session))


async def test_the_bot_s_own_sign_in_outlives_that_of_a_person_at_its_account(browser: Browser) -> None:
    assert (await browser.signs_in("woodshed_bot")).state is APPROVED
    assert await browser.room.answers("fan_fern", "!gear")


async def test_a_twitch_that_cannot_be_reached_is_told_and_nothing_waits(browser: Browser) -> None:
    browser.room.twitch.faults.answer_for_twitch(1, "", status=503, under="/oauth2/device")
    with pytest.raises(Refusal, match="sign-in-unreachable"):
        await browser.begins()


async def test_a_stop_ends_what_waits(browser: Browser) -> None:
    await browser.begins()
    await browser.sign_ins.close()
    assert "sign-in" not in {task.get_name() for task in asyncio.all_tasks()}
