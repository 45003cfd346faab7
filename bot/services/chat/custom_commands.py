"""The commands that an artist wrote, over those that ship: found by name, used, and counted."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol

from rapidfuzz import fuzz, process

from bot.domain.chat.bots import is_for_another
from bot.domain.chat.command_name import as_name, hidden_by, taken_by
from bot.domain.chat.cooldown import Cooldowns
from bot.domain.chat.custom_command import COMMANDS, SAY, CustomCommand, When
from bot.domain.chat.message import Message, Role
from bot.domain.words.template import Template, TemplateError
from bot.domain.words.typed_command import Names, TypedCommand, command_word, name_in
from bot.domain.words.variable import TemplateContext
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.composed import breaks_rules
from bot.moderation.policy import Policy
from bot.services.documents.catalogue import Catalogue
from bot.store.counter import add_to_counter, load_counters, set_counter
from bot.store.database import Database
from bot.store.stream import running_since

LINES = lines(
    """
    command-name-taken: command
    command-unknown: near
    command-is-off: command
    command-not-for-you: who
    command-not-said
    command-counts-nothing: command
    command-count-how
    """
)

_log = get_logger(__name__)

ALIKE = 70
"""How alike (0 to 100) a name and that of a command must be for it to be meant."""

FOR_GEAR = "gear"
"""The command that is meant by what asks for gear in the words of musicians."""

MAX_COUNT = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where commands are used: what the rest of the bot knows at a moment."""

    local: Callable[[datetime], datetime]
    dice: Callable[[], float]
    length: Callable[[timedelta], str]
    day: Callable[[date], str]
    live: Callable[[], bool]
    policy: Callable[[], Policy]
    practice: Callable[[], Mapping[str, str | float]]
    gear: Callable[[], str]


class AskedInWords(Protocol):
    """Gives the command that tells what is asked by what was typed; `known`: it begins with a command."""

    def __call__(self, text: str, /, *, known: bool) -> TypedCommand | None:
        """Return that command; None where none does."""
        ...


def _asks_nothing(_: str, /, *, known: bool) -> None:
    """Read no questions, as before there is anything to answer."""


class About(NamedTuple):
    """What the stream is about, as Twitch has it."""

    title: str = ""
    category: str = ""


