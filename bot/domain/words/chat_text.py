"""What may be said in one chat line."""

import re

from bot.domain.words.code_points import category

MAX_CHARS = 500
"""Twitch's bound on a chat message, a warning and a reason (dev.twitch.tv/docs/api/reference)."""

_ELLIPSIS = "…"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_END = re.compile(r"[.!?](?=\s+[^\W\d_a-z])|(?= · |; )")
"""The end of a sentence, where the next one begins with a capital letter and no abbreviation is one; or of an
item in a list."""
_NO_BEGINNING = "/.!\uff0f\uff0e\uff01\ufe52\ufe57\u2024\u2800\u3164\u115f\u1160\uffa0"
"""Signs of commands, also of full and small width, and what is seen as a space and is none for Unicode."""
_UNSEEN = {"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"}
"""Categories of what nobody sees at the beginning of a line, where a mark has no letter to stand on."""


def one_line(text: str) -> str:
    """Return `text` with every run of white space and control characters as one space."""
    if text.isascii() and text.isprintable():  # as most lines are: to look at each sign is dear
        return " ".join(text.split())
    return " ".join("".join(" " if category(c)[0] in "CZ" else c for c in text).split())


def fit(text: str, limit: int = MAX_CHARS) -> str:
    """Return `text` as one chat line of at most `limit` characters, cut at the end of a word.

    Line breaks become spaces. A leading `/`, `.` or `!` goes, since Twitch reads the first two as its own
    commands and other bots the third; also one behind what nobody sees, which some of them pass over.
    """
    line = _begun(" ".join(_CONTROL.sub(" ", text).split()))
    if len(line) <= limit:
        return line
    room = line[: limit - len(_ELLIPSIS) + 1]
    cut = room.rsplit(" ", 1)[0] if " " in room else room[:-1]
    return cut.rstrip(" ,;:·–—-") + _ELLIPSIS


def _begun(line: str) -> str:
    """Return a line from the first character on with which it may begin."""
    first = (
        place
        for place, each in enumerate(line)
        if each not in _NO_BEGINNING and category(each) not in _UNSEEN
    )
    return line[next(first, len(line)) :]


def with_more(text: str, more: str, limit: int = MAX_CHARS) -> str:
    """Return `text` with `more` behind it, in at most `limit` characters: it is `text` that gives way."""
    return f"{fit_sentences(text, limit - len(more) - 1)} {more}"


def is_cut(text: str) -> bool:
    """Tell whether something was left out at the end of a line."""
    return text.endswith(_ELLIPSIS)


def fit_sentences(text: str, limit: int) -> str:
    """Return what fits of `text` into `limit` characters: whole sentences and items of lists, else words.

    An ellipsis tells that something is left out.
    """
    if len(text) <= limit:
        return fit(text)
    cuts = [f"{text[: end.end()]} {_ELLIPSIS}" for end in _END.finditer(text)]
    whole = [cut for cut in cuts if len(cut) <= limit]
    return fit(whole[-1] if whole else text, limit)


def masked(words: str) -> str:
    """Return `words` so that who wrote them knows them again and nobody else has to read them: 'exa…'.

    At most three letters are shown, and at most a third of them all.
    """
    line = " ".join(_CONTROL.sub(" ", words).split())
    return line[: max(1, min(3, len(line) // 3))].rstrip() + _ELLIPSIS if line else ""


LIST_CHARS = 380
"""Characters of a line that a list may take; the words around it need the rest."""


def fit_list(parts: list[str], limit: int = MAX_CHARS, separator: str = " · ") -> tuple[str, int]:
    """Return as many whole `parts` as fit into `limit`, joined, and how many were left out."""
    joined = ""
    for position, part in enumerate(parts):
        longer = f"{joined}{separator}{part}" if joined else part
        if len(longer) > limit:
            return joined, len(parts) - position
        joined = longer
    return joined, 0
