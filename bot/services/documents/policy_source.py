"""Where the policy comes from: the files as they were read last, and what the band keeps private by now."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.domain.backstage.band import Privacy
from bot.domain.operation.finding import Finding, Grade
from bot.domain.words.chat_text import fit
from bot.memory import keep_reloaded
from bot.moderation.band import read_kept
from bot.moderation.policy import Policy
from bot.services.documents.data_folder import HearFault, policy_of_texts, read_policy_texts
from bot.services.documents.reload import Swap
from bot.services.words.translated import WordsOf
from bot.settings import Settings

MAX_SAYS = 300
"""Characters of what is told of them."""

Band = Callable[[], Sequence[Privacy]]
Put = Callable[[Policy], Awaitable[None]]


class PolicySource:
    """Makes the policy: of the files when they are read anew, of the `band` whenever it keeps something else.

    What the artist is about to change in a file comes in force by reading it anew, and not by the way.
    """

    def __init__(self, settings: Settings, words_of: WordsOf, band: Band) -> None:
        """Read the files.

        Raises:
            DocumentError: a file cannot be read.
        """
        self._settings = settings
        self._words_of = words_of
        self._band = band
        self._texts = read_policy_texts(settings, words_of)
        self._of: Sequence[Privacy] = ()
        self._turn = asyncio.Lock()

    def policy(self) -> Policy:
        """Return the policy of the files, with what the band keeps private; what does not fit is logged.

        Raises:
            DocumentError: what ships has faults.
        """
        self._of = tuple(self._band())
        return policy_of_texts(self._texts, band=self._of)

    def read_anew(self, put: Put, told: HearFault) -> Swap:
        """Read the files, and return what puts in force the policy of them (in a thread).

        What of the band cannot be read keeps no file from being read.

        Raises:
            DocumentError: a file cannot be read, or what ships has faults.
        """
        texts, band = read_policy_texts(self._settings, self._words_of), tuple(self._band())
        known = {*read_kept(band).faults}
        policy = policy_of_texts(texts, lambda fault: None if fault in known else told(fault), band)

        async def swap() -> None:
            async with self._turn:
                self._texts, self._of = texts, band
                await put(policy)
            await self.renew(put)  # the band may have changed meanwhile

        return swap

    async def renew(self, put: Put) -> None:
        """Put in force what the band keeps private by now, made beside the loop; the same is left alone."""
        async with self._turn:
            band = tuple(self._band())
            if band == self._of:
                return
            await put(await asyncio.to_thread(policy_of_texts, self._texts, band=band))
            self._of = band
        keep_reloaded()

    def finding(self) -> Finding:
        """Return whether all that the band keeps private can be read."""
        faults = read_kept(self._of).faults
        if not faults:
            return Finding("band", Grade.WELL, "what the band keeps private is kept")
        says = "; ".join(f"{each.place}: {each.says}" for each in faults)
        says = f"{fit(says, MAX_SAYS)}: left out, and the rest holds"
        return Finding("band", Grade.WANTING, says, faults[0].mend)
