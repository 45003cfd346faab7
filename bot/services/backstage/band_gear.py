"""What those of the band say of their gear, which the bot says as its own."""

from bot.domain.gear.suggestion import FIELDS
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.objection import Objection, objection_to
from bot.moderation.policy import Policy

LINES = lines(
    """
    band-not-your-field: fields
    band-words-link
    band-words-private
    band-words-against-rules
    """
)

OWN_FIELDS = (*(field for field in FIELDS if field != "owner"), "story")
"""What of their gear one of the band may say: what a fan may know better, and its story. Whose it is is the
artist's to say; that it is in use or rests they say by the commands for that."""

_OBJECTIONS = {
    Objection.LINK: "band-words-link",
    Objection.PRIVATE: "band-words-private",
    Objection.RULES: "band-words-against-rules",
}


def expect_sayable(field: str, value: str, policy: Policy) -> None:
    """Check a change of a field as one of the band types it.

    Raises:
        Refusal: the field is the artist's, or the words lead elsewhere, are private or break the rules.
    """
    if field not in OWN_FIELDS:
        raise Refusal("band-not-your-field", fields=", ".join(OWN_FIELDS))
    if objection := objection_to(value, policy):
        raise Refusal(_OBJECTIONS[objection])
