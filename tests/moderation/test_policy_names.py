"""What is wrong with a policy file as a whole is told all at once, for the person who wrote it."""

import re

import pytest

from bot.errors import DocumentError
from bot.moderation.policy import read_policy

SOUND = """
preset = "raid"
automod = ["links"]

[[rules]]
id = "links"
title = "No links"
says = "Please ask."
spares = "vip"
when = ["raid"]
newcomers = { weight = 2 }
roles = { subscriber = { weight = 3 } }
at_once = { action = "timeout", seconds = 60 }

[[rules.enforced_by]]
kind = "phrases"
phrases = ["zorblat"]

[[rules]]
id = "private"
title = "Some things are private"
says = "Please don't ask."

[[rules.enforced_by]]
kind = "boundaries"
topics = ["home"]

[[boundaries]]
id = "home"
title = "Home"
says = "That stays private."
phrases = ["where do you live"]

[presets.raid]
says = "Stricter."
on = ["private"]
test = []
limits = { links = { weight = 5 } }

[escalation]
past_counts_days = 30

[[escalation.steps]]
action = "warn"

[[escalation.steps]]
action = "timeout"
seconds = 600
"""

FAULTS = {
    'preset = "raid"': ('preset = "raiid"', "preset: there is no preset 'raiid' — did you mean 'raid'?"),
    'automod = ["links"]': ('automod = ["lnks"]', "automod: there is no rule 'lnks' — did you mean 'links'?"),
    'spares = "vip"': ('spares = "viewer"', "rules no. 1 spares: viewer would spare everybody"),
    'when = ["raid"]': ('when = ["concert"]', "when: there is no preset 'concert' — there are: raid"),
    "newcomers = { weight = 2 }": (
        "newcomers = { weigth = 2 }",
        "newcomers weigth: is no setting of the rule links — did you mean 'weight'?",
    ),
    "roles = { subscriber = { weight = 3 } }": (
        "roles = { subscriber = { weight = 99 } }",
        "roles subscriber weight: is more than 10 — write 10 or less",
    ),
    'at_once = { action = "timeout", seconds = 60 }': (
        'at_once = { action = "timeout" }',
        "at_once seconds: a timeout needs its seconds — add seconds = 60",
    ),
    'kind = "boundaries"': (
        'kind = "boundary"',
        "rules no. 2 enforced_by no. 1: the 'kind' 'boundary' is not known — there are: 'boundaries',",
    ),
    'topics = ["home"]': ('topics = ["kitchen"]', "topics: there is no boundary 'kitchen' — there are: home"),
    'phrases = ["zorblat"]': ("phrases = []", "rules no. 1 enforced_by no. 1: has nothing to find — add"),
    'phrases = ["where do you live"]': ("phrases = []", "boundaries no. 1: has nothing to find — add lists"),
    'on = ["private"]': ('on = ["prvate"]', "presets raid on: there is no rule 'prvate' — did you mean"),
    "test = []": (
        'test = ["private"]',
        "presets raid test: the rule 'private' is under on and test — keep one",
    ),
    "limits = { links = { weight = 5 } }": (
        "limits = { links = { weight = 5, wait = 1 }, link = {} }",
        "presets raid limits: there is no rule 'link' — did you mean 'links'?",
    ),
    "{ links = { weight = 5 } }": (
        '{ links = { weight = "lots" } }',
        "limits links weight: is no whole number — write it in digits alone, like 5",
    ),
    'action = "warn"': (
        'action = "ban"',
        "steps no. 1 action: ban is no step of the ladder — the ladder has",
    ),
    '"timeout"\nseconds = 600': (
        '"delete"',
        "escalation steps no. 2: is milder than step 1 — put the steps in",
    ),
    "[[escalation.steps]]": ("[[escalation.step]]", "escalation steps: is missing — add a line steps = …"),
    'says = "Stricter."': ("says = []", "presets raid says: is to be text — put it in quotes"),
}
PYTHON = re.compile(r"[\[{(]'|dict|tuple|instance|None|True|literal|constrained|[A-Z][a-z]+Error")


@pytest.mark.parametrize(("right", "wrong", "told"), [(right, *fault) for right, fault in FAULTS.items()])
def test_a_fault_is_told_with_place_line_and_mend_and_without_python(
    right: str, wrong: str, told: str
) -> None:
    assert right in SOUND
    with pytest.raises(DocumentError) as refused:
        read_policy(SOUND.replace(right, wrong))
    said = [str(fault) for fault in refused.value.faults if told in str(fault)]
    assert len(said) == 1, refused.value
    assert re.match(r"policy.toml, line \d+: ", said[0])
    assert not any(PYTHON.search(str(fault)) for fault in refused.value.faults)


@pytest.mark.parametrize(
    "wrong", ["rules = 3", 'rules = ["x"]', "presets = [3]", 'boundaries = "x"', "automod = { a = [] }"]
)
def test_whatever_stands_in_the_place_of_a_table_is_a_fault_in_plain_words(wrong: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_policy(f"{wrong}\n[escalation]\npast_counts_days = 30\nsteps = []\n")
    assert refused.value.faults
    assert not any(PYTHON.search(str(fault)) for fault in refused.value.faults), refused.value


def test_faults_of_several_tables_and_of_one_table_are_told_at_once() -> None:
    told, broken = list[str](), SOUND
    for right in (
        'preset = "raid"',
        'automod = ["links"]',
        "newcomers = { weight = 2 }",
        "roles = { subscriber = { weight = 3 } }",
        'topics = ["home"]',
        "test = []",
        'action = "warn"',
    ):
        broken = broken.replace(right, FAULTS[right][0])
        told.append(FAULTS[right][1])
    with pytest.raises(DocumentError) as refused:
        read_policy(broken)
    assert len(refused.value.faults) == len(told)
    assert all(each in str(refused.value) for each in told)


def test_what_is_sound_has_no_fault() -> None:
    assert [rule.id for rule in read_policy(SOUND).rules] == ["links", "private"]
