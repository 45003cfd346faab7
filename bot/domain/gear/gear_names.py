"""The words by which a piece of gear can be meant, and what each is worth against its nickname."""

from collections.abc import Iterator
from itertools import pairwise

from bot.domain.gear.gear import GearItem
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.folding import PAIR, folded_words, singulars

# Tuned on the table of asks in the tests, from 0 to 1; a nickname, a model and a slug are worth 1.
KIND, TAG = 0.97, 0.92
_MAKER, _YEAR, _OWNER, _KIN = 0.94, 0.9, 0.9, 0.9
_ONE_OF_A_NAME, _ONE_OF_A_TAG = 0.87, 0.8  # one word of several, against all of them

NAMING = {1.0, _ONE_OF_A_NAME, _MAKER, _MAKER * _ONE_OF_A_NAME}
"""What words are worth that name a piece or its maker; any other tells how it is."""


def whole_names(item: GearItem) -> set[tuple[str, ...]]:
    """Return the whole names of a piece as their words, whatever their case and accents."""
    names = (item.slug, item.nickname, item.model, item.name, f"{item.maker} {item.model}")
    return {words for name in names if (words := tuple(folded_words(name)))}


def called(item: GearItem, words: str) -> bool:
    """Tell whether `words` are a whole name of the piece, whatever their case and accents."""
    return tuple(folded_words(words)) in whole_names(item)


def words_of(item: GearItem, words: GearWords) -> Iterator[tuple[str, float]]:
    """Yield the words by which a piece can be meant, each with its worth (0–1), and what means the same.

    One word of a tag, of those that are never a slip, is none: a red lamp is no lamp.
    """
    spoken = [
        (item.nickname, 1.0),
        (item.model, 1.0),
        (item.slug, 1.0),
        (item.maker, _MAKER),
        (f"{item.maker} {item.model}", _MAKER),
        *((tag, TAG) for tag in item.tags),
        (str(item.year or ""), _YEAR),
        (item.owner, _OWNER),
    ]
    for text, worth in spoken:
        parts = folded_words(text)
        share = 1.0 if len(parts) < PAIR else _ONE_OF_A_TAG if worth == TAG else _ONE_OF_A_NAME
        for word in parts:
            tells = share != _ONE_OF_A_TAG or word not in words.never_slips
            if share == 1 or (tells and not _is_letter(word)):
                yield word, worth * share
            if word in words.translations:
                yield words.translations[word], min(worth, TAG) * share
        for both in (first + second for first, second in pairwise(parts)):
            yield both, worth
            if both in words.translations:
                yield words.translations[both], min(worth, TAG)
    yield from ((word, _KIN) for word in _kin_in(item.story, words))


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _kin_in(story: str, words: GearWords) -> Iterator[str]:
    """Yield the people of a story whose gear it may be: 'my sister's, on loan'."""
    for word in folded_words(story):
        forms = (word, *singulars(word), words.translations.get(word, ""))
        yield from (form for form in forms if form in words.kin)
