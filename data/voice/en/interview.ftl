## The interview

interview-dealt = Question{ $whom ->
    [none] { "" }
   *[other] { " for " }{ $whom }
}: { $asks }{ $by ->
    [none] { "" }
   *[other] { " " }(asked by { $by })
}
interview-none-now = No question is open right now. { $prefix }interview add lets you hand one in.
interview-no-questions = There are no questions in the deck. { $prefix }interview add What was your first instrument?
interview-how = What would you ask? { $prefix }interview add What was your first instrument?
interview-added = In the deck: { $asks }
interview-offered = Thanks! Your question is number { $number }, and a moderator has a look at it first.
interview-no-order = Nothing was dealt: an interview does not know “{ $words }”. { $prefix }interview alone deals the next question; add, waiting, yes and no go behind it.
interview-waiting = Questions that wait: { $count }, under { $numbers }{ $more ->
    [0] { "" }
   *[other] { " " }… and { $more } more
}. Their words are on the desk – { $prefix }interview yes or no, with the number
interview-none-waiting = No questions wait.
interview-taken = Question { $number } by { $login } is in the deck.
interview-dropped = Question { $number } by { $login } is dropped.
interview-no-such = No question waits{ $number ->
    [none] { "" }
   *[other] { " under " }{ $number }
}.
interview-too-long = A question has at most { $most } characters, and at least a word.
interview-link = No link goes into a question. Say it in words; if it is no link, put a space behind the full stop.
interview-private = Kindly meant, but that touches what people here keep private. Ask about the music instead!
interview-against-rules = That one I cannot take: the house rules would stop it.
interview-there-already = Somebody had that idea before: it is in already.
interview-enough = You have { $most } questions waiting already. Once they are looked at there is room again.
interview-full = So many questions are waiting that there is no room. Try again in a while.

# What !help says of each command.
help-on-interview = Deal the next question to the guest; for fans, tell the one that is open.
help-on-interview-add = Say what you would ask the guest; a moderator has a look first.
help-on-interview-waiting = Tell which questions of fans wait.
help-on-interview-yes = Take a question of a fan into the deck: its number, or the first that waits.
help-on-interview-no = Let a question of a fan go: its number, or the first that waits.

## On the overlay

page-overlay-guest = Guest of the evening
page-overlay-guest-tonight = Guest tonight
page-overlay-interview = Question of the interview
page-overlay-question-for = For { $name }
page-overlay-sample-guest = Marlo Finch
page-overlay-sample-plays = Bass and backing vocals
page-overlay-sample-question = Which song would you never play again?

## On the desk

page-interview-title = Interview
page-interview-none = No question is open.
page-interview-for = for { $name }
page-interview-next = Next question
page-interview-next-does = Deals the next question of the interview, in chat and on the overlay.
page-interview-waiting = { $count ->
    [one] A fan would ask:
   *[other] Fans would ask, { $count } in all:
}
page-interview-by = { $login }
page-interview-yes = Into the deck: { $asks }
page-interview-yes-word = Into the deck
page-interview-yes-does = Takes a question of a fan into the deck.
page-interview-no = Let it go: { $asks }
page-interview-no-word = Let it go
page-interview-no-does = Lets a question of a fan go.
