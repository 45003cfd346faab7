"""What people say to the bot by its name at a soft moment, in five languages, and what only looks like it."""

import tomllib
from pathlib import Path

import pytest

from bot.domain.answers.talk import Names
from bot.domain.chat.message import Role
from bot.domain.documents.document import read_document
from bot.domain.documents.subcommand_words import SubcommandWords
from bot.twitch.command_reader import CommandReader
from commands.names import built_in_commands

HERE = Path(__file__).parent
FILE = HERE.parent.parent / "data/words/subcommands.toml"
WORDS = read_document(FILE.read_text("utf-8"), SubcommandWords, name=FILE.name)
COMMANDS = {command.name: command for command in built_in_commands()}
READER = CommandReader(
    "woodshed_bot",
    "!",
    lambda: False,
    words=lambda: WORDS,
    names=Names("junipervale", "woodshed_bot").both,
)
SAID = tomllib.loads((HERE / "called.toml").read_text("utf-8"))
ANSWERED = [kind for kind in SAID if kind != "like"]
ASIDE = 0.6
"""Share of the lines put aside that are understood at least."""


def meant(line: str) -> str:
    """Return what a line to the bot means: a command, thanks, or ''."""
    typed = READER.read(f"@woodshed_bot {line}", Role.VIEWER, COMMANDS)
    if typed and typed.command:
        return " ".join([typed.command, *typed.words])
    return "thanks" if typed and WORDS.thanks_in(typed.words) else ""


def others(kind: str, of: str) -> list[str]:
    return [line for line in SAID[kind].get(of, "").splitlines() if line and meant(line) != kind]


@pytest.mark.parametrize("kind", ANSWERED)
def test_who_calls_the_bot_at_a_soft_moment_is_understood(kind: str) -> None:
    assert others(kind, "said") == []


@pytest.mark.parametrize("kind", ANSWERED)
def test_so_is_most_of_what_was_put_aside(kind: str) -> None:
    left = others(kind, "aside")
    assert len(left) <= (1 - ASIDE) * len(SAID[kind]["aside"].split("\n")[:-1]), left


@pytest.mark.parametrize("line", SAID["like"]["said"].splitlines())
def test_what_only_looks_like_it_means_something_else(line: str) -> None:
    assert meant(line) not in ANSWERED
