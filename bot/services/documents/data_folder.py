"""Every file of words and rules read: what ships, with the artist's own over it."""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from bot.disk import read_text, text_if_any
from bot.domain.answers.classifier import Classifier, Weights
from bot.domain.answers.grammar import QuestionFrames, QuestionWords
from bot.domain.answers.language import Language
from bot.domain.backstage.band import Privacy
from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.documents.document import Form
from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.documents.own_document import Laid, ShippedText, Text, WholeT, read_over, read_raw
from bot.domain.documents.own_list import is_silent
from bot.domain.documents.subcommand_words import SubcommandWords
from bot.domain.fans.help_line import HELP_LINES, HelpLines
from bot.domain.gear.gear_words import GearWords
from bot.domain.practice.strategy import STRATEGIES, Strategies
from bot.domain.rigs.knob import KnobWords
from bot.errors import DocumentError, Fault
from bot.home import found, list_texts
from bot.log import get_logger
from bot.memory import loading
from bot.moderation.own_policy import Rulebook, read_own_policy
from bot.moderation.policy import Policy, read_policy
from bot.services.words.translated import WordsOf, translated
from bot.settings import Settings
from bot.shell import command

_log = get_logger(__name__)

POLICY = "policy.toml"
QUESTIONS, FRAMES, WEIGHTS = "questions", "frames.toml", "weights.json"
HELP_LINES_FILE = "help_lines.toml"

HearFault = Callable[[Fault], None]
"""What hears of an own word that does not fit, and is left out."""


def _warn(fault: Fault) -> None:
    _log.warning("own.left_out", fault=str(fault))


def ignored(_: Fault) -> None:
    """Hear of an own word that does not fit where that is told elsewhere."""


def gear_path(settings: Settings) -> Path:
    """Return where the gear is written down: the artist's own file, else the sample for rehearsals."""
    return found(settings, "gear.toml")


def routines_path(settings: Settings) -> Path:
    """Return where the routines are written down: the artist's own file, else the samples for rehearsals."""
    return found(settings, "routines.toml")


def load_policy(
    settings: Settings, told: HearFault = _warn, words_of: WordsOf | None = None, band: Sequence[Privacy] = ()
) -> Policy:
    """Return the policy that ships, in the words that there are, with the artist's own over it.

    `told` hears which own words do not fit, also of what the `band` keeps private.

    Raises:
        DocumentError: a file cannot be read, or what ships has faults; all of them are named.
    """
    return policy_of_texts(read_policy_texts(settings, words_of), told, band)


def read_policy_texts(settings: Settings, words_of: WordsOf | None = None) -> "PolicyTexts":
    """Return all that a policy is made of, as it stands in the files now.

    Raises:
        DocumentError: a file cannot be read.
    """
    shipped, (policy, lists) = _texts(settings.data_dir, ShippedText, words_of), _texts(settings.home)
    own = policy if read_raw(policy) else _NONE, _speaking(lists, shipped[1])
    read_text(settings.data_dir / POLICY)  # without it there are no rules: it has to be there
    return PolicyTexts(shipped, own)


@loading()
def policy_of_texts(texts: "PolicyTexts", told: HearFault = _warn, band: Sequence[Privacy] = ()) -> Policy:
    """Return the policy of these texts, with what the `band` keeps private; `told` as `load_policy` has it.

    Raises:
        DocumentError: what ships has faults; all of them are named.
    """
    laid = _laid_with(texts.shipped, texts.own, tuple(band)) if band else _laid(texts.shipped, texts.own)
    return _heard(laid, told)


@loading()
def policy_in(folder: Path) -> Policy:
    """Return the policy of a folder alone, with the lists that belong to it.

    Raises:
        DocumentError: it cannot be read or has faults; all of them are named.
    """
    path = folder / POLICY
    return read_policy(read_text(path), str(path), list_texts(folder))


_Lists = tuple[tuple[str, Text], ...]
"""Lists, each by its path."""

_Texts = tuple[Text, _Lists]
"""What a rulebook is made of, as it can be told from another: the policy file, and each list by its path."""


class PolicyTexts(NamedTuple):
    """What ships and what is own, as they were read together."""

    shipped: _Texts
    own: _Texts


_NONE = Text("", POLICY)
"""A policy file that is not there, or all in comments as it is made, wherever that is."""


