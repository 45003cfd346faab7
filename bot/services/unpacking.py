"""The ZIP of all files, taken apart in memory: files of ours within a bound, and nothing else."""

import io
import zipfile
import zlib
from collections.abc import Collection
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


def unpacked(packed: bytes, names: Collection[str], most: int) -> dict[str, bytes] | ZipFault:
    """Return the files in a ZIP by name, which are some of these `names`, and have `most` bytes together.

    Nothing is written, so that a name is never a path.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            found = [each.filename for each in archive.infolist()]
            if not found or len(found) > len({*found} & {*names}):
                return ZipFault.STRANGE
            return _contents_of(archive, most)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return ZipFault.BROKEN


def _contents_of(archive: zipfile.ZipFile, most: int) -> dict[str, bytes] | ZipFault:
    contents: dict[str, bytes] = {}
    for entry in archive.infolist():
        if entry.compress_type not in _METHODS:
            return ZipFault.BROKEN
        with archive.open(entry) as file:
            # Never more than that at once, whatever it says of its size: zeros pack a thousandfold.
            contents[entry.filename] = file.read(most + 1)
        most -= len(contents[entry.filename])
        if most < 0:
            return ZipFault.TOO_BIG
    return contents
