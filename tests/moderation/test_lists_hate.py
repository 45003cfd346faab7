"""What the lists of hate, threats, insults and swearing stop, beside look-alikes that pass."""

from collections.abc import Callable

import pytest

from bot.domain.chat.message import Message
from bot.moderation.toggles import Toggles
from tests.shipped import POLICY as SHIPPED

WITH_CHILDREN_AROUND = SHIPPED.switched(Toggles(preset="family"))

STOPPED = {
    "hate": """
        women belong in the kitchen
        immigrants are parasites
        gay people are just disgusting
        trans people should not exist
        I don't want any immigrants, get rid of all immigrants
        those refugees might look nice but they are just vermin
        muslims refuse to fit in, they should suffer for it
        what if we just deport all these muslims
        never trust a word said by an immigrant
        I can't stand women like you
        it is in their nature, lesbians are brainless
        disabled people are a waste of space
        what a retard
        you are such a retard
        go back to your country
        """,
    "threats": """
        kys
        go kill yourself
        go jump off a bridge
        drink bleach
        hope your cat gets run over
        i hope you get cancer
        i'm gonna kill you
        im going to break your fingers
        you're dead when i find you
        i'll beat the crap out of you
        someone should shoot this guy
        there is a bomb under your stage
        spring dich um oder ich bring dich um
        """,
    "harassment": """
        you are a worthless piece of shit
        nobody likes you
        everyone here hates you
        you have zero talent
        i hope you fail
        you ugly cow
        you are so ugly
        fuck off you pig
        end your career you loser
        quit music nobody likes you
        shut up you fat cow
        you should have been aborted
        """,
    "sexual": """
        start an onlyfans
        onlyfans when?
        bikini stream when
        naked stream please
        bend over please
        i'd smash
        who's your daddy, say it
        smash or pass juniper
        mommy milkers
        check the pic of my dick
        which of you girls is horny
        subs for nudes?
        """,
    "language": """
        what the fuck
        that is sh1t
        you b*tch
        fu ck this
        pe ni s
        what an arsehole
        you wanker
        such a dickhead
        douchebag
        scumbag
        that phucking solo
        he was a bad ass
        """,
}

PASSES = {
    "hate": """
        women are the best guitarists here
        nobody should say immigrants are vermin
        people who say gay people are disgusting can leave
        "go back to your country" they told my mom
        how can you say women are stupid
        never hate people for who they are
        i hate barre chords
        kill the reverb, it is disgusting
        i have tried many strings and i hate every one of them
        black metal is the best
        the white strat is filthy
        molto ritard in the last bar
        my headphones are scum
        get rid of womens prices, make tickets cost the same
        in some countries they still burn a woman for a song
        the murder of women is no joke
        native instruments has a sale
        """,
    "threats": """
        that solo killed me
        kill it tonight
        you're killing me with that bend
        break your fingers on that stretch
        do not hurt your wrists while practising
        i'd die for that tone
        don't say kys to people
        jump to the bridge
        murder on the dancefloor - The Lonely Toasters
        this riff slays
        shoot me the tab please
        i will kill the feedback first
        """,
    "harassment": """
        you lucky bastard, what a guitar
        you filthy genius
        you have no idea how good that was
        i am such an idiot, wrong tuning
        that fat tone
        he called me an idiot
        you are not ugly at all
        fat pig tone
        shut up and take my money
        fuck you, I won't do what you tell me
        what a nice clown pedal
        the ugly duckling of amps
        """,
    "sexual": """
        what's the fingering in bar 8
        stroke it gently, it's a muted chord
        is that a bikini on the album cover
        bend over the 12th fret
        nice rack of pedals
        he said nice boobs, and a mod was there at once
        don't take off your shirt, it is cold
        calm your tits
        naked guitar tone, no effects
        the neck is thick and the nut is bone
        strip it down to acoustic
        that tone smashes
        """,
    "language": """
        what's the fingering here
        turn that knob
        the Big Muff sounds huge
        ritardando before the coda
        ein Fagott im Orchester
        Dick Dale and the surf guitar
        sextet in the cockpit
        a teaspoon of delay
        a peacock on the headstock
        clock master or slave
        spank that bass
        cocked wah sound
        i analyse classical bassoon
        that sucks, hope your cat is better
        sexy tone
        Fukushima benefit gig
        Kreygasm that bend
        mustard on the fretboard
        """,
}


def _pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (rule, line.strip()) for rule, text in table.items() for line in text.splitlines() if line.strip()
    ]


@pytest.mark.parametrize(("rule", "line"), _pairs(STOPPED))
def test_the_line_is_stopped(rule: str, line: str, message: Callable[..., Message]) -> None:
    policy = WITH_CHILDREN_AROUND if rule == "language" else SHIPPED
    verdict = policy.judge(message(line), ()).verdict
    assert (verdict.acts, verdict.rule) == (True, rule)


@pytest.mark.parametrize(("rule", "line"), _pairs(PASSES))
def test_its_look_alike_passes(rule: str, line: str, message: Callable[..., Message]) -> None:
    policy = WITH_CHILDREN_AROUND if rule == "language" else SHIPPED
    verdict = policy.judge(message(line), ()).verdict
    assert not verdict.acts, f"{rule}: {verdict.rule} stops {verdict.words!r}"


@pytest.mark.parametrize("line", ["what the fuck", "that is sh1t", "bloody hell"])
def test_swearing_passes_until_children_may_be_listening(line: str, message: Callable[..., Message]) -> None:
    assert not SHIPPED.judge(message(line), ()).verdict.acts
