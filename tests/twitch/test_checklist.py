"""Checklists at the local Twitch: staff packs, fans follow, and nobody hears where it goes."""

from typing import Any

from bot.domain.backstage.checklist import CHECKLISTS
from bot.forget import forget
from bot.services.pages.overlay import TOPIC
from bot.store.database import Database

FERN, MOD, ARTIST = "fan_fern", "mod_moss", "junipervale"


async def test_staff_packs_and_fans_follow(room: Any) -> None:
    for who, text, told in (
        (FERN, "!pack", "Just now nothing is being packed. The artist or a moderator begins with !pack gig."),
        (FERN, "!pack gig", "Just now nothing is being packed."),
        (MOD, "!pack", "Which list? Any gig. For example: !pack gig"),
        (ARTIST, "!pack gig", "Done so far: 0 of 10 (Any gig). Still to pack: Goldie · Toast · Kettle · "),
        (MOD, "!packed goldei", "Ticked: Goldie. 9 still to pack."),
        (MOD, "!packed 6 cables", "Ticked: 6 × Cables. 8 still to pack."),
        (FERN, "!packed toast", "Not yet. Still to pack: Toast."),
        (FERN, "!packed cables", "Yes, packed: 6 × Cables."),
        (FERN, "!packed", "So far 2 of 10 packed: Goldie · 6 × Cables."),
        (MOD, "!packed goldie", "That is ticked already: Goldie."),
        (MOD, "!packed undo", "Open again: 6 × Cables. 9 still to pack."),
        (MOD, "!packed theremin", "Nothing like that is on the list."),
        (FERN, "!packed undo", "artist and the moderators"),
        (MOD, "!pack new", "Done so far: 0 of 10 (Any gig). Still to pack: Goldie · "),
        (FERN, "!pack last", "The time before, 1 of 10 were packed: Goldie. Not: Toast · "),
        (MOD, "!ready", "Done so far: 0 of 5 (Before a stream). Still to do: Warm hands, warm tubes · Tune"),
        (MOD, "!packed goldie, kettle", "Ticked: Goldie · Kettle. 8 still to pack."),
        (MOD, "!packed amp", "That is ticked already: Kettle."),
        (MOD, "!packed tape", "Ticked: Gaffer tape. 7 still to pack."),
        (MOD, "!packed all", "That was the last one!"),
        (MOD, "!pack undo", "7 still to pack."),
        (MOD, "!ready tune", "Ticked: Tune. 4 still to do."),
        (MOD, "!ready undo", "Open again: Tune. 5 still to do."),
        (MOD, "!ready done tune", "Ticked: Tune. 4 still to do."),
        (FERN, "!ready done", "So far 1 of 5 done: Tune."),
        (MOD, "!ready undo tune", "Open again: Tune. 5 still to do."),
        (MOD, "!pack away", "Put away: 3 of 10 packed. With !pack back it is taken up again."),
        (FERN, "!pack", "Just now nothing is being packed."),
        (FERN, "!pack last", "The time before, 3 of 10 were packed: "),
        (MOD, "!pack away", "Just now nothing is being packed."),
        (MOD, "!pack back", "Done so far: 3 of 10 (Any gig). "),
        (MOD, "!pack away", "Put away: 3 of 10 packed."),
        (MOD, "!pack gig", "Done so far: 0 of 10 (Any gig). "),
        (MOD, "!pack undo", "Done so far: 3 of 10 (Any gig). "),
    ):
        (answer,) = await room.answers(who, text)
        assert told in answer, f"{text}: {answer}"


async def test_nothing_that_chat_or_the_overlay_has_tells_where_or_when_before_the_day(room: Any) -> None:
    said: list[str] = []
    for who, text in (
        (MOD, "!pack fly-in"),
        (MOD, "!packed adapter"),
        (MOD, "!packed adapter for ostmere"),
        (MOD, "!packed undo"),
        (MOD, "!pack eastmere"),
        (FERN, "!pack"),
        (FERN, "!packed ostmere"),
        (MOD, "!pack gig"),
        (MOD, "!pack more fly-in"),
        (MOD, "!pack new"),
        (FERN, "!pack last"),
        (MOD, "!pack nowhere"),
        (MOD, "!changes"),
        (MOD, "!changes checklist fly-in"),
        (MOD, "!changes lantern"),
    ):
        said += await room.answers(who, text)
    catalogue = room.bot.runtime.catalogue
    held = catalogue.all(CHECKLISTS)["fly-in"]
    for where in ("Ostmere", "Eastmere"):
        async with catalogue.editing(MOD) as draft:
            draft.put(
                CHECKLISTS, held.model_copy(update={"where": f"{where} Hall", "title": f"{where}, June"})
            )
    for text in ("!changes", "!changes undo", "!changes undo 2", "!changes checklist"):
        said += await room.answers(MOD, text)
    said += [str(values) for topic, values in room.bot.runtime.feed.latest.items() if topic.startswith(TOPIC)]
    for each in ("ostmere", "eastmere", "june", "2030-06", "lantern", "example.com"):
        assert [line for line in said if each in line.lower()] == [], each
    assert any("checklist title … → …, where … → …" in line for line in said), (
        "history tells that there was a change"
    )


async def test_who_ticked_is_forgotten_and_what_is_ticked_is_not(room: Any) -> None:
    await room.answers(MOD, "!pack gig")
    await room.answers(MOD, "!packed goldie")
    await room.bot.stop()
    told = await forget(room.bot.settings, MOD, room.clock)
    assert told.forgotten.taken["acts as a moderator"] == 2
    async with Database.opened(room.bot.settings.database) as database:
        rows = await database.reading.execute_fetchall(
            "SELECT ticked_by FROM checklist_item WHERE ticked_at IS NOT NULL"
        )
        assert [row["ticked_by"] for row in rows] == [""]
