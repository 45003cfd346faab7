"""Forms keep what is sent: others' changes of other fields stay, the same field is asked about."""

from collections.abc import AsyncGenerator
from typing import Any

import pytest

from bot.domain.backstage.band import BAND
from bot.domain.backstage.quote import QUOTES
from bot.domain.chat.announcements import ANNOUNCEMENTS
from bot.domain.chat.custom_command import COMMANDS
from bot.domain.documents.document_kind import DocumentKind, SlugFrom
from bot.domain.documents.form import Sent, shown_by
from bot.domain.gear.gear import GEAR, GearItem, Status
from bot.domain.practice.routine import ROUTINES
from bot.domain.rigs.rig import RIGS
from bot.errors import Refusal
from bot.services.backstage.quotes import QuoteBook
from bot.services.documents.documents import as_file
from bot.services.documents.forms import GONE, Shown
from bot.store.database import Database
from bot.store.document import forget_words
from tests.authored import Authored, opened
from tests.shipped import POLICY
from tests.spoken import TESTS


@pytest.fixture
async def authored(database: Database) -> AsyncGenerator[Authored]:
    async with opened(database) as authored:
        yield authored


def goldie(authored: Authored) -> GearItem:
    return authored.catalogue.all(GEAR)["goldie"]


def changed(shown: Shown, **fields: str) -> Shown:
    return Shown({**shown.sent, **{name: [value] for name, value in fields.items()}}, shown.version)


async def saved(authored: Authored, shown: Shown, slug: str = "goldie", by: str = "juniper") -> Shown | None:
    return await authored.forms.save(GEAR, slug, shown, by)


async def test_what_is_sent_as_it_was_shown_changes_nothing(authored: Authored) -> None:
    for kind, documents in [
        (kind, authored.catalogue.all(kind)) for kind in authored.catalogue.kinds.values()
    ]:
        for slug, before in documents.items():
            shown = authored.forms.shown(kind, slug)
            assert await authored.forms.save(kind, slug, shown, "juniper") is None
            assert authored.catalogue.all(kind)[slug] is before


async def test_a_copy_says_the_same_under_a_slug_of_its_own_and_the_first_stays(authored: Authored) -> None:
    before = goldie(authored)
    assert [await authored.forms.copy(GEAR, "goldie", "juniper") for _ in range(2)] == [
        "goldie-2",
        "goldie-3",
    ]
    copy = authored.catalogue.all(GEAR)["goldie-3"]
    assert before.serial
    assert copy == before.model_copy(update={"slug": "goldie-3", "serial": ""})
    assert goldie(authored) is before


async def test_of_each_kind_there_is_a_copy_without_what_is_of_one_alone(authored: Authored) -> None:
    for kind in authored.catalogue.kinds.values():
        for slug, before in authored.catalogue.all(kind).items():
            if kind.slug_from is SlugFrom.CALLED:
                other = await authored.forms.copy(kind, slug, "juniper")
                copy = authored.catalogue.all(kind)[other]
                told, also = kind.as_table(before), kind.as_table(copy)
                gone = {*kind.unique, *(() if kind.is_private else kind.private)}
                assert also == {name: told[name] for name in told if name not in gone} | {"slug": other}


async def test_nobody_is_offered_a_copy_of_a_person(authored: Authored) -> None:
    assert not authored.forms.can_copy(BAND)
    assert authored.forms.can_copy(RIGS)


async def test_one_field_that_is_changed_is_one_line_of_the_file_that_is_exported(authored: Authored) -> None:
    text = (TESTS / "domain/kinds/gear.toml").read_text(encoding="utf-8")
    mine = "# Mine\n\n" + text.replace("kind = ", "# what it is\nkind = ")
    assert await saved(authored, changed(authored.forms.shown(GEAR, "goldie"), year="1960")) is None
    written = as_file(GEAR, authored.catalogue.all(GEAR).values(), mine)
    lines = [*zip(mine.splitlines(), written.splitlines(), strict=True)]
    assert [after for before, after in lines if before != after] == ["year = 1960"]


async def test_two_who_change_other_fields_both_have_their_way(authored: Authored) -> None:
    first, second = authored.forms.shown(GEAR, "goldie"), authored.forms.shown(GEAR, "goldie")
    assert await saved(authored, changed(first, year="1960")) is None
    assert await saved(authored, changed(second, story="Found in a barn."), by="mod_moss") is None
    assert (goldie(authored).year, goldie(authored).story) == (1960, "Found in a barn.")


