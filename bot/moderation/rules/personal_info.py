"""Personal data: mail, postal and network addresses, numbers of phones and accounts, names at messengers."""

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, StringConstraints

from bot.domain.documents.document import Entries
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.own_places import may_tell_a_place, own_homes, own_schools
from bot.moderation.rules.personal_forms import (
    PersonalInfoMatch,
    bank_accounts,
    handles,
    ip_addresses,
    is_own,
    mail_addresses,
    phone_numbers,
    postal_addresses,
)
from bot.moderation.verdict import RuleMatch

PersonalInfoKind = Literal["mail", "phone", "address", "ip", "bank", "handle", "school", "home"]
Allowed = Annotated[str, StringConstraints(to_lower=True, min_length=1)]

_MAYBE = re.compile(r"[@\d_(\[{]")
"""Without any of these, or a spoken "dot", there is no personal data in a line."""
_DIGIT = re.compile(r"\d")


class Finder(NamedTuple):
    """How a kind of personal data is found, and how many digits it has at least.

    What is `own` is found where somebody tells it of themselves, and nowhere else.
    """

    find: Callable[[str], Iterator[PersonalInfoMatch]]
    digits: int = 0
    own: bool = False


_FINDERS: dict[PersonalInfoKind, Finder] = {
    "mail": Finder(mail_addresses),
    "phone": Finder(phone_numbers, digits=7),
    "address": Finder(postal_addresses, digits=1),
    "ip": Finder(ip_addresses),
    "bank": Finder(bank_accounts, digits=10),
    "handle": Finder(handles),
    "school": Finder(own_schools, own=True),
    "home": Finder(own_homes, own=True),
}
_OF_PLACES = frozenset(kind for kind, finder in _FINDERS.items() if finder.own)


class PersonalInfo(RuleKind):
    """Stops personal data, whosoever it is.

    `find` are the kinds of data to look for. `allow` are those that anybody may post, such as the artist's
    address for bookings, and places that everybody knows. What is certain has check digits, or is an address
    with its town and a word of whose it is; an address with neither of the two is put before a human.
    `whose` keeps to what somebody tells as their own ("my number is …"), or to all else.
    """

    kind: Literal["personal_info"] = "personal_info"
    find: Annotated[tuple[PersonalInfoKind, ...], Field(min_length=1)] = tuple(_FINDERS)
    allow: Entries[Allowed] = ()
    whose: Literal["all", "own", "others"] = "all"

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the first personal data in the line, what is surest before anything else; else None."""
        text = line.text
        places = not _OF_PLACES.isdisjoint(self.find) and may_tell_a_place(text.low)
        if not places and not _MAYBE.search(text.plain) and "dot" not in text.low:
            return None
        digits = len(_DIGIT.findall(text.plain))
        found = [
            each
            for kind in self.find
            if digits >= _FINDERS[kind].digits
            for each in _FINDERS[kind].find(text.plain)
            if text.plain[each.start : each.end].lower() not in self.allow
            and self._is_meant(_FINDERS[kind], text.plain[: each.start])
        ]
        if not found:
            return None
        first = min(found, key=lambda each: (-each.certainty, each.start))
        return RuleMatch(text.quote(first.start, first.end), first.certainty)

    def _is_meant(self, finder: Finder, before: str) -> bool:
        return self.whose == "all" or (finder.own or is_own(before)) is (self.whose == "own")
