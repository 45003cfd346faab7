"""Changes in chat: told and taken back by the artist and moderators, and by nobody else."""

from typing import Any

import pytest

from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.services.gear.gear import GearCollection


async def test_a_slip_of_the_artist_is_taken_back_and_chat_finds_it_as_before(room: Any) -> None:
    for login, text, part in (
        ("junipervale", "!gear set goldie nickname Goldilocks", "Goldilocks"),
        ("fan_fern", "!gear goldilocks", "Goldilocks"),
        ("mod_moss", "!changes", "junipervale: Goldilocks nickname Goldie → Goldilocks"),
        ("mod_moss", "!changes undo", "You changed nothing"),
        ("mod_moss", "!changes undo 2", "Taken back. Number 2"),
        ("mod_moss", "!changes undo 2", "as it was before it already"),
        ("fan_fern", "!gear goldie", "“Goldie”"),
        ("mod_moss", "!changes gear goldie", "(taken back)"),
        ("mod_moss", "!changes undo goldie", "A number goes with it"),
        ("mod_moss", "!changes undo 99999999999999999999", "number"),
    ):
        (answer,) = await room.answers(login, text)
        assert part in answer, f"{text}: {answer}"


async def test_the_latest_change_is_told_however_long_it_is(room: Any) -> None:
    long = GearItem(slug="long", kind=GearKind.OTHER, maker="a" * 80, model="b" * 80)
    words = {"maker": "c" * 80, "model": "d" * 80, "owner": "e" * 80, "story": "f" * 400}
    for each in (long, long.model_copy(update=words)):
        await room.bot.runtime.catalogue.merge([(GEAR, [each])])
    (answer,) = await room.answers("mod_moss", "!changes")
    assert answer.startswith("Changed last: Number 3, ")
    assert "and 2 more before" in answer


async def test_a_piece_that_was_removed_comes_back_with_its_parts(room: Any) -> None:
    shelf = room.bot.service(GearCollection)
    await room.answers("junipervale", "!gear set sixpence in ballroom")
    before = dict(room.bot.runtime.catalogue.all(GEAR))
    await room.answers("junipervale", "!gear remove ballroom")
    assert "ballroom" not in room.bot.runtime.catalogue.all(GEAR)
    assert (await shelf.the_one("sixpence")).part_of is None
    (answer,) = await room.answers("junipervale", "!changes undo #3")
    assert "Taken back" in answer
    assert list(room.bot.runtime.catalogue.all(GEAR).items()) == list(before.items())


@pytest.mark.parametrize("text", ["!changes", "!changes goldie", "!changes undo 1", "!changes undo"])
async def test_who_is_no_moderator_neither_hears_nor_takes_back_what_was_changed(
    text: str, room: Any
) -> None:
    before = room.bot.runtime.catalogue.all(GEAR)
    (answer,) = await room.answers("fan_fern", text)
    assert "moderators" in answer
    assert room.bot.runtime.catalogue.all(GEAR) is before
