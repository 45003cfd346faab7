"""The page that stays open all evening in front of the artist."""

from collections.abc import Sequence

import bot.web.desk
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.gear import GearCollection
from bot.services.health import Health
from bot.services.moderation_log import ModerationLog
from bot.services.moderator import Moderator
from bot.services.practice_room import PracticeRoom
from bot.services.recent_chat import RecentChat
from bot.services.review_list import ReviewList
from bot.web.desk import Desk, DeskServices
from bot.web.desk_part import DeskPart

LINES = lines_of(bot.web.desk)


async def open(
    runtime: Runtime,
    room: PracticeRoom,
    shelf: GearCollection,
    moderator: Moderator,
    queue: ReviewList,
    *,
    health: Health,
    others: Sequence[DeskPart] = (),
) -> Feature[RecentChat]:
    """Open the desk, with the chat of the evening in memory, and the parts that other features give."""
    chat = RecentChat(moderator, runtime.feed, runtime.clock)
    services = DeskServices(room, chat, moderator, ModerationLog(runtime.database), queue, shelf, health)
    desk = Desk(services, runtime.voice.say, runtime.clock, others)
    return Feature("desk", chat, routes=desk.routes(), taken_off=chat.take_off)
