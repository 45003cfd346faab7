"""What a proposed routine says in chat."""

from datetime import date

from bot.domain.chat_text import fit
from bot.domain.plan import Words
from bot.domain.routine import MAX_SENTENCE, MAX_TITLE
from bot.domain.voice import lines
from bot.services.voice import Voice

LINES = lines("planned-title: day", "planned-run-through")


def planned_words(voice: Voice, today: date) -> Words:
    """Return what the routine that is proposed for a day says."""
    title, run_through = voice.say("planned-title", {"day": today}), voice.say("planned-run-through")
    return Words(fit(title, MAX_TITLE), fit(run_through, MAX_SENTENCE))
