"""Answers what fans ask in plain words, a few seconds later, where nobody was quicker."""

import asyncio
import sqlite3
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.domain.answers.classifier import Classifier
from bot.domain.answers.language import Language
from bot.domain.answers.question import TELLING, Intent, Question, telling
from bot.domain.answers.reader import QuestionReader, question_in
from bot.domain.answers.subjects import Subjects
from bot.domain.answers.talk import HOLD, AnswerMode, Names, Talk
from bot.domain.answers.typed import TypedQuestions
from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal, Said, TakenOff
from bot.domain.documents.subcommand_words import Asked
from bot.domain.gear.untold import untold_in
from bot.domain.words.folding import folded_words
from bot.domain.words.typed_command import TypedCommand, command_word
from bot.log import get_logger
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.store.answers import write_mode
from bot.store.cause import because_of
from bot.store.database import Database

_log = get_logger(__name__)

Run = Callable[[TypedCommand], Awaitable[str]]
"""Carries a command out, and returns what it tells, also why not, to who called the bot; else ""."""

Unanswered = Callable[[str, Message], None]
"""What takes in a question that the bot has no answer to, in its words without the names that it calls."""

Noticed = Callable[[Message, TypedCommand | None], None]
"""What is told of each question that is read, answered or not, with the command that tells the answer."""

IsTry = Callable[[Message], bool]
"""What tells of a line whether it may be meant as an answer to the question that the quiz has open."""

MAX_WAITING = 20
"""Questions that wait for their answers; in a room with more of them somebody else answers."""


class _Waiting(NamedTuple):
    message: Message
    question: Question
    command: TypedCommand
    run: Run


