"""Questions that fans ask in plain words, without a command: what a line asks, if anything of ours."""
