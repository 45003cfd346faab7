"""Signing in at the local Twitch, as Twitch documents it."""

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.rehearsal.oauth import ACCESS_LASTS, CODE_LASTS, DEVICE_GRANT, REFRESH_LASTS

CLIENT = {"client_id": "woodshed-rehearsal"}


async def post(http: Any, twitch: Any, path: str, **form: str) -> tuple[int, Any]:
    async with http.post(f"{twitch.auth_url}/oauth2/{path}", data=CLIENT | form) as answer:
        return answer.status, await answer.json() if await answer.text() else None


async def validate(http: Any, twitch: Any, token: str) -> tuple[int, Any]:
    headers = {"Authorization": f"OAuth {token}"}
    async with http.get(f"{twitch.auth_url}/oauth2/validate", headers=headers) as answer:
        return answer.status, await answer.json()


async def test_a_code_waits_for_a_person_and_then_gives_a_token_once(http: Any, twitch: Any) -> None:
    status, code = await post(http, twitch, "device", scopes="user:read:chat user:write:chat")
    assert (status, code["interval"], code["expires_in"]) == (200, 5, 1800)
    assert code["user_code"] in code["verification_uri"]
    form = {"grant_type": DEVICE_GRANT, "device_code": code["device_code"]}
    assert await post(http, twitch, "token", **form) == (
        400,
        {"status": 400, "message": "authorization_pending"},
    )
    twitch.approve(code["user_code"].lower(), "woodshed_bot")
    status, token = await post(http, twitch, "token", **form)
    assert (status, token["scope"]) == (200, ["user:read:chat", "user:write:chat"])
    assert (await post(http, twitch, "token", **form))[1]["message"] == "invalid device code"
    status, known = await validate(http, twitch, token["access_token"])
    assert (status, known["login"], known["expires_in"]) == (200, "woodshed_bot", 14400)


async def test_of_scopes_only_those_in_the_form_of_the_first_call_count(http: Any, twitch: Any) -> None:
    address = CLIENT | {"scopes": "user:read:chat", "scope": "user:read:chat"}
    url = f"{twitch.auth_url}/oauth2/device"
    async with http.post(url, params=address, data={"scope": "user:read:chat"}) as answer:
        code = await answer.json()
    twitch.approve(code["user_code"], "woodshed_bot")
    query = CLIENT | {"grant_type": DEVICE_GRANT, "device_code": code["device_code"]}
    more = {"scopes": "user:read:chat", "scope": "user:read:chat"}
    async with http.post(f"{twitch.auth_url}/oauth2/token", params=query, data=more) as answer:
        token = await answer.json()
    assert token["scope"] == []
    assert re.fullmatch(r"[a-z0-9]{30}", token["access_token"])


@pytest.mark.parametrize("header", [None, "", "Bearer nonsense", "Basic abc"])
async def test_only_a_valid_token_is_validated(header: str | None, http: Any, twitch: Any) -> None:
    headers = {} if header is None else {"Authorization": header}
    async with http.get(f"{twitch.auth_url}/oauth2/validate", headers=headers) as answer:
        assert (answer.status, (await answer.json())["message"]) == (401, "invalid access token")


async def test_a_refresh_token_dies_unused_after_30_days(
    http: Any, twitch: Any, clock: Any, sign_in: Any
) -> None:
    refresh = twitch.accounts.tokens[(await sign_in()).token].refresh
    await clock.advance(clock.now() + REFRESH_LASTS)
    assert (await post(http, twitch, "token", grant_type="refresh_token", refresh_token=refresh))[0] == 400


async def test_a_code_runs_out(http: Any, twitch: Any, clock: Any) -> None:
    _, code = await post(http, twitch, "device", scopes="user:read:chat")
    await clock.advance(clock.now() + CODE_LASTS)
    with pytest.raises(KeyError):
        twitch.approve(code["user_code"], "woodshed_bot")
    form = {"grant_type": DEVICE_GRANT, "device_code": code["device_code"]}
    assert (await post(http, twitch, "token", **form))[1]["message"] == "invalid device code"


@pytest.mark.parametrize(
    ("path", "form", "message"),
    [
        ("device", {"client_id": "unknown"}, "invalid client"),
        (
            "device",
            {"scopes": "user:read:chat user:read:minds"},
            "invalid scope requested: 'user:read:minds'",
        ),
        ("token", {"client_id": "unknown"}, "invalid client"),
        ("token", {"grant_type": "password"}, "invalid grant type"),
        ("token", {"grant_type": DEVICE_GRANT, "device_code": "x"}, "invalid device code"),
        ("token", {"grant_type": "refresh_token", "refresh_token": "x"}, "Invalid refresh token"),
    ],
)
async def test_what_is_not_right_is_refused(
    path: str, form: dict[str, str], message: str, http: Any, twitch: Any
) -> None:
    assert await post(http, twitch, path, **form) == (400, {"status": 400, "message": message})


