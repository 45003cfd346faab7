"""What the artist's site could show, gathered from one moment of the database, and what they chose of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from bot.domain.backstage.band import Privacy
from bot.domain.chat.custom_command import COMMANDS, CustomCommand, Who
from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.documents.photo import Photo
from bot.domain.documents.public import handles_in, named_in, texts_in, words_in
from bot.domain.pages.site import (
    PART_OF,
    SITE,
    Candidate,
    Mention,
    Part,
    Selection,
    SitePart,
    chosen,
    mentions,
    only,
)
from bot.domain.practice.progress import DAY, Played, best_tempi
from bot.domain.practice.session_report import SessionReport, session_report
from bot.moderation.band import read_kept
from bot.moderation.policy import Policy
from bot.services.documents.photos import FOLDER, without_pictures
from bot.services.pages.duet_site import gallery
from bot.settings import Settings
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.evenings import bests_before
from bot.store.photo import all_photos
from bot.store.practice import beginnings, session_numbered, sessions_between


class CommandTold(NamedTuple):
    """A command as the site tells of it: how it is typed, its other names, what it does or says.

    One that `yields` is not there where the artist has one of its name.
    """

    typed: str
    also: tuple[str, ...]
    does: str
    yields: bool = False


class Best(NamedTuple):
    """The fastest clean tempo of an evening at something, and the fastest before it, if any."""

    what: str
    bpm: float
    before: float | None


class PlayedSession(NamedTuple):
    """A session as the site tells of it: without notes, without the time of the clock."""

    title: str
    length: timedelta
    blocks: tuple[Played, ...]


class Looked(NamedTuple):
    """An evening as the site looks back on it."""

    day: date
    length: timedelta
    clean: int
    missed: int
    sessions: tuple[PlayedSession, ...]
    bests: tuple[Best, ...]


@dataclass(frozen=True, slots=True)
class SiteContents:
    """All that goes into the site, and what stays away: nothing else of the artist's is at hand to a page.

    `words` are those at the top of pages. `missing` counts photos whose pictures are not where they belong.
    """

    selection: Selection
    photos: Sequence[Photo]
    words: Mapping[Part, SitePart]
    boundaries: Sequence[str] = ()
    mentions: Sequence[Mention] = ()
    missing: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(each.shown for part, each in self.selection.items() if part is not Part.FRONT)


class TopicsKnown:
    """What private topics texts touch, remembered until the policy is another: that takes the most time."""

    def __init__(self) -> None:
        self._known: tuple[Policy | None, dict[str, str]] = (None, {})

    def under(self, policy: Policy) -> Callable[[str], str]:
        """Return what gives the title of the topic that a text touches, '' for none (in a thread).

        What nobody asks of it is not remembered the next time.
        """
        of, known = self._known
        before, asked = (known if of is policy else {}), dict[str, str]()
        self._known = policy, asked

        def topic_of(text: str) -> str:
            if text not in asked:
                found = before.get(text)
                asked[text] = policy.private_topic(text) if found is None else found
            return asked[text]

        return topic_of


class Keeper:
    """What keeps private topics, and whoever does not want to be named, from the site."""

    def __init__(self, policy: Policy, band: Sequence[Privacy], topics: TopicsKnown) -> None:
        self.policy = policy
        self.topic_of = topics.under(policy)
        self._hidden = read_kept(band).hidden
        self._names = {
            words: name for each in band if each.hidden for name in each.names if (words := words_in(name))
        }

    def names_hidden(self, text: str) -> bool:
        """Tell whether a text names who does not want to be named."""
        return bool(self._hidden and self._hidden.search(text))

    def topic_named(self, text: str) -> str:
        """Return the topic of a text that may tell of any, but for those who do not want to be named."""
        return self.topic_of(text) if self.names_hidden(text) else ""

    def read_from(self, handle: str) -> list[str]:
        """Return the names that are in a slug or a link, of those who do not want to be named."""
        return named_in(handle, self._names)


async def gathered(
    then: Database,
    settings: Settings,
    now: datetime,
    *,
    kinds: Mapping[str, DocumentKind[Any]],
    keeper: Keeper,
    commands: Sequence[CommandTold],
) -> SiteContents:
    """Return what is in the site, by a snapshot of the database (in a thread: that takes a while).

    `kinds` are those of all that is authored, `commands` those of the bot's own for everybody.

    Raises:
        StoreError: something in it cannot be read; then nothing is shown.
    """
    choices = {Part(each.slug): each for each in await documents_of(then, SITE)}
    shown = [each for each in await all_photos(then) if not each.is_off]
    lost = {*without_pictures(shown, settings.database.resolve().parent / FOLDER)}
    photos = [each for each in shown if each not in lost]
    candidates = {
        part: _documents(kinds[name], await documents_of(then, kinds[name]), photos, keeper)
        for name, part in PART_OF.items()
    }
    evenings = choices.get(Part.RECAPS)
    candidates |= await others(then, settings, now, keeper=keeper, commands=commands, evenings=evenings)
    return _contents(_selected(choices, candidates, keeper), choices, photos, keeper, len(lost))


async def others(
    then: Database,
    settings: Settings,
    now: datetime,
    *,
    keeper: Keeper,
    commands: Sequence[CommandTold],
    evenings: SitePart | None = None,
) -> dict[Part, list[Candidate]]:
    """Return what could be shown and is no document; back is looked on those `evenings` that are chosen.

    Raises:
        StoreError: something cannot be read.
    """
    return {
        Part.RULES: _rules(keeper.policy),
        Part.COMMANDS: _commands(commands, await documents_of(then, COMMANDS), settings.prefix, keeper),
        Part.RECAPS: await _evenings(then, settings, now, evenings),
        Part.DUETS: await gallery(then, now),
    }


def _selected(
    choices: Mapping[Part, SitePart], candidates: Mapping[Part, Sequence[Candidate]], keeper: Keeper
) -> Selection:
    """Return what becomes of each part, and of the words at the top of its page under the front's."""
    heads = [
        Candidate(part, each.title or part, (each.title, each.says), each) for part, each in choices.items()
    ]
    every = SitePart(slug=Part.FRONT, everything=True)
    # The house rules name the topics that they keep, in chat as well.
    found = {
        part: chosen(choices.get(part), each, keeper.topic_named if part is Part.RULES else keeper.topic_of)
        for part, each in candidates.items()
    }
    shelf = {None, *(each.slug for each in found[Part.GEAR].shown)}
    for part in (Part.SETTINGS, Part.STORIES):
        found[part] = only(found[part], lambda each: getattr(each.thing, "gear", None) in shelf)
    return {Part.FRONT: chosen(every, heads, keeper.topic_of), **found}


