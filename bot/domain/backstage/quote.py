"""Quotes of the practice stream: what somebody said there, by a number that is for ever."""

import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, StringConstraints, ValidationError, model_validator
from rapidfuzz import fuzz, process

from bot.domain.documents.document_kind import Document, DocumentKind, Group, SlugFrom
from bot.domain.words.chat_text import one_line
from bot.domain.words.folding import folded_words
from bot.domain.words.naming import ARTICLES
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.plain_words import of_form

LINES = lines(
    """
    quote-says-nothing
    quote-too-long: most
    """
)

MAX_SAYS, MAX_BY = 350, 40
"""Characters of a quote and of who said it: with its number it is one line of chat."""

MAX_NAME_WORDS = 3
"""Words behind a dash that may be a name: "Juniper Vale", and no more of what was said."""

_AT = dict.fromkeys(map(ord, "@\uff20\ufe6b"))
"""The sign that points at people, also of full and small width: whoever is quoted is not called."""

_BEGUN, _ENDED = '"“„”«»', '"”“»«'
_BEHIND_A_DASH = re.compile(r"(.*\S)\s+[-–—]+\s*([^\s–—-].*)")

# How well a word that was asked for and one of a quote go together, from 0 to 100.
_NEAR = 80  # of all words, on average
_BEGINS = 95  # "metro" for metronome
_MIN_BEGUN = 3  # letters of such a beginning


def pointing_at_nobody(value: object) -> object:
    """Return a text without the sign that points at people."""
    return value.translate(_AT) if isinstance(value, str) else value


Number = Annotated[str, of_form(r"[1-9][0-9]{0,8}", "is no number — write one like 12")]
Words = Annotated[str, BeforeValidator(pointing_at_nobody), AfterValidator(one_line)]


class Quote(Document):
    """What was said, and `by` whom; the slug is its number, and one that says nothing was taken out."""

    slug: Number
    says: Annotated[Words, StringConstraints(max_length=MAX_SAYS)] = ""
    by: Annotated[Words, StringConstraints(max_length=MAX_BY)] = ""

    @model_validator(mode="after")
    def _says_what_somebody_said(self) -> Self:
        if self.by and not self.says:
            raise ValueError("is by somebody who says nothing — write what was said, or take by out")
        return self


QUOTES = DocumentKind(
    name="quote",
    file="quotes.toml",
    table="quotes",
    schema=Quote,
    called=lambda quote: (f"#{quote.slug}",),
    says=lambda quote: (quote.says, quote.by),
    remains=lambda quote: Quote(slug=quote.slug),
    said_by=lambda quote: quote.by,
    slug_from=SlugFrom.NUMBER,
    group=Group.TOLD,
)


def new_quote(words: Sequence[str], taken: Iterable[str]) -> Quote:
    """Return a quote of the next number, by its words and a dash with the name of who said them, if any.

    Raises:
        Refusal: it says nothing, or too much.
    """
    says, by = _parted(" ".join(words))
    number = max(map(int, taken), default=0) + 1
    try:
        quote = Quote(slug=str(number), says=_unmarked(says), by=by)
    except ValidationError:
        raise Refusal("quote-too-long", most=MAX_SAYS) from None
    if not quote.says:
        raise Refusal("quote-says-nothing")
    return quote


def _parted(text: str) -> tuple[str, str]:
    """Return what was said and by whom: a login, a name, or two or three words that are written as one."""
    found = _BEHIND_A_DASH.fullmatch(text)
    names = found[2].translate(_AT).split() if found else []
    is_one = len(names) == 1 and not names[0].isdecimal()
    if found and (is_one or (len(names) <= MAX_NAME_WORDS and all(each[0].isupper() for each in names))):
        return found[1], " ".join(names)
    return text, ""


def _unmarked(text: str) -> str:
    """Return a text without the quotation marks around it, as the answer has its own."""
    inside = text[1:-1].strip()
    around = len(text) > 1 and text[0] in _BEGUN and text[-1] in _ENDED
    return inside if around and not set(_BEGUN) & set(inside) else text


def with_words(ask: str, quotes: Iterable[Quote]) -> list[Quote]:
    """Return the quotes that have the words of an ask best, accents and typos aside; none where none is near.

    The name of who said it is one of a quote's words.
    """
    asked = folded_words(ask)
    asked = [word for word in asked if word not in ARTICLES] or asked
    scored = [(_likeness(asked, folded_words(f"{each.says} {each.by}")), each) for each in quotes]
    best = max((score for score, _ in scored), default=0)
    return [each for score, each in scored if score == best >= _NEAR]


def _likeness(asked: Sequence[str], words: Sequence[str]) -> float:
    return sum(_nearest(word, words) for word in asked) / len(asked) if asked else 0


def _nearest(word: str, words: Sequence[str]) -> float:
    near = process.extractOne(word, words, scorer=fuzz.ratio)
    begins = len(word) >= _MIN_BEGUN and any(each.startswith(word) for each in words)
    return max(near[1] if near else 0, _BEGINS if begins else 0)
