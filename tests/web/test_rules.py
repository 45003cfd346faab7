"""The house rules as a page: switched by forms, in the name of who does it; and a line tried on them."""

import re
from collections.abc import AsyncGenerator
from html import unescape

import pytest
from playwright.async_api import Browser, expect

from bot.domain.chat.moderation_log import LogFilter, LogKind
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.moderation.rule import Mode
from bot.store.database import Database
from bot.store.moderation_log import log_entries
from bot.web.access import COOKIE
from tests.axe import barriers
from tests.moderated import HOSTILE, Channel, opened
from tests.windows import tab

LINK = "see example.com"


@pytest.fixture
async def channel(database: Database) -> AsyncGenerator[Channel]:
    async with opened(database) as channel:
        yield channel


def mode_of(channel: Channel, rule: str) -> Mode:
    return channel.switchboard.rule(rule).mode


async def switched(channel: Channel) -> list[tuple[str, str, str, str]]:
    entries = await log_entries(channel.database, LogFilter(kind=LogKind.SWITCH), most=9)
    return [(each.by, each.what, each.rule, each.after) for each in entries]


async def test_each_rule_stands_there_as_fans_read_it_with_the_reason_and_its_mode(channel: Channel) -> None:
    _, page = await channel.get("rules", await channel.sign_in())
    told = unescape(page)
    for number, rule in enumerate(channel.moderator.policy.rules, 1):
        of = told.partition(f'id="rule-{rule.id}"')[2].partition("</li>\n  <li class")[0]
        assert f'<span class="number">{number}</span> {rule.title}' in of
        assert rule.says in of
        assert rule.why in of
        assert re.findall(r'value="(\w+)" aria-pressed="true"', of) == [rule.mode.value]


async def test_a_rule_a_preset_and_a_limit_are_switched_in_the_name_of_who_does_it(channel: Channel) -> None:
    moss = await channel.sign_in()
    artist = await channel.sign_in("", Right.ARTIST)
    rule = channel.switchboard.rule("links").title
    assert await channel.post("do/mode", moss, rule="links", mode="test") == (
        200,
        f"Done. Rule “{rule}” is now: on trial.",
    )
    assert mode_of(channel, "links") is Mode.TEST
    assert (await channel.post("do/preset", artist, preset="raid"))[0] == 200
    assert channel.moderator.policy.preset == "raid"
    assert (await channel.post("do/limit", moss, rule="flood", setting="most", value="9"))[0] == 200
    assert channel.switchboard.rule("flood").settings["most"] == 9
    assert await switched(channel) == [
        ("mod_moss", "limit", "flood", '"9"'),
        ("junipervale", "preset", "", '"raid"'),
        ("mod_moss", "mode", "links", '"test"'),
    ]
    for what, fields in (
        ("mode", {"rule": "links", "mode": "default"}),
        ("preset", {"preset": "default"}),
        ("limit", {"rule": "flood", "setting": "most", "value": "default"}),
    ):
        assert (await channel.post(f"do/{what}", moss, **fields))[0] == 200
    assert mode_of(channel, "links") is Mode.ON
    assert channel.moderator.policy.toggles.preset == ""


@pytest.mark.parametrize(
    ("what", "fields", "says"),
    [
        ("mode", {"rule": "linxx", "mode": "on"}, "There is no such rule"),
        ("mode", {"rule": "links", "mode": "maybe"}, "on, off or on trial"),
        ("preset", {"preset": "rade"}, "Did you mean raid?"),
        ("limit", {"rule": "flood", "setting": "mots", "value": "9"}, "Did you mean most?"),
        ("limit", {"rule": "flood", "setting": "most", "value": "many"}, "That cannot be"),
    ],
)
async def test_what_does_not_fit_is_refused_in_words_and_changes_nothing(
    channel: Channel, what: str, fields: dict[str, str], says: str
) -> None:
    moss, before = await channel.sign_in(), channel.moderator.policy
    status, told = await channel.post(f"do/{what}", moss, **fields)
    assert (status, says in told) == (409, True), told
    assert channel.moderator.policy is before


