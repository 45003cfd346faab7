"""Woodshed, the companion bot of an artist's practice stream."""

VERSION = "0.1.0"
"""The same as in pyproject.toml, which a running bot need not have beside it."""
