from bot.moderation.reckoned import MEMORY, Reckoned


def test_what_is_asked_for_again_is_reckoned_once() -> None:
    asked: list[str] = []
    lengths = Reckoned[str, int](lambda word: asked.append(word) or len(word))
    assert [lengths["neck"], lengths["pick"], lengths["neck"]] == [4, 4, 4]
    assert asked == ["neck", "pick"]


def test_of_more_than_is_remembered_the_memory_stays_bounded_and_the_answers_right() -> None:
    doubles = Reckoned[int, int](lambda number: 2 * number)
    for number in range(2 * MEMORY + 1):
        assert doubles[number] == 2 * number
        assert len(doubles) <= MEMORY
    assert doubles[0] == 0
