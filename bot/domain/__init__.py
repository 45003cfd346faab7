"""Pure facts and functions, one file per noun."""
