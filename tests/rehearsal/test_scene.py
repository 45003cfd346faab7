"""Scenes: read, played, compared."""

from pathlib import Path

import pytest

from bot.rehearsal.clock import FakeClock
from bot.rehearsal.scene import Entry, Scene, SceneError, load_scene, play
from bot.rehearsal.server import LocalTwitch
from bot.rehearsal.world import Line

SCENE = """
[[line]]
event = "stream.online"

[[line]]
from = "fan_fern"
role = "viewer"
says = "hello"
expect = {{ {expect} }}
"""


async def played(tmp_path: Path, expect: str, *, bot_does: str = "") -> list[Entry]:
    """Play a line against a bot that does one thing: replies, speaks, or warns."""
    path = tmp_path / "scene.toml"
    path.write_text(SCENE.format(expect=expect), encoding="utf-8")
    scene = load_scene(path)
    clock = FakeClock(scene.starts)
    twitch = LocalTwitch(clock)
    world = twitch.world

    async def settle(message_id: str) -> bool:
        line = world.lines[message_id]
        match bot_does:
            case "reply":
                sent = world.send(world.bot, "Hello Fern!", clock.now(), reply_to=line)
                assert isinstance(sent, Line)
            case "announce" | "name":
                words = "Hey @fan_fern, careful!" if bot_does == "name" else "The house rules are few."
                assert isinstance(world.send(world.bot, words, clock.now(), reply_to=None), Line)
            case "warn":
                world.delete(line.id, world.bot, clock.now())
                world.warn(line.user, "mind the rule", world.bot, clock.now())
            case _:
                pass
        return True

    async def rule_of(_: str) -> str | None:
        return "links" if bot_does == "warn" else None

    return await play(scene, twitch, clock, settle=settle, rule_of=rule_of)


@pytest.mark.parametrize(
    ("expect", "bot_does", "ok"),
    [
        ('reply = "hello fern"', "reply", True),
        ('reply = ["hello", "fern"]', "reply", True),
        ('reply = "goodbye"', "reply", False),
        ('reply = "hello"', "", False),
        ("silent = true", "", True),
        ("silent = true", "reply", False),
        ("silent = true", "warn", False),
        ("silent = true", "announce", True),
        ("silent = true", "name", False),
        ('reply = "house rules"', "announce", False),
        ('action = "warn", rule = "links"', "warn", True),
        ('action = "delete"', "warn", True),
        ('action = "timeout"', "warn", False),
        ('action = "warn", rule = "caps"', "warn", False),
        ("", "reply", True),
    ],
)
async def test_what_came_is_held_against_what_was_expected(
    expect: str, bot_does: str, ok: bool, tmp_path: Path
) -> None:
    entries = await played(tmp_path, expect, bot_does=bot_does)
    assert [entry.ok for entry in entries] == [True, ok], entries[-1].why


async def test_an_entry_is_one_line_of_json_and_a_few_of_text(tmp_path: Path) -> None:
    entry = (await played(tmp_path, 'reply = "hello"', bot_does="reply"))[-1]
    assert "\n" not in entry.json_line()
    assert '"kind": "reply"' in entry.json_line()
    assert entry.text_lines()[0].endswith("fan_fern: hello")


async def test_who_is_timed_out_is_not_heard() -> None:
    scene = Scene.model_validate({"line": [{"from": "fan_fern", "says": "hello"}]})
    clock = FakeClock(scene.starts)
    twitch = LocalTwitch(clock)
    twitch.world.ban(twitch.world.person("fan_fern"), 60, "", twitch.world.bot, clock.now())

    async def never(_: str) -> bool:
        raise AssertionError

    entries = await play(scene, twitch, clock, settle=never, rule_of=lambda _: never(""))  # pyright: ignore[reportArgumentType]
    assert not entries[0].delivered


