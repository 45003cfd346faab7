"""What moderators do in chat, seen at the local Twitch."""

import re
from itertools import product
from typing import Any

from bot.app import Woodshed
from bot.domain.chat.command_rate_limit import EXPLAINED_ONCE_IN
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.features import HouseRules


async def test_a_mere_deletion_is_explained_in_chat_since_twitch_tells_the_person_nothing(room: Any) -> None:
    happened = await room.says("fan_fern", "where do you live?")
    assert [what.kind for what in happened] == ["delete", "line"]
    assert "@fan_fern" in happened[1].text
    assert "stays private" in happened[1].text


async def test_a_deletion_that_twitch_refused_is_not_told_as_done(room: Any) -> None:
    room.twitch.faults.answer_next(1, 403)
    assert await room.says("fan_fern", "where do you live?") == []
    happened = await room.says("fan_fern", "where do you live, tell me?")
    assert [what.kind for what in happened] == ["delete", "line"], "what was not told does not count as told"


async def test_a_person_is_told_of_deletions_once_a_minute_and_each_for_themselves(room: Any) -> None:
    async def told(who: str, after: float) -> bool:
        happened = await room.says(who, "where do you live?", after=after)
        assert happened[0].kind == "delete"
        return any(what.kind == "line" and f"@{who}" in what.text for what in happened)

    minute = EXPLAINED_ONCE_IN.total_seconds()
    assert await told("fan_fern", after=2)
    assert not await told("fan_fern", after=5)
    assert await told("sub_sol", after=5)
    assert not await told("fan_fern", after=minute - 11)
    assert await told("fan_fern", after=2), "a minute after it was told, however often it happened since"


async def test_switching_a_rule_off_and_on_again(room: Any) -> None:
    (answer,) = await room.answers("mod_moss", "!mod off links")
    assert "Rule “No links without a nod” is now: off" in answer
    assert await room.says("fan_fern", "example.com") == []
    (state,) = await room.answers("mod_moss", "!mod")
    assert "No links without a nod" in state.split("Off:")[1]
    await room.answers("junipervale", "!mod on links")
    assert [what.kind for what in await room.says("fan_fern", "example.com")] == ["delete", "warn"]


async def test_a_rule_has_one_number_for_fans_and_moderators_however_it_is_switched(room: Any) -> None:
    number = room.bot.service(HouseRules).moderator.policy.rule_named("links")[0]
    await room.answers("mod_moss", "!mod off hate")
    (told,) = await room.answers("fan_fern", f"!rule {number}")
    assert f"Rule {number}, No links without a nod" in told
    for typed in (f"!mod OFF {number}", f"!mod off #{number}", "!mod Off no links without a nod"):
        await room.answers("mod_moss", "!mod on links")
        assert "Rule “No links without a nod” is now: off" in (await room.answers("mod_moss", typed))[0]
    assert "Rule “No links without a nod” is off" in (await room.answers("mod_moss", f"!mod {number}"))[0]
    assert "nobody is held to it" in (await room.answers("vip_vesper", f"!rule {number}"))[0]
    assert (
        "Rule “No links without a nod” is now: on" in (await room.answers("mod_moss", f"!mod on {number}"))[0]
    )
    assert "weight is now: 2" in (await room.answers("mod_moss", f"!mod limit {number} weight 2"))[0]
    assert "no such rule. A rule goes by" in (await room.answers("mod_moss", "!mod 99"))[0]


async def test_the_settings_of_a_rule_are_told_with_those_for_newcomers(room: Any) -> None:
    (told,) = await room.answers("mod_moss", "!mod flood")
    assert re.search(r"most \d+, seconds [\d.]+, newcomers\.most \d+\.", told)


async def test_every_rule_that_is_kept_is_told_at_least_by_its_number(room: Any) -> None:
    policy = room.bot.service(HouseRules).moderator.policy
    for rule in policy.rules:
        await room.answers("mod_moss", f"!mod on {rule.id}")
    (answer,) = await room.answers("sub_sol", "!rules")
    assert answer.endswith("and its number.")
    assert set(map(str, range(1, len(policy.rules) + 1))) <= set(re.findall(r"\d+", answer))


