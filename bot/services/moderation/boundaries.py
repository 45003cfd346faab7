"""What is private is not said by the bot, whatever it stands in: at the one throat of what goes into chat."""

from collections import Counter
from collections.abc import Callable

from bot.domain.operation.finding import Finding, Grade
from bot.domain.words.voice import lines
from bot.log import get_logger
from bot.moderation.policy import Policy
from bot.services.words.voice import Say
from bot.shell import command

LINES = lines("kept-back")

_log = get_logger(__name__)


class Boundaries:
    """Looks at each line by the `policy` of the moment; what it keeps back is told to the artist alone."""

    def __init__(self, policy: Callable[[], Policy], say: Say) -> None:
        self._policy = policy
        self._say = say
        self._kept_back: Counter[str] = Counter()

    def instead_of(self, text: str) -> str:
        """Return what is said instead of a text that touches what is private; '' for one that may be said."""
        topic = self._policy().private_topic(text)
        if not topic:
            return ""
        self._kept_back[topic] += 1
        _log.warning("chat.private", topic=topic)
        return self._say("kept-back", {})

    def finding(self) -> Finding:
        """Tell what was kept back since the start, by topic: where it stands, `check` looks."""
        if not self._kept_back:
            return Finding("private topics", Grade.WELL, "nothing that I was to say touched one")
        told = ", ".join(f"{topic} ({times})" for topic, times in self._kept_back.most_common())
        mend = f"`{command('check')}` names what of yours touches them; write that otherwise"
        return Finding("private topics", Grade.WANTING, f"lines not said: {told}", mend)
