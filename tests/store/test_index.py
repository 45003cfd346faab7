"""What is asked for while chat goes on is found by an index, however long the log."""

import inspect
import re
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import ModuleType
from typing import Any

import aiosqlite

from bot.domain.backstage.checklist import Checklist, ChecklistItem, Purpose
from bot.domain.backstage.story import Key
from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.moderation_log import LogFilter, LogKind
from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.review import Decision, ReviewItem, ReviewKind
from bot.domain.chat.said import Removal
from bot.domain.documents.photo import Photo
from bot.domain.evenings.insights import InsightKind, Subject
from bot.domain.fans.closeness import Lines
from bot.domain.fans.duet_submission import State as Handed
from bot.domain.fans.duet_submission import Submission
from bot.domain.fans.early_comments import EarlyComment, Hello
from bot.domain.fans.question_queue import State
from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_order import reviewed
from bot.domain.fans.quiz_round import Answer, QuizRound
from bot.domain.fans.support import Gift, GiftKind
from bot.domain.fans.turns import Place
from bot.domain.fans.video import Video, VideoPlace
from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.gear.gear import GearKind as Piece
from bot.domain.gear.suggestion import Outcome, Suggestion
from bot.domain.operation.finding import Finding, Grade
from bot.domain.practice.correction import CorrectionKind
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.moderation.decision import CallKind
from bot.moderation.escalation import Step
from bot.moderation.verdict import Action, Verdict
from bot.store import (
    audit,
    band,
    care,
    chatter,
    checklist,
    closeness,
    correction,
    document,
    duet,
    early_comments,
    evenings,
    gear_said,
    health,
    history,
    hush,
    insights,
    interview,
    moderation_log,
    opt_out,
    person,
    photo,
    practice,
    question_queue,
    quiz,
    quiz_score,
    recap,
    review,
    story,
    stream,
    suggestion,
    support,
    tally,
    tour,
    turns,
)
from bot.store.database import Database
from tests.audit import write_verdict
from tests.bench.practice import sample_routine

TIMEOUT = Verdict(Action.TIMEOUT, "nuke", words="zorblats", seconds=600)
WARN = Verdict(Action.WARN, "links", "No links", "Ask first.", "example.com", weight=1)
BOTH = (CallKind.DELETE, CallKind.WARN)
UNSURE = Verdict(Action.REVIEW, "hate", weight=1)

READS_ALL = {
    *(practice.all_sessions, practice.save_sessions, practice.turns),
    *(practice.beginnings, practice.practised),
    *(document.forget_words, document.forget_said_by, document.texts),
    *(photo.all_photos, photo.photos_of_others, photo.taken_off_before, photo.unchanged_since),
    photo.forget_in_photos,
    suggestion.forget_suggestions,
    band.load_members,
    band.forget_slugs,
    interview.forget_offers,
    question_queue.forget_askings,
    *(opt_out.opted_out, closeness.lines_since, closeness.forget_before, closeness.forget_lines),
    *(duet.forget_submissions, duet.off_site),
    early_comments.forget_comments,
    turns.forget_places,
    support.forget_gifts,
}
"""What looks back on all of the practice that there ever was, or is an import, or forgets somebody; and all
photos, which are read at a start and once a day, and are as many as one person takes."""


OF_ONE_DAY = ("SCAN insight_day", "SCAN insight_mark", "SCAN (subquery-", "SCAN insight_shown")


class Watched:
    """Notes every statement that a connection carries out, and which functions were tried."""

    def __init__(self) -> None:
        self.statements: set[str] = set()
        self.tried: set[Any] = set()

    async def __call__(
        self, function: Callable[..., Coroutine[Any, Any, Any]], *values: Any, **more: Any
    ) -> Any:
        self.tried.add(function)
        return await function(*values, **more)

    async def watch(self, *connections: aiosqlite.Connection) -> None:
        for connection in connections:
            await connection.set_trace_callback(self._note)  # pyright: ignore[reportUnknownMemberType]

    def _note(self, statement: str) -> None:
        if re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b", statement):
            self.statements.add(statement)


