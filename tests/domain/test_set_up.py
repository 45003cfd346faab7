"""What people paste for a client ID, and which step comes next."""

import pytest

from bot.domain.pages.set_up import Step, StepState, client_id_in, first_open, lacking

ID = "abcdefghij0123456789abcdefghij"


@pytest.mark.parametrize(
    "written",
    [
        ID,
        f"  {ID}\t",
        f"'{ID}'",
        f"“{ID}”",
        f"<{ID}>",
        f"{ID}.",
        f"Client ID: {ID}",
        f"client id {ID}",
        f"WOODSHED_CLIENT_ID={ID}",
        f"https://dev.twitch.tv/console/apps/{ID}",
        f"dev.twitch.tv/console/apps/{ID}?tab=settings",
    ],
)
def test_the_client_id_is_found_in_what_people_paste_for_it(written: str) -> None:
    assert client_id_in(written) == ID


@pytest.mark.parametrize(
    "written", ["", "   ", "two words", "https://example.com/", "Client ID:", "a\nb", "é"]
)
def test_what_has_none_in_it_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="letters and digits"):
        client_id_in(written)


def test_the_first_open_step_is_next_and_two_are_needed() -> None:
    states = dict.fromkeys(Step, StepState.TO_DO)
    assert first_open(states) is Step.APPLICATION
    assert lacking(states) == [Step.APPLICATION, Step.SIGN_IN]
    states |= {Step.APPLICATION: StepState.DONE, Step.SIGN_IN: StepState.WRONG}
    assert first_open(states) is Step.SIGN_IN
    assert lacking(states) == [Step.SIGN_IN]
    assert first_open(dict.fromkeys(Step, StepState.DONE)) is None
