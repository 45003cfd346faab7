"""Words of other languages for what stands behind a command."""

from pathlib import Path

import pytest

from bot.domain.answers.talk import Names
from bot.domain.chat.message import Role
from bot.domain.documents.document import read_document
from bot.domain.documents.subcommand_words import Parting, Sense, SubcommandWords
from bot.domain.words.typed_command import TypedCommand
from bot.twitch.command_reader import CommandReader
from commands.names import built_in_commands

FILE = Path(__file__).parent.parent.parent / "data/words/subcommands.toml"
WORDS = read_document(FILE.read_text("utf-8"), SubcommandWords, name=FILE.name)
COMMANDS = {command.name: command for command in built_in_commands()}
NAMES_HERE = Names("junipervale", "woodshed_bot").both
NAMES = {name for command in COMMANDS.values() for name in getattr(command, "commands", {})}


@pytest.mark.parametrize(
    ("typed", "names", "meant"),
    [
        ("liste", {"list", "random"}, "list"),
        ("Zurück!", {"back"}, "back"),
        ("zuruck", {"back"}, "back"),
        ("neu", {"new", "restart"}, "new"),
        ("neu", {"restart"}, "restart"),
        ("neu", {"list"}, ""),
        ("list", {"list"}, ""),
        ("goldie", {"list"}, ""),
    ],
)
def test_a_word_means_a_subcommand_that_is_there(typed: str, names: set[str], meant: str) -> None:
    assert WORDS.meant(typed, names) == meant


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("!story liste", "story list"),
        ("!tour weiter", "tour next"),
        ("!turn mitmachen", "turn join"),
        ("!submit jep", "submit yes"),
        ("!turn salir", "turn leave"),
        ("!turn quitter", "turn leave"),
        ("!tour neu", "tour restart"),
        ("!pack neu gig", "pack new gig"),
        ("!packed todo", "packed all"),
        ("!interview sí 3", "interview yes 3"),
        ("!settings früher kettle", "settings before kettle"),
        ("!answers aus", "answers off"),
        ("!gear neu", "gear neu"),
        ("!gear liste gitarren", "gear list gitarren"),
        ("!story goldie", "story goldie"),
        ("!tempo weiter", "tempo weiter"),
        ("!next bitte", "next"),
        ("!next 2 Please!", "next 2"),
        ("!gear goldie s\u2019il te plait", "gear goldie"),
        ("!tour liste, por favor", "tour list"),
        ("!q next please", "q next"),
        ("!ask please", "ask please"),
        ("!note say thanks", "note say thanks"),
        ("@woodshed_bot are you a bot?", "bot"),
        ("@woodshed_bot ey bist du ein Bot oder was", "bot"),
        ("@woodshed_bot you are my only friend", "bot"),
        ("te quiero @woodshed_bot", "bot"),
        ("@woodshed_bot t'es un humain ou un bot", "bot"),
        ("@woodshed_bot vc é um robô?", "bot"),
        ("hey @woodshed_bot what can you do", "help"),
        ("@woodshed_bot i have no money is that ok", "support free"),
        ("@woodshed_bot muss ich was zahlen", "support free"),
        ("@woodshed_bot delete everything you know about me", "privacy"),
        ("@woodshed_bot vergiss mich bitte", "privacy"),
        ("@woodshed_bot how do i ask something", "ask"),
        ("@woodshed_bot qui est dans le groupe ?", "band"),
        ("@woodshed_bot i feel sad", "bot lonely"),
        ("@woodshed_bot estou triste hoje", "bot lonely"),
        ("@woodshed_bot je n'ai pas d'argent", "support free"),
        ("@woodshed_bot do you have merch?", "support"),
        ("@woodshed_bot hast du auch merch", "support"),
        ("@woodshed_bot cómo te puedo apoyar", "support"),
        ("@woodshed_bot comment je peux te soutenir", "support"),
        ("@woodshed_bot como posso te apoiar", "support"),
        ("bot, where can i tip", "support"),
        ("@woodshed_bot can i post a link", "rules links"),
        ("@woodshed_bot darf ich einen link posten", "rules links"),
        ("@woodshed_bot ¿puedo poner un enlace?", "rules links"),
        ("@woodshed_bot je peux mettre un lien ?", "rules links"),
        ("@woodshed_bot posso mandar um link", "rules links"),
        ("@woodshed_bot who plays drums?", "band drums"),
        ("@woodshed_bot wer spielt schlagzeug hier", "band drums"),
        ("bot, ¿quién toca la batería?", "band drums"),
        ("@woodshed_bot c'est qui le batteur ?", "band drums"),
        ("@woodshed_bot quem toca bateria", "band drums"),
        ("@woodshed_bot who's on bass tonight", "band bass"),
        ("@woodshed_bot who plays with you", "band"),
        ("@woodshed_bot puedo promocionar mi canal?", "rules self_promo"),
        ("@woodshed_bot je peux faire de la pub ici", "rules self_promo"),
        ("@woodshed_bot can i post my cover here?", "cover"),
    ],
)
def test_it_is_read_so_behind_a_command_that_knows_that(line: str, read: str) -> None:
    reader = CommandReader("woodshed_bot", "!", lambda: False, words=lambda: WORDS)
    command, *words = read.split()
    assert reader.read(line, Role.VIEWER, COMMANDS) == TypedCommand(command, tuple(words))


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("how can i support you", "support"),
        ("Juni, how can I support you?", "support"),
        ("do you have merch", "support"),
        ("where can i tip", "support"),
        ("hast du auch Merch?", "support"),
        ("¿cómo puedo apoyarte?", "support"),
        ("comment je peux te soutenir ?", "support"),
        ("como posso te apoiar", "support"),
        ("darf ich einen Link posten?", "rules links"),
        ("how old are those strings?", "strings"),
        ("wie viele saubere am Stück", "tempo"),
        ("je peux mettre un lien svp", "rules links"),
        ("how can i support you to reach affiliate", ""),
        ("how do i tip the bridge back", ""),
        ("merch", ""),
        ("hi juni! how do i tip pls", "support"),
        ("@junipervale how do i tip lol", "support"),
        ("fan_a how do i tip", ""),
        ("how do i tip fan_a", ""),
        ("@fan_fern how do i tip", ""),
        ("tell us a story juni", "story random"),
        ("tell us a story!", "story random"),
        ("tell me a story, pls.", "story random"),
        ("@woodshed_bot tell me a story please", "story random"),
        ("Erzähl uns mal eine Geschichte!", "story random"),
        ("cuéntanos una historia", "story random"),
        ("raconte-nous une histoire stp", "story random"),
        ("me conta uma história", "story random"),
        ("tell me a story about goldie", ""),
        ("my nan would tell me a story", ""),
        ("story time", ""),
        ("fan_a tell me a story", ""),
        ("when does it go on?", "now"),
        ("hey juni wann geht's weiter", "now"),
        ("wann geht\u2019s denn weiter", ""),
        ("¿cuándo seguimos?", "now"),
        ("ça reprend quand ?", "now"),
        ("quando a gente continua", "now"),
        ("when does it go on sale", ""),
        ("fresh strings?", "strings"),
        ("new strings \uff1f", "strings"),
        ("fresh strings!", ""),
        ("new strings soon", ""),
        ("new strings soon?", ""),
        ("cordas novas", ""),
        ("¡cuerdas nuevas!", ""),
        ("les cordes sont neuves", ""),
        ("support", ""),
        ("", ""),
    ],
)
def test_a_whole_question_means_a_command_also_where_nobody_calls_the_bot(line: str, asked: str) -> None:
    assert (WORDS.command_asked(line, NAMES_HERE) or "") == asked


