"""Signing in by a code of Twitch's: what is shown, how patiently Twitch is asked, how many may begin."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum, StrEnum, auto
from ipaddress import IPv6Network, ip_network

from bot.domain.pages.visitor import Right

SLOWED_BY = timedelta(seconds=5)
"""How much longer all further pauses are once Twitch asks to slow down (RFC 8628, 3.5)."""

LONGEST_PAUSE = timedelta(seconds=60)
"""After trouble Twitch is asked half as often each time (RFC 8628, 3.5), but a person waits for it."""


BEGINNINGS_KEPT = timedelta(minutes=10)
"""How long a sign-in that began is counted for its network; none waits as long as that."""

MANY_FROM_ONE = 4
"""Sign-ins that may begin in that time from one network: some second tries of who is at home there."""

MANY, MANY_WITHIN = 20, timedelta(minutes=1)
"""Sign-ins that may begin from everywhere, and in which time: a team of moderators at once.

For each Twitch is asked once. Whoever comes from several networks keeps others out for a minute, and has then
used up what those networks may.
"""

MANY_WAITING = 20
"""Sign-ins that wait at a time: about each Twitch is asked every five seconds, so four times a second."""

IPV6_NETWORK = 48
"""Bits of an IPv6 address that tell networks apart: so large a one a single home may have (RFC 6177)."""


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """A code that waits for a person to approve it at `address`, which has it in it already.

    Whoever has the `secret` is given the token, so it is shown to nobody.
    """

    user_code: str
    address: str
    until: datetime
    interval: timedelta
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is at Twitch, and what they may on the pages for that."""

    right: Right
    login: str
    user_id: str


class SignInState(StrEnum):
    """How far a sign-in is: one that is approved waits for the person to confirm who they are."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    RUN_OUT = "run out"


class PollAnswer(Enum):
    """What Twitch said to whom asked whether a code was approved, where that was neither yes nor no."""

    PENDING = auto()
    SLOW_DOWN = auto()
    TROUBLE = auto()


@dataclass(frozen=True, slots=True)
class PollPace:
    """How long to wait before Twitch is asked again."""

    interval: timedelta
    troubles: int = 0

    @property
    def pause(self) -> timedelta:
        """The wait: the interval, doubled for each time in a row that Twitch could not say."""
        return min(self.interval * 2**self.troubles, max(self.interval, LONGEST_PAUSE))

    def after(self, answer: PollAnswer) -> "PollPace":
        """Return the pace after one more answer."""
        match answer:
            case PollAnswer.PENDING:
                return replace(self, troubles=0)
            case PollAnswer.SLOW_DOWN:
                return PollPace(self.interval + SLOWED_BY)
            case PollAnswer.TROUBLE:
                return replace(self, troubles=min(self.troubles + 1, 10))


class Beginnings:
    """Counts the sign-ins that begin, so that few may be tried."""

    def __init__(self) -> None:
        self._begun: list[tuple[datetime, str]] = []

    def wait(self, address: str, now: datetime) -> timedelta:
        """Count a sign-in that begins from an address; return how long it has to wait, if it may not yet."""
        self._begun = [(at, network) for at, network in self._begun if now - at < BEGINNINGS_KEPT]
        here = network_of(address)
        own = [at for at, network in self._begun if network == here]
        bounds = ((own, MANY_FROM_ONE, BEGINNINGS_KEPT), ([at for at, _ in self._begun], MANY, MANY_WITHIN))
        for begun, many, within in bounds:
            if len(begun) >= many and (wait := begun[-many] + within - now) > timedelta():
                return wait
        self._begun.append((now, here))
        return timedelta()


def network_of(address: str) -> str:
    """Return what is shared by all addresses that one person may have; an unreadable one is its own."""
    try:
        network = ip_network(address)
    except ValueError:
        return address
    return str(network.supernet(new_prefix=IPV6_NETWORK) if isinstance(network, IPv6Network) else network)
