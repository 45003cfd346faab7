"""Files as they are sent to a page: texts and pictures, those in a ZIP too, by name and within bounds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bot.disk import MAX_TEXT_BYTES, TABLE, decoded, with_one_newline
from bot.domain.documents.photo import MAX_BYTES
from bot.domain.documents.photo_list import is_file_name
from bot.domain.words.voice import lines
from bot.errors import DocumentError, Fault, Refusal
from bot.services.documents.photo_files import FOLDER, LIST
from bot.services.pages.unpacking import ZipFault, is_zip, unpacked
from bot.services.practice.practice_csv import is_log
from bot.shell import command

LINES = lines(
    """
    page-import-practice: name command
    page-import-zip: name why megabytes texts
    """
)

MAX_MEGABYTES = 64
MAX_SENT_BYTES = MAX_MEGABYTES << 20
"""Of all files that are sent together, and of what is in their ZIPs: two hundred photos, held in memory."""

_PICTURES = (".webp", ".jpg", ".jpeg", ".png")
"""How a file ends that is looked at as a picture; whether it is one is found out by decoding alone."""

_WORKBOOKS = (TABLE, ".xlsx", ".xlsm", ".ods", ".numbers")
"""How a file ends that is a ZIP of no files of ours, and is told for what it is."""


@dataclass(slots=True)
class SentFiles:
    """What was sent: texts by name, pictures by their bare names, and why other files are not looked into."""

    texts: dict[str, str] = field(default_factory=dict[str, str])
    pictures: dict[str, bytes] = field(default_factory=dict[str, bytes])
    faults: list[Fault] = field(default_factory=list[Fault])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    _left: int = MAX_SENT_BYTES
    _text_left: int = MAX_TEXT_BYTES

    def take(self, name: str, content: bytes, bound: Callable[[str], int]) -> None:
        """Take a file as it was sent, or those in a ZIP; `bound` tells how large one of a name may be."""
        if name.lower().endswith(TABLE) and is_log(content.decode("utf-8", "replace")):
            self.refused.append(Refusal("page-import-practice", name=name, command=command("import", name)))
        elif not is_zip(content) or name.lower().endswith(_WORKBOOKS):
            self._keep({name: content}, name)
        elif isinstance(held := unpacked(content, bound, self._left), ZipFault):
            self._refuse(name, held)
        else:
            self._left -= sum(map(len, held.values()))
            self._keep(held, name)

    def _keep(self, files: Mapping[str, bytes], sent: str) -> None:
        texts = {name: content for name, content in files.items() if not is_picture_file(name)}
        self._text_left -= sum(map(len, texts.values()))
        if self._text_left < 0:
            self._refuse(sent, ZipFault.TOO_BIG)
            return
        for name, content in files.items():
            if name in texts:
                self._read(name, content)
            elif (bare := PurePosixPath(name).name) in self.pictures:
                self.faults.append(Fault(name, "another file is called so too", "give each its own name"))
            else:
                self.pictures[bare] = content

    def _read(self, given: str, content: bytes) -> None:
        """Read a text; two of one name are told apart."""
        name = given if given not in self.texts else f"{given} ({len(self.texts) + 1})"
        try:
            self.texts[name] = with_one_newline(decoded(content, name))
        except DocumentError as error:
            self.faults += error.faults

    def _refuse(self, name: str, why: ZipFault) -> None:
        bounds = {"megabytes": MAX_MEGABYTES, "texts": MAX_TEXT_BYTES >> 20}
        self.refused.append(Refusal("page-import-zip", name=name, why=why.value, **bounds))


def sent_files(files: Iterable[tuple[str, bytes]], documents: Iterable[str]) -> SentFiles:
    """Return what files hold, by name and as they were sent; a ZIP may have `documents` and photos."""
    names = {*documents, LIST}

    def bound(name: str) -> int:
        if name in names:
            return MAX_TEXT_BYTES
        folder, _, file = name.partition("/")
        return MAX_BYTES if folder == FOLDER and is_file_name(file) and is_picture_file(file) else 0

    sent = SentFiles()
    for name, content in files:
        sent.take(name, content, bound)
    return sent


def is_picture_file(name: str) -> bool:
    """Tell whether a file is called as one that has a picture."""
    return name.lower().endswith(_PICTURES)
