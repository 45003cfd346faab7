"""The voice."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.words.voice import lines
from bot.errors import DocumentError
from bot.services.words.voice import Voice
from tests.spoken import voice_of_tests


def test_gaps_are_filled_and_the_prefix_is_known_to_every_line() -> None:
    voice = Voice.read("hello = Hi { $name }, try { $prefix }help", prefix="?")
    assert voice.say("hello", {"name": "Fern"}) == "Hi Fern, try ?help"


def test_a_line_is_cut_to_what_twitch_takes() -> None:
    assert len(Voice.read("x = Said: { $words }", prefix="!").say("x", {"words": "so " * 400})) <= 500


@pytest.mark.parametrize(
    "written",
    ["x = Said: { $words }", "x = Said: { $words ->\n    [hi] hi\n   *[other] { $words }, { $words }\n}"],
)
def test_whatever_fills_a_gap_is_said_however_long_it_is(written: str) -> None:
    voice = Voice.read(written, prefix="!")
    told = {voice.say("x", {"words": "so " * count}) for count in (400, 1_000, 100_000)}
    assert {told.startswith("Said: so so") and told.endswith("so…") for told in told} == {True}
    assert len(told) == 1


def test_numbers_are_not_dressed_up_and_no_invisible_characters_are_put_around_gaps() -> None:
    assert Voice.read("x = In { $year }.", prefix="!").say("x", {"year": "1998"}) == "In 1998."
    assert Voice.read("x = Say !undo { $id }", prefix="!").say("x", {"id": 1234567}) == "Say !undo 1234567"
    plural = "x = In { $count ->\n    [one] one go\n   *[other] { $count } goes\n}"
    assert [Voice.read(plural, prefix="!").say("x", {"count": count}) for count in (1, 1000)] == [
        "In one go",
        "In 1000 goes",
    ]


def test_an_unknown_line_or_an_unfilled_gap_is_an_error_of_ours() -> None:
    voice = Voice.read("x = Hi { $name }", prefix="!")
    with pytest.raises(KeyError):
        voice.say("y")
    with pytest.raises(KeyError):
        voice.say("x")


def test_every_fault_of_a_voice_file_is_told_with_its_line() -> None:
    with pytest.raises(DocumentError) as refused:
        Voice.read("a = fine\nb = { $gap\n\nc = fine\nc = again\n???\n", prefix="!")
    told = str(refused.value)
    assert "line 2" in told
    assert "line 6" in told
    assert "c stands there twice" in told


def test_a_line_that_has_only_attributes_is_told_as_one_without_words() -> None:
    with pytest.raises(DocumentError, match="line 2: x has no words"):
        Voice.read("a = fine\nx =\n    .title = Hello\n", prefix="!")


LINES = lines(
    """
    gear-used: name
    gear-item: name status
    answer-for: answer login
    """
)
SHIPPED = """# Every sentence.

gear-used = In use now: { $name }.
gear-item = It's the { $name }, { $status ->
    [in-use] in use right now
   *[other] resting
}.
answer-for = For @{ $login }: { $answer }
"""


@pytest.fixture
def edit(tmp_path: Path) -> Callable[..., Voice]:
    """Return what loads a voice of one file after a person changed `old` to `new` in it."""
    (tmp_path / "voice/en").mkdir(parents=True)

    def load(old: str = "", new: str = "", encoding: str = "utf-8") -> Voice:
        assert old in SHIPPED
        (tmp_path / "voice/en/gear.ftl").write_text(SHIPPED.replace(old, new, 1), encoding)
        return Voice.load(tmp_path, "en", "!", LINES)

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
        ("In use now: { $name }", "In use: { not-there }", ["gear-used names not-there"]),
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
    (tmp_path / "voice/xx").mkdir(parents=True)
    (tmp_path / "voice/de").mkdir()
    with pytest.raises(DocumentError, match=r"WOODSHED_LANGUAGE: there is no voice 'en' — .*: de, xx"):
        Voice.load(tmp_path, "en", "!", LINES)
    (tmp_path / "voice/xx/gear.ftl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DocumentError, match="save it as UTF-8"):
        Voice.load(tmp_path, "xx", "!", LINES)


def test_a_line_in_two_files_of_a_language_is_told_with_both_places(
    edit: Callable[..., Voice], tmp_path: Path
) -> None:
    edit()
    (tmp_path / "voice/en/again.ftl").write_text("gear-used = Used: { $name }", "utf-8")
    with pytest.raises(
        DocumentError, match=r"gear\.ftl, line 3: gear-used stands in .*again\.ftl, line 1 too"
    ):
        edit()


@pytest.fixture
def own(edit: Callable[..., Voice], tmp_path: Path) -> Callable[..., Voice]:
    """Return what loads the shipped voice with an artist's own files over it."""
    edit()
    (tmp_path / "own").mkdir()

    def load(*texts: str, encoding: str = "utf-8") -> Voice:
        for number, text in enumerate(texts):
            (tmp_path / f"own/{number}.ftl").write_text(text, encoding)
        return Voice.load(tmp_path, "en", "!", LINES, tmp_path / "own")

    return load