def functions(*modules: ModuleType) -> set[Any]:
    return {
        function
        for module in modules
        for name, function in vars(module).items()
        if inspect.iscoroutinefunction(function)
        and function.__module__ == module.__name__
        and not name.startswith("_")
    }


def scans(statement: str, plan: list[str], partial: set[str]) -> list[str]:
    """Return the steps of a plan that read a whole table.

    Not: what is open, by an index of that alone, the first few in the order of an index, and tables of one
    day, which are empty when it is over.
    """
    if "LIMIT" in statement and "WHERE" not in statement and not any("TEMP B-TREE" in step for step in plan):
        return []
    return [
        step
        for step in plan
        if step.startswith("SCAN")
        and not step.startswith(("SCAN json_each", "SCAN CONSTANT ROW", *OF_ONE_DAY))
        and not any(step.endswith(f"INDEX {index}") for index in partial)
    ]


async def moderate(tried: Watched, database: Database, message: Callable[..., Message], at: datetime) -> None:
    calls = await write_verdict(database, message("a"), WARN, "", BOTH)
    async with database.writing() as connection:
        await tried(audit.put_verdict, connection, message("a2"), WARN, "", calls=BOTH)
        await tried(audit.put_begun, connection, calls[1].id, at)
        await tried(audit.put_outcome, connection, calls[1].id, at, done=True)
    await tried(audit.give_up_begun, database, at)
    await tried(audit.due_calls, database)
    await tried(audit.due_calls, database, calls[0].id)
    wave = [(message("b"), TIMEOUT)]
    batch, _ = await tried(audit.write_batch, database, "n", wave, "", CallKind.TIMEOUT, by="mod")
    (number,) = await tried(audit.audit_ids_of, database, batch)
    await tried(audit.outcomes_of, database, batch)
    await tried(audit.out_until, database, ["id-fan_fern"], at)
    await write_verdict(database, message("c"), UNSURE, "", [])
    await tried(audit.write_step, database, number, Step(action=Action.BAN), [CallKind.BAN], at, by="mod")
    await tried(audit.write_undone, database, [number], "mod", at, {number: number + 1})
    await tried(audit.judged_since, database, at)
    await tried(audit.strikes_since, database, at)
    await tried(audit.rule_broken_by, database, "x")
    await tried(history.last_entry, database, "id-fan_fern")
    await tried(history.last_standing, database)
    await tried(history.last_standing_about, database, "fan_fern")
    await tried(history.entry, database, number)
    await tried(history.step_about, database, number)
    await tried(history.entries_about, database, "fan_fern", 5)
    await tried(history.keeping_out, database, "id-fan_fern", at)
    await tried(history.rest_of_bursts, database, [number])
    await tried(history.taken_back, database)
    await tried(tally.decided_since, database, at)
    await person.forget_run_out(
        database, at, at
    )  # which each start does; to forget somebody reads all there is
    await tried(recap.moderation_between, database, at, at)
    await tried(recap.calls_between, database, at, at)


async def decide(tried: Watched, database: Database, message: Callable[..., Message], at: datetime) -> None:
    line = message("x")
    item = ReviewItem(ReviewKind.HELD, at, line.chatter, "x", "held", "links", "", 0)
    async with database.writing() as connection:
        await tried(review.put_item, connection, item)
    await tried(review.write_item, database, item)
    (waiting, *_) = await tried(review.open_items, database)
    await tried(review.open_items_about, database, line.chatter.id)
    await tried(review.decided_items, database, at)
    await tried(review.skip_item, database, waiting.id)
    await tried(review.write_called, database, [waiting.twitch_id], at)
    await tried(review.item_numbered, database, waiting.id)
    await tried(review.open_appeal, database, line.chatter.id)
    await tried(review.decide_item, database, waiting.id, Decision.YES, "mod", at)
    async with database.writing() as connection:
        await tried(review.put_elsewhere, connection, ReviewKind.HELD, "held", "mod", at)
    await tried(review.reopen_item, database, waiting.id, "mod", at)
    await tried(review.due_items, database)
    await tried(review.write_item_outcome, database, waiting.id, "")


