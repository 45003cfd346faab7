"""Own words taken in while the bot runs."""

from typing import Any

OWN_RULE = '[[rules]]\nid = "links"\nsays = "Frag bitte erst."\n'


async def test_own_rules_lists_and_lines_are_read_anew(room: Any) -> None:
    home = room.bot.settings.home
    (home / "phrases").mkdir(parents=True)
    (home / "phrases/begging.txt").write_text("lend me your plectrum\n", "utf-8")
    (home / "policy.toml").write_text(OWN_RULE, "utf-8")
    (home / "voice/en").mkdir(parents=True)
    (home / "voice/en/mine.ftl").write_text("gear-help = Frag nach einem Ding.\n", "utf-8")
    (answer,) = await room.answers("mod_moss", "!mod reload")
    assert "read anew" in answer
    happened = await room.says("fan_fern", "lend me your plectrum")
    assert [what.kind for what in happened] == ["delete", "line"], "a first wish is let go of"
    assert "Frag bitte erst." in (await room.answers("sub_sol", "!rule links"))[0]
    (home / "words").mkdir()
    (home / "strategies.toml").write_text('[[strategies]]\nid = "chunking"\nsays = "In bites."\n', "utf-8")
    (home / "words/gear.toml").write_text('[kinds]\nguitar = ["klampfe"]\n', "utf-8")
    (home / "words/subcommands.toml").write_text('[same]\nlist = ["lijst"]\n', "utf-8")
    listed = await room.answers("fan_fern", "!story list")
    assert "read anew" in (await room.answers("mod_moss", "!mod reload"))[0]
    assert await room.answers("sub_sol", "!story lijst") == listed
    assert "Goldie" in (await room.answers("sub_sol", "!gear klampfe"))[0]
    assert "Frag nach einem Ding." in (await room.answers("sub_sol", "!gear the"))[0]


async def test_a_broken_own_file_is_named_and_changes_nothing(room: Any) -> None:
    home = room.bot.settings.home
    home.mkdir()
    (home / "policy.toml").write_text(OWN_RULE, "utf-8")
    (home / "strategies.toml").write_text("strategies = “5”\n", "utf-8")
    (answer,) = await room.answers("mod_moss", "!mod reload")
    assert "There is a fault in the files, so all stays as it was." in answer
    assert "strategies.toml, line 1: a curly quote" in answer
    assert "Frag bitte erst." not in (await room.answers("sub_sol", "!rule links"))[0]
