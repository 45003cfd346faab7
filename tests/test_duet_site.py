"""Duets on the artist's site: with a yes and featured, as links alone; struck out where taken back."""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from bot.domain.chat.message import Chatter
from bot.domain.fans.duet_submission import State, Submission
from bot.domain.fans.video import Video, VideoPlace
from bot.domain.pages.site import Part, SitePart
from bot.errors import SiteError
from bot.forget import forget
from bot.rehearsal.clock import FakeClock
from bot.services.pages.duet_site import SiteKeeper, strike_out
from bot.services.pages.site_folder import LOCK, WAIT_SECONDS
from bot.store import duet as store
from bot.store.database import Database
from tests.catalogue import AT
from tests.moderated import HOSTILE
from tests.sites import Artist

PAGE = "duets.html"
CHOSEN = (SitePart(slug=Part.GEAR, everything=True), SitePart(slug=Part.DUETS, everything=True))


@pytest.fixture
def artist(tmp_path: Path, data: Path, samples_home: Path) -> Artist:
    artist = Artist(tmp_path, data)
    artist.keeps_the_samples(samples_home)
    return artist


@asynccontextmanager
async def opened(artist: Artist) -> AsyncGenerator[Database]:
    async with Database.opened(artist.settings.database) as database:
        yield database


async def hand_in(artist: Artist, who: str, number: int, state: State, words: str = "my go") -> int:
    """Let somebody hand something in, up to a state; its number."""
    video = Video(VideoPlace.YOUTUBE, f"{number:011}")
    terms = "The terms: on the stream."
    offered = Submission(0, "kettle-riff", Chatter(who, who, who), "m", video, words, AT, terms, 365)
    async with opened(artist) as database:
        offered = replace(offered, id=await store.put_offer(database, offered))
        if state is State.OFFERED:
            return offered.id
        agreed = offered.consented(AT)
        await store.put_yes(database, agreed, ())
        answer = Video(VideoPlace.VIMEO, "10000001")
        settled = replace(agreed.settled(state, AT), answer=answer)
        await store.settle(database, settled, "mod", AT)
        return offered.id


async def test_only_what_is_featured_with_a_yes_is_on_it_and_as_links_alone(artist: Artist) -> None:
    for number, state in enumerate((State.OFFERED, State.WAITING, State.TAKEN, State.DECLINED)):
        await hand_in(artist, f"fan_{state}", number, state)
    await hand_in(artist, "fan_sedge", 9, State.FEATURED, words='"><script>x</script></article><img src=//x>')
    await artist.shows(*CHOSEN)
    await artist.publishes()
    page = artist.pages()[PAGE]
    assert "By fan_sedge" in page
    assert "The kettle riff" in page
    assert "The terms: on the stream." in page
    assert not re.findall("fan_(offered|waiting|taken|declined)", page)
    links = re.findall(r'<a href="(https:[^"]*)" rel="([^"]*)"', page)
    assert links == [
        ("https://www.youtube.com/watch?v=00000000009", "nofollow noopener noreferrer"),
        ("https://vimeo.com/10000001", "noopener noreferrer"),
    ]
    assert not re.findall(r"<(script|iframe|img|embed|object|video)|src=\"", page)
    assert b"00000000009" not in artist.written().replace(page.encode(), b"")


async def test_what_the_artist_has_not_chosen_is_on_no_page(artist: Artist) -> None:
    await hand_in(artist, "fan_sedge", 9, State.FEATURED)
    await artist.shows(CHOSEN[0])
    await artist.publishes()
    assert PAGE not in artist.pages()
    assert b"fan_sedge" not in artist.written()


async def test_what_touches_a_private_topic_stays_away(artist: Artist) -> None:
    await hand_in(artist, "fan_sedge", 9, State.FEATURED, words="I live at 12 Harbour Street")
    await artist.shows(*CHOSEN)
    await artist.publishes()
    assert PAGE not in artist.pages()


