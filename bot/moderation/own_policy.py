"""The house rules of an artist: what ships, with the artist's own over it."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from bot.domain.backstage.band import Privacy
from bot.domain.documents.document import Misfit, Raw, fault_at, validated
from bot.domain.documents.own_document import Laid, Text, fitting, read_raw
from bot.domain.documents.own_list import joined
from bot.errors import DocumentError, Fault
from bot.moderation.band import read_kept
from bot.moderation.everyday import EVERYDAY, read_everyday
from bot.moderation.guards import NAMES, WORDS
from bot.moderation.language import CODES, LANGUAGES
from bot.moderation.phrase import read_phrases
from bot.moderation.policy import Policy, policy_of
from bot.moderation.policy_file import HARMLESS, SPELLINGS, read_lists
from bot.moderation.policy_names import POLICY
from bot.moderation.runs import COMMON, COMMON_NAMES
from bot.moderation.word_lists import read_harmless, read_spellings, read_words

_LINE = re.compile(r"line (\d+)$")
_READERS: Mapping[str, Callable[[str, str], object]] = {
    SPELLINGS: read_spellings,
    EVERYDAY: lambda text, _: read_everyday(text),
    HARMLESS: read_harmless,
    COMMON: lambda text, name: read_words(text, name, COMMON_NAMES),
    WORDS: lambda text, name: read_words(text, name, NAMES),
    LANGUAGES: lambda text, name: read_words(text, name, CODES),
}
"""How a list is read that is none of phrases."""


class Rulebook(NamedTuple):
    """A policy file and the lists beside it, by their path in the folder."""

    policy: Text
    lists: Mapping[str, Text]


def read_own_policy(shipped: Rulebook, own: Rulebook, band: Sequence[Privacy] = ()) -> Laid[Policy]:
    """Return the policy of an artist: the shipped one with their own over it, and what the `band` keeps.

    An own word that does not fit is left out, and the rest holds.

    Raises:
        DocumentError: the own policy is no TOML, or what ships has faults; all of them are named.
    """
    texts, left_out = _lists(shipped.lists, own.lists)
    laid = fitting(read_raw(shipped.policy), own.policy, lambda raw: _misfits(raw, texts))
    file, misfits = validated(laid.whole, POLICY)
    if file is None or misfits:
        raise DocumentError(shipped.policy.name, [fault_at(*shipped.policy, *each) for each in misfits])
    kept = read_kept(band)
    policy = policy_of(file, shipped.policy.name, texts, kept)
    return Laid(policy, (*laid.left_out, *left_out, *kept.faults))


def _misfits(raw: Raw, texts: Mapping[str, str]) -> Sequence[Misfit]:
    file, misfits = validated(raw, POLICY)
    if file is None or misfits:
        return misfits
    try:  # whether the lists are there; what stands in them is looked at once
        read_lists(file, "", dict.fromkeys(texts, ""))
    except DocumentError as error:
        return [((), f"{fault.place}: {fault.says}", fault.mend) for fault in error.faults]
    return ()


def _lists(shipped: Mapping[str, Text], own: Mapping[str, Text]) -> tuple[dict[str, str], list[Fault]]:
    """Return the lists with the own ones beside them, and why some own lines are left out."""
    texts = {path: text for path, (text, _) in shipped.items()}
    faults: list[Fault] = []
    for path, mine in own.items():
        texts[path], wrong = _list(path, texts.get(path, ""), mine)
        faults += wrong
    return texts, faults


def _list(path: str, shipped: str, own: Text) -> tuple[str, list[Fault]]:
    left_out: list[int] = []
    faults: list[Fault] = []
    while True:
        text, numbers, *_ = joined(shipped, own.text, left_out)
        try:
            _READERS.get(path, read_phrases)(text, path)
        except DocumentError as error:
            lines = [(_LINE.search(fault.place), fault) for fault in error.faults]
            mine = {numbers[int(line[1]) - 1]: fault for line, fault in lines if line}
            mine.pop(0, None)
            if mine:  # what does not fit any more without these is found next
                left_out += mine
                faults += [
                    Fault(f"{own.name}, line {at}", fault.says, fault.mend) for at, fault in mine.items()
                ]
                continue
        return text, faults
