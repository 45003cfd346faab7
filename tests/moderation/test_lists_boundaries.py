"""What the lists of boundaries, sexual remarks and private data stop, beside look-alikes that pass."""

from collections.abc import Callable

import pytest

from bot.domain.chat.message import Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.judge import Judge
from bot.moderation.line import unsigned
from bot.moderation.verdict import CLEAN, Action
from tests.own_lines import own_lines
from tests.shipped import POLICY

STOPPED = {
    "boundaries": """
        can i get your phone number
        whats ur home address
        juni what's your private e-mail
        hey where do u live exactly
        when will nobody be at home?
        when are you away from home next?
        where is your next gig and when do you fly?
        what street is the kitchen in
        which part of town do you live in
        can i come over and jam at your place
        wo wohnst du eigentlich, ich meine in welcher Stadt wohnst du
        do you have any siblings
        what does your dad do
        do you suffer from depression
        how much do you weigh
        how much do you earn with subs
        whats your salary
        how old r u juniper
        tell me your real name
        which university did you go to
        did you vote for the left
        what do you do for a living
        tu fais quoi dans la vie
        c'est quoi ton travail
        onde você trabalha, juni
        are you seeing anyone
        juniper will you marry me
        omg you are so pretty
        you look gorgeous tonight
        be my girlfriend please
        would you go on a date with a fan
        i can't stop thinking about you
        tienes novio
        tu as un copain ?
        você tem namorado
        """,
    "sexual": """
        show us your feet
        show b00bs
        send nudes pls
        do you have an onlyfans
        nice tits
        are you wearing a bra
        take off your shirt
        take it off juniper
        i want to fuck you
        moan for me
        are you good in bed
        sit on my face
        suck my dick
        zeig mal deine titten
        enséñame las tetas
        """,
    "personal_data": """
        give me your snap
        i know where you live
        we found your address
        gonna leak your address
        i have your ip
        someone drop her address
        does anyone know where juniper lives
        lets dox her
        who has juniper's number
        her home address is 9 Made Up Lane
        ich weiß wo du wohnst
        pásame tu whatsapp
        je sais où tu habites
        """,
}

PASSES = """
    where is your next gig
    how far away from home is the second chord
    where did you buy that guitar
    where are you from
    where were you born
    where do you play live next
    does this pedal live at home or on the road
    how old is the guitar
    how old were you when you started playing
    what's the real name of that chord
    my dad plays in a band with my sister
    what do you do when a string breaks
    tu fais quoi comme exercice
    tu fais quoi ce soir après le live
    c'est quoi ton travail sur la main gauche
    en que trabajas hoy, el puente?
    tienes trabajo que hacer con ese solo
    em que você trabalha hoje, escalas?
    how much did that amp cost
    how much do you practise a day
    this stream helps with my depression
    single coil or humbucker
    when is the next single out
    love you Juniper
    i love you all
    we missed you juniper, welcome back
    i want to marry this riff
    play Marry You by Bruno Mars
    Are You Gonna Be My Girl - Jet
    I'm Still In Love With You - New Edition
    Kiss You All Over - Exile
    i fell in love with the blues because of you
    that was beautiful
    your voice is beautiful
    hi beautiful people
    my girlfriend loves your album
    tune the G string, it is flat
    nice rack
    nice body on that acoustic
    what's the fingering in bar 8
    that's what she said
    big dick energy riff
    strip it down to acoustic
    bend over the 12th fret up to C
    take it off the stand
    spank that bass
    i came for the solo and stayed for the cat
    this goes so hard
    number one fan
    whats the number of that song in the list
    is the address for fan mail on the site
    i know where this is going
    i know that song
    the mods are swatting spam
    127.0.0.1 is home
    """


