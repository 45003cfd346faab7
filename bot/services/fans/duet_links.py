"""Links by which duets are handed in: to which places they may lead, and the words beside them."""

from collections.abc import Callable, Collection

from bot.domain.backstage.quote import pointing_at_nobody
from bot.domain.fans.duet_submission import MAX_WORDS
from bot.domain.fans.video import Video, VideoPlace, first_link, video_in
from bot.domain.words.chat_text import one_line
from bot.domain.words.typed_command import read_typed
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.objection import Objection, objection_to
from bot.moderation.policy import Policy

LINES = lines(
    """
    duet-how
    duet-cover-how
    duet-not-taken
    duet-elsewhere: places
    duet-too-long: most
    duet-link
    duet-private
    duet-against-rules
    """
)

OBJECTIONS = {
    Objection.LINK: "duet-link",
    Objection.PRIVATE: "duet-private",
    Objection.RULES: "duet-against-rules",
}

SUBMIT, COVER = "submit", "cover"
"""The commands by which something is handed in."""

_PAIRS = ("()", "[]", "<>")
"""Brackets that people put around a link, or around it and words with it."""


class DuetLinks:
    """Reads what is typed behind the commands; of `places` that links may lead to there may be none."""

    def __init__(self, places: Collection[VideoPlace], prefix: str, policy: Callable[[], Policy]) -> None:
        self._places = places
        self._prefix = prefix
        self._policy = policy

    def handed_in(self, text: str) -> tuple[str, str]:
        """Return the command by which a line hands something in, and the link; '' twice where none does."""
        typed = read_typed(text, self._prefix, (SUBMIT, COVER))
        link = first_link(typed.words) if typed and typed.command in (SUBMIT, COVER) else ""
        return (typed.command, link) if typed and link and video_in(link, self._places) else ("", "")

    def elsewhere(self, text: str) -> tuple[str, str]:
        """Return the command by which a line would hand in a link to none of the places, and that link.

        '' twice for any other line, and where nothing is taken in.
        """
        typed = read_typed(text, self._prefix, (SUBMIT, COVER))
        link = first_link(typed.words) if typed and typed.command in (SUBMIT, COVER) else ""
        is_elsewhere = link and self._places and not video_in(link, self._places)
        return (typed.command, link) if typed and is_elsewhere else ("", "")

    def is_taken(self, text: str) -> bool:
        """Tell whether the first link in a text leads to a recording that is taken in."""
        return bool(video_in(first_link(text.split()), self._places))

    @property
    def told_places(self) -> str:
        """The places to which links may lead, as they are told."""
        return ", ".join(sorted(each.value for each in self._places))

    def read(self, typed: str, *, cover: bool) -> tuple[Video, str]:
        """Return the one link and the words of what was typed behind a command.

        Raises:
            Refusal: there is no link to any of the places, or the words may not be shown.
        """
        if not self._places:
            raise Refusal("duet-not-taken")
        link = first_link(typed.split())
        if not link:
            raise Refusal("duet-cover-how" if cover else "duet-how")
        video = self.expect(link)
        words = str(pointing_at_nobody(one_line(_beside(link, typed)))).lstrip(" !/.")
        if len(words) > MAX_WORDS:
            raise Refusal("duet-too-long", most=MAX_WORDS)
        if objection := objection_to(words, self._policy()):
            raise Refusal(OBJECTIONS[objection])
        return video, words

    def expect(self, link: str) -> Video:
        """Return what a link leads to.

        Raises:
            Refusal: that is none of the places.
        """
        if video := video_in(link.strip(), self._places):
            return video
        raise Refusal("duet-elsewhere", places=self.told_places)


def _beside(link: str, typed: str) -> str:
    """Return what was typed without a link, what hangs on it, and a bracket that stands open without it."""
    words = typed.split()
    at = next(at for at, word in enumerate(words) if link in word)
    behind = words[at].partition(link)[2]
    said = " ".join((*words[:at], *words[at + 1 :]))
    closed = any(said[:1] == pair[0] and pair[1] in behind and pair[1] not in said for pair in _PAIRS)
    return said[1:] if closed else said
