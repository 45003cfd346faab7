"""The house rules that ship, read once for all tests of a process: a policy never changes."""

from pathlib import Path

from bot.services.data_folder import policy_in

POLICY = policy_in(Path(__file__).parent.parent / "data")
