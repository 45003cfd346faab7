"""A table of very many documents is what a dict of them would be."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.documents.document_kind import Document
from bot.domain.gear.gear import GearItem, GearKind
from bot.services.documents.table import MANY, MAX_DIFFERING, Table, drafted, kept

ITEMS = [GearItem(slug=f"g-{number}", kind=GearKind.PEDAL, model="a fuzz") for number in range(6)]
ACTS = st.lists(
    st.tuples(st.sampled_from(ITEMS), st.sampled_from(["put", "remove", "keep"]), st.integers(1900, 1999))
)


def as_seen(documents: Mapping[str, Document]) -> tuple[object, ...]:
    slugs = {each.slug for each in ITEMS}
    inside = [(slug in documents, documents.get(slug)) for slug in sorted(slugs)]
    each = [*documents], [*documents.items()], [*documents.values()], slugs - documents.keys()
    return inside, each, len(documents), dict(documents), documents


@given(st.sets(st.integers(0, 5)), ACTS)
def test_a_table_is_what_a_dict_would_be_and_what_is_held_never_changes(
    begun: set[int], acts: list[tuple[GearItem, str, int]]
) -> None:
    plain: dict[str, Document] = {ITEMS[number].slug: ITEMS[number] for number in sorted(begun)}
    held: Mapping[str, Document] = Table(dict(plain))
    for item, act, year in acts:
        before, draft = dict(held), drafted(held)
        if act == "put":
            draft[item.slug] = plain[item.slug] = item.model_copy(update={"year": year})
        elif act == "remove":
            assert draft.pop(item.slug, None) == plain.pop(item.slug, None)
        else:
            draft = Table(kept(draft))
        assert as_seen(draft) == as_seen(plain)
        assert [*held.items()] == [*before.items()]
        held = kept(draft)


def test_few_are_copied_and_many_are_shared_until_much_differs() -> None:
    assert type(drafted({each.slug: each for each in ITEMS})) is dict
    many: dict[str, Document] = dict.fromkeys(map(str, range(MANY)), ITEMS[0])
    held: Mapping[str, Document] = many
    for number in range(MAX_DIFFERING):
        draft = drafted(held)
        draft[str(number)] = ITEMS[1]
        held = kept(draft)
        assert isinstance(held, Table)
    draft = drafted(held)
    draft["new"] = ITEMS[2]
    del draft["7"]
    held = kept(draft)
    assert type(held) is dict
    assert [*held] == [*(slug for slug in many if slug != "7"), "new"]
    assert all(each is ITEMS[0] for each in many.values())
