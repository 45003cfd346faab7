"""How many may read at a time what is so, over whatever way, and for whom places are kept."""

from collections.abc import Collection

from bot.domain.pages.visitor import Right, Visitor

MAX_READERS = 32
"""Readers at one time: half of all connections, so that a key can be pressed however many read."""

KEPT_FOR_ARTIST = 6
"""Places that nobody but the artist takes: the connections that one browser opens to one host."""

MAX_MODERATORS = 12
"""Places that moderators may take together; of those of the others more than half are left to overlays."""

MAX_OF_ONE_MODERATOR = 6
"""Places that one moderator may take, in however many browsers: as many as one browser can."""


def has_place(visitor: Visitor, reading: Collection[Visitor]) -> bool:
    """Tell whether somebody may read too, beside those that are reading.

    The artist's own places and the overlays' are kept from moderators, and the artist's from overlays: an
    overlay is open once for each scene, so one of its tokens has no bound of its own.
    """
    if visitor.right is Right.ARTIST:
        return len(reading) < MAX_READERS
    others = [each for each in reading if each.right is not Right.ARTIST]
    free = len(reading) < MAX_READERS and len(others) < MAX_READERS - KEPT_FOR_ARTIST
    if visitor.right is Right.EVERYBODY:
        return free
    moderators = [each.login for each in others if each.right is Right.MODERATOR]
    return (
        free and len(moderators) < MAX_MODERATORS and moderators.count(visitor.login) < MAX_OF_ONE_MODERATOR
    )
