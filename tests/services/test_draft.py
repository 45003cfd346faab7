"""What is being changed together, before it is kept."""

from collections import UserDict
from collections.abc import Iterator

from bot.domain.documents.document_kind import Document
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.services.documents.draft import Draft


class Held(UserDict[str, Document]):
    """Documents, which count how often all of them are gone through."""

    gone_through = 0

    def __iter__(self) -> Iterator[str]:
        self.gone_through += 1
        return super().__iter__()


def test_however_many_of_a_kind_change_the_others_are_copied_once() -> None:
    items = [GearItem(slug=f"g-{number}", kind=GearKind.PEDAL, model="a fuzz") for number in range(9)]
    held = Held({each.slug: each for each in items})
    draft = Draft({GEAR.name: held})
    for each in items[1:]:
        draft.put(GEAR, each.with_field("nickname", each.slug))
    draft.remove(GEAR, items[0].slug)
    assert held.gone_through == 1
    assert [*draft.of(GEAR)] == [each.slug for each in items[1:]]
