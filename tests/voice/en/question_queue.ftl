## Questions of fans to the artist

ask-how = Ask away: { $prefix }ask and your question. It waits its turn, and you hear when it is answered.
ask-too-long = That is too long to be asked: { $most } characters at most, please.
ask-link = With a link in it I cannot pass that on. Say it in words, please; if it is no link, put a space behind the full stop.
ask-private = That touches what stays private here, so I do not pass it on; no harm in asking. Anything about the music is welcome!
ask-against-rules = That I cannot pass on: it does not go with the house rules.
ask-asked-already = You asked that already, and it is not forgotten. { $prefix }questions tells where it stands.
ask-enough = Of yours { $most } wait already. One more when these are answered, please: everybody has a turn.
ask-full = So many questions wait that no more fit in. Another time, please.
ask-placed = Noted: { $place ->
    [1] your question is next
   *[other] your question is number { $place } in turn
}{ $others ->
    [0] { "" }
    [one] , and one other asks it too
   *[other] , and { $others } others ask it too
}. You will hear when it is answered.
ask-open = That one is being answered right now{ $others ->
    [0] { "" }
    [one] , and one other asks it too
   *[other] , and { $others } others ask it too
}.
ask-answered-before = That was asked before, and the answer was: “{ $answer }” If that is not what you mean, ask once more and it waits its turn.
question-answered = Your question, { $names }: “{ $words }” { $answer ->
    [none] had its turn on the stream.
   *[other] is answered – { $answer }
}
questions-none = No question waits. Ask one with { $prefix }ask
questions-told = Just now { $count ->
    [0] no question waits
    [one] one question waits
   *[other] { $count } questions wait
}{ $own ->
    [none] .
   *[other] ; in turn, yours is number { $own }.
}
questions-open = Open now: “{ $words }”, by { $login }{ $others ->
    [0] { "" }
    [one] {" "}and one other
   *[other] {" "}and { $others } others
}. { $waiting ->
    [0] None waits behind it.
    [one] One more waits.
   *[other] { $waiting } more wait.
}
questions-next = Next is “{ $words }”, by { $login }{ $others ->
    [0] { "" }
    [one] {" "}and one other
   *[other] {" "}and { $others } others
}. { $prefix }q next opens it.
questions-all-done = Answered, and no other question waits.
questions-done = Answered: “{ $words }”, by { $login }{ $answer ->
    [none] .
   *[other] . Whoever asks it again hears your words.
} { $prefix }q undo takes it back.
questions-put-off = Put behind the others: “{ $words }”
questions-dropped = Dropped: “{ $words }”. { $prefix }q undo takes it back.
questions-undone = As before: “{ $words }”
questions-list = In turn: { $items }{ $more ->
    [0] { "" }
   *[other] {" "}… and { $more } more
}
questions-none-open = No question is open. { $prefix }q next opens one.
questions-none-waiting = No question waits.
questions-unknown = No such question waits any more: number { $number }.
questions-nothing-undone = Nothing was done about a question since I started.
questions-moved-on = Something else is open by now, or what came next waits no more: nothing was done.
questions-answer-private = That touches what stays private here, so nobody is told it. Without words it counts as answered too.
questions-answer-stopped = Nothing was written down: those words would be stopped in chat.

help-on-ask = Ask the artist something: it waits its turn, and you hear when it is answered.
help-on-questions = Tell how many questions wait, and where yours stand.
help-on-q = Tell the open question, else which one is next.
help-on-q-next = Open the next question; the one that was open is answered, and who asked it hears so.
help-on-q-done = Let the open question be answered; words behind it are told to who asked, and who asks it again.
help-on-q-later = Put the open question behind all others.
help-on-q-drop = Let the open question go; nobody is told.
help-on-q-undo = Take back what was done last about a question.
help-on-q-list = Tell which questions wait, in turn.

page-overlay-fan-question = Question of a fan
page-overlay-fan-question-of = { $others ->
    [one] and one other asks it
   *[other] and { $others } others ask it
}
page-overlay-sample-fan-question = How do you keep the thumb so quiet in the crossing study?

page-questions-title = Questions
page-questions-how = What fans ask with { $prefix }ask, and in plain words where nothing here has an answer. Everybody has a turn before anybody has a second one; newcomers soon.
page-questions-none = No question waits.
page-questions-open = Open now
page-questions-none-open = No question is open.
page-questions-waiting = { $count ->
    [0] None waits
    [one] One waits
   *[other] { $count } wait, in turn
}
page-questions-by = { $login ->
    [none] { "" }
   *[other] by { $login }
}{ $others ->
    [0] { "" }
    [one] {" "}and one other
   *[other] {" "}and { $others } others
}
page-questions-next = Next question
page-questions-answer = Your answer in words, if you like
page-questions-done = Answered
page-questions-later = Later
page-questions-drop = Drop
page-questions-take = Answer now
page-questions-part = Is another question
page-questions-undo = Take back what was done last
page-questions-settled = Lately
page-questions-state = { $state ->
    [answered] answered
   *[dropped] dropped
}
page-questions-answered-before = You answered that before:
page-questions-all = All questions
page-questions-told-next = Answered, and no other question waits.
page-questions-told-done = Answered. { $told ->
    [all] Who asked is told.
    [some] Who asked with { $prefix }ask is told; who asked in passing is not.
   *[none] It was asked in passing, so nobody is told.
}
page-questions-told-later = Put behind the others.
page-questions-told-dropped = Dropped.
page-questions-told-undone = Done.
page-questions-next-does = Opens the next question of fans; the one that was open is answered.
page-questions-open-does = Opens a question of fans before its turn.
page-questions-done-does = Lets the open question be answered, with words or without.
page-questions-later-does = Puts a question of fans behind the others.
page-questions-drop-does = Drops a question of fans.
page-questions-part-does = Takes what one fan asked out of what it was merged with.
page-questions-undo-does = Takes back what was done last about a question of fans.