def _contents(
    selection: Selection,
    choices: Mapping[Part, SitePart],
    photos: Iterable[Photo],
    keeper: Keeper,
    missing: int,
) -> SiteContents:
    every = (each for of in selection.values() for each in of.shown)
    shown = {(part, each.slug) for part, of in selection.items() for each in of.shown}
    return SiteContents(
        selection,
        [each for each in photos if (PART_OF.get(each.kind), each.slug) in shown],
        {part: each for part, each in choices.items() if (Part.FRONT, part.value) in shown},
        _boundaries(keeper) if selection[Part.RULES].shown else (),
        mentions(every, _hidden(selection, choices.get(Part.GEAR))),
        missing,
    )


def _boundaries(keeper: Keeper) -> list[str]:
    titles = (each.title for each in keeper.policy.file.boundaries)
    return [title for title in titles if not keeper.names_hidden(title)]


def _hidden(selection: Selection, choice: SitePart | None) -> Iterable[str]:
    """Return the names of the gear that was chosen to be private, each by itself."""
    hidden = choice.private if choice else ()
    return (each.name for each in selection[Part.GEAR].private if each.slug in hidden)


def _documents(
    kind: DocumentKind[Any], documents: Iterable[Document], photos: Iterable[Photo], keeper: Keeper
) -> list[Candidate]:
    alts: dict[str, list[str]] = {}
    for photo in photos:
        if photo.kind == kind.name:
            alts.setdefault(photo.slug, []).append(photo.alt)
    return [
        Candidate(
            each.slug,
            kind.called(each)[0],
            (*texts_in(each), *alts.get(each.slug, ()), *_read_in(handles_in(each), keeper)),
            each,
        )
        for each in documents
    ]


