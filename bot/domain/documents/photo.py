"""A photo of something that a person authors: what may be sent, and what is kept of it."""

import hashlib
import re
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

MAX_MEGABYTES = 20
MAX_BYTES = MAX_MEGABYTES * 1024 * 1024
"""Of a photo as it is sent: a camera's finest JPEG has about as much."""

MAX_MEGAPIXELS = 64
MAX_PIXELS = MAX_MEGAPIXELS * 1_000_000
"""More than the 50 that telephones take; at four bytes each they fit the memory of the process that makes
them smaller."""

LARGE, SMALL = 2000, 400
"""The longer side of what is kept, in pixels: for looking at, and for lists."""

MAX_ALT = 300
"""Characters of the words for who cannot see a photo."""

MAX_PHOTOS = 12
"""Of one document."""

KEPT = timedelta(days=90)
"""How long a photo is kept that was taken off, or whose document is gone, so that both can be taken back."""

TYPE = "image/webp"
"""The one form in which pictures are kept and served: small, with transparency, and known to every browser
that the pages are for."""

NAME_LENGTH = 32
"""Hexadecimal digits of what a picture is called by: half of SHA-256, 128 bits."""

_NAME = re.compile(r"[0-9a-f]{32}(-small)?\.webp")


class PhotoFault(StrEnum):
    """Why something that was sent is no photo to keep."""

    GONE = "gone"
    EMPTY = "empty"
    TOO_BIG = "too-big"
    NO_PICTURE = "no-picture"
    TOO_LARGE = "too-large"
    MOVES = "moves"
    BROKEN = "broken"
    TOO_LONG = "too-long"
    FAILED = "failed"
    TOO_MANY = "too-many"
    DISK = "disk"


class Picture(NamedTuple):
    """What is made of a photo: both sizes as files, and the width and height of the large one in pixels."""

    large: bytes
    small: bytes
    width: int
    height: int


class Photo(NamedTuple):
    """A photo of a document; `file` is what its pictures are called, by what is in them."""

    id: int
    kind: str
    slug: str
    file: str
    alt: str
    width: int
    height: int
    is_off: bool

    @property
    def large(self) -> str:
        """The name of the picture for looking at."""
        return f"{self.file}.webp"

    @property
    def small(self) -> str:
        """The name of the picture for lists."""
        return f"{self.file}-small.webp"


def called(picture: bytes) -> str:
    """Return what a picture is called, by what is in it: no name comes from outside."""
    return hashlib.sha256(picture).hexdigest()[:NAME_LENGTH]


def is_picture(name: str) -> bool:
    """Tell whether a name is one of a picture of ours: nothing else is served or taken away."""
    return _NAME.fullmatch(name) is not None
