"""The house rules kept: judged, written down, carried out, reviewed and taken back."""
