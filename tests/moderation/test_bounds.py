"""How much a list or a policy may hold: a file that is too large is told so, and costs nothing."""

from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from bot.domain.documents.document import MAX_ENTRIES
from bot.domain.words.chat_text import MAX_CHARS
from bot.errors import DocumentError
from bot.moderation.phrase import (
    MAX_FAULTS,
    MAX_LINE,
    MAX_LINES,
    MAX_NESTING,
    MAX_WORD,
    read_phrases,
)
from bot.moderation.policy import read_policy
from bot.moderation.spelling import Spelling

POLICY = (Path(__file__).parent.parent.parent / "data" / "policy.toml").read_text("utf-8")
LETTERS = "abcdefghijklmnopqrstuvwxyz"

TOO_MUCH = {
    "a word": ("a" * (MAX_WORD + 1), "has 51 letters; 50 are the most"),
    "a word in a phrase": (f"hello {'a' * (MAX_WORD + 1)}", "has 51 letters; 50 are the most"),
    "a line": ("hello " * MAX_LINE, "are the most"),
    "brackets": ("(" * (MAX_NESTING + 1) + "a b" + ")" * (MAX_NESTING + 1), "more than 20 brackets"),
    "names of names": (
        "a = x | y\n" + "\n".join(f"{b} = {' | '.join([f'<{a}>'] * 10)}" for a, b in pairwise("abcdef")),
        "stands for too much",
    ),
    "names within each other": (
        "n = x\n" + "n = <n> y\n" * (MAX_NESTING + 1),
        "more than 20 brackets",
    ),
}


@pytest.mark.parametrize("what", TOO_MUCH)
def test_too_much_is_told_with_its_line_and_the_mend(what: str) -> None:
    text, says = TOO_MUCH[what]
    with pytest.raises(DocumentError) as raised:
        read_phrases(f"# a list\n{text}", "listed.txt")
    fault = raised.value.faults[0]
    assert fault.place.startswith("listed.txt, line ")
    assert says in fault.says
    assert fault.mend


def test_what_is_just_within_the_bounds_is_read() -> None:
    nested = "(" * MAX_NESTING + "a b" + ")" * MAX_NESTING
    read = read_phrases("\n".join(["a" * MAX_WORD, f"hello {'a' * MAX_WORD}", nested]), "listed.txt")
    assert len(read.phrases) == 3


def test_a_list_may_have_so_many_lines_and_no_more() -> None:
    lines = [f"word{number}" for number in range(MAX_LINES + 1)]
    assert len(read_phrases("\n".join(lines[:-1]), "listed.txt").phrases) == MAX_LINES
    with pytest.raises(DocumentError, match="cut it into several files"):
        read_phrases("\n".join(lines), "listed.txt")


def test_of_many_faults_the_first_are_told() -> None:
    with pytest.raises(DocumentError) as raised:
        read_phrases("(\n" * MAX_LINES, "listed.txt")
    assert len(raised.value.faults) == MAX_FAULTS


def test_forms_are_made_when_they_are_met_and_not_before() -> None:
    words = [f"{first}{'ab' * 20}" for first in LETTERS]
    held = vars(Spelling((), words)).values()
    forms = sum(len(cast("dict[str, object]", each)) for each in held if isinstance(each, dict))
    assert forms <= 3 * len(words)


@pytest.mark.parametrize("written", ["fuuck", "f**k", "fuc*", "fu_k"])
def test_a_word_is_read_through_its_mask(written: str) -> None:
    assert Spelling((), ["fuck", "duck"]).words(written) == "fuck"


@pytest.mark.parametrize("written", ["f***", "*uck", "f*c*"])
def test_of_a_mask_too_large_nothing_is_read(written: str) -> None:
    assert Spelling((), ["fuck"]).words(written) != "fuck"


@pytest.mark.parametrize("setting", ["allow", "shorteners"])
def test_a_setting_with_too_many_entries_is_told(setting: str) -> None:
    entries = ", ".join(f'"{LETTERS}{number}.example"' for number in range(MAX_ENTRIES + 1))
    kind = f'{{ kind = "links", {setting} = [{entries}] }}'
    _is_told(kind, "has too many entries")


def test_a_host_that_is_too_long_is_told() -> None:
    _is_told(f'{{ kind = "links", allow = ["{"a" * (MAX_CHARS + 1)}"] }}', "is too long")


def _is_told(kind: str, says: str) -> None:
    rule = f'[[rules]]\nid = "one"\ntitle = "One"\nsays = "No."\nenforced_by = [{kind}]\n'
    with pytest.raises(DocumentError, match=says):
        read_policy(f'{rule}\n[escalation]\npast_counts_days = 30\nsteps = [{{ action = "delete" }}]')


def test_too_many_rules_are_told() -> None:
    rules = "\n".join(
        f'[[rules]]\nid = "rule_{number}"\ntitle = "One"\nsays = "No."\nenforced_by = [{{ kind = "length" }}]'
        for number in range(201)
    )
    with pytest.raises(DocumentError, match="has too many entries"):
        read_policy(f'{rules}\n[escalation]\npast_counts_days = 30\nsteps = [{{ action = "delete" }}]')


def test_of_a_line_of_disguises_only_the_first_are_guessed_and_what_is_spelled_is_read_in_all() -> None:
    spelling = Spelling((), ["muggle"])
    junk = " ".join(f"x{first}$z{second}" for first in LETTERS for second in "ab")
    assert spelling.words(f"{junk} mugg1e muggl3").split()[-2:] == ["muggle", "muggle"]
    assert "muggle" not in spelling.words(f"{junk} m*ggle")
    for spoken in ("plain words", "@fan_fern 100"):
        assert spelling.words(f"{f'{spoken} ' * 50}m*ggle").endswith(" muggle")
