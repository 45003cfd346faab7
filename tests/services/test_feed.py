"""The feed keeps what is so, and lets moments pass."""

from bot.services.feed import Feed


async def test_who_comes_later_hears_what_is_so_and_of_no_moment_again() -> None:
    feed = Feed()
    with feed.reading() as early:
        feed.publish("practice", {"bpm": 92})
        feed.publish("practice", {"bpm": 92})
        feed.happen("moment", {"kind": "best"})
        feed.happen("moment", {"kind": "best"})
        heard = [early.get_nowait() for _ in range(early.qsize())]
    assert heard == [("practice", {"bpm": 92}), *[("moment", {"kind": "best"})] * 2]
    with feed.reading() as late:
        assert late.get_nowait() == ("practice", {"bpm": 92})
        assert late.empty()
    assert feed.latest == {"practice": {"bpm": 92}}


async def test_what_is_made_of_a_topic_hears_of_it_once_it_is_so_and_of_no_other() -> None:
    feed = Feed()
    heard: list[object] = []
    feed.listen("practice", lambda: heard.append(feed.latest["practice"]))
    feed.publish("practice", {"bpm": 92})
    feed.publish("practice", {"bpm": 92})
    feed.publish("take", {"on": True})
    assert heard == [{"bpm": 92}]
