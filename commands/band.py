"""The band in chat: who plays along, who is the guest, and what those of the band say of themselves."""

from typing import Any

from twitchio.ext.commands import Component, command, group

from bot.domain.backstage.band import Mate, Tie, playing_among
from bot.domain.chat.message import Role
from bot.domain.documents.subcommand_words import Sense
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.chat_text import LIST_CHARS, fit, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.band import INVITATION_DAYS, Band
from bot.twitch.context import ARTIST, ORDER, WITH_NAMES, Context

LINES = lines(
    """
    band-told: mates more guest
    band-nobody: guest
    band-one: name tie plays since words gear link
    band-friends: friends more
    band-no-friends
    band-accepted
    band-hidden
    band-shown
    band-invited: days
    band-granted: name right
    band-taken: name right
    band-give-how
    band-guest: name plays
    band-no-guest
    band-welcomed: name
    band-seen-off
    word-band-plays: name plays
    """
)

ROOM_FOR_WORDS, ROOM_FOR_GEAR = 220, 80
"""Characters of a line that somebody's words and their gear may take, beside what they are and play."""


class BandCommands(Component):
    """The commands about the band; `words` are those for what people play."""

    def __init__(self, band: Band, words: GearWords) -> None:
        self._band = band
        self._words = words

    async def follow(self, words: GearWords) -> None:
        """Know instruments by other words from now on."""
        self._words = words

    @group(name="band", invoke_fallback=True, case_insensitive=True)
    async def band(self, ctx: Context, *, words: str = "") -> None:
        """Tell who plays along; with a name or an instrument, who that is."""
        if words.strip():
            return self._tell(ctx, self._meant(words.strip().removeprefix("@")))
        guest = self._band.guest
        mates, more = fit_list([_named(ctx, each) for each in self._band.shown(Tie.MATE)], LIST_CHARS)
        name = guest.name if guest else "none"
        if not mates:
            return ctx.answer("band-nobody", guest=name)
        return ctx.answer("band-told", mates=mates, more=more, guest=name)

    @command(name="friends")
    async def friends(self, ctx: Context) -> None:
        """Tell who has been a guest here, or is a friend."""
        friends = [_named(ctx, each) for each in self._band.shown(Tie.GUEST, Tie.FRIEND)]
        told, more = fit_list(friends, LIST_CHARS)
        if not told:
            return ctx.answer("band-no-friends")
        return ctx.answer("band-friends", friends=told, more=more)

    @band.command(name="accept", aliases=["yes", "join"])
    async def accept(self, ctx: Context) -> None:
        """Say yes to being of the band, for whom the artist has invited."""
        await self._band.accept(ctx.heard.chatter)
        ctx.answer("band-accepted")

    @band.command(name="hide")
    async def hide(self, ctx: Context) -> None:
        """Have the bot name you no more, anywhere, for those of the band."""
        await self._band.hide(ctx.heard.chatter, hidden=True)
        ctx.answer("band-hidden")

    @band.command(name="show", aliases=["unhide"])
    async def show(self, ctx: Context) -> None:
        """Have the bot name you again, for those of the band."""
        await self._band.hide(ctx.heard.chatter, hidden=False)
        ctx.answer("band-shown")

    @band.command(name="invite", extras=ARTIST | WITH_NAMES)
    async def invite(self, ctx: Context, *, name: str) -> None:
        """Invite somebody of the band anew; they say yes themselves."""
        await self._band.invite(name.strip().removeprefix("@"))
        ctx.answer("band-invited", days=INVITATION_DAYS)

    @band.command(name="grant", extras=WITH_NAMES)
    async def grant(self, ctx: Context, right: str = "", *, name: str = "") -> None:
        """Let somebody of the band do something; nobody gives what they have not."""
        await self._give(ctx, right, name, granted=True)

    @band.command(name="take", extras=WITH_NAMES)
    async def take(self, ctx: Context, right: str = "", *, name: str = "") -> None:
        """Let somebody of the band do something no more; nobody takes what they have not."""
        await self._give(ctx, right, name, granted=False)

    @command(name="guest", extras={ORDER: Role.MODERATOR} | WITH_NAMES)
    async def guest(self, ctx: Context, *, name: str = "") -> None:
        """Say who is the guest tonight, if the artist or a moderator types a name; else tell who it is."""
        word = name.strip().removeprefix("@")
        if not word or ctx.heard.role < Role.MODERATOR:
            return self._tell_guest(ctx)
        if ctx.says(word, Sense.NOBODY):
            await self._band.see_off()
            return ctx.answer("band-seen-off")
        return ctx.answer("band-welcomed", name=(await self._band.welcome(word)).name)

    def _meant(self, words: str) -> Mate:
        """Return who is meant by their name, else by what they play.

        Raises:
            Refusal: nobody, or it is not sure who.
        """
        try:
            return self._band.find(words)
        except Refusal:
            playing = playing_among(words, self._band.shown(), self._words)
            if not playing:
                raise
        if len(playing) > 1:
            raise Refusal("band-which", name=fit_list([each.name for each in playing], LIST_CHARS, ", ")[0])
        return self._band.find(playing[0].name)

    async def _give(self, ctx: Context, right: str, name: str, *, granted: bool) -> None:
        if not (right and name.strip()):
            raise Refusal("band-give-how")
        is_artist = ctx.heard.role is Role.BROADCASTER
        who = name.strip().removeprefix("@")
        mate = await self._band.give(ctx.heard.chatter, who, right, granted=granted, is_artist=is_artist)
        ctx.answer("band-granted" if granted else "band-taken", name=mate.name, right=right.lower())

    def _tell_guest(self, ctx: Context) -> None:
        guest = self._band.guest
        if guest is None:
            return ctx.answer("band-no-guest")
        return ctx.answer("band-guest", name=guest.name, plays=guest.plays or "none")

    def _tell(self, ctx: Context, mate: Mate) -> None:
        gear, _ = fit_list(self._band.gear_of(mate), ROOM_FOR_GEAR)
        told: dict[str, Any] = {
            "name": mate.name,
            "tie": mate.tie,
            "plays": mate.plays or "none",
            "since": str(mate.since or "none"),
            "words": fit(mate.words, ROOM_FOR_WORDS) or "none",
            "gear": gear or "none",
            "link": mate.links[0] if mate.links else "none",
        }
        ctx.answer("band-one", **told)


def _named(ctx: Context, mate: Mate) -> str:
    return ctx.word("word-band-plays", name=mate.name, plays=mate.plays or "none")
