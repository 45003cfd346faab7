"""The kinds of rules. To add one: a file here with its schema and `match`, and its name in `AnyRuleKind`."""

from typing import Annotated

from pydantic import Discriminator

from bot.moderation.rules.boundaries import Boundaries
from bot.moderation.rules.caps import Caps
from bot.moderation.rules.copypasta import Copypasta
from bot.moderation.rules.emotes import Emotes
from bot.moderation.rules.flood import Flood
from bot.moderation.rules.impersonation import Impersonation
from bot.moderation.rules.length import Length
from bot.moderation.rules.links import Links
from bot.moderation.rules.listed import Phrases, Terms
from bot.moderation.rules.mentions import Mentions
from bot.moderation.rules.offers import Offers
from bot.moderation.rules.personal_info import PersonalInfo
from bot.moderation.rules.repetition import Repetition
from bot.moderation.rules.spoilers import Spoilers
from bot.moderation.rules.symbols import Symbols
from bot.moderation.rules.zalgo import Zalgo

AnyRuleKind = Annotated[
    Boundaries
    | Caps
    | Copypasta
    | Emotes
    | Flood
    | Impersonation
    | Length
    | Links
    | Mentions
    | Offers
    | PersonalInfo
    | Phrases
    | Repetition
    | Spoilers
    | Symbols
    | Terms
    | Zalgo,
    Discriminator("kind"),
]
