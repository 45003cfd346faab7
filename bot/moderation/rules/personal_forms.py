"""The forms that personal data has in writing, and where they stand in a text.

Every pattern is bounded in what it repeats, so that looking takes time in proportion to the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from bot.moderation.certainty import Certainty

_BEFORE = 40
"""Characters before a number in which a word tells what the number is."""


def _before(text: str, place: int) -> str:
    return text[max(0, place - _BEFORE) : place]


_OWN = re.compile(
    r"""(?xi) \b (?:
        (?: my | mein\w* | mon | ma | mi | meu | minha ) \s
            (?: (?: own | new | private | home | phone | cell | mobile | neue | nuevo
            | nouveau | novo ) \s ){0,3}
            (?: phone | cell | mobile | number | whatsapp | \w*nummer | handy | telefon | num[eé]ro
            | n[uú]mero | tel[eé]fono | t[eé]l[eé]phone | telefone | celular | e-?mail | mail\w* | correo
            | address | adresse | direcci[oó]n | endere[cç]o | snap | snapchat | kik | telegram | skype )
      | (?: call | text | ring | whatsapp ) \s me | ruf \s mich | appelle[sz]? [\s-] moi | ll[aá]mame
      | me \s liga
      | i \s live \s (?: at | in ) | ich \s wohne | vivo \s en | j.?habite | (?: eu \s )? moro
      | (?: mine | meiner | meins | el \s m[ií]o | le \s mien | o \s meu )
    ) \b [^.!?]{0,20} $"""
)
"""What is said before what is the writer's own."""


def is_own(before: str) -> bool:
    """Tell whether somebody tells what follows as their own, by what stands before it."""
    return bool(_OWN.search(before[-60:]))


_OF_ALL = re.compile(
    r"""(?xi) \b (?:
        venue | shop | store | gig | show | concert | club | pub | bar | caf[eé] | studio | museum | hall
      | church | arena | festival | hotel | station | hotline | helpline | tickets? | box\soffice | merch
      | theat(?:re|er) | label | management | bookings? | press | support | konzert | laden
      | movie | film | song | tune | album | track | record | seen | saw | watch(?:ed|ing)? | called
    ) \b [^!?]{0,24} $"""
)
"""What is said before a place, a number or an address that is for everybody, or a title."""


@dataclass(frozen=True, slots=True)
class PersonalInfoMatch:
    """Where something stands in a text, and how sure it is that it is somebody's own."""

    start: int
    end: int
    certainty: Certainty = Certainty.LIKELY


_AT = r"(?:@|\s?[(\[{]\s?at\s?[)\]}]\s?)"
_DOT = r"(?:\.|\s?[(\[{]\s?dot\s?[)\]}]\s?)"
_MAIL = re.compile(
    rf"(?<![\w.+@:/-])[\w.+-]{{1,64}}{_AT}(?:[a-z0-9-]{{1,63}}{_DOT}){{1,4}}[a-z]{{2,24}}(?![\w@])",
    re.IGNORECASE,
)
_HOSTS = "gmail|googlemail|outlook|hotmail|yahoo|icloud|proton|protonmail|gmx|web|aol|live"
_SPOKEN_MAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{2,64}}\s(?:at\s(?:{_HOSTS})\sdot\s|@\s?(?:{_HOSTS})\.)(?:com|net|org|de|me|fr|co\.uk)\b",
    re.IGNORECASE,
)


_BRACKETED_AT = re.compile(r"[(\[{]\s?at\b", re.IGNORECASE)
_ROLES = re.compile(
    r"(?:abuse|admin|bookings?|contact|fans?|hello|help|info|jobs|mail|management|marketing|merch|news(?:letter)?"
    r"|no-?reply|office|press|sales|service|shop|support|team|tickets?|user(?:name)?|webmaster)(?![\w+-])",
    re.IGNORECASE,
)
"""Names of addresses that are an office's and nobody's own (RFC 2142 and its like)."""


def mail_addresses(text: str) -> Iterator[PersonalInfoMatch]:
    """Yield e-mail addresses, also with `(at)`, and with `at` and `dot` where the host is a mail host."""
    if "@" not in text and "dot" not in text.lower() and not _BRACKETED_AT.search(text):
        return
    for pattern in (_MAIL, _SPOKEN_MAIL):
        for match in pattern.finditer(text):
            if not _ROLES.match(match[0]):
                yield PersonalInfoMatch(*match.span())


