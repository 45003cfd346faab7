"""What ships, read once for all tests of a process: it never changes."""

from functools import cache
from pathlib import Path

from bot.domain.documents.document import read_document
from bot.domain.gear.gear_words import GearWords, read_gear_words
from bot.domain.rigs.knob import KnobWords
from bot.services.documents.data_folder import policy_in

_DATA = Path(__file__).parent.parent / "data"

POLICY = policy_in(_DATA)


KNOB_WORDS = read_document((_DATA / "words/knobs.toml").read_text("utf-8"), KnobWords, name="knobs.toml")


@cache
def gear_words() -> GearWords:
    """Return the words of asking for gear."""
    return read_gear_words((_DATA / "words/gear.toml").read_text(encoding="utf-8"))
