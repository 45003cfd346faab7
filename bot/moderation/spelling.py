"""The words of a line, read through the disguises that people put on them.

A disguise is read with the policy's own vocabulary in mind: `stup1d` is `stupid` because a rule knows that
word, and `F#m7b5` stays what it is.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from bot.domain.code_points import UNKNOWN
from bot.errors import DocumentError, Fault
from bot.moderation.letters import as_latin, is_ascii, unleeted
from bot.moderation.normalize import JOINER
from bot.moderation.skeleton import HELD_OPEN, skeleton

MENTION = "@"
"""The word that stands for any mention of somebody: names are no speech."""

_EDGE = ".,?!…\"'()[]{}<>:;-~*_^`´’‘“”„»«¿¡|/\\=+&#" + JOINER + UNKNOWN
_APOSTROPHES = str.maketrans("", "", "'’‘`´" + JOINER)
_PUNCTUATION = ".,?!\"'()…:;"
_JOINED = str.maketrans("", "", " .-_~,/\\:;\"?()[]{}<>=^•·|…'’‘`´" + JOINER + UNKNOWN)
_SEPARATORS = re.compile(r"[\W_]+")
_NAME = re.compile(r"@\w+[.,:;!?]*")
_MASK = re.compile(rf"[*#%&$@!•_\-{UNKNOWN}]")
_MASKED = re.compile(r"(?P<begins>[^*]+)(?P<stars>\*+)(?P<ends>[^*]*)")
_LAST = "\U0010ffff"
_ROW = re.compile(r"(.)\1+")
_NUMBER = re.compile(r"\d{2,}[a-z]{0,3}")
_LEET_LINE = re.compile(r"[a-z]\d\S*\s+(?:\S+\s+)*?\S*(?:\d[a-z]|[a-z]\d)")
_RUN = re.compile(r"(\w)\1{2,}")
_LETTER = re.compile(r"[^\W\d_]")
_MAX_WORD = 24
_LONELY = "aio"
"""Letters that are words by themselves."""
_HELD = 2
"""Letters in a row that are still no holding: English doubles them."""
_MASKABLE = 4
"""Letters that a word needs to be known with stars in it; of three letters too little would be left."""


def read_spellings(text: str, name: str = "spelling.txt") -> dict[str, str]:
    """Return the ways of spelling words, each with the words that are meant.

    A line of the file is `you: u ya yu`; the words before the colon may be several.

    Raises:
        DocumentError: a line has no colon, a spelling has two meanings, or a meaning is itself a spelling.
    """
    same: dict[str, str] = {}
    faults: list[Fault] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        said = line.split("#")[0].strip()
        meaning, colon, forms = said.partition(":")
        if said and not colon:
            faults.append(Fault(f"{name}, line {number}", "has no colon", "write it like: you: u ya"))
        faults += [
            Fault(f"{name}, line {number}", f"{form!r} has another meaning further up", "keep one of them")
            for form in forms.split()
            if same.setdefault(form, meaning.strip()) != meaning.strip()
        ]
    faults += [
        Fault(
            name, f"{form!r} means {meaning!r}, and {word!r} in it is a spelling too", "name the last meaning"
        )
        for form, meaning in same.items()
        for word in meaning.split()
        if word in same
    ]
    if faults:
        raise DocumentError(name, faults)
    return same


class Spelling:
    """Reads words. `vocabulary` is every word that a rule knows; `strong` those that people disguise most."""

    def __init__(
        self, vocabulary: Iterable[str], strong: Iterable[str], same: Mapping[str, str] | None = None
    ) -> None:
        self._same = dict(same or {})
        self._strong = frozenset(strong)
        self._known = frozenset(vocabulary) | self._strong | frozenset(self._same)
        self._maskable: dict[int, list[str]] = {}
        for word in sorted(filter(_is_maskable, self._strong)):
            self._maskable.setdefault(len(word), []).append(word)
        self._held: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
        for word in sorted(self._known):
            bones, runs = skeleton(word)
            self._held.setdefault(bones, []).append((word, runs))
        self.read = lru_cache(maxsize=8192)(self._read)

    def words(self, low: str) -> str:
        """Return the words of a normalized line with single spaces between, as rules compare them."""
        return " ".join(filter(None, map(self._reader(low), low.split())))

    def _reader(self, low: str) -> Callable[[str], str]:
        """Return how to read the pieces of a line: in one that is written in leet, numbers are words too."""
        return self._read_leet if _LEET_LINE.search(low) else self.read

    def _read_leet(self, raw: str) -> str:
        bare = raw.strip(_PUNCTUATION)
        if not _NUMBER.fullmatch(bare) and not bare.isdigit():
            return self.read(raw)
        form = next((form for form in unleeted(bare) if form in self._known or len(form) == 1), bare)
        return self._meant(form)

    def pieces(self, low: str) -> Iterator[tuple[int, int, int, int]]:
        """Yield for each piece between spaces which of the words it holds, and where in `low` it stands."""
        count, read = 0, self._reader(low)
        for piece in re.finditer(r"\S+", low):
            words = len(read(piece[0]).split())
            yield count, count + words, piece.start(), piece.end()
            count += words

    def _read(self, raw: str) -> str:
        """Return the words in a piece of a line between two spaces, with single spaces between them."""
        if raw.isalpha() and raw.isascii():
            return self._word(raw)
        if JOINER in raw:
            return self._spelled_out(raw)
        bare = raw.strip(_PUNCTUATION)
        if bare.isalpha() and bare.isascii():
            return self._word(bare)
        raw = as_latin(raw)
        if is_ascii(raw) and (disguised := self._disguised(raw)):
            return disguised
        if raw.startswith("@") and _NAME.fullmatch(raw):
            return MENTION
        raw = raw.translate(_APOSTROPHES).strip(_EDGE)
        return " ".join(self._word(as_latin(part)) for part in _SEPARATORS.split(raw) if part)

    def _word(self, word: str) -> str:
        meant = self._meant(word)
        if meant != word or word in self._known or _NUMBER.fullmatch(word):
            return meant
        if _RUN.search(word):
            word = self._unstretched(word)
        elif not word.isalpha() and len(_LETTER.findall(word)) > 1:
            word = next((form for form in unleeted(word) if form in self._known), unleeted(word)[0])
        return self._meant(word)

    def _meant(self, word: str) -> str:
        """Return the words that a spelling stands for; a word itself, where it stands for nothing else."""
        if word in self._known:
            return self._same.get(word, word)
        return self._undoubled(word) or word

    def _undoubled(self, word: str) -> str:
        """Return the strong word that this is with one of its single letters written twice: 'fuuck'."""
        for run in _ROW.finditer(word):
            single = word[: run.start()] + word[run.start() + 1 :]
            if len(run[0]) == _HELD and single in self._strong and _is_maskable(single):
                return single
        return ""

    def _unmasked(self, word: str) -> str:
        """Return the strong word of which up to half is behind stars, never the first: 'f**k', 'fuc*'."""
        found = _MASKED.fullmatch(word)
        if not found or 2 * len(found["stars"]) > len(word):
            return ""
        words = self._maskable.get(len(word), [])
        first, last = (bisect_left(words, found["begins"] + end) for end in ("", _LAST))
        return next((each for each in reversed(words[first:last]) if each.endswith(found["ends"])), "")

    def _unstretched(self, word: str) -> str:
        """Return a word whose letters were held, like 'soooo'; what may be 'shot' or 'shoot' is held open."""
        for form in dict.fromkeys((word, *unleeted(word))):
            bones, held = skeleton(form)
            fitting = [known for known, runs in self._held.get(bones, ()) if _at_most(runs, held)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else f"{HELD_OPEN}{bones}"
        return _RUN.sub(r"\1", word)

    def _disguised(self, raw: str) -> str:
        """Return the known word behind signs and separators; nothing where there is none."""
        core = raw.strip(_EDGE)
        bare = core.translate(_JOINED)
        if bare and not _NUMBER.fullmatch(bare):
            known = self._known if len(bare) == len(core) or len(core) >= 2 * len(bare) - 1 else self._strong
            for form in self._letters_of(core.translate(_JOINED), bare.isalpha()):
                meant = self._meant(form)
                if meant != form or form in known:
                    return meant
        return self._unmasked(_MASK.sub("*", raw.strip(_PUNCTUATION))) if _MASK.search(raw) else ""

    def _letters_of(self, bare: str, plain: bool) -> Iterator[str]:
        forms = (bare,) if plain else (bare, *unleeted(bare), *unleeted(bare.rstrip("!")))
        yield from forms
        if _RUN.search(bare):
            yield from map(self._unstretched, forms)

    def _spelled_out(self, raw: str) -> str:
        """Return a word that was spelled out letter by letter, or its letters if they make no known word."""
        letters = raw.replace(JOINER, "")
        if disguised := self._disguised(as_latin(letters)) or self._disguised(as_latin(letters.strip(_EDGE))):
            return disguised
        bare = as_latin(letters).translate(_JOINED)
        for form in dict.fromkeys((bare, *unleeted(bare))):
            if form in self._known:
                return self._same.get(form, form)
            if words := self._segmented(form):
                return words
        if all(letter in self._same or letter in _LONELY for letter in raw.split(JOINER)):
            return " ".join(self._read(letter) for letter in raw.split(JOINER))
        return bare

    def _segmented(self, run: str) -> str:
        """Return a run of letters cut into the fewest known words of two letters or more; else nothing."""
        best: list[tuple[int, str] | None] = [(0, "")] + [None] * len(run)
        for end in range(1, len(run) + 1):
            for start in range(max(0, end - _MAX_WORD), end):
                before, word = best[start], run[start:end]
                if before is None or word not in self._known or (len(word) == 1 and word not in "iu"):
                    continue
                now = best[end]
                if now is None or before[0] + 1 < now[0]:
                    best[end] = (before[0] + 1, f"{before[1]} {self._same.get(word, word)}")
        found = best[-1]
        return found[1].strip() if found and len(run) > 3 * found[0] - 1 else ""


def _is_maskable(word: str) -> bool:
    return len(word) >= _MASKABLE and word.isalpha()


def _at_most(runs: tuple[int, ...], held: tuple[int, ...]) -> bool:
    """Tell whether a word could have been held so: longer where it was held, as it is where it was not."""
    return all(
        here <= there and (here == there or there > _HELD) for here, there in zip(runs, held, strict=True)
    )
