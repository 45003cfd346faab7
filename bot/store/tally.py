"""What the rules decided lately, in SQLite; those on trial would have."""

from datetime import datetime

from bot.moderation.certainty import Certainty
from bot.moderation.tally import Decided
from bot.moderation.verdict import Action
from bot.store.database import Database, stamp, time_in


async def decided_since(database: Database, since: datetime) -> list[Decided]:
    """Return what rules decided since then and nobody took back, oldest first.

    The rest of bursts is left out, and what moderators decided: that has a batch, or a name with a slash.
    """
    return await database.read(
        lambda row: Decided(
            number=row["id"],
            who=row["chatter_login"],
            rule=row["rule"],
            action=Action(row["action"]),
            certainty=Certainty(row["certainty"]) if row["certainty"] else None,
            counts=bool(row["kept"]),
            words=row["words"],
            at=time_in(row["said_at"]),
        ),
        "SELECT *, counts OR EXISTS (SELECT 1 FROM review WHERE audit_id = audit.id) AS kept FROM audit"
        " WHERE said_at >= ? AND undone_at IS NULL AND batch = '' AND instr(message_id, '/') = 0"
        " ORDER BY said_at",
        (stamp(since),),
    )
