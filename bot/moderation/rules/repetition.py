"""Repetition: the same character, word or phrase over and over in one line."""

import re
from collections import Counter
from typing import Annotated, Literal

from pydantic import Field

from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.normalize import JOINER
from bot.moderation.rules.emotes import BY_FORM
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch

_WORD = re.compile(r"\S{2,}")
"""A word; single letters are strokes, chords and beats, and a row of F pays respects."""
_SHORT_WORD = 3
"""Characters of the shortest word, with a space."""
_SAID = re.compile(r"[^\W\d_]{4,}")
"""What says something: shorter words are laughter, rhythms, chords and counts: haha, D DU UDU, 1 e & a."""
_TIMES = 4
"""How often something is said at least that is said over and over."""
_DISTANCES = 3
"""Distances that are tried: a phrase with a word in it twice has others besides its length."""
_PROBE = 8
"""Characters that hardly ever stand three times in a line that is no repetition."""
_SPAN = 3
"""Characters by which places are compared: enough that a letter which a phrase has twice is no repetition."""


class Repetition(RuleKind):
    """Stops what goes over and over for more than `characters`, and a word more than `words` times in a line.

    The former is one character, something glued together, or a phrase. Emotes are no words here, and neither
    are those that come as words.
    """

    kind: Literal["repetition"] = "repetition"
    characters: Annotated[int, Field(ge=5, le=500)] = 200
    words: Annotated[int, Field(ge=2, le=250)] = 40

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return what is repeated too often; None where nothing is."""
        return self._over_and_over(line) or self._word(line)

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return min(self.characters, _SHORT_WORD * self.words)

    def _over_and_over(self, line: Line) -> RuleMatch | None:
        if len(line.text.low) <= self.characters:
            return None
        low = BY_FORM.sub(lambda emote: " " * len(emote[0]), line.text.low)
        if not _may_repeat(low, self.characters):
            return None
        start, end, period = _longest_stretch(low)
        seen = " ".join(low[start:end].split())  # where emotes were are only blanks
        if len(seen) <= max(self.characters, _TIMES * period):
            return None
        stretch, unit = line.text.quote_low(start, end), line.text.quote_low(start, start + period)
        says = period == 1 or _says_something(stretch, unit)
        return RuleMatch(stretch, Certainty.CERTAIN) if says else None

    def _word(self, line: Line) -> RuleMatch | None:
        low = line.text.low.replace(JOINER, " ")
        words = low.split()
        if len(words) - len(set(words)) < self.words:
            return None
        for word, times in Counter(_WORD.findall(low)).items():
            if times > self.words:
                places = [found.span() for found in _WORD.finditer(low) if found[0] == word]
                return RuleMatch(line.text.quote_low(places[0][0], places[-1][1]), Certainty.CERTAIN)
        return None


def _may_repeat(text: str, characters: int) -> bool:
    """Tell whether a stretch of so many characters may repeat itself, by what stands so far from each other.

    Such a stretch has one of these places in it, and what stands before or behind that is there again.
    """
    long = min(_PROBE, characters // 2)
    probes = (
        text[max(0, at) : at + long]
        for place in range(0, len(text), characters)
        for at in (place, place - long)
    )
    return any(text.count(probe) >= _TIMES - 1 for probe in probes if probe)


def _says_something(stretch: str, unit: str) -> bool:
    """Tell whether what goes over and over is a phrase of words that are no emotes, or glued together.

    One word by itself is counted as such.
    """
    if not (seen := set(stretch.split()[1:-1])):
        return bool(_SAID.search(unit))
    words = {word for word in seen if not BY_FORM.fullmatch(word)}
    return len(words) > 1 and any(map(_SAID.search, words))


def _longest_stretch(text: str) -> tuple[int, int, int]:
    """Return where a text repeats itself for longest, and after how many characters; takes linear time.

    That is looked for at the commonest distances between two places that read the same.
    """
    last: dict[str, int] = {}
    distances: Counter[int] = Counter()
    for place in range(len(text) - _SPAN + 1):
        span = text[place : place + _SPAN]
        if span in last:
            distances[place - last[span]] += 1
        last[span] = place
    stretches = (_stretch(text, period) for period, _ in distances.most_common(_DISTANCES))
    return max(stretches, key=lambda found: found[1] - found[0] - found[2], default=(0, 0, 0))


def _stretch(text: str, period: int) -> tuple[int, int, int]:
    """Return where a text reads for longest as it did `period` characters before, and the period."""
    best = start = period
    longest = 0
    for place in range(period, len(text) + 1):
        if place < len(text) and text[place] == text[place - period]:
            continue
        if place - start > longest:
            best, longest = start, place - start
        start = place + 1
    return best - period, best + longest, period
