"""The lists in `words/`: small words by a name, ways of spelling, harmless words."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from bot.errors import DocumentError, Fault
from bot.moderation.letters import as_compared

WordLists = Mapping[str, frozenset[str]]
NO_LISTS: WordLists = {}


class Said(NamedTuple):
    """What a line says without its remark; `taken`: what it names is taken out of what stands before it."""

    number: int
    text: str
    taken: bool


def said_lines(text: str) -> Iterator[Said]:
    """Yield the lines of a list that say something, `- line` as one that takes out; the first is no. 1."""
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        said = line.split("#")[0].strip()
        if said:
            yield Said(number, said.removeprefix("-").strip(), taken=said.startswith("-"))


def read_words(text: str, name: str, names: Collection[str] = ()) -> WordLists:
    """Return the words of each line `name: word, two words`; lines of the same name add up.

    `- name: word` takes a word out. Where `names` are given there are no others.

    Raises:
        DocumentError: a line has no colon, or a name that there is not.
    """
    lists: dict[str, frozenset[str]] = {}
    faults: list[Fault] = []
    for number, said, taken in said_lines(text):
        named, colon, words = said.partition(":")
        named = named.strip()
        if not colon:
            faults.append(Fault(f"{name}, line {number}", "has no colon", "write it like: en: the, be, to"))
        elif names and named not in names:
            mend = f"write one of: {', '.join(sorted(names))}"
            faults.append(Fault(f"{name}, line {number}", f"{named!r} is no list that is looked at", mend))
        else:
            found, before = _forms(words), lists.get(named, frozenset[str]())
            lists[named] = before - found if taken else before | found
    if faults:
        raise DocumentError(name, faults)
    return lists


def read_spellings(text: str, name: str = "spelling.txt") -> dict[str, str]:
    """Return the ways of spelling words, each with the words that are meant.

    A line is `you: u ya yu`; the words before the colon may be several. `- you: ya` takes a spelling out.

    Raises:
        DocumentError: a line has no colon, a spelling has two meanings, or a meaning is itself a spelling.
    """
    same: dict[str, str] = {}
    faults: list[Fault] = []
    for number, said, taken in said_lines(text):
        meaning, colon, forms = (part.strip() for part in as_compared(said).partition(":"))
        if not colon:
            faults.append(Fault(f"{name}, line {number}", "has no colon", "write it like: you: u ya"))
        for form in forms.split():
            if taken:
                if same.get(form) == meaning:
                    del same[form]
            elif same.setdefault(form, meaning) != meaning:
                says = f"{form!r} has another meaning further up"
                faults.append(Fault(f"{name}, line {number}", says, "keep one of them"))
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


def read_harmless(text: str, name: str = "harmless.txt") -> dict[str, str]:
    """Return the harmless words of a list, a line a word, each as a spelling of itself.

    So none of them is taken for another word that was mistyped. `- word` takes one out.

    Raises:
        DocumentError: a line has more than one word.
    """
    words: dict[str, str] = {}
    faults: list[Fault] = []
    for number, said, taken in said_lines(text):
        word = as_compared(said)
        if len(word.split()) > 1:
            says = f"{said!r} is more than one word"
            faults.append(Fault(f"{name}, line {number}", says, "write each word on a line of its own"))
        elif taken:
            words.pop(word, None)
        else:
            words[word] = word
    if faults:
        raise DocumentError(name, faults)
    return words


def _forms(words: str) -> frozenset[str]:
    """Return the words between commas, as they are shown and as they are compared: both are looked up."""
    said = [" ".join(word.lower().split()) for word in words.split(",")]
    return frozenset([*said, *map(as_compared, said)]) - {""}
