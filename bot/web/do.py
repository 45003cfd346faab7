"""One door for all that is done: by a form of a page, a hotkey, a pedal or a pad."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from typing import NamedTuple

from aiohttp import web
from yarl import URL

from bot.domain.pages.visitor import Right, Visitor
from bot.domain.practice.presses import MAX_REMEMBERED, Presses
from bot.errors import Refusal
from bot.web.access import own_path, wants_page
from bot.web.body import WORDS, fields_of
from bot.web.guard import is_page_of_ours
from bot.web.page import NO_ANSWER, PAGES, SAID, FormAnswer
from bot.web.route import Route, post, visitor_of

BACK = "back"
"""The field of a form that says to which page it leads back."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked to be done: by whom, and with which fields."""

    visitor: Visitor
    fields: Mapping[str, str]

    @property
    def by(self) -> str:
        """The login under which what is done is kept."""
        return self.visitor.by

    @property
    def words(self) -> str:
        """The words that a chat command would have; empty where nothing was sent."""
        return self.fields.get(WORDS, "")


class Answer(NamedTuple):
    """What came of a press: a status of HTTP, and what is told (empty: nothing that cannot be seen).

    `path` is the page that shows what came of it (empty: the one that a form leads back to).
    """

    status: int
    told: str
    path: str = ""

    @property
    def is_done(self) -> bool:
        """Whether something came of it."""
        return self.status == HTTPStatus.OK

    def as_text(self) -> web.Response:
        """Return it as a program is given it."""
        if self.is_done and not self.told:
            return web.Response(status=HTTPStatus.NO_CONTENT)
        return web.Response(status=self.status, text=f"{self.told}\n")


class Done(NamedTuple):
    """What an act has to tell, and the page of ours that shows what came of it."""

    told: str
    path: str


Press = Callable[[], Coroutine[None, None, Answer]]


class Once:
    """Sees to it that a press which is sent again is done once."""

    def __init__(self) -> None:
        self._presses = Presses()
        self._answers: OrderedDict[object, asyncio.Task[Answer]] = OrderedDict()

    async def pressed(self, what: object, press: Press) -> Answer | None:
        """Press, unless just the same was pressed just now: then None."""
        if not self._presses.is_new(what, asyncio.get_running_loop().time()):
            return None
        answer = None
        try:
            answer = await press()
        finally:
            if not (answer and answer.is_done):
                self._presses.forget(what)
        return answer

    async def under(self, key: object, press: Press) -> Answer:
        """Press and keep the answer under a key; where one is kept, or under way, it is that."""
        if known := self._answers.get(key):
            return await asyncio.shield(known)
        pressing = self._answers[key] = asyncio.create_task(press())
        # Before the wait, so that it is called first: whoever is told that nothing came of it may try again.
        pressing.add_done_callback(partial(self._keep, key))
        if len(self._answers) > MAX_REMEMBERED:
            self._answers.popitem(last=False)
        return await pressing

    def _keep(self, key: object, ended: asyncio.Task[Answer]) -> None:
        came = not ended.cancelled() and ended.exception() is None and ended.result().is_done
        if not came and self._answers.get(key) is ended:
            del self._answers[key]


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done at `POST /do/<name>` by those who have a right; what it returns is told.

    It may raise a `Refusal`; the form that was refused is filled with what was sent, from `told.sent`.
    `fields` are the names of what may be sent with it, `says` is the line that tells what it does. `programs`
    may do it as well as pages, unless it is told otherwise.
    """

    name: str
    do: Callable[[Asked], Awaitable[str | Done | None]]
    right: Right = Right.ARTIST
    fields: tuple[str, ...] = (WORDS,)
    says: str = field(kw_only=True)
    programs: bool = field(default=True, kw_only=True)
    once: Once = field(default_factory=Once, init=False, repr=False, compare=False)


def do_routes(acts: Iterable[Act]) -> list[Route]:
    """Return the route of each act.

    Raises:
        ValueError: two acts have one name.
    """
    by_name: dict[str, Act] = {}
    for act in acts:
        if act.name in by_name:
            raise ValueError(f"two acts are called {act.name!r}")
        by_name[act.name] = act
    return [act_route("/do", act) for act in by_name.values()]


def act_route(folder: str, act: Act) -> Route:
    """Return the route of an act in a folder."""
    return post(f"{folder}/{act.name}", doing(act), act.right, programs=act.programs)


def doing(act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Return the handler that does an act, and answers a page with a page, a program with text.

    What cannot be done is answered 409 with the reason, and to a form by the page that it came from. A press
    that a program sends again is done once, by whatever path: at once after itself, or under the same
    `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). One of which nothing came is done anew.
    """

    async def do(request: web.Request) -> web.StreamResponse:
        fields = await fields_of(request, {*act.fields, BACK})
        back, by = fields.pop(BACK, ""), visitor_of(request)

        async def press() -> Answer:
            try:
                came = await act.do(Asked(by, fields)) or ""
            except Refusal as refusal:
                return Answer(HTTPStatus.CONFLICT, request.app[PAGES].say(refusal.line, refusal.gaps))
            return Answer(HTTPStatus.OK, *came) if isinstance(came, Done) else Answer(HTTPStatus.OK, came)

        if key := request.headers.get("Idempotency-Key"):
            answer = await act.once.under((by.credential, key), press)
        elif is_page_of_ours(request):  # which sends each form once
            answer = await press()
        else:
            done = await act.once.pressed((by.credential, *sorted(fields.items())), press)
            answer = done or Answer(HTTPStatus.OK, request.app[PAGES].say("page-done-already", {}))
        return answered(request, back, answer, fields)

    return do


def answered(
    request: web.Request, back: str, answer: Answer, sent: Mapping[str, str] = NO_ANSWER.sent
) -> web.StreamResponse:
    """Return an answer as a program is given it; a page is led `back` to one of ours, and told it there.

    A page that is told of a refusal has what was `sent`.

    Raises:
        HTTPSeeOther: it is a page.
    """
    if wants_page(request):
        told = (
            FormAnswer(answer.told) if answer.is_done else FormAnswer(answer.told, is_refusal=True, sent=sent)
        )
        raise web.HTTPSeeOther(_page_told(request, answer.path or back, told))
    return answer.as_text()


def _page_told(request: web.Request, path: str, told: FormAnswer) -> URL:
    """Return a page of ours with what it is told; never one of another site."""
    url = own_path(path)
    if not told.words:
        return url
    number = request.app[PAGES].keep_said(told)
    return url.with_query({**url.query, SAID: number})
