## Turns of fans at something

turn-none = There are no turns just now.
turn-closed = Nobody more joins this round{ $what ->
    [none] { "" }
   *[other] {" "}of { $what }
}. The next one is open to you.
turn-full = So many wait that nobody more would come to a turn today. Another time, please.
turn-not-this-round = Not in this round, sorry. The next one is open to you.
turn-way-back = No harm done that your turn came while you were away: { $prefix }turn join puts you in again.
turn-not-in = You are not waiting for a turn. { $prefix }turn join is the way in.
turn-nobody-waits = Nobody waits for a turn.
turn-nobody-up = Nobody is up. { $prefix }turn next calls the first one who waits.
turn-not-up-now = Somebody else is up or next by now, or nobody: nothing was done.
turn-not-known = Nobody called { $login } is out of this round.
turn-called = Your turn, @{ $login }{ $what ->
    [none] { "" }
   *[other] : { $what }
}{ $seconds ->
    [0] !
   *[other] ! Write something within { $seconds } seconds, so that I know you are here.
}
turn-missed = No harm done: @{ $login } is called once more, as number { $place }. { $next ->
    [none] Nobody else waits.
   *[other] Your turn, { $next }!{ $seconds ->
        [0] { "" }
       *[other] { " " }Write something within { $seconds } seconds.
    }
}
turn-out = No harm done: whoever missed their turn comes in again by { $prefix }turn join. { $next ->
    [none] Nobody else waits.
   *[other] Your turn, { $next }!{ $seconds ->
        [0] { "" }
       *[other] { " " }Write something within { $seconds } seconds.
    }
}
turn-all-done = Everybody who waited has had a turn or was called{ $what ->
    [none] { "" }
   *[other] : { $what }
}.
turn-runs = A round is open, and { $count ->
    [0] nobody waits
    [one] one waits
   *[other] { $count } wait
}. { $prefix }turn end ends it first.
turn-private = That touches what stays private here: say it in other words, please.
turn-nothing-undone = Nothing was done about turns since I started.
turn-told = Turns{ $what ->
    [none] { "" }
   *[other] : { $what }
}. { $up ->
    [none] Nobody is up
   *[other] { $up } is up
}, { $count ->
    [0] nobody waits
    [one] one waits
   *[other] { $count } wait
}{ $own ->
    [none] . { $prefix }turn join is the way in.
    [closed] . Nobody more joins this round.
    [up] ; it is your turn!
   *[other] ; you are number { $own }.
}
turn-up-now = It is your turn right now, and I see that you are here.
turn-joined = Noted: { $place ->
    [1] you are next
   *[other] you are number { $place }
}. I call you by name when it is your turn; { $prefix }turn leave lets you out.
turn-left = You are off the list, and that is fine. { $prefix }turn join puts you behind the others.
turn-list = Turns: { $up ->
    [none] nobody is up
   *[other] { $up } is up
}; { $items ->
    [none] nobody waits
   *[other] waiting in order: { $items }
}{ $more ->
    [0] { "" }
   *[other] {" "}… and { $more } more
}
turn-list-empty = Nobody waits{ $what ->
    [none] { "" }
   *[other] {" "}for { $what }
} yet. { $prefix }turn join is the way in.
turn-opened = Turns are open{ $what ->
    [none] { "" }
   *[other] : { $what }
}! { $prefix }turn join is the way in, everybody in the order in which they come.
turn-closed-now = Closed: nobody more joins, and { $count ->
    [0] nobody waits.
    [one] the one who waits comes to their turn.
   *[other] the { $count } who wait come to their turns.
}
turn-ended = The round is over. { $count ->
    [0] Nobody waited.
    [one] One who waited is let go; the next round is open to them.
   *[other] { $count } who waited are let go; the next round is open to them.
}
turn-back = Back in: { $login } is number { $place }.
turn-back-who = Say who: { $prefix }turn back and a name.
turn-undone = As before: { $up ->
    [none] nobody is up
   *[other] @{ $up } is up
}, and { $count ->
    [0] nobody waits.
    [one] one waits.
   *[other] { $count } wait.
}
turn-opening-undone = Taken back: nobody more joins, { $count ->
    [0] and nobody waits.
    [one] and the one who waits still comes to their turn.
   *[other] and the { $count } who wait still come to their turns.
}

help-on-turn = Tell what there are turns at, who is up, and where you stand.
help-on-turn-join = Wait for your turn; who waits already stays where they are.
help-on-turn-leave = Wait no more.
help-on-turn-list = Tell who is up and who waits, in order.
help-on-turn-open = Let fans join, for what the words behind it say.
help-on-turn-close = Let nobody more join; who waits comes to their turn.
help-on-turn-end = End the round: nobody waits any more.
help-on-turn-next = Call the next one; who was up has had their turn.
help-on-turn-skip = Pass over who is up and not there: to the end once, then out until they join again; the next one is called.
help-on-turn-back = Let somebody wait again who is out of the round, or was taken off.
help-on-turn-undo = Take back what was done last about turns, with everybody's place.

page-overlay-turn = Your turn
page-overlay-sample-turn = fan_fern
page-overlay-sample-turn-for = play along in E minor

page-turn-title = Turns
page-turn-what = What for, like feedback on riffs
page-turn-open = Open turns
page-turn-again = Open again
page-turn-for = For: { $what }
page-turn-closed = Nobody more joins.
page-turn-up = Up:
page-turn-here = is here
page-turn-not-here = has not written yet
page-turn-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
page-turn-next = Next turn
page-turn-skip = Not here
page-turn-close = Close
page-turn-end = End
page-turn-undo = Take back
page-turn-nobody = Nobody waits for a turn.
page-turn-told-opened = Turns are open.
page-turn-told-closed = Nobody more joins.
page-turn-told-ended = The round is over.
page-turn-told-done = Everybody has had a turn.
page-turn-told-skipped = Passed over.
page-turn-told-undone = As before.
page-turn-open-does = Opens turns that fans can join.
page-turn-next-does = Calls the next fan who waits for a turn.
page-turn-skip-does = Passes over the fan who is up and not there.
page-turn-close-does = Lets nobody more join the turns.
page-turn-end-does = Ends the round of turns.
page-turn-undo-does = Takes back what was done last about turns.
