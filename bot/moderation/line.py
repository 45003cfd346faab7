"""One line before the rules: what was said, normalized once, and what the lists know of it."""

from typing import NamedTuple

from bot.domain.message import Message
from bot.moderation.lexicon import NO_HITS, Hits
from bot.moderation.normalize import Normalized, normalize


class Line(NamedTuple):
    """A message with its `text` normalized, its `words`, and its `hits` in the lists.

    Emotes and GIFs are left out of the text: they are pictures.
    """

    message: Message
    text: Normalized
    words: str = ""
    hits: Hits = NO_HITS

    @classmethod
    def of(cls, message: Message) -> "Line":
        """Return a line without lists, for rules that need none."""
        return cls(message, normalize(spoken(message)))


def spoken(message: Message) -> str:
    """Return the text of a message with a space for every character of a picture, so that places stay."""
    if not any(fragment.is_picture for fragment in message.fragments):
        return message.text
    pieces = [" " * len(each.text) if each.is_picture else each.text for each in message.fragments]
    blanked = "".join(pieces)
    return blanked if len(blanked) == len(message.text) else message.text
