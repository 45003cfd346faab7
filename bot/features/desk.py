"""The page that stays open all evening in front of the artist."""

from collections.abc import Sequence

import bot.web.desk
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.moderation.moderation_log import ModerationLog
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.recent_chat import RecentChat
from bot.services.moderation.review_list import ReviewList
from bot.services.operation.health import Health
from bot.services.practice.practice_room import PracticeRoom
from bot.web.desk import Desk, DeskServices
from bot.web.desk_part import DeskPart

LINES = lines_of(bot.web.desk)


async def open(
    runtime: Runtime,
    room: PracticeRoom,
    moderator: Moderator,
    queue: ReviewList,
    others: Sequence[DeskPart],
    *,
    health: Health,
) -> Feature[RecentChat]:
    """Open the desk, with the chat of the evening in memory, and the parts that other features give."""
    chat = RecentChat(moderator, runtime.feed, runtime.clock)
    services = DeskServices(room, chat, moderator, ModerationLog(runtime.database), queue, health)
    desk = Desk(services, runtime.voice.say, runtime.clock, others)
    return Feature("desk", chat, routes=desk.routes(), taken_off=chat.take_off)
