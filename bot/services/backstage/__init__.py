"""The band, stories, the tour and checklists: told, kept private, and shown."""
