"""The words of the practice page, from the voice."""

from collections.abc import Mapping

from bot.domain.practice.routine import BlockKind
from bot.domain.words.voice import PAGE, lines
from bot.services.words.voice import Say

LINES = lines(
    """
    page-title
    page-nothing
    page-ready
    page-well-played
    page-playing
    page-finished
    page-begin
    page-take
    page-take-end
    page-tempo
    page-left
    page-row
    page-blocks
    page-yes
    page-clean
    page-miss
    page-slower
    page-tap
    page-faster
    page-back
    page-skip
    page-next
    page-pause
    page-resume
    page-scratch
    page-scratch-that
    page-finish
    page-start
    page-minutes
    page-played
    page-new-best
    page-too-early
    page-go-on
    page-recap
    page-routine
    page-no-routine
    page-write-routine
    page-first-routine
    page-note
    page-note-it
    page-pedals
    page-pedals-how
    page-take-all-back
    page-needs-script
    page-paused
    page-silent
    page-where: block blocks kind routine
    page-listen: listen
    page-of-target: target
    page-of-minutes: minutes
    page-in-outline: minutes state what
    page-lasts: minutes
    page-best: bpm what
    page-of-blocks: blocks
    page-tally: clean missed
    page-missed: missed
    page-proposed: bpm
    page-reached: target
    page-following: next
    page-last-block
    page-silence: at hours
    page-no-answer
    page-why-practising
    page-why-nothing
    page-why-paused: key
    page-why-no-proposal
    page-why-no-tempo
    page-assign
    page-assign-to: action
    page-press-for: action
    page-assigned: action key
    page-not-assigned
    page-take-back: key
    page-taken-back: key
    page-all-taken-back
    page-midi-how
    page-midi-open
    page-midi-hears: devices
    page-midi-none
    page-midi-elsewhere
    page-midi-waits
    page-midi-gone: devices
    page-midi-back: devices
    page-midi-missing
    page-midi-insecure
    page-midi-refused
    page-midi-failed: reason
    page-midi-note: channel device number
    page-midi-control: channel device number
    page-midi-program: channel device program sent
    page-midi-once-more
    page-midi-momentary
    page-midi-latching
    page-midi-single
    page-midi-follow
    page-midi-tempo: bpm
    page-midi-silent
    page-midi-rigs
    page-midi-rigs-how
    page-kind: kind
    page-state: state
    """
)

BLOCK_STATES = ("done", "skipped", "now", "ahead")
"""How blocks stand in the outline."""

_CHOSEN_BY = {"page-kind", "page-state"}
"""Lines that are one word for each of several things."""


def page_words(say: Say) -> Mapping[str, object]:
    """Return the words by the name of their line, `take_end` for `page-take-end`.

    A gap is `{name}`, for a script to fill. `kinds` has a word for each kind of block, `states` for how it
    stands.
    """
    words = {
        name.removeprefix(PAGE).replace("-", "_"): say(name, {gap: f"{{{gap}}}" for gap in gaps})
        for name, gaps in LINES.items()
        if name not in _CHOSEN_BY
    }
    kinds = {kind.value: say("page-kind", {"kind": kind.value}) for kind in BlockKind}
    return {
        **words,
        "kinds": kinds,
        "states": {each: say("page-state", {"state": each}) for each in BLOCK_STATES},
    }
