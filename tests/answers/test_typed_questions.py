"""What is typed as a command is read as a question, in a word or two, and other bots' commands are not."""

import pytest

from bot.domain.answers.question import Question
from bot.domain.answers.typed import MAX_TYPED, TypedQuestions
from tests.plain_questions import NAMES, READER, played

TYPED = TypedQuestions(READER)

ASKED = """
how fast is this rn | tempo
que guitarra es esa | gear_kind_in_use | guitar
c'est quoi la suite | next
programme du jour | routine
todays plan | routine
knobs hedgerow | settings | hedgerow
hedgrow drive | settings | hedgerow
volumen kettle | settings | kettle
delay time | settings | despues
ampsettings | settings
timesig | key | metre
zieltempo | target
le tempo | tempo
the tempo | tempo
der verstärker | gear_kind_in_use | amp
story behind the ferry cafe tune | story | Closing at the Ferry Café
stringgauge | gear_kind_in_use | strings
goldie | gear_item | goldie
kettel | gear_item | kettle
kettle watts | gear_item | kettle
goldie weight | gear_item | goldie
how long until the waltz | next | Waltz of the Good Blanket
orange delay | gear_item | despues
"""

OTHERS = """
accountage bet bits bonk bttv cam camera chair clip collab commands currentsong death deaths discord
donate drop drops duel emotes faq fight first followage followers fps game gamble giveaway goal hug
hydrate insta instagram join keyboard lurk mail marker merch mods monitor mouse pc playlist podcast
points poll prime pronouns pun queue quote raffle raid rank redeem roll roulette schedule score sens shop
shoutout skip skipsong slap slots so socials songrequest specs spotify sr store sub subs sudoku throne
tiktok time timezone title top twitter unlurk uptime vanish vip vods volume watchtime weather website
wishlist youtube
"""
"""Commands of widely used bots (docs.nightbot.tv, docs.streamelements.com), and what artists add to them."""


def typed(text: str) -> Question | None:
    return TYPED.read(text, played, NAMES.artist)


@pytest.mark.parametrize("row", ASKED.strip().splitlines())
def test_a_word_or_two_tell_enough_of_who_types_a_command(row: str) -> None:
    text, intent, *slot = (part.strip() for part in row.split("|"))
    question = typed(text)
    assert question, text
    assert (question.intent, question.slot) == (intent, slot[0] if slot else "")


@pytest.mark.parametrize("command", OTHERS.split())
def test_commands_of_other_bots_ask_nothing(command: str) -> None:
    assert typed(command) is None


@pytest.mark.parametrize(
    "text", ["so fan_robin", "bet 100", "play 3", "sr some song", "hug juni", "roll 20", "drop left"]
)
def test_commands_of_other_bots_ask_nothing_with_words_either(text: str) -> None:
    assert typed(text) is None


@pytest.mark.parametrize("text", ["my goldie is so old", "kettle broke again", "gold", "geschichte goldie"])
def test_what_merely_names_a_piece_among_other_words_asks_nothing(text: str) -> None:
    assert typed(text) is None


def test_long_ones_are_not_read() -> None:
    assert typed("what guitar is that")
    assert typed("what guitar is that " + "please " * MAX_TYPED) is None


def test_only_what_can_be_told_is_read() -> None:
    assert typed("why did you start playing") is None, "it is for the artist alone, and no command tells it"
