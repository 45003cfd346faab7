"""The log: names and fields, never a token."""

import io
import json
import logging
from collections.abc import Generator
from datetime import UTC, datetime, timedelta

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot.log import ERRORS_KEPT, REDACTED, configure_logging, counting_errors, get_logger, redact
from bot.shell import command

ACCESS, REFRESH = "a1b2c3d4e5" * 3, "z9y8x7w6v5" * 5


@pytest.fixture
def stream() -> Generator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    configure_logging("DEBUG", "json", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_has_an_event_name_its_fields_a_level_and_a_time(stream: io.StringIO) -> None:
    get_logger("x").info("outbox.said", characters=12, reply_to="abc")
    (line,) = lines(stream)
    assert (line["event"], line["characters"], line["level"]) == ("outbox.said", 12, "info")
    assert "timestamp" in line


def test_a_librarys_line_goes_the_same_way_under_the_librarys_name(stream: io.StringIO) -> None:
    logging.getLogger("twitchio.client").warning("Something with %s", "arguments")
    (line,) = lines(stream)
    assert (line["event"], line["says"], line["logger"]) == (
        "twitchio",
        "Something with arguments",
        "twitchio.client",
    )


@pytest.mark.parametrize("token", [ACCESS, REFRESH])
def test_no_token_is_written_wherever_it_stands(token: str, stream: io.StringIO) -> None:
    log = get_logger("x")
    log.info("a", token=token, nested={"refresh_token": token, "list": [f"Bearer {token}"]})
    log.info("b", url=f"https://id.example.com/oauth2/token?refresh_token={token}&x=1")
    log.info("c", anything=token)
    logging.getLogger("twitchio.http").debug("Request with {'Authorization': 'Bearer %s'}", token)
    try:
        raise ValueError(f"Token was invalid: {token!r}")
    except ValueError:
        log.exception("d")
        logging.getLogger("twitchio").exception("failed with %s", token)
    assert token not in stream.getvalue()
    assert stream.getvalue().count(REDACTED) >= 8


def test_the_console_shows_a_traceback_without_the_token(stream: io.StringIO) -> None:
    configure_logging("INFO", "console", stream)
    try:
        raise ValueError(f"bad {ACCESS}")
    except ValueError:
        get_logger("x").exception("broke")
    assert "Traceback" in stream.getvalue()
    assert ACCESS not in stream.getvalue()


@given(st.text(max_size=200))
def test_redacting_twice_changes_nothing(text: str) -> None:
    assert redact(redact(text)) == redact(text)


def test_ordinary_words_and_ids_stay() -> None:
    for text in ("the tokens of love", "message 036d3cca-5763-4314-8007-59e029a5e0bd", "gear.seeded goldie"):
        assert redact(text) == text


def test_a_mend_in_the_log_can_be_typed_on_this_machine(stream: io.StringIO) -> None:
    get_logger("x").warning("signed_out", mend="run `python -m bot login`")
    (line,) = lines(stream)
    assert line["mend"] == f"run `{command('login')}`"


def test_twitchios_advert_for_an_adapter_that_is_not_used_is_left_out(stream: io.StringIO) -> None:
    logging.getLogger("twitchio.client").warning("If you require the StarletteAdapter please install …")
    assert stream.getvalue() == ""


def test_errors_are_counted_ours_and_the_libraries_for_as_long_as_somebody_counts(
    stream: io.StringIO,
) -> None:
    now = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
    with counting_errors(lambda: now) as errors:
        get_logger("x").error("a")
        get_logger("x").warning("b")
        now += timedelta(hours=1)
        logging.getLogger("asyncio").error("c")
    get_logger("x").error("d")
    assert errors.total == 2
    assert [errors.since(now - timedelta(hours=hours)) for hours in (0, 1, 2)] == [0, 1, 2]
    assert len(lines(stream)) == 4


def test_a_storm_of_errors_takes_no_more_room_than_a_shower(stream: io.StringIO) -> None:
    now = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
    with counting_errors(lambda: now) as errors:
        for _ in range(ERRORS_KEPT + 1):
            get_logger("x").error("a")
    assert (errors.total, errors.since(now - timedelta(hours=1))) == (ERRORS_KEPT + 1, ERRORS_KEPT)
    assert stream.getvalue()
