"""What people hand in becomes the bot's own only where it has no link, is not private and keeps the rules."""

import pytest

from bot.moderation.objection import Objection, objection_to
from tests.shipped import POLICY


@pytest.mark.parametrize(
    ("words", "objection"),
    [
        ("a 1997 neck on a 1962 body", None),
        ("see evil-shop.example.com for it", Objection.LINK),
        ("see https://youtube.com/watch", Objection.LINK),
        ("see HTTP://localhost for it", Objection.LINK),
        ("made in the town where you live, where do you live?", Objection.PRIVATE),
        ("kys", Objection.RULES),
    ],
)
def test_words_are_objected_to_for_one_reason(words: str, objection: Objection | None) -> None:
    assert objection_to(words, POLICY) is objection