async def test_what_is_taken_back_leaves_the_folder_at_once_and_nothing_else_changes(artist: Artist) -> None:
    gone = await hand_in(artist, "fan_sedge", 8, State.FEATURED, words=HOSTILE[4])
    stays = await hand_in(artist, "fan_moss", 9, State.FEATURED)
    await artist.shows(*CHOSEN)
    await artist.publishes()
    before = artist.pages()
    assert not strike_out(artist.folder, {gone, stays}, artist.settings)
    async with opened(artist) as database:
        assert await store.withdraw(database, "fan_sedge", AT) == 1
        assert await store.off_site(database) == 1
    assert strike_out(artist.folder, {stays}, artist.settings)
    after = artist.pages()
    assert b"fan_sedge" not in artist.written()
    assert "By fan_moss" in after[PAGE]
    assert {path for path in before if before[path] != after[path]} == {PAGE}
    assert before.keys() == after.keys()
    struck = after[PAGE]
    await artist.publishes()  # whole, and the same but for how many there are
    assert "fan_sedge" not in artist.pages()[PAGE]
    assert re.findall("<article.*", artist.pages()[PAGE]) == re.findall("<article.*", struck)


async def test_a_page_that_no_export_wrote_is_left_alone(artist: Artist) -> None:
    artist.folder.mkdir(parents=True)
    foreign = artist.folder / PAGE
    foreign.write_text('<article id="duet-1">mine</article>')
    assert not strike_out(artist.folder, (), artist.settings)
    assert "mine" in foreign.read_text()
    with pytest.raises(SiteError):
        await artist.publishes()


async def test_a_site_that_was_gathered_before_and_written_after_is_struck_too(artist: Artist) -> None:
    gone = await hand_in(artist, "fan_sedge", 8, State.FEATURED)
    await artist.shows(*CHOSEN)
    public = {gone}
    keeper = SiteKeeper(artist.folder, lambda: public, artist.settings)
    await keeper.look()  # there is none yet
    await artist.publishes()
    await keeper.look_anew()
    assert "By fan_sedge" in artist.pages()[PAGE]
    public.clear()
    await keeper.look()
    assert "By fan_sedge" not in artist.pages()[PAGE]
    await artist.publishes()
    assert "By fan_sedge" in artist.pages()[PAGE]
    await keeper.look_anew()
    assert "By fan_sedge" not in artist.pages()[PAGE]


async def test_while_the_site_is_written_whoever_looks_leaves_the_threads_to_others(artist: Artist) -> None:
    gone = await hand_in(artist, "fan_sedge", 8, State.FEATURED)
    await artist.shows(*CHOSEN)
    await artist.publishes()
    public = {gone}
    keeper = SiteKeeper(artist.folder, lambda: public, artist.settings)
    await keeper.look()  # and finds all as it is to be
    public.clear()
    with FileLock(artist.settings.database.with_name(LOCK)):
        looks = [asyncio.create_task(keeper.look()) for _ in range(100)]
        async with asyncio.timeout(WAIT_SECONDS / 10):
            await asyncio.sleep(0)
            await asyncio.to_thread(lambda: None)
            await asyncio.gather(*looks)
    assert "By fan_sedge" in artist.pages()[PAGE]
    await keeper.look_anew()
    assert "By fan_sedge" not in artist.pages()[PAGE]


async def test_forgetting_somebody_while_the_bot_is_stopped_cleans_the_folder(artist: Artist) -> None:
    await hand_in(artist, "fan_sedge", 8, State.FEATURED)
    await hand_in(artist, "fan_moss", 9, State.FEATURED, words="after @fan_sedge")
    await artist.shows(*CHOSEN)
    await artist.publishes()
    told = await forget(artist.settings, "fan_sedge", FakeClock(AT))
    assert told.forgotten.taken["duets"] == 1
    page = artist.pages()[PAGE]
    assert "By fan_sedge" not in page
    assert "By fan_moss" in page
    await artist.publishes()
    assert b"fan_sedge" not in artist.written()
