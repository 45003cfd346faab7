"""Addresses of recordings: however one is written, it is one; what leads elsewhere is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.fans.video import Video, VideoPlace, first_link, link_first, video_in
from bot.setting_forms import PLACES

ID = "dQw-_9WgXcQ"
YOUTUBE = Video(VideoPlace.YOUTUBE, ID)


def test_the_setting_names_the_places_that_there_are() -> None:
    assert {*PLACES} == {each.value for each in VideoPlace}


@pytest.mark.parametrize(
    "link",
    [
        f"https://www.youtube.com/watch?v={ID}",
        f"https://www.youtube.com/watch?list=PLx_1&index=3&v={ID}&t=4",
        f"HTTPS://WWW.YouTube.com/watch?app=desktop&v={ID}#t=4",
        f"http://youtube.com/watch?v={ID}",
        f"youtu.be/{ID}",
        f"https://youtu.be/{ID}?si=abcDEF&t=9",
        f"https://m.youtube.com/shorts/{ID}",
        f"https://youtube.com/shorts/{ID}/?feature=share",
        f"https://www.youtube.com/live/{ID}",
        f"https://www.youtube.com/embed/{ID}?start=2",
        f"https://www.youtube-nocookie.com/embed/{ID}",
        f"https://music.youtube.com/watch?v={ID}&list=RD1",
    ],
)
def test_one_video_is_one_however_it_is_addressed(link: str) -> None:
    assert video_in(link) == YOUTUBE
    assert YOUTUBE.address == f"https://www.youtube.com/watch?v={ID}"


@pytest.mark.parametrize(
    ("link", "place", "found"),
    [
        ("https://vimeo.com/76979871", "vimeo", "76979871"),
        ("https://vimeo.com/channels/staffpicks/76979871?share=copy", "vimeo", "76979871"),
        ("https://player.vimeo.com/video/76979871", "vimeo", "76979871"),
        ("https://soundcloud.com/Fan-Fern/kettle-riff?in=x", "soundcloud", "fan-fern/kettle-riff"),
        ("m.soundcloud.com/fan-fern/kettle-riff", "soundcloud", "fan-fern/kettle-riff"),
        ("https://clips.twitch.tv/QuietKettleHarp-a1B2c3D4e5F6", "twitch", "QuietKettleHarp-a1B2c3D4e5F6"),
        ("https://www.twitch.tv/fan_fern/clip/QuietKettleHarp", "twitch", "QuietKettleHarp"),
        ("https://m.twitch.tv/clip/QuietKettleHarp?featured=false", "twitch", "QuietKettleHarp"),
        ("https://www.twitch.tv/videos/1234567890?t=1h2m", "twitch", "videos/1234567890"),
        ("https://fan-fern.bandcamp.com/track/Kettle-Riff?from=x", "bandcamp", "fan-fern/kettle-riff"),
    ],
)
def test_each_place_has_its_own_forms(link: str, place: str, found: str) -> None:
    video = video_in(link)
    assert video
    assert video == Video(VideoPlace(place), found)
    assert video_in(video.address) == video
    assert video_in(link, [each for each in VideoPlace if each != place]) is None


@pytest.mark.parametrize(
    "link",
    [
        "https://bit.ly/3abcdef",
        "https://tinyurl.com/kettle",
        "https://on.soundcloud.com/AbCdE",
        "https://www.youtube.com/redirect?q=https://example.com",
        f"https://www.google.com/url?q=https://youtu.be/{ID}",
        f"https://youtube.com.evil.example/watch?v={ID}",
        f"https://evil.example/youtube.com/watch?v={ID}",
        f"https://youtube.com@evil.example/watch?v={ID}",
        f"https://user:secret@youtube.com/watch?v={ID}",
        f"https://youtube.com:8443/watch?v={ID}",
        f"https://youtube。com/watch?v={ID}",
        f"https://уoutube.com/watch?v={ID}",
        f"https://youtube.com\\@evil.example/watch?v={ID}",
        f"javascript://youtube.com/watch?v={ID}",
        f"file://youtube.com/watch?v={ID}",
        "https://www.youtube.com/@fan_fern",
        "https://www.youtube.com/playlist?list=PLx",
        "https://www.youtube.com/watch?v=short",
        f"https://youtu.be/{ID}x",
        "https://www.youtube.com/watch?v=<script>x1",
        "https://vimeo.com/76979871/abcdef1234",
        "https://soundcloud.com/fan-fern/sets/all",
        "https://soundcloud.com/fan-fern/kettle-riff/s-SeCrEt",
        "https://www.twitch.tv/fan_fern",
        "https://fan-fern.bandcamp.com/album/kettle",
        "http://127.0.0.1/watch?v=dQw4w9WgXcQ",
        "http://[::1/watch",
        f"https://youtu.be/{ID}?{'x' * 400}",
        "",
    ],
)
def test_what_leads_elsewhere_is_none(link: str) -> None:
    assert video_in(link) is None


@given(st.text())
def test_whatever_is_typed_is_read_and_leads_to_one_of_the_places(text: str) -> None:
    for link in (text, f"https://youtu.be/{text}", f"https://{text}.bandcamp.com/track/{text}"):
        if video := video_in(link):
            assert video_in(video.address) == video
            assert video.address.isascii()
            assert not {*" <>\"'\\"} & {*video.address}


def test_the_first_link_stands_without_what_is_around_it() -> None:
    assert first_link(f"my go (https://youtu.be/{ID}), be kind...".split()) == f"https://youtu.be/{ID}"
    assert first_link(["7/8", "is", "hard.", "So", "what"]) == ""


def test_the_first_link_may_be_put_before_all_else() -> None:
    link = f"(https://youtu.be/{ID})"
    assert link_first(["no", "woman", link, "no", "cry"]) == (link, "no", "woman", "no", "cry")
    assert link_first([link, "no"]) == (link, "no")
    assert link_first(["yes"]) == ("yes",)
    assert link_first([]) == ()
