"""An artist's own document and lists over those that ship."""

import json
from typing import Annotated, Any, cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.documents.document import Form, Section
from bot.domain.documents.own import difference, laid_over, needless
from bot.domain.documents.own_document import Text, read_over
from bot.domain.documents.own_list import added, joined, name_of
from bot.domain.practice.strategy import STRATEGIES
from bot.errors import DocumentError
from bot.plain_words import of_form

SHIPPED: dict[str, Any] = {
    "preset": "practice",
    "automod": [],
    "rules": [
        {"id": "hate", "says": "No slurs.", "enforced_by": [{"kind": "phrases", "lists": ["hate"]}]},
        {
            "id": "links",
            "says": "Ask first.",
            "spares": "vip",
            "enforced_by": [{"kind": "links", "allow": ["a.com", "b.com"]}],
        },
    ],
    "escalation": {"past_counts_days": 30, "steps": [{"action": "warn"}, {"action": "delete"}]},
}


def test_what_an_own_document_does_not_name_is_as_it_ships() -> None:
    assert laid_over(SHIPPED, {}) == SHIPPED


def test_tables_of_a_list_go_by_their_id_and_those_in_them_by_their_kind() -> None:
    own = {"rules": [{"id": "links", "enforced_by": [{"kind": "links", "allow": ["mine.com", "- b.com"]}]}]}
    hate, links = laid_over(SHIPPED, own)["rules"]
    assert hate == SHIPPED["rules"][0]
    assert links == {
        **SHIPPED["rules"][1],
        "enforced_by": [{"kind": "links", "allow": ["a.com", "mine.com"]}],
    }


def test_a_second_table_of_a_kind_is_changed_and_added_beside_the_first() -> None:
    hate = {"kind": "phrases", "lists": ["hate"]}
    two = {"id": "hate", "enforced_by": [hate, {"kind": "phrases", "most": 3}]}
    shipped = {"rules": [two]}
    edited = {"rules": [{**two, "enforced_by": [hate, {"kind": "phrases", "most": 9}]}]}
    assert laid_over(shipped, difference(shipped, edited)) == edited
    assert laid_over(SHIPPED, difference(SHIPPED, {**SHIPPED, "rules": [two]}))["rules"] == [two]


def test_what_ships_later_comes_in_beside_own_words() -> None:
    own = {"rules": [{"id": "hate", "says": "Nobody is less here."}]}
    later = laid_over(
        SHIPPED, {"rules": [{"id": "quiz", "says": "New."}, {"id": "hate", "spares": "moderator"}]}
    )
    told = {rule["id"]: (rule["says"], rule.get("spares")) for rule in laid_over(later, own)["rules"]}
    assert told["quiz"] == ("New.", None)
    assert told["hate"] == ("Nobody is less here.", "moderator")


def test_a_table_or_a_name_in_one_is_taken_away_and_an_empty_list_empties() -> None:
    own: dict[str, Any] = {
        "rules": [{"id": "hate", "remove": True}, {"id": "links", "remove": ["spares"]}],
        "escalation": {"steps": []},
    }
    laid = laid_over(SHIPPED, own)
    assert [(rule["id"], rule.get("spares")) for rule in laid["rules"]] == [("links", None)]
    assert laid["escalation"] == {"past_counts_days": 30, "steps": []}


def test_what_says_no_more_than_what_ships_is_needless() -> None:
    own = {"preset": "practice", "rules": [{"id": "links", "says": "Ask first.", "spares": "subscriber"}]}
    assert needless(SHIPPED, own) == [("preset",), ("rules", 0, "says")]


_NAMES = st.sampled_from(["a", "b", "c", "d"])
_TEXTS = st.lists(st.sampled_from(["x", "y", "z"]), unique=True, min_size=1)
_VALUES = st.one_of(st.integers(2, 4), st.booleans(), _TEXTS)
_TABLES = st.dictionaries(_NAMES, _VALUES, max_size=3)
_DOCUMENTS = st.fixed_dictionaries(
    {"top": _TABLES},
    optional={
        "entries": st.lists(st.tuples(st.sampled_from(["id", "kind"]), _NAMES, _TABLES), min_size=1).map(
            lambda each: [{known_by: name, **table} for known_by, name, table in each]
        )
    },
)


def _unordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _unordered(each) for name, each in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return sorted(json.dumps(_unordered(each), sort_keys=True) for each in cast("list[Any]", value))
    return value


@given(_DOCUMENTS, _DOCUMENTS)
def test_the_difference_between_two_documents_makes_the_one_of_the_other(
    shipped: dict[str, Any], edited: dict[str, Any]
) -> None:
    own = difference(shipped, edited)
    assert _unordered(laid_over(shipped, own)) == _unordered(edited)
    assert not needless(shipped, own)
    assert difference(shipped, shipped) == {}


class _Rule(Section):
    id: str
    says: str
    most: int = 1


class _House(Section):
    preset: str = ""
    rules: tuple[_Rule, ...] = ()


HOUSE = Text('preset = "a"\n[[rules]]\nid = "links"\nsays = "Ask."\n', "data/policy.toml")


def _told(own: str) -> tuple[_House, str]:
    whole, left_out = read_over(HOUSE, Text(own, "own/policy.toml"), Form(_House))
    return whole, "\n".join(map(str, left_out))


