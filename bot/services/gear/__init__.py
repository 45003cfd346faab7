"""Gear, rigs and settings: found, changed and shown."""
