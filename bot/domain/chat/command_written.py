"""A command as an artist or a moderator writes it in chat: settings like cooldown=30, then the text."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from pydantic import ValidationError

from bot.domain.chat.command_name import as_name, taken_by
from bot.domain.chat.custom_command import NO_SLUG, OF_A_TEXT, SETTINGS, CustomCommand, When, Who, as_slug
from bot.domain.documents.slug import slug_for
from bot.domain.words.chat_text import MAX_CHARS
from bot.domain.words.naming import slip_of
from bot.domain.words.template import TemplateError
from bot.domain.words.typed_command import as_plain
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines("command-too-long: most", "command-says-nothing", "command-bad-setting: example")

_SHORT = {"-a": "aliases", "-alias": "aliases", "-cd": "cooldown", "-ul": "who", "-userlevel": "who"}
"""What other bots call some of the fields."""

_OPTIONS = {name: name for name in SETTINGS} | _SHORT
"""The fields that can be set in chat, by the words for them."""

_OPTION = re.compile(r"(-?[a-z_]+)=(\S*)")

_EXAMPLES = {
    "aliases": "aliases=dc,server",
    "who": f"who={'|'.join(Who)}",
    "cooldown": "cooldown=30",
    "user_cooldown": "user_cooldown=60",
    "when": f"when={'|'.join(When)}",
    "counter": "counter=misses",
}


def new_command(
    name: str, words: Sequence[str], prefix: str, taken: set[str], built_in: Collection[str] = ()
) -> CustomCommand:
    """Return a new command by its name and the words behind that: settings like cooldown=30, then the text.

    `taken` are the names of others, `built_in` those of the bot's own, which hide what is called alike.

    Raises:
        Refusal: something of it cannot be so.
    """
    slug = slug_for(as_slug(name), taken)
    if slug != name and taken_by(slug, built_in):
        slug = slug_for(NO_SLUG, taken)
    begun = {"slug": slug, "aliases": [] if slug == name else [name]}
    return _checked(begun | _told(words, prefix, begun["aliases"]))


def changed(command: CustomCommand, words: Sequence[str], prefix: str) -> CustomCommand:
    """Return a command with other settings, another text, or both.

    Raises:
        Refusal: something of it cannot be so.
    """
    told = _told(words, prefix, [command.name])
    if not told:
        raise Refusal("command-says-nothing")
    held = command.model_dump(exclude={*OF_A_TEXT} if told.get("means", command.means) else None)
    return _checked(held | told)


def _told(words: Sequence[str], prefix: str, aliases: Sequence[str]) -> dict[str, Any]:
    """Return the fields that somebody told; a text that begins as a command means that."""
    told: dict[str, Any] = {}
    rest = list(words)
    while rest and (option := _OPTION.fullmatch(rest[0].lower())) and (field := _field(option[1])):
        told[field] = option[2]
        if field == "aliases":
            told[field] = [*aliases, *filter(None, (as_name(each, prefix) for each in option[2].split(",")))]
        rest.pop(0)
    text = " ".join(rest)
    if as_plain(text).startswith(as_plain(prefix)):
        told |= {"means": text[len(prefix) :].strip(), "says": ""}
    elif text:
        told |= {"says": text, "means": ""}
    return told


def _field(name: str) -> str:
    """Return the field that a setting's name means; '' where it is the beginning of a text.

    Raises:
        Refusal: it is a setting with a slip in it, which as a text would say what nobody meant to.
    """
    if name not in _OPTIONS and (near := slip_of(name, _EXAMPLES)):
        raise Refusal("command-bad-setting", example=_EXAMPLES[near])
    return _OPTIONS.get(name, "")


def name_first(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return the name of a command and what else was typed, also where settings stand before the name."""
    found = (_OPTION.fullmatch(each.lower()) for each in words)
    at = next((number for number, each in enumerate(found) if not each or each[1] not in _OPTIONS), 0)
    return words[at], [*words[:at], *words[at + 1 :]]


def _checked(fields: dict[str, Any]) -> CustomCommand:
    try:
        return CustomCommand.model_validate(fields)
    except ValidationError as error:
        raise _refused(error) from None


def _refused(error: ValidationError) -> Refusal:
    """Return what is said in chat of the first thing that cannot be so."""
    first = error.errors()[0]
    cause = first.get("ctx", {}).get("error")
    field = str(first["loc"][0]) if first["loc"] else ""
    if isinstance(cause, TemplateError):
        return Refusal(cause.line, **cause.gaps)
    if field in _EXAMPLES:
        return Refusal("command-bad-setting", example=_EXAMPLES[field])
    if field in {"says", "means"}:
        return Refusal("command-too-long", most=MAX_CHARS)
    return Refusal("command-says-nothing")
