"""Hands on the instrument: answers are held meanwhile, and told together at the end."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from bot.domain.words.chat_text import fit_sentences

MAX_HELD = 30
"""Different answers held at a time; beyond it the oldest goes, since its asker has long forgotten."""

MAX_LINES = 3
"""Lines in which all is told at the end: more would bury what is said right then."""

LINE_CHARS = 400
"""Characters of answers in a line; the voice file's own words around them have the rest of Twitch's 500."""

ANSWER_CHARS = 190
"""Characters of one answer with its askers, so that two fit in a line; what is longer is cut to sentences."""

MAX_NAMED = 4
"""Askers of one answer who are named; a longer row of names says nothing any more."""


@dataclass(frozen=True, slots=True)
class Held:
    """What was held: the answers in few lines, oldest first, and how many were left out."""

    lines: tuple[str, ...]
    left_out: int


class Focus:
    """Whether somebody plays undisturbed, and the answers that wait until they have done."""

    def __init__(self) -> None:
        self.on = False
        self._answers: OrderedDict[str, list[str]] = OrderedDict()
        self._left_out = 0

    def begin(self) -> bool:
        """Hold answers from now on; False where that was so already."""
        was_on, self.on = self.on, True
        return not was_on

    def hold(self, answer: str, askers: Sequence[str]) -> None:
        """Keep an answer for the people of these logins."""
        names = self._answers.setdefault(answer, [])
        names += [each for each in askers if each not in names]
        if len(self._answers) > MAX_HELD:
            self._answers.popitem(last=False)
            self._left_out += 1

    def let_go(self, logins: Collection[str], unnamed: Callable[[str], str]) -> None:
        """Hold no answer for who has these logins; `unnamed` takes their name out of the others."""
        answers, self._answers = self._answers, OrderedDict()
        for answer, askers in answers.items():
            if others := [each for each in askers if each not in logins]:
                self.hold(unnamed(answer), others)

    def pass_on(self, to: "Focus") -> None:
        """Hold nothing any more: let another hold what was held."""
        for answer, askers in self._answers.items():
            to.hold(answer, askers)
        self.end()

    def end(self, most: int = MAX_LINES) -> Held:
        """Hold nothing any more, and return what was held, in so many lines at most."""
        parts = [
            fit_sentences(f"{named(askers)}: {answer}", ANSWER_CHARS)
            for answer, askers in self._answers.items()
        ]
        lines = _lines(parts)
        while len(lines) > most:
            del parts[0]
            lines = _lines(parts)
        held = Held(tuple(lines), self._left_out + len(self._answers) - len(parts))
        self.on, self._left_out = False, 0
        self._answers.clear()
        return held


def named(logins: Sequence[str]) -> str:
    """Return the first few logins as mentions, with an ellipsis for the others: '@fern, @sol'."""
    shown = ", ".join(f"@{login}" for login in logins[:MAX_NAMED])
    return f"{shown} …" if len(logins) > MAX_NAMED else shown


def _lines(parts: list[str]) -> list[str]:
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(" · ") + len(part) <= LINE_CHARS:
            lines[-1] += f" · {part}"
        else:
            lines.append(part)
    return lines