def test_an_own_word_that_does_not_fit_is_named_and_the_rest_holds() -> None:
    whole, told = _told('[[rules]]\nid = "links"\nsays = "Please ask."\nmost = "many"\nspars = 3\n')
    assert [(rule.says, rule.most) for rule in whole.rules] == [("Please ask.", 1)]
    assert "own/policy.toml, line 4: rules no. 1 most: is no whole number" in told
    assert "line 5: rules no. 1 spars: this name is not known here" in told
    assert len(told.splitlines()) == 2


def test_an_own_word_for_what_does_not_ship_any_more_is_named_once() -> None:
    whole, told = _told('preset = "b"\n[[rules]]\nid = "link"\nmost = 3\n')
    assert (whole.preset, [rule.id for rule in whole.rules]) == ("b", ["links"])
    assert told == (
        "own/policy.toml, line 2: rules no. 1: no id 'link' ships in this version"
        " — did you mean 'links'?; for one of your own, add says"
    )


def test_a_whole_table_of_ones_own_comes_in_beside_a_faulty_one() -> None:
    whole, told = _told('[[rules]]\nid = "a"\nsays = "A."\nmost = []\n[[rules]]\nid = "b"\nsays = "B."\n')
    assert [rule.id for rule in whole.rules] == ["links", "b"]
    assert "own/policy.toml, line 4: rules no. 1 most" in told


def test_every_own_word_that_does_not_fit_is_named_also_where_others_have_the_same_fault() -> None:
    _, told = _told("".join(f'[[rules]]\nid = "{name}"\nmost = 3\n' for name in ("x", "y", "z")))
    assert [line.split(":")[2].split(" ships")[0] for line in told.splitlines()] == [
        f" no id '{name}'" for name in ("x", "y", "z")
    ]


class _Allowing(Section):
    allow: tuple[Annotated[str, of_form(r"[a-z.]+", "is no host — write it like example.com")], ...]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [("- gone.example", "takes out what does not ship"), ("no host", "is no host")],
)
def test_a_text_of_a_list_that_does_not_fit_takes_no_other_with_it(wrong: str, says: str) -> None:
    own = f'allow = ["mine.example", "{wrong}", "- b.example"]\n'
    shipped = Text('allow = ["a.example", "b.example"]\n', "data/policy.toml")
    whole, left_out = read_over(shipped, Text(own, "own/policy.toml"), Form(_Allowing))
    assert whole.allow == ("a.example", "mine.example")
    assert [("allow no. 2" in each.place, says in each.says) for each in left_out] == [(True, True)]


def test_own_words_that_are_no_toml_are_refused() -> None:
    with pytest.raises(DocumentError, match=r"own/policy\.toml, line 1: a curly quote"):
        _told("preset = “a”\n")


LIST = "# Who\npeople = men | women\n<people> are scum\n\nyou idiot  # in general\n- you idiot savant\n"


def test_lists_add_up_and_a_minus_takes_a_shipped_line_away() -> None:
    text, own, taken, needless = joined(
        LIST, "# mine\nyou fool\n- you idiot\n-  - you idiot savant\n<people> are scum\n- nice you fool"
    )
    assert text.splitlines() == [
        "# Who",
        "people = men | women",
        "<people> are scum",
        "",
        "",
        "",
        "you fool",
        "- nice you fool",
    ]
    assert own == (0, 0, 0, 0, 0, 0, 2, 6)
    assert (taken, needless) == (2, (5,))


def test_a_name_that_is_given_anew_holds_for_shipped_lines_too() -> None:
    text, own, _, _ = joined(LIST, "people = men | women | fans\n")
    assert text.splitlines()[1:3] == ["people = men | women | fans", "<people> are scum"]
    assert own[:3] == (0, 1, 0)


_LINES = st.lists(st.sampled_from(["a b", "c", "d = e", "d = f", "- g", "# h", "", "i # j"]), max_size=6)


@given(_LINES, _LINES)
def test_what_was_added_to_a_list_and_taken_from_it_makes_the_edited_one(
    shipped: list[str], edited: list[str]
) -> None:
    assume(all(lines.count("d = e") + lines.count("d = f") < 2 for lines in (shipped, edited)))
    before, after = "\n".join(shipped), "\n".join(edited)
    text = joined(before, "\n".join(added(before, after))).text
    made = {line.split("#")[0].strip() for line in text.splitlines()} - {""}
    # A name is never taken away: lines that ship need it.
    names = {name for line in edited if (name := name_of(line))}
    stay = {line for line in shipped if (name := name_of(line)) and name not in names}
    assert made == {line.split("#")[0].strip() for line in edited} - {""} | stay


def test_what_a_table_lacks_that_it_is_known_by_is_named_with_its_place() -> None:
    shipped = Text(
        '[[strategies]]\nid = "a"\ntitle = "A"\nsays = "S"\nwhy = "W"\nsource = "B"\n', "strategies.toml"
    )
    own = Text('# mine\n[[strategies]]\nnme = "slow"\ntitle = "T"\n', "own/strategies.toml")
    told = {f"{each.place}: {each.says}" for each in read_over(shipped, own, STRATEGIES).left_out}
    assert "own/strategies.toml, line 3: strategies no. 1 nme: this name is not known here" in told
    assert "own/strategies.toml, line 2: strategies no. 1 id: is missing" in told
