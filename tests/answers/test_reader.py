"""What is read as a question, and what only looks like one."""

import re
from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answers.clauses import clauses_of, words_of
from bot.domain.answers.question import Intent
from bot.domain.words.code_points import without_accents
from tests.plain_questions import NAMES, READER, asked, labelled, own_lines, played

ASKED = """
what's your setup | gear_in_use
how do you get that sound | gear_in_use
what guitar are you playing today | gear_kind_in_use | guitar
omg the tone. what guitar?? | gear_kind_in_use | guitar
hey what gauge are those strings | gear_kind_in_use | strings
is that a tube amp | gear_kind_in_use | amp
what are you playing through | gear_kind_in_use | amp
which fuzz is that | gear_item | wet-wool
what gnarly fuzz is that | gear_item | wet-wool
which mic is on the cab | gear_kind_in_use | microphone
that reverb is insane what is it | gear_item | long-corridor
just curious what amp is this running into | gear_kind_in_use | amp
whats the purple pedal | gear_item | wet-wool
is that the wet wool pedal? | gear_item | wet-wool
what does the hegderow do?? is hegderow a drive? | gear_item | hedgerow
that delay is lovely, which one is it? | gear_item | despues
where did you get that guitar | story | goldie
why is it called goldie | story | goldie
what are the knobs at | settings
how is the amp set | settings
whats the drive on that hedgerow | settings
what's the level on hedgerow | settings
what key's that in | key
tuning? | tuning
standard or drop d | tuning
what key is this song in | key
is this in 7/8? | key | metre
how fast are you going | tempo
is that 180 | tempo
what bpm are you going for | target
anyone know what song this is | piece
can i ask what this song is called | piece
great song. what's it called? | piece
what are you practicing right now | block_now
what's up next | next
how many minutes are left | time_left
what's on the menu tonight | routine
why so slow | strategy_why
why do you keep repeating that bit | strategy_why
how far along are you with the ferry tune | progress | Closing at the Ferry Café
how many days in a row | streak
how long have you practiced today | today
can i post a link | rules
been lurking since noon what guitar is that | gear_kind_in_use | guitar
so glad i caught this what tuning r u in | tuning
what tuning is this im so lost | tuning
is that a helix or a real amp | gear_kind_in_use | amp
are you on the kettle or the nightlight | gear_kind_in_use | amp
half step down or nah | tuning
string gauge anyone know | gear_kind_in_use | strings
wat r u practisin rn | block_now
the purple one? | gear_item | wet-wool
whats old mud | gear_item | old-mud
wheres blue fin today | gear_item | blue-fin
welche stimmung ist das? | tuning
was fürn verstärker ist das | gear_kind_in_use | amp
warum spielst du das so langsam | strategy_why
wie schnell uebst du das grad | tempo
das tempo ist grad wie viel | tempo
das ist drop d oder | tuning
was hast du da eigentlich für ne box | gear_kind_in_use | cab
womit nimmst du den amp ab | gear_kind_in_use | microphone
die lilane da unten, welches pedal ist das | gear_item | wet-wool
wooow, welche gitarre ist das | gear_kind_in_use | guitar
plektrumstärke? | gear_kind_in_use | pick
qué guitarra es esa | gear_kind_in_use | guitar
a qué velocidad vas | tempo
c'est quel ampli ? | gear_kind_in_use | amp
pourquoi si lentement | strategy_why
la violette c koi | gear_item | wet-wool
tu joues sur quelle guitare, quelqu'un sait | gear_kind_in_use | guitar
qual a afinação? | tuning
que música é essa | piece
la afinación cuál es | tuning
o metrônomo tá em quanto | tempo
son simples o dobles | gear_kind_in_use | pickup
púa? | gear_kind_in_use | pick
palheta? | gear_kind_in_use | pick
que efeitos tens ligados | gear_kind_in_use | pedal
quick question: what amp is that | gear_kind_in_use | amp
qué ampli, por favor | gear_kind_in_use | amp
was für ein amp, bitte | gear_kind_in_use | amp
how thick is that pick | gear_kind_in_use | pick
alguien sabe la historia de la guitarra vieja esa, la abuela? | story | abuela
qué tal va el puente | progress
esse fuzz roxo é qual? | gear_item | wet-wool
cuál es tu máximo en esta parte? | progress
who builds the hedgerow, a small shop?? | gear_item | hedgerow
is the gherkin yours or borrowed? | gear_item | gherkin
evening juni o/ what tuning is this | tuning
your rig tonight, what is it | gear_in_use
i love this one, whats it called again | piece
what are you playing, is it your own? | piece
what's full speed for the bridge | target
after the waltz, what are we doing then | next
how is your practice time divided up | routine
why are you looping that tiny bit rather than just playing it through | strategy_why
how far have you come with this tune since yesterday | progress
what day number is this | streak
recap? what did you work on so far | today
mods are we allowed to post links | rules
got one too! how's yours set for this bit? | settings
o hedgerow é o overdrive verde, né? | gear_item | hedgerow
whats terrible sauce about | story | Terrible Sauce
how did Four Postcards come about, were you in a van | story | Four Postcards
is there a story to motel seven? | story | Motel Seven
por qué se llama terrible sauce? | story | Terrible Sauce
estás con la pastilla del mástil? | settings
c'est quoi le nom de cette chanson | piece
"""

