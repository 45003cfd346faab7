## Checklists: packing, and getting ready
# Where and when a trip is stands in checklist-trip alone, which is said when it may be.

checklist-left = Done so far: { $done } of { $of }{ $titles ->
    [none] { "" }
   *[other] {" "}({ $titles })
}. Still to { $purpose ->
    [packing] pack
   *[getting-ready] do
}: { $items ->
    [none] { $more ->
        [one] one thing
       *[other] { $more } things
    }
   *[other] { $items }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }
}.{ $days ->
    [0] { "" }
    [1] {" "}(Begun yesterday.)
   *[other] {" "}(Begun { $days } days ago.)
}{ $trip ->
    [none] { "" }
   *[other] {" "}{ $trip }
}
checklist-all-done = Everything is { $purpose ->
    [packing] packed
   *[getting-ready] done
}: { $of } of { $of }{ $titles ->
    [none] { "" }
   *[other] {" "}({ $titles })
}. The next time begins with { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} new.{ $trip ->
    [none] { "" }
   *[other] {" "}{ $trip }
}
checklist-so-far = So far { $done } of { $of } { $purpose ->
    [packing] packed
   *[getting-ready] done
}{ $items ->
    [none] .
   *[other] : { $items }{ $more ->
        [0] .
       *[other] , and { $more } more.
    }
}
checklist-earlier = The time before, { $done } of { $of } were { $purpose ->
    [packing] packed
   *[getting-ready] done
}{ $items ->
    [none] { "" }
   *[other] : { $items }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }
}.{ $left ->
    [none] { "" }
   *[other] {" "}Not: { $left }{ $others ->
        [0] .
       *[other] , and { $others } more.
    }
}
checklist-ticked = Ticked: { $name ->
    [none] { $more ->
        [one] one thing
       *[other] { $more } things
    }
   *[other] { $name }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }
}. { $left ->
    [0] That was the last one!
   *[other] { $left } still to { $purpose ->
        [packing] pack
       *[getting-ready] do
    }.
}
checklist-unticked = Open again: { $name ->
    [none] { $more ->
        [one] one thing
       *[other] { $more } things
    }
   *[other] { $name }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }
}. { $left } still to { $purpose ->
    [packing] pack
   *[getting-ready] do
}.
checklist-is-ticked = Yes, { $purpose ->
    [packing] packed
   *[getting-ready] done
}: { $name }.
checklist-is-open = Not yet. Still to { $purpose ->
    [packing] pack
   *[getting-ready] do
}: { $name }.
checklist-put-away = Put away: { $done } of { $of } { $purpose ->
    [packing] packed
   *[getting-ready] done
}. With { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} back it is taken up again.
checklist-trip = Off to { $where ->
    [none] a trip
   *[other] { $where }
}{ $first ->
    [none] { "" }
   *[other] , { $first }
}{ $last ->
    [none] { "" }
   *[other] {" "}to { $last }
}: { $link }
checklist-none-begun = Just now { $purpose ->
    [packing] nothing is being packed
   *[getting-ready] nobody is getting ready
}.{ $begin ->
    [none] { "" }
   *[other] {" "}The artist or a moderator begins with { $prefix }{ $purpose ->
        [packing] pack
       *[getting-ready] ready
    } { $begin }.
}
checklist-none = There is no list for { $purpose ->
    [packing] packing
   *[getting-ready] getting ready
} yet. It is written on the page Catalogue.
checklist-which = Which list? { $names ->
    [none] { "" }
   *[other] { $names }{ $more ->
        [0] .
       *[other] , and { $more } more.
    }{" "}
}For example: { $prefix }{ $purpose ->
    [packing] pack
   *[getting-ready] ready
} { $begin ->
    [none] and its name.
   *[other] { $begin }
}
checklist-no-earlier = There was no time before that I know of.
checklist-no-such-item = Nothing like that is on the list.
checklist-near-item = Nothing was done: that is not on the list. Did you mean { $name }?
checklist-which-item = Which one? { $names ->
    [none] Several would fit
   *[other] { $names }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }
}.
checklist-ticked-already = That is ticked already{ $name ->
    [none] { "" }
   *[other] : { $name }
}.
checklist-not-ticked = That is not ticked{ $name ->
    [none] { "" }
   *[other] : { $name }
}.
checklist-nothing-ticked = Nothing is ticked yet.
checklist-under-way = Something is ticked by now, so it stays.

page-overlay-checklist = Checklist
page-overlay-checklist-title = { $purpose ->
    [packing] Packing
   *[getting-ready] Getting ready
}
page-overlay-checklist-done = { $done } of { $of }
page-overlay-checklist-next = { $done } of { $of }{ $name ->
    [none] { "" }
   *[other] , next: { $name }
}
page-overlay-checklist-untold = One thing more
page-overlay-sample-list = Packing for the road

page-checklists-title = Checklists
page-checklists-now = On their way
page-checklists-open = Begin and read lists
page-checklists-how = With a checklist you and chat pack together, or get ready.
page-checklists-write = Write and copy lists in the catalogue
page-checklists-purpose = { $purpose ->
    [packing] Packing
   *[getting-ready] Getting ready
}
page-checklists-done = { $done } of { $of }
page-checklists-tick = Tick: { $name }
page-checklists-untick = Open again: { $name }
page-checklists-all-done = All of it is ticked.
page-checklists-list = List
page-checklists-lay-in = Begin, or lay in
page-checklists-anew = Begin anew
page-checklists-more = Lay in once more
page-checklists-earlier = The times before
page-checklists-began = { $at }
page-checklists-open-things = Not ticked:
page-checklists-tick-does = Ticks one thing of a list on its way.
page-checklists-untick-does = Takes the tick off one thing of a list on its way.
page-checklists-begin-does = Begins a checklist, or lays it into the one on its way.
page-checklists-back = Go on with the time before
page-checklists-back-does = Goes on with the time before: with a checklist that was put away, or where one was begun anew and nothing of it is ticked.
page-checklists-take-up = Take up again what was put away
page-checklists-away = Put away
page-checklists-away-does = Puts a checklist on its way away, ticked or not; it can be taken up again.

help-on-pack = Tell what is still to be packed; artist and moderators begin with the name of a list, or lay it in.
help-on-pack-new = Begin to pack anew, by the same lists or the one that is named; { $prefix }pack last still tells the time before.
help-on-pack-more = Lay a list in once more, so that its numbers are added to those that are there.
help-on-pack-last = Tell what was packed the time before.
help-on-pack-undo = Take the last tick off; where nothing is ticked, go on with the time before.
help-on-packed-all = Tick all that is left; { $prefix }packed undo takes it back.
help-on-ready-all = Tick all that is left; { $prefix }ready undo takes it back.
help-on-packed = Tell what is packed, or whether one thing is; artist and moderators tick it so.
help-on-packed-undo = Take the tick off a thing, or off what was ticked last.
help-on-ready = Tell what is still to be done before it begins; artist and moderators begin with the name of a list.
help-on-ready-new = Begin to get ready anew, by the same lists or the one that is named.
help-on-ready-last = Tell what was done the time before.
help-on-ready-done = Tell what is done, or whether one thing is; artist and moderators tick it so.
help-on-ready-undo = Take the tick off a thing, or off what was ticked last.
help-on-pack-back = Go on with the time before: one that was put away, or where it was begun anew and nothing is ticked.
help-on-pack-away = Put the list away, packed or not; with { $prefix }pack back it is taken up again.
help-on-ready-back = Go on with the time before: one that was put away, or where it was begun anew and nothing is ticked.
help-on-ready-away = Put the list away, done or not; with { $prefix }ready back it is taken up again.
