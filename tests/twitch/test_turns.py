"""Turns with the real bot on the local Twitch: joined, called, passed over, and gone with a time-out."""

from datetime import timedelta
from typing import Any

from bot.services.fans.turns import Turns
from bot.services.pages.overlay import TOPIC

FERN, ROBIN, MOSS, MOD, ARTIST = "fan_fern", "fan_robin", "fan_moss", "mod_moss", "junipervale"


async def test_turns_are_joined_called_and_taken_in_order(room: Any) -> None:
    await room.twitch.go_live()
    for who, text, told in (
        (FERN, "!turn", "There are no turns just now."),
        (FERN, "!turn join", "There are no turns just now."),
        (FERN, "!turn open riffs", "artist and the moderators"),
        (MOD, "!turn open feedback on riffs", "Turns are open: feedback on riffs! !turn join is the way in"),
        (FERN, "!turn", "Turns: feedback on riffs. Nobody is up, nobody waits. !turn join is the way in."),
        (FERN, "!turn join", "Noted: you are next. I call you by name when it is your turn"),
        (ROBIN, "!join me please", "Noted: you are number 2."),
        (MOSS, "!turn join", "Noted: you are number 3."),
        (ROBIN, "!turn join", "Noted: you are number 2."),
        (FERN, "!turn list", "Turns: nobody is up; waiting in order: fan_fern · fan_robin · fan_moss"),
        (ARTIST, "!turn next", "Your turn, @fan_fern: feedback on riffs!"),
        (FERN, "!turn", "fan_fern is up, 2 wait; it is your turn!"),
        (FERN, "!turn join", "It is your turn right now"),
        (MOSS, "!turn leave", "You are off the list, and that is fine."),
        (MOD, "!turn next", "Your turn, @fan_robin"),
        (MOD, "!turn undo", "As before: @fan_fern is up, and one waits."),
        (MOD, "!turn close", "Closed: nobody more joins, and the one who waits comes to their turn."),
        (MOSS, "!turn join", "Nobody more joins this round of feedback on riffs."),
        (MOSS, "!turn", "fan_fern is up, one waits. Nobody more joins this round."),
        (MOD, "!turn back", "Say who: !turn back and a name."),
        (MOD, "!turn back @nobody", "Nobody called nobody is out of this round."),
        (MOD, "!turn end", "The round is over. One who waited is let go"),
    ):
        answers = await room.answers(who, text)
        assert any(told in answer for answer in answers), f"{text}: {answers}"


async def test_who_does_not_write_is_passed_over_aloud_in_time(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!turn open")
    for who in (FERN, ROBIN):
        await room.answers(who, "!turn join")
    await room.clock.advance(room.clock.now() + timedelta(seconds=70))
    await room.answers(MOD, "!turn next")
    since = len(room.twitch.record)
    await room.clock.advance(room.clock.now() + timedelta(seconds=70))
    await room.turns_until(lambda: len(room.twitch.record) > since)
    said = [what.text for what in room.twitch.record[since:] if what.kind == "line"]
    (told,) = said
    assert told == (
        "No harm done: @fan_fern is called once more, as number 1."
        " Your turn, @fan_robin! Write something within 60 seconds."
    )


async def test_the_last_one_of_a_closed_round_comes_in_again_as_they_are_told(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!turn open")
    await room.answers(FERN, "!turn join")
    await room.answers(MOD, "!turn close")
    await room.clock.advance(room.clock.now() + timedelta(seconds=70))
    for _ in range(2):
        await room.answers(MOD, "!turn next")
        await room.answers(MOD, "!turn skip")
    assert await room.answers(ROBIN, "!turn join") == ["There are no turns just now."]
    assert await room.answers(ROBIN, "!join") == [], "for another bot"
    assert any("Noted: you are next." in each for each in await room.answers(FERN, "!join"))
    answers = await room.answers(MOD, "!turn next")
    assert any("Your turn, @fan_fern" in each for each in answers), answers


async def test_in_a_take_who_is_called_is_told_in_chat_when_it_is_over(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!turn open")
    await room.answers(FERN, "!turn join")
    await room.answers(ARTIST, "!take")
    assert await room.answers(ARTIST, "!turn next") == []
    assert room.bot.runtime.feed.latest[f"{TOPIC}turn"]["rows"][0]["text"].lower() == FERN
    answers = await room.answers(ARTIST, "!done")
    assert any(each.startswith("Your turn, @fan_fern!") for each in answers), answers


async def test_in_a_hard_moment_nobody_is_passed_over(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!turn open")
    await room.answers(FERN, "!turn join")
    await room.answers(MOD, "!turn next")
    await room.bot.runtime.hush.begin(MOD)
    since = len(room.twitch.record)
    await room.clock.advance(room.clock.now() + timedelta(seconds=90))
    assert await room.answers(MOD, "!turn") != []
    said = [what.text for what in room.twitch.record[since:] if what.kind == "line"]
    assert not any("not here within" in text for text in said)


async def test_who_is_timed_out_is_off_the_overlay_and_the_list(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!turn open")
    for who in (FERN, ROBIN):
        await room.answers(who, "!turn join")
    await room.answers(MOD, "!turn next")
    latest = room.bot.runtime.feed.latest
    assert latest[f"{TOPIC}turn"]["rows"][0]["text"].lower() == FERN
    world = room.twitch.world
    world.ban(world.person(FERN), 60, "", world.person(MOD), room.clock.now())
    turns = room.bot.service(Turns)
    await room.turns_until(lambda: turns.round.up is None)
    assert room.bot.runtime.feed.latest[f"{TOPIC}turn"]["rows"] == []
    assert [each.chatter.login for each in turns.round.waiting] == [ROBIN]
    await room.clock.advance(room.clock.now() + timedelta(seconds=90))
    assert await room.answers(FERN, "!turn join") == [
        "Not in this round, sorry. The next one is open to you."
    ]


async def test_join_alone_is_for_another_bot_where_there_is_no_round_or_the_artist_has_one(room: Any) -> None:
    assert await room.answers(FERN, "!join") == []
    await room.answers(MOD, "!command add !join Play with us on Sunday.")
    await room.answers(MOD, "!turn open riffs")
    assert await room.answers(FERN, "!join") == ["Play with us on Sunday."]
