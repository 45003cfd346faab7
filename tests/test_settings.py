"""Settings: what is given, what is wrong, what is a typo."""

from pathlib import Path

import pytest

from bot.env_file import AS_PLAIN_TEXT
from bot.errors import SettingsError
from bot.settings import ENV_PREFIX, Settings, default_of, load_settings, missing, read_settings
from bot.shell import shell_line


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    for name in Settings.model_fields:
        monkeypatch.delenv(ENV_PREFIX + name.upper(), raising=False)


def test_without_anything_there_are_defaults(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "absent", {})
    assert (settings.prefix, settings.channel, settings.web_port) == ("!", "", 8710)


def test_a_file_is_read_and_an_empty_value_is_the_default(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("WOODSHED_CHANNEL=@JuniperVale\nWOODSHED_PREFIX=\n", "utf-8")
    settings = load_settings(path, {})
    assert (settings.channel, settings.prefix) == ("junipervale", "!")


def test_every_fault_and_every_typo_is_told_at_once_with_the_mend(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("WOODSHED_CHANEL=x\nWOODSHED_WEB_PORT=many\nWOODSHED_LOG_LEVEL=LOUD\nOTHER=1\n", "utf-8")
    with pytest.raises(SettingsError) as refused:
        load_settings(path, {"WOODSHED_CLIENTID": "x"})
    told = str(refused.value)
    assert len(refused.value.faults) == 4
    assert "did you mean WOODSHED_CHANNEL?" in told
    assert "did you mean WOODSHED_CLIENT_ID?" in told
    assert "WOODSHED_WEB_PORT: 'many' is no whole number" in told


@pytest.mark.parametrize(
    "line",
    [
        "WOODSHED_PREFIX=/",
        "WOODSHED_PREFIX=.",
        "WOODSHED_CHANNEL=not a login",
        "WOODSHED_TWITCH_API_URL=ftp://x",
        "WOODSHED_WEB_PORT=70000",
        "WOODSHED_WEB_URL=http://192.168.1.20:70000",
        "WOODSHED_WEB_URL=http://192.168.1.20:0",
        "WOODSHED_WEB_URL=https://pages.example/woodshed",
        "WOODSHED_LANGUAGE=../x",
        "WOODSHED_CLIENT_ID=“abc”",
    ],
)
def test_what_cannot_work_is_refused(line: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(line, "utf-8")
    with pytest.raises(SettingsError):
        load_settings(path, {})


@pytest.mark.parametrize(("typed", "meant"), [("DE", "de"), ("Es", "es"), ("en", "en"), ("pt-BR", "pt-BR")])
def test_the_language_may_be_written_in_capitals(typed: str, meant: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(f"WOODSHED_LANGUAGE={typed}\n", "utf-8")
    assert load_settings(path, {}).language == meant


@pytest.mark.parametrize(
    "written",
    [
        "\ufeffWOODSHED_CHANNEL=Juni\r\nWOODSHED_WEB_PORT=8711\r\n",
        "export WOODSHED_CHANNEL='Juni'  \nWOODSHED_WEB_PORT = 8711 # the port",
        'WOODSHED_CHANNEL=""\n\nWOODSHED_CHANNEL="@Juni" # the artist\n  WOODSHED_WEB_PORT="8711"',
    ],
)
def test_however_an_editor_leaves_the_file_it_is_read(written: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_bytes(written.encode())
    settings = load_settings(path, {})
    assert (settings.channel, settings.web_port) == ("juni", 8711)


@pytest.mark.parametrize(
    "line",
    [
        "WOODSHED_CLIENT_SECRET abc123secret",
        "WOODSHED_CLIENT_SECRET: abc123secret",
        "set WOODSHED_CLIENT_SECRET=abc123secret",
        "WOODSHED_CLIENT_SECRET='abc123secret",
        "WOODSHED_CLIENT_SECRET",
        "???",
    ],
)
def test_a_line_that_is_no_setting_is_told_by_its_number_alone(line: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(f"WOODSHED_CHANNEL=juni\n\n# a comment\n\n{line}\nWOODSHED_WEB_PORT=8711\n", "utf-8")
    with pytest.raises(SettingsError) as refused:
        load_settings(path, {})
    (fault,) = refused.value.faults
    assert fault.place == f"{path}, line 5"
    assert "abc123secret" not in str(refused.value)


def test_a_line_of_another_shell_is_told_with_the_name_that_is_meant(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text('$env:WOODSHED_CHANNEL="juni"', "utf-8")
    with pytest.raises(SettingsError, match=r"did you mean WOODSHED_CHANNEL\?"):
        load_settings(path, {})


OURS = "WOODSHED_CHANNEL=juni\nWOODSHED_CLIENT_ID=abc\n"


@pytest.mark.parametrize(
    "line",
    [
        "DISCORD_CHANNEL=tone",
        "GOOGLE_CLIENT_ID=5",
        "SPOTIFY_CLIENT_SECRET=5",
        "TWITCH_EVENTSUB_URL=x",
        "TWITCH_CHANNEL=juni",
        "LOG_LEVEL=LOUD",
    ],
)
def test_other_programs_keep_their_settings_in_the_same_file(line: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(f"{OURS}{line}\n", "utf-8")
    assert load_settings(path, {}).channel == "juni"


@pytest.mark.parametrize(
    "name", ["CHANNEL", "TWITCH_CHANNEL", "$env:CHANNEL", "WODSHED_CHANNEL", "WOODSHEDCHANNEL"]
)
def test_what_must_be_set_is_found_under_a_name_close_to_its_own(name: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(f"WOODSHED_CHANNEL=\n{name}=juni\n", "utf-8")
    with pytest.raises(SettingsError, match=r"did you mean WOODSHED_CHANNEL\?"):
        load_settings(path, {})


def test_a_name_with_two_values_is_told_without_them_and_one_with_the_same_is_left(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("WOODSHED_CLIENT_SECRET=abc123\n\nwoodshed_client_secret=def456\n", "utf-8")
    with pytest.raises(SettingsError) as refused:
        load_settings(path, {})
    (fault,) = refused.value.faults
    assert (fault.place, fault.says) == (
        f"{path}, line 3",
        "WOODSHED_CLIENT_SECRET has another value here than in line 1",
    )
    path.write_text(f"{OURS}{OURS}", "utf-8")
    assert load_settings(path, {}).channel == "juni"


def test_a_formatted_file_is_to_be_saved_as_plain_text(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    formatted = "{\\rtf1\\ansi\\f0\\fs24 WOODSHED_CHANNEL=juni\\\n}"
    (tmp_path / ".env.rtf").write_text(formatted, "utf-8")
    (fault, *_) = missing(read_settings(path, {})[0], env_file=path)
    assert (fault.place, fault.mend) == (".env.rtf", AS_PLAIN_TEXT)
    path.write_text(formatted, "utf-8")
    settings, faults = read_settings(path, {})
    assert [fault.mend for fault in [*faults, *missing(settings, faults, path)]] == [AS_PLAIN_TEXT]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
def test_the_page_listens_on_this_machine(host: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(f"WOODSHED_WEB_HOST={host}", "utf-8")
    assert load_settings(path, {}).web_host == host


@pytest.mark.parametrize(
    "host",
    ["0.0.0.0", "::", "192.0.2.1", "studio.example.com", "127.0.0.1.example.com"],  # noqa: S104
)
def test_anywhere_else_it_listens_only_in_a_container_that_is_said_to_be_one(
    host: str, tmp_path: Path
) -> None:
    path = tmp_path / ".env"
    path.write_text(f"WOODSHED_WEB_HOST={host}", "utf-8")
    with pytest.raises(SettingsError, match="WOODSHED_WEB_IN_CONTAINER=true"):
        load_settings(path, {})
    path.write_text(f"WOODSHED_WEB_HOST={host}\nWOODSHED_WEB_IN_CONTAINER=true", "utf-8")
    assert load_settings(path, {}).web_host == host


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("TIMEZONE=Berlin", "'Berlin' is no time zone — did you mean Europe/Berlin?"),
        ("TIMEZONE=new york", "is no time zone — did you mean America/New_York?"),
        ("TIMEZONE=Europe/Berln", "did you mean Europe/Berlin?"),
        ("TIMEZONE=America", "is no time zone — write the continent"),
        (f"TIMEZONE={'A' * 300}", "is no time zone — write the continent"),
        ("DAY_ENDS=13:00", "'13:00' is no time from 00:00 to 11:59 — write it like 04:00"),
        ("REST_DAYS=sun", "'sun' is no day of the week — did you mean sunday?"),
        ("REST_DAYS=monday, sun", "has 'sun' in it, which is no day of the week — did you mean sunday?"),
        ("BOTS=nightbot our-bot", "has 'our-bot' in it, which is no login at Twitch — write names"),
        ("CLIENT_ID=“abc”", "take off what stands around it"),
        ("CLIENT_ID=<abc>", "take off what stands around it"),
        ("CHANNEL=„juni“", "take off what stands around it"),
        ("PREFIX=“!”", "stands in quotes — take off what stands around it"),
        ("DATABASE=«w.db»", "take off what stands around it"),
        ("CLIENT_SECRET=<abc123secret>", "WOODSHED_CLIENT_SECRET: it stands in quotes"),
        ("CLIENT_ID=a b", "is no client ID: that has letters and digits alone — copy it anew"),
        (
            "LOG_LEVEL=LOUD",
            "is none of 'DEBUG', 'INFO', 'WARNING' or 'ERROR' — How much is logged. Default: INFO",
        ),
        ("BACKUPS=-1", "is less than 0 — write 0 or more"),
        ("TWITCH_API_URL=example.com", "begin it with https://"),
    ],
)
def test_a_fault_says_in_a_whole_sentence_what_to_write_instead(line: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(f"WOODSHED_{line}", "utf-8")
    _, (fault,) = read_settings(path, {})
    assert told in str(fault)
    assert not str(fault).endswith("Default: ")
    assert "abc123secret" not in str(fault)


def test_a_secret_is_not_in_what_is_printed(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("WOODSHED_CLIENT_SECRET=abc123secret", "utf-8")
    settings = load_settings(path, {})
    assert "abc123secret" not in f"{settings!r}{settings}"


def test_the_example_names_every_setting_with_its_default_and_nothing_else(project: Path) -> None:
    lines = (project / ".env.example").read_text(encoding="utf-8").splitlines()
    named = dict(line.lstrip("#").split("=", 1) for line in lines if line.lstrip("#").startswith(ENV_PREFIX))
    assert named == {ENV_PREFIX + name.upper(): str(default_of(name)) for name in Settings.model_fields}


def test_the_database_is_in_the_own_folder_unless_it_is_set(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    assert load_settings(env).database == Path("own/woodshed.db")
    env.write_text("WOODSHED_HOME=mine", encoding="utf-8")
    assert load_settings(env).database == Path("mine/woodshed.db")
    env.write_text("WOODSHED_HOME=mine\nWOODSHED_DATABASE=there/w.db", encoding="utf-8")
    assert load_settings(env).database == Path("there/w.db")


def test_a_folder_that_is_refused_is_told_once(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    env.write_text("WOODSHED_HOME='“mine”'\nWOODSHED_DATABASE='“x”'", encoding="utf-8")
    settings, faults = read_settings(env, {})
    assert [fault.place for fault in faults] == ["WOODSHED_HOME", "WOODSHED_DATABASE"]
    assert settings.database == Path("own/woodshed.db")
    env.write_text("WOODSHED_HOME='“mine”'", encoding="utf-8")
    assert [fault.place for fault in read_settings(env, {})[1]] == ["WOODSHED_HOME"]


def test_other_bots_are_named_by_their_logins_as_people_write_them(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    env.write_text("WOODSHED_BOTS=@OurBot, other_bot", encoding="utf-8")
    assert load_settings(env).other_bots() == {"ourbot", "other_bot"}
    env.write_text("WOODSHED_BOTS=our-bot", encoding="utf-8")
    with pytest.raises(SettingsError, match="'our-bot' is no login at Twitch"):
        load_settings(env)


def test_in_another_folder_than_woodsheds_own_the_way_there_is_all_that_is_told(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "über uns"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    with pytest.raises(SettingsError) as refused:
        load_settings(Path(".env"), {})
    (fault,) = refused.value.faults
    assert (fault.place, fault.says) == (
        f"the folder {elsewhere}",
        "there is no folder data in it, with what Woodshed ships",
    )
    assert fault.mend.endswith(shell_line("cd", str(project)))
    assert missing(read_settings(Path(".env"), {})[0], [fault]) == []


def test_a_folder_that_was_set_is_to_be_set_otherwise(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    env.write_text("WOODSHED_DATA_DIR=datta", encoding="utf-8")
    (fault,) = read_settings(env, {})[1]
    assert (fault.place, fault.says) == ("WOODSHED_DATA_DIR", "there is no folder 'datta'")
    assert fault.mend.endswith("or take this setting out")
