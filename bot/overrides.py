"""What an artist's own files say over those that ship, and what of these is new to the artist."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from bot.disk import text_if_any
from bot.domain.documents.document import Place, Raw, fault_at, named_wrongly
from bot.domain.documents.own import REMOVE, at_place, difference, is_table, keyed, needless, words_of
from bot.domain.documents.own_document import Text, read_raw
from bot.domain.documents.own_list import joined
from bot.domain.operation.finding import Finding, Grade
from bot.errors import DocumentError
from bot.features import KINDS as DOCUMENT_KINDS
from bot.home import LAID, LISTS, NOTED, RECAPS
from bot.services.documents.photo_files import FOLDER as PHOTOS
from bot.services.documents.photo_files import LIST as PHOTO_LIST
from bot.services.documents.pictures import FOLDER as PICTURES
from bot.services.operation.backups import FOLDER
from bot.services.words.voice import VOICES
from bot.settings import Settings
from bot.shell import command
from bot.shipped import KINDS
from bot.take_over import VOICE_FILE, messages

SHIPS_ALREADY, LEAVE_OUT = "says what ships already", "take it out, so that it goes with updates"

MAX_NAMES = 12
"""Names that one finding tells."""

_Of = Callable[[Path, Path, Path], Iterator[Finding]]
"""What tells of an own file, of the one that ships, and of that as it was when `init` last looked."""

_DOCUMENTS = {kind.file for kind in DOCUMENT_KINDS}
_PHOTOS = {PICTURES, PHOTOS, PHOTO_LIST}
_OTHERS = {*_DOCUMENTS, *_PHOTOS, NOTED, FOLDER, RECAPS, *LISTS, VOICES, "recap", "scenes"}


def overrides(settings: Settings) -> list[Finding]:
    """Return what is to be said of the own files: what overrides what, what is needless, what new ships."""
    if not settings.home.is_dir():
        says = f"there is no folder {settings.home}: all is as it ships"
        return [Finding("own files", Grade.WELL, says, f"to make it: {command('init')}")]
    home, ships = settings.home, settings.data_dir
    files: list[tuple[_Of, Iterable[Path]]] = [
        (_of_document, map(Path, LAID)),
        (_of_list, _beneath(home, *(f"{folder}/*.txt" for folder in LISTS))),
        (_of_voice, _beneath(home, f"{VOICES}/{settings.language}/*.ftl")),
        (_of_template, _beneath(home, "recap/**/*.jinja")),
    ]
    found = [each for of, names in files for name in names for each in _on_its_own(of, home, ships, name)]
    return [*found, *_unknown(settings)]


def _beneath(home: Path, *patterns: str) -> list[Path]:
    """Return the files of the patterns, by their places in the own folder."""
    return [path.relative_to(home) for pattern in patterns for path in sorted(home.glob(pattern))]


def _on_its_own(of: _Of, home: Path, ships: Path, name: Path) -> list[Finding]:
    """Return what is to be said of one file; one that cannot be read is told where it is used."""
    try:
        return [*of(home / name, ships / name, home / NOTED / name)]
    except DocumentError:
        return []


def _of_document(own: Path, ships: Path, noted: Path) -> Iterator[Finding]:
    text = text_if_any(own)
    shipped, mine = (read_raw(Text(text_if_any(path), str(path))) for path in (ships, own))
    said = [name_of(mine, place) for place in words_of(shipped, mine)]
    if said:
        yield Finding("own files", Grade.WELL, f"{own} says over {ships}: {_listed(said)}")
    for place in needless(shipped, mine):
        fault = fault_at(text, str(own), place, SHIPS_ALREADY, LEAVE_OUT)
        yield Finding("own files", Grade.WANTING, f"{fault.place}: {fault.says}", fault.mend)
    try:
        before = read_raw(Text(text_if_any(noted), str(noted)))
    except DocumentError as error:
        yield Finding("what ships", Grade.WANTING, str(error), f"`{command('init')}` notes it anew")
    else:
        yield from _news(ships, difference(before, shipped), before, said) if before else ()


def _news(ships: Path, changes: Raw, before: Raw, said: Sequence[str]) -> Iterator[Finding]:
    new = [name_of(changes, place) for place in words_of(before, changes)]
    beneath = [name for name in new if name in said]
    others = [name for name in new if name not in said]
    mend = f"see {ships}; `{command('init')}` notes that you have"
    if others:
        yield Finding("what ships", Grade.WELL, f"{ships} has new, which holds: {_listed(others)}", mend)
    if beneath:
        says = f"{ships} has changed beneath your own words, which hold: {_listed(beneath)}"
        yield Finding("what ships", Grade.WANTING, says, mend)


def name_of(document: Raw, place: Place) -> str:
    """Return a place in words: the ids of tables instead of their numbers."""
    names: list[str] = []
    for end, part in enumerate(place, 1):
        known = keyed([at_place(document, place[:end])]) if isinstance(part, int) else None
        names[-1:] = [next(iter(known))[1]] if known else [*names[-1:], str(part)]
    value = at_place(document, place)
    return ".".join(names) + (" (taken out)" if is_table(value) and value.get(REMOVE) is True else "")


def _of_list(own: Path, ships: Path, _: Path) -> Iterator[Finding]:
    both = joined(text_if_any(ships), text_if_any(own))
    added = sum(number > 0 for number in both.own)
    if added or both.taken:
        says = f"{own} over {ships}: {added} lines more, {both.taken} taken out"
        yield Finding("own files", Grade.WELL, says)
    for number in both.needless:
        yield Finding("own files", Grade.WANTING, f"{own}, line {number}: {SHIPS_ALREADY}", LEAVE_OUT)


def _of_voice(own: Path, ships: Path, _: Path) -> Iterator[Finding]:
    said, shipped = messages(text_if_any(own), str(own)), _messages_in(ships.parent)
    if names := [name for name, text in said.items() if shipped.get(name) != text]:
        yield Finding("own files", Grade.WELL, f"{own} says itself: {_listed(names)}")
    if same := [name for name in said if name not in names]:
        yield Finding("own files", Grade.WANTING, f"{own}, {_listed(same)}: {SHIPS_ALREADY}", LEAVE_OUT)


def _messages_in(folder: Path) -> dict[str, str]:
    texts = [messages(text_if_any(path), str(path)) for path in sorted(folder.glob("*.ftl"))]
    return {name: text for each in texts for name, text in each.items()}


def _of_template(own: Path, ships: Path, _: Path) -> Iterator[Finding]:
    try:
        text = text_if_any(own)
    except DocumentError as error:  # only `recap` reads it
        yield Finding("own files", Grade.BROKEN, str(error), error.mend)
        return
    if not ships.exists():
        yield Finding("own files", Grade.WELL, f"{own} is used besides what ships")
    elif text == text_if_any(ships):
        yield Finding("own files", Grade.WANTING, f"{own} {SHIPS_ALREADY}", LEAVE_OUT)
    else:
        yield Finding("own files", Grade.WELL, f"{own} is used instead of {ships}")


def _unknown(settings: Settings) -> Iterator[Finding]:
    """Yield what lies in the own folder and nothing reads, as where a name has a slip in it."""
    home, ships = settings.home, settings.data_dir
    yield from _unread(settings, home, {*LAID, *_OTHERS})
    policy = _text(home / LAID[0])
    for folder in LISTS:
        lists = {path.name for path in (ships / folder).glob("*.txt")}
        lists |= {path.name for path in (home / folder).glob("*.txt") if path.stem in policy}
        laid = {Path(name).name for name in LAID if name.startswith(f"{folder}/")}
        yield from _unread(settings, home / folder, lists | laid)
    languages = {path.name for path in (ships / VOICES).glob("*/")} | {settings.language}
    yield from _unread(settings, home / VOICES, languages)
    for language in sorted(languages):
        lines = home / VOICES / language
        yield from _unread(settings, lines, {path.name for path in lines.glob("*.ftl")} or {VOICE_FILE})


def _unread(settings: Settings, folder: Path, known: Collection[str]) -> Iterator[Finding]:
    """Yield what in a folder is none of what is `known` to be read there."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name not in known and (path.is_dir() or path.suffix in KINDS):
            own = settings.home / path.name
            mend = f"move it into {own}" if path.name in _DOCUMENTS else named_wrongly(path.name, known)
            yield Finding("own files", Grade.WANTING, f"nothing reads {path}", f"{mend}; else leave it")


def _text(path: Path) -> str:
    """Return the text of an own file; nothing where it cannot be read, which is told where it is used."""
    try:
        return text_if_any(path)
    except DocumentError:
        return ""


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - MAX_NAMES} more" if len(names) > MAX_NAMES else ""
    return ", ".join(names[:MAX_NAMES]) + more
