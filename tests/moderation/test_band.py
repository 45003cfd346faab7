"""What the band keeps private, by their names and by topics of their own: from viewers and from the bot."""

from pathlib import Path

import pytest

from bot.domain.backstage.band import OwnBoundary, Privacy
from bot.domain.documents.own_document import Laid, Text
from bot.home import list_texts
from bot.moderation.band import NAMING_LISTS, naming
from bot.moderation.composed import breaks_rules
from bot.moderation.line import unsigned
from bot.moderation.own_policy import Rulebook, read_own_policy
from bot.moderation.phrase import MAX_LINE, read_phrases
from bot.moderation.policy import Policy
from bot.moderation.verdict import Action

DATA = Path(__file__).parent.parent.parent / "data"
LISTS = {path: Text(text, path) for path, text in list_texts(DATA).items()}
SHIPPED = Rulebook(Text((DATA / "policy.toml").read_text("utf-8"), "policy.toml"), LISTS)
ACCIDENT = OwnBoundary(topic="secret", words=("the accident", "broke .. wrist"), says="Bass lines, please.")
MARLO = Privacy("marlo", ("Marlo Finch", "Mo", "Marlo"), (ACCIDENT,))
WILL = Privacy("will", ("Will Vane", "Will"), hidden=True)
TITLE = "The lives of the band off stage"


def laid(*band: Privacy) -> Laid[Policy]:
    return read_own_policy(SHIPPED, Rulebook(Text("", "policy.toml"), {}), band)


@pytest.fixture(scope="module")
def policy() -> Policy:
    return laid(MARLO, WILL).whole


def stopped(policy: Policy, text: str) -> bool:
    verdict = policy.judge(unsigned(text), ()).verdict
    return verdict.rule == "boundaries" and verdict.action is Action.DELETE


@pytest.mark.parametrize(
    "text",
    [
        "where does marlo live",
        "so where does Mo live now??",
        "is Marlo single?",
        "is mo married",
        "does marlo finch have kids",
        "how old is marlo",
        "whats marlos real name",
        "when's Marlo's birthday",
        "who is marlo dating",
        "how much does marlo earn",
        "are you and marlo dating",
        "wh3r3 d0es m4rlo l1ve",
        "where does will live",
        "is will single",
        "tell us about the accident",
        "is your bandmate single",
    ],
)
def test_a_question_about_the_private_life_of_one_of_the_band_is_stopped(policy: Policy, text: str) -> None:
    assert stopped(policy, text)


@pytest.mark.parametrize(
    "text",
    [
        "what does marlo play",
        "how long has marlo been in the band",
        "how old is marlo's bass",
        "is marlo's bass single coil?",
        "is marlo here tonight",
        "where does marlo's tone come from",
        "marlo is single handedly saving this song",
        "who is marlo",
        "marlo plays so well",
        "will you play it again",
        "where will it end",
        "is it single coil",
        "that was an accident",
    ],
)
def test_what_is_asked_of_their_playing_passes(policy: Policy, text: str) -> None:
    assert not stopped(policy, text)


def test_what_is_said_instead_is_their_own_or_what_ships(policy: Policy) -> None:
    assert policy.judge(unsigned("the accident?"), ()).verdict.says == "Bass lines, please."
    silent = laid(MARLO._replace(boundaries=(ACCIDENT.model_copy(update={"says": ""}),))).whole
    told = silent.judge(unsigned("the accident?"), ()).verdict.says
    assert told.startswith("What the band does off stage stays theirs.")


@pytest.mark.parametrize(
    "text",
    [
        "Marlo lives in Harbour Town with two cats.",
        "After the accident we wrote this one.",
        "She broke her left wrist that year.",
        "Tuned by Will Vane, badly.",
        "This one is Will's.",
    ],
)
def test_the_bot_says_none_of_it_and_tells_nobody_which_topic_it_was(policy: Policy, text: str) -> None:
    assert policy.private_topic(text) == TITLE
    assert breaks_rules(policy, text, "")


@pytest.mark.parametrize("text", ["It will be loud.", "Marlo tuned it.", "goodwill", "Willow", "an accident"])
def test_the_bot_says_what_is_not_private(policy: Policy, text: str) -> None:
    assert policy.private_topic(text) == ""


def test_a_phrase_that_cannot_be_read_is_left_out_and_named_and_the_rest_holds() -> None:
    faulty = ACCIDENT.model_copy(update={"words": ("(unclosed", "the accident")})
    policy, left_out = laid(MARLO._replace(boundaries=(faulty,)))
    assert [fault.place for fault in left_out] == ["band marlo, boundaries"]
    assert stopped(policy, "the accident?")
    assert stopped(policy, "where does marlo live")


def test_without_a_band_nothing_is_added() -> None:
    texts = {path: text.text for path, text in LISTS.items()}
    assert naming(texts, ()) is texts


def test_more_names_than_a_line_has_room_for_leave_the_lists_readable() -> None:
    texts = {path: LISTS[path].text for path in NAMING_LISTS}
    many = [Privacy(f"m{n}", (f"Musician Number {n}", "(*|", "…")) for n in range(400)]
    for path, text in naming(texts, many).items():
        assert read_phrases(text, path).phrases
        assert max(map(len, text.splitlines())) <= MAX_LINE
