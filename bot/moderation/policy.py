"""The house rules as a whole, as they are in force: the file, and what was switched in chat."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache, partial
from typing import NamedTuple

from bot.domain.chat.message import Message, Role
from bot.domain.words.text_memory import TextMemory
from bot.moderation.band import BAND, NOTHING_KEPT, Kept, naming, own_lists
from bot.moderation.ceilings import SIGNS
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.escalation import Step, Strike
from bot.moderation.everyday import Everyday
from bot.moderation.guards import Guards
from bot.moderation.lexicon import Lexicon
from bot.moderation.line import Line, found_in, spoken, unsigned
from bot.moderation.normalize import normalize
from bot.moderation.own_cover import own_cover_in
from bot.moderation.phrase_words import PhraseWords
from bot.moderation.policy_file import CARE, PolicyFile, read_lists
from bot.moderation.policy_names import read_policy_file
from bot.moderation.private_topics import MARK, private_in
from bot.moderation.reading import LineContext
from bot.moderation.rule import Mode, Rule, RuleCheck
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import CLEAN, SHUT_OUT, Action, RuleMatch, Verdict

_FIRST = unsigned("\u0430.com")
"""A line with a look-alike and an address: it has all that rules look up loaded with the policy."""

ANSWERS_REMEMBERED = 256
"""Texts of the bot's of which it is remembered whether they are private: it says the same all evening, and a
long answer takes a third of a millisecond to look through."""


class Judged(NamedTuple):
    """A verdict about a line, with the words of it as rules compare them."""

    verdict: Verdict
    words: str


class Wordbook(NamedTuple):
    """The lists of a policy, ready for use: what `viewers` are held to, and what the bot itself is (`told`).

    `guards` know what is said and not meant, `everyday` are the words of everyday talk. `hidden` finds the
    names of those who do not want to be named.
    """

    viewers: Lexicon
    told: Callable[[], Lexicon]
    guards: Guards
    everyday: Everyday
    hidden: re.Pattern[str] | None = None


class Policy:
    """The policy in force: the file, what was switched in chat, and the lists."""

    def __init__(self, file: PolicyFile, words: Wordbook, toggles: Toggles | None = None) -> None:
        """Put the policy together.

        Raises:
            ValueError: the toggles do not fit the file; the text says how.
        """
        self.file = file
        self.toggles = toggles or Toggles()
        self.escalation = file.escalation
        self._ceilings = file.certainty
        self._words = words
        self.preset = self.toggles.preset or file.preset
        self._preset = file.presets.get(self.preset)
        if self.preset and self._preset is None:
            raise ValueError(f"there is no preset {self.preset!r}; there are: {', '.join(file.presets)}")
        self.rules = tuple(self._in_force(rule) for rule in file.rules)
        self._checks = {
            (live, role, new): self._checks_of(role, live=live, new=new)
            for live in (True, False)
            for role in Role
            for new in (True, False)
        }
        self._topic_of = TextMemory(self._private_topic, ANSWERS_REMEMBERED)
        self.judge(_FIRST, ())

    def switched(self, toggles: Toggles) -> "Policy":
        """Return the same policy under other toggles.

        Raises:
            ValueError: the toggles do not fit the file; the text says how.
        """
        return self if toggles == self.toggles else Policy(self.file, self._words, toggles)

    @property
    def kept(self) -> dict[int, Rule]:
        """The rules that are kept right now, by their numbers.

        A rule's number is its place in the file, from 1, whatever is switched.
        """
        return {number: rule for number, rule in enumerate(self.rules, 1) if rule.mode is Mode.ON}

    def rule_named(self, word: str) -> tuple[int, Rule] | None:
        """Return the rule of that number, id or title, kept or not, and its number; None without one."""
        asked = word.strip().lower().removeprefix("#").rstrip("?!.")
        for number, rule in enumerate(self.rules, 1):
            if asked in {str(number), rule.id, rule.title.lower()}:
                return number, rule
        return None

    def title_of(self, rule_id: str) -> str:
        """Return what a rule is called in chat: its title; the id where there is no such rule any more."""
        found = self.rule_named(rule_id)
        return found[1].title if found else rule_id

    def words_of(self, text: str) -> str:
        """Return the words of a text as `Judged.words` has those of a line, with single spaces between."""
        words, _ = self._words.viewers.find(normalize(text))
        return words

    def private_topic(self, text: str) -> str:
        """Return the title of the private topic that a text of the bot's asks for or tells of; '' for none.

        That is for whatever the bot says or shows in its own name: it keeps the artist's boundaries too.
        """
        return self._topic_of(text)

    def _private_topic(self, text: str) -> str:
        if (hidden := self._words.hidden) and hidden.search(text):
            return self._title_of_boundary(BAND)
        line = Line.of(unsigned(text))
        for lexicon in (self._words.viewers, self._words.told()):
            _, hits = lexicon.find(line.text)
            if found := private_in(line._replace(hits=hits)):
                return self._title_of_boundary(found.topic)
        return ""

    def instead_of_private(self, asked: str, artist: str = "") -> str:
        """Return what the bot says instead where it is asked for what is private; '' where it is not.

        Whoever speaks to it asks, with a question mark or without. `artist` is the login of the one whose
        name may stand in it.
        """
        line = Line.of(unsigned(f"{asked}?"))
        around = partial(LineContext, artist.lower())
        _, hits = self._words.viewers.find(line.text, around, artist.lower())
        found = private_in(line._replace(hits=hits))
        return found.finding.says if found else ""

    def _title_of_boundary(self, topic: str) -> str:
        return next((each.title for each in self.file.boundaries if each.id == topic), topic)

    def judge(self, message: Message, past: Sequence[Strike], room: ChatState | None = None) -> Judged:
        """Return what is to be done about `message`, given its writer's `past` and the `room`.

        Several findings give one verdict, the gravest; a rule on trial decides nothing while another is kept.
        The rest of a burst that was punished is only taken away, unless it asks for something graver.
        """
        room = room or ChatState()
        line = self.read(message, room)
        matches, care = self.matches(line, room), found_in(line, [CARE])
        if care:
            matches = [each for each in matches if self._is_kept_beside(each[0], line)]
        cover = own_cover_in(line)
        if cover:
            matches = [each for each in matches if each[0].id not in self.file.covers.excused]
        decided = self._decided(matches, past, message, room) if matches else CLEAN
        if care or cover:  # hardly any line has one of the two
            leads = cover is not None and cover.certainty > Certainty.POSSIBLE
            words = cover.words if cover and leads else ""
            decided = replace(decided, care=care.words if care else "", cover=words)
        return Judged(decided, line.words)

    def _decided(
        self,
        matches: Sequence[tuple[Rule, RuleMatch]],
        past: Sequence[Strike],
        message: Message,
        room: ChatState,
    ) -> Verdict:
        verdicts = [self._verdict(rule, found, past, message, room) for rule, found in matches]
        verdict = max(verdicts, key=_gravity)
        return _in_burst(verdict, self.escalation.given(past, message.at), message.at)

    def _is_kept_beside(self, rule: Rule, line: Line) -> bool:
        """Tell whether a rule holds beside danger: one against harm to others, by other words."""
        if rule.id not in self.file.care.beside:
            return False
        care = line.hits[CARE]
        others = (hit for name, hit in line.hits.items() if name != CARE and not name.startswith(MARK))
        return any(hit.end <= care.start or care.end <= hit.start for hit in others)

    def read(self, message: Message, room: ChatState) -> Line:
        """Return a message as the rules look at it."""
        text = normalize(spoken(message))
        around = partial(self._words.guards.around, message, room)
        is_here = partial(room.wrote_lately, at=message.at)
        words, hits = self._words.viewers.find(text, around, room.artist.lower(), is_here)
        return Line(message, text, words, hits, self._words.everyday)

    def matches(self, line: Line, room: ChatState) -> Sequence[tuple[Rule, RuleMatch]]:
        """Return what the rules that are awake find in a line, each with the form of it that did."""
        message, length = line.message, len(line.text.plain)
        by_lists, others = self._checks[room.live, room.role_of(message), room.is_new(message)]
        return [
            (check.rule, found)
            for check in ((*by_lists, *others) if line.hits else others)
            if length >= check.shortest and (found := check.match(line, room))
            if (check.rule.id, message.chatter.id) not in room.exempted
        ]

    def _checks_of(self, role: Role, *, live: bool, new: bool) -> tuple[list[RuleCheck], list[RuleCheck]]:
        """Return the checks of the rules that are awake: those that need a hit of a list, and the others."""
        awake = [
            rule for rule in self.rules if rule.mode is not Mode.OFF and rule.applies(self.preset, live=live)
        ]
        checks = [check for rule in awake for check in rule.checks(role) if new or not check.newcomers]
        return [each for each in checks if each.by_lists], [each for each in checks if not each.by_lists]

    def _in_force(self, rule: Rule) -> Rule:
        limits = self._preset.limits.get(rule.id, {}) if self._preset else {}
        altered = rule.under({**limits, **self.toggles.limits.get(rule.id, {})})
        by_preset = self._preset.mode(rule.id) if self._preset else None
        mode = self.toggles.modes.get(rule.id) or by_preset or rule.mode
        if rule.id in self.file.automod:  # Twitch does it already
            mode = Mode.OFF
        return altered.model_copy(update={"mode": mode})

    def _verdict(
        self, rule: Rule, found: RuleMatch, past: Sequence[Strike], message: Message, room: ChatState
    ) -> Verdict:
        if found.certainty is Certainty.POSSIBLE and self._ceilings.possible == "none":
            return CLEAN
        if found.meant_well or self._is_first(rule, found, past, message, room):
            says, counts = found.says or rule.says, rule.mode is Mode.ON
            kind = Verdict(Action.DELETE, rule.id, rule.title, says, found.words, counts=counts)
            return replace(kind, certainty=found.certainty, protects=rule.protects)
        weight = rule.weight if found.certainty is Certainty.CERTAIN else 1
        step = self._ceilings.under(
            self._step(rule, found, weight, past, message.at),
            found.certainty,
            repeated=self.escalation.repeated(past, message.at),
            proven=found.signs >= SIGNS and room.is_stranger(message),
        )
        return Verdict(
            action=step.action,
            rule=rule.id,
            title=rule.title,
            says=found.says or rule.says,
            words=found.words,
            seconds=step.seconds,
            weight=self._climbed(rule, step, weight, past, message.at),
            counts=rule.mode is Mode.ON,
            propose_ban=step.propose_ban,
            certainty=found.certainty,
            protects=rule.protects,
        )

    def _is_first(
        self, rule: Rule, found: RuleMatch, past: Sequence[Strike], message: Message, room: ChatState
    ) -> bool:
        """Tell whether a rule is kind about a line, as the first of somebody against whom nothing counts."""
        likely = rule.kindly_first and found.certainty is Certainty.LIKELY
        return likely and not self.escalation.counting(past, message.at) and room.is_first(rule.id, message)

    def _step(self, rule: Rule, found: RuleMatch, weight: int, past: Sequence[Strike], at: datetime) -> Step:
        """Return what the rule asks for: its own step or the ladder's, the graver where both punish.

        Its own one punishes only where the match is certain.
        """
        own = rule.at_once
        if own and own.action.gravity < Action.WARN.gravity:
            return own
        ladder = self.escalation.step(past, weight, at)
        return own.at_least(ladder) if own and found.certainty is Certainty.CERTAIN else ladder

    def _climbed(self, rule: Rule, step: Step, weight: int, past: Sequence[Strike], at: datetime) -> int:
        """Return what an offence adds to the past; a rule that only ever deletes adds nothing."""
        mere = rule.at_once is not None and step.action is Action.DELETE
        return 0 if mere else self.escalation.climb(past, weight, at)


def _in_burst(verdict: Verdict, given: Strike | None, at: datetime) -> Verdict:
    """Return the verdict about a line of a burst of which `given` is the gravest that was done so far."""
    if given is None or not verdict.acts or verdict.gravity > given.gravity:
        return verdict
    gravity, seconds = given.gravity
    # A time-out that would be over by then is not given any more, and takes nothing with it.
    purged = gravity >= SHUT_OUT and not (seconds and at - given.at >= timedelta(seconds=seconds))
    rest = replace(verdict, action=Action.DELETE, seconds=0, weight=0, propose_ban=False)
    return replace(rest, follows=given.decision, purged=purged)


def _gravity(verdict: Verdict) -> tuple[bool, int, int, int, int]:
    """Return the place of a verdict among those of a line; of two that do the same it is the surer one."""
    return verdict.counts, verdict.action.gravity, verdict.seconds, verdict.weight, verdict.certainty or 0


def read_policy(text: str, name: str = "policy.toml", texts: Mapping[str, str] | None = None) -> Policy:
    """Return the policy in the text of a policy file.

    `texts` are the texts of the list files in the data folder, by their path there.

    Raises:
        DocumentError: the file or one of its lists has faults; all of them are named.
    """
    return policy_of(read_policy_file(text, name), name, texts or {})


def policy_of(file: PolicyFile, name: str, texts: Mapping[str, str], kept: Kept = NOTHING_KEPT) -> Policy:
    """Return the policy of a policy file that was read, with the lists that it names.

    What is `kept` private of the band is kept beside the artist's own boundaries.

    Raises:
        DocumentError: one of its lists is missing or has faults; all of them are named.
    """
    lists = read_lists(file, name, naming(texts, kept.band))
    says = next((each.says for each in file.boundaries if each.id == BAND), "")
    viewers = (*lists.viewers, *own_lists(kept.band, PhraseWords(lists.same), says))
    around = lists.same, lists.heads, lists.tails, lists.common
    told = cache(partial(Lexicon, lists.told, *around))
    guards = Guards(texts, lists.same, lists.slurs)
    lexicon = Lexicon(viewers, *around, openings=guards.openings)
    return Policy(file, Wordbook(lexicon, told, guards, lists.everyday, kept.hidden))
