"""Other words for an answer: for several people at once, or for one that was just given."""

from collections.abc import Iterator, Sequence

from bot.domain.practice.focus import named
from bot.domain.words.voice import lines
from bot.services.words.voice import Voice

LINES = lines(
    """
    said-also: others answer
    said-together: answers left_out
    said-again: answer
    said-before: answer
    said-as-well: answer
    """
)

_AGAIN = ("said-again", "said-before", "said-as-well")


class Wording:
    """Words answers anew, in the lines of the voice file."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def also(self, answer: str, others: Sequence[str]) -> str:
        """Return an answer that is for the people of these logins too."""
        return self._voice.say("said-also", {"others": named(others), "answer": answer})

    def together(self, answers: str, left_out: int) -> str:
        """Return answers to many people as one line; `left_out` had no room in it."""
        return self._voice.say("said-together", {"answers": answers, "left_out": left_out})

    def again(self, answer: str) -> Iterator[str]:
        """Yield the answer in other words."""
        for line in _AGAIN:
            yield self._voice.say(line, {"answer": answer})
