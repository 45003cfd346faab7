"""Commands that an artist writes: a name, and what the bot says, or which of its own commands is meant."""

import re
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationInfo,
    model_validator,
)

from bot.domain.chat.message import Role
from bot.domain.documents.document import Slug
from bot.domain.documents.document_kind import KEPT, Document, DocumentKind, SlugFrom
from bot.domain.documents.slug import slug_for
from bot.domain.words.chat_text import MAX_CHARS, one_line
from bot.domain.words.template import Template, TemplateError, read_template
from bot.domain.words.typed_command import as_plain, name_meant
from bot.domain.words.variable import VARIABLES
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.plain_words import of_form

LINES = lines(
    """
    command-begins-as-command: sign
    command-means-only
    command-is-no-meaning: command
    """
)

MAX_ALIASES = 20

SAY = ("command", "say")
"""The command of the bot's own that uses one of the artist's."""

NO_SLUG = "own"
"""The slug, with a number from the second on, of a command whose name gives none."""

COOLDOWN = 5
"""Seconds between two answers of one command: two people who ask at once read the same one."""

MAX_COOLDOWN = 86_400


OF_A_TEXT = ("cooldown", "user_cooldown", "counter")
"""The settings that a command has only where it says a text."""


def as_slug(name: str) -> str:
    """Return the slug that a name gives; one that stands for it where it gives none."""
    try:
        return slug_for(name, set())
    except Refusal:
        return NO_SLUG


class Who(StrEnum):
    """Who may use a command: whoever is that, and all above."""

    EVERYONE = "everyone"
    SUBSCRIBER = "subscriber"
    VIP = "vip"
    MODERATOR = "moderator"
    ARTIST = "artist"

    @property
    def role(self) -> Role:
        """The lowest role that may."""
        return Role([*Who].index(self))


_OTHER_WORDS = {
    "all": "everyone",
    "viewer": "everyone",
    "sub": "subscriber",
    "subs": "subscriber",
    "mod": "moderator",
    "mods": "moderator",
    "owner": "artist",
    "broadcaster": "artist",
}


class When(StrEnum):
    """Whether a command is answered at any time, or only while the stream runs."""

    ALWAYS = "always"
    LIVE = "live"


def _said(text: str, read: ValidationInfo) -> str:
    """Return a text that can be filled in; one that is kept is looked at where it is used."""
    if text and read.context != KEPT:
        read_template(text)
        if text[0] in "/.!":
            raise TemplateError(
                f"begins with {text[0]}, as a command does — begin with a word",
                "command-begins-as-command",
                sign=text[0],
            )
    return text


def _no_other(means: str, read: ValidationInfo) -> str:
    """Return what a command means, which is not to say another of these."""
    command, say, named = [*as_plain(means).split(), "", "", ""][:3]
    says = command.removesuffix("s") == SAY[0] and (say == SAY[1] or name_meant(say, {SAY[1]: SAY}))
    if says and read.context != KEPT:
        raise TemplateError(
            "no command calls another — write its text, or an alias for it",
            "command-is-no-meaning",
            command=named,
        )
    return means


def _folded(value: object) -> object:
    folded = value.strip().lower() if isinstance(value, str) else value
    return _OTHER_WORDS.get(folded, folded) if isinstance(folded, str) else folded


def _once(names: tuple[str, ...], read: ValidationInfo) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name != read.data.get("slug"))


Name = Annotated[
    str,
    StringConstraints(to_lower=True),
    of_form(
        r"[^\W_][\w-]{0,29}", "is no name — write letters, digits, - and _, up to 30, a letter or digit first"
    ),
]
Text = Annotated[
    str, AfterValidator(one_line), StringConstraints(max_length=MAX_CHARS), AfterValidator(_said)
]
Meant = Annotated[str, AfterValidator(one_line), StringConstraints(max_length=100), AfterValidator(_no_other)]
Seconds = Annotated[int, Field(ge=0, le=MAX_COOLDOWN)]


class CustomCommand(Document):
    """One command; its slug is its name for good, `aliases` are further ones.

    Where no slug can be what it was called, that is the first of the aliases.
    It `says` a text, or `means` one of the bot's own commands with words behind it, like "gear guitar".
    `cooldown` are the seconds between two answers, `user_cooldown` those between two to the same person.
    Each use adds one to its `counter`, which is one of the command's own name where the text has a {count}.
    """

    says: Text = ""
    means: Meant = ""
    aliases: Annotated[tuple[Name, ...], Field(max_length=MAX_ALIASES), AfterValidator(_once)] = ()
    who: Annotated[Who, BeforeValidator(_folded)] = Who.EVERYONE
    cooldown: Seconds = COOLDOWN
    user_cooldown: Seconds = 0
    when: Annotated[When, BeforeValidator(_folded)] = When.ALWAYS
    on: bool = True
    counter: Slug | Annotated[str, StringConstraints(max_length=0)] = ""

    @model_validator(mode="after")
    def _says_or_means_something(self) -> Self:
        if bool(self.says) == bool(self.means):
            raise ValueError('is to say something or to mean a command — write says = "…" or means = "gear"')
        return self

    @model_validator(mode="after")
    def _means_no_more_than_that(self, read: ValidationInfo) -> Self:
        if self.means and read.context != KEPT and any(each in OF_A_TEXT for each in self._set()):
            raise TemplateError(
                f"means a command, which has rights of its own — take out {', '.join(OF_A_TEXT)}",
                "command-means-only",
            )
        return self

    @property
    def name(self) -> str:
        """What it was called when it was written."""
        first = self.aliases[0] if self.aliases else self.slug
        made = as_slug(first)
        return first if made != first and re.fullmatch(rf"{made}(-\d+)?", self.slug) else self.slug

    @property
    def names(self) -> tuple[str, ...]:
        """What it goes by in chat."""
        return (self.slug, *self.aliases)

    @cached_property
    def template(self) -> Template:
        """The text as it is filled in.

        Raises:
            TemplateError: it was kept by a Woodshed that had another variable.
        """
        return read_template(self.says)

    @property
    def counts(self) -> str:
        """The counter to which a use adds one; '' for none."""
        return self.counter or (self.slug if self._uses("count") else "")

    @property
    def asks_twitch(self) -> bool:
        """Whether the text has something that Twitch is to be asked for."""
        return self._uses("title", "category")

    @property
    def takes_words(self) -> bool:
        """Whether the text has a place for what stands behind the command."""
        return self._uses("@to", *(name for name, variable in VARIABLES.items() if variable.typed))

    def _uses(self, *names: str) -> bool:
        try:
            return self.template.uses(*names)
        except TemplateError:  # which is told where it is used
            return False

    def settings(self) -> str:
        """Return how it is set, as it can be typed in chat; nothing of what is as it comes."""
        told = self._set()
        told["aliases"] = ",".join(each for each in self.aliases if each != self.name)
        return " ".join(f"{name}={value}" for name, value in told.items() if value != "")

    def _set(self) -> dict[str, Any]:
        """Return the settings that are not as they come."""
        return self.model_dump(mode="json", exclude_defaults=True, include=set(SETTINGS))


COMMANDS = DocumentKind(
    name="command",
    file="commands.toml",
    table="commands",
    schema=CustomCommand,
    called=lambda command: command.names,
    says=lambda command: (command.says,),
    typed=lambda command: command.names,
    slug_from=SlugFrom.TYPED,
    at_rest={"on": False},
)

SETTINGS = tuple(name for name in CustomCommand.model_fields if name not in {"slug", "says", "means", "on"})
"""The fields that can be set in chat."""
