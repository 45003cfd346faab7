## What moderators decide and take back

gently = Hey @{ $login }, that line had to go: { $says }{ $follows ->
    [no] { "" }
   *[nothing] { " " }Nothing more follows, and { $prefix }why tells what I saw.
}
gently-held = A line had to go. { $says }{ $follows ->
    [no] { "" }
   *[nothing] { " " }Nothing more follows.
}
no-such-person = That is no name that Twitch would give to anybody: those have letters, digits and _ only.
permitted = Links are fine from @{ $login } for { $length }.
permitted-unseen = Mind the name: @{ $login } has not been seen here lately.{ $near ->
    [none] { "" }
   *[other] { " " }Did you mean @{ $near }?
} If they come, links are fine for { $length }.
permit-bad-minutes = Minutes are a whole number from 1 to { $most }, like { $prefix }permit fan_fern 5
undone = Taken back: number { $id }, the { $action ->
    [delete] deletion of a line
    [warn] warning
    [timeout] time-out
   *[ban] ban
} of { $login } ({ $rule }). { $out ->
    [none] Sorry, @{ $login } – nothing of it counts against you.
   *[other] But { $login } stays out{ $left ->
        [none] { "" }
       *[other] { " " }for { $left } more
    } by number { $out }: { $prefix }undo { $out } lifts that as well.
}
undone-batch = Taken back: all of { $id }, { $count ->
    [one] one decision
   *[other] { $count } decisions
}. Sorry to whom it concerns – nothing of it counts.
undo-which = Nothing stands against { $login }. A number or a person goes with it, like { $prefix }undo 12 or { $prefix }undo fan_fern; alone, { $prefix }undo takes back the latest.
undo-somebody-else = Nothing stands against { $login } any more. The one before is number { $id }, about { $other }: { $prefix }undo { $id } takes it back.
undo-nothing = There is nothing that I could take back.
undo-unknown = There is no such decision. { $prefix }history and a name shows those about one person.
undo-already = Number { $id } was taken back before.
pardoned = A clean slate for @{ $login }: { $count ->
    [one] one decision
   *[other] { $count } decisions
} taken back.
pardon-nothing = Nothing counts against { $login }.
twitch-refused = That is written down, but Twitch did not do it ({ $why }). Please do it there by hand.
history = About { $login }: { $standing ->
    [0] nothing counts any more
    [one] one thing still counts
   *[other] { $standing } things still count
}. What I decided, number { $latest } last, is on the page People.
history-nothing = Nothing was ever decided about { $login }.

# What !help says of each command.
help-on-permit = Let somebody post links for some minutes.
help-on-undo = Take back what a number or a name stands for, else the latest: the strike and its time-out go.
help-on-pardon = Forget whatever counts against somebody, and lift a time-out that still runs.
help-on-history = Tell how much counts of what was decided about somebody.

kept-back = That I keep to myself: it touches what somebody keeps private.
