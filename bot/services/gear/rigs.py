"""The rigs of the catalogue: found by name or by program, and which of them is in use."""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.rigs.rig import RIGS, Branch, ChainPiece, Rig, Split, Stage
from bot.domain.rigs.rig_drawing import Knobs
from bot.domain.words.chat_text import LIST_CHARS, fit, fit_list
from bot.domain.words.naming import Names
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.feed import Feed
from bot.services.practice import practice_feed
from bot.services.words.voice import Say
from bot.store.database import Database
from bot.store.rig import rig_in_use, use_rig

LINES = lines(
    """
    rig-none-yet
    rig-unknown: rigs more
    rig-did-you-mean: title slug
    rig-no-program: program sent
    word-rig: word
    word-rig-off: name
    word-rig-loop: name pieces
    word-rig-path: word pieces
    """
)

TOPIC = "rig"
"""Under which the feed has the rig that is in use, with all that is seen of it."""

NEXT, BESIDE = " → ", " | "
"""What stands between a piece and the next, and between paths side by side."""

KnobsOf = Callable[[Collection[str]], Knobs]
"""Returns how the knobs of pieces of gear stand, by slug."""


def no_knobs(_: Collection[str]) -> Knobs:
    """Return the knobs where nobody knows of any."""
    return {}


class Rigs:
    """All rigs; `knobs_of` tells how the knobs of the gear in one stand."""

    def __init__(
        self, catalogue: Catalogue, database: Database, feed: Feed, say: Say, knobs_of: KnobsOf = no_knobs
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._feed = feed
        self._say = say
        self._knobs_of = knobs_of
        self._turn = asyncio.Lock()
        self._slug = ""
        self._titles: Mapping[str, str] = {}
        self._names = Names(self._titles)
        self._by_program: Mapping[int, str] = {}

    async def load(self) -> None:
        """Take in all rigs as they are and will be, and which one is in use.

        For another block, knobs may stand otherwise.
        """
        self._slug = await rig_in_use(self._database)
        self._catalogue.listen(RIGS, self._take_in)
        self._take_in()
        for kind in (RIGS, GEAR):
            self._catalogue.listen(kind, self.publish)
        self._feed.listen(practice_feed.TOPIC, self.publish)
        self.publish()

    def _take_in(self) -> None:
        rigs = self._catalogue.all(RIGS).values()
        titles = {each.slug: each.title for each in rigs}
        if titles != self._titles:  # an index of a thousand takes 40 ms, and few changes are of a title
            self._titles, self._names = titles, Names(titles)
        programs = {each.midi_program: each.slug for each in rigs}
        self._by_program = {number: slug for number, slug in programs.items() if number is not None}

    @property
    def all(self) -> Mapping[str, Rig]:
        """All rigs, by slug."""
        return self._catalogue.all(RIGS)

    @property
    def in_use(self) -> Rig | None:
        """The rig that is in use; None for none."""
        return self.all.get(self._slug)

    @property
    def gear_in_use(self) -> Sequence[str]:
        """The slugs of what is in the rig that is in use, in the order of its chain."""
        rig = self.in_use
        return tuple(each.gear for each in rig.chain) if rig else ()

    @property
    def pieces(self) -> Mapping[str, GearItem]:
        """All gear, by slug."""
        return self._catalogue.all(GEAR)

    def knobs(self, rig: Rig) -> Knobs:
        """Return how the knobs of what is in a rig stand."""
        return self._knobs_of({each.gear for each in rig.chain})

    def find(self, ask: str) -> Rig:
        """Return the rig of a name.

        Raises:
            Refusal: there is none, or it is not sure which one is meant.
        """
        found = self._names.meant(ask.strip())
        if found and found.sure:
            return self.all[found.key]
        if found:
            raise Refusal("rig-did-you-mean", title=self.all[found.key].title, slug=found.key)
        if not self.all:
            raise Refusal("rig-none-yet")
        titles, more = fit_list([each.title for each in self.all.values()], LIST_CHARS)
        raise Refusal("rig-unknown", rigs=titles, more=more)

    def in_line(self, rig: Rig) -> tuple[str, int]:
        """Return as much of a chain in words as fits a line of chat, and how many stages were left out."""
        stages = chain_in_words(rig, self._name_of, self._say)
        chain, more = fit_list(stages, LIST_CHARS, NEXT)
        return (chain, more) if chain else (fit(stages[0], LIST_CHARS), more - 1)

    def in_words(self, rig: Rig) -> str:
        """Return a chain in words, whole."""
        return NEXT.join(chain_in_words(rig, self._name_of, self._say))

    def _name_of(self, piece: ChainPiece) -> str:
        """Return what a piece is called that is in a chain: its slug where it is nowhere."""
        item = self.pieces.get(piece.gear)
        return item.short_name if item else piece.gear

    def with_piece(self, slug: str) -> Sequence[Rig]:
        """Return the rigs that a piece of gear is in."""
        return [self.all[each] for _, each in self._catalogue.naming(GEAR, slug, by=RIGS)]

    async def use(self, rig: Rig | None) -> bool:
        """Let a rig be in use from now on, or none; tell whether that is new. Who says so last has it."""
        slug = rig.slug if rig else ""
        async with self._turn:
            if slug == self._slug:
                return False
            await use_rig(self._database, slug)
            self._slug = slug
            self.publish()
            return True

    async def turn_to(self, program: int) -> Rig:
        """Let the rig be in use whose program a modeller or switcher has turned to.

        Raises:
            Refusal: no rig has that program.
        """
        slug = self._by_program.get(program)
        if slug is None:
            raise Refusal("rig-no-program", program=program + 1, sent=program)
        rig = self.all[slug]
        await self.use(rig)
        return rig

    def publish(self) -> None:
        """Publish the rig that is in use, as it is seen now; the same as before is no news."""
        rig = self.in_use
        self._feed.publish(TOPIC, self._seen(rig) if rig else {})

    def _seen(self, rig: Rig) -> dict[str, Any]:
        knobs = self.knobs(rig)
        return {
            "slug": rig.slug,
            "title": rig.title,
            "program": rig.midi_program,
            "chain": [[self._name_of(each), each.branch, each.on] for each in rig.chain],
            "knobs": {
                slug: [[name, reading.said] for name, reading in of] for slug, of in sorted(knobs.items())
            },
        }


def chain_in_words(rig: Rig, name_of: Callable[[ChainPiece], str], say: Say) -> list[str]:
    """Return a chain as one tells it, stage by stage: what is off, what lies in a loop, and on which path.

    `name_of` tells what a piece is called.
    """

    def told(piece: ChainPiece) -> str:
        name = name_of(piece)
        return name if piece.on else say("word-rig-off", {"name": name})

    def stage(each: Stage | Split) -> str:
        if isinstance(each, Split):
            return f"[{BESIDE.join(path(branch, on_it) for branch, on_it in each.paths.items())}]"
        if not each.loop:
            return told(each.piece)
        return say("word-rig-loop", {"name": told(each.piece), "pieces": NEXT.join(map(told, each.loop))})

    def path(branch: Branch, on_it: Sequence[ChainPiece]) -> str:
        word = say("word-rig", {"word": branch})
        return say("word-rig-path", {"word": word, "pieces": NEXT.join(map(told, on_it)) or "none"})

    return [stage(each) for each in rig.stages]