async def test_who_asked_takes_it_back_in_a_scene_without_a_word() -> None:
    withdraws = {"from": "fan_fern", "event": "unban.withdraw"}
    with pytest.raises(ValueError, match="add or take out"):
        Scene.model_validate({"line": [{**withdraws, "says": "never mind"}]})
    scene = Scene.model_validate(
        {"line": [{"from": "fan_fern", "says": "sorry", "event": "unban.request"}, withdraws, withdraws]}
    )
    twitch = LocalTwitch(clock := FakeClock(scene.starts))
    world = twitch.world
    world.ban(world.person("fan_fern"), None, "", world.artist, clock.now())

    async def never(_: str) -> bool:
        raise AssertionError

    entries = await play(scene, twitch, clock, settle=never, rule_of=lambda _: _none())
    assert [entry.delivered for entry in entries] == [True, True, False]
    assert "takes the unban request back" in entries[1].text_lines()[1]
    assert "not delivered: fan_fern has asked for nothing." in entries[2].text_lines()[0]


async def test_the_artist_takes_the_bots_role_in_a_scene() -> None:
    scene = Scene.model_validate({"line": [{"from": "junipervale", "says": "/unmod woodshed_bot"}]})
    twitch = LocalTwitch(clock := FakeClock(scene.starts))

    async def never(_: str) -> bool:
        raise AssertionError

    (entry,) = await play(scene, twitch, clock, settle=never, rule_of=lambda _: _none())
    assert entry.delivered
    assert "woodshed_bot is no moderator any more, by junipervale" in entry.text_lines()[1]


async def test_who_is_kept_out_by_the_settings_is_not_heard() -> None:
    lines = [{"from": login, "says": "hello"} for login in ("fan_fern", "newcomer_nook")]
    scene = Scene.model_validate({"line": lines})
    twitch = LocalTwitch(clock := FakeClock(scene.starts))
    only_followers = twitch.world.settings.changed({"follower_mode": True})
    twitch.world.change_settings(only_followers, twitch.world.bot, clock.now())

    async def at_once(_: str) -> bool:
        return True

    entries = await play(scene, twitch, clock, settle=at_once, rule_of=lambda _: _none())
    assert [entry.delivered for entry in entries] == [True, False]


async def _none() -> None:
    return None


@pytest.mark.parametrize("expect", [{}, {"silent": True}])
async def test_nobody_is_waited_for_where_nobody_hears_of_held_lines_and_requests(
    expect: dict[str, bool],
) -> None:
    lines = [
        {"from": "fan_fern", "says": "darn", "held": True, "category": "profanity", "expect": expect},
        {"from": "fan_fern", "says": "sorry", "event": "unban.request", "expect": expect},
        {"from": "sub_sol", "says": "sorry", "event": "unban.request", "expect": expect},
    ]
    scene = Scene.model_validate({"line": lines})
    twitch = LocalTwitch(clock := FakeClock(scene.starts))
    world = twitch.world

    async def never(_: str) -> bool:
        raise AssertionError

    banned = world.person("fan_fern")
    held, *_ = await play(
        Scene.model_validate({"line": lines[:1]}), twitch, clock, settle=never, rule_of=lambda _: _none()
    )
    world.ban(banned, None, "", world.bot, clock.now())
    asked, not_banned = await play(
        Scene.model_validate({"line": lines[1:]}), twitch, clock, settle=never, rule_of=lambda _: _none()
    )
    assert held.text_lines() == ["19:00:00  fan_fern: darn   (held by AutoMod)"]
    assert '"held": true, "category": "profanity"' in held.json_line()
    assert asked.text_lines()[0].endswith("unban.request fan_fern: sorry")
    assert not_banned.text_lines()[0].endswith("(not delivered: sub_sol is not banned.)")
    assert [entry.happened for entry in (held, asked, not_banned)] == [[], [], []]


