"""The review queue in chat, on the local Twitch."""

from datetime import timedelta
from typing import Any

from bot.rehearsal.automod import HELD_FOR


async def waits(room: Any, told: str) -> None:
    """Return when the bot has dealt with what Twitch told under that id."""
    while not await room.bot.settled(told):
        await room.clock.advance(room.clock.next_wake)


async def hold(room: Any, text: str) -> Any:
    line = room.twitch.hold("fan_fern", text)
    await waits(room, line.id)
    return line


async def test_a_held_line_is_let_in_once_and_not_judged_again(room: Any) -> None:
    await hold(room, "darn, see example.com")
    (answer,) = await room.answers("mod_moss", "!review")
    assert "Number 1" in answer
    happened = await room.says("mod_moss", "!review yes")
    assert [what.kind for what in happened] == ["allow", "line", "line"]
    assert "number 1 is decided already" in (await room.answers("junipervale", "!review no 1"))[0]


async def test_a_held_line_that_is_denied_stays_out(room: Any) -> None:
    await hold(room, "darn strings")
    happened = await room.says("mod_moss", "!review no #1")
    assert [what.kind for what in happened] == ["deny", "line"]


async def test_what_somebody_decides_at_twitch_waits_no_longer(room: Any) -> None:
    line = await hold(room, "darn strings")
    world = room.twitch.world
    world.automod.resolve(line.id, world.person("mod_moss"), room.clock.now(), allow=False)
    await room.says("fan_fern", "fair enough")
    assert "Nothing waits" in (await room.answers("mod_moss", "!review"))[0]
    gus = world.person("grumpy_gus")
    world.ban(gus, None, "", world.artist, room.clock.now())
    request = room.twitch.ask_unban("grumpy_gus", "sorry")
    await waits(room, request.id)
    assert "unban request of grumpy_gus" in (await room.answers("mod_moss", "!review"))[0]
    world.unban_requests.resolve(request.id, world.artist, room.clock.now(), approve=False, text="")
    await room.says("fan_fern", "poor gus")
    assert "Nothing waits" in (await room.answers("mod_moss", "!review"))[0]


async def test_what_runs_out_or_is_taken_back_at_twitch_waits_no_longer(room: Any) -> None:
    await hold(room, "darn strings")
    await room.clock.advance(room.clock.now() + HELD_FOR)
    await room.says("fan_fern", "never mind")
    assert "Nothing waits" in (await room.answers("mod_moss", "!review"))[0]
    world = room.twitch.world
    world.ban(world.person("grumpy_gus"), None, "", world.artist, room.clock.now())
    await waits(room, room.twitch.ask_unban("grumpy_gus", "sorry").id)
    assert "grumpy_gus" in (await room.answers("mod_moss", "!review"))[0]
    room.twitch.withdraw_unban("grumpy_gus")
    await room.says("fan_fern", "poor gus")
    assert "Nothing waits" in (await room.answers("mod_moss", "!review"))[0]


async def test_what_is_told_only_after_it_was_decided_does_not_wait(room: Any) -> None:
    twitch, world, now = room.twitch, room.twitch.world, room.clock.now()
    world.ban(world.person("grumpy_gus"), None, "", world.artist, now)
    twitch.faults.fall_silent()
    line = twitch.hold("fan_fern", "darn strings")
    world.automod.resolve(line.id, world.person("mod_moss"), now, allow=False)
    request = twitch.ask_unban("grumpy_gus", "sorry")
    world.unban_requests.resolve(request.id, world.artist, now, approve=False, text="")
    (session,) = twitch.eventsub.sessions.values()
    await room.turns_until(session.outgoing.empty)
    twitch.faults.fall_silent(silent=False)
    for kind, frame in reversed(twitch.eventsub.told_lately()):
        twitch.eventsub.tell_again(kind, frame)
    await room.says("sub_sol", "what did I miss?")
    assert "Nothing waits" in (await room.answers("mod_moss", "!review"))[0]


async def test_a_held_line_comes_before_bans_that_wait_longer_since_it_runs_out(room: Any) -> None:
    for who in ("grow_one", "grow_two"):
        await room.says(who, "buy followers on growbarn .com")
    await hold(room, "darn strings")
    assert "Number 3: a line of fan_fern that AutoMod holds" in (await room.answers("mod_moss", "!review"))[0]


async def test_an_answer_to_a_decision_tells_what_comes_next_and_how_many_wait(room: Any) -> None:
    for who in ("grow_one", "grow_two", "grow_three"):
        await room.says(who, "buy followers on growbarn .com")
    await room.answers("mod_moss", "!review")
    (told,) = await room.answers("mod_moss", "!review no")
    assert "there is no ban, and what was done before stands" in told
    assert "Number 2: a ban, as the house rules propose. Whose it is, and what it says, is on" in told
    assert "grow_" not in told, "nobody is named for what may be nothing"
    assert "Waiting: 2." in told
    assert "!review yes 2" in told
    assert "number 1 is decided" in (await room.answers("mod_moss", "!review no"))[0], "typed twice is once"
    await room.answers("mod_moss", "!review no 2")
    assert (await room.answers("mod_moss", "!review no 3"))[-1].endswith("Nothing else waits.")


