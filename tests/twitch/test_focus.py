"""A take at the local Twitch: answers wait, moderation does not."""

from typing import Any

import aiohttp

from bot.domain.chat.rush import APART
from bot.domain.practice.focus import MAX_LINES
from bot.domain.words.chat_text import MAX_CHARS
from bot.features import HouseRules
from bot.services.gear.gear import GearCollection


async def test_answers_wait_for_the_end_of_a_take_and_come_together(room: Any) -> None:
    (answer,) = await room.answers("junipervale", "!take")
    assert "I hold my answers until !done" in answer
    for who in ("fan_fern", "sub_sol"):
        assert await room.says(who, "!gear goldie") == []
    await room.says("vip_vesper", "!gear kettle")
    answers = await room.answers("junipervale", "!done")
    text = " ".join(answers)
    assert answers[0].startswith("While you played: @fan_fern, @sub_sol: It's the 1998 Hollowmere Lark 59")
    assert "@vip_vesper: It's the" in text
    assert await room.answers("sub_sol", "!gear goldie")


async def test_who_is_banned_in_a_take_is_not_answered_behind_it(room: Any) -> None:
    world = room.twitch.world
    await room.says("junipervale", "!take")
    await room.says("fan_fern", "!gear goldie")
    world.ban(world.by_login("fan_fern"), None, "", world.by_login("mod_moss"), room.clock.now())
    await room.says("sub_sol", "!gear kettle")
    text = " ".join(await room.answers("junipervale", "!done"))
    assert "@sub_sol: It's the" in text
    assert "fan_fern" not in text


async def test_the_house_rules_are_kept_during_a_take_and_who_broke_them_hears_why(room: Any) -> None:
    await room.says("junipervale", "!take")
    happened = await room.says("fan_fern", "look at example.com/x")
    assert [what.kind for what in happened] == ["delete", "warn"]
    room.twitch.acknowledge("fan_fern")
    assert "Please ask a moderator" in (await room.answers("fan_fern", "!why"))[0]
    assert "looks at it again" in (await room.answers("fan_fern", "!appeal it was my own page"))[0]
    assert "appeal of fan_fern" in (await room.answers("mod_moss", "!review"))[0]
    assert len(await room.answers("mod_moss", "!review yes")) == 2
    happened = await room.says("mod_moss", "!panic")
    assert [what.kind for what in happened] == ["shield.on", "settings", "line"]
    assert "was not" not in (await room.answers("junipervale", "!done"))[0]


async def test_the_artist_and_staff_are_answered_about_what_is_theirs_and_fans_only_afterwards(
    room: Any,
) -> None:
    await room.says("mod_moss", "!take")
    assert len(await room.answers("junipervale", "!gear goldie")) == 1
    assert "In use now" in (await room.answers("mod_moss", "!gear use toast"))[0]
    assert await room.answers("mod_moss", "!gear goldie") == []
    assert await room.answers("fan_fern", "!gear use toast") == []
    for _ in range(8):
        assert await room.says("fan_fern", "!gear", after=0) == []
    answers = await room.answers("mod_moss", "!done")
    assert "@fan_fern: Kind of you" in " ".join(answers)
    assert "breath" not in " ".join(answers)


async def test_a_take_begins_and_ends_once_and_is_for_staff(room: Any) -> None:
    assert "not holding" in (await room.answers("junipervale", "!done"))[0]
    assert "moderators" in (await room.answers("fan_fern", "!take"))[0]
    assert not room.bot.runtime.outbox.focus.on
    await room.says("junipervale", "!take")
    assert "already" in (await room.answers("mod_moss", "!take"))[0]
    assert "Nothing waits with me" in (await room.answers("junipervale", "!done"))[0]


async def test_its_end_says_of_nobody_that_they_did_not_ask(room: Any) -> None:
    await room.says("junipervale", "!take")
    await room.says("fan_fern", "did you see my gift?")
    assert await room.answers("junipervale", "!done") == ["Welcome back! Nothing waits with me."]


async def test_a_take_from_the_page_holds_answers_which_come_together_at_its_end(room: Any) -> None:
    origin = {"Origin": room.bot.web.url.rstrip("/")}
    async with aiohttp.ClientSession(headers=origin) as http:
        async with http.post(f"{room.bot.web.url}practice/take") as answer:
            assert answer.status == 204
        assert await room.says("fan_fern", "!gear goldie") == []
        async with http.post(f"{room.bot.web.url}practice/done") as answer:
            assert answer.status == 204
    await room.turns_until(lambda: "While you played" in room.twitch.record[-1].text)
    assert "@fan_fern: It's the" in room.twitch.record[-1].text


async def test_a_take_that_nobody_ended_is_over_with_the_stream(room: Any) -> None:
    await room.twitch.go_live()
    await room.says("junipervale", "!take")
    await room.says("fan_fern", "!gear goldie")
    await room.twitch.go_offline()
    (answer,) = await room.answers("fan_fern", "!gear kettle")
    assert answer.startswith("It's the")
    assert "not holding" in (await room.answers("junipervale", "!done"))[0]


