"""The commands of Twitch's own chat by which people get and lose their place in it."""

from collections.abc import Callable
from datetime import datetime

from bot.rehearsal.chat import RefusedError, User
from bot.rehearsal.world import World

_Command = Callable[[World, User, User, datetime], object]

# help.twitch.tv/s/article/chat-commands
_ARTISTS: dict[str, _Command] = {
    "/mod": lambda world, user, by, now: world.set_role(user, "moderator", by, now),
    "/unmod": lambda world, user, by, now: world.set_role(user, "viewer", by, now),
}
_MODERATORS: dict[str, _Command] = {
    "/ban": lambda world, user, by, now: world.ban(user, None, "", by, now),
    "/unban": lambda world, user, by, now: world.unban(user, by, now),
}


def carried_out(world: World, by: User, text: str, now: datetime) -> bool:
    """Carry out what somebody writes if it is such a command; return whether it is.

    Raises:
        RefusedError: it is not theirs to give, names nobody, or cannot be carried out.
    """
    word, _, login = text.strip().partition(" ")
    command = (_ARTISTS | _MODERATORS).get(word)
    if command is None:
        return False
    if not (by is world.artist or (word in _MODERATORS and world.moderates(by))):
        raise RefusedError(403, f"You don't have permission to use {word}.")
    user = world.by_login(login.strip().removeprefix("@"))
    if user is None:
        raise RefusedError(404, f"{word} needs the login of somebody who is here.")
    command(world, user, by, now)
    return True