async def test_who_changes_the_same_field_is_asked_with_both_values_and_may_insist(
    authored: Authored,
) -> None:
    first, second = authored.forms.shown(GEAR, "goldie"), authored.forms.shown(GEAR, "goldie")
    await saved(authored, changed(first, year="1960", nickname="Gold"), by="mod_moss")
    asked = await saved(authored, changed(second, year="1961", story="Found."))
    assert asked
    assert [(each.name, each.fault, each.gaps) for each in asked.faults] == [
        ("year", "clash", {"now": "1960", "by": "mod_moss"})
    ]
    assert (asked.sent["year"], asked.sent["nickname"]) == (["1961"], ("Gold",))
    assert goldie(authored).story != "Found.", "nothing is kept before the answer"
    assert await saved(authored, asked) is None
    assert (goldie(authored).year, goldie(authored).nickname, goldie(authored).story) == (
        1961,
        "Gold",
        "Found.",
    )


async def test_who_insists_after_yet_another_change_is_asked_again(authored: Authored) -> None:
    shown = [authored.forms.shown(GEAR, "goldie") for _ in range(2)]
    await saved(authored, changed(shown[0], year="1960"))
    asked = await saved(authored, changed(shown[1], year="1961"))
    await saved(authored, changed(authored.forms.shown(GEAR, "goldie"), year="1962"))
    assert asked
    assert await saved(authored, asked)
    assert goldie(authored).year == 1962


async def test_fields_that_do_not_go_together_are_asked_about(authored: Authored) -> None:
    async def save(shown: Shown) -> Shown | None:
        return await authored.forms.save(COMMANDS, "oops", shown, "juniper")

    first, second = authored.forms.shown(COMMANDS, "oops"), authored.forms.shown(COMMANDS, "oops")
    assert (
        await save(changed(first, says="", means="gear", cooldown="5", user_cooldown="0", counter="")) is None
    )
    asked = await save(changed(second, counter="others"))
    assert asked
    assert {each.fault for each in asked.faults} == {"clash"}
    assert (asked.sent["counter"], asked.sent["means"]) == (["others"], ("gear",))


async def test_what_was_removed_meanwhile_is_told_and_comes_back_if_it_is_sent_again(
    authored: Authored,
) -> None:
    shown = changed(authored.forms.shown(GEAR, "goldie"), year="1960")
    async with authored.catalogue.editing("mod_moss") as draft:
        draft.remove(GEAR, "goldie")
    told = await saved(authored, shown)
    assert told
    assert (told.version, [each.fault for each in told.faults]) == (GONE, [GONE])
    assert "goldie" not in authored.catalogue.all(GEAR)
    assert await saved(authored, told) is None
    assert goldie(authored).year == 1960


async def test_of_a_version_that_was_forgotten_all_that_differs_is_asked_about(authored: Authored) -> None:
    shown = changed(authored.forms.shown(GEAR, "goldie"), story="Juniper told it.")
    async with authored.database.writing() as connection:
        await forget_words(connection, [GEAR], lambda text: text.replace("Juniper", "somebody"))
    await authored.catalogue.load()
    asked = await saved(authored, shown)
    assert asked
    assert {each.name for each in asked.faults} == {"owner", "story"}
    assert goldie(authored).owner == "somebody"


async def test_rows_that_two_have_changed_are_asked_about_and_those_that_were_typed_are_shown(
    authored: Authored,
) -> None:
    async def save(shown: Shown) -> Shown | None:
        return await authored.forms.save(ROUTINES, "evening", shown, "juniper")

    first, second = (authored.forms.shown(ROUTINES, "evening") for _ in range(2))
    blocks = {"blocks": [""], "blocks.a.title": ["B"], "blocks.a.kind": ["ear"], "blocks.a.minutes": ["3"]}
    assert await save(changed(first, **{"blocks.0.title": "A", "says": "Later."})) is None
    others = {name: each for name, each in second.sent.items() if not name.startswith("blocks")}
    asked = await save(Shown(others | blocks, second.version))
    assert asked
    assert [(each.name, each.gaps["now"]) for each in asked.faults] == [("blocks", "A")]
    assert {name: each for name, each in asked.sent.items() if name.startswith("blocks")} == blocks
    assert asked.sent["says"] == ("Later.",)


async def test_a_fault_keeps_all_that_was_typed_and_the_version(authored: Authored) -> None:
    shown = changed(authored.forms.shown(GEAR, "goldie"), year="92,5", story="Mine.")
    before = goldie(authored)
    told = await saved(authored, shown)
    assert told
    assert (told.sent, told.version) == (shown.sent, shown.version)
    assert goldie(authored) is before


@pytest.mark.parametrize(
    ("slug", "holder", "fault"),
    [("goldie", "goldie", "own"), ("case", "goldie", "own"), ("case", "nobody", "choice")],
)
async def test_nothing_is_a_part_of_itself_or_of_what_is_not_there(
    authored: Authored, slug: str, holder: str, fault: str
) -> None:
    told = await saved(authored, changed(authored.forms.shown(GEAR, slug), **{"in": holder}), slug)
    assert told
    assert [(each.name, each.fault) for each in told.faults] == [("in", fault)]


