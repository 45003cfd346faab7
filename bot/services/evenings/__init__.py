"""Evenings, gathered and told: the recap, plots and insights."""
