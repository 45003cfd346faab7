"""What a subject gives to the bot, and what it may use for that."""

import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, Generic, TypeVar

from twitchio.ext.commands import Component

from bot.domain.answers.talk import Names
from bot.domain.chat.message import Message, Role
from bot.domain.chat.said import Removal
from bot.domain.documents.document_kind import DocumentKind
from bot.domain.documents.subcommand_words import SubcommandWords
from bot.domain.fans.support import Gift
from bot.domain.operation.finding import Finding
from bot.domain.pages.overlay import OverlayCard
from bot.domain.words.typed_command import TypedCommand
from bot.domain.words.voice import Lines
from bot.errors import Gap
from bot.home import own_voice
from bot.log import get_logger
from bot.services.activity import Activity
from bot.services.clock import TwitchClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import HearFault
from bot.services.documents.reload import Reload, Swap
from bot.services.fans.hush import Hush
from bot.services.fans.privacy import Forget, LetGo, Privacy, Sweep
from bot.services.feed import Feed
from bot.services.moderation.moderator import Moderator
from bot.services.practice.take import Take
from bot.services.surroundings import Surroundings
from bot.services.words.voice import Voice
from bot.services.words.wording import Wording
from bot.services.wrong_moments import WrongMoments
from bot.settings import Settings
from bot.store.database import Database
from bot.store.stream import end_stream, write_stream
from bot.twitch.command_reader import CommandReader
from bot.twitch.context import AS_THEY_STAND
from bot.twitch.delivery import Deliveries
from bot.twitch.listeners import Asked, Listeners, Typed
from bot.twitch.outbox import Outbox, Priority
from bot.twitch.rate_limits import RateLimits
from bot.web.desk_part import DeskPart
from bot.web.do import Act
from bot.web.route import Route

