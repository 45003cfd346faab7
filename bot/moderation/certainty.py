"""How sure a match is that a line is meant so."""

from enum import IntEnum


class Certainty(IntEnum):
    """How sure a match is; how gravely it may be answered follows from it (`Ceilings`)."""

    POSSIBLE = 1
    """It may as well be harmless: a human looks at most."""
    LIKELY = 2
    """It is hardly ever meant otherwise."""
    CERTAIN = 3
    """It cannot be meant otherwise, even alone."""