@pytest.mark.parametrize(
    "way",
    [
        "{}",
        "{} ?",
        "Juni, {}??",
        "{}\u00a0juni!",
        "yo {}\uff1f @juni",
        " {}\tpls",
        "hi bot {} btw pls",
    ],
)
def test_each_listed_question_is_found_with_a_greeting_a_name_and_a_tag_beside_it(way: str) -> None:
    listed = [(line, asked) for asked, lines in WORDS.asked.items() for line in lines]
    asked = (WORDS.command_asked(way.format(line.title()), NAMES_HERE) for line, _ in listed)
    assert [each for each, found in zip(listed, asked, strict=True) if found != each[1]] == []


@pytest.mark.parametrize(
    ("line", "parting"),
    [
        ("good night", Parting.NIGHT),
        ("Good night Juni, sleep well!", Parting.NIGHT),
        ("ok gn8 everyone, thanks", Parting.NIGHT),
        ("gute nacht zusammen", Parting.NIGHT),
        ("buenas noches a todos", Parting.NIGHT),
        ("bonne nuit tout le monde !", Parting.NIGHT),
        ("boa noite pessoal", Parting.NIGHT),
        ("bye bye bot", Parting.BYE),
        ("goodbye @fan_fern", Parting.BYE),
        ("see you tomorrow juni", Parting.BYE),
        ("Goodbye cruel world", None),
        ("goodbye forever", None),
        ("this is goodbye", None),
        ("adiós mundo cruel", None),
        ("good night forever", None),
        ("take care of juni", None),
        ("juni", None),
        ("", None),
    ],
)
def test_beside_a_parting_stand_but_names_greetings_and_manners(line: str, parting: Parting | None) -> None:
    assert WORDS.parting_in(line.split(), NAMES_HERE) == parting


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("yes", "yes"),
        ("YES!!", "yes"),
        ("Sí, por favor", "yes"),
        ("oui merci", "yes"),
        ("não", "no"),
        ("no thanks", "no"),
        ("yes but no", ""),
        ("@fan_fern yes", ""),
        ("please", ""),
        ("", ""),
        ("weiter", ""),
    ],
)
def test_a_line_is_a_reply_where_it_is_that_alone(line: str, reply: str) -> None:
    assert WORDS.reply_in(line.split()) == reply


