"""The band: who may be shown, what they said of that themselves, and who may do what."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.backstage.band import (
    BAND,
    Mate,
    MateRight,
    Privacy,
    Tie,
    by_user_id,
    may_give,
    meant_among,
    named_among,
)
from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.person import Person
from bot.domain.gear.gear import GEAR
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.band import unreadable_in
from bot.moderation.policy import Policy
from bot.services.activity import Activity
from bot.services.backstage.band_privacy import may_be_shown, privacy_of
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue, Draft
from bot.store.band import Guest, Member, load_guest, load_members, write_guest, write_members
from bot.store.database import Database

LINES = lines(
    """
    band-no-invitation
    band-invitation-over
    band-not-at-twitch
    band-no-such-right: rights
    band-not-yours-to-give: right
    band-artist-stays
    band-bad-words: words
    """
)

_log = get_logger(__name__)

INVITATION_DAYS = 14
"""How long an invitation waits for a yes; then it ends by itself."""

NOBODY = ""
"""By whom it is noted that a login is an id's: chat is not told who that was."""

GUEST_HOURS = 12
"""How long somebody is the guest of an evening; then the evening is over."""


class Band:
    """Knows who is of the band by their id at Twitch, and asks at each act what they may, as it is by then.

    `policy` gives the house rules of the moment, `artist` is the artist's login.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        clock: Clock,
        activity: Activity,
        *,
        policy: Callable[[], Policy],
        artist: str,
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._clock = clock
        self._activity = activity
        self.policy = policy
        self._artist = artist
        self._turn = asyncio.Lock()  # what was said is written down by one at a time
        self._members: dict[str, Member] = {}
        self._by_id: Mapping[str, Mate] = {}
        self._by_login: Mapping[str, str] = {}
        self._private: tuple[Privacy, ...] = ()
        self._guest: Guest | None = None
        self._listeners: list[Callable[[], None]] = []

    async def load(self) -> None:
        """Read what was said, take in who is of the band now, and follow whoever comes and goes."""
        self._members = await load_members(self._database)
        self._guest = await load_guest(self._database)
        self._index()
        await self._write(self._invited(()))
        self._catalogue.listen(BAND, self._changed)
        self._tell()

    async def forgotten(self, person: Person) -> None:
        """Let go of what somebody said who was forgotten, and of the guest."""
        self._members = {each: said for each, said in self._members.items() if each not in person.ids}
        self._guest = await load_guest(self._database)
        await self._write([*person.ids])
        self._tell()

    def listen(self, told: Callable[[], None]) -> None:
        """Have `told` called whenever somebody comes, goes, is shown or hidden, or is the guest."""
        self._listeners.append(told)

    @property
    def all(self) -> Iterable[Mate]:
        """All of the band, whether or not they may be shown."""
        return self._catalogue.all(BAND).values()

    def shown(self, *ties: Tie) -> list[Mate]:
        """Return those who may be shown, in their order: of these ties, or of any."""
        return [each for each in self.all if self.is_shown(each) and each.tie in (ties or Tie)]

    def is_shown(self, mate: Mate) -> bool:
        """Tell whether somebody said yes and is not hidden; for who is not at Twitch, the artist vouches."""
        return may_be_shown(mate, self._members.get(mate.user_id) if mate.user_id in self._by_id else None)

    def gear_of(self, mate: Mate) -> list[str]:
        """Return what the pieces are called that are somebody's, as far as they are there."""
        held = self._catalogue.all(GEAR)
        return [held[slug].short_name for slug in mate.gear if slug in held]

    def private(self) -> tuple[Privacy, ...]:
        """Return what is private of all of the band."""
        return self._private

    def may(self, user_id: str, right: MateRight) -> bool:
        """Tell whether somebody has a right now: who said yes to being of the band, and was granted it."""
        mate, said = self._by_id.get(user_id), self._members.get(user_id)
        return mate is not None and said is not None and bool(said.accepted_at) and right in mate.granted

    def may_change_gear(self, user_id: str, slug: str) -> bool:
        """Tell whether somebody may change a piece: with that right, those that are said to be theirs."""
        return self.may(user_id, MateRight.GEAR) and slug in self._by_id[user_id].gear

    def find(self, words: str) -> Mate:
        """Return who is meant, of those who may be shown.

        Raises:
            Refusal: nobody, or it is not sure who.
        """
        found = meant_among(words, self.shown())
        if self.policy().private_topic(f"{found.name}: {found.plays}. {found.words}"):
            raise Refusal("kept-back")
        return found

    def named(self, words: str) -> Mate | None:
        """Return who of those who may be shown has this very name; None for nobody, or for several."""
        return named_among(words, self.shown())

    def put(self, draft: Draft, mate: Mate) -> None:
        """Let somebody be so, as the artist writes them down.

        Raises:
            Refusal: a right is none, or what they keep private cannot be read.
        """
        if mate.no_rights:
            raise Refusal("band-no-such-right", rights=", ".join(MateRight))
        for boundary in mate.boundaries:
            if fault := unreadable_in(boundary):
                raise Refusal("band-bad-words", words=fault.says)
        draft.put(BAND, mate)

    def heard(self, message: Message) -> None:
        """Know somebody by their id who so far is known by their login alone."""
        if message.chatter.login in self._by_login:
            self._activity.spawn(self._recognize(message.chatter), name="band")

    async def _recognize(self, chatter: Chatter) -> None:
        async with self._catalogue.editing(NOBODY) as draft:
            mate = draft.of(BAND).get(self._by_login.get(chatter.login, ""))
            if mate and not mate.user_id and chatter.id not in self._by_id:
                draft.put(BAND, mate.with_id(chatter.id))

    async def accept(self, chatter: Chatter) -> Mate:
        """Let whoever is invited be of the band.

        Raises:
            Refusal: nobody invited them, or it is over.
        """
        mate, now = await self._invitee(chatter), self._clock.now()

        def accepted(said: Member) -> Member:
            if not said.accepted_at and now - said.invited_at > timedelta(days=INVITATION_DAYS):
                raise Refusal("band-invitation-over")
            return said._replace(accepted_at=said.accepted_at or now)

        await self._say(chatter.id, accepted)
        return mate

    async def hide(self, chatter: Chatter, *, hidden: bool) -> None:
        """Let somebody of the band not be named any more, or be named again; nobody needs a right for that.

        Raises:
            Refusal: they are not of the band.
        """
        if chatter.login in self._by_login:
            await self._recognize(chatter)
        await self._say(chatter.id, lambda said: said._replace(hidden=hidden))

    async def invite(self, words: str) -> Mate:
        """Invite somebody anew, and return who is meant.

        Raises:
            Refusal: nobody is, or nobody knows them at Twitch.
        """
        mate = meant_among(words, self.all)
        if not (mate.user_id or mate.login):
            raise Refusal("band-not-at-twitch")
        if mate.user_id in self._members:
            await self._say(mate.user_id, lambda said: said._replace(invited_at=self._clock.now()))
        return mate

    async def give(self, by: Chatter, words: str, typed: str, *, granted: bool, is_artist: bool) -> Mate:
        """Grant somebody a right, or take it; nobody does so with what they have not themselves.

        Raises:
            Refusal: there is no such right or nobody is meant, it is not theirs to give, or it is the artist.
        """
        if typed.lower() not in {*MateRight}:
            raise Refusal("band-no-such-right", rights=", ".join(MateRight))
        right = MateRight(typed.lower())
        has = [each for each in MateRight if self.may(by.id, each)]
        if not may_give(has, right, is_artist=is_artist):
            raise Refusal("band-not-yours-to-give", right=right)
        async with self._catalogue.editing(by.login) as draft:
            mate = meant_among(words, draft.of(BAND).values() if is_artist else self.shown())
            if mate.login == self._artist:
                raise Refusal("band-artist-stays")
            rights = mate.granted | {right} if granted else mate.granted - {right}
            draft.put(BAND, changed := mate.with_rights(rights))
        return changed

    @property
    def guest(self) -> Mate | None:
        """The guest tonight, as far as they may be shown; None for nobody."""
        until = self.until
        if self._guest is None or until is None or self._clock.now() >= until:
            return None
        mate = self._catalogue.all(BAND).get(self._guest.slug)
        return mate if mate and self.is_shown(mate) else None

    @property
    def until(self) -> datetime | None:
        """Until when the guest is one; None without one."""
        return self._guest.since + timedelta(hours=GUEST_HOURS) if self._guest else None

    async def welcome(self, words: str) -> Mate:
        """Let somebody be the guest tonight.

        Raises:
            Refusal: nobody is meant who may be shown.
        """
        mate = self.find(words)
        await self._let_be_guest(Guest(mate.slug, self._clock.now()))
        return mate

    async def see_off(self) -> None:
        """Let nobody be the guest any more."""
        await self._let_be_guest(None)

    async def _let_be_guest(self, guest: Guest | None) -> None:
        await write_guest(self._database, guest)
        self._guest = guest
        self._tell()

    async def _invitee(self, chatter: Chatter) -> Mate:
        if chatter.login in self._by_login:
            await self._recognize(chatter)
        mate = self._by_id.get(chatter.id)
        if mate is None or chatter.id not in self._members:
            raise Refusal("band-no-invitation")
        return mate

    async def _say(self, user_id: str, change: Callable[[Member], Member]) -> None:
        """Change what somebody said; anew, where they came or went while it was written.

        Raises:
            Refusal: they are gone, or as `change` has it.
        """
        async with self._turn:
            while said := self._members.get(user_id):
                member = change(said)
                await write_members(self._database, [member])
                if self._members.get(user_id) is said:
                    self._members[user_id] = member
                    return self._tell()
        raise Refusal("band-no-invitation")

    def _changed(self) -> None:
        """Take in who is of the band now: whoever is new is invited, whoever is gone has said nothing."""
        before = self._by_id
        self._index()
        if changed := self._invited(self._by_id.keys() - before.keys()):
            self._activity.spawn(self._write(changed), name="band")
        self._tell()

    def _index(self) -> None:
        self._by_id = by_user_id(self.all)
        self._by_login = {each.login: each.slug for each in self.all if each.login and not each.user_id}

    def _invited(self, fresh: Iterable[str]) -> Sequence[str]:
        """Take in who came and went, and return their ids; `fresh` are invited though known.

        Who stands in two documents is nobody for now; they are not gone, and can hide.
        """
        now, put, gone = self._clock.now(), list[Member](), list[str]()
        written = {each.user_id for each in self.all}
        for user_id in written - {""}:
            said = self._members.get(user_id)
            if said is None or (user_id in fresh and not said.accepted_at):
                put.append(Member(user_id, now, hidden=bool(said and said.hidden)))
        for user_id, said in self._members.items():
            if user_id in written:
                continue
            if not said.hidden:
                gone.append(user_id)
            elif said.accepted_at:  # who did not want to be named does not when they are back, either
                put.append(said._replace(accepted_at=None))
        self._members |= {each.user_id: each for each in put}
        for user_id in gone:
            del self._members[user_id]
        return [*(each.user_id for each in put), *gone]

    async def _write(self, ids: Sequence[str]) -> None:
        """Write down what these have said by now, or that they are gone."""
        async with self._turn:
            put = [self._members[each] for each in ids if each in self._members]
            gone = [each for each in ids if each not in self._members]
            try:
                await write_members(self._database, put, gone)
            except sqlite3.Error:
                _log.exception("band.unwritten")

    def _tell(self) -> None:
        self._private = privacy_of(self.all, self._members)
        for told in self._listeners:
            told()