async def test_a_ban_is_told_to_the_person_by_twitch_and_to_nobody_else_in_chat(room: Any) -> None:
    for number, (who, word) in enumerate((("grow_one", "yes"), ("grow_two", "no")), 1):
        await room.says(who, "buy followers on growbarn .com")
        happened = await room.says("mod_moss", f"!review {word} {number}")
        said = [what for what in happened if what.kind == "line"]
        assert [what.text.split(":")[0] for what in said] == [
            f"{'Done' if word == 'yes' else 'Noted'}, number {number}"
        ]
        assert [what.reason for what in happened if what.kind == "ban"] == [
            "No selling of followers: No selling of viewers, followers or fame."
        ] * (word == "yes")


async def test_an_appeal_is_shown_in_the_words_of_whoever_makes_it(room: Any) -> None:
    await room.says("fan_fern", "example.com")
    await room.says("fan_fern", "!appeal it was a fret chart, no advertising")
    (shown,) = await room.answers("mod_moss", "!review")
    assert "They say “it was a fret chart, no advertising”." in shown


async def test_the_queue_is_for_moderators_and_repeats_nobodys_words(room: Any) -> None:
    await hold(room, "go kill yourself")
    for text in ("!review", "!review yes", "!review no 1"):
        assert "moderators" in (await room.answers("fan_fern", text))[0]
    (answer,) = await room.answers("mod_moss", "!review")
    assert "rather not repeat" in answer
    assert "jump" not in answer
    for number in ("x", "99", "-1", "9" * 30, "²"):
        assert "nothing of that number" in (await room.answers("mod_moss", f"!review yes {number}"))[0]


async def test_whoever_appealed_is_told_in_chat_how_it_was_decided(room: Any) -> None:
    assert "Nothing of yours" in (await room.answers("sub_sol", "!appeal why me"))[0]
    await room.says("fan_fern", "example.com")
    assert "word missing" in (await room.answers("fan_fern", "!appeal"))[0]
    assert "looks at it again" in (await room.answers("fan_fern", "!appeal it was a fret chart"))[0]
    assert "already" in (await room.answers("fan_fern", "!appeal again"))[0]
    told, done = await room.answers("junipervale", "!review yes 1")
    assert "@fan_fern" in told
    assert told[0].isalpha()
    assert "undone" in done


async def test_taking_a_decision_back_does_not_lift_what_a_human_did_since(room: Any) -> None:
    for _ in range(2):
        await room.says("fan_fern", "example.com")
    await room.clock.advance(room.clock.now() + timedelta(minutes=2))
    await room.says("fan_fern", "!appeal it was a fret chart")
    room.twitch.world.ban(
        room.twitch.world.person("fan_fern"), 600, "", room.twitch.world.artist, room.clock.now()
    )
    happened = await room.says("junipervale", "!review yes 1")
    assert [what.kind for what in happened] == ["line", "line"]


async def test_who_is_out_for_something_else_when_an_appeal_is_granted_is_told_to_the_moderator(
    room: Any,
) -> None:
    await room.says("fan_fern", "example.com")
    await room.says("fan_fern", "!appeal it was a fret chart")
    await room.says("fan_fern", "go kill yourself", after=60)
    told = (await room.answers("mod_moss", "!review yes 1"))[-1]
    assert "it is undone for fan_fern, who stays out by number 2." in told


async def test_an_unban_request_that_came_while_nothing_was_heard_waits_once_too(room: Any) -> None:
    world = room.twitch.world
    world.ban(world.person("grumpy_gus"), None, "", world.artist, room.clock.now())
    room.twitch.faults.drop_connections()
    await room.turns_until(lambda: room.bot.twitch.eventsub.tries_again_at)
    room.twitch.ask_unban("grumpy_gus", "sorry")
    await room.clock.advance(room.bot.twitch.eventsub.tries_again_at)
    await room.turns_until(lambda: room.bot.twitch.eventsub.reconnects)
    await room.says("sub_sol", "poor gus")
    assert "unban request of grumpy_gus" in (await room.answers("mod_moss", "!review"))[0]
    await room.twitch.faults.close_sessions(4000)
    await room.turns_until(lambda: room.bot.twitch.eventsub.tries_again_at)
    await room.clock.advance(room.bot.twitch.eventsub.tries_again_at)
    await room.turns_until(lambda: room.bot.twitch.eventsub.reconnects == 2)
    assert [what.kind for what in await room.says("mod_moss", "!review yes")][:2] == [
        "unban.approved",
        "unban",
    ]
    assert "Nothing waits" in (await room.answers("mod_moss", "!review"))[0]


async def test_a_ban_that_a_moderator_decided_is_lifted_by_an_undo_and_the_time_out_before_it_goes_on(
    room: Any,
) -> None:
    async def kinds(who: str, text: str, after: float) -> list[tuple[str, int | None]]:
        return [(what.kind, what.seconds) for what in await room.says(who, text, after=after)]

    ((_, first),) = await kinds("fan_fern", "go kill yourself", 2)
    assert first
    ((_, seconds),) = await kinds("fan_fern", "just kill yourself", first + 1)
    await room.answers("mod_moss", "!review")
    assert [kind for kind, _ in await kinds("mod_moss", "!review yes", 2)] == ["ban", "line"]
    (lifted, again, told) = await room.says("mod_moss", "!undo", after=60)
    assert (lifted.kind, again.kind) == ("unban", "timeout")
    assert seconds
    assert seconds - 120 < again.seconds < seconds - 60, "what is left of it"
    assert "the ban of fan_fern (No threats). But fan_fern stays out for 23 h more" in told.text
    assert told.text.endswith("by number 2: !undo 2 lifts that as well.")
    assert [what.kind for what in await room.says("mod_moss", "!undo", after=60)] == ["unban", "line"]