def test_own_lines_are_said_instead_of_the_shipped_ones_and_all_else_is_as_shipped(
    own: Callable[..., Voice],
) -> None:
    voice = own(
        "gear-used = Axe of the hour: { $name }!",
        "answer-for = Psst, { $login }: { $answer } { -sign }\n-sign = ~",
    )
    assert voice.faults == ()
    assert voice.say("gear-used", {"name": "Goldie"}) == "Axe of the hour: Goldie!"
    assert voice.say("answer-for", {"login": "fern", "answer": "x"}) == "Psst, fern: x ~"
    assert (
        voice.say("gear-item", {"name": "Goldie", "status": "in-use"}) == "It's the Goldie, in use right now."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "gear-uesd = Used: { $name }",
            ["0.ftl, line 1: no line is called gear-uesd", "did you mean 'gear-used'"],
        ),
        ("\ngear-used = Used: { $nmae }", ["0.ftl, line 2: gear-used has no gap 'nmae'", "{ $name }"]),
        (
            "gear-used = Used: { -mine }",
            ["line 1: gear-used names -mine, which is not there", "take out"],
        ),
        (
            "gear-used = Used: { $name ->\n    [x] so\n   *[other] { nosuch }\n}",
            ["0.ftl, line 1: gear-used names nosuch, which is not there"],
        ),
        ("gear-used = Used: { $name ->\n    [x] so\n   *[other] { CAPS($name) }\n}", ["names CAPS()"]),
        (
            "gear-used = { $name } is used",
            ["gear-used does not begin with a letter or a digit", "put a word"],
        ),
        ("gear-used = Used: { $name", ["0.ftl, line 1: cannot be read", "a line is"]),
        ("gear-used =\n    .also = x", ["0.ftl, line 1: gear-used has no words"]),
        ("gear-used = " + "{" * 5_000, ["0.ftl: has gaps in gaps"]),
    ],
)
def test_a_fault_in_own_lines_is_told_with_file_and_mend_and_the_shipped_line_holds(
    text: str, told: list[str], own: Callable[..., Voice]
) -> None:
    voice = own(text, "answer-for = Psst, { $login }: { $answer }")
    (fault,) = voice.faults
    assert all(part in str(fault) for part in told), str(fault)
    assert voice.say("gear-used", {"name": "Goldie"}) == "In use now: Goldie."
    assert voice.say("answer-for", {"login": "fern", "answer": "x"}) == "Psst, fern: x", "the others are said"


def test_an_own_file_that_cannot_be_read_and_an_own_line_that_stands_twice_are_told(
    own: Callable[..., Voice], tmp_path: Path
) -> None:
    voice = own("gear-used = Once: { $name }", "gear-used = Twice: { $name }")
    assert voice.say("gear-used", {"name": "x"}) == "Once: x"
    assert "0.ftl, line 1 too" in str(*voice.faults)
    (tmp_path / "own/1.ftl").write_bytes(b"\xff\xfe\x00")
    assert "save it as UTF-8" in str(*own().faults)


def test_an_own_folder_that_is_not_there_changes_nothing(edit: Callable[..., Voice], tmp_path: Path) -> None:
    edit()
    assert Voice.load(tmp_path, "en", "!", LINES, tmp_path / "own").faults == ()


def test_lines_that_are_the_same_are_not_tried_anew() -> None:
    assert vars(voice_of_tests())["_bundle"] is vars(voice_of_tests())["_bundle"]
