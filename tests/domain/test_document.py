"""What is wrong in a file that TOML can read, in words that help."""

import pytest

from bot.domain.chat.announcements import ANNOUNCEMENTS
from bot.domain.documents.document import Section, named_wrongly, read_document
from bot.domain.documents.document_kind import file_of
from bot.domain.gear.gear import GEAR
from bot.domain.practice.routine import ROUTINES
from bot.errors import DocumentError
from bot.moderation.policy_file import PolicyFile

GearFile, RoutineFile, AnnouncementFile = map(file_of, (GEAR, ROUTINES, ANNOUNCEMENTS))


def faults_of(text: str, model: type[Section]) -> list[str]:
    with pytest.raises(DocumentError) as refused:
        read_document(text, model, name="x.toml")
    return [str(fault) for fault in refused.value.faults]


def test_a_table_that_is_one_of_many_is_told_its_brackets() -> None:
    (told,) = faults_of('[gear]\nslug = "a"\n', GearFile)
    assert told == "x.toml, line 1: gear: is to be a list — write [[gear]] above each of them"
    (told,) = faults_of('gear = ["a"]\n', GearFile)
    assert "write [[gear]] above its name = value lines" in told
    told = faults_of("rules = []\n[[escalation]]\n", PolicyFile)
    assert "x.toml, line 2: escalation: is to be a table — write [escalation] above its lines, once" in told
    told = faults_of('[[routines]]\nslug = "x"\ntitle = "X"\n[routines.blocks]\ntitle = "A"\n', RoutineFile)
    assert [each for each in told if "write [[routines.blocks]] above each of them" in each]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("minutes = 1", "minutes: is less than 5 — write 5 or more"),
        ("minutes = 5.5", "minutes: is no whole number — write it in digits alone, like 5"),
        ('minutes = "often"', "minutes: is no whole number"),
        ("minutes = 1000", "minutes: is more than 600 — write 600 or less"),
        ("on = 3", "on: is neither true nor false"),
    ],
)
def test_a_value_that_does_not_suit_is_told_in_plain_words(line: str, told: str) -> None:
    assert [
        each
        for each in faults_of(f"[[announcements]]\nslug = 'a'\nsays = 'x'\n{line}\n", AnnouncementFile)
        if told in each
    ]


@pytest.mark.parametrize(
    ("name", "there", "meant"),
    [("told_form", ("for", "from", "told_from"), "told_from"), ("amplifier", ("amp", "pedal"), "amp")],
)
def test_a_name_with_a_slip_is_meant_before_one_that_is_a_part_of_it(
    name: str, there: tuple[str, ...], meant: str
) -> None:
    assert named_wrongly(name, there) == f"did you mean {meant!r}?"
