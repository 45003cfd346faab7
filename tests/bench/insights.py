"""What counting a line for what chat wants costs, on an evening with many people who all write."""

import asyncio
import tempfile
from pathlib import Path

from bot.features import KINDS
from bot.services.activity import Activity
from bot.services.clock import WallClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import load_gear_words, policy_in
from bot.services.evenings.insights import ChatInsights, InsightSources
from bot.services.gear.gear import GearCollection
from bot.settings import Settings
from bot.store.database import Database
from tests.bench.judging import DATA, Figure, Work, from_people, in_turns, judging

MAX_SHARE = 0.15
"""Of the cost of judging a line that counting who wrote it may have, at its dearest: whoever writes has not
done so within the last five minutes. Of whoever has, it is a look into a set."""


def told() -> Figure:
    """Return what counting a new line costs, against judging it."""
    return asyncio.run(_told())


async def _told() -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=DATA, home=Path(folder))  # pyright: ignore[reportCallIssue]
        async with Database.opened(Path(folder) / "w.db") as database:
            clock, activity = WallClock(), Activity()
            shelf = GearCollection(Catalogue(database, clock, KINDS), database, load_gear_words(settings))
            around = InsightSources(shelf, lambda: None, tuple, tuple)
            insights = ChatInsights(database, clock, activity, settings, around)
            await insights.load()
            counting = Work(from_people(), insights.heard)
            ours, judged = in_turns(counting, judging(policy_in(DATA)))
            await activity.still()
    return Figure("counting who wrote a line", ours.mean, judged.mean, "judging it", MAX_SHARE)
