"""Which letter a character is meant as: width, case, accents, styled letters, look-alikes, leet.

Categories, names and decompositions come from `bot.domain.words.code_points`, whatever the Python. The
interpreter is asked for `str.casefold` and `str.isalpha`, of letters that every Python knows: `as_known` has
replaced the others before.
"""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from operator import itemgetter

from bot.domain.words.code_points import UNKNOWN, as_known, category, combining, name, normalize
from bot.moderation.reckoned import Reckoned

# Full stops that browsers read as the dot of a domain (UTS 46, section 2.3), besides NFKC's own.
_DOTS = {"\u3002": ".", "\uff61": "."}
_NO_LETTERS = frozenset({"Cs", "Co", "Cn"})
_SPACES = frozenset({"Zs", "Zl", "Zp", "Cc"})
_MARKS = frozenset({"Mn", "Me"})
_STANDS_FOR = {"Cf": None} | dict.fromkeys(_NO_LETTERS, UNKNOWN) | dict.fromkeys(_SPACES, " ")
_BLANK = frozenset(map(chr, range(0xFE00, 0xFE10))) | frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u3164\uffa0\u2800"
    "\ufff0\ufff1\ufff2\ufff3\ufff4\ufff5\ufff6\ufff7\ufff8"
)
_TABLED = 0x20000
"""Beyond these two planes there are rare ideographs, what nobody sees, and what is no letter."""
_PILE = re.compile(r"([\u0300-\u036f]{4})[\u0300-\u036f]+")
_BEYOND = re.compile(f"[{chr(_TABLED)}-\U0010ffff]")
_UNSEEN_BEYOND = range(0xE0000, 0xE1000)
"""Tags and selectors, and what is kept free for more: default-ignorable, assigned or not (UAX 44)."""

