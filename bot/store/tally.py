"""What the rules decided lately, in SQLite; those on trial would have."""

from datetime import datetime

from bot.moderation.certainty import Certainty
from bot.moderation.tally import Decided
from bot.moderation.verdict import Action
from bot.store.database import Database, stamp, time_in


async def decided_since(database: Database, since: datetime) -> list[Decided]:
    """Return what rules decided since then and nobody took back, oldest first, without the rest of bursts."""
    return await database.read(
        lambda row: Decided(
            number=row["id"],
            who=row["chatter_login"],
            rule=row["rule"],
            action=Action(row["action"]),
            certainty=Certainty(row["certainty"]),
            counts=bool(row["counts"]) or row["action"] == Action.REVIEW,
            words=row["words"],
            at=time_in(row["said_at"]),
        ),
        "SELECT * FROM audit WHERE said_at >= ? AND certainty AND undone_at IS NULL AND batch = ''"
        " ORDER BY said_at",
        (stamp(since),),
    )