@pytest.mark.parametrize("what", ["mode", "preset", "limit"])
async def test_whose_right_was_taken_switches_nothing_any_more(channel: Channel, what: str) -> None:
    moss, before = await channel.sign_in(), channel.moderator.policy
    for each in channel.credentials.standing(CredentialKind.SESSION):
        await channel.credentials.revoke(each.id, "junipervale")
    fields = {"rule": "links", "mode": "off", "preset": "raid", "setting": "spares", "value": "vip"}
    assert (await channel.post(f"do/{what}", moss, **fields))[0] == 403
    assert channel.moderator.policy is before


async def test_what_a_rule_on_trial_would_have_done_is_told_beside_it(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.post("do/mode", moss, rule="links", mode="test")
    for who in ("fan_fern", "sub_sol", "fan_fern"):
        await channel.hear(LINK, who=who)
    _, page = await channel.get("rules", moss)
    told = " ".join(re.sub("<[^>]+>", " ", page.partition('id="rule-links"')[2]).split())
    assert "On trial, in 7 days it would have found 3 lines of 2 people: warned: 3" in told


async def test_a_line_that_is_tried_is_explained_and_touches_nobody(channel: Channel) -> None:
    moss = await channel.sign_in()
    status, page = await channel.post("rules/try", moss, line="wh3r3 d0 y0u l1v3, see example.com")
    told = unescape(page)
    assert status == 200
    assert "where do you live" in told
    for words in ("The first time", "it is taken away, with a warning", "The third time", "#rule-links"):
        assert words in told, words
    _, page = await channel.post("rules/try", moss, line=LINK, role="moderator")
    assert "The first time</span> nothing</li>" in page, "a moderator is not judged"
    assert channel.twitch.came == []
    assert await log_entries(channel.database, LogFilter(), most=9) == []
    assert list(channel.moderator.room.logins()) == []


@pytest.mark.parametrize("line", [*HOSTILE, "", "a" * 2000])
async def test_any_line_can_be_tried_and_stays_letters(channel: Channel, line: str) -> None:
    status, page = await channel.post("rules/try", await channel.sign_in(), line=line, role="king")
    assert status == 200
    assert "<img" not in page
    assert "<h1>mine" not in page


async def test_it_is_the_moderators_alone(channel: Channel) -> None:
    nobody = await channel.sign_in("fan_fern", Right.EVERYBODY)
    for path in ("rules", "rules/try"):
        assert (await channel.get(path, nobody))[0] == 403
    assert (await channel.post("rules/try", nobody, line=LINK))[0] == 403


async def test_in_a_browser_two_moderators_see_each_others_switches_and_nothing_that_is_typed_is_lost(
    channel: Channel, browser: Browser
) -> None:
    page = await tab(browser, viewport={"width": 360, "height": 740})
    await page.context.add_cookies(
        [{"name": COOKIE, "value": await channel.sign_in(), "url": channel.server.url}]
    )
    async with page.expect_request("**/feed"):
        await page.goto(f"{channel.server.url}rules")
    assert await barriers(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    rule = page.locator("#rule-flood")
    await rule.locator("summary").press("Enter")
    most = rule.locator("#limit-flood-most")
    await most.fill("many")
    await channel.switchboard.mode("flood", Mode.OFF, "mod_ivy")
    await expect(rule.get_by_role("button", name="Off")).to_have_attribute("aria-pressed", "true")
    await expect(most).to_have_value("many")
    await most.press("Enter")
    await expect(rule.locator(".limit:has(#limit-flood-most) .problem")).to_contain_text("That cannot be")
    await rule.get_by_role("button", name="On trial").press("Enter")
    await expect(rule.get_by_role("button", name="On trial")).to_have_attribute("aria-pressed", "true")
    assert mode_of(channel, "flood") is Mode.TEST
    await page.goto(f"{channel.server.url}rules/try")
    await page.get_by_label("A line of chat").fill(LINK)
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("The first time")).to_be_visible()
    assert await barriers(page) == []
    await page.close()
