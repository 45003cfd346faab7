"""Words as people type and read them: letters, folding, names, slips, numbers, and what a chat line holds."""
