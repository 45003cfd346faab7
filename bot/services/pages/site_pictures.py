"""The photos of the site, made anew once more, of a size for looking at on a phone and on a desk."""

import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.domain.documents.photo import SMALL, Photo

WIDE = 1200
"""The longer side of a photo on the site, in pixels: a phone's width at three times the dots."""

QUALITY = 76
"""Of WebP, of 100: at that size about 150 kB, and nothing of it is seen."""


def sides(photo: Photo, longest: int) -> tuple[int, int]:
    """Return width and height of a photo whose longer side is no more than so many pixels."""
    share = min(1.0, longest / max(photo.width, photo.height))
    return max(1, round(photo.width * share)), max(1, round(photo.height * share))


def pictures_of(photos: Iterable[Photo], folder: Path) -> Mapping[str, bytes]:
    """Return the pictures of photos in the folder of all, by name, both sizes of each (for a thread).

    The same photo gives the same bytes. Nothing goes on but pixels.

    Raises:
        OSError: one is not there, or is no picture.
    """
    return {
        name: _made_anew(folder / photo.large, *sides(photo, longest))
        for photo in photos
        for name, longest in ((photo.large, WIDE), (photo.small, SMALL))
    }


def _made_anew(path: Path, width: int, height: int) -> bytes:
    from PIL import Image  # noqa: PLC0415 - most evenings see no photo

    with Image.open(path, formats=("WEBP",)) as image:
        image.load()
        pixels = Image.frombytes(image.mode, image.size, image.tobytes())
    sized = pixels.resize((width, height), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    sized.save(written, "WEBP", quality=QUALITY, method=4)
    return written.getvalue()
