"""The language of phrase lists: what a person writes down, read into trees.

    where do you live           these words, whatever their case, accents, spelling tricks
    (buy | get) followers       one or the other
    are you [really] single     a word that may be there or not
    marry ... me                up to four words between in the same sentence (`..`: up to two)
    marry .... me               up to eight words between, across full stops too
    follow*                     any ending: follow, follows, follower
    follow[s|er|ing]            these endings or none; follow(s|er) without the bare word
    *fuck*                      inside a word
    <group> are scum            one of a list that the file names: `group = women | gay people`
    ^ hi $                      at the beginning of a sentence, at its end
    ^ he is married $?          at the end of a question
    @                           somebody is mentioned
    #                           the rest of the line is a remark

A line that begins with `-` names what passes although another line would stop it. One that begins with `!`
cannot be meant otherwise, so that more than a warning may follow at once; one that begins with `?` may as
well be harmless: a moderator looks, and nothing is done. With `/no /da` at its end it does not count among
words of these languages.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from bot.domain.documents.document import MAX_QUOTE
from bot.errors import DocumentError, Fault
from bot.moderation.certainty import Certainty
from bot.moderation.language import CODES
from bot.moderation.phrase_tree import Edge, Gap, Perhaps, Signs, Tree, Words, either, row
from bot.moderation.phrase_words import (
    MAX_WORD,
    WITH_ENDINGS,
    WORD,
    PhraseWords,
    UnreadableError,
    bounded,
    plain,
)
from bot.moderation.spelling import MENTION

MAX_LINES = 20_000
"""Lines of a list file: ten times the longest list that is shipped or was found elsewhere."""
MAX_LINE = 2_000
"""Characters of a line, which may name many alternatives."""
MAX_NESTING = 20
"""Brackets and names within each other."""
MAX_WORDS = 2_500
"""Words of a phrase in which all names are written out: it bounds how long one look for it takes."""
MAX_FAULTS = 20
"""Lines of a list that are complained of at once."""

_FAR = "...."
_GAPS = {"..": 2, "...": 4, _FAR: 8}
_ASKS = "$?"
_EDGES = {"^", "$", _ASKS}
_TOKEN = re.compile(rf"\.{{2,4}}|<[a-z_]+>|{WITH_ENDINGS}|\$\?|[()\[\]|^$@]|[^\s()\[\]|<>^$]+|[<>]")
_NAMED = re.compile(r"([a-z_]+)\s*=\s*(.+)")
_REMARK = re.compile(r"(^|\s)#.*")
_LANGUAGES = re.compile(r"((?:\s+/[a-zA-Z]{2})+)$")

_CERTAINTY = {"!": Certainty.CERTAIN, "?": Certainty.POSSIBLE}
_EVERYWHERE: frozenset[str] = frozenset()
_PASSES = "-"
_SIGNS = {*_CERTAINTY, _PASSES}

TERMS = "terms/"
"""What the names of the lists begin with whose words are grave."""
_HURTFUL = (TERMS, "phrases/hate.txt", "phrases/threats.txt", "phrases/harassment.txt")
"""What the names of the lists begin with of which a moderator sees also what is said and not meant."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of a list. `passes`: it makes lines pass; `certainty`: how sure it is to be meant.

    It does not count among words of the languages `not_in` (ISO 639-1). `source` is what the person wrote.
    """

    tree: Tree
    source: str
    certainty: Certainty = Certainty.LIKELY
    passes: bool = False
    not_in: frozenset[str] = frozenset()


class Guarded(Enum):
    """What becomes of that which a list finds in words that are said and not meant."""

    DROPPED = "dropped"
    """It is no hit; but what was certain is shown to a moderator."""
    SHOWN = "shown"
    """It is shown to a moderator: what hurts may hide behind "they say"."""
    KEPT = "kept"
    """It is what it was. Such a list spares somebody, and is looked for only beside what others find."""


@dataclass(frozen=True, slots=True)
class PhraseList:
    """What a list file says.

    `uses` are the signs in it, words and stars, with how often each is written there; `strong` are the words
    that stop a line all by themselves. `says` is what to tell whoever said something of it, if the list has
    words of its own for that.
    """

    name: str
    phrases: tuple[Phrase, ...] = ()
    uses: Mapping[str, int] = field(default_factory=dict[str, int])
    strong: frozenset[str] = frozenset()
    says: str = ""
    guarded: Guarded = Guarded.DROPPED

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word in it, of stars what is written of them."""
        return frozenset(sign.strip("*") for sign in self.uses) - {MENTION}


