"""What the bot itself must not say or show: private topics in texts of its own, beside those that pass."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.chat.message import Message
from bot.errors import DocumentError
from bot.moderation.policy import read_policy
from tests.shipped import POLICY

DATA = Path(__file__).parent.parent.parent / "data"
TITLES = {each.id: each.title for each in POLICY.file.boundaries}

TOLD = """
    home: I live in Bremen, two streets from the river
    home: She lives in a small flat in Leeds
    home: Juniper lives near the old harbour
    home: My address is 12 Mill Lane
    home: our house is on Mill Lane 12
    home: I moved to Hamburg last year
    home: Based in Oslo
    family: My sister Anna plays the drums
    family: her mum works at the bakery
    family: married with two kids
    relationships: My husband built this pedal board
    relationships: I am single since May
    relationships: She has a boyfriend called Tom
    relationships: my ex gave me this guitar
    relationships: my girlfriend took the photo
    health: I have had depression for years
    health: She was in hospital with her back in June
    health: I take pills for my anxiety
    health: Juniper has diabetes
    money: I earn 2000 a month from subs
    money: She makes about 900 euros a month here
    money: My rent is 800
    person: I am 27 years old
    person: She is 31
    person: Juniper's real name is Anna Berg
    person: born on 3 May 1998
    person: I went to school in Leeds
    work: By day I work at a bank
    work: Juniper's day job is nursing
    work: I work as a teacher in Leeds
"""

ASKED = """
    home: Ask me where do you live
    person: how old are you really
    home: When are you away next?
    home: when is nobody home
    home: wann bist du weg
    home: Wann bist du mal wieder nicht zu Hause?
    home: wann ist bei euch keiner da?
    home: Bist du heute allein zuhause?
    home: Wann fliegst du in den Urlaub?
    home: cuándo no estás en casa
    home: ¿Cuándo te vas de viaje?
    home: cuando no hay nadie en tu casa
    home: ¿Cuándo no estás?
    home: quand tu n'es pas chez toi ?
    home: quando vc não tá em casa
"""

PASSES = """
    Talk on at example.org/chat
    Wann spielst du das wieder?
    Wann bist du fertig mit dem Album?
    Was übst du, wenn du unterwegs bist?
    Wann geht es weiter?
    ¿Cuándo tocas esa otra vez?
    ¿Cuándo no estás en directo?
    ¿Qué practicas cuando estás en la carretera?
    What do you play when you are away from your pedals?
    Streams are Monday and Friday at 20:00
    This guitar is 27 years old
    The amp lives at home
    Where the artist lives stays private. Ask about the room sound instead!
    Please don't ask how old I am
    I bought it in Leeds in 1998
    My dad's old guitar, restrung with flats
    Built by my uncle in his shed in 2004
    I use 10s on the tele
    The strings are 2 months old
    Single coils, wound hot
    I work on scales for 20 minutes each evening
    A month of practice made that possible
    The pedal costs about 200 euros
    I live for that fuzz
    Made in Hamburg, sold in Oslo, broken at a gig
    I am based on the pentatonic here
    Loved it since I was a kid
    Take a break, drink some water
    Thanks for the 27 subs this month
    Follow for more, no pressure
    My first guitar, a present
    It survived the tour van crash
"""

# Written when the lists were done, and not looked at while they were made better.
TOLD_LATER = """
    home: We live just outside Ghent
    home: Juni is living in Lyon these days
    home: Ten minutes from my flat there is a rehearsal room
    home: The artist lives on Rose Street
    home: our flat is above a laundry
    family: My brother is a drummer too
    family: Juniper's mum was a church organist
    family: I have two daughters
    relationships: we got married in spring
    relationships: Juniper is engaged
    relationships: He is my husband, be nice to him
    health: I'm recovering from burnout
    health: Juni was diagnosed with ADHD
    health: I still take my meds before the stream
    money: I make about 300 euros a month with music
    money: our rent is due, tips help
    person: My birthday is on 12 August
    person: Juniper just turned 30
    person: My full name is Juniper Vale Moss
    person: I studied jazz at the conservatory
    work: I work part time as a nurse
    work: My boss must not know about this channel
"""

PASSES_LATER = """
    The head sits behind the couch, the cab stands in the hall
    She lives in a soft case and hates winter
    This amp was born in a garage in 1968
    My aunt's piano stool, of all things
    My first teacher sold me this one
    Married a clean boost to a fuzz and never looked back
    The neck is a single piece of maple
    I take a break every 25 minutes
    I get 3 takes out of one set of strings
    Paid 60 for it at a flea market
    I am 20 minutes into warm-up
    The capo works as a second nut
    I work on this solo at a slow tempo
    Ask what I play, not who I am
    How old the guitar is: 31 years
    It makes a month old string sound new
    Based on a tune that everybody knows
    Half of the board is borrowed from a friend
    Streams three evenings a week, see the schedule
    My favourite pick, worn round by a year of rehearsals
    Healthy hands first: stretch with me
    Tune down a step, the singer is grateful
"""


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.splitlines() if line.strip()]


@pytest.mark.parametrize("line", lines(TOLD + ASKED))
def test_a_text_of_the_bots_that_touches_a_private_topic_is_known(line: str) -> None:
    topic, _, text = line.partition(": ")
    assert POLICY.private_topic(text) == TITLES[topic]


@pytest.mark.parametrize("line", lines(PASSES))
def test_what_is_told_of_gear_and_practice_passes(line: str) -> None:
    assert POLICY.private_topic(line) == ""


def test_texts_that_the_lists_were_not_made_for_are_known_nearly_as_well() -> None:
    told, passing = lines(TOLD_LATER), lines(PASSES_LATER)
    known = [line for line in told if POLICY.private_topic(line.partition(": ")[2])]
    assert len(known) >= len(told) - 1
    assert len([line for line in passing if POLICY.private_topic(line)]) <= 1


def test_viewers_may_tell_of_themselves(message: Callable[..., Message]) -> None:
    for line in lines(TOLD):
        text = line.partition(": ")[2]
        if "uniper" not in text:
            assert POLICY.judge(message(text), ()).verdict.rule != "boundaries", text


def test_a_list_that_is_not_there_is_named() -> None:
    policy = (DATA / "policy.toml").read_text(encoding="utf-8").replace("told_home", "told_nowhere")
    with pytest.raises(DocumentError, match="told_nowhere"):
        read_policy(policy, texts={})


def test_what_the_bot_said_of_somebody_is_looked_up_once_and_no_word_of_it_is_remembered() -> None:
    said = "As fan_zorbelfern told us, juniper lives in the old mill."
    assert POLICY.private_topic(said) == POLICY.private_topic(said)
    remembered = vars(POLICY._topic_of)  # pyright: ignore[reportPrivateUsage]
    assert "zorbelfern" not in repr(remembered)
