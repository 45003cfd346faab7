"""The slug of a document: its name for good, made of what it was called first."""

import re
from collections.abc import Set as AbstractSet

from bot.domain.words.code_points import without_accents
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines("document-bad-name")


def slug_for(name: str, taken: AbstractSet[str]) -> str:
    """Return a slug made of `name` that is not among `taken`: 'Señal No. 2' gives 'senal-no-2'.

    Raises:
        Refusal: `name` has no letter or digit that a slug can be made of.
    """
    slug = "-".join(re.findall(r"[a-z0-9]+", without_accents(name)))[:50].strip("-")
    if not slug:
        raise Refusal("document-bad-name")
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return slug if slug not in taken else next(name for name in numbered if name not in taken)
