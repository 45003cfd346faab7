"""How the gear is set, in chat: asked for by everybody, turned by the artist and moderators."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from twitchio.ext.commands import Component, group

from bot.domain.chat.message import Role
from bot.domain.practice.routine import PART, Block
from bot.domain.rigs.gear_setting import InForce, Knob, Music, is_stale
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.gear.gear import GearCollection
from bot.services.gear.gear_settings import GearSettings, GearStanding
from bot.twitch.context import STAFF, Context

LINES = lines(
    """
    gear-settings-for: what rows more words
    gear-settings-all: rows more others
    practice-settings: what settings
    gear-settings-before: name what rows more
    gear-settings-never-turned: name what
    gear-setting-turned: name what knobs
    word-gear-setting: name part knobs as_of note
    word-gear-setting-until: day knobs
    word-knob-turned: knob was
    """
)

KNOBS_CHARS, LEAST_CHARS = 200, 120
"""Characters of a line that the knobs of one piece of gear may take, and that all of them have at least."""

OTHERS_CHARS = 140
"""Characters of a line that the names of other music may take."""

_BETWEEN = ", "


class GearSettingsCommands(Component):
    """The commands about how gear is set.

    `day_of` tells which day a time belongs to where the artist lives, `playing` what is being practised. What
    was set more than `stale_months` ago says so; 0 is never.
    """

    def __init__(
        self,
        settings: GearSettings,
        gear: GearCollection,
        *,
        day_of: Callable[[datetime], date],
        playing: Callable[[], Block | None],
        stale_months: int,
    ) -> None:
        self._settings = settings
        self._gear = gear
        self._day_of = day_of
        self._playing = playing
        self._stale_months = stale_months

    @group(name="settings", aliases=["tone"], invoke_fallback=True, case_insensitive=True)
    async def settings(self, ctx: Context, *, words: str = "") -> None:
        """Tell how the gear is set for what is being played; with words, that gear, that piece, or both."""
        if words.strip():
            if ctx.heard.role >= Role.MODERATOR:
                self._settings.expect_no_change(words)
            return self._tell(ctx, await self._settings.ask(words, self._playing()))
        told = self._settings.now(self._playing())
        if not (told.stands or told.music.piece):
            raise Refusal("practice-none")
        return self._tell(ctx, told)

    @settings.command(name="set", extras=STAFF)
    async def settings_set(self, ctx: Context, *, change: str = "") -> None:
        """Set a knob for what is being played, or for all: the gear, the knob, how it stands."""
        by, day = ctx.heard.chatter.login, self._day_of(ctx.heard.at)
        item, music, knobs = await self._settings.turn(change, self._playing(), day, by)
        told = [ctx.word("word-knob-turned", knob=knob.title, was=was or "none") for knob, was in knobs]
        ctx.answer(
            "gear-setting-turned",
            name=item.short_name,
            what=music.what or "none",
            knobs=_as_many(told, LIST_CHARS),
        )

    @settings.command(name="history", aliases=["before"])
    async def settings_history(self, ctx: Context, *, gear: str = "") -> None:
        """Tell how the knobs of a piece of gear stood before, and until when."""
        now, earlier = await self._settings.earlier(gear, self._playing())
        name, what = self._name(now.gear), now.narrowest.music.what or "none"
        if not earlier:
            return ctx.answer("gear-settings-never-turned", name=name, what=what)
        told = [
            ctx.word("word-gear-setting-until", day=self._day_of(until), knobs=_knobs(knobs, KNOBS_CHARS))
            for until, knobs in earlier
        ]
        rows, more = fit_list(told, LIST_CHARS)
        return ctx.answer("gear-settings-before", name=name, what=what, rows=rows, more=more)

    def _tell(self, ctx: Context, told: GearStanding) -> None:
        """Tell how gear stands, beside the words of a routine, which leave the rest of the line to it."""
        what = told.music.what
        if not told.stands:
            return ctx.answer("practice-settings", what=what, settings=told.words or "none")
        others = fit_list([*told.others], OTHERS_CHARS, "; ")[0]
        room = max(LIST_CHARS - len(told.words or others), LEAST_CHARS)
        alone = len(told.stands) == 1
        named = [
            self._row(ctx, each, told.music, min(room, KNOBS_CHARS), alone=alone) for each in told.stands
        ]
        rows, more = fit_list(named, room)
        if not rows:
            rows, more = named[0], len(named) - 1
        if what:
            return ctx.answer(
                "gear-settings-for", what=what, rows=rows, more=more, words=told.words or "none"
            )
        return ctx.answer("gear-settings-all", rows=rows, more=more, others=others or "none")

    def _row(self, ctx: Context, stand: InForce, music: Music, room: int, *, alone: bool) -> str:
        stale = is_stale(stand.as_of, self._day_of(ctx.heard.at), self._stale_months)
        return ctx.word(
            "word-gear-setting",
            name=self._name(stand.gear),
            part=_part(stand.narrowest.music, music) or "none",
            knobs=_knobs(stand.knobs, room),
            as_of=stand.as_of if stale and stand.as_of else "none",
            note=(stand.narrowest.note if alone else "") or "none",
        )

    def _name(self, slug: str) -> str:
        return next((item.short_name for item in self._gear.among([slug])), slug)


def _part(of: Music, told: Music) -> str:
    """Return for which music gear is set, beside that which is told; '' where it is all of that, or more."""
    if of.key in told.key.wider:
        return ""
    return of.what.removeprefix(f"{told.what}{PART}")


def _knobs(knobs: Sequence[Knob], room: int) -> str:
    return _as_many([knob.title for knob in knobs], room)


def _as_many(parts: list[str], room: int) -> str:
    told, more = fit_list(parts, room, _BETWEEN)
    return f"{told}{_BETWEEN}…" if more else told
