"""Chat at the artist's desk: what is shown of each line, and what was decided about it, over real HTTP."""

import asyncio
import re
from collections.abc import AsyncGenerator, Mapping
from datetime import timedelta

import pytest

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.said import Removal
from bot.domain.pages.visitor import Right
from bot.errors import Gap
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action, Verdict
from bot.services.moderation import moderation_news, recent_chat, review
from bot.store.audit import write_batch
from bot.store.database import Database
from tests.conftest import EVENING
from tests.desks import LINK, DeskHouse, chat_of, desk_house, in_the_open, words
from tests.moderated import HOSTILE
from tests.spoken import voice_of_tests


@pytest.fixture
async def house(database: Database) -> AsyncGenerator[DeskHouse]:
    async with desk_house(database) as house:
        yield house


async def test_chat_is_shown_as_it_was_written_and_nothing_in_it_is_more_than_letters(
    house: DeskHouse,
) -> None:
    for number, text in enumerate(HOSTILE):
        await house.hear(text, f"fan_{number}")
    chat = chat_of(await house.see())
    assert "<img" not in chat
    assert "<h1>" not in chat
    told = words(chat)
    assert all(" ".join(text.split()) in told for text in HOSTILE)


async def test_what_was_moderated_is_folded_behind_what_was_done_and_for_which_rule(house: DeskHouse) -> None:
    await house.hear("hello")
    await house.hear(LINK, "spam_bot")
    chat = chat_of(await house.see())
    assert "hello" in in_the_open(chat)
    assert "spam_bot warned · No links without a nod" in in_the_open(chat)
    assert LINK not in in_the_open(chat)
    assert LINK in words(chat)


@pytest.mark.parametrize(
    "removal",
    [
        Removal(EVENING + timedelta(minutes=1), line="message-1"),
        Removal(EVENING + timedelta(minutes=1), author="id-fan_fern"),
        Removal(EVENING + timedelta(minutes=1)),
    ],
    ids=["a line", "a person", "all"],
)
async def test_what_staff_takes_off_in_chat_is_behind_a_click_here(
    house: DeskHouse, removal: Removal
) -> None:
    await house.hear("my phone number")
    house.chat.take_off(removal)
    chat = chat_of(await house.see())
    assert "fan_fern Taken off in chat" in in_the_open(chat)
    assert "phone" not in in_the_open(chat)


async def test_what_waits_for_a_moderator_stands_in_the_open_and_says_so(house: DeskHouse) -> None:
    await house.hear("you are a stupid idiot", "hm")
    chat = chat_of(await house.see())
    assert "hm you are a stupid idiot put before the moderators" in in_the_open(chat)


async def test_what_moderators_answered_waits_no_more_and_says_what_came_of_it(house: DeskHouse) -> None:
    await house.hear("you are a stupid idiot", "hm")
    await house.hear("what a stupid idiot", "grr")
    await house.review.decide(1, "mod_moss", yes=False)
    await house.review.decide(2, "mod_moss", yes=True)
    chat = chat_of(await house.see())
    let_be, warned = in_the_open(chat).split("Chat ")[1].split(" grr ")
    assert "you are a stupid idiot Doubtful line: no, by mod_moss" in let_be
    assert warned.startswith("warned by mod_moss · ")
    assert "what a stupid idiot" in words(chat)
    assert "/queue" not in chat
    number = re.findall(r'name="number" value="(\d+)"', chat)[0]
    assert (await house.post("do/undo", house.artist, number=number))[0] == 204
    assert "Taken back by junipervale" in in_the_open(chat_of(await house.see()))
    await house.review.undo(1, "mod_moss")
    again = chat_of(await house.see())
    assert 'href="/queue">Doubtful line: waits again, by mod_moss' in again
    assert {recent_chat.TOPIC, review.TOPIC} <= {*house.desk.parts["chat"].topics}


async def test_an_appeal_says_nothing_about_its_line(house: DeskHouse) -> None:
    await house.hear(LINK, "spam_bot")
    line = Message(
        "appeal", Chatter("id-spam_bot", "spam_bot", "spam_bot"), Role.VIEWER, "", (), EVENING, "c", None
    )
    await house.review.appeal(line, "it was fine")
    await house.review.decide(1, "mod_moss", yes=False)
    assert "warned · No links without a nod" in in_the_open(chat_of(await house.see()))


