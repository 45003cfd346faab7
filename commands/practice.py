"""Practice in chat: one short word for the artist, and what it is all about for everybody."""

from twitchio.ext.commands import Component, command, group

from bot.domain.chat.message import Role
from bot.domain.practice.block_asked import block_asked, where_asked
from bot.domain.practice.now_playing import PRACTICE_GAPS, gaps, scratched
from bot.domain.practice.practice import PracticeEventKind, Session
from bot.domain.practice.tempo_ladder import is_row_full, proposal
from bot.domain.words.number import CLEANED, MISSED
from bot.domain.words.voice import Spoken, lines
from bot.errors import Refusal
from bot.services.practice.practice_room import PracticeRoom
from bot.twitch.command_error import INSTEAD, STAFF_INSTEAD
from bot.twitch.context import ARTIST, ARTIST_ORDERS, ASKS, STAFF, WITH_NAMES, Context

LINES = lines(
    """
    quiet-state: state
    practice-fixed: what clean missed bpm
    practice-scratched: did times what bpm
    """
) | lines(
    """
    practice-began
    practice-moved
    practice-paused
    practice-resumed
    practice-tempo
    practice-stays
    practice-repetition
    practice-best
    practice-noted
    practice-finished
    practice-now
    practice-next
    practice-tempo-told
    practice-goal
    practice-tuning
    practice-faster: best proposed
    practice-slower: best proposed
    practice-reached: best proposed
    """,
    also=PRACTICE_GAPS,
)


