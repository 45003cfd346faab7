"""A picture of our own form: a WebP in which every byte is of the picture, found out and never believed."""

import io
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_CUT = 6
"""Bytes without which no part of a picture is whole: who writes VP8 pads by fewer (RFC 6386, section 7.3)."""

_KEY_FRAME = 0b10000
"""The low bits of the tag of a frame: a key frame, version 0, shown (RFC 6386, section 9.1)."""

_HEAD = 10
"""Bytes of a frame before its first partition: its tag, a start code, width and height."""

_SIMPLE, _EXTENDED = (b"VP8 ",), (b"VP8X", b"ALPH", b"VP8 ")
"""The chunks of a picture, and of one with transparency."""

_ALPHA = b"\x10\0\0\0"
"""How an extended WebP says that it has transparency, and nothing else (RFC 9649, section 2.7.1)."""


def is_bare(file: bytes, image: "Image") -> bool:
    """Tell whether a file is an `image` as our own WebP would have it, and nothing more.

    Then it has the chunks of a still picture alone, with nothing before, between or after them; and each part
    of it is needed: without its last bytes it is another picture or none.
    """
    parts = _parts_of(file)
    if parts is None or _written(*parts) != file or not _shows(file, image):
        return False
    return not any(_shows(each, image) for each in _shortened(*parts))


def _parts_of(file: bytes) -> tuple[bytes, bytes] | None:
    """Return the frame and the transparency ("" for none) of a WebP; None where it has something else."""
    chunks: list[tuple[bytes, bytes]] = []
    place = 12
    while place < len(file) and len(chunks) <= len(_EXTENDED):
        size = int.from_bytes(file[place + 4 : place + 8], "little")
        chunks.append((file[place : place + 4], file[place + 8 : place + 8 + size]))
        place += 8 + size + size % 2
    names = tuple(name for name, _ in chunks)
    frame = chunks[-1][1] if chunks else b""
    if names not in {_SIMPLE, _EXTENDED} or int.from_bytes(frame[:3], "little") & 31 != _KEY_FRAME:
        return None
    return frame, chunks[1][1] if names == _EXTENDED else b""


def _written(frame: bytes, alpha: bytes) -> bytes:
    """Return the one WebP that these make."""
    chunks = _chunk(b"VP8 ", frame)
    if alpha:
        sides = (int.from_bytes(frame[at : at + 2], "little") - 1 for at in (6, 8))
        canvas = b"".join(max(side, 0).to_bytes(3, "little") for side in sides)
        chunks = _chunk(b"VP8X", _ALPHA + canvas) + _chunk(b"ALPH", alpha) + chunks
    return b"RIFF" + (4 + len(chunks)).to_bytes(4, "little") + b"WEBP" + chunks


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + bytes(len(content) % 2)


def _shortened(frame: bytes, alpha: bytes) -> Iterator[bytes]:
    """Yield the picture without the end of each of its parts."""
    yield _written(frame[:-_CUT], alpha)
    first = int.from_bytes(frame[:3], "little") >> 5
    end = _HEAD + first
    tag = (max(first - _CUT, 0) << 5 | _KEY_FRAME).to_bytes(3, "little")
    yield _written(tag + frame[3 : end - _CUT] + frame[end:], alpha)
    if alpha:
        yield _written(frame, alpha[:-_CUT])


def _shows(file: bytes, image: "Image") -> bool:
    from PIL import Image  # noqa: PLC0415 - in the process alone, and most evenings see no photo

    with suppress(OSError, SyntaxError, ValueError, MemoryError):
        seen = Image.open(io.BytesIO(file), formats=["WEBP"])
        return (seen.mode, seen.size, seen.tobytes()) == (image.mode, image.size, image.tobytes())
    return False
