"""Every file that a person may edit is read."""

import re
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.domain.answers.classifier import Weights
from bot.domain.answers.grammar import QuestionFrames, QuestionWords
from bot.domain.answers.question import TELLING
from bot.domain.backstage.band import BAND, Mate
from bot.domain.backstage.checklist import CHECKLISTS, Checklist, ChecklistItem
from bot.domain.backstage.interview import INTERVIEW, InterviewQuestion
from bot.domain.backstage.story import STORIES, Story
from bot.domain.backstage.tour import TOUR, Stop
from bot.domain.chat.announcements import ANNOUNCEMENTS
from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.documents.document import read_document
from bot.domain.documents.field_types import MAX_STORY, MAX_TAGS
from bot.domain.documents.own_document import Text, read_raw
from bot.domain.documents.subcommand_words import Asked, SubcommandWords
from bot.domain.fans.duet import DUETS
from bot.domain.fans.fact import FACTS, Fact
from bot.domain.fans.help_line import HELP_LINES, HelpLines
from bot.domain.fans.quiz import QUIZ, QuizQuestion
from bot.domain.fans.support import SUPPORT, SupportPurpose, Way
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.gear.gear_words import read_gear_words
from bot.domain.pages.site import SITE
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.domain.practice.strategy import read_strategies
from bot.domain.rigs.gear_setting import GEAR_SETTINGS
from bot.domain.rigs.knob import KnobWords
from bot.domain.rigs.maintenance import MAINTENANCE, Done, Maintenance
from bot.domain.rigs.rig import RIGS
from bot.domain.words.variable import VARIABLES
from bot.errors import Fault
from bot.moderation.everyday import read_everyday
from bot.moderation.guards import NAMES
from bot.moderation.language import CODES
from bot.moderation.phrase import read_phrases, read_terms
from bot.moderation.runs import COMMON_NAMES
from bot.moderation.word_lists import read_harmless, read_spellings, read_words
from bot.rehearsal.scene import load_scene
from bot.services.documents.data_folder import load_policy, load_subcommand_words, policy_in
from bot.services.evenings.recap_files import page_templates
from bot.services.words.voice import Voice
from bot.settings import Settings

