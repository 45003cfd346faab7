"""A take: somebody plays undisturbed, from chat's word or the page's key to the other."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.domain.practice.focus import Focus, Held, HeldAnswer, Told
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.services.feed import Feed

LINES = lines(
    """
    focus-already
    focus-not-on
    focus-held: answers left_out
    focus-held-more: answers left_out
    """
)

TOPIC = "take"
"""Under which the feed has whether a take is on."""

SayHeld = Callable[[str, Mapping[str, Gap], Told], None]
"""What says a line of the voice file in chat, and has it known that it was said."""


class Take:
    """Begins and ends the one take; whoever reads the feed hears of both.

    `before_end` is waited for while answers are still held: what it answers is told with them.
    """

    def __init__(self, focus: Focus, feed: Feed) -> None:
        self.focus = focus
        self.before_end: Callable[[], Awaitable[None]] = _nothing
        self._feed = feed
        self._ending = False
        self._publish()

    def begin(self) -> None:
        """Hold answers from now on.

        Raises:
            Refusal: they are held already.
        """
        if not self.focus.begin():
            raise Refusal("focus-already")
        self._publish()

    async def end(self) -> Held:
        """Hold nothing any more, and return what was held.

        Raises:
            Refusal: nothing is being held.
        """
        # Who ends it once more meanwhile would find half of it answered. Nor may they wait for that: what is
        # answered before needs one of the few places in which commands run, and they would hold all of them.
        if not self.focus.on or self._ending:
            raise Refusal("focus-not-on")
        self._ending = True
        try:
            await self.before_end()
        finally:
            self._ending, held = False, self.focus.end()
            self._publish()
        return held

    def drop(self) -> None:
        """End a take, if there is one: it must not silence the next evening.

        Of what was held only that is told which was changed about who asked.
        """
        self.focus.drop()
        self._publish()

    def _publish(self) -> None:
        self._feed.publish(TOPIC, {"on": self.focus.on})


async def _nothing() -> None:
    """Do nothing: nobody answers anything before the end."""


def say_held(held: Held, say: SayHeld) -> None:
    """Say in chat what was held during a take, in its few lines."""
    last = len(held.lines) - 1
    for number, answers in enumerate(held.lines):
        left_out = held.left_out if number == last else 0  # told in a line that is said anyway
        said = [each for each in held.answers if str(each) in answers]
        gaps: dict[str, Gap] = {"answers": answers, "left_out": left_out}
        say("focus-held-more" if number else "focus-held", gaps, partial(_were_told, said))


def _were_told(answers: Sequence[HeldAnswer], at: datetime | None) -> None:
    if at:
        for each in answers:
            each.was_told(at)
