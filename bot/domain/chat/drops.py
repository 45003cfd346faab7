"""Why Twitch drops a line that it took (`is_sent: false`), and what a person can do about it."""

DUPLICATE = "msg_duplicate"
TOO_FAST = "rate_limited"
BANNED = "user_banned"
"""By its reference Twitch does not even take a line of who is banned (403); others saw this code."""

MANY_DROPS = 3
"""Lines in a row that are dropped, before it is worth telling though another one may be shown."""

_ALSO_CALLED = {
    "duplicate_message": DUPLICATE,
    "msg_banned": BANNED,
    "msg_channel_suspended": "channel_suspended",
    "msg_emoteonly": "emote_only_mode",
    "msg_followersonly": "followers_only_mode",
    "msg_followersonly_followed": "followers_only_mode",
    "msg_followersonly_zero": "followers_only_mode",
    "msg_r9k": "unique_mode",
    "msg_ratelimit": TOO_FAST,
    "msg_rejected_mandatory": "channel_settings",
    "msg_slowmode": "slow_mode",
    "msg_subsonly": "subs_only_mode",
    "msg_timedout": "user_timed_out",
}
"""Other names of the same reasons, most of them IRC's (dev.twitch.tv/docs/chat/irc, msg-id of NOTICE)."""

_ROLE = "make the bot a moderator of the channel: `/mod` and its name"
_MODE = f"moderators are spared this: {_ROLE}; or switch the mode off in the settings of the chat"
_MENDS = {
    DUPLICATE: f"nothing: it is said in other words; to be spared that, {_ROLE}",
    TOO_FAST: f"nothing: the bot is silent for a while; to let it say more, {_ROLE}",
    BANNED: "lift the ban of the bot in the channel: `/unban` and its name",
    "user_timed_out": "wait for the end of the bot's time-out, or lift it: `/untimeout` and its name",
    "user_warned": "sign in at twitch.tv as the bot and acknowledge the warning",
    "banned_phone_alias": "an account with the bot's telephone number is banned in the channel: lift its ban,"
    " or give the bot a number of its own at twitch.tv",
    "channel_suspended": "see at twitch.tv why the channel is suspended; until then nobody is shown there",
    "slow_mode": _MODE,
    "subs_only_mode": _MODE,
    "emote_only_mode": _MODE,
    "followers_only_mode": _MODE,
    "unique_mode": _MODE,
    "msg_rejected": "look for the words in the channel's blocked terms and AutoMod, or change them"
    " in the voice file",
    "channel_settings": "look for the words in the channel's blocked terms, or change them in the voice file",
    "automod_held": "let the line through in the moderation view, or change the words in the voice file",
    "send_error": "nothing: Twitch could not send it; if that goes on, status.twitch.com may know more",
}
"""By code. Twitch publishes no list and changes it; these were seen in its answers (open reports at
github.com/twitchdev/issues, and what bots wrote down that many people use)."""

_UNKNOWN = f"this reason is new to the bot: read what Twitch says; moderators are spared most, so {_ROLE}"

_SHUT_OUT = frozenset(
    {
        BANNED,
        "user_timed_out",
        "user_warned",
        "banned_phone_alias",
        "channel_suspended",
        "subs_only_mode",
        "emote_only_mode",
        "followers_only_mode",
    }
)
"""What keeps every line out, whatever its words, until a person changes something or time has passed."""


def is_duplicate(code: str) -> bool:
    """Tell whether a line was dropped because it was said before."""
    return _settled(code) == DUPLICATE


def is_too_fast(code: str) -> bool:
    """Tell whether a line was dropped because there were too many."""
    return _settled(code) == TOO_FAST


def shuts_out(code: str) -> bool:
    """Tell whether no other line would have been shown either."""
    return _settled(code) in _SHUT_OUT


def mend(code: str) -> str:
    """Return what a person can do about lines dropped with this code, whichever of its names it has."""
    return _MENDS.get(_settled(code), _UNKNOWN)


def _settled(code: str) -> str:
    return _ALSO_CALLED.get(code, code)
