"""Setting the bot up: the steps, how each of them stands, and how people write a client ID down."""

import re
from collections.abc import Mapping
from enum import StrEnum


class Step(StrEnum):
    """A step of the set-up, in the order in which they are taken."""

    APPLICATION = "application"
    SIGN_IN = "sign-in"
    MODERATOR = "moderator"
    GEAR = "gear"
    GROUND = "ground"
    OBS = "obs"


class StepState(StrEnum):
    """How a step stands."""

    DONE = "done"
    TO_DO = "to do"
    WRONG = "wrong"


NEEDED = (Step.APPLICATION, Step.SIGN_IN)
"""The steps without which the bot cannot begin; all others may be taken later."""

_AROUND = " \t\"'`´“”„‘’«»<>[](){},;."
"""What people copy along with an ID, and what stands around it in a manual."""
_NAMED = re.compile(r"(?i)(?:woodshed_)?client[ _-]*id\s*[:=]?\s*")
_CONSOLE = re.compile(r"(?i)(?:https?://)?dev\.twitch\.tv/console/apps/([a-z0-9]+)(?:[/?#].*)?")
_CLIENT_ID = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)


def first_open(states: Mapping[Step, StepState]) -> Step | None:
    """Return the first step that is not done; None where all are."""
    return next((step for step in Step if states[step] is not StepState.DONE), None)


def lacking(states: Mapping[Step, StepState]) -> list[Step]:
    """Return the steps that are still to be taken before the bot can begin."""
    return [step for step in NEEDED if states[step] is not StepState.DONE]


def client_id_in(written: str) -> str:
    """Return the client ID in what people paste for one: it, quoted, named, or the console's address of it.

    Raises:
        ValueError: there is none in it.
    """
    text = _NAMED.sub("", written.strip(_AROUND), count=1).strip(_AROUND)
    address = _CONSOLE.fullmatch(text)
    found = address[1].lower() if address else text
    if not _CLIENT_ID.fullmatch(found):
        raise ValueError("a client ID has letters and digits alone")
    return found