PROJECT = Path(__file__).parent.parent.parent
DATA = PROJECT / "data"
READERS: dict[str, Callable[[Path], object]] = {
    "gear.toml": lambda path: GEAR.read(path.read_text(encoding="utf-8")),
    "maintenance.toml": lambda path: MAINTENANCE.read(path.read_text(encoding="utf-8")),
    "announcements.toml": lambda path: ANNOUNCEMENTS.read(path.read_text(encoding="utf-8")),
    "site.toml": lambda path: SITE.read(path.read_text(encoding="utf-8")),
    "stories.toml": lambda path: STORIES.read(path.read_text(encoding="utf-8")),
    "facts.toml": lambda path: FACTS.read(path.read_text(encoding="utf-8")),
    "quiz.toml": lambda path: QUIZ.read(path.read_text(encoding="utf-8")),
    "duets.toml": lambda path: DUETS.read(path.read_text(encoding="utf-8")),
    "tour.toml": lambda path: TOUR.read(path.read_text(encoding="utf-8")),
    "checklists.toml": lambda path: CHECKLISTS.read(path.read_text(encoding="utf-8")),
    "band.toml": lambda path: BAND.read(path.read_text(encoding="utf-8")),
    "interview.toml": lambda path: INTERVIEW.read(path.read_text(encoding="utf-8")),
    "support.toml": lambda path: SUPPORT.read(path.read_text(encoding="utf-8")),
    "words/commands.toml": lambda path: COMMANDS.read(path.read_text(encoding="utf-8")),
    "words/subcommands.toml": lambda path: read_document(
        path.read_text(encoding="utf-8"), SubcommandWords, name=str(path)
    ),
    "words/knobs.toml": lambda path: read_document(
        path.read_text(encoding="utf-8"), KnobWords, name=str(path)
    ),
    "routines.toml": lambda path: ROUTINES.read(path.read_text(encoding="utf-8")),
    "settings.toml": lambda path: GEAR_SETTINGS.read(path.read_text(encoding="utf-8")),
    "rigs.toml": lambda path: RIGS.read(path.read_text(encoding="utf-8")),
    "strategies.toml": lambda path: read_strategies(path.read_text(encoding="utf-8")),
    "help_lines.toml": lambda path: read_document(
        path.read_text(encoding="utf-8"), HelpLines, name=str(path), also=HELP_LINES.also
    ),
    "policy.toml": lambda path: policy_in(path.parent),
    "terms/*.txt": lambda path: read_terms(path.read_text(encoding="utf-8"), path.name, inside=False),
    "phrases/*.txt": lambda path: read_phrases(path.read_text(encoding="utf-8"), path.name),
    "words/guards.txt": lambda path: read_words(path.read_text(encoding="utf-8"), path.name, NAMES),
    "words/languages.txt": lambda path: read_words(path.read_text(encoding="utf-8"), path.name, CODES),
    "words/common.txt": lambda path: read_words(path.read_text(encoding="utf-8"), path.name, COMMON_NAMES),
    "words/spelling.txt": lambda path: read_spellings(path.read_text(encoding="utf-8")),
    **{
        f"words/{name}.txt": lambda path: read_phrases(path.read_text(encoding="utf-8"), path.name)
        for name in ("heads", "tails")
    },
    "words/harmless.txt": lambda path: read_harmless(path.read_text(encoding="utf-8")),
    "words/everyday.txt": lambda path: read_everyday(path.read_text(encoding="utf-8")),
    "words/gear.toml": lambda path: read_gear_words(path.read_text(encoding="utf-8")),
    "questions/frames.toml": lambda path: read_document(
        path.read_text(encoding="utf-8"), QuestionFrames, name=path.name
    ),
    "questions/??.toml": lambda path: read_document(
        path.read_text(encoding="utf-8"), QuestionWords, name=path.name
    ),
    "questions/weights.json": lambda path: Weights.model_validate_json(path.read_text(encoding="utf-8")),
    "voice/*/*.ftl": lambda path: Voice.read(path.read_text(encoding="utf-8"), prefix="!"),
    "scenes/*.toml": load_scene,
    "own/*.toml": lambda path: read_raw(Text(path.read_text(encoding="utf-8"), path.name)),
    "own/phrases/*.txt": lambda path: read_phrases(path.read_text(encoding="utf-8"), path.name),
    "own/voice/en/*.ftl": lambda path: Voice.read(path.read_text(encoding="utf-8"), prefix="!"),
    "recap/*.jinja": lambda path: page_templates(path.parent).get_template(path.name),
}
FILES = [
    path for path in sorted(DATA.rglob("*")) if path.is_file() and not path.name.startswith("woodshed.db")
]
SHELF = GEAR.read((DATA / "gear.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_every_file_has_one_reader_and_is_read_without_a_fault(path: Path) -> None:
    readers = [
        read for pattern, read in READERS.items() if fnmatch(path.relative_to(DATA).as_posix(), pattern)
    ]
    assert len(readers) == 1
    readers[0](path)


def test_the_lists_of_small_words_are_those_that_are_looked_at() -> None:
    for name, names in (("guards", NAMES), ("languages", CODES), ("common", COMMON_NAMES)):
        assert read_words((DATA / f"words/{name}.txt").read_text("utf-8"), name).keys() == names


def test_the_sample_shelf_is_convincing() -> None:
    assert len(SHELF) >= 25
    assert {item.kind for item in SHELF} == set(GearKind)
    assert all(item.story for item in SHELF)


@pytest.mark.parametrize("item", SHELF, ids=lambda item: item.slug)
def test_links_of_the_sample_lead_nowhere_real(item: GearItem) -> None:
    assert not item.link or item.link.startswith("https://example.com/")


def test_there_are_words_for_every_kind_and_none_for_two() -> None:
    words = read_gear_words((DATA / "words/gear.toml").read_text(encoding="utf-8"))
    assert set(words.kinds) == set(GearKind)
    everyone = [name for names in words.kinds.values() for name in names]
    assert sorted(everyone) == sorted(set(everyone))


def test_no_word_of_asking_for_gear_says_two_things() -> None:
    words = read_gear_words((DATA / "words/gear.toml").read_text(encoding="utf-8"))
    kinds = [name for names in words.kinds.values() for name in names]
    same = [name for names in words.same.values() for name in names]
    everyone = [name for names in (words.filler, words.own, words.kin, kinds, same) for name in set(names)]
    assert sorted(everyone) == sorted(set(everyone))
    assert sorted(same) == sorted(set(same))


def test_the_gear_file_tells_the_bounds_that_hold() -> None:
    told = " ".join(line.lstrip("# ") for line in (DATA / "gear.toml").read_text("utf-8").splitlines())
    assert f"at most {MAX_STORY} characters" in told
    assert f"At most {MAX_TAGS}." in told


HEADS: dict[str, tuple[type[BaseModel], ...]] = {
    "gear": (GearItem,),
    "routines": (Routine, Block),
    "maintenance": (Maintenance, Done),
    "stories": (Story,),
    "facts": (Fact,),
    "quiz": (QuizQuestion,),
    "tour": (Stop,),
    "checklists": (Checklist, ChecklistItem),
    "band": (Mate,),
    "interview": (InterviewQuestion,),
    "support": (SupportPurpose, Way),
}
"""The samples whose heads tell the fields, with the schemas of those."""


@pytest.mark.parametrize("name", HEADS)
def test_the_head_of_a_sample_tells_every_field(name: str) -> None:
    head = (DATA / f"{name}.toml").read_text("utf-8").partition(f"\n[[{name}]]")[0]
    fields = {info.alias or field for each in HEADS[name] for field, info in each.model_fields.items()}
    within = {"blocks", "done", "items", "ways"}  # tables of their own, whose fields are told
    assert fields - {*re.findall(r"^#   (\w+) ", head, re.MULTILINE)} - within == set()


def test_what_an_own_folder_begins_with_are_remarks_that_hold_once_they_are_none(
    tmp_path: Path,
) -> None:
    told: list[Fault] = []
    settings = Settings(_env_file=None, data_dir=DATA, home=tmp_path)  # pyright: ignore[reportCallIssue]
    for path in (path for path in FILES if path.is_relative_to(DATA / "own")):
        text = path.read_text("utf-8")
        assert not [line for line in text.splitlines() if line and not line.startswith("#")]
        mine = tmp_path / path.relative_to(DATA / "own")
        mine.parent.mkdir(parents=True, exist_ok=True)
        mine.write_text(re.sub(r"^#(?=\S)|^# (?=one-breath = )", "", text, flags=re.MULTILINE), "utf-8")
    assert load_policy(settings, told.append).rules[-1].id == "spoons"
    assert not told
    (clips,) = ANNOUNCEMENTS.read((tmp_path / "announcements.toml").read_text("utf-8"))
    assert clips.slug == "clips"
    assert [item.slug for item in GEAR.read((tmp_path / "gear.toml").read_text("utf-8"))] == ["my-guitar"]
    assert [each.slug for each in ROUTINES.read((tmp_path / "routines.toml").read_text("utf-8"))] == [
        "evening"
    ]
    assert Voice.read((tmp_path / "voice/en/mine.ftl").read_text("utf-8"), prefix="!").lines == {"one-breath"}


def test_the_samples_name_only_what_there_is() -> None:
    slugs = {item.slug for item in SHELF}
    stories = STORIES.read((DATA / "stories.toml").read_text("utf-8"))
    stops = TOUR.read((DATA / "tour.toml").read_text("utf-8"))
    lists = CHECKLISTS.read((DATA / "checklists.toml").read_text("utf-8"))
    facts = FACTS.read((DATA / "facts.toml").read_text("utf-8"))
    named = (
        *map(STORIES.names, stories),
        *map(TOUR.names, stops),
        *map(CHECKLISTS.names, lists),
        *map(FACTS.names, facts),
    )
    assert {slug for names in named for kind, slug in names if kind == "gear"} <= slugs
    assert {stop.story for stop in stops if stop.story} <= {story.slug for story in stories}


def test_data_holds_no_python() -> None:
    assert not list(DATA.rglob("*.py"))


def test_the_sample_routines_are_convincing_and_name_only_what_there_is() -> None:
    routines = ROUTINES.read((DATA / "routines.toml").read_text(encoding="utf-8"))
    known = read_strategies((DATA / "strategies.toml").read_text(encoding="utf-8"))
    blocks = [block for routine in routines for block in routine.blocks]
    assert len(routines) >= 3
    assert {block.kind for block in blocks} == set(BlockKind)
    assert {slug for block in blocks for slug in block.gear} <= {item.slug for item in SHELF}
    assert all(known.named(block.method) for block in blocks if block.method)


def test_every_variable_of_custom_commands_is_told() -> None:
    told = (PROJECT / "docs/custom_commands.md").read_text(encoding="utf-8")
    numbered = {name for name in VARIABLES if name.rstrip(":").isdecimal()}
    assert [name for name in VARIABLES.keys() - numbered if not re.search(rf"\{{{name}[ }}]", told)] == []


def test_every_setting_of_custom_commands_is_told() -> None:
    told = (PROJECT / "docs/custom_commands.md").read_text(encoding="utf-8")
    settings = set(CustomCommand.model_fields) - {"slug", "says", "means", "on"}
    assert [name for name in settings if f"| `{name}=" not in told] == []


def test_the_sample_commands_can_be_woken() -> None:
    text = (DATA / "own/commands.toml").read_text(encoding="utf-8")
    awake = COMMANDS.read(re.sub(r"^#(?=\S)", "", text, flags=re.MULTILINE))
    assert {"discord", "socials", "schedule", "lurk", "so"} <= {each.slug for each in awake}


def test_each_whole_question_asks_for_what_questions_may() -> None:
    lacking = [command for command in Asked if command.split()[0] not in TELLING]
    assert lacking == [], "chat would find out by an error"


def test_each_phrase_of_who_calls_the_bot_is_read_as_its_own_command() -> None:
    settings = Settings(_env_file=None, data_dir=DATA)  # pyright: ignore[reportCallIssue]
    words = load_subcommand_words(settings)
    said = [(phrase, of) for of, phrases in words.called.items() for phrase in phrases]
    assert [each for each in said if words.command_called(each[0].removeprefix("^").split()) != each[1]] == []
    listed = [(line, of) for of, lines in words.asked.items() for line in lines]
    assert [each for each in listed if words.command_asked(each[0]) != each[1]] == []
