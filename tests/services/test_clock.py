"""One clock for the whole bot, which goes by Twitch's."""

from datetime import datetime, timedelta

from structlog.testing import capture_logs

from bot.rehearsal.clock import FakeClock
from bot.services.clock import TwitchClock, WallClock, by_twitch

HOUR = timedelta(hours=1)


class SetClock:
    """The clock of a machine that somebody may set while time goes on."""

    def __init__(self, true: FakeClock, ahead: timedelta) -> None:
        self.true = true
        self.ahead = ahead

    def now(self) -> datetime:
        return self.true.now() + self.ahead

    async def sleep(self, seconds: float) -> None:
        await self.true.sleep(seconds)

    def steady(self) -> float:
        return self.true.steady()


async def test_it_has_the_machines_time_until_twitch_told_its_own(evening: datetime) -> None:
    machine = SetClock(FakeClock(evening), HOUR)
    clock = TwitchClock(machine)
    assert (clock.now(), clock.ahead) == (evening + HOUR, None)
    with capture_logs() as logs:
        clock.observe(evening)
        clock.observe(evening)
    assert (clock.now(), clock.ahead) == (evening, HOUR)
    assert [(log["event"], log["ahead"], "automatic time" in log["mend"]) for log in logs] == [
        ("clock.corrected", 3600, True)
    ]


async def test_setting_the_machines_clock_moves_nothing_and_is_told_at_once(evening: datetime) -> None:
    true = FakeClock(evening)
    machine = SetClock(true, HOUR)
    clock = TwitchClock(machine)
    clock.observe(evening)
    for ahead in (timedelta(), -9 * HOUR, HOUR):
        machine.ahead = ahead
        await true.advance(true.now() + timedelta(seconds=1))
        assert (clock.now(), clock.ahead) == (true.now(), ahead)


def test_a_clock_that_goes_by_twitchs_is_taken_as_it_is(evening: datetime) -> None:
    clock = by_twitch(FakeClock(evening))
    assert by_twitch(clock) is clock


def test_the_machines_steady_seconds_do_not_go_back() -> None:
    clock = WallClock()
    assert clock.steady() <= clock.steady()
