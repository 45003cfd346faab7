"""Names that are told in a list: which of them may be, looked at many at once as each look costs the same."""

from collections.abc import Callable, Iterable, Sequence

AT_ONCE = 20
"""Names that are looked at together: of a line with more disguised words some are read as they stand alone
(`_GUESSED` in `bot/moderation/spelling.py`)."""


def tellable(names: Iterable[str], private: Callable[[str], str]) -> list[str]:
    """Return those names, in their order and each once, that touch nothing which is `private`."""
    every = [*dict.fromkeys(names)]
    groups = (every[at : at + AT_ONCE] for at in range(0, len(every), AT_ONCE))
    return [name for group in groups for name in _in_group(group, private)]


def _in_group(names: Sequence[str], private: Callable[[str], str]) -> Iterable[str]:
    if not private(" · ".join(names)):
        return names
    return [name for name in names if not private(name)]
