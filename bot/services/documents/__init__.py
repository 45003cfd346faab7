"""The catalogue, and the files that a person edits: read, kept, changed and taken back."""
