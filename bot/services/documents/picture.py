"""A photo made anew from its pixels alone: upright, smaller, and with nothing of what came along with it."""

import io
import struct
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, cast

from bot.domain.documents.photo import LARGE, MAX_PIXELS, SMALL, PhotoFault, Picture
from bot.services.documents.bare_picture import is_bare

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("JPEG", "PNG", "WEBP")
"""What is decoded at all; everything else that Pillow knows is not even tried."""

QUALITY = 82
"""Of WebP, of 100: at 2,000 pixels about half a megabyte, and nothing of it is seen."""

_SEVERAL_VIEWS = "MPO"
"""A JPEG in which a telephone has put further views of the same moment: the first one is the photo."""

_ORIENTATION: Final = 0x0112
"""The tag of EXIF that tells how a photo is to be turned (TIFF 6.0, tag 274)."""

_OF_NUMBERS = {"1", "P", "PA", "I", "I;16", "F"}
"""Modes whose pixels cannot be mixed: they stand for colours, or have more than eight bits."""


def made_anew(sent: bytes) -> Picture | PhotoFault:
    """Return a photo as it is kept, or why what was sent is none (in a process of its own: see `Apart`).

    What it is, is found out by decoding alone. Its size and frames are looked at before any pixel is: a small
    file may unpack to gigabytes. What was made anew before stays to the byte, so that pictures that are taken
    elsewhere and back do not fade: each time a little of them would be lost.
    """
    from PIL import Image  # noqa: PLC0415 - in the process alone, and most evenings see no photo

    warnings.simplefilter("ignore")  # they are of the file, and nobody reads them
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow gives up above twice as many, and before it makes room
    try:
        image = Image.open(io.BytesIO(sent), formats=FORMATS)
    except Image.DecompressionBombError:
        return PhotoFault.TOO_LARGE
    except (OSError, SyntaxError, ValueError, MemoryError):
        return PhotoFault.NO_PICTURE
    if getattr(image, "n_frames", 1) > 1 and image.format != _SEVERAL_VIEWS:
        return PhotoFault.MOVES
    try:
        large = _pixels_of(image)
    except (OSError, SyntaxError, ValueError, MemoryError, EOFError):
        return PhotoFault.BROKEN
    kept = sent if is_bare(sent, large) else _file_of(large)
    small = Image.open(io.BytesIO(kept))  # of what is kept, so that the same one always has the same
    small.thumbnail((SMALL, SMALL), Image.Resampling.LANCZOS)
    return Picture(kept, _file_of(small), large.width, large.height)


def _pixels_of(image: "Image") -> "Image":
    """Return an image turned as it is to be seen, no larger than it is kept, in the colours of screens."""
    from PIL import Image  # noqa: PLC0415

    if image.mode in _OF_NUMBERS:
        image = _of_eight_bits(image)
    image.thumbnail((LARGE, LARGE), Image.Resampling.LANCZOS)
    image = _in_screen_colours(_upright(image))
    # Only what stands in here goes on: no EXIF, profile, text or thumbnail of what was sent.
    return Image.frombytes(image.mode, image.size, image.tobytes())


def _upright(image: "Image") -> "Image":
    """Return an image turned as its EXIF wants it.

    That is read and never written, as Pillow's own `exif_transpose` does, which dies of a tag of an odd type.
    """
    from PIL.Image import Transpose  # noqa: PLC0415

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    with suppress(SyntaxError, ValueError, struct.error):  # what is no EXIF turns nothing
        turn = turns.get(image.getexif().get(_ORIENTATION, 1))
        return image if turn is None else image.transpose(turn)
    return image


def _of_eight_bits(image: "Image") -> "Image":
    """Return an image whose pixels can be mixed; of more than eight bits, the upper ones."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _in_screen_colours(image: "Image") -> "Image":
    """Return an image in sRGB: without its profile, a telephone's wide colours would look dull."""
    from PIL import ImageCms  # noqa: PLC0415

    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA", "CMYK"}:
        screens = ImageCms.ImageCmsProfile(cast("Any", ImageCms).createProfile("sRGB"))
        with suppress(ImageCms.PyCMSError, OSError):  # one that cannot be read is left out of account
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            image = ImageCms.profileToProfile(image, theirs, screens, outputMode=mode) or image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _file_of(image: "Image") -> bytes:
    file = io.BytesIO()
    image.save(file, "WEBP", quality=QUALITY)
    return file.getvalue()
