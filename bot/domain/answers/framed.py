"""Questions that stand in frames: what a line asks whose words are all understood."""

import re
from collections.abc import Sequence
from functools import partial

from bot.domain.answers.clauses import Clause, as_one, clauses_of, words_of
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.language import OR, Asked, Form, Language
from bot.domain.answers.languages import languages_together
from bot.domain.answers.lexicon import Known
from bot.domain.answers.question import METRE, Intent, Question
from bot.domain.answers.reading import SPEC
from bot.domain.answers.subjects import Subjects
from bot.domain.gear.gear import GearKind

TO_ARTIST = 0.7
"""The certainty of a question that only the artist can answer."""

_CALLED = re.compile(r"^\s*(?P<first>[^\W\d_]{3,}\d*)\s?,|,\s*(?P<last>[^\W\d_]{2,}\d*)\s*[?!.]*\s*$")
"""A word before the comma behind which a line goes on, or behind its last one, where people are called."""

_DRAWN_OUT = re.compile(r"(\w)\1\1")
"""Three letters alike: a word that is drawn out, like "wooow", and hardly a name."""

_SLOTS = {
    "metre": (Intent.KEY, METRE),
    "gear_through": (Intent.GEAR_KIND_IN_USE, GearKind.AMP),
    "gear_mic": (Intent.GEAR_KIND_IN_USE, GearKind.MICROPHONE),
}
"""What frames ask that are called otherwise than an intent."""

_AMOUNTS = ("how_many", "how_much", "how_fast", "how_high")
"""Names of question words that ask how far a knob is turned."""

_NAMED = {"gear_where", "gear_one", "story_named"}
"""Frames that ask for a piece, and not for a kind."""

_SINCE = "gear_since"
"""The name of frames that ask since when a piece is here, which its card tells and its story need not."""

_HERS = {Intent.STORY, _SINCE}
"""Frames that ask for what is the artist's own about a piece."""

_OF_GEAR = {"gear", "gear_model", "gear_where", "gear_one", "story_named", *_HERS}
"""Frames that ask for words of the shelf."""

_WHOLE = {"gear_model", "gear_one", *_HERS}
"""Frames that ask for gear so plainly that any whole word of the shelf names it: "what model is the red"."""


_SONG = ("song", "known_song")
"""Names of words by which another clause speaks of a song: "i know this one, what's it called"."""


