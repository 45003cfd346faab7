"""What each phrase of a language may be: names that stand in frames, or little words between them."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bot.domain.answers.grammar import GEAR, Phrase, QuestionWords, folded

LITTLE, OPENING, ASKING, CUT = "little", "opening", "asking", "cut"
"""What words do that are no names of a frame."""


NO_QUESTION = "no_question"
"""The name of what asks for other things, as it stands in no frame: whatever else it means, it means that."""


class Meaning(NamedTuple):
    """What a phrase may be: names of words, which may be passed over; or what it does that is no such name.

    `opens` says that it is an opening as well.
    Of its names `ways` are the bits of those that stand in frames, and 0 where it may be passed over;
    `questions` says that it is a question word, `starts` that it may stand before a question, and `hides`
    that it has several words of which a part may be meant.
    `kind` is the kind of gear that it asks for by a word that no piece is called by, and `plain` says that
    the word means hardly anything else.
    """

    names: tuple[str, ...] = ()
    passed: bool = False
    opens: bool = False
    kind: str = ""
    plain: bool = False
    does: str = ""
    ways: tuple[int, ...] = ()
    questions: bool = False
    starts: bool = False
    hides: bool = False


def meanings_of(
    words: QuestionWords, light: frozenset[str], spell: Callable[[Phrase], Phrase]
) -> dict[Phrase, Meaning]:
    """Return what every phrase of a language may be; what is a word and little besides may be passed over.

    Phrases that `spell` makes the same are one, which may be whatever each of them may be.
    """

    def spelt(phrases: Iterable[str]) -> dict[Phrase, None]:
        return dict.fromkeys(map(spell, map(folded, phrases)))

    def named(phrase: Phrase, all_: list[str]) -> Meaning:
        if NO_QUESTION in all_:
            return Meaning((NO_QUESTION,))
        passed = phrase in little or phrase in openings or not light.isdisjoint(all_)
        return Meaning(tuple(all_), passed, opens=phrase in openings)

    little, openings, everyday = spelt(words.little), spelt(words.openings), spelt(words.everyday)
    names: dict[Phrase, list[str]] = {}
    for name, phrases in words.words.items():
        for phrase in spelt(phrases):
            names.setdefault(phrase, []).append(name)
    kinds = {phrase: kind for kind, phrases in words.kinds.items() for phrase in spelt(phrases)}
    return {
        **dict.fromkeys(little, Meaning(does=LITTLE)),
        **dict.fromkeys(openings, Meaning(does=OPENING)),
        **{cut: Meaning(does=CUT, opens=cut in openings) for cut in spelt(words.cuts)},
        **dict.fromkeys(spelt(words.asking), Meaning(does=ASKING)),
        **{phrase: named(phrase, all_) for phrase, all_ in names.items()},
        **{
            phrase: Meaning((GEAR,), kind=kind, plain=phrase not in everyday)
            for phrase, kind in kinds.items()
        },
    }
