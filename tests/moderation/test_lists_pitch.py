"""What the lists about selling, promoting, begging, pressing and coaching stop, and what they let pass."""

from collections.abc import Callable

import pytest

from bot.domain.chat.message import Message
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from tests.shipped import POLICY as SHIPPED

WITH_COACHING_STOPPED = SHIPPED.switched(Toggles(modes={"backseat": Mode.ON}))

STOPPED = {
    "follower_selling": [
        "Cheap viewers on boostyard .com (remove the space)",
        "@fan_fern Best Vie͐wers on vwrbarn.online",
        "Top Viewers ***  @fan_fern",
        "Wanna become famous? Buy followers, primes and viewers on bigfollows . com !",
        "ｂｕｙ fоllowers now",
        "B E S T viewers on s t r e a m b o o . c o m",
        "viewers https://smmtop99.online",
        "get your viewers here",
        "Do you want more viewers? i can help, dm me",
        "Get 500 followers and 50 viewers at growbarn dot com",
        "We specialize in promoting Twitch channels",
        "i can bring 200 live viewers to you",
        "I know a big Twitch streamer who helps streamers grow with organic viewers and active chat",
        "promo.sm",
        "kaufe follower günstig",
        "compra seguidores baratos",
    ],
    "pitch": [
        "hello, i'm a graphic designer, do you need an overlay?",
        "i design emotes and banners, add me on discord",
        "Add me on Dis cord:   fern_gfx",
        "could you add me up on d i s c o r d",
        "nice stream! mind connecting on discord? my username is fern_gfx",
        "DM me on Telegram for details",
        "thanks to mr harold i now earn 4k weekly",
        "join my crypto signals group",
        "send 0.1 btc and get 0.2 btc back",
        "free steam gift card, just click here",
        "you won a giveaway, dm me to claim",
        "free skins at luckybarn, use my code",
        "I can help you grow your channel",
        "i can promote you to 1k viewers",
        "we would love to sponsor you, write us on telegram",
        "verdiene 500 euro am tag von zuhause",
    ],
    "self_promo": [
        "check out my channel guys",
        "i'm live too, come by",
        "come hang out in my stream",
        "follow my insta",
        "listen to my new track on soundcloud",
        "my new EP is out now, go stream it",
        "sub to my youtube",
        "link in my bio",
        "join my discord server",
        "can you react to my song?",
        "shameless plug: my band has a new single",
        "buy my beats",
        "tickets for our show are on sale",
        "schaut mal auf meinem kanal vorbei",
        "abonnez vous a ma chaine",
        "twitch dot tv slash fan_fern",
    ],
    "begging": [
        "can someone gift me a sub?",
        "g1ft me pls",
        "gimme sub",
        "who's gifting today",
        "follow for follow?",
        "f4f",
        "follow me and i follow back",
        "just 3 more followers till affiliate, pls help",
        "can i be mod",
        "make me vip pls",
        "raid me after the stream pls",
        "can u give me one of your guitars",
        "my cashapp is open",
        "can someone lend me 20 bucks",
        "free merch pls",
        "kann mir jemand einen sub schenken",
        "me da sub por favor",
    ],
    "demands": [
        "just answer my question",
        "answer me!!",
        "can you answer",
        "talk with me",
        "stop ignoring me",
        "i asked you 3 times already",
        "say hi to me or im leaving",
        "i gifted 5 subs, the least you can do is answer",
        "play my request now",
        "you owe me an answer",
        "pin my message",
        "antworte mir endlich",
        "contéstame",
    ],
    "backseat": [
        "you should hold the pick differently",
        "ur rushing",
        "your vibrato is too fast",
        "use your pinky",
        "play it slower",
        "you missed a note",
        "turn the gain down",
        "you should practice with a metronome",
        "sit up straight",
        "that's wrong it's F# not F",
        "put a capo on 2",
        "the solo is too long",
        "be smarter",
        "spiel langsamer",
        "tu joues trop vite",
    ],
}