class PracticeCommands(Component):
    """The commands about what is being practised.

    While it is `quiet`, repetitions are answered only where there is more to say than their count.
    """

    def __init__(self, room: PracticeRoom, *, quiet: bool) -> None:
        self._room = room
        self._quiet = quiet

    # The artist's.

    @command(name="start", extras=ARTIST | {INSTEAD: "routine"})
    async def start(self, ctx: Context, *, routine: str = "") -> None:
        """Begin a routine, the first one if none is named."""
        self._tell(ctx, "practice-began", await self._room.start(routine))

    @command(name="next", extras=ARTIST_ORDERS)
    async def next(self, ctx: Context, *, minutes: str = "") -> None:
        """Tell what comes next, or where a block stands; from the artist: go on, now or minutes ago."""
        if ctx.heard.role < Role.BROADCASTER or ctx.to_others:
            return ctx.answer_anew(lambda: self._ahead_told(minutes), of_moment=True)
        return self._tell(ctx, "practice-moved", await self._room.step(+1, minutes))

    @command(name="back", extras=ARTIST)
    async def back(self, ctx: Context, *, minutes: str = "") -> None:
        """Go back to the block before, now or so many minutes ago."""
        self._tell(ctx, "practice-moved", await self._room.step(-1, minutes))

    @command(name="skip", extras=ARTIST)
    async def skip(self, ctx: Context, *, minutes: str = "") -> None:
        """Leave this block out and go on to the next, now or so many minutes ago."""
        self._tell(ctx, "practice-moved", await self._room.step(+1, minutes, skip=True))

    @command(name="pause", extras=ARTIST)
    async def pause(self, ctx: Context, *, minutes: str = "") -> None:
        """Stop the clock of the practice, now or so many minutes ago."""
        self._tell(ctx, "practice-paused", await self._room.act(PracticeEventKind.PAUSED, minutes))

    @command(name="resume", extras=ARTIST)
    async def resume(self, ctx: Context, *, minutes: str = "") -> None:
        """Go on after a pause, now or so many minutes ago."""
        self._tell(ctx, "practice-resumed", await self._room.act(PracticeEventKind.RESUMED, minutes))

    @command(name="tempo", aliases=["bpm"], extras=ARTIST_ORDERS)
    async def tempo(self, ctx: Context, *, bpm: str = "") -> None:
        """Tell the tempo and where it is going; from the artist: set it, like 92, or change it, like +4."""
        if bpm and ctx.heard.role >= Role.BROADCASTER:
            if ctx.to_others:
                raise Refusal("order-named", command="tempo")
            return self._tell(ctx, "practice-tempo", await self._room.tempo(bpm))
        if any(each.isdigit() for each in bpm):
            raise Refusal("for-the-artist", instead="tempo")
        return ctx.answer_anew(self._tempo_told, of_moment=True)

    @command(name="yes", aliases=["ok"], extras=ARTIST | {INSTEAD: "tempo", STAFF_INSTEAD: "review yes"})
    async def yes(self, ctx: Context) -> None:
        """Go on at the tempo that was proposed."""
        self._tell(ctx, "practice-tempo", await self._room.accept())

    @command(name="no", extras=ARTIST | {INSTEAD: "tempo", STAFF_INSTEAD: "review no"})
    async def no(self, ctx: Context) -> None:
        """Stay at the tempo of the moment, whatever was proposed."""
        self._tell(ctx, "practice-stays", await self._room.accept(declined=True))

    @command(name="faster", aliases=["up"], extras=ARTIST | {INSTEAD: "tempo"})
    async def faster(self, ctx: Context) -> None:
        """Go on at the faster tempo that was proposed."""
        self._tell(ctx, "practice-tempo", await self._room.accept(faster=True))

    @command(name=CLEANED[0], aliases=[*CLEANED[1:]], extras=ARTIST | {INSTEAD: "tempo"})
    async def clean(self, ctx: Context, *, times: str = "") -> None:
        """Count a clean repetition at this tempo, or so many."""
        self._tell_repetition(ctx, *await self._room.repeat(PracticeEventKind.CLEAN, times))

    @command(name=MISSED[0], aliases=[*MISSED[1:]], extras=ARTIST | {INSTEAD: "tempo"})
    async def miss(self, ctx: Context, *, times: str = "") -> None:
        """Count a repetition that was not clean, or so many."""
        self._tell_repetition(ctx, *await self._room.repeat(PracticeEventKind.MISS, times))

    @group(name="quiet", extras=STAFF | ASKS, invoke_fallback=True, case_insensitive=True)
    async def quiet(self, ctx: Context) -> None:
        """Tell whether clean and missed repetitions are counted silently, or each one is answered."""
        ctx.answer("quiet-state", state="on" if self._quiet else "off")

    @quiet.command(name="on", extras=STAFF)
    async def quiet_on(self, ctx: Context) -> None:
        """Count silently, and speak up at a full row, a tempo to try, a new best and what went wrong."""
        self._quiet = True
        await self.quiet.callback(self, ctx)

    @quiet.command(name="off", extras=STAFF)
    async def quiet_off(self, ctx: Context) -> None:
        """Answer each repetition with the count, until it is switched on or I start anew."""
        self._quiet = False
        await self.quiet.callback(self, ctx)

    @command(name="note", extras=ARTIST | WITH_NAMES)
    async def note(self, ctx: Context, *, words: str) -> None:
        """Write a note into the log of this session."""
        self._tell(ctx, "practice-noted", await self._room.note(words))

    @command(name="fix", extras=ARTIST)
    async def fix(self, ctx: Context, *, count: str = "") -> None:
        """Set a count right, like clean 6, missed 2 at 92, or clean 8 in 3 for the third block."""
        session, block, bpm = await self._room.fix(count)
        tally = session.tallies[block, bpm]
        what = session.routine.blocks[block].what
        ctx.answer("practice-fixed", what=what, clean=tally.clean, missed=tally.missed, bpm=bpm or "none")

    @command(name="scratch", extras=ARTIST)
    async def scratch(self, ctx: Context) -> None:
        """Take the latest of what was done back, as if it had never been."""
        gone = await self._room.scratch()
        session = self._room.session if self._room.playing else None
        ctx.answer("practice-scratched", **scratched(*gone, session))

    @command(name="finish", extras=ARTIST)
    async def finish(self, ctx: Context, *, minutes: str = "") -> None:
        """End the session, now or so many minutes ago."""
        self._tell(ctx, "practice-finished", await self._room.act(PracticeEventKind.FINISHED, minutes))

    # Everybody's.

    @command(name="now")
    async def now(self, ctx: Context) -> None:
        """Tell what is being practised, how fast, for how long, and what to listen for."""
        self._tell_moment(ctx, "practice-now")

    @command(name="goal")
    async def goal(self, ctx: Context) -> None:
        """Tell what this block is to come to."""
        self._tell_moment(ctx, "practice-goal")

    @command(name="tuning")
    async def tuning(self, ctx: Context) -> None:
        """Tell the tuning, the key and the metre of what is being played."""
        self._tell_moment(ctx, "practice-tuning")

    def _tell(self, ctx: Context, line: str, session: Session) -> None:
        ctx.answer(line, **gaps(session, self._room.now))

    def _tempo_told(self) -> Spoken:
        if self._room.session.bpm is None:
            raise Refusal("practice-no-tempo")
        return "practice-tempo-told", {**gaps(self._room.session, self._room.now)}

    def _ahead_told(self, ask: str) -> Spoken:
        """Return what tells where the block stands that an ask names, or what comes next."""
        session, now = self._room.session, self._room.now
        if asked := block_asked(session, self._room.blocks, ask):
            return where_asked(session, asked, now) or ("practice-now", {**gaps(session, now)})
        return "practice-next", {**gaps(session, now)}

    def _tell_moment(self, ctx: Context, line: str) -> None:
        ctx.answer_anew(lambda: (line, {**gaps(self._room.session, self._room.now)}), of_moment=True)

    def _tell_repetition(self, ctx: Context, session: Session, times: int) -> None:
        told = gaps(session, self._room.now)
        best = self._room.new_best  # no await lies between the repetition and this: it is about no later one
        if idea := proposal(session, times):
            told |= {"proposed": idea.bpm, "best": "yes" if best else "no"}
            up = "practice-reached" if idea.reached else "practice-faster"
            return ctx.answer(up if idea.faster else "practice-slower", **told)
        if best:
            return ctx.answer("practice-best", **told)
        if not self._quiet or times > 1 or is_row_full(session, times):  # a number is read back
            return ctx.answer("practice-repetition", **told)
        return None
