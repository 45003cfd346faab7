"""Times that stand for something else than a time."""

from datetime import UTC, datetime

LONG_AGO = datetime.min.replace(tzinfo=UTC)
"""Before anything that is ever compared with it: what has not happened yet happened then."""
