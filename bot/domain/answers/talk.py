"""The talk in the room: to whom a line is, and whether somebody has answered a question already."""

import re
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.chat.message import Message, Role
from bot.domain.chat.person import Person
from bot.domain.words.code_points import without_accents
from bot.domain.words.typed_command import BOT, addressed, may_call

HOLD = timedelta(seconds=4)
"""How long an answer waits for somebody to be quicker: a person who knows it types that long."""

SAID_LATELY = timedelta(minutes=3)
"""Within it the bot does not answer the same once more: it can still be read, and nobody typed a command."""

SAID_ABOVE = timedelta(seconds=30)
"""How long an answer stands right above the next lines: so soon nobody hears the same again."""

TOLD_LATELY = timedelta(minutes=1)
"""How long what the artist wrote is taken for an answer to what is asked after it."""

ALONE = timedelta(minutes=2)
"""Without a line of anybody else for so long, a question can be meant for nobody else in chat."""

KEPT = 200
"""Lines that are remembered; more are not written within a minute where a question can be answered at all."""

MIN_NAME = 4
"""Letters of the artist's name by which fans call them short: "juni" for "junipervale"."""

MIN_TELLING = 5
"""Letters of a word by which a line is seen to answer; a shorter one stands in too many lines."""

_DIGITS = re.compile(r"\d+")
"""Figures move on within minutes; the answer around them is the same."""

_MENTION = re.compile(r"@(\w+)")
_ORDER = re.compile(r"[!?$/\\.](?<!\S.)(?=(?i:[a-z]))")
"""What begins a command, of whichever bot, or names one: first of all the sign, which few lines have."""
_SPEAKER = re.compile(r"^\w+: ")
_WORD = re.compile(r"[^\W_]+")
_CALLED_FIRST = re.compile(r"(@?)(\w+)([,:]?)\s+(?=\S)")
_CALLED_LAST = re.compile(r"(?<=\S)(?:,\s+@?|\s+@)(\w+)\s*([?!.…]*)$")


class AnswerMode(StrEnum):
    """When the bot answers: any question that it knows, only what is for it, or none."""

    ON = "on"
    ADDRESSED = "addressed"
    OFF = "off"


class Names:
    """By what the artist and the bot are called."""

    def __init__(self, artist: str, bot: str) -> None:
        self.artist = _calling(artist.lower())
        """The words by which fans call the artist: the login, its beginnings, and each with an s: whose."""
        self._login, self._bot = artist.lower(), bot.lower()
        self.both = self.artist | {self._bot, BOT}
        """Those words, and by which they call the bot."""

    def is_for_another(self, text: str) -> bool:
        """Tell whether a line points at somebody else than the artist and the bot."""
        named = map(str.lower, _MENTION.findall(text)) if "@" in text else ()
        return any(name != self._bot and name not in self.artist for name in named)

    def calls_bot(self, text: str) -> bool:
        """Tell whether a line is for the bot: it names it, or replies to it."""
        return self._words_for_bot(text) is not None

    def without_bot(self, text: str) -> tuple[str, bool]:
        """Return a line without the name of the bot, where it calls it, with names of the artist bare.

        Beside it stands whether it calls the bot.
        """
        words = self._words_for_bot(text) if may_call(text, self._bot) else None
        said = text if words is None else " ".join(words)
        return said.replace("@", ""), words is not None

    def as_asked(self, text: str) -> str:
        """Return what a line asks of the artist, without the names by which it calls the bot and the artist.

        A name is a call in front or at the end with an @, or where a comma is between it and the rest: else
        it may be what is asked about.
        """
        asked = _one_line(self._words_for_bot(text), text)
        if (first := _CALLED_FIRST.match(asked)) and (first[1] or first[3]) and self._is_called(first[2]):
            asked = asked[first.end() :]
        if (last := _CALLED_LAST.search(asked)) and self._is_called(last[1]):
            asked = asked[: last.start()] + last[2]
        return asked.replace("@", "")

    def _is_called(self, word: str) -> bool:
        """Tell whether a word is the artist's name, and not whose something is."""
        name = without_accents(word.lower())
        return name in self.artist and self._login.startswith(name)

    def _words_for_bot(self, text: str) -> tuple[str, ...] | None:
        return addressed(text, self._bot) if self._bot else None


def _one_line(words: tuple[str, ...] | None, text: str) -> str:
    """Return the words that a line has for the bot, or all that it has where it is for nobody."""
    return " ".join(words if words is not None else text.split())


def _calling(login: str) -> frozenset[str]:
    short = [login[:size] for size in range(MIN_NAME, len(login) + 1)]
    return frozenset((login, *short, *(f"{each}s" for each in short)))


def is_order(text: str) -> bool:
    """Tell whether a line is, or names, a command of any bot, or is a bot's word passed on."""
    return _ORDER.search(text) is not None or (": " in text and _SPEAKER.match(text) is not None)


