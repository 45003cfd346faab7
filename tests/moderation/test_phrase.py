"""The language of phrase lists: what each sign means, and what is told of a line that cannot be read."""

import pytest

from bot.errors import DocumentError
from bot.moderation.certainty import Certainty
from bot.moderation.lexicon import Lexicon
from bot.moderation.normalize import normalize
from bot.moderation.phrase import read_phrases
from bot.moderation.phrase_words import PhraseWords

FOUND = {
    "where do you live": (["so where do you live now"], ["where do they live"]),
    "(buy | get) followers": (["buy followers"], ["sell followers"]),
    "are you [really] single": (["are you single", "are you really single"], ["are you not single"]),
    "marry .. me": (["marry me", "marry both of me"], ["marry my dear old me"]),
    "marry ... me": (["marry my dear old me"], ["marry the two of us and me"]),
    "follow*": (["he followed"], ["unfollow"]),
    "*blim": (["oblim"], ["blimp"]),
    "*blim*": (["oblimp"], ["blip"]),
    "i follow[s|er]": (["i follow", "i follows", "i follower"], ["i followed", "i s"]),
    "i ignor(e|ed)": (["i ignore", "i ignored"], ["i ignor", "i ignoring"]),
    "@ is loud": (["@somebody is loud"], ["somebody is loud"]),
    "trio = one | two | three\nthe <trio> of us": (["the two of us"], ["the four of us"]),
    "blimp # a remark": (["blimp"], ["remark"]),
    "blimp": (["a blimp", "blimps"], ["blimpish"]),
    "blimp\n- red blimp": (["a blimp"], ["a red blimp"]),
}


def found(text: str, line: str) -> bool:
    return bool(Lexicon([read_phrases(text, "listed")]).find(normalize(line))[1])


@pytest.mark.parametrize("text", FOUND)
def test_a_phrase_is_found_as_it_is_written(text: str) -> None:
    finds, leaves = FOUND[text]
    assert [line for line in finds if not found(text, line)] == []
    assert [line for line in leaves if found(text, line)] == []


def test_a_line_says_how_sure_it_is_whether_it_passes_and_where_it_does_not_count() -> None:
    read = read_phrases("one word\n! one word\n? one word\n- one word\n! one word /NO /da", "listed").phrases
    sure, passing = Certainty, [phrase.passes for phrase in read]
    assert [phrase.certainty for phrase in read[:3]] == [sure.LIKELY, sure.CERTAIN, sure.POSSIBLE]
    assert passing == [False, False, False, True, False]
    assert (read[4].certainty, read[4].not_in) == (sure.CERTAIN, {"no", "da"})


def test_a_list_is_the_same_whoever_read_its_words_before() -> None:
    same, text = {"ya": "you", "u": "you"}, "love[s] (ya | u) ... so\nlove[s] u\nmuch"
    shared = PhraseWords(same)
    read_phrases("who love[s] ya\nso .. much of u", "another", shared)
    read, alone = (read_phrases(text, "listed", words) for words in (shared, PhraseWords(same)))
    assert (
        read.uses
        == alone.uses
        == {"love": 2, "loves": 2, "you": 3, "so": 1, "much": 1, "muchs": 1, "muchz": 1}
    )
    assert read.strong == alone.strong == {"much", "muchs", "muchz"}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("(buy | get", "a '(' has no ')'"),
        ("buy) now", "a ')' too many"),
        ("buy | ", "nothing beside a '|'"),
        ("<crowd> are loud", "<crowd> is not named further up"),
        ("you < me", "'<' that is no <name>"),
        ("well, hello", "'well,' is no word"),
        ("^ $", "has no word in it"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_place(line: str, says: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read_phrases(f"a good line\n{line}", "listed.txt")
    (fault,) = raised.value.faults
    assert fault.place == "listed.txt, line 2"
    assert says in fault.says
