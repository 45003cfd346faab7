"""All that an import would change in a document is told, however long it is and however deep it lies."""

from pathlib import Path

from bot.domain.documents.field_change import FieldChange, field_changes
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.practice.routine import ROUTINES

KINDS = Path(__file__).parent / "kinds"
TELE = GearItem(slug="tele", kind=GearKind.GUITAR, model="Tele", year=1998, tags=("blue", "old"))


def test_each_field_is_told_with_what_it_says_and_would_say() -> None:
    other = TELE.model_copy(update={"year": None, "nickname": "Blue", "tags": ("blue",)})
    assert field_changes(GEAR, TELE, other) == [
        FieldChange("year", "1998", ""),
        FieldChange("tags", "blue, old", "blue"),
        FieldChange("nickname", "", "Blue"),
    ]
    assert field_changes(GEAR, TELE, TELE) == []


def test_a_long_text_is_told_whole_so_that_its_last_word_is_seen_to_differ() -> None:
    story = "word " * 70
    old, new = (TELE.model_copy(update={"story": f"{story}{end}"}) for end in ("one", "two"))
    assert field_changes(GEAR, old, new) == [FieldChange("story", f"{story}one", f"{story}two")]


def test_what_lies_in_a_table_of_a_list_is_told_by_its_number() -> None:
    (before, *_) = ROUTINES.read((KINDS / "routine.toml").read_text("utf-8"))
    first, *others = before.blocks
    after = before.model_copy(update={"blocks": (first.model_copy(update={"minutes": 42}), *others)})
    assert field_changes(ROUTINES, before, after) == [
        FieldChange("blocks 1 minutes", str(first.minutes), "42")
    ]
