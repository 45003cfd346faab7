"""Names of a list, looked at many at once: no other names are told than if each were looked at alone."""

from hypothesis import given
from hypothesis import strategies as st

from bot.services.words.private_names import AT_ONCE, tellable


def private(text: str) -> str:
    return "a topic" if "x" in text else ""


@given(st.lists(st.text("abx ", max_size=4), max_size=3 * AT_ONCE))
def test_what_is_told_is_what_would_be_told_of_each_alone(names: list[str]) -> None:
    assert tellable(names, private) == [name for name in dict.fromkeys(names) if not private(name)]


def test_many_names_without_anything_private_are_looked_at_a_few_times() -> None:
    looks: list[str] = []

    def looked_at(text: str) -> str:
        looks.append(text)
        return ""

    names = [f"name {number}" for number in range(2 * AT_ONCE + 1)]
    assert tellable(names, looked_at) == names
    assert len(looks) == 3