_log = get_logger(__name__)
Service_co = TypeVar("Service_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Runtime:
    """What every feature may use, and nothing else: one that needs another takes it as an argument.

    What says something of its own accord that is not needed looks at `held` first, what nobody waits for at
    `is_no_time_for_cheer`, and says it by `announce`, which looks again.
    """

    settings: Settings
    database: Database
    clock: TwitchClock
    catalogue: Catalogue
    activity: Activity
    feed: Feed
    voice: Voice
    read_voice: Callable[[], Voice]
    outbox: Outbox
    reload: Reload
    hush: Hush
    take: Take
    wrong_moments: WrongMoments

    def tell(self, line: str, /, **gaps: Gap) -> None:
        """Say a line of the voice file to everybody in chat, as soon as Twitch allows."""
        words, stands = self.voice.say(line, gaps), line.startswith(AS_THEY_STAND)
        self.outbox.say(words, reply_to=None, priority=Priority.ARTIST, as_it_stands=stands)

    @property
    def held(self) -> bool:
        """Whether somebody plays undisturbed, or it is a hard moment."""
        return self.outbox.focus.on or self.hush.on

    @property
    def is_no_time_for_cheer(self) -> bool:
        """Whether what nobody waits for is better not said: `held`, behind a hard moment, a wrong one."""
        return self.held or self.hush.calm or self.wrong_moments.is_now

    def announce(
        self,
        line: str,
        gaps: Mapping[str, Gap],
        *,
        unasked: bool = False,
        unless: Callable[[], bool] = lambda: False,
        told: Callable[[datetime | None], None] = lambda _: None,
    ) -> None:
        """Say a line of the voice file that answers nobody, once there is room for it.

        It may wait for minutes, in which much happens: as its turn comes it is not said in a take, in a hard
        moment, or where something else speaks against it (`unless`); what is `unasked`, and waited for by
        nobody, only where there is time for cheer. `told` is called with the time at which Twitch has
        confirmed it, None where it will not be said.
        """
        self.announce_text(self.voice.say(line, gaps), unasked=unasked, unless=unless, told=told)

    def announce_text(
        self,
        text: str,
        *,
        unasked: bool = False,
        unless: Callable[[], bool] = lambda: False,
        told: Callable[[datetime | None], None] = lambda _: None,
    ) -> None:
        """Say words that are nobody's answer, as a line is announced."""
        self.outbox.say(
            text,
            reply_to=None,
            priority=Priority.ANNOUNCEMENT,
            unless=lambda: (self.is_no_time_for_cheer if unasked else self.held) or unless(),
            told=told,
        )


async def open_runtime(
    settings: Settings,
    clock: TwitchClock,
    limits: RateLimits,
    *,
    lines: Lines,
    kinds: Sequence[DocumentKind[Any]],
) -> Runtime:
    """Open the voice that says these lines and the database, with an outbox closed until it is connected.

    `kinds` are those of the documents that people author.

    Raises:
        WoodshedError: the voice has faults, or the database cannot be used.
    """
    read_voice = partial(_load_voice, settings, lines)
    voice = read_voice()
    _warn_of_own_lines(voice)
    database = await Database.open(settings.database)
    activity = Activity()
    outbox = Outbox(
        deliveries=Deliveries(database, clock),
        clock=clock,
        activity=activity,
        limits=limits,
        wording=Wording(voice),
        dice=random.random,
    )
    reload = Reload()
    reload.add(partial(_other_voice, voice, settings, lines))
    hush, feed = Hush(database, clock), Feed()
    await hush.load()
    return Runtime(
        settings=settings,
        database=database,
        clock=clock,
        catalogue=Catalogue(database, clock, kinds),
        activity=activity,
        feed=feed,
        voice=voice,
        read_voice=read_voice,
        outbox=outbox,
        reload=reload,
        hush=hush,
        take=Take(outbox.focus, feed),
        wrong_moments=WrongMoments(clock),
    )


def _warn_of_own_lines(voice: Voice) -> None:
    for fault in voice.faults:
        _log.warning("voice.own_line_left_out", place=fault.place, says=fault.says, mend=fault.mend)


def _load_voice(settings: Settings, lines: Lines) -> Voice:
    return Voice.load(settings.data_dir, settings.language, settings.prefix, lines, own_voice(settings))


def _other_voice(voice: Voice, settings: Settings, lines: Lines, told: HearFault) -> Swap:
    other = _load_voice(settings, lines)
    for fault in other.faults:
        told(fault)

    async def swap() -> None:
        voice.become(other)

    return swap


@dataclass(frozen=True, slots=True)
class Channel:
    """Where the bot is: the logins of the artist and of the bot, as Twitch writes them."""

    artist: str
    bot: str


@dataclass(frozen=True, slots=True)
class Feature(Generic[Service_co]):
    """One subject, opened: all that it gives.

    `service` is what it is at heart, for the features that need it. `routes` are pages, `acts` what can
    be done at `POST /do/<name>`, `cards` what it shows on the overlay, `desk` its parts of the artist's
    desk. `shows` are values that any page may have, by name: what belongs to documents of several kinds,
    as photos do. `loops` run for ever, by name. `findings` are asked whether all is well. `heard` is told
    of each clean line of a person who has not opted out, `met` of theirs as well, since it notes nothing of
    them; `gave` that somebody gave something, without how much; `asked` of those lines that are no commands,
    with what runs the one that it takes a line for, `typed` of
    each command that is used; `live` is told when the stream begins or ends, `moderates` who becomes a
    moderator of the channel, by their id, or is seen to be none, `taken_off` what staff takes off in chat.
    `in_session` tells whether the artist is at something that commands are typed for. `reads` is given
    what somebody of a role and an id typed and is no command, or the artist's alone, or only tells something,
    and returns the one that it stands for, `subcommand_words` are those of other languages, `more_at` tells
    where all is that a command tells of, by its first word.
    `connected` is waited for once Twitch is reached, before the first line is heard, and `listening` is
    called when that can happen. `sweep` lets go of what is old, once Twitch is reached and
    every hour from then on; no feature does so as it opens: a clock that is wrong would delete for good.
    `forget` takes a person out of what is kept, in a transaction of all
    features; `forgotten` lets go of them in memory, after that, where the bot runs on. `opted_out` lets go in
    memory of what was noted unasked of who wants nothing noted, and of nothing that they said or handed in
    themselves. `close` undoes what opening did.
    """

    name: str
    service: Service_co
    components: Sequence[Component] = ()
    routes: Sequence[Route] = ()
    acts: Sequence[Act] = ()
    cards: Sequence[OverlayCard] = ()
    desk: Sequence[DeskPart] = ()
    shows: Mapping[str, object] = field(default_factory=dict[str, object])
    loops: Mapping[str, Callable[[], Awaitable[None]]] = field(
        default_factory=dict[str, Callable[[], Awaitable[None]]]
    )
    findings: Sequence[Callable[[], Finding]] = ()
    heard: Callable[[Message], None] | None = None
    met: Callable[[Message], None] | None = None
    gave: Callable[[Gift], None] | None = None
    asked: Asked | None = None
    typed: Typed | None = None
    live: Callable[[bool], None] | None = None
    moderates: Callable[[str, bool], None] | None = None
    taken_off: Callable[[Removal], None] | None = None
    in_session: Callable[[], bool] | None = None
    reads: Callable[[TypedCommand, Role, str], TypedCommand] | None = None
    subcommand_words: Callable[[], SubcommandWords] | None = None
    more_at: Callable[[str], str] | None = None
    connected: Callable[[Channel], Awaitable[None]] | None = None
    listening: Callable[[], None] | None = None
    sweep: Sweep | None = None
    forget: Forget | None = None
    forgotten: LetGo | None = None
    opted_out: LetGo | None = None
    close: Callable[[], Awaitable[None]] | None = None


def surroundings(runtime: Runtime, moderator: Moderator, news: Callable[[], None]) -> Surroundings:
    """Return what those who pass things on between fans and artist know; `news`: something else waits."""

    def tell(line: str, gaps: Mapping[str, Gap], login: str) -> None:
        runtime.outbox.say(runtime.voice.say(line, gaps), reply_to=None, asker=login)

    return Surroundings(
        runtime.activity,
        policy=lambda: moderator.policy,
        live=lambda: moderator.room.live,
        tell=tell,
        news=news,
        hard=lambda: runtime.hush.calm,
    )


def private_topics(moderator: Moderator) -> Callable[[str], str]:
    """Return what tells which private topic a text touches by the policy in force, '' for none."""

    def topic_in(text: str) -> str:
        return moderator.policy.private_topic(text)

    return topic_in


def listeners(
    features: Sequence[Feature[object]], database: Database, left_out: Callable[[str], bool]
) -> Listeners:
    """Return who is told what happens in the channel: the features, and the table of streams.

    Of those who are `left_out`, by their id, only what notes nothing is told.
    """
    return Listeners(
        heard=[
            *(each.met for each in features if each.met),
            _of_others(left_out, [each.heard for each in features if each.heard]),
        ],
        gave=[each.gave for each in features if each.gave],
        asked=[each.asked for each in features if each.asked],
        live=[each.live for each in features if each.live],
        moderates=[each.moderates for each in features if each.moderates],
        taken_off=[each.taken_off for each in features if each.taken_off],
        typed=[each.typed for each in features if each.typed],
        began=partial(write_stream, database),
        ended=partial(end_stream, database),
    )


def _of_others(
    left_out: Callable[[str], bool], heard: Sequence[Callable[[Message], None]]
) -> Callable[[Message], None]:
    def tell(message: Message) -> None:
        if not left_out(message.chatter.id):
            for each in heard:
                each(message)

    return tell


def reach(privacy: Privacy, features: Sequence[Feature[object]]) -> None:
    """Let whoever is forgotten, and what is old, or opts out be so by all features, in their order."""
    privacy.sweeps = {each.name: each.sweep for each in features if each.sweep}
    privacy.forgets = [each.forget for each in features if each.forget]
    privacy.forgotten = [each.forgotten for each in features if each.forgotten]
    privacy.opted_out = [each.opted_out for each in features if each.opted_out]


def reader_for(features: Sequence[Feature[object]], here: Channel, prefix: str) -> CommandReader:
    """Return what reads lines for the bot of a channel, as its features have it."""
    sessions = [each.in_session for each in features if each.in_session]
    others = [each.reads for each in features if each.reads]
    words = next((each.subcommand_words for each in features if each.subcommand_words), SubcommandWords)
    return CommandReader(
        here.bot,
        prefix,
        lambda: any(in_session() for in_session in sessions),
        others,
        words=words,
        names=Names(here.artist, here.bot).both,
    )


def way_to_more(features: Sequence[Feature[object]]) -> Callable[[str], str]:
    """Return what gives the address of all that a command tells of, '' where no feature has a page of it."""
    ways = [each.more_at for each in features if each.more_at]
    return lambda command: next(filter(None, (way(command) for way in ways)), "")
