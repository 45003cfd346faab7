"""The site that is written: what the artist chose, and not a byte of anything else."""

import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.domain.backstage.band import BAND, Mate
from bot.domain.backstage.story import STORIES, Story
from bot.domain.chat.custom_command import COMMANDS, CustomCommand, Who
from bot.domain.fans.support import SUPPORT, SupportPurpose
from bot.domain.gear.gear import GEAR, GearItem, GearKind, Status
from bot.domain.pages.site import Part, SitePart
from bot.errors import SiteError, StoreError
from bot.services.pages.site_pictures import WIDE
from bot.site import told
from bot.store.database import Database
from bot.web.public_gear import MAX_IN_USE
from tests.sites import DAY, NOW, Artist

EVERYTHING = tuple(SitePart(slug=part, everything=True) for part in Part)
MAX_BYTES = 1_000_000


@pytest.fixture
def artist(tmp_path: Path, data: Path, samples_home: Path) -> Artist:
    artist = Artist(tmp_path, data)
    artist.keeps_the_samples(samples_home)
    return artist


async def test_the_site_of_the_samples_has_a_page_for_each_thing_and_is_small(artist: Artist) -> None:
    await artist.shows(*EVERYTHING)
    published = await artist.publishes()
    pages = artist.pages()
    assert {
        "index.html",
        "404.html",
        "gear.html",
        "rules.html",
        "commands.html",
        "recaps.html",
    } <= pages.keys()
    assert "Bought with a whole summer of tips" in pages["gear/goldie.html"]
    assert "goldie, from the front" in pages["gear/goldie.html"]
    assert "Wake the hands" in pages["routines/short-evening.html"]
    assert "The day job" in pages["rules.html"], "the boundaries, as chat is told them"
    assert "!gear [words]" in pages["commands.html"]
    assert published.size < MAX_BYTES
    lines = list(told(published, artist.folder))
    assert any(re.match(r"gear: \d+ shown", line) for line in lines)
    assert f"{published.pages} pages" in lines[-1]


async def test_the_first_page_shows_some_of_very_much_gear_in_use_and_first_what_has_a_photo(
    artist: Artist,
) -> None:
    box = GearItem(slug="box", kind=GearKind.PEDAL, model="Box", status=Status.IN_USE)
    pieces = [box.model_copy(update={"slug": f"a-{each}"}) for each in range(MAX_IN_USE)]
    await artist.keeps(GEAR, *pieces)
    await artist.shows(*EVERYTHING)
    await artist.publishes()
    cards = re.findall(r'class="piece" href="gear/([a-z0-9-]+)\.html"', artist.pages()["index.html"])
    assert len(cards) == MAX_IN_USE
    assert "goldie" in cards[:2], "which has a photo"


async def test_fans_read_what_support_pays_for_and_what_the_artist_holds_themselves_to(
    artist: Artist,
) -> None:
    await artist.shows(*EVERYTHING)
    await artist.publishes()
    page = artist.pages()["support.html"]
    assert "Support here pays for strings, tubes and the tram" in page
    assert '<a href="https://junipervale.example/jar" rel="noopener">The string jar</a>' in page
    for words in (
        "The stream is free.",
        "by itself it speaks of it never",
        "no sums and nobody is first",
        "after a day",
    ):
        assert words in page
    seldom = SupportPurpose(slug="room", pays_for="the <b>room")
    await artist.keeps(SUPPORT, seldom)
    await artist.publishes()
    page = artist.pages()["support.html"]
    assert "the &lt;b&gt;room" in page


async def test_the_same_again_changes_no_byte_and_asks_no_clock(artist: Artist) -> None:
    await artist.shows(*EVERYTHING)
    await artist.publishes()
    before = artist.written()
    assert not (await artist.publishes()).differs
    assert artist.written() == before


async def test_what_is_private_is_in_no_page_no_picture_and_no_name(artist: Artist) -> None:
    await artist.shows(*EVERYTHING)
    await artist.publishes()
    assert b"abuela" in artist.written().lower()
    photos = len(list(artist.folder.glob("photos/*")))
    await artist.shows(
        SitePart(slug=Part.GEAR, everything=True, private=("abuela",)),
        SitePart(slug=Part.ROUTINES, everything=True),
    )
    await artist.publishes()
    gear = {path: text for path, text in artist.pages().items() if path.startswith(("gear", "index", "404"))}
    assert not [path for path, text in gear.items() if "abuela" in text.lower() or "Canción" in text]
    assert "abuela" not in artist.pages()[".woodshed-site"]
    assert len(list(artist.folder.glob("photos/*"))) == photos - 2
    assert "rules.html" not in artist.pages(), "what is chosen no more is gone"


