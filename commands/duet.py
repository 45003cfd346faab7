"""Duets in chat: the challenge, handed in and taken back by fans, featured by the artist."""

from functools import partial

from twitchio.ext.commands import Component, command, group

from bot.domain.fans.duet import Challenge, zone_of
from bot.domain.fans.duet_submission import State, Submission
from bot.domain.words.chat_text import LIST_CHARS, fit, fit_list
from bot.domain.words.number import number_if_any
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.fans.duet import Duets
from bot.twitch.context import ASKS, STAFF, TOLD_WHOLE, WITH_NAMES, Context

LINES = lines(
    """
    duet-told: title asks details backing until zone count
    duet-offered: title terms command
    duet-in: title
    duet-left
    duet-withdrawn: count site
    duet-featured: number login title
    duet-hidden: login
    duets-told: featured more waiting
    duets-none
    duets-review: waiting next
    """
)

MAX_DETAILS = 75
"""Characters of key, tuning, tempo and length of a challenge: beside all else a line has no room for more."""


class DuetCommands(Component):
    """The commands about duets."""

    def __init__(self, duets: Duets) -> None:
        self._duets = duets

    @group(name="duet", aliases=["challenge"], invoke_fallback=True, case_insensitive=True)
    async def duet(self, ctx: Context) -> None:
        """Tell the open challenge."""
        challenge = self._duets.challenge(ctx.heard.at)
        if challenge is None:
            raise Refusal("duet-none")
        deadline = challenge.deadline(self._duets.local)
        handed_in = self._duets.handed_in.within(State.WAITING, State.TAKEN, State.FEATURED)
        ctx.answer(
            "duet-told",
            title=challenge.title,
            asks=challenge.asks,
            details=_details(challenge),
            backing=challenge.backing or "none",
            until=deadline,
            zone=zone_of(deadline),
            count=sum(each.challenge == challenge.slug for each in handed_in),
        )

    @group(name="submit", extras=WITH_NAMES | TOLD_WHOLE, invoke_fallback=True, case_insensitive=True)
    async def submit(self, ctx: Context, *, words: str = "") -> None:
        """Hand in a link to your duet: you are told the terms, and your yes hands it in."""
        self._tell_terms(ctx, await self._duets.offer(words, ctx.heard, cover=False), "submit")

    @submit.command(name="yes", aliases=["agree"], extras=TOLD_WHOLE)
    async def submit_yes(self, ctx: Context) -> None:
        """Say yes to the terms that you were told."""
        await self._agree(ctx)

    @submit.command(name="no", extras=TOLD_WHOLE)
    async def submit_no(self, ctx: Context) -> None:
        """Say no to the terms that you were told."""
        await self._leave(ctx)

    @group(name="cover", extras=WITH_NAMES | TOLD_WHOLE, invoke_fallback=True, case_insensitive=True)
    async def cover(self, ctx: Context, *, words: str = "") -> None:
        """Hand in a link to your cover of the artist's music, as with a duet."""
        self._tell_terms(ctx, await self._duets.offer(words, ctx.heard, cover=True), "cover")

    @cover.command(name="yes", aliases=["agree"], extras=TOLD_WHOLE)
    async def cover_yes(self, ctx: Context) -> None:
        """Say yes to the terms that you were told."""
        await self._agree(ctx)

    @cover.command(name="no", extras=TOLD_WHOLE)
    async def cover_no(self, ctx: Context) -> None:
        """Say no to the terms that you were told."""
        await self._leave(ctx)

    @duet.command(name="withdraw", extras=TOLD_WHOLE)
    async def duet_withdraw(self, ctx: Context, *, number: str = "") -> None:
        """Take back what you handed in, all of it or one by its number."""
        await self._withdraw(ctx, number)

    @command(name="withdraw", extras=TOLD_WHOLE)
    async def withdraw(self, ctx: Context, *, number: str = "") -> None:
        """Take back what you handed in, all of it or one by its number."""
        await self._withdraw(ctx, number)

    @duet.command(name="feature", extras=STAFF)
    async def duet_feature(self, ctx: Context, *, number: str = "") -> None:
        """Show a duet on the overlay, and in the gallery: the next one, or the one of a number."""
        shown = await self._duets.feature(_number(number), ctx.heard.chatter.login)
        title = self._duets.title(shown) or "none"
        ctx.answer("duet-featured", number=shown.id, login=shown.chatter.login, title=title)

    @duet.command(name="hide", aliases=["off"], extras=STAFF)
    async def duet_hide(self, ctx: Context) -> None:
        """Take the duet that is shown off the overlay."""
        hidden = await self._duets.hide(ctx.heard.chatter.login)
        ctx.answer("duet-hidden", login=hidden.chatter.login)

    @group(name="duets", aliases=["covers"], invoke_fallback=True, case_insensitive=True)
    async def duets(self, ctx: Context) -> None:
        """Tell whose duets were featured, and how many wait."""
        handed_in = self._duets.handed_in
        public = handed_in.public(ctx.heard.at)
        if not (public or handed_in.waiting):
            return ctx.answer("duets-none")
        names = [*dict.fromkeys(each.chatter.login for each in public)]
        featured, more = fit_list(names, LIST_CHARS)
        waiting = len(handed_in.waiting)
        return ctx.answer("duets-told", featured=featured or "none", more=more, waiting=waiting)

    @duets.command(name="review", extras=STAFF | ASKS)
    async def duets_review(self, ctx: Context) -> None:
        """Tell moderators how many duets wait to be looked at, and which the artist could feature."""
        handed_in = self._duets.handed_in
        numbers, _ = fit_list([f"{each.id}" for each in handed_in.within(State.TAKEN)], LIST_CHARS)
        ctx.answer("duets-review", waiting=len(handed_in.waiting), next=numbers or "none")

    def _tell_terms(self, ctx: Context, offered: Submission, typed: str) -> None:
        title = self._duets.title(offered) or "none"
        terms = ctx.word("duet-offered", title=title, terms=offered.terms, command=typed)

        def renewed() -> str:
            still = self._duets.offered_to(offered.chatter.id)
            return terms if still and still.id == offered.id else ""

        told = partial(self._duets.terms_told, offered)
        ctx.say(terms, "duet-offered", renewed=renewed, told=told)

    async def _agree(self, ctx: Context) -> None:
        handed_in = await self._duets.agree(ctx.heard)
        if handed_in.state is State.OFFERED:  # its terms were not told yet, or are others by now
            return self._tell_terms(ctx, handed_in, "cover" if handed_in.is_cover else "submit")
        return ctx.answer("duet-in", title=self._duets.title(handed_in) or "none")

    async def _leave(self, ctx: Context) -> None:
        await self._duets.leave(ctx.heard.chatter.id)
        ctx.answer("duet-left")

    async def _withdraw(self, ctx: Context, typed: str) -> None:
        before = self._duets.off_site
        count = await self._duets.withdraw(ctx.heard.chatter.id, _number(typed))
        ctx.answer("duet-withdrawn", count=count, site="on" if self._duets.off_site > before else "none")


def _number(typed: str) -> int | None:
    return number_if_any(typed.strip(), Refusal("duet-unknown", number=fit(typed, 20)))


def _details(challenge: Challenge) -> str:
    tempo = f"{challenge.bpm} bpm" if challenge.bpm else ""
    told = (challenge.piece, challenge.key, challenge.tuning, tempo, challenge.length)
    return fit(", ".join(filter(None, told)), MAX_DETAILS) or "none"
