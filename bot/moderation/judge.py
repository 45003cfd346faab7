"""Lines judged in their order, by one policy, with what still counts against whom in mind."""

from collections.abc import Mapping, Sequence

from bot.domain.message import Message
from bot.moderation.escalation import Strike
from bot.moderation.policy import Policy
from bot.moderation.verdict import CLEAN, Action, Verdict


class Judge:
    """Judges without waiting: pure but for its own memory, so that two lines never race."""

    def __init__(self, policy: Policy, past: Mapping[str, Sequence[Strike]] | None = None) -> None:
        self.policy = policy
        self._past: dict[str, Sequence[Strike]] = dict(past or {})

    def hear(self, message: Message) -> Verdict:
        """Return what is to be done about a line, and remember it if it counts.

        A line from another channel of a Shared Chat is not ours to judge.
        """
        if message.shared_from is not None:
            return CLEAN
        past = self._past.get(message.chatter.id, ())
        verdict = self.policy.judge(message, past)
        if verdict.action is not Action.NONE and verdict.counts:
            kept = self.policy.escalation.counting(past, message.at)
            self._past[message.chatter.id] = [*kept, Strike(message.at, verdict.weight)]
        return verdict
