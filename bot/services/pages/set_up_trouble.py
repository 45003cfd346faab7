"""Why Twitch does not let the bot in, in plain words, and the step of the set-up at which that is mended."""

from bot.domain.pages.set_up import Step
from bot.domain.words.voice import lines
from bot.errors import (
    ConfidentialError,
    NoSuchChannelError,
    OtherApplicationError,
    Refusal,
    SignInError,
    UnreachableError,
    WrongAccountError,
)

LINES = lines(
    """
    set-up-unreachable
    set-up-wrong-account: channel
    set-up-confidential
    set-up-no-channel: channel
    set-up-other-application
    set-up-not-signed-in
    set-up-signed-out
    """
)


def step_of(error: SignInError) -> Step:
    """Return the step at which it is mended; what mends itself is told where Twitch was asked."""
    match error:
        case NoSuchChannelError():
            return Step.APPLICATION
        case UnreachableError():
            return Step.MODERATOR
        case _:
            return Step.SIGN_IN


def why(error: SignInError, channel: str, *, of_code: bool = False) -> Refusal:
    """Return in plain words why nobody is signed in, or may do too little; `of_code` that was just shown."""
    match error:
        case WrongAccountError():
            return Refusal("set-up-wrong-account", channel=channel)
        case NoSuchChannelError():
            return Refusal("set-up-no-channel", channel=channel)
        case OtherApplicationError():
            return Refusal("set-up-other-application")
        case ConfidentialError():
            return Refusal("set-up-confidential")
        case UnreachableError():
            return Refusal("set-up-unreachable")
        case _:
            return Refusal("set-up-not-signed-in" if of_code else "set-up-signed-out")
