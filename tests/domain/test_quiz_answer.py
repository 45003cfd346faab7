"""What counts as the right answer, beside what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_answer import AnswerReader, AnswerWords, Try

WORDS = AnswerWords.of(
    articles="the a an",
    joining="and",
    before="it is its i think number answer",
    units="zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen",
    tens="twenty thirty forty fifty sixty seventy eighty ninety",
)
GERMAN = AnswerWords.of(
    articles="der die das ein eine",
    joining="und",
    before="es ist",
    units="null eins/ein/eine zwei drei vier fünf sechs sieben acht neun",
    tens="zwanzig dreissig/dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
)


def reader(*answers: str, choices: tuple[str, ...] = (), words: AnswerWords = WORDS) -> AnswerReader:
    asked = QuizQuestion(slug="x", topic="t", asks="?", answers=answers, choices=choices)
    return AnswerReader(asked, words)


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        (
            "air",
            ("air", "the air", "AIR!", "it's air", "I think it is the air"),
            ("chair", "aire"),
        ),
        ("1959", ("1959", "#1959", "it is 1959."), ("1958", "19590", "195", "1 959")),
        ("66", ("66", "sixty-six", "Sixty Six", "sixtysix"), ("67", "sixty", "6", "sixty seven")),
        ("Dr. Wily", ("dr wily", "Dr.Wily", "DR WILY"), ("wily", "dr who")),
        ("Simon & Garfunkel", ("simon and garfunkel", "Simon&Garfunkel", "simon garfunkle"), ("simon",)),
        ("Motörhead", ("motorhead", "MOTÖRHEAD", "motorhed"), ("motor", "head")),
        ("dorian", ("Dorian", "dorien", "the dorian"), ("lydian", "door", "not dorian")),
        ("mixolydian", ("mixolidian", "mixolidien"), ("lydian", "mix")),
        ("A minor", ("a minor", "A Minor", "its a minor"), ("minor", "C minor", "A major", "am minor x")),
        ("F sharp", ("f#", "F♯", "f sharp", "F #"), ("f", "g sharp", "f flat")),
        ("B flat", ("Bb", "b♭", "b flat"), ("b", "bb sharp")),
        ("power chord", ("powerchord", "power-chord", "a power chord"), ("chord", "power")),
        ("-12 dB", ("-12 db", "−12 dB", "minus 12 db", "minus twelve dB"), ("12 db", "-13 db")),
        ("6/8", ("6/8", "six eight"), ("68", "6", "8/6")),
    ],
)
def test_an_answer_in_words(answer: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    read = reader(answer).read
    assert {text: (read(text) or Try(0, False)).right for text in right} == dict.fromkeys(right, True)
    assert {text: (read(text) or Try(0, False)).right for text in wrong} == dict.fromkeys(wrong, False)


@pytest.mark.parametrize("typed", ["F sharp", "f#", "Fis", "fa sostenido", "2"])
def test_a_choice_may_be_said_in_other_words_than_it_stands_there(typed: str) -> None:
    question = QuizQuestion(
        slug="x",
        topic="t",
        asks="?",
        choices=("G sharp", "F sharp", "E sharp"),
        answers=("F sharp", "Fis", "fa sostenido"),
    )
    assert AnswerReader(question, WORDS).read(typed) == Try(2, right=True)


def test_each_of_the_alternatives_is_right() -> None:
    read = reader("capo", "capodastro").read
    assert read("a capo") == read("Capodastro") == Try(0, right=True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("#2", 2),
        ("2!", 2),
        ("two", 2),
        ("number 2", 2),
        ("I think it's 2", 2),
        ("fourth", 2),
        ("the fourth", 2),
        ("a tritone", 3),
        ("tritnoe", 3),
        ("0", 0),
        ("5", 0),
        ("22", 0),
        ("2 or 3", 0),
        ("fourth or fifth", 0),
        ("i think the second one", 2),
        ("the second", 2),
        ("2nd", 2),
        ("number two", 2),
        ("die zweite", 2),
        ("ich glaube die erste", 1),
        ("la segunda", 2),
        ("la deuxième", 2),
        ("a segunda", 2),
        ("creo que la tercera", 3),
        ("c'est la troisième réponse", 3),
        ("la 2", 2),
        ("creo que la 2", 2),
        ("diría que la 2", 2),
        ("die 2", 2),
        ("ich glaub 2", 2),
        ("ich tippe auf die 1", 1),
        ("je dis la 3", 3),
        ("acho que é a 2", 2),
        ("2 lol", 2),
        ("option 2", 2),
        ("la 9", 0),
        ("not 2", 0),
        ("el 2 de mayo", 0),
        ("the 2 of you", 0),
        ("the sixth", 0),
        ("one second", 0),
        ("a second", 0),
        ("a", 0),
        ("un segundo", 0),
        ("not the second", 0),
        ("the first or the second", 0),
        ("lol", 0),
        ("", 0),
        ("\u202e2", 2),
        ("9" * 400, 0),
    ],
)
def test_a_choice_by_its_number_or_its_words(text: str, number: int) -> None:
    read = reader("perfect fourth", choices=("fifth", "fourth", "tritone", "octave")[:0]).read
    assert read("perfect forth") == Try(0, right=True)
    read = reader("fourth", choices=("fifth", "fourth", "tritone", "octave")).read
    assert read(text) == (Try(number, number == 2) if number else None)


def test_talk_is_no_answer_that_would_take_back_the_one_before() -> None:
    assert reader("66").read("nice one everybody") is None
    assert reader("66").read("haha") is None
    assert reader("dorian").read("well I have to go now") is None
    assert reader("dorian").read("phrygian") == Try(0, right=False)


@pytest.mark.parametrize("text", ["sechsundsechzig", "66", "Sechsundsechzig!", "es ist 66"])
def test_numbers_of_german_are_written_as_one(text: str) -> None:
    assert reader("66", words=GERMAN).read(text) == Try(0, right=True)
    assert reader("Fünfundzwanzig", words=GERMAN).read("25") == Try(0, right=True)


@given(st.text(max_size=500))
def test_no_text_breaks_the_reader(text: str) -> None:
    reader("dorian").read(text)
    reader("66").read(text)
    assert (found := reader("b", choices=("a", "b")).read(text)) is None or 1 <= found.number <= 2


@given(st.sampled_from(["dorian", "F sharp", "twelve", "Simon & Garfunkel"]), st.sampled_from("!?. ,;…"))
def test_case_and_stops_change_nothing(answer: str, stop: str) -> None:
    read = reader(answer).read
    assert read(f"{stop}{answer.upper()}{stop}") == Try(0, right=True)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("c'est la fuzz ?", True),
        ("ist das ein Power-Chord oder so", True),
        ("é o wah né", True),
        ("what tuning is that", False),
        ("how a string sounds", False),
        ("2", False),
    ],
)
def test_an_answer_is_seen_among_other_words_of_any_language_but_for_a_mere_note(
    line: str, named: bool
) -> None:
    read = reader("power chord", choices=("power chord", "Wah", "Fuzz", "A"))
    assert read.is_named(line) is named
