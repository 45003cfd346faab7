"""Woodshed, the companion bot of an artist's practice stream."""
