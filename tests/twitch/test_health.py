"""Health in the channel and over HTTP, with the real bot at the local Twitch."""

from typing import Any

import aiohttp
from prometheus_client.parser import text_string_to_metric_families

from bot.domain.operation.health import MANY_LINES, MANY_PARCELS, Counts, TwitchHealth
from bot.domain.words.chat_text import MAX_CHARS
from bot.services.operation.health import RECENT, Health
from bot.twitch.health import TwitchMonitor


class BadEvening:
    """A lookout that sees trouble everywhere."""

    def door(self) -> TwitchHealth:
        return TwitchHealth(
            trouble="taken back, the token was " + "k3" * 25 + " and " + "very " * 99 + "long",
            inbox=MANY_LINES + 1,
            outbox={"reply": MANY_PARCELS + 1},
        )

    def counts(self) -> Counts:
        return Counts()

    async def moderates(self, *, anew: bool = False) -> bool | None:  # noqa: ARG002
        return False


async def fetched(room: Any, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as http, http.get(f"{room.bot.web.url}{path}") as answer:
        return answer.status, await answer.text()


async def health(room: Any) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as http, http.get(f"{room.bot.web.url}health") as answer:
        return answer.status, await answer.json()


async def figures(room: Any) -> dict[str, float]:
    status, text = await fetched(room, "metrics")
    assert status == 200
    return {
        sample.name + "".join(f" {value}" for value in sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_all_well_is_told_in_chat_and_over_http(room: Any) -> None:
    assert await room.answers("mod_moss", "!health") == [
        "All is well with me: I listen to 9 of 9 kinds of news from Twitch, and have been up for 5 s."
    ]
    status, told = await health(room)
    assert (status, told["status"], told["moderator"], told["database_writable"]) == (200, "well", True, True)
    assert told["subscriptions"] == {"held": 9, "wanted": 9, "revoked": {}}
    assert told["last_event_heard"] == room.clock.now().isoformat()


async def test_a_bot_that_is_no_moderator_says_how_to_make_it_one(room: Any) -> None:
    room.twitch.world.person(room.twitch.bot_login, "viewer")
    (told,) = await room.answers("junipervale", "!health")
    assert told.startswith("Not all is well with me. moderator: woodshed_bot is no moderator of junipervale")
    assert "write /mod woodshed_bot in the channel's chat, as the artist" in told
    status, content = await health(room)
    (fault,) = [each for each in content["findings"] if each["grade"] != "well"]
    assert (status, content["status"], fault["grade"]) == (503, "broken", "broken")


async def test_many_faults_fit_one_line_the_worst_first_and_no_token_is_told(room: Any) -> None:
    room.bot.service(Health)._monitor = BadEvening()
    (told,) = await room.answers("mod_moss", "!health")
    assert told.startswith("Not all is well with me. account: taken back")
    assert "… and 3 more" in told
    assert len(told) <= MAX_CHARS
    assert "k3k3" not in told + (await fetched(room, "health"))[1]
    subjects = [each["subject"] for each in (await health(room))[1]["findings"] if each["grade"] != "well"]
    assert subjects == ["account", "moderator", "inbox", "outbox"]


async def test_the_page_answers_before_the_bot_is_at_twitch(room: Any) -> None:
    room.bot.service(Health)._monitor = TwitchMonitor(room.clock)
    status, told = await health(room)
    assert (status, told["status"], told["connected"], told["moderator"]) == (200, "wanting", False, None)
    told = await figures(room)
    assert not {"woodshed_moderator", "woodshed_token_seconds_left"} & told.keys()


async def test_twitch_is_not_asked_again_by_everybody_who_looks(room: Any) -> None:
    assert (await health(room))[0] == 200
    room.twitch.world.person(room.twitch.bot_login, "viewer")
    assert (await health(room))[0] == 200
    await room.says("fan_fern", "la la", after=30)
    assert (await health(room))[0] == 503


async def test_fans_are_kindly_told_that_it_is_not_theirs(room: Any) -> None:
    (told,) = await room.answers("fan_fern", "!health")
    assert "moderators" in told


async def test_the_figures_count_what_was_done(room: Any) -> None:
    await room.says("fan_fern", "example.com")
    await room.says("sub_sol", "!gear")
    room.twitch.faults.answer_next(1, 500)
    await room.says("fan_fern", "!help")
    room.twitch.faults.repeat_line()
    await room.says("sub_sol", "lovely")
    told = await figures(room)
    assert told["woodshed_lines_judged_total"] == 4
    assert told["woodshed_calls_total delete done"] == 1
    assert told["woodshed_calls_total warn done"] == 1
    assert told["woodshed_answers_sent_total"] == 1
    assert told["woodshed_answers_dropped_total"] == 1
    assert told["woodshed_duplicates_total"] == 1
    assert told["woodshed_subscriptions held"] == told["woodshed_subscriptions wanted"] == 9
    assert told["woodshed_outbox_length moderation"] == told["woodshed_inbox_length"] == 0
    assert (told["woodshed_well"], told["woodshed_moderator"]) == (1, 1)
    assert told["woodshed_disk_free_bytes"] > 0


async def test_a_refused_call_counts_as_failed_and_what_is_wrong_is_a_figure(room: Any) -> None:
    room.twitch.faults.answer_next(1, 403)
    await room.says("fan_fern", "example.com")
    room.twitch.world.person(room.twitch.bot_login, "viewer")
    told = await figures(room)
    assert told["woodshed_calls_total delete failed"] == 1
    assert (told["woodshed_well"], told["woodshed_fault moderator"]) == (0, 2)


async def test_a_database_that_cannot_be_written_is_told_though_twitch_is_down(room: Any) -> None:
    await room.bot.runtime.database._writer.execute("PRAGMA query_only = 1")
    await room.twitch.stop()
    status, told = await health(room)
    assert (status, told["database_writable"], told["moderator"]) == (503, False, None)
    (fault,) = [each for each in told["findings"] if each["subject"] == "database"]
    assert "readonly" in fault["says"]


async def test_the_page_stays_while_the_sign_in_is_dead(room: Any) -> None:
    for token in list(room.twitch.accounts.tokens):
        room.twitch.accounts.revoke(token)
    await room.turns_until(lambda: room.bot.twitch.account.trouble)
    status, told = await health(room)
    assert (status, told["moderator"]) == (503, None)
    assert "python -m bot login" in str(told)


async def test_strangers_are_told_what_was_seen_lately_and_the_artist_what_is_so(room: Any) -> None:
    async def stranger() -> tuple[int, Any]:
        url, headers = f"{room.bot.web.url}health", {"Via": "a proxy"}
        async with aiohttp.ClientSession() as http, http.get(url, headers=headers) as answer:
            return answer.status, await answer.json()

    assert await stranger() == (200, {"status": "well"})
    await room.bot.runtime.database._writer.execute("PRAGMA query_only = 1")
    assert (await stranger())[0] == 200, "however many they are, the database is not written for each"
    assert (await health(room))[0] == 503
    await room.clock.advance(room.clock.now() + RECENT)
    assert await stranger() == (503, {"status": "broken"})
