"""What banned people ask the moderators, and what is answered."""

import uuid
from collections.abc import Callable
from datetime import datetime

from bot.rehearsal.chat import MAX_CHARS, Happening, RefusedError, UnbanRequest, User


class UnbanRequests:
    """The requests; `banned` tells who is, `unban` lifts a ban, `tell` is told what happens."""

    def __init__(
        self,
        banned: Callable[[User, datetime], bool],
        unban: Callable[[User, User, datetime], None],
        tell: Callable[[Happening], None],
    ) -> None:
        self._banned, self._unban, self._tell = banned, unban, tell
        self.all: dict[str, UnbanRequest] = {}

    def ask(self, user: User, text: str, now: datetime) -> UnbanRequest:
        """Let somebody who is banned ask to be let in again.

        Raises:
            RefusedError: they are not banned (a timeout is none), or have asked since.
        """
        if not self._banned(user, now):
            raise RefusedError(400, f"{user.login} is not banned.")
        if self.pending(user):
            raise RefusedError(400, f"{user.login} has asked already.")
        request = UnbanRequest(str(uuid.uuid4()), user, text[:MAX_CHARS], now)
        self.all[request.id] = request
        self._tell(Happening("unban.request", now, user, text=request.text, request=request))
        return request

    def pending(self, user: User) -> UnbanRequest | None:
        """Return what somebody has asked and nobody has answered; None where there is nothing."""
        mine = (each for each in self.all.values() if each.user is user and each.status == "pending")
        return next(mine, None)

    def cancel(self, user: User, now: datetime) -> UnbanRequest:
        """Let somebody take their request back.

        Raises:
            RefusedError: they have none that waits.
        """
        request = self.pending(user)
        if request is None:
            raise RefusedError(404, f"{user.login} has asked for nothing.")
        request.status, request.resolved_at = "canceled", now
        self._tell(Happening("unban.canceled", now, user, request=request))
        return request

    def resolve(self, request_id: str, by: User, now: datetime, *, approve: bool, text: str) -> UnbanRequest:
        """Approve a request, which lifts the ban, or deny it.

        Raises:
            RefusedError: there is no such request, it is resolved already, or the text is too long.
        """
        request = self.all.get(request_id)
        if request is None:
            raise RefusedError(404, "The unban request ID was not found.")
        if request.status != "pending":
            raise RefusedError(400, "Invalid requested update")
        if len(text) > MAX_CHARS:
            raise RefusedError(400, f"The resolution_text is limited to {MAX_CHARS} characters.")
        request.status = "approved" if approve else "denied"
        request.moderator, request.resolved_at, request.resolution = by, now, text
        kind = f"unban.{request.status}"
        self._tell(Happening(kind, now, request.user, reason=text, by=by.login, request=request))
        if approve and self._banned(request.user, now):
            self._unban(request.user, by, now)
        return request
