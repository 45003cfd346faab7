"""What is to be said of an artist's documents: names in vain, commands out of reach, private topics."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from bot.domain.backstage.band import BAND, Mate, MateRight, private_of, sharing_an_id
from bot.domain.backstage.checklist import CHECKLISTS, Checklist, oddities
from bot.domain.chat.command_name import hidden_by
from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.documents.document_kind import DocumentKind
from bot.domain.operation.finding import Finding, Grade
from bot.domain.words.chat_text import fit_list
from bot.domain.words.template import TemplateError, read_template
from bot.moderation.band import read_kept
from bot.moderation.policy import Policy
from bot.shell import command

Documents = Mapping[DocumentKind[Any], Sequence[Any]]

ROOM = 600
"""Characters of a finding that what it tells may take."""


class BuiltIn(NamedTuple):
    """The names of the bot's own commands, and those before which one of the artist's goes."""

    names: Collection[str]
    yielding: Collection[str] = ()


def document_findings(held: Documents, built_in: BuiltIn, policy: Policy | None) -> list[Finding]:
    """Return all that is to be said of documents; `policy` is None where it cannot be read."""
    return [
        *named_in_vain(held),
        *command_findings(held[COMMANDS], built_in),
        *band_findings(held.get(BAND, ())),
        *private_findings(held, policy),
    ]


def named_in_vain(held: Documents) -> list[Finding]:
    """Return, by kind, which documents name others that are not there."""
    there = {(kind.name, each.slug) for kind, documents in held.items() for each in documents}
    found: list[Finding] = []
    for kind, documents in held.items():
        told = [
            f"{each.slug} names the {to} {slug!r}: not there"
            for each in documents
            for to, slug in dict.fromkeys(kind.names(each))
            if (to, slug) not in there
        ]
        if told:
            mend = f"import what is missing, or `{command('export', 'DIR')}`, mend {kind.file} and import it"
            found.append(_finding(kind.table, told, mend))
    return found


def not_imported(held: Documents, files: Documents, folder: Path) -> list[Finding]:
    """Return, by kind, which documents only the file in the folder has, and the database does not."""
    found: list[Finding] = []
    for kind, documents in files.items():
        there, path = {each.slug for each in held[kind]}, folder / kind.file
        if lacking := [each.slug for each in documents if each.slug not in there]:
            mend = f"to have them, run `{command('import', str(path))}`; else take them out of the file"
            found.append(_finding(kind.table, lacking, mend, f"in {path} and not in the database: "))
    return found


def command_findings(commands: Sequence[CustomCommand], built_in: BuiltIn) -> list[Finding]:
    """Return which of the artist's commands are not reached, hide the bot's own, or cannot be said."""
    names = [name for each in commands for name in each.names]
    hidden = [
        f"{name} is hidden by the bot's own {own}" for name in names if (own := hidden_by(name, *built_in))
    ]
    before = [
        f"{name} goes on in place of the bot's own {name}"
        for name in names
        if hidden_by(name, built_in.names) and not hidden_by(name, *built_in)
    ]
    twice = [
        f"{name} is a name of {' and '.join(slugs)}"
        for name, slugs in _by_name(commands).items()
        if len(slugs) > 1
    ]
    lost = [
        f"{each.slug} means {each.means!r}, and there is no such command"
        for each in commands
        if each.means and each.means.partition(" ")[0].lower() not in built_in.names
    ]
    unread = [f"{each.slug}: {why}" for each in commands if (why := _unread(each))]
    rename = "give it a further name, like !command edit gear aliases=mygear in chat, or take it out"
    make_way = "to have the bot's own again, take it out, like !command remove rig in chat; else leave it so"
    rewrite = "write it anew, like !command edit discord Talk on with us at … in chat"
    found = ((hidden, rename), (twice, rename), (lost, rewrite), (unread, rewrite))
    wrong = [_finding(COMMANDS.table, told, mend) for told, mend in found if told]
    return [*wrong, *([_finding(COMMANDS.table, before, make_way, grade=Grade.WELL)] if before else [])]


def checklist_findings(checklists: Sequence[Checklist], today: date) -> list[Finding]:
    """Return what is odd about the trips of checklists, by their mends."""
    by_mend: dict[str, list[str]] = {}
    for says, mend in oddities(checklists, today):
        by_mend.setdefault(mend, []).append(says)
    return [_finding(CHECKLISTS.table, told, mend) for mend, told in by_mend.items()]


def band_findings(band: Sequence[Mate]) -> list[Finding]:
    """Return what is written of the band and holds nothing: no right, no boundary, nobody who is shown."""
    rights = [f"{each.slug}: {', '.join(each.no_rights)}" for each in band if each.no_rights]
    shared = [" and ".join(each.slug for each in found) for found in sharing_an_id(band)]
    unread = [str(fault) for fault in read_kept(private_of(each, shown=True) for each in band).faults]
    nobody = [each.slug for each in band if not (each.user_id or each.login or each.vouched)]
    found = (
        (rights, "no right, and grants nothing: ", f"a right is one of: {', '.join(MateRight)}"),
        (shared, "one Twitch user id for two, so that it is nobody's: ", "give each their own"),
        (unread, "what is to stay private and cannot be read is left out: ", "write it otherwise"),
        (nobody, "never shown: ", "write down their login, or the day on which they said yes (vouched)"),
    )
    return [_finding(BAND.table, told, mend, what) for told, what, mend in found if told]


def private_findings(documents: Documents, policy: Policy | None) -> list[Finding]:
    """Return, by kind, which documents touch what the artist keeps private, where the bot would say it."""
    if policy is None:
        return []
    found: list[Finding] = []
    for kind, told in documents.items():
        touched = [
            f"{each.slug} touches {topic!r}"
            for each in told
            for topic in dict.fromkeys(map(policy.private_topic, kind.says(each)))
            if topic
        ]
        if touched:
            mend = "look whether that is meant to be told; if not, write it otherwise"
            found.append(_finding(kind.table, touched, mend))
    return found


def _by_name(commands: Iterable[CustomCommand]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in commands:
        for name in dict.fromkeys(each.names):
            found.setdefault(name, []).append(each.slug)
    return found


def _unread(command: CustomCommand) -> str:
    try:
        read_template(command.says)
    except TemplateError as error:
        return str(error).partition(" — ")[0]
    return ""


def _finding(
    subject: str, told: list[str], mend: str, what: str = "", grade: Grade = Grade.WANTING
) -> Finding:
    shown, more = fit_list(told, ROOM, "; ")
    says = f"{what}{shown or told[0]}{f' and {more} more' if more else ''}"
    return Finding(subject, grade, says, mend)
