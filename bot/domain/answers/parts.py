"""A question that stands in a clause beside something else, without a sign between them.

Fans tell first and ask then: "just got here what guitar is that". And they ask of two things of which one is
none of ours: "is that a helix or a real amp".
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.domain.answers.clauses import Clause
from bot.domain.answers.grammar import Phrase, Phrases, QuestionWords, all_folded

MIN_STORY = 2
"""Words of what is told before a question: one alone may be somebody's name."""

MAX_CHOICE, MAX_STRANGE_HALF = 10, 2
"""Words of a clause with a choice in it, and of its half that nobody knows."""

MIN_STRANGE_HALF = 3
"""Letters of such a word; a shorter one may be any little word."""

MAX_TAG = 4
"""Words of what makes a question of a clause, behind it."""


class Stories:
    """What is told before a question.

    `questions` are words with which a question begins, `verbs` those that may where a question mark is last.
    Of the `words` of the language, one that tells stands in a story, and none that reports: by those it
    passes on what somebody knows. What ties is not the last word before a question, and what is straight
    shows, in a language with such an order, that somebody asks: "is that", and not "that is".
    """

    def __init__(self, questions: Iterable[str], verbs: Iterable[str], words: QuestionWords) -> None:
        self._questions = frozenset(questions)
        self._verbs = frozenset(verbs)
        self._tells = frozenset(words.tells)
        self._reports = frozenset(words.reports)
        self._ties = frozenset(words.ties)
        phrases = all_folded(words.straight)
        self._straight = Phrases(dict.fromkeys(phrases, True)) if phrases else None

    def may_end_in_question(self, words: Sequence[str]) -> bool:
        """Tell at little cost whether a question may stand behind a story."""
        first = words[MIN_STORY:]
        asks = not self._questions.isdisjoint(first) or not self._verbs.isdisjoint(first)
        return asks and not self._tells.isdisjoint(words)

    def questions_in(self, clause: Clause) -> Iterator[Clause]:
        """Yield what may be a question that a clause ends with, behind a story."""
        begins = self._questions | self._verbs if clause.asks else self._questions
        for at, word in enumerate(clause.words):
            if word not in begins or at < MIN_STORY:
                continue
            story, question = clause.words[:at], clause.words[at:]
            if not self._reports.isdisjoint(story):
                return
            tied = story[-1] in self._ties or self._tells.isdisjoint(story)
            if not tied and self._is_straight(question):
                yield clause._replace(words=question)

    def _is_straight(self, question: Sequence[str]) -> bool:
        straight, words = self._straight, tuple(question)
        return straight is None or any(straight.at(words, at) for at in range(len(words)))


def choices_in(clause: Clause, ors: AbstractSet[str], knows: Callable[[str], bool]) -> Iterator[Clause]:
    """Yield a clause with a choice in it without the words of a half that are not known."""
    words = clause.words
    if ors.isdisjoint(words) or len(words) > MAX_CHOICE:
        return
    strange = [at for at, word in enumerate(words) if not knows(word)]
    if not 0 < len(strange) <= MAX_STRANGE_HALF or any(len(words[at]) < MIN_STRANGE_HALF for at in strange):
        return
    first, last = strange[0], strange[-1]
    together = last - first == len(strange) - 1
    # "did axe or chu win": what goes on behind the half has a verb of its own.
    behind = not ors.isdisjoint(words[:first]) and first == last == len(words) - 1
    if together and (behind or not ors.isdisjoint(words[last + 1 : last + 2])):
        yield clause._replace(words=(*words[:first], *words[last + 1 :]))


def without_tags(clause: Clause, tags: Collection[Phrase]) -> Iterator[Clause]:
    """Yield a clause without what makes a question of it, behind it: "drop D or what"."""
    words = clause.words
    for size in range(min(MAX_TAG, len(words) - 1), 0, -1):
        if words[-size:] in tags:
            yield Clause(words[:-size], asks=True)
            return