# Blocks with Latin letters in other dress that Unicode does not decompose: small capitals, letters with
# strokes, bars and hooks, turned letters, boxed letters, flags.
_DRESSED_BLOCKS = (
    *((0xC0, 0x2AF), (0x1D00, 0x1DBF), (0x2C60, 0x2C7F), (0xA722, 0xA7FF), (0xAB30, 0xAB6F)),
    *((0x1DF00, 0x1DFFF), (0x1F110, 0x1F1FF)),
)
_DRESSED = re.compile(
    r"(?:(?:NEGATIVE |CROSSED NEGATIVE )?(?:CIRCLED|SQUARED) LATIN CAPITAL LETTER"
    r"|REGIONAL INDICATOR SYMBOL LETTER"
    r"|(?:MODIFIER LETTER )?LATIN (?:LETTER SMALL CAPITAL|(?:SMALL|CAPITAL) LETTER)"
    r"(?: TURNED| REVERSED| LONG| BARRED| SPLIT| HALF| STRETCHED| SCRIPT| PHONOTYPIC| ROUNDTOP)*)"
    r" ([A-Z])(?: WITH .*)?"
)
# Drawn alike in chat fonts, or put for Latin letters by the generators of "fancy text" that people use,
# though not confusable by the standard's stricter measure. A letter has its capital's look too: see `_looks`.
_DRAWN_ALIKE = {
    "a": "дλᗩค卂∆ɐɑ",
    "b": "вбьβ乃๒฿",
    "c": "ς匚",
    "d": "δ∂๔ժð",
    "e": "єεэзξ乇ҽᗴəɛ",
    "f": "ғ千",
    "g": "ցᎶᘜ₲",
    "h": "нђ卄հ",
    "i": "เ丨",
    "j": "נフᒍ",
    "k": "кκҝҡҟ₭",
    "l": "ㄥן",
    "m": "м爪๓ɯ",
    "n": "ηпийภ几ռπ₦ŋ",
    "o": "σθфㄖ๏ɔ",
    "p": "þ卩ק",
    "q": "գզợ",
    "r": "гяɾ尺",
    "s": "丂ร₴ᔕʃ",
    "t": "т†ㄒ",
    "u": "υμцㄩʉʊ",
    "v": "ν√",
    "w": "ωшщ山ฬ₩",
    "x": "×ж",
    "y": "чγץㄚ",
    "z": "乙ᘔ",
}
# Capitals of these look like another Latin letter than their small ones do.
_CAPITALS_ALIKE = {"e": "Σ", "a": "Δ", "n": "И", "r": "Я"}
_LEET_L = str.maketrans("0134567892@$!|+(<{€£¢¥", "oleasgtbgzasiltccceecy")
_LEET_I = str.maketrans("0134567892@$!|+(<{€£¢¥", "oieasgtbgzasiitccceecy")
_LEET_SIGN = re.compile("[@$!|+(<{€£¢¥]")
_LEET_DIGIT = re.compile("[a-z][0-9]|[0-9][a-z]")
_LEET_AT_EDGE = re.compile("^[^a-z0-9]*[+|(<](?!.*\\))|[+|][^a-z0-9]*$")
_LEET_DIGITS = str.maketrans("0134567892", "oieasgtbgz")
_DRAWN = {
    "\\/\\/": "w",
    "|\\/|": "m",
    "|\\|": "n",
    "|-|": "h",
    "(_)": "u",
    "|_|": "u",
    "\\/": "v",
    "/\\": "a",
    "|)": "d",
    "|<": "k",
    "|3": "b",
    "|_": "l",
    "()": "o",
    "[]": "o",
    "><": "x",
}
"""Letters drawn with several signs."""
_DRAWN_WITH_SIGNS = re.compile("|".join(map(re.escape, _DRAWN)))
_NO_LETTER = re.compile(f"[^a-z{UNKNOWN}]+")
_NO_LETTER_OR_DIGIT = re.compile(f"[^a-z0-9{UNKNOWN}]+")
_LETTERS_OR_DIGITS = re.compile(f"[a-z0-9{UNKNOWN}]+")
_SPACED_BY_SIGNS = re.compile(r"[^\W_](?:[\W_][^\W_])+")
_PLUS = 2
"""Characters of what a plus stands behind as a plus: A+."""
_SIGNS_DROPPED = 4
"""Letters and digits of a word in which signs are nothing, even if they do not stand between all of them."""
_ODD = re.compile(r"[^\x00-\x7f]")
_ASIDE = ".,?!\"'()[]{}<>:;-~*_^`´’‘“”„»«¿¡|/\\=+&#…"
_SIGN = "~"
"""Stands for a sign outside ASCII: between letters it is nothing."""
_MASK = re.compile(rf"[*#%&$@!•_\-{_SIGN}{UNKNOWN}]")
_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_ONLY_MASK = re.compile(rf"[*#%&•_\-{_SIGN}{UNKNOWN}]")
_LEET_B = _LEET_I | {ord("6"): ord("b")}
_MASK_ASIDE = ".,?!\"'()…:;" + _SIGN
_UNMASKED = ((_MASK, _LEET_DIGITS), (_ONLY_MASK, _LEET_I), (_ONLY_MASK, _LEET_B))
"""What hides letters, each with how the rest is read."""
MASK = "*"
"""Stands for a letter that is hidden."""


def as_shown(text: str) -> str:
    """Return `text` as it is seen: width and ligatures folded, case kept, without what nobody sees."""
    if text.isascii() and text.isprintable():
        return text
    # Sorting a pile of marks takes the square of its height, so piles are cut before.
    seen = _seen(_PILE.sub(itemgetter(1), text), marks=True)
    folded = normalize("NFKC", seen)
    return seen if folded == seen else _seen(folded, marks=True)


def as_compared(text: str) -> str:
    """Return `text` without width, case, accents and what nobody sees; doing so again changes nothing."""
    if text.isascii() and text.isprintable():
        return text.lower()
    bare = _seen(normalize("NFKD", _seen(text, marks=False)), marks=False)
    return _seen(normalize("NFKD", bare.casefold()), marks=False)


