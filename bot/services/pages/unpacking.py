"""The ZIP of all files, taken apart in memory: files of ours within a bound, and nothing else."""

import io
import zipfile
import zlib
from collections.abc import Callable
from enum import StrEnum

_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
"""How a ZIP begins, with something in it and with nothing (APPNOTE 6.3.10, 4.3.7 and 4.3.16)."""

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""How files in it may be packed; of others no memory is known that suffices."""


class ZipFault(StrEnum):
    """Why a ZIP is not taken apart."""

    BROKEN = "broken"
    STRANGE = "strange"
    TOO_BIG = "too-big"


def is_zip(content: bytes) -> bool:
    """Tell whether a file is a ZIP, by how it begins; no text of ours does so."""
    return content.startswith(_STARTS)


def unpacked(packed: bytes, bound: Callable[[str], int], most: int) -> dict[str, bytes] | ZipFault:
    """Return the files in a ZIP by name, which have `most` bytes together.

    `bound` tells how many one of a name may have; 0, it is none of ours. Nothing is written, so that a name
    is never a path, and a link no more than a text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            found = [each.filename for each in archive.infolist()]
            if not found or len({*found}) < len(found) or not all(map(bound, found)):
                return ZipFault.STRANGE
            return _contents_of(archive, bound, most)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return ZipFault.BROKEN


def _contents_of(
    archive: zipfile.ZipFile, bound: Callable[[str], int], most: int
) -> dict[str, bytes] | ZipFault:
    contents: dict[str, bytes] = {}
    for entry in archive.infolist():
        if entry.compress_type not in _METHODS:
            return ZipFault.BROKEN
        largest = min(bound(entry.filename), most)
        with archive.open(entry) as file:
            # Never more than that at once, whatever it says of its size: zeros pack a thousandfold.
            contents[entry.filename] = file.read(largest + 1)
        size = len(contents[entry.filename])
        if size > largest:
            return ZipFault.TOO_BIG
        most -= size
    return contents
