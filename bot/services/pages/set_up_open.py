"""What of the set-up is still open, as it can be seen in what is there."""

from bot.domain.gear.gear import GEAR
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.set_up import Step, StepState
from bot.services.documents.catalogue import Catalogue
from bot.services.pages.credentials import Credentials
from bot.services.pages.set_up import SetUp


async def step_states(set_up: SetUp, catalogue: Catalogue, credentials: Credentials) -> dict[Step, StepState]:
    """Return how each step stands; gear on the shelf and an overlay are seen, however they came there."""
    found = {
        Step.GEAR: bool(catalogue.all(GEAR)),
        Step.OBS: bool(credentials.standing(CredentialKind.OVERLAY)),
    }
    return await set_up.states(lambda step: found.get(step, False))


async def is_open(set_up: SetUp, catalogue: Catalogue, credentials: Credentials) -> bool:
    """Tell whether the artist has a step before them still.

    Whether the bot is a moderator is left to the desk: just after a start Twitch has not said.
    """
    states = await step_states(set_up, catalogue, credentials)
    return any(states[step] is not StepState.DONE for step in Step if step is not Step.MODERATOR)
