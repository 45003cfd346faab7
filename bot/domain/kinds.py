"""All that a person authors, by kind; what one refers to comes before it."""

from typing import Any

from bot.domain.announcements import ANNOUNCEMENTS
from bot.domain.custom_command import COMMANDS
from bot.domain.document_kind import DocumentKind
from bot.domain.gear import GEAR
from bot.domain.routine import ROUTINES

KINDS: tuple[DocumentKind[Any], ...] = (GEAR, ROUTINES, COMMANDS, ANNOUNCEMENTS)
"""The kinds; import, export and the catalogue know no other list of them."""
