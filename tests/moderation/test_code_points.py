"""Letters that are newer than a Python, and what is no letter at all."""

import sys
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.code_points import NEWER, UNKNOWN, as_known, category, normalize, without_accents
from bot.domain.message import Message
from bot.moderation.normalize import normalize as normalized
from bot.moderation.policy import read_policy
from bot.services.data_folder import policy_in

ALL = [chr(place) for place in range(sys.maxunicode + 1)]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
POLICY = policy_in(Path(__file__).parent.parent.parent / "data")
TERMS = read_policy(
    """
    [escalation]
    past_counts_days = 30
    steps = [{ action = "delete" }]

    [[rules]]
    id = "terms"
    title = "Words"
    says = "Not here."
    enforced_by = [{ kind = "terms", lists = ["listed"] }]
    """,
    texts={"terms/listed.txt": "\n".join(f"mu{letter}gle" for letter in LETTERS)},
)


def is_newer(character: str) -> bool:
    """Return whether Unicode has a character that this Python does not know yet."""
    return unicodedata.category(character) == "Cn" != category(character)


def test_the_ranges_of_newer_letters_are_in_order_and_fit_among_the_letters_that_stand_in() -> None:
    assert all(first <= last for first, last in NEWER)
    assert all(last < first for (_, last), (first, _) in pairwise(NEWER))
    assert sum(last - first + 1 for first, last in NEWER) <= 42_720


def test_every_letter_and_digit_that_this_python_does_not_know_is_in_a_range_or_decomposes() -> None:
    newer = [each for each in ALL if is_newer(each) and category(each)[0] in "LN"]
    assert [f"{ord(each):X}" for each in newer if as_known(each) == each] == []


def test_no_two_newer_letters_look_the_same_but_for_their_case_or_decomposition() -> None:
    newer = [each for each in ALL if is_newer(each) and category(each) in {"Lo", "Ll", "Nl"}]
    plain = [each for each in newer if normalize("NFKD", each) == each]
    assert len({as_known(each) for each in plain}) == len(plain)


def test_nothing_that_this_python_does_not_know_is_lost_or_left_as_a_letter() -> None:
    for each in filter(is_newer, ALL):
        plain = normalized(each).plain
        assert plain or category(each) == "Cf", hex(ord(each))
        assert not any(is_newer(shown) and category(shown)[0] in "LN" for shown in plain), hex(ord(each))
        assert any(map(str.isalnum, plain)) or category(each)[0] not in "LN", hex(ord(each))


def test_a_listed_word_is_caught_whatever_letters_unicode_says_are_the_same(
    message: Callable[..., Message],
) -> None:
    missed: list[str] = []
    for each in ALL:
        letter = normalize("NFKD", each).lower()
        if letter in LETTERS and len(letter) == 1:
            line = message(f"what a mu{each}gle this is")
            if not TERMS.judge(line, ()).verdict.acts:
                missed.append(f"{ord(each):X}")
    assert missed == []


@pytest.mark.parametrize(
    "written",
    [
        "".join(chr(0x1CCD6 + LETTERS.index(letter)) for letter in "muggle"),  # outlined: Unicode 16
        "mu\U0001df48gle",  # a barred K: Unicode 18
        "m\ufffdggle",
        "mu\U000f0000ggle",  # private
        "mu\U000e0fffggle",  # free, and never seen
        "m\u0378ggle",  # free in Unicode 18
    ],
)
def test_a_word_in_letters_that_few_programs_know(written: str, message: Callable[..., Message]) -> None:
    assert TERMS.judge(message(written), ()).verdict.acts


@pytest.mark.parametrize("sign", ["\u0378", "\ue000", "\U000f0000", "\U0010ffff", "\ud800", "\U000e1000"])
def test_what_is_no_letter_stands_as_an_unknown_sign(sign: str) -> None:
    line = normalized(f"{sign} {sign}")
    assert line.plain == line.low.replace("\0", " ") == f"{UNKNOWN} {UNKNOWN}"
    assert line.quote(0, 1) == sign


def test_a_wall_of_unknown_signs_is_a_wall_of_symbols(message: Callable[..., Message]) -> None:
    wall = message("\U000f0000\U000f0001" * 200)
    assert POLICY.judge(wall, ()).verdict.rule in {"drawings", "repetition"}


@pytest.mark.parametrize("free", ["\u2065", "\ufff0", "\U000e0fff"])
def test_what_nobody_sees_is_nothing_though_it_is_free_yet(free: str) -> None:
    assert normalized(f"a{free}b").plain == "ab"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Señal", "senal"),
        ("ＦＵＺＺ", "fuzz"),
        ("\U0001ccd6\U0001ccf2", "a2"),
        ("\U0001e4f2", "2"),
        ("\ua7cb", "ɤ"),
    ],
)
def test_folding(written: str, folded: str) -> None:
    assert without_accents(written) == folded
