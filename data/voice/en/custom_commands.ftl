## Commands of the artist's own

command-nothing-to-fill-in = Sorry, there is nothing to tell of that just now.
command-word-missing = There is a word missing behind that command.
command-not-live = That one is for when we are live.
command-unclosed = Nothing was saved: a {"{"} begins a variable and needs its {"}"}, and no variable stands in another.
command-unknown-variable = Nothing was saved: I know no { $variable }.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $near }?
}
command-bad-variable = Nothing was saved: I cannot read { $variable }. It goes like { $example }
command-begins-with-typed = Nothing was saved: { $variable } would begin the line. Put a word before it, so that nobody makes me speak a command; {"{"}@to{"}"} may stand there.
command-begins-as-command = Nothing was saved: a text that begins with { $sign } is a command to others. Begin it with a word.
command-too-long = Nothing was saved: that is too long. Chat takes { $most } characters.
command-says-nothing = Nothing was saved: what is it to say? { $prefix }command add discord Talk on with us at …
command-bad-setting = Nothing was saved: that setting goes like { $example }
command-bad-name = Nothing was saved: a name has letters, digits, - and _, up to 30 of them, and begins with a letter or a digit.
command-means-only = Nothing was saved: of a command that stands for another only aliases, who and when count.
command-name-taken = Nothing was done: { $prefix }{ $command } is a command of my own.
command-there-already = Nothing was saved: there is a command { $prefix }{ $command } already. { $prefix }command edit changes it.
command-unknown = There is no command of that name.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean { $prefix }{ $near }?
} { $prefix }command list has them all.
command-is-off = Just now { $prefix }{ $command } is switched off.
command-not-for-you = That one is for { $who ->
    [subscriber] subscribers
    [vip] VIPs
    [moderator] the moderators
    [artist] the artist
   *[everyone] everyone
}{ $who ->
    [subscriber] { " " }and up.
    [vip] { " " }and up.
   *[other] .
}
command-not-said = Kindly: with those words in it I will not say that.
command-ships = Nothing was done: { $prefix }{ $command } comes with me. { $prefix }command off { $command } switches it off.
command-private = Nothing was saved: that touches what the artist keeps private ({ $topic }).
command-means = The command { $prefix }{ $command } stands for { $prefix }{ $means }.
command-means-nothing = Nothing was saved: there is no { $prefix }{ $command } that it could stand for.
command-is-no-meaning = Nothing was saved: { $prefix }{ $command } says a text, and no command calls another. Another name for it: { $prefix }command edit { $command } aliases=…
command-counts-nothing = There is no counter of the name { $command }. A command counts where its text has {"{"}count{"}"}.
command-count-how = Nothing was counted: { $prefix }command count and a name tells it; with a number behind that I set it, with +1 or -1 I change it.
command-count = The counter { $counter } stands at { $number }.
command-added = Saved. { $prefix }{ $command } is there at once.
command-edited = Changed. { $prefix }{ $command } goes like that at once. { $prefix }changes undo takes it back.
command-removed = Gone: { $prefix }{ $command } is no command any more. { $prefix }changes undo takes that back.
command-ships-again = Gone is what was yours: { $prefix }{ $command } is there as it came with me. { $prefix }command off { $command } switches it off.
command-switched = The command { $prefix }{ $command } is { $state ->
    [on] on
   *[off] off
} now.
command-shown = Text of { $prefix }{ $command }: { $text }{ $settings ->
    [none] { "" }
   *[other] { " " }({ $settings })
}
command-list = Commands of the artist's own: { $commands }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.
command-list-none = There are none of the artist's own yet. { $prefix }command add discord Talk on with us at … makes one.
help-own = From the artist there are { $commands }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}.
help-own-command = The artist wrote { $prefix }{ $command }: try it.
help-on-command = Tell which commands there are, or how one of them goes.
help-on-command-say = Say what a command of the artist's own says; its name alone does the same.
help-on-command-add = Add a command: its name, settings like cooldown=30 if any, and what it says.
help-on-command-edit = Change a command: its name, and new settings like cooldown=30, a new text, or both.
help-on-command-remove = Take a command out; what it counted stays.
help-on-command-on = Switch a command on again.
help-on-command-off = Switch a command off, one that comes with me too.
help-on-command-show = Tell the text of a command with its variables, and how it is set.
help-on-command-list = Tell all commands of the artist's own, also those that are off.
help-on-command-count = Tell a counter; with a number set it, with +1 or -1 change it.
help-on-addcom = Add a command, as command add does.
help-on-editcom = Change a command, as command edit does.
help-on-delcom = Take a command out, as command remove does.
