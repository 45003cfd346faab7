"""Where the artist was seen, off stage: a moderator looks; on a stage everybody sees them."""

import pytest

from bot.moderation.line import unsigned
from tests.shipped import POLICY

SEEN = """
i think i saw you at the supermarket on Elm Street in Bristol yesterday
saw juniper at the gym today
ich hab dich gestern im supermarkt in der elmstraße gesehen
te vi ayer en el supermercado de la calle Mayor
je t'ai vue hier au supermarché
te vi ontem no supermercado da rua Nova
"""
HARMLESS = """
saw you live in Bristol
i saw you at the concert last year
i saw you play at the pub on Elm Street
saw you at the festival, great show
ich hab dich in Bristol live gesehen
ich hab dich beim konzert im park gesehen
te vi en el concierto
te vi tocando en el bar
je t'ai vue en concert au parc
te vi no show ontem
i saw your video on the bus
"""


@pytest.mark.parametrize("line", SEEN.strip().splitlines())
def test_a_moderator_looks_at_where_the_artist_was_seen(line: str) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert verdict.rule == "personal_data"
    assert verdict.acts or verdict.asks


@pytest.mark.parametrize("line", HARMLESS.strip().splitlines())
def test_on_a_stage_everybody_sees_the_artist(line: str) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert not verdict.acts
    assert not verdict.asks
