"""How the gear is set: asked for, turned, and what it was before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from pydantic import ValidationError

from bot.domain.documents.slug import slug_for
from bot.domain.gear.gear import GearItem
from bot.domain.gear.gear_match import items_of
from bot.domain.practice.piece_names import PieceFound, folded
from bot.domain.practice.routine import ROUTINES, Block
from bot.domain.rigs.gear_setting import (
    GEAR_SETTINGS,
    MAX_KNOBS,
    GearSetting,
    InForce,
    Knob,
    Music,
    in_force,
    music_of,
    turned,
)
from bot.domain.rigs.gear_setting_index import GearSettingIndex
from bot.domain.rigs.gear_setting_typed import TypedKnobs, near_knob, parted
from bot.domain.rigs.knob import KnobWords, Reading
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.gear.gear import GearCollection
from bot.services.gear.gear_settings_before import Earlier, stood_before
from bot.store.database import Database

LINES = lines(
    """
    gear-setting-which-piece: names
    gear-setting-unknown
    gear-setting-one-piece
    gear-setting-none: what
    gear-setting-words-unknown: name words slug
    gear-setting-set-forgotten: change
    gear-setting-near-knob: name knob near slug value
    gear-setting-too-many: most
    """
)

MOST = 12
"""Settings that are looked at for one answer: a line of chat has room for fewer."""

MAX_GEAR_WORDS = 5
"""Words of the name of a piece of gear that are looked for before a knob."""


class Asked(NamedTuple):
    """What an ask means: gear, music, or both."""

    gear: Sequence[GearItem] = ()
    music: Music = Music()


class GearStanding(NamedTuple):
    """How gear stands for some music, and the words of a routine for that.

    `others` is what other music the gear is set for, where it is one piece that was asked for.
    """

    music: Music
    stands: Sequence[InForce]
    words: str = ""
    others: Sequence[str] = ()


class Turned(NamedTuple):
    """Knobs that were turned, each with how it stood ('' for a new one), and for what music."""

    gear: GearItem
    music: Music
    knobs: Sequence[tuple[Knob, str]]


class GearSettings:
    """All settings of gear, by piece of gear and by music; `words` are those for how knobs stand."""

    def __init__(
        self, catalogue: Catalogue, database: Database, gear: GearCollection, words: KnobWords
    ) -> None:
        self._words, self._typed = words, TypedKnobs(words)
        self._for_music = frozenset(map(folded, words.music))
        """Words before the music that a knob is set for; those beside stand before how it is set as well."""
        self._joining = self._for_music.union(map(folded, words.beside))
        self._catalogue = catalogue
        self._database = database
        self._gear = gear
        self._index = GearSettingIndex(lambda slug: catalogue.place(GEAR_SETTINGS, slug), self._joining)
        catalogue.index(ROUTINES, self._index.note_routine)
        catalogue.index(GEAR_SETTINGS, self._index.note)

    def knobs_for(
        self, gear: Iterable[str], piece: str = "", section: str = ""
    ) -> Mapping[str, Sequence[tuple[str, Reading]]]:
        """Return the knobs of gear, by slug, as they stand for some music, or for all; in their order.

        Gear of which nothing is said is left out.
        """
        found = ((slug, self._index.in_force(slug, Music(piece, section))) for slug in dict.fromkeys(gear))
        return {
            slug: [(knob.name, self._words.read(knob.value, knob.name)) for knob in each.knobs]
            for slug, each in found
            if each
        }

    def now(self, block: Block | None) -> GearStanding:
        """Return how the gear is set for the block that is played; without one, for all that is played."""
        music, in_hand = music_of(block), self._gear.in_hand
        of_music = (each for each in self._gear.among(self._set_for(music)) if not in_hand.is_down(each))
        stands = self._stands([each.slug for each in (*in_hand.pieces, *of_music)], music)
        return GearStanding(music, stands, block.settings if block else "")

    async def ask(self, ask: str, block: Block | None) -> GearStanding:
        """Return how the gear is set that an ask means, for the music that it means or that is played.

        Raises:
            Refusal: it means neither gear nor music, or several pieces, or nothing is set for that.
        """
        gear, music = await self._read(ask)
        slugs = [item.slug for item in gear]
        if music.piece:
            told = self._told_of_music(slugs, music)
            if not (told.stands or told.words):
                raise Refusal("gear-setting-none", what=gear[0].short_name if gear else music.what)
            return told
        stands = self._stands(slugs, music_of(block))
        every = [] if len(slugs) > 1 else [*islice(self._index.of_gear(slugs[0]), MOST)]
        if not (stands or every):
            return self._told_of_block(gear, block)
        if not stands:
            return GearStanding(Music(), _each(every))
        used = {each.slug for stand in stands for each in stand.of}
        of_others = (each for each in self._index.of_gear(slugs[0]) if each.slug not in used and each.piece)
        others = [each.music.what for each in islice(of_others, MOST)] if len(slugs) == 1 else []
        return GearStanding(stands[0].narrowest.music, stands, others=others)

    def _told_of_block(self, gear: Sequence[GearItem], block: Block | None) -> GearStanding:
        """Return what the routine says of the block that is played, for gear in hand of which nothing is set.

        Raises:
            Refusal: none of it is in hand, or the routine says nothing.
        """
        of = {slug for item in gear for slug in (item.slug, item.part_of)}
        if not (block and block.settings and of.intersection(self._gear.in_hand.slugs)):
            raise Refusal("gear-setting-none", what=gear[0].short_name)
        return GearStanding(music_of(block), (), block.settings)

    def _told_of_music(self, slugs: Sequence[str], music: Music) -> GearStanding:
        blocks = sorted(self._index.blocks_of(music.piece), key=lambda each: music_of(each).key != music.key)
        block = next((each for each in blocks if not music.section or music_of(each).key == music.key), None)
        asked = slugs or [*(block.gear if block else ()), *self._set_for(music)]
        parts = () if music.section else self._index.of_sections(music.piece, slugs)
        within = [*islice(parts, MOST)]
        words = block.settings if block and not slugs else ""
        return GearStanding(music, [*_each(within), *self._stands(asked, music)], words)

    def _stands(self, slugs: Iterable[str], music: Music) -> list[InForce]:
        """Return how gear of these slugs stands, as far as it is there: what is set for most of it last."""
        there = self._gear.among(dict.fromkeys(slugs))
        found = (self._index.in_force(item.slug, music) for item in there)
        return sorted((each for each in found if each), key=lambda each: each.narrowest.music.width)

    def _set_for(self, music: Music) -> Iterator[str]:
        there = (slug for slug in self._index.set_for(music) if self._gear.among([slug]))
        return islice(there, MOST)

    async def _read(self, ask: str) -> Asked:
        """Return what an ask means: the whole name of gear is that, and else a piece is looked for first."""
        if len(gear := self._gear.called(ask)) == 1:
            return Asked(gear)
        if found := self._index.pieces.within(ask):
            return await self._with_music(found)
        if gear := items_of(await self._gear.find(ask, self._gear.in_hand.slugs)):
            await self._expect_known(ask, gear)
            return Asked(gear)
        if found := self._index.pieces.within(ask, alone=True):
            return await self._with_music(found)
        words = ask.split()
        for at in (at for at, word in enumerate(words) if folded(word) in self._joining):
            if len(gear := self._gear.called(" ".join(words[:at]))) == 1:
                await self._expect_known(ask, gear)
        raise Refusal("gear-setting-unknown")

    async def _with_music(self, found: PieceFound) -> Asked:
        piece, *others = found.names
        if others:
            names, _ = fit_list([*found.names], LIST_CHARS)
            raise Refusal("gear-setting-which-piece", names=names)
        part = self._index.sections(piece).within(found.rest, alone=True)
        rest = part.rest if part else found.rest
        gear = items_of(await self._gear.find(rest)) if rest else ()
        if gear:
            await self._expect_known(rest, gear)
        return Asked(gear, Music(piece, part.names[0] if part else ""))

    async def _expect_known(self, ask: str, gear: Sequence[GearItem]) -> None:
        """Let nobody hear of gear alone who asked for more.

        Raises:
            Refusal: some words mean nothing here.
        """
        knobs = (
            knob.title for item in gear for each in self._index.of_gear(item.slug) for knob in each.knobs
        )
        texts = (*knobs, *(f"{item.name} {item.slug}" for item in gear))
        known = {word for text in texts for word in folded(text).split()}
        if unknown := [word for word in await self._gear.unknown_in(ask) if word not in known]:
            typed = (word.strip(".,;:!?") for word in ask.split())
            raise self._unknown(gear[0], " ".join(word for word in typed if folded(word) in unknown))

    def _unknown(self, item: GearItem, words: str) -> Refusal:
        return Refusal("gear-setting-words-unknown", name=item.short_name, words=words, slug=item.slug)

    def expect_no_change(self, words: str) -> None:
        """Expect an ask.

        Raises:
            Refusal: they turn a knob of a piece of gear, and only what says so is left out.
        """
        typed = words.split()
        for end in range(min(len(typed) - 1, MAX_GEAR_WORDS), 0, -1):
            gear, rest = self._gear.called(" ".join(typed[:end])), typed[end:]
            if len(gear) != 1:
                continue
            if self._index.pieces.within(" ".join(rest)) or not self._typed.is_change(
                rest, self._index.knobs_of(gear[0].slug)
            ):
                return
            raise Refusal("gear-setting-set-forgotten", change=" ".join(typed))

    # Turned.

    async def turn(self, change: str, block: Block | None, day: date, by: str) -> Turned:
        """Turn knobs of a piece of gear, as typed, for the block that is played; without one, for all.

        Raises:
            Refusal: no gear, no knob or no value is said, or they are too long or too many.
        """
        every, said = self._music_in(parted(change))
        first, *others = every
        item, rest, known = await self._parted(first)
        music = said or music_of(block)
        read = [self._typed.without_new(words, known) for words in (rest, *others)]
        knobs = [self._typed.knob_in(words, known) for words, _ in read]
        if any(folded(knob.name).partition(" ")[0] in self._for_music for knob in knobs):
            raise Refusal("gear-setting-unknown")  # it is to be for some music that nobody knows
        if unknown := next(
            filter(None, (self._typed.behind_value(knob, self._for_music) for knob in knobs)), ""
        ):
            raise self._unknown(item, unknown)
        for knob in (knob for knob, (_, is_new) in zip(knobs, read, strict=True) if not is_new):
            if near := near_knob(knob.name, known):
                said = {"knob": knob.name, "near": near, "slug": item.slug, "value": knob.value}
                raise Refusal("gear-setting-near-knob", name=item.short_name, **said)
        before = self._index.in_force(item.slug, music)
        stood = {each.key: each.value for each in (before.knobs if before else ())}
        async with self._catalogue.editing(by) as draft:
            held = self._index.at(item.slug, music)
            slug = slug_for(f"{item.slug} {music.what}", draft.of(GEAR_SETTINGS).keys())
            try:
                changed = turned(held, knobs, slug=slug, gear=item.slug, music=music, day=day, by=by)
            except ValidationError:
                raise Refusal("gear-setting-too-many", most=MAX_KNOBS) from None
            self._catalogue.put(draft, GEAR_SETTINGS, changed)
        return Turned(item, music, [(knob, stood.get(knob.key, "")) for knob in knobs])

    def _music_in(self, every: list[list[str]]) -> tuple[list[list[str]], Music | None]:
        """Return what is typed without the music that it says it is for, and that; None where it says none.

        Behind the gear, or at the end: "kettle on the ferry café volume 3", "volume 5 for the waltz".
        """
        for number in dict.fromkeys((0, len(every) - 1)):
            words = every[number]
            for at in range(1, len(words) - 1):
                joins = folded(words[at]) in self._for_music and not self._typed.is_between(words, at)
                if joins and (found := self._music_at(words, at)):
                    end, music = found
                    return [*every[:number], [*words[:at], *words[end:]], *every[number + 1 :]], music
        return every, None

    def _music_at(self, words: Sequence[str], at: int) -> tuple[int, Music] | None:
        """Return where the music ends that is named from a word on, and which it is; None for none."""
        for end in range(len(words), at + 1, -1):
            found = self._index.pieces.within(" ".join(words[at:end]))
            if not found or len(found.names) != 1:
                continue
            piece = found.names[0]
            if not found.rest:
                return end, Music(piece)
            part = self._index.sections(piece).within(found.rest, alone=True)
            if part and len(part.names) == 1 and not part.rest:
                return end, Music(piece, part.names[0])
        return None

    async def _parted(self, words: Sequence[str]) -> tuple[GearItem, Sequence[str], Mapping[str, str]]:
        """Return the gear that is named first, the words behind it, and the knobs that it is known to have.

        Raises:
            Refusal: none is named, or several.
        """
        for end in range(min(len(words) - 2, MAX_GEAR_WORDS), 0, -1):
            if len(found := self._gear.called(" ".join(words[:end]))) == 1:
                return found[0], words[end:], self._index.knobs_of(found[0].slug)
        end = self._typed.value_at(words) - 1
        item = await self._gear.the_one(" ".join(words[:end]), order=True)
        known = self._index.knobs_of(item.slug)
        return item, words[self._typed.knob_at(words, known) or end :], known

    # Before.

    async def earlier(self, ask: str, block: Block | None) -> tuple[InForce, Sequence[Earlier]]:
        """Return how a piece of gear stands that an ask means, and how it stood before, the latest first.

        Without words it is that of what is played which was turned last.

        Raises:
            Refusal: it means no piece of gear, or several, or nothing is set on that.
        """
        if not ask.strip():
            return await self._turned_last(self.now(block).stands)
        gear, music = await self._read(ask)
        if len(gear) != 1:
            raise Refusal("gear-setting-one-piece")
        now = self._index.in_force(gear[0].slug, music if music.piece else music_of(block))
        now = now or in_force([*islice(self._index.of_gear(gear[0].slug), 1)])
        if not now:
            raise Refusal("gear-setting-none", what=gear[0].short_name)
        return now, await stood_before(now, self._catalogue, self._database)

    async def _turned_last(self, stands: Iterable[InForce]) -> tuple[InForce, Sequence[Earlier]]:
        every = [(now, await stood_before(now, self._catalogue, self._database)) for now in stands]
        turned_ones = [(now, earlier) for now, earlier in every if earlier]
        if not turned_ones:
            raise Refusal("gear-setting-one-piece")
        return max(turned_ones, key=lambda each: each[1][0].until)


def _each(settings: Iterable[GearSetting]) -> list[InForce]:
    return [found for each in settings if (found := in_force([each]))]
