"""What those who pass things on between fans and artist have to know around them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bot.errors import Gap
from bot.moderation.policy import Policy
from bot.services.activity import Activity

Tell = Callable[[str, Mapping[str, Gap], str], None]
"""Says a line of the voice with its gaps to somebody of a login, as an answer to them is said."""


class Surroundings(NamedTuple):
    """What is to be known around: the house rules, whether the stream runs, how somebody is told something.

    `hard`: it is a hard moment, or was one until a few minutes ago.
    `news` is called whenever something else waits.
    """

    activity: Activity
    policy: Callable[[], Policy]
    live: Callable[[], bool]
    tell: Tell
    news: Callable[[], None]
    hard: Callable[[], bool] = lambda: False
