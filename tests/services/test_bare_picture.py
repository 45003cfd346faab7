"""What was made anew comes back to the byte, and whatever only looks like it is made anew."""

import io
from collections.abc import Callable

import pytest
from PIL import Image

from bot.domain.documents.photo import LARGE, Picture
from bot.services.documents.bare_picture import is_bare
from bot.services.documents.picture import made_anew
from tests.photographs import HOME, cut_off, encoded, huge_webp, picture, portrait


def made(image: Image.Image, kind: str = "PNG") -> Picture:
    found = made_anew(encoded(image, kind))
    assert isinstance(found, Picture)
    return found


def noise(mode: str = "RGB", size: tuple[int, int] = (301, 77)) -> Image.Image:
    image = Image.effect_noise(size, 60).convert("RGB")
    if mode == "RGBA":
        image.putalpha(Image.linear_gradient("L").resize(size))
    return image


IMAGES = {
    "one pixel": picture(3, 1).crop((0, 0, 1, 1)),
    "flat": Image.new("RGB", (64, 64), "red"),
    "two colours": picture(),
    "noise": noise(),
    "see-through": Image.new("RGBA", (50, 40), (9, 9, 9, 0)),
    "noise, see-through": noise("RGBA"),
    "as large as there may be": noise(size=(LARGE, 1200)),
    "larger than that": Image.linear_gradient("L").resize((LARGE + 1, 90)),
}


@pytest.mark.parametrize("image", IMAGES.values(), ids=IMAGES.keys())
def test_what_is_made_anew_twice_is_the_same_to_the_byte(image: Image.Image) -> None:
    once = made(image)
    assert made_anew(once.large) == once


def test_a_telephones_portrait_stays_upright_and_bare_however_often_it_travels() -> None:
    once = made_anew(portrait())
    assert isinstance(once, Picture)
    assert (once.width, once.height) == (100, 300)
    assert made_anew(once.large) == once


def chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + bytes(len(content) % 2)


def riff(*chunks: bytes) -> bytes:
    whole = b"".join(chunks)
    return b"RIFF" + (4 + len(whole)).to_bytes(4, "little") + b"WEBP" + whole


def frame_of(image: Image.Image) -> bytes:
    return made(image).large[20:]


def with_longer_first_part(image: Image.Image) -> bytes:
    """Return a picture whose first part has more in it than is read (RFC 6386, section 9.1)."""
    frame = frame_of(image)
    tag = int.from_bytes(frame[:3], "little")
    end = 10 + (tag >> 5)
    longer = (tag + (len(HOME) << 5)).to_bytes(3, "little")
    return riff(chunk(b"VP8 ", longer + frame[3:end] + HOME + frame[end:]))


def see_through_with(alpha: bytes) -> bytes:
    """Return a picture with something after its transparency."""
    whole = made(noise("RGBA")).large
    size = int.from_bytes(whole[34:38], "little")
    rest = whole[38 + size + size % 2 :]
    return riff(whole[12:30], chunk(b"ALPH", whole[38 : 38 + size] + alpha), rest)


PRETENDING = {
    "something after it": lambda: made(noise()).large + HOME,
    "something after the frame": lambda: riff(chunk(b"VP8 ", frame_of(noise()) + HOME)),
    "something within the frame": lambda: with_longer_first_part(noise()),
    "something after the transparency": lambda: see_through_with(HOME),
    "EXIF": lambda: encoded(picture(), "WEBP", exif=HOME, quality=82),
    "a profile": lambda: encoded(picture(), "WEBP", icc_profile=HOME, quality=82),
    "XMP": lambda: encoded(picture(), "WEBP", xmp=HOME, quality=82),
    "a chunk that nobody knows": lambda: riff(chunk(b"VP8 ", frame_of(noise())), chunk(b"HOME", HOME)),
    "two frames": lambda: riff(chunk(b"VP8 ", frame_of(noise())), chunk(b"VP8 ", HOME)),
    "without loss": lambda: encoded(picture(), "WEBP", lossless=True),
}


@pytest.mark.parametrize("make", PRETENDING.values(), ids=PRETENDING.keys())
def test_what_has_anything_but_a_picture_in_it_is_made_anew(make: Callable[[], bytes]) -> None:
    sent = make()
    found = made_anew(sent)
    assert isinstance(found, Picture), "it is a picture to whoever only decodes it"
    assert HOME not in found.large
    assert found.large != sent
    assert made_anew(found.large) == found


@pytest.mark.parametrize(
    "sent", [b"", b"RIFF", HOME, cut_off(), huge_webp(), riff(), riff(chunk(b"VP8 ", b""))]
)
def test_what_is_no_such_picture_is_not_bare(sent: bytes) -> None:
    assert not is_bare(sent, picture())


def test_a_picture_is_not_bare_as_another() -> None:
    assert not is_bare(made(picture()).large, picture(colour="green"))
    large = made(picture()).large
    assert is_bare(large, Image.open(io.BytesIO(large)))
