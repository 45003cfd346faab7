"""What is a link, and what only looks like one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.escalation import Strike
from bot.moderation.line import Line
from bot.moderation.rule import Rule
from bot.moderation.rules.links import Links
from bot.moderation.verdict import Action, Verdict
from tests.shipped import POLICY

SHIPPED = next(rule for rule in POLICY.rules if rule.id == "links")
RULE = SHIPPED.altered(
    {"spaced_endings": ["biz", "com", "org", "xyz"], "shorteners": ["bit.ly", "discord.gg", "t.ly"]}
).enforced_by[0]

LINKS = {
    "look at https://example.com/tab": "https://example.com/tab",
    "http://example.com": "http://example.com",
    "www.example.com": "www.example.com",
    "example.com": "example.com",
    "(example.com)": "example.com",
    "go to EXAMPLE.COM now": "EXAMPLE.COM",
    "Example.Com": "Example.Com",
    "shop.example.co.uk is good": "shop.example.co.uk",
    "cheap-followers.example.xyz/now": "cheap-followers.example.xyz/now",
    "bit.ly/3abc": "bit.ly/3abc",
    "discord.gg/abc": "discord.gg/abc",
    "t.me/someone": "t.me/someone",
    "ok.so/x": "ok.so/x",
    "https://ok.so": "https://ok.so",
    "www.it.is": "www.it.is",
    "ftp://files.example.org/x": "ftp://files.example.org/x",
    "https://user@example.com/": "https://user@example.com/",
    "example.com:8080": "example.com:8080",
    "http://93.184.216.34/x": "http://93.184.216.34/x",
    "exam\u200bple.com": "exam\u200bple.com",
    "ｅｘａｍｐｌｅ．ｃｏｍ": "ｅｘａｍｐｌｅ．ｃｏｍ",
    "example。com": "example。com",
    "bücher.example.de": "bücher.example.de",
    "пример.рф": "пример.рф",
    "xn--bcher-kva.example.com": "xn--bcher-kva.example.com",
    "somebody.github.io": "somebody.github.io",
    "github.io": "github.io",
    "example.com, please": "example.com",
    "see example.com.": "example.com",
    "https://clips.twitch.tv.evil.example.com/x": "https://clips.twitch.tv.evil.example.com/x",
    "twitch.tv/somebodyelse": "twitch.tv/somebodyelse",
    "twitch.tv/junipervale2": "twitch.tv/junipervale2",
    "https://setup.zip/x": "https://setup.zip/x",
    "...example.com": "example.com",
    ".example.com": "example.com",
    "-example.com-": "example.com",
    "-.example.com": "example.com",
    "_@example.com": "example.com",
    "_example.com_": "example.com",
    "@example.com": "example.com",
    "example.com@": "example.com",
    "example.com@everyone": "example.com",
    "wait..example.com": "example.com",
    "a.b.c.d.e.f.g.h.i.j.k.l.m.example.com": "a.b.c.d.e.f.g.h.i.j.k.l.m.example.com",
    f"https://{'u' * 90}@example.com/x": f"https://{'u' * 90}@example.com/x",
    "https://clips.twitch.tv@example.com": "https://clips.twitch.tv@example.com",
    "https://a@b@example.com": "https://a@b@example.com",
    r"https:\\example.com": r"https:\\example.com",
    "exa-.example.com": "exa-.example.com",
    "🎸.ws": "🎸.ws",
    "🔥example.com🔥": "🔥example.com",
    "x@example.com/phish": "example.com/phish",
    "example.com./x": "example.com./x",
    "“example.com”": "example.com",
    "«example.com»": "example.com",
    "[example.com]": "example.com",
    "see 'example.com/a' or not": "example.com/a",
    "the url:example.com": "example.com",
    "https://clips.twitch.tv/x,bad.example.com": "bad.example.com",
    "t.ly": "t.ly",
    "bigfollows . com": "bigfollows . com",
    "best viewers on bigfollows .com (remove the space)": "bigfollows .com",
    "bigfollows. com !": "bigfollows. com",
    "visit bigfollows dot com today": "bigfollows dot com",
    "bigfollows(.)com": "bigfollows(.)com",
    "bigfollows ( dot ) net": "bigfollows ( dot ) net",
    "big follows[.]com": "follows[.]com",
    "b i g f o l l o w s [dot] ru": "b i g f o l l o w s [dot] ru",
    "example , com": "example , com",
    "example 。 com": "example 。 com",
    "discord . gg/abc": "discord . gg",
}

NO_LINKS = [
    "the solo starts at 12:34",
    "1:02:03 is the best part",
    "nice.Love the tone",
    "great.Play it again",
    "wow.That was clean",
    "e.g.this one",
    "i.e.the bridge",
    "e.g. and i.e.",
    "firmware 2.0.1",
    "v1.2.3-beta",
    "3.14",
    "9.5/10",
    "10.46 strings",
    "backing_track.mp3",
    "solo.py lol",
    "stems.zip",
    "notes.md",
    "take2.mov",
    "riff.gp5",
    "...wait",
    "ok.so what",
    "yes.it is",
    "and.you know",
    "wait...what",
    "U.S.A.",
    "a.m. or p.m.",
    "Dr.Who",
    "st.vincent",
    "B.B. King style",
    "1.2.3.4",
    "me@example.com is mail, not a link",
    "first.last@example.com",
    "!gear list",
    "lol.",
    ".com",
    "com.",
    "co.uk",
    "no.no.no",
    "C#m7.b5",
    "vs.the other",
    "https://clips.twitch.tv/SomeClip-1",
    "clips.twitch.tv/abc",
    "twitch.tv/junipervale",
    "https://www.twitch.tv/JuniperVale?x=1",
    "https://twitch.tv/junipervale/videos",
    "juniper.band@mail.example.org",
    "john.doe@mail.example.co.uk, thanks",
    "nori@example . com",
    "D.Va or Mr.om",
    "i like it . com on",
    "love this stream . com on man",
    "guys. com on",
    "dot com bubble",
    "another dot com bubble",
    "the dot com",
    "2 . net",
    "learning .net and C#",
    "is it a .com ?",
    "well played . gg",
    "good one , gg",
    "it is over. gg",
    "hello... com",
    "🎸.love",
    "so good🔥.It is",
    "a . b . c",
    "-.-",
    "._.",
    "-.com",
    "no.-.no",
]


@pytest.mark.parametrize(("text", "words"), LINKS.items())
def test_a_link_is_found_and_quoted_as_it_was_written(
    text: str, words: str, message: Callable[..., Message]
) -> None:
    found = RULE.match(POLICY.read(message(text), ChatState()), ChatState())
    assert found
    assert found.words == words


@pytest.mark.parametrize("text", NO_LINKS)
def test_what_only_looks_like_a_link_passes(text: str, message: Callable[..., Message]) -> None:
    assert RULE.match(POLICY.read(message(text), ChatState()), ChatState()) is None


def test_an_allowed_link_does_not_excuse_the_one_beside_it(message: Callable[..., Message]) -> None:
    text = "https://clips.twitch.tv/x and bad.example.com"
    found = RULE.match(Line.of(message(text)), ChatState())
    assert found
    assert found.words == "bad.example.com"


def test_a_shortener_is_never_allowed_though_its_path_is(message: Callable[..., Message]) -> None:
    line = Line.of(message("bit.ly/junipervale"))
    rule = Links(allow=("bit.ly/junipervale",))
    assert rule.match(line, ChatState()) is None
    assert rule.model_copy(update={"shorteners": ("bit.ly",)}).match(line, ChatState())


def test_an_allowed_host_may_have_its_dot_hidden(message: Callable[..., Message]) -> None:
    rule = Links(spaced_endings=("com",), allow=("example.com",))
    assert rule.match(Line.of(message("juniper.example . com")), ChatState()) is None
    assert rule.match(Line.of(message("fine-example . com")), ChatState())


MARKS = st.text(alphabet="()[]{}<>\"'“”‘’«»!?,;:.…-_~*|`@#$%^&=+。🔥 ", max_size=8)
WORDS = st.sampled_from(["", "look ", "see this: ", "wow. ", "nice, "])


@given(
    WORDS,
    MARKS,
    st.sampled_from(
        ["example.com", "https://example.com/x", "example.org:8080", "a-b.example.co.uk", "🎸.ws"]
    ),
    st.text(alphabet="()[]{}<>\"'“”‘’«»!?,;.…-_~*|`@#$%^=+。🔥", max_size=8),
    st.sampled_from(["", " now", " is mine", " @fan"]),
)
def test_words_and_marks_around_a_link_never_hide_it(
    before: str, opening: str, link: str, closing: str, after: str
) -> None:
    assert RULE.match(_said(f"{before}{opening}{link}{closing}{after}"), ChatState())


def test_a_permit_lets_one_person_post_links_until_it_runs_out(message: Callable[..., Message]) -> None:
    line, room = Line.of(message("example.com")), ChatState()
    room.permit(line.message.chatter.login.upper(), line.message.at + timedelta(seconds=1))
    assert RULE.match(line, room) is None
    later = line._replace(message=replace(line.message, at=line.message.at + timedelta(seconds=2)))
    assert RULE.match(later, room)


@settings(deadline=None)
@given(
    st.text(alphabet=st.sampled_from("aA.-_/:@%9 。wｗ\u200b([dotcm,"), max_size=500) | st.text(max_size=500)
)
def test_no_text_can_break_the_rule(text: str) -> None:
    found = RULE.match(_said(text), ChatState())
    assert found is None or found.words in text


def test_addresses_within_each_other_without_end_are_followed_once() -> None:
    rule = Links(allow=("example.com",))
    assert not rule.match(_said("example.com/web/1/" * 27), ChatState())
    assert rule.match(_said("example.com/web/1/" * 26 + "example.org"), ChatState())


def test_a_role_may_have_hosts_of_its_own(message: Callable[..., Message]) -> None:
    rule = SHIPPED.model_copy(update={"roles": {Role.SUBSCRIBER: {"allow": ("example.com",)}}})
    viewer, subscriber = (
        next(rule.forms(role)).rule.enforced_by[0] for role in (Role.VIEWER, Role.SUBSCRIBER)
    )
    line = Line.of(message("my tabs: example.com"))
    assert viewer.match(line, ChatState())
    assert not subscriber.match(line, ChatState())


@pytest.mark.parametrize(
    ("own", "passes", "is_taken"),
    [
        (["example.com"], "example.com and youtube.com", "example.org"),
        (["example.com", "- youtube.com"], "example.com", "youtube.com"),
        ([], "hello", "youtube.com"),
    ],
)
def test_hosts_of_a_role_come_beside_those_of_all(
    own: list[str], passes: str, is_taken: str, message: Callable[..., Message]
) -> None:
    rule = SHIPPED.model_copy(update={"roles": {Role.SUBSCRIBER: {"allow": own}}})
    check = next(rule.forms(Role.SUBSCRIBER)).rule.enforced_by[0]
    assert not check.match(Line.of(message(passes)), ChatState())
    assert check.match(Line.of(message(is_taken)), ChatState())


def test_what_a_role_takes_out_may_be_what_a_lower_one_has(message: Callable[..., Message]) -> None:
    roles = {"subscriber": {"allow": ["example.com"]}, "vip": {"allow": ["- example.com"]}}
    rule = Rule.model_validate(SHIPPED.model_dump() | {"roles": roles, "spares": "moderator"})
    line = Line.of(message("see example.com"))
    subscriber, vip = (next(rule.forms(role)).rule.enforced_by[0] for role in (Role.SUBSCRIBER, Role.VIP))
    assert not subscriber.match(line, ChatState())
    assert vip.match(line, ChatState())


def test_lists_that_are_too_long_together_are_refused_where_they_are_written() -> None:
    many = [f"host{number}.example" for number in range(600)]
    with pytest.raises(ValidationError, match="too many"):
        Rule.model_validate(
            SHIPPED.model_dump()
            | {"roles": {"subscriber": {"allow": many}, "vip": {"allow": [f"x{each}" for each in many]}}}
        )
    rule = Rule.model_validate(SHIPPED.model_dump() | {"roles": {"vip": {"allow": many}}})
    assert rule.misfits_under({"allow": [f"x{each}" for each in many]})


def _said(text: str) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, (), at, "c"))


def test_a_link_that_is_handed_in_to_elsewhere_is_only_taken_away_and_no_way_in_for_more(
    message: Callable[..., Message],
) -> None:
    room, says = ChatState(), "Only tapes.example.org, please."
    link = "https://own-page.example.com/riff"
    room.link_elsewhere = lambda message: (link, says) if message.text.startswith("!submit") else ("", "")
    at0 = message("hi").at
    past = [Strike(at0 - timedelta(days=1), 3), Strike(at0 - timedelta(hours=1), 3)]

    def judged(text: str, after: float = 0) -> Verdict:
        at = at0 + timedelta(seconds=after)
        line = replace(message(text), id=f"m{after}", at=at)
        verdict = POLICY.judge(line, past, room).verdict
        room.remember(line, text)
        return verdict

    first = judged(f"!submit {link} my go at it")
    assert (first.action, first.weight, first.says) == (Action.DELETE, 0, says)
    for text in (f"look {link}", f"!submit {link} and https://cheap-follows.example.com/x"):
        assert judged(text, 60).punishes
    assert not judged(f"!submit {link}", 120).punishes
    assert judged(f"!submit {link}", 180).punishes, "it is a link like any other by now"
    assert not judged(f"!submit {link}", 2 * 3_600).punishes
