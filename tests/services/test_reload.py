"""Files read anew while the bot runs."""

from collections.abc import Callable

import pytest

from bot.errors import DocumentError, Fault
from bot.features import LINES
from bot.services.documents.data_folder import HearFault
from bot.services.documents.reload import Reload, Swap
from bot.services.words.voice import Voice
from tests.spoken import voice_of_tests


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
