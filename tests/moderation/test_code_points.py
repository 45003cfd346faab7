"""Letters that are newer than a Python, and what is no letter at all."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.chat.message import Message
from bot.domain.words.code_points import NEWER, UNKNOWN, as_known, category, normalize, without_accents
from bot.moderation.normalize import normalize as normalized
from bot.moderation.policy import read_policy
from tests.shipped import POLICY

ALL = [chr(place) for place in range(sys.maxunicode + 1)]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
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


SAID = (
    "you are a worthless cunt",
    "go kill yourself",
    "you are a faggot",
    "buy followers at growvale.com",
    "where do you live",
    "what a lovely tone you have",
)
OLDER: tuple[Callable[[str], str], ...] = (
    str.upper,
    lambda line: line.translate({place: place + 0xFEE0 for place in range(0x61, 0x7B)}),  # full width
    lambda line: line.translate({place: place + 0x1D3B9 for place in range(0x61, 0x7B)}),  # bold
    lambda line: line.translate(str.maketrans("aeocp", "\u0430\u0435\u043e\u0441\u0440")),  # Cyrillic
    lambda line: line.translate(str.maketrans("oiu", "\u03bf\u03b9\u03c5")),  # Greek
    lambda line: line.translate(str.maketrans("aeou", "\u1d00\u1d07\u1d0f\u1d1c")),  # small capitals
    lambda line: line.translate({place: chr(place) + "\u0301" for place in range(0x61, 0x7B)}),
    "\u200b".join,
)
NEWER_WAYS: tuple[Callable[[str], str], ...] = (
    lambda line: line.translate({place: place + 0x1CC75 for place in range(0x61, 0x7B)}),  # outlined: 16
    lambda line: f"{line} \U00016d40\U0001e5d0 \ua7cb\ua7da \U00010d50",  # scripts and cases: 16
)
FOREIGN = (
    "отличная песня",
    "ξένος μου",
    "日本語の歌",
    "ما أجمل",
    "a\u0301\u0336b",
    "\U0001f3b8\U0001f918 yes",
)
JUDGED_BY = """
import importlib, json, sys
sys.modules["unicodedata2"] = importlib.import_module(sys.argv[1])
from pathlib import Path
from bot.moderation.line import unsigned
from bot.services.documents.data_folder import policy_in
policy = policy_in(Path(sys.argv[2]))
verdicts = [policy.judge(unsigned(line), ()).verdict for line in json.load(sys.stdin)]
json.dump([(each.rule, each.action) for each in verdicts], sys.stdout)
"""


def judged_by(tables: str, lines: list[str]) -> list[list[str]]:
    """Return the rule and the action for each line, by a process that has these tables of Unicode."""
    data = Path(__file__).parent.parent.parent / "data"
    command = [sys.executable, "-c", JUDGED_BY, tables, str(data)]
    ran = subprocess.run(command, input=json.dumps(lines), capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def test_no_verdict_depends_on_which_tables_of_unicode_there_are() -> None:
    older = [way(line) for way in OLDER for line in SAID] + list(FOREIGN)
    newer = [way(line) for way in NEWER_WAYS for line in SAID]
    by_newest = judged_by("unicodedata2", older + newer)
    # Newer letters are in the newest tables alone, by which normalizing replaces them before a rule looks.
    replaced = [normalized(line).plain for line in newer]
    by_the_interpreters = judged_by("unicodedata", older + replaced)
    assert by_newest == by_the_interpreters
    assert sum(action != "none" for _, action in by_newest) >= 5 * len(OLDER)
