"""Where a decision meets the world."""