class Talk:
    """The last lines of a room; `is_bot` tells of a login whether it is another bot's."""

    def __init__(self, names: Names, is_bot: Callable[[str], bool] = lambda _: False) -> None:
        self.names = names
        self._is_bot = is_bot
        self._lines: deque[Message] = deque(maxlen=KEPT)
        self._said: dict[tuple[str, str], datetime] = {}

    def hear(self, message: Message) -> None:
        """Remember a line."""
        self._lines.append(message)

    def let_go(self, person: Person) -> None:
        """Remember no line of somebody."""
        others = [each for each in self._lines if each.chatter.id not in person.ids]
        self._lines = deque(others, maxlen=KEPT)

    def is_for_us(self, message: Message) -> bool:
        """Tell whether a line may ask the artist or the bot something: nobody else is spoken to."""
        text = message.text
        if message.role is Role.BROADCASTER or is_order(text):
            return False
        return self.names.calls_bot(text) or not (
            self.names.is_for_another(text) or self._begins_with_name(message)
        )

    def may_answer(self, mode: AnswerMode, message: Message) -> bool:
        """Tell whether it is the bot that may answer a line, if that is for one of the two."""
        if mode is AnswerMode.OFF:
            return False
        return mode is AnswerMode.ON or self.names.calls_bot(message.text) or self._is_alone(message)

    def is_wanted(self, mode: AnswerMode, message: Message) -> bool:
        """Tell whether the bot may answer a line: it is for it, or it may, and nobody else is spoken to."""
        return self.is_for_us(message) and self.may_answer(mode, message)

    def _begins_with_name(self, message: Message) -> bool:
        """Tell whether a line begins with the login of somebody else who wrote."""
        found = _WORD.search(message.text.lower())
        first = found[0] if found else ""
        said = (each.chatter for each in self._lines if each.chatter.login == first)
        return any(each.id != message.chatter.id for each in said)

    def _is_alone(self, message: Message) -> bool:
        lately = (each for each in self._lines if message.at - each.at < ALONE)
        return all(
            each.chatter.id == message.chatter.id or self._is_bot(each.chatter.login) for each in lately
        )

    def may_say(self, asked: tuple[str, str], question: Message) -> bool:
        """Tell whether what was asked for was not answered lately; who calls the bot waits for an answer."""
        said = self._said.get(asked)
        lately = SAID_ABOVE if self.names.calls_bot(question.text) else SAID_LATELY
        return said is None or question.at - said >= lately

    def answered(self, answer: str, at: datetime) -> None:
        """Remember that an answer is on its way to be said, whichever way it was asked for."""
        self.note(_as_told(answer), at)

    def is_told(self, answer: str, question: Message) -> bool:
        """Tell whether the same words, but for their figures, were an answer lately, as `may_say` has it."""
        return not self.may_say(_as_told(answer), question)

    def note(self, asked: tuple[str, str], at: datetime) -> None:
        """Remember that what was asked for is answered."""
        self._said = {each: when for each, when in self._said.items() if at - when < SAID_LATELY} | {
            asked: at
        }

    def is_answered(self, question: Message, answer: str, *, late: bool = False) -> bool:
        """Tell whether somebody was quicker than the answer, or the artist has told it just before.

        Of one that comes `late`, minutes behind its question, they were if they have said it. Where the bot
        was called by its name, talk beside it is no answer: only a line to who asked, or the artist's own.
        """
        telling = _telling(answer) - _telling(question.text)
        return any(self._answers(each, question, telling, late=late) for each in self._lines)

    def _answers(self, line: Message, question: Message, telling: set[str], *, late: bool) -> bool:
        if line.chatter.id == question.chatter.id or line.id == question.id:
            return False
        if line.role is Role.BROADCASTER and _ORDER.match(line.text):
            return False  # what the artist types for a bot tells nobody anything
        artists, called = line.role is Role.BROADCASTER, self.names.calls_bot(question.text)
        if called and (line.at < question.at or not artists):
            return line.at >= question.at and self._names(line, question)
        if line.at < question.at:
            return artists and question.at - line.at < TOLD_LATELY and bool(telling & _telling(line.text))
        someones = not (late or called) and (artists or self._is_bot(line.chatter.login))
        return someones or self._names(line, question) or bool(telling & _telling(line.text))

    @staticmethod
    def _names(line: Message, question: Message) -> bool:
        return question.chatter.login in map(str.lower, _MENTION.findall(line.text))


def _as_told(answer: str) -> tuple[str, str]:
    # By its hash: names of people stand in answers, and nobody who is forgotten is to be found here.
    return "", str(hash(_DIGITS.sub("0", answer)))


def _telling(text: str) -> set[str]:
    """Return the words of a line that tell something: long ones, and numbers."""
    words = _WORD.findall(without_accents(text))
    return {word for word in words if len(word) >= MIN_TELLING or word.isdigit()}
