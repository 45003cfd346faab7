"""Laws of which each example is dear, as it has a database of its own: they are tried at a share of them."""

from hypothesis import settings


def share(part: float) -> settings:
    """Return settings with a part of the examples of other laws, so that `make long` tries more of them."""
    return settings(max_examples=round(part * settings().max_examples))