PASSES = {
    "follower_selling": [
        "How can I get followers?",
        "i wanna become famous someday",
        "10k viewers online, wow",
        "you deserve more viewers",
        "best viewers on twitch right here",
        "congrats on 1000 followers!",
        "he never bought followers",
        "what is the best way to grow your channel?",
        "more viewers should hear this",
        "someone buys views and gets caught, every time",
        "the viewers live all over the world",
        "my viewers are my family",
        "streaming into the night",
        "real organ sound, wow",
        "cheap strings, best tone",
    ],
    "pitch": [
        "do you have a discord?",
        "how do I join the discord",
        "my friend added me on discord",
        "who designed your overlay? it's lovely",
        "i'm a graphic designer by day",
        "perfect pitch?",
        "what does the pitch shifter do",
        "good investment, that guitar",
        "who won the giveaway?",
        "i won the raffle, thank you",
        "is there a casino model with p90s?",
        "trading solos with the cat",
        "i work from home with this on",
        "what's your signal chain",
        "is the backing track free?",
    ],
    "self_promo": [
        "i play in a band too",
        "found you on youtube",
        "is this on spotify?",
        "check your b string",
        "check out that tone!",
        "best channel on twitch",
        "redeemed my channel points",
        "my stream keeps freezing",
        "your new single is out, yay",
        "followed you on insta",
        "are you live tomorrow?",
        "do you give lessons?",
        "come on, that was perfect",
        "Come Over To My Place - The Lonely Toasters",
        "i have to check my tuning",
    ],
    "begging": [
        "thanks for the gifted sub!",
        "how do i gift a sub?",
        "whoever gifted me, thank you",
        "just followed!",
        "give me an A please, i need to tune",
        "can you give me the chord name again?",
        "can i get the setlist?",
        "what a gift you have",
        "hard to follow that rhythm",
        "did you mod the pickups?",
        "welcome raiders!",
        "where can i donate?",
        "sub bass is shaking my desk",
        "gimme that riff again",
        "would sub but im broke",
    ],
    "demands": [
        "could you play it again?",
        "no need to answer now, keep playing",
        "thanks for answering!",
        "you read my message, made my day",
        "how do you read chat while playing?",
        "call and response, love it",
        "talk to you later",
        "notice how the bass walks down",
        "say hi to the cat",
        "look at those fingers go",
        "sorry if this was answered already",
        "Talk To Me - The Lonely Toasters",
        "Say My Name - Velvet Gherkin",
        "did she answer the question about tuning?",
        "encore, one more time!",
    ],
    "backseat": [
        "how do you hold the pick?",
        "do you practice with a metronome?",
        "i should use my pinky more",
        "i hold my pick wrong too",
        "is that a half barre?",
        "your vibrato is gorgeous",
        "your timing is so tight",
        "love how slow you practice it",
        "what gauge do you use, 9 or 10?",
        "could i play this with a capo?",
        "do you like lots of gain or less?",
        "that key change was great",
        "my teacher tells me to relax my shoulder",
        "play it faster if you dare",
        "welches tempo ist das?",
    ],
}


def _pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(rule, line) for rule, lines in table.items() for line in lines]


@pytest.mark.parametrize(("rule", "line"), _pairs(STOPPED))
def test_the_line_is_stopped(rule: str, line: str, message: Callable[..., Message]) -> None:
    verdict = WITH_COACHING_STOPPED.judge(message(line), ()).verdict
    assert verdict.acts, line
    assert verdict.rule in {rule, "links"}, line


@pytest.mark.parametrize(("rule", "line"), _pairs(PASSES))
def test_its_look_alike_passes(rule: str, line: str, message: Callable[..., Message]) -> None:
    verdict = WITH_COACHING_STOPPED.judge(message(line), ()).verdict
    assert not verdict.acts, f"{rule}: {verdict.rule} stops {verdict.words!r}"


@pytest.mark.parametrize("line", STOPPED["backseat"])
def test_coaching_is_welcome_until_the_artist_says_otherwise(
    line: str, message: Callable[..., Message]
) -> None:
    assert not SHIPPED.judge(message(line), ()).verdict.acts
