"""Questions that fans ask in plain words, without a command: what a line asks, if it asks anything of ours."""
