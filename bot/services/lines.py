"""The lines that the bot can say, each with its gaps; what they say is in the voice file."""

_LINES = """
one-breath:
not-yours:
something-missing: command
something-broke:
help-overview: commands
help-staff: commands
help-command: usage help
help-command-aliases: usage aliases help
help-unknown:
rules-list: rules
rules-none:
rule-told: number title says why
rule-unknown:
why-nothing:
why-told: title says words action id
review-next: number kind login rule words waiting
review-nothing:
review-which:
review-unknown:
review-decided: number
review-failed: number
review-yes: number kind login
review-no: number kind login
appeal-taken:
appeal-waits:
appeal-decided:
appeal-granted: login
appeal-declined: login
ban-decided: login
ban-declined: login
gear-in-use: items more
gear-nothing-in-use:
gear-item: name kind status since provenance story slug link
gear-either: first second
gear-not-on-the-shelf:
gear-wished:
gear-list: kinds
gear-list-empty:
gear-list-kind: kind items more
gear-list-none: kind
gear-list-unknown: kinds
gear-story: name story
gear-no-story: name
gear-story-which:
gear-added: name kind slug
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
gear-no-such-field: fields
gear-set-how:
gear-wishes: items
gear-no-wishes:
"""

LINES = {
    name: frozenset(gaps.split())
    for name, _, gaps in (line.partition(":") for line in _LINES.split("\n") if line)
}
"""The gaps by name of the line: a voice file is held against this, since people edit those."""
