"""What an operator copies from docs/deploy fits the bot."""

import re
from configparser import ConfigParser
from pathlib import Path

import pytest

from bot.__main__ import cli
from bot.app import DRAIN_SECONDS
from bot.settings import ENV_PREFIX, Settings, load_settings

DEPLOY = Path(__file__).parent.parent.parent / "docs/deploy"
FILES = sorted(path for path in DEPLOY.iterdir() if path.is_file())
COMMANDS = {
    each.name or (each.callback.__name__ if each.callback else "") for each in cli.registered_commands
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_setting_that_is_named_is_one(path: Path) -> None:
    known = {ENV_PREFIX + name.upper() for name in Settings.model_fields}
    assert set(re.findall(rf"{ENV_PREFIX}[A-Z_]+", path.read_text(encoding="utf-8"))) <= known


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_command_and_file_that_is_named_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"-m bot (\w+)|woodshed (login|check)\b", text)
    assert {one or other for one, other in named} <= COMMANDS
    for name in re.findall(r"docs/deploy/([\w.]+)", text):
        assert (DEPLOY / name).exists(), name
    for link in re.findall(r"\]\((\.\./[^)#]+)", text):
        assert (DEPLOY / link).exists(), link


def test_no_database_and_no_backup_gets_into_an_image_since_they_hold_the_sign_in() -> None:
    ignored = (DEPLOY.parent.parent / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {"own", "data/**/*.db*"} <= {*ignored}  # in any folder of it, like data/backups


def test_the_service_gives_the_bot_the_time_that_it_takes_to_end() -> None:
    unit = ConfigParser(strict=False, interpolation=None, comment_prefixes="#")
    unit.optionxform = str  # pyright: ignore[reportAttributeAccessIssue]
    unit.read(DEPLOY / "woodshed.service", encoding="utf-8")
    service = unit["Service"]
    assert int(service["TimeoutStopSec"]) > DRAIN_SECONDS
    assert service["KillSignal"] == "SIGTERM"
    assert service["ExecStart"].endswith("-m bot run")


def test_the_container_ends_by_the_same_signal_and_is_asked_how_it_is_where_it_listens() -> None:
    dockerfile = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    compose = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    port = Settings.model_fields["web_port"].default
    assert f"EXPOSE {port}" in dockerfile
    assert f"'127.0.0.1', {port}" in dockerfile
    published = re.findall(r"^ +- \"?([\d.:\[\]]+:\d+)\"?$", compose, re.MULTILINE)
    assert published == [f"127.0.0.1:{port}:{port}"]
    assert "network_mode" not in compose
    assert "STOPSIGNAL SIGTERM" in dockerfile
    assert 'ENTRYPOINT ["python", "-m", "bot"]' in dockerfile
    grace = re.search(r"stop_grace_period: (\d+)s", compose)
    assert grace
    assert int(grace[1]) > DRAIN_SECONDS
    assert "USER woodshed" in dockerfile


def test_the_page_in_the_container_is_one_that_the_settings_take(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compose = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
    given = re.findall(rf'^ +({ENV_PREFIX}WEB_\w+): "?([\w.]+)"?$', compose, re.MULTILINE)
    assert {name for name, _ in given} == {"WOODSHED_WEB_HOST", "WOODSHED_WEB_IN_CONTAINER"}
    for name, value in given:
        monkeypatch.setenv(name, value)
    assert load_settings(None).web_host == "0.0.0.0"  # noqa: S104 - within the container
