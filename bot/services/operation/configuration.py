"""What is set, read anew and written where it is kept, and the wish that the bot begins anew with it."""

import asyncio
import codecs
import os
from collections.abc import Mapping
from pathlib import Path

from bot.disk import OWNER_ONLY, encoding_of, is_file, read_text
from bot.env_file import ENV_FILE, ENV_PREFIX, with_setting
from bot.errors import DocumentError, Fault, SettingsError, SignInError
from bot.services.documents.documents import write_whole
from bot.settings import Settings, missing, read_settings

EXAMPLE = ".env.example"
"""The file, beside the one of the settings, with which a new one begins: it explains them all."""


class Configuration:
    """The settings of this installation; it outlives every start of the bot within a process.

    `trouble` is why the last start came to nothing, where a person can mend that; `waits` tells whether the
    bot waits to be set up, with its pages alone.
    """

    def __init__(self, file: Path = ENV_FILE, environ: Mapping[str, str] = os.environ) -> None:
        self.file = file
        self.trouble: SignInError | None = None
        self.waits = False
        self._environ = environ
        self._anew = asyncio.Event()

    def read(self) -> tuple[Settings, list[Fault]]:
        """Return the settings as they stand now, and all that is wrong with them."""
        return read_settings(self.file, self._environ)

    def load(self, *, complete: bool = False) -> Settings:
        """Return the settings as they stand now.

        Raises:
            SettingsError: something is wrong with them, or, where they are to be `complete`, missing.
        """
        settings, faults = self.read()
        if complete:
            faults += missing(settings, faults, self.file)
        if faults:
            raise SettingsError("settings", faults)
        return settings

    def is_fixed(self, name: str) -> bool:
        """Tell whether a setting comes from the environment, which wins over the file."""
        given = {each.upper(): value for each, value in self._environ.items()}
        return bool(given.get(_name(name)))

    def lines(self, values: Mapping[str, str]) -> list[str]:
        """Return settings as the lines of a file that set them."""
        return [f"{_name(name)}={value}" for name, value in values.items()]

    def write(self, values: Mapping[str, str]) -> None:
        """Write settings into their file, whole or not at all; all else in it stays, byte for byte.

        Raises:
            DocumentError: it cannot be read or written, and is as it was.
        """
        before, encoding = self._text()
        text = before
        for name, value in values.items():
            text = with_setting(text, _name(name), value)
        if text != before:
            write_whole({self.file: text.encode(encoding)}, OWNER_ONLY)  # it may hold a secret one day

    def _text(self) -> tuple[str, str]:
        """Return the text of the file, or of the example that it begins with, and how it is written."""
        try:
            file = self.file if is_file(self.file) else self.file.with_name(EXAMPLE)
            there = is_file(file)
        except OSError as error:
            fault = Fault(str(self.file), error.strerror or str(error), "put a file there")
            raise DocumentError(str(self.file), [fault]) from error
        if not there:
            return "", "utf-8"
        written, text = file.read_bytes(), read_text(file, newline="")
        # Python reads "utf-8-sig" with its mark and without, and writes it with.
        bare = encoding_of(written) == "utf-8-sig" and not written.startswith(codecs.BOM_UTF8)
        return text, "utf-8" if bare else encoding_of(written)

    def begin_anew(self) -> None:
        """Have the bot stop and begin with what is set by then."""
        self._anew.set()

    async def begun_anew(self) -> None:
        """Return when the bot is to begin anew; that is asked once."""
        await self._anew.wait()
        self._anew.clear()


def _name(name: str) -> str:
    return f"{ENV_PREFIX}{name.upper()}"
