"""What an artist wrote and a viewer filled in is judged as the viewer's, but for the artist's own part."""

import pytest

from bot.moderation.composed import breaks_rules
from tests.shipped import POLICY


@pytest.mark.parametrize(
    ("line", "own", "breaks"),
    [
        ("Find us at example.com/here", "Find us at example.com/here", False),
        ("Find us at example.com/here, fern", "Find us at example.com/here,", False),
        ("Find us at example.com/here, example.net", "Find us at example.com/here,", True),
        ("Fern says: example.net", "Fern says:", True),
        ("We all ask: where do you live", "We all ask: where do you", True),
        ("example.com, example.org and fern", "example.com, example.org and", False),
        ("example.com, example.org and example.net", "example.com, example.org and", True),
        ("Enjoy the corner, kill_yourself", "Enjoy the corner,", True),
        ("Join https://discord.gg/evil", "Join https://discord.gg/", True),
        ("Join discord.gg/abevil all", "Join discord.gg/ab all", True),
        ("Join evil.example.com", "Join .example.com", True),
        ("Join evilexample.com", "Join example.com", True),
        ("Join discord.gg/ab, discord.gg/abevil", "Join discord.gg/ab,", True),
        ("Join discord.gg/ab or discord.gg/abevil", "Join discord.gg/ab or", True),
        ("Join discord.gg/ab now, fern", "Join discord.gg/ab now,", False),
        ("Fern plays in drop D", "Fern plays in", False),
    ],
)
def test_a_viewer_gets_nothing_in_that_the_artist_did_not_write(line: str, own: str, breaks: bool) -> None:
    assert breaks_rules(POLICY, line, own) is breaks