async def test_who_asked_first_of_too_many_is_told_so(room: Any) -> None:
    await room.says("junipervale", "!take")
    for number, item in enumerate(room.bot.service(GearCollection).items):
        await room.says(f"fan_{number}", f"!gear {item.slug}", after=0.1)
    answers = await room.answers("junipervale", "!done")
    assert len(answers) == MAX_LINES
    left_out = len(room.bot.service(GearCollection).items) - " ".join(answers).count("@fan_")
    assert answers[-1].endswith(f"(I left {left_out} more out: do ask again!)")
    assert max(map(len, answers)) < MAX_CHARS


async def test_a_list_is_cut_between_its_items(room: Any) -> None:
    await room.says("junipervale", "!take")
    await room.says("fan_fern", "!rules")
    (told,) = await room.answers("junipervale", "!done")
    *_, last = told.removesuffix(" …").split(" · ")
    number, title = last.split(" ", maxsplit=1)
    assert room.bot.service(HouseRules).moderator.policy.kept[int(number)].title == title


async def test_what_was_asked_for_somebody_else_names_them_alone_and_once(room: Any) -> None:
    await room.says("fan_fern", "hello")
    await room.says("junipervale", "!take")
    await room.says("vip_vesper", "!gear goldie @fan_fern")
    await room.says("fan_fern", "!gear goldie")
    (told,) = await room.answers("junipervale", "!done")
    assert told.startswith("While you played: @fan_fern: It's the 1998 Hollowmere Lark 59")
    assert told.count("@") == 1


async def test_what_holds_all_answers_stands_alone_and_says_what_else_may_be_meant(room: Any) -> None:
    (answer,) = await room.answers("mod_moss", "!take 1")
    assert answer.startswith("Nothing was done: behind !take comes nothing. With words there is ")
    assert "!suggestions take" in answer
    assert not room.bot.runtime.outbox.focus.on
    await room.says("junipervale", "!take")
    assert "!ready done" in (await room.answers("junipervale", "!done tune"))[0]
    assert room.bot.runtime.outbox.focus.on


async def test_what_is_told_behind_a_take_is_how_things_stand_by_then(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers("fan_fern", "!ask who taught you?")
    await room.answers("junipervale", "!take")
    for who, text in (("fan_robin", "!ask do you teach?"), ("fan_fern", "!questions")):
        assert await room.answers(who, text) == []
    await room.answers("junipervale", "!q next")
    told = " ".join(await room.answers("junipervale", "!done"))
    assert "@fan_robin: Noted: your question is next." in told
    assert "@fan_fern: Just now one question waits." in told


async def test_however_many_asked_in_a_take_what_was_changed_about_somebody_is_told_whole(room: Any) -> None:
    await room.answers("junipervale", "!take")
    await room.answers("fan_fern", "!optout")
    await room.answers("sub_sol", "!privacy")
    for number in range(12):
        await room.answers(f"fan_{number}", f"!gear {('goldie', 'kettle', 'toast', 'thimble')[number % 4]}")
    since = len(room.twitch.record)
    await room.says("junipervale", "!done")
    for _ in range(8):
        await room.clock.advance(room.clock.now() + APART)
        await room.bot.runtime.activity.still()
    told = " ".join(what.text for what in room.twitch.record[since:] if what.kind == "line")
    assert "@fan_fern: Done: from now on I note nothing of what you write" in told
    assert "!forgetme deletes what there is, !optin goes back." in told
    assert "!forgetme: all is deleted." in told


async def test_what_was_asked_of_the_moment_in_a_take_is_told_of_the_moment_behind_it(room: Any) -> None:
    await room.answers("junipervale", "!start short-evening")
    before = (await room.answers("fan_fern", "!next"))[0].partition(",")[0]
    await room.answers("junipervale", "!take")
    for who, text in (("fan_fern", "!next"), ("sub_sol", "!now"), ("vip_vesper", "!strategy")):
        assert await room.answers(who, text) == []
    await room.says("junipervale", "!next")
    told = " ".join(await room.answers("junipervale", "!done"))
    assert "@fan_fern: Next up: " in told
    assert before not in told
    await room.answers("junipervale", "!take")
    assert await room.answers("fan_fern", "!now") == []
    await room.says("junipervale", "!finish")
    assert "@fan_fern: Nothing is being practised" in " ".join(await room.answers("junipervale", "!done"))


async def test_lines_that_go_in_a_take_are_explained_at_its_end(room: Any) -> None:
    await room.says("junipervale", "!take")
    happened = [
        *await room.says("fan_fern", "where do you live?"),
        *await room.says("fan_moss", "where do you live?"),
        *await room.says("sub_sol", "my number is +1 202 555 0143, call me"),
    ]
    assert [what.kind for what in happened] == ["delete"] * 3, happened
    told = " ".join(await room.answers("junipervale", "!done"))
    assert told.startswith("While you played: @fan_fern, @fan_moss: A line had to go. Where the artist lives")
    assert "@sub_sol: A line had to go. What tells where you live, go to school or can be reached" in told
    assert told.endswith("You did nothing wrong!")
    assert told.count("Nothing more follows.") == 1


async def test_who_gave_away_their_number_hears_of_nothing_that_could_follow(room: Any) -> None:
    *_, told = await room.says("fan_fern", "my number is +1 202 555 0143, call me")
    assert told.text.endswith("You did nothing wrong!")
