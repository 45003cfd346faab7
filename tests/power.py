"""No test cuts the power: what is committed is there for whoever opens it next, and waits for no disk."""

from bot.store import connection

AS_IT_RUNS = connection.SYNCHRONOUS
"""How a bot that runs keeps what is written; one in a process that a test begins does so, too."""


def wait_for_no_disk() -> None:
    """Let what is committed in this process be on its way to the disk."""
    connection.SYNCHRONOUS = "OFF"
