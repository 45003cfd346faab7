"""Where somebody says that they live or go to school: what a child tells, and strangers read along.

Every pattern is bounded in what it repeats, so that looking takes time in proportion to the text. They are
patterns of five languages, as those of personal data are, and no lists of phrases: what protects a child is
no matter of an artist's taste.
"""

import re
from collections.abc import Iterator

from bot.moderation.rules.personal_forms import PersonalInfoMatch

_PLACE = re.compile(
    r"schul|school|elementary|gymnasium|colegio|escuela|instituto|coll[eè]ge|[eé]cole|lyc[eé]e|escola|col[eé]gio"
    r"|liceu|street|avenue|\broad|lane|stra(?:ß|ss)e|gasse|weg|allee|platz|calle|avenida|\brue\b|\brua\b"
)
"""Without any of these there is no such place in a line."""

_A = (
    r"(?:(?:the|my|a|an|this|that|your|our|any|no|some|old|new|same|other|different|local|big|small|best"
    r"|worst)\b)"
)
_KIND = (
    r"(?:(?:high|middle|primary|elementary|secondary|grammar|public|private|boarding|night|evening|summer|sunday"
    r"|law|med|medical|business|art|arts|music|rock|jazz|blues|dance|ballet|drama|film|guitar|drum|piano|language"
    r"|driving|flight|cooking|online|graduate|grad|trade|tech|school|hard|cool|easy|sesame)\b)"
)
_NO_NAME = (
    r"(?:(?:before|after|then|from|to|at|in|on|by|for|of|with|without|and|or|but|because|when|while|until|since"
    r"|every|each|another|next|last|first|second|third|both|all|bed|work|home|class|practice|practise|lessons|band"
    r"|gym|town|church|monday|tuesday|wednesday|thursday|friday|saturday|usually|always|often|again|now|today|late"
    r"|early|back|also|just|only|really|actual|regular|normal|real|special|good|bad|nice|memory|fast|slow|life"
    r"|virtual|secret|catholic|community|busy|quiet|easy|lunch|rehearsal|choir|during|near|right|paradise|nearby|nearest|closest|bible|pre|after-school|wizard|magic|hogwarts|clown|cooking|is|are|was)\b)"
)
_WORD = r"[^\W\d_][\w'’.-]{1,24}"
_NAME = rf"(?!{_A}|{_KIND}|{_NO_NAME}){_WORD}"