NOT_ASKED = """
what are you drinking, is it your own?
recap of the match was brutal
why are you like this
what keys are under that mat
qué rola
what level on that game are you
why like that?
four postcards arrived today
storyname?
what is storyname
that motel seven was so dirty, what is it with motels
where do you want to end up in ten years
pra que serve um afinador
para qué sirve un metrónomo
que guitarra o esteves usa?
is the captain yours truly
what's the whole fuss about
what's next? a longer bridge over the river
they gave up. boom, done. what's next?
is this a major
is this really a major, they never lose
why is chat slow
what is in that bottle
is she the new speaker?
what a tone
what a guitar!
she told us what guitar is that one
we should ask her what tuning that is
lou whats your rig
the best thing is that guitar
did axe or chu win
3-0 again?
in this cafe?
where is the guitar in the mix
you know the rules
do some exercise people
how dare you sound like this
why are you so good
thats what tuning it is
she said what strings she uses
i know what song this is
whatever guitar that is, i want it
what guitar is that behind the door
what guitar did you play on tour
what is the cheapest guitar
which is a dreadnought acoustic guitar
what is your favorite song
which guitar should i buy
whats your favourite pedal
can you play it faster
is your mic on
why is there an echo
what's on your head
who does he pick
why pick that hero
is the dog in the box
what song did they use in the trailer
is the tempo of my day normal
@fan_moss what amp do you have
what amp do you have @fan_moss
!song what song is this
Nightbot: what song is this
what games are you playing
are you live tomorrow
how long have you played guitar
how much did that guitar cost
wie geil ist das denn
der bass ist zu laut oder
ich spar auf was für ne box
fernando, welche gitarre hast du
what amp do you have, fernando?
qué bonita guitarra
quel son magnifique
que som lindo
qué guitarra más bonita
que temazo
que guitarra linda demais
la afinación que usas me encanta
combo???
beats?
new song?!
for practice?
is it muted
so are you going to 100% this
138€ non ?
where are the 🅱ods
name of the song: the long way home
you ok captain?
which is fine
what happens next
why are we doing this again
why is it so slow
is the bridge lowering or not?
so what's the chorus, nl?
how long do you work today, mia?
idk what guitar to get
what guitar is good for metal
was für ein amp, wahnsinn
was für ein verstärker, der hammer
keine ahnung welche gitarre das ist
welche pedale habt ihr denn so
welcher amp taugt für zuhause
ist der chat so langsam
qué ampli, qué locura
no sé qué afinación es
qué ampli me compro
y vosotros qué cuerdas usáis
je sais pas quelle pédale acheter
quel ampli, incroyable
vous jouez sur quoi le chat
qual palheta é boa pra metal
vcs usam que cordas
não sei que afinação é essa
why no honking
he talked for an hour, and what the effects are
all of that is what the tuning is
what a story, "which is the orange one?" lol
$100 is the new $250
you got this captain
u recording?
drill?
can we get a drill
where are these beats from
welche gitarre das ist
la boîte dans laquelle je bosse
vous avez quoi comme guitare
so ist das also gestimmt
turning red?
what app?
what color are they going to pick
boom, done with them. what's next?
is it coffee or a café
is he not allowed to swear
whats a bpm
qué es drop d?
o que é drop d
how thick is a pick
how loud is a kettle
un ampli c'est quoi
which gits
the small one?
what's this key for?
do you play bridge?
did you have a reverb pedal
which fuzz do i have
vc tinha baixo?
es-tu enceinte ?
tu es d'accord ?
por qué tan lento el juego
warum arbeitest du?
strings?! i meant the springs
the pace of this movie, why so slow
someone brought a friend, what are you using
band practice tonight?
QUE VIENE
cuanto falta??
falta muito?
what is happening right now
whats coming chat?
anyone got a kettle?
Sarah , what did you do today?
por que esta tan lento el chat
wie ist die stimmung
c'est quelle chaîne
which string is that
what are you practicing for
"""


