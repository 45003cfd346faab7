"""Shouting, and what is only loud."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.message import Chatter, Fragment, Message, Role
from bot.moderation.line import Line
from bot.moderation.room import Room
from bot.moderation.rules.caps import Caps
from bot.services.data_folder import policy_in

SHIPPED = policy_in(Path(__file__).parent.parent.parent / "data")
STOPPED = [
    "PLEASE SOMEBODY EXPLAIN WHERE EVERYTHING WENT WRONG BECAUSE NOTHING SOUNDS RIGHT TODAY ANSWER ALREADY",
    "EVERYONE SHOULD FINALLY ADMIT THIS AMPLIFIER SOUNDS HORRIBLE COMPARED WITH ANYTHING HONESTLY TERRIBLE",
    "ＰＬＥＡＳＥ SOMEBODY EXPLAIN WHERE EVERYTHING WRONG BECAUSE NOTHING SOUNDS RIGHT TODAY REALLY ALREADY",
]
PASSES = [
    "LETS GOOOO",
    "OMG THAT TONE",
    "HOW DO YOU EVEN DO THAT SOLO I CANT EVEN",
    "LETS GOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOO",
    "ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE",
    "EADGBE DADGAD CGCFAD BBMAJ GMINOR EADGBE BEADF CFCGCE DADGBD EBMAJ FSUS GADD EAEAC DGDGBD CGDGBE AEACE",
    "BPM ADSR MIDI DAW VST LFO EQ DI FX CPU USB XLR TRS OCD TS9 DS1 NAM IR RMS LUFS FFT DSP HPF LPF RIAA",
    "the Telecaster and the Stratocaster, PLEASE, which of them was on the record that everybody loves?",
    "ใครชอบเพลงนี้บ้าง" * 6,
    "すごいギターですね" * 12,
    "",
]

WALLS = """
    SHE HAS THE BEST TONE IN THE WORLD AND I DO NOT CARE WHAT ANY OF YOU SAY ABOUT IT IT IS JUST TRUE
    AND YOU ALL KNOW IT IS SO DO NOT LIE TO ME

    I WENT TO THE SHOP TO GET A NEW SET OF TUBES AND THE MAN SAID THEY DO NOT SELL THEM ANY MORE SO NOW
    I HAVE TO GO TO THE NEXT TOWN AND ASK THERE

    TODAY AT MY JOB THE BOSS SAID I HAD TO STAY LATE AND I SAID NO WAY MY FAVE STREAM IS ON AT SIX AND
    HE SAID WHAT STREAM AND I SHOWED HIM AND NOW HE IS HERE TOO

    ICH HABE HEUTE DEN GANZEN TAG AUF DIESEN STREAM HIER GEWARTET UND JETZT IST DER TON SO LEISE DASS
    ICH FAST NICHTS MEHR VON DEM SOLO HABE

    NO SE QUE LE PASA A MI CHAT PERO CADA VEZ QUE YO DIGO ALGO SE VA Y NO LO VE NADIE ASI QUE LO DIGO
    OTRA VEZ PARA QUE LO LEAN TODOS LOS QUE ESTAN

    THIS IS THE BEST GUITAR STREAM ON ALL OF TWITCH AND I WILL WATCH IT EVERY SINGLE DAY UNTIL I AM OLD
    AND GREY AND CAN PLAY LIKE THAT TOO

    DOES IT GO UP TO THE OPEN E OR DO YOU STAY ON THE B STRING FOR THE FIRST PART AND THEN SLIDE UP
    SINCE I CAN NOT SEE YOUR LEFT HAND FROM HERE

    FIRST OF ALL IT WAS NOT MY FAULT AND SECOND I NEVER SAID THAT AND THIRD YOU ARE ALL SO MEAN TO ME IN
    HERE EVERY SINGLE TIME I SAY ONE WORD