# Country codes as ITU-T E.164 assigns them.
_COUNTRY = (
    r"(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
    r"|(?:2[1-689]|3[578]|42|5[09]|6[789]|8[05678]|9[679])\d)"
)
_GAP = r"[\s./()-]{0,3}"
_INTERNATIONAL = re.compile(
    rf"(?<![\w+.,-])(?:\+\s?|00\s?)(?P<code>{_COUNTRY})(?:\s?\(0\))?(?P<rest>(?:{_GAP}\d){{7,12}})(?![\w+]|[.,-]\d)"
)
_NATIONAL = re.compile(
    r"""(?x) (?<![\w+\#/.,:-]) (?:
        (?:1[-.\s])? (?: \([2-9]\d\d\)\s? [2-9]\d\d [-.\s] \d{4}             # (415) 555-0134
            | [2-9]\d\d (?P<us>[-.]) [2-9]\d\d (?P=us) \d{4} )               # 415-555-0134
      | \(?07\d{3}\)? \s? (?: \d{6} | \d{3}[\s-]\d{3} )                      # 07700 900123
      | \(?02\d\)? \s \d{4} \s \d{4} | \(?011\d\)? \s \d{3} \s \d{4}         # 020 7946 0123
      | \(?01\d1\)? \s \d{3} \s \d{4} | \(?01\d{3}\)? \s \d{6}               # 0161 496 0123, 01632 960123
      | 01(?:5\d{1,2}|6[023]|7\d) [\s/-]{0,3} (?: \d{7,8} | \d{3,4}\s\d{3,5} )  # 0151 23456789
      | 0[2-9]\d{1,4} \s?/\s? \d{5,8}                                        # 030/1234567
    ) (?! [\w+] | [-./:,]\d )"""
)
_WHOSE = re.compile(
    r"""(?xi) \b (?:
        (?: my | his | her | their | your | mein\w* | seine? | ihre? | mon | son | mi | su | meu )
            \s+ (?: \w+ \s+ )? (?: phone | cell | mobile | number | num | digits | whatsapp | telegram
            | signal | handy\w* | nummer | telefon\w* | num[eé]ro | tel[eé]fono | t[eé]l[eé]phone )
      | (?: call | text | ring | dial | sms | whatsapp ) \s+ (?: me | us | him | her | them )
      | whatsapp | phone \s? (?: number | no\.? ) | tel\.? (?= [\s:] )
      | (?: ruf | rufen ) \s+ (?: mich | ihn | sie ) | appelle[sz]? [\s-]moi | ll[aá]ma(?:me|lo|la)
    ) (?: [\s:=\#-] | \b (?: is | at | on | now | number | nr | no | ist | an | es | est | au ) \b )* $"""
)
_CUED = re.compile(r"(?<![\w+.,-])\(?\d(?:[\s./()-]{0,2}\d){6,13}(?![\w+]|[.,-]\d)")
_OF_A_THING = re.compile(
    r"(?i)\b(?:serial|model|s/?n|part|order|ref(?:erence)?|ticket|isrc|isbn|sku|patent|case)\b[^!?]{0,14}$"
)
_FREE = re.compile(r"(?:\+?1)?8(?:00|33|44|55|66|77|88)\d{7}|(?:\+44|0)80[08]\d{6,7}|(?:\+49|0)800\d{5,10}")
"""Numbers that cost nothing to call belong to firms and helplines, never to a person."""
_AMERICAN = re.compile(r"[2-9]\d\d[2-9]\d{6}")


def phone_numbers(text: str) -> Iterator[PersonalInfoMatch]:
    """Yield phone numbers: international, American, British, German; others where a word says so."""
    for match in _INTERNATIONAL.finditer(text):
        code, digits = match["code"], re.sub(r"\D", "", match["rest"])
        fits = code != "1" or _AMERICAN.fullmatch(digits)
        public = _FREE.fullmatch(f"+{code}{digits}") or _OF_ALL.search(_before(text, match.start()))
        if fits and not public:
            yield PersonalInfoMatch(*match.span())
    for pattern, needs_a_word in ((_NATIONAL, False), (_CUED, True)):
        for match in pattern.finditer(text):
            before = _before(text, match.start())
            told = bool(_WHOSE.search(before)) if needs_a_word else not _is_of_a_thing(before)
            if told and not _FREE.fullmatch(re.sub(r"\D", "", match[0])):
                yield PersonalInfoMatch(*match.span())


