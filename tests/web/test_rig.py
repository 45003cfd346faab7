"""The rig on the desk: drawn and told, chosen from all there are, and put in use by name or by program."""

import re
from html import unescape

import pytest

from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.pages.visitor import Right, Visitor
from bot.domain.rigs.rig import RIGS, Branch, ChainPiece, Rig
from bot.errors import Refusal
from bot.services.feed import Feed
from bot.services.gear.rigs import Rigs
from bot.store.database import Database
from bot.web.body import WORDS
from bot.web.desk import DESK
from bot.web.do import Asked
from bot.web.rig import rig_acts, rig_part
from bot.web.template import rendered
from tests.catalogue import keep
from tests.spoken import voice_of_tests

SAY = voice_of_tests().say

FUZZ = GearItem(slug="fuzz", kind=GearKind.PEDAL, model="<b>Wool</b>")
CHAIN = (
    ChainPiece(gear="fuzz", on=False),
    ChainPiece(gear="fuzz", branch=Branch.LOOP),
    ChainPiece(gear="fuzz", branch=Branch.WET),
)
RIGS_THERE = [
    Rig(slug="clean", title="Clean & bright", midi_program=0, chain=CHAIN),
    Rig(slug="loud", title="Loud", midi_program=127, chain=CHAIN),
    Rig(slug="plain", title="Plain", chain=CHAIN),
]


@pytest.fixture
async def rigs(database: Database) -> Rigs:
    await keep(database, GEAR, [FUZZ])
    rigs = Rigs(await keep(database, RIGS, RIGS_THERE), database, Feed(), SAY)
    await rigs.load()
    return rigs


async def shown(rigs: Rigs) -> str:
    """Return the part of the desk as the artist sees it."""
    part = rig_part(rigs)

    def say(line: str, **gaps: str | int) -> str:
        return SAY(line, gaps)

    return rendered("desk_rig.html.jinja", say=say, at=DESK, topics={"rig": "rig"}, rig=await part.values())


async def act(rigs: Rigs, name: str, words: str) -> str:
    acts = {each.name: each for each in rig_acts(rigs, SAY)}
    return str(await acts[name].do(Asked(Visitor(Right.ARTIST), {WORDS: words})))


async def test_a_rig_is_chosen_by_name_with_its_program_in_both_countings(rigs: Rigs) -> None:
    html = await shown(rigs)
    assert "No rig is in use." in html
    choices = re.findall(r'<option value="(.*?)"( selected)?>(.*?)</option>', html)
    assert [(slug, unescape(name)) for slug, _, name in choices] == [
        ("", "None"),
        ("clean", "Clean & bright, program 1 (sent 0)"),
        ("loud", "Loud, program 128 (sent 127)"),
        ("plain", "Plain"),
    ]
    assert "<svg" not in html


async def test_the_rig_in_use_is_drawn_wide_and_narrow_and_told_to_who_sees_no_drawing(rigs: Rigs) -> None:
    assert await act(rigs, "rig", "clean") == "Now playing through “Clean & bright”."
    html = await shown(rigs)
    assert len(re.findall(r'<svg class="rig-(?:wide|narrow)"', html)) == 2
    assert "style=" not in html, "the page's policy lets no such style count"
    wool = "&lt;b&gt;Wool&lt;/b&gt;"
    told = f"{wool} (off) (loop: {wool}) → [wet: {wool} | dry: straight through]"
    assert html.count(f"<desc>{told}</desc>") == 2
    assert "<b>" not in html
    assert re.findall(r'class="path-word".*?>(\w+)<', html) == ["loop", "wet", "dry"] * 2
    assert re.findall(r'class="off-word".*?>(\w+)<', html) == ["off"] * 2
    assert '<option value="clean" selected>' in html


async def test_a_rig_is_put_in_use_by_hand_by_a_key_and_by_its_program(rigs: Rigs) -> None:
    assert await act(rigs, "rig-program", "127") == "Now playing through “Loud”."
    assert rigs.in_use == RIGS_THERE[1]
    for words, line in (("12", "rig-no-program"), ("128", "rig-no-program"), ("x", "rig-program-how")):
        with pytest.raises(Refusal) as refused:
            await act(rigs, "rig-program", words)
        assert refused.value.line == line
    assert rigs.in_use == RIGS_THERE[1]
    assert (await act(rigs, "rig", "")).startswith("No rig is in use now.")
    assert rigs.in_use is None


async def test_who_has_no_rig_is_led_to_write_one(database: Database) -> None:
    rigs = Rigs(await keep(database, GEAR, [FUZZ]), database, Feed(), SAY)
    await rigs.load()
    html = await shown(rigs)
    assert "/documents/rig/new" in html
    assert "<form" not in html
