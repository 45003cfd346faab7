"""Duets with the real bot on the local Twitch: terms, yes, a look, the overlay, taken back; links judged."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

from filelock import FileLock

from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.duet import DUETS
from bot.domain.fans.duet_submission import ASKING_FOR
from bot.errors import Refusal
from bot.features import HouseRules
from bot.services.fans.duet import Duets
from bot.services.fans.privacy import Privacy
from bot.services.pages.duet_site import LOOKED_EVERY
from bot.services.pages.overlay import TOPIC
from bot.services.pages.site_folder import FILES, LOCK, WAIT_SECONDS
from bot.web.site import FOLDER
from tests.duets import RIFF

FERN, ROBIN, MOSS, MOD, ARTIST = "fan_fern", "fan_robin", "fan_moss", "mod_moss", "junipervale"
LINK = "https://youtu.be/00000000001"


async def put_challenge(room: Any, **fields: object) -> None:
    """Let the challenge of the tests be the only one."""
    until = room.bot.runtime.clock.now().date().replace(year=2040)
    await no_challenge(room)
    async with room.bot.runtime.catalogue.editing(ARTIST) as draft:
        draft.put(DUETS, RIFF.model_copy(update={"until": until, **fields}))


async def no_challenge(room: Any) -> None:
    async with room.bot.runtime.catalogue.editing(ARTIST) as draft:
        for slug in [*draft.of(DUETS)]:
            draft.remove(DUETS, slug)


def shown(room: Any) -> list[Any]:
    return room.bot.runtime.feed.latest[f"{TOPIC}duet"]["rows"]


async def test_a_moderators_yes_is_to_the_terms_while_they_wait_for_it(room: Any) -> None:
    for text, told in (
        ("!yes", "for the artist"),
        (f"!cover {LINK}", "Almost in"),
        ("!yes", "Thank you, it is in"),
        ("!yes", "for the artist"),
    ):
        (answer,) = await room.answers(MOD, text)
        assert told in answer, text
    (answer,) = await room.answers(ARTIST, "!yes")
    assert "is in" not in answer


async def test_a_duet_is_handed_in_with_a_yes_featured_and_taken_back(room: Any) -> None:
    await room.twitch.go_live()
    await no_challenge(room)
    for who, text, told in (
        (FERN, "!duet", "No challenge is open just now. A cover is welcome"),
        (FERN, f"!submit {LINK}", "No challenge is open just now."),
        (FERN, "!withdraw", "Nothing of yours is here"),
        (FERN, "!duets", "No duet is here yet."),
    ):
        answers = await room.answers(who, text)
        assert any(told in answer for answer in answers), f"{text}: {answers}"
    await put_challenge(room, key="E minor", bpm=92, backing="https://junipervale.example/riff")
    for who, text, told in (
        (
            FERN,
            "!duet",
            "(E minor, 92 bpm) Play along to https://junipervale.example/riff –",
        ),
        (FERN, "!submit", "Put a link behind it"),
        (FERN, f"!submit {LINK} my go at it", "Almost in, for The riff. The terms: It may be shown"),
        (FERN, "!duets", "No duet is here yet."),
        (ROBIN, "!yes", "Nothing of yours waits for a yes."),
        (FERN, "!ja", "Thank you, it is in for The riff! A moderator looks at it first"),
        (FERN, "!submit yes", "That one of yours is here already."),
        (ROBIN, "!submit https://m.youtube.com/watch?list=x&v=00000000001&t=4", "here already"),
        (ROBIN, f"!cover {LINK[:-1]}2", "Almost in. The terms: It may be shown"),
        (ROBIN, "!cover yes", "Thank you, it is in! A moderator"),
        (FERN, "!duets review", "artist and the moderators"),
        (MOD, "!duets review", "To be looked at on the page Duets: 2. To be featured: none."),
        (ARTIST, "!duet feature", "No duet waits to be shown."),
        (ARTIST, "!duet feature 1", "Number 1 waits for a moderator to look at it first."),
        (FERN, "!duet", "One is in already."),
    ):
        answers = await room.answers(who, text)
        assert any(told in answer for answer in answers), f"{text}: {answers}"
    since = len(room.twitch.record)
    await room.bot.service(Duets).take(1, MOD)
    await room.answers(ARTIST, "!duet feature")
    said = [what.text for what in room.twitch.record[since:] if what.kind == "line"]
    assert [text for text in said if not text.startswith("!")] == [
        "Good news for @fan_fern: your duet for The riff was looked at, and the artist has it now.",
        "On the overlay now: fan_fern, for The riff (number 1). !duet hide takes it off.",
    ]
    assert [row["text"] for row in shown(room)[1:]] == [
        "fan_fern",
        "my go at it",
        "youtube.com/watch?v=00000000001",
    ]
    (taken_back,) = await room.answers(FERN, "!duet withdraw")
    assert taken_back.startswith("Taken back: nothing of it is shown by me any more")
    assert "The public page loses it when" in taken_back
    assert shown(room) == []
    assert await room.answers(MOD, "!duet feature 1") == ["There is no duet number 1."]


async def test_a_yes_in_a_take_before_anybody_saw_the_terms_is_none(room: Any) -> None:
    await put_challenge(room)
    await room.says(ARTIST, "!take")
    for text in (f"!submit {LINK} my go", "!submit yes", "!yes"):
        assert await room.says(FERN, text) == []
    assert await room.says(ROBIN, f"!submit {LINK[:-1]}2") == []
    (told,) = await room.answers(ARTIST, "!done")
    assert told.startswith(f"While you played: @{FERN}, @{ROBIN}: Almost in, for The riff. The terms:")
    assert "Thank you" not in told
    duets = room.bot.service(Duets)
    assert not duets.handed_in.waiting
    for who in (FERN, ROBIN):
        (answer,) = await room.answers(who, "!submit yes")
        assert answer.startswith("Thank you, it is in")
    assert len(duets.handed_in.waiting) == 2


async def test_a_title_that_begins_like_a_yes_or_a_no_answers_no_terms(room: Any) -> None:
    duets = room.bot.service(Duets)
    await room.answers(FERN, f"!cover {LINK}")
    for number, title in enumerate(("yes roundabout", "no woman no cry", "Non, je ne regrette rien"), 2):
        (answer,) = await room.answers(FERN, f"!cover {title} {LINK[:-1]}{number}")
        assert answer.startswith("Almost in."), title
        offered = duets.offered_to(room.twitch.world.by_login(FERN).id)
        assert (offered.video.id[-1], offered.words) == (f"{number}", title), "and no yes to the one before"
    assert not duets.handed_in.waiting


async def test_a_mere_yes_or_no_of_who_was_just_asked_is_one_and_no_other(room: Any) -> None:
    duets = room.bot.service(Duets)
    for text in ("yes", "no"):
        assert await room.answers(FERN, text) == [], "nobody has asked"
    await room.answers(FERN, f"!cover {LINK}")
    for who, text in ((FERN, "yes lol"), (FERN, "@fan_moss yes"), (ROBIN, "yes"), (ARTIST, "yes")):
        assert await room.answers(who, text) == [], text
    assert not duets.handed_in.waiting
    (answer,) = await room.answers(FERN, "Yes please!")
    assert answer.startswith("Thank you, it is in!")
    for text in ("no", "!no", "!submit nein", "@woodshed_bot nope"):
        await room.answers(ROBIN, f"!cover {LINK[:-1]}2")
        assert await room.answers(ROBIN, text) == [
            "All right: it stays with you, and nothing of it is kept."
        ], text
        assert await room.answers(ROBIN, "yes") == [], "it is gone"
    await room.answers(ROBIN, f"!cover {LINK[:-1]}2")
    await room.clock.advance(room.clock.now() + ASKING_FOR + timedelta(seconds=1))
    assert await room.answers(ROBIN, "yes") == [], "to something else by now"
    (answer,) = await room.answers(ROBIN, "!yes")
    assert answer.startswith("Thank you, it is in!")


async def test_what_was_left_again_in_a_take_is_not_asked_about_behind_it(room: Any) -> None:
    await room.says(ARTIST, "!take")
    assert await room.says(FERN, f"!cover {LINK}") == []
    assert await room.says(FERN, "!cover no") == []
    assert await room.answers(ARTIST, "!done") == [
        f"While you played: @{FERN}: All right: it stays with you, and nothing of it is kept."
    ]


async def test_a_link_to_elsewhere_that_is_handed_in_is_answered_with_the_places_and_no_strike(
    room: Any,
) -> None:
    async def kinds(text: str) -> list[str]:
        happened = await room.says(FERN, text, after=120)
        told = [what.text for what in happened if what.kind == "line"]
        assert told == [] or "I take bandcamp, soundcloud, twitch, vimeo, youtube" in told[0]
        return [what.kind for what in happened if what.kind != "line"]

    await put_challenge(room)
    elsewhere = "https://my-own-page.example.com/riff.mp4"
    for text in (f"!submit {elsewhere} my go at it", f"!cover {elsewhere}"):
        assert await kinds(text) == ["delete"]
    moderator = room.bot.service(HouseRules).moderator
    fern = next(what.user.id for what in room.twitch.record if what.user and what.user.login == FERN)
    assert moderator.counting(fern) == (), "it is no offence"
    await kinds(f"!submit {elsewhere}")
    await kinds(f"!submit {elsewhere}")
    assert len(moderator.counting(fern)) == 0, "three may be a misunderstanding"
    since = len(room.twitch.record)
    await room.says(FERN, f"!submit {elsewhere}", after=120)
    assert "warn" in [what.kind for what in room.twitch.record[since:]], "a link like any other by now"


async def test_a_link_that_is_handed_in_stays_and_others_are_judged(room: Any) -> None:
    async def judged(text: str) -> bool:
        """Tell whether a line of somebody is taken away."""
        happened = await room.says(next(strangers), text, after=60)
        return any(what.kind == "delete" for what in happened)

    strangers = (f"fan_{number}" for number in count())
    await put_challenge(room)
    broadcast = "https://www.twitch.tv/videos/1234567890"  # a place that the rule has on no list
    assert await judged(f"look {broadcast}")
    assert not await judged(f"!submit {broadcast}")
    assert not await judged(f"!cover {broadcast} a go at your tune")
    assert await judged(f"!submit {broadcast} and https://cheap-follows.example.com/x")
    assert await judged("!submit https://cheap-follows.example.com/x")
    assert await judged(f"!quote {broadcast}")
    await no_challenge(room)
    assert await judged(f"!submit {broadcast}")


async def test_many_say_yes_at_once_and_nobody_is_taken_for_a_wave(room: Any) -> None:
    await put_challenge(room)
    for number, who in enumerate((FERN, ROBIN, MOSS)):
        await room.answers(who, f"!submit https://vimeo.com/1000000{number}")
        assert any("Thank you, it is in" in each for each in await room.answers(who, "!submit yes"))
    assert len(room.bot.service(Duets).handed_in.waiting) == 3


async def test_who_is_timed_out_is_off_the_overlay_at_once_and_looked_at_anew(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(FERN, f"!cover {LINK} my go")
    await room.answers(FERN, "!cover yes")
    duets = room.bot.service(Duets)
    await duets.take(1, MOD)
    await room.answers(ARTIST, "!duet feature")
    assert shown(room)
    world = room.twitch.world
    world.ban(world.person(FERN), 60, "", world.by_login(MOD), room.clock.now())
    await room.turns_until(lambda: not shown(room))
    await room.bot.runtime.activity.still()
    assert [each.id for each in duets.handed_in.waiting] == [1]
    assert await room.answers(ARTIST, "!duet feature 1") == [
        "Number 1 waits for a moderator to look at it first."
    ]


def fern(room: Any) -> Person:
    return Person(frozenset({FERN}), frozenset({room.twitch.world.person(FERN).id}))


async def on_site(room: Any) -> Path:
    """Let a duet of somebody be featured, and stand on the site; its page."""
    await room.answers(FERN, f"!cover {LINK} my go")
    await room.answers(FERN, "!cover yes")
    await room.bot.service(Duets).take(1, MOD)
    await room.bot.service(Duets).feature(1, ARTIST)
    await room.bot.runtime.activity.still()
    folder = room.bot.settings.home / FOLDER
    folder.mkdir(parents=True)
    (folder / FILES).write_text("duets.html\n")
    page = folder / "duets.html"
    page.write_text('<article id="duet-1">By fan_fern</article>')
    return page


async def test_who_is_forgotten_while_the_site_is_written_is_answered_and_struck_out_after_it(
    room: Any,
) -> None:
    page = await on_site(room)
    time = asyncio.get_running_loop().time
    began = time()
    with FileLock(room.bot.settings.database.with_name(LOCK)):
        assert any(each.startswith("Done:") for each in await room.answers(FERN, "!forgetme"))
        assert time() - began < WAIT_SECONDS / 10
        assert not room.bot.service(Duets).handed_in.every
        assert "fan_fern" in page.read_text()
        await room.clock.advance(room.clock.now() + timedelta(seconds=LOOKED_EVERY))
        assert "fan_fern" in page.read_text(), "it is tried again and again"
    await room.clock.advance(room.clock.now() + timedelta(seconds=LOOKED_EVERY))
    await room.turns_until(lambda: "fan_fern" not in page.read_text())


async def test_a_person_whose_forgetting_fails_is_known_on_and_stays_on_the_site(room: Any) -> None:
    page = await on_site(room)
    with suppress(Refusal):
        async with room.bot.runtime.database.writing() as connection:
            for forget in room.bot.service(Privacy).forgets:
                await forget(connection, fern(room), Forgotten())
            raise Refusal("duet-none")
    await room.bot.runtime.activity.still()
    assert "fan_fern" in page.read_text()
    assert [each.id for each in room.bot.service(Duets).handed_in.every] == [1]


async def test_who_opted_out_hears_what_became_of_what_they_handed_in(room: Any) -> None:
    await room.answers(FERN, "!optout")
    await room.answers(FERN, f"!cover {LINK}")
    await room.answers(FERN, "!cover yes")
    await room.bot.service(Duets).take(1, MOD)
    assert any("looked at" in each for each in await room.answers(FERN, "hello"))


async def test_who_asks_after_an_own_cover_is_led_to_where_it_is_handed_in_and_never_punished(
    room: Any,
) -> None:
    await put_challenge(room)
    (answer,) = await room.answers(FERN, "please check out my cover when you have time")
    assert "!cover and its link" in answer
    assert "!submit" in answer
    assert await room.says(FERN, "did anyone look at my cover yet?", after=60) == [], (
        "told once in ten minutes"
    )
    await room.answers(FERN, f"!cover {LINK}")
    await room.answers(FERN, "!cover yes")
    (answer,) = await room.answers(ROBIN, "i did a cover of ferry café on my channel, can i show it to you?")
    assert "!cover" in answer
    await room.clock.advance(room.clock.now() + timedelta(minutes=11))
    (answer,) = await room.answers(FERN, "did anyone look at my cover yet?")
    assert "waits for a moderator" in answer
    for who in (FERN, ROBIN):
        assert not room.bot.service(HouseRules).moderator.counting(room.twitch.world.person(who).id)


async def test_an_own_cover_that_is_shown_is_led_to_its_command_and_counts_for_nothing(room: Any) -> None:
    for number, text in enumerate(
        (
            "check out my cover of ferry cafe {}",
            "just uploaded my cover, check it out {}",
            "allez écouter ma reprise {}",
        )
    ):
        happened = await room.says(FERN, text.format(f"https://youtu.be/0000000000{number}"), after=60)
        assert [each.kind for each in happened] == ["delete", "line"], text
        assert "!cover" in happened[1].text
    assert not room.bot.service(HouseRules).moderator.counting(room.twitch.world.person(FERN).id)
    (happened, *_) = await room.says(FERN, f"check out my cover of ferry cafe {LINK}", after=60)
    assert [happened.kind] == ["delete"]
    assert room.bot.service(HouseRules).moderator.counting(room.twitch.world.person(FERN).id), (
        "by now it presses"
    )


async def test_what_is_no_cover_or_no_recording_is_advertising_as_ever(room: Any) -> None:
    for who, text in (
        (FERN, f"check out my new song {LINK}"),
        (ROBIN, "check out my cover of ferry cafe https://www.youtube.com/@robinplays"),
    ):
        assert "warn" in [each.kind for each in await room.says(who, text)], text
