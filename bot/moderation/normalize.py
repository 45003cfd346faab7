"""A line of chat made comparable once, with a way back to what was really written."""

import unicodedata
from dataclasses import dataclass

# Full stops that browsers read as the dot of a domain (UTS 46, section 2.3), besides NFKC's own.
_DOTS = {"\u3002": ".", "\uff61": "."}


@dataclass(frozen=True, slots=True)
class Normalized:
    """`plain`: width and ligatures folded, invisible characters gone, case kept.

    `origin[i]` is where `plain[i]` stood in `original`, so that an explanation can quote what was written.
    """

    original: str
    plain: str
    origin: tuple[int, ...]

    def quote(self, start: int, end: int) -> str:
        """Return what stood in the original where `plain[start:end]` is now."""
        if start >= end:
            return ""
        return self.original[self.origin[start] : self.origin[end - 1] + 1]


def normalize(text: str) -> Normalized:
    """Return `text` normalized; normalizing `plain` again changes nothing."""
    if text.isascii() and text.isprintable():
        return Normalized(text, text, tuple(range(len(text))))
    plain: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text):
        for folded in unicodedata.normalize("NFKC", _DOTS.get(character, character)):
            shown = _shown(_DOTS.get(folded, folded))
            plain.append(shown)
            origin += [place] * len(shown)
    return Normalized(text, "".join(plain), tuple(origin))


def _shown(character: str) -> str:
    """Return white space and control characters as a space, what nobody sees as nothing."""
    if character.isspace() or unicodedata.category(character) == "Cc":
        return " "
    return (
        ""
        if unicodedata.category(character) in {"Cf", "Cs", "Co", "Cn"} or _is_blank(character)
        else character
    )


def _is_blank(character: str) -> bool:
    """Tell whether a letter or mark draws nothing: variation selectors, Hangul fillers, the joiner."""
    return character in "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0" or (
        "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    )
