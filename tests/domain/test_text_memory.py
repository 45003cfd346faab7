"""What is remembered of texts without their words."""

import pickle

from bot.domain.words.text_memory import TextMemory


def test_a_text_is_looked_through_once_until_so_many_others_were() -> None:
    looked: list[str] = []

    def length(text: str) -> int:
        looked.append(text)
        return len(text)

    memory = TextMemory(length, most=2)
    assert [memory(text) for text in ("a", "bb", "a", "ccc", "a")] == [1, 2, 1, 3, 1]
    assert looked == ["a", "bb", "ccc"]
    assert memory("bb") == 2, "it was asked for longest ago"
    assert looked == ["a", "bb", "ccc", "bb"]
    memory.clear()
    assert memory("bb") == 2
    assert looked == ["a", "bb", "ccc", "bb", "bb"]


def test_no_word_of_a_text_is_kept() -> None:
    memory = TextMemory(len, most=2)
    memory("Good evening, fan_zorbelfern!")
    assert b"zorbel" not in pickle.dumps(memory)