def rows_of(text: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]


IN_ENGLISH = [*takewhile(lambda text: text != "welche stimmung ist das?", (row[0] for row in rows_of(ASKED)))]
"""Those before the first in another language."""


@pytest.mark.parametrize("row", rows_of(ASKED), ids=lambda row: row[0])
def test_what_fans_ask_is_understood(row: list[str]) -> None:
    text, intent, *slot = row
    question = asked(text)
    assert question
    assert (question.intent, question.slot) == (intent, slot[0] if slot else "")


@pytest.mark.parametrize("text", NOT_ASKED.strip().splitlines())
def test_what_only_looks_like_a_question_is_let_be(text: str) -> None:
    assert asked(text) is None


def test_hardly_anything_that_only_looks_like_a_question_is_answered() -> None:
    lines = [*own_lines(), *labelled()]
    if not lines:
        pytest.skip("there are no labelled lines: set WOODSHED_LABELLED to their folder")
    answered = [line.text for line in lines if line.judged() == "false"]
    assert len(answered) <= len([line for line in lines if not line.right]) / 100, answered


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_line_can_be_read_and_the_same_again_is_read_the_same(text: str) -> None:
    read = READER.read(text, played, frozenset())
    assert read == READER.read(text, played, frozenset())


@pytest.mark.parametrize("text", ["ﾟ∀ﾟ sounds niiice?", "(ﾟдﾟ) what guitar is that", "ﾟ ﾞ"])
def test_a_face_of_signs_that_are_letters_makes_no_empty_word(text: str) -> None:
    assert all(words_of(text))
    READER.read(text, played, NAMES.artist)


@given(st.text(st.sampled_from("aBld 'é\u2019\u0301_.!ß\u00bdⒶ🎸\ufe0f5")))
def test_the_words_of_a_line_are_the_same_by_whichever_of_the_ways_they_are_found(text: str) -> None:
    letters = re.findall(r"[^\W_]+", _without_elisions(text).replace("'", "").lower())
    assert words_of(text) == [bare for word in letters if (bare := without_accents(word))]


def _without_elisions(text: str) -> str:
    return re.sub(r"\b([ldLD])['’](?=\w)", r"\1 ", text) if "'" in text else text


@given(st.sampled_from(IN_ENGLISH), st.sampled_from(["", "hey ", "ok so "]))
def test_case_and_a_greeting_change_nothing(text: str, greeting: str) -> None:
    plain, other = asked(text), asked(greeting + text.upper())
    assert plain
    assert other
    assert plain[:2] == other[:2], "how sure it is, may differ"


TO_ARTIST = """
how long have you been playing guitar
omg who taught you that
can i ask what was your first guitar
what bands do you listen to
what pedals did you use on the record
do you give lessons
juni can you play some blues
when is the next stream
wie lange spielst du schon gitarre
gibst du auch unterricht
welche gitarre empfiehlst du anfängern
cuántos años llevas tocando
cuál es tu guitarrista favorito
que ampli usaste en el disco
há quantos anos vc toca
qual afinação vc prefere
dá aula?
"""

NOT_TO_ARTIST = """
chat whats your favorite pedal
do you guys have any tips for my exam
how long have you waited for the bus
i know who taught you that
can you play it louder
how do i get that emote
wie lange spielt ihr schon gitarre
alguien da clases por aquí
vcs tocam há quantos anos
"""


@pytest.mark.parametrize("text", TO_ARTIST.strip().splitlines())
def test_what_only_the_artist_can_answer_is_told_and_not_answered(text: str) -> None:
    question = READER.read(text, played, NAMES.artist)
    assert question
    assert question.intent is Intent.NONE_ANSWERABLE
    assert asked(text) is None


@pytest.mark.parametrize("text", NOT_TO_ARTIST.strip().splitlines())
def test_what_is_for_others_is_no_question_to_the_artist(text: str) -> None:
    assert READER.read(text, played, NAMES.artist) is None


def test_a_name_with_capitals_inside_is_no_emote_where_it_is_known() -> None:
    for said in ("how is WetWool set PogChamp", "how is WetWool set, catJAM?"):
        first, *_ = clauses_of(said, {"wetwool"}.__contains__)
        assert first.words == ("how", "is", "wetwool", "set")
        assert "wetwool" not in clauses_of(said)[0].words


def test_a_question_that_no_command_answers_has_none() -> None:
    question = READER.read("how much was that guitar? what did it cost", played, frozenset())
    assert question is None or question.intent is Intent.NONE_ANSWERABLE
    assert question is None or question.command is None
