"""Another language: what ships in TOML is told in its words too, also after it was read anew."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from tests.spoken import TESTS, VOICES, copy_data

POLICY = "rule-links = Erst fragen\n    .says = Frag vor einem Link.\n    .why = Werbung nervt.\n"
STRATEGIES = "strategy-slow-practice = langsam\n    .says = Spiel langsam.\n    .why = Es hilft.\n"


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with another language, in which nobody writes."""
    data = copy_data(tmp_path_factory.mktemp("german") / "data")
    shutil.copytree(TESTS / VOICES / "en", data / VOICES / "de")
    (data / "voice/de/policy.ftl").write_text(POLICY, "utf-8")
    (data / "voice/de/strategies.ftl").write_text(STRATEGIES, "utf-8")
    gear = data / "voice/de/gear.ftl"
    words = re.sub(
        r"(?m)^(help-on-gear-(list|add)) = .*", r"\1 = So steht es im Regal.", gear.read_text("utf-8")
    )
    gear.write_text(words, "utf-8")
    health = data / "voice/de/health.ftl"
    words = health.read_text("utf-8").replace("{ $subject }: { $says }", "Kein Mod! { $subject }: { $says }")
    health.write_text(words, "utf-8")
    return data


@pytest.fixture
def settings(settings: Settings, german: Path) -> Settings:
    return settings.model_copy(update={"data_dir": german, "language": "de"})


async def test_a_rule_is_told_in_the_words_of_the_language_and_found_by_them(room: Any) -> None:
    for _ in range(2):
        (told,) = await room.answers("fan_fern", "!rule erst fragen")
        assert "Erst fragen: Frag vor einem Link. Werbung nervt." in told
        assert await room.answers("fan_sol", "!regeln erst fragen") == [told]
        await room.says("mod_moss", "!mod reload")
    (english,) = await room.answers("fan_fern", "!rule flood")
    assert "One thing at a time" in english, "what has no other words is told in those that ship"


async def test_a_way_to_practise_is_told_in_the_words_of_the_language(room: Any) -> None:
    await room.answers("junipervale", "!start morning-woodshed")
    await room.answers("junipervale", "!next")
    (told,) = await room.answers("fan_fern", "!strategy")
    assert "langsam. Spiel langsam. Why it works: Es hilft." in told, "the lines around it are the tests' own"


async def test_help_is_told_in_the_words_of_the_language(room: Any) -> None:
    assert "So steht es im Regal." in (await room.answers("fan_fern", "!help gear list"))[0]
    assert "So steht es im Regal." in (await room.answers("mod_moss", "!gear add"))[0], "a word is missing"


async def test_what_is_not_well_is_told_in_the_words_of_the_language(room: Any) -> None:
    room.twitch.world.person(room.twitch.bot_login, "viewer")
    (told,) = await room.answers("junipervale", "!health")
    assert "Kein Mod!" in told


async def test_a_command_tells_a_tempo_as_the_language_writes_it(room: Any) -> None:
    await room.answers("junipervale", "!start short-evening")
    await room.answers("junipervale", "!tempo 92.5")
    await room.answers("mod_moss", "!command add !fast We play at {tempo}")
    assert await room.answers("fan_fern", "!fast") == ["We play at 92,5"]
