"""Forms in the whole bot: each subject has its say in what is put, and the search means what chat means."""

import re
from typing import Any

import aiohttp
import pytest

from bot.domain.backstage.quote import QUOTES
from bot.domain.chat.announcements import ANNOUNCEMENTS
from bot.domain.chat.custom_command import COMMANDS
from bot.domain.documents.document_kind import DocumentKind
from bot.errors import Refusal
from bot.services.documents.forms import DocumentForms, Shown

PRIVATE = "Juniper lives in Leeds."


@pytest.mark.parametrize(
    ("kind", "fields", "line"),
    [
        (ANNOUNCEMENTS, {"slug": "mum", "says": PRIVATE}, "announcements-private"),
        (COMMANDS, {"slug": "mum", "says": PRIVATE}, "command-private"),
        (COMMANDS, {"slug": "axes", "means": "nowhere"}, "command-means-nothing"),
        (COMMANDS, {"slug": "gears", "says": "Hear, hear."}, "command-name-taken"),
        (QUOTES, {"says": PRIVATE}, "quote-private"),
        (QUOTES, {"says": "see example.com"}, "quote-link"),
    ],
)
async def test_what_no_command_of_chat_would_take_no_form_takes(
    room: Any, kind: DocumentKind[Any], fields: dict[str, str], line: str
) -> None:
    forms = room.bot.service(DocumentForms)
    with pytest.raises(Refusal) as refused:
        await forms.add(kind, Shown({name: [text] for name, text in fields.items()}, ""), "junipervale")
    assert refused.value.line == line
    assert not [slug for slug in room.bot.runtime.catalogue.all(kind) if slug in {"mum", "axes", "gears"}]


async def test_gear_is_found_by_the_words_of_chat_and_a_block_is_offered_the_ways_to_practise(
    room: Any,
) -> None:
    async def page(path: str) -> str:
        async with aiohttp.ClientSession() as http, http.get(f"{room.bot.web.url}{path}") as answer:
            assert answer.status == 200
            return await answer.text()

    found = re.findall(r'class="name">([^<]*)<', await page("documents/gear?q=which drum machine is that?"))
    assert found[:1] == ["Clatterby Biscuit Tin 8"]
    assert found == [each for number, each in enumerate(found) if each not in found[:number]]
    assert '<option value="spaced-repetition">spaced repetition</option>' in await page(
        "documents/routine/new"
    )
