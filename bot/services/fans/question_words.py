"""What a question of a fan may say: in one line, pointing at nobody, and against no rule."""

from collections.abc import Callable

from bot.domain.backstage.quote import pointing_at_nobody
from bot.domain.fans.question_queue import MAX_WORDS
from bot.domain.words.chat_text import one_line
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.objection import Objection, objection_to
from bot.moderation.policy import Policy

LINES = lines(
    """
    ask-how
    ask-too-long: most
    ask-link
    ask-private
    ask-against-rules
    questions-answer-private
    questions-answer-stopped
    """
)

OBJECTIONS = {
    Objection.LINK: "ask-link",
    Objection.PRIVATE: "ask-private",
    Objection.RULES: "ask-against-rules",
}


def as_asked(words: str) -> str:
    """Return what is asked: in one line, and pointing at nobody."""
    return str(pointing_at_nobody(one_line(words))).strip().lstrip("!")


def askable(words: str, policy: Policy) -> str:
    """Return words as they are asked.

    Raises:
        Refusal: nothing is asked, or it may not be.
    """
    said = as_asked(words)
    if not said:
        raise Refusal("ask-how")
    if len(said) > MAX_WORDS:
        raise Refusal("ask-too-long", most=MAX_WORDS)
    if objection := objection_to(said, policy):
        raise Refusal(OBJECTIONS[objection])
    return said


class PrivateWords:
    """Tells whether words touch what is private by now: the artist may have made it so since."""

    def __init__(self, policy: Callable[[], Policy]) -> None:
        self._policy = policy
        self._looked: tuple[Policy | None, dict[str, bool]] = (None, {})

    def has(self, words: str) -> bool:
        """Tell whether words do, which is remembered as long as the policy is the same.

        Of 150 questions a look takes 20 ms, and the desk looks with each that is asked.
        """
        policy = self._policy()
        if self._looked[0] is not policy:
            self._looked = policy, {}
        known = self._looked[1]
        if words not in known:
            known[words] = bool(policy.private_topic(words))
        return known[words]

    def answer(self, words: str) -> str:
        """Return the words of an answer in one line.

        Raises:
            Refusal: they are too long, touch what is private, or would be stopped in chat.
        """
        said = str(pointing_at_nobody(one_line(words)))
        if len(said) > MAX_WORDS:
            raise Refusal("ask-too-long", most=MAX_WORDS)
        if self.has(said):
            raise Refusal("questions-answer-private")
        if objection_to(said, self._policy()) is Objection.RULES:
            raise Refusal("questions-answer-stopped")
        return said
