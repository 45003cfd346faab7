"""Impersonation: a name that is made to look like that of the artist, the band or a moderator."""

import re
from functools import lru_cache
from typing import Annotated, ClassVar, Literal

from pydantic import Field
from rapidfuzz.distance import OSA

from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.letters import as_compared, as_latin, unleeted
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch

_SEPARATORS = re.compile(r"[\W_]+")
MAX_AFFIXES = 50
"""Affixes at most: each is tried on every name that speaks."""
_MIN_LETTERS = 4
"""A shorter name is guarded as it is written only: with a number or `tv` after it, it is anybody's."""


class Impersonation(RuleKind):
    """Stops names that look the same as a guarded one, unless they are that account's own.

    What only resembles a name that is guarded closely is put before a human: with `affixes` as an impostor
    puts before or after a name, with a number, or, from `typo_letters` letters on, with one letter wrong.
    """

    kind: Literal["impersonation"] = "impersonation"
    of_names: ClassVar[bool] = True
    affixes: Annotated[tuple[str, ...], Field(max_length=MAX_AFFIXES)] = (
        "official",
        "real",
        "thereal",
        "the",
        "its",
        "tv",
        "ttv",
        "music",
        "live",
    )
    typo_letters: Annotated[int, Field(ge=4, le=25)] = 7

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return the chatter's name if it looks like somebody else's that is guarded; else None."""
        if not room.guarded:
            return None
        chatter = line.message.chatter
        login = chatter.login.lower()
        if any(owner.lower() == login for owner in room.guarded.values()):
            return None
        same = chatter.name.lower() == login
        guarded = _all_folded(tuple(room.guarded))
        closely = _all_folded(tuple(sorted(room.guarded_closely)))
        for name in (chatter.name,) if same else (chatter.name, chatter.login):
            forms = _forms(name, self.affixes)
            if forms[0] in guarded:
                return RuleMatch(name, Certainty.CERTAIN)
            if any(self._resembles(form, closely) for form in forms):
                return RuleMatch(name, Certainty.POSSIBLE)
        return None

    def _resembles(self, form: str, guarded: frozenset[str]) -> bool:
        if form in guarded:
            return len(form) >= _MIN_LETTERS
        return len(form) >= self.typo_letters - 1 and any(
            abs(len(form) - len(name)) <= 1 and OSA.distance(form, name, score_cutoff=1) <= 1
            for name in guarded
            if len(name) >= self.typo_letters
        )


@lru_cache(maxsize=8)
def _all_folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, names)) - {""}


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """Return a name as the eye takes it: no case, accents, separators; look-alikes as one letter."""
    return _as_seen(_letters(name))


@lru_cache(maxsize=1024)
def _forms(name: str, affixes: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name folded, first as it is, then without digits around it and without affixes."""
    letters = _letters(name)
    forms = [_as_seen(letters), _as_seen(letters.strip("0123456789"))]
    forms += [_without(form, tuple(map(folded, affixes))) for form in forms]
    return tuple(dict.fromkeys(forms))


def _without(form: str, affixes: tuple[str, ...]) -> str:
    for affix in sorted(filter(None, affixes), key=len, reverse=True):
        form = form.removesuffix(affix) if form != affix else form
        form = form.removeprefix(affix) if form != affix else form
    return form


def _letters(name: str) -> str:
    return _SEPARATORS.sub("", as_latin(as_compared(name)))


def _as_seen(letters: str) -> str:
    """Return letters with digits read as letters, `l`, `i` and `1` as one, `rn` as `m`, `vv` as `w`."""
    return unleeted(letters)[1].replace("i", "l").replace("rn", "m").replace("vv", "w")
