"""A cover or duet of one's own that is spoken of in a line, and is no advert."""

from bot.moderation.line import Line, found_in
from bot.moderation.policy_file import ADVERTS, COVERS
from bot.moderation.rules.addresses import plain_addresses
from bot.moderation.verdict import RuleMatch


def own_cover_in(line: Line) -> RuleMatch | None:
    """Return what a line says of a cover of its writer's own; None for a command, a link and an advert.

    It is possible where the cover is merely spoken of, and likely where somebody would show it or asks
    after it.
    """
    if COVERS not in line.hits or ADVERTS in line.hits or line.is_command:
        return None
    return None if any(plain_addresses(line.text.plain)) else found_in(line, [COVERS])
