"""Text with variables in braces, like 'Hello {user}': read once, when it is saved, and filled in once."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from bot.domain.words.chat_text import fit
from bot.domain.words.typed_command import as_seen
from bot.domain.words.variable import VARIABLES, TemplateContext, Variable
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    command-unclosed
    command-unknown-variable: variable near
    command-bad-variable: variable example
    command-begins-with-typed: variable
    """
)

_BRACES = re.compile(r"\{([^{}]*)\}|\{")

_ALIKE = 60
"""How alike (0 to 100) a name and a variable must be for that to be meant."""


class TemplateError(ValueError):
    """What is wrong with such a text, as who edits a file reads it; `line` and `gaps` tell it in chat."""

    def __init__(self, says: str, line: str, **gaps: str) -> None:
        super().__init__(says)
        self.line = line
        self.gaps = gaps


class Gap(NamedTuple):
    """A variable in a text, with what was read behind its name; without a `default` it needs a value."""

    name: str
    variable: Variable
    argument: Any
    default: str | None

    @property
    def is_own(self) -> bool:
        """Whether what is filled in is the artist's or the bot's, and not a viewer's."""
        return not (self.variable.typed or self.variable.name)

    def filled(self, scene: TemplateContext) -> str:
        """Return what it is in a scene.

        Raises:
            Refusal: there is nothing of the kind, and no default.
        """
        value = self.variable.fill(scene, self.argument)
        if value not in (None, ""):
            return str(value)
        if self.default is None:
            raise Refusal(self.variable.lacking)
        return self.default


class Filled(NamedTuple):
    """A chat line, and its `own` part: the same without what is a viewer's."""

    line: str
    own: str


class Template(NamedTuple):
    """A text that was read: words and gaps, in their order."""

    parts: tuple[str | Gap, ...]

    def filled(self, scene: TemplateContext) -> Filled:
        """Return the text in a scene; what was filled in is not read again.

        Raises:
            Refusal: a variable has neither value nor default there.
        """
        said = [
            (part, True) if isinstance(part, str) else (part.filled(scene), part.is_own)
            for part in self.parts
        ]
        return Filled(_line(each for each, _ in said), _line(each for each, own in said if own))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The variables in it."""
        return tuple(part for part in self.parts if not isinstance(part, str))

    def uses(self, *names: str) -> bool:
        """Tell whether it has one of these variables."""
        return any(gap.name in names for gap in self.gaps)


def read_template(text: str) -> Template:
    """Return a text as it is filled in.

    Raises:
        TemplateError: a variable is not known or not closed, or a viewer's words would begin the line.
    """
    parts: list[str | Gap] = []
    end = 0
    for found in _BRACES.finditer(text):
        if found[1] is None:
            raise TemplateError(
                "a { has no } behind it — a { begins a variable, and none stands in another",
                "command-unclosed",
            )
        parts += [text[end : found.start()], _gap(found[1])]
        end = found.end()
    template = Template(tuple(part for part in (*parts, text[end:]) if part))
    _expect_own_beginning(template)
    return template


def _line(said: Iterable[str]) -> str:
    return fit(as_seen("".join(said)))


def _gap(inside: str) -> Gap:
    head, bar, default = inside.partition("|")
    name, _, argument = head.strip().partition(" ")
    variable = VARIABLES.get(name.lower())
    if variable is None:
        raise _unknown(name)
    if variable.bars:
        argument, bar = argument + bar + default, ""
    try:
        read = variable.argument(argument.strip())
    except (ValueError, KeyError, OSError):  # the last two are of a zone that is none
        example = f"{{{variable.example or name.lower()}}}"
        raise TemplateError(
            f"{{{inside}}} cannot be read — write it like {example}",
            "command-bad-variable",
            variable=f"{{{inside}}}",
            example=example,
        ) from None
    return Gap(name.lower(), variable, read, default.strip() if bar else None)


def _unknown(name: str) -> TemplateError:
    near = process.extractOne(name.lower(), list(VARIABLES), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    meant = f"{{{near[0]}}}" if near else ""
    return TemplateError(
        f"there is no variable {{{name}}} — "
        + (f"did you mean {meant}?" if meant else f"there are {', '.join(VARIABLES)}"),
        "command-unknown-variable",
        variable=f"{{{name}}}",
        near=meant or "none",
    )


def _expect_own_beginning(template: Template) -> None:
    """Refuse a text in which a viewer's words may stand before the first letter, digit or sure value."""
    for part in template.parts:
        if isinstance(part, str):
            if any(map(str.isalnum, part)):
                return
        elif part.variable.typed:
            raise TemplateError(
                f"{{{part.name}}} begins the line — put a word before it, so that nobody makes the bot"
                " speak a command",
                "command-begins-with-typed",
                variable=f"{{{part.name}}}",
            )
        elif part.variable.sure:
            return
