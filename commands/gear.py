"""Gear in chat: what is that, what is in use, and the story behind it."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from twitchio.ext.commands import Component, group

from bot.domain.backstage.band import MateRight
from bot.domain.gear.gear import FIELDS, IN, GearItem, GearKind, Status
from bot.domain.gear.gear_match import GearEither, GearFound, GearHelp, GearNotFound, GearSeveral, items_of
from bot.domain.gear.gear_names import called
from bot.domain.gear.untold import detail_asked
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.typed_command import command_word, name_meant
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.band import Band
from bot.services.backstage.band_gear import expect_sayable
from bot.services.gear.gear import GearCollection
from bot.twitch.context import ASKS, NEEDS, OWNERS, STAFF, WITH_NAMES, Context, without_pictures
from commands.gear_told import ELSEWHERE, in_full, names_of, tell_played, tell_several

LINES = lines(
    """
    gear-help
    gear-lacks: name kind slug
    gear-detail: name told slug
    gear-item: name kind status since provenance story slug holder parts link
    gear-wished: words
    gear-nothing-like: words
    gear-did-you-mean: command
    gear-list: kinds sold wanted
    gear-list-empty
    gear-list-kind: kind items more
    gear-list-none: kind
    gear-list-unknown: kinds
    word-gear-of-kind: kind count
    gear-added: name kind slug
    gear-changed: field name value
    gear-cleared: field name
    gear-used: name
    gear-rested: name
    gear-already: name
    gear-removed: name
    gear-remove-in-full: name slug
    gear-bad-kind: kinds
    gear-set-how
    gear-not-yours: name
    gear-wishes: items
    gear-no-wishes
    """
)

ROOM_FOR_PARTS = 120
"""Characters of a line that the parts of a piece may take, beside its own name and its link."""

WISHES_SHOWN = 8

_SAID_FOR = {
    **dict.fromkeys(("delete", "del", "erase", "rm"), "remove"),
    **dict.fromkeys(("edit", "change", "update", "modify", "rename"), "set"),
    **dict.fromkeys(("create", "insert"), "add"),
    **dict.fromkeys(("retire", "unuse"), "rest"),
}
"""What staff may call a subcommand, after other bots, and the one that is meant."""


class GearCommands(Component):
    """The commands about gear.

    `day_of` tells which day a time belongs to where the artist lives, and `mates` who may change which piece.
    """

    def __init__(
        self,
        shelf: GearCollection,
        day_of: Callable[[datetime], date],
        mates: Band,
    ) -> None:
        self._shelf = shelf
        self._mates = mates
        self._day_of = day_of

    @group(name="gear", invoke_fallback=True, case_insensitive=True)
    async def gear(self, ctx: Context, *, words: str = "") -> None:
        """Tell what is being played on right now; with words, that piece: typos and nicknames are fine."""
        if not words.strip():
            return tell_played(ctx, self._shelf)
        words = without_pictures(ctx, words)
        await self._ask_back(ctx, words)
        match await self._shelf.find(words, self._shelf.in_hand.slugs):
            case GearFound(piece, lacks) if lacks:
                return ctx.answer("gear-lacks", name=piece.short_name, kind=lacks, slug=piece.slug)
            case GearFound(piece):
                await self._count(ctx, piece)  # before it is answered: what is answered is dealt with
                return self._tell(ctx, piece, words)
            case GearEither(first, second):
                raise Refusal("gear-either", first=first.name, second=second.name)
            case GearSeveral(items, in_use):
                return tell_played(ctx, self._shelf) if in_use else tell_several(ctx, items)
            case GearHelp():
                return ctx.answer("gear-help")
            case GearNotFound():
                return await self._tell_nothing(ctx, words)

    @gear.command(name="list", aliases=["all"])
    async def gear_list(self, ctx: Context, *, kind: str = "") -> None:
        """Tell what is on the shelf, or all pieces of one kind, like guitar or pedal."""
        counted = self._shelf.counted()
        if not counted:
            return ctx.answer("gear-list-empty")
        if not kind.strip():
            standing, here = Counter[Status](), Counter[GearKind]()
            for (of, status), count in counted.items():
                standing[status] += count
                here[of] += count * (status not in ELSEWHERE)
            of_kinds = (ctx.word("word-gear-of-kind", kind=of, count=here[of]) for of in GearKind if here[of])
            shown = ", ".join(of_kinds)
            sold, wanted = standing[Status.SOLD], standing[Status.WANTED]
            return ctx.answer("gear-list", kinds=shown or "none", sold=sold, wanted=wanted)
        named = self._shelf.kind_named(kind)
        if named is None:
            # "!gear all of your pedals", "!gear list sold"
            if meant := items_of(await self._shelf.find(f"all {kind}")):
                return tell_several(ctx, meant)
            raise Refusal("gear-list-unknown", kinds=", ".join(GearKind))
        items, more = names_of(ctx, self._shelf.of_kind(named))
        if not items:
            return ctx.answer("gear-list-none", kind=named)
        return ctx.answer("gear-list-kind", kind=named, items=items, more=more)

    @gear.command(name="add", extras=STAFF | WITH_NAMES)
    async def gear_add(self, ctx: Context, kind: str, *, name: str) -> None:
        """Put a new piece on the shelf: its kind, then its name."""
        named = self._shelf.kind_named(kind)
        if named is None:
            raise Refusal("gear-bad-kind", kinds=", ".join(GearKind))
        item = await self._shelf.add(named, name, ctx.heard.chatter.login)
        ctx.answer("gear-added", name=in_full(ctx, item), kind=item.kind, slug=item.slug)

    @gear.command(name="set", extras=STAFF | OWNERS | WITH_NAMES)
    async def gear_set(self, ctx: Context, *, change: str = "") -> None:
        """Change one field of a piece: which piece, the field, the new value (nothing clears it)."""
        self._expect_owner(ctx)
        ask, field, value = _parse_change(change)
        piece = await self._theirs(ctx, ask)
        if not _is_staff(ctx):
            expect_sayable(field, value, self._mates.policy())
        item = await self._shelf.change(piece.slug, field, value, ctx.heard.chatter.login)
        shown = _shown(item, field)
        if shown:
            ctx.answer("gear-changed", field=field, name=item.short_name, value=shown)
        else:
            ctx.answer("gear-cleared", field=field, name=item.short_name)

    @gear.command(name="use", extras=STAFF | OWNERS)
    async def gear_use(self, ctx: Context, *, item: str) -> None:
        """Say that a piece is in use from now on."""
        await self._stand(ctx, item, Status.IN_USE, "gear-used")

    @gear.command(name="rest", extras=STAFF | OWNERS)
    async def gear_rest(self, ctx: Context, *, item: str) -> None:
        """Say that a piece rests from now on."""
        await self._stand(ctx, item, Status.RESTING, "gear-rested")

    @gear.command(name="remove", extras=STAFF)
    async def gear_remove(self, ctx: Context, *, item: str) -> None:
        """Take a piece off the shelf; say its whole name, so that a typo takes nothing away."""
        piece = await self._shelf.the_one(item, order=True)
        if not called(piece, item):
            raise Refusal("gear-remove-in-full", name=in_full(ctx, piece), slug=piece.slug)
        gone = await self._shelf.remove(piece.slug, ctx.heard.chatter.login)
        ctx.answer("gear-removed", name=gone.name)

    @gear.command(name="wishes", extras=STAFF | ASKS)
    async def gear_wishes(self, ctx: Context) -> None:
        """Tell what two fans or more asked for that is not on the shelf, the most asked for first."""
        wishes = await self._shelf.wishes(WISHES_SHOWN)
        if not wishes:
            return ctx.answer("gear-no-wishes")
        items, _ = fit_list([f"{words} ×{times}" for words, times in wishes], LIST_CHARS)
        return ctx.answer("gear-wishes", items=items)

    async def _count(self, ctx: Context, piece: GearItem) -> None:
        await self._shelf.count(piece, self._day_of(ctx.heard.at))

    async def _stand(self, ctx: Context, ask: str, status: Status, line: str) -> None:
        self._expect_owner(ctx)
        item = await self._theirs(ctx, ask)
        if self._shelf.in_hand.stands(item) is item.status is status:  # it may rest for this block alone
            raise Refusal("gear-already", name=in_full(ctx, item))
        await self._shelf.put(item.slug, status, ctx.heard.chatter.login)
        ctx.answer(line, name=in_full(ctx, item))

    def _expect_owner(self, ctx: Context) -> None:
        """Expect somebody who may change gear, if only their own.

        Raises:
            Refusal: it is another.
        """
        if not (_is_staff(ctx) or self._mates.may(ctx.heard.chatter.id, MateRight.GEAR)):
            raise Refusal("for-the-staff", instead="help")

    async def _theirs(self, ctx: Context, ask: str) -> GearItem:
        """Return the one piece that is meant, which whoever asks may change.

        Raises:
            Refusal: it is not sure which, or not theirs.
        """
        piece = await self._shelf.the_one(ask, order=True)
        if not (_is_staff(ctx) or self._mates.may_change_gear(ctx.heard.chatter.id, piece.slug)):
            raise Refusal("gear-not-yours", name=piece.short_name)
        return piece

    async def _ask_back(self, ctx: Context, words: str) -> None:
        """Ask staff whether they mean a subcommand, where the first word means one and no piece of gear.

        Raises:
            Refusal: it does.
        """
        if not _is_staff(ctx):
            return
        match await self._shelf.find(words):
            case GearFound(piece) if called(piece, words):
                return
            case _:
                first = command_word(words.strip().partition(" ")[0])
        # "wet" may be a slip for "set", and is a piece.
        unknown = await self._shelf.find(first) == GearNotFound()
        if meant := _SAID_FOR.get(first) or (unknown and name_meant(first, self.gear.commands)):
            raise Refusal("gear-did-you-mean", command=meant)

    async def _tell_nothing(self, ctx: Context, words: str) -> None:
        """Tell that nothing is there, and note the words of a fan where they may name a piece."""
        if _is_staff(ctx):
            named = await self._shelf.wish_in(words)
            raise Refusal("gear-nothing-like", words=named) if named else Refusal("gear-not-on-the-shelf")
        wished = await self._shelf.wish(words, ctx.heard.chatter.id, ctx.heard.at)
        if wished:
            raise Refusal("gear-wished", words=wished)
        raise Refusal("gear-not-on-the-shelf")

    def _tell(self, ctx: Context, item: GearItem, words: str) -> None:
        """Tell what is known of a piece, or only what the words ask for that its card does not have."""
        if (detail := detail_asked(item, words)) is not None:
            told = ", ".join(detail) or "none"
            return ctx.answer("gear-detail", name=item.short_name, told=told, slug=item.slug)
        holder = self._shelf.holder(item)
        parts, _ = fit_list([part.short_name for part in self._shelf.parts(item)], ROOM_FOR_PARTS)
        return ctx.answer(
            "gear-item",
            name=in_full(ctx, item),
            kind=item.kind,
            status=self._standing(item),
            since=str(item.since or "none"),
            provenance=item.provenance.replace(" ", "-"),
            story="yes" if item.story else "no",
            slug=item.slug,
            holder=holder.short_name if holder else "none",
            parts=parts or "none",
            link=item.link or "none",
        )

    def _standing(self, item: GearItem) -> str:
        """Return how a piece stands, as the line tells it: one that is in use at other times is not now."""
        in_hand = self._shelf.in_hand
        standing = in_hand.stands(item)
        if standing is item.status or item.status is not Status.IN_USE or in_hand.is_down(item):
            return standing.replace(" ", "-")
        return "not-in-block" if in_hand.block() else "not-now"


def _is_staff(ctx: Context) -> bool:
    return ctx.heard.role >= STAFF[NEEDS]


def _parse_change(change: str) -> tuple[str, str, str]:
    """Return piece, field and value of 'blue one nickname Monday': the first field's name parts them.

    The field `in` is a little word too: it parts them where no other field does.

    Raises:
        Refusal: no piece stands before the field, or there is no field.
    """
    words = change.split()
    fields = {place: word for place, word in enumerate(map(command_word, words)) if place and word in FIELDS}
    if fields:
        place = next((place for place, field in fields.items() if field != IN), min(fields))
        return " ".join(words[:place]), fields[place], " ".join(words[place + 1 :])
    if len(words) > 1:
        raise Refusal("gear-no-such-field", fields=", ".join(FIELDS))
    raise Refusal("gear-set-how")


def _shown(item: GearItem, field: str) -> str:
    value: Any = item.model_dump(by_alias=True)[field]
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