async def test_what_names_a_private_piece_leads_nowhere_and_does_not_name_it(artist: Artist) -> None:
    await artist.keeps(GEAR, *_case_and_part())
    await artist.shows(SitePart(slug=Part.GEAR, shown=("part-of-secret",)))
    await artist.publishes()
    page = artist.pages()["gear/part-of-secret.html"]
    assert "Wool" in page
    assert "ecret" not in page.replace("part-of-secret", "")


def _case_and_part() -> tuple[GearItem, GearItem]:
    case = GearItem(slug="secret-case", kind=GearKind.OTHER, model="Secret case")
    part = GearItem.model_validate(
        {
            "slug": "part-of-secret",
            "kind": "pickup",
            "model": "Wool",
            "in": "secret-case",
            "owner": "fan_fern",
            "serial": "SN-0042",
            "provenance": "fan find",
        }
    )
    return case, part


async def test_a_rig_on_the_site_does_not_name_a_private_pedal_and_shows_none_of_its_knobs(
    artist: Artist,
) -> None:
    await artist.shows(*EVERYTHING)
    await artist.publishes()
    assert "Hedgerow" in artist.pages()["rigs/evening.html"]
    assert "10 o&#39;clock" in artist.pages()["rigs/evening.html"]
    await artist.shows(
        SitePart(slug=Part.GEAR, everything=True, private=("hedgerow",)),
        SitePart(slug=Part.RIGS, everything=True),
        SitePart(slug=Part.SETTINGS, everything=True),
    )
    await artist.publishes()
    assert b"edgerow" not in artist.written()
    page = artist.pages()["rigs/evening.html"]
    assert "a pedal" in page
    assert 'href="../gear/goldie.html"' in page
    assert "volume 4" in page, "what is on the site shows how it is set"
    await artist.shows(SitePart(slug=Part.RIGS, everything=True))
    await artist.publishes()
    page = artist.pages()["rigs/evening.html"]
    assert "a guitar" in page
    assert "volume" not in page
    assert "Goldie" not in page


async def test_a_setting_stands_with_its_gear_and_says_of_which_day_it_is(artist: Artist) -> None:
    await artist.shows(
        SitePart(slug=Part.GEAR, shown=("kettle",)),
        SitePart(slug=Part.SETTINGS, everything=True, private=("kettle-terrible-sauce",)),
    )
    await artist.publishes()
    page = artist.pages()["gear/kettle.html"]
    assert "Crossing study no. 3" in page
    assert "Terrible Sauce" not in page


async def test_no_serial_number_no_owner_and_no_note_is_anywhere(artist: Artist) -> None:
    await artist.keeps(GEAR, *_case_and_part())
    await artist.shows(*EVERYTHING)
    await artist.publishes()
    written = artist.written()
    for secret in (b"SN-0042", b"fan find", b"my wrist hurts", b"19:0"):
        assert secret not in written
    assert b"fan_fern" not in artist.pages()["gear/part-of-secret.html"].encode()


async def test_an_evening_is_shown_once_it_was_chosen_and_is_over(artist: Artist) -> None:
    await artist.shows(SitePart(slug=Part.RECAPS, shown=(DAY, "2030-01-01")))
    await artist.publishes()
    page = artist.pages()[f"recaps/{DAY}.html"]
    assert "Closing at the Ferry Café" in page
    assert "190" in page
    await artist.shows(SitePart(slug=Part.RULES, everything=True), SitePart(slug=Part.RECAPS))
    await artist.publishes()
    assert not [path for path in artist.pages() if path.startswith("recaps")]


async def test_an_evening_that_goes_on_waits_until_it_is_over(artist: Artist) -> None:
    await artist.is_at_it(NOW - timedelta(hours=1))
    await artist.shows(SitePart(slug=Part.RECAPS, shown=(DAY, f"{NOW:%Y-%m-%d}")))
    await artist.publishes()
    assert [path for path in artist.pages() if path.startswith("recaps/")] == [f"recaps/{DAY}.html"]


async def test_only_commands_that_everybody_may_use_are_told_of(artist: Artist) -> None:
    await artist.keeps(
        COMMANDS,
        CustomCommand(slug="discord", says="Come in, the kettle is on."),
        CustomCommand(slug="boundaries", says="Ask me about the hen instead."),
        CustomCommand(slug="filled", says="Hello {user}, that is {count}."),
        CustomCommand(slug="staff", says="For moderators.", who=Who.MODERATOR),
        CustomCommand(slug="resting", says="Not now.", on=False),
    )
    await artist.shows(SitePart(slug=Part.COMMANDS, everything=True))
    await artist.publishes()
    page = artist.pages()["commands.html"]
    assert "the kettle is on" in page
    assert "!filled" in page
    assert page.count("!boundaries<") == 1
    assert "about the hen" in page, "it goes before one of the bot's that only tells"
    for absent in ("{count}", "!staff", "!resting", "!gear set", "!undo"):
        assert absent not in page