def _is_of_a_thing(before: str) -> bool:
    """Tell whether what is said before a number says that it is a thing's, or for everybody to call."""
    return bool(_OF_A_THING.search(before) or _OF_ALL.search(before))


_NO_NAME = (
    r"(?!(?:min|mins|minutes?|hours?|days?|weeks?|months?|years?|miles?|km|blocks?|m|ft|feet|more|down|the|a|an|of|on"
    r"|in|to|up|from|different|other|bars?|and|or|is|at|for|by|with|guys?|people|fans?|times?|x|th|st|nd|rd|way|per"
    r"|bit|string|strings|fret|bpm|hz|k|am|pm)\b)"
)
_NAME = rf"{_NO_NAME}[^\W\d_][\w'’-]{{1,24}}"
_STREET_WORD = r"(?:street|avenue|road|lane|drive|boulevard|crescent|terrace|court)"
_STREET_SHORT = r"(?:st|ave|rd|ln|dr|blvd|ct|cres|hwy|close|place|way|square)\b\.?"
_POSTCODE = (
    r"(?:[A-Z]{2},?\s+\d{5}(?:-\d{4})?|\d{5}(?:-\d{4})?\b(?:\s+[A-ZÄÖÜ]\w+)?"
    r"|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b"
)
_WITH_TOWN = rf"(?:,?\s+(?:{_NAME}\s?){{0,2}},?\s*{_POSTCODE})"
_ENGLISH = re.compile(
    rf"(?i)(?<![\w#.:/-])\d{{1,5}}[a-d]?\s+(?:{_NAME}\s+){{1,2}}(?:{_STREET_WORD}|{_STREET_SHORT})(?!\w)"
)
_GERMAN = re.compile(
    r"(?i)(?<!\w)[^\W\d_]\w{1,24}"
    r"(?:[ -]?stra(?:ß|ss)e|[ -]?str\.|gasse|allee|weg|platz|ufer|straat|laan)\s+\d{1,4}\s?[a-d]?(?!\w)"
)
_ROMANCE = re.compile(
    r"""(?xi) (?<!\w) (?:
        \d{1,4} (?:\s?(?:bis|ter))? ,? \s+ (?: rue | boulevard | impasse | chemin | all[ée]e | quai ) \s+
            (?: (?:de\s+la|de|du|des) \s+ | d['’]|l['’] )? [^\W\d_][\w'’-]{2,24}
      | (?: calle | avenida | avda\.? | rua | ulica | ul\. | via | viale ) \s+
            (?: (?:de|del|la|las|los|da|do|della) \s+ ){0,2}
            [^\W\d_][\w'’-]{2,24} ,? \s+ (?: n[º°.]? \s* )? \d{1,4}
    ) (?!\w)"""
)
_STREETS_ABROAD = (
    *(
        "stra",
        "str.",
        "gasse",
        "allee",
        "weg",
        "platz",
        "ufer",
        "laan",
        "rue",
        "boulevard",
        "impasse",
        "chemin",
    ),
    *("allée", "quai", "calle", "avenida", "avda", "rua", "ulica", "ul.", "via"),
)
_LIVES = re.compile(
    r"(?i)\b(?:(?:i|he|she|they|we|who)\s+lives?\s+(?:at|on|in)|lives\s+(?:at|on|in)|living\s+at"
    r"|(?:my|his|her|their|your|home|house)\s+(?:\w+\s+)?address(?:\s+is)?"
    r"|wohn(?:e|t|en|st|haft)|(?:meine|seine|ihre)\s+adresse|habite[sz]?|vive\s+en|vivo\s+en|mieszka)[\s:]{1,3}(?:\w+,?\s+){0,2}$"
)
_TOWN = re.compile(_WITH_TOWN)


