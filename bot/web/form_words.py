"""The words of a form: what its fields are called, their bounds, and what is wrong with them."""

from collections.abc import Callable, Mapping

from bot.domain.documents.form import OWN, FormFault
from bot.domain.documents.form_field import FormField
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.services.words.voice import Say

LINES = lines(
    """
    page-field: field name
    page-hint: field
    page-choice: choice name
    page-fault: fault says most least step now by near
    page-fault-in-line: number
    page-field-between: least most
    page-field-at-least: least
    page-field-at-most: most
    page-field-characters: most
    page-field-one-a-line
    page-field-must
    page-field-nothing
    """
)

_GAPS = ("says", "most", "least", "step", "now", "by", "near")


def bounds_of(field: FormField) -> tuple[str, Mapping[str, Gap]] | None:
    """Return the line that tells the bounds of a number, with its gaps; None without any."""
    least, most = (None if each is None else f"{each:g}" for each in (field.least, field.most))
    if least is not None and most is not None:
        return "page-field-between", {"least": least, "most": most}
    if least is not None:
        return "page-field-at-least", {"least": least}
    return ("page-field-at-most", {"most": most}) if most is not None else None


def in_letters(name: str) -> str:
    """Return a name of a file that nobody has words for as it can be read: 'start_bpm' gives 'Start bpm'."""
    return name.replace("_", " ").capitalize()


def faults_told(say: Say, kind: str) -> Callable[[FormFault], str]:
    """Return what tells a fault in words: those that it brings, those of its sort, or those of its field."""

    def told(fault: FormFault) -> str:
        if line := getattr(fault.error, "line", ""):
            return say(line, getattr(fault.error, "gaps", {}))
        field = "-".join(filter(None, [kind, *fault.name.split(".")[::2]]))
        sort = field if fault.fault == OWN else fault.fault
        return say("page-fault", {**dict.fromkeys(_GAPS, ""), **fault.gaps, "fault": sort})

    return told
