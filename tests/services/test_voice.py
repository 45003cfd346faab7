"""The voice."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import DocumentError
from bot.services.voice import Voice


def test_gaps_are_filled_and_the_prefix_is_known_to_every_line() -> None:
    voice = Voice("hello = Hi { $name }, try { $prefix }help", prefix="?")
    assert voice.say("hello", {"name": "Fern"}) == "Hi Fern, try ?help"


def test_a_line_is_cut_to_what_twitch_takes() -> None:
    assert len(Voice("x = Said: { $words }", prefix="!").say("x", {"words": "so " * 400})) <= 500


def test_numbers_are_not_dressed_up_and_no_invisible_characters_are_put_around_gaps() -> None:
    assert Voice("x = In { $year }.", prefix="!").say("x", {"year": "1998"}) == "In 1998."
    assert Voice("x = Say !undo { $id }", prefix="!").say("x", {"id": 1234567}) == "Say !undo 1234567"
    plural = "x = In { $count ->\n    [one] one go\n   *[other] { $count } goes\n}"
    assert [Voice(plural, prefix="!").say("x", {"count": count}) for count in (1, 1000)] == [
        "In one go",
        "In 1000 goes",
    ]


def test_an_unknown_line_or_an_unfilled_gap_is_an_error_of_ours() -> None:
    voice = Voice("x = Hi { $name }", prefix="!")
    with pytest.raises(KeyError):
        voice.say("y")
    with pytest.raises(KeyError):
        voice.say("x")


def test_every_fault_of_a_voice_file_is_told_with_its_line() -> None:
    with pytest.raises(DocumentError) as refused:
        Voice("a = fine\nb = { $gap\n\nc = fine\nc = again\n???\n", prefix="!")
    told = str(refused.value)
    assert "line 2" in told
    assert "line 6" in told
    assert "c stands there twice" in told


def test_a_line_that_has_only_attributes_is_told_as_one_without_words() -> None:
    with pytest.raises(DocumentError, match="line 2: x has no words"):
        Voice("a = fine\nx =\n    .title = Hello\n", prefix="!")


@pytest.fixture
def edit(project: Path, tmp_path: Path) -> Callable[..., Voice]:
    """Return what loads the shipped voice after a person changed `old` to `new` in it."""
    shipped = (project / "data/voice/en.ftl").read_text(encoding="utf-8")
    (tmp_path / "voice").mkdir()

    def load(old: str = "", new: str = "", encoding: str = "utf-8") -> Voice:
        assert old in shipped
        (tmp_path / "voice/en.ftl").write_text(shipped.replace(old, new, 1), encoding)
        return Voice.load(tmp_path, "en", "!")

    return load


def test_a_voice_file_saved_by_a_windows_editor_is_read(edit: Callable[..., Voice]) -> None:
    first = "# Every sentence"
    assert edit(encoding="utf-8-sig").lines == edit().lines
    assert edit(first, "\r\n" + first, encoding="utf-8-sig").lines == edit().lines


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("gear-used =", "gear-uesd =", ["gear-used is missing", "add it: gear-used = … { $name }"]),
        ("In use now: { $name }", "In use: { $nmae }", ["gear-used has no gap 'nmae'", "{ $name }"]),
        ("[in-use] in use right now", "[in-use] { $gone }", ["gear-item has no gap 'gone'"]),
        ("In use now: { $name }", "{ $name } is in use", ["gear-used does not begin with a letter"]),
        ("In use now: { $name }", "{ $prefix }x", ["gear-used does not begin with a letter"]),
        ("In use now: { $name }", "/me uses { $name }", ["gear-used does not begin with a letter"]),
        ("In use now: { $name }", "In use: { not-there }", ["gear-used: Unknown message: not-there"]),
        ("In use now: { $name }.", "\n    .title = x", ["gear-used has no words"]),
    ],
)
def test_what_a_person_broke_in_a_voice_file_is_told_before_an_evening(
    old: str, new: str, told: list[str], edit: Callable[..., Voice]
) -> None:
    with pytest.raises(DocumentError) as refused:
        edit(old, new)
    assert len(refused.value.faults) == 1
    assert all(part in str(refused.value) for part in told), str(refused.value)


def test_a_gap_may_be_left_out_and_a_line_of_ones_own_may_be_added(edit: Callable[..., Voice]) -> None:
    edit("In use now: { $name }.", "In use now, look: { mine }\nmine = { $prefix }gear")


def test_a_voice_that_is_not_there_or_not_utf8_is_told_with_its_mend(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="WOODSHED_LANGUAGE"):
        Voice.load(tmp_path, "xx", "!")
    (tmp_path / "voice").mkdir()
    (tmp_path / "voice/xx.ftl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DocumentError, match="save it as UTF-8"):
        Voice.load(tmp_path, "xx", "!")