async def look_back(tried: Watched, database: Database, at: datetime) -> None:
    whoever = [
        LogFilter(),
        LogFilter(person="id-fan_fern", kind=LogKind.UNDO),
        LogFilter(rule="links"),
        LogFilter(by="mod"),
        LogFilter(since=at, until=at),
    ]
    for wanted in whoever:
        await tried(moderation_log.log_entries, database, wanted, most=5)
        await tried(moderation_log.log_entries, database, wanted, most=5, after=2)
    await tried(moderation_log.decisions_on, database, ["message-1", "message-2"])
    await tried(moderation_log.latest_decision, database)
    await tried(moderation_log.chatter_called, database, "fan_fern")
    await tried(moderation_log.login_of, database, "id-fan_fern")


async def practise(tried: Watched, database: Database, at: datetime) -> None:
    number = await tried(practice.begin_session, database, sample_routine("short-evening"), at)
    session, _ = await tried(practice.session_numbered, database, number)
    await tried(
        practice.write_event, database, number, PracticeEvent(PracticeEventKind.NOTED, at, 0, "x"), ()
    )
    await tried(practice.take_back, database, number, session, (), times=1)
    await tried(practice.latest_session, database)
    await tried(practice.sessions_between, database, at, at)
    await tried(practice.turns_of, database, at, "x")
    await tried(practice.turns_around, database, at, at.date())
    await tried(practice.reckoned_before, database)
    await tried(practice.reckon_anew, database, number)
    await tried(practice.turns_between, database, at, at, at)
    await tried(evenings.bests_before, database, at, ["x"])
    await tried(evenings.nearest_sessions, database, at)
    await set_right(tried, database, number, at)
    await tried(practice.forget_session, database, number)
    await tried(recap.latest_start, database)


async def set_right(tried: Watched, database: Database, number: int, at: datetime) -> None:
    logged = await tried(correction.session_kept, database, number)
    kind = CorrectionKind.TIMES
    await tried(correction.correct, database, number, logged, kind, at=at, by="juniper")
    async with database.writing() as connection:
        await tried(practice.put_session, connection, logged)
    for of in (correction.before_correction, correction.correction_numbered):
        await tried(of, database, 1)
    await tried(correction.corrections_of, database, number)
    await tried(correction.latest_corrections, database, 5)
    await tried(correction.session_within, database, at, at, 0)
    await tried(correction.undo_correction, database, 1, at, "juniper")


async def author(tried: Watched, database: Database, at: datetime) -> None:
    edit = document.Edit("gear", "x", 1, None, GEAR.as_body(GearItem(slug="x", kind=Piece.AMP, model="X")))
    number = await tried(document.write_change, database, [edit], "juniper", at)
    await tried(document.stored, database, GEAR)
    await tried(document.documents_of, database, GEAR)
    await tried(document.change_numbered, database, number)
    await tried(document.latest_changes, database, 5, edits=1)
    await tried(document.changes_of, database, "gear", "x", 5)
    await tried(document.changes_of_kind, database, "gear", 5)
    await tried(document.bodies_of, database, "gear", "x")
    await tried(document.former_documents, database, GEAR)
    await tried(document.latest_change_by, database, "juniper")
    new = Photo(0, "gear", "x", "f" * 32, "", 4, 3, is_off=False)
    picture = await tried(photo.put_photo, database, new, at)
    await tried(photo.write_alt, database, picture, "An amp")
    await tried(photo.write_off, database, picture, at)
    await tried(photo.write_back, database, picture, at)
    await tried(photo.delete_photo, database, picture)
    await tried(gear_said.write_said, database, "[]", {"goldie": True}, at)
    await tried(gear_said.said_by_hand, database)


async def give(tried: Watched, database: Database, line: Message, at: datetime) -> None:
    await tried(hush.write_hush, database, at, "mod")
    await tried(hush.hushed_until, database)
    await tried(support.write_switched, database, "mod", on=True)
    await tried(support.support_is_on, database)
    gift = Gift("1", GiftKind.BITS, line.chatter, line.id, at)
    await tried(support.write_gift, database, gift)
    await tried(support.gifts_waiting, database, at)
    await tried(support.gifts_since, database, at)
    await tried(support.thanked_since, database, at)
    await tried(support.write_thanked, database, [gift], at)
    await tried(support.leave_unnamed, database, ["1"])
    await tried(support.pass_over, database, at, line=line.id, author=line.chatter.id)
    await tried(support.write_said, database, "strings", at)
    await tried(support.said_since, database, at)
    await tried(support.forget_old, database, at)


