"""Words read through what people put over them, and what looks like that and is none."""

import unicodedata
from types import ModuleType

import pytest
import unicodedata2  # pyright: ignore[reportMissingModuleSource]
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.words.code_points import category
from bot.moderation.normalize import normalize
from bot.moderation.rule import Mode
from bot.moderation.spelling import Spelling
from bot.moderation.toggles import Toggles
from bot.moderation.vocabulary import DOUBT
from tests.bench.disguises import DISGUISES, Disguise
from tests.bench.moderation import action_on
from tests.shipped import POLICY

FAMILY = POLICY.switched(Toggles(preset="family"))
LOOKS = ("shouting", "drawings", "repetition", "links")
"""Rules that look at how something is written, not at what is said."""
SAID = [
    POLICY.switched(Toggles(preset=preset, modes=dict.fromkeys(LOOKS, Mode.OFF))) for preset in ("", "family")
]
WAYS = [way for disguise in DISGUISES.values() for way in disguise.ways.values()]

HARMLESS = [
    "what a lovely tone on that guitar",
    "I practised the bridge for two hours today",
    "the second verse is my favourite part",
    "is that a compressor or just the amp",
    "thank you for playing the waltz again",
    "my teacher says slow is smooth",
    "good evening from the north",
    "that solo was worth the wait",
    "the strings are new, right?",
    "see you all on Thursday",
    "the drummer is late again",
    "can we hear the chorus once more",
]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        # look-alikes by the look of their capitals, and of letters that few know
        ("ΚΙLL ΥΟURSΕLF", "kill yourself"),
        ("кіll уоursеlf", "kill yourself"),
        ("ᎠᎬᎪᎢᎻ", "death"),
        ("kill yourseᐁf", "kill yourself"),
        # signs between letters, some or all
        ("D*e*a*t*h", "death"),
        ("d|e|a|t|h", "death"),
        ("d🎸e🎸a🎸t🎸h", "death"),
        ("wo-m_en", "women"),
        ("k*ll", "kill"),
        ("f🖕ck", "fuck"),
        # spaced, with a full stop at the end
        ("d e a t h.", "death"),
        ("k i l l  y o u r s e l f !!", "kill yourself"),
        ("k  i  l  l  y  o  u  r  s  e  l  f", "kill yourself"),
        # doubled, swapped, dropped
        ("ttrraannss", "trans"),
        ("ffaaggggoott", "faggot"),
        ("klil yourslef", "kill yourself"),
        ("wmen", "women"),
        ("immgrants", "immigrants"),
        # leet, mixed and at the edges
        ("d1sab|ed w!|l +hem", "disabled will them"),
        ("$hi+", "shit"),
        ("|<ill", "kill"),
        ("n166er", "nigger"),
        ("i h4t3 y0u 4nd 17 15 4 l13", "i hate you and it is a lie"),
        # run together, and cut apart
        ("gobacktoafrica", "go back to africa"),
        ("killyourself", "kill yourself"),
        ("ki ll your self", "kill your self"),
        ("#NeverTrustAWoman", "never trust a woman"),
        ("theirlives havenovalue", "their lives have no value"),
        ("lesserbeings shouldleave", "lesser beings should leave"),
        ("thati hate agay", "that i hate a gay"),
        ("putan end", "put an end"),
        ("youarejustaretard", "you are just a retard"),
        ("isnigger", "is nigger"),
        ("fuckall", "fuck all"),
        # letters held, where others stand twice for good
        ("niggerrrrr", "nigger"),
        ("faggottttt", "faggot"),
        # a letter left out that is like another
        ("they belng", "they belong"),
        # leet at the edges of what has digits, and on both sides of a comma
        ("+h3y w4n7 4l|", "they want all"),
        ("0p1n10n,w0m3n", "opinion women"),
        ("4w4573", "a waste"),
        # two at once
        ("ｋ.１.ｌ.ｌ", "kill"),
        ("k 1 l l", "kill"),
        ("g 0  7 0  h 3 l l", "go to hell"),
        ("ккіііllllll", "kill"),
    ],
)
def test_what_is_meant(written: str, words: str) -> None:
    assert POLICY.words_of(written) == POLICY.words_of(words)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("3 2 1 go", "3 2 1 go"),
        ("F#m7b5", "f m7b5"),
        ("4/4 or 7/8", "4 4 or 7 8"),
        ("120bpm", "120bpm"),
        ("@bob1 @ann2 600k", "@ @ 600k"),
        ("it is 600k, 50 or 1080p", "it is 600k 50 or 1080p"),
        ("who're", "who re"),
        ("we go ok", "we go ok"),
        ("my pen is new", "my pen is new"),
        ("growvale", "growvale"),
        ("homelands", "homelands"),
        ("lampshades", "lampshades"),
        ("nationalists", "nationalists"),
        ("productive", "productive"),
        ("beim", "beim"),
        ("animarse", "animarse"),
        ("spiccare", "spiccare"),
        ("imputado", "imputado"),
        ("domofour", "domofour"),
        ("bitchin", "bitchin"),
        ("PS5!", "ps5"),
        ("Dark35:16", "dark35 16"),
        ("aurGasm", "aurgasm"),
        ("snicker", "snicker"),
        ("cocktail", "cocktail"),
        ("привет", "привет"),
    ],
)
def test_what_stays_what_it_is(written: str, words: str) -> None:
    assert POLICY.words_of(written) == words