_ENGLISH_SCHOOL = re.compile(
    rf"""(?xi) \b (?:
        (?: i \s (?: just \s | also \s | still \s )? | i \s live \b [^.!?]{{1,40}} \b and \s (?: i \s )? )
            (?: go \s to | attend ) \s (?: the \s )?
      | i (?: ['’]m | m | \s am ) \s (?: a \s student \s | in \s \w{{1,25}} \s grade \s )? at \s (?: the \s )?
      | my \s school \s (?: is | ['’]?s ) \s (?: called \s )? (?: the \s )?
    ) (?P<place> {_NAME} \s (?: {_NAME} \s ){{0,2}} (?: {_KIND} \s )? (?: school | elementary ) ) \b
    (?! \s of \b )"""
)
_GERMAN_KIND = (
    r"(?:musik|grund|haupt|real|gesamt|hoch|berufs|fahr|tanz|baum|schauspiel|kunst|sprach|ballett|ski|volkshoch|surf"
    r"|abend|tauch|mal|segel|koch|förder|privat|mittel|ober|fach|fachhoch|sonder|waldorf|internats|reit|schwimm|gitarren|vor|bass|rock)"
)
_GERMAN_NO_NAME = (
    r"(?:(?:(?:neu|ander|alt|gleich|selb|gro(?:ß|ss)|klein|gut|best|schlecht|erst|zweit|dritt|letzt|nächst|örtlich"
    r"|öffentlich|privat|jed|dies|jen|welch|mein|dein|sein|ihr|unser|eur|ein|kein|ganz|toll|normal|staatlich"
    r"|katholisch|evangelisch|städtisch|weiterführend|richtig|harte?|humanistisch|kino|pause|wald|blöd|doof)(?:e[nmrs]?)?"
    r"|der|die|das|dem|den|des|und|oder|nach|vor|von|vom|zur|zum|bei|mit|ohne|gleich|jetzt|heute|morgen|konzert)\b)"
)
_GERMAN_WORD = rf"(?!{_GERMAN_NO_NAME})[^\W\d_][\w'’-]{{1,24}}"
_GERMAN_SCHOOL = re.compile(
    rf"""(?xi) \b (?:
        ich \s (?: gehe? | bin ) \s (?: \w{{1,25}} \s ){{0,3}}?
            (?: aufs | ins | (?: auf | in | an ) \s (?: die | das | der | dem ) ) \s
      | (?: und \s gehe? ) \s (?: aufs | ins | (?: auf | in ) \s (?: die | das ) ) \s
      | meine \s schule \s (?: heißt | heisst | ist \s die | ist \s das ) \s
    ) (?P<place> (?! {_GERMAN_KIND} (?: schule | gymnasium ) | gymnasium\b ) {_GERMAN_WORD}
        (?: [\s-] {_GERMAN_WORD} ){{0,2}}?
        [\s-]? (?: schule | gymnasium | (?: grund | real | gesamt | haupt | ober ) schule ) ) \b"""
)
_ROMANCE_SCHOOL = re.compile(
    r"""(?x) \b (?i:
        (?: voy | estudio | asisto ) \s (?: al | a \s la | en \s el | en \s la ) \s
            (?: colegio | escuela | instituto | liceo )
      | (?: je \s vais | je \s suis ) \s (?: au | [aà] \s la | [aà] \s l['’] | dans \s le ) \s?
            (?: coll[eè]ge | [eé]cole | lyc[eé]e )
      | (?: vou | estudo | ando ) \s (?: ao | [aà] | na | no | pra | para \s [ao] ) \s
            (?: escola | col[eé]gio | liceu )
      | mi \s (?: colegio | escuela | instituto ) \s (?: es | se \s llama ) (?: \s (?: el | la ) )?
      | mon \s (?: coll[eè]ge | [eé]cole | lyc[eé]e ) \s (?: c['’]est | s['’]appelle | est )
      | (?: minha \s escola | meu \s col[eé]gio ) \s (?: [eé] | se \s chama ) (?: \s (?: o | a ) )?
    ) \s (?! (?i: ma[ñn]ana | hoy | ahora | pero | tambi[eé]n | siempre | hola | demain | aujourd | bonjour
        | salut | mais | tout | tous | apr[eè]s | amanh[ãa] | hoje | agora | depois | mas | tamb[eé]m | oi
        | ol[áa] | muy | muito | tr[èe]s | trop | grande | peque[ñn][oa] | enorme | nul(?:le)? | horrible
        | todos? | todas? | avec | con | com | maintenant | et | mon | ma | siempre | sempre | nunca | bien
        | bem | aussi ) \b )
        (?P<place> (?: (?i: san | santa | saint | sainte | st | são | sao | santo | dom | nuestra | notre
        | nossa | jean )
        | [A-ZÀ-Þ] [\w'’-]+ ) [\s-] [^\W\d_] [\w'’-]{1,24} | [A-ZÀ-Þ] [\w'’-]{2,24} ) \b"""
)

_ENGLISH_HOME = re.compile(
    rf"(?i)\bi\s(?:\w{{1,25}}\s)?live\s(?:on|at|in)\s(?P<place>(?!dead\b|main\b|wall\b){_NAME}\s(?:{_NAME}\s)?"
    r"(?:street|avenue|road|lane|boulevard))\b"
)
_GERMAN_HOME = re.compile(
    r"(?i)\bich\swohne?\s(?:\w{1,25}\s){0,2}?(?:in|am|an)\s(?:der\s|dem\s)?"
    r"(?P<place>(?!(?:rad|markt|haupt|wander|fuß|wald|feld|park|spiel|sport|bolz|camping)(?:weg|platz|stra))"
    r"[^\W\d_]\w{2,24}(?:[ -]?(?:straße|strasse)|gasse|allee|weg|platz))\b"
)
_ROMANCE_HOME = re.compile(
    r"(?i)\b(?:vivo\sen(?:\sla)?|j.?\s?habite(?:\s[aà]\sla|\sau|\sdans\sla)?|moro\s(?:na|em)(?:\s\w{1,25},?)?)\s"
    r"(?P<place>(?:calle|avenida|rue|rua)\s(?:(?:de\sla|de\slas|de|del|du|des|da|das|do|dos)\s)?[^\W\d_][\w'’-]{2,24})\b"
)


def may_tell_a_place(low: str) -> bool:
    """Tell whether a lowercase text may have a street or a school in it."""
    return bool(_PLACE.search(low))


def own_schools(text: str) -> Iterator[PersonalInfoMatch]:
    """Yield schools, by name, to which somebody says that they go; those of music and the like are none."""
    yield from _places(text, (_ENGLISH_SCHOOL, _GERMAN_SCHOOL, _ROMANCE_SCHOOL))


def own_homes(text: str) -> Iterator[PersonalInfoMatch]:
    """Yield streets, with a house number or without, of which somebody says that they live there."""
    yield from _places(text, (_ENGLISH_HOME, _GERMAN_HOME, _ROMANCE_HOME))


def _places(text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[PersonalInfoMatch]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield PersonalInfoMatch(*match.span("place"))
