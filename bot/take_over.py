"""Edits of what ships, taken over as an artist's own words: what differs, and no more."""

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, cast

import tomlkit
from fluent.syntax import FluentParser, ast
from tomlkit.items import AoT

from bot.disk import text_if_any
from bot.domain.chat.announcements import ANNOUNCEMENTS
from bot.domain.chat.custom_command import COMMANDS
from bot.domain.documents.own import difference, keyed
from bot.domain.documents.own_document import Text, read_raw
from bot.domain.documents.own_list import added
from bot.domain.gear.gear import GEAR
from bot.domain.practice.routine import ROUTINES
from bot.errors import DocumentError, Fault
from bot.shipped import ShippedEdit

SLUGGED = {kind.file: kind.table for kind in (GEAR, ROUTINES, COMMANDS, ANNOUNCEMENTS)}
"""The own files of documents, by the table that each has: they are imported, and laid over nothing."""

SHIPPED_COMMANDS = "words/commands.toml"
"""The commands that ship: an own command of the same slug stands before one of them."""

VOICE_FILE = "mine.ftl"
"""The name of an own file of lines to say, in the folder of its language."""


def own_path(path: str) -> str:
    """Return where in the own folder what was edited in a shipped file belongs."""
    if path == SHIPPED_COMMANDS:
        return COMMANDS.file
    parts = PurePosixPath(path).parts
    if parts[0] != "voice":
        return path
    return f"voice/{parts[1].removesuffix('.ftl')}/{VOICE_FILE}"


def taken_over(edit: ShippedEdit, own: str) -> str:
    """Return the text of an own file with what was edited taken in; what it says already, it goes on saying.

    Raises:
        DocumentError: the edited file, or the own one, cannot be read.
    """
    match PurePosixPath(edit.path).suffix:
        case ".toml" if edit.path.startswith("scenes/"):
            return own or edit.edited
        case ".toml":
            return _toml(edit, own)
        case ".txt":
            there = {line.strip() for line in own.splitlines()}
            return _appended(own, [line for line in added(edit.shipped, edit.edited) if line not in there])
        case ".ftl":
            _expect_lines(edit.edited, edit.path)
            texts = (edit.shipped, edit.edited, own)
            shipped, edited, mine = (messages(text, edit.path) for text in texts)
            said = [text for name, text in edited.items() if name not in mine and shipped.get(name) != text]
            return _appended(own, said)
        case _:
            return own or edit.edited


def _expect_lines(text: str, file: str) -> None:
    """See that nothing of an edited voice file would be lost, since it cannot be read."""
    lost = [each.span for each in _entries(text, file) if isinstance(each, ast.Junk) and each.span]
    places = [f"{file}, line {text[: span.start].count(chr(10)) + 1}" for span in lost]
    if places:
        mend = "a line is: name = words, with { $gap } where something is filled in"
        raise DocumentError(file, [Fault(place, "cannot be read", mend) for place in places])


def _entries(text: str, file: str) -> Sequence[ast.EntryType]:
    try:
        return FluentParser().parse(text).body
    except RecursionError:
        fault = Fault(file, "has gaps in gaps, too deep to read", "take out what is between { and }")
        raise DocumentError(file, [fault]) from None


def messages(text: str, file: str) -> dict[str, str]:
    """Return the lines of a voice file by their names, each as it is written.

    Raises:
        DocumentError: it is too deep to be read.
    """
    found = [each for each in _entries(text, file) if isinstance(each, ast.Message | ast.Term)]
    spans = [(isinstance(each, ast.Term), each.id.span, each.span) for each in found]
    written = [text[name.start - dash : whole.end].strip() for dash, name, whole in spans if name and whole]
    return {line.partition("=")[0].strip(): line for line in written}


def _toml(edit: ShippedEdit, own: str) -> str:
    shipped, edited = (read_raw(Text(text, edit.path)) for text in (edit.shipped, edit.edited))
    if table := SLUGGED.get(own_path(edit.path)):
        known, now = _by_slug(shipped, table), _by_slug(edited, table)
        new = [each for slug, each in now.items() if known.get(slug) != each]
        # A sample holds nowhere by itself; a command that ships does, until the artist has it off.
        gone = known.keys() - now.keys() if edit.path == SHIPPED_COMMANDS else ()
        off = [{**each, "on": False} for slug, each in known.items() if slug in gone]
        changes: dict[str, Any] = {table: new + off}
    else:
        changes = difference(shipped, edited)
    read_raw(Text(own, edit.path))
    document = tomlkit.parse(own)
    _take_in(document, changes)
    text = tomlkit.dumps(document)
    return text if text.strip() != own.strip() else own


def _with_slugs(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return a file's tables; announcements as they were written before they had slugs, as they are now."""
    named = {"every_minutes": "minutes", "after_lines": "lines"}
    each_has = {named[name]: value for name, value in raw.items() if name in named}
    return {
        name: [
            {"slug": each["id"], "says": each.get("says", ""), **each_has} if "id" in each else each
            for each in cast("list[dict[str, Any]]", tables)
        ]
        for name, tables in raw.items()
        if isinstance(tables, list)
    }


def _by_slug(raw: Mapping[str, Any], table: str) -> dict[Any, dict[str, Any]]:
    return {each.get("slug"): each for each in _with_slugs(raw).get(table, [])}


def _take_in(own: Any, changes: Mapping[str, Any]) -> None:
    """Add to an own table what it does not say itself."""
    for name, value in changes.items():
        held = own.get(name)
        if held is None:
            if value not in ([], {}):
                own[name] = value
        elif isinstance(held, dict) and isinstance(value, dict):
            _take_in(held, cast("Mapping[str, Any]", value))
        elif isinstance(held, AoT) or (isinstance(held, list) and isinstance(value, list)):
            _take_in_list(held, cast("Sequence[Any]", value))


def _take_in_list(own: Any, changes: Sequence[Any]) -> None:
    known, new = keyed(own.unwrap()), keyed(list(changes))
    if known is not None and new is not None and not _has_slugs(changes):
        places = {key: place for place, key in enumerate(known)}
        for key, table in new.items():
            if key in places:
                _take_in(own[places[key]], table)
            else:
                own.append(tomlkit.item(table))
        return
    slugs = {each.get("slug") for each in own} if _has_slugs(changes) else set[Any]()
    for each in changes:
        if (each.get("slug") not in slugs) if slugs else (each not in own):
            own.append(tomlkit.item(each))


def _has_slugs(tables: Sequence[Any]) -> bool:
    return bool(tables) and all(isinstance(each, dict) and "slug" in each for each in tables)


def _appended(own: str, lines: Sequence[str]) -> str:
    if not lines:
        return own
    before = f"{own.rstrip()}\n\n" if own.strip() else ""
    return before + "\n".join(lines) + "\n"


def own_texts(edits: Sequence[ShippedEdit], home: Path) -> dict[Path, str]:
    """Return the own files that change by taking edits over, and what they are to say.

    Raises:
        DocumentError: a file cannot be read.
    """
    texts: dict[Path, str] = {}
    for edit in edits:
        path = home / own_path(edit.path)
        before = texts.get(path, text_if_any(path))
        after = taken_over(edit, before)
        if after != before:
            texts[path] = after
    return texts