@pytest.mark.parametrize(
    "written", ["Nigel", "niger", "snigger at that", "a coon cat", "raccoon", "counts", "heron"]
)
def test_neighbours_of_bad_words_are_no_disguises(written: str) -> None:
    assert action_on(FAMILY, written) == action_on(FAMILY, "what a tone")


def test_one_letter_from_a_grave_word_is_read_with_doubt() -> None:
    spelling = Spelling(["muggle", "other"], ["muggle"], {"mugglo": "mugglo"}, grave=["muggle"])
    assert spelling.words("muggla mugglo buggle") == f"{DOUBT}muggle mugglo buggle"


def test_no_harmless_word_is_read_across_a_space() -> None:
    spelling = Spelling(["satt", "muggle", "esteem"], ["muggle"], {"esso": "esso"})
    assert spelling.words("es so satt, mug gle") == "es so satt muggle"


def test_what_is_read_with_doubt_is_put_before_a_human() -> None:
    assert action_on(POLICY, "you faggut").name == "REVIEW"


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ("hello, ki ll your self now", "ki ll your self"),
        ("k i l l  y o u r s e l f.", "k i l l  y o u r s e l f."),
        ("yes ΚΙLL ΥΟURSΕLF", "ΚΙLL ΥΟURSΕLF"),
        ("well killyourself then", "killyourself"),
    ],
)
def test_what_is_quoted_is_what_was_written(written: str, quoted: str) -> None:
    line = normalize(written)
    _, hits = POLICY._words.viewers.find(line)  # pyright: ignore[reportPrivateUsage]
    hit = hits["phrases/threats.txt"]
    assert line.quote_low(hit.start, hit.end) == quoted


@settings(deadline=None)
@given(st.sampled_from(HARMLESS), st.sampled_from(WAYS))
def test_a_disguise_of_a_harmless_line_is_harmless(line: str, disguise: Disguise) -> None:
    for policy in SAID:
        assert action_on(policy, disguise(line)).name == "NONE"


def classes(text: str, table: ModuleType) -> list[str]:
    """Return what a table of Unicode says of each character that the interpreter is asked about."""
    kinds = (str(table.category(each)) for each in text)
    return [kind[0] if kind[0] in "LN" else "" for kind in kinds]


def test_what_is_compared_has_the_same_letters_by_the_oldest_table_and_the_newest() -> None:
    for place in range(0x110000):
        each = chr(place)
        if unicodedata.category(each) != category(each):
            low = normalize(f"mu{each}gle").low
            assert classes(low, unicodedata) == classes(low, unicodedata2), hex(place)


@pytest.mark.parametrize("harmless", [{}, {"zonk": "zonk"}])
def test_a_letter_written_twice_is_a_slip_whether_or_not_harmless_words_are_known(
    harmless: dict[str, str],
) -> None:
    assert Spelling(["planed"], (), harmless).words("planned") == "planed"
    assert Spelling(["planed"], (), harmless, doubled=False).words("planned") == "planned"
