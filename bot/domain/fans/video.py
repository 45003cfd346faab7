"""A recording at a known place: that and its id there are kept, never the address that was typed."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qs, urlsplit

MAX_LINK = 300
"""Characters of a typed address; those of a playlist that one opens from a search have about 150."""

_AROUND = "()<>[]\"'“”„‘’,;:!?."
"""What stands around an address in a sentence."""


class VideoPlace(StrEnum):
    """Where people put what they have recorded."""

    YOUTUBE = "youtube"
    VIMEO = "vimeo"
    SOUNDCLOUD = "soundcloud"
    TWITCH = "twitch"
    BANDCAMP = "bandcamp"


class Video(NamedTuple):
    """What lies at a place, by its id there; however it is addressed, it is one."""

    place: VideoPlace
    id: str

    @property
    def address(self) -> str:
        """The one address under which it is opened: made of the id, so that nothing typed is in it."""
        match self.place:
            case VideoPlace.YOUTUBE:
                return f"https://www.youtube.com/watch?v={self.id}"
            case VideoPlace.VIMEO:
                return f"https://vimeo.com/{self.id}"
            case VideoPlace.SOUNDCLOUD:
                return f"https://soundcloud.com/{self.id}"
            case VideoPlace.TWITCH:
                return (
                    f"https://www.twitch.tv/{self.id}"
                    if "/" in self.id
                    else f"https://clips.twitch.tv/{self.id}"
                )
            case VideoPlace.BANDCAMP:
                artist, _, track = self.id.partition("/")
                return f"https://{artist}.bandcamp.com/track/{track}"


class _Address(NamedTuple):
    """An address in parts: its host in small letters, the parts of its path, and its query."""

    host: str
    path: Sequence[str]
    query: Mapping[str, Sequence[str]]


def video_in(link: str, places: Collection[VideoPlace] = tuple(VideoPlace)) -> Video | None:
    """Return what a typed address leads to; None where it is no recording at one of the `places`.

    What shortens or leads on is none: nobody can tell where it ends. Nothing is fetched.
    """
    address = _read(link)
    if address is None:
        return None
    for place, id_in in _READERS.items():
        if place in places and (found := id_in(address)):
            return Video(place, found)
    return None


def first_link(words: Iterable[str]) -> str:
    """Return the first word that may be meant as an address, without what stands around it; '' for none."""
    bare = (word.strip(_AROUND) for word in words)
    return next((word for word in bare if "." in word and "/" in word), "")


def link_first(words: Sequence[str]) -> tuple[str, ...]:
    """Return words with the first one that may be meant as an address, if there is one, before all others."""
    at = next((at for at, word in enumerate(words) if first_link([word])), 0)
    return (*words[at : at + 1], *words[:at], *words[at + 1 :])


def _read(link: str) -> _Address | None:
    if len(link) > MAX_LINK or not link.isascii() or not link.isprintable() or "\\" in link:
        return None
    parts = _split(link if re.match(r"https?://", link, re.IGNORECASE) else f"https://{link}")
    if parts is None or "@" in parts.netloc or ":" in parts.netloc:
        return None
    return _Address(
        parts.netloc.lower(), [part for part in parts.path.split("/") if part], parse_qs(parts.query)
    )


def _split(link: str) -> SplitResult | None:
    try:
        return urlsplit(link)
    except ValueError:
        return None


_YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com"}
_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")


def _youtube(address: _Address) -> str:
    match address.host, address.path:
        case "youtu.be", [found]:
            pass
        case host, ["shorts" | "live" | "embed" | "v", found] if host in _YOUTUBE_HOSTS:
            pass
        case "www.youtube-nocookie.com", ["embed", found]:
            pass
        case host, ["watch"] if host in _YOUTUBE_HOSTS:
            found = address.query.get("v", [""])[0]
        case _:
            return ""
    return found if _YOUTUBE_ID.fullmatch(found) else ""


_VIMEO_ID = re.compile(r"[1-9][0-9]{4,11}")


def _vimeo(address: _Address) -> str:
    match address.host, address.path:
        case "vimeo.com" | "www.vimeo.com", [found] | ["channels", _, found]:
            pass
        case "player.vimeo.com", ["video", found]:
            pass
        case _:
            return ""
    return found if _VIMEO_ID.fullmatch(found) else ""


_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?", re.IGNORECASE)
_NO_PERSON = {"discover", "search", "stream", "you", "charts", "pages", "tags", "feed", "upload"}
_NO_TRACK = {
    "sets", "tracks", "albums", "reposts", "likes", "following", "followers", "popular-tracks", "comments",
}  # fmt: skip
"""Words of SoundCloud's own that stand where else a person or a track does."""


def _soundcloud(address: _Address) -> str:
    if address.host not in {"soundcloud.com", "www.soundcloud.com", "m.soundcloud.com"}:
        return ""
    match [part.lower() for part in address.path]:
        case [person, track] if person not in _NO_PERSON and track not in _NO_TRACK:
            return f"{person}/{track}" if _SLUG.fullmatch(person) and _SLUG.fullmatch(track) else ""
        case _:
            return ""


_TWITCH_HOSTS = {"twitch.tv", "www.twitch.tv", "m.twitch.tv"}
_CLIP = re.compile(r"[A-Za-z0-9]{4,80}(?:-[A-Za-z0-9_-]{4,40})?")
_BROADCAST = re.compile(r"[1-9][0-9]{6,13}")


def _twitch(address: _Address) -> str:
    match address.host, address.path:
        case "clips.twitch.tv", [clip]:
            pass
        case host, [_, "clip", clip] | ["clip", clip] if host in _TWITCH_HOSTS:
            pass
        case host, ["videos", found] if host in _TWITCH_HOSTS:
            return f"videos/{found}" if _BROADCAST.fullmatch(found) else ""
        case _:
            return ""
    return clip if _CLIP.fullmatch(clip) and clip != "embed" else ""


def _bandcamp(address: _Address) -> str:
    artist, dot, host = address.host.partition(".")
    match [part.lower() for part in address.path]:
        case ["track", track] if dot and host == "bandcamp.com" and artist != "www":
            return f"{artist}/{track}" if _SLUG.fullmatch(artist) and _SLUG.fullmatch(track) else ""
        case _:
            return ""


_READERS: Mapping[VideoPlace, Callable[[_Address], str]] = {
    VideoPlace.YOUTUBE: _youtube,
    VideoPlace.VIMEO: _vimeo,
    VideoPlace.SOUNDCLOUD: _soundcloud,
    VideoPlace.TWITCH: _twitch,
    VideoPlace.BANDCAMP: _bandcamp,
}
"""What finds the id of a recording in an address, for each place; '' where it leads to none."""