async def meet(tried: Watched, database: Database, line: Message, at: datetime) -> None:
    await tried(band.write_members, database, [band.Member("1", at)], ["2"])
    await tried(band.write_guest, database, band.Guest("odo", at))
    await tried(band.load_guest, database)
    await tried(interview.write_dealt, database, "odo", "one", at, anew=True)
    await tried(interview.dealt_to, database, "odo")
    async with database.writing() as connection:
        await tried(interview.forget_dealt, connection, ["odo"])
    number = await tried(interview.write_offer, database, line, "Why?")
    await tried(interview.waiting_offers, database)
    await tried(interview.take_offer, database, number, "why")
    await tried(interview.offer_of, database, "why")
    await tried(interview.drop_taken_off, database, Removal(at, line="1"))
    await tried(interview.drop_taken_off, database, Removal(at, author="1"))
    await tried(interview.drop_offer, database, number)
    nobody = Person(frozenset(), frozenset({"1"}))
    async with database.writing() as connection:
        await tried(band.forget_member, connection, nobody, Forgotten())


async def keep_house(tried: Watched, database: Database, at: datetime) -> None:
    await tried(chatter.forget_visits, database, "1")
    await tried(chatter.write_visits, database, [chatter.Visit("1", at.date(), at.date())])
    await tried(chatter.load_chatters, database, 5)
    await tried(chatter.visits_of, database, "1")
    await tried(history.certainty_of, database, 1)
    await tried(stream.write_stream, database, at)
    await tried(stream.running_since, database)
    await tried(stream.end_stream, database, at)
    await tried(stream.streams_between, database, at, at)
    await tried(health.try_writing, database)
    await tried(health.write_troubles, database, [Finding("disk", Grade.BROKEN, "full")], at, anew=True)
    await tried(health.write_troubles, database, [], at + timedelta(1))
    await tried(health.troubles_between, database, at, at)


async def suggest(tried: Watched, database: Database, at: datetime) -> None:
    said = Suggestion("goldie", "is a 1997", at, Chatter("7", "fan_fern", "fan_fern"), "m-1")
    number = await tried(suggestion.put_suggestion, database, said)
    other = await tried(suggestion.put_suggestion, database, replace(said, merged=number))
    await tried(suggestion.waiting, database)
    await tried(suggestion.part, database, other)
    await tried(suggestion.decide, database, number, Outcome.TAKEN, "", at)
    untold, _ = await tried(suggestion.untold, database)
    await tried(suggestion.write_told, database, [untold.number])
    await tried(suggestion.decided_since, database, at)
    await tried(suggestion.reopen, database, number)
    await tried(suggestion.forget_decided, database, at)
    await tried(suggestion.take_off, database, line="m-1")
    await tried(suggestion.take_off, database, author="7")


async def leave_out(tried: Watched, database: Database, at: datetime) -> None:
    await tried(closeness.add_lines, database, [Lines(at.date(), "9", "fern", 3)])
    await tried(opt_out.put_opt_out, database, "9", at)
    await tried(opt_out.take_opt_out, database, "9")
    await tried(care.write_calls, database, "mod", at, calls=False)
    await tried(care.load_calls, database)


async def tell_of_the_room(tried: Watched, database: Database, at: datetime) -> None:
    await tried(story.write_story_told, database, at.date(), Key("story", "x"), at)
    await tried(story.stories_told, database, at.date())
    await tried(tour.write_tour_position, database, tour.Position(at.date(), "x", 1, at))
    await tried(tour.tour_position, database)
    gig = Checklist(slug="gig", title="Gig", items=(ChecklistItem(words="Cables"),))
    await tried(checklist.begin_copy, database, Purpose.PACKING, at, "mod", [gig])
    (copy,) = await tried(checklist.latest_copies, database, Purpose.PACKING, 5)
    for rise in (False, True):
        await tried(checklist.lay_in, database, copy.id, gig, raise_numbers=rise)
    await tried(checklist.write_tick, database, copy.id, copy.items[0].id, at, "mod")
    await tried(checklist.take_tick_back, database, copy.id, copy.items[0].id)
    await tried(checklist.items_of, database, copy.id)
    await tried(checklist.put_copy_away, database, copy.id, at)
    await tried(checklist.take_copy_back, database, copy.id)


