"""Small words by a name, as `words/guards.txt` and `words/languages.txt` have them."""

from collections.abc import Mapping

from bot.errors import DocumentError, Fault

WordLists = Mapping[str, frozenset[str]]


def read_words(text: str, name: str) -> WordLists:
    """Return the words of each line `name: word, two words`; lines of the same name add up.

    Raises:
        DocumentError: a line has no colon.
    """
    lists: dict[str, frozenset[str]] = {}
    faults: list[Fault] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        said = line.split("#")[0].strip()
        named, colon, words = said.partition(":")
        if said and not colon:
            faults.append(Fault(f"{name}, line {number}", "has no colon", "write it like: en: the, be, to"))
        elif said:
            found = frozenset(" ".join(word.lower().split()) for word in words.split(","))
            lists[named.strip()] = lists.get(named.strip(), frozenset()) | found - {""}
    if faults:
        raise DocumentError(name, faults)
    return lists
