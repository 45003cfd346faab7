"""Personal data: mail, postal and network addresses, numbers of phones and accounts, names at messengers."""

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.domain.document import Entries
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.personal_forms import (
    PersonalInfoMatch,
    bank_accounts,
    handles,
    ip_addresses,
    mail_addresses,
    phone_numbers,
    postal_addresses,
)
from bot.moderation.verdict import RuleMatch

PersonalInfoKind = Literal["mail", "phone", "address", "ip", "bank", "handle"]
Allowed = Annotated[str, StringConstraints(to_lower=True, min_length=1)]

# Without any of these there is none of them in a line.
_MAYBE = re.compile(r"[@\d_]|::|[(\[{ ][aA][tT][)\]} ]")
_FINDERS: dict[PersonalInfoKind, Callable[[str], Iterator[PersonalInfoMatch]]] = {
    "mail": mail_addresses,
    "phone": phone_numbers,
    "address": postal_addresses,
    "ip": ip_addresses,
    "bank": bank_accounts,
    "handle": handles,
}


class PersonalInfo(RuleKind):
    """Stops personal data, whosoever it is.

    `find` are the kinds of data to look for. `allow` are those that anybody may post, such as the artist's
    address for bookings, and places that everybody knows. A postal address by itself, with no town and no
    word of whose it is, is put before a human.
    """

    kind: Literal["personal_info"] = "personal_info"
    find: Annotated[tuple[PersonalInfoKind, ...], Field(min_length=1)] = tuple(_FINDERS)
    allow: Entries[Allowed] = ()

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the first personal data in the line, something sure before anything else; else None."""
        text = line.text
        if not _MAYBE.search(text.plain):
            return None
        found = [
            each
            for kind in self.find
            for each in _FINDERS[kind](text.plain)
            if text.plain[each.start : each.end].lower() not in self.allow
        ]
        if not found:
            return None
        first = min(found, key=lambda each: (not each.sure, each.start))
        certainty = Certainty.LIKELY if first.sure else Certainty.POSSIBLE
        return RuleMatch(text.quote(first.start, first.end), certainty)