LATE = {"title": ["Late"], "blocks": [""], "blocks.a.title": ["T"], "blocks.a.kind": ["ear"]} | {
    "blocks.a.minutes": ["3"]
}
NEW: list[tuple[DocumentKind[Any], Sent, str]] = [
    (GEAR, {"kind": ["amp"], "model": ["Señal No. 2"]}, "senal-no-2"),
    (GEAR, {"kind": ["amp"], "model": ["Goldie"]}, "goldie-2"),
    (GEAR, {"kind": ["amp"], "model": ["New"]}, "new-2"),
    (GEAR, {"kind": ["amp"], "model": ["日本"]}, "gear"),
    (ROUTINES, LATE, "late"),
    (COMMANDS, {"slug": ["!Lurk"], "says": ["Enjoy."]}, "lurk"),
    (ANNOUNCEMENTS, {"slug": ["Clips evening"], "says": ["Clip it."]}, "clips-evening"),
    (QUOTES, {"says": ["Again."]}, "9"),
]


@pytest.mark.parametrize(("kind", "sent", "slug"), NEW)
async def test_a_new_one_comes_to_its_slug_by_what_it_is_called(
    authored: Authored, kind: DocumentKind[Any], sent: Sent, slug: str
) -> None:
    assert await authored.forms.add(kind, Shown(sent, ""), "juniper") == slug
    assert slug in authored.catalogue.all(kind)


@pytest.mark.parametrize(
    ("kind", "slug", "fault"),
    [
        (ANNOUNCEMENTS, "House", "taken"),
        (COMMANDS, "über", "slug"),
        (COMMANDS, "new", "taken"),
        (COMMANDS, "!!", "missing"),
    ],
)
async def test_a_name_that_cannot_be_is_told_beside_it(
    authored: Authored, kind: DocumentKind[Any], slug: str, fault: str
) -> None:
    told = await authored.forms.add(kind, Shown({"slug": [slug], "says": ["Hear, hear."]}, ""), "juniper")
    assert isinstance(told, Shown)
    assert [(each.name, each.fault) for each in told.faults] == [("slug", fault)]


async def test_what_others_name_stays_and_they_are_told(authored: Authored) -> None:
    assert await authored.forms.remove(GEAR, "case", "juniper") == [
        ("band", "marlo"),
        ("gear", "goldie"),
        ("tent", "big-one"),
    ]
    assert "case" in authored.catalogue.all(GEAR)
    await authored.forms.rest(GEAR, "goldie", "juniper")
    assert goldie(authored).status is Status.RESTING
    assert authored.forms.rests(GEAR, goldie(authored))


async def test_what_nobody_names_goes_and_undo_brings_it_back(authored: Authored) -> None:
    assert await authored.forms.remove(ANNOUNCEMENTS, "house", "juniper") == ()
    assert "house" not in authored.catalogue.all(ANNOUNCEMENTS)
    assert await authored.forms.known(ANNOUNCEMENTS, "house")
    await authored.catalogue.undo(None, "juniper")
    assert "house" in authored.catalogue.all(ANNOUNCEMENTS)


async def test_a_gear_that_is_renamed_keeps_its_slug_and_all_who_name_it(authored: Authored) -> None:
    renamed = changed(authored.forms.shown(GEAR, "goldie"), model="Other", nickname="Silver")
    assert await saved(authored, renamed) is None
    assert goldie(authored).nickname == "Silver"
    assert authored.catalogue.naming(GEAR, "goldie") == [
        ("maintenance", "goldie-strings"),
        ("maintenance", "goldie-set-up"),
        ("routine", "evening"),
        ("tent", "big-one"),
    ]


def test_a_form_of_nothing_shows_what_a_new_one_begins_with() -> None:
    shown = shown_by(ROUTINES, None)
    assert (shown["clean_in_a_row"], shown["blocks.new0.step"], shown["title"]) == (("4",), ("4",), ("",))


async def test_who_knows_a_kind_may_refuse_what_a_form_has_or_put_it_right(authored: Authored) -> None:
    book = QuoteBook(authored.catalogue, policy=lambda: POLICY, choose=lambda quotes: quotes[0])
    authored.catalogue.put_by(QUOTES, book.put)
    for says, line in (("See example.com", "quote-link"), ("", "quote-says-nothing")):
        with pytest.raises(Refusal) as refused:
            await authored.forms.add(QUOTES, Shown({"says": [says]}, ""), "juniper")
        assert refused.value.line == line
    assert await authored.forms.add(QUOTES, Shown({"says": ["Again, slower."]}, ""), "juniper") == "9"


async def test_what_is_kept_in_a_form_that_is_none_any_more_can_still_rest(authored: Authored) -> None:
    oops = authored.catalogue.all(COMMANDS)["oops"]
    old = COMMANDS.from_body(COMMANDS.as_body(oops).replace("{user}", "{no_more}").replace("false", "true"))
    await authored.catalogue.merge([(COMMANDS, [old])])
    await authored.forms.rest(COMMANDS, "oops", "juniper")
    assert authored.forms.rests(COMMANDS, authored.catalogue.all(COMMANDS)["oops"])
