"""What is being practised, as the artist tells it and fans ask for it."""

from collections.abc import Mapping
from functools import partial

import aiosqlite

import bot.domain.practice.backdating
import bot.domain.practice.block_asked
import bot.domain.practice.practice
import bot.domain.practice.practice_words
import bot.domain.practice.progress
import bot.domain.practice.routine
import bot.services.practice.first_routine
import bot.services.practice.practice_cards
import bot.services.practice.practice_room
import bot.services.practice.take
import bot.web.page_words
import bot.web.practice
import commands.focus
import commands.practice
import commands.progress
import commands.routine
from bot.domain.chat.person import Forgotten, Person
from bot.domain.practice.focus import Told
from bot.domain.practice.routine import ROUTINES
from bot.domain.words.voice import lines_of
from bot.errors import Gap
from bot.feature import Feature, Runtime
from bot.services.documents.data_folder import load_strategies
from bot.services.practice import practice_feed
from bot.services.practice.practice_cards import practice_cards
from bot.services.practice.practice_room import PracticeRoom
from bot.store.person import forget_as_moderator, forget_in_json, forget_in_own
from bot.twitch.command_help import help_lines
from bot.twitch.outbox import Priority
from bot.web.practice import first_routine_act, practice_acts, practice_routes
from commands.focus import FocusCommands
from commands.practice import PracticeCommands
from commands.progress import ProgressCommands
from commands.routine import RoutineCommands

LINES = lines_of(
    bot.domain.practice.practice,
    bot.domain.practice.practice_words,
    bot.domain.practice.progress,
    bot.domain.practice.routine,
    bot.domain.practice.backdating,
    bot.domain.practice.block_asked,
    bot.services.practice.first_routine,
    bot.services.practice.practice_cards,
    bot.services.practice.practice_room,
    bot.services.practice.take,
    bot.web.page_words,
    bot.web.practice,
    commands.focus,
    commands.practice,
    commands.progress,
    commands.routine,
) | help_lines(PracticeCommands, ProgressCommands, RoutineCommands, FocusCommands)

KINDS = (ROUTINES,)


def _tell_of_the_end(runtime: Runtime) -> None:
    """Let the wrong moments know when a session begins and ends: behind it people say good night."""
    was = False

    def look() -> None:
        nonlocal was
        playing = bool(runtime.feed.latest.get(practice_feed.TOPIC, {}).get("playing"))
        if playing != was:
            runtime.wrong_moments.played(playing=playing)
        was = playing

    look()
    runtime.feed.listen(practice_feed.TOPIC, look)


async def open(runtime: Runtime) -> Feature[PracticeRoom]:
    """Open the practice room where the last session stands.

    Raises:
        DocumentError: the file of the ways to practise has faults.
    """
    settings, words_of = runtime.settings, runtime.voice.words_of
    room = PracticeRoom(
        runtime.database,
        runtime.catalogue,
        runtime.clock,
        runtime.feed,
        day_of=settings.day_of,
        rest_days=settings.weekdays_off(),
    )
    await room.load()
    routines = RoutineCommands(room, load_strategies(settings, words_of=words_of))
    runtime.reload.add(lambda told: partial(routines.follow, load_strategies(settings, told, words_of)))

    acts = practice_acts(room, runtime.voice.say, take=runtime.take, say_told=partial(_say_told, runtime))

    _tell_of_the_end(runtime)

    def live(running: bool) -> None:
        if not running:
            runtime.take.drop()  # a take that nobody ended must not silence the next evening

    return Feature(
        "practice",
        room,
        components=[
            PracticeCommands(room, quiet=settings.quiet),
            ProgressCommands(room),
            routines,
            FocusCommands(runtime.take),
        ],
        routes=practice_routes(runtime.voice.say, acts),
        acts=[*acts, first_routine_act(runtime.catalogue, runtime.voice.say)],
        cards=practice_cards(runtime.voice.say),
        live=live,
        in_session=lambda: room.playing is not None,
        forget=_forget,
        forgotten=partial(_taken_up_anew, room),
    )


def _say_told(runtime: Runtime, line: str, gaps: Mapping[str, Gap], told: Told) -> None:
    """Say what was held, answer by answer looked at for what is private."""
    words = runtime.voice.say(line, gaps)
    runtime.outbox.say(words, reply_to=None, priority=Priority.ARTIST, as_it_stands=True, told=told)


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_in_own(connection, "practice_event", ["words"], person, told)
    await forget_in_own(connection, "practice_played", ["what"], person, told)
    await forget_in_json(connection, "practice_session", "routine", person, told)
    for column in ("before", "after"):
        await forget_in_json(connection, "practice_correction", column, person, told)
    decided = [("practice_correction", "by_login"), ("practice_correction", "undone_by")]
    await forget_as_moderator(connection, decided, person, told)


async def _taken_up_anew(room: PracticeRoom, _: Person) -> None:
    """Hold the session as it is without who was forgotten."""
    async with room.standing_still():
        pass