"""
"""Whole paragraphs out of short words, in any language, an empty line between them."""
PRESSING = """
    WE WANT MORE SONGS NOW PLS PLAY IT NOW
    OMG THIS IS SO GOOD I WANT TO PLAY LIKE THAT WHEN I AM GROWN UP PLEASE PLAY FASTER
    WHY IS NOBODY ANSWERING ME I SAID THIS IS THE BEST STREAM
    PLAY THE SONG ALREADY PLS
    WHY DO YOU NOT PLAY A REAL SONG
    CAN YOU PLAY SOMETHING ELSE NOW
    PLAY FASTER THIS IS SO SLOW
    HURRY UP AND PLAY IT
    HELLO READ MY MESSAGE PLS
    ANSWER ME WHAT AMP IS IT
    STOP DOING SCALES AND PLAY
    PLEASE JUST PLAY THE SONG ALREADY
    READ THE CHAT FOR ONCE
    HOW LONG DO WE HAVE TO WAIT FOR A SONG
    ARE YOU GOING TO PLAY OR NOT
    STOP TALKING AND START PLAYING
    GIVE ME A SHOUTOUT NOW PLEASE
    WHY DOES NOBODY EVER READ MY MESSAGES IN THIS CHAT
    WHEN WILL YOU PLAY MY REQUEST I ASKED TEN TIMES
    NO MORE SCALES WE WANT A SONG
    PLAY IT LOUDER NOW COME ON
    LOOK AT ME I AM TALKING TO YOU
    SAY HI TO ME PLS SAY HI
    DO THE SOLO AGAIN NOW DO IT
    I WANT YOU TO PLAY MY SONG NOW
    THIS STREAM IS BORING PLAY SOMETHING
    PLEASE ANSWER MY QUESTION ALREADY
    WHY WILL NOBODY ANSWER MY QUESTION
    CAN YOU PLEASE PLAY SOMETHING ELSE
    JUST PLAY THE DAMN SONG PLEASE
    STOP IGNORING ME I AM RIGHT HERE
    PLAY THAT ONE RIFF ALREADY COME ON
    I ASKED FOUR TIMES WHAT AMP IT IS
    HURRY UP PLEASE I HAVE TO GO
    LISTEN TO ME FOR ONE SECOND PLEASE
"""
"""Somebody is pressed: in capitals that is shouting, in small letters it is nothing."""
LOUD = """
    SO GOOD OMG
    LETS GOOO
    LETS GOOOOO JUNIPER
    ES-335
    TS9 DS-1
    IS THAT AN ES-335 OR AN ES-339
    WHAT A SOLO
    THAT WAS INSANE
    HOW DO YOU EVEN DO THAT SOLO I CANT EVEN
    WHAT A SOLO OH MY GOD THAT WAS THE BEST THING I HAVE EVER HEARD IN MY WHOLE LIFE HOLY
    GO JUNIPER GO YOU CAN DO IT YES YES YES BEST GUITAR PLAYER IN THE WHOLE WORLD
    YAY TEA TIME TEA TIME TEA TIME I HAVE COCOA AND BISCUITS AND MY GUITAR
    HAPPY BIRTHDAY TO YOU HAPPY BIRTHDAY TO YOU HAPPY BIRTHDAY DEAR JUNIPER HAPPY BIRTHDAY TO YOU
    ONE MORE SONG ONE MORE SONG ONE MORE SONG
    PLAY IT AGAIN THAT WAS SO BEAUTIFUL
    I LOVE THIS SONG SO MUCH
    THE TONE THE TONE THE TONE
    YES YES YES YES
    HELLO EVERYBODY HOW ARE YOU
    GG EZ LOL ROFL LMAO
    BPM 120 DADGAD CAPO 3
    AC30 JCM800 DSL40 SV20H EVH 5150 DR103 JTM45
    FX LOOP AMP IN AND OUT
    MIDI USB DI XLR TRS
    GOOD MORNING FROM SPAIN
    IT IS FRIDAY YES
    WHO ELSE HAS GOOSEBUMPS RIGHT NOW
    I AM CRYING RIGHT NOW THIS IS SO PRETTY
    NOW THAT IS WHAT I CALL A SOLO
    I NEED THIS SONG ON VINYL RIGHT NOW
    WE ARE SO BACK
    NO WAY YOU JUST DID THAT
    ENCORE ENCORE ENCORE
    IM NOT SHOUTING MY KEYBOARD IS BROKEN SORRY
    THANK YOU FOR THE MUSIC SEE YOU NEXT WEEK
    WE WANT MORE
    THE BEST PART IS COMING NOW
    TURN IT UP
    WOOOOO YEAH THATS IT
    SHE IS SO FAST I CANT KEEP UP
    READ THE DESCRIPTION LOL
    WHY ARE YOU NOT MORE FAMOUS YOU ARE AMAZING
    WHY IS NOBODY TALKING ABOUT HOW GOOD THIS IS
    I NEED YOU TO KNOW HOW GOOD THIS IS
    WHEN WILL YOU PLAY IN BERLIN I WANT TO COME
    WE NEED THIS SONG ON SPOTIFY NOW
    THIS IS ALL I WANT FROM MUSIC
    I WISH I COULD PLAY FASTER LIKE YOU
    HOW DO YOU PLAY FASTER THAN MY METRONOME
    I PLAY THAT SONG TOO NOW
    LOVE THAT YOU PLAY THIS ONE PLEASE NEVER STOP
    CANT WAIT FOR YOU TO PLAY THE NEXT SONG
    I LOVE HOW YOU PLAY THE SOLO
    I WISH I COULD PLAY SOMETHING LIKE THAT
    STOP IT YOU ARE TOO GOOD
    PLAY IT AGAIN PLEASE THAT WAS AMAZING
    THANK YOU FOR READING MY MESSAGE
    SHE LOOKED AT ME AND SMILED BEST DAY
    PLEASE NEVER CHANGE JUNIPER
    SOMEBODY GIVE HER A MEDAL NOW
    THE WAY SHE CAN PLAY THAT SOLO
