"""Every sentence is in the voice file, every line of it is said, and its gaps are filled."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bot.domain.documents.document_kind import SlugFrom
from bot.domain.documents.form import FAULTS
from bot.domain.documents.form_field import FormField, fields_of
from bot.domain.gear.gear import FIELDS, GearItem, GearKind
from bot.domain.practice.now_playing import PRACTICE_GAPS
from bot.domain.words.voice import PAGE, WORD, Lines
from bot.errors import Refusal
from bot.features import KINDS, LINES
from bot.services.documents.data_folder import load_policy, load_strategies
from bot.services.words.translated import translated
from bot.services.words.voice import Voice
from bot.settings import Settings
from tests.spoken import voice_of_tests

PROJECT = Path(__file__).parent.parent.parent
LANGUAGES = sorted([*(PROJECT / "data/voice").iterdir(), *(PROJECT / "tests/voice").iterdir()])
"""The folders of voice files: the shipped ones, and that of the tests."""

TABLES = ("rules", "boundaries", "presets", "strategies")
OF_TOML = ("policy", "strategies")
"""The files of other languages with the words of what ships in TOML, which is English."""

VOICES = sorted(path for folder in LANGUAGES for path in folder.glob("*.ftl"))
SPEAKERS = {"answer": 0, "word": 0, "Refusal": 0, "_stand": 3, "_tell": 0}
"""What is called with the name of a line, and at which place it stands."""


class Gaps(Visitor):
    """Collects the gaps of a line."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.names.add(node.id.name)


def lines_of(path: Path) -> dict[str, set[str]]:
    resource = FluentParser().parse(path.read_text(encoding="utf-8"))
    lines: dict[str, set[str]] = {}
    for entry in resource.body:
        if isinstance(entry, fluent.Message):
            gaps = Gaps()
            gaps.visit(entry)
            lines[entry.id.name] = gaps.names - {"prefix"}
    return lines


