"""A line that waits to be said in chat."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.chat.person import Person
from bot.domain.practice.focus import Asker, Told
from bot.errors import SignInError
from bot.log import get_logger
from bot.twitch.moderation_api import HTTP_TROUBLE
from bot.twitch.send_queue import Priority

_log = get_logger(__name__)


@dataclass(slots=True, eq=False)
class OutboxLine:
    """The words, what they reply to, since when they wait, and for whom of which logins they are an answer.

    `plain` are the words where they are told together with others; `message_ids` are those of what the line
    answers, as far as that is not written down as dealt with. `unless` tells whether something speaks against
    it by now; `told` is called at its end, with `sent_at`. One that is `whole` is not shortened among others.
    """

    text: str
    reply_to: str | None
    priority: Priority
    asked: datetime
    plain: str
    askers: dict[str, Asker] = field(default_factory=dict[str, Asker])
    message_ids: list[str] = field(default_factory=list[str])
    whole: bool = False
    as_it_stands: bool = False
    mended: bool = False
    unless: Callable[[], bool] = lambda: False
    told: Told = lambda _: None
    sent_at: datetime | None = None

    def ended(self) -> None:
        """Let it be known whether it was said, and to whom."""
        self.told(self.sent_at)
        if self.sent_at:
            for asker in self.askers.values():
                asker.told(self.sent_at)

    def log_failure(self, error: Exception) -> None:
        """Tell the operator why it could not be said: at length where that should not happen."""
        if isinstance(error, HTTP_TROUBLE):
            told = isinstance(error, SignInError)  # by the account itself, once for all that it keeps from us
            level = logging.INFO if told else logging.WARNING
            _log.log(level, "outbox.failed", why=f"{type(error).__name__}: {error}", reply_to=self.reply_to)
        else:
            _log.error("outbox.failed", reply_to=self.reply_to, exc_info=error)

    def let_go(self, person: Person) -> bool:
        """Let it be no answer to somebody; tell whether it is one to nobody now: it is not said then."""
        left = {who: asker for who, asker in self.askers.items() if who not in person.logins}
        if left == self.askers:
            return False
        if [*left][:1] != [*self.askers][:1]:
            self.reply_to = None  # it replies to who asked first
        self.askers = left
        if not left:
            self.unless = lambda: True
        return not left

    def name_no_more(self, person: Person) -> None:
        """Take somebody's name out, unless it is an answer to them: they wait for that."""
        if person.logins.isdisjoint(self.askers):
            self.text, self.plain = person.taken_out_of(self.text), person.taken_out_of(self.plain)
