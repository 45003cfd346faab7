"""Evenings, looked back on: the recap, insights, and chapters of the recording."""
