"""One line before the rules: what was said, normalized once, and what the lists know of it."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.everyday import NONE, Everyday
from bot.moderation.lexicon import NO_HITS, Hits
from bot.moderation.normalize import Normalized, normalize
from bot.moderation.verdict import RuleMatch

_COMMAND = re.compile(r"\s*(?:!\s?[^\W_]|[?$+~#.-][^\W_]+\s*$)")
"""`!song` with whatever is behind it, and `?song` or `$points` alone: other signs begin sentences too."""
_WORDS_OF_A_COMMAND = 2
"""Words of what is said to a bot behind one of these; of more, `#whereDoYouLive`, it is said to people."""
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Line(NamedTuple):
    """A message with its `text` normalized, its `words`, and its `hits` in the lists.

    `everyday` is what is known of everyday words.

    Emotes and GIFs are left out of the text: they are pictures.
    """

    message: Message
    text: Normalized
    words: str = ""
    hits: Hits = NO_HITS
    everyday: Everyday = NONE

    @classmethod
    def of(cls, message: Message) -> "Line":
        """Return a line without lists, for rules that need none."""
        return cls(message, normalize(spoken(message)))

    @property
    def is_command(self) -> bool:
        """Whether it is meant for a bot, ours or another's."""
        command = _COMMAND.match(self.text.plain)
        return command is not None and ("!" in command[0] or self.words.count(" ") < _WORDS_OF_A_COMMAND)


def unsigned(text: str, at: datetime = _LONG_AGO) -> Message:
    """Return a text as a line of a viewer whom nobody knows."""
    return Message("", Chatter("", "", ""), Role.VIEWER, text, (), at, "")


def spoken(message: Message) -> str:
    """Return the text of a message with a space for every character of a picture, so that places stay."""
    if not any(fragment.is_picture for fragment in message.fragments):
        return message.text
    pieces = [" " * len(each.text) if each.is_picture else each.text for each in message.fragments]
    blanked = "".join(pieces)
    return blanked if len(blanked) == len(message.text) else message.text


def found_in(line: Line, lists: Iterable[str]) -> RuleMatch | None:
    """Return what of some lists stands in a line, the surest of it, and the first."""
    hits = [hit for name in lists if (hit := line.hits.get(name))]
    if not hits:
        return None
    hit = min(hits, key=lambda each: (-each.certainty, each.start))
    return RuleMatch(line.text.quote_low(hit.start, hit.end), certainty=hit.certainty, says=hit.says)
