"""Commands of the artist's own, written and changed in chat: each change is one of the catalogue."""

from collections.abc import Callable, Sequence

from bot.domain.chat.command_name import as_name, expect_a_name, taken_by
from bot.domain.chat.command_written import changed, new_command
from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.policy import Policy
from bot.services.chat.custom_commands import CommandBook
from bot.services.documents.catalogue import Catalogue, Draft

LINES = lines(
    """
    command-there-already: command
    command-ships: command
    command-private: topic
    command-means-nothing: command
    """
)


class CommandEditor:
    """Changes the commands of a book; `policy` knows what is private."""

    def __init__(self, book: CommandBook, catalogue: Catalogue, policy: Callable[[], Policy]) -> None:
        self._book = book
        self._catalogue = catalogue
        self._policy = policy

    async def add(self, typed: str, words: Sequence[str], by: str) -> CustomCommand:
        """Add a command.

        Raises:
            Refusal: its name is taken, or something of it cannot be so.
        """
        name = as_name(typed, self._book.prefix)
        expect_a_name(name)
        async with self._catalogue.editing(by) as draft:
            held = draft.of(COMMANDS)
            if any(name in each.names for each in held.values()):
                raise Refusal("command-there-already", command=name)
            taken = {name for each in held.values() for name in each.names}
            new = new_command(name, words, self._book.prefix, taken, self._book.built_in)
            return self.put(draft, new)

    async def edit(self, typed: str, words: Sequence[str], by: str) -> CustomCommand:
        """Change the settings of a command, its text, or both.

        Raises:
            Refusal: there is no such command, or something of it cannot be so.
        """
        async with self._catalogue.editing(by) as draft:
            return self.put(draft, changed(self._held(draft, typed), words, self._book.prefix))

    async def switch(self, typed: str, by: str, *, on: bool) -> CustomCommand:
        """Switch a command on or off; one that ships and is as it came is the artist's no longer.

        Raises:
            Refusal: there is no such command.
        """
        async with self._catalogue.editing(by) as draft:
            switched = self._held(draft, typed).model_copy(update={"on": on})
            ships = self._book.shipped.get(switched.slug)
            if ships and switched == _unless_taken(draft, ships):
                draft.remove(COMMANDS, switched.slug)
                return switched
            draft.put(COMMANDS, switched)
            return switched

    async def remove(self, typed: str, by: str) -> CustomCommand:
        """Take a command out; what it counted stays.

        Raises:
            Refusal: there is no such command, or it ships.
        """
        async with self._catalogue.editing(by) as draft:
            gone = self._held(draft, typed)
            if gone.slug not in draft.of(COMMANDS):
                raise Refusal("command-ships", command=gone.slug)
            draft.remove(COMMANDS, gone.slug)
            return gone

    def _held(self, draft: Draft, typed: str) -> CustomCommand:
        """Return a command as it is in a draft; a shipped one where the artist has none of its name."""
        found = self._book.find(typed)
        return draft.of(COMMANDS).get(found.slug) or _unless_taken(draft, found)

    def put(self, draft: Draft, command: CustomCommand) -> CustomCommand:
        """Let a command be so, with what it means resolved: no command leads to another of these.

        Raises:
            Refusal: a name is taken, it means nothing that is there, or it tells what is private.
        """
        held = draft.of(COMMANDS)
        before = held.get(command.slug)
        for name in command.names if before is None else {*command.names} - {*before.names}:
            if own := taken_by(name, self._book.built_in):
                raise Refusal("command-name-taken", command=own)
            if any(name in each.names for each in held.values() if each.slug != command.slug):
                raise Refusal("command-there-already", command=name)
        if command.means:
            command = command.model_copy(update={"means": self._meaning(command.means)})
        if topic := self._policy().private_topic(command.says):
            raise Refusal("command-private", topic=topic)
        draft.put(COMMANDS, command)
        return command

    def _meaning(self, means: str) -> str:
        name, _, rest = means.partition(" ")
        name = as_name(name, self._book.prefix)
        if name in self._book.built_in:
            return f"{name} {rest}".strip()
        other = self._book.named(name)
        if other is None:
            raise Refusal("command-means-nothing", command=name)
        if not other.means:
            raise Refusal("command-is-no-meaning", command=other.slug)
        return f"{other.means} {rest}".strip()


def _unless_taken(draft: Draft, ships: CustomCommand) -> CustomCommand:
    """Return a command that ships without the aliases that others in a draft have taken."""
    others = (each for slug, each in draft.of(COMMANDS).items() if slug != ships.slug)
    taken = {name for each in others for name in each.names}
    return ships.model_copy(update={"aliases": tuple(each for each in ships.aliases if each not in taken)})
