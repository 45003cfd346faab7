"""Plain SQL over aiosqlite, one file per noun."""
