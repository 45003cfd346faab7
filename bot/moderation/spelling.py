"""The words of a line, read through the disguises that people put on them.

A disguise is read with the policy's own vocabulary in mind: `stup1d` is `stupid` because a rule knows that
word, and `F#m7b5` stays what it is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from bot.moderation.letters import as_latin, masked, readings
from bot.moderation.normalize import JOINER
from bot.moderation.reckoned import Reckoned
from bot.moderation.skeleton import letter_of, once
from bot.moderation.spelled import Spelled
from bot.moderation.vocabulary import Vocabulary
from bot.moderation.word_lists import NO_LISTS, WordLists

MENTION = "@"
"""The word that stands for any mention of somebody: names are no speech."""

_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_PUNCTUATION = ".,?!\"'()…:;"
_LEET_EDGE = frozenset("!(")
_SEPARATORS = re.compile(r"[\W_]+")
_NAME = re.compile(r"@\w+[.,:;!?]*")
_NUMBER = re.compile(
    r"\d{2,}(?:[bcdfghkmpsvwx]|st|nd|rd|ths?|[ap]m|k?hz|k[gm]|[cdm]?m|db|ms|bpm|fps|min|sec|hrs?)?"
)
_LEET_FIRST = re.compile(r"[\d!|@$+€]")
"""What begins whatever `_ONLY_LEET` finds."""
_ONLY_LEET = re.compile(r"(?<!\S)(?:[\d!|@$+€]{1,5}|\d{2}\w{1,3}|@\w{1,12})(?!\S)")
_LEET = re.compile(r"[\d@$!|+(<{€£¢¥]")
_ASCII = re.compile(r"[\x00-\x7f]")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT_WITHIN = re.compile(r"[a-z]\d+[a-z]")
_HELD = re.compile(r"(\w)\1{2,}")
_BETWEEN_WORDS = re.compile(r"[.,;:!?…]{2}|…")
_BETWEEN_LETTERS = re.compile(r"[^\W_][^\w\s\-/.,_&+:;!?()…'’\"]+[^\W_]")
"""A sign that nobody writes between two words."""
_CONTRACTION = re.compile(r"[^\W\d_]{2,}['’](?:re|ll|ve|d|s)\W*")
_BESIDE = "+&"
"""Signs that join words more often than they stand for letters: `ratio + L + cope`."""
_LONELY = "aio"
"""Letters that are words by themselves."""
_LONGEST = 60
"""Characters of the longest piece in which a word is looked for behind signs."""
_ACROSS = 3
"""Pieces that a word is cut into at most."""
_SPLIT = 4
"""Letters of the shortest word that is looked for across a space."""
_LEET_WORDS = 2
"""Words with digits for letters that a line has in which a number is a word as well: `th15 15 l33t`."""
_GUESSED = 30
"""Disguised pieces of a line in which a word is guessed: nobody writes more, and guesses are what costs most.