def read_phrases(text: str, name: str, words: PhraseWords | None = None) -> PhraseList:
    """Return the list in the text of a list file; `words` are those that were read of others.

    Raises:
        DocumentError: some lines cannot be read, or there are too many; the first of them are named.
    """
    reader = _Reader(PhraseWords() if words is None else words)
    faults: list[Fault] = []
    lines = text.lstrip("\ufeff").splitlines()
    if len(lines) > MAX_LINES:
        mend = "cut it into several files, and name those that are needed"
        raise DocumentError(name, [Fault(name, f"has {len(lines)} lines, and may have {MAX_LINES}", mend)])
    for number, line in enumerate(lines, 1):
        try:
            reader.read(_REMARK.sub("", line).strip())
        except UnreadableError as error:
            faults.append(Fault(f"{name}, line {number}", str(error), error.mend))
        if len(faults) == MAX_FAULTS:
            break
    if faults:
        raise DocumentError(name, faults)
    guarded = Guarded.SHOWN if name.startswith(_HURTFUL) else Guarded.DROPPED
    return PhraseList(name, tuple(reader.phrases), reader.uses, frozenset(reader.strong), guarded=guarded)


def read_terms(text: str, name: str, *, inside: bool, words: PhraseWords | None = None) -> PhraseList:
    """Return the list in the text of a word list: a word a line, `-word` for an exception, `#` for a remark.

    `inside`: the words count within longer words too, but for the exceptions.
    """
    lines = [_REMARK.sub("", line).strip() for line in text.lstrip("\ufeff").splitlines()]
    return read_phrases("\n".join(_inside(line) for line in lines) if inside else text, name, words)


def _inside(line: str) -> str:
    word, *languages = line.lstrip("-?! ").split() or [""]
    plain = word and all(each.startswith("/") for each in languages)
    return line.replace(word, f"*{word}*", 1) if plain else line


