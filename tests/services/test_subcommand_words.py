"""Words of other languages behind a command: the artist's own come beside those that ship."""

from pathlib import Path

from bot.services.documents.data_folder import load_subcommand_words
from bot.settings import Settings

DATA = Path(__file__).parent.parent.parent / "data"


def test_own_words_stand_beside_those_that_ship(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "subcommands.toml").write_text('[same]\nlist = ["lijst"]\n', "utf-8")
    settings = Settings(_env_file=None, data_dir=DATA, home=tmp_path)  # pyright: ignore[reportCallIssue]
    words = load_subcommand_words(settings)
    assert [words.meant(typed, {"list"}) for typed in ("lijst", "liste", "lyst")] == ["list", "list", ""]