def test_every_fault_of_a_scene_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    path.write_text(
        '[[line]]\nfrom = "Fan Fern"\nsays = "x"\n[[line]]\nfrom = "fan"\nsays = "x"\nexpects = 1\n', "utf-8"
    )
    with pytest.raises(SceneError) as refused:
        load_scene(path)
    assert "line no. 1 from" in str(refused.value)
    assert "line no. 2 expects" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("starts = 2030-05-17T19:00:00\n{line}", "starts: needs its time zone; write Z after it"),
        ("starts = 2030-05-17\n{line}", "starts: must be a date and time"),
        ("titel = 'x'\n{line}", "titel: unknown key; did you mean 'title'?"),
        ("{line}at = '3'", "line no. 1 at: must be a number of seconds, without quotes"),
        ("{line}at = inf", "line no. 1 at: must be a number of seconds"),
        ("{line}at = -1", "line no. 1 at: must not be below 0"),
        ("{line}at = 1e9", "line no. 1 at: must not be above 86400"),
        ("{line}role = 'king'", "line no. 1 role: must be 'viewer'"),
        ("{line}role = 'broadcaster'", "line no. 1: junipervale is the broadcaster"),
        ("{line}expect = {{ silent = 'yes' }}", "line no. 1 expect silent: must be true or false"),
        ("{line}expect = {{ reply = 3 }}", "line no. 1 expect reply: must be a text or a list of texts"),
        ("{line}expect = {{ reply = [3] }}", "line no. 1 expect reply no. 1: must be text, in quotes"),
        ("{line}expect = {{ silent = true, reply = 'x' }}", "line no. 1 expect: `silent` excludes"),
        (
            "{line}expect = {{ replies = 'x' }}",
            "line no. 1 expect replies: unknown key; did you mean 'reply'?",
        ),
        ("[[line]]\nfrom = 'woodshed_bot'\nsays = 'x'", "line no. 1: woodshed_bot is the bot"),
        (
            "[[line]]\nevent = 'stream.online'\nexpect = {{ silent = true }}",
            "line no. 1: `role` and `expect`",
        ),
        ("{line}category = 'swearing'", "line no. 1: `category` says why a line is held"),
        ("{line}held = true\ncategory = 'rude'", "line no. 1 category: must be 'aggressive'"),
        ("{line}event = 'unban.request'\nheld = true", "line no. 1: `held` and `role` belong to a line"),
        ("[[line]]\nevent = 'unban.request'", "line no. 1: a line has either"),
        ("line = 3", "line: must be"),
        ("line = [3]", "line no. 1: must be a table"),
        ("line = []", "there is nothing to play"),
        ("title = 'x'", "line: is missing; write at least one [[line]] table"),
    ],
)
def test_a_fault_is_told_with_its_mend(text: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    path.write_text(text.format(line="[[line]]\nfrom = 'a'\nsays = 'x'\n"), "utf-8")
    with pytest.raises(SceneError) as refused:
        load_scene(path)
    assert fault in str(refused.value)


def test_faults_of_time_and_of_form_are_told_together(tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    line = "[[line]]\nfrom = 'a'\nsays = 'x'\n"
    path.write_text(f"{line}at = 5\n{line}at = 4\n{line}role = 'king'\n{line}at = 3\n", "utf-8")
    with pytest.raises(SceneError) as refused:
        load_scene(path)
    places = [text.strip().split(":")[0] for text in str(refused.value).splitlines()[1:]]
    assert places == ["line no. 3 role", "line no. 2 at", "line no. 4 at"]


@pytest.mark.parametrize(
    "text",
    [
        '[[line]]\nfrom = "a"\n',
        '[[line]]\nevent = "stream.online"\nsays = "x"\n',
        '[[line]]\nfrom="a"\nsays="x"\nat=5\n[[line]]\nfrom="a"\nsays="y"\nat=4\n',
        "[[line",
    ],
)
def test_what_is_no_scene_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SceneError):
        load_scene(path)
