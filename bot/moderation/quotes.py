"""What stands in quotation marks, and is said by somebody else."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.moderation.phrase_tree import Span
from bot.moderation.word_lists import WordLists

SENTENCE_END = re.compile(r"[!?;…]+(?=\W|$)|\.+(?=\s|$)|\n")
"""A full stop between letters or digits ends nothing: "4.5", "example.com"."""

_CLOSING = {
    '"': '["”“]',
    "“": '[”"“]',
    "”": '[”"]',
    "„": '[“”"]',
    "«": "»",
    "»": "«",
    "‹": "›",
    "'": r"(?<=\S)['’](?!\w)",
    "‘": r"(?<=\S)['’](?!\w)",
}
_CLOSES = {sign: re.compile(closing) for sign, closing in _CLOSING.items()}
_OPENS = re.compile(r"(?<!\w)(?:[\"“”„«»‹](?=\S)|['‘](?=\w))|^\s*>(?=\s*\w)")
_SINGLE = "'‘"
"""Marks that are apostrophes too: what they do not close they did not open."""
_BEFORE, _BEFORE_LETTERS = 3, 40
"""Words in front of a quotation that say whether it is thrown at somebody, "you are a", and their letters."""
_THROWN = 4
"""Words of a quotation that may be thrown at somebody; a longer one is told."""
_WORD = re.compile(r"@?[^\W_]+")


def quoted(low: str, words: WordLists, names: Iterable[str] = ()) -> list[Span]:
    """Return what stands in quotation marks, from mark to mark; one that is left open, to the sentence's end.

    Nothing where no more than `names` and `fillers` stands around: who only quotes says it. Nor is a short
    quotation told of that is thrown at somebody: you are a "…".
    """
    found = list(_quotations(low))
    aside = words.get("fillers", frozenset()) | frozenset(names)
    if not any(word not in aside and word[0] != "@" for word in _around(low, found)):
        return []
    return [span for span in found if not _is_thrown(low, span, words.get("thrown", frozenset()))]


def quotation_at(low: str, place: int) -> int:
    """Return where the quotation that opens at `place` closes; 0 where none opens or it is left open."""
    opens = _OPENS.match(low, place)
    closes = _CLOSES[opens[0]].search(low, opens.end()) if opens and opens[0] in _CLOSES else None
    return closes.end() if closes else 0


def sentence(low: str, place: int) -> int:
    """Return where the sentence at `place` ends."""
    end = SENTENCE_END.search(low, place)
    return end.start() if end else len(low)


def sentence_start(low: str, place: int) -> int:
    """Return where the sentence that reaches to a place begins."""
    begins = 0
    while (end := sentence(low, begins)) < place:
        begins = end + 1
    return begins


def lies_within(spans: Iterable[Span], low: str, start: int, end: int) -> bool:
    """Tell whether `low[start:end]`, without the signs at its edges, lies within one of `spans`."""
    while start < end and not low[start].isalnum():
        start += 1
    while start < end and not low[end - 1].isalnum():
        end -= 1
    return any(first <= start and end <= last for first, last in spans)


def _quotations(low: str) -> Iterator[Span]:
    place, open_for_good = 0, ""
    while opens := _OPENS.search(low, place):
        sign = opens[0]
        closes = None
        if sign in _CLOSES and sign not in open_for_good:
            closes = _CLOSES[sign].search(low, opens.end())
            open_for_good += "" if closes else sign
        if closes:
            place = closes.end()
        elif sign in _SINGLE:
            place = opens.end()
            continue
        else:
            place = max(sentence(low, opens.end()), opens.end())
        yield opens.start(), place


def _around(low: str, found: list[Span]) -> Iterator[str]:
    """Yield the words outside of some places."""
    place = 0
    for start, end in [*found, (len(low), len(low))]:
        yield from _WORD.findall(low[place:start])
        place = end


def _is_thrown(low: str, span: Span, thrown: frozenset[str]) -> bool:
    start, end = span
    if len(_WORD.findall(low[start:end])) > _THROWN:
        return False
    before = re.split(r"[.!?;:,\n]", low[max(0, start - _BEFORE_LETTERS) : start])[-1]
    said = _WORD.findall(before)[-_BEFORE:]
    pairs = {" ".join(pair) for pair in pairwise(said)}
    return not thrown.isdisjoint({*said, *pairs})
