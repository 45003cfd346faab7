"""Capitals: a line that shouts in many words, or that presses somebody in some."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.domain.documents.document import Entries
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line, found_in
from bot.moderation.phrase import PhraseList, read_phrases
from bot.moderation.phrase_words import PhraseWords
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.listed import ListName, phrase_path, text_of
from bot.moderation.verdict import RuleMatch
from bot.plain_words import WITHOUT_BLANKS

_WORD = re.compile(r"[^\W\d_]+")
_NAME_OF_GEAR = re.compile(r"(?<!\S)\S*\d\S*")
_STRETCHED = re.compile(r"(.)\1{2,}")
_ABBREVIATION = 4
"""Letters that an abbreviation has at most: BPM, ADSR, SSBD."""
_PROSE = 2
"""Longer words beside which short ones are no abbreviations but words as well."""
_LONGEST = 20
"""Letters that one word counts for at most: what is longer is laughter or a hand on the keyboard."""
_TIMES = 3
"""How often one word counts: a chant stays small, and a sentence that is said ten times does not."""
_CHORD = re.compile(r"[A-H]+(?:MAJ|MAJOR|MIN|MINOR|SUS|ADD|DIM|AUG)?")

AllowedWord = Annotated[str, StringConstraints(to_upper=True), WITHOUT_BLANKS]


class Caps(RuleKind):
    """Stops lines of which `percent` of the letters are capitals, from so many `letters` on.

    In a line with a phrase of the lists `pressing` it is `pressing_letters`: capitals are for joy, and to
    press somebody in them is shouting.

    A word counts a few times and without its stretching, so that neither a long GOOOOO nor a chant is a line
    of capitals. Emotes, abbreviations by themselves, gear with a number in its name, chords, tunings and the
    words in `allow` do not count at all.
    """

    kind: Literal["caps"] = "caps"
    percent: Annotated[int, Field(ge=1, le=100)] = 80
    letters: Annotated[int, Field(ge=5, le=500)] = 80
    pressing_letters: Annotated[int, Field(ge=5, le=500)] = 20
    allow: Entries[AllowedWord] = ()
    pressing: Entries[ListName] = ()

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the line where it shouts; None where it does not."""
        pressing = bool(line.hits) and found_in(line, map(phrase_path, self.pressing)) is not None
        letters, text = self.pressing_letters if pressing else self.letters, line.text.plain
        if len(text) < letters or sum(map(str.isupper, text)) * 100 < letters * self.percent:
            return None
        counted = "".join(self._counted(text, pressing=pressing))
        capitals = sum(map(str.isupper, counted))
        cased = capitals + sum(map(str.islower, counted))
        if cased < letters or capitals * 100 < cased * self.percent:
            return None
        whole = (
            cased >= self.letters
        )  # a paragraph is a mere count, and what presses somebody is a list's guess
        return RuleMatch(line.message.text, Certainty.CERTAIN if whole else Certainty.LIKELY)

    def read_lists(self, texts: Mapping[str, str], words: PhraseWords) -> tuple[PhraseList, ...]:
        """Return the lists that this rule needs, from the texts of the list files by their names.

        Raises:
            DocumentError: a file is missing or has faults.
        """
        paths = map(phrase_path, self.pressing)
        return tuple(read_phrases(text_of(texts, path), path, words) for path in paths)

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return min(self.letters, self.pressing_letters) if self.pressing else self.letters

    def _counted(self, text: str, *, pressing: bool) -> list[str]:
        """Return the words that count, each as often as it does."""
        words = Counter(_WORD.findall(_STRETCHED.sub(r"\1\1", _NAME_OF_GEAR.sub(" ", text))))
        kept = [word for word in words if not self._is_capital_by_nature(word)]
        long = [word for word in kept if len(word) > _ABBREVIATION or not word.isupper()]
        prose = pressing or len(long) >= _PROSE
        return [word[:_LONGEST] * min(words[word], _TIMES) for word in (kept if prose else long)]

    def _is_capital_by_nature(self, word: str) -> bool:
        return word.isupper() and (word in self._allowed or bool(_CHORD.fullmatch(word)))

    @cached_property
    def _allowed(self) -> frozenset[str]:
        return frozenset(_STRETCHED.sub(r"\1\1", word) for word in self.allow)
