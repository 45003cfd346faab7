"""How long a test waits for what a process of its own does, before it says that it hangs."""

PATIENCE = 240.0
"""Seconds: a bot of its own takes one or two to start, and fifty where a busy machine puts it last."""