async def test_a_rule_on_trial_is_a_shadow_that_mod_tells_of(room: Any) -> None:
    await room.answers("mod_moss", "!mod test links")
    assert await room.says("fan_fern", "example.com") == []
    (state,) = await room.answers("mod_moss", "!mod")
    assert "No links without a nod (1x)" in state


async def test_fans_cannot_switch_anything(room: Any) -> None:
    for line in ("!mod off links", "!permit fan_fern", "!undo", "!pardon fan_fern", "!history fan_fern"):
        (answer,) = await room.answers("vip_vesper", line)
        assert "for the artist and the moderators" in answer
    assert await room.says("fan_fern", "example.com")


async def test_what_cannot_be_switched_is_refused_with_what_there_is(room: Any) -> None:
    assert "no such rule" in (await room.answers("mod_moss", "!mod off nonsense"))[0]
    assert "There are: practice" in (await room.answers("mod_moss", "!mod preset nonsense"))[0]
    assert "no such setting" in (await room.answers("mod_moss", "!mod limit links colour red"))[0]
    assert "That cannot be: weight" in (await room.answers("mod_moss", "!mod limit links weight heavy"))[0]
    assert "That cannot be: weight" in (await room.answers("mod_moss", "!mod limit links weight 99"))[0]


async def test_a_preset_is_chosen_and_a_limit_set_and_cleared(room: Any) -> None:
    (answer,) = await room.answers("mod_moss", "!mod preset FAMILY")
    assert "the preset is family now" in answer
    (answer,) = await room.answers("mod_moss", "!mod limit links spares moderator")
    assert "spares is now: moderator" in answer
    assert [what.kind for what in await room.says("vip_vesper", "example.com")] == ["delete", "warn"]
    (answer,) = await room.answers("mod_moss", "!mod limit links spares default")
    assert "spares is now: vip" in answer


async def test_what_was_switched_holds_after_a_restart(room: Any) -> None:
    await room.answers("mod_moss", "!mod off links")
    await room.answers("mod_moss", "!mod preset open")
    await room.bot.stop()
    room.bot = Woodshed(room.bot.settings, room.clock)
    await room.bot.start()
    policy = room.bot.service(HouseRules).moderator.policy
    assert policy.preset == "open"
    assert next(rule for rule in policy.rules if rule.id == "links").mode == "off"
    await room.bot.stop()


async def test_a_permit_lets_one_person_post_links(room: Any) -> None:
    (answer,) = await room.answers("mod_moss", "!permit @Fan_Fern 5")
    assert "@fan_fern" in answer
    assert await room.says("fan_fern", "example.com") == []
    assert await room.says("sub_sol", "example.com")
    assert "whole number" in (await room.answers("mod_moss", "!permit fan_fern soon"))[0]


async def test_undo_lifts_the_time_out_clears_the_strike_and_tells_the_person(room: Any) -> None:
    await room.says("fan_fern", "example.com")
    room.twitch.world.acknowledge(room.twitch.world.person("fan_fern"))
    happened = await room.says("fan_fern", "example.com again")
    assert [(what.kind, what.seconds) for what in happened] == [("timeout", 60)]
    happened = await room.says("mod_moss", "!undo", after=1)
    assert [what.kind for what in happened] == ["unban", "line"]
    assert "@fan_fern" in happened[1].text
    (history,) = await room.answers("mod_moss", "!history fan_fern")
    assert "one thing still counts. What I decided, number 2 last," in history
    assert "links" not in history, "what it was for is for the page"
    (answer,) = await room.answers("mod_moss", "!undo 2")
    assert "taken back before" in answer
    happened = await room.says("fan_fern", "example.com a third time")
    assert [(what.kind, what.seconds) for what in happened] == [("timeout", 60)], (
        "as after one strike, not two"
    )


