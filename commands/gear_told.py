"""How pieces of gear are told in chat: by name, several at once, and those that go with what is played."""

from itertools import accumulate, takewhile

from bot.domain.gear.gear import GearItem, Status
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.services.gear.gear import GearCollection
from bot.twitch.context import Context

LINES = lines(
    """
    gear-in-use: kind items more
    gear-resting: kind items more
    gear-sold: kind items more
    gear-wanted: kind items more
    gear-several: kind items more
    gear-nothing-in-use
    word-gear-elsewhere: name status
    word-gear-in-full: year model nickname
    gear-for-block: what items more
    """
)

_OF_STATUS = {
    Status.IN_USE: "gear-in-use",
    Status.RESTING: "gear-resting",
    Status.SOLD: "gear-sold",
    Status.WANTED: "gear-wanted",
}

ELSEWHERE = {Status.SOLD, Status.WANTED}
"""How a piece stands that nobody finds on the shelf."""


def tell_played(ctx: Context, shelf: GearCollection) -> None:
    """Tell what is in hand: for the block that is being played, where that names something."""
    pieces, block = shelf.in_hand.pieces, shelf.in_hand.block()
    if not (block and pieces and shelf.among(block.gear)):
        return tell_several(ctx, pieces, Status.IN_USE)
    items, more = names_of(ctx, pieces)
    return ctx.answer("gear-for-block", what=block.what, items=items, more=more)


def tell_several(ctx: Context, pieces: tuple[GearItem, ...], status: Status | None = None) -> None:
    """Tell the names of all that are meant; there are none where nothing is in use.

    They are said to have their own `status` unless one of them all is given.
    """
    if not pieces:
        return ctx.answer("gear-nothing-in-use")
    items, more = names_of(ctx, pieces)
    kinds, statuses = {piece.kind for piece in pieces}, {status or piece.status for piece in pieces}
    line = _OF_STATUS[statuses.pop()] if len(statuses) == 1 else "gear-several"
    return ctx.answer(line, kind=kinds.pop() if len(kinds) == 1 else "none", items=items, more=more)


def in_full(ctx: Context, item: GearItem) -> str:
    """Return the whole name of a piece, with its year and nickname where the language puts them."""
    return ctx.word(
        "word-gear-in-full",
        year=str(item.year or "none"),
        model=" ".join(part for part in (item.maker, item.model) if part),
        nickname=item.nickname or "none",
    )


def names_of(ctx: Context, items: tuple[GearItem, ...]) -> tuple[str, int]:
    """Return the names of the pieces that fit a line, and how many were left out.

    Among others, those that are not here say so.
    """
    mixed = any(item.status is not items[0].status for item in items)
    lengths = accumulate(len(item.short_name) for item in items)
    named = items[
        : 1 + sum(1 for _ in takewhile(LIST_CHARS.__ge__, lengths))
    ]  # of hundreds, with one too many
    names = [
        ctx.word("word-gear-elsewhere", name=item.short_name, status=item.status)
        if mixed and item.status in ELSEWHERE
        else item.short_name
        for item in named
    ]
    told, more = fit_list(names, LIST_CHARS)
    return told, more + len(items) - len(named)
