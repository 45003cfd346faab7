"""The kinds of rules. To add one: a file here with its schema and `look`, and its name in `RuleKind`."""

from typing import Annotated

from pydantic import Discriminator

from bot.moderation.rules.boundaries import Boundaries
from bot.moderation.rules.links import Links
from bot.moderation.rules.listed import Phrases, Terms

RuleKind = Annotated[Boundaries | Links | Phrases | Terms, Discriminator("kind")]
