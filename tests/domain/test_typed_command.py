"""What people type, and how it is read: lines as clients, phones and hurried fingers send them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.words.number import tempo_in, times_in
from bot.domain.words.typed_command import (
    Names,
    TypedCommand,
    addressed,
    as_seen,
    command_word,
    name_in,
    name_meant,
    nearly_typed,
    read_typed,
)

GEAR = ("gear", "", "")
GOLDIE = ("gear", "goldie", "")
FOR_FERN = ("gear", "goldie", "fan_fern")
FOR_BOTH = ("gear", "goldie", "fan_fern sub_sol")

READ = [
    ("!gear", *GEAR),
    ("!gear goldie", *GOLDIE),
    # The tails of clients that say a line twice, and other signs that nobody sees.
    ("!gear \u034f", *GEAR),
    ("!gear \U000e0000", *GEAR),
    ("!gear\U000e0000", *GEAR),
    ("!gear \u200b", *GEAR),
    ("!gear \u2800", *GEAR),
    ("!gear \u3164", *GEAR),
    ("!gear \ufe0f", *GEAR),
    ("!gear \u200d", *GEAR),
    ("!gear\u200d", *GEAR),
    ("!gear\ufe0f", *GEAR),
    ("!gear \u2060\u034f \U000e0000 ", *GEAR),
    ("!gear goldie \u034f", *GOLDIE),
    ("!gear goldie\u034f", *GOLDIE),
    ("!gear goldie\U000e0000", *GOLDIE),
    ("!gear gol\u00addie", *GOLDIE),
    ("!ge\u200bar goldie", *GOLDIE),
    ("!\u200bgear goldie", *GOLDIE),
    ("!gear \u202egoldie\u202c", *GOLDIE),
    ("\u034f!gear goldie", *GOLDIE),
    ("\ufeff!gear goldie", *GOLDIE),
    ("\u200b!gear goldie", *GOLDIE),
    ("\u2060\u200e!gear goldie\u200f", *GOLDIE),
    # Other spaces.
    (" !gear goldie", *GOLDIE),
    ("\u3000!gear goldie", *GOLDIE),
    ("!gear  goldie  ", *GOLDIE),
    ("!gear\u00a0goldie", *GOLDIE),
    ("!gear\u202fgoldie", *GOLDIE),
    ("!gear\u2009goldie", *GOLDIE),
    ("!gear\u200agoldie", *GOLDIE),
    ("!gear\u3000goldie", *GOLDIE),
    ("!gear\u2800goldie", *GOLDIE),
    ("!gear\u1680goldie", *GOLDIE),
    ("!gear\tgoldie", *GOLDIE),
    ("!gear\ngoldie", *GOLDIE),
    ("!gear\u200b goldie", *GOLDIE),
    ("!gear \u200bgoldie", *GOLDIE),
    ("!gear\u00a0", *GEAR),
    ("! gear goldie", *GOLDIE),
    ("!\u00a0gear goldie", *GOLDIE),
    ("!  gear", *GEAR),
    # Other width, other case, a question or an exclamation.
    ("\uff01gear goldie", *GOLDIE),
    ("\uff01 gear goldie", *GOLDIE),
    ("\uff01\uff47\uff45\uff41\uff52 goldie", *GOLDIE),
    ("\ufe57gear goldie", *GOLDIE),
    ("!GEAR goldie", *GOLDIE),
    ("!Gear goldie", *GOLDIE),
    ("!gear Goldie", "gear", "Goldie", ""),
    ("!tempo?", "tempo", "", ""),
    ("!tempo??", "tempo", "", ""),
    ("!tempo ?", "tempo", "", ""),
    ("!tempo ?!", "tempo", "", ""),
    ("!tempo\uff1f", "tempo", "", ""),
    ("!tempo\u2026", "tempo", "", ""),
    ("!tempo\u061f", "tempo", "", ""),
    ("!now!", "now", "", ""),
    ("!now!!1", "now!!1", "", ""),
    ("!NOW!", "now", "", ""),
    ("!now.", "now", "", ""),
    ("!now, please", "now", "please", ""),
    ("!gear: goldie", *GOLDIE),
    ("! NOW ! \u034f", "now", "", ""),
    ("!gear? goldie", *GOLDIE),
    ("!gear goldie?", "gear", "goldie?", ""),
    ("!gear list?", "gear", "list?", ""),
    # Quotes are signs like any other.
    ('!history "bob', "history", '"bob', ""),
    ('!bpm "x', "bpm", '"x', ""),
    ('!review yes "', "review", 'yes "', ""),
    ('!gear "goldie"', "gear", '"goldie"', ""),
    ("!gear “goldie", "gear", "“goldie", ""),
    ("!gear goldie”", "gear", "goldie”", ""),
    ("!gear l'or", "gear", "l'or", ""),
    ("!gear d’or", "gear", "d’or", ""),
    ("!gear «or", "gear", "«or", ""),
    ("!note C:\\", "note", "C:\\", ""),
    # Somebody whom it is for.
    ("!gear goldie @fan_fern", *FOR_FERN),
    ("!gear @fan_fern goldie", *FOR_FERN),
    ("!gear @Fan_Fern goldie", *FOR_FERN),
    ("!gear goldie @fan_fern,", *FOR_FERN),
    ("!gear goldie @fan_fern?", *FOR_FERN),
    ("!gear goldie \uff20fan_fern", *FOR_FERN),
    ("!gear goldie @fan\u200b_fern", *FOR_FERN),
    ("!gear goldie @fan_fern \u034f", *FOR_FERN),
    ("!gear\u00a0@fan_fern\u00a0goldie", *FOR_FERN),
    ("@fan_fern !gear goldie", *FOR_FERN),
    ("@Fan_Fern, !gear goldie", *FOR_FERN),
    ("\u200b@fan_fern\u00a0!gear goldie", *FOR_FERN),
    ("@ファン !gear goldie", *GOLDIE),
    ("@fan_fern !gear goldie @sub_sol", *FOR_BOTH),
    ("!gear goldie @fan_fern @sub_sol", *FOR_BOTH),
    ("@fan_fern, @sub_sol: !gear goldie", *FOR_BOTH),
    ("!gear @fan_fern", "gear", "", "fan_fern"),
    ("!rule 12 @x", "rule", "12", "x"),
    ("!help gear @x", "help", "gear", "x"),
    ("!bpm @92", "bpm", "@92", ""),
    ("!gear 4 @ 12", "gear", "4 @ 12", ""),
    ("!gear me@here", "gear", "me@here", ""),
    # Emoji and other scripts stay whole.
    ("!note ❤️", "note", "❤️", ""),
    ("!note 👩\u200d🎤 1️⃣", "note", "👩\u200d🎤 1️⃣", ""),
    ("!note 🏴\U000e0067\U000e0062\U000e007f", "note", "🏴\U000e0067\U000e0062\U000e007f", ""),
    ("!note می\u200cخواهم", "note", "می\u200cخواهم", ""),
    ("!gear señal", "gear", "señal", ""),
]


@pytest.mark.parametrize(("line", "command", "words", "to"), READ)
def test_a_line_is_read_as_it_was_meant(line: str, command: str, words: str, to: str) -> None:
    typed = read_typed(line, "!")
    assert typed
    assert typed.without_names() == TypedCommand(command, tuple(words.split()), tuple(to.split()))


@pytest.mark.parametrize(
    "line",
    [
        "",
        " ",
        "!",
        "! ",
        "!?",
        "! ?",
        "\uff01",
        "gear",
        "gear !",
        "what is !gear",
        "/me !gear",
        "\u034f",
        "@fan_fern",
    ],
)
def test_what_asks_for_nothing_is_no_command(line: str) -> None:
    assert read_typed(line, "!") is None


@pytest.mark.parametrize(
    ("line", "prefix", "command"),
    [
        ("?gear", "?", "gear"),
        ("\uff1fgear?", "?", "gear"),
        ("W!gear", "w!", "gear"),
        ("!gear", "\uff01", "gear"),
    ],
)
def test_any_prefix_may_have_another_width_or_case(line: str, prefix: str, command: str) -> None:
    assert read_typed(line, prefix) == TypedCommand(command)


def test_a_command_about_people_keeps_their_names() -> None:
    assert read_typed("!permit @fan_fern 5", "!") == TypedCommand("permit", ("@fan_fern", "5"))


UNSEEN = some.sampled_from(
    "\u034f\u200b\u2060\ufeff\u00ad\u202e\u2066\U000e0000\U000e0001\u3164\u2800\u00a0\u3000 \t"
)
JOINERS = some.sampled_from("\u200c\u200d\ufe0f\ufe00\U000e0041")
LINES = some.text() | some.text("!@ \u200b\u200d\ufe0f\u2800gear?1a_", max_size=30)


@given(LINES)
def test_what_is_seen_of_a_line_is_seen_of_it_again(line: str) -> None:
    assert as_seen(as_seen(line)) == as_seen(line)


@given(LINES)
def test_reading_twice_changes_nothing(line: str) -> None:
    if typed := read_typed(f"!{line}", "!"):
        again = read_typed(f"!{' '.join((typed.command, *typed.words))}", "!")
        assert again == typed
        assert typed.without_names().without_names() == typed.without_names()
        assert command_word(typed.command) == typed.command


@given(LINES, some.text(UNSEEN), some.text(JOINERS))
def test_a_tail_that_nobody_sees_changes_nothing(line: str, tail: str, joiners: str) -> None:
    assert read_typed(f"!{line}{tail}", "!") == read_typed(f"!{line}", "!")
    assert read_typed(f"!{line} {joiners}{tail}", "!") == read_typed(f"!{line}", "!")


@given(LINES)
def test_only_a_login_is_a_name(word: str) -> None:
    name = name_in(word)
    assert name == name.lower()
    assert name.replace("_", "").isalnum() or not name.strip("_")
    assert name.isascii()


@pytest.mark.parametrize(
    ("typed", "command", "words"),
    [
        ("!clean3", "clean", ("3",)),
        ("!CLEAN3!", "clean", ("3!",)),
        ("!bpm+4", "bpm", ("+4",)),
        ("!bpm92.5 please", "bpm", ("92.5", "please")),
        ("!rule12?", "rule", ("12?",)),
        ("!top10", "top10", ()),
        ("!clean3x x", "clean", ("3x", "x")),
        ("!cleanx3", "clean", ("x3",)),
        ("!CleanX3!", "clean", ("x3!",)),
        ("!clean×3", "clean", ("×3",)),
        ("!clean=3", "clean", ("3",)),
        ("!clean:x3", "clean", ("x3",)),
        ("!fixx3 clean", "fix", ("x3", "clean")),
        ("!bpm=92", "bpm", ("92",)),
        ("!bpm=+4", "bpm", ("+4",)),
        ("!bpm:92,5", "bpm", ("92,5",)),
        ("!bpm~92", "bpm", ("92",)),
        ("!bpm@92", "bpm", ("@92",)),
        ("!bpm\uff2092", "bpm", ("@92",)),
        ("!bpm♩92", "bpm", ("♩92",)),
        ("!tempo♩=92", "tempo", ("♩=92",)),
        ("!tempos4", "tempos", ("4",)),
        ("!now@fan_fern", "now", ("@fan_fern",)),
        ("!now@Fan_Fern, please", "now", ("@fan_fern,", "please")),
        ("!now@", "now@", ()),
        ("!cleanthree", "cleanthree", ()),
        ("!clean,3", "clean,3", ()),
        ("!nowx", "nowx", ()),
    ],
)
def test_a_number_or_a_name_may_hang_on_the_name_of_a_command(
    typed: str, command: str, words: tuple[str, ...]
) -> None:
    read = read_typed(typed, "!", {"clean", "bpm", "rule", "fix", "tempo", "tempos", "now"})
    assert read == TypedCommand(command, words)


@pytest.mark.parametrize("typed", ["!now@fan_fern", "!now@Fan_Fern!", "!now\uff20fan_fern ?"])
def test_a_name_that_hangs_on_a_command_is_for_whom_the_answer_is(typed: str) -> None:
    read = read_typed(typed, "!", {"now"})
    assert read
    assert read.without_names().to == ("fan_fern",)


@pytest.mark.parametrize("sign", ["", "x", "×", "@", "♩", "♩=", "+", "-", "=", ":", "~"])
def test_what_may_hang_on_a_command_is_what_its_readers_know(sign: str) -> None:
    read = read_typed(f"!bpm{sign}3", "!", {"bpm"})
    assert read
    assert any(reader(read.words[0]) is not None for reader in (times_in, tempo_in))


@pytest.mark.parametrize(
    ("command", "meant"),
    [
        ("celan", "clean"),
        ("nxt", "next"),
        ("finsh", "finish"),
        ("fnish", "finish"),
        ("strat", "strategy"),
        ("satrt", "start"),
        ("res", "resume"),
        ("sta", "start"),
        ("fin", "finish"),
        ("st", ""),
        ("no", ""),
        ("clean", ""),
        ("uptime", ""),
        ("mss", "miss"),
        ("nexts", "next"),
        ("finished", "finish"),
        ("paused", "pause"),
        ("cleaning", "clean"),
        ("clean/3", "clean"),
        ("startnow", "start"),
        ("ext", "next"),
        ("clean,3", "clean"),
        ("cleanthree", "clean"),
        ("finish!!1", "finish"),
        ("now-", "now"),
        ("nowhere", "now"),
        ("upnext", ""),
    ],
)
def test_a_name_with_one_slip_cut_short_or_with_more_behind_it_is_known_again(
    command: str, meant: str
) -> None:
    names = ["clean", "miss", "next", "now", "finish", "start", "strategy", "pause", "resume", "yes"]
    assert name_meant(command, {name: name for name in names}) == meant


def test_two_letters_of_a_name_are_enough_where_one_asks_for_so_few_and_a_slip_needs_more() -> None:
    names = {"on": 1, "off": 2, "reload": 3}
    assert name_meant("of", names, at_least=2) == "off"
    assert name_meant("offf", names) == "off"
    assert name_meant("one", names, at_least=2) == ""
    assert name_meant("of", names) == name_meant("no", names, at_least=2) == ""


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Woodshed Bot, gear pick", ("gear", "pick")),
        ("woodshed bot: now?", ("now?",)),
        ("woodshed bot!", ()),
        ("woodshed_bot gear pick", ("gear", "pick")),
        ("woodshed bot is nice", None),
        ("woodshed, what pick is that?", None),
        ("the woodshed bot, gear pick", None),
        ("bot, which amp is that", ("which", "amp", "is", "that")),
        ("Bot, gear pick", ("gear", "pick")),
        ("bot which amp is that", None),
        ("bot: which amp", None),
        ("bottom, that low end", None),
        ("woodshed", None),
        ("", None),
    ],
)
def test_a_bot_is_called_by_its_login_and_in_words_only_with_a_sign_behind_them(
    line: str, words: tuple[str, ...] | None
) -> None:
    assert addressed(line, "woodshed_bot") == words


def test_a_login_of_one_word_is_called_as_it_is() -> None:
    assert addressed("shedbot gear pick", "shedbot") == ("gear", "pick")
    assert addressed("_bot, hello", "_bot") == ("hello",)


def test_a_slip_that_may_mean_two_means_neither() -> None:
    assert name_meant("mote", {"note": 1, "more": 2}) == ""
    assert name_meant("mote", {"note": 1, "more": 1}) == "note"


def test_of_two_names_that_something_begins_with_the_longer_is_meant_and_a_short_one_never() -> None:
    assert name_meant("tempos/4", {"tempo": 1, "tempos": 2}) == "tempos"
    assert name_meant("uptime", {"up": 1}) == ""


def test_a_name_that_is_nearly_typed_has_the_first_letter_right_and_a_short_ending() -> None:
    names = {"next": 1, "note": 2, "fix": 3}
    assert set(nearly_typed("nexts", names)) == {"next", "note"}
    assert not nearly_typed("nextsong", names)
    assert not nearly_typed("vote", names)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tuning", "tuning"),
        ("tunning", "tuning"),
        ("guitarr", "guitar"),
        ("gutiar", "guitar"),
        ("verstarker", "verstärker"),
        ("settigns", "settings"),
        ("seting", "setting"),
        ("setings", "settings"),
        ("progess", "progress"),
        ("store", ""),  # of other bots, as these are
        ("gears", ""),
        ("stream", ""),
        ("gearr", "gear"),
        ("gaer", "gear"),
        ("gera", "gear"),
        ("egar", ""),
        ("geat", ""),
        ("betting", ""),
        ("8ball", ""),
    ],
)
def test_a_fans_slip_is_read_where_it_can_hardly_be_the_name_of_another_bots_command(
    typed: str, meant: str
) -> None:
    names = ("gear", "story", "streak", "tuning", "guitar", "setting", "settings", "progress", "verstärker")
    assert Names(names).meant(typed) == meant