async def test_what_touches_a_private_topic_is_left_out_and_named_with_the_topic(artist: Artist) -> None:
    telling = GearItem(
        slug="near-home", kind=GearKind.AMP, model="Lamp", story="I live at 12 Harbour Street, come round."
    )
    await artist.keeps(GEAR, telling)
    await artist.shows(
        SitePart(slug=Part.FRONT, title="Juniper", says="I live at 12 Harbour Street, come round."),
        SitePart(slug=Part.GEAR, everything=True),
    )
    published = await artist.publishes()
    assert b"Harbour Street" not in artist.written()
    assert "gear/near-home.html" not in artist.pages()
    lines = [line for line in told(published, artist.folder) if "touches what you keep private" in line]
    assert [line.split(":")[0].strip() for line in lines] == ["not Juniper", "not Lamp"]


async def test_who_of_the_band_hides_is_named_nowhere_on_the_site(artist: Artist) -> None:
    (artist.settings.home / "policy.toml").write_text(
        '[[rules]]\nid = "backseat"\ntitle = "Solos"\nsays = "No solos over Ines Moss."\nmode = "on"\n'
    )
    await artist.keeps(BAND, Mate(slug="ines", name="Ines Moss", also=("McMoss",), user_id="77"))
    await artist.keeps(STORIES, Story(slug="first-gig", place="Ferry Café", says="With Ines Moss on drums."))
    await artist.keeps(
        GEAR,
        GearItem(slug="from-ines-moss", kind=GearKind.OTHER, model="Brushes"),
        GearItem(slug="rug", kind=GearKind.OTHER, model="Rug", link="https://example.com/by/ines-moss"),
        GearItem(slug="sticks", kind=GearKind.OTHER, model="McMoss sticks"),
    )
    await artist.keeps(COMMANDS, CustomCommand(slug="mcmoss", says="Plays the drums."))
    await artist.is_asked_by("77", hidden=False)
    await artist.shows(
        *(each for each in EVERYTHING if each.slug != Part.RULES),
        SitePart(slug=Part.RULES, everything=True, says="Ines Moss is kind."),
    )
    await artist.publishes()
    assert len(re.findall(rb"(?i)ines.moss|mcmoss", artist.written())) > 8
    await artist.is_asked_by("77", hidden=True)
    published = await artist.publishes()
    assert not re.findall(rb"(?i)ines.moss|mcmoss", artist.written())
    assert "gear/goldie.html" in artist.pages()
    assert "The day job" in artist.pages()["rules.html"], "the rules are told, but for that one"
    lines = " ".join(told(published, artist.folder))
    assert all(f"not {name}:" in lines for name in ("Brushes", "Rug", "McMoss sticks", "!mcmoss", "Solos"))


async def test_what_a_private_topic_is_in_the_address_of_is_left_out(artist: Artist) -> None:
    await artist.keeps(
        GEAR,
        GearItem(slug="i-live-at-12-harbour-street", kind=GearKind.AMP, model="Lamp"),
        GearItem(
            slug="map", kind=GearKind.AMP, model="Map", link="https://example.com/i-live-at-12-harbour-street"
        ),
    )
    await artist.shows(SitePart(slug=Part.GEAR, everything=True))
    await artist.publishes()
    assert b"harbour" not in artist.written()


async def test_what_names_a_private_piece_in_its_words_is_told(artist: Artist) -> None:
    await artist.shows(
        SitePart(slug=Part.GEAR, everything=True, private=("doris",)),
        SitePart(slug=Part.ROUTINES, everything=True),
    )
    lines = [*told(await artist.publishes(), artist.folder)]
    assert "  Short evening names Doris, which you keep private: look whether it may" in lines


async def test_a_photo_goes_out_small_upright_and_as_pixels_alone(artist: Artist) -> None:
    await artist.shows(SitePart(slug=Part.GEAR, shown=("goldie",)))
    await artist.publishes()
    pictures = sorted(artist.folder.glob("photos/*.webp"))
    sizes: list[tuple[int, int]] = []
    for path in pictures:
        with Image.open(BytesIO(path.read_bytes())) as image:
            assert not set(image.info) & {"exif", "icc_profile", "xmp"}
            sizes.append(image.size)
    assert sorted(sizes) == [(400, 267), (WIDE, 800)]
    page = artist.pages()["gear/goldie.html"]
    assert f'width="{WIDE}" height="800"' in page


