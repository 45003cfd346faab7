"""The kinds of rules. To add one: a file here with its schema and `look`, and its name in `RuleKind`."""

from bot.moderation.rules.links import Links

RuleKind = Links
"""Becomes `Annotated[Links | Phrases | …, Discriminator("kind")]` with the second kind."""