async def test_a_refresh_token_works_once_and_ends_the_access_token_before(
    http: Any, twitch: Any, sign_in: Any
) -> None:
    old = (await sign_in()).token
    refresh = twitch.accounts.tokens[old].refresh
    status, new = await post(http, twitch, "token", grant_type="refresh_token", refresh_token=refresh)
    assert status == 200
    assert (await validate(http, twitch, old))[0] == 401
    assert (await validate(http, twitch, new["access_token"]))[0] == 200
    assert (await post(http, twitch, "token", grant_type="refresh_token", refresh_token=refresh))[0] == 400


async def test_an_access_token_runs_out_after_four_hours(
    http: Any, twitch: Any, clock: Any, sign_in: Any
) -> None:
    account = await sign_in()
    await clock.advance(clock.now() + ACCESS_LASTS - timedelta(seconds=1))
    assert (await account.call("GET", "users"))[0] == 200
    await clock.advance(clock.now() + timedelta(seconds=1))
    assert await validate(http, twitch, account.token) == (
        401,
        {"status": 401, "message": "invalid access token"},
    )
    status, answer = await account.call("GET", "users")
    assert (status, answer["message"]) == (401, "Invalid OAuth token")


async def test_a_revoked_token_is_worth_nothing(http: Any, twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    stranger = await post(http, twitch, "revoke", token=account.token, client_id="unknown")
    assert stranger == (404, {"status": 404, "message": "client does not exist"})
    assert (await post(http, twitch, "revoke", token=account.token))[0] == 200
    assert (await account.call("GET", "users"))[0] == 401
    assert (await post(http, twitch, "revoke", token=account.token))[0] == 400


async def test_a_code_that_was_refused_is_no_good_any_more(http: Any, twitch: Any) -> None:
    _, code = await post(http, twitch, "device", scopes="user:read:chat")
    twitch.accounts.refuse(code["user_code"])
    form = {"grant_type": DEVICE_GRANT, "device_code": code["device_code"]}
    assert (await post(http, twitch, "token", **form))[1]["message"] == "invalid device code"
    with pytest.raises(KeyError):
        twitch.approve(code["user_code"], "woodshed_bot")


async def test_a_confidential_client_refreshes_with_its_secret_again_and_again(
    http: Any, twitch: Any, sign_in: Any
) -> None:
    twitch.accounts.client_secret = "hush"
    refresh = twitch.accounts.tokens[(await sign_in()).token].refresh
    form = {"grant_type": "refresh_token", "refresh_token": refresh}
    assert (await post(http, twitch, "token", **form))[1]["message"] == "missing client secret"
    assert (await post(http, twitch, "token", **form, client_secret="x"))[0] == 403
    for _ in range(2):
        status, token = await post(http, twitch, "token", **form, client_secret="hush")
        assert (status, token["refresh_token"]) == (200, refresh)


async def test_codes_of_several_accounts_wait_side_by_side(http: Any, twitch: Any) -> None:
    logins = ("mod_moss", "junipervale", "fan_fern")
    codes = [(await post(http, twitch, "device", scopes="user:read:moderated_channels"))[1] for _ in logins]
    for code, login in reversed(list(zip(codes, logins, strict=True))):
        twitch.approve(code["user_code"], login)
    for code, login in zip(codes, logins, strict=True):
        form = {"grant_type": DEVICE_GRANT, "device_code": code["device_code"]}
        _, token = await post(http, twitch, "token", **form)
        assert (await validate(http, twitch, token["access_token"]))[1]["login"] == login


async def test_one_token_taken_back_leaves_what_another_of_the_same_account_holds(
    http: Any, twitch: Any, listen: Any, sign_in: Any
) -> None:
    ear = await listen("channel.chat.message")
    other = await sign_in()
    assert (await post(http, twitch, "revoke", token=other.token))[0] == 200
    twitch.say("fan_fern", "hello")
    assert (await ear.event())[0] == "channel.chat.message"
    assert (await post(http, twitch, "revoke", token=ear.account.token))[0] == 200
    assert (await ear.frame())["metadata"]["message_type"] == "revocation"


async def test_a_poll_can_be_told_to_slow_down_and_goes_on_after(http: Any, twitch: Any) -> None:
    _, code = await post(http, twitch, "device", scopes="user:read:chat")
    form = {"grant_type": DEVICE_GRANT, "device_code": code["device_code"]}
    twitch.faults.answer_polls("slow_down")
    assert await post(http, twitch, "token", **form) == (400, {"status": 400, "message": "slow_down"})
    assert (await post(http, twitch, "token", **form))[1]["message"] == "authorization_pending"
