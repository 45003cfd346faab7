## Maintenance: what was done to the gear, and when

maintenance-worn = The { $kind ->
    [tubes] tubes in
   *[strings] strings on
} { $name } { $unit ->
    [months] are { $count } months old
    [years] are { $count } years old
   *[days] { $count ->
        [none] are of an age that nobody told me
        [0] are new today
        [1] are a day old
       *[other] are { $count } days old
    }
}{ $items ->
    [none] { "" }
   *[other] : { $items }
}{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}.
maintenance-nothing-worn = Nothing is known yet of { $kind ->
    [tubes] tubes
   *[strings] strings
} in what is played right now.
maintenance-done = Done last: { $items }{ $more ->
    [0] .
   *[other] { " " }… and { $more } more.
}
word-maintenance-done = { $name }, { $work } { $unit ->
    [months] { $count } months ago
    [years] { $count } years ago
   *[days] { $count ->
        [0] today
        [1] yesterday
       *[other] { $count } days ago
    }
}{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}
maintenance-nothing-done = Nothing is written down yet of what was done to that.
maintenance-noted = Noted: { $name }, { $work }, done { $unit ->
    [months] { $count } months ago
    [years] { $count } years ago
   *[days] { $count ->
        [0] today
        [1] yesterday
       *[other] { $count } days ago
    }
}{ $note ->
    [none] { "" }
   *[other] { " " }({ $note })
}. { $prefix }changes undo takes it back.
maintenance-already = No change: that day is written down already for { $name }, { $work }.
maintenance-how = Tell me which piece, and what was done{ $name ->
    [none] .
   *[other] : { $prefix }maintenance done { $name } set-up
}
maintenance-which = Tell me which one{ $items ->
    [none] { $name ->
        [none] .
       *[other] , as in { $prefix }{ $kind } changed { $name }
    }
   *[other] : { $items }
}
maintenance-what = Tell me what was done to { $name }, like: set-up, fret dress, batteries.
maintenance-ahead = Nothing is noted: { $day } is yet to come.
maintenance-has-none = There are no { $kind ->
    [tubes] tubes in
   *[strings] strings on
} { $name }.
maintenance-no-day = Nothing is noted: there is no such day.
# Words by which people say that something was done yesterday, in the languages of your chat.
maintenance-yesterday = yesterday gestern ayer hier ontem
maintenance-bad-note = Nothing is noted: a note has { $most } characters at most.
maintenance-bad-work = Nothing is noted: tell what was done in { $most } characters at most.

## On the desk, for nobody but the artist

page-desk-maintenance = Due
page-desk-maintenance-due = { $days ->
    [0] due today
    [1] due since yesterday
   *[other] due for { $days } days
}
page-desk-maintenance-last = { $days ->
    [1] done yesterday
   *[other] done { $days } days ago
}{ $note ->
    [none] { "" }
   *[other] , { $note }
}
page-desk-maintenance-more = { $count ->
    [one] … and one thing more
   *[other] … and { $count } more
}
page-desk-maintenance-done = Done today
page-desk-maintenance-noted = Noted: { $name }, { $work }, done today.
page-desk-maintenance-back = Noted today: { $name }, { $work }
page-desk-maintenance-undo = Take back
page-maintenance-done-does = Writes down that what is due, by its slug, was done today.

# What !help says of each command.
help-on-strings = Tell which strings are on what is played right now, or on a piece, and how old they are.
help-on-strings-changed = Write down that new strings came onto the piece in hand, or onto another: which one, and a note like 10-46.
help-on-tubes = Tell which tubes are in what is played right now, or in a piece, and how old they are.
help-on-tubes-changed = Write down that new tubes came into the piece in hand, or into another: which one, and a note.
help-on-maintenance = Tell what was done last to what is played right now, or to a piece: strings, set-up and the like.
help-on-maintenance-done = Write down that something was done to a piece: which one, what, and a note.
