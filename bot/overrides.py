"""What an artist's own files say over those that ship, and what of these is new to the artist."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.disk import text_if_any
from bot.domain.document import Place, Raw, fault_at, named_wrongly
from bot.domain.finding import Finding, Grade
from bot.domain.own import REMOVE, at_place, difference, is_table, keyed, needless, words_of
from bot.domain.own_document import Text, read_raw
from bot.domain.own_list import joined
from bot.errors import DocumentError
from bot.home import LAID, LISTS, NOTED, RECAPS
from bot.services.backups import FOLDER
from bot.settings import Settings
from bot.shell import command
from bot.shipped import KINDS
from bot.take_over import SLUGGED, messages

SHIPS_ALREADY, LEAVE_OUT = "says what ships already", "take it out, so that it goes with updates"

MAX_NAMES = 12
"""Names that one finding tells."""

_OTHERS = {*SLUGGED, NOTED, FOLDER, RECAPS, *LISTS, "voice", "recap", "scenes", "pictures"}


def overrides(settings: Settings) -> list[Finding]:
    """Return what is to be said of the own files: what overrides what, what is needless, what new ships."""
    if not settings.home.is_dir():
        says = f"there is no folder {settings.home}: all is as it ships"
        return [Finding("own files", Grade.WELL, says, f"to make it: {command('init')}")]
    found = [finding for name in LAID for finding in _of_document(settings, name)]
    return [*found, *_of_lists(settings), *_of_voice(settings), *_of_templates(settings), *_unknown(settings)]


def _of_document(settings: Settings, name: str) -> Iterator[Finding]:
    ships, own, noted = (
        folder / name for folder in (settings.data_dir, settings.home, settings.home / NOTED)
    )
    try:
        text = text_if_any(own)
        shipped, mine, before = (read_raw(Text(text_if_any(path), str(path))) for path in (ships, own, noted))
    except DocumentError:  # told where the file is looked at
        return
    said = [name_of(mine, place) for place in words_of(shipped, mine)]
    if said:
        yield Finding("own files", Grade.WELL, f"{own} says over {ships}: {_listed(said)}")
    for place in needless(shipped, mine):
        fault = fault_at(text, str(own), place, SHIPS_ALREADY, LEAVE_OUT)
        yield Finding("own files", Grade.WANTING, f"{fault.place}: {fault.says}", fault.mend)
    if before:
        yield from _news(ships, difference(before, shipped), before, said)


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


def _of_lists(settings: Settings) -> Iterator[Finding]:
    for folder in LISTS:
        for path in sorted((settings.home / folder).glob("*.txt")):
            ships = settings.data_dir / folder / path.name
            both = joined(text_if_any(ships), text_if_any(path))
            added = sum(number > 0 for number in both.own)
            if added or both.taken:
                says = f"{path} over {ships}: {added} lines more, {both.taken} taken out"
                yield Finding("own files", Grade.WELL, says)
            for number in both.needless:
                yield Finding(
                    "own files", Grade.WANTING, f"{path}, line {number}: {SHIPS_ALREADY}", LEAVE_OUT
                )


def _of_voice(settings: Settings) -> Iterator[Finding]:
    shipped = _messages_in(settings.data_dir / "voice" / settings.language)
    for path in sorted((settings.home / "voice" / settings.language).glob("*.ftl")):
        own = messages(text_if_any(path))
        if names := [name for name, text in own.items() if shipped.get(name) != text]:
            yield Finding("own files", Grade.WELL, f"{path} says itself: {_listed(names)}")
        if same := [name for name in own if name not in names]:
            says = f"{path}, {_listed(same)}: {SHIPS_ALREADY}"
            yield Finding("own files", Grade.WANTING, says, LEAVE_OUT)


def _messages_in(folder: Path) -> dict[str, str]:
    texts = [messages(text_if_any(path)) for path in sorted(folder.glob("*.ftl"))]
    return {name: text for each in texts for name, text in each.items()}


def _of_templates(settings: Settings) -> Iterator[Finding]:
    for path in sorted((settings.home / "recap").rglob("*.jinja")):
        ships = settings.data_dir / "recap" / path.relative_to(settings.home / "recap")
        if not ships.exists():
            yield Finding("own files", Grade.WELL, f"{path} is used besides what ships")
        elif text_if_any(path) == text_if_any(ships):
            yield Finding("own files", Grade.WANTING, f"{path} {SHIPS_ALREADY}", LEAVE_OUT)
        else:
            yield Finding("own files", Grade.WELL, f"{path} is used instead of {ships}")


def _unknown(settings: Settings) -> Iterator[Finding]:
    """Yield what lies at the top of the own folder and nothing reads, as where a name has a slip in it."""
    known = {*LAID, *_OTHERS}
    for path in sorted(settings.home.iterdir()):
        if path.name not in known and (path.is_dir() or path.suffix in KINDS):
            mend = f"{named_wrongly(path.name, known)}; else leave it"
            yield Finding("own files", Grade.WANTING, f"nothing reads {path}", mend)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - MAX_NAMES} more" if len(names) > MAX_NAMES else ""
    return ", ".join(names[:MAX_NAMES]) + more
