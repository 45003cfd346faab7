"""Maintenance in chat, with the real bot on the local Twitch: asked for by everybody, told by staff."""

from typing import Any

from bot.services.gear.maintenance import MaintenanceBook

MOD, FERN = "mod_moss", "fan_fern"


async def test_everybody_asks_how_old_the_strings_are_and_moderators_tell_of_new_ones(room: Any) -> None:
    for text, part in (
        ("!strings", "The strings on Goldie are "),
        (
            "!string goldie",
            " are 12 days old: Nickel tens 10–46 (tens, on the eve of the long session).",
        ),
        ("!strings captain", "The strings on Captain are "),
        ("!strings abuela", "Of Abuela I know no strings yet."),
        ("!strings kettle", "There are no strings on Kettle."),
        ("!strings theremin", "Nothing like that on the shelf."),
        ("!tubes", "The tubes in Kettle are "),
        ("!maintenance goldie", "Done last: Goldie, strings "),
        ("!maintenance goldie", " · Goldie, set-up "),
        ("!maintenance abuela", "Nothing is written down yet"),
        ("!strings changed goldie", "artist and the moderators"),
    ):
        (answer,) = await room.answers(FERN, text)
        assert part in answer, f"{text}: {answer}"
    for text, part in (
        (
            "!strings changed 11-52",
            "Noted: Goldie, strings, done today (11-52). !changes undo takes it back.",
        ),
        ("!strings", "The strings on Goldie are new today: Nickel tens 10–46 (11-52)."),
        ("!strings new goldie", "No change: that day is written down already for Goldie, strings."),
        ("!changes undo", "Taken back"),
        ("!strings", " 12 days old"),
        ("!maintenance done blue fin: set-up", "Noted: Blue Fin, set-up, done today."),
        ("!strings changed goldie 2026-01-02", "Noted: Goldie, strings, done "),
        ("!strings changed goldie 2026-01-02 nines", " ago (nines)."),
        ("!tubes changed goldie", "There are no tubes in Goldie."),
        ("!maintenance done", "!maintenance done Goldie set-up"),
    ):
        (answer,) = await room.answers(MOD, text)
        assert part in answer, f"{text}: {answer}"


async def test_what_is_due_is_never_told_in_chat(room: Any) -> None:
    book = room.bot.service(MaintenanceBook)
    (due, *_) = await book.due()
    assert due.work.due < book.today()
    for text in ("!strings", "!tubes", "!maintenance", f"!maintenance {due.on.slug}", "!gear goldie"):
        for who in (FERN, "junipervale"):
            (answer,) = await room.answers(who, text)
            assert "due" not in answer
