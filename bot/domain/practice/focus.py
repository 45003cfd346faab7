"""Hands on the instrument: answers are held meanwhile, and told together at the end."""

import re
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.domain.words.chat_text import MAX_CHARS, fit_sentences

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


Renewed = Callable[[], str]
"""Words of an answer as they are when it is told at last; '' where it has become stale."""

Told = Callable[[datetime | None], None]
"""Called with the time at which Twitch has confirmed what was said, None where it will not be said."""


class Asker(NamedTuple):
    """What makes an answer anew for one who asked, if anything does, and who hears that they were told it."""

    renewed: Renewed | None = None
    told: Told = lambda _: None


class HeldAnswer(NamedTuple):
    """An answer that waits, for people of these logins.

    One that is `whole` is neither cut nor left out: it tells of what was changed about who asked. One that
    goes `as_it_stands` is not looked at for what is private.
    """

    words: str
    askers: dict[str, Asker]
    whole: bool = False
    as_it_stands: bool = False

    def __str__(self) -> str:
        """Return it as it is told, with the names of who asked; those that stand in its words not twice."""
        others = [who for who in self.askers if not re.search(rf"@{who}\b", self.words)]
        if not self.whole:
            return fit_sentences(self._told_to(others, MAX_NAMED), ANSWER_CHARS)
        most = (number for number in range(MAX_NAMED, 0, -1) if self._fits(others, number))
        return self._told_to(others, next(most, 1))

    def _told_to(self, askers: Sequence[str], most: int) -> str:
        return f"{named(askers, most)}: {self.words}" if askers else self.words

    def _fits(self, askers: Sequence[str], most: int) -> bool:
        return len(self._told_to(askers, most)) <= MAX_CHARS

    def was_told(self, at: datetime) -> None:
        """Let it be known that all who asked were told it."""
        for asker in self.askers.values():
            asker.told(at)


class Held(NamedTuple):
    """What was held: the answers in few lines, oldest first; how many were left out, or come later."""

    lines: tuple[str, ...]
    left_out: int
    answers: tuple[HeldAnswer, ...] = ()
    later: int = 0


class Focus:
    """Whether somebody plays undisturbed, and the answers that wait until they have done, `most` at a time.

    `over` takes what is whole and has no room in the lines at the end; of one that is `patient`, whatever has
    none, and what is whole goes first. `instead` returns what is told instead of words that touch what is
    private by then; '' for those that do not.
    """

    def __init__(
        self,
        over: Callable[[HeldAnswer], None] | None = None,
        *,
        most: int = MAX_HELD,
        patient: bool = False,
        instead: Callable[[str], str] = lambda _: "",
    ) -> None:
        self.on = False
        self._over = over or self.hold
        self._most = most
        self._patient = patient
        self._instead = instead
        self._answers: OrderedDict[str, HeldAnswer] = OrderedDict()
        self._left_out = 0

    @property
    def answers(self) -> tuple[HeldAnswer, ...]:
        """What is held, oldest first."""
        return tuple(self._answers.values())

    @property
    def has_whole(self) -> bool:
        """Whether one of the answers is whole."""
        return any(each.whole for each in self._answers.values())

    def begin(self) -> bool:
        """Hold answers from now on; False where that was so already."""
        was_on, self.on = self.on, True
        return not was_on

    def hold(self, answer: HeldAnswer) -> None:
        """Keep an answer for those who asked, once each; where there are too many, the oldest goes."""
        held = self._answers.get(answer.words, answer)
        self._answers[answer.words] = HeldAnswer(
            answer.words,
            held.askers | answer.askers,
            whole=held.whole or answer.whole,
            as_it_stands=held.as_it_stands or answer.as_it_stands,
        )
        if len(self._answers) > self._most:
            oldest = next((words for words, each in self._answers.items() if not each.whole), None)
            if oldest is not None:
                del self._answers[oldest]
                self._left_out += 1

    def let_go(self, logins: Collection[str]) -> None:
        """Hold no answer for who has these logins."""
        answers = self.answers
        self._answers.clear()
        for each in answers:
            if others := {who: asker for who, asker in each.askers.items() if who not in logins}:
                self.hold(each._replace(askers=others))

    def name_no_more(self, logins: Collection[str], unnamed: Callable[[str], str]) -> None:
        """Have `unnamed` take the name of who has these logins out of all but the answers to them."""
        answers = self.answers
        self._answers.clear()
        for each in answers:
            is_theirs = any(who in logins for who in each.askers)
            self.hold(each if is_theirs else each._replace(words=unnamed(each.words)))

    def pass_on(self, to: "Focus") -> None:
        """Hold nothing any more: let another hold what was held."""
        for each in self._answers.values():
            to.hold(each)
        to._left_out += self._left_out
        self._clear()

    def end(self, most: int = MAX_LINES) -> Held:
        """Hold nothing any more, and return what was held as it is by now, in so many lines at most."""
        answers, left_out = self._by_now(), self._left_out
        self._clear()
        later: list[HeldAnswer] = []
        if self._patient:
            answers.sort(key=lambda each: not each.whole)
        else:
            later = [each for each in answers if len(str(each)) > LINE_CHARS]
            answers = [each for each in answers if each not in later]
            while len(_lines(answers)) > most and any(not each.whole for each in answers):
                answers.remove(next(each for each in answers if not each.whole))
                left_out += 1
        while len(lines := _lines(answers)) > most:
            later.append(answers.pop())
        if self._patient and later and any(len(line) > LINE_CHARS for line in lines):
            # Beside a long answer is no room to tell it: the next line does.
            self._left_out, left_out = left_out, 0
        for each in reversed(later):
            self._over(each)
        return Held(tuple(lines), left_out, tuple(answers), len(later))

    def drop(self) -> None:
        """Hold nothing any more, and tell nothing of it but what is whole, which goes `over`."""
        answers = self._by_now()
        self._clear()
        for each in answers:
            if each.whole:
                self._over(each)

    def _clear(self) -> None:
        self.on, self._left_out = False, 0
        self._answers.clear()

    def _by_now(self) -> list[HeldAnswer]:
        """Return the answers as they are by now; those that are the same by now are one."""
        found: dict[str, HeldAnswer] = {}
        for each in self._answers.values():
            for who, asker in each.askers.items():
                words = asker.renewed() if asker.renewed else each.words
                if words and not each.as_it_stands:
                    words = self._instead(words) or words
                if words:
                    same = found.get(words, each._replace(words=words, askers={}))
                    found[words] = same._replace(whole=same.whole or each.whole)
                    same.askers[who] = asker
        return [*found.values()]


def named(logins: Sequence[str], most: int = MAX_NAMED) -> str:
    """Return the first few logins as mentions, with an ellipsis for the others: '@fern, @sol'."""
    shown = ", ".join(f"@{login}" for login in logins[:most])
    return f"{shown} …" if len(logins) > most else shown


def _lines(answers: Iterable[HeldAnswer]) -> list[str]:
    lines: list[str] = []
    for part in map(str, answers):
        if lines and len(lines[-1]) + len(" · ") + len(part) <= LINE_CHARS:
            lines[-1] += f" · {part}"
        else:
            lines.append(part)
    return lines
