"""A custom command: how it is told in chat, what is refused, and which names are the bot's own."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.domain.chat.command_name import as_name, expect_a_name, taken_by
from bot.domain.chat.command_written import changed, name_first, new_command
from bot.domain.chat.custom_command import COMMANDS, CustomCommand, When, Who
from bot.domain.chat.message import Role
from bot.domain.words.template import TemplateError
from bot.errors import DocumentError, Refusal


def added(text: str, taken: set[str] | None = None) -> CustomCommand:
    name, *words = text.split()
    return new_command(as_name(name, "!"), words, "!", taken or set())


def test_a_command_has_a_name_and_a_text() -> None:
    told = added("!discord Talk on at example.org/chat, {user}")
    assert (told.slug, told.says) == ("discord", "Talk on at example.org/chat, {user}")
    assert (told.who.role, told.cooldown, told.user_cooldown, told.when, told.on) == (
        Role.VIEWER, 5, 0, When.ALWAYS, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "fields"),
    [
        ("cooldown=30", {"cooldown": 30}),
        ("-cd=30", {"cooldown": 30}),
        ("user_cooldown=60", {"user_cooldown": 60}),
        ("-ul=mod", {"who": Who.MODERATOR}),
        ("who=everyone", {"who": Who.EVERYONE}),
        ("-ul=owner", {"who": Who.ARTIST}),
        ("WHO=Subscriber", {"who": Who.SUBSCRIBER}),
        ("aliases=dc,!Server", {"aliases": ("dc", "server")}),
        ("-a=dc", {"aliases": ("dc",)}),
        ("when=live", {"when": When.LIVE}),
        ("counter=misses", {"counter": "misses"}),
        ("-cd=10 -ul=vip", {"cooldown": 10, "who": Who.VIP}),
    ],
)
def test_settings_stand_before_the_text(settings: str, fields: dict[str, Any]) -> None:
    told = added(f"!discord {settings} Talk on there")
    assert told.says == "Talk on there"
    assert {name: getattr(told, name) for name in fields} == fields
    assert changed(added("!discord Hi"), settings.split(), "!").says == "Hi"


def test_settings_before_the_name_are_settings_too() -> None:
    assert name_first(["!discord", "-cd=30", "Talk"]) == ("!discord", ["-cd=30", "Talk"])
    assert name_first(["-cd=30", "-ul=mod", "!discord", "Talk"]) == (
        "!discord",
        ["-cd=30", "-ul=mod", "Talk"],
    )
    assert name_first(["-cd=30"]) == ("-cd=30", [])


def test_an_equals_sign_in_a_text_is_a_sign() -> None:
    assert added("!sum a=b is no setting").says == "a=b is no setting"
    assert added("!sum Who knows: cooldown=30").says == "Who knows: cooldown=30"


def test_a_text_that_begins_as_a_command_means_that() -> None:
    told = added("!axe !gear guitar")
    assert (told.means, told.says) == ("gear guitar", "")
    said = changed(told, ["Six", "strings"], "!")
    assert (said.means, said.says) == ("", "Six strings")
    assert changed(said, ["!tuning"], "!").means == "tuning"


def test_a_name_that_a_slug_cannot_have_is_an_alias_of_one() -> None:
    assert added("!größe Groß").names == ("grosse", "größe")
    assert added("!my_rig Rig").names == ("my-rig", "my_rig")
    assert added("!日本 Hi", {"own"}).names == ("own-2", "日本")
    assert new_command("clean_3", ["Hi"], "!", set(), NAMES).names == ("own", "clean_3")


def test_what_it_was_called_is_lost_by_no_change() -> None:
    for called, slug in (("größe", "grosse"), ("日本", "own")):
        told = added(f"!{called} aliases=first Hi")
        for change in ("aliases=gr", "aliases="):
            told = changed(told, [change], "!")
            assert (told.slug, told.name) == (slug, called)
            assert called in told.names
        assert told.settings() == ""
    assert changed(added("!dc aliases=größe Hi"), ["aliases=server"], "!").names == ("dc", "server")


def test_a_name_is_kept_once() -> None:
    assert added("!dc aliases=hey,dc,hey Hi").names == ("dc", "hey")


def test_what_means_a_command_has_none_of_the_settings_of_a_text() -> None:
    for setting in ("cooldown=30", "user_cooldown=30", "counter=x"):
        with pytest.raises(Refusal, match="command-means-only"):
            added(f"!axe {setting} !gear guitar")
        text = added(f"!axe {setting} A text")
        assert changed(text, ["!gear"], "!").means == "gear"
    with pytest.raises(DocumentError, match="take out cooldown"):
        COMMANDS.read("[[commands]]\nslug = 'axe'\nmeans = 'gear'\ncooldown = 30")


@pytest.mark.parametrize("means", ["command say dc", "Commands SAY dc", "command sya dc"])
def test_no_command_calls_another_by_a_way_round(means: str) -> None:
    with pytest.raises(Refusal, match="command-is-no-meaning"):
        added(f"!t !{means}")
    with pytest.raises(DocumentError, match="calls another"):
        COMMANDS.read(f"[[commands]]\nslug = 't'\nmeans = '{means}'")
    assert added("!cmds !commands").means == "commands"


def test_a_change_of_nothing_is_refused() -> None:
    with pytest.raises(Refusal):
        changed(added("!dc Hi"), [], "!")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("!discord", "command-says-nothing"),
        ("!discord cooldown=30", "command-says-nothing"),
        ("!discord cooldown=soon Hi", "command-bad-setting"),
        ("!discord cooldown=-1 Hi", "command-bad-setting"),
        ("!discord who=nobody Hi", "command-bad-setting"),
        ("!discord aliases=a:b Hi", "command-bad-setting"),
        ("!discord when=never Hi", "command-bad-setting"),
        ("!discord counter=no_slug! Hi", "command-bad-setting"),
        ("!discord kooldown=30 Hi", "command-bad-setting"),
        ("!discord cooldown=30 alias=dc Hi", "command-bad-setting"),
        ("!discord Hi {usr}", "command-unknown-variable"),
        ("!discord {words}", "command-begins-with-typed"),
        ("!discord /ban fern", "command-begins-as-command"),
        ("!discord " + "x" * 501, "command-too-long"),
    ],
)
def test_what_cannot_be_so_is_refused_in_words(text: str, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        added(text)
    assert refused.value.line == line


@pytest.mark.parametrize("name", ["", "-x", "a b", "a!b", "x" * 31, "/x"])
def test_what_can_be_typed_as_no_command_is_no_name(name: str) -> None:
    with pytest.raises(Refusal):
        expect_a_name(name)


NAMES = {"gear", "story", "lore", "rules", "rule", "clean", "miss", "help", "commands"}


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("gear", "gear"),
        ("gears", "gear"),
        ("lore", "lore"),
        ("helps", "help"),
        ("clean3", "clean"),
        ("cleanx3", "clean"),
        ("discord", ""),
        ("gearbox", ""),
        ("setlist", ""),
    ],
)
def test_a_name_of_the_bots_is_taken_as_the_dispatcher_finds_it(name: str, by: str) -> None:
    assert taken_by(name, NAMES) == by


def test_names_are_read_as_they_are_typed() -> None:
    assert [as_name(each, "!") for each in ("!Discord", "Discord!", "！discord?", "\u200b!discord")] == [
        "discord"
    ] * 4


def test_a_use_counts_where_the_text_shows_it_or_a_counter_is_named() -> None:
    assert added("!miss Missed {count} times").counts == "miss"
    assert added("!oops counter=miss Oh no").counts == "miss"
    assert added("!misses So far {counter miss}").counts == ""


def test_what_an_older_woodshed_kept_is_read_and_looked_at_where_it_is_used() -> None:
    fields = {"slug": "old", "says": "Hi {gone}"}
    with pytest.raises(ValidationError):
        CustomCommand.model_validate(fields)
    kept = CustomCommand.model_validate(fields, context="kept")
    with pytest.raises(TemplateError):
        assert kept.template


def test_a_command_that_was_used_is_the_same_command() -> None:
    used, fresh = added("!dc Hi {user}"), added("!dc Hi {user}")
    assert used.template.uses("user")
    assert used == fresh
    assert COMMANDS.from_body(COMMANDS.as_body(used)) == used
    assert changed(used, ["Bye"], "!").template.parts == ("Bye",)