async def test_what_moderators_decided_in_one_go_says_for_what_and_is_undone_here(house: DeskHouse) -> None:
    await house.hear("hello zorb", "raider")
    line = Message(
        "message-1", Chatter("id-raider", "raider", "raider"), Role.VIEWER, "", (), EVENING, "c", None
    )
    swept = Verdict(Action.TIMEOUT, "nuke", words="zorb", seconds=600)
    await write_batch(house.database, "n", [(line, swept)], "", CallKind.TIMEOUT, by="mod_moss")
    house.chat.take_off(Removal(EVENING, author="id-raider"))
    chat = chat_of(await house.see())
    assert "timed out for 10 min by mod_moss · nuke" in in_the_open(chat)
    assert 'name="number" value="1"' in chat


async def test_what_twitch_refused_is_told_and_stands_in_the_open_as_in_chat(house: DeskHouse) -> None:
    house.twitch.fails = "the bot is not a moderator"
    await house.hear(LINK, "spam_bot")
    refused = "Twitch did not do it: the bot is not a moderator"
    assert refused in words(await house.see("desk/latest"))
    chat = in_the_open(chat_of(await house.see()))
    assert f"spam_bot {LINK} warned · No links without a nod" in chat
    assert chat.count("the bot is not a moderator") == 1, "though two calls were refused"
    assert refused in chat
    number = re.findall(r'name="number" value="(\d+)"', await house.see("desk/chat"))[0]
    assert (await house.post("do/undo", house.artist, number=number))[0] == 204
    chat = in_the_open(chat_of(await house.see()))
    assert LINK in chat
    assert "Taken back by junipervale" in chat


async def test_a_line_is_gone_though_its_writer_could_not_be_warned(house: DeskHouse) -> None:
    house.twitch.fails, house.twitch.fails_at = "they left", "warn"
    await house.hear(LINK, "spam_bot")
    chat = in_the_open(chat_of(await house.see()))
    assert LINK not in chat
    assert "Twitch did not do it: they left" in chat


async def test_what_twitch_refuses_is_news_of_the_desk(house: DeskHouse) -> None:
    house.twitch.fails = "the bot is not a moderator"
    house.twitch.answers.clear()
    hearing = asyncio.create_task(house.hear(LINK, "spam_bot"))
    assert "Twitch did not do it" not in await house.see("desk/latest")
    with house.feed.reading(Right.ARTIST) as unread:
        house.twitch.answers.set()
        await hearing
        missing = {recent_chat.TOPIC, moderation_news.LOG}
        for topic in house.feed.latest:
            assert (await unread.get() or ("",))[0] == topic
        async with asyncio.timeout(5):
            while missing:
                missing.discard((await unread.get() or ("",))[0])
    assert "Twitch did not do it" in await house.see("desk/latest")


async def test_of_a_burst_the_decision_that_the_rest_follows_from_is_undone(house: DeskHouse) -> None:
    await house.hear(LINK, "spam_bot")
    await house.hear(LINK + " again", "spam_bot")
    number = re.findall(r'name="number" value="(\d+)"', await house.see("desk/latest"))[0]
    assert (await house.post("do/undo", house.artist, number=number))[0] == 204
    assert not house.moderator.counting("id-spam_bot")
    assert in_the_open(chat_of(await house.see())).count("Taken back") == 2


async def test_what_many_lines_say_alike_is_put_into_words_once(database: Database) -> None:
    said: list[str] = []

    def say(line: str, gaps: Mapping[str, Gap] | None = None) -> str:
        said.append(line)
        return voice_of_tests().say(line, gaps)

    async with desk_house(database, say) as house:
        await house.hear(LINK, "spam_bot")
        await house.see("desk/chat")
        of_one = [*said]
        for number in range(20):
            await house.hear(LINK, f"raider_{number}")
        said.clear()
        await house.see("desk/chat")
        assert said == of_one
