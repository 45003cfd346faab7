"""What is said aloud of turns: who is up, and why somebody is passed over; not in a take, but behind it."""

from collections.abc import Callable

from bot.domain.fans.turns import Act, Place, Standing, TurnRound
from bot.domain.words.voice import Spoken, lines
from bot.errors import Gap

LINES = lines(
    """
    turn-called: login what seconds
    turn-missed: login next place seconds
    turn-out: next seconds
    turn-all-done: what
    turn-undone: up count
    turn-opening-undone: count
    """
)

Say = Callable[[str, dict[str, Gap]], None]


class TurnCalls:
    """Calls who is up aloud, with so many `seconds` to write.

    While `in_take`, nothing is said: it is owed, and said behind the take as the round stands by then.
    `say` says a line to everybody that staff asked for, `announce` one that comes by itself.
    """

    def __init__(self, *, seconds: int, in_take: Callable[[], bool], say: Say, announce: Say) -> None:
        self.seconds = seconds
        self._in_take = in_take
        self._say = say
        self._announce = announce
        self._owed: list[tuple[TurnRound, str]] = []  # as it was then, and who was absent: "" of a call
        self._undone: Act | None = None  # of before the take

    def call(self, round_: TurnRound) -> None:
        """Call whoever is up; where nobody is, tell that all have had a turn."""
        if self._in_take():
            self._owed.append((round_, ""))
        else:
            self._say(*_call(round_, self.seconds))

    def pass_over(self, round_: TurnRound, absent: str, *, by_itself: bool = False) -> None:
        """Tell why somebody who was up, by their id, is passed over, and who is up now."""
        if self._in_take():
            self._owed.append((round_, absent))
        else:
            (self._announce if by_itself else self._say)(*self._passed_over(round_, absent))

    def undo(self, round_: TurnRound, act: Act) -> None:
        """Tell how a round stands after an act was taken back."""
        if not self._in_take():
            self._say(*_as_before(round_, act))
        elif not self._owed:
            self._undone = act
        elif act.after == self._owed[-1][0]:  # nobody in chat has heard of it, but of what is owed before it
            self._owed.pop()

    def say_owed(self, round_: TurnRound | None) -> None:
        """Say what is owed, behind a take, as the round stands now."""
        owed, self._owed, undone, self._undone = self._owed, [], self._undone, None
        if round_ is None:
            return
        absent = dict.fromkeys(who for _, who in owed if who)
        for who in absent:
            if who in round_.places:
                self._say(*self._passed_over(round_, who))
        if owed and not absent and not (round_.up and round_.up.here):
            self._say(*_call(round_, self.seconds))
        elif undone and not owed:
            self._say(*_as_before(round_, undone))

    def _passed_over(self, round_: TurnRound, absent: str) -> Spoken:
        return _passed_over(round_, round_.places[absent], self.seconds)


def _call(round_: TurnRound, seconds: int) -> Spoken:
    what = round_.what or "none"
    if round_.up is None:
        return "turn-all-done", {"what": what}
    return "turn-called", {
        "login": round_.up.chatter.login,
        "what": what,
        "seconds": _wait(round_.up, seconds),
    }


def _passed_over(round_: TurnRound, absent: Place, seconds: int) -> Spoken:
    """Return what is said of it: nobody is named as the one without whom it goes on."""
    up = round_.up
    gaps: dict[str, Gap] = {
        "next": f"@{up.chatter.login}" if up else "none",
        "seconds": _wait(up, seconds) if up else 0,
    }
    if absent.standing is not Standing.WAITING:
        return "turn-out", gaps
    place = round_.place_of(absent.chatter.id) or 0
    return "turn-missed", gaps | {"login": absent.chatter.login, "place": place}


def _wait(up: Place, seconds: int) -> int:
    """Return within how many seconds who is up is to write; 0 where they are there."""
    return 0 if up.here else seconds


def _as_before(round_: TurnRound, act: Act) -> Spoken:
    if act.is_opening:
        return "turn-opening-undone", {"count": len(round_.waiting)}
    up = round_.up.chatter.login if round_.up else "none"
    return "turn-undone", {"up": up, "count": len(round_.waiting)}