What those behind spell is read all the same, so that no word hides behind them.
"""
_PER_LETTER = 6
"""Characters of a piece for each that is no digit, at most: with more digits it is a number, no disguise."""
_STEM = 4
"""Letters of the shortest strong word that counts with an ending, when it is disguised."""


class Spelling:
    """Reads words. `vocabulary` is every word that a rule knows; `strong` those that people disguise most.

    `grave` are those for which a reading in doubt is worth a look: it comes with `DOUBT` before it. `doubled`
    and `common` are as `Vocabulary` takes them.
    """

    def __init__(
        self,
        vocabulary: Iterable[str],
        strong: Iterable[str],
        same: Mapping[str, str] | None = None,
        grave: Iterable[str] = (),
        *,
        doubled: bool = True,
        common: WordLists = NO_LISTS,
    ) -> None:
        same = dict(same or {})
        self._vocabulary = Vocabulary(vocabulary, strong, same, grave, doubled=doubled, common=common)
        self._known, self._strong = self._vocabulary.known, self._vocabulary.strong
        self._meanings = {meant for word, meant in same.items() if self._vocabulary.stands(word)}
        self._meant = Reckoned(self._read)
        self._spelled = Reckoned(partial(self._read, guessing=False))
        self._loose = Reckoned(self._is_loose)

    def words(self, low: str) -> str:
        """Return the words of a normalized line with single spaces between, as rules compare them."""
        return self.spell(low).words

    def spell(self, low: str) -> Spelled:
        """Read a normalized line."""
        pieces = low.split()
        words = self._read_each(pieces)
        if _LEET_FIRST.search(low) and _ONLY_LEET.search(low) and self._is_leet(pieces, words):
            words = [self._in_digits(piece) or word for piece, word in zip(pieces, words, strict=True)]
        loose = list(map(self._loose.__getitem__, pieces))
        joined: dict[int, int] = {}
        if True not in loose:  # as in most lines
            return Spelled(low, pieces, words, joined)
        done = 0
        for at in (at for at, alone in enumerate(loose) if alone):
            for first in range(max(done, at - _ACROSS + 1), at + 1):
                if found := self._joined(pieces, loose, first):
                    word, done = found
                    words[first:done] = [word] + [""] * (done - first - 1)
                    joined[first] = done
                    break
        return Spelled(low, pieces, words, joined)

    def _read_each(self, pieces: Sequence[str]) -> list[str]:
        """Return what is read in each piece of a line."""
        if len(pieces) <= _GUESSED:
            return list(map(self._meant.__getitem__, pieces))
        odd = (place for place, piece in enumerate(pieces) if _is_odd(piece))
        beyond = frozenset(islice(odd, _GUESSED, None))
        return [
            self._spelled[piece] if place in beyond else self._meant[piece]
            for place, piece in enumerate(pieces)
        ]

    def _is_leet(self, pieces: Sequence[str], words: Sequence[str]) -> bool:
        """Tell whether enough of a line was read as known words in leet; names and numbers are none."""
        read = {
            word
            for piece, word in zip(pieces, words, strict=True)
            if piece != word and self._is_settled(word) and _is_leet(piece)
        }
        return len(read) >= _LEET_WORDS

    def _is_settled(self, word: str) -> bool:
        """Tell whether what was read is a known word that stands by itself, or what one means."""
        return word in self._meanings or not word or (word in self._known and self._vocabulary.stands(word))

    def _joined(self, pieces: Sequence[str], loose: Sequence[bool], at: int) -> tuple[str, int] | None:
        """Return the word that is cut into the pieces from one to before another, some of them no words."""
        run = pieces[at].rstrip("-")
        for end in range(at + 2, min(at + _ACROSS, len(pieces)) + 1):
            run += pieces[end - 1]
            word = run.strip(_PUNCTUATION)
            if len(word) < _SPLIT or word not in self._known or True not in loose[at:end]:
                continue
            if word in self._vocabulary.harmless:
                continue
            # "my pen is new" is no strong word, "fa ggot" and "fag got" are.
            parts = zip(pieces[at:end], loose[at:end], strict=True)
            if word not in self._strong or all(alone or part in self._strong for part, alone in parts):
                return self._vocabulary.meaning(word), end
        return None

    def _is_loose(self, piece: str) -> bool:
        """Tell whether a piece is no word by itself, and may be cut off one at its beginning or end."""
        bare = piece.strip(_PUNCTUATION + "-")
        return (
            bare.isalpha()
            and self._vocabulary.meaning(bare) == bare
            and not self._vocabulary.stands(bare)
            and self._vocabulary.begins_or_ends(bare)
        )

    def _in_digits(self, piece: str) -> str:
        """Return the word that a number or a sign is in a line of leet; nothing where it is one there too."""
        if not _ONLY_LEET.fullmatch(piece):
            return ""
        forms = [each for form in readings(piece) for each in (form, once(form))]
        words = filter(None, map(self._vocabulary.same, forms))
        long = _LETTER.search(piece) or len(piece) >= _SPLIT
        found = next((word for word in words if long or word in self._vocabulary.in_digits), "")
        return "" if found in self._strong else found

    def _read(self, raw: str, *, guessing: bool = True) -> str:
        """Return the words in a piece of a line between two spaces, with single spaces between them.

        Without `guessing` a disguised word is one that the piece spells.
        """
        if raw in self._known:
            return self._vocabulary.meaning(raw)
        if raw.isalpha() and raw.isascii():
            return self._word(raw)
        if JOINER in raw:
            return self._spelled_out(raw)
        bare = raw.strip(_PUNCTUATION)
        if bare in self._known and (len(bare) > 1 or _LEET_EDGE.isdisjoint(raw)):
            return self._vocabulary.meaning(bare)
        if bare.isalpha() and bare.isascii() and len(bare) > 1:
            return (self._exact(raw) if raw[0] in _LEET_EDGE or raw[-1] == "!" else "") or self._word(bare)
        return self._read_signs(raw, guessing=guessing)

    def _read_signs(self, raw: str, *, guessing: bool) -> str:
        """Return the words in a piece with signs, digits or other letters in it."""
        if _NAME.fullmatch(raw):
            return self._exact(raw) or MENTION
        if _CONTRACTION.fullmatch(raw) and raw.translate(_APOSTROPHES).strip(_PUNCTUATION) in self._strong:
            return " ".join(self._part(part) for part in _SEPARATORS.split(raw) if part)
        parts = _parts(raw)
        disguised = self._disguised(raw, parts, guessing=guessing) if len(raw) <= _LONGEST else ""
        if disguised or len(parts) == 1:
            return disguised or self._part(parts[0], guessing=guessing)
        return " ".join(
            self._leet_part(part, guessing=guessing) or self._part(part, guessing=guessing) for part in parts
        )

    def _word(self, word: str, *, guessing: bool = True) -> str:
        """Return what a word in plain letters is meant as; itself where that is no known word."""
        vocabulary = self._vocabulary
        if word in self._known:
            return vocabulary.meaning(word)
        if found := vocabulary.held(word):
            return found
        sight = vocabulary.same(word) if len(word) >= _SPLIT else ""
        if meant := (guessing and vocabulary.mistyped(word)) or sight:
            return meant
        if run := guessing and vocabulary.apart(word):
            return run
        short = _HELD.sub(letter_of, word)
        return word if short == word else self._word(short, guessing=guessing)

    def _part(self, part: str, *, guessing: bool = True) -> str:
        return self._word(part, guessing=guessing) if part.isascii() and part.isalpha() else part

    def _leet_part(self, part: str, *, guessing: bool) -> str:
        """Return the word in leet that one of several between signs is; digits at its edge are a number."""
        return self._disguised(part, [part], guessing=guessing) if _DIGIT_WITHIN.search(part) else ""

    def _exact(self, raw: str) -> str:
        return next((form for form in readings(raw) if form in self._strong), "")

    def _disguised(self, raw: str, parts: Sequence[str], *, guessing: bool = True) -> str:
        """Return the known word behind signs, digits and look-alikes; nothing where there is none."""
        if not any(map(_LETTER.search, parts)) or _NUMBER.fullmatch(raw.strip(_PUNCTUATION)):
            return ""
        apart = len(parts) > 1 and not _BETWEEN_LETTERS.search(raw)
        apart = apart and all(len(part) > 1 and self._vocabulary.stands(part) for part in parts)
        apart = apart or (len(parts) > 1 and bool(_BETWEEN_WORDS.search(raw.strip(_PUNCTUATION))))
        forms = readings(raw)
        harmless = next((form for form in forms if form in self._vocabulary.harmless), "")
        for found in self._known_in(raw, forms[: forms.index(harmless)] if harmless else forms):
            if not apart or found in self._strong:
                return found
        if apart or not guessing:
            return "" if apart else harmless
        hidden = (self._vocabulary.hidden(each) for each in masked(raw))
        stemmed = (self._vocabulary.apart(form) or form for form in forms if self._has_strong_stem(form))
        return (
            next(filter(None, hidden), "")
            or harmless
            or next(stemmed, "")
            or self._guessed(raw, parts, forms)
        )

    def _known_in(self, raw: str, forms: Sequence[str]) -> Iterator[str]:
        """Yield the known words among what a piece may spell, first those whose letters were not held."""
        leet = _LEET.search(raw)
        for form in forms:
            if (len(form) >= _SPLIT or leet or form in self._known) and (word := self._vocabulary.same(form)):
                yield word
        for form in forms:
            if len(form) >= _SPLIT and (word := self._vocabulary.held(form)):
                yield word

    def _guessed(self, raw: str, parts: Sequence[str], forms: Sequence[str]) -> str:
        """Return what is meant by one word with digits, look-alikes or edges that is not known as it is."""
        letters = len(raw) - sum(map(str.isdigit, raw))
        if not forms or letters * _PER_LETTER < len(raw):
            return ""
        whole = len(parts) == 1 or all(len(part) == 1 for part in parts)
        if not whole:
            return ""
        return self._vocabulary.mistyped(forms[0]) or self._vocabulary.apart(forms[0])

    def _has_strong_stem(self, word: str) -> bool:
        """Tell whether a word begins or ends with a strong one: then it is compared as it is."""
        return any(word[:at] in self._strong or word[-at:] in self._strong for at in range(_STEM, len(word)))

    def _spelled_out(self, raw: str) -> str:
        """Return a word that was spelled out letter by letter, or its letters if they make no known word."""
        letters = raw.replace(JOINER, "")
        if letters.isdigit():  # somebody counts, unless it is a word
            words = (self._vocabulary.same(form) for form in readings(letters))
            return next(filter(None, words), " ".join(letters))
        if len(alone := letters.strip(_BESIDE)) == 1:
            return self._read(alone)
        if not letters.isalpha() and (disguised := self._disguised(letters, _parts(letters))):
            return disguised
        return self._read(letters[0]) if len(set(letters)) == 1 else self._of_letters(letters)

    def _of_letters(self, letters: str) -> str:
        """Return the word that several letters make, or several words that are a letter each."""
        vocabulary, forms = self._vocabulary, readings(letters)
        for form in forms:
            if found := vocabulary.same(form) or vocabulary.held(form):
                return found
        if all(vocabulary.meaning(letter) != letter or letter in _LONELY for letter in letters):
            return " ".join(map(self._read, letters))
        for form in forms:
            if found := vocabulary.mistyped(form) or vocabulary.apart(form):
                return found
        return next(iter(forms), letters)


def _is_odd(piece: str) -> bool:
    """Tell whether a piece has letters, and other than a word has or a name."""
    bare = piece.strip(_PUNCTUATION)
    plain = bare.isascii() and bare.isalpha()
    return not plain and bool(_LETTER.search(bare)) and not _NAME.fullmatch(piece)


def _is_leet(piece: str) -> bool:
    """Tell whether a piece has letters, and among them what is one in leet only."""
    bare = piece.strip(_PUNCTUATION)
    return bool(_LEET.search(bare) and _LETTER.search(bare))


def _parts(raw: str) -> list[str]:
    """Return the words between the signs of a piece."""
    foreign = raw.isalpha() and not _ASCII.search(raw)
    seen = raw if foreign else as_latin(raw)
    return [part for part in _SEPARATORS.split(seen.translate(_APOSTROPHES)) if part]