def test_a_mere_reply_is_a_command_only_for_who_has_asked() -> None:
    def read(typed: TypedCommand, _: Role, who: str) -> TypedCommand:
        return TypedCommand("submit", typed.words) if who == "asked" and not typed.command else typed

    reader = CommandReader("woodshed_bot", "!", lambda: False, [read], words=lambda: WORDS)
    assert reader.read("Ja!", Role.VIEWER, COMMANDS, "asked") == TypedCommand("submit", ("yes",))
    assert reader.read("Ja!", Role.VIEWER, COMMANDS, "other") is None
    assert reader.read("ja " * 20, Role.VIEWER, COMMANDS, "asked") is None


def test_a_longer_line_to_the_bot_is_about_something_else() -> None:
    for words, command in (
        ("wait, are you a bot?", "bot"),
        ("are you a bot fan or do you hate them", ""),
        ("are you a bottle", ""),
        ("how do i donate", "support"),
        ("kann ich hier spenden?", "support"),
        ("they said they would donate their old amp to somebody", ""),
        ("what do you store about me", "privacy"),
        ("was weißt du über mich?", "privacy"),
    ):
        assert WORDS.command_called(words.split()) == command, words


def test_all_that_is_meant_is_there() -> None:
    assert WORDS.same.keys() <= NAMES


def test_no_word_is_the_name_of_another_subcommand() -> None:
    assert not NAMES.intersection(word for words in WORDS.same.values() for word in words)


@pytest.mark.parametrize(
    ("typed", "sense"),
    [
        ("yes", Sense.YES),
        ("YES?", Sense.YES),
        ("Ja!", Sense.YES),
        ("si", Sense.YES),
        ("No", Sense.NO),
        ("não", Sense.NO),
        ("keins", Sense.NOTHING),
        ("Aucune", Sense.NOTHING),
        ("nadie", Sense.NOBODY),
        ("all-time", Sense.EVER),
        ("toujours", Sense.EVER),
        ("weiter", Sense.NEXT),
        ("zufällig", Sense.RANDOM),
        ("zufallig", Sense.RANDOM),
        ("moi", Sense.ONESELF),
        ("compás", Sense.PRACTICE),
    ],
)
def test_a_command_hears_what_a_word_means_in_any_language(typed: str, sense: Sense) -> None:
    assert WORDS.says(typed, sense)


@pytest.mark.parametrize(
    ("typed", "sense"),
    [("no more", Sense.NO), ("yes please", Sense.YES), ("nobody", Sense.NOTHING), ("", Sense.YES)],
)
def test_other_words_mean_nothing(typed: str, sense: Sense) -> None:
    assert not WORDS.says(typed, sense)


def test_each_sense_has_its_words() -> None:
    assert {sense for sense in Sense if not WORDS.within.get(sense) and sense not in WORDS.same} == set()


@pytest.mark.parametrize(
    ("asked", "rule"),
    [
        ("am i allowed to post links", "links"),
        ("darf man hier Links reinstellen?", "links"),
        ("est-ce que je peux mettre un lien\u00a0?", "links"),
        ("can i post a link to my channel", "self_promo"),
        ("ist Eigenwerbung ok", "self_promo"),
        ("¿puedo promocionar mi canal?", "self_promo"),
        ("are spoilers ok", "spoilers"),
        ("is it ok to write in german", "languages"),
        ("posso falar em outra língua", "languages"),
        ("puedo decir palabrotas", "language"),
        ("languages", "languages"),
        ("what are the rules", ""),
        ("was ist hier verboten", ""),
        ("linked", ""),
    ],
)
def test_a_question_for_the_rules_is_about_the_one_whose_words_it_has(asked: str, rule: str) -> None:
    assert WORDS.rule_about(asked) == rule