def clusters(text: str) -> list[str]:
    """Return `text` cut into characters with their marks: what can be folded piece by piece."""
    cut: list[str] = []
    for character in text:
        if cut and (category(character)[0] in "MC" or "\u1160" <= character <= "\u11ff"):
            cut[-1] += character
        else:
            cut.append(character)
    return cut


def as_latin(word: str) -> str:
    """Return a folded word with every look-alike of a Latin letter or digit read as that letter.

    A word that is not wholly Latin after that is really of another script, and comes back as it was.
    """
    if word.isascii():
        return word
    latin = word.translate(_looks()[0])
    return latin if is_ascii(latin) else word


def readings(piece: str) -> tuple[str, ...]:
    """Return what a folded piece of a line may spell in the letters a to z, the likeliest first.

    Digits and signs are letters or nothing, look-alikes have the look of their small form or their capital;
    what no table knows is `UNKNOWN`. `l` and `i` are not told apart: a `1` is always read as `i`.
    """
    forms: dict[str, None] = {}
    for latin in _as_seen(piece):
        if latin.isalpha():
            forms[latin] = None
            continue
        if latin.isalnum():
            forms |= {each.translate(_LEET_I): None for each in (latin, latin.replace("6", "b"))}
            continue
        bare = latin.strip(_ASIDE)
        drawn = _DRAWN_WITH_SIGNS.sub(lambda found: _DRAWN[found[0]], latin)
        # Where signs are letters within, they are at the edges too: `+h€` is `the`. Where digits are, signs
        # are that do not stand beside words: `a1|` is `all`, `y0u!` is `you`.
        within = (
            drawn != latin
            or len(bare) == 1
            or _LEET_SIGN.search(bare)
            or (_LEET_AT_EDGE.search(latin) and _LEET_DIGIT.search(bare))
            or (latin[-1] == "+" and len(latin) > _PLUS)
        )
        texts = [drawn, latin, bare] if within else [bare, drawn, latin]
        letters = _NO_LETTER_OR_DIGIT.sub("", latin)
        if _SPACED_BY_SIGNS.fullmatch(bare):
            signs = _LETTERS_OR_DIGITS.sub("", bare)
            alike = len(set(signs)) == 1 and (len(signs) > 1 or (signs == "|" and letters.isalpha()))
            texts.insert(0 if alike else len(texts), letters)
        elif len(letters) >= _SIGNS_DROPPED:
            texts.append(letters)
        if "6" in latin:
            texts += [text.replace("6", "b") for text in texts]
        forms |= {_NO_LETTER.sub("", text.translate(_LEET_I)): None for text in dict.fromkeys(texts)}
    if UNKNOWN in "".join(forms):
        forms |= {form.replace(UNKNOWN, ""): None for form in forms}
    forms.pop("", None)
    return tuple(forms)


def masked(piece: str) -> tuple[str, ...]:
    """Return the ways to read a piece in which signs and strange letters hide others, each such as `MASK`.

    There is none where nothing hides, or the first letter: that one is always to be seen.
    """
    piece = piece.translate(_APOSTROPHES)
    strange = any(category(each)[0] == "L" and not _is_latin(each) for each in _ODD.findall(piece))
    seen = (*_as_seen(piece), _ODD.sub(MASK, piece)) if strange else _as_seen(piece)
    bare = [each.strip(_MASK_ASIDE) for each in seen]
    hiding = [each for each in bare if _MASK.search(each) and not _ONLY_MASK.match(each)]
    return tuple(
        dict.fromkeys(mask.sub(MASK, each).translate(leet) for mask, leet in _UNMASKED for each in hiding)
    )


