"""A mere question for a name, a number or an address is declined with a kind word, as one for the age is."""

import pytest

from bot.moderation.line import unsigned
from tests.shipped import POLICY

ASKED = """
what is juniper's real name
what's your real name?
can i have your phone number
what's her phone number
what is your address
wie ist deine telefonnummer
kann ich deine nummer haben
wie heißt juniper wirklich
wie ist deine adresse
cuál es tu nombre real
me das tu número
cuál es tu dirección
c'est quoi ton numéro
quel est ton vrai nom
quelle est ton adresse
qual é o seu nome verdadeiro
me passa o seu número
qual é o seu endereço
"""
HARD = """
her phone number is +49 151 23456789
juniper's real name is Anna Berg
who has her phone number? dm me
i found your address
ich weiß wo du wohnst
"""


@pytest.mark.parametrize("line", ASKED.strip().splitlines())
def test_a_mere_question_is_taken_away_with_a_kind_word_and_no_strike(line: str) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert verdict.rule == "boundaries"
    assert verdict.acts
    assert not verdict.punishes


@pytest.mark.parametrize("line", HARD.strip().splitlines())
def test_who_posts_hunts_or_threatens_is_warned_as_ever(line: str) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert verdict.rule == "personal_data"
    assert verdict.punishes
