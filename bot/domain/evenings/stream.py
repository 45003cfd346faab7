"""When a stream ran."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stream:
    """When a stream ran; `ended` is None where it runs, or nobody noted its end."""

    began: datetime
    ended: datetime | None = None