async def test_a_photo_whose_picture_is_missing_is_left_out_and_told(artist: Artist) -> None:
    for path in (artist.settings.home / "pictures").iterdir():
        path.unlink()
    await artist.shows(SitePart(slug=Part.GEAR, everything=True))
    published = await artist.publishes()
    assert "<img" not in artist.pages()["gear/goldie.html"]
    assert any("missing, left out: 2" in line for line in told(published, artist.folder))


async def test_pages_are_in_the_language_of_the_channel_and_name_their_address_where_it_is_known(
    tmp_path: Path, samples_home: Path
) -> None:
    project = Path(__file__).parent.parent
    artist = Artist(tmp_path, project / "data", language="de", site_url="https://juniper.example/~j/shed")
    artist.keeps_the_samples(samples_home)
    await artist.shows(*EVERYTHING)
    await artist.publishes()
    pages = artist.pages()
    assert '<html lang="de">' in pages["index.html"]
    assert "Hausregeln" in pages["rules.html"]
    assert '<link rel="canonical" href="https://juniper.example/~j/shed/">' in pages["index.html"]
    assert "https://juniper.example/~j/shed/photos/" in pages["gear/goldie.html"]
    assert "<loc>https://juniper.example/~j/shed/gear/goldie.html</loc>" in pages["sitemap.xml"]
    assert "404" not in pages["sitemap.xml"]


async def test_every_page_stands_alone_without_scripts_and_says_what_it_is(artist: Artist) -> None:
    await artist.shows(*EVERYTHING)
    await artist.publishes()
    for path, page in artist.pages().items():
        if path.endswith(".html"):
            assert "<script" not in page, path
            assert re.search(r"<title>[^<]+</title>", page), path
            assert re.search(r'name="description" content="[^"]{5,}"', page), path
            assert len(re.findall("<h1", page)) == 1, path
    assert "sitemap.xml" not in artist.pages()
    lost = artist.pages()["404.html"]
    assert artist.pages()["site.css"] in lost, (
        "it is shown at addresses of any depth, so it has its style within"
    )
    assert "href" not in lost.replace('<link rel="icon" href="data:,">', "")


async def test_the_front_begins_with_photos_and_leaves_parts_with_what_they_are_in(artist: Artist) -> None:
    await artist.keeps(
        GEAR,
        GearItem(slug="aa-case", kind=GearKind.OTHER, model="Aa case", status=Status.IN_USE),
        GearItem.model_validate(
            {"slug": "lid", "kind": "other", "model": "Lid", "in": "aa-case", "status": "in use"}
        ),
    )
    await artist.shows(SitePart(slug=Part.GEAR, everything=True))
    await artist.publishes()
    front = artist.pages()["index.html"]
    assert front.index("goldie.html") < front.index("aa-case.html")
    assert "lid.html" not in front


async def test_markup_in_what_is_shown_is_letters(artist: Artist) -> None:
    await artist.keeps(
        GEAR, GearItem(slug="x", kind=GearKind.AMP, model="<script>alert(1)</script>", story='"><img src=x>')
    )
    await artist.shows(SitePart(slug=Part.GEAR, everything=True))
    await artist.publishes()
    page = artist.pages()["gear/x.html"]
    assert "<script" not in page
    assert "<img" not in page


async def test_nothing_to_show_and_no_database_are_errors_and_leave_no_file(
    artist: Artist, tmp_path: Path, data: Path
) -> None:
    await artist.shows()
    with pytest.raises(SiteError, match="nothing to show") as refused:
        await artist.publishes()
    assert "Your site" in refused.value.mend
    assert not artist.folder.exists()
    nobody = Artist(tmp_path / "other", data)
    with pytest.raises(StoreError, match="there is no database"):
        await nobody.publishes()
    assert not nobody.settings.home.exists()


async def test_a_choice_that_cannot_be_read_shows_nothing(artist: Artist) -> None:
    await artist.shows(SitePart(slug=Part.GEAR, everything=True))
    async with (
        Database.opened(artist.settings.database) as database,
        database.writing() as connection,
    ):
        await connection.execute("UPDATE document SET body = '{\"slug\": 7}' WHERE kind = 'site'")
    with pytest.raises(StoreError):
        await artist.publishes()
    assert not artist.folder.exists()


async def test_a_site_is_written_beside_what_holds_the_database(artist: Artist) -> None:
    await artist.shows(SitePart(slug=Part.GEAR, everything=True))
    async with Database.opened(artist.settings.database):
        assert (await artist.publishes()).differs
