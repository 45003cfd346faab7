"""Why a line was taken away, told to its writer: Twitch tells of all but a mere deletion."""

from bot.domain.words.voice import lines
from bot.moderation.verdict import Verdict
from bot.services.words.voice import Voice
from bot.twitch.outbox import Outbox
from bot.twitch.outbox_line import Priority

LINES = lines("gently: login says follows", "gently-held: says follows")


def tell_gently(outbox: Outbox, voice: Voice, login: str, verdict: Verdict) -> None:
    """Tell somebody why their line was taken away; in a take, where it goes at once, at its end.

    To whom it protects it would be a threat that nothing follows.
    """
    gaps = {"says": verdict.says, "follows": "no" if verdict.protects else "nothing"}
    told = voice.say("gently", {"login": login, **gaps})
    if outbox.focus.on:
        held = voice.say("gently-held", gaps)
        outbox.say(told, reply_to=None, asker=login, plain=held, whole=True, as_it_stands=True)
    else:
        outbox.say(told, reply_to=None, priority=Priority.ARTIST, as_it_stands=True)
