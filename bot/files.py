"""Files that a person edits, into the database and back."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bot.app import open_shelf
from bot.domain.gear import GearItem
from bot.errors import DocumentError, Fault
from bot.services.gear import Merged, gear_as_toml, load_gear, read_text
from bot.settings import Settings
from bot.store.database import Database


async def import_all(settings: Settings, files: Sequence[Path]) -> Merged:
    """Merge the files into the database, all of them or, if any has a fault, none.

    Raises:
        DocumentError: the faults of all the files.
        StoreError: the database cannot be opened; a running bot holds it.
    """
    items: list[GearItem] = []
    faults: list[Fault] = []
    for path in files:
        try:
            items += load_gear(path)
        except DocumentError as error:
            faults += error.faults
    if not faults and not items:
        faults.append(
            Fault(", ".join(map(str, files)), "no [[gear]] in it", "see data/gear.toml for the form")
        )
    slugs = [item.slug for item in items]
    faults += [
        Fault(slug, "stands in more than one of the files", "keep one of them")
        for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1})
    ]
    if faults:
        raise DocumentError("nothing was imported", faults)
    database = await Database.open(settings.database)
    try:
        return await (await open_shelf(settings, database)).merge(items)
    finally:
        await database.close()


async def export_all(settings: Settings, folder: Path) -> list[tuple[Path, int]]:
    """Write all that is in the database into `folder`; return the files written and how much is in each.

    Raises:
        DocumentError: a file that is there already is no TOML, or cannot be written; it stays as it was.
        StoreError: the database cannot be opened; a running bot holds it.
    """
    database = await Database.open(settings.database)
    try:
        shelf = await open_shelf(settings, database)
    finally:
        await database.close()
    path = folder / "gear.toml"
    text = gear_as_toml(shelf.items, over=read_text(path) if path.exists() else "", name=str(path))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _replace(path, text)
    except OSError as error:
        raise DocumentError(
            str(path), [Fault(str(path), f"cannot be written: {error}", "choose another folder")]
        ) from error
    return [(path, len(shelf.items))]


def _replace(path: Path, text: str) -> None:
    """Write the file whole or not at all, even if the power goes."""
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, prefix=f".{path.name}", encoding="utf-8", newline="\n", delete=False
    ) as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(path)
