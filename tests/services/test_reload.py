"""Files read anew while the bot runs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import DocumentError, Fault
from bot.features import LINES
from bot.services.documents.data_folder import HearFault, load_policy, load_questions
from bot.services.documents.reload import Reload, Swap
from bot.services.words.voice import Voice
from bot.settings import Settings
from tests.spoken import copy_data, voice_of_tests


@pytest.fixture
def put() -> list[str]:
    return []


@pytest.fixture
def reading(put: list[str]) -> Callable[[str], Callable[[HearFault], Swap]]:
    """Return a maker of readers, each of which puts its name down once it is in force."""

    def reader(name: str) -> Callable[[HearFault], Swap]:
        async def swap() -> None:
            put.append(name)

        return lambda _: swap

    return reader


async def test_all_that_is_read_comes_in_force(
    put: list[str], reading: Callable[[str], Callable[[HearFault], Swap]]
) -> None:
    reload = Reload()
    reload.add(reading("voice"))
    reload.add(reading("policy"))
    await reload.now()
    assert put == ["voice", "policy"]


async def test_one_fault_anywhere_changes_nothing_and_all_are_named(
    put: list[str], reading: Callable[[str], Callable[[HearFault], Swap]]
) -> None:
    def broken(_: HearFault) -> Swap:
        raise DocumentError("policy", [Fault("own/policy.toml, line 3", "a curly quote")])

    def ill_fitting(told: HearFault) -> Swap:
        told(Fault("own/announcements.toml, line 1", "is no number"))
        return reading("announcements")(told)

    reload = Reload()
    for read in (reading("voice"), broken, ill_fitting):
        reload.add(read)
    with pytest.raises(DocumentError) as refused:
        await reload.now()
    assert [fault.place[:8] for fault in refused.value.faults] == ["own/poli", "own/anno"]
    assert put == []


def test_a_voice_that_becomes_another_says_what_that_says_to_all_who_have_it() -> None:
    voice = Voice.read("one = One.\n", prefix="!")
    held = voice.say
    voice.become(Voice.read("one = Another.\n", prefix="?"))
    assert held("one") == "Another."


def test_a_voice_that_became_another_is_loaded_again_as_it_stands_in_its_files() -> None:
    loaded = voice_of_tests()
    loaded.become(Voice.read("one = One.\n", prefix="!"))
    assert loaded.lines == {"one"}
    assert voice_of_tests().lines >= LINES.keys()


def settings_of(data: Path, home: Path) -> Settings:
    return Settings(_env_file=None, data_dir=data, database=home / "w.db").model_copy(  # pyright: ignore[reportCallIssue]
        update={"home": home}
    )


def test_what_ships_is_made_once_wherever_it_lies(data: Path, tmp_path: Path) -> None:
    here, there = (
        settings_of(folder, tmp_path / "own") for folder in (data, copy_data(tmp_path / "elsewhere"))
    )
    assert load_policy(here) is load_policy(there)
    for one, other in zip(load_questions(here), load_questions(there), strict=True):
        assert one is other
    voices = [vars(Voice.load(each.data_dir, "en", "!", LINES)) for each in (here, there)]
    assert voices[0]["_bundle"] is voices[1]["_bundle"]


def test_a_language_with_words_of_ones_own_is_made_anew_and_the_others_stay(
    data: Path, tmp_path: Path
) -> None:
    settings = settings_of(data, tmp_path)
    shipped = load_questions(settings)
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions/en.toml").write_text('little = ["kindly"]\n', encoding="utf-8")
    own = load_questions(settings)
    files = sorted(path.stem for path in (data / "questions").glob("*.toml") if path.stem != "frames")
    assert [one for one, was, now in zip(files, shipped, own, strict=True) if was is not now] == ["en"]
    (tmp_path / "questions/frames.toml").write_text('light = ["maker"]\n', encoding="utf-8")
    assert not any(was is now for was, now in zip(own, load_questions(settings), strict=True))
