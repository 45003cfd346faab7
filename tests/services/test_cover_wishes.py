"""Wishes about a cover: of who is forgotten nothing is remembered."""

from collections.abc import Callable, Mapping
from typing import cast

from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.errors import Gap
from bot.moderation.verdict import Action, Verdict
from bot.services.fans.cover_wishes import CoverWishes
from bot.services.fans.duet import Duets


def say(line: str, _gaps: Mapping[str, Gap] | None = None, /) -> str:
    return line


async def test_of_who_is_forgotten_no_line_is_remembered(message: Callable[..., Message]) -> None:
    wishes = CoverWishes(cast("Duets", None), say, lambda _words, _line: None)
    fern, moss = message("check my cover", who="fan_fern"), message("my cover?", who="fan_moss", after=1)
    for line in (fern, moss):
        wishes.judged(line, Verdict(Action.NONE, cover="my cover"))
    await wishes.forgotten(Person(frozenset({"fan_fern"}), frozenset({fern.chatter.id})))
    kept = repr(vars(wishes))
    assert fern.chatter.id not in kept
    assert moss.chatter.id in kept
