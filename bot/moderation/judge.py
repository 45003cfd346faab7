"""Lines judged in their order, by one policy, with what still counts against whom in mind."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.chat.message import Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.escalation import Strike
from bot.moderation.policy import Policy
from bot.moderation.verdict import CLEAN, Action, Verdict


class Judge:
    """Judges without waiting: pure but for its own memory, so that two lines never race."""

    def __init__(
        self,
        policy: Policy,
        past: Mapping[str, Sequence[Strike]] | None = None,
        room: ChatState | None = None,
    ) -> None:
        self.policy = policy
        self.room = room or ChatState()
        self._past: dict[str, Sequence[Strike]] = dict(past or {})

    def judge(self, message: Message) -> Verdict:
        """Return what is to be done about a line, and remember it.

        A line from another channel of a Shared Chat is not ours to judge.
        """
        if message.shared_from is not None:
            return CLEAN
        if message.role is Role.BROADCASTER:
            self.room.artist = message.chatter.login  # whoever is renamed goes by the new name at once
        if message.role >= Role.MODERATOR:
            closely = message.role is Role.BROADCASTER
            self.room.guard(message.chatter.name, message.chatter.login, closely=closely)
        past = self._past.get(message.chatter.id, ())
        verdict, words = self.policy.judge(message, past, self.room)
        self.room.remember(message, words)
        if verdict.acts and verdict.action is Action.DELETE:
            self.room.took_away(verdict.rule, message)
        # What is graver within a burst may climb nothing, and the rest of the burst follows it all the same.
        if verdict.acts and (verdict.weight or verdict.punishes):
            self._add(message.chatter.id, Strike(message.at, verdict.weight, verdict.gravity, message.id))
        return verdict

    def strike(self, chatter_id: str, strike: Strike) -> None:
        """Let an offence count against somebody that may count already."""
        if strike not in self._past.get(chatter_id, ()):
            self._add(chatter_id, strike)

    def reach(self, chatter_id: str, strike: Strike) -> None:
        """Learn when what was decided about somebody reached them, or that it is `UNDER_WAY`.

        What is not known here, since a moderator decided it, climbs no step and has its burst all the same.
        """
        others = [each for each in self._past.get(chatter_id, ()) if each.decision != strike.decision]
        known = [each for each in self._past.get(chatter_id, ()) if each.decision == strike.decision]
        self._past[chatter_id] = [
            *others,
            *([replace(each, reached=strike.reached) for each in known] or [strike]),
        ]

    def _add(self, chatter_id: str, strike: Strike) -> None:
        kept = self.policy.escalation.kept(self._past.get(chatter_id, ()), strike.at)
        self._past[chatter_id] = [*kept, strike]

    def forgive(self, chatter_id: str, strike: Strike) -> None:
        """Let an offence count against somebody no longer."""
        past = list(self._past.get(chatter_id, ()))
        if strike in past:
            past.remove(strike)
            self._past[chatter_id] = past

    def past_of(self, chatter_id: str) -> Sequence[Strike]:
        """Return what was done about somebody, as far as it may still count."""
        return self._past.get(chatter_id, ())

    def recall(self, past: Mapping[str, Sequence[Strike]]) -> None:
        """Take over what counts against whom."""
        self._past = dict(past)