class PlainAnswers:
    """Hears what is written, and answers questions; `mode` is switched in chat.

    `plain` has what stands for a word where two questions are held against each other, in all languages.

    `asked_by_list` gives what a whole line asks for by a list of questions, None for none; it goes before
    what is read in the line. `rule_about` gives the house rule that words are about, '' for none.

    `played` are the slugs of what is played at the moment, `held` tells whether somebody plays undisturbed:
    what is asked then is answered at its end. `say` says an answer to a line. Whatever is asked is told
    to `noticed`; what nobody answers is told to `unanswered`, and counted in `counts`. While the quiz has a
    question open (`in_quiz`), what is asked waits until it is resolved, and what is a try at it asks nothing:
    whoever plays is talked over by nobody, and hears nothing from the shelf about what is asked there.
    """

    def __init__(
        self,
        languages: Sequence[Language],
        talk: Talk,
        database: Database,
        clock: Clock,
        activity: Activity,
        *,
        mode: AnswerMode,
        played: Callable[[], Sequence[str]],
        held: Callable[[], bool],
        say: Callable[[str, Message], None],
        classifier: Classifier | None = None,
        asked_by_list: Callable[[str], Asked | None] = lambda _: None,
        rule_about: Callable[[str], str] = lambda _: "",
    ) -> None:
        self._languages, self._classifier = languages, classifier
        self._asked_by_list, self._rule_about = asked_by_list, rule_about
        self.plain = _plain(languages)
        self._reader: QuestionReader | None = None
        self._subjects: Subjects | None = None
        self.talk = talk
        self.mode = mode
        self.counts = Counter[str]()
        self._database = database
        self._clock = clock
        self._activity = activity
        self._played = played
        self._held = held
        self._say = say
        self.unanswered: Unanswered | None = None
        self.noticed: Noticed | None = None
        self.in_quiz: Callable[[], bool] = lambda: False
        self.is_try: IsTry = lambda _: False
        self._waiting: deque[_Waiting] = deque(maxlen=MAX_WAITING)
        self._later: deque[_Waiting] = deque(maxlen=MAX_WAITING)
        self._gone = TakenOff()
        self._asked = asyncio.Event()
        self._learning = asyncio.Lock()
        self._outdated = False

    def command_in(self, text: str) -> TypedCommand | None:
        """Return the command that answers a question in plain words; None where none does."""
        artist = self.talk.names.artist
        question = self._reader.read(text, self._played, artist) if self._reader else None
        return self._of_one_rule(question, text).command if question else None

    def command_typed(self, text: str, *, known: bool) -> TypedCommand | None:
        """Return the same for what was typed as a command: "!what is next", "!how fast", "!zieltempo".

        One that is `known` gives way only to what is asked for sure. None where commands alone are answered,
        and while the quiz has a question open: it may be a try at it.
        """
        if self._reader is None or self.mode is AnswerMode.OFF or self.in_quiz():
            return None
        artist = self.talk.names.artist
        question = self._listed(text) or TypedQuestions(self._reader).read(
            text, self._played, artist, known=known
        )
        if question:
            return _with_detail(self._of_one_rule(question, text), text)
        mistyped = "" if known else TELLING.near(command_word(text))
        return TypedCommand(mistyped) if mistyped else None

    def _listed(self, text: str) -> Question | None:
        command, *words = (self._asked_by_list(text) or "").split() or [""]
        return Question(telling(command), " ".join(words), 1) if command else None

    def _of_one_rule(self, question: Question, text: str) -> Question:
        """Return a question for the house rules as one for that which it is about, where that is told."""
        is_open = question.intent is Intent.RULES and not question.slot
        return question._replace(slot=self._rule_about(text)) if is_open else question

    async def switch(self, mode: AnswerMode, by: str) -> None:
        """Answer in another way from now on, also after a new start."""
        await write_mode(self._database, mode, by, self._clock.now())
        self.mode = mode

    def know(self, subjects: Subjects) -> None:
        """Answer about these subjects from now on."""
        self._subjects = subjects
        self._reader = QuestionReader(self._languages, subjects, self._classifier)

    async def learn(self, subjects: Callable[[Subjects | None], Awaitable[Subjects]]) -> None:
        """Answer about what there is from now on; `subjects` may be those known, which took it in.

        Of others, which may be of very much, a reader is made beside the loop.
        """
        self._outdated = True
        async with self._learning:
            if self._outdated:  # else who waited here finds that it was learned meanwhile
                self._outdated = False
                made = await subjects(self._subjects)
                if made is not self._subjects:
                    reader = await asyncio.to_thread(self._reader_of, made)
                    self._subjects, self._reader = made, reader

    def _reader_of(self, subjects: Subjects) -> QuestionReader:
        reader = QuestionReader(self._languages, subjects, self._classifier)
        subjects.prepare()
        return reader

    async def follow(self, languages: Sequence[Language]) -> None:
        """Read questions by other words from now on."""
        async with self._learning:  # or a reader that is being made by the words of before would come last
            self._languages, self.plain = languages, _plain(languages)
            if self._subjects:
                self.know(self._subjects)

    def hear(self, message: Message) -> None:
        """Remember what was written, whoever wrote it."""
        self.talk.hear(message)

    def hear_answer(self, answer: str) -> None:
        """Remember what the bot answers, whichever way it was asked."""
        self.talk.answered(answer, self._now)

    def reads(self, message: Message, names: Names) -> Question | None:
        """Return what a line asks, in a room where the artist and the bot have these names."""
        if self._reader is None:
            return None
        text = message.text
        question = self._listed(text) or question_in(message, self._reader, names, self._played)
        return question and self._of_one_rule(question, text)

    def take(self, message: Message, run: Run) -> bool:
        """Take in a line that is no command; tell whether it asks something that is to be answered.

        A line that calls the bot needs less certainty: it is known to be a question to it.
        """
        question = self.reads(message, self.talk.names)
        if question is None or not self.talk.is_for_us(message):  # most ask nothing
            return False
        if self._is_guess(message):
            return True
        if self.noticed:
            self.noticed(message, question.command)
        if not self.talk.may_answer(self.mode, message):
            return False
        command = question.command
        if command is None:
            self._leave(message)
            return False
        if self._is_quiet():
            self._later.append(_Waiting(message, question, command, run))
        elif self.talk.may_say(question.asked, message):
            self._waiting.append(_Waiting(message, question, command, run))
            self._asked.set()
        return True

    def taken_off(self, removal: Removal) -> None:
        """Answer nothing that staff has taken off in chat, nor who is out of it."""
        self._gone.take(removal)

    async def forgotten(self, person: Person) -> None:
        """Answer nothing of somebody, and remember no line of theirs."""
        for who in person.ids:
            self.taken_off(Removal(self._now, author=who))
        self.talk.let_go(person)
        for asked in (self._waiting, self._later):
            others = [each for each in asked if not self._is_gone(each.message)]
            asked.clear()
            asked.extend(others)

    async def run(self) -> None:
        """Answer what waits, for ever, each once its time has come."""
        while True:
            await self._asked.wait()
            self._asked.clear()
            while self._waiting:
                # Taken out before its time is waited for: in a rush the first makes room for the last.
                waiting = self._waiting.popleft()
                due = waiting.message.at + HOLD
                await self._clock.sleep((due - self._clock.now()).total_seconds())
                with self._activity.working():
                    await self._answer(waiting)

    async def answer_held(self) -> None:
        """Answer what was asked in a take, unless that was done meanwhile: by what is so by now.

        Where the quiz has a question open, that waits for its end.
        """
        while self._later and not self.in_quiz():
            await self._answer(self._later.popleft(), late=True)

    async def quiz_changed(self) -> None:
        """Answer what was asked while the quiz had a question open, once it has none, and outside a take."""
        while self._later and not self._is_quiet():
            await self._answer(self._later.popleft(), late=True)

    def drop_held(self) -> None:
        """Answer nothing that was asked in a take and is still unanswered once none is on."""
        if not self._is_quiet():
            self._later.clear()

    def _is_quiet(self) -> bool:
        return self._held() or self.in_quiz()

    def _is_guess(self, message: Message) -> bool:
        """Tell whether a line is a try at the question of the quiz; with a word of asking it asks us."""
        return self.is_try(message) and not any(map(self.plain.get, folded_words(message.text)))

    async def _answer(self, waiting: _Waiting, *, late: bool = False) -> None:
        """Answer a question, unless that was done meanwhile, by the bot or by somebody else."""
        message, question = waiting.message, waiting.question
        if self._is_gone(message) or not self.talk.may_say(question.asked, message):
            return None
        # What the command stores is stored once, and the line is dealt with by that, as if it were typed.
        with because_of(message.id, message.at):
            return await self._answer_once(waiting, late=late)

    async def _answer_once(self, waiting: _Waiting, *, late: bool) -> None:
        message, question = waiting.message, waiting.question
        try:
            answer = await waiting.run(waiting.command)
        except sqlite3.Error:
            return _log.exception("answers.unread")
        if not answer or self._is_gone(message):  # which may be so only since it was looked up
            return self._leave(message)
        if self.in_quiz() or (self._held() and not late):
            return self._later.append(waiting)
        if not late and self.talk.is_told(answer, message):  # by a command, or asked for in other words
            self.counts["told already"] += 1
            return None
        if self.talk.is_answered(message, answer, late=late):
            self.counts["answered by others"] += 1
            return None
        self.talk.note(question.asked, self._now)
        self.counts["answered"] += 1
        return self._say(answer, message)

    @property
    def _now(self) -> datetime:
        return self._clock.now()

    def _is_gone(self, message: Message) -> bool:
        return self._gone.has(Said.words(message))

    def _leave(self, message: Message) -> None:
        """Leave a question to the artist, unless it was the bot that was asked."""
        if self.talk.names.calls_bot(message.text) or self._is_gone(message):
            return
        self.counts["unanswered"] += 1
        if self.unanswered:
            self.unanswered(self.talk.names.as_asked(message.text), message)


def _plain(languages: Sequence[Language]) -> Mapping[str, str]:
    asking = {word: name for each in languages for word, name in each.question_words.items()}
    return asking | dict.fromkeys((word for each in languages for word in each.little), "")


def _with_detail(question: Question, text: str) -> TypedCommand | None:
    """Return the command that answers, with what is asked of a piece beside its card: "!kettle watts"."""
    command, asked = question.command, untold_in(text)
    if command and asked and question.intent is Intent.GEAR_ITEM:
        return command._replace(words=(*command.words, *asked))
    return command