class _Reader:
    """Reads the lines of one file, remembering the lists that it names and the words that it uses."""

    def __init__(self, words: PhraseWords) -> None:
        self._written = words
        self._named: dict[str, tuple[Tree, int, int]] = {}
        self._depth = self._deepest = self._words = 0
        self.phrases: list[Phrase] = []
        self._tokens, self._alone = Counter[str](), Counter[str]()
        self.strong: set[str] = set()

    @property
    def uses(self) -> Mapping[str, int]:
        """The signs that the lines have, with how often each is written."""
        uses = Counter(self._alone)
        for token, times in self._tokens.items():
            for sign in self._written[token].signs if token in self._written else ():
                uses[sign] += times
        return uses

    def read(self, said: str) -> None:
        """Read a line without its remark.

        Raises:
            UnreadableError: it cannot be read.
        """
        said = bounded(said, MAX_LINE, "characters")
        if named := _NAMED.fullmatch(said):
            self._named[named[1]] = self._tree(named[2]), self._words, self._deepest
        elif said:
            self.phrases.append(self._phrase(said))

    def _phrase(self, said: str) -> Phrase:
        sign = said[0] if said[0] in _SIGNS else ""
        rest = said[len(sign) :].strip()
        languages = _LANGUAGES.search(rest)
        rest = rest[: languages.start()] if languages else rest
        passes = sign == _PASSES
        tree = (None if passes else self._single(rest)) or self._tree(rest)
        if tree.needless:
            says = f"{said[:MAX_QUOTE]!r} is in every line: none of its words has to be there"
            raise UnreadableError(says, "take a word out of its [brackets], or put '|' away")
        not_in = _languages(languages[1]) if languages else _EVERYWHERE
        return Phrase(tree, said, _CERTAINTY.get(sign, Certainty.LIKELY), passes, not_in)

    def _single(self, said: str) -> Tree | None:
        """Return the tree of a line that is one word, by itself enough to stop a line; None for any other."""
        word = plain(said)
        if not WORD.fullmatch(word):
            return None
        bare = bounded(word.strip("*"), MAX_WORD, "letters")
        if bare != word:
            self.strong.add(bare)
            return None
        meant = self._written.respelled(word)
        if " " in meant:
            self.strong.add(word)
            return None
        forms = meant, f"{meant}s", f"{meant}z"
        self.strong.update(forms)
        self._alone.update(forms)
        return Words(Signs(forms))

    def _tree(self, said: str) -> Tree:
        tokens = _TOKEN.findall(said)
        self._tokens.update(tokens)
        self._depth = self._deepest = self._words = 0
        tree = self._either(tokens)
        if tokens:
            raise UnreadableError(f"a {tokens[0]!r} too many in {said!r}")
        if not self._words:
            raise UnreadableError(f"{said!r} has no word in it")
        if self._words > MAX_WORDS:
            raise UnreadableError(f"{said[:MAX_QUOTE]!r} stands for too much", "use fewer names in it")
        return tree

    def _either(self, tokens: list[str]) -> Tree:
        branches = [self._sequence(tokens)]
        while tokens and tokens[0] == "|":
            tokens.pop(0)
            branches.append(self._sequence(tokens))
        return either(branches)

    def _sequence(self, tokens: list[str]) -> Tree:
        parts: list[Tree] = []
        while tokens and tokens[0] not in {"|", ")", "]"}:
            parts.append(self._part(tokens.pop(0), tokens))
        if not parts:
            raise UnreadableError("there is nothing beside a '|' or between brackets")
        return row(parts)

    def _part(self, sign: str, tokens: list[str]) -> Tree:
        if sign in self._written:  # as most are
            return self._word(sign)
        if sign in "([":
            return self._bracket(sign, tokens)
        if sign in _GAPS:
            return Gap(_GAPS[sign], crosses=sign == _FAR)
        if sign in _EDGES:
            return Edge(ends=sign != "^", asks=sign == _ASKS)
        if sign in "<>":
            raise UnreadableError(f"a {sign!r} that is no <name> cannot be read")
        return self._name(sign[1:-1]) if sign.startswith("<") else self._word(sign)

    def _bracket(self, sign: str, tokens: list[str]) -> Tree:
        closing = ")" if sign == "(" else "]"
        self._within(1)
        inside = self._either(tokens)
        self._depth -= 1
        if not tokens or tokens.pop(0) != closing:
            raise UnreadableError(f"a {sign!r} has no {closing!r}")
        return Perhaps(inside) if sign == "[" else inside

    def _name(self, name: str) -> Tree:
        if name not in self._named:
            raise UnreadableError(f"<{name}> is not named further up, as in {name} = this | that")
        tree, words, depth = self._named[name]
        self._words += words
        self._within(depth + 1)
        self._depth -= depth + 1
        return tree

    def _word(self, token: str) -> Tree:
        tree, signs = self._written[token]
        self._words += len(signs)
        return tree

    def _within(self, depth: int) -> None:
        self._depth += depth
        self._deepest = max(self._deepest, self._depth)
        if self._depth > MAX_NESTING:
            raise UnreadableError(f"has more than {MAX_NESTING} brackets within each other")


def _languages(said: str) -> frozenset[str]:
    """Return the languages in `/no /da`.

    Raises:
        UnreadableError: one of them is not known by its words.
    """
    languages = frozenset(said.lower().replace("/", "").split())
    if unknown := sorted(languages - CODES):
        there_are = " ".join(f"/{code}" for code in sorted(CODES))
        raise UnreadableError(f"/{unknown[0]} is no language that is told apart", f"there are: {there_are}")
    return languages
