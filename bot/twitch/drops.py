"""Why Twitch drops a line that it took (`is_sent: false`), and what a person can do about it."""

DUPLICATE = "msg_duplicate"
TOO_FAST = "msg_ratelimit"

_ASK_FOR_ROLE = "make the bot a moderator of the channel: `/mod` and its name"
_MENDS = {
    DUPLICATE: f"nothing: it is said in other words; to be spared that, {_ASK_FOR_ROLE}",
    TOO_FAST: f"nothing: the bot is silent for a while; to let it say more, {_ASK_FOR_ROLE}",
    "msg_rejected": "look for the words in the channel's blocked terms and AutoMod, or change them"
    " in the voice file",
    "channel_settings": "look for the words in the channel's blocked terms, or change them in the voice file",
    "automod_held": "let the line through in the moderation view, or change the words in the voice file",
    "user_warned": "sign in at twitch.tv as the bot and acknowledge the warning",
    "msg_banned": "lift the ban of the bot in the channel",
    "msg_timedout": "lift the time-out of the bot in the channel, or wait for its end",
}
"""By code. Twitch publishes no list; these are known from its answers and dev.twitch.tv/docs/chat/irc."""


def mend(code: str) -> str:
    """Return what a person can do about lines dropped with this code.

    The codes that are not known are mostly settings of the chat, which moderators are spared.
    """
    return _MENDS.get(code, _ASK_FOR_ROLE)
