"""An old chat log judged in a process of its own, so that nobody in chat waits for it."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.disk import MARK_BYTES, encoding_of
from bot.domain.backstage.band import Privacy
from bot.domain.pages.visitor import Right
from bot.log import get_logger
from bot.moderation.judged_log import LogTable, counted, judge_log
from bot.moderation.toggles import Toggles
from bot.services.apart import Apart
from bot.services.documents.data_folder import ignored, load_policy
from bot.services.feed import Feed
from bot.settings import Settings

TOPIC = "judged"
"""What pages hear of when a log was judged; they ask anew what came of it."""

MAX_MINUTES = 5
"""How long a log is judged: 20 MB are 260,000 lines, for which a busy machine needs a minute."""

_log = get_logger(__name__)


class TrialFault(StrEnum):
    """Why nothing came of a log; it failed where its process died, of too little memory as well."""

    TOO_LONG = "too-long"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LogTrial:
    """A log that is being judged, or was: its `name`, and the table, or why there is none."""

    name: str
    table: LogTable | None = None
    fault: TrialFault | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is being judged still."""
        return self.table is None and self.fault is None


class LogTrials:
    """Judges one log after the other, each by the rules in force as it comes; the latest is kept, in memory.

    `toggles` tells what is switched, `band` what the band keeps private.
    """

    def __init__(
        self,
        settings: Settings,
        toggles: Callable[[], Toggles],
        feed: Feed,
        *,
        band: Callable[[], Sequence[Privacy]] = tuple,
        most_seconds: float = MAX_MINUTES * 60,
    ) -> None:
        self._settings = settings
        self._toggles = toggles
        self._band = band
        self._feed = feed
        self._most_seconds = most_seconds
        self._apart = Apart()
        self._task: asyncio.Task[None] | None = None
        self.latest: LogTrial | None = None

    def begin(self, file: Path, name: str) -> bool:
        """Judge the log in a file, which is deleted then; False, and it stays, while another is judged."""
        if self._task and not self._task.done():
            return False
        self.latest = LogTrial(name)
        self._publish()
        self._task = asyncio.create_task(self._judge(file, name), name="log trial")
        return True

    async def close(self) -> None:
        """Judge no more."""
        self._apart.end()
        if self._task:
            with suppress(Exception):
                await self._task

    async def _judge(self, file: Path, name: str) -> None:
        try:
            told = await asyncio.to_thread(self._in_a_process, file)
        except Exception:  # noqa: BLE001 - a supervisor: whatever it was, the page is not to wait for ever
            _log.exception("log_trial.failed")
            told = TrialFault.FAILED
        finally:
            file.unlink(missing_ok=True)
        fault = told if isinstance(told, TrialFault) else None
        self.latest = LogTrial(name, None if isinstance(told, TrialFault) else told, fault)
        self._publish()

    def _in_a_process(self, file: Path) -> LogTable | TrialFault:
        """Return what came of a log, or why nothing did (in a thread)."""
        try:
            rules = self._toggles(), tuple(self._band())
            return self._apart.do(_judged, self._most_seconds, self._settings, rules, file)
        except TimeoutError:
            return TrialFault.TOO_LONG
        except EOFError:
            return TrialFault.FAILED

    def _publish(self) -> None:
        running = self.latest is not None and self.latest.is_running
        self._feed.publish(TOPIC, {"running": running}, Right.MODERATOR)


def _judged(settings: Settings, rules: tuple[Toggles, Sequence[Privacy]], file: Path) -> LogTable:
    """Return what comes of a log (in the process)."""
    toggles, band = rules
    policy = load_policy(settings, ignored, band=band).switched(toggles)
    with file.open("rb") as begun:
        encoding = encoding_of(begun.read(MARK_BYTES))
    with file.open(encoding=encoding, errors="replace") as lines:
        bots = settings.other_bots()
        return counted(judge_log(lines, policy, artist=settings.channel, bots=bots))