def _read_in(handles: Iterable[str], keeper: Keeper) -> Iterator[str]:
    """Yield what handles tell: a slug that was made of a title is the address of a page."""
    for handle in handles:
        yield words_in(handle)
        yield from keeper.read_from(handle)


def _rules(policy: Policy) -> list[Candidate]:
    return [
        Candidate(rule.id.replace("_", "-"), rule.title, (rule.title, rule.says, rule.why), (number, rule))
        for number, rule in policy.kept.items()
    ]


def _commands(
    built_in: Iterable[CommandTold], written: Iterable[CustomCommand], prefix: str, keeper: Keeper
) -> list[Candidate]:
    """Return the commands that there are: of two of one name, the one that is used by it."""
    own = {_slug(each.typed): each for each in built_in}
    taken = {slug for slug, each in own.items() if not each.yields}
    theirs = {each.slug: each for each in _written(written, prefix, keeper) if each.slug not in taken}
    told = (Candidate(slug, each.typed, (), each) for slug, each in own.items() if slug not in theirs)
    return [*told, *theirs.values()]


def _slug(typed: str) -> str:
    """Return the slug of a command as it is typed: '!gear list [kind]' gives 'gear-list'."""
    words = (word for word in typed.split() if word[0] not in "<[")
    return "-".join("".join(c for c in word if c.isalnum()) for word in words)


def _written(commands: Iterable[CustomCommand], prefix: str, keeper: Keeper) -> list[Candidate]:
    """Return the artist's own commands that are on and for everybody."""
    return [
        Candidate(
            each.slug,
            f"{prefix}{each.name}",
            (each.says, *(name for handle in each.names for name in keeper.read_from(handle))),
            _told(each, prefix),
        )
        for each in commands
        if each.on and each.who is Who.EVERYONE
    ]


def _told(command: CustomCommand, prefix: str) -> CommandTold:
    """Return a command as it is told of; a text that is filled in says nothing where it is not."""
    also = (f"{prefix}{name}" for name in command.names if name != command.name)
    return CommandTold(f"{prefix}{command.name}", tuple(also), "" if "{" in command.says else command.says)


async def _evenings(
    then: Database, settings: Settings, now: datetime, choice: SitePart | None
) -> list[Candidate]:
    """Return the evenings with practice, the last first; only those that may be shown are looked back on."""
    days = sorted({settings.day_of(at) for at in await beginnings(then, now)}, reverse=True)
    return [each for day in days if (each := await _evening(then, settings, now, day, choice))]


async def _evening(
    then: Database, settings: Settings, now: datetime, day: date, choice: SitePart | None
) -> Candidate | None:
    """Return an evening; None for one of which no session is over yet."""
    if not (choice and choice.shows(str(day))):
        return Candidate(str(day), str(day), (), None)
    since = settings.begins(day)
    numbers = await sessions_between(then, since, settings.begins(day + DAY))
    folded = [await session_numbered(then, number) for number in numbers]
    reports = [session_report(session.routine, events, now) for session, events in folded]
    over = [each for each in reports if each.finished]
    best = best_tempi(block.played for each in over for block in each.blocks)
    before = await bests_before(then, since, best)
    looked = Looked(
        day,
        sum((each.length for each in over), timedelta()),
        sum(each.clean for each in over),
        sum(each.missed for each in over),
        tuple(PlayedSession(each.title, each.length, _played(each)) for each in over),
        tuple(Best(what, bpm, before.get(what)) for what, bpm in best.items() if bpm > before.get(what, 0)),
    )
    texts = [text for each in looked.sessions for text in (each.title, *(one.what for one in each.blocks))]
    return Candidate(str(day), str(day), texts, looked) if over else None


def _played(report: SessionReport) -> tuple[Played, ...]:
    return tuple(each.played for each in report.blocks if each.played.is_practice)
