"""The lines that the bot can say, each with its gaps; what they say is in the voice file."""

_LINES = """
one-breath:
for-the-artist: instead
for-the-staff: instead
command-near: command
order-named: command
group-how: command names
called-by-name:
something-missing: usage help
something-broke:
twitch-did-not:
nothing-written:
answer-for: login answer
said-also: others answer
said-again: answer
said-before: answer
said-as-well: answer
focus-on:
focus-already:
focus-over:
focus-not-on:
focus-held: answers left_out
focus-held-more: answers left_out
announcements-state: state ids off
announcements-none:
help-overview: first others
help-staff: commands
help-command: usage help
help-command-also: usage also help
help-unknown: near
health-well: held wanted uptime
health-faults: faults more
rules-list: rules more numbers
rules-none:
rule-told: number title says why mode
rule-which: most
rule-unknown: near most
why-nothing:
why-unwritten:
why-told: title says words action length id
boundaries: titles
boundaries-none:
gently: login says
mod-state: preset off test on
mod-rule: rule mode settings
mod-switched: rule mode
mod-presets: preset presets
mod-preset: preset says
mod-limit: rule setting value
mod-reloaded: rules
mod-reload-refused: count first
mod-unknown-rule: near
mod-unknown-preset: near presets
mod-unknown-setting: rule near settings
mod-bad-value: why
mod-in-the-file: rule setting
no-such-person:
permitted: login length
permitted-unseen: login length near
permit-bad-minutes: most
undone: id action rule login out left
undone-batch: id count
undo-which: login
undo-somebody-else: login id other
undo-nothing:
undo-unknown:
undo-already: id
pardoned: login count
pardon-nothing: login
history: login standing decisions more
history-decision: id at rule words action length by
history-nothing: login
why-nuked: id
panic-on: preset shield followers
panic-already:
panic-over: preset shield followers
panic-none:
nuke-what:
nuke-too-short: letters
nuke-too-far: seconds
nuke-nothing: length
nuke-found: lines people length out
nuke-not-asked: length
nuke-dropped:
nuke-done: done failed id
nuke-reason:
review-next: number kind login rule words waiting
review-nothing:
review-which:
review-unknown:
review-decided: number
review-failed: number
review-yes: number kind login out next
review-no: number kind login next
appeal-taken:
appeal-waits:
appeal-decided:
appeal-granted: login
appeal-declined: login
gear-in-use: kind items more
gear-resting: kind items more
gear-sold: kind items more
gear-wanted: kind items more
gear-several: kind items more
gear-which: items more
gear-help:
gear-lacks: name kind slug
gear-nothing-in-use:
gear-item: name kind status since provenance story slug holder parts link
gear-either: first second
gear-not-on-the-shelf:
gear-wished: words
gear-nothing-like: words
gear-did-you-mean: command
gear-list: kinds sold wanted
gear-list-empty:
gear-list-kind: kind items more
gear-list-none: kind
gear-list-unknown: kinds
gear-story: name story
gear-no-story: name
gear-story-which:
gear-added: name kind slug
gear-for-block: what items more
gear-changed: field name value
gear-cleared: field name
gear-used: name
gear-rested: name
gear-already: name
gear-removed: name
gear-remove-in-full: name slug
gear-there-already: name
gear-bad-name:
gear-bad-kind: kinds
gear-bad-choice: field choices
gear-bad-year: field first last
gear-bad-text: field most
gear-bad-tags: most
gear-bad-link: field
gear-bad-in: field
gear-no-such-field: fields
gear-set-how:
gear-wishes: items
gear-no-wishes:
change-told: id name did fields more others at by undoes undone
changes-told: changes more
changes-none:
changes-of-nothing:
changes-of-which: slug
changes-undone: change
changes-undo-how:
changes-none-of-yours:
changes-unknown: id
changes-undone-before: id
changes-too-old:
changes-changed-since: name field then now
changes-names-nothing: slug named
changes-still-named: slug by
marker-block: what bpm
marker-best: what bpm
quiet-state: state
practice-none:
practice-runs: title
practice-long-ago: hours
practice-long-break: hours
practice-clock: now ended
practice-first-block:
practice-last-block:
practice-paused-already:
practice-is-paused:
practice-not-paused:
practice-bpm-how:
practice-bad-tempo: slowest fastest
practice-no-tempo:
practice-no-proposal:
practice-note-how: most
practice-times-how: most
practice-ago-how:
practice-ago-far: minutes
practice-fix-how: most
practice-fix-block: number
practice-fixed: what clean missed bpm
practice-scratched: did times what bpm
practice-nothing-to-scratch:
routine-none:
routine-told: title minutes blocks more
routine-waiting: title minutes blocks more others
routine-did-you-mean: slug
routine-unknown: slugs
planned-title: day
planned-run-through:
strategy-told: title says why source
strategy-words: what strategy
strategy-none:
progress-told: what start best sessions minutes days
progress-nothing:
progress-did-you-mean: what
progress-which: names
today-told: minutes blocks more
today-nothing:
streak-told: days today
command-nothing-to-fill-in:
command-word-missing:
command-not-live:
command-unclosed:
command-unknown-variable: variable near
command-bad-variable: variable example
command-begins-with-typed: variable
command-begins-as-command: sign
command-too-long: most
command-says-nothing:
command-bad-setting: example
command-bad-name:
command-name-taken: command
command-there-already: command
command-unknown: near
command-is-off: command
command-not-for-you: who
command-not-said:
command-ships: command
command-private: topic
command-means: command means
command-means-nothing: command
command-is-no-meaning: command
command-counts-nothing: command
command-count-how:
command-count: counter number
command-added: command
command-edited: command
command-removed: command
command-switched: command state
command-shown: command text settings
command-list: commands more
command-list-none:
help-own: commands more
help-own-command: command
announcements-told: name state minutes lines texts more
announcements-saved: name texts
announcements-removed: name number
announcements-unknown: names
announcements-no-text: texts
announcements-bad-setting:
announcements-bad-text: most texts
announcements-private: topic
"""

_ABOUT_PRACTICE = """
began moved paused resumed tempo stays repetition best noted finished now next tempo-told goal tuning settings
"""
"""The lines that tell of what is being practised; they may be filled with all that is known of it."""

_PRACTICE_GAPS = """
number blocks routine total played what title kind minutes left bpm target aim ago clean missed row key
tuning metre listen strategy settings next paused
"""
PRACTICE_GAPS = frozenset(_PRACTICE_GAPS.split())
"""What is known of what is being practised."""

_ABOUT_REPETITIONS = "faster slower reached"

LINES = {
    **{
        name: frozenset(gaps.split())
        for name, _, gaps in (line.partition(":") for line in _LINES.split("\n") if line)
    },
    **{f"practice-{name}": PRACTICE_GAPS for name in _ABOUT_PRACTICE.split()},
    **{f"practice-{name}": PRACTICE_GAPS | {"proposed", "best"} for name in _ABOUT_REPETITIONS.split()},
}
"""The gaps by name of the line: a voice file is held against this, since people edit those."""


ABOUT_ORDER = ("why-", "appeal-")
"""How lines begin that tell one person of their own moderation: they go on while answers are held."""
