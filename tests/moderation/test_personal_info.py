"""What is somebody's own, and what only has as many digits."""

import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line, unsigned
from bot.moderation.rules.personal_info import PersonalInfo
from tests.shipped import POLICY

PLACES = {
    name: text.strip().splitlines()
    for name, text in tomllib.loads(Path(__file__).with_name("own_places.toml").read_text("utf-8")).items()
}
FOUND_ASIDE = 0.85
RULE = PersonalInfo(allow=("booking@example.com", "21 jump street"))

MAIL = {
    "write to fern.fan@example.com": "fern.fan@example.com",
    "fern+tabs@mail.example.co.uk!": "fern+tabs@mail.example.co.uk",
    "fern(at)example.com": "fern(at)example.com",
    "fern [at] example [dot] com": "fern [at] example [dot] com",
    "its fernfan at gmail dot com": "fernfan at gmail dot com",
    "ｆｅｒｎ＠ｅｘａｍｐｌｅ．ｃｏｍ": "ｆｅｒｎ＠ｅｘａｍｐｌｅ．ｃｏｍ",
}
PHONES = {
    "call me +1 415 555 0134": "+1 415 555 0134",
    "+44 7700 900123": "+44 7700 900123",
    "+447700900123 hit me up": "+447700900123",
    "+44 (0)7700 900123": "+44 (0)7700 900123",
    "+49 151 23456789": "+49 151 23456789",
    "+49 (0) 30 1234567": "+49 (0) 30 1234567",
    "0049 151 23456789": "0049 151 23456789",
    "+33 6 12 34 56 78": "+33 6 12 34 56 78",
    "+380 44 123 4567": "+380 44 123 4567",
    "(415) 555-0134": "(415) 555-0134",
    "its 415-555-0134 ok": "415-555-0134",
    "415.555.0134": "415.555.0134",
    "1-415-555-0134": "1-415-555-0134",
    "07700 900123": "07700 900123",
    "07700900123": "07700900123",
    "020 7946 0123": "020 7946 0123",
    "01632 960123": "01632 960123",
    "0151 23456789": "0151 23456789",
    "015123456789": "015123456789",
    "030/1234567": "030/1234567",
    "my number is 4155550134": "4155550134",
    "text me at 415 555 0134": "415 555 0134",
    "meine nummer ist 030 1234567": "030 1234567",
    "whatsapp: 06 12 34 56 78": "06 12 34 56 78",
    "her phone number: 555-0134": "555-0134",
    "tel: 555 0134": "555 0134",
}
ADDRESSES = {
    "he lives at 412 maple street": "412 maple street",
    "412 Maple St, Fernwick OH 43004": "412 Maple St, Fernwick OH 43004",
    "412 Old Maple Road, 43004": "412 Old Maple Road, 43004",
    "my address is 12 Rowan Close": "12 Rowan Close",
    "12 Rowan Lane, Mossley ZZ1 9ZZ": "12 Rowan Lane, Mossley ZZ1 9ZZ",
    "Ahornstraße 12, 99999 Moosdorf": "Ahornstraße 12, 99999 Moosdorf",
    "sie wohnt Ahornweg 12a": "Ahornweg 12a",
    "il habite 3 rue des Érables": "3 rue des Érables",
    "vive en calle de la Luna 12": "calle de la Luna 12",
}
IPS = {
    "her ip is 203.0.113.77": "203.0.113.77",
    "IP: 203.0.113.77 lol": "203.0.113.77",
    "2001:db8::8a2e:370:7334": "2001:db8::8a2e:370:7334",
}
CERTAINTIES = {
    "my iban is DE89 3704 0044 0532 0130 00": Certainty.CERTAIN,
    "he lives at 412 Maple Street, 43004 Fernwick": Certainty.CERTAIN,
    "412 Maple St, Fernwick OH 43004": Certainty.LIKELY,
    "he lives at 412 maple street": Certainty.LIKELY,
    "call me +1 415 555 0134": Certainty.LIKELY,
    "my snap fern_92": Certainty.LIKELY,
    "so 412 Maple Street it is": Certainty.POSSIBLE,
}
HARMLESS = [
    "press@example.com and info@fern.example.com",
    "the venue is at 412 Maple Street, 43004 Fernwick",
    "have you seen 412 Maple Lane",
    "tickets: +1 415 555 0134",
    "booking@example.com",
    "@fern_fan hi @moss.",
    "meet me at web.de",
    "look at gmail",
    "@ 12:30",
    "CS-345-1968",
    "the serial is 345-296-8123",
    "serial no. 07700900123",
    "AB1234567",
    "x32010",
    "x32010 022100 320003",
    "0232 0212 0003",
    "120 130 140",
    "120 130 140 150 160 170 180",
    "220 440 1760",
    "440 880 1760",
    "+12 -10 +4 -6 +3",
    "+24 32 48 96 192",
    "+100 200 300",
    "12:30",
    "1:02:03:04",
    "12.05.2030",
    "2030-05-17",
    "2030-05-17 19:00:00",
    "17/05/2030",
    "05-17-2030",
    "1,234,567,890",
    "1.234.567.890",
    "$1999.99",
    "€1.299,00",
    "1.2.3.4",
    "firmware 2.10.33.104",
    "driver 203.0.113.77",
    "10.13.17.26.36.46",
    "10 13 17 26 36 46 52",
    "ip 192.168.1.1 is my router",
    "my ip cam runs 10.0.0.7",
    "game server ip 203.0.113.77:27015",
    "std::vector<a::b>",
    "::1 and 12::30",
    "Op. 27 No. 2",
    "Opus 10 12 25 1836 1837",
    "BWV 1001 1002 1003 1004",
    "dQw4w9WgXcQ",
    "watch?v=1234567890a",
    "1700000000",
    "1234567890",
    "12345678901234567890",
    "0000000000000",
    "3.14159265358979",
    "866 867-5309",
    "867-5309 is the song",
    "the helpline is 1-800-555-0134",
    "call 0800 1234567",
    "06 07 08 09 10",
    "01 02 03 04 05 06 07",
    "1 2 3 4 5 6 7 8",
    "my number 1 song of 2029 and 2030",
    "my number one is 2112",
    "my phone is a 3310",
    "text 12345",
    "21 Jump Street",
    "412 maple street",
    "12 bar blues all the way",
    "5 minutes down the road",
    "2 guys on the street",
    "24 hour road trip",
    "i live 5 minutes down the road",
    "she lives on 2 different street corners",
    "52nd Street",
    "8 mile road",
    "Calle 13",
    "via Spotify 5",
    "spring 2030",
    "Platz 1",
    "Highway 61 Revisited",
    "Abbey Road 1969",
    "9 to 5",
    "",
]


