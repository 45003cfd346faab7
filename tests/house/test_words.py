"""Words of other languages: they stand in data, where artists add their own, and not in Python."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.words.code_points import without_accents
from bot.moderation.language import CODES
from bot.moderation.word_lists import read_words

PROJECT = Path(__file__).parent.parent.parent
LANGUAGES = read_words((PROJECT / "data/words/languages.txt").read_text("utf-8"), "languages.txt", CODES)
OTHERS = {word for code in ("de", "es", "fr", "pt") for word in LANGUAGES[code]} - {*LANGUAGES["en"]}
"""The commonest words of other languages that are none of English."""

FORMS = {
    "bot/domain/answers/lexicon.py",  # stand before what describes a noun, in the languages that are read
    "bot/moderation/rules/hidden_addresses.py",  # ways to spell a dot
    "bot/moderation/rules/personal_forms.py",  # kinds of streets, in many countries
}
"""Files with forms of many languages that nobody adds to without their grammar."""


def _collections(tree: ast.AST) -> Iterator[list[str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            yield [
                each.value
                for each in node.elts
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            ]


def _foreign(texts: list[str]) -> list[str]:
    """Return the words of other languages in a list; one alone may be English too, like "minutes"."""
    words = [each for each in texts if len(each) > 2 and each.replace(" ", "").isalpha()]
    found = [each for each in words if without_accents(each) in OTHERS or not each.isascii()]
    return found if len(found) > 1 or not "".join(found).isascii() else []


@pytest.mark.parametrize("folder", ["bot", "commands"])
def test_no_list_in_python_has_words_of_another_language(folder: str) -> None:
    paths = {path.relative_to(PROJECT).as_posix(): path for path in (PROJECT / folder).rglob("*.py")}
    found = {
        name: words
        for name, path in paths.items()
        if name not in FORMS
        if (
            words := [
                word for texts in _collections(ast.parse(path.read_text("utf-8"))) for word in _foreign(texts)
            ]
        )
    }
    assert found == {}, "words that people type belong into data/words"


def test_one_would_be_found() -> None:
    tree = ast.parse('NONE = {"none", "kein", "keine", "niemand"}')
    assert [word for texts in _collections(tree) for word in _foreign(texts)] == ["kein", "keine"]
