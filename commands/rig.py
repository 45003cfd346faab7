"""The rig in chat: what the signal goes through, and which rig is in use."""

from twitchio.ext.commands import Component, group

from bot.domain.backstage.band import MateRight
from bot.domain.chat.message import Role
from bot.domain.documents.subcommand_words import Sense
from bot.domain.gear.gear_match import GearFound
from bot.domain.rigs.rig import Rig
from bot.domain.words.chat_text import LIST_CHARS, MAX_CHARS, fit_list
from bot.domain.words.typed_command import command_word
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.band import Band
from bot.services.gear.gear import GearCollection
from bot.services.gear.rigs import Rigs
from bot.twitch.context import OWNERS, STAFF, Context
from commands.gear_told import tell_played

LINES = lines(
    """
    rig-told: title chain more status says
    rig-with: name rigs more
    rig-used: title
    rig-in-use-already: title
    rig-nothing-used
    rig-use-which
    rig-not-yours: title
    rig-list: rigs more
    """
)

ROOM_FOR_WORDS = 90
"""Characters of an answer beside chain, title and words: those of the line itself."""


class RigCommands(Component):
    """The commands about rigs; `mates` tells whose which gear is."""

    def __init__(self, rigs: Rigs, shelf: GearCollection, mates: Band) -> None:
        self._mates = mates
        self._rigs = rigs
        self._shelf = shelf

    @group(
        name="rig",
        aliases=["setup", "chain", "signal", "signalchain"],
        invoke_fallback=True,
        case_insensitive=True,
    )
    async def rig(self, ctx: Context, *, words: str = "") -> None:
        """Tell what the signal goes through right now; with words, in that rig."""
        if ctx.says(words, Sense.NOTHING) and ctx.heard.role >= Role.MODERATOR:
            raise Refusal("rig-use-which")
        if command_word(words.strip()) in (self.rig.name, *self.rig.aliases):
            words = ""  # "!signal chain"
        if words.strip():
            rig = await self._meant(ctx, words)
            return self._tell(ctx, rig) if rig else None
        if rig := self._rigs.in_use:
            return self._tell(ctx, rig)
        return tell_played(ctx, self._shelf)

    @rig.command(name="list", aliases=["all"])
    async def rig_list(self, ctx: Context) -> None:
        """Tell which rigs there are."""
        if not self._rigs.all:
            raise Refusal("rig-none-yet")
        rigs, more = fit_list([each.title for each in self._rigs.all.values()], LIST_CHARS)
        ctx.answer("rig-list", rigs=rigs, more=more)

    @rig.command(name="use", extras=STAFF | OWNERS)
    async def rig_use(self, ctx: Context, *, name: str = "") -> None:
        """Say which rig is in use from now on, or none; mates, one all of which is theirs."""
        is_staff, who = ctx.heard.role >= Role.MODERATOR, ctx.heard.chatter.id
        if not (is_staff or self._mates.may(who, MateRight.GEAR)):
            raise Refusal("for-the-staff", instead="help")
        if not is_staff and name.strip():
            rig = self._rigs.find(name)
            if not all(self._mates.may_change_gear(who, each.gear) for each in rig.chain):
                raise Refusal("rig-not-yours", title=rig.title)
        if not name.strip():
            raise Refusal("rig-use-which")
        if ctx.says(name, Sense.NOTHING):
            await self._rigs.use(None)
            return ctx.answer("rig-nothing-used")
        rig = self._rigs.find(name)
        is_new = await self._rigs.use(rig)
        return ctx.answer("rig-used" if is_new else "rig-in-use-already", title=rig.title)

    async def _meant(self, ctx: Context, words: str) -> Rig | None:
        """Return the rig of a name; where it is that of a piece of gear, tell which rigs that is in.

        Raises:
            Refusal: it is neither, or not sure.
        """
        try:
            return self._rigs.find(words)
        except Refusal as refusal:
            unknown = refusal
        match await self._shelf.find(words):
            case GearFound(piece) if rigs := self._rigs.with_piece(piece.slug):
                titles, more = fit_list([each.title for each in rigs], LIST_CHARS)
                ctx.answer("rig-with", name=piece.short_name, rigs=titles, more=more)
                return None
            case _:
                raise unknown

    def _tell(self, ctx: Context, rig: Rig) -> None:
        """Tell a chain in one line; what it is for as well, where that has room."""
        chain, more = self._rigs.in_line(rig)
        room = MAX_CHARS - ROOM_FOR_WORDS - len(chain) - len(rig.title)
        ctx.answer(
            "rig-told",
            title=rig.title,
            chain=chain,
            more=more,
            status="in-use" if rig is self._rigs.in_use else "none",
            says=rig.says if rig.says and len(rig.says) <= room else "none",
        )
