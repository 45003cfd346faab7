"""What the band keeps private, beside what the artist keeps: by their names, and by topics of their own."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.domain.backstage.band import OwnBoundary, Privacy
from bot.errors import DocumentError, Fault
from bot.moderation.phrase import MAX_LINE, PhraseList, read_phrases
from bot.moderation.phrase_words import PhraseWords
from bot.moderation.private_topics import MARK

BAND = "band"
"""The boundary of the policy about the people around the artist: its title and words are theirs too."""

NAMING = {"mate = ": "", "mates = ": "s"}
"""How the lines of a list begin that say by which words one of the band, or what is theirs, is meant, and the
ending that a name has there."""

NAMING_LISTS = ("phrases/boundary_band.txt", "phrases/told_band.txt")
"""The lists in which the names of the band are added to these lines."""

_SIGNS = re.compile(r"[\W_]+")


class Kept(NamedTuple):
    """What is private of all of the band, as far as it can be read, and what cannot be."""

    band: tuple[Privacy, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def hidden(self) -> re.Pattern[str] | None:
        """What finds the names that are not to be said; as they are written, since "Will" is a word too."""
        names = sorted({name for each in self.band if each.hidden for name in each.names}, key=len)
        found = "|".join(map(re.escape, reversed(names)))
        return re.compile(rf"(?<!\w)(?:{found})(?!\w)") if names else None


NOTHING_KEPT = Kept()


def read_kept(band: Iterable[Privacy]) -> Kept:
    """Return what is private of the band; a phrase that cannot be read is left out and named."""
    faults: list[Fault] = []
    kept = tuple(each._replace(boundaries=tuple(_sound(each, faults))) for each in band)
    return Kept(kept, tuple(faults))


def _sound(of: Privacy, faults: list[Fault]) -> Iterable[OwnBoundary]:
    for boundary in of.boundaries:
        left = [words for words in boundary.words if _reads(of.whose, words, faults)]
        yield boundary.model_copy(update={"words": tuple(left)})


def _reads(whose: str, words: str, faults: list[Fault]) -> bool:
    try:
        read_phrases(words, f"band {whose}, boundaries")
    except DocumentError as error:
        faults.extend(replace(each, place=f"band {whose}, boundaries") for each in error.faults)
        return False
    return True


def unreadable_in(boundary: OwnBoundary) -> Fault | None:
    """Return what is wrong with the first of a boundary's phrases that cannot be read; None for nothing."""
    faults: list[Fault] = []
    return next((faults[0] for words in boundary.words if not _reads("", words, faults)), None)


def naming(texts: Mapping[str, str], band: Sequence[Privacy]) -> Mapping[str, str]:
    """Return the texts of lists with the names of the band where those look for them."""
    names = dict.fromkeys(filter(None, (_plain(name) for each in band for name in each.names)))
    if not names:
        return texts
    return {**texts, **{path: _named(texts[path], names) for path in NAMING_LISTS if path in texts}}


def _named(text: str, names: Iterable[str]) -> str:
    """Return the text of a list with these names in it, as many as a line has room for."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        for ending in (ending for begins, ending in NAMING.items() if line.startswith(begins)):
            for name in names:
                longer = f"{lines[number]} | {name}{ending}"
                lines[number] = longer if len(longer) <= MAX_LINE else lines[number]
    return "\n".join(lines)


def _plain(name: str) -> str:
    """Return a name as lists of phrases write it: words alone."""
    return " ".join(_SIGNS.sub(" ", name).split())


def own_lists(band: Sequence[Privacy], words: PhraseWords, says: str) -> Iterable[PhraseList]:
    """Yield the lists by which the topics of the band are known; `says` is said where none of them says."""
    for each in band:
        for number, boundary in enumerate(each.boundaries, 1):
            name = f"{MARK}{BAND} {each.whose} {number}"
            read = read_phrases("\n".join(boundary.words), name, words)
            yield replace(read, says=boundary.says or says)
