"""Everything that Woodshed raises on purpose.

WoodshedError
├── Refusal            said aloud, kindly, to the person who asked in chat
├── SettingsError      the environment or `.env` is not usable
├── DocumentError      a file that a person edits has faults; all of them are named
├── UnknownPresetError the policy file has no preset of that name
├── StoreError         the database cannot be opened or is not ours to write
│   └── StoreBusyError another process has it open
├── SignInError        Twitch does not let the bot in, or lets it do too little
│   ├── UnreachableError   Twitch cannot be reached just now
│   ├── SignedOutError     no account was ever signed in
│   ├── WrongAccountError  the account that approved the code is not the one that is meant
│   ├── OtherApplicationError  the sign-in belongs to another application than the one that is set
│   ├── ConfidentialError  the application is of the kind that renews no sign-in without its secret
│   └── NoSuchChannelError Twitch knows no channel of the login that is set
├── NobodyNamedError   what was given is nobody's login or id
├── NothingKnownError  nothing was practised, or nothing is known of a day
├── PagesError         there can be no page at which something is to be done
├── SiteError          the artist's site cannot be written, or there is nothing to show
├── RenewalDueError    a sign-in has to be renewed, which only the true database may keep
└── RehearsalError     the rehearsal cannot start or a scene cannot be read

An error that a person at the terminal reads carries a mend: the next thing to do, in plain words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

Gap = str | float | date | timedelta
"""What fills a gap of a line; numbers, times and spans are told as the language of the voice tells them."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file or in the settings, and how to put it right."""

    place: str
    says: str
    mend: str = ""

    def __str__(self) -> str:
        """Return the fault as one line: place, what is wrong, the mend."""
        return f"{self.place}: {self.says}" + (f" — {self.mend}" if self.mend else "")


class WoodshedError(Exception):
    """The root of everything raised on purpose; `mend` says what to do next (may be empty)."""

    def __init__(self, says: str, *, mend: str = "") -> None:
        super().__init__(says)
        self.mend = mend


class Refusal(WoodshedError):
    """A kind no to the person who asked in chat: a line of the voice file and what fills its gaps."""

    def __init__(self, line: str, /, **gaps: Gap) -> None:
        super().__init__(line)
        self.line = line
        self.gaps = gaps


class _FaultyError(WoodshedError):
    """An error that lists every fault found, not only the first."""

    def __init__(self, what: str, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        count = "one fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__("\n".join([f"{what}: {count}", *(f"  {fault}" for fault in self.faults)]))


class SettingsError(_FaultyError):
    """The environment or `.env` is not usable."""


class DocumentError(_FaultyError):
    """A file that a person edits has faults."""


class UnknownPresetError(WoodshedError):
    """The policy file has no preset of that name."""


class StoreError(WoodshedError):
    """The database cannot be opened, or is not ours to write."""


class StoreBusyError(StoreError):
    """Another process has the database open."""


class SignInError(WoodshedError):
    """Twitch does not let the bot in, or lets it do too little."""


class RenewalDueError(WoodshedError):
    """A sign-in has to be renewed, which only the true database may keep."""


class UnreachableError(SignInError):
    """Twitch cannot be reached, or is out of order: the same may work a little later."""


class SignedOutError(SignInError):
    """No account was ever signed in."""


class WrongAccountError(SignInError):
    """The account that approved the code is not the one that is meant."""


class OtherApplicationError(SignInError):
    """The sign-in belongs to another application than the one that is set."""


class ConfidentialError(SignInError):
    """The application at Twitch is a confidential one, and renews no sign-in without its secret."""


class NoSuchChannelError(SignInError):
    """Twitch knows no channel of the login that is set."""


class NobodyNamedError(WoodshedError):
    """What was given is nobody's login or id."""


class NothingKnownError(WoodshedError):
    """Nothing was practised yet to look back on, or nothing is known of a day."""


class PagesError(WoodshedError):
    """There can be no page at which something is to be done."""


class SiteError(WoodshedError):
    """The artist's site cannot be written, or there is nothing to show."""


class PairingError(WoodshedError):
    """There is nothing to pair a device with."""


class RehearsalError(WoodshedError):
    """The rehearsal cannot start, or a scene cannot be read."""
