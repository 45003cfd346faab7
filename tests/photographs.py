"""Photos as telephones, cameras and people of ill will make them."""

import io
import struct
import zlib
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo

HOME = b"52.0123 N, 13.0456 E"
"""What tells where somebody lives, wherever in a file it stands."""

SIDEWAYS = 6
"""The EXIF orientation of a portrait that a telephone kept lying on its side (TIFF 6.0, tag 274)."""

ORIENTATION, MAKE, SERIAL, GPS = 0x0112, 0x010F, 0xA431, 0x8825

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"


def encoded(image: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def picture(width: int = 300, height: int = 100, colour: str = "red") -> Image.Image:
    """Return a picture whose left end is blue."""
    image = Image.new("RGB", (width, height), colour)
    image.paste("blue", (0, 0, width // 3, height))
    return image


def portrait() -> bytes:
    """Return a portrait as a telephone keeps it: sideways, with its place and number, and a picture in it."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE] = SIDEWAYS, HOME.decode()
    exif.get_ifd(0x8769)[SERIAL] = HOME.decode()
    exif.get_ifd(GPS)[29] = HOME.decode()
    thumbnail = encoded(picture(30, 10), comment=HOME)
    return encoded(picture(), exif=exif.tobytes() + HOME + thumbnail, comment=HOME)


def sideways_with(tag: int, kind: int, count: int, value: bytes) -> bytes:
    """Return a portrait that was kept sideways, with one more tag of EXIF (kinds: TIFF 6.0, section 2)."""
    tags = sorted([(tag, kind, count, value), (ORIENTATION, 3, 1, bytes([0, SIDEWAYS]))])
    rows = b"".join(struct.pack(">HHI4s", *each) for each in tags)
    return encoded(picture(), exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x02" + rows + bytes(4))


def with_text(name: str = "Comment", words: str = HOME.decode()) -> bytes:
    """Return a PNG that says something plainly, and packed where it was made."""
    text = PngInfo()
    text.add_text(name, words)
    text.add_itxt("XML:com.adobe.xmp", HOME.decode())
    return encoded(picture(), "PNG", pnginfo=text)


def animated(kind: str = "WEBP", frames: int = 3) -> bytes:
    shown = [
        picture(8, 8),
        *(Image.new("RGB", (8, 8), (number % 256, number // 256, 9)) for number in range(frames - 1)),
    ]
    return encoded(shown[0], kind, save_all=True, append_images=shown[1:])


def cut_off() -> bytes:
    whole = encoded(Image.effect_noise((400, 400), 60))
    return whole[: len(whole) // 2]


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def huge_png(side: int = 40_000) -> bytes:
    """Return a file of a few bytes that says it is a PNG of so many pixels a side."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(9999))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def huge_webp() -> bytes:
    """Return one that says it is a WebP as large as there may be."""
    canvas = bytes(4) + (16_382).to_bytes(3, "little") * 2
    chunk = b"VP8X" + struct.pack("<I", len(canvas)) + canvas
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk
