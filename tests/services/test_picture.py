"""A photo made anew: upright, small enough, and nothing in it but its pixels."""

import io
from collections.abc import Callable
from typing import cast

import pytest
from PIL import Image, ImageOps

from bot.domain.documents.photo import LARGE, SMALL, PhotoFault, Picture
from bot.services.apart import Apart
from bot.services.documents.picture import made_anew
from tests.patience import PATIENCE
from tests.photographs import (
    HOME,
    HTML,
    ORIENTATION,
    SIDEWAYS,
    SVG,
    animated,
    cut_off,
    encoded,
    huge_png,
    huge_webp,
    picture,
    portrait,
    sideways_with,
    with_text,
)


def seen(made: Picture | PhotoFault) -> Image.Image:
    assert isinstance(made, Picture), made
    return Image.open(io.BytesIO(made.large))


def seen_colour(image: Image.Image, at: tuple[int, int]) -> tuple[int, int, int]:
    red, green, blue = (channel.getpixel(at) for channel in image.convert("RGB").split())
    return cast("tuple[int, int, int]", (red, green, blue))


@pytest.mark.parametrize("sent", [portrait(), with_text()], ids=["portrait", "PNG"])
def test_where_it_was_taken_is_in_neither_size(sent: bytes) -> None:
    assert HOME in sent
    made = made_anew(sent)
    assert isinstance(made, Picture)
    for kept in (made.large, made.small):
        assert HOME not in kept
        image = Image.open(io.BytesIO(kept))
        assert (image.format, dict(image.getexif()), "icc_profile" in image.info) == ("WEBP", {}, False)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "P"])
def test_a_portrait_stands_upright(kind: str, mode: str) -> None:
    turned = Image.Exif()
    turned[ORIENTATION] = SIDEWAYS
    kept = picture() if kind == "JPEG" else picture().convert(mode)
    image = seen(made_anew(encoded(kept, kind, exif=turned)))
    assert image.size == (100, 300)
    assert seen_colour(image, (50, 30))[2] > 200 > seen_colour(image, (50, 30))[0], "what was left is up"


@pytest.mark.parametrize("orientation", range(10))
def test_every_way_of_lying_is_turned_as_pillow_turns_it(orientation: int) -> None:
    lying, turned = picture(), Image.Exif()
    lying.paste("yellow", (0, 50, 300, 100))
    turned[ORIENTATION] = orientation
    sent = encoded(lying, "PNG", exif=turned)
    upright, made = ImageOps.exif_transpose(Image.open(io.BytesIO(sent))), seen(made_anew(sent))
    assert made.size == upright.size
    for across, down in ((1, 1), (1, 9), (9, 1), (9, 9)):
        at = made.width * across // 10, made.height * down // 10
        pairs = zip(seen_colour(made, at), seen_colour(upright, at), strict=True)
        assert all(abs(one - other) < 40 for one, other in pairs)


@pytest.mark.parametrize(
    ("tag", "kind", "count", "value"),
    [
        (0x011A, 2, 4, b"72\0"),
        (0x0102, 2, 2, b"8\0"),
        (0x0213, 2, 2, b"1\0"),
        (0x010F, 4, 1, b"\0\0\0\1"),
        (0x8769, 2, 4, b"abc\0"),
        (0x8825, 2, 4, b"abc\0"),
        (0x9999, 99, 2**31, b"\xff" * 4),
    ],
    ids=["resolution", "bits", "YCbCr", "maker", "EXIF", "place", "unknown"],
)
def test_a_tag_of_an_odd_type_is_in_nobodys_way(tag: int, kind: int, count: int, value: bytes) -> None:
    assert seen(made_anew(sideways_with(tag, kind, count, value))).size == (100, 300)


@pytest.mark.parametrize(
    "sent",
    [
        encoded(picture(), exif=b"Exif\0\0" + bytes(range(99))),
        encoded(picture(), "WEBP", exif=b"no EXIF"),
        encoded(picture(), "PNG", exif=b"no EXIF"),
        with_text("Raw profile type exif", "\nexif\n 10\nno hexadecimal digits\n"),
        with_text("Raw profile type exif", "\nexif\n 4\n00112233\n"),
    ],
    ids=["JPEG", "WebP", "PNG", "PNG by text", "PNG by digits"],
)
def test_exif_that_is_none_turns_nothing(sent: bytes) -> None:
    assert seen(made_anew(sent)).size == (300, 100)


@pytest.mark.parametrize(("width", "height"), [(4000, 3000), (3000, 4000), (5000, 1)])
def test_both_sizes_are_bounded_and_keep_their_shape(width: int, height: int) -> None:
    made = made_anew(encoded(picture(width, height)))
    assert isinstance(made, Picture)
    for kept, side in ((made.large, LARGE), (made.small, SMALL)):
        size = Image.open(io.BytesIO(kept)).size
        assert max(size) == side
        assert min(size) == max(1, round(side * min(width, height) / max(width, height)))


def test_a_small_photo_is_not_made_larger() -> None:
    assert seen(made_anew(encoded(picture(30, 20), "PNG"))).size == (30, 20)


@pytest.mark.parametrize(
    ("image", "kind", "at", "colour"),
    [
        (Image.new("RGBA", (9, 9), (255, 0, 0, 0)), "PNG", (4, 4), None),
        (Image.new("CMYK", (9, 9), (0, 255, 255, 0)), "JPEG", (4, 4), (255, 0, 0)),
        (Image.new("I;16", (9, 9), 32768), "PNG", (4, 4), (128, 128, 128)),
        (Image.new("1", (9, 9), 1), "PNG", (4, 4), (255, 255, 255)),
        (picture(9, 9).convert("P"), "PNG", (7, 4), (255, 0, 0)),
    ],
    ids=["see-through", "for print", "sixteen bits", "one bit", "palette"],
)
def test_colours_are_those_that_were_seen(
    image: Image.Image, kind: str, at: tuple[int, int], colour: tuple[int, int, int] | None
) -> None:
    shown = seen(made_anew(encoded(image, kind)))
    if colour is None:
        assert shown.mode == "RGBA"
        return
    found = seen_colour(shown, at)
    assert all(abs(one - other) < 12 for one, other in zip(found, colour, strict=True)), found


def test_of_several_views_of_one_moment_the_first_is_the_photo() -> None:
    views = encoded(picture(), "MPO", save_all=True, append_images=[picture(colour="green")])
    assert seen(made_anew(views)).size == (300, 100)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: SVG, PhotoFault.NO_PICTURE),
        (lambda: HTML, PhotoFault.NO_PICTURE),
        (lambda: b"", PhotoFault.NO_PICTURE),
        (lambda: encoded(picture(), "GIF"), PhotoFault.NO_PICTURE),
        (lambda: encoded(picture(), "TIFF"), PhotoFault.NO_PICTURE),
        (cut_off, PhotoFault.BROKEN),
        (lambda: animated("WEBP"), PhotoFault.MOVES),
        (lambda: animated("PNG"), PhotoFault.MOVES),
        (lambda: animated(frames=5_000), PhotoFault.MOVES),
        (huge_png, PhotoFault.TOO_LARGE),
        (lambda: huge_png(9_000), PhotoFault.TOO_LARGE),
        (huge_webp, PhotoFault.TOO_LARGE),
    ],
    ids=[
        "SVG", "HTML", "nothing", "GIF", "TIFF", "cut off", "moving WebP", "moving PNG", "5,000 frames",
        "40,000 by 40,000", "a little too large", "the largest WebP",
    ],
)  # fmt: skip
def test_what_is_no_photo_to_keep_is_told_by_what_it_is(make: Callable[[], bytes], why: PhotoFault) -> None:
    assert made_anew(make()) is why


def test_the_largest_that_may_be_fits_the_memory_of_its_process() -> None:
    for image, kind in ((Image.new("RGBA", (8000, 8000)), "PNG"), (Image.new("CMYK", (8000, 8000)), "JPEG")):
        made = Apart().do(made_anew, PATIENCE, encoded(image, kind))
        assert isinstance(made, Picture)
        assert (made.width, made.height) == (LARGE, LARGE)
