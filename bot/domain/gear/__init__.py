"""Gear: what there is, how it is asked for, and what fans wish for or set right."""