async def test_an_undo_says_who_it_was_about_and_lets_nobody_else_in(room: Any) -> None:
    for who in ("fan_fern", "sub_sol"):
        await room.says(who, "example.com")
    assert "@sub_sol" in (await room.answers("mod_moss", "!undo"))[0]
    (asked,) = await room.answers("mod_moss", "!undo")
    assert "number 1, about fan_fern: !undo 1" in asked
    assert "@fan_fern" in (await room.answers("mod_moss", "!undo @fan_fern"))[0]
    assert "Nothing stands against fan_fern" in (await room.answers("mod_moss", "!undo fan_fern"))[0]


async def test_a_length_is_told_as_people_say_it(room: Any) -> None:
    for _ in range(2):
        await room.says("fan_fern", "example.com")
        room.twitch.acknowledge("fan_fern")
    told = await room.says("fan_fern", "!why", after=61)
    assert "taken away with a time-out of 60 s." in told[0].text
    assert "for 24 h." in (await room.answers("mod_moss", "!permit grow_one 1440"))[0]


async def test_an_undo_that_twitch_does_not_do_is_not_told_as_done(room: Any) -> None:
    await room.says("fan_fern", "go kill yourself")
    room.twitch.faults.answer_next(1, 403)
    (told,) = await room.answers("mod_moss", "!undo")
    assert told.startswith("That is written down, but Twitch did not do its part.")


BEYOND_ALL_BOUNDS = [
    ("!undo {}", "no such decision"),
    ("!undo #{}", "no such decision"),
    ("!undo n{}", "no such decision"),
    ("!review yes {}", "nothing of that number"),
    ("!review no #{}", "nothing of that number"),
    ("!permit fan_fern {}", "whole number"),
    ("!permit fan_fern -{}", "whole number"),
    ("!nuke zorblats {}", "I look back over"),
    ("!mod off {}", "no such rule"),
    ("!mod limit links weight {}", "That cannot be"),
    ("!rule {}", "no such rule"),
    ("!history {}", "Nothing was ever decided|no name that Twitch"),
    ("!pardon {}", "Nothing counts|no name that Twitch"),
]


async def test_a_number_beyond_all_bounds_is_refused_kindly(room: Any) -> None:
    await room.says("fan_fern", "hello")
    for (asked, kindly), digits in product(BEYOND_ALL_BOUNDS, (20, 450)):
        (answer,) = await room.answers("mod_moss", asked.format("9" * digits))
        assert re.search(kindly, answer), (asked, answer)


async def test_a_pardon_gives_a_clean_slate(room: Any) -> None:
    await room.says("fan_fern", "example.com")
    room.twitch.world.acknowledge(room.twitch.world.person("fan_fern"))
    await room.says("fan_fern", "example.com again")
    happened = await room.says("mod_moss", "!pardon fan_fern", after=1)
    assert [what.kind for what in happened] == ["unban", "line"]
    assert "2 decisions" in happened[1].text
    assert [what.kind for what in await room.says("fan_fern", "example.com")] == ["delete", "warn"]
    await room.answers("mod_moss", "!pardon fan_fern")
    assert "Nothing counts" in (await room.answers("mod_moss", "!pardon fan_fern"))[0]
    assert "no name that Twitch" in (await room.answers("mod_moss", "!pardon f/rn"))[0]


async def test_a_reload_puts_the_policy_file_in_force_anew(room: Any) -> None:
    policy = room.bot.service(HouseRules).moderator.policy
    await room.answers("mod_moss", "!mod off links")
    room.bot.settings.home.mkdir()
    (room.bot.settings.home / "policy.toml").write_text('[[rules]]\nid = "links"\ntitle = "Ask"\n', "utf-8")
    (answer,) = await room.answers("mod_moss", "!mod reload")
    assert f"{len(policy.rules)} rules" in answer
    now = room.bot.service(HouseRules).moderator.policy
    assert now.title_of("links") == "Ask" != policy.title_of("links")
    assert now.toggles.modes == {"links": "off"}, "what was switched stays switched"


async def test_the_boundaries_can_be_asked_for(room: Any) -> None:
    (answer,) = await room.answers("fan_fern", "!boundaries")
    assert "where the artist lives" in answer