def _speaking(own: _Lists, shipped: _Lists) -> _Lists:
    """Return the own lists without those that change nothing, since all that stands in them is comments."""
    there = dict(shipped)
    return tuple((path, text) for path, text in own if path not in there or not is_silent(text.text))


def _texts(folder: Path, made: type[Text] = Text, words_of: WordsOf | None = None) -> _Texts:
    lists = ((path, made(text, str(folder / path))) for path, text in list_texts(folder).items())
    return made(*_text(folder / POLICY, words_of)), tuple(lists)


@lru_cache(maxsize=1)
def _laid(shipped: _Texts, own: _Texts) -> Laid[Policy]:
    """Return the policy of these texts: the last one where they are the same, as it never changes itself."""
    return read_own_policy(_rulebook(*shipped), _rulebook(*own))


@lru_cache(maxsize=1)
def _laid_with(shipped: _Texts, own: _Texts, band: tuple[Privacy, ...]) -> Laid[Policy]:
    """Return the same with what a band keeps private: who reads both in turn makes neither anew."""
    return read_own_policy(_rulebook(*shipped), _rulebook(*own), band)


def _rulebook(policy: Text, lists: tuple[tuple[str, Text], ...]) -> Rulebook:
    return Rulebook(policy, dict(lists))


def load_gear_words(settings: Settings, told: HearFault = _warn) -> GearWords:
    """Return the words of asking for gear, the artist's own beside those that ship.

    Raises:
        DocumentError: a file cannot be read, or what ships has faults; all of them are named.
    """
    read_text(settings.data_dir / "words" / "gear.toml")  # it has to be there
    return _heard(_gear_words(*_both(settings, "words/gear.toml")), told)


@lru_cache(maxsize=1)
def _gear_words(shipped: Text, own: Text) -> Laid[GearWords]:
    """Return the words of these texts, which every change of gear asks for; they never change themselves."""
    return read_over(shipped, own, Form(GearWords))


@lru_cache(maxsize=1)
def _knob_words(shipped: Text, own: Text) -> Laid[KnobWords]:
    """Return the words of these texts, which never change themselves."""
    return read_over(shipped, own, Form(KnobWords))


def load_knob_words(settings: Settings, told: HearFault = _warn) -> KnobWords:
    """Return the words for how knobs stand, the artist's own beside those that ship.

    Raises:
        DocumentError: a file cannot be read, or what ships has faults; all of them are named.
    """
    return _heard(_knob_words(*_both(settings, "words/knobs.toml")), told)


@loading()
def load_questions(settings: Settings, told: HearFault = _warn) -> tuple[Language, ...]:
    """Return the languages in which questions are read, the artist's own words beside those that ship.

    Raises:
        DocumentError: a file cannot be read, or what ships has faults; all of them are named.
    """
    files = sorted(
        each.name for each in (settings.data_dir / QUESTIONS).glob("*.toml") if each.name != FRAMES
    )
    frames = _both(settings, f"{QUESTIONS}/{FRAMES}")
    _heard(_frames(*frames), told)
    words = (_both(settings, f"{QUESTIONS}/{file}") for file in files)
    return tuple(_heard(_language(frames, each), told) for each in words)


@lru_cache(maxsize=1)
def _frames(shipped: Text, own: Text) -> Laid[QuestionFrames]:
    """Return the frames of these texts, in which every language asks; they never change."""
    return read_over(shipped, own, Form(QuestionFrames))


@lru_cache(maxsize=6)
def _language(frames: tuple[Text, Text], words: tuple[Text, Text]) -> Laid[Language]:
    """Return a language of these texts; five ship, and where one changed the others are not made anew."""
    laid = read_over(*words, Form(QuestionWords))
    return Laid(Language(laid.whole, _frames(*frames).whole), laid.left_out)


def load_classifier(settings: Settings) -> Classifier | None:
    """Return what weighs lines that stand in no frame; None where the data folder has no weights.

    These are learned, and no file that a person writes: there are no own ones.

    Raises:
        DocumentError: the file is none of weights.
    """
    path = settings.data_dir / QUESTIONS / WEIGHTS
    if not os.path.lexists(path):
        return None
    found = path.stat() if path.exists() else None
    return _classifier(path, (found.st_mtime_ns, found.st_size) if found else None)


