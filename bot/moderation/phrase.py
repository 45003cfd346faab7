"""The language of phrase lists: what a person writes down, turned into a pattern for linear-time matching.

    where do you live           these words, whatever their case, accents, spelling tricks
    (buy | get) followers       one or the other
    are you [really] single     a word that may be there or not
    marry ... me                up to four words between (`..`: up to two, `....`: up to eight)
    follow*                     any ending: follow, follows, follower
    *fuck*                      inside a word
    <group> are scum            one of a list that the file names: `group = women | gay people`
    ^hi $                       at the beginning of the line, at its end
    @                           somebody is mentioned
    #                           the rest of the line is a remark

A line that begins with `-` names what passes although another line would stop it; one that begins with `?`
names what a moderator should look at, without anything being done.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.document import MAX_QUOTE
from bot.errors import DocumentError, Fault
from bot.moderation.alphabet import atom
from bot.moderation.letters import as_compared

MAX_LINES = 20_000
"""Lines of a list file: ten times the longest list that is shipped or was found elsewhere."""
MAX_LINE = 2_000
"""Characters of a line, which may name many alternatives."""
MAX_WORD = 50
"""Letters of a word; there are hardly any of more than 30."""
MAX_NESTING = 20
"""Brackets within brackets."""
MAX_PATTERN = 20_000
"""Characters of a pattern in which all names are written out: what RE2 takes with four bytes a letter."""
MAX_FAULTS = 20
"""Lines of a list that are complained of at once."""

_GAPS = {"..": ".{0,2}", "...": ".{0,4}", "....": ".{0,8}"}
_TOKEN = re.compile(r"\s*(\.{2,4}|<[a-z_]+>|[()\[\]|^$@]|[^\s()\[\]|<>^$]+)")
_WORD = re.compile(r"\*?[^\W_]+\*?")
_NAMED = re.compile(r"([a-z_]+)\s*=\s*(.+)")
_APOSTROPHES = str.maketrans("", "", "'’")

Respell = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One pattern. `passes`: it makes lines pass; `sure`: something is done about it, else a human looks.

    `pattern` has its words as atoms of an alphabet; `source` is what the person wrote.
    """

    pattern: str
    source: str
    sure: bool = True
    passes: bool = False


@dataclass(frozen=True, slots=True)
class PhraseList:
    """What a list file says: single words apart, since those are looked up and not searched for.

    `vocabulary` is every word in it, `strong` those that stop a line all by themselves; `says` is what to
    tell whoever said something of it, if the list has words of its own for that. `guarded`: what is said and
    not meant is no hit of it; a list by which somebody is spared is not guarded.
    """

    name: str
    phrases: tuple[Phrase, ...] = ()
    words: Mapping[str, bool] = field(default_factory=dict[str, bool])
    vocabulary: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    says: str = ""
    guarded: bool = True


def read_phrases(text: str, name: str, respell: Respell = str) -> PhraseList:
    """Return the list in the text of a list file; `respell` is how a word of it is spelled in comparing.

    Raises:
        DocumentError: some lines cannot be read, or there are too many; the first of them are named.
    """
    reader = _Reader(respell)
    phrases: list[Phrase] = []
    words: dict[str, bool] = {}
    faults: list[Fault] = []
    lines = text.lstrip("\ufeff").splitlines()
    if len(lines) > MAX_LINES:
        mend = "cut it into several files, and name those that are needed"
        raise DocumentError(name, [Fault(name, f"has {len(lines)} lines, and may have {MAX_LINES}", mend)])
    for number, line in enumerate(lines, 1):
        said = re.sub(r"(^|\s)#.*", "", line).strip()
        if not said:
            continue
        try:
            said = _bounded(said, MAX_LINE, "characters")
            if named := _NAMED.fullmatch(said):
                reader.define(named[1], named[2])
            elif word := reader.single(said.lstrip("?").strip()):
                words[word] = not said.startswith("?")
            else:
                phrases.append(reader.phrase(said))
        except ValueError as error:
            faults.append(
                Fault(f"{name}, line {number}", str(error), "see docs/policy.md for the signs and bounds")
            )
        if len(faults) == MAX_FAULTS:
            break
    if faults:
        raise DocumentError(name, faults)
    return PhraseList(
        name,
        tuple(phrases),
        words,
        vocabulary=frozenset(reader.vocabulary) | frozenset(words),
        strong=frozenset(words) | frozenset(reader.strong),
    )


def read_terms(text: str, name: str, *, inside: bool, respell: Respell = str) -> PhraseList:
    """Return the list in the text of a word list: a word a line, `-word` for an exception, `#` for a remark.

    `inside`: the words count within longer words too, but for the exceptions.
    """
    lines = [re.sub(r"(^|\s)#.*", "", line).strip() for line in text.lstrip("\ufeff").splitlines()]
    return read_phrases("\n".join(_inside(line) for line in lines) if inside else text, name, respell)


