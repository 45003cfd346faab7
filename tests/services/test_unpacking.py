"""A ZIP is taken apart within bounds: files of ours, by their names and nothing else."""

import io
import struct
import tracemalloc
import warnings
import zipfile
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.pages.unpacking import ZipFault, is_zip, unpacked
from tests.zips import zipped

OURS = {"gear.toml", "quotes.toml"}
MOST = 1_000


def as_is(packed: bytes) -> dict[str, bytes] | ZipFault:
    return unpacked(packed, lambda name: MOST if name in OURS else 0, MOST)


def twice() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(2):
            archive.writestr("gear.toml", b"x")
    return packed.getvalue()


def lying(size: int) -> bytes:
    """Return a ZIP of many zeros that says it has as many bytes as `size`."""
    packed = bytearray(zipped({"gear.toml": bytes(50_000_000)}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", packed, packed.index(mark) + at, size)
    return bytes(packed)


def locked() -> bytes:
    """Return a ZIP that says it wants a password (APPNOTE 4.4.4)."""
    packed = bytearray(zipped({"gear.toml": b"x"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(mark) + at] |= 1
    return bytes(packed)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_files_of_ours_are_taken_out_by_their_names(method: int) -> None:
    files = {"quotes.toml": b"a", "gear.toml": b"b" * (MOST - 1)}
    packed = zipped(files, method)
    assert is_zip(packed)
    assert as_is(packed) == files


@pytest.mark.parametrize(
    ("packed", "fault"),
    [
        (zipped({}), ZipFault.STRANGE),
        *(
            (zipped({"gear.toml": b"x", name: b"x"}), ZipFault.STRANGE)
            for name in (
                "../gear.toml",
                "/etc/passwd",
                "C:\\x.toml",
                "own/gear.toml",
                "gear.toml/",
                "policy.toml",
            )
        ),
        (twice(), ZipFault.STRANGE),
        (zipped({"gear.toml": bytes(MOST + 1)}), ZipFault.TOO_BIG),
        (zipped({"gear.toml": bytes(MOST), "quotes.toml": b"x"}), ZipFault.TOO_BIG),
        (lying(2**32 - 2), ZipFault.TOO_BIG),
        (lying(5), ZipFault.BROKEN),
        (locked(), ZipFault.BROKEN),
        (zipped({"gear.toml": b"x"}, zipfile.ZIP_LZMA), ZipFault.BROKEN),
        (zipped({"gear.toml": b"x" * 99})[:60], ZipFault.BROKEN),
        (b"PK\x03\x04", ZipFault.BROKEN),
    ],
    ids=map(str, count()),  # by their bytes they would be of another name each time
)
def test_all_else_is_told_by_what_it_is(packed: bytes, fault: ZipFault) -> None:
    assert is_zip(packed)
    assert as_is(packed) is fault


@pytest.mark.parametrize("packed", [lying(2**32 - 2), lying(5), lying(50_000_000)], ids=map(str, count()))
def test_zeros_that_pack_a_thousandfold_take_no_memory(packed: bytes) -> None:
    tracemalloc.start()
    as_is(packed)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000


@given(st.data())
def test_no_broken_byte_is_more_than_a_broken_zip(data: st.DataObject) -> None:
    packed = bytearray(zipped({"gear.toml": b"x" * 50, "quotes.toml": b"y"}))
    for _ in range(data.draw(st.integers(1, 5))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    found = as_is(bytes(packed))
    assert isinstance(found, ZipFault) or found.keys() <= OURS


def test_no_text_is_taken_for_a_zip() -> None:
    assert not is_zip(b"PK = 1\n")
