"""Who still finds a place to read, however many others read."""

from bot.domain.pages.visitor import Right, Visitor
from bot.web.places import KEPT_FOR_ARTIST, MAX_MODERATORS, MAX_OF_ONE_MODERATOR, MAX_READERS, has_place

ARTIST = Visitor(Right.ARTIST)
OVERLAY = Visitor(Right.EVERYBODY, credential=7)


def moderator(name: str, credential: int = 1) -> Visitor:
    return Visitor(Right.MODERATOR, name, credential)


def filled(*coming: Visitor) -> list[Visitor]:
    """Let each come as often as there is a place."""
    reading = list[Visitor]()
    for each in coming:
        while has_place(each, reading):
            reading.append(each)
    return reading


def test_one_moderator_takes_few_places_in_however_many_browsers() -> None:
    taken = filled(*(moderator("mo", number) for number in range(MAX_READERS)))
    assert len(taken) == MAX_OF_ONE_MODERATOR
    assert has_place(moderator("other"), taken)


def test_all_moderators_together_leave_places_for_overlays_and_the_artist() -> None:
    taken = filled(*(moderator(f"mo {number}") for number in range(MAX_READERS)))
    assert len(taken) == MAX_MODERATORS
    assert has_place(OVERLAY, taken)
    assert has_place(ARTIST, taken)


def test_overlays_leave_places_for_the_artist_and_nobody_takes_more_than_there_are() -> None:
    taken = filled(moderator("mo"), OVERLAY)
    assert len(taken) == MAX_READERS - KEPT_FOR_ARTIST
    assert not has_place(moderator("other"), taken)
    assert len(filled(moderator("mo"), OVERLAY, ARTIST)) == MAX_READERS
    assert not has_place(OVERLAY, [ARTIST] * MAX_READERS)