@pytest.mark.parametrize(("text", "words"), (MAIL | PHONES | ADDRESSES | IPS).items())
def test_personal_data_is_found_and_quoted(text: str, words: str, message: Callable[..., Message]) -> None:
    found = RULE.match(Line.of(message(text)), ChatState())
    assert found
    assert found.words == words
    assert found.certainty >= Certainty.LIKELY


@pytest.mark.parametrize(("text", "certainty"), CERTAINTIES.items())
def test_how_sure_it_is(text: str, certainty: Certainty, message: Callable[..., Message]) -> None:
    found = RULE.match(Line.of(message(text)), ChatState())
    assert found
    assert found.certainty is certainty


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_has_digits_passes(text: str, message: Callable[..., Message]) -> None:
    assert RULE.match(Line.of(message(text)), ChatState()) is None


def test_a_street_by_itself_is_put_before_a_human(message: Callable[..., Message]) -> None:
    found = RULE.match(Line.of(message("so 412 Maple Street it is")), ChatState())
    assert found
    assert (found.words, found.certainty) == ("412 Maple Street", Certainty.POSSIBLE)


def test_an_allowed_address_does_not_excuse_the_one_beside_it(message: Callable[..., Message]) -> None:
    found = RULE.match(Line.of(message("booking@example.com or fern@example.com")), ChatState())
    assert found
    assert found.words == "fern@example.com"


@pytest.mark.parametrize(
    ("kind", "texts"), [("mail", MAIL), ("phone", PHONES), ("address", ADDRESSES), ("ip", IPS)]
)
def test_only_the_kinds_that_are_on_are_looked_for(
    kind: str, texts: dict[str, str], message: Callable[..., Message]
) -> None:
    only = PersonalInfo.model_validate({"find": (kind,)})
    for text in MAIL | PHONES | ADDRESSES | IPS:
        assert bool(only.match(Line.of(message(text)), ChatState())) is (text in texts)


ODD = st.text(alphabet=st.sampled_from("aA.-_/:@%+() 019ſ９㉈٣\u200bstret"), max_size=500)


@settings(deadline=None)
@given(ODD | st.text(max_size=500))
def test_no_text_can_break_the_rule(text: str) -> None:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    said = Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, (), at, "c")
    found = RULE.match(Line.of(said), ChatState())
    assert found is None or found.words in text


@pytest.mark.parametrize(
    "line",
    [
        "my phone number is +44 7700 900123 call me anyone",
        "meine handynummer ist 0151 23456789",
        "mi número es +34 612 345 678",
        "mon numéro est le +33 6 12 34 56 78",
        "meu número é +351 912 345 678",
        "call me on +44 7700 900123",
    ],
)
def test_ones_own_number_is_taken_away_to_protect_and_is_no_strike(line: str) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert verdict.rule == "own_data"
    assert verdict.acts
    assert not verdict.punishes


@pytest.mark.parametrize("line", ["her phone number is +49 151 23456789", "+44 7700 900123 is her number"])
def test_somebody_elses_number_is_warned_of_as_ever(line: str) -> None:
    assert POLICY.judge(unsigned(line), ()).verdict.rule == "personal_data"


def test_who_tells_where_they_live_go_to_school_or_can_be_reached_is_protected_and_never_punished() -> None:
    verdicts = {line: POLICY.judge(unsigned(line), ()).verdict for line in PLACES["own"]}
    assert {each.rule for each in verdicts.values()} == {"own_data"}
    assert [line for line, each in verdicts.items() if not each.acts or each.punishes] == []


def test_what_only_looks_like_ones_own_place_stays() -> None:
    said = (*PLACES["stays"], *PLACES["stays_aside"])
    assert [line for line in said if POLICY.judge(unsigned(line), ()).verdict.acts] == []


def test_places_that_were_put_aside_are_found_nearly_as_often() -> None:
    found = [each for each in PLACES["own_aside"] if POLICY.judge(unsigned(each), ()).verdict.acts]
    assert len(found) >= FOUND_ASIDE * len(PLACES["own_aside"])
