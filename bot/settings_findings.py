"""What is to be said of the settings before an evening: what is wrong, missing, or looks wrong."""

import re
from collections.abc import Sequence

from bot.domain.operation.finding import Finding, Grade
from bot.env_file import ENV_PREFIX
from bot.errors import Fault
from bot.settings import Settings, missing

_CLIENT_ID_FORM = re.compile(r"[a-z0-9]{30}")
"""As every ID in Twitch's console and in its documentation is; it promises no form."""

_COMMON_BEGINNING = re.compile(r"[\w:;()?]+|(.)\1+")
"""Words, smileys, questions, and what is typed twice."""


def settings_findings(settings: Settings, faults: Sequence[Fault], *, waits: bool = False) -> list[Finding]:
    """Return what is to be said of the settings: the faults that reading them found, and what looks wrong.

    Where a bot that runs `waits` to be set up, what is still empty is asked for at its pages.
    """
    subjects = {f"{ENV_PREFIX}CLIENT_ID": "client ID", f"{ENV_PREFIX}CHANNEL": "channel"}
    told = {fault.place for fault in faults}
    found = {name: _set(settings, name) for name in subjects if name not in told}
    lacking = missing(settings, faults)
    empty = [
        Finding(subjects.get(each.place, "settings"), Grade.BROKEN, f"{each.place} {each.says}", each.mend)
        for each in lacking
    ]
    left = [finding for name, finding in found.items() if name not in {each.place for each in lacking}]
    return [*(() if waits else empty), *left, _prefix(settings.prefix), *_muted(settings)]


def _set(settings: Settings, name: str) -> Finding:
    if name.endswith("CHANNEL"):
        return Finding("channel", Grade.WELL, settings.channel)
    if not settings.meets_twitch or _CLIENT_ID_FORM.fullmatch(settings.client_id):
        return Finding("client ID", Grade.WELL, "set")
    mend = "copy it anew from dev.twitch.tv/console: it has 30 small letters and digits"
    return Finding("client ID", Grade.WANTING, f"{settings.client_id!r} looks wrong", mend)


def _prefix(prefix: str) -> Finding:
    if not _COMMON_BEGINNING.fullmatch(prefix):
        return Finding("prefix", Grade.WELL, f"commands are like {prefix}help")
    mend = "set WOODSHED_PREFIX to a sign that lines seldom begin with, like !, or leave it out"
    return Finding("prefix", Grade.WANTING, f"{prefix!r} looks wrong: people begin lines with it", mend)


def _muted(settings: Settings) -> list[Finding]:
    """Return what is to be said where the artist is named as another bot: nothing where that is not so."""
    if settings.channel not in settings.other_bots():
        return []
    says = f"{ENV_PREFIX}BOTS names {settings.channel}, the artist: no command of theirs is heard"
    return [Finding("other bots", Grade.BROKEN, says, f"take {settings.channel} out of {ENV_PREFIX}BOTS")]
