"""The number of something, as people type it in chat."""

import re

_TYPED = re.compile(r"#?([0-9]{1,9})")
"""Nothing is ever numbered higher, and what is longer may not fit into the database."""


def number_in(word: str) -> int | None:
    """Return the number in what somebody typed, like '3' or '#3'; None where it is no number of anything."""
    typed = _TYPED.fullmatch(word)
    return int(typed[1]) if typed else None