class CommandBook:
    """All commands that are not built in; a `shipped` one is there until the artist has one of its name.

    `built_in` are the names of those that are, of which the `yielding` let one of the artist's go before;
    `prefix` is what both begin with. `asked_in_words` gives the command that tells what is asked by what was
    typed, None where none does; it is set by the feature of the answers, which opens later.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        surroundings: Surroundings,
        *,
        shipped: Sequence[CustomCommand],
        built_in: Collection[str],
        yielding: Collection[str] = (),
        prefix: str,
    ) -> None:
        self.channel = ""
        self.shipped = {each.slug: each for each in shipped}
        self.built_in = built_in
        self._yielding = yielding
        self.prefix = prefix
        self._catalogue = catalogue
        self._database = database
        self._around = surroundings
        self._by_name: dict[str, CustomCommand] = {}
        self._off = set[str]()
        self._known = Names(())
        self._counters: dict[str, int] = {}
        self._cooldowns = Cooldowns()
        self.asked_in_words: AskedInWords = _asks_nothing

    async def load(self) -> None:
        """Read what was counted, and take in the commands as they are, and whenever they change."""
        await self.recount()
        self._catalogue.listen(COMMANDS, self._index)
        self._index()

    async def recount(self) -> None:
        """Read what was counted."""
        self._counters = dict(await load_counters(self._database))

    def _index(self) -> None:
        own = self._catalogue.all(COMMANDS)
        off = {slug for slug, each in own.items() if not each.on}
        shipped = [each for slug, each in self.shipped.items() if slug not in off]
        every = [*shipped, *own.values()]  # what comes later has the name: the artist's
        self._by_name = {name: each for each in every for name in each.names}
        self._off = {name for slug in off & self.shipped.keys() for name in self.shipped[slug].names}
        self._known = Names([*self._yielding, *self._by_name])

    def own(self) -> Sequence[CustomCommand]:
        """Return the commands that the artist wrote, in their order."""
        return [*self._catalogue.all(COMMANDS).values()]

    def names(self, role: Role) -> list[str]:
        """Return what somebody of a role may use, each by its first name that none of the bot's hides."""
        mine = [(each.name, *each.names) for each in self.own() if each.on and role >= each.who.role]
        reached = (next((name for name in names if not self._hides(name)), "") for names in mine)
        return [*filter(None, reached)]

    def _hides(self, name: str) -> str:
        return hidden_by(name, self.built_in, self._yielding)

    def named(self, name: str) -> CustomCommand | None:
        """Return the command of a name; None for none."""
        return self._by_name.get(name)

    def usable(self, name: str, role: Role) -> CustomCommand | None:
        """Return the command of a name that somebody of a role may use; None for none."""
        found = self.named(name)
        return found if found and found.on and role >= found.who.role else None

    def find(self, typed: str) -> CustomCommand:
        """Return the command of a name.

        Raises:
            Refusal: there is none; it says which may be meant.
        """
        name = as_name(typed, self.prefix)
        if found := self.named(name):
            return found
        if own := taken_by(name, self.built_in):
            raise Refusal("command-name-taken", command=own)
        near = process.extractOne(name, list(self._by_name), scorer=fuzz.ratio, score_cutoff=ALIKE)
        raise Refusal("command-unknown", near=near[0] if near else "none")

    def read(self, typed: TypedCommand, role: Role) -> TypedCommand:
        """Return the command of the bot's own that somebody asks for by one of these; else what was typed."""
        name, at, login = typed.command.partition("@")  # which may hang on it, as on any command
        if at and name in self._by_name:
            typed = TypedCommand(name, (f"@{login}", *typed.words), typed.to)
        typed = self._as_known(typed)
        found = self.usable(typed.command, role)
        if found is None or found.means:
            if asked := self._asked_in_words(typed, found, role):
                return asked
            return self._meant(found, typed) if found else typed
        command, sub = SAY
        if not found.takes_words:  # a name among the words tells for whom the answer is, as with any command
            typed = typed.without_names()
            return TypedCommand(command, (sub, typed.command, *typed.words), typed.to)
        to = () if any(map(name_in, typed.words)) else tuple(f"@{login}" for login in typed.to[:1])
        return TypedCommand(command, (sub, typed.command, *to, *typed.words))

    def _meant(self, found: CustomCommand, typed: TypedCommand) -> TypedCommand:
        """Return the command of the bot's own that one means, with what was typed behind it."""
        if found.when is When.LIVE and not self._around.live():
            return typed
        command, *words = found.means.split()
        return TypedCommand(command.lower(), (*words, *typed.words), typed.to)

    def _asked_in_words(
        self, typed: TypedCommand, found: CustomCommand | None, role: Role
    ) -> TypedCommand | None:
        """Return the command that tells what is asked, where a question was typed: "!what comes next".

        What is off, or not for them, stays so, and of what there is only what ships for gear gives way, as
        any words may stand behind it. The artist rather mistypes an order, and is asked back.
        """
        name, plain = typed.command, typed.without_names()
        is_taken = name in self.built_in or name in self._off or (found is None and self.named(name))
        if is_taken or not name or name_in(name) or is_for_another(name) or role is Role.BROADCASTER:
            return None
        if found and not (plain.words and self._is_shipped_for_gear(found)):
            return None
        asked = self.asked_in_words(" ".join((name, *plain.words)), known=found is not None)
        return asked and asked._replace(to=plain.to)

    def _is_shipped_for_gear(self, command: CustomCommand) -> bool:
        return self.shipped.get(command.slug) is command and command.means.split()[0] == FOR_GEAR

    def _as_known(self, typed: TypedCommand) -> TypedCommand:
        """Return it by a name that only tells something and is meant: mistyped, or written as two words."""
        name, words = typed.command, typed.words
        is_own = name in self._by_name and self._by_name[name] not in self.shipped.values()
        if not name or is_own or name in self.built_in:
            return typed
        if words and (both := f"{name}{command_word(words[0])}") in self._known:
            return TypedCommand(both, words[1:], typed.to)
        return typed if name in self._by_name else typed._replace(command=self._known.meant(name) or name)

    async def use(self, command: CustomCommand, message: Message, words: Sequence[str], about: About) -> str:
        """Return what a command says to a line; '' where it says nothing, as it was answered just now.

        Raises:
            Refusal: it is not for whoever asks, not for now, or something of it is lacking.
        """
        self._expect_allowed(command, message.role)
        template = _template(command)
        scene = await self._scene(command, template, message, words, about)
        rolled = [self._around.dice() for _ in template.gaps]  # once: what is judged is what is said
        self._expect_sayable(template, scene, rolled)  # before anything is counted
        free = message.role >= Role.MODERATOR or self._cooldowns.may(
            command.slug,
            message.chatter.id,
            message.at,
            cooldown=command.cooldown,
            user_cooldown=command.user_cooldown,
        )
        if not free:
            return ""
        if name := command.counts:
            self._counters[name] = await add_to_counter(self._database, name, 1)
            scene = replace(scene, counters=dict(self._counters))
        return self._expect_sayable(template, scene, rolled)

    def _expect_allowed(self, command: CustomCommand, role: Role) -> None:
        if not command.on:
            raise Refusal("command-is-off", command=command.slug)
        if role < command.who.role:
            raise Refusal("command-not-for-you", who=command.who)
        if command.when is When.LIVE and not self._around.live():
            raise Refusal("command-not-live")

    def _expect_sayable(self, template: Template, scene: TemplateContext, rolled: Sequence[float]) -> str:
        said = template.filled(replace(scene, dice=iter(rolled).__next__))
        if breaks_rules(self._around.policy(), said.line, said.own):
            raise Refusal("command-not-said")
        return said.line

    async def _scene(
        self,
        command: CustomCommand,
        template: Template,
        message: Message,
        words: Sequence[str],
        about: About,
    ) -> TemplateContext:
        """Return what is known where a command is used, as far as its text asks for it."""
        around = self._around
        live = template.uses("uptime") and around.live()
        return TemplateContext(
            now=around.local(message.at),
            dice=around.dice,
            length=around.length,
            day=around.day,
            asker=message.chatter.login,
            name=message.chatter.name,
            to=_pointed_at(words) or message.chatter.login,
            words=tuple(words),
            channel=self.channel,
            title=about.title,
            category=about.category,
            began=await running_since(self._database) if live else None,
            practice=around.practice(),
            gear=around.gear() if template.uses("gear") else "",
            counter=command.counts,
            counters=dict(self._counters),
        )

    async def count(self, typed: str, number: str) -> tuple[str, int]:
        """Return a counter and how it stands: with a number set to that, with +1 or -1 changed.

        It goes by its own name, or by that of a command which counts it.

        Raises:
            Refusal: it is no number, or nothing was ever counted by that name.
        """
        name = as_name(typed, self.prefix)
        command = self._by_name.get(name)
        counter = (command.counts if command else "") or name
        if counter not in self._counters and not (command and command.counts):
            raise Refusal("command-counts-nothing", command=name)
        if number:
            self._counters[counter] = await self._recount(counter, number)
        return counter, self._counters.get(counter, 0)

    async def _recount(self, counter: str, number: str) -> int:
        sign, digits = (number[0], number[1:]) if number[0] in "+-" else ("", number)
        if not digits.isdecimal() or int(digits) > MAX_COUNT:
            raise Refusal("command-count-how")
        write = add_to_counter if sign else set_counter
        return await write(self._database, counter, int(f"{sign}{digits}"))


def _pointed_at(words: Sequence[str]) -> str:
    """Return the login that is meant by words: one with an @, else the first word as one."""
    names = [name_in(word) for word in words]
    return next(filter(None, names), name_in(f"@{words[0]}") if words else "")


def _template(command: CustomCommand) -> Template:
    try:
        return command.template
    except TemplateError as error:
        raise Refusal(error.line, **error.gaps) from None
