"""The deck: no question comes twice to somebody before all were dealt to them."""

from hypothesis import given
from hypothesis import strategies as some

from bot.domain.backstage.interview import InterviewQuestion, dealt_next


def question(slug: str, whom: str | None = None) -> InterviewQuestion:
    return InterviewQuestion(slug=slug, asks=f"Why {slug}?", whom=whom)


DECK = (question("a"), question("b"), question("c", "tamsin"), question("d", "odo"))


def dealt(guest: str, times: int) -> str:
    """Return the slugs that are dealt one after the other, with a bar where the deck begins anew."""
    told, before = "", list[str]()
    for _ in range(times):
        deal = dealt_next(DECK, guest, set(before), before[-1] if before else "")
        assert deal
        told, before = (f"{told}|", []) if deal.anew else (told, before)
        before.append(deal.question.slug)
        told += deal.question.slug
    return told


def test_those_for_the_guest_alone_come_first_and_those_for_others_never() -> None:
    assert dealt("tamsin", 3) == "cab"
    assert dealt("odo", 4) == "dab|d"
    assert dealt("", 5) == "ab|ab|a"


def test_there_is_no_question_in_a_deck_that_has_none_for_the_guest() -> None:
    assert dealt_next([], "tamsin", set()) is None
    assert dealt_next([question("d", "odo")], "tamsin", set()) is None


def test_the_only_question_is_dealt_again() -> None:
    assert dealt_next([question("a")], "", {"a"}, "a") == (question("a"), True)


@given(some.integers(1, 8), some.integers(0, 30))
def test_none_comes_twice_before_all_were_dealt(size: int, times: int) -> None:
    deck, before = [question(f"q{number}") for number in range(size)], list[str]()
    for _ in range(times):
        deal = dealt_next(deck, "", set(before), before[-1] if before else "")
        assert deal
        if deal.anew:
            assert len(set(before)) == size
            before = before[-1:] if size > 1 else []
        assert size == 1 or deal.question.slug not in before
        before = [] if deal.anew else before
        before.append(deal.question.slug)
