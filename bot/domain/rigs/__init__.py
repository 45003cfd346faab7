"""Rigs: how gear is wired, set and kept."""
