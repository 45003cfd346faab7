"""Duets: handed in with a yes, looked at, featured, taken back, and gone."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.said import Removal
from bot.domain.documents.field_types import MAX_TITLE
from bot.domain.fans.duet import MAX_ASKS, MAX_BACKING, MAX_TERMS
from bot.domain.fans.duet_submission import (
    MAX_COVERS,
    MAX_WORDS,
    OFFERED_FOR,
    REFUSED_FOR,
    UNTOLD_FOR,
    Reason,
    State,
)
from bot.domain.words.chat_text import MAX_CHARS
from bot.errors import Gap, Refusal
from bot.features import LINES
from bot.services.fans.duet import Duets
from bot.services.fans.duet_news import DuetReminders
from bot.services.words.voice import Voice
from bot.store import duet as store
from bot.store.database import Database
from commands.duet import MAX_DETAILS
from tests.catalogue import AT
from tests.duets import BY, MOD, RIFF, SAY, Evening, link
from tests.moderated import HOSTILE
from tests.spoken import voice_of_tests

TERMS = "I may play it on the stream."


@pytest.fixture
def evening(database: Database) -> Evening:
    return Evening(database)


@pytest.fixture
async def duets(evening: Evening) -> Duets:
    duets = await evening.open()
    await evening.put(RIFF.model_copy(update={"terms": TERMS}))
    return duets


async def test_the_terms_are_told_and_kept_and_the_yes_has_its_time(evening: Evening, duets: Duets) -> None:
    offered = await duets.offer(f"{link(1)} be kind", evening.line("fern"), cover=False)
    assert (offered.state, offered.consented_at, offered.words) == (State.OFFERED, None, "be kind")
    assert f"as the artist puts them: “{TERMS}”" in offered.terms
    assert "!withdraw" in offered.terms
    assert not duets.handed_in.waiting
    with pytest.raises(Refusal, match="duet-unknown"):
        await duets.take(offered.id, MOD)
    with pytest.raises(Refusal, match="duet-unknown"):
        await duets.feature(offered.id, BY)
    await evening.tell_terms(duets, offered)
    done = await duets.agree(evening.line("fern"))
    assert (done.id, done.state, done.consented_at) == (offered.id, State.WAITING, evening.clock.now())
    with pytest.raises(Refusal, match="duet-not-looked-at"):
        await duets.feature(offered.id, BY)
    assert (await evening.open()).handed_in.every == duets.handed_in.every


async def test_a_yes_too_late_or_to_other_terms_is_none(evening: Evening, duets: Duets) -> None:
    await evening.tell_terms(duets, await duets.offer(link(1), evening.line("fern"), cover=False))
    await evening.put(RIFF.model_copy(update={"terms": "I may sell it."}))
    again = await duets.agree(evening.line("fern"))
    assert (again.state, "I may sell it." in again.terms) == (State.OFFERED, True)
    await evening.tell_terms(duets, again)
    with pytest.raises(Refusal, match="duet-nothing-offered"):
        await duets.agree(evening.line("moss"))
    await evening.clock.advance(evening.clock.now() + OFFERED_FOR + timedelta(seconds=1))
    with pytest.raises(Refusal, match="duet-nothing-offered"):
        await duets.agree(evening.line("fern"))
    await duets.sweep()
    assert not duets.handed_in.every


async def test_a_yes_before_the_terms_were_told_is_none_and_its_time_runs_from_then(
    evening: Evening, duets: Duets
) -> None:
    early = evening.line("fern")
    offered = await duets.offer(link(1), early, cover=False)
    assert await duets.agree(evening.line("fern")) == offered
    duets.terms_told(offered, None)  # Twitch has dropped the line
    await evening.activity.still()
    assert await duets.agree(evening.line("fern")) == offered
    await evening.clock.advance(evening.clock.now() + 2 * OFFERED_FOR)  # as a take may last
    await duets.sweep()
    await evening.tell_terms(duets, offered)
    assert (await duets.agree(early)).state is State.OFFERED, "typed before it could be read"
    await evening.clock.advance(evening.clock.now() + OFFERED_FOR)
    duets = await evening.open()
    assert (await duets.agree(evening.line("fern"))).state is State.WAITING


async def test_what_could_not_be_told_its_terms_is_forgotten_the_next_day(
    evening: Evening, duets: Duets
) -> None:
    await duets.offer(link(1), evening.line("fern"), cover=False)
    await evening.clock.advance(evening.clock.now() + UNTOLD_FOR + timedelta(seconds=1))
    with pytest.raises(Refusal, match="duet-nothing-offered"):
        await duets.agree(evening.line("fern"))
    await duets.sweep()
    assert not duets.handed_in.every


async def test_the_database_itself_refuses_what_has_no_yes(evening: Evening, duets: Duets) -> None:
    await duets.offer(link(1), evening.line("fern"), cover=False)
    for state in set(State) - {State.OFFERED, State.WITHDRAWN}:
        with pytest.raises(sqlite3.IntegrityError):
            async with evening.database.writing() as connection:
                await connection.execute("UPDATE duet_submission SET state = ?", (state,))


async def test_one_video_is_one_and_a_newer_one_takes_its_place(evening: Evening, duets: Duets) -> None:
    first = await evening.hand_in(duets, "fern", link(1))
    for typed, who, why in (
        ("https://www.youtube.com/watch?list=x&v=00000000001&t=4", "moss", "duet-known"),
        ("https://youtube.com/shorts/00000000001", "fern", "duet-yours-already"),
        (f"{link(1)} {link(2)}", "moss", "duet-yours-already|duet-known|duet-link"),
        ("https://bit.ly/abcdef", "moss", "duet-elsewhere"),
        ("no link at all", "moss", "duet-how"),
        (f"{link(3)} {'w ' * MAX_WORDS}", "moss", "duet-too-long"),
        (f"{link(3)} where do you live, what street?", "moss", "duet-private"),
    ):
        with pytest.raises(Refusal, match=why):
            await duets.offer(typed, evening.line(who), cover=False)
    second = await evening.hand_in(duets, "fern", link(2))
    assert [each.id for each in duets.handed_in.waiting] == [second] != [first]
    await duets.take(second, MOD)
    with pytest.raises(Refusal, match="duet-looked-at"):
        await duets.offer(link(4), evening.line("fern"), cover=False)
    assert await evening.hand_in(duets, "moss", link(1))  # nobody's any more: it was replaced


async def test_an_offer_without_a_yes_reserves_nothing(evening: Evening, duets: Duets) -> None:
    await duets.offer(link(1), evening.line("moss"), cover=False)
    mine = await evening.hand_in(duets, "fern", link(1))
    with pytest.raises(Refusal, match="duet-known"):
        await duets.agree(evening.line("moss"))
    assert [each.id for each in duets.handed_in.waiting] == [mine]


async def test_covers_need_no_challenge_and_have_an_end(evening: Evening) -> None:
    duets = await evening.open()
    with pytest.raises(Refusal, match="duet-none"):
        await duets.offer(link(1), evening.line("fern"), cover=False)
    for number in range(MAX_COVERS):
        await duets.take(await evening.hand_in(duets, "fern", link(number), cover=True), MOD)
    with pytest.raises(Refusal, match="duet-enough-covers"):
        await duets.offer(link(99), evening.line("fern"), cover=True)
    closed = await evening.open(places=())
    with pytest.raises(Refusal, match="duet-not-taken"):
        await closed.offer(link(99), evening.line("moss"), cover=True)


async def test_a_no_has_a_reason_that_is_told_once_and_the_link_is_known(
    evening: Evening, duets: Duets
) -> None:
    number = await evening.hand_in(duets, "fern", link(1))
    evening.live = False
    await duets.decline(number, Reason.NOT_IT, MOD)
    assert evening.told == []
    again = await evening.open()
    again.news.heard(evening.line("fern", "hi"))
    again.news.heard(evening.line("fern", "hi"))
    await evening.activity.still()
    assert evening.told == [("duet-declined", {"names": "@fern", "title": "The riff", "reason": "not-it"})]
    assert not await store.untold(evening.database)
    with pytest.raises(Refusal, match="duet-declined-before"):
        await again.offer(link(1), evening.line("moss"), cover=True)
    evening.live = True
    await again.take(number, MOD)
    assert evening.told[-1][0] == "duet-taken"


async def test_in_a_hard_moment_nobody_is_told_and_once_it_is_over_as_they_write(
    evening: Evening, duets: Duets
) -> None:
    number = await evening.hand_in(duets, "fern", link(1))
    evening.hard = True
    await duets.take(number, MOD)
    duets.news.heard(evening.line("fern", "hi"))
    await evening.activity.still()
    assert evening.told == []
    evening.hard = False
    duets.news.heard(evening.line("fern", "hi"))
    await evening.activity.still()
    assert [line for line, _ in evening.told] == ["duet-taken"]


async def test_what_is_featured_is_shown_for_a_while_and_stays_in_the_gallery(
    evening: Evening, duets: Duets
) -> None:
    one, two = [
        await evening.hand_in(duets, who, f"{link(n)} my go") for n, who in enumerate(("fern", "moss"))
    ]
    with pytest.raises(Refusal, match="duet-none-to-feature"):
        await duets.feature(None, BY)
    await duets.take(two, MOD)
    await duets.take(one, MOD)
    assert (await duets.feature(None, BY)).id == one
    assert [row.text.text for row in evening.card()[:3]] == ["The riff", "fern", "my go"]
    await duets.answer(one, link(77), BY)
    assert len(evening.card()) == 5
    await evening.clock.advance(evening.clock.now() + timedelta(minutes=1))
    assert (await duets.feature(None, BY)).id == two
    assert [each.id for each in duets.handed_in.every if each.shown_until] == [two]
    assert (await evening.open()).handed_in.shown(evening.clock.now()) == duets.handed_in.numbered(two)
    assert (await duets.hide(BY)).id == two
    assert evening.card() == []
    assert [each.login for each in await evening.listed()] == ["moss", "fern"]
    (answered,) = [each for each in await evening.listed() if each.answer]
    assert (answered.login, answered.answer) == ("fern", "https://www.youtube.com/watch?v=00000000077")
    await duets.unfeature(two, BY)
    assert [each.login for each in await evening.listed()] == ["fern"]


async def test_who_takes_it_back_is_gone_everywhere_and_nobody_brings_it_back(
    evening: Evening, duets: Duets
) -> None:
    number = await evening.hand_in(duets, "fern", f"{link(1)} my go")
    await duets.take(number, MOD)
    await duets.feature(number, BY)
    with pytest.raises(Refusal, match="duet-nothing-to-withdraw"):
        await duets.withdraw("id-moss", number)
    assert await duets.withdraw("id-fern") == 1
    assert (evening.card(), await evening.listed(), duets.off_site) == ([], [], 1)
    (left,) = duets.handed_in.every
    assert (left.state, left.words, left.terms, left.consented_at) == (State.WITHDRAWN, "", "", None)
    for act in (
        duets.take(number, MOD),
        duets.feature(number, BY),
        duets.decline(number, Reason.RULES, MOD),
        duets.answer(number, link(9), BY),
        duets.unfeature(number, BY),
    ):
        with pytest.raises(Refusal):
            await act
    with pytest.raises(Refusal, match="duet-known"):
        await duets.offer(link(1), evening.line("moss"), cover=False)
    assert await evening.hand_in(duets, "fern", link(1))
    await duets.site_sent()
    assert duets.off_site == 0


async def test_a_no_holds_for_who_takes_it_back_and_nothing_else_is_kept_of_it(
    evening: Evening, duets: Duets
) -> None:
    await duets.offer(link(1), evening.line("moss"), cover=False)
    number = await evening.hand_in(duets, "fern", f"{link(1)} my go")
    await duets.decline(number, Reason.RULES, MOD)
    assert await duets.withdraw("id-fern") == 1
    await duets.withdraw("id-moss")  # an offer of the same link, older than what was declined
    left = duets.handed_in.numbered(number)
    assert left
    assert (left.state, left.words, left.terms, left.message_id) == (State.WITHDRAWN, "", "", "")
    again = await evening.open()
    for who in ("fern", "moss"):
        with pytest.raises(Refusal, match="duet-declined-before"):
            await again.offer(link(1), evening.line(who), cover=True)
    with pytest.raises(Refusal, match="duet-unknown"):
        await again.take(number, MOD)
    await evening.clock.advance(evening.clock.now() + REFUSED_FOR + timedelta(seconds=1))
    await again.sweep()
    assert await evening.hand_in(again, "fern", link(1), cover=True)


async def test_moderation_takes_it_off_until_somebody_has_looked_again(
    evening: Evening, duets: Duets
) -> None:
    number = await evening.hand_in(duets, "fern", link(1))
    await duets.take(number, MOD)
    await duets.feature(number, BY)
    duets.taken_off(Removal(evening.clock.now(), author="id-fern"))
    await evening.activity.still()
    assert (evening.card(), await evening.listed()) == ([], [])
    assert [each.id for each in duets.handed_in.waiting] == [number]
    await duets.take(number, MOD)
    await duets.feature(number, BY)
    duets.taken_off(Removal(evening.clock.now()))  # the chat is cleared
    await evening.activity.still()
    assert (evening.card(), len(await evening.listed())) == ([], 1)


async def test_nobody_is_told_that_something_is_taken_while_it_waits_anew(
    evening: Evening, duets: Duets
) -> None:
    number = await evening.hand_in(duets, "fern", link(1))
    evening.live = False
    await duets.take(number, MOD)
    duets.taken_off(Removal(evening.clock.now(), author="id-fern"))
    await evening.activity.still()
    duets.news.heard(evening.line("fern", "hi"))
    await evening.activity.still()
    assert evening.told == []
    await duets.take(number, MOD)
    duets.news.heard(evening.line("fern", "hi"))  # and at this very moment
    duets.taken_off(Removal(evening.clock.now(), author="id-fern"))
    await store.take_off(evening.database, evening.clock.now(), author="id-fern")
    await evening.activity.still()
    assert evening.told == []
    await duets.decline(number, Reason.RULES, MOD)
    duets.news.heard(evening.line("fern", "hi"))
    await evening.activity.still()
    assert [(line, gaps["reason"]) for line, gaps in evening.told] == [("duet-declined", "rules")]


async def test_what_was_agreed_ends_by_itself(evening: Evening, duets: Duets) -> None:
    await evening.put(RIFF.model_copy(update={"kept_days": 7}))
    number = await evening.hand_in(duets, "fern", link(1))
    declined = await evening.hand_in(duets, "moss", link(2))
    await duets.take(number, MOD)
    await duets.feature(number, BY)
    await duets.decline(declined, Reason.RULES, MOD)
    assert [each.login for each in await evening.listed()] == ["fern"]
    await evening.clock.advance(evening.clock.now() + timedelta(days=7, seconds=1))
    assert await evening.listed() == []  # also before it is forgotten
    await duets.sweep()
    assert [each.id for each in duets.handed_in.every] == [declined]
    await evening.clock.advance(evening.clock.now() + REFUSED_FOR)
    later = await evening.open()
    assert [each.id for each in later.handed_in.every] == [declined], "the clock may be wrong at a start"
    await later.sweep()
    assert not later.handed_in.every


async def test_who_is_forgotten_leaves_nothing(evening: Evening, duets: Duets) -> None:
    await duets.take(await evening.hand_in(duets, "fern", link(1)), MOD)
    other = await evening.hand_in(duets, "moss", f"{link(2)} hi fern")
    await duets.take(other, "fern")
    await duets.feature(1, BY)
    person, told = Person(frozenset({"fern"}), frozenset({"id-fern"})), Forgotten()
    async with evening.database.writing() as connection:
        await store.forget_submissions(connection, person, told, evening.clock.now())
    await duets.refresh()
    assert (evening.card(), told.taken["duets"]) == ([], 1)
    rows = await evening.database.reading.execute_fetchall("SELECT * FROM duet_submission")
    assert not [row for row in rows if "fern" in " ".join(map(str, tuple(row)))]


async def test_the_deadline_is_brought_to_mind_while_live_once_and_in_no_take(
    evening: Evening, duets: Duets
) -> None:
    said: list[tuple[str, Mapping[str, Gap]]] = []

    def reminders() -> DuetReminders:
        return DuetReminders(
            evening.database,
            evening.clock,
            duets.challenge,
            local=duets.local,
            live=lambda: evening.live,
            held=lambda: evening.held,
            day_of=datetime.date,
            say=lambda line, gaps: said.append((line, gaps)),
        )

    evening.live = False
    await reminders().look()
    evening.live, evening.held = True, True
    await reminders().look()
    assert said == []
    evening.held = False
    await reminders().look()
    await evening.clock.advance(evening.clock.now() + timedelta(hours=2))
    await reminders().look()  # as after a start
    assert [line for line, _ in said] == ["duet-reminder"]
    assert "The challenge The riff is open for" in SAY(*said[0])
    await evening.clock.advance(evening.clock.now() + timedelta(days=1))
    await reminders().look()
    assert len(said) == 2


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("{} great riff >_>", "great riff >_>"),
        ("great riff! {} :)", "great riff! :)"),
        ("<3 your riff. ({})", "<3 your riff."),
        ("(my take: {})", "my take:"),
        ("my take (in drop D) <{}>", "my take (in drop D)"),
        ("{}, what a riff...", "what a riff..."),
        ("!!! {} loud", "loud"),
        ("({}).", ""),
    ],
)
async def test_the_words_beside_a_link_are_kept_as_they_end(
    evening: Evening, duets: Duets, typed: str, words: str
) -> None:
    await evening.hand_in(duets, "fern", typed.format(link(1)))
    assert duets.handed_in.every[0].words == words


@pytest.mark.parametrize("words", HOSTILE)
async def test_no_words_of_a_fan_begin_a_line_or_break_a_card(
    evening: Evening, duets: Duets, words: str
) -> None:
    try:
        number = await evening.hand_in(duets, "fern", f"{link(1)} {words}")
    except Refusal:
        return
    await duets.take(number, MOD)
    await duets.feature(number, BY)
    assert len(evening.card()) <= 5
    assert "@" not in duets.handed_in.every[0].words


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_longest_challenge_and_the_longest_terms_are_told_whole(language: str) -> None:
    voice = Voice.load(Path(__file__).parents[2] / "data", language, "!", LINES)
    title, deadline = "T" * MAX_TITLE, AT + timedelta(days=130)
    texts = {"title": title, "asks": "A" * MAX_ASKS, "details": "D" * MAX_DETAILS}
    told = voice.say(
        "duet-told",
        texts | {"backing": "B" * MAX_BACKING, "until": deadline, "zone": "UTC+0330", "count": 199},
    )
    terms = voice.say("duet-terms", {"terms": "X" * MAX_TERMS, "days": 730})
    offered = voice.say("duet-offered", {"title": title, "terms": terms, "command": "submit"})
    for line, end in ((told, "!submit"), (offered, "!submit"), (offered, "!withdraw")):
        assert len(line) <= MAX_CHARS
        assert end in line
        assert not line.endswith("…")


def test_terms_of_the_artists_own_are_quoted_as_theirs() -> None:
    told = voice_of_tests().say("duet-terms", {"terms": "I may play it.", "days": 730})
    assert told.startswith("The terms, as the artist puts them: “I may play it.” The link")
