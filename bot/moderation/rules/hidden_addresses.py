"""Web addresses whose dot is hidden: apart, in brackets, as a word or another sign, or left out."""

import re
from collections.abc import Container, Iterator
from enum import Enum, auto
from typing import NamedTuple

from bot.moderation.everyday import Everyday
from bot.moderation.letters import as_latin, unleeted
from bot.moderation.normalize import JOINER
from bot.moderation.rules.addresses import PUNCTUATION, Address, ends_mail

_BLANK = rf"[\s{JOINER}]"
_BULLETS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb\u25cf\u06d4"
_DOT = r"(?: d[o0]tt? | punkt | punto | ponto | point | nokta | точка )"
_ENDING = rf"""
    (?P<ending> (?: [^\W_] {JOINER}? ){{2,}}+ ) (?! [\w-] )
    (?= {_BLANK}*+ (?P<next> [^\W\d_]*+ ) )
"""
_STOP = re.compile(rf"[\s{JOINER}(\[{{<*][.,]|\.{_BLANK}|,\w")
_SIGNS = (
    *("dot", "d0t", "punkt", "punto", "ponto", "point", "nokta", "точка", "www", "http", "space"),
    *_BULLETS,
)
_ASCII_SIGNS = tuple(filter(str.isascii, _SIGNS))
"""One of these a line has at least that hides a dot, besides full stops and commas."""
_HIDDEN_DOT = re.compile(
    rf"""(?x)
    (?: (?P<BRACKETED> [(\[{{<*] {_BLANK}*+ (?: [.,{_BULLETS}] | {_DOT} ) {_BLANK}*+ [)\]}}>*] {_BLANK}*+ )
      | (?P<WORD> (?<={_BLANK}) {_DOT} {_BLANK}++ | [-_] {_DOT} [-_] )
      | (?P<BULLET> [{_BULLETS}] {_BLANK}*+ )
      | (?P<BEFORE> (?<={_BLANK}) [.,] (?=\w) )
      | (?P<APART> (?<={_BLANK}) [.,] {_BLANK}++ )
      | (?P<BEHIND> (?<=[^\s{JOINER}.,]) \. {_BLANK}++ )
      | (?P<COMMA> (?<=\w) , )
    )
    {_ENDING}
    """
)
_LEFT_OUT = re.compile(rf"(?x) (?P<NONE> {_BLANK}++ ) {_ENDING}")
_TELLS_OF_ONE = re.compile(
    rf"(?x) \b (?: add | put | insert | minus | no | without | remove ) {_BLANK}"
    rf"(?: (?: the | a | any ) {_BLANK} )? (?: {_DOT} | spaces? ) \b"
)
"""Who leaves the dot out says so: 'add the dot', 'without the spaces'."""
_MAX_LEAD = 10
"""Characters that are looked at for a 'https://' before a name."""
_LEADS = re.compile(rf"(?<![^\W_])(?:www|https?)[\s{JOINER}:/]*$")
_NAME_AT_END = re.compile(rf"(?<![^{PUNCTUATION}])[^{PUNCTUATION}]++$")
_MIN_MEANT = 3
"""Letters of an ending that is known through its disguise: two of them are often a word."""
_MAX_NAME = 130
"""Characters of a name that are looked at: the 63 of a label, spelled out."""


class Hiding(Enum):
    """How a dot is hidden: where it stands, or what stands for it."""

    BRACKETED = auto()
    WORD = auto()
    BULLET = auto()
    BEFORE = auto()
    APART = auto()
    BEHIND = auto()
    COMMA = auto()
    NONE = auto()


class HiddenAddress(NamedTuple):
    """An address with a hidden dot, how it is hidden, and the word that follows, if one does."""

    address: Address
    hiding: Hiding
    next: str

    @property
    def apart(self) -> bool:
        """Whether the dot ends no sentence."""
        return self.hiding not in {Hiding.BEHIND, Hiding.COMMA}


def meant_ending(label: str, endings: Container[str]) -> str:
    """Return which of the `endings` a label is meant as, look-alike letters and digits read as letters."""
    if label in endings:
        return label
    latin = label if label.isascii() else as_latin(label)
    read = (each for each in (latin, *unleeted(latin)) if len(each) >= _MIN_MEANT and each in endings)
    return next(read, label)


def hidden_addresses(low: str, endings: Container[str], everyday: Everyday) -> Iterator[HiddenAddress]:
    """Yield what may be an address with a hidden dot: `name . com`, `name(.)com`, `www name com`.

    `low` is folded text with its joiners; only addresses with one of the `endings` are looked for. What is
    known of `everyday` words tells where the word "dot" is one.
    """
    stops = ("." in low or "," in low) and _STOP.search(low)
    if not (stops or any(map(low.__contains__, _ASCII_SIGNS if low.isascii() else _SIGNS))):
        return
    for match in _HIDDEN_DOT.finditer(low):
        yield from (each for each in _address(low, match, endings) if not _is_a_dot(each, everyday))
    told = bool(_TELLS_OF_ONE.search(low))
    if told or "www" in low or "http" in low:
        for match in _LEFT_OUT.finditer(low):
            yield from (each for each in _address(low, match, endings) if told or _is_led(low, each))


def _is_led(low: str, found: HiddenAddress) -> bool:
    """Tell whether 'www' or 'https' stands before a name."""
    first = found.address.start
    return bool(_LEADS.search(low, max(0, first - _MAX_LEAD), first))


def _address(low: str, match: re.Match[str], endings: Container[str]) -> Iterator[HiddenAddress]:
    ending = meant_ending(match["ending"].replace(JOINER, ""), endings)
    if ending not in endings:
        return
    name, first = _name_before(low, match.start())
    label = name.replace(JOINER, "").strip("-_.")
    if label and not ends_mail(low, first):
        address = Address(first, match.end("ending"), f"{label}.{ending}")
        yield HiddenAddress(address, _hiding(match), match["next"])


def _is_a_dot(found: HiddenAddress, everyday: Everyday) -> bool:
    """Tell whether the word "dot" is meant as one: 'that polka dot top', 'the red dot live on air'."""
    return found.hiding is Hiding.WORD and everyday.precedes_dot(found.address.host.rpartition(".")[0])


def _hiding(match: re.Match[str]) -> Hiding:
    return next(Hiding[name] for name, found in match.groupdict().items() if found and name.isupper())


def _name_before(low: str, dot: int) -> tuple[str, int]:
    """Return what may be a name before a dot that may stand apart, and where it begins."""
    before = low[max(0, dot - _MAX_NAME) : dot]
    name = _NAME_AT_END.search(before.rstrip(f" {JOINER}").rpartition(" ")[2])
    if not name:
        return "", dot
    return name[0], low.rindex(name[0], 0, dot)