@lru_cache(maxsize=1)  # by when and how much was written: its text would be megabytes to keep
def _classifier(path: Path, _written: tuple[int, int] | None) -> Classifier:
    text = read_text(path)
    try:
        return Classifier(Weights.model_validate_json(text))
    except ValidationError as error:
        name = str(path)
        fault = Fault(name, "these are no weights of plain questions", "Take the file of this version again.")
        raise DocumentError(name, [fault]) from error


def load_shipped_commands(settings: Settings) -> tuple[CustomCommand, ...]:
    """Return the commands that ship: words of musicians for what the bot tells anyway.

    Raises:
        DocumentError: their file has faults; all of them are named.
    """
    path = settings.data_dir / "words" / "commands.toml"
    return COMMANDS.read(text_if_any(path), str(path))


def load_subcommand_words(settings: Settings, told: HearFault = _warn) -> SubcommandWords:
    """Return the words of other languages for what stands behind a command, the artist's own beside them.

    Raises:
        DocumentError: a file cannot be read, or what ships has faults; all of them are named.
    """
    return _heard(read_over(*_both(settings, "words/subcommands.toml"), Form(SubcommandWords)), told)


def load_strategies(
    settings: Settings, told: HearFault = _warn, words_of: WordsOf | None = None
) -> Strategies:
    """Return the ways to practise, in the words that there are, the artist's own beside those that ship.

    Raises:
        DocumentError: a file cannot be read, or what ships has faults; all of them are named.
    """
    return _heard(_strategies(*_both(settings, "strategies.toml", words_of)), told)


def load_help_lines(settings: Settings, told: HearFault = _warn) -> HelpLines:
    """Return the help lines, the artist's own over those that ship.

    Raises:
        DocumentError: a file cannot be read, or what ships has faults; all of them are named.
    """
    return _heard(read_over(*_both(settings, HELP_LINES_FILE), HELP_LINES), told)


def are_help_lines_unseen(settings: Settings) -> bool:
    """Tell whether the help lines are as they ship, and nobody has said that they looked through them."""
    return is_silent(_text(settings.home / HELP_LINES_FILE).text)


@lru_cache(maxsize=1)
def _strategies(shipped: Text, own: Text) -> Laid[Strategies]:
    """Return the ways to practise of these texts, which several features ask for."""
    return read_over(shipped, own, STRATEGIES)


def _both(settings: Settings, name: str, words_of: WordsOf | None = None) -> tuple[Text, Text]:
    """Return the texts of a file that ships, and of the artist's own of that name.

    One that is not there, or all in comments, is the same wherever that is, so that it is known again.
    """
    own = _text(settings.home / name)
    shipped = ShippedText(*_text(settings.data_dir / name, words_of))
    return shipped, Text("", name) if is_silent(own.text) else own


def _text(path: Path, words_of: WordsOf | None = None) -> Text:
    return Text(translated(text_if_any(path), words_of), str(path))


def _heard(laid: Laid[WholeT], told: HearFault) -> WholeT:
    for fault in laid.left_out:
        told(fault)
    return laid.whole


def documents_in(
    folder: Path, kinds: Sequence[DocumentKind[Any]]
) -> list[tuple[DocumentKind[Any], tuple[Document, ...]]]:
    """Return the documents in the files of a folder, of each of the kinds that has one there.

    Raises:
        DocumentError: a file has faults; all of them are named.
    """
    paths = [(kind, folder / kind.file) for kind in kinds]
    return [(kind, _documents(kind, read_text(path), str(path))) for kind, path in paths if path.exists()]


@lru_cache(maxsize=32)
def _documents(kind: DocumentKind[Document], text: str, name: str) -> tuple[Document, ...]:
    """Return the documents of a text: those that ship are the same for every rehearsal, and never change."""
    return kind.read(text, name)


def samples_among(settings: Settings, slugs: Iterable[str]) -> list[str]:
    """Return which of these gear, routines and rigs are samples that ship, and nobody's own.

    Raises:
        DocumentError: a file of samples cannot be read.
    """
    texts = {name: _text(settings.data_dir / f"{name}.toml") for name in ("gear", "routines", "rigs")}
    shipped = {each.get("slug") for name, text in texts.items() for each in read_raw(text).get(name, [])}
    return [slug for slug in slugs if slug in shipped]


def how_to_fill(settings: Settings) -> str:
    """Return what a person does about an empty shelf."""
    path = settings.home / "gear.toml"
    return f"put your gear into {path} and run `{command('import', str(path))}`"