def _inside(line: str) -> str:
    word = line.lstrip("-? ")
    return f"{line[: len(line) - len(word)]}*{word}*" if word and " " not in word else line


class _Reader:
    """Reads the lines of one file, remembering the lists that it names and the words that it uses."""

    def __init__(self, respell: Respell) -> None:
        self._respell = respell
        self._depth = 0
        self._named: dict[str, str] = {}
        self.vocabulary: set[str] = set()
        self.strong: set[str] = set()

    def define(self, name: str, said: str) -> None:
        """Give a list of alternatives its name."""
        self._named[name] = self._pattern(said)

    def single(self, said: str) -> str:
        """Return the word of a line that is one whole word; nothing for any other line."""
        word = _plain(said)
        if not word.isalnum():
            return ""
        meant = self._respell(_bounded(word, MAX_WORD, "letters"))
        return "" if " " in meant else meant

    def phrase(self, said: str) -> Phrase:
        """Return the phrase of a line."""
        sign = said[0] if said[0] in "-?" else ""
        rest = said[len(sign) :].strip()
        if sign != "-" and _WORD.fullmatch(_plain(rest)):
            self.strong.add(_plain(rest).strip("*"))
        pattern = "^" * rest.startswith("^") + self._pattern(rest.removeprefix("^"))
        return Phrase(pattern, said, sure=sign != "?", passes=sign == "-")

    def _pattern(self, said: str) -> str:
        tokens = _tokens(said)
        self._depth = 0
        pattern = self._either(tokens)
        if tokens:
            raise ValueError(f"a {tokens[0]!r} too many in {said!r}")
        if atom("")[0] not in pattern:
            raise ValueError(f"{said!r} has no word in it")
        if len(pattern) > MAX_PATTERN:
            raise ValueError(f"{said[:MAX_QUOTE]!r} stands for too much: use fewer names in it")
        return pattern

    def _either(self, tokens: list[str]) -> str:
        branches = [self._sequence(tokens)]
        while tokens and tokens[0] == "|":
            tokens.pop(0)
            branches.append(self._sequence(tokens))
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

    def _sequence(self, tokens: list[str]) -> str:
        parts: list[str] = []
        while tokens and tokens[0] not in {"|", ")", "]"}:
            parts.append(self._part(tokens.pop(0), tokens))
        if not parts:
            raise ValueError("there is nothing beside a '|' or between brackets")
        return "".join(parts)

    def _part(self, sign: str, tokens: list[str]) -> str:
        if sign in "([":
            return self._bracket(sign, tokens)
        if sign in _GAPS:
            return _GAPS[sign]
        if sign.startswith("<"):
            if sign[1:-1] not in self._named:
                raise ValueError(f"{sign} is not named further up, as in {sign[1:-1]} = this | that")
            return f"(?:{self._named[sign[1:-1]]})"
        if sign == "^" or (sign == "$" and tokens):
            raise ValueError("'^' stands at the very beginning and '$' at the very end")
        return {"$": "$", "@": atom("@")}.get(sign) or self._word(sign)

    def _bracket(self, sign: str, tokens: list[str]) -> str:
        closing = ")" if sign == "(" else "]"
        self._depth += 1
        if self._depth > MAX_NESTING:
            raise ValueError(f"has more than {MAX_NESTING} brackets within each other")
        inside = self._either(tokens)
        self._depth -= 1
        if not tokens or tokens.pop(0) != closing:
            raise ValueError(f"a {sign!r} has no {closing!r}")
        return f"(?:{inside})" + ("?" if sign == "[" else "")

    def _word(self, token: str) -> str:
        bare = _bounded(_plain(token), MAX_WORD, "letters")
        if not _WORD.fullmatch(bare):
            raise ValueError(f"{token!r} is no word")
        inner = bare.strip("*")
        inner = inner if inner != bare else self._respell(inner)
        self.vocabulary.update(inner.split())
        if inner == bare.strip("*") != bare:
            return atom(bare)
        return "".join(map(atom, inner.split()))


def _bounded(text: str, most: int, what: str) -> str:
    """Return `text`.

    Raises:
        ValueError: it is longer than `most`.
    """
    if len(text) > most:
        raise ValueError(f"{text[:MAX_QUOTE] + '…'!r} has {len(text)} {what}; {most} are the most")
    return text


def _plain(word: str) -> str:
    return as_compared(word.translate(_APOSTROPHES))


def _tokens(said: str) -> list[str]:
    """Return the words and signs of a line."""

    def cut() -> Iterator[str]:
        place = 0
        rest = said.rstrip()
        while place < len(rest):
            found = _TOKEN.match(rest, place)
            if not found:
                raise ValueError(f"{rest[place:].strip()[:20]!r} cannot be read")
            yield found[1]
            place = found.end()

    return list(cut())
