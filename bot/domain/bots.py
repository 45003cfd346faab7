"""Accounts that are other bots: they are judged like anybody, and otherwise passed over."""

from collections.abc import Container

from bot.domain.message import Message

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


def is_bot(message: Message, more: Container[str] = ()) -> bool:
    """Tell whether a line is another bot's: by Twitch's badge, by its login, or by those that are named."""
    return message.bot_badge or message.chatter.login in KNOWN_BOTS or message.chatter.login in more
