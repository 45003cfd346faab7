"""The house rules of an artist over those that ship."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.domain.documents.own_document import Laid, Text
from bot.errors import DocumentError
from bot.home import list_texts
from bot.moderation.chat_state import ChatState
from bot.moderation.line import unsigned
from bot.moderation.own_policy import Rulebook, read_own_policy
from bot.moderation.policy import Policy
from bot.moderation.rule import Mode, Rule
from bot.moderation.verdict import Action
from bot.services.words.translated import WordsOf, translated

DATA = Path(__file__).parent.parent.parent / "data"


def few(text: str) -> str:
    """Return a list with the names that others need and a few phrases, since all take a while to read."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    phrases = sorted((line for line in lines if " = " not in line), key=lambda line: line[0].isalpha())
    return "\n".join([*(line for line in lines if " = " in line), *phrases[-5:]])


LISTS = {
    path: Text(few(text) if path.startswith("phrases/") else text, f"data/{path}")
    for path, text in list_texts(DATA).items()
}
POLICY = Text((DATA / "policy.toml").read_text("utf-8"), "data/policy.toml")


def read(
    own: str = "", lists: Mapping[str, str] | None = None, words_of: WordsOf | None = None
) -> Laid[Policy]:
    shipped = POLICY._replace(text=translated(POLICY.text, words_of))
    mine = {path: Text(text, f"own/{path}") for path, text in (lists or {}).items()}
    return read_own_policy(Rulebook(shipped, LISTS), Rulebook(Text(own, "own/policy.toml"), mine))


def rule(policy: Policy, name: str) -> Rule:
    return next(each for each in policy.rules if each.id == name)


def test_without_own_words_the_policy_is_as_it_ships() -> None:
    policy, left_out = read()
    assert not left_out
    assert [rule.id for rule in policy.rules][:3] == ["hate", "threats", "personal_data"]


def test_own_words_come_over_those_of_the_language_and_these_over_what_ships() -> None:
    own = '[[rules]]\nid = "links"\nsays = "Ask me."\nmode = "test"\n'
    words = {"hate": "Keine.", "links": "Frag."}
    policy, left_out = read(own, words_of=lambda _, name: {"says": words[name]} if name in words else {})
    assert not left_out
    assert (rule(policy, "hate").says, rule(policy, "links").says) == ("Keine.", "Ask me.")
    assert rule(policy, "links").mode is Mode.TEST


def test_an_own_rule_comes_behind_those_that_ship_with_an_own_list() -> None:
    own = """
[[rules]]
id = "spoons"
title = "No spoons"
says = "Please no spoons."
why = "They rattle."
mode = "on"
spares = "vip"
[[rules.enforced_by]]
kind = "phrases"
lists = ["spoons"]
"""
    policy, left_out = read(own, {"phrases/spoons.txt": "play the spoons\n"})
    assert not left_out
    assert policy.rules[-1].id == "spoons"


def test_a_rule_that_is_gone_and_a_faulty_word_are_named_and_the_rest_holds() -> None:
    own = """
preset = "family"
[[rules]]
id = "lynks"
mode = "off"
[[rules]]
id = "hate"
says = ""
title = "Everybody belongs"
[[rules]]
id = "begging"
[[rules.enforced_by]]
kind = "phrases"
lists = ["beging"]
"""
    policy, left_out = read(own)
    told = "\n".join(map(str, left_out))
    assert len(left_out) == 3
    assert "line 3: rules no. 1: no id 'lynks' ships in this version — did you mean 'links'?" in told
    assert "line 8: rules no. 2 says: is too short" in told
    assert (
        "line 14: rules no. 3 enforced_by no. 1 lists no. 1: phrases/beging.txt: there is no such list"
        in told
    )
    assert (policy.preset, rule(policy, "hate").title) == ("family", "Everybody belongs")
    assert rule(policy, "hate").says == rule(read().whole, "hate").says


def test_two_own_words_that_need_each_other_hold_beside_a_faulty_one() -> None:
    own = """
preset = "night"
[presets.night]
says = "At night."
on = ["language"]
[[rules]]
id = "links"
when = ["night"]
weight = -1
"""
    policy, left_out = read(own)
    assert [fault.place for fault in left_out] == ["own/policy.toml, line 9: rules no. 1 weight"]
    assert policy.preset == "night"


def test_an_own_list_adds_lines_and_takes_shipped_ones_away_and_a_faulty_line_is_named() -> None:
    shipped = next(
        line
        for line in LISTS["phrases/begging.txt"].text.splitlines()
        if line[:1].isalpha() and " = " not in line
    )
    policy, left_out = read(lists={"phrases/begging.txt": f"(my strings\ngive me strings\n- {shipped}\n"})
    assert [fault.place for fault in left_out] == ["own/phrases/begging.txt, line 1"]
    assert policy.words_of("give me strings")
    assert "begging" in {each.id for each in policy.rules}


