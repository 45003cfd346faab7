"""How long a newcomer takes for a walk: what is read, typed, pressed and waited for, counted and reckoned.

The keystroke-level model: S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model for user performance
time with interactive systems", Communications of the ACM 23 (1980), 396-410. Reading: R. P. Carver, "Reading
rate: theory, research, and practical implications", Journal of Reading 36 (1992), 84-95; M. Brysbaert, "How
many words do we read per minute?", Journal of Memory and Language 109 (2019), 104047.
"""

from dataclasses import dataclass, field

from playwright.async_api import Locator, Page

KEY = 0.5
"""Seconds for a key, by who types random letters (Card et al., table 1): names and IDs are such."""
POINT, BUTTON, HAND, THINK = 1.1, 0.2, 0.4, 1.35
"""Seconds to point at something, to press and let go, to change between mouse and keys, and to make up one's
mind (the same)."""
WORDS_A_MINUTE = 138
"""The rate at which people read to keep what they have read (Carver); to follow a story it is 238 to 300."""

_SEEN = """() => {
  const unread = [...document.querySelectorAll("main select, main .unseen, main .code")];
  for (const each of unread) each.style.display = "none";
  const text = document.querySelector("main").innerText;
  for (const each of unread) each.style.display = "";
  return text;
}"""
"""The words that somebody sees on a page: none of a list that is folded, or for screen readers alone."""

CLICK = THINK + POINT + BUTTON


@dataclass
class Walk:
    """What a walk came to so far: how often and for how many seconds, by what was done, and where."""

    counts: dict[str, int] = field(default_factory=dict[str, int])
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    stages: dict[str, float] = field(default_factory=dict[str, float])
    stage: str = ""
    known: set[str] = field(default_factory=set[str])

    @property
    def total(self) -> float:
        """All seconds together."""
        return sum(self.seconds.values())

    def add(self, what: str, seconds: float, count: int = 1) -> None:
        """Count something that was done."""
        self.counts[what] = self.counts.get(what, 0) + count
        self.seconds[what] = self.seconds.get(what, 0) + seconds
        self.stages[self.stage] = self.stages.get(self.stage, 0) + seconds

    async def read(self, page: Page) -> None:
        """Read all that stands on a page, but for lines that were read before."""
        self.reads(await page.evaluate(_SEEN))

    def reads(self, text: str) -> None:
        """Read a text, but for lines that were read before."""
        fresh = [line for line in text.splitlines() if line not in self.known]
        self.known |= set(fresh)
        count = len(" ".join(fresh).split())
        self.add("words read", count / WORDS_A_MINUTE * 60, count)

    async def type(self, field: Locator, text: str) -> None:
        """Type a text into a field."""
        await field.fill(text)
        self.typed(text)

    async def paste(self, field: Locator, text: str) -> None:
        """Paste a text into a field."""
        await field.fill(text)
        self.pasted()

    async def press(self, button: Locator) -> None:
        """Press a button, or follow a link."""
        await button.click()
        self.pressed()

    def typed(self, text: str) -> None:
        """Count a field that is typed into, here or elsewhere."""
        self.add("fields", CLICK + 2 * HAND + KEY * len(text))

    def pasted(self) -> None:
        """Count a field into which something is pasted."""
        self.add("fields", CLICK + 2 * HAND + 2 * KEY)

    def pressed(self, times: int = 1) -> None:
        """Count presses."""
        self.add("clicks", CLICK * times, times)

    def waited(self, seconds: float) -> None:
        """Count a wait."""
        self.add("waits", seconds)

    def told(self) -> str:
        """Return it as a table."""
        rows = [f"{name}: {self.counts[name]}, {seconds:.0f} s" for name, seconds in self.seconds.items()]
        stages = [f"{name}: {seconds:.0f} s" for name, seconds in self.stages.items()]
        return "\n".join([*rows, *stages, f"in all: {self.total:.0f} s"])