class FramedQuestions:
    """Finds the questions of lines in several languages; of two that are found the surer one holds."""

    def __init__(self, languages: Sequence[Language], subjects: Subjects) -> None:
        self._subjects = subjects
        self._all = languages_together(tuple(languages))
        self.begin_for_artist = self._all.begin_for_artist
        """Words of which each line has one that asks what only the artist can answer."""

    def find(self, text: str, words: Phrase, known: Known, played: Sequence[str]) -> Question | None:
        """Return what a line asks, however certain that is."""
        best = None
        if languages := self._uncalled(self._all.that_may_ask(text, words, known), text, known):
            clauses = clauses_of(text, known.has)
            best = self._surest(languages, clauses, known, played, words)
            if best is None and len(clauses) > 1 and not any(clause.exclaims for clause in clauses):
                best = self._surest(languages, (as_one(clauses),), known, played, words)
        return best or self.find_for_artist(text, words, known)

    def find_for_artist(self, text: str, words: Phrase, known: Known) -> Question | None:
        """Return what a line asks that only the artist can answer."""
        artists = self._all.that_may_ask_artist(words)
        if not (artists and (artists := self._uncalled(artists, text, known))):  # as of nearly every line
            return None
        clauses = clauses_of(text, known.has)
        if any(each.asks_artist(clause, known) for each in artists for clause in clauses):
            return Question(Intent.NONE_ANSWERABLE, "", TO_ARTIST)
        return None

    @staticmethod
    def _uncalled(languages: Sequence[Language], text: str, known: Known) -> Sequence[Language]:
        """Return those of several languages in which a line calls nobody by a name."""
        if "," not in text:
            return languages
        return [each for each in languages if not _calls_somebody(text, each, known)]

    def calls_somebody(self, text: str, words: Phrase, known: Known) -> bool:
        """Tell whether a line calls somebody by a name, in a language that it may be in."""
        return "," in text and any(_calls_somebody(text, each, known) for each in self._all.spoken_in(words))

    def _surest(
        self,
        languages: Sequence[Language],
        clauses: Sequence[Clause],
        known: Known,
        played: Sequence[str],
        words: Phrase,
    ) -> Question | None:
        """Return the surest question of all clauses, in all languages.

        A clause that asks nothing in one of the languages of most `words` asks nothing in another.
        """
        asked = (
            question
            for language in languages
            for place, clause in enumerate(clauses)
            if (found := language.read(clause, known))
            and (question := self._question(found, language, clauses, place, known=known, played=played))
            and not any(
                each.denies(clause, known) for each in self._all.spoken_in(words) if each is not language
            )
        )
        return max(asked, key=lambda each: each.certainty, default=None)

    def _question(
        self,
        asked: Asked,
        language: Language,
        clauses: Sequence[Clause],
        place: int,
        *,
        known: Known,
        played: Sequence[str],
    ) -> Question | None:
        """Return the question of a clause; None where what it is about is not clear."""
        others = [*clauses[:place], *clauses[place + 1 :]]
        if self._is_none(asked, language, others, place, known):
            return None
        if found := self._told_by_words(asked, language, clauses[place], played):
            return found
        before = partial(self._of_gear_before, asked, language, others, known, played)
        match asked.what:
            case _ if asked.what in _OF_GEAR:
                told = [each for each in others if language.knows(each.words, known)]
                found = self._told_more(self._of_gear(asked, played), asked, told, played)
            case "tale":
                found = Question(Intent.STORY, "", asked.certainty)
            case "gear_before":  # "that echo is so dark, which one is it?"
                found = before() or _of_song_before(asked, language, others)
            case "song_before":  # "that echo is so dark, what's it called?"
                found = _of_song_before(asked, language, others) or before()
            case Intent.SETTINGS if self._is_described(asked):
                found = self._of_gear(asked, played)
            case _ if self._is_vague(asked, language, clauses[place]) or _goes_on(
                asked, language, others, known
            ):
                found = None
            case Intent.KEY if language.mentions(SPEC, clauses[place]):  # "escala" of strings, in Portuguese
                found = before() or self._plainly(asked)
            case _:
                found = self._plainly(asked)
        return found

    def _is_none(
        self, asked: Asked, language: Language, others: Sequence[Clause], place: int, known: Known
    ) -> bool:
        """Tell whether a clause asks nothing here, by what else stands in the line."""
        marked = asked.form is Form.SHORT or (asked.form is Form.YES_NO and not asked.inverted)
        behind = marked and place > 0 and not asked.opened  # by a question mark alone a line begins with it
        mends = asked.form is Form.SHORT and not all(language.knows(each.words, known) for each in others)
        piece = self._subjects.name_piece(asked.gear)  # "who makes the wet wool, some tiny company?"
        guesses = not piece and any(each.asks and language.is_strange(each, known) for each in others)
        return (
            asked.general or behind or mends or guesses
        )  # "strings?! I meant things", "on what, mushrooms?"

    def _told_by_words(
        self, asked: Asked, language: Language, clause: Clause, played: Sequence[str]
    ) -> Question | None:
        """Return one for a block that is named, or for what is in use: "is that the fuzz or the amp"."""
        if _is_until(asked, language, clause):
            block = self._subjects.titles.told_by(asked.title) or " ".join(asked.title)
            return Question(Intent.NEXT, block, asked.certainty)
        chooses = asked.what == "gear" and len(asked.gear) > 1 and language.mentions(OR, clause)
        if chooses and self._subjects.are_pedal_and_amp(asked.gear, played):
            return Question(Intent.GEAR_IN_USE, "", asked.certainty)
        return None

    def _is_vague(self, asked: Asked, language: Language, clause: Clause) -> bool:
        """Tell whether words mean other things as often: "in this café?", "what is the middle road then"."""
        if asked.what == Intent.PIECE and asked.title:
            return not (
                asked.title[1:]
                or language.mentions("song", clause)
                or language.mentions("practising", clause)
            )
        if asked.what != Intent.SETTINGS or not asked.gear or self._subjects.have_whole(asked.gear):
            return False
        return not any(language.mentions(name, clause) for name in _AMOUNTS)

    def _is_described(self, asked: Asked) -> bool:
        """Tell whether a piece is told to be of some kind, and not how it is set: "is hedgerow the drive"."""
        first, others = asked.gear[:1], asked.gear[1:]
        return asked.form is Form.YES_NO and bool(others) and self._subjects.name_piece(first)

    def _plainly(self, asked: Asked) -> Question:
        """Return the question of frames that are about what is played, or about a title."""
        intent, slot = _SLOTS.get(asked.what) or (Intent(asked.what), "")
        if intent is Intent.PROGRESS:
            slot = self._subjects.titles.told_by(asked.title)
        return Question(intent, slot, asked.certainty)

    def _told_more(
        self, found: Question | None, asked: Asked, others: Sequence[Clause], played: Sequence[str]
    ) -> Question | None:
        """Return the question about a kind as one about the piece that another clause tells of.

        "that purple one down there, which pedal is it"
        """
        if found is None or found.intent is Intent.GEAR_ITEM:
            return found
        told = (gear for clause in others if self._subjects.have_whole(gear := self._gear_in(clause)))
        slots = [self._subjects.slot((*gear, *asked.gear), played) for gear in told]
        slugs = {slot.slug for slot in slots if slot and slot.slug}
        if len(slugs) != 1:
            return found
        intent = Intent.STORY if found.intent is Intent.STORY else Intent.GEAR_ITEM
        return found._replace(intent=intent, slot=slugs.pop())

    def _of_gear_before(
        self,
        asked: Asked,
        language: Language,
        others: Sequence[Clause],
        known: Known,
        played: Sequence[str],
    ) -> Question | None:
        """Return the question about gear that another clause of the line names."""
        understood = (
            each
            for each in reversed(others)
            if language.knows(each.words, known) and not language.denies(each, known)
        )
        told = map(self._gear_in, understood)
        named = next(filter(self._subjects.have_whole, told), ())
        ways = (self._slot(gear, asked, played) for gear in (named, named[:1]) if gear)
        return next(filter(None, ways), None)

    def _gear_in(self, clause: Clause) -> Phrase:
        return tuple(filter(self._subjects.words.__contains__, clause.words))

    def _of_gear(self, asked: Asked, played: Sequence[str]) -> Question | None:
        """Return the question about words of the shelf; None where these mean other things as often."""
        subjects, gear = self._subjects, asked.gear
        direct = asked.direct and not asked.bare  # "what head?"
        clear = asked.named or subjects.tells(gear) or (direct and subjects.are_kinds(gear))
        clear = clear or (asked.plain and subjects.are_instruments(gear))
        if asked.form is Form.ASKS or asked.inverted:
            clear = clear or subjects.describe(gear)
        if asked.form is not Form.ASKS and asked.marked:  # "is it a bass?"
            clear = clear or (asked.inverted and subjects.are_instruments(gear))
        told = asked.what not in _HERS or not (subjects.are_everyday(gear) and subjects.are_kinds(gear))
        if subjects.are_everywhere(gear) and not asked.named:
            return None
        if not gear or not (clear or (told and asked.what in _WHOLE and subjects.are_whole(gear))):
            return None
        kind = asked.plain and subjects.are_instruments(gear)
        if not (kind or asked.named or asked.pointed or subjects.have_name(gear)):
            return None
        return self._slot(gear, asked, played)

    def _slot(self, gear: Phrase, asked: Asked, played: Sequence[str]) -> Question | None:
        """Return the question about what words of the shelf mean; None where that is not clear."""
        slot = self._subjects.slot(gear, played)
        if slot is None and asked.head:  # "which mic is on the cab"
            slot = self._subjects.slot(asked.head, played)
        if slot is None:  # "real amp or plugin"
            clear = tuple(word for word in gear if self._subjects.tells((word,)))
            slot = self._subjects.slot(clear, played) if clear and self._subjects.are_kinds(clear) else None
        if slot is None or (asked.form is Form.SHORT and not (slot.kind or asked.what == Intent.STORY)):
            return None
        kind_of_one = asked.what == "gear_one" and self._subjects.are_kinds(gear)
        if asked.what in _NAMED and not (slot.slug or kind_of_one):  # "where is the guitar": in the mix
            return None
        if asked.what in {Intent.STORY, "story_named"}:
            return Question(Intent.STORY, slot.only, asked.certainty) if slot.only else None
        if asked.what == _SINCE:
            return Question(Intent.GEAR_ITEM, slot.only, asked.certainty) if slot.only else None
        if slot.slug:
            return Question(Intent.GEAR_ITEM, slot.slug, asked.certainty)
        return Question(Intent.GEAR_KIND_IN_USE, slot.kind, asked.certainty) if slot.kind else None