def test_a_name_that_shipped_lines_need_is_not_taken_away() -> None:
    named = next(line for line in LISTS["phrases/begging.txt"].text.splitlines() if " = " in line)
    policy, left_out = read(lists={"phrases/begging.txt": f"give me strings\n- {named}\n"})
    assert [fault.place for fault in left_out] == ["own/phrases/begging.txt, line 2"]
    assert policy.words_of("give me strings")


def test_an_own_policy_that_is_no_toml_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"own/policy\.toml, line 1"):
        read("preset = “family”\n")


TAKEN = '[[rules]]\nid = "backseat"\nremove = true\n[[boundaries]]\nid = "money"\nremove = true\n'


def test_what_ships_can_be_taken_away_once_nothing_names_it_any_more() -> None:
    policy, left_out = read(TAKEN)
    says = "own/policy.toml, line 1: rules no. 1: cannot be taken away: presets performance on names it"
    assert [f"{fault.place}: {fault.says}" for fault in left_out] == [says]
    assert "money" not in {each.id for each in policy.file.boundaries}
    policy, left_out = read(TAKEN + '[presets.performance]\non = ["- backseat"]\n')
    assert not left_out
    assert "backseat" not in {each.id for each in policy.rules}


def test_own_words_may_stand_around_sentences_and_one_that_cannot_be_read_is_left_out() -> None:
    own = "[[rules]]\nid = 'spoons'\ntitle = 'No spoons'\nsays = 'No.'\n"
    own += "enforced_by = [{ kind = 'phrases', phrases = ['^ rattle spoons $'] }]\n"
    policy, left_out = read(own, {"words/heads.txt": "ahoy captain\n(ahoy", "words/tails.txt": "arr"})
    assert [fault.place for fault in left_out] == ["own/words/heads.txt, line 2"]
    found = {
        text: policy.judge(unsigned(text), ()).verdict.rule
        for text in ("ahoy captain rattle spoons arr", "they rattle spoons")
    }
    assert list(found.values()) == ["spoons", ""]


def test_a_step_of_ones_own_takes_the_place_of_the_shipped_one_whole() -> None:
    policy, left_out = read(
        '[certainty.certain]\nfirst = { action = "warn" }\n\n'
        '[[rules]]\nid = "follower_selling"\nat_once = { action = "delete" }\n'
    )
    assert left_out == ()
    assert policy.file.certainty.certain.first.action is Action.WARN
    assert policy.file.certainty.certain.later.seconds == 86400
    (rule,) = (each for each in policy.rules if each.id == "follower_selling")
    assert rule.at_once
    assert rule.at_once.action is Action.DELETE


def test_own_lists_of_words_take_words_out_and_mind_no_case() -> None:
    lists = {
        "words/everyday.txt": "- amazing\n- zonk\nFrotz\n- before: the\n",
        "words/spelling.txt": "- you: ya\nYou: Yoo\n",
    }
    (policy, left_out), shipped = read(lists=lists), read().whole
    assert not left_out
    mine, theirs = (each.read(unsigned("hello"), ChatState()).everyday for each in (policy, shipped))
    assert (mine.has("amazing"), theirs.has("amazing")) == (False, True)
    assert (mine.has("zonk"), mine.has("frotz")) == (False, True)
    assert (mine.announces("the"), mine.announces("a")) == (False, True)
    assert [policy.words_of(word) for word in ("ya", "yoo")] == ["ya", "you"]


@pytest.mark.parametrize(
    ("path", "line", "says", "mend"),
    [
        ("words/harmless.txt", "two words", "more than one word", "a line of its own"),
        ("words/guards.txt", "fillrs: please", "'fillrs' is no list", "by, fillers, insults"),
        ("words/languages.txt", "fi: ja", "'fi' is no list", "da, de, en"),
        ("phrases/begging.txt", "give me strings /xx", "/xx is no language", "/da /de /en"),
    ],
)
def test_a_word_that_would_be_without_effect_is_told_with_its_mend(
    path: str, line: str, says: str, mend: str
) -> None:
    _, left_out = read(lists={path: f"# mine\n{line}\n"})
    assert [fault.place for fault in left_out] == [f"own/{path}, line 2"]
    assert says in left_out[0].says
    assert mend in left_out[0].mend


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ('allow = ["mine.example"]', "put it below [[rules.enforced_by]]"),
        ('allow = "mine.example"', "put it below [[rules.enforced_by]]"),
        ('alow = ["mine.example"]', "did you mean 'allow', below [[rules.enforced_by]]?"),
        ('sparse = "vip"', "did you mean 'spares'?"),
    ],
)
def test_a_name_in_the_wrong_table_is_told_where_it_belongs(line: str, mend: str) -> None:
    _, (fault,) = read(f'[[rules]]\nid = "links"\n{line}\n')
    assert (fault.says, fault.mend) == ("this name is not known here", mend)


def test_a_setting_that_is_gone_is_left_out_kindly_and_the_rest_of_the_rule_holds() -> None:
    policy, (fault,) = read('[[rules]]\nid = "links"\nspares_givers = true\nsays = "Mine."\n')
    assert fault.place.startswith("own/policy.toml, line 3")
    assert fault.mend == "take the line out"
    assert rule(policy, "links").says == "Mine."
