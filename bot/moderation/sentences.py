"""Where sentences begin and end: whom they call, and what hangs on behind, is no part of them."""

import re
from collections.abc import Iterable, Sequence

from bot.moderation.phrase import PhraseList
from bot.moderation.phrase_tree import Edges, Places, Spoken, Tree, either
from bot.moderation.reading import Piece, Reading

_STOP = re.compile(r"[.!?][^\w\s]*$")
_EMOTICON = re.compile(r"[:;=x8]['^-]?[()\[\]dpoc3/|*]+|<+/?3+|\^[_.]?\^", re.IGNORECASE)
_EMOTE = re.compile(r"[A-Za-z]*[a-z][A-Z]\w*")
_CAPITALS = re.compile(r"[A-Z]{3,}\d*")
_LEAST_OF_A_NAME = 4
"""Letters of a login's beginning by which people call its owner: `juni`, for `junipervale`."""


class Sentences:
    """Finds the edges of sentences; `heads` may stand before the first word, and `tails` behind the last."""

    def __init__(self, heads: PhraseList, tails: PhraseList) -> None:
        self._heads = either([phrase.tree for phrase in heads.phrases])
        self._tails = either([phrase.tree for phrase in tails.phrases])

    def edges(self, reading: Reading) -> Edges:
        """Return where sentences begin, also behind what may stand before, and likewise where they end."""
        low = reading.line.low
        stops = _places(each.until for each in reading.pieces if _STOP.search(low[each.begins : each.ends]))
        aside = _names(reading.words, reading.around.artist) | _emotes(reading.line.plain, reading.pieces)
        begins = _spread(self._heads, 1 | stops, aside, reading.spoken, back=False)
        ends = _spread(self._tails, 1 << len(reading.words) | stops, aside, reading.spoken, back=True)
        return Edges(begins, ends)


def _spread(tree: Tree, at: Places, aside: Places, spoken: Spoken, *, back: bool) -> Places:
    """Return the places, and those to which any number of a tree's phrases and of words `aside` lead."""
    before = 0
    while at != before:
        before = at
        at |= at >> 1 & aside if back else (at & aside) << 1
        at |= tree.walk(at, spoken, back=back)
    return at


def _names(words: Sequence[str], artist: str) -> Places:
    """Return the places before the artist's name."""
    return _places(
        place for place, word in enumerate(words) if len(word) >= _LEAST_OF_A_NAME and artist.startswith(word)
    )


def _emotes(plain: str, pieces: Sequence[Piece]) -> Places:
    """Return the places before what looks like an emote, as capitals do unless all is written in them."""
    written = plain.split()
    if len(written) != len(pieces):  # what was spelled out is one piece there, and several here
        return 0
    calm = not plain.isupper()
    return _places(
        place
        for each, piece in zip(written, pieces, strict=True)
        if _EMOTICON.fullmatch(each) or _EMOTE.fullmatch(each) or (calm and _CAPITALS.fullmatch(each))
        for place in range(piece.first, piece.until)
    )


def _places(numbers: Iterable[int]) -> Places:
    places = 0
    for number in numbers:
        places |= 1 << number
    return places