async def ask_the_artist(tried: Watched, database: Database, line: Message, at: datetime) -> None:
    numbers = [await tried(question_queue.put_asking, database, line, "Why?", None) for _ in range(2)]
    await tried(question_queue.put_asking, database, line, "Why not?", numbers[0])
    waiting = await tried(question_queue.unsettled, database)
    await tried(question_queue.part, database, waiting[0].askings[1].id)
    done = [replace(waiting[1], state=State.ANSWERED, settled_at=at)]
    await tried(question_queue.put_states, database, done, "mod")
    await tried(question_queue.settled_since, database, at)
    await tried(question_queue.untold, database)
    await tried(question_queue.write_told, database, waiting[1].askings)
    await tried(question_queue.answered_between, database, at, at)
    await tried(question_queue.take_off, database, at, line="1")
    await tried(question_queue.take_off, database, at, author="1")
    await tried(question_queue.forget_old, database, at, at, at)


async def count_chat(tried: Watched, database: Database, day: date) -> None:
    subject = Subject(InsightKind.CHAT)
    async with database.writing() as connection:
        await tried(insights.put_marks, connection, day, b"key", [(subject, b"mark")])
        await tried(insights.forget_marks, connection, ["1"])
    await tried(insights.open_day, database)
    await tried(insights.drop_mark, database, subject, b"mark")
    await tried(insights.drop_marks, database, "1")
    await tried(insights.insights_between, database, day, day)
    await tried(insights.nearest_days, database, day)
    await tried(insights.close_days, database, day + timedelta(days=1), day)


async def ask_the_room(tried: Watched, database: Database, at: datetime) -> None:
    question = QuizQuestion(slug="x", topic="t", asks="?", answers=("a",))
    season = await tried(quiz_score.season_now, database, at)
    asked = QuizRound(0, question, season.id, at)
    for number in (1, 2, 3):
        asked.id = await tried(quiz.put_asked, database, asked, at.date())
        assert asked.id == number
    await tried(quiz.take_back_asked, database, 3)
    await tried(quiz.put_dropped, database, 2)
    await tried(quiz.put_opened, database, 1, at)
    right = [Answer(Chatter("7", "fern", "Fern"), "m", at, right=True)]
    await tried(quiz.put_answers, database, 1, right)
    await tried(quiz.take_off, database, 1, ["8"])
    (opened,) = await tried(quiz.open_rounds, database)
    memory = reviewed(None, 1, 1, at)
    assert await tried(quiz_score.score, database, opened, at.date(), at, memory=memory)
    assert await tried(quiz.asked_on, database, at.date()) == {"x"}
    assert await tried(quiz.memories_of, database, ["x"]) == {"x": memory}
    await tried(quiz_score.best_of, database, season.id, 5)
    await tried(quiz_score.best_ever, database, 5)
    assert await tried(quiz_score.count_above, database, season.id, 0) == 1
    assert await tried(quiz_score.count_ever, database) == 1
    await tried(quiz_score.rights_of, database, "7", season.id)
    await tried(quiz_score.player_called, database, "fern")
    await tried(quiz_score.begin_season, database, "Autumn", at)
    await tried(quiz_score.latest_seasons, database, 2)
    await tried(quiz_score.forget_names, database, at)
    await tried(quiz.forget_asked, database, at.date())
    fern = Person(frozenset({"fern"}), frozenset({"7"}))
    async with database.writing() as connection:
        await tried(quiz.forget_answers, connection, fern, Forgotten())
        await tried(quiz_score.forget_player, connection, fern, Forgotten())


