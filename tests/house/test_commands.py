"""Every chat command has a help text and a place in the README, and no two share a name."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest
from twitchio.ext.commands import Command, Component, Group

import commands
from bot.__main__ import cli
from bot.domain.chat.message import Role
from bot.domain.gear.gear import FIELDS
from bot.domain.words.chat_text import MAX_CHARS
from bot.features import LINES
from bot.services.words.voice import Voice
from bot.twitch.command_help import help_line, help_of
from bot.twitch.context import ASKED, NAMES, NEEDS

PROJECT = Path(__file__).parent.parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
FEATURES = "".join(each.read_text(encoding="utf-8") for each in (PROJECT / "bot/features").glob("*.py"))


def components() -> list[type[Component]]:
    found: list[type[Component]] = []
    for module in pkgutil.iter_modules(commands.__path__):
        loaded = importlib.import_module(f"commands.{module.name}")
        found += [
            member
            for _, member in inspect.getmembers(loaded, inspect.isclass)
            if issubclass(member, Component) and member.__module__ == loaded.__name__
        ]
    return found


def top_commands() -> list[Command[Any, ...]]:
    return [
        member
        for component in components()
        for member in vars(component).values()
        if isinstance(member, Command) and " " not in member.qualified_name
    ]


def every_command() -> list[Command[Any, ...]]:
    subs = [sub for each in top_commands() if isinstance(each, Group) for sub in each.walk_commands()]
    # In order: walking gives them in another each time, and tests that run side by side must be the same.
    return sorted([*top_commands(), *subs], key=lambda each: each.qualified_name)


def test_every_component_belongs_to_a_feature() -> None:
    assert components()
    for component in components():
        assert f"{component.__name__}(" in FEATURES


def test_names_and_aliases_are_unique() -> None:
    names = [name for each in top_commands() for name in (each.name, *each.aliases)]
    assert sorted(names) == sorted(set(names))
    for group in top_commands():
        if isinstance(group, Group):
            subs = set(group.commands.values())
            inner = [name for sub in subs for name in (sub.name, *sub.aliases)]
            assert sorted(inner) == sorted(set(inner))


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_every_command_has_a_help_that_fits_a_line_and_ends_as_a_sentence(language: str) -> None:
    voice = Voice.load(PROJECT / "data", language, "!", LINES)
    for each in every_command():
        assert help_line(each) in LINES, each.qualified_name
        told = help_of(each, voice)
        assert len(told) < MAX_CHARS / 2, told
        assert told.endswith((".", "!")), told


def test_every_command_has_a_row_in_the_readme() -> None:
    for each in every_command():
        assert re.search(rf"^\| `!{re.escape(each.qualified_name)}\b", README, re.MULTILINE), (
            each.qualified_name
        )


def test_every_field_of_gear_that_chat_can_change_is_in_the_readme() -> None:
    (told,) = re.findall(r"^\| `!gear set .* change a field: (.*)", README, re.MULTILINE)
    assert set(FIELDS) <= set(re.findall(r"\w+", told))


def test_every_command_of_the_terminal_has_a_row_in_the_readme() -> None:
    for command in cli.registered_commands:
        name = command.name or (command.callback.__name__ if command.callback else "")
        assert f"| `python -m bot {name}" in README, name


def test_the_readme_tells_of_every_command_for_whom_it_is() -> None:
    who = {None: "all", Role.MODERATOR: "artist, moderators", Role.BROADCASTER: "artist"}
    for each in every_command():
        row = rf"^\| `!{re.escape(each.qualified_name)}(?: [<\[].*?)?`(?: or `.*?`)? \| (.*?) \|"
        assert {*re.findall(row, README, re.MULTILINE)} == {who[each.extras.get(NEEDS)]}, each.qualified_name


def test_what_staff_only_asks_is_what_only_tells() -> None:
    for each in every_command():
        if NEEDS in each.extras and NAMES not in each.extras:
            assert each.help
            assert bool(each.extras.get(ASKED)) == each.help.startswith("Tell "), each.qualified_name


@pytest.mark.parametrize("each", every_command(), ids=lambda each: each.qualified_name)
def test_a_name_is_a_word_of_a_command_about_people_or_that_keeps_words_and_else_tells_for_whom_it_is(
    each: Command[Any, ...],
) -> None:
    takes_names = bool(each.extras.get(NAMES))
    assert takes_names or not {"user", "text", "value"} & each.parameters.keys()
    only_tells = NEEDS not in each.extras and (each.help or "").startswith("Tell ")
    assert not (takes_names and only_tells)


def test_what_moderators_may_do_is_said_in_one_place() -> None:
    saying = {
        path.relative_to(PROJECT).as_posix()
        for folder in ("bot", "commands")
        for path in (PROJECT / folder).rglob("*.py")
        if "{NEEDS:" in path.read_text(encoding="utf-8")
    }
    assert saying == {"bot/twitch/context.py"}
