"""Practice: routines, sessions as they are played, the plan, and what comes of them."""
