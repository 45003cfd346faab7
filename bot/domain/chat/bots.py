"""Accounts that are other bots: they are judged as VIPs, and otherwise passed over."""

from collections.abc import Iterable

from bot.domain.chat.message import Message

KNOWN_BOTS = frozenset(
    {
        "blerp",
        "botrixoficial",
        "coebot",
        "creatisbot",
        "deepbot",
        "fossabot",
        "frostytoolsdotcom",
        "kofistreambot",
        "moobot",
        "nightbot",
        "own3d",
        "phantombot",
        "playwithviewersbot",
        "pokemoncommunitygame",
        "pretzelrocks",
        "rainmaker",
        "sery_bot",
        "songlistbot",
        "soundalerts",
        "streamelements",
        "streamlabs",
        "streamstickers",
        "tangiabot",
        "wizebot",
        "wzbot",
    }
)
"""Logins of chat bots that are met in many channels; the setting `bots` adds others."""

COMMANDS = frozenset(
    {"ai", "cleanup", "dono", "game", "mods", "module", "play", "poll", "so", "timer", "title", "vod", "vote"}
)
"""Commands of widely used bots, as they come, that look like slips of ours, or like words of questions.

They are PhantomBot's (`registerChatCommand` in github.com/PhantomBot/PhantomBot), Nightbot's
(docs.nightbot.tv) and StreamElements' (docs.streamelements.com).
"""


def is_for_another(command: str) -> bool:
    """Tell whether a command is for another bot, whatever it is a slip for here."""
    return command in COMMANDS


class Bots:
    """Who is another bot: the known ones, those that are named, and whoever writes with Twitch's badge."""

    def __init__(self, more: Iterable[str] = ()) -> None:
        self._logins = {*KNOWN_BOTS, *more}

    def __contains__(self, login: str) -> bool:
        """Tell whether a login is a bot's, as far as that is known."""
        return login in self._logins

    def wrote(self, message: Message) -> bool:
        """Tell whether a line is another bot's."""
        if message.bot_badge:
            self._logins.add(message.chatter.login)
        return message.chatter.login in self
