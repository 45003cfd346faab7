"""How gravely a first line is answered: never beyond what the match is sure of, and kindness not at all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.message import Chatter, Message, Role
from bot.moderation.policy import Policy
from bot.moderation.rules.offers import Offers
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import SHUT_OUT, Action, Verdict
from bot.services.data_folder import policy_in

SHIPPED = policy_in(Path(__file__).parent.parent.parent / "data")
PRESETS = [SHIPPED, *(SHIPPED.switched(Toggles(preset=preset)) for preset in SHIPPED.file.presets)]
AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
SURE = {"hate", "threats"}
"""The rules whose match alone may shut somebody out at the first line."""

FREE = {
    "a spam shop is named": """
        what even is streamboo
        did anyone else get a mail from bigfollows
        streamboo bots in my friend's chat again
        is dogehype a band or a scam
        my cousin fell for smmtop99, lost his money
        the streamboo bot was here before you came
        never click anything from bigfollows
        I thought viewerlabs was a podcast
        mods can you block nezhna please
        streamboo would be a great name for a band
        promo sm is spam, ignore it
        another day another streamboo bot
        is streamboo still around
        someone in the last stream kept posting streamboo
        I got banned for saying bigfollows once lol
        my automod blocks dogehype now
        what happened to peakpy
        streamrise? never heard of it
        """,
    "a seller is talked of": """
        somebody offered me 1000 followers for 5$, what a joke
        someone wrote me on telegram and wanted to sell followers
        the bot before said streamgrow . shop, do not click it
        careful, streamgrow dot shop is a scam
        is streamgrow . shop a real place or a scam?
        who sells viewers anyway, silly
        a bot offered viewers on discord again, reported it
        500 followers for my birthday would be nice
        congrats on 1000 followers for your first year
        only 5 followers to 1000, come on chat
        reported another follower seller, they are everywhere
        he tried to sell me viewers on whatsapp once
        who else got the telegram spam about cheap viewers
        the cheap viewers bot is back, telegram this time
        if somebody offers you followers on whatsapp block them
        hey juniper i wrote you on telegram about the gig
        """,
    "everyday support": """
        you really need to promote your song on the radio
        we all should share your stream tonight
        can I post your channel in our band chat?
        grow your audience with patience, it works
        I want to promote your music to all my friends
        love to watch your channel grow
        did you boost your stream audio? sounds louder
        you could upgrade your stream with a second camera
        organic growth is the best growth
        please promote your tour a little more
        have you thought about promoting your stream on weekends?
        we will help you hit 1000 followers, no rush
        who would buy followers, so silly
        better than cheap viewers, right
        tell your friends to promote your album too
        i always share your stream with my sister
        can we post your clips in our school group
        boost your mic a bit please
        nice to see your channel grow
        improve your stream sound with a rug on the floor
        the label should buy ads, not followers
        cheap viewers are worth nothing
        """,
    "compliments": """
        looking good today
        you look so good tonight juniper
        wow you look great
        you look wonderful, did you sleep well?
        what a lovely smile
        love that smile
        your smile makes the rain stop
        that shirt looks good on you
        you look really cool with that guitar
        you have a great smile
        you are adorable when you miss a note
        looking fresh, new haircut?
        you look great juniper
        you're looking good
        you look amazing in the spotlight
        such a warm smile
        i like your smile
        looking awesome today
        """,
    "trouble with one's own account": """
        my email got hacked last week
        my email is so full I missed your newsletter
        my number is still in the queue
        my snapchat is broken since the update
        my whatsapp isn't loading any more
        my address is wrong on the merch order
        my paypal is locked, can't donate
        my phone is dying, back later
        my card number is declined all the time
        my telegram is dead today
        my email is not on the list, what now
        my digits are cold from playing
        my email bounced
        my number is not on the guest list
        my snapchat keeps crashing
        my whatsapp is gone since monday
        my email is the same as last year
        my instagram is private now, sorry
        """,
    "a leak is warned of": """
        careful, your address is on the envelope behind you
        your email is showing in the corner
        your phone number is still on the whiteboard
        your ip is visible in that window
        heads up, we can see your address on the parcel
        your license plate is in the photo
        psa your real name is in the tab title
        hide your email, it's on the second monitor
        your password is readable on the sticky note!
        your bank details are on screen, switch the scene
        your house number is visible through the window
        your stream key is on screen!!
        your phone is showing your messages on screen
        your full name is on the amp label
        your address is readable on that box
        we can read your email on the monitor
        heads up: your ip is in the overlay
        watch out your card number is visible
        """,
}
STOPPED = {
    ("follower_selling", Action.TIMEOUT): """
        cheap followers and viewers on growbarn .com
        Best viewers at fernviews dot ru
        buy real viewers here https://fernviews.example.com/go
        i sell viewers, dm me
        we can give you 200 active viewers, add me on discord
        Buy followers on streamboo .com (remove the space)
        get free viewers now at viewbarn.shop
        want to become famous? buy primes and followers on bigfollows . com
        best followers and viewers at streambarn dot com
        buy cheap viewers on growvale.xyz
        Get real followers at growvale .com
        cheap viewers on streamvale . com
        we sell twitch viewers, contact us on telegram
        i can get you 500 viewers, dm me
        Cheap viewers and followers! Best prices on streamgrow . shop, 1000 followers for 5$
        cheap viewers and followers! best prices on streamgrow dot shop
        1000 followers for 5$, write me on telegram @growfast
        $5 for 1000 followers, message @growvale on telegram
        buy followers at viewbarn . store now
        i sell real followers, telegram @viewbarn
        cheap twitch followers! discord growbarn#1234
        we offer followers and viewers, contact telegram growvale
        want more viewers? growvale . live best prices
        buy real twitch viewers on growvale(.)shop
        do you want more followers? add me on telegram
        streamers! real viewers at growvale dot live
        best viewers for your channel, telegram: @growvale
        affordable viewers for small streamers - growvale . pro for prices
        """,
    ("follower_selling", Action.WARN): """
        i sell viewers and followers
        cheap viewers and primes
        we can give you 200 active viewers
        try streamboo for real viewers
        promote your channel at growbarn .com
        grow your audience, go to growbarn.shop
        streamboo dot com is what you need
        buy cheap followers
        increase your viewers today
        """,
    ("sexual", Action.WARN): """
        show us your feet please
        nice tits
        take off your shirt for us
        send nudes
        i want to smell your feet
        you should start an onlyfans
        show your boobs
        take your top off juniper
        i would love to see your feet
        what a sexy body
        """,
    ("boundaries", Action.DELETE): """
        you look so sexy tonight
        damn you are hot
        your legs are gorgeous
        nice legs
        you look so hot
        """,
    ("personal_data", Action.WARN): """
        her address is 12 Oak Street, Millbrook
        your address is 14 Elm Street
        your phone number is 202-555-0143
        your real name is Fern Example
        my email is fern@example.com
        my number is 202-555-0143
        her real name is Fern Example
        does anyone know where she lives
        your ip is 84.23.17.9 lol
        i am going to dox you
        my snap is fern99, add me
        your license plate is XK 482
        his phone number is 202-555-0187
        juniper lives at 14 Elm Street
        i know where you live
        her email is fern@example.org
        your full name is Fern Example
        my phone number is +49 151 23456789
        """,
}


def lines(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(kind, line.strip()) for kind, text in table.items() for line in text.strip().splitlines()]


def judged(text: str, policy: Policy = SHIPPED) -> Verdict:
    return policy.judge(
        Message("m", Chatter("1", "fan_fern", "fan_fern"), Role.VIEWER, text, (), AT, "c"), ()
    ).verdict


@pytest.mark.parametrize(("kind", "line"), lines(FREE))
def test_what_is_said_kindly_or_of_oneself_leads_to_nothing(kind: str, line: str) -> None:
    verdict = judged(line)
    assert verdict.action is Action.NONE, f"{kind}: {verdict.rule} stops {verdict.words!r}"


@pytest.mark.parametrize(
    ("rule", "action", "line"),
    [(*key, line.strip()) for key, text in STOPPED.items() for line in text.strip().splitlines()],
)
def test_what_looks_like_it_is_acted_upon_as_far_as_it_is_sure(rule: str, action: Action, line: str) -> None:
    verdict = judged(line)
    assert (verdict.rule, verdict.action) == (rule, action), verdict.words


def test_no_first_offence_is_a_time_out_but_for_hate_threats_and_a_whole_offer() -> None:
    for policy in PRESETS:
        for rule in (form.rule for each in policy.rules for role in Role for form in each.forms(role)):
            own = rule.at_once.action if rule.at_once else Action.NONE
            steps = [own, policy.escalation.step((), rule.weight, AT).action]
            if any(action.gravity >= SHUT_OUT for action in steps) and rule.id not in SURE:
                assert all(isinstance(kind, Offers) for kind in rule.enforced_by), (
                    f"{policy.preset}: {rule.id}"
                )
                assert steps[1].gravity < SHUT_OUT, "an offer without a place to go climbs the ladder"


OFFERS = [
    "buy real followers now",
    "best viewers on",
    "i sell viewers",
    "want to become famous",
    "get free viewers now",
]
PLACES = [
    "growbarn .com",
    "growbarn dot ru",
    "https://growbarn.example.com/x",
    "dm me",
    "growbarn.shop",
    "(remove the space)",
]
TALK = [
    "streamboo",
    "promote your music",
    "lol",
    "juniper",
    "please",
    "tonight",
    "grow your audience",
    "what a tone",
    "!",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*OFFERS, *TALK]), max_size=12), st.sampled_from(PRESETS))
def test_without_a_place_to_go_no_offer_shuts_anybody_out(said: list[str], policy: Policy) -> None:
    assert judged(" ".join(said)[:500], policy).action.gravity < SHUT_OUT


@settings(deadline=None)
@given(st.lists(st.sampled_from([*PLACES, *TALK]), max_size=12), st.sampled_from(PRESETS))
def test_without_an_offer_no_place_to_go_shuts_anybody_out(said: list[str], policy: Policy) -> None:
    assert judged(" ".join(said)[:500], policy).action.gravity < SHUT_OUT
