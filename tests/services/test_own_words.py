"""What is to be said of an artist's documents before an evening."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.domain.backstage.band import Mate, OwnBoundary
from bot.domain.backstage.checklist import CHECKLISTS, Checklist
from bot.domain.chat.announcements import ANNOUNCEMENTS, Announcement
from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.documents.document_kind import KEPT
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.operation.finding import Grade
from bot.domain.words.code_points import without_accents
from bot.features import KINDS
from bot.services.documents.data_folder import documents_in
from bot.services.documents.own_words import (
    BuiltIn,
    band_findings,
    checklist_findings,
    command_findings,
    not_imported,
    private_findings,
)
from commands.names import built_in_names
from tests.shipped import POLICY

DATA = Path(__file__).parent.parent.parent / "data"


def command(slug: str, **fields: Any) -> CustomCommand:
    return CustomCommand.model_validate({"slug": slug, "says": "Hi", **fields}, context=KEPT)


def test_commands_that_can_be_used_are_no_finding() -> None:
    assert (
        command_findings([command("dc"), command("axe", says="", means="gear guitar")], BuiltIn({"gear"}))
        == []
    )


@pytest.mark.parametrize(
    ("held", "says"),
    [
        # An update brought !setlist, and the artist has one.
        ([command("setlist")], "setlist is hidden by the bot's own setlist"),
        ([command("dc", aliases=["setlist"])], "setlist is hidden by the bot's own setlist"),
        ([command("clean3")], "clean3 is hidden by the bot's own clean"),
        ([command("dc"), command("server", aliases=["dc"])], "dc is a name of dc and server"),
        ([command("axe", says="", means="guitar")], "axe means 'guitar', and there is no such command"),
        ([command("old", says="Hi {gone}")], "old: there is no variable {gone}"),
    ],
)
def test_a_command_that_nobody_reaches_or_that_cannot_be_said_is_named(
    held: list[CustomCommand], says: str
) -> None:
    (found,) = command_findings(held, BuiltIn({"setlist", "clean", "gear"}))
    assert (found.subject, found.grade, found.says) == ("commands", Grade.WANTING, says)
    assert "!command edit" in found.mend


def test_a_command_of_a_name_that_the_bot_has_by_now_goes_on_and_is_named() -> None:
    built_in = BuiltIn({"rig", "nuke"}, yielding={"rig"})
    (found,) = command_findings([command("dc", aliases=["rig2"])], built_in)
    assert found.says == "rig2 is hidden by the bot's own rig"
    (found,) = command_findings([command("rig")], built_in)
    assert (found.grade, found.says) == (Grade.WELL, "rig goes on in place of the bot's own rig")
    assert "!command remove rig" in found.mend


def test_what_is_written_of_the_band_and_holds_nothing_is_named() -> None:
    faulty = OwnBoundary(topic="t", words=("(unclosed", "the accident"))
    assert band_findings([Mate(slug="marlo", name="Marlo", login="marlo", rights=("gear",))]) == []
    found = band_findings(
        [
            Mate(slug="odo", name="Odo", user_id="1", rights=("gaer", "gear")),
            Mate(slug="mo", name="Mo", user_id="1", boundaries=(faulty,)),
            Mate(slug="reed", name="Reed"),
        ]
    )
    assert {each.subject for each in found} == {"band"}
    for each, says in zip(found, ("odo: gaer", "odo and mo", "band mo, boundaries", "reed"), strict=True):
        assert says in each.says


def test_private_topics_are_found_wherever_the_bot_would_say_them() -> None:
    story = "Mine since I was in hospital with depression."
    held = {
        GEAR: [GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark", story=story)],
        COMMANDS: [command("dc"), command("age", says="Juniper is 27 years old")],
        ANNOUNCEMENTS: [Announcement(slug="home", says=("Be kind.", "We live in Leeds."))],
    }
    assert [(each.subject, each.says) for each in private_findings(held, POLICY)] == [
        ("gear", "goldie touches 'Health'"),
        ("commands", "age touches 'Age, name and school'"),
        ("announcements", "home touches 'Where the artist lives'"),
    ]


def test_what_is_odd_about_checklists_is_told_by_its_mend() -> None:
    lists = [
        Checklist.model_validate(
            {"slug": slug, "title": "Trip", "until": date(2030, 5, day), "items": [{"words": "Tape"}]}
        )
        for slug, day in (("early", 1), ("late", 30), ("old", 2))
    ]
    (found,) = checklist_findings(lists, date(2030, 5, 17))
    assert (found.subject, found.grade) == ("checklists", Grade.WANTING)
    assert found.says.count("was over on") == 2
    assert "the next trip" in found.mend


def test_nothing_that_ships_is_odd() -> None:
    lists = dict(documents_in(DATA, KINDS))[CHECKLISTS]
    assert (
        checklist_findings([each for each in lists if isinstance(each, Checklist)], date(2030, 5, 17)) == []
    )


def test_nothing_that_ships_is_private() -> None:
    shipped = documents_in(DATA, KINDS)
    assert private_findings(dict(shipped), POLICY) == []


def test_words_of_musicians_are_no_names_of_the_bots_own_and_mean_some() -> None:
    words = COMMANDS.read((DATA / "words/commands.toml").read_text(encoding="utf-8"))
    assert words
    assert command_findings(words, BuiltIn(built_in_names())) == []


def test_what_only_the_file_has_is_told_with_the_way_in() -> None:
    home, raid = (Announcement(slug=slug, says=("Be kind.",)) for slug in ("home", "raid"))
    files = {ANNOUNCEMENTS: [home, raid], COMMANDS: []}
    (found,) = not_imported({COMMANDS: [], ANNOUNCEMENTS: [home]}, files, Path("data"))
    assert (found.subject, found.grade) == ("announcements", Grade.WANTING)
    assert found.says == "in data/announcements.toml and not in the database: raid"
    assert "import data/announcements.toml" in found.mend
    assert not_imported({COMMANDS: [], ANNOUNCEMENTS: [raid, home]}, files, Path("data")) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("micros", "gear pickups"),
        ("tubos", "tubes"),
        ("lampes", "tubes"),
        ("tono", "settings"),
        ("tom", "tuning"),
        ("compas", "tuning"),
        ("meta", "goal"),
        ("rotina", "routine"),
        ("velocidad", "tempo"),
        ("grenzen", "boundaries"),
        ("wish", "ask"),
        ("wunsch", "ask"),
        ("request", "ask"),
        ("rigs", "rig list"),
    ],
)
def test_words_of_musicians_in_other_languages_mean_what_they_say(typed: str, meant: str) -> None:
    words = COMMANDS.read((DATA / "words/commands.toml").read_text(encoding="utf-8"))
    names = {without_accents(name): each.means for each in words for name in (each.slug, *each.aliases)}
    assert names[typed] == meant