"""
"""Joy, chants, gear and news."""


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.strip().splitlines()]


@pytest.mark.parametrize("text", [*WALLS.split("\n\n"), "WHO TOOK MY CABLE AWAY FROM THE STAGE " * 6])
def test_walls_of_short_words_or_of_one_sentence_are_shouting(text: str) -> None:
    assert shipped(" ".join(text.split())) == "shouting"


@pytest.mark.parametrize("text", lines(PRESSING))
def test_pressing_somebody_in_capitals_is_shouting_where_it_is_no_demand_anyway(text: str) -> None:
    assert shipped(text) == (shipped(text.lower()) or "shouting")


@pytest.mark.parametrize("text", lines(LOUD))
def test_joy_chants_and_names_of_gear_are_not(text: str) -> None:
    assert shipped(text) == ""


@pytest.mark.parametrize("text", STOPPED)
def test_shouting_is_stopped(text: str) -> None:
    assert Caps().look(_said(text), Room())


@pytest.mark.parametrize("text", PASSES)
def test_what_is_only_loud_passes(text: str) -> None:
    assert Caps().look(_said(text), Room()) is None


@pytest.mark.parametrize("text", ["MIDI WIFI HDMI RIAA NAMM VST", "EADGBE DADGAD GMINOR BBMAJ"])
def test_abbreviations_and_chords_do_not_shout(text: str) -> None:
    assert Caps(letters=20).look(_said(text), Room()) is None


def test_an_allowed_word_does_not_shout() -> None:
    line = _said("WOODSHEDDING TELECASTER AGAIN")
    assert Caps(letters=20).look(line, Room())
    assert Caps(letters=20, allow=("woodshedding", "telecaster")).look(line, Room()) is None


def test_emotes_do_not_shout() -> None:
    text = "WOODSHEDDING TELECASTER"
    emotes = (Fragment("emote", "WOODSHEDDING"), Fragment("text", " "), Fragment("emote", "TELECASTER"))
    assert Caps(letters=20).look(_said(text), Room())
    assert Caps(letters=20).look(_said(text, *emotes), Room()) is None


@given(st.text(max_size=500))
def test_no_text_can_break_the_rule(text: str) -> None:
    found = Caps(letters=5, percent=1).look(_said(text), Room())
    assert found is None or found.words in text


def _said(text: str, *fragments: Fragment) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, fragments, at, "c"))


def shipped(text: str) -> str:
    """Return the rule that stops a line as the policy ships; nothing where none does."""
    verdict = SHIPPED.judge(_said(text).message, ()).verdict
    return verdict.rule if verdict.acts else ""
