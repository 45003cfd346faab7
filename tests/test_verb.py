"""What a verb of the command line does."""

from bot.verb import done


class Large:
    """What is too much to be told in words, and notes when it is asked for them."""

    told = 0

    def __repr__(self) -> str:
        Large.told += 1
        return "much"


async def _work() -> list[Large]:
    return [Large()]


def test_what_comes_of_a_verb_is_handed_on_and_never_put_into_words() -> None:
    (came,) = done(_work())
    assert isinstance(came, Large)
    assert Large.told == 0
