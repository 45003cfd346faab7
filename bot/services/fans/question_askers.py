"""Those whose questions are answered: told once, at once while the stream runs, else when they write.

Who asked the artist in plain words handed in nothing, and would wonder at a word about it.
"""

from collections.abc import Collection, Sequence

from bot.domain.chat.message import Message
from bot.domain.fans.question_queue import FanQuestion, State
from bot.domain.words.voice import lines
from bot.services.surroundings import Surroundings
from bot.store.database import Database
from bot.store.question_queue import untold, write_told

LINES = lines("question-answered: names words answer")

MAX_NAMED = 5
"""People who are named at once where many asked the same."""


class Askers:
    """Knows who is still to be told of an answer."""

    def __init__(self, database: Database, around: Surroundings) -> None:
        self._database = database
        self._around = around
        self._untold: dict[str, list[FanQuestion]] = {}

    async def load(self) -> None:
        """Read who is still to be told."""
        self._untold = {}
        for each in await untold(self._database):
            self._keep(each)

    def _keep(self, question: FanQuestion) -> None:
        for who in question.askers:
            self._untold.setdefault(who.id, []).append(question)

    async def follow(self, settled: Sequence[FanQuestion]) -> None:
        """Tell those whose questions are answered by now, or remember to."""
        asked = (each.handed_in for each in settled if each.state is State.ANSWERED)
        answered = [each for each in asked if each.askings]
        if self._around.live():
            await self._tell(answered)
            return
        for each in answered:
            self._keep(each)

    def take_back(self, numbers: Collection[int]) -> None:
        """Tell nobody that the questions of these numbers are answered: they are not, after all."""
        for who, left in [*self._untold.items()]:
            self._untold[who] = [each for each in left if each.id not in numbers]

    def heard(self, message: Message) -> None:
        """Tell somebody who writes which of their questions were answered, once."""
        if told := self._untold.pop(message.chatter.id, None):
            mine = [each.of(message.chatter.id) for each in told]
            self._around.activity.spawn(self._tell(mine), name="question_askers.tell")

    async def _tell(self, answered: Sequence[FanQuestion]) -> None:
        # Written before it is said: who was told twice would think that there is another answer.
        await write_told(self._database, [one for each in answered for one in each.askings])
        for each in answered:
            names = " ".join(f"@{who.login}" for who in each.askers[:MAX_NAMED])
            gaps = {"names": names, "words": each.words, "answer": each.answer or "none"}
            self._around.tell("question-answered", gaps, each.askers[0].login)
