"""What is on the site: what was chosen, in the fields that may leave, with links that lead somewhere."""

from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from bot.domain.documents.public import KEPT_BACK, PUBLIC, public
from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.pages.site import PART_OF, SITE, Candidate, SitePart, chosen, mentions
from bot.domain.pages.site_links import astray, relative
from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.features import KINDS

SHELF = [
    Candidate(slug, slug.title(), (f"the story of {slug}",), slug) for slug in ("goldie", "toast", "abuela")
]


def sections_in(schema: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the schemas of what is within a document."""
    for info in schema.model_fields.values():
        for each in get_args(info.annotation):
            if isinstance(each, type) and issubclass(each, BaseModel):
                yield from (each, *sections_in(each))


def nothing_private(_: str) -> str:
    return ""


def names(choice: SitePart | None) -> list[str]:
    return [each.slug for each in chosen(choice, SHELF, nothing_private).shown]


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (None, []),
        (SitePart(slug="gear"), []),
        (SitePart(slug="gear", shown=("toast",)), ["toast"]),
        (SitePart(slug="gear", everything=True), ["goldie", "toast", "abuela"]),
        (SitePart(slug="gear", everything=True, private=("toast",)), ["goldie", "abuela"]),
        (SitePart(slug="gear", shown=("toast", "goldie"), private=("toast",)), ["goldie"]),
        (SitePart(slug="gear", shown=("taost",)), []),
        (SitePart(slug="gear", everything=True, private=("taost",)), ["goldie", "abuela"]),
    ],
    ids=[
        "no entry",
        "empty",
        "one",
        "all",
        "all but one",
        "of two minds",
        "shown misspelt",
        "private misspelt",
    ],
)
def test_nothing_is_shown_that_was_not_chosen(choice: SitePart | None, shown: list[str]) -> None:
    assert names(choice) == shown


def test_a_name_that_names_nothing_is_told() -> None:
    found = chosen(SitePart(slug="gear", everything=True, private=("taost", "gone")), SHELF, nothing_private)
    assert [*found.astray] == ["taost", "gone"]


def test_what_touches_a_private_topic_is_withheld_with_its_topic_and_only_if_it_was_chosen() -> None:
    def topic_of(text: str) -> str:
        return "Where I live" if "toast" in text or "abuela" in text else ""

    found = chosen(SitePart(slug="gear", everything=True, private=("abuela",)), SHELF, topic_of)
    assert [each.slug for each in found.shown] == ["goldie"]
    assert [(each.candidate.slug, each.topic) for each in found.withheld] == [("toast", "Where I live")]
    assert [each.slug for each in found.private] == ["abuela"]


def test_what_names_a_private_thing_in_passing_is_told() -> None:
    told = [Candidate("a", "A", ("", "warm Toast, and jam"), 0), Candidate("b", "B", ("toasted",), 0)]
    assert [(each.candidate.slug, each.name) for each in mentions(told, ["toast", "Jam (old)"])] == [
        ("a", "Toast")
    ]
    assert not mentions(told, [])


@pytest.mark.parametrize("everything", [True, False])
def test_a_switch_shows_a_thing_or_keeps_it_private_whatever_the_rest(*, everything: bool) -> None:
    part = SitePart(slug="gear", everything=everything)
    assert "toast" in names(part.showing("toast"))
    assert "toast" not in names(part.showing("toast").hiding("toast"))
    assert "toast" in names(part.hiding("toast").showing("toast"))
    kept = part.hiding("toast").model_copy(update={"everything": True})
    assert names(kept) == ["goldie", "abuela"], "private stays private where everything else is shown later"


def test_a_part_that_does_not_exist_cannot_be_chosen() -> None:
    with pytest.raises(ValidationError, match="is no part of the site"):
        SitePart(slug="gaer", everything=True)


SCHEMAS = {
    each.__name__: each
    for kind in KINDS
    if kind.name in PART_OF
    for each in (kind.schema, *sections_in(kind.schema))
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_of_each_field_it_is_decided_whether_it_may_leave(name: str) -> None:
    assert not PUBLIC[name] & KEPT_BACK[name]
    assert set(SCHEMAS[name].model_fields) <= PUBLIC[name] | KEPT_BACK[name], "a field that is new"


def test_no_field_leaves_that_is_private_or_names_a_person_a_price_or_a_secret() -> None:
    fields = {field for named in PUBLIC.values() for field in named}
    private = {field for kind in KINDS if kind.name in PART_OF for field in kind.private}
    assert not fields & {*private, "owner", "serial", "price", "user_id", "login", "by", "token", "secret"}


def test_a_page_is_given_what_may_leave_and_nothing_else() -> None:
    item = GearItem(slug="x", kind=GearKind.AMP, model="Kettle", owner="Somebody", serial="SN-1")
    assert vars(public(item)).keys() == PUBLIC["GearItem"]
    block = Block(title="Scales", kind=BlockKind.TECHNIQUE, minutes=5, gear=("x",))
    shown = public(Routine(slug="r", title="R", blocks=(block,)))
    assert {*vars(shown.blocks[0])} == PUBLIC["Block"]


def test_who_shows_what_is_told_to_nobody_in_chat() -> None:
    assert SITE.private == {"shown", "private"}


PAGES = {
    "index.html": '<a href="gear.html">x</a><a href="#top" id="top">x</a><img src="photos/a.webp">',
    "gear.html": '<a href="gear/x.html">x</a><a href="https://elsewhere.example/">x</a>',
    "gear/x.html": '<a href="../gear.html">x</a><link href="../site.css"><link href="data:,">',
}


def links(added: str, address: str = "") -> list[str]:
    pages = {**PAGES, "gear/y.html": added}
    return [each.link for each in astray(pages, {"site.css", "photos/a.webp"}, address)]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../gear/z.html">',
        '<a href="/gear.html">',
        '<a href="//elsewhere.example/">',
        '<a href="http://elsewhere.example/">',
        '<a href="../../index.html">',
        '<a href="../index.html#bottom">',
        '<a href="javascript:x">',
        '<img src="https://elsewhere.example/a.webp">',
        '<img src="../photos/b.webp">',
        '<img src="../photos/a.webp" srcset="../photos/a.webp 400w, ../photos/b.webp 1200w">',
        '<link rel="stylesheet" href="https://elsewhere.example/site.css">',
        '<script src="x.js"></script>',
    ],
)
def test_a_link_to_nowhere_and_what_is_loaded_from_elsewhere_are_found(link: str) -> None:
    assert links("") == []
    assert len(links(link)) == 1


def test_an_absolute_link_is_well_where_it_leads_to_the_sites_own_address() -> None:
    assert not links('<a href="http://me.example/s/">', "http://me.example/s")
    assert links('<a href="http://me.example/secret/">', "http://me.example/s")


@pytest.mark.parametrize(
    ("page", "to", "link"),
    [
        ("index.html", "gear.html", "gear.html"),
        ("gear/x.html", "index.html", "../index.html"),
        ("gear/x.html", "gear/y.html", "y.html"),
        ("gear/x.html", "rigs/y.html", "../rigs/y.html"),
    ],
)
def test_a_link_is_relative_to_its_page(page: str, to: str, link: str) -> None:
    assert relative(page, to) == link
