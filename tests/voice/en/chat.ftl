# Every sentence that Woodshed says in chat lies in this folder, one file for each subject. A line never begins with a
# gap, so that nobody can make the bot speak a command. Each line is cut at 500 characters, which is all that Twitch
# lets through.

## Said of any command, and to whoever calls

one-breath = One breath for the strings, please – I'm happy to answer more in a few seconds.
for-the-artist = Kind of you to lend a hand! That one is for the artist, though. For you there is { $prefix }{ $instead }
for-the-staff = Kind of you to lend a hand! That one is for the artist and the moderators, though. For you there is { $prefix }{ $instead }
command-near = Nothing was done: there is no such command here. Did you mean { $prefix }{ $command }?
order-named = Nothing was done: with a name in it I take { $prefix }{ $command } for a word to somebody. Said without one, it is done.
group-how = Nothing was done: behind { $prefix }{ $command } comes nothing, or one of these: { $names }.
order-alone = Nothing was done: behind { $prefix }{ $command } comes nothing.{ $names ->
    [none] { "" }
   *[other] {" "}With words there is { $names }.
}
called-by-name = Hello! I know best what I am asked by a command: { $prefix }gear pick tells of the pick, { $prefix }now what is being played, and { $prefix }help the rest.
called-night = Good night! It was good to have you here.
called-bye = See you next time! It was good to have you here.
called-private = No harm in asking. { $says }
something-missing = There is a word missing: { $usage } – { $help }
word-argument = { $name }
something-broke = That went wrong on my side, not on yours. It is in the log, please try again in a moment.
twitch-did-not = That is written down, but Twitch did not do its part. Please do it there by hand.
nothing-written = Sorry, I can write nothing down just now, so that is not done. { $prefix }health says what is to be mended.

# The answer to several people at once, and other words for an answer that was just given: Twitch drops a line of an
# ordinary account that says the same as one before.
answer-for = For @{ $login }: { $answer }
said-also = For you too, { $others }: { $answer }
said-together = Many ask, so all at once: { $answers }{ $left_out ->
    [0] { "" }
    [one] { " " }(I left one more out: do ask again!)
   *[other] { " " }(I left { $left_out } more out: do ask again!)
}
said-again = Once more: { $answer }
said-before = As I said a moment ago: { $answer }
said-as-well = Gladly again: { $answer }