def postal_addresses(text: str) -> Iterator[PersonalInfoMatch]:
    """Yield streets with a house number.

    Certain are those with a postcode behind them and before them a word of who lives there, likely those with
    one of the two; any other may be a title or a place to meet.
    """
    low = text.lower()
    abroad = (_GERMAN, _ROMANCE) if any(map(low.__contains__, _STREETS_ABROAD)) else ()
    for pattern in (_ENGLISH, *abroad):
        for match in pattern.finditer(text):
            start, end = match.span()
            before = _before(text, start)
            town, lives = _TOWN.match(text, end), _LIVES.search(before)
            if town or lives:
                certainty = Certainty.CERTAIN if town and lives else Certainty.LIKELY
                if lives or not _OF_ALL.search(before):
                    yield PersonalInfoMatch(start, town.end() if town else end, certainty)
            elif pattern is _ENGLISH and _written_as_a_name(match[0]) and not _OF_ALL.search(before):
                yield PersonalInfoMatch(start, end, Certainty.POSSIBLE)


def _written_as_a_name(street: str) -> bool:
    """Tell whether all words are capital and the last is written out: `412 Maple Street`."""
    words = street.split()[1:]
    return all(word[0].isupper() and not word.isupper() for word in words) and bool(
        re.fullmatch(_STREET_WORD, words[-1].lower())
    )


_IPV4 = re.compile(r"(?<![\w.:/-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|[.:]\w)")
_IPV6 = re.compile(r"(?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:.]*\w)", re.IGNORECASE)
_SAYS_IP = re.compile(r"(?i)\bips?\b|\bip[ -]?(?:address|adresse|v[46])")
_OF_NOBODY = [
    ip_network(each)
    for each in (
        *("0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3"),
    )
]
_PUBLIC_V6 = ip_network("2000::/3")


def ip_addresses(text: str) -> Iterator[PersonalInfoMatch]:
    """Yield IPv6 addresses that somebody may have, and IPv4 addresses where the line speaks of an IP.

    One with a port is that of a game server.
    """
    if text.count(".") > 2 and _SAYS_IP.search(text):  # noqa: PLR2004 - four numbers have three dots
        yield from (
            PersonalInfoMatch(*match.span()) for match in _IPV4.finditer(text) if _is_somebodys(match[0])
        )
    if text.count(":") > 1:
        yield from (
            PersonalInfoMatch(*match.span()) for match in _IPV6.finditer(text) if _is_somebodys(match[0])
        )


def _is_somebodys(written: str) -> bool:
    try:
        address: IPv4Address | IPv6Address = ip_address(written)
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        return address in _PUBLIC_V6
    return not any(address in network for network in _OF_NOBODY)


_IBAN = re.compile(r"(?<!\w)[a-z]{2}\d{2}(?:\s?[a-z\d]{4}){2,7}(?:\s?[a-z\d]{1,3})?(?!\w)", re.IGNORECASE)


_SHORTEST_IBAN = 15
"""Characters of the shortest there is, Norway's (the registry of ISO 13616)."""


def bank_accounts(text: str) -> Iterator[PersonalInfoMatch]:
    """Yield account numbers (IBAN, ISO 13616) whose check digits fit (ISO 7064, MOD 97-10)."""
    for match in _IBAN.finditer(text):
        code = "".join(match[0].split())
        number = int("".join(str(int(sign, 36)) for sign in code[4:] + code[:4]))
        if len(code) >= _SHORTEST_IBAN and number % 97 == 1:
            yield PersonalInfoMatch(*match.span(), Certainty.CERTAIN)


_MESSENGERS = ("snap", "kik", "telegram", "whatsapp", "skype")
_HANDLE = re.compile(
    r"""(?xi) \b (?:
        (?: my | his | her | their | your | mein | mi | mon | meu ) \s+
            (?: snap | snapchat | kik | telegram | whatsapp | skype )
            (?: \s+ (?: is | ist | es | est | c['’]est | [eé] ) | ['’]s | \s*[:=] )?
      | (?: mine | meiner | meins | el \s m[ií]o | le \s mien | o \s meu )
            (?: \s+ (?: is | ist | es | est | c['’]est | [eé] ) | ['’]s | \s*[:=] )?
      | (?: snapchat | kik | telegram | whatsapp | skype ) (?: \s me )? \s*[:=]
    ) \s+ (?P<name> [a-z] (?=[\w.-]*[\d_]) [\w.-]{2,31} ) (?!\w)"""
)


def handles(text: str) -> Iterator[PersonalInfoMatch]:
    """Yield names at messengers that no word is: those with a digit or an underscore in them."""
    low = text.lower()
    if not any(map(low.__contains__, _MESSENGERS)):
        return
    for match in _HANDLE.finditer(text):
        yield PersonalInfoMatch(*match.span("name"))
