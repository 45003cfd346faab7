"""Where sentences begin and end: whom they call, and what hangs on behind, is no part of them."""

from bot.moderation.phrase import PhraseList
from bot.moderation.phrase_tree import Places, Spoken, Tree, either
from bot.moderation.reading import Reading


class Sentences:
    """Finds the edges of sentences; `heads` may stand before the first word, and `tails` behind the last."""

    def __init__(self, heads: PhraseList, tails: PhraseList) -> None:
        self._heads = either([phrase.tree for phrase in heads.phrases])
        self._tails = either([phrase.tree for phrase in tails.phrases])

    def edge(self, reading: Reading, ends: bool) -> Places:
        """Return where sentences end, also before what may hang on; or where they begin, likewise."""
        tree, bound = (self._tails, 1 << len(reading.words)) if ends else (self._heads, 1)
        return _spread(tree, bound | reading.stops, reading.named | reading.emotes, reading.spoken, back=ends)


def _spread(tree: Tree, at: Places, aside: Places, spoken: Spoken, *, back: bool) -> Places:
    """Return the places, and those to which any number of a tree's phrases and of words `aside` lead."""
    before = 0
    while at != before:
        before = at
        at |= at >> 1 & aside if back else (at & aside) << 1
        at |= tree.walk(at, spoken, back=back)
    return at