def _calls_somebody(text: str, language: Language, known: Known) -> bool:
    """Tell whether a line calls somebody by a name: a word alone that the language does not know."""
    called = (each.group("first") or each.group("last") for each in _CALLED.finditer(text))
    words = (words_of(each) for each in called if not _DRAWN_OUT.search(each.lower()))
    return any(language.is_person(word, known) for word in words)


def _is_until(asked: Asked, language: Language, clause: Clause) -> bool:
    """Tell whether it is asked when a block comes that is named, also by a word for any music: "waltz".

    So is how long that goes on: it is told of that where it is the one that is played.
    """
    if asked.what == "until" or not asked.title:
        return asked.what == "until"
    if asked.what == Intent.NEXT:  # "is the waltz next?", and not "what comes after the waltz"
        return asked.form is not Form.ASKS and not language.mentions("after", clause)
    return asked.what == Intent.TIME_LEFT


def _goes_on(asked: Asked, language: Language, others: Sequence[Clause], known: Known) -> bool:
    """Tell whether a question without a noun is about what else a line tells: "boom, done. what's next?"."""
    bare = asked.what in {Intent.NEXT, Intent.BLOCK_NOW, Intent.GEAR_IN_USE, Intent.STRATEGY_WHY}
    beside = asked.form is Form.ASKS and asked.certainty < 1
    return bare and (beside or any(not language.knows(each.words, known) for each in others))


def _of_song_before(asked: Asked, language: Language, others: Sequence[Clause]) -> Question | None:
    """Return the question what is played, where another clause of the line speaks of a song."""
    named = any(language.mentions(name, clause) for clause in others for name in _SONG)
    return Question(Intent.PIECE, "", asked.certainty) if named else None