def calls() -> list[tuple[str, ast.Call]]:
    """Return every place in the code where a line is said, with the line's name."""
    found: list[tuple[str, ast.Call]] = []
    for folder in ("bot", "commands"):
        for path in (PROJECT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                place = SPEAKERS.get(name)
                if place is not None and place < len(node.args):
                    argument = node.args[place]
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        found.append((argument.value, node))
    return found


def declaring() -> dict[str, tuple[Path, Lines]]:
    """Return every module that declares lines, with them."""
    found: dict[str, tuple[Path, Lines]] = {}
    for folder in ("bot", "commands"):
        for path in (PROJECT / folder).rglob("*.py"):
            name = ".".join(path.relative_to(PROJECT).with_suffix("").parts)
            if re.search(r"^LINES = lines\(", path.read_text(encoding="utf-8"), re.MULTILINE):
                found[name] = path, import_module(name).LINES
    return found


def strings_in(path: Path) -> set[str]:
    """Return every string in a module but what it declares."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    declared = [node for node in tree.body if isinstance(node, ast.Assign) and "LINES" in ast.dump(node)]
    tree.body = [node for node in tree.body if node not in declared]
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def worded(document: dict[str, Any]) -> list[str]:
    """Return all that is told of rules and the like in a TOML file."""
    tables: list[Any] = [document.get(table, []) for table in TABLES]
    entries: list[Any] = [each for table in tables for each in getattr(table, "values", lambda: table)()]
    return [entry[key] for entry in entries for key in ("title", "says", "why") if key in entry]


def test_every_line_that_is_said_is_declared() -> None:
    assert {name for name, _ in calls()} <= set(LINES)


def test_every_line_is_declared_in_one_module_which_says_it_and_the_voice_knows_of_all() -> None:
    gathered: Lines = {}
    for name, (path, declared) in declaring().items():
        assert not gathered.keys() & declared.keys(), name
        chat = {line for line in declared if not line.startswith(PAGE)}
        assert chat <= strings_in(path), f"{name} says what it declares"
        gathered |= declared
    assert gathered.items() <= LINES.items()
    assert all(name.startswith("help-on-") for name in LINES.keys() - gathered.keys()), "which commands have"


def test_every_line_of_a_page_stands_on_it_and_it_has_no_other_words() -> None:
    said: set[str] = set()
    folders = ("bot/web/templates/*", "bot/web/static/*.js", "data/recap/*.html.jinja")
    for path in [path for folder in folders for path in PROJECT.glob(folder)]:
        text = path.read_text(encoding="utf-8")
        keyed = r"\bvoice\.(\w+)" if path.suffix == ".js" else r"\bwords\.(\w+)"
        by_key = set(re.findall(keyed, text)) - {"kinds", "states", "js"}
        said |= {PAGE + key.replace("_", "-") for key in by_key}
        said |= set(re.findall(r"""\bsay\(["'](page-[\w-]+)""", text))
        words = r'["`][A-Z][a-z]+ [a-z]' if path.suffix == ".js" else r">[^<>{}]*[a-z]{2}[^<>{}]*<"
        assert re.findall(words, re.sub(r"(?s)<(script|code).*?</\1>", "", text)) == [], path
    of_pages = {name for name in LINES if name.startswith(PAGE)}
    for path in (PROJECT / "data/recap").iterdir():
        said |= set(re.findall(r"""\bsay\("(page-[\w-]+)""", path.read_text(encoding="utf-8")))
    modules = [path for floor in ("web", "services") for path in (PROJECT / "bot" / floor).rglob("*.py")]
    named = {name for path in modules for name in strings_in(path) & of_pages}
    assert said | named == of_pages


def test_every_gap_is_filled_and_nothing_is_filled_in_that_has_no_gap() -> None:
    for name, call in calls():
        given = {keyword.arg for keyword in call.keywords if keyword.arg}
        if any(keyword.arg is None for keyword in call.keywords) or "_stand" in ast.dump(call.func):
            continue
        assert given == LINES[name], name


@pytest.mark.parametrize("folder", LANGUAGES, ids=lambda folder: folder.relative_to(PROJECT).as_posix())
def test_every_language_has_each_line_once_with_the_same_gaps(folder: Path) -> None:
    paths = [path for path in sorted(folder.glob("*.ftl")) if path.stem not in OF_TOML]
    assert sorted(name for path in paths for name in lines_of(path)) == sorted(LINES)
    for name, gaps in (each for path in paths for each in lines_of(path).items()):
        assert gaps <= LINES[name] if LINES[name] >= PRACTICE_GAPS else gaps == LINES[name], name


@pytest.mark.parametrize("stem", OF_TOML)
@pytest.mark.parametrize("language", ["de", "es"])
def test_a_language_has_words_for_all_that_ships_in_toml_and_for_nothing_else(
    language: str, stem: str
) -> None:
    voice = Voice.load(PROJECT / "data", language, "!", LINES)
    shipped = (PROJECT / f"data/{stem}.toml").read_text(encoding="utf-8")
    english, told = tomllib.loads(shipped), tomllib.loads(translated(shipped, voice.words_of))
    same = [words for words in worded(english) if words in set(worded(told))]
    assert same == [], "words that stayed English"
    said = lines_of(PROJECT / f"data/voice/{language}/{stem}.ftl")
    assert len(said) == sum(len(english.get(table, ())) for table in TABLES)


@pytest.mark.parametrize("language", ["de", "es"])
def test_the_words_of_a_language_fit_where_they_are_told(language: str) -> None:
    voice = Voice.load(PROJECT / "data", language, "!", LINES)
    settings = Settings(_env_file=None, data_dir=PROJECT / "data")  # pyright: ignore[reportCallIssue]
    policy = load_policy(settings, words_of=voice.words_of)
    for number, rule in policy.kept.items():
        gaps = {"number": number, "title": rule.title, "says": rule.says, "why": rule.why, "mode": "on"}
        assert rule.why in voice.say("rule-told", gaps), rule.id
    for way in load_strategies(settings, words_of=voice.words_of).strategies:
        gaps = {"title": way.title, "says": way.says, "why": way.why, "source": way.source}
        assert way.source in voice.say("strategy-told", gaps), way.id


class Variants(Visitor):
    """Collects what a line has words of its own for."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_Variant(self, node: fluent.Variant) -> None:
        if not node.default:
            self.names.add(getattr(node.key, "name", getattr(node.key, "value", "")))


def told_apart(path: Path, line: str) -> set[str]:
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, fluent.Message) and entry.id.name == line:
            found = Variants()
            found.visit(entry)
            return found.names
    raise LookupError(line)


def every(fields: Iterable[FormField]) -> Iterator[FormField]:
    for field in fields:
        yield field
        yield from every(field.fields)


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_every_field_and_every_choice_of_a_form_has_words_and_nothing_else_has(language: str) -> None:
    path = PROJECT / f"data/voice/{language}/documents.ftl"
    fields = [(kind, field) for kind in KINDS for field in every(fields_of(kind))]
    asked = {
        f"{kind.name}-{field.key}"
        for kind, field in fields
        if field.name != "slug" or kind.slug_from is SlugFrom.TYPED
    }
    choices = {
        f"{kind.name}-{field.key}-{choice.replace(' ', '-')}"
        for kind, field in fields
        for choice in field.choices
    }
    assert told_apart(path, "page-field") == asked
    assert told_apart(path, "page-choice") == choices
    assert told_apart(path, "page-hint") <= asked
    for line in ("page-documents-kind", "page-documents-new", "page-documents-none"):
        assert told_apart(path, line) == {kind.name for kind in KINDS}
    own = told_apart(path, "page-fault") - {
        *FAULTS.values(),
        "number",
        "day",
        "taken",
        "shared",
        "slug",
        "gone",
        "clash",
    }
    assert own <= asked | {kind.name for kind in KINDS} | {"none"}


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_what_is_called_the_same_in_a_form_is_the_same(language: str) -> None:
    """A routine and its blocks both have a title, and a day by which they are to be ready."""
    voice = Voice.load(PROJECT / "data", language, "!", LINES)
    for kind in KINDS:
        names: dict[str, set[str]] = {}
        for field in every(fields_of(kind)):
            called = voice.say("page-field", {"field": f"{kind.name}-{field.key}", "name": field.name})
            names.setdefault(called, set()).add(field.name)
        assert [called for called, of in names.items() if len(of) > 1] == []


@pytest.mark.parametrize("path", VOICES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_no_line_begins_with_a_gap_or_with_what_twitch_takes_for_a_command(path: Path) -> None:
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, fluent.Message) and not entry.id.name.startswith((PAGE, WORD)):
            assert entry.value
            first = entry.value.elements[0]
            assert isinstance(first, fluent.TextElement), entry.id.name
            assert re.match(r"[^\W_]", first.value), entry.id.name


@pytest.mark.parametrize("path", VOICES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_no_line_has_signs_of_markdown_which_chat_shows_as_they_are(path: Path) -> None:
    said = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [line for line in said if "`" in line or "**" in line] == []


def test_the_refusals_of_a_field_have_all_their_gaps_filled() -> None:
    voice = voice_of_tests()
    item = GearItem(slug="x", kind=GearKind.AMP, model="X")
    wrong = {"tags": ",".join("abcdefghijklmnopq"), "link": "x", "year": "x", "since": "x"}
    for field in FIELDS:
        with pytest.raises(Refusal) as refused:
            item.with_field(field, wrong.get(field, "x" * 999))
        assert voice.say(refused.value.line, refused.value.gaps)


BLAMES = {
    "en": ("beg", "press for", "owed", "owes", "spam", "annoy", "bother", "shame"),
    "de": ("bettel", "dräng", "schuldet", "nerv", "spam", "schäm"),
    "es": ("mendig", "exij", "exig", "debe", "molest", "spam", "vergüenza"),
}
"""Words that shame who reads them."""


@pytest.mark.parametrize("language", sorted(BLAMES))
def test_no_house_rule_shames_who_broke_it(language: str) -> None:
    voice = Voice.load(PROJECT / "data", language, "!", LINES)
    settings = Settings(_env_file=None, data_dir=PROJECT / "data")  # pyright: ignore[reportCallIssue]
    policy = load_policy(settings, words_of=voice.words_of)
    told = [f"{rule.title} {rule.says}" for rule in policy.rules]
    assert [each for each in told for blame in BLAMES[language] if blame in each.lower()] == []
