"""Insults as they are thrown at whoever plays: a moderator looks, and teasing and one's own bad luck stay."""

import pytest

from bot.moderation.line import unsigned
from tests.shipped import POLICY

INSULTS = """
salope
sale salope
juniper est une pute
tu joues comme une merde
juniper joue comme une merde
juniper you suck so much, give up guitar
schlampe
du spielst wie scheiße
tocas como la mierda
você toca como um lixo
vadia
"""
HARMLESS = """
merde j'ai raté
je joue comme une merde ce soir
tu joues pas mal du tout
putain de solo
ich spiele heute wie scheiße
toco como la mierda hoy
toca mal esse pedal
"""


@pytest.mark.parametrize("line", INSULTS.strip().splitlines())
def test_a_moderator_looks_at_an_insult(line: str) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert verdict.rule == "harassment"
    assert verdict.acts or verdict.asks


@pytest.mark.parametrize("line", HARMLESS.strip().splitlines())
def test_what_is_said_of_oneself_is_let_be(line: str) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert not verdict.acts
    assert not verdict.asks