def lines(text: str) -> list[str]:
    """Return the lines of a table without the space around."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule in STOPPED for text in lines(STOPPED[rule])]
)
def test_a_line_over_the_line_is_stopped(rule: str, text: str, message: Callable[..., Message]) -> None:
    verdict = POLICY.judge(message(text), (), ChatState(artist="junipervale")).verdict
    assert (verdict.acts, verdict.rule) == (True, rule)


@pytest.mark.parametrize("text", lines(PASSES))
def test_its_look_alike_passes(text: str, message: Callable[..., Message]) -> None:
    assert POLICY.judge(message(text), ()).verdict == CLEAN


def test_a_boundary_tells_what_may_be_asked_instead(message: Callable[..., Message]) -> None:
    verdict = POLICY.judge(message("where do you live"), ()).verdict
    assert "room sound" in verdict.says


ASKED_ALIKE = """
    where do you live | where does juniper live | where does she live
    where do you stay | where does juni stay
    which city do you live in | which city does juniper live in
    what street do you live on | what street does juniper live on
    do you live in berlin | does juniper live in berlin | does she live alone
    where are you living now | where is juniper living now
    which school do you go to | which school does juniper go to
    where do you go to school | where does juniper go to school
    which gym do you go to | which gym does juniper go to
    where do you work | where does juniper work
    wo wohnst du | wo wohnt juniper | wo wohnt sie
    auf welche schule gehst du | auf welche schule geht juniper
    do you have a boyfriend | does juniper have a boyfriend | does she have a boyfriend | does he have a wife
    are you in a relationship | is juniper in a relationship | is she in a relationship
    do you have kids | does juniper have kids | does she have kids
    how much do you earn | how much does juniper earn | how much does she earn
    what do you do for a living | what does juniper do for a living | what does she do for a living
    are you pregnant | is juniper pregnant | is she pregnant
    hast du einen freund | hat juniper einen freund | hat sie einen freund
    hast du kinder | hat juniper kinder | hat sie kinder
    wie viel verdienst du | wie viel verdient juniper | wie viel verdient sie
    was machst du beruflich | was macht juniper beruflich | was macht sie beruflich
    tienes novio? | juniper tiene novio? | tiene novio? | ella tiene novio?
    cuánto ganas | cuánto gana juniper | cuánto gana ella
    en qué trabajas | en qué trabaja juniper | en qué trabaja ella
    tu as un copain ? | juniper a un copain ? | elle a un copain ?
    tu as des enfants ? | juniper a des enfants ? | elle a des enfants ?
    tu gagnes combien | juniper gagne combien | elle gagne combien
    tu fais quoi dans la vie | juniper fait quoi dans la vie | elle fait quoi dans la vie
    você tem namorado? | juniper tem namorado? | ela tem namorado?
    você tem filhos? | juniper tem filhos? | ela tem filhos?
    quanto você ganha | quanto a juniper ganha | quanto ela ganha
    onde você mora | onde a juniper mora | onde ela mora
    """


@pytest.mark.parametrize("alike", lines(ASKED_ALIKE))
def test_what_is_private_is_answered_alike_whether_asked_of_the_artist_or_about_them(
    alike: str, message: Callable[..., Message]
) -> None:
    room = ChatState(artist="junipervale", guarded={"Woodshed": "woodshed"})
    first, *others = (each.strip() for each in alike.split("|"))
    verdict = POLICY.judge(message(first), (), room).verdict
    assert verdict.rule == "boundaries"
    for other in others:
        about = POLICY.judge(message(other), (), room).verdict
        assert (about.rule, about.action, about.says) == (verdict.rule, verdict.action, verdict.says), other


def test_of_the_bot_it_may_be_asked_and_of_a_fan_only_what_is_theirs(message: Callable[..., Message]) -> None:
    judge = Judge(POLICY, room=ChatState(artist="junipervale"))
    judge.room.guard("Woodshed", "woodshed", closely=True)
    judge.judge(message("hi all", who="fan_willow"))
    assert judge.judge(message("@woodshed where does juniper live", after=20)) == CLEAN
    asked = judge.judge(message("@fan_willow where does juniper live", after=40))
    assert (asked.rule, asked.action, asked.weight) == ("boundaries", Action.DELETE, 0)
    assert judge.judge(message("@fan_willow where do you live", after=60)) == CLEAN


def test_where_somebody_works_is_left_to_a_human(message: Callable[..., Message]) -> None:
    assert not POLICY.judge(message("where do you work"), ()).verdict.acts


@pytest.mark.parametrize(
    "text",
    [
        "{} is an idiot",
        "{} ist ein idiot",
        "{} es tonto",
        "{} est un idiot",
        "{} é um idiota",
        "{} sucks",
        "{} t'es nul",
        "{} du bist blöd",
    ],
)
def test_an_insult_of_somebody_here_is_looked_at_with_an_at_sign_and_without(
    text: str, message: Callable[..., Message]
) -> None:
    judge = Judge(POLICY, room=ChatState(artist="junipervale"))
    judge.judge(message("hi all", who="fan_willow"))
    for name in ("fan_willow", "@fan_willow"):
        assert judge.judge(message(text.format(name), after=60)).action is Action.REVIEW, name
    if " du " not in text and "t'es" not in text:
        assert judge.judge(message(text.format("bass_pedal"), after=60)) == CLEAN, "that is nobody here"
    assert judge.judge(message(text.format("junipervale"), after=60)).action is not Action.NONE


def test_a_mention_spares_only_who_asks_somebody_here(message: Callable[..., Message]) -> None:
    judge = Judge(POLICY, room=ChatState(artist="junipervale", guarded={"Mod Moss": "modmoss"}))
    asked = "@fan_willow where do you live"
    assert judge.judge(message(asked)).acts, "nobody of that name is here"
    assert judge.judge(message("@streamer marry me")).acts
    judge.judge(message("hi all", who="fan_willow"))
    assert not judge.judge(message(asked, after=60)).acts
    assert not judge.judge(message("@modmoss where do you live")).acts
    assert judge.judge(message("@fan_willow @junipervale where do you live", after=60)).acts
    assert judge.judge(message(asked, after=60 * 60)).acts, "who wrote an hour ago is gone"


def test_who_asks_the_artist_by_a_new_name_asks_the_artist(message: Callable[..., Message]) -> None:
    judge = Judge(POLICY, room=ChatState(artist="junipervale"))
    judge.judge(message("hi all", who="oakvale", role=Role.BROADCASTER))
    assert judge.judge(message("@oakvale where do you live")).acts
    assert judge.judge(message("@junipervale where do you live")).acts, (
        "an old name that nobody bears any more"
    )


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("where does wren live", "boundaries"),
        ("how old is wrenhollow", "boundaries"),
        ("wren is trash", "harassment"),
        ("WREN IS TRASH go get a real job loser", "harassment"),
        ("does anyone know where wren lives", "personal_data"),
        ("wrenna is trash", ""),
        ("wren is insane", ""),
    ],
)
def test_the_lists_know_the_artist_by_their_own_name(
    text: str, rule: str, message: Callable[..., Message]
) -> None:
    assert POLICY.judge(message(text), (), ChatState(artist="WrenHollow")).verdict.rule == rule


def test_the_bot_tells_what_stays_private_of_the_artist_by_their_own_name() -> None:
    asked = "where does wren live"
    assert "stays private" in POLICY.instead_of_private(asked, "WrenHollow")
    assert POLICY.instead_of_private(asked) == ""
    assert "Love life" in POLICY.instead_of_private("elle est en couple Wren", "WrenHollow")


PRIVATE_LIFE = [said for said in own_lines() if said.subject == "private_life"]


def test_the_bot_declines_kindly_whatever_is_asked_of_it_about_the_artist_and_nothing_about_gear() -> None:
    asked = [line for said in PRIVATE_LIFE for line in said.bad if "wirklich" not in line]
    assert [line for line in asked if not POLICY.instead_of_private(line)] == []
    assert [line for said in PRIVATE_LIFE for line in said.ok if POLICY.instead_of_private(line)] == []


def test_what_may_be_asked_of_an_instrument_is_taken_away_from_nobody(
    message: Callable[..., Message],
) -> None:
    for line in (line for said in PRIVATE_LIFE if said.least for line in said.bad):
        assert POLICY.judge(message(line), ()).verdict.action is Action.REVIEW, line


@pytest.mark.parametrize("told", ["elle est mariée", "sie ist single", "ella tiene novio", "ela é casada"])
def test_what_is_told_of_somebody_is_no_question_but_to_the_bot(
    told: str, message: Callable[..., Message]
) -> None:
    assert POLICY.judge(message(f"{told}."), ()).verdict == CLEAN
    assert POLICY.judge(message(f"{told} ?"), ()).verdict.action is Action.DELETE
    assert POLICY.instead_of_private(told)


def test_an_artist_whose_name_begins_with_a_word_of_the_lists_spoils_none(
    message: Callable[..., Message],
) -> None:
    room = ChatState(artist="liveandloud")
    assert POLICY.judge(message("where do you live"), (), room).verdict.rule == "boundaries"
    assert POLICY.judge(message("live is trash"), (), room).verdict == CLEAN


def test_a_common_word_with_which_a_login_begins_is_no_name_but_a_whole_login_is(
    message: Callable[..., Message],
) -> None:
    insult = message("winter is trash")
    assert POLICY.judge(insult, (), ChatState(artist="wintersong")).verdict == CLEAN
    assert POLICY.judge(insult, (), ChatState(artist="winter")).verdict.rule == "harassment"
    assert POLICY.judge(message("wintersong is trash"), (), ChatState(artist="WinterSong")).verdict.acts


@pytest.mark.parametrize("word", ["synth", "echo", "lofi", "violin", "tube", "drum"])
def test_what_is_said_of_an_instrument_is_not_said_of_whoever_is_named_after_it(
    word: str, message: Callable[..., Message]
) -> None:
    room = ChatState(artist=f"{word}andjoe")
    assert POLICY.judge(message(f"{word} is trash"), (), room).verdict == CLEAN


@pytest.mark.parametrize(
    "line",
    [
        "you are pretty",
        "juni you look so pretty tonight",
        "you are beautiful when you play",
        "du bist hübsch",
        "eres preciosa",
        "tu es belle",
        "você é linda",
    ],
)
def test_a_kind_word_about_looks_is_answered_kindly_and_not_with_love_life(line: str) -> None:
    assert POLICY.judge(unsigned(line), ()).verdict.rule == "boundaries"
    assert POLICY.instead_of_private(line).startswith("Kind of you!")


@pytest.mark.parametrize("line", ["you are hot", "du bist sexy", "do you have a boyfriend", "marry me"])
def test_what_wants_something_is_answered_without_cheer(line: str) -> None:
    said = POLICY.instead_of_private(line)
    assert said.startswith("Love life is no topic here.")
    assert "!" not in said