def _as_seen(piece: str) -> tuple[str, ...]:
    """Return a piece in ASCII but for `UNKNOWN`, by the looks of small letters and by those of capitals.

    There is nothing where most of it is of another script.
    """
    if piece.isascii():
        return (piece,)
    latin = (piece.translate(table) for table in _looks())
    seen = dict.fromkeys(each if each.isascii() else _ODD.sub(_odd, each) for each in latin)
    strange = {each: each.count(UNKNOWN) for each in seen}
    return tuple(
        each for each, odd in strange.items() if not odd or 2 * odd < len(_NO_LETTER_OR_DIGIT.sub("", each))
    )


@lru_cache(maxsize=4096)
def _is_latin(character: str) -> bool:
    return "LATIN" in name(character, "")


def _odd(found: re.Match[str]) -> str:
    if ord(found[0]) in _LEET_I:
        return found[0]
    return UNKNOWN if found[0] == UNKNOWN or category(found[0])[0] == "L" else _SIGN


def is_ascii(text: str) -> bool:
    """Tell whether all of `text` is ASCII but for what is no letter at all."""
    return text.replace(UNKNOWN, "").isascii()


def unleeted(word: str) -> tuple[str, str]:
    """Return a word with digits and signs read as letters, in the two readings of `1` and `|`."""
    return word.translate(_LEET_I), word.translate(_LEET_L)


def _seen(text: str, *, marks: bool) -> str:
    return _BEYOND.sub(_seen_beyond, text).translate(_MARKED if marks else _BARE)


def _seen_beyond(found: re.Match[str]) -> str:
    return _rare(found[0])


@lru_cache(maxsize=4096)
def _rare(character: str) -> str:
    """Return what is seen of a character beyond the tables."""
    if ord(character) in _UNSEEN_BEYOND:
        return ""
    return UNKNOWN if category(character) in _NO_LETTERS else as_known(character)


def _marked(place: int) -> int | str | None:
    """Return what is seen of a code point, with its accents; None where that is nothing."""
    character = chr(place)
    if character in _BLANK:
        return None
    kind = category(character)
    if kind[0] in "LN":
        return as_known(character)
    return _DOTS.get(character) or _STANDS_FOR.get(kind, character)


def _bare(place: int) -> int | str | None:
    """Return what is seen of a code point, without its accents; None where that is nothing."""
    character = chr(place)
    kind = category(character)
    if kind in _MARKS or (kind == "Mc" and combining(character)):
        return None
    known = as_known(character) if kind[0] in "LN" else character
    return _marked(place) if known == character else known.translate(_BARE)


_BARE, _MARKED = Reckoned(_bare), Reckoned(_marked)  # a chat has few code points


@cache
def _looks() -> tuple[dict[int, str], dict[int, str]]:
    """Return which ASCII letter or digit folded characters look like: as they are, and as their capitals do.

    The data is that of Unicode Technical Standard 39, as confusable-homoglyphs carries it, and what the
    standard leaves out: letters in other dress by their names in Unicode, and what is drawn alike.
    """
    raw = files("confusable_homoglyphs").joinpath("confusables.json").read_text(encoding="utf-8")
    small: dict[int, str] = {ord("ß"): "b", ord("æ"): "ae", ord("œ"): "oe"}
    capital: dict[int, str] = {}
    for character, alikes in json.loads(raw).items():
        targets = [alike["c"] for alike in alikes if len(alike["c"]) == 1 and alike["c"].isascii()]
        if len(character) == 1 and not character.isascii() and targets and targets[0].isalnum():
            folded = character.casefold()
            table = small if folded == character else capital
            if len(folded) == 1 and not folded.isascii():
                table.setdefault(ord(folded), targets[0].lower())
    for latin, alike in _CAPITALS_ALIKE.items():
        capital |= {ord(each.casefold()): latin for each in alike}
    for place in chain.from_iterable(range(first, last + 1) for first, last in _DRESSED_BLOCKS):
        if found := _DRESSED.fullmatch(name(chr(place), "")):
            small.setdefault(ord(as_known(chr(place))[0]), found[1].lower())
    for latin, alike in _DRAWN_ALIKE.items():
        for each in alike:
            small.setdefault(ord(each), latin)
    small = capital | small
    return small, small | capital
