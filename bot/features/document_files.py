"""Files of what people author, on the pages."""

from functools import partial

import bot.services.pages.document_files
import bot.services.pages.sent_files
import bot.web.document_files
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.documents.data_folder import load_gear_words
from bot.services.documents.photos import Photos
from bot.services.pages.document_files import DocumentFiles
from bot.web.document_files import BOUNDS, document_file_acts, document_file_routes

LINES = lines_of(bot.services.pages.document_files, bot.services.pages.sent_files, bot.web.document_files)


async def open(runtime: Runtime, photos: Photos) -> Feature[DocumentFiles]:
    """Open what takes files in, and gives them."""
    files = DocumentFiles(runtime.catalogue, runtime.feed, partial(load_gear_words, runtime.settings), photos)
    return Feature(
        "document files",
        files,
        routes=document_file_routes(files),
        acts=document_file_acts(files, runtime.voice.say),
        shows={"document_files": files, "import_bounds": BOUNDS},
    )