async def hand_in(tried: Watched, database: Database, line: Message, at: datetime) -> None:
    video = Video(VideoPlace.VIMEO, "76979871")
    offered = Submission(0, "riff", line.chatter, line.id, video, "", at, "Terms.", 7)
    number = await tried(duet.put_offer, database, offered)
    await tried(duet.put_terms_told, database, number, at)
    await tried(duet.put_yes, database, replace(offered, id=number).consented(at), [99])
    (held,) = await tried(duet.submissions, database)
    for each in (held.featured(at), held.settled(Handed.TAKEN, at)):
        await tried(duet.settle, database, each, "mod", at, tell=True)
    await tried(duet.untold, database)
    await tried(duet.write_told, database, [held])
    for gone in ({}, {"line": line.id}, {"author": "7"}):
        await tried(duet.take_off, database, at, **gone)
    await tried(duet.write_site_sent, database)
    await tried(duet.reminded_since, database, at)
    await tried(duet.write_reminded, database, at, at)
    await tried(duet.withdraw, database, line.chatter.id, at)
    await tried(duet.forget_submissions_of, database, [number], at)


async def write_first(tried: Watched, database: Database, line: Message, at: datetime) -> None:
    comment = EarlyComment(line.chatter, line.id, "hi", line.at)
    await tried(early_comments.switch_welcome_back, database, line.chatter.id, at.date())
    await tried(early_comments.put_comment, database, at.date(), comment)
    await tried(early_comments.last_evening, database)
    await tried(early_comments.load_comments, database, at.date())
    await tried(early_comments.put_hello, database, at.date(), [replace(comment, hello=Hello.GREETED)])
    await tried(early_comments.drop_comment, database, at.date(), line.chatter.id)
    await tried(early_comments.leave_out, database, at.date(), [line.chatter.id])
    await tried(early_comments.forget_evenings, database, at.date(), at.date())
    await tried(early_comments.write_switch, database, True, "mod", at)
    await tried(early_comments.load_switch, database)


async def take_turns(tried: Watched, database: Database, line: Message, at: datetime) -> None:
    opened = await tried(turns.open_round, database, "riffs", "mod", at)
    place = Place(line.chatter, line.id, line.at, 1)
    await tried(turns.put_round, database, opened, opened.changed(place))
    await tried(turns.latest_round, database)
    await tried(turns.forget_rounds, database, at)


async def test_no_statement_scans_a_table_that_grows(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    indexes = await database.reading.execute_fetchall(
        "SELECT name, sql FROM sqlite_schema WHERE sql LIKE '% WHERE %'"
    )
    partial = {row["name"] for row in indexes}
    watched = Watched()
    async with database.writing() as writer:
        await watched.watch(writer, database.reading)
    await moderate(watched, database, message, evening)
    await decide(watched, database, message, evening)
    await look_back(watched, database, evening)
    await practise(watched, database, evening)
    await author(watched, database, evening)
    await meet(watched, database, message("Why?"), evening)
    await give(watched, database, message("z"), evening)
    await keep_house(watched, database, evening)
    await suggest(watched, database, evening)
    await ask_the_artist(watched, database, message("Why?"), evening)
    await count_chat(watched, database, evening.date())
    await leave_out(watched, database, evening)
    await hand_in(watched, database, message("!submit"), evening)
    await write_first(watched, database, message("Hi!"), evening)
    await take_turns(watched, database, message("!turn join"), evening)
    await tell_of_the_room(watched, database, evening)
    await ask_the_room(watched, database, evening)
    async with database.snapshot() as then:
        await watched.watch(then.reading)
        await practice.latest_session(then)
    everything = functions(
        *(audit, history, tally, recap, review, practice, stream, health, chatter, document),
        *(moderation_log, photo, correction, evenings, suggestion, story, tour, checklist, band, interview),
        *(
            question_queue,
            opt_out,
            care,
            closeness,
            quiz,
            quiz_score,
            duet,
            early_comments,
            turns,
            hush,
            gear_said,
            support,
            insights,
        ),
    )
    assert everything - READS_ALL == watched.tried
    found: dict[str, list[str]] = {}
    for statement in sorted(watched.statements):
        plan = await database.reading.execute_fetchall(f"EXPLAIN QUERY PLAN {statement}")
        if bad := scans(statement, [row["detail"] for row in plan], partial):
            found[statement] = bad
    assert not found
