"""Own words taken in while the bot runs."""

from typing import Any

OWN_RULE = '[[rules]]\nid = "links"\nsays = "Frag bitte erst."\n'
OWN_ANNOUNCEMENTS = """
[[announcements]]
id = "gear"
remove = true
[[announcements]]
id = "mine"
says = "Mine."
"""


async def test_own_rules_lists_and_announcements_are_read_anew(room: Any) -> None:
    home = room.bot.settings.home
    (home / "phrases").mkdir(parents=True)
    (home / "phrases/begging.txt").write_text("lend me your plectrum\n", "utf-8")
    (home / "policy.toml").write_text(OWN_RULE, "utf-8")
    (home / "announcements.toml").write_text(OWN_ANNOUNCEMENTS, "utf-8")
    (answer,) = await room.answers("mod_moss", "!mod reload")
    assert "read anew" in answer
    happened = await room.says("fan_fern", "lend me your plectrum")
    assert [what.kind for what in happened] == ["delete", "warn"]
    assert "Frag bitte erst." in (await room.answers("sub_sol", "!rule links"))[0]
    (told,) = await room.answers("mod_moss", "!announcements")
    assert "rules, listening, mine" in told


async def test_a_broken_own_file_is_named_and_changes_nothing(room: Any) -> None:
    home = room.bot.settings.home
    home.mkdir()
    (home / "policy.toml").write_text(OWN_RULE, "utf-8")
    (home / "announcements.toml").write_text("every_minutes = “5”\n", "utf-8")
    (answer,) = await room.answers("mod_moss", "!mod reload")
    assert "There is a fault in the files, so all stays as it was." in answer
    assert "announcements.toml, line 1: a curly quote" in answer
    assert "Frag bitte erst." not in (await room.answers("sub_sol", "!rule links"))[0]
