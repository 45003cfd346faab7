"""What Twitch drops of the lines that it takes through the API, and says why (`drop_reason`)."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.rehearsal.chat import Dropped, User

# dev.twitch.tv/docs/chat, rate limits
CHAT_WINDOW = timedelta(seconds=30)
ORDINARY_LINES, TRUSTED_LINES = 20, 100
ORDINARY_PAUSE = timedelta(seconds=1)
DUPLICATE_WINDOW = timedelta(seconds=30)

# Twitch publishes no list of codes: these it was seen to answer (github.com/twitchdev/issues 896, 962, 1002),
# with the words that IRC has for the same (dev.twitch.tv/docs/chat/irc, NOTICE).
TIMED_OUT = Dropped("user_timed_out", "You are timed out from talking in the room.")
WARNED = Dropped("user_warned", "You were warned here, and have to acknowledge that before you can chat.")
REJECTED = Dropped("msg_rejected", "Your message is being checked by mods and has not been sent.")
TOO_FAST = Dropped("rate_limited", "Your message was not sent because you are sending messages too quickly.")
DUPLICATE = Dropped(
    "msg_duplicate",
    "Your message was not sent because it is identical to the previous one you sent, less than 30 seconds"
    " ago.",
)


@dataclass(slots=True)
class _Sender:
    said: deque[datetime] = field(default_factory=lambda: deque(maxlen=TRUSTED_LINES + 1))
    last_text: str = ""
    last_at: datetime | None = None


class Drops:
    """Remembers what each account sent; what is `to_come` is dropped next, whatever it is."""

    def __init__(self) -> None:
        self._senders: dict[str, _Sender] = {}
        self.to_come: deque[Dropped] = deque()

    def reason(self, user: User, text: str, now: datetime, *, trusted: bool) -> Dropped | None:
        """Return why a line is dropped for what it is or for coming too soon; None where it is not."""
        sender = self._senders.get(user.id, _Sender())
        recent = sum(now - at < CHAT_WINDOW for at in sender.said)
        hurried = bool(sender.said) and now - sender.said[-1] < ORDINARY_PAUSE
        if recent >= (TRUSTED_LINES if trusted else ORDINARY_LINES) or (hurried and not trusted):
            return TOO_FAST
        # Twitch drops such a line, or sends it without its first word: neither is what was meant, so here
        # it is always dropped, for all to see (an open report at github.com/twitchdev/issues).
        if text.startswith(("/", ".")) and not text.startswith("/me "):
            return REJECTED
        repeats = text == sender.last_text and sender.last_at and now - sender.last_at < DUPLICATE_WINDOW
        return DUPLICATE if repeats and not trusted else None

    def tried(self, user: User, text: str, now: datetime, *, shown: bool) -> None:
        """Remember a line, be it shown or not: both count as fast."""
        sender = self._senders.setdefault(user.id, _Sender())
        sender.said.append(now)
        if shown:
            sender.last_text, sender.last_at = text, now
