"""Ports for servers that are begun anew at the same one."""

import random
import socket
from contextlib import suppress

REGISTERED = range(10_000, 32_768)
"""Below what Linux gives to connections on their way out (32768 to 60999)."""


def free_port() -> int:
    """Return a port that nobody listens on, and that no connection on its way out is given meanwhile.

    Between two starts it is free for a moment, in which any process might be given it.
    """
    for port in random.SystemRandom().sample(REGISTERED, len(REGISTERED)):
        with suppress(OSError), socket.socket() as tried:
            tried.bind(("127.0.0.1", port))
            return port
    raise AssertionError("all ports are taken")
