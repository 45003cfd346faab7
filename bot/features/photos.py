"""Photos of what the artist has."""

import bot.services.documents.photos
import bot.web.photos
from bot.domain.documents.photo import KEPT
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.documents.photos import Photos
from bot.store.photo import forget_in_photos
from bot.web.photos import BOUNDS, photo_acts, photo_routes

LINES = lines_of(bot.services.documents.photos, bot.web.photos)


async def open(runtime: Runtime) -> Feature[Photos]:
    """Open the photos; the pages of documents show them by themselves.

    Raises:
        StoreError: a photo cannot be read.
    """
    photos = Photos(runtime.database, runtime.catalogue, runtime.clock, runtime.feed)
    await photos.load()
    return Feature(
        "photos",
        photos,
        routes=photo_routes(photos),
        acts=photo_acts(photos, runtime.voice.say),
        shows={"photos": photos, "photo_bounds": {**BOUNDS, "days": KEPT.days}},
        sweep=photos.sweep,
        findings=[photos.finding],
        forget=forget_in_photos,
        forgotten=lambda _: photos.read(),
        close=photos.close,
    )
