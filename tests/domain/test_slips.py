"""What is typed wrongly in a TOML file, in words that help."""

import pytest

from bot.domain.gear.gear import GEAR
from bot.domain.words.slips import MAX_SLIPS, read_toml
from bot.errors import DocumentError

BEFORE = '[[gear]]\nslug = "a"\n'
AFTER = '\nkind = "amp"\n'


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("model = “abc”", "a curly quote — use straight ones"),
        ('model = "abc”', "a curly quote — use straight ones"),
        ("model = ‘abc’", "a curly quote — use straight ones"),
        ('model = "abc', 'a quote that is not closed — put " at the end of the text'),
        ('says = "don’t', 'a quote that is not closed — put " at the end of the text'),
        ('model = abc"', 'a quote that is not opened — put " before the text'),
        ("model = abc def", 'text without quotes — write name = "text"'),
        ('model: "abc"', ": instead of = — write name = value"),
        ('model "abc"', "no = after the name — write name = value"),
        ("model =", "nothing after the ="),
        (r'model = "C:\Users"', "a backslash"),
        ("signature = True", "write true or false"),
        ('model = "a",', "take it away, also a comma"),
        ('listen for = "x"', "join its words by _"),
        ('tags = ["a", "b"', "a list that is not closed — put ] at its end"),
        ('tags = ["a" "b"]', "no comma in a list"),
        ('model = "the "one" pick"', "put ' around it"),
        ('model\xa0= "x"', "type the blanks anew"),
        ('model = "x" // mine', "begin it with #"),
        ("year = 019", "leave the 0 out"),
        ("model: abc", 'write name = "text"'),
        ('model = "abc" year = 1959', "write each on a line of its own"),
        ('model = "abc", year = 1959, own = true', "write each on a line of its own"),
        ("tags = [a, b]", 'a list of texts without quotes — write ["one", "another"]'),
        ('tags = ["a", b c] # mine', 'a list of texts without quotes — write ["one", "another"]'),
        ("since = 2001, # x", "take it away, also a comma"),
        ("year = 1,998", "a number with a sign between its thousands — write its digits alone"),
        ("year = 1 998 # new", "write its digits alone"),
        ("bpm = 92,5 # new", "a comma in a number — write a point"),
        ('story = "one\ntwo"', 'a text over several lines — put """ before and after it'),
        ('story = "one\n\ntwo\n"  # told', 'put """ before and after it'),
        ("story = “one\ntwo”", 'put """ before and after it'),
        ('model = "abc # mine', 'put " at the end of the text'),
        ("model = abc # mine", 'write name = "text"'),
        ("link = https://example.com/?a=b", 'write name = "text"'),
        ("""model = "Juni's "one" pick\"""", r"write \" for each within it"),
    ],
)
def test_a_slip_is_named_with_its_line_and_a_mend_that_was_tried(line: str, told: str) -> None:
    raw, (fault,) = read_toml(BEFORE + line + AFTER, "gear.toml")
    assert raw is not None
    assert raw["gear"][0]["kind"] == "amp"
    assert str(fault).startswith("gear.toml, line 3: ")
    assert told in str(fault)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ('model = "abc" year = 1959', {"model": "abc", "year": 1959}),
        ("tags = [a, 'b', 3]", {"tags": ["a", "b", 3]}),
        ("since = 2001, # x", {"since": 2001}),
        ("year = 1,998", {"year": 1998}),
        ('story = "one\ntwo"', {"story": "one\ntwo"}),
        ('model = "abc # mine', {"model": "abc"}),
        ("model = abc # mine", {"model": "abc"}),
    ],
)
def test_a_mended_line_is_read_as_it_was_meant(line: str, read: dict[str, object]) -> None:
    raw, faults = read_toml(BEFORE + line + AFTER + 'name: "x"', "gear.toml")
    assert raw is not None
    assert raw["gear"][0].items() >= read.items()
    last = f"gear.toml, line {5 + line.count(chr(10))}"
    assert [fault.place for fault in faults] == ["gear.toml, line 3", last], "what follows keeps its line"


@pytest.mark.parametrize("line", ['model = "a" = "b"', "model = 'a' # it's 'b' = c'd", 'model = "a # b" c'])
def test_no_mend_puts_another_name_or_a_remark_into_a_text(line: str) -> None:
    raw, _ = read_toml(BEFORE + line + AFTER, "gear.toml")
    texts = raw["gear"][0].values() if raw else ()
    assert not [text for text in texts if "=" in text or "#" in text]


def test_every_slip_and_every_other_fault_of_a_file_are_told_at_once() -> None:
    text = '[[gear]]\nslug = “a”\nkind: "amp"\nmodell = "x"\nyear = 1959\nmodel = "y\n'
    with pytest.raises(DocumentError) as refused:
        GEAR.read(text)
    assert [fault.place.partition(":")[0] for fault in refused.value.faults] == [
        f"gear.toml, line {line}" for line in (2, 3, 6, 4)
    ]


@pytest.mark.parametrize("text", ["\ttitle = 'tab'\n", "title = “quoted” # no\n" * (MAX_SLIPS + 5), "{\n"])
def test_what_is_beyond_mending_is_told_and_ends(text: str) -> None:
    raw, faults = read_toml(text, "x.toml")
    assert (raw is None) == bool(faults)
    assert len(faults) <= MAX_SLIPS + 1