async def test_a_rule_that_is_meant_for_a_live_stream_sleeps_while_there_is_none(room: Any) -> None:
    moderator = room.bot.service(HouseRules).moderator
    assert moderator.room.live is False, "the sample stream has not begun"
    await room.twitch.go_live()
    await room.says("sub_sol", "hello")
    assert moderator.room.live is True
    await room.twitch.go_offline()
    await room.says("sub_sol", "good night")
    assert moderator.room.live is False


async def test_a_trial_without_a_rule_tells_what_the_rules_did_lately(room: Any) -> None:
    assert await room.answers("mod_moss", "!mod test") == ["In the last 7 days the rules found nothing."]
    await room.answers("mod_moss", "!mod test backseat")
    await room.says("sub_sol", "you should use your pinky for that")
    assert "Look first" not in (await room.answers("mod_moss", "!mod test"))[0], "there is nothing to undo"
    await room.says("fan_fern", "see example.com")
    (told,) = await room.answers("mod_moss", "!mod test")
    assert "No links without a nod 1 (1). On trial" in told
    assert re.search(r"No coaching unasked 1 \(1\)\. Look first at: \d+ fan_fern \(links\)\.", told), told
    number = re.search(r"(\d+) fan_fern", told)
    assert number
    await room.answers("mod_moss", f"!undo {number[1]}")
    assert "No links" not in (await room.answers("mod_moss", "!mod test"))[0], (
        "what was taken back is settled"
    )


async def test_the_title_of_a_piece_is_no_offence_as_long_as_it_is_in_a_routine(room: Any) -> None:
    catalogue = room.bot.runtime.catalogue
    block = Block(title="The hook", kind=BlockKind.REPERTOIRE, minutes=5, piece="Show Me Your Feet")
    said = "can you play show me your feet again?"
    assert [what.kind for what in await room.says("fan_fern", said)][:1] == ["delete"]
    await catalogue.merge([(ROUTINES, [Routine(slug="hooks", title="Hooks", blocks=(block,))])])
    assert await room.says("sub_sol", said) == []
    async with catalogue.editing("junipervale") as draft:
        draft.remove(ROUTINES, "hooks")
    assert [what.kind for what in await room.says("fan_oak", said)][:1] == ["delete"]


async def test_why_says_of_what_was_taken_back_that_it_was_and_then_tells_of_the_practice(room: Any) -> None:
    await room.says("fan_fern", "look at spam.com")
    room.twitch.acknowledge("fan_fern")
    assert "say !appeal" in (await room.answers("fan_fern", "!why"))[0]
    await room.says("mod_moss", "!undo fan_fern")
    (told,) = await room.answers("fan_fern", "!why")
    assert "taken back" in told
    assert "!appeal" not in told
    await room.answers("junipervale", "!start")
    (told,) = await room.answers("fan_fern", "!why so slow")
    assert "taken back" not in told
    assert "One finger at a time" in told


async def test_why_with_a_name_leads_moderators_to_the_history_and_tells_nobody_of_anothers_warning(
    room: Any,
) -> None:
    await room.says("fan_fern", "look at spam.com")
    room.twitch.acknowledge("fan_fern")
    await room.says("sub_sol", "hello")
    for asked in ("!why fan_fern", "!why @fan_fern", "@fan_fern !why"):
        (told,) = await room.answers("mod_moss", asked)
        assert told.endswith("!history fan_fern"), asked
    assert "Nothing of yours" in (await room.answers("mod_moss", "!why sub_sol"))[0]
    for asked in ("!why @sub_sol", "@sub_sol !why", "!why"):
        (told,) = await room.answers("fan_fern", asked)
        assert "No links without a nod" in told
        assert "sub_sol" not in told, "who would stand there as the one who was warned"


async def test_who_would_switch_a_rule_by_its_list_is_told_how(room: Any) -> None:
    for asked in ("!rules links off", "!rules off links", "!rules Links OFF", "!rules 12 off"):
        (told,) = await room.answers("mod_moss", asked)
        assert told.endswith(
            "Nothing was done: there is no such command here. Did you mean !mod off links?"
        ), asked
        assert "Nothing was done" not in (await room.answers("fan_fern", asked))[0]
    assert "No links without a nod" in (await room.answers("mod_moss", "!rules links"))[0]
