"""How strict chat is: its settings, whom they keep out, and Shield Mode."""

from collections.abc import Container
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.rehearsal.chat import TRUSTED, Dropped, RefusedError, Role, User

# dev.twitch.tv/docs/api/reference/#update-chat-settings: the field with the value of a mode, the values that
# it may have, and the default (None: there is none, so the value must be given).
_VALUES: dict[str, tuple[str, Container[int], int | None]] = {
    "follower_mode": ("follower_mode_duration", range(129_600 + 1), 0),  # minutes
    "slow_mode": ("slow_mode_wait_time", range(3, 120 + 1), 30),  # seconds
    "non_moderator_chat_delay": ("non_moderator_chat_delay_duration", (2, 4, 6), None),  # seconds
}
_PLAIN_MODES = ("emote_mode", "subscriber_mode", "unique_chat_mode")

MIN_UNIQUE = 9
"""Characters from which a line must be new in unique-chat mode (help.twitch.tv, chat commands)."""


@dataclass(slots=True)
class ShieldMode:
    """Whether Shield Mode is on, and who last put it on and when; `before` is how chat was set then."""

    active: bool = False
    moderator: User | None = None
    activated_at: datetime | None = None
    before: "ChatSettings | None" = None


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """The settings under Twitch's own names; the value of a mode that is off is None."""

    emote_mode: bool = False
    follower_mode: bool = False
    follower_mode_duration: int | None = None
    slow_mode: bool = False
    slow_mode_wait_time: int | None = None
    subscriber_mode: bool = False
    unique_chat_mode: bool = False
    non_moderator_chat_delay: bool = False
    non_moderator_chat_delay_duration: int | None = None

    def changed(self, asked: dict[str, Any]) -> "ChatSettings":
        """Return the settings with what a call asks for.

        Raises:
            RefusedError: a value is not valid, or is given for a mode that the same call does not put on.
        """
        changes: dict[str, Any] = {}
        for mode in (*_PLAIN_MODES, *_VALUES):
            if asked.get(mode) is not None:
                changes[mode] = _switch(mode, asked[mode])
        for mode in _VALUES:
            changes |= _value(mode, asked)
        return replace(self, **changes)

    def as_json(self) -> dict[str, Any]:
        """Return the settings as the API writes them."""
        return asdict(self)

    def in_words(self) -> str:
        """Return the modes that are on, with their values; "open to all" where none is."""
        return ", ".join(self._modes_in_words()) or "open to all"

    def keeps_out(
        self,
        role: Role,
        text: str,
        *,
        following: timedelta | None,
        silent: timedelta | None,
        repeats: bool,
    ) -> Dropped | None:
        """Return why a line is kept out of chat; None where it is not.

        Its author has followed for `following` and said nothing for `silent` (None: never did either);
        `repeats` tells that somebody wrote the same before. Moderators and VIPs are never kept out. No
        emotes are known here, so that in emote-only mode everybody else is. Twitch publishes no list of the
        codes; these were seen (github.com/twitchdev/issues, 962).
        """
        if role in TRUSTED:
            return None
        longer = timedelta(minutes=self.follower_mode_duration or 0)
        pause = timedelta(seconds=self.slow_mode_wait_time or 0)
        new = following is None or following < longer
        again = repeats and len(text) >= MIN_UNIQUE
        hurried = silent is not None and silent < pause
        checks = (
            (self.subscriber_mode and role != "subscriber", "subs_only_mode", "subscribers-only"),
            (self.emote_mode, "emote_only_mode", "emote-only"),
            (self.follower_mode and new, "followers_only_mode", "followers-only"),
            (self.slow_mode and hurried, "slow_mode", "slow"),
            (self.unique_chat_mode and again, "unique_mode", "unique-chat"),
        )
        said = (Dropped(code, f"This room is in {mode} mode.") for out, code, mode in checks if out)
        return next(said, None)

    def _modes_in_words(self) -> list[str]:
        modes = {
            f"followers only ({self.follower_mode_duration} min)": self.follower_mode,
            f"slow ({self.slow_mode_wait_time} s)": self.slow_mode,
            "subscribers only": self.subscriber_mode,
            "emotes only": self.emote_mode,
            "unique chat": self.unique_chat_mode,
            f"delay ({self.non_moderator_chat_delay_duration} s)": self.non_moderator_chat_delay,
        }
        return [words for words, on in modes.items() if on]


def _switch(mode: str, given: object) -> bool:
    if not isinstance(given, bool):
        raise RefusedError(400, f"The value in the {mode} field is not valid.")
    return given


def _value(mode: str, asked: dict[str, Any]) -> dict[str, int | None]:
    """Return the change of a mode's value: its default where the mode is put on without one."""
    name, allowed, default = _VALUES[mode]
    given = asked.get(name)
    if not asked.get(mode):
        if given is not None:
            raise RefusedError(400, f"To set {name}, {mode} must be true.")
        return {} if asked.get(mode) is None else {name: None}
    value = default if given is None else given
    if isinstance(value, bool) or not isinstance(value, int) or value not in allowed:
        raise RefusedError(400, f"If {mode} is true, the {name} field must be set to a valid value.")
    return {name: value}
