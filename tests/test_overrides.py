"""What an artist's own files say over those that ship, as `check` tells it."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.domain.operation.finding import Grade
from bot.features import KINDS
from bot.init import init
from bot.overrides import overrides
from bot.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return the settings of a Woodshed that is no clone."""
    for name, text in {
        "policy.toml": 'preset = "a"\n[[rules]]\nid = "one"\nsays = "First."\n[[rules]]\nid = "gone"\n',
        "phrases/begging.txt": "gift me\nsub to me\n",
        "recap/page.jinja": "page",
        "voice/en/gear.ftl": "gear-help = Shipped.\ngear-none = None\n    at all.\n",
    }.items():
        (tmp_path / "data" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "data" / name).write_text(text, "utf-8")
    return Settings(_env_file=None, data_dir=tmp_path / "data", home=tmp_path / "own")  # pyright: ignore[reportCallIssue]


def write(settings: Settings, **files: str) -> None:
    for name, text in files.items():
        path = settings.home / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def told(settings: Settings) -> list[tuple[Grade, str]]:
    """Return what is said, without the folders."""
    folder = f"{settings.home.parent}/"
    return [(each.grade, each.says.replace(folder, "")) for each in overrides(settings)]


def test_without_an_own_folder_all_is_as_it_ships(settings: Settings) -> None:
    assert told(settings) == [(Grade.WELL, "there is no folder own: all is as it ships")]


def test_what_overrides_what_is_told(settings: Settings) -> None:
    write(
        settings,
        policy_dot_toml='[[rules]]\nid = "one"\nsays = "Mine."\n[[rules]]\nid = "gone"\nremove = true\n',
        phrases__begging_dot_txt="# mine\nlend me\n- gift me\n",
        voice__en__mine_dot_ftl="gear-help = Mine.\n",
        recap__page_dot_jinja="my page",
    )
    assert told(settings) == [
        (Grade.WELL, "own/policy.toml says over data/policy.toml: one.says, gone (taken out)"),
        (Grade.WELL, "own/phrases/begging.txt over data/phrases/begging.txt: 1 lines more, 1 taken out"),
        (Grade.WELL, "own/voice/en/mine.ftl says itself: gear-help"),
        (Grade.WELL, "own/recap/page.jinja is used instead of data/recap/page.jinja"),
    ]


def test_a_file_of_any_kind_of_document_is_read(settings: Settings) -> None:
    for kind in KINDS:
        write(settings, **{kind.file.replace(".", "_dot_"): ""})
    assert told(settings) == []


def test_what_is_needless_and_what_nothing_reads_is_named(
    settings: Settings,
) -> None:
    write(
        settings,
        policy_dot_toml='[[rules]]\nid = "one"\nsays = "First."\n',
        phrases__begging_dot_txt="sub to me\n",
        polcy_dot_toml="",
        voice__en__mine_dot_ftl="gear-none = None\n    at all.\n",
    )
    wanting = [says for grade, says in told(settings) if grade is Grade.WANTING]
    assert wanting == [
        "own/policy.toml, line 3: rules no. 1 says: says what ships already",
        "own/phrases/begging.txt, line 1: says what ships already",
        "own/voice/en/mine.ftl, gear-none: says what ships already",
        "nothing reads own/polcy.toml",
    ]


async def test_what_ships_anew_is_told_until_it_was_seen(settings: Settings, evening: datetime) -> None:
    await init(settings, evening)
    write(settings, policy_dot_toml='[[rules]]\nid = "one"\nsays = "Mine."\n')
    shipped = settings.data_dir / "policy.toml"
    shipped.write_text(
        shipped.read_text("utf-8").replace("First.", "Anew.") + '[[rules]]\nid = "two"\n', "utf-8"
    )
    assert told(settings)[1:] == [
        (Grade.WELL, "data/policy.toml has new, which holds: two"),
        (Grade.WANTING, "data/policy.toml has changed beneath your own words, which hold: one.says"),
    ]
    await init(settings, evening)
    assert len(told(settings)) == 1


def test_what_nothing_reads_is_named_in_every_folder_of_words(settings: Settings) -> None:
    write(
        settings,
        policy_dot_toml='[[rules]]\nid = "one"\nenforced_by = [{ kind = "phrases", lists = ["mine"] }]\n',
        phrases__mine_dot_txt="a\n",
        phrases__beging_dot_txt="lend me\n",
        words__commands_dot_toml="",
        words__gear_dot_toml="",
        voice__mine_dot_ftl="",
        voice__en__mine_dot_txt="",
        voice__en__other_dot_ftl="",
    )
    unread = {each.says: each.mend for each in overrides(settings) if each.says.startswith("nothing reads")}
    home = settings.home
    assert [*unread] == [
        f"nothing reads {home}/{name}"
        for name in ("phrases/beging.txt", "words/commands.toml", "voice/mine.ftl", "voice/en/mine.txt")
    ]
    assert unread[f"nothing reads {home}/phrases/beging.txt"].startswith("did you mean 'begging.txt'?")
    assert unread[f"nothing reads {home}/words/commands.toml"].startswith(
        f"move it into {home}/commands.toml"
    )
