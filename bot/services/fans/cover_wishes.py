"""Wishes about a cover of one's own: led to where it is handed in, or told where it stands."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.chat.message import Message, Role
from bot.domain.chat.person import Person
from bot.domain.words.voice import lines
from bot.moderation.verdict import Verdict
from bot.services.fans.duet import Duets
from bot.services.words.voice import Say

LINES = lines("duet-cover-wish: state challenge")

TOLD_AGAIN_AFTER = timedelta(minutes=10)
"""How soon the same person is told again: who speaks of their cover all evening knows the way by then."""

MAX_TOLD = 100
"""People of whom it is remembered when they were told."""


class CoverWishes:
    """Answers who would show an own cover, or asks after it, with the one way in.

    `answer` says it to a line.
    """

    def __init__(self, duets: Duets, say: Say, answer: Callable[[str, Message], None]) -> None:
        self._duets = duets
        self._say = say
        self._answer = answer
        self._wished: deque[tuple[str, str]] = deque(maxlen=MAX_TOLD)  # whose line it was, and its id
        self._told: deque[tuple[str, datetime]] = deque(maxlen=MAX_TOLD)

    def judged(self, message: Message, verdict: Verdict) -> None:
        """Know which lines wish something about a cover: for each line, so that it does no more than that."""
        if verdict.cover and not verdict.acts and message.role < Role.MODERATOR:
            self._wished.append((message.chatter.id, message.id))

    def take(self, message: Message, _: object) -> bool:
        """Answer a line that wishes something about a cover; tell whether that was done."""
        wished = (message.chatter.id, message.id) in self._wished
        if not wished or not self._duets.takes_links or self._is_told(message):
            return False
        self._told.append((message.chatter.id, message.at))
        challenge = "yes" if self._duets.challenge(message.at) else "no"
        state = self._duets.furthest(message.chatter.id)
        self._answer(self._say("duet-cover-wish", {"state": state, "challenge": challenge}), message)
        return True

    def _is_told(self, message: Message) -> bool:
        return any(who == message.chatter.id and message.at - at < TOLD_AGAIN_AFTER for who, at in self._told)

    async def forgotten(self, person: Person) -> None:
        """Remember nothing of somebody."""
        wished = [each for each in self._wished if each[0] not in person.ids]
        self._wished = deque(wished, maxlen=MAX_TOLD)
        told = [each for each in self._told if each[0] not in person.ids]
        self._told = deque(told, maxlen=MAX_TOLD)
